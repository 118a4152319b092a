import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { type Edit, editText, withValue } from '../../src/config/edit.ts'
import { valueAt } from '../../src/config/pointer.ts'
import { readDocument } from '../../src/config/read.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import { anything, mutated, whole } from '../fuzz/files.ts'
import { few, runs } from '../fuzz/properties.ts'

const lines = (...all: string[]) => all.join('\n')

test('a reason stands above the line whose braces have no room for it', async () => {
  const text =
    'version: 1\nconnections:\n  api: {type: REST, url: https://a.example}\n  login: {type: Bearer, token: a} # mine\n'
  const at = (...names: string[]) => ['connections', 'login', ...names]
  const edits = [
    { at: at('token_response', 'access_token'), value: '$.jwt', comment: 'called jwt' },
    { at: at('token_response', 'expires_in'), value: '$.ttl', comment: 'called ttl' },
  ]
  expect(await editText(text, edits)).toBe(
    text.replace(
      '  login: {type: Bearer, token: a}',
      `  # token_response.access_token: called jwt
  # token_response.expires_in: called ttl
  login: {type: Bearer, token: a, token_response: {access_token: $.jwt, expires_in: $.ttl}}`,
    ),
  )
})

describe('a value is changed', () => {
  test.each<[what: string, before: string, edit: Edit, after: string]>([
    [
      'beside its comment, with its quotes',
      lines('# head', "a: 'x'   # why", 'b: 2', ''),
      { at: ['a'], value: 'y' },
      lines('# head', "a: 'y'   # why", 'b: 2', ''),
    ],
    ['that was nothing', lines('a:   # why', 'b: 2'), { at: ['a'], value: 1 }, lines('a: 1   # why', 'b: 2')],
    ['to a map', lines('a: x # why', 'b: 2'), { at: ['a'], value: { c: 1 } }, lines('a: # why', '  c: 1', 'b: 2')],
    [
      'from a map to a text, without the comments that were of the map',
      lines('a:', '  c: 1 # one', '', '# of b', 'b: 2'),
      { at: ['a'], value: 'x' },
      lines('a: x # one', '', '# of b', 'b: 2'),
    ],
    [
      'that takes several lines',
      lines('a: |', '  one', '  two', '', 'b: 2'),
      { at: ['a'], value: 'x' },
      lines('a: x', '', 'b: 2'),
    ],
    ['in braces', lines('a: {b: 1, c: 2} # why'), { at: ['a', 'b'], value: '$.x[*]' }, 'a: {b: "$.x[*]", c: 2} # why'],
    ['in a list', lines('a:', '- x # one', '- y'), { at: ['a', 0], value: 'z' }, lines('a:', '- z # one', '- y')],
    ['in JSON', '{"a":{"b":1},"c":[1,2]}', { at: ['a', 'b'], value: { x: 'é' } }, '{"a":{"b":{"x":"é"}},"c":[1,2]}'],
  ])('%s', async (_, before, edit, after) => {
    expect(await editText(before, [edit])).toBe(after)
  })

  test('but nothing is written where the file says it already, however it is spelled', async () => {
    const text = lines('a: "x"', 'b: {c: 0x10}')
    const edits = [
      { at: ['a'], value: 'x', comment: 'new' },
      { at: ['b'], value: { c: 16 } },
    ]
    expect(await editText(text, edits)).toBe(text)
  })
})

