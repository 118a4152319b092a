import { describe, expect, test } from 'vitest'
import type { ReadRows } from '../../src/extract/contract.ts'
import type { REST } from '../../src/generated/language.ts'
import { openRest } from '../../src/sources/rest.ts'
import { type FakeAnswer, fakeSend, rejection } from '../fakes.ts'
import { drain, readData, rest, sourceWorld } from './connection.ts'

const next_url = { type: 'next_url', path: '$.next' } as const

/** A source over these answers; `requests` are those sent so far. */
function open(connection: Partial<REST>, ...answers: FakeAnswer[]) {
  const { send, requests } = fakeSend(...answers)
  const { world, events } = sourceWorld(send)
  return { source: openRest(rest(connection), world), requests, events }
}

const page = (n: number): FakeAnswer => ({ body: { data: [n], next: `/v1?page=${n + 1}` } })
const last: FakeAnswer = { body: { data: ['last'] } }

test('the next page is asked for only when the rows of this one have been taken', async () => {
  const { source, requests } = open({ pagination: next_url }, page(1), page(2), last)
  const rows = source.rows({ extract: 'customers' }, readData)
  for (const [taken, expected] of [[1], [2], ['last']].entries()) {
    expect(await rows.next()).toEqual({ done: false, value: expected })
    await new Promise(setImmediate)
    expect(requests).toHaveLength(taken + 1)
  }
  expect(await rows.next()).toMatchObject({ done: true, value: { pages: 3 } })
})

test('who stops early asks for no further page, and gives the connection back', async () => {
  const closed: string[] = []
  const { send, requests } = fakeSend(page(1), page(2))
  const { world } = sourceWorld(async (request) => {
    const response = await send(request)
    return {
      ...response,
      body: (async function* () {
        try {
          yield* response.body
          yield new TextEncoder().encode(' ')
        } finally {
          closed.push(request.url)
        }
      })(),
    }
  })
  const readFirst: ReadRows = async function* (bytes) {
    for await (const _ of bytes) yield [{ a: 1 }]
    return { document: null, rows: 1 }
  }
  for await (const _ of openRest(rest({ pagination: next_url }), world).rows({ extract: 'x' }, readFirst)) break
  expect(requests).toHaveLength(1)
  expect(closed).toEqual(['https://api.example/v1'])
})

test('max_pages stops the paging, and says so', async () => {
  const { source, requests, events } = open({ pagination: { ...next_url, max_pages: 2 } }, page(1), page(2), page(3))
  const { rows, end } = await drain(source.rows({ extract: 'customers' }, readData))
  expect(rows).toEqual([1, 2])
  expect(end).toEqual({ pages: 2, stopped: 'max_pages is 2', cut: true })
  expect(requests).toHaveLength(2)
  expect(events.filter(({ type }) => type === 'page')).toEqual([
    { type: 'page', extract: 'customers', page: 1, rows: 1 },
    { type: 'page', extract: 'customers', page: 2, rows: 1 },
  ])
})

test('the last of max_pages is told as the last when it is', async () => {
  const { source } = open({ pagination: { ...next_url, max_pages: 2 } }, page(1), last)
  expect((await drain(source.rows({ extract: 'x' }, readData))).end.stopped).toBe(
    'the answer has no next page ($.next)',
  )
})

test('the extract’s pagination wins over the connection’s; without any there is one page', async () => {
  const byExtract = open({ pagination: { type: 'none' } }, page(1), last)
  expect((await drain(byExtract.source.rows({ extract: 'x', pagination: next_url }, readData))).rows).toEqual([
    1,
    'last',
  ])
  const without = open({}, page(1), last)
  expect((await drain(without.source.rows({ extract: 'x' }, readData))).end).toEqual({
    pages: 1,
    stopped: 'no pagination is set',
  })
})

test('every page is asked for with the extract’s method, headers and body', async () => {
  const { source, requests } = open({ pagination: next_url }, page(1), last)
  const request = { method: 'POST', path: '?page=1', headers: { 'X-Tag': 'a' }, body: { filter: 1 } } as const
  await drain(source.rows({ extract: 'x', request }, readData))
  expect(requests).toHaveLength(2)
  for (const sent of requests) {
    expect(sent).toMatchObject({ method: 'POST', body: '{"filter":1}', headers: { 'x-tag': 'a' } })
  }
})

test('a next page at another origin is refused before anything is sent there', async () => {
  const { source, requests } = open(
    { pagination: next_url },
    { body: { data: [1], next: 'https://evil.example/2' } },
    last,
  )
  const rows = source.rows({ extract: 'customers' }, readData)
  expect(await rows.next()).toEqual({ done: false, value: [1] })
  expect(await rejection(rows.next())).toMatchObject({ code: 'api.elsewhere' })
  expect(requests).toHaveLength(1)
})

test('a page that fails fails the run, after the rows before it', async () => {
  const { source } = open({ pagination: next_url }, page(1), { status: 500 })
  const rows = source.rows({ extract: 'customers' }, readData)
  expect(await rows.next()).toEqual({ done: false, value: [1] })
  expect(await rejection(rows.next())).toMatchObject({ code: 'api.failed' })
})

test('answer: one request, nothing read from it', async () => {
  const { source, requests, events } = open({ pagination: next_url }, page(1))
  const response = await source.answer({ path: 'me' })
  expect(response).toMatchObject({ status: 200, url: 'https://api.example/v1/me' })
  expect(requests).toHaveLength(1)
  expect(events.map(({ type }) => type)).toEqual(['request', 'response'])
})

describe('an API that gives the same page for ever', () => {
  const counted = { type: 'page_number', in: 'query', parameter: 'pg', start: 1 } as const
  const rows = (...data: number[]): FakeAnswer => ({ body: { data } })

  test('does not know the parameter', async () => {
    const { source, requests } = open({ pagination: counted }, rows(1), rows(1), rows(1))
    expect(await rejection(drain(source.rows({ extract: 'x' }, readData)))).toMatchObject({
      code: 'data.pagination',
      message: 'paging stopped: page 2 is the same as page 1: the API does not know the parameter pg',
    })
    expect(requests).toHaveLength(2)
  })

  test('after others gives its last again', async () => {
    const { source } = open({ pagination: counted }, rows(1), rows(2), rows(2))
    expect(await rejection(drain(source.rows({ extract: 'x' }, readData)))).toMatchObject({
      message: 'paging stopped: page 3 is the same as page 2: the API does not say which page is its last',
    })
  })

  test('is not one whose pages have as many rows', async () => {
    const { source } = open({ pagination: counted }, rows(1), rows(2), rows(1), rows())
    expect((await drain(source.rows({ extract: 'x' }, readData))).rows).toEqual([1, 2, 1])
  })
})
