import { expect, test } from 'vitest'
import { ndjson } from '../../src/formats/ndjson.ts'
import { write } from '../contracts/format.ts'

test('ends each row by a line feed', () => {
  expect(write(ndjson, [[{ id: 1 }, { id: 2 }], [{ id: 3 }]])).toBe('{"id":1}\n{"id":2}\n{"id":3}\n')
})

test('is empty when there are no rows', () => {
  expect(write(ndjson, [[]])).toBe('')
})

test('keeps a row on its line whatever it holds', () => {
  const row = { text: 'a\nb\r\n“c”', nested: { list: [1, null, { a: '\n' }] } }
  const text = write(ndjson, [[row]])
  expect(text.indexOf('\n')).toBe(text.length - 1)
  expect(JSON.parse(text)).toEqual(row)
})
