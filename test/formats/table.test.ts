import { describe, expect, test } from 'vitest'
import type { Row } from '../../src/extract/contract.ts'
import { cut, displayWidth } from '../../src/formats/display_width.ts'
import { table } from '../../src/formats/table.ts'
import { write } from '../contracts/format.ts'

const lines = (text: string) => text.split('\n').slice(0, -1)

test('aligns columns: text to the left, numbers to the right', () => {
  const rows = [
    { id: 1, name: 'Ann', balance: -10.5, active: true },
    { id: 1000, name: 'Bartholomew', balance: null, active: false },
  ]
  expect(lines(write(table, [rows]))).toEqual([
    '  id  name         balance  active',
    '────  ───────────  ───────  ──────',
    '   1  Ann            -10.5  true',
    '1000  Bartholomew           false',
  ])
})

test('shows the header for no rows where columns are known, else nothing', () => {
  expect(write(table, [], { columns: ['id', 'name'] })).toBe('id  name\n──  ────\n')
  expect(write(table, [[]])).toBe('')
})

test('makes control characters visible, and harmless', () => {
  const rows = [{ 'a\u001b[2J': 'x\r\n\ty\u001b[31m\u007f', b: 'c\u009b1m\u202etxt\u2028\ud800' }]
  const [header, , row] = lines(write(table, [rows]))
  expect(header).toMatch(/^a␛\[2J +b$/)
  expect(row).toBe('x␍␊␉y␛[31m␡  c\ufffd1m\ufffdtxt\ufffd\ufffd')
})

test('shows nested values as JSON and cuts long cells', () => {
  const [, , row] = lines(write(table, [[{ a: { b: [1] }, c: 'x'.repeat(100) }]]))
  expect(row).toBe(`{"b":[1]}  ${'x'.repeat(59)}…`)
})

describe('with a width', () => {
  const row = { id: 7, title: 'word '.repeat(30), body: 'é'.repeat(200), last: 'end' }

  test.each([10, 20, 40, 80, 200])('no line is wider than %i', (width) => {
    for (const line of lines(write(table, [[row]], { width }))) expect(displayWidth(line)).toBeLessThanOrEqual(width)
  })

  test('narrows the widest columns and leaves the others', () => {
    const [header] = lines(write(table, [[row]], { width: 60 }))
    expect(header).toBe(`id  title${' '.repeat(18)}  body${' '.repeat(19)}  last`)
  })

  test('drops columns from the right where they cannot be narrowed, and says so', () => {
    const wide: Row = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`column_${i}`, 'some text']))
    const [header, , first] = lines(write(table, [[wide]], { width: 30 }))
    expect(header).toBe('colum…  colum…  colum… …')
    expect(first).toBe('some …  some …  some …')
  })
})

test('takes widths from the first 200 rows and streams the others at those widths', () => {
  const writer = table.open({})
  expect(writer.begin() + writer.rows(Array.from({ length: 199 }, () => ({ a: 'abc' })))).toBe('')
  expect(lines(writer.rows([{ a: 'abc' }]))).toHaveLength(202)
  expect(writer.rows([{ a: 'abcdef' }])).toBe('ab…\n')
  expect(writer.rows([{ a: 'x', late: 1 }])).toBe('x …\n')
  expect(writer.end()).toBe('')
})

describe('width', () => {
  test.each([
    ['abc', 3],
    ['Zoë', 3],
    ['Zoe\u0308', 3],
    ['北京', 4],
    ['한국', 4],
    ['\u1112\u1161\u11ab', 2],
    ['ｶﾅ', 2],
    ['ＡＢ', 4],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['👍🏽', 2],
    ['🇩🇪', 2],
    ['1️⃣', 2],
    ['☀', 1],
    ['☀️', 2],
    ['a\u200bb', 2],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })

  test('cuts between characters, never inside one', () => {
    expect(cut('北京市', 6)).toBe('北京市')
    expect(cut('北京市', 5)).toBe('北京…')
    expect(cut('北京市', 4)).toBe('北…')
    expect(cut('a👩‍👩‍👧b', 3)).toBe('a…')
    expect(cut('Zoe\u0308!', 3)).toBe('Zo…')
    expect(cut('abc', 1)).toBe('…')
  })
})
