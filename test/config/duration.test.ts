import { expect, test } from 'vitest'
import { durationMeant, durationOf } from '../../src/config/duration.ts'
import { fieldFormats } from '../../src/field_formats.ts'

test.each([
  [30, 30_000],
  [0.5, 500],
  ['30', 30_000],
  ['250ms', 250],
  ['90s', 90_000],
  [' 1.5 min ', 90_000],
  ['1h', 3_600_000],
  ['14d', 1_209_600_000],
])('%s is %i milliseconds', (written, milliseconds) => {
  expect(durationOf(written)).toBe(milliseconds)
  expect(fieldFormats.duration(String(written))).toBe(true)
})

test.each(['', 'soon', '1 hour', '-5s', '5 m', '1h30min', '1e3', '0x10', '5,5s'])('%s is none', (written) => {
  expect(fieldFormats.duration(written)).toBe(false)
})

test.each([
  ['15 minutes', '15min'],
  ['PT15M', '15min'],
  ['P1DT2H', '26h'],
  ['PT0.5S', '500ms'],
  ['1h30', '90min'],
  ['1 h 30 m', '90min'],
  ['00:15:00', '15min'],
  ['90 sec', '90s'],
  ['5m', '5min'],
  ['1_000', '1000s'],
  ['1.5 hours', '90min'],
  ['1 day', '24h'],
  ['2 weeks', '14d'],
  ['1 hour and 5 minutes', '65min'],
])('%s is written %s', (said, written) => {
  expect(durationMeant(said)).toBe(`write ${written}`)
  expect(fieldFormats.duration(written)).toBe(true)
})

test.each(['soon', '', '-5s', '0 seconds', 'P1M', '1:30', '1,000', '5 apples'])(
  'nobody knows what %s means',
  (said) => {
    expect(durationMeant(said)).toBeUndefined()
  },
)
