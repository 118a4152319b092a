import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { packageFolder } from '../../src/node_runtime.ts'
import { breaches, doors, importsOf } from './floors.ts'

const root = packageFolder()
const namesIn = (folder: string, ending: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
const files = new Map(
  namesIn('src', '.ts').map((name) => [`src/${name}.ts`, readFileSync(join(root, 'src', `${name}.ts`), 'utf8')]),
)

/** Folder of a family → where its variants have their schemas; a command has none, and all but the index are variants. */
const families = {
  'src/credentials': 'schemas/credential',
  'src/formats': 'schemas/format',
  'src/oauth/client_authentication': 'schemas/client_authentication',
  'src/oauth/grants': 'schemas/grant',
  'src/sources': 'schemas/source',
  'src/sources/pagination': 'schemas/pagination',
  'src/stores': 'schemas/store',
}
const variants = new Set([
  ...Object.entries(families).flatMap(([folder, schemas]) =>
    namesIn(schemas, '.schema.json').map((word) => `${folder}/${word}.ts`),
  ),
  ...namesIn('src/cli/commands', '.ts').flatMap((word) => (word === 'index' ? [] : [`src/cli/commands/${word}.ts`])),
])

test('the house stands: imports lead down, packages have one door, names say what is inside', () => {
  expect(breaches(files, variants)).toEqual([])
})

test('every family is watched', () => {
  const watched = new Set([...variants].filter((path) => files.has(path)).map((path) => dirname(path)))
  expect(watched).toEqual(new Set([...Object.keys(families), 'src/cli/commands']))
})

test('every door is used', () => {
  const used = [...files].flatMap(([path, text]) => {
    const [, room] = path.split('/')
    return importsOf(path, text).map((specifier) => `${room} to ${join(dirname(path), specifier ?? '')}`)
  })
  expect(Object.keys(doors).filter((door) => !used.includes(door))).toEqual([])
})

test.each<[about: string, planted: Record<string, string>, breach: string]>([
  ['an import', { 'src/http/a.ts': "import { b } from '../app/b.ts'" }, 'imports src/app/b.ts, which lies above'],
  ['a type', { 'src/http/a.ts': "import type { B } from '../oauth/b.ts'" }, 'imports src/oauth/b.ts, which lies above'],
  [
    'a type in place',
    { 'src/json.ts': "type B = import('./config/b.ts').B" },
    'imports src/config/b.ts, which lies above',
  ],
  [
    'a dynamic import',
    { 'src/app/a.ts': "const b = () => import('../cli/b.ts')" },
    'imports src/cli/b.ts, which lies above',
  ],
  [
    'a re-export',
    { 'src/oauth/a.ts': "export { b } from '../sources/b.ts'" },
    'imports src/sources/b.ts, which lies above',
  ],
  ['a re-export of all', { 'src/oauth/a.ts': "export * from '../index.ts'" }, 'imports src/index.ts, which lies above'],
  [
    'an import for its effect',
    { 'src/oauth/a.ts': "import '../workspace.ts'" },
    'imports src/workspace.ts, which lies above',
  ],
  ['a side step', { 'src/http/a.ts': "import '../stores/b.ts'" }, 'imports src/stores/b.ts, another room of its floor'],
  [
    'a door that leads past its contract',
    { 'src/formats/a.ts': "import '../extract/plan.ts'" },
    'imports src/extract/plan.ts, another room of its floor',
  ],
  ['a room that is none', { 'src/shed/a.ts': '' }, 'lies in no room of the house'],
  [
    'a way out of the house',
    { 'src/app/a.ts': "import '../../scripts/b.ts'" },
    'imports scripts/b.ts, which lies in no room of the house',
  ],
  [
    'an import that is not written out',
    { 'src/app/a.ts': 'const b = (c: string) => import(c)' },
    'imports what only the running program knows',
  ],
  ['a name in capitals', { 'src/app/readFile.ts': '' }, 'readFile is not snake_case'],
  ['a drawer for anything', { 'src/app/utils.ts': '' }, 'utils says nothing about what is inside'],
  ['a folder for anything', { 'src/app/common/a.ts': '' }, 'common says nothing about what is inside'],
])('%s is caught', (_, planted, breach) => {
  expect(breaches(new Map(Object.entries(planted)))).toEqual([`${Object.keys(planted)[0]}: ${breach}`])
})

test('a variant imported past its index is caught, by its index it is not', () => {
  const planted = new Map([
    ['src/oauth/a.ts', "import './grants/password.ts'"],
    ['src/oauth/grants/index.ts', "import './password.ts'"],
  ])
  expect(breaches(planted, new Set(['src/oauth/grants/password.ts']))).toEqual([
    'src/oauth/a.ts: imports src/oauth/grants/password.ts, which only its index.ts may',
  ])
})

test('a second door to a package is caught, whatever of it is imported', () => {
  const planted = new Map([
    ['src/http/a.ts', "import got from 'got'"],
    ['src/app/b.ts', "import type { Options } from 'got/types'\nimport '@scope/name/sub'"],
    ['src/app/c.ts', "import '@scope/other'"],
  ])
  expect(breaches(planted)).toEqual(['got: is imported by src/app/b.ts and src/http/a.ts'])
})

test('an import in a comment or in text is none', () => {
  expect(importsOf('a.ts', "// import '../app/b.ts'\nconst text = \"import('../app/b.ts')\"")).toEqual([])
})
