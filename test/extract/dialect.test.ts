import { describe, expect, test } from 'vitest'
import { checkPath, compilePath } from '../../src/extract/jsonpath.ts'
import type { Json } from '../../src/json.ts'

const all = async (text: string, value: Json) => (await compilePath(text)).all(value)

const store: Json = {
  name: 'books',
  data: [
    { id: 1, name: 'Anna', tags: ['x', 'y'], price: 5, of: { city: 'Ulm' } },
    { id: 2, name: 'Bert', tags: [], price: 20 },
    { id: '3', name: 'Cleo', price: 'free', of: { city: 'Jena' } },
  ],
}

test.each<[string, Json[]]>([
  ['$.data[(@.length-1)].name', ['Cleo']],
  ["$.data[?(@.name === 'Anna')].id", [1]],
  ['$.data[?(@.price * 2 > 30)].id', [2]],
  ["$.data[?(@.name.startsWith('B'))].id", [2]],
  ["$.data[?(@.name.toLowerCase() === 'cleo')].id", ['3']],
  ['$.data[?(@property !== 1)].id', [1, '3']],
  ["$.data[?(@parentProperty === 'data')].id", [1, 2, '3']],
  ["$.data[?(@.id === 1 && @root.name === 'books')].id", [1]],
  ['$.data[0].of~', ['of']],
  ['$.data[?(@.id === 1)].of^.name', ['Anna']],
  ['$.data[*].of^.name', ['Anna', 'Cleo']],
  ['$.data[*].id@number()', [1, 2]],
  ['$.data[*].price@string()', ['free']],
])('%s', async (text, expected) => {
  expect(checkPath(text)).toBe('dialect')
  expect(await all(text, store)).toEqual(expected)
})

test('one path serves many rows, @root is each row’s own', async () => {
  const path = await compilePath('$.list[?(@.n === @root.wanted)].n')
  expect(path.all({ wanted: 1, list: [{ n: 1 }, { n: 2 }] })).toEqual([1])
  expect(path.all({ wanted: 2, list: [{ n: 1 }, { n: 2 }] })).toEqual([2])
  for (const value of [null, 0, '', false, [], {}, 'text']) expect(path.all(value)).toEqual([])
})

test('a row without the member is no match, not an error', async () => {
  expect(await all("$.data[?(@.of.city === 'Ulm')].id", store)).toEqual([1])
})

describe('the published attacks on jsonpath-plus', () => {
  // CVE-2024-21534, CVE-2025-1302 and the ways around their first repairs.
  const attacks = [
    '$..[?(var _$_root=[].constructor.constructor("globalThis.pwned = 1")();@root)]',
    '$[?([].constructor.constructor("globalThis.pwned = 1")())]',
    "$..[?(p=\"globalThis.pwned = 1\";a=''[['constructor']][['constructor']](p);a())]",
    '$[(this.constructor.constructor("globalThis.pwned = 1")())]',
    "$..[?(' '.sub.constructor('globalThis.pwned = 1')())]",
    '$[?(@.constructor.constructor(`globalThis.pwned = 1`)())]',
    "$[?((_$_root=@root)&&(@['\\x63onstructor']['constructor']('globalThis.pwned = 1')() === 1))]",
    "$[?(@['con'+'structor']['con'+'structor']('globalThis.pwned = 1')() === 1)]",
    '$[?(@.__proto__.polluted = 1)]',
    '$[?(@.a === 1 && @.__defineGetter__("x", @.b))]',
    "$[?(@path.length === Function.call(0, 'globalThis.pwned = 1')())]",
    '$[(@.length-1);globalThis.pwned = 1]',
    '$[?(typeof process.exit(1) === 1)]',
    '$[?(var _$_root=[].constructor.constructor("globalThis.pwned = 1");@root())]',
    "$..[?(EQST=''[['constructor']][['constructor']]('globalThis.pwned = 1');EQST())]",
    '$[this.constructor.constructor("globalThis.pwned = 1")()];',
    "$[?(@.includes.constructor('globalThis.pwned = 1')())]",
    "$[?(@.includes.call.call(@.at, 'globalThis.pwned = 1') === 1)]",
    "$[?(@[['constructor']][['constructor']]('globalThis.pwned = 1')() === 1)]",
    "$[?(@['a']['at']['bind']('x')('globalThis.pwned = 1') === 1)]",
    '$[?(@root[@.a][@.a](@.b)() === 1)]',
    '$[?(@.a === 1 ? @.constructor : 1)]',
    "$[?(@property === 'constructor' && @parent[@property](@.a)())]",
    '$[?(require("child_process").execSync("touch /tmp/pwned") === 1)]',
  ]

  const hostile: Json = JSON.parse(
    '{"constructor": {"a": "constructor", "b": "globalThis.pwned = 1"}, "__proto__": {"polluted": 1, "a": "at"}, "x": ["globalThis.pwned = 1"]}',
  )

  test.each(attacks)('%s', async (text) => {
    const path = await compilePath(text).catch((error) => error)
    if (path.name !== 'PathError') {
      for (const value of [{ a: { a: 1 } }, [{ a: 1 }], 'x', store, hostile]) {
        try {
          path.all(value)
        } catch {}
      }
    }
    expect(globalThis).not.toHaveProperty('pwned')
    expect({}).not.toHaveProperty('polluted')
  })

  test.each([
    '$[?(@.name.match(/(a+)+$/) === 1)]',
    '$[?(@property === 1 && /(a+)+$/.test(@.name))]',
    "$[?('x'.repeat(1e9) === 1)]",
    '$[?(@.name.padEnd(1e9) === 1)]',
    `$[?(${'@.a === 1 && '.repeat(200)}@.b)]`,
    `$${'['.repeat(5000)}(@.length-1)${']'.repeat(5000)}`,
    `$[(@.length-1)]${'^'.repeat(5000)}`,
  ])('what would hang or swell is refused: %.40s', async (text) => {
    const started = process.cpuUsage()
    await expect(compilePath(text)).rejects.toMatchObject({ name: 'PathError' })
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000)
  })
})

test('a quoted text may hold anything', async () => {
  const value = [{ a: 'f(x) = /y/; `' }, { a: 'b' }]
  expect(await all("$[?(@.a === 'f(x) = /y/; `')]", value)).toEqual([value[0]])
  expect(await all("$[?(@.a === 'hello world' || @.a === 'b')]", value)).toEqual([value[1]])
})
