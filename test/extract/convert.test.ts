import { expect, test } from 'vitest'
import type { FieldType } from '../../src/extract/contract.ts'
import { conversions } from '../../src/extract/convert.ts'
import type { Json } from '../../src/json.ts'

test.each<[FieldType, Json, Json]>([
  ['text', 12, '12'],
  ['text', true, 'true'],
  ['text', ' x ', ' x '],
  ['integer', '12', 12],
  ['integer', ' -7 ', -7],
  ['integer', 12, 12],
  ['number', '1.5e3', 1500],
  ['number', '.5', 0.5],
  ['number', 1.5, 1.5],
  ['boolean', 'TRUE', true],
  ['boolean', 0, false],
  ['boolean', '1', true],
  ['json', { a: [1] }, '{"a":[1]}'],
  ['json', 'x', '"x"'],
  ['date_time', '2026-01-31T12:00:00Z', '2026-01-31T12:00:00Z'],
  ['date_time', '2026-01-31 12:00:00.123+0100', '2026-01-31T12:00:00.123+01:00'],
  ['date_time', '2026-01-31T12:00+01', '2026-01-31T12:00:00+01:00'],
  ['date_time', '2026-01-31 12:00:00 UTC', '2026-01-31T12:00:00Z'],
  // Without a zone it stays without one.
  ['date_time', '2026-01-31 12:00:00', '2026-01-31T12:00:00'],
  ['date_time', '2026-01-31', '2026-01-31'],
  ['date_time', 'Sat, 31 Jan 2026 12:00:00 GMT', '2026-01-31T12:00:00Z'],
  ['date_time', '/Date(1769860800000)/', '2026-01-31T12:00:00Z'],
  ['date_time', '/Date(1530489600000+0000)/', '2018-07-02T00:00:00Z'],
  ['date_time', '/Date(1530489600123+1300)/', '2018-07-02T00:00:00.123Z'],
  ['date_time', '/Date(-86400000-0060)/', '1969-12-31T00:00:00Z'],
  ['date_time', 1769860800, '2026-01-31T12:00:00Z'],
  ['date_time', 1769860800123, '2026-01-31T12:00:00.123Z'],
])('%s of %j is %j', (type, value, expected) => {
  expect(conversions[type](value)).toBe(expected)
})

test.each<[FieldType, Json]>([
  ['text', {}],
  ['text', []],
  ['text', 2 ** 53],
  ['integer', '12abc'],
  ['integer', '1.5'],
  ['integer', 1.5],
  ['integer', '9007199254740993'],
  ['integer', 2 ** 53],
  ['integer', true],
  ['number', '0x10'],
  ['number', 'NaN'],
  ['number', '1,5'],
  ['number', '1e999'],
  ['boolean', 'yes'],
  ['boolean', 2],
  ['boolean', [true]],
  ['date_time', '2026-02-30T00:00:00Z'],
  ['date_time', '2026-13-01'],
  ['date_time', '2026-01-31T25:00:00Z'],
  ['date_time', '01/02/2026'],
  ['date_time', 'yesterday'],
  ['date_time', '/Date(1530489600000+00:00)/'],
  ['date_time', '/Date(1530489600000Z)/'],
  ['date_time', '/Date(999999999999999)/'],
  ['date_time', 20260131],
  ['date_time', 17698608001],
])('%j %j is refused', (type, value) => {
  expect(conversions[type](value)).toBeUndefined()
})
