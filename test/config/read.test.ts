import { describe, expect, test } from 'vitest'
import { documentOf, readDocument } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'

const read = (text: string) => readDocument(text, 'latchkey.yaml')
const refused = async (text: string) => {
  const { issues } = await read(text).then(
    (document) => document,
    (error) => error.data,
  )
  return issues.map(({ where, problem }: { where: string; problem: string }) => `${where} ${problem}`)
}

describe('places', async () => {
  const { place, spelled } = await read(
    [
      'version: 007',
      'connections:',
      '  a: {type: Bearer,',
      '    token: abc}',
      'list:',
      '  - name: x',
      '  - name:',
      '',
    ].join('\n'),
  )

  test.each([
    ['a value', ['version'], 'value', 1, 10],
    ['its name', ['version'], 'key', 1, 1],
    ['a value inside braces', ['connections', 'a', 'token'], 'value', 4, 12],
    ['a member of a list', ['list', 1], 'value', 6 + 1, 5],
    ['a name in a list', ['list', 0, 'name'], 'key', 6, 5],
    ['nothing, where a value is missing', ['list', 1, 'name'], 'value', 7, 10],
    ['what is not there: its nearest parent', ['connections', 'a', 'ssl_mode'], 'value', 3, 6],
    ['the whole file', [], 'value', 1, 1],
  ] as const)('%s', (_, pointer, part, line, column) => {
    expect(place(pointer, part)).toEqual({ line, column })
  })

  test('a scalar as it is spelled', () => {
    expect(spelled(['version'])).toBe('007')
    expect(spelled(['connections', 'a', 'token'])).toBe('abc')
    expect(spelled(['list'])).toBeUndefined()
    expect(spelled(['nowhere'])).toBeUndefined()
  })
})

describe('what is read', () => {
  test.each([
    [
      'JSON',
      '{"version": 1,\n\t"connections": {"a": [true, null, 1.5, "x"]}}',
      { version: 1, connections: { a: [true, null, 1.5, 'x'] } },
    ],
    [
      'a byte order mark and Windows line ends',
      '\uFEFFversion: 1\r\nconnections: {}\r\n',
      { version: 1, connections: {} },
    ],
    ['names that are numbers', '1: a\ntrue: b', { 1: 'a', true: 'b' }],
    ['yes, no and dates as text', 'a: yes\nb: no\nc: 2026-01-31', { a: 'yes', b: 'no', c: '2026-01-31' }],
    ['the same in a file that says YAML 1.1', '%YAML 1.1\n---\na: yes\nb: 2026-01-31', { a: 'yes', b: '2026-01-31' }],
    ['a value repeated by an alias', 'a: &x {y: 1}\nb: *x', { a: { y: 1 }, b: { y: 1 } }],
    ['a name in quotes that looks like a merge', '"<<": 1', { '<<': 1 }],
  ])('%s', async (_, text, value) => {
    expect((await read(text)).value).toEqual(value)
  })

  test('a member called __proto__ is a member like any other', async () => {
    const { value } = await read('__proto__: {polluted: 1}')
    expect(Object.keys(value)).toEqual(['__proto__'])
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
    expect(value.polluted).toBeUndefined()
  })

  test('one value may be repeated by hundreds', async () => {
    const repeated = Array.from({ length: 500 }, (_, i) => `c${i}: *x`).join('\n')
    expect(Object.keys((await read(`a: &x {y: 1}\n${repeated}`)).value)).toHaveLength(501)
  })

  test('what a program hands over is copied', () => {
    const data = { version: 1, connections: {} }
    const document = documentOf(data)
    expect(document.value).toEqual(data)
    expect(document.value.connections).not.toBe(data.connections)
    expect([document.file, document.place(['version']), document.spelled(['version'])]).toEqual([
      'workspace',
      undefined,
      undefined,
    ])
  })
})