describe('what is missing is added', () => {
  test.each<[what: string, before: string, edit: Edit, after: string]>([
    [
      'with the maps around it, at the end of its neighbours, before a comment that belongs to what follows',
      lines('c:', '  login:', '    type: X # 1', '', '  # The API.', '  api: {}', ''),
      { at: ['c', 'login', 'token_response', 'access_token'], value: '$.t', comment: 'looks like a JWT' },
      lines(
        'c:',
        '  login:',
        '    type: X # 1',
        '    token_response:',
        '      access_token: $.t # looks like a JWT',
        '',
        '  # The API.',
        '  api: {}',
        '',
      ),
    ],
    [
      'as far apart as its neighbours are',
      lines('a: 1', '', 'b:', '  e: 1', ''),
      { at: ['c', 'f'], value: 2 },
      lines('a: 1', '', 'b:', '  e: 1', '', 'c:', '  f: 2', ''),
    ],
    [
      'indented as the file is, with its line ends',
      lines('a:\r', '   b: 1\r', '   c: {}\r', ''),
      { at: ['a', 'd'], value: { e: 'x', f: { g: 1, h: { i: 2 } } } },
      lines(
        'a:\r',
        '   b: 1\r',
        '   c: {}\r',
        '   d:\r',
        '      e: x\r',
        '      f:\r',
        '         g: 1\r',
        '         h: {i: 2}\r',
        '',
      ),
    ],
    [
      'with lists where the file has them',
      lines('a:', '- 1', 'b: {}'),
      { at: ['c', 'd'], value: [1, 2] },
      lines('a:', '- 1', 'b: {}', 'c:', '  d:', '  - 1', '  - 2'),
    ],
    ['behind the last line, which has no end', 'a: 1', { at: ['b'], value: 2 }, lines('a: 1', 'b: 2')],
    ['in a list', lines('a:', '  - x', 'b: 1'), { at: ['a', 1], value: 'z' }, lines('a:', '  - x', '  - z', 'b: 1')],
    ['in braces', 'a: {b: 1} # why', { at: ['a', 'c'], value: ['x', 'y z'] }, 'a: {b: 1, c: [x, "y z"]} # why'],
    [
      'in braces of several lines',
      lines('a: {', '    b: 1, # one', '    c: 2 # two', '  }', ''),
      { at: ['a', 'd'], value: 3 },
      lines('a: {', '    b: 1, # one', '    c: 2, # two', '    d: 3', '  }', ''),
    ],
    [
      'in a place that is empty',
      lines('a: {} # why', 'b:'),
      { at: ['a', 'c'], value: 1 },
      lines('a: # why', '  c: 1', 'b:'),
    ],
    ['to a file that says nothing', '# mine\n', { at: ['a', 'b'], value: 1 }, lines('# mine', 'a:', '  b: 1', '')],
    [
      'to JSON, which has no comments',
      lines('{', '\t"a": {', '\t\t"b": 1', '\t}', '}', ''),
      { at: ['a', 'c'], value: { d: [1] }, comment: 'why' },
      lines(
        '{',
        '\t"a": {',
        '\t\t"b": 1,',
        '\t\t"c": {',
        '\t\t\t"d": [',
        '\t\t\t\t1',
        '\t\t\t]',
        '\t\t}',
        '\t}',
        '}',
        '',
      ),
    ],
    ['to JSON in one line', '{"a": {}}', { at: ['a', 'b'], value: 'x' }, '{"a": {"b": "x"}}'],
  ])('%s', async (_, before, edit, after) => {
    expect(await editText(before, [edit])).toBe(after)
  })

  test('a long comment stands above, and in one line whatever is in it', async () => {
    const comment = `because\nthe server ${'says so '.repeat(14)}`
    const edited = await editText('a: 1\n', [{ at: ['b', 'c'], value: '$.x', comment }])
    expect(edited).toBe(lines('a: 1', 'b:', `  # ${comment.replace('\n', ' ').trim()}`, '  c: $.x', ''))
  })
})

test('what repeats the value elsewhere goes on saying what it said', async () => {
  const text = lines('a: &x', '  b: 1 # one', 'c: *x', 'd: [*x, 2]', '')
  expect(await editText(text, [{ at: ['a', 'b'], value: 2 }])).toBe(
    lines('a: &x', '  b: 2 # one', 'c: {b: 1}', 'd: [{b: 1}, 2]', ''),
  )
  expect(await editText(text, [{ at: ['c', 'b'], value: 2 }])).toBe(
    lines('a: &x', '  b: 1 # one', 'c:', '  b: 2', 'd: [*x, 2]', ''),
  )
})

