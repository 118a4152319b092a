import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/extract/contract.ts'
import { csv } from '../../src/formats/csv.ts'
import { write } from '../contracts/format.ts'

const strict = { record_delimiter: '\r\n', relax_column_count: false }

test('writes the header once and ends every line by CRLF', () => {
  expect(write(csv, [[{ id: 1, name: 'a' }], [{ id: 2, name: 'b' }]])).toBe('id,name\r\n1,a\r\n2,b\r\n')
})

test('quotes what RFC 4180 §2.6 and 2.7 want quoted, and nothing else', () => {
  expect(write(csv, [[{ a: 'x,y', b: 'say "hi"', c: 'l1\nl2', d: ' spaced; ', e: '=1+1' }]])).toBe(
    'a,b,c,d,e\r\n"x,y","say ""hi""","l1\nl2", spaced; ,=1+1\r\n',
  )
})

test('writes null and missing as empty, nested values as JSON text', () => {
  const rows = [{ a: null, b: { c: [1, 'x'] }, d: [] }, { d: false }]
  expect(write(csv, [rows])).toBe('a,b,d\r\n,"{""c"":[1,""x""]}",[]\r\n,,false\r\n')
})

test('has a header without rows where the columns are known, and is empty where not', () => {
  expect(write(csv, [], { columns: ['id', 'a,b'] })).toBe('id,"a,b"\r\n')
  expect(write(csv, [[]])).toBe('')
})

test('keeps the order of the columns, not of the members', () => {
  expect(write(csv, [[{ b: 2, a: 1 }]], { columns: ['a', 'b'] })).toBe('a,b\r\n1,2\r\n')
})

test('a lone empty value is a record, not a blank line', () => {
  expect(write(csv, [[{ a: null }, { a: '' }, { a: 'x' }]])).toBe('a\r\n""\r\n""\r\nx\r\n')
})

describe('without known columns', () => {
  test('the first rows together make the header', () => {
    expect(write(csv, [[], [{ a: 1 }, { b: 2, a: 3 }], [{ b: 4 }]])).toBe('a,b\r\n1,\r\n3,2\r\n,4\r\n')
  })

  test('a later member that has no column is an error, never dropped', () => {
    const writer = csv.open({})
    writer.rows([{ a: 1 }, { a: 2 }])
    expect(() => writer.rows([{ a: 3 }, { a: 4, late: 5 }])).toThrow(
      expect.objectContaining({
        code: 'data.output',
        message: expect.stringContaining('row 4 has a member "late"'),
        hint: expect.stringContaining('list the columns under fields'),
      }),
    )
  })
})

test('csv-parse gives back every text, in any batches', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\r', '\n', ' ', ';', 'ü', '😀', '=') })
  const row = fc.record({ a: text, 'b "c"': text, 'd,e': text })
  fc.assert(
    fc.property(fc.array(fc.array(row)), (batches) => {
      const columns = ['a', 'b "c"', 'd,e']
      expect(parse(write(csv, batches, { columns }), { ...strict, columns: true })).toEqual(batches.flat())
    }),
  )
})

test('csv-parse gives back a single column', () => {
  const row = fc.record({ a: fc.string() })
  fc.assert(
    fc.property(fc.array(row), (rows: Row[]) => {
      expect(parse(write(csv, [rows], { columns: ['a'] }), { ...strict, columns: true })).toEqual(rows)
    }),
  )
})