describe('what is refused', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghijklmnop'
      .split('')
      .map((name, i) => `${name}: &${name} [*${'abcdefghijklmnop'[i]}, *${'abcdefghijklmnop'[i]}]`),
  ]

  test.each([
    ['an empty file', '', 'latchkey.yaml is empty'],
    ['a file of comments', '# nothing yet\n', 'latchkey.yaml is empty'],
    ['a list', '- a', 'latchkey.yaml is not a mapping of names and values'],
    ['text', 'hello', 'latchkey.yaml is not a mapping of names and values'],
    ['more than a workspace can be', `a: ${'x'.repeat(1_000_001)}`, 'latchkey.yaml is larger than 1 MB'],
    ['a name written twice', 'a: 1\nb: 2\na: 3', 'latchkey.yaml:3:1 a is written twice in the same place'],
    ['a name written twice in JSON', '{"a": 1, "a": 2}', 'latchkey.yaml:1:10 a is written twice in the same place'],
    ['a tab', 'a:\n\tb: 1', 'latchkey.yaml:2:1 a tab is used to indent'],
    ['a second document', 'a: 1\n---\nb: 2', 'latchkey.yaml:2:1 a second document begins here'],
    ['a tag', 'a: !!binary aGk=', 'latchkey.yaml:1:4 a !tag means nothing here'],
    ['a name that is a list', '? [a, b]\n: c', 'latchkey.yaml:1:3 this name is not text'],
    ['a merge key', 'a: &a {b: 1}\nc:\n  <<: *a', 'latchkey.yaml:3:3 << is no part of YAML 1.2'],
    [
      'an alias of nothing',
      'a: *b',
      'latchkey.yaml:1:4 what begins with * repeats a value marked with &, and none of this name is above',
    ],
    [
      'an alias of what comes later',
      'a: *b\nb: &b 1',
      'latchkey.yaml:1:4 what begins with * repeats a value marked with &, and none of this name is above',
    ],
    ['an alias inside what it repeats', 'a: &a\n  b: *a', 'latchkey.yaml:2:6 *a stands inside itself'],
    ['an alias bomb', bomb.join('\n'), 'latchkey.yaml repeats its parts beyond measure'],
    ['text that is no YAML', 'a: b: c', 'latchkey.yaml:1:4 a second name: begins in the same line'],
    [
      'names that begin apart',
      'a:\n    b: 1\n   c: 2',
      'latchkey.yaml:3:1 this does not begin where its neighbours do',
    ],
    [
      'lines that begin too far to the right',
      'a:\n  b: 1\n    c: 2\n  d: 3\n  e: x\n\n     f: 4',
      'latchkey.yaml:3:5 this does not begin where its neighbours do',
      'latchkey.yaml:7:6 this does not begin where its neighbours do',
    ],
    ['a quote without end', 'a: {b: "canary}\n', 'latchkey.yaml:1:8 a quote begins here and never ends'],
    ['a brace without end', 'a: {b: 1\n', 'latchkey.yaml:2:1 a bracket, brace, comma or colon is missing'],
    ['a colon without its space', 'a:\n  b:c\n  d: 1', 'latchkey.yaml:2:3 a name without its value'],
    ['a path of Windows', 'a: "C:\\data"', 'latchkey.yaml:1:7 \\ means something else inside "double quotes"'],
    [
      'a reference in braces, once',
      'a: {b: ${env:B}, c: 1}',
      'latchkey.yaml:1:9 a reference inside { } or [ ] must stand in quotes',
    ],
    [
      'references in braces, and nothing of what the parser makes of the rest',
      'a:\n  - {b: ${env:B}, c: 1}\n  - {d: x, e: ${env:E}}\nf: ${env:F}\ng: 1',
      'latchkey.yaml:2:10 a reference inside { } or [ ] must stand in quotes',
      'latchkey.yaml:3:16 a reference inside { } or [ ] must stand in quotes',
    ],
    [
      'a template in braces, once',
      'a: {b: https://a.example/{id}}',
      'latchkey.yaml:1:26 text that holds { or [ must stand in quotes here',
    ],
    [
      'what is no YAML and may be a secret, which is not shown',
      '| "a": 1\n "client_secret": "canary"\n',
      'latchkey.yaml:1:3 this is not YAML: Unexpected double-quoted-scalar at node end',
      'latchkey.yaml:2:1 this is not YAML: Unexpected scalar token in YAML stream',
    ],
    [
      'what stands behind a | , which is not shown',
      'a: |canary\n  b',
      'latchkey.yaml:1:5 this is not YAML: Block scalar header includes extra characters',
    ],
    ['a NUL', 'a: 1\nb: x\0y', 'latchkey.yaml:2:5 a control character (U+0000) stands here'],
    ['what a terminal would obey', 'a: \x1b[2J', 'latchkey.yaml:1:4 a control character (U+001B) stands here'],
    [
      'lists a hundred deep',
      `a: ${'['.repeat(150)}${']'.repeat(150)}`,
      'latchkey.yaml:1:104 this is nested too deeply',
    ],
    ['lists deeper than the parser goes', `a: ${'['.repeat(20_000)}`, 'latchkey.yaml:1:104 this is nested too deeply'],
    [
      'maps without end',
      Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      'latchkey.yaml:101:101 this is nested too deeply',
    ],
    [
      'much, repeated often',
      `a: [&x [${'1,'.repeat(2000)}], ${'*x,'.repeat(900)}]`,
      'latchkey.yaml repeats its parts beyond measure',
    ],
  ])('%s', async (_, text, ...issues) => {
    expect(await refused(text)).toEqual(issues)
  })

  test('data that stands inside itself', () => {
    const data: JsonObject = {}
    data.a = data
    expect(() => documentOf(data)).toThrow(/nested too deeply/)
  })

  test('every syntax error is told at once', async () => {
    expect(await refused('a: 1\na: 2\nb: !x 1\nc: *d')).toEqual([
      'latchkey.yaml:2:1 a is written twice in the same place',
      'latchkey.yaml:3:4 a !tag means nothing here',
      'latchkey.yaml:4:4 what begins with * repeats a value marked with &, and none of this name is above',
    ])
  })
})