test('a byte order mark stays where it is', async () => {
  expect(await editText('\uFEFFa: 1\nb: 2\n', [{ at: ['c', 'd'], value: 1 }])).toBe('\uFEFFa: 1\nb: 2\nc:\n  d: 1\n')
})

test('a file that cannot be read is not touched', async () => {
  await expect(editText('a: [1', [{ at: ['a'], value: 1 }])).rejects.toMatchObject({ code: 'config.invalid' })
  await expect(editText('a: 1\na: 2', [{ at: ['b'], value: 1 }])).rejects.toMatchObject({ code: 'config.invalid' })
})

/** A place in the tree, or one that is not there yet. */
const placeIn = (tree: Json): fc.Arbitrary<string[]> => {
  const places: string[][] = []
  const look = (value: Json, at: string[]) => {
    places.push(at)
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) look(inner, [...at, name])
  }
  look(tree, [])
  return fc
    .tuple(
      fc.constantFrom(...places),
      fc.array(fc.constantFrom('new', 'a b', '0', '1', '__proto__', ''), { maxLength: 2 }),
    )
    .map(([at, more]) => [...at, ...more])
    .filter((at) => at.length > 0)
}

const json = anything.map((value) => JSON.parse(JSON.stringify(value ?? null)) as Json)
const written: fc.Arbitrary<(tree: JsonObject) => string> = fc.constantFrom(
  (tree: JsonObject) => stringify(tree),
  (tree: JsonObject) => stringify(tree, { indent: 4, indentSeq: false, defaultStringType: 'QUOTE_SINGLE' }),
  (tree: JsonObject) => stringify(tree, { collectionStyle: 'flow', lineWidth: 40 }),
  (tree: JsonObject) => stringify(tree).replaceAll('\n', '\r\n'),
  (tree: JsonObject) => JSON.stringify(tree),
  (tree: JsonObject) => JSON.stringify(tree, null, '\t'),
)
const readable = (text: string) =>
  readDocument(text, 'f').then(
    ({ value, issues }) => (issues.length === 0 ? value : undefined),
    () => undefined,
  )

test('whatever the file and the edit are, the rest says what it said, and JSON stays JSON', () =>
  fc.assert(
    fc.asyncProperty(
      fc
        .tuple(fc.oneof(json.filter(isJsonObject), mutated), written)
        .chain(([tree, write]) => fc.tuple(fc.constant(tree), fc.constant(write(tree)), placeIn(tree), json)),
      async ([, text, at, value]) => {
        const before = await readable(text)
        fc.pre(before !== undefined)
        const edited = await editText(text, [{ at, value, comment: 'why' }])
        const wanted = withValue(before ?? {}, at, value)
        expect((await readDocument(edited, 'f')).value).toEqual(wanted)
        if (text.startsWith('{"') || text.startsWith('{\n\t"')) expect(JSON.parse(edited)).toEqual(wanted)
      },
    ),
    runs(few, 200),
  ))

/** The whole file with a comment in every line. */
const commented = stringify(whole)
  .split('\n')
  .map((line, number) => (line === '' ? line : `${line} # line ${number}`))
  .join('\n')

test('lines that an edit does not concern are the same to the letter', () =>
  fc.assert(
    fc.asyncProperty(placeIn(whole), json, async (at, value) => {
      const edited = await editText(commented, [{ at, value }])
      const kept = new Set(edited.split('\n'))
      const touched = commented.split('\n').filter((line) => !kept.has(line))
      // Of the value itself, as many as it had lines, and the one with its name.
      const trail = at.map((_, depth) => valueAt(whole, at.slice(0, depth + 1)))
      const old = trail.findLast((part) => part !== undefined)
      const isThere = trail.every((part) => part !== undefined) || !isJsonObject(old)
      const own = isThere && old !== undefined ? stringify(old).trimEnd().split('\n').length : 0
      expect(touched.length).toBeLessThanOrEqual(own + 1)
      expect(edited.split('\n').filter((line) => line.includes('# line')).length).toBeGreaterThanOrEqual(
        commented.split('\n').length - 1 - own - 1,
      )
    }),
    runs(few, 60),
  ))
