import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Row } from '../../src/extract/contract.ts'
import { json } from '../../src/formats/json.ts'
import { write } from '../contracts/format.ts'

test('puts each row on a line of one array', () => {
  expect(write(json, [[{ id: 1 }, { id: 2 }], [{ id: 3 }]])).toBe('[\n{"id":1},\n{"id":2},\n{"id":3}\n]\n')
})

test('is an array also when there are no rows', () => {
  expect(write(json, [])).toBe('[]\n')
})

test('JSON.parse gives back what was written, in any batches', () => {
  const row = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }))
  fc.assert(
    fc.property(fc.array(fc.array(row)), (batches) => {
      const rows = JSON.parse(JSON.stringify(batches.flat()))
      expect(JSON.parse(write(json, batches as Row[][]))).toEqual(rows)
    }),
  )
})
