import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SplitOptions, splitRows } from '../../src/extract/split.ts'
import type { Json } from '../../src/json.ts'

const what = 'the answer of extract things'

async function* chunksOf(bytes: Uint8Array, size: number | number[]) {
  const sizes = typeof size === 'number' ? [size] : size
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const length = Math.max(1, sizes[turn % sizes.length] ?? 1)
    yield bytes.subarray(at, at + length)
    at += length
  }
}

async function split(
  text: string | Uint8Array,
  names: string[],
  size: number | number[] = 7,
  options?: Partial<SplitOptions>,
) {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const batches: Json[][] = []
  const reading = splitRows(chunksOf(bytes, size), names, (rows) => rows, { what, batchBytes: 16, ...options })
  for (;;) {
    const { done, value } = await reading.next()
    if (done) return { rows: batches.flat(), batches, ...value }
    batches.push(value)
  }
}

const failure = (text: string | Uint8Array, names: string[], size?: number, options?: Partial<SplitOptions>) =>
  split(text, names, size, options).then(
    () => 'no error',
    (error) => error.message as string,
  )

describe('what stands around the rows', () => {
  const blanks = ' '.repeat(1000)

  test('is kept up to a limit, before and behind them', async () => {
    const limit = { maxAroundBytes: 50 }
    const long = `"x":"${'y'.repeat(100)}"`
    expect(await failure(`{${long},"data":[1]}`, ['data'], 7, limit)).toContain(
      'around its rows has more than 50 bytes',
    )
    expect(await failure(`{"data":[1],${long}}`, ['data'], 7, limit)).toContain(
      'around its rows has more than 50 bytes',
    )
    expect((await split(`{${long}}`, ['data'], 7, limit)).found).toBe(false)
  })

  test('is not kept where it is blank', async () => {
    const text = `${blanks}{"data":${blanks}[1]${blanks}}${blanks}`
    expect(await split(text, ['data'], 10, { maxAroundBytes: 500, maxBytes: 500 })).toMatchObject({ rows: [1] })
  })

  test.each(['', '[1]', '{"data":[1]'])('has an end where it is blank, behind %j', async (before) => {
    const names = before.startsWith('{') ? ['data'] : []
    expect(await failure(before + ' '.repeat(300), names, 10, { maxBlankBytes: 200 })).toContain(
      'more than 200 bytes of white space in a row',
    )
    const apart = `${'\n'.repeat(150)}{"a":1,${' '.repeat(150)}"data":[1]}`
    expect(await split(apart, ['data'], 10, { maxBlankBytes: 200 })).toMatchObject({ rows: [1] })
  })

  test('is kept where it is blank inside a text', async () => {
    const { document } = await split(`{"x":"${blanks}","data":[]}`, ['data'], 10)
    expect(document).toEqual({ x: blanks, data: [] })
  })

  test('has its faults told where they are, and a number that blanks part stays two', async () => {
    expect(await failure(`${blanks}{"data":[1],${blanks}"x":1${blanks}2}`, ['data'], 10)).toContain('at byte 3017')
  })
})

