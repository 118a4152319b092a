/** "Not now, try again", as APIs say it otherwise than by 429 and 503: `retry.when`. */
import { describe, expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import type { ResponseError } from '../../src/errors.ts'
import { planExtract } from '../../src/extract/plan.ts'
import type { REST } from '../../src/generated/language.ts'
import type { Json } from '../../src/json.ts'
import { openRest } from '../../src/sources/rest.ts'
import type { Signal } from '../../src/sources/signals.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection, responseOf, stillWorld, textOf } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { drain, rest, sourceWorld } from './connection.ts'

const page: FakeAnswer = { body: { data: [{ n: 1 }] } }

/** Reads one page; who waits before another attempt lets time go by, and no body meets its deadline. */
async function open(when: Signal[], fields: Partial<REST>, ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const { world, events } = sourceWorld(send)
  const tokens = fixedSource({ newest: 9 })
  const given = { ...stillWorld, name: 'crm_login', secrets: world.secrets, tokenSource: async () => tokens }
  const credential = { name: 'crm_login', credential: await openCredential(clientCredentials(), given) }
  const clock = fakeClock()
  const waited: number[] = []
  const sleep = (ms: number, deadline?: AbortSignal) => {
    if (deadline) return new Promise<never>(() => {})
    waited.push(ms)
    return clock.sleep(ms)
  }
  const retry = { attempts: 4, statuses: [408, 429, 500, 502, 503, 504], max_wait: '300s', when, ...fields.retry }
  const source = openRest(rest({ ...fields, retry }), { ...world, clock: { ...clock, sleep }, credential })
  const read = async () => {
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    const rows: Json[] = []
    let error: ResponseError | undefined
    try {
      for await (const batch of source.rows({ extract: 'x' }, read)) rows.push(...batch)
    } catch (thrown) {
      error = thrown as ResponseError
    }
    return { rows, error, asked: requests.length, waited, rejected: tokens.rejected }
  }
  return { source, read, requests, events }
}

describe.each<[api: string, when: Signal[], refusal: FakeAnswer]>([
  [
    'GitHub',
    [{ status: 403, header: 'x-ratelimit-remaining', header_pattern: '/^0$/' }],
    { status: 403, headers: { 'x-ratelimit-remaining': '0' }, body: { message: 'API rate limit exceeded' } },
  ],
  [
    'Google',
    [{ status: 403, path: '$.error.errors[*].reason', equals: ['rateLimitExceeded', 'userRateLimitExceeded'] }],
    {
      status: 403,
      body: { error: { code: 403, errors: [{ reason: 'userRateLimitExceeded' }], message: 'slow down' } },
    },
  ],
  [
    'Feishu',
    [{ status: 400, path: '$.code', equals: 99991400 }],
    { status: 400, body: { code: 99991400, msg: 'request trigger frequency limit' } },
  ],
  [
    'Shopify',
    [{ path: '$.errors[*].extensions.code', equals: 'THROTTLED' }],
    { body: { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] } },
  ],
])('as %s says it', (_, when, refusal) => {
  const status = refusal.status ?? 200

  test.each(['GET', 'POST', 'PATCH'] as const)('a %s is made again, with waits that double', async (method) => {
    const { read, events } = await open(when, { method }, refusal, refusal, page)
    expect(await read()).toEqual({ rows: [{ n: 1 }], error: undefined, asked: 3, waited: [500, 1000], rejected: [] })
    const reason = expect.stringContaining(`answered ${status}, which retry.when calls a refusal that passes`)
    expect(events).toContainEqual({ type: 'retry', connection: 'crm', attempt: 2, wait: 500, reason })
  })

  test('when the attempts are used up it is the error of a limited answer, in the server’s words', async () => {
    const { read } = await open(when, {}, refusal)
    const { rows, error, asked } = await read()
    expect({ rows, asked }).toEqual({ rows: [], asked: 4 })
    expect(error).toMatchObject({ code: 'api.too_many', exitCode: 4, data: { status, attempts: 4 } })
    expect(error?.message).toMatch(
      new RegExp(`answered ${status} after 4 attempts, which retry.when calls a refusal that passes: “.+”$`),
    )
    expect(error?.hint).toBe('wait a minute, then run again')
  })

  test('how long to wait is heeded', async () => {
    const headers = { ...refusal.headers, 'retry-after': '7' }
    expect((await (await open(when, {}, { ...refusal, headers }, page)).read()).waited).toEqual([7000])
    const longer = await (await open(when, {}, { ...refusal, headers: { ...headers, 'retry-after': '301' } })).read()
    expect(longer).toMatchObject({ asked: 1, waited: [], error: { data: { retry_after: 301, max_wait: 300 } } })
    expect(longer.error?.hint).toContain('the server wants a wait of 301 seconds, retry.max_wait is 300')
  })

  test('without the signal, and where it says something else, it is what it was', async () => {
    const other = { status, body: { error: 'other' } }
    expect(await (await open([], {}, refusal, page)).read()).toMatchObject({ asked: 1, waited: [] })
    expect(await (await open(when, {}, other, page)).read()).toMatchObject({ asked: 1, waited: [] })
  })
})

