/** What every format owes to those who write with it. */
import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/extract/contract.ts'
import type { Format, FormatOptions } from '../../src/formats/contract.ts'

/** The whole document: what `begin`, each `rows` and `end` gave, in order. */
export function write(format: Format, batches: Row[][], options: FormatOptions = {}): string {
  const writer = format.open(options)
  return [writer.begin(), ...batches.map((batch) => writer.rows(batch)), writer.end()].join('')
}

export function formatContract(name: string, format: Format) {
  const rows: Row[] = [
    { id: 1, name: 'Zoë “北京” 👩‍👩‍👧', tags: ['a', 'b'], city: { name: 'Lyon' }, active: true },
    { id: -2.5, name: 'a,b;"c"\r\n\td\u2028\u0000', tags: [], city: {}, active: false },
    { id: null, name: '', tags: null, city: null, active: null },
  ]

  describe(`format ${name}`, () => {
    test('has a file name extension without a dot', () => {
      expect(format.extension).toMatch(/^[a-z0-9]+$/)
    })

    test('gives text for no rows, with and without columns', () => {
      expect(write(format, [])).toBe(write(format, [[]]))
      expect(write(format, [], { columns: ['id'] })).toBe(write(format, [[], []], { columns: ['id'] }))
    })

    test('gives the same document however the rows are batched', () => {
      const whole = write(format, [rows])
      expect(write(format, [[], rows.slice(0, 1), [], rows.slice(1), []])).toBe(whole)
      expect(write(format, [rows], { columns: Object.keys(rows[0] as Row) })).toBe(whole)
    })

    test('ends its last line, and adds nothing after it', () => {
      expect(write(format, [rows.slice(0, 2)])).toMatch(/[^\r\n]\r?\n$/)
    })

    test('writes a missing member as it writes the others of its row', () => {
      const columns = ['id', 'name']
      expect(write(format, [[{ id: 1 }, { id: 2, name: 'b' }]], { columns })).toContain('b')
    })

    test('takes a member with no value, and names that every object inherits', () => {
      const odd = [{ id: 1, name: undefined }, JSON.parse('{"id":2,"__proto__":3}'), { id: 4 }] as unknown as Row[]
      const text = write(format, [odd], { columns: ['id', 'name', 'constructor', '__proto__'] })
      expect(text).toContain('4')
      expect(text).not.toMatch(/native code|\[object|undefined/)
    })

    test('leaves rows and columns as they were', () => {
      const before = structuredClone(rows)
      const columns = Object.freeze(['id', 'name', 'tags', 'city', 'active']) as unknown as string[]
      write(format, [rows], { columns })
      expect(rows).toEqual(before)
    })

    test('keeps two writers apart', () => {
      const [one, two] = [format.open({}), format.open({})]
      const first = one.begin() + one.rows([{ a: 1 }])
      const second = two.begin() + two.rows([{ b: 2 }])
      expect(first + one.end()).toBe(write(format, [[{ a: 1 }]]))
      expect(second + two.end()).toBe(write(format, [[{ b: 2 }]]))
    })

    test('writes many rows', () => {
      const many = Array.from({ length: 1000 }, (_, id) => ({ id }))
      const text = write(format, [many.slice(0, 150), many.slice(150, 600), many.slice(600)])
      expect(text).toBe(write(format, [many]))
      expect(text.split('\n').filter((line) => /\d/.test(line))).toHaveLength(1000)
    })
  })
}
