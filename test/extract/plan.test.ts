import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ExtractError } from '../../src/errors.ts'
import type { Remainder, Row, RowShape } from '../../src/extract/contract.ts'
import { compilePath } from '../../src/extract/jsonpath.ts'
import { planExtract } from '../../src/extract/plan.ts'
import type { SplitOptions } from '../../src/extract/split.ts'
import type { Json } from '../../src/json.ts'

type Limits = Omit<SplitOptions, 'what'>

async function* bytesOf(answer: Json | string) {
  const text = Buffer.from(typeof answer === 'string' ? answer : JSON.stringify(answer))
  for (let at = 0; at < text.length; at += 50) yield text.subarray(at, at + 50)
}

async function run(shape: RowShape, answers: (Json | string)[], limits: Limits = { batchBytes: 40 }) {
  const plan = await planExtract('things', shape, limits)
  const rows: Row[] = []
  const remainders: Remainder[] = []
  for (const answer of answers) {
    const reading = plan.read(bytesOf(answer))
    for (;;) {
      const { done, value } = await reading.next()
      if (done) {
        remainders.push(value)
        break
      }
      rows.push(...value)
    }
  }
  return { plan, rows, remainders }
}

const rowsOf = async (shape: RowShape, ...answers: (Json | string)[]) => (await run(shape, answers)).rows

const failureOf = async (shape: RowShape, ...answers: (Json | string)[]): Promise<ExtractError> => {
  try {
    const { plan } = await run(shape, answers)
    plan.finish()
  } catch (error) {
    return error as ExtractError
  }
  throw new Error('no error')
}

