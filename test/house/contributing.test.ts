/** What CONTRIBUTING.md lists is what there is. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'
import { floorAt } from './floors.ts'

const root = packageFolder()
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const contributing = read('CONTRIBUTING.md')
const chapter = (heading: string) => contributing.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''

test('the map names every room of src/, every file beside them, on its floor, and nothing else', () => {
  const [, map = ''] = /```\n([\s\S]*?)```/.exec(chapter('The house')) ?? []
  const entries = readdirSync(join(root, 'src'), { withFileTypes: true })
  const there = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  // A line without its floor is of that of the next one that has it.
  const lines = map.split('\n').filter((line) => line.startsWith('src/'))
  const named = lines.flatMap((line, index) => {
    const [floor] = lines.slice(index).flatMap((one) => /floor (\d)$/.exec(one)?.[1] ?? [])
    return (line.slice('src/'.length).match(/[a-z_]+(\/|\.ts)/g) ?? []).map((name) => `${name} ${floor}`)
  })
  expect(named.sort()).toEqual(there.map((name) => `${name} ${floorAt(`src/${name}`)}`).sort())
})

test('the table names every package, with its licence, and nothing else', () => {
  const rows = [...chapter('Dependencies').matchAll(/^\| ([^|]+) \| ([^|]+) \| [^|]+ \|$/gm)].slice(1)
  const licences = new Map(
    rows.flatMap(([, names = '', licence = '']) => names.split(', ').map((name) => [name, licence])),
  )
  const { dependencies, devDependencies } = JSON.parse(read('package.json'))
  const names = Object.keys({ ...dependencies, ...devDependencies }).map((name) =>
    name.replace(/^@types\/.*/, '@types/*'),
  )
  expect([...licences.keys()].sort()).toEqual([...new Set(names)].sort())
  for (const name of names.filter((name) => !name.endsWith('*')))
    for (const licence of JSON.parse(read(`node_modules/${name}/package.json`)).license.split(' OR '))
      expect(licences.get(name)?.split(', '), name).toContain(licence)
})
