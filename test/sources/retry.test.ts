import { describe, expect, test } from 'vitest'
import { type ResponseError, TransportError, type TransportFailure } from '../../src/errors.ts'
import type { REST } from '../../src/generated/language.ts'
import type { HeaderFields, HttpRequest, Send } from '../../src/runtime.ts'
import { openCall } from '../../src/sources/exchange.ts'
import { openRest } from '../../src/sources/rest.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection, responseOf, textOf } from '../fakes.ts'
import { drain, job, readData, rest, sourceWorld } from './connection.ts'

const url = 'https://api.example/v1'
const asked = (method: string, more: Partial<HttpRequest> = {}): HttpRequest => ({ method, url, headers: {}, ...more })
const usual: REST['retry'] = { attempts: 4, statuses: [408, 429, 500, 502, 503, 504], max_wait: '300s' }
const ok: FakeAnswer = { body: 'fine' }
const failing =
  (kind: TransportFailure['kind'], sent = true) =>
  () =>
    Promise.reject(new TransportError({ kind, url, detail: 'x', sent }))

/** `random` is ½; who waits lets time go by, but no error page takes its 30 seconds. */
function world(send: Send) {
  const opened = sourceWorld(send)
  const clock = fakeClock()
  const waited: number[] = []
  const sleep = (ms: number, signal?: AbortSignal) => {
    if (ms === 30_000) return new Promise<never>(() => {})
    if (signal?.aborted) return Promise.reject(signal.reason)
    waited.push(ms)
    return clock.sleep(ms)
  }
  return { ...opened, world: { ...opened.world, clock: { ...clock, sleep } }, clock, waited }
}

function open(retry: Partial<REST['retry']>, ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const made = world(send)
  const call = openCall({ url, also_send_to: [], timeout: '30s', retry: { ...usual, ...retry } }, made.world)
  return { ...made, requests, call: (request: HttpRequest) => call(request, textOf, job) }
}

describe('a call is made again', () => {
  test.each(usual.statuses)('after %i', async (status) => {
    const { call, requests, waited, events } = open({}, { status, body: { message: 'busy' } }, ok)
    expect(await call(asked('GET'))).toBe('fine')
    expect(requests).toHaveLength(2)
    expect(waited).toEqual([500])
    expect(events.filter(({ type }) => type === 'retry')).toEqual([
      {
        type: 'retry',
        connection: 'crm',
        attempt: 2,
        wait: 500,
        reason: expect.stringContaining(`answered ${status}`),
      },
    ])
  })

  test.each(['name_not_found', 'refused', 'timeout', 'too_slow', 'broken'] as const)(
    'where no answer came: %s',
    async (kind) => {
      const { call, requests } = open({}, failing(kind), ok)
      expect(await call(asked('GET'))).toBe('fine')
      expect(requests).toHaveLength(2)
    },
  )

  test.each(['certificate', 'plain_http', 'too_large'] as const)('not where that changes nothing: %s', async (kind) => {
    const { call, requests } = open({}, failing(kind, false), ok)
    expect((await rejection<ResponseError>(call(asked('GET')))).code).toBe('api.unreachable')
    expect(requests).toHaveLength(1)
  })

  test.each([400, 401, 403, 404, 422, 501])('not after %i', async (status) => {
    const { call, requests } = open({}, { status }, ok)
    await rejection(call(asked('GET')))
    expect(requests).toHaveLength(1)
  })

  test('after the statuses that the file names, and no others', async () => {
    const named = open({ statuses: [404] }, { status: 404 }, ok)
    expect(await named.call(asked('GET'))).toBe('fine')
    const other = open({ statuses: [404] }, { status: 503 }, ok)
    await rejection(other.call(asked('GET')))
    expect(other.requests).toHaveLength(1)
  })

  test('at most so many times; the error says how many', async () => {
    const { call, requests, waited } = open({ attempts: 3 }, { status: 503, body: 'down' })
    const error = await rejection<ResponseError>(call(asked('GET')))
    expect(error.message).toBe('https://api.example/v1 answered 503 after 3 attempts: “down”')
    expect(error.data).toMatchObject({ attempts: 3 })
    expect(requests).toHaveLength(3)
    expect(waited).toEqual([500, 1000])
    const silent = open({ attempts: 2 }, failing('refused', false))
    expect((await rejection<ResponseError>(silent.call(asked('GET')))).message).toMatch(/, 2 times in a row$/)
  })

  test('never with attempts: 1, and then nothing is said of attempts', async () => {
    const { call, requests } = open({ attempts: 1 }, { status: 503 }, ok)
    const error = await rejection<ResponseError>(call(asked('GET')))
    expect(error.message).toBe('https://api.example/v1 answered 503')
    expect(requests).toHaveLength(1)
  })

  test('with waits that double, and never beyond max_wait', async () => {
    const { call, waited } = open({ attempts: 8, max_wait: '10s' }, { status: 500 })
    await rejection(call(asked('GET')))
    expect(waited).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000])
  })
})

