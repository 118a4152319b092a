import fc from 'fast-check'
import { JSONPathEnvironment } from 'json-p3'
import { describe, expect, test } from 'vitest'
import { checkPath, compilePath, type PathError } from '../../src/extract/jsonpath.ts'
import type { Json } from '../../src/json.ts'

const all = async (text: string, value: Json) => (await compilePath(text)).all(value)

describe('which engine answers', () => {
  test.each([
    ['$', 'compiled', true],
    ['$.a.b', 'compiled', true],
    ["$['a'][0][-1].b", 'compiled', true],
    ['$.a[*].b', 'compiled', false],
    ["$['a','b',0]", 'compiled', false],
    ["$.a[?@.b.c == 'x' && (@.d > 1 || !@.e)]", 'compiled', false],
    ["$.a[?'x' == @.b]", 'compiled', false],
    ['$..a', 'compiled', false],
    ['$.a[1:2]', 'compiled', false],
    ['$.a[?@.*]', 'compiled', false],
    ['$.a[?@.b == $.c]', 'standard', false],
    ['$.a[?length(@.b) > 1]', 'standard', false],
    ['$.a[?@.b == @.c]', 'standard', false],
    ['$.a^', 'dialect', true],
    ['$.a[(@.length-1)]', 'dialect', true],
    ["$.a[?(@.b === 'x')]", 'dialect', false],
  ])('%s: %s, singular %s', async (text, kind, singular) => {
    expect(checkPath(text)).toBe(kind)
    expect(await compilePath(text)).toMatchObject({ text, kind, singular })
  })
})

test('a path that is none tells where and what instead', async () => {
  const problem = (text: string): PathError => {
    try {
      checkPath(text)
    } catch (error) {
      return error as PathError
    }
    throw new Error(`${text} was taken`)
  }
  expect(problem('$.data[id]')).toMatchObject({ name: 'PathError', offset: 7, advice: "write ['id']" })
  expect(problem('$.data[id]').message).toBe('“i” cannot stand here')
  expect(problem('data[*]')).toMatchObject({ offset: 0, advice: 'write $.data[*]' })
  expect(problem('$.data[')).toMatchObject({ message: 'it ends too early', offset: 7 })
  expect(problem('').message).toBe('it ends too early')
  expect(problem('$[?count(@.a) ]').message).toContain('count()')
  expect(problem(`$[?${'!('.repeat(100_000)}@.a${')'.repeat(100_000)}]`).name).toBe('PathError')
  await expect(compilePath('$.')).rejects.toMatchObject({ name: 'PathError' })
})

describe('own members only', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'at', 'map']

  test.each(names)('%s is found nowhere where it was not sent', async (name) => {
    for (const value of [{}, [], [1], 'text', 5, true, null]) {
      for (const path of [`$.${name}`, `$['${name}'].x`, `$..${name}`, `$[?@.${name}]`]) {
        expect(await all(path, { value } as Json)).toEqual([])
        expect(await all(path, value as Json)).toEqual([])
      }
    }
  })

  test.each(names)('%s is found where it was sent', async (name) => {
    const value = JSON.parse(`{"${name}":{"x":1}}`)
    expect(await all(`$.${name}.x`, value)).toEqual([1])
    expect(await all(`$..${name}.x`, value)).toEqual([1])
    expect(await all(`$[?@.x == 1].x`, value)).toEqual([1])
  })
})

test('100,000 levels are no problem', async () => {
  const value = JSON.parse(`${'{"a":['.repeat(50_000)}{"z":1}${']}'.repeat(50_000)}`)
  expect(await all('$..z', value)).toEqual([1])
})

test('400,000 nodes are no problem', async () => {
  const rows = Array.from({ length: 400_000 }, (_, id) => ({ id }))
  for (const path of ['$[*].id', '$..id', '$[?@.id >= 0]', '$[0:400000]', '$[?length(@) > 0]']) {
    expect(await all(path, rows)).toHaveLength(400_000)
  }
})

describe('closures answer as json-p3 does', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'é', '__proto__', 'constructor', 'length', '0')
  const scalar = fc.oneof(
    fc.constantFrom<Json>(null, true, false, 0, -0, 1, 2.5, -1, '', 'a', 'b', '1'),
    fc.string({ maxLength: 3 }),
  )
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium' },
      scalar,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(name, tie('tree'), { maxKeys: 4 }),
    ),
  }))
  const index = fc.integer({ min: -4, max: 4 }).map(String)
  const quoted = name.map((word) => `'${word}'`)
  const singular = fc
    .array(fc.oneof(quoted, index), { maxLength: 3 })
    .map((steps) => steps.map((step) => `[${step}]`).join(''))
  const literal = fc.constantFrom('null', 'true', 'false', '0', '1', '2.5', '-1', "''", "'a'", "'b'", "'1'")
  const comparison = fc
    .tuple(singular, fc.constantFrom('==', '!=', '<', '<=', '>', '>='), literal, fc.boolean())
    .map(([path, operator, value, swap]) => (swap ? `${value} ${operator} @${path}` : `@${path} ${operator} ${value}`))
  const { test: filter } = fc.letrec<{ test: string }>((tie) => ({
    test: fc.oneof(
      { maxDepth: 2 },
      comparison,
      singular.map((path) => `@${path}`),
      fc
        .tuple(tie('test'), fc.constantFrom('&&', '||'), tie('test'))
        .map(([one, sign, two]) => `(${one} ${sign} ${two})`),
      tie('test').map((inner) => `!(${inner})`),
    ),
  }))
  const bound = fc.oneof(index, fc.constant(''))
  const slice = fc.tuple(bound, bound, bound).map((bounds) => bounds.join(':').replaceAll('-0', '0'))
  const selector = fc.oneof(
    quoted,
    index,
    slice,
    fc.constant('*'),
    filter.map((test) => `?${test}`),
  )
  const path = fc
    .array(fc.tuple(fc.constantFrom('', '', '..'), fc.array(selector, { minLength: 1, maxLength: 2 })), {
      maxLength: 3,
    })
    .map((segments) => `$${segments.map(([dots, selectors]) => `${dots}[${selectors.join(', ')}]`).join('')}`)

  test('on any document', async () => {
    const standard = new JSONPathEnvironment()
    await fc.assert(
      fc.asyncProperty(path, tree, async (text, generated) => {
        const value = JSON.parse(JSON.stringify(generated)) as Json
        const compiled = await compilePath(text)
        expect(compiled.kind).toBe('compiled')
        const expected = standard.query(text, value).values()
        expect(compiled.all(value)).toEqual(expected)
        expect(compiled.first(value)).toEqual(expected[0])
      }),
      { numRuns: 3000 },
    )
  })
})