test.each([
  [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '52' }],
  [{ 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' }],
])('the end of a limit is waited for: %j', async (headers) => {
  const { read } = await open([{ status: 403 }], {}, { status: 403, headers }, page)
  expect((await read()).waited).toEqual([52_000])
})

test('what the API has in the way of single requests is refused and made again, too', async () => {
  const { source, requests } = await open([{ path: '$.busy' }], {}, { body: { busy: 1 } }, page)
  expect(JSON.parse(await textOf(await source.answer()))).toEqual(page.body)
  expect(requests).toHaveLength(2)
})

test('a GraphQL answer is refused before its errors are one', async () => {
  const throttled = { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }] }
  const when = [{ path: '$.errors[*].extensions.code', equals: 'THROTTLED' }]
  const asked = { method: 'POST', format: 'graphql', body: 'mutation { a }' } as const
  const { read } = await open(when, asked, { body: throttled }, page)
  expect(await read()).toMatchObject({ rows: [{ n: 1 }], asked: 2 })
})

test('a POST that was done, its result being elsewhere, is not done again', async () => {
  const gone = { status: 303, headers: { location: '/v1/result' } }
  const { read, requests } = await open([{ status: 403 }], { method: 'POST' }, gone, { status: 403 }, page)
  expect((await read()).error).toMatchObject({ code: 'api.too_many' })
  expect(requests.map(({ method }) => method)).toEqual(['POST', 'GET'])
})

describe('of several that hold', () => {
  const all = { ok: false, error: 'rate' }
  const signal = [{ path: '$.error', equals: 'rate' }]

  test('an ended token comes before: it is renewed, and what the new one is refused for is no refusal that passes', async () => {
    const { read } = await open(signal, { expired_when: signal }, { body: all })
    expect(await read()).toMatchObject({ asked: 2, waited: [], rejected: [1], error: { code: 'api.unauthorized' } })
  })

  test('a failure comes after', async () => {
    const failed_when = [{ path: '$.ok', equals: false }]
    const { read } = await open(signal, { failed_when }, { body: all }, { body: { ok: false, error: 'other' } })
    expect(await read()).toMatchObject({ asked: 2, error: { code: 'api.failed' } })
  })

  test('a scope that is missing by the head comes after, too', async () => {
    const headers = { 'www-authenticate': 'Bearer error="insufficient_scope"', 'x-limited': '1' }
    const { read } = await open([{ header: 'x-limited' }], {}, { status: 403, headers }, page)
    expect(await read()).toMatchObject({ rows: [{ n: 1 }], asked: 2 })
  })

  test('a renewal between costs no attempt', async () => {
    const refusal = { body: all }
    const fields = { retry: { attempts: 2 } as REST['retry'] }
    const { read } = await open(signal, fields, { status: 401 }, refusal, page)
    expect(await read()).toMatchObject({ rows: [{ n: 1 }], asked: 3, rejected: [1] })
  })
})

describe('a success', () => {
  const when = [{ path: '$.busy' }]
  const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ n, text: 'x'.repeat(1000) }))
  const streamed = (pieces: string[]) => {
    const given = { pieces: 0 }
    const send = async ({ url }: { url: string }) => ({
      ...responseOf({}, url),
      body: (async function* () {
        for (const piece of pieces) {
          await new Promise((resolve) => setImmediate(resolve))
          given.pieces++
          yield Buffer.from(piece)
        }
      })(),
    })
    return { send, given }
  }

  test('that is small is waited for, however slowly it comes, and no row is out before', async () => {
    const { send } = streamed(['{"data":[{"n":1}],', '"busy": ', '1}'])
    const { world } = sourceWorld(send)
    const source = openRest(rest({ retry: { attempts: 1, statuses: [], max_wait: 1, when } }), {
      ...world,
      clock: { ...world.clock, sleep: (ms) => (ms >= 30_000 ? new Promise<never>(() => {}) : Promise.resolve()) },
    })
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    expect(await rejection(source.rows({ extract: 'x' }, read).next())).toMatchObject({ code: 'api.too_many' })
  })

  test('of more than 64 KB flows, and what its end says then is told, for its rows are out', async () => {
    const text = JSON.stringify({ data: rowsOf(2000), busy: 'too many' })
    const pieces = text.match(/.{1,10240}/gs) ?? []
    const { send, given } = streamed(pieces)
    const { world } = sourceWorld(send)
    const source = openRest(rest({ retry: { attempts: 4, statuses: [], max_wait: 1, when } }), world)
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    const batches = source.rows({ extract: 'x' }, read)
    await batches.next()
    expect(given.pieces).toBeLessThan(20)
    expect(await rejection<ResponseError>(drain(batches))).toMatchObject({ code: 'api.too_many', exitCode: 4 })
    expect(given.pieces).toBe(pieces.length)
  })
})
