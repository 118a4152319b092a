/**
 * JSONPaths and patterns from a file run no code and take no longer than the text is long, wherever the language takes
 * one. Which places these are is read from the schemas: a new field is tried as soon as it is there.
 */
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import { compilePath } from '../../src/extract/jsonpath.ts'
import { isPattern, match, search } from '../../src/extract/regular_expressions.ts'
import { flatSchemas } from '../../src/generated/variants.ts'
import type { Json, JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'
import { MOST_GROWTH, SOON, timeOf } from '../fuzz/growth.ts'

interface Schema {
  format?: string
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
}

/** The places in a schema, as paths, whose field fits. */
function* placesIn(
  { properties = {}, items, additionalProperties: more, ...own }: Schema,
  fits: (name: string, field: Schema) => boolean,
  path: string[] = [],
): Iterable<string[]> {
  if (fits(path.at(-1) ?? '', own)) yield path
  for (const [name, field] of Object.entries(properties)) yield* placesIn(field, fits, [...path, name])
  if (items) yield* placesIn(items, fits, [...path, '0'])
  if (typeof more === 'object') yield* placesIn(more, fits, [...path, 'any'])
}

/** `value` at a path, with lists where the steps are numbers. */
function nested([step, ...steps]: string[], value: Json): Json {
  if (step === undefined) return value
  const inner = nested(steps, value)
  return step === '0' ? [inner] : { [step]: inner }
}

interface Place {
  pointer: string
  file(text: string): JsonObject
}

/** Where the schema with this id stands in a file. */
function placesOf(id: string, path: string[]): Place[] {
  const [family = '', word = ''] = id.split('.')
  const at = (pointer: string[], file: (part: JsonObject) => JsonObject, words: JsonObject): Place => ({
    pointer: `/${[...pointer, ...path].join('/')}`,
    file: (text) => file({ ...words, ...(nested(path, text) as JsonObject) }),
  })
  const ofConnection = (part: Json): JsonObject => ({ version: 1, connections: { c: part } })
  const ofExtract = (part: Json): JsonObject => ({
    version: 1,
    connections: { c: { type: 'REST', url: 'https://api.example.com' } },
    extracts: { e: part },
  })
  if (id === 'extract') return [at(['extracts', 'e'], (part) => ofExtract({ connection: 'c', ...part }), {})]
  if (family === 'pagination')
    return [
      at(
        ['connections', 'c', 'pagination'],
        (pagination) => ofConnection({ type: 'REST', url: 'https://a.example', pagination }),
        { type: word },
      ),
      at(['extracts', 'e', 'pagination'], (pagination) => ofExtract({ connection: 'c', pagination }), { type: word }),
    ]
  const type = { oauth2: 'OAuth2', oauth_token: 'OAuthToken', bearer: 'Bearer', rest: 'REST', json_file: 'JSONFile' }[
    family
  ]
  if (type === undefined) return []
  return [at(['connections', 'c'], ofConnection, { type, ...(word && { grant_type: word }) })]
}

const flats = await Promise.all(
  Object.entries(flatSchemas).map(
    async ([id, load]): Promise<[string, Schema]> => [id, (await load()).default as Schema],
  ),
)
/** Each pointer once: what all grants have is the same field. */
const placesFor = (fits: (name: string, field: Schema) => boolean) => [
  ...new Map(
    flats.flatMap(([id, schema]) =>
      [...placesIn(schema, fits)].flatMap((path) => placesOf(id, path).map((place) => [place.pointer, place] as const)),
    ),
  ),
]
const paths = placesFor((_, { format }) => format === 'jsonpath')
const patterns = placesFor((name) => name === 'pattern' || name === 'header_pattern')

const connectors = { read: async () => undefined, names: async () => [] }
const refused = async ({ file, pointer }: Place, text: string) => {
  const { issues } = await validate(documentOf(file(text)), { connectors })
  return issues.filter((issue) => issue.pointer === pointer).map(({ problem }) => problem)
}

test('the places are found', () => {
  expect(paths.length).toBeGreaterThan(20)
  expect(patterns.length).toBeGreaterThan(3)
  const found = [...paths, ...patterns].map(([name]) => name)
  for (const place of ['/extracts/e/loop', '/extracts/e/fields/any', '/connections/c/token_response/extra/any'])
    expect(found).toContain(place)
})

const code = `$..[?(p="globalThis.pwned = 1";a=''[['constructor']][['constructor']](p);a())]`
describe('a path that would run code, never end, or match nothing is refused', () => {
  test.each(paths)('%s', async (_, place) => {
    for (const text of [code, '$..*..*^', "$[?search(@.a, '(?=a)')]", "$[?match(@.a, '(a)\\\\1')]"])
      expect(await refused(place, text), text).toHaveLength(1)
  })
})

test('a connector’s path is tried like any other', async () => {
  const connection = { type: 'Bearer', fields: { token_response: { access_token: code } }, ask: [] }
  const connector = {
    name: 'evil',
    version: 1,
    title: '',
    description: '',
    documentation: '',
    verified: false,
    connections: [connection],
  }
  const { issues } = await validate(documentOf({ version: 1, connections: { c: { type: 'Bearer', use: 'evil@1' } } }), {
    connectors: { read: async () => connector as never, names: async () => ['evil'] },
  })
  const found = issues.filter((issue) => issue.code === 'wrong_path')
  expect(found.map(({ pointer, problem }) => [pointer, problem.split(':')[0]])).toEqual([
    ['/connections/c/use', 'token_response.access_token of connector evil@1'],
  ])
})

describe('a pattern that no linear machine can run is refused', () => {
  test.each(patterns)('%s', async (_, place) => {
    for (const text of ['/(?=a)/', '/(?<!a)b/i', '/(a)\\1/', '/(?>a)b/', '/a{1000}{1000}/', `/${'(a*)*'.repeat(300)}/`])
      expect(await refused(place, text), text).toContain('this is no regular expression')
    for (const text of ['/(a+)+$/', '(?=a)'])
      expect(await refused(place, text), text).not.toContain('this is no regular expression')
  })
})

const [SHORT, LONG] = [1_000, 8_000]
/** Eight times as much is not much more than eight times the work. */
async function growsSlowly(read: (text: string) => unknown, make: (size: number) => string) {
  const long = make(LONG)
  if ((await timeOf(read, long)) < SOON) return
  expect((await timeOf(read, long, 5)) / (await timeOf(read, make(SHORT), 5))).toBeLessThan(MOST_GROWTH)
}

describe('a catastrophic pattern takes the time of its text', () => {
  test.each([
    '(a+)+$',
    '(a|a)*b',
    '([a-zA-Z]+)*$',
    '(x+x+)+y',
    '(.*)*(.*)*=',
    '(a?){50}a{50}',
    '(.{1,10}){1,9}x',
    '((a+)+)+$',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
  ])('%s', async (pattern) => {
    expect(isPattern(pattern)).toBe(true)
    for (const text of ['a', 'x', 'ab '])
      await growsSlowly(
        (given: string) => [search(given, pattern), match(given, pattern)],
        (size) => `${text.repeat(size / text.length)}!`,
      )
  })

  test.each(['[', '(', '\\', '(a*)*', '[^', '.', 'a|', '(?i)', '{1,2}', '[\\'])(
    'and so does one that is %s and so on, from the rows',
    async (part) => {
      await growsSlowly(
        (pattern: string) => isPattern(`x${pattern}`),
        (size) => part.repeat(size / part.length),
      )
    },
  )
})

const deep = (size: number, wrap: [string, string]): Json => JSON.parse(wrap[0].repeat(size) + 1 + wrap[1].repeat(size))
const documents: Record<string, (size: number) => Json> = {
  'deep lists': (size) => deep(size, ['[', ']']),
  'deep objects': (size) => deep(size, ['{"a":', '}']),
  'wide rows': (size) => Array.from({ length: size }, (_, a) => ({ a: { a }, b: [a] })),
  'a tree': (size) => {
    const tree = (left: number): Json => (left <= 1 ? 1 : { a: tree(left >> 1), b: tree(left >> 1) })
    return tree(size)
  },
}

describe('a path that comes upon the same values again and again', () => {
  const heavy = [
    '$..*..*..*',
    '$..a..a..a..a',
    `$${'..*'.repeat(12)}`,
    `$${'[*,*]'.repeat(40)}`,
    `$${"['a','a']".repeat(40)}`,
    `$${'[0,0]'.repeat(40)}`,
    '$..[?@..a]',
    '$..[?@..[?@..a]]',
    '$..[?!@..b && @..a]..a',
    '$[?count($..*) > 1]',
    '$..[?count($..*) > 1]',
    '$..[?count(@..*) > 1]',
    '$..[?$..z]',
    '$..[?count($..[?count($..*) > 1]) > 1]',
    "$..[?search(@.a, 'x')]..[?match(@.b, 'y')]",
  ]
  test.each(heavy)(
    '%s ends when it has looked often enough, with an answer or a sentence',
    async (text) => {
      const path = await compilePath(text)
      const answers = Object.values(documents).map((make) => outcome(() => path.all(make(400))))
      for (const said of answers)
        expect(said).toSatisfy(
          (one: unknown) => Array.isArray(one) || /^the path .* would take too long over this answer/.test(String(one)),
        )
    },
    60_000,
  )

  test('is not held against what looks at a large answer once', async () => {
    const rows = Array.from({ length: 50_000 }, (_, a) => ({ a, b: { c: [a] } }))
    for (const [text, count] of [
      ['$..c[*]', 50_000],
      ['$[*].b..c', 50_000],
      ["$[*]['a','b']", 100_000],
      ['$..[?@.c[0] >= 0]..c', 50_000],
    ] as const)
      expect((await compilePath(text)).all(rows)).toHaveLength(count)
  })

  const never = [
    '$..*..*^',
    '$.a..b..c~',
    '$.*^.*^.*',
    '$..a^[*]',
    '$.a^[?(@.b === 1)]',
    "$['a','b']['c','d']~",
    '$[(@.length-1)]..a..b',
    '$.a^[1:]',
  ]
  test.each(never)('%s, which nobody could count, is refused', async (text) => {
    await expect(compilePath(text)).rejects.toMatchObject({
      name: 'PathError',
      message: 'this could take forever: it comes upon the same values again and again',
    })
  })

  test.each(
    ['$..[?length(@) > 0]', '$..*~', '$..[?(@.a === 1)]', '$..*^', `$${'[*]'.repeat(60_000)}`].map((text) => [
      text.slice(0, 30),
      text,
    ]),
  )('%s: an answer nested without end is told', async (_, text) => {
    const path = await compilePath(text)
    expect(outcome(() => path.all(deep(100_000, ['[', ']'])))).toMatch(/is nested more deeply than it can follow$/)
  })

  test('a plain path, and one .., go as deep as an answer is', async () => {
    for (const [text, count] of [
      ['$..*', 100_000],
      ['$[0][0]', 1],
    ] as const)
      expect((await compilePath(text)).all(deep(100_000, ['[', ']']))).toHaveLength(count)
  })
})

function outcome(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return (error as Error).message
  }
}