describe('which rows', () => {
  const page = { data: [{ id: 1 }, { id: 2 }, { id: 3 }], one: { id: 9 }, next: 'x' }

  test.each<[string | undefined, Json, Row[], boolean]>([
    ['$.data', page, page.data, true],
    ['$.data[*]', page, page.data, true],
    ['$.data[?@.id > 1]', page, [{ id: 2 }, { id: 3 }], true],
    ["$.data[?match(@.t, 'x.*')]", { data: [{ t: 'xy' }, { t: 'y' }] }, [{ t: 'xy' }], true],
    ['$.one', page, [{ id: 9 }], true],
    ['$.one.*', page, [{ value: 9 }], true],
    ['$.next', page, [{ value: 'x' }], true],
    [undefined, page.data, page.data, true],
    ['$[*]', page.data, page.data, true],
    [undefined, page.one, [{ id: 9 }], true],
    ['$.data[1:]', page, [{ id: 2 }, { id: 3 }], false],
    ['$.data[0,2]', page, [{ id: 1 }, { id: 3 }], false],
    ['$.data[-1]', page, [{ id: 3 }], false],
    ['$.data[?@.id == $.one.id]', { ...page, one: { id: 2 } }, [{ id: 2 }], false],
    ['$..id', page, [{ value: 1 }, { value: 2 }, { value: 3 }, { value: 9 }], false],
    ['$.data[?(@.id === 2)]', page, [{ id: 2 }], false],
    ['$.list', { list: [[1], 2, null] }, [{ value: [1] }, { value: 2 }, { value: null }], true],
    ['$.list', { list: null }, [], true],
  ])('%s', async (loop, answer, rows, streams) => {
    const result = await run(loop === undefined ? {} : { loop }, [answer])
    expect(result.rows).toEqual(rows)
    expect(result.plan.streams).toBe(streams)
    expect(result.plan.columns).toBeUndefined()
    expect(result.plan.finish()).toEqual({ rows: rows.length, unmatched: [] })
  })

  test('what is left of each answer', async () => {
    const { remainders } = await run({ loop: '$.data[*]' }, [page, { data: [], next: null }])
    expect(remainders).toEqual([
      { document: { ...page, data: [] }, rows: 3, elements: 3, last: { id: 3 } },
      { document: { data: [], next: null }, rows: 0, elements: 0 },
    ])
  })

  test.each<[loop: string, elements: number | undefined, nested: boolean, last: Json]>([
    ['$.orders[*]', 3, false, { id: 3, lines: [{ n: 4 }] }],
    ['$.orders[?@.id < 2]', 3, false, { id: 3, lines: [{ n: 4 }] }],
    ['$.orders[?@.id != $.skip]', 3, false, { id: 3, lines: [{ n: 4 }] }],
    ['$.orders[?(@.id === 1)]', undefined, true, { id: 1, lines: [] }],
    ['$.orders[0:2]', 3, false, { id: 3, lines: [{ n: 4 }] }],
    ['$.orders[*].lines[*]', 3, true, { id: 3, lines: [{ n: 4 }] }],
    ['$.orders[0,1].lines[*]', 3, true, { id: 3, lines: [{ n: 4 }] }],
    ['$.wrap[0].orders[?@.ok]', 2, false, { ok: false }],
    ['$.wrap[*].orders[?@.ok]', 1, true, { orders: [{ ok: true }, { ok: false }] }],
    ['$.map.*', 2, false, 'y'],
    ['$..lines[*]', undefined, true, { n: 4 }],
    ['$.one', 1, false, { id: 9 }],
  ])('what the API put on a page, by %s', async (loop, elements, nested, last) => {
    const answer = {
      ...{ skip: 1, one: { id: 9 }, map: { a: 'x', b: 'y' }, wrap: [{ orders: [{ ok: true }, { ok: false }] }] },
      orders: [
        { id: 1, lines: [] },
        { id: 2, lines: [{ n: 2 }, { n: 3 }] },
        { id: 3, lines: [{ n: 4 }] },
      ],
    }
    const { remainders } = await run({ loop }, [answer])
    expect(remainders).toMatchObject([{ last }])
    expect(remainders.map(({ elements, nested = false }) => ({ elements, nested }))).toEqual([{ elements, nested }])
  })

  test.each(['$.data[*]', '$.data[*].id'])(
    'what is nested deeper than can be written has no fingerprint, by %s',
    async (loop) => {
      const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`
      const plan = await planExtract('customers', { loop, fields: { id: '$.id' } })
      async function* bytes() {
        yield Buffer.from(`{"data":[{"id":1,"deep":${deep}}]}`)
      }
      const reading = plan.read(bytes(), { fingerprint: true })
      let next = await reading.next()
      while (!next.done) next = await reading.next()
      expect(next.value).toMatchObject({ rows: 1, elements: 1 })
      expect(next.value).not.toHaveProperty('fingerprint')
    },
  )

  test('streamed or not, the same rows', async () => {
    const name = fc.constantFrom('id', 'data', 'x')
    const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<Json>(null, 1, 2, 'a', true),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(name, tie('tree'), { maxKeys: 3 }),
      ),
    }))
    const loop = fc.constantFrom(
      '$',
      '$[*]',
      '$.data',
      '$.data[*]',
      '$.data.x[*]',
      '$.data[?@.id]',
      '$.data[?@.id > 1]',
    )
    await fc.assert(
      fc.asyncProperty(tree, loop, async (answer, text) => {
        const shape = { loop: text, fields: { id: '$.id', self: '$' } }
        const streamed = await run(shape, [JSON.stringify(answer)], { batchBytes: 10 })
        const whole = await run({ ...shape, fields: { ...shape.fields, all: '$$' } }, [JSON.stringify(answer)])
        expect(streamed.plan.streams).toBe(true)
        expect(whole.plan.streams).toBe(false)
        expect(streamed.rows).toEqual(whole.rows.map(({ all: _, ...row }) => row))
        const nodes = (await compilePath(text)).all(JSON.parse(JSON.stringify(answer)))
        const [node] = nodes
        const rows = text.endsWith(']') ? nodes : Array.isArray(node) ? node : nodes.filter((one) => one !== null)
        expect(streamed.rows.map(({ self }) => self)).toEqual(rows)
      }),
      { numRuns: 500 },
    )
  })
})

describe('fields', () => {
  const answer = {
    total: 2,
    data: [
      { id: '7', name: ' ', of: { city: 'Ulm' }, tags: [{ t: 'x' }, { t: 'y' }], at: '2026-01-31 12:00:00Z' },
      { id: 8, name: null, tags: [] },
    ],
  }

  test('paths from the row and from the document, defaults and types', async () => {
    const fields: RowShape['fields'] = {
      id: { path: '$.id', type: 'integer' },
      name: { path: '$.name', default: 'nobody' },
      city: '$.of.city',
      tags: '$.tags[*].t',
      first: '$.tags[0].t',
      json: { path: '$.tags', type: 'json' },
      at: { path: '$.at', type: 'date_time' },
      total: '$$.total',
    }
    const { plan, rows } = await run({ loop: '$.data', fields }, [answer])
    expect(rows).toEqual([
      {
        id: 7,
        name: 'nobody',
        city: 'Ulm',
        tags: ['x', 'y'],
        first: 'x',
        json: '[{"t":"x"},{"t":"y"}]',
        at: '2026-01-31T12:00:00Z',
        total: 2,
      },
      { id: 8, name: 'nobody', city: null, tags: null, first: null, json: '[]', at: null, total: 2 },
    ])
    expect(plan.columns).toEqual(Object.keys(fields))
    expect(plan.streams).toBe(false)
    expect(plan.paths.slice(0, 2)).toEqual([
      { column: 'id', text: '$.id', kind: 'compiled' },
      { column: 'name', text: '$.name', kind: 'compiled' },
    ])
  })

  test('blank text: kept as text, nothing for other types, the default where there is one', async () => {
    const fields: RowShape['fields'] = {
      plain: '$.t',
      text: { path: '$.t', type: 'text' },
      integer: { path: '$.t', type: 'integer' },
      both: { path: '$.t', type: 'integer', default: 0 },
      none: { path: '$.t', default: null },
    }
    expect(await rowsOf({ fields }, [{ t: ' ' }])).toEqual([
      { plain: ' ', text: ' ', integer: null, both: 0, none: null },
    ])
  })

  test('a type holds for each of several values', async () => {
    const shape: RowShape = { fields: { ids: { path: '$.ids[*]', type: 'integer' } } }
    expect(await rowsOf(shape, [{ ids: ['1', 2, null] }])).toEqual([{ ids: [1, 2, null] }])
  })

  test('__proto__ is a column like others', async () => {
    const [row] = await rowsOf({ fields: JSON.parse('{"__proto__":"$.a"}') }, [{ a: { polluted: true } }])
    expect(Object.entries(row as object)).toEqual([['__proto__', { polluted: true }]])
    expect(row).not.toHaveProperty('polluted')
  })

  test('a value that is none of its type names row, field, type and value', async () => {
    const shape: RowShape = { loop: '$.data', fields: { amount: { path: '$.a', type: 'integer' } } }
    const pages: Json[] = [{ data: [{ a: 1 }, { a: '2' }] }, { data: [{ a: '12abc' }] }]
    expect(await failureOf(shape, ...pages)).toMatchObject({
      code: 'data.field',
      message: 'field amount of extract things: row 3 has “12abc”, which is no integer',
    })
    const long = await failureOf(shape, { data: [{ a: 'secret '.repeat(100) }] })
    expect(long.message.length).toBeLessThan(120)
    const nasty = await failureOf(shape, { data: [{ a: '\u001b]0;title\u0007\u202e12\nx' }] })
    expect(nasty.message).toContain('row 1 has “]0;title 12 x”, which')
    expect((await failureOf(shape, { data: [{ a: [1, 2] }] })).message).toContain('row 1 has a list of 2, which')
    expect((await failureOf(shape, '{"data":[{"a":12345678901234567890}]}')).message).toContain('has lost digits')
  })
})

describe('at the end', () => {
  test('a loop that matched nothing tells what there is', async () => {
    const answer = { meta: { a: [1, 2] }, items: [{ id: 1 }], users: { list: [{ id: 1 }, { id: 2 }] }, more: [{}, {}] }
    for (const loop of ['$.data', '$.data[*]', '$.data[0]', '$..data[*]']) {
      expect(await failureOf({ loop }, answer)).toMatchObject({
        code: 'data.loop_matches_nothing',
        data: {
          extract: 'things',
          loop,
          members: ['meta', 'items', 'users', 'more'],
          suggestions: ['$.more[*]', '$.items[*]', '$.users.list[*]'],
        },
      })
    }
    expect((await failureOf({ loop: '$.data[*]' }, [{ id: 1 }])).data).toMatchObject({ suggestions: ['$[*]'] })
    expect((await failureOf({ loop: '$.x' }, { 'a b': [{}] })).data).toMatchObject({ suggestions: ["$['a b'][*]"] })
    expect((await failureOf({ loop: '$.x' }, 17)).data).toMatchObject({ members: [], suggestions: [] })
  })

  test('names that a server chose are few, short and rewrite no terminal', async () => {
    const names = ['\u001b[2Jcleared', 'x'.repeat(5000), ...Array.from({ length: 500 }, (_, at) => `n${at}`)]
    const answer = Object.fromEntries(names.map((name) => [name, name === names[1] ? [{}] : 1]))
    const { data, message } = await failureOf({ loop: '$.data' }, answer)
    const { members } = data as { members: string[] }
    expect(members).toEqual(['[2Jcleared', `${'x'.repeat(39)}…`, ...names.slice(2, 12)])
    expect(data).toMatchObject({ suggestions: [] })
    expect(message).not.toMatch(/\p{Cc}/u)
  })

  test.each<[string, Json]>([
    ['$.data', { data: [] }],
    ['$.data', { data: null }],
    ['$.data[*]', { data: [] }],
    ['$.data[*]', { data: {} }],
    ['$.data[?@.id == 1]', { data: [{ id: 2 }] }],
    ['$.data[?@.id == $.x]', { data: [{ id: 2 }] }],
    ['$.data[*].items[*]', { data: [] }],
    ['$.data[*].items[*]', { data: [{ items: [] }] }],
    ['$.data[1:]', { data: [1] }],
    ['$.data[?(@.id === 1)]', { data: [] }],
  ])('%s in %j is no mistake', async (loop, answer) => {
    const { plan } = await run({ loop }, [answer])
    expect(plan.finish().rows).toBe(0)
  })

  test.each<[string, Json]>([
    ['$.data[*].item[*]', { data: [{ items: [1] }] }],
    ['$.data[*]', { data: 'none' }],
    ['$..items', { data: [] }],
  ])('%s in %j is one', async (loop, answer) => {
    expect((await failureOf({ loop }, answer)).code).toBe('data.loop_matches_nothing')
  })

  test('one page with the array is enough', async () => {
    const { plan } = await run({ loop: '$.data' }, [{ data: [] }, { done: true }])
    expect(plan.finish().rows).toBe(0)
  })

  test('no answer at all is not judged', async () => {
    expect((await planExtract('things', { loop: '$.data' })).finish()).toEqual({ rows: 0, unmatched: [] })
  })

  test('fields that never matched, with what was probably meant', async () => {
    const fields = { id: '$.id', name: '$.nmae', city: '$.city', zip: '$.of.zpi', odd: '$.zzz', all: '$.x[*]' }
    const { plan } = await run({ fields }, [[{ id: 1, name: 'A', of: { city: 'Ulm', zip: 1 } }, { id: 2 }]])
    expect(plan.finish().unmatched).toEqual([
      { field: 'name', path: '$.nmae', suggestions: ['$.name'] },
      { field: 'city', path: '$.city', suggestions: ['$.of.city'] },
      { field: 'zip', path: '$.of.zpi', suggestions: ['$.of.zip'] },
      { field: 'odd', path: '$.zzz', suggestions: [] },
      { field: 'all', path: '$.x[*]', suggestions: [] },
    ])
  })
})

describe('limits', () => {
  test('a document that must be in memory', async () => {
    const answer = { data: Array.from({ length: 100 }, (_, id) => ({ id })) }
    await expect(run({ loop: '$.data[*]' }, [answer], { maxBytes: 100 })).resolves.toBeDefined()
    const whole = run({ loop: '$..id' }, [answer], { maxBytes: 100 })
    await expect(whole).rejects.toThrow('the answer of extract things cannot be read: it has more than 100 bytes')
    await expect(whole).rejects.toBeInstanceOf(ExtractError)
  })

  test('a value that is too deep for what its column wants', async () => {
    const answer = `[{"deep": ${'['.repeat(20_000)}${']'.repeat(20_000)}}]`
    const reading = run({ fields: { deep: { path: '$.deep', type: 'json' } } }, [answer], {})
    await expect(reading).rejects.toThrow('extract things cannot be read: it has values that are nested too deep')
  })

  test('not JSON, streamed or whole', async () => {
    for (const loop of ['$', '$..id']) {
      expect((await failureOf({ loop }, '<html>')).message).toContain('it is HTML or XML at byte 0')
      expect((await failureOf({ loop }, '[{"a":1},{"a"')).message).toContain('cut off at byte 13')
      expect((await failureOf({ loop }, '')).message).toBe('the answer of extract things is not JSON: it is empty')
    }
  })

  test('reading stops when the reader does', async () => {
    let closed = false
    async function* endless() {
      try {
        yield Buffer.from('[1')
        for (;;) yield Buffer.from(',2'.repeat(100))
      } finally {
        closed = true
      }
    }
    const plan = await planExtract('things', {}, { batchBytes: 10 })
    for await (const batch of plan.read(endless())) {
      expect(batch.length).toBeGreaterThan(0)
      break
    }
    expect(closed).toBe(true)
  })
})

test('a loop or field that is no path', async () => {
  await expect(planExtract('x', { loop: 'data' })).rejects.toMatchObject({ name: 'PathError' })
  await expect(planExtract('x', { fields: { a: '$$$' } })).rejects.toMatchObject({ name: 'PathError' })
})

test.each([
  ['streamed', { loop: '$.data[?@.a > 1]' }],
  ['whole', { loop: '$.data[?@.a > 1]', fields: { a: '$.a', next: '$$.next' } }],
])('what a filter chose from is counted, %s', async (_, shape) => {
  const { remainders } = await run(shape, [{ data: [{ a: 1 }, { a: 2 }, { a: 3 }], next: null }])
  expect(remainders).toMatchObject([{ rows: 2, elements: 3 }])
})
