import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { matchesGlob } from '../src/glob.ts'
import { createNodeRuntime } from '../src/node_runtime.ts'

test.each<[pattern: string, fits: string[], others: string[]]>([
  ['*.json', ['a.json', '.json', 'a.json.json'], ['a.jsonl', 'ajson', 'a.json ']],
  ['a?c', ['abc', 'a?c'], ['ac', 'abbc']],
  ['*', ['', 'a', '[x](y)+'], []],
  ['a*b*c', ['abc', 'axxbxxbc'], ['acb', 'ab']],
  ['x.y', ['x.y'], ['xzy', 'x.y.']],
  ['(a+)[b]', ['(a+)[b]'], ['aab']],
])('%s', (pattern, fits, others) => {
  for (const name of fits) expect(matchesGlob(name, pattern)).toBe(true)
  for (const name of others) expect(matchesGlob(name, pattern)).toBe(false)
})

test('a pattern made from a name fits it', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (name, one, other) => {
      const [from, to] = [one % (name.length + 1), other % (name.length + 1)].sort((a, b) => a - b) as [number, number]
      expect(matchesGlob(name, `${name.slice(0, from)}*${name.slice(to)}`)).toBe(true)
    }),
  )
})

test('many stars cost no power of the name', () => {
  const started = performance.now()
  expect(matchesGlob('a'.repeat(200), `${'*a'.repeat(60)}b`)).toBe(false)
  expect(performance.now() - started).toBeLessThan(5000)
})

let folder: string
beforeAll(() => {
  // A folder may have any name: only what the file says is a pattern.
  folder = join(mkdtempSync(join(tmpdir(), 'latchkey-')), 'w*')
  for (const name of ['b/x.json', 'a/x.json', 'a/y.json', 'c.json', 'a/old/z.json']) {
    mkdirSync(dirname(join(folder, 'exports', name)), { recursive: true })
    writeFileSync(join(folder, 'exports', name), '[]')
  }
  mkdirSync(join(folder, 'empty'))
})
afterAll(() => rmSync(dirname(folder), { recursive: true }))

test.each([
  ['exports/c.json', ['exports/c.json']],
  ['exports/none.json', []],
  ['exports/*.json', ['exports/c.json']],
  ['exports/*/x.json', ['exports/a/x.json', 'exports/b/x.json']],
  ['./exports/?/*', ['exports/a/x.json', 'exports/a/y.json', 'exports/b/x.json']],
  ['exp*/*/o*/z.json', ['exports/a/old/z.json']],
  ['empty/*', []],
  ['nowhere/*/x.json', []],
])('files of %s', async (pattern, expected) => {
  const { findFiles } = createNodeRuntime({ file: join(folder, 'latchkey.yaml') })
  const files = expected.map((file) => join(folder, file))
  expect(await findFiles(pattern)).toEqual(files)
  expect(await findFiles(join(folder.replace('*', '?'), pattern))).toEqual(files)
})
