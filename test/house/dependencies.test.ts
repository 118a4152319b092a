import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')

test('whoever installs the package gets what the library imports, and nothing else', () => {
  const { dependencies } = JSON.parse(read('package.json'))
  const chunks = readdirSync(new URL('../../dist/chunks', import.meta.url)).map((name) => read(`dist/chunks/${name}`))
  const library = [read('dist/index.js'), ...chunks].join('\n')
  // What only the command line uses is bundled into it.
  const unused = Object.keys(dependencies).filter((name) => !new RegExp(`["']${name}["'/]`).test(library))
  expect(unused).toEqual([])
})
