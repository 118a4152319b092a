import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../../scripts/generate.ts'
import { packageFolder } from '../../src/node_runtime.ts'

const root = packageFolder()
const written = await generate()

test('what is committed is what schemas/ say', () => {
  const stale = [...written].filter(([path, text]) => readFileSync(join(root, path), 'utf8') !== text)
  expect(
    stale.map(([path]) => path),
    'run: npm run generate',
  ).toEqual([])
})

test('nothing lies among it that schemas/ do not say', () => {
  const files = readdirSync(join(root, 'src/generated'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join('src/generated', file))
  expect(
    files.filter((file) => !written.has(file)),
    'run: npm run generate',
  ).toEqual([])
})