describe('rows and what is around them', () => {
  test.each([1, 2, 3, 5, 1000])('in chunks of %i bytes', async (size) => {
    const text = ' {"next":null,"data":[{"id":1,"t":"a]}\\"[,"},[2,[3]],"four",null , 5.5e1],"total":5} \n'
    const { rows, document, found } = await split(text, ['data'], size)
    expect(rows).toEqual([{ id: 1, t: 'a]}"[,' }, [2, [3]], 'four', null, 55])
    expect(document).toEqual({ next: null, data: [], total: 5 })
    expect(found).toBe(true)
  })

  test('the root is the array', async () => {
    expect(await split(' [1,2,{"a":[]}] ', [])).toMatchObject({ rows: [1, 2, { a: [] }], document: [], found: true })
  })

  test('an empty array is found and gives no batch', async () => {
    expect(await split('{"data":[ ]}', ['data'])).toMatchObject({ batches: [], document: { data: [] }, found: true })
  })

  test.each([
    ['inside a text', '{"x":"\\"data\\":[1]","data":[2]}'],
    ['deeper', '{"x":{"data":[1]},"y":[{"data":[1]}],"data":[2]}'],
    ['as a text in an array', '{"x":["data",[1]],"data":[2]}'],
    ['with escapes', '{"x":[1],"d\\u0061t\\u0061":[2]}'],
    ['behind a value of another kind', '{"data":{"data":[1]},"x":["data"],"data":[2]}'],
  ])('the name of the array %s', async (_, text) => {
    for (const size of [1, 4, 100]) {
      const { rows, document } = await split(text, ['data'], size)
      expect(rows).toEqual([2])
      expect(document).toEqual({ ...JSON.parse(text), data: [] })
    }
  })

  test('below other members', async () => {
    const text = '{"a":{"x":1,"b":{"c":[1,2]},"y":{"b":{"c":[9]}}},"b":{"c":[8]}}'
    const { rows, document } = await split(text, ['a', 'b', 'c'])
    expect(rows).toEqual([1, 2])
    expect(document).toEqual({ a: { x: 1, b: { c: [] }, y: { b: { c: [9] } } }, b: { c: [8] } })
  })

  test.each([
    ['{"data":{"id":1}}', ['data']],
    ['{"data":"[1]"}', ['data']],
    ['{"items":[1]}', ['data']],
    ['[{"data":[1]}]', ['data']],
    ['[[1]]', ['data']],
    ['{"0":[1]}', []],
    ['17', []],
    ['"[1]"', []],
  ])('%s has no such array', async (text, names) => {
    for (const size of [1, 100]) {
      expect(await split(text, names, size)).toEqual({
        rows: [],
        batches: [],
        found: false,
        document: JSON.parse(text),
      })
    }
  })

  test('a byte order mark is passed over', async () => {
    expect(await split('\ufeff[1]', [], 1)).toMatchObject({ rows: [1] })
    expect(await split('\ufeff{"a":[1]}', ['a'], 2)).toMatchObject({ rows: [1], document: { a: [] } })
  })

  test('__proto__ is a name like others', async () => {
    const { rows, document } = await split('{"__proto__":[{"__proto__":1}]}', ['__proto__'])
    expect(rows.map((row) => Object.entries(row as object))).toEqual([[['__proto__', 1]]])
    expect(Object.entries(document as object)).toEqual([['__proto__', []]])
  })

  test('a row may be much larger than a chunk and a batch', async () => {
    const large = { text: 'x'.repeat(100_000), list: Array.from({ length: 1000 }, (_, i) => i) }
    const { rows } = await split(JSON.stringify([large, 1, large]), [], 50)
    expect(rows).toEqual([large, 1, large])
  })

  test('rows come in batches of at least the size asked for, but the last', async () => {
    const rows = Array.from({ length: 100 }, (_, id) => ({ id }))
    const { batches } = await split(JSON.stringify(rows), [], 1000, { batchBytes: 100 })
    expect(batches.flat()).toEqual(rows)
    for (const batch of batches.slice(0, -1)) expect(JSON.stringify(batch).length).toBeGreaterThanOrEqual(100)
    expect(batches.length).toBeGreaterThan(5)
  })

  test('100,000 levels deep', async () => {
    const text = `[${'['.repeat(100_000)}${']'.repeat(100_000)},2]`
    expect((await split(text, [], 4096)).rows[1]).toBe(2)
  })
})