describe('what may be repeated', () => {
  type Case = [method: string, answer: Parameters<typeof fakeSend>[0], attempts: number]
  test.each<Case>([
    ...['GET', 'HEAD', 'PUT', 'DELETE'].flatMap((method): Case[] => [
      [method, { status: 500 }, 2],
      [method, failing('timeout'), 2],
    ]),
    ...['POST', 'PATCH'].flatMap((method): Case[] => [
      [method, { status: 429 }, 2],
      [method, { status: 503 }, 2],
      [method, { status: 503, headers: { 'retry-after': '1' } }, 2],
      [method, failing('refused', false), 2],
      [method, { status: 408 }, 1],
      [method, { status: 500 }, 1],
      [method, { status: 502 }, 1],
      [method, { status: 504 }, 1],
      [method, failing('broken'), 1],
      [method, failing('timeout'), 1],
    ]),
  ])('%s, %j: %i requests', async (method, answer = {}, attempts) => {
    const { call, requests } = open({ attempts: 2 }, answer)
    await rejection(call(asked(method, { body: 'a' })))
    expect(requests).toHaveLength(attempts)
  })

  test('a POST that is a GraphQL query is repeated like a GET', async () => {
    const { call, requests } = open({ attempts: 2 }, failing('timeout'))
    await rejection(call(asked('POST', { idempotent: true })))
    expect(requests).toHaveLength(2)
  })

  test('a POST that was done, its result being elsewhere, is not done again', async () => {
    const { call, requests } = open({}, { status: 303, headers: { location: '/v1/result' } }, { status: 503 }, ok)
    await rejection(call(asked('POST', { body: 'a' })))
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET'])
  })

  test('nor is it replayed where its result wants a newer token', async () => {
    const { send, requests } = fakeSend({ status: 303, headers: { location: '/v1/result' } }, { status: 401 }, ok)
    const credential = { sign: (request: HttpRequest) => ({ request, generation: 1 }), renew: async () => true }
    const call = openCall(rest({ retry: usual }), { ...world(send).world, credential: { name: 'login', credential } })
    expect((await rejection<ResponseError>(call(asked('POST'), textOf, job))).code).toBe('api.unauthorized')
    expect(requests).toHaveLength(2)
  })

  test('a POST that was sent on as it is is repeated', async () => {
    const { call, requests } = open({}, { status: 307, headers: { location: '/v1/b' } }, { status: 503 }, ok)
    expect(await call(asked('POST', { body: 'a' }))).toBe('fine')
    expect(requests.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST'])
  })

  test('a GET is, from its first address on', async () => {
    const { call, requests } = open({}, { status: 302, headers: { location: '/v1/b' } }, { status: 503 }, ok)
    expect(await call(asked('GET'))).toBe('fine')
    expect(requests.map(({ url }) => new URL(url).pathname)).toEqual(['/v1', '/v1/b', '/v1'])
  })
})

describe('Retry-After', () => {
  const busy = (headers: HeaderFields, status = 429): FakeAnswer => ({ status, headers })

  test.each<[HeaderFields, number]>([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': '300' }, 300_000],
    // The server's clock is a year behind ours.
    [{ date: 'Wed, 01 Jan 2025 00:00:00 GMT', 'retry-after': 'Wed, 01 Jan 2025 00:00:09 GMT' }, 9000],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:20 GMT' }, 20_000],
    [{ 'ratelimit-remaining': '0', 'ratelimit-reset': '12' }, 12_000],
  ])('%j is waited for exactly', async (headers, ms) => {
    const { call, waited } = open({}, busy(headers), ok)
    expect(await call(asked('GET'))).toBe('fine')
    expect(waited).toEqual([ms])
  })

  test.each([429, 503])('longer than max_wait (%i): given up at once, and told', async (status) => {
    const { call, requests, waited } = open({}, busy({ 'retry-after': '301' }, status), ok)
    const error = await rejection<ResponseError>(call(asked('GET')))
    expect(error.hint).toBe(
      'the server wants a wait of 301 seconds, retry.max_wait is 300: run again then, or raise max_wait',
    )
    expect(error.data).toMatchObject({ retry_after: 301, max_wait: 300 })
    expect(waited).toEqual([])
    expect(requests).toHaveLength(1)
  })

  test('after the last attempt is told', async () => {
    const { call } = open({ attempts: 1 }, busy({ 'retry-after': '7' }))
    expect((await rejection<ResponseError>(call(asked('GET')))).hint).toBe('wait 7 seconds, then run again')
  })
})

test('who stops waiting sends nothing more, and hears why', async () => {
  const { send, requests } = fakeSend({ status: 503 }, ok)
  const { world: made } = world(send)
  const reason = new Error('enough')
  const call = openCall(rest({ retry: usual }), { ...made, signal: AbortSignal.abort(reason) })
  expect(await rejection(call(asked('GET'), textOf, job))).toBe(reason)
  expect(requests).toHaveLength(1)
})

test('every attempt is signed anew, and a renewal between costs none of them', async () => {
  const { send, requests } = fakeSend({ status: 503 }, { status: 401 }, { status: 503 }, ok)
  const { world: made } = world(send)
  const tokens = fixedSource({ newest: 2 })
  let signed = 0
  const credential = {
    sign: (request: HttpRequest) => {
      signed++
      return { request: { ...request, headers: { authorization: `Bearer ${signed}` } }, generation: 1 }
    },
    renew: async (rejected: number) => (await tokens.renew(rejected)).generation > rejected,
  }
  const call = openCall(rest({ retry: { ...usual, attempts: 3 } }), {
    ...made,
    credential: { name: 'login', credential },
  })
  expect(await call(asked('GET'), textOf, job)).toBe('fine')
  expect(requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer 1', 'Bearer 2', 'Bearer 3', 'Bearer 4'])
})

describe('an answer that breaks', () => {
  const failure = { kind: 'broken', url, detail: 'ECONNRESET', sent: true } as const
  /** Sends this much of a page, then breaks. */
  const broken = (text: string): Send => {
    return async ({ url }) => ({
      ...responseOf({}, url),
      body: (async function* () {
        yield new TextEncoder().encode(text)
        throw new TransportError(failure)
      })(),
    })
  }
  const first = (...sends: Send[]): Send => {
    return (request) => (sends.length > 1 ? (sends.shift() as Send) : (sends[0] as Send))(request)
  }
  const whole: Send = async ({ url }) => responseOf({ body: { data: [1, 2] } }, url)

  test('before its first row is asked for again', async () => {
    const { world: made, events } = world(first(broken('{"data":[1,'), whole))
    const source = openRest(rest({ retry: usual }), made)
    expect((await drain(source.rows({ extract: 'x' }, readData))).rows).toEqual([1, 2])
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(1)
  })

  test('so of a POST is not: the server may have done what was asked', async () => {
    const { world: made } = world(first(broken('{"data":[1,'), whole))
    const source = openRest(rest({ retry: usual, method: 'POST' }), made)
    expect(await rejection(drain(source.rows({ extract: 'x' }, readData)))).toMatchObject({ code: 'api.unreachable' })
  })

  test('behind its first row is an error, and no row comes twice', async () => {
    const { world: made, events } = world(first(broken('[1]'), whole))
    const rows = openRest(rest({ retry: usual }), made).rows({ extract: 'x' }, async function* (bytes) {
      for await (const _ of bytes) yield [{ a: 1 }]
      return { document: null, rows: 1 }
    })
    expect(await rows.next()).toMatchObject({ value: [{ a: 1 }] })
    expect(await rejection(rows.next())).toMatchObject({ code: 'api.unreachable' })
    expect(events.filter(({ type }) => type === 'retry')).toEqual([])
  })
})