describe('refused', () => {
  test.each([
    ['{"data":[1,2', 'cut off at byte 12'],
    ['{"data":[1,"2', 'cut off at byte 13'],
    ['{"data":[1,2]', 'cut off at byte 13'],
    ['{"data":[1,2],"x', 'cut off at byte 16'],
    ['{"data"', 'cut off at byte 7'],
    ['{"data":[1,2}}', 'malformed at byte 12'],
    ['{"data":[1,2]]', 'malformed at byte 13'],
    ['{"data":[1,,2]}', 'malformed at byte 11'],
    ['{"data":[1,2,]}', 'malformed at byte 13'],
    ['{"data":[,]}', 'malformed at byte 9'],
    ['{"data":[{"a":1],2]}', 'malformed at byte 15'],
    ['{"data":[1 2]}', 'malformed at byte 11'],
    ['{"data":[tru]}', 'malformed at byte 9'],
    ['{"data":["a\tb"]}', 'malformed at byte 11'],
    ['{"data":["\\x"]}', 'malformed at byte 10'],
    ['{"data":[01]}', 'malformed at byte 10'],
    ['{"data":[1]} x', 'malformed at byte 13'],
    ['{"data":[1],}', 'malformed at byte 12'],
    ["{'data':[1]}", 'malformed at byte 1'],
    ['{"x":nul,"data":[1]}', 'malformed at byte 5'],
    ['', 'empty'],
    [' \n', 'empty'],
    ['<html></html>', 'HTML or XML at byte 0'],
  ])('%s', async (text, said) => {
    for (const size of [1, 3, 100]) {
      for (const batchBytes of [1, 16, 1000]) {
        expect(await failure(text, ['data'], size, { batchBytes })).toBe(`${what} is not JSON: it is ${said}`)
      }
    }
  })

  test('bytes that are no UTF-8', async () => {
    const text = Buffer.from('{"é":1,"data":["ok","é?"],"z":"?"}')
    for (const at of [text.indexOf('?'), text.lastIndexOf('?')]) {
      const broken = Buffer.from(text)
      broken[at] = 0xff
      for (const size of [1, 100]) expect(await failure(broken, ['data'], size)).toContain(`not UTF-8 at byte ${at}`)
    }
  })

  test('a row over the limit, at once and without reading on', async () => {
    let read = 0
    async function* endless() {
      yield Buffer.from('[1,{"a":"')
      for (;;) {
        read += 1000
        yield Buffer.alloc(1000, 'x')
      }
    }
    const rows = splitRows(endless(), [], (rows) => rows, { what, maxRowBytes: 10_000 })
    await expect(rows.next()).rejects.toThrow('the row that begins at byte 3 has more than 10000 bytes')
    expect(read).toBeLessThan(20_000)
  })

  test('a frame over the limit', async () => {
    expect(await failure(`{"x":"${'y'.repeat(100)}"}`, ['data'], 7, { maxBytes: 50 })).toContain('more than 50 bytes')
  })

  test('a name on the way a second time, when rows are out', async () => {
    const said = 'the same object has another member "data"'
    expect(await failure('{"data":[1],"data":[2]}', ['data'])).toContain(said)
    expect(await failure('{"data":[1],"data":null}', ['data'])).toContain(said)
  })
})

describe('equal to parsing the whole', () => {
  const name = fc.constantFrom('data', 'a', 'b', 'da"ta', 'é', 'x\\y')
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
        fc.constant(null),
      ),
      fc.array(tie('tree'), { maxLength: 5 }),
      fc.dictionary(fc.oneof(name, fc.string()), tie('tree'), { maxKeys: 5 }),
    ),
  }))

  /** What `path.all` would give, and the document without its rows. */
  function whole(document: Json, names: string[]) {
    const copy = structuredClone(document)
    let parent: Json = { root: copy }
    for (const step of ['root', ...names]) {
      const value: Json | undefined =
        parent !== null && typeof parent === 'object' && !Array.isArray(parent) && Object.hasOwn(parent, step)
          ? parent[step]
          : undefined
      if (value === undefined) return { rows: [], document: copy, found: false }
      if (step === (names.at(-1) ?? 'root') && Array.isArray(value)) {
        return { rows: value.splice(0), document: copy, found: true }
      }
      parent = value
    }
    return { rows: [], document: copy, found: false }
  }

  test('whatever the document, the chunks, the batches and the white space', async () => {
    await fc.assert(
      fc.asyncProperty(
        tree,
        fc.array(name, { maxLength: 2 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom('', ' ', '\n\t'),
        async (inner, names, sizes, batchBytes, space) => {
          const document = names.reduceRight<Json>((value, name) => ({ q: 1, [name]: value, z: [inner] }), inner)
          const { batches: _, ...streamed } = await split(JSON.stringify(document, null, space), names, sizes, {
            batchBytes,
          })
          expect(streamed).toEqual(whole(JSON.parse(JSON.stringify(document)), names))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('what JSON.parse refuses is refused, what it takes is taken', async () => {
    const mutated = fc
      .tuple(tree, fc.nat(), fc.constantFrom('', ',', ']', '}', '"', '\\', '[', '{', ':', '1', '-', 'e', ' ', 'tru'))
      .map(([value, at, insert]) => {
        const text = JSON.stringify({ data: [value, value], x: value })
        const place = at % text.length
        return text.slice(0, place) + insert + text.slice(place + (at % 2))
      })
    await fc.assert(
      fc.asyncProperty(mutated, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        let valid = true
        try {
          JSON.parse(text)
        } catch {
          valid = false
        }
        const said = await failure(text, ['data'], size, { batchBytes: 8 })
        if (said.includes('another member')) return
        expect(said).toMatch(valid ? /^no error$/ : /not JSON: it is (malformed|cut off|empty)/)
      }),
      { numRuns: 1000 },
    )
  })
})
