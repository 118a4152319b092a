/** An ended token that the API tells of in its own way: `expired_when`, and what is never a reason to renew. */
import { describe, expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import { type ResponseError, TransportError } from '../../src/errors.ts'
import type { REST } from '../../src/generated/language.ts'
import type { HttpRequest, HttpResponse, Send } from '../../src/runtime.ts'
import { openCall } from '../../src/sources/exchange.ts'
import { openRest } from '../../src/sources/rest.ts'
import { openSignals, type Signal } from '../../src/sources/signals.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeSend, rejection, responseOf, stillWorld, textOf } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { drain, job, readData, rest, once as retry, sourceWorld } from './connection.ts'

const get: HttpRequest = { method: 'GET', url: 'https://api.example/v1/x', headers: {} }
const post: HttpRequest = { ...get, method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
const ok: FakeAnswer = { body: 'fine' }

async function opened(send: Send, token: { scope?: string } = {}) {
  const { world, events } = sourceWorld(send)
  const source = fixedSource({ newest: 9, token })
  const given = { ...stillWorld, name: 'crm_login', secrets: world.secrets, tokenSource: async () => source }
  const credential = await openCredential(clientCredentials(), given)
  return { world: { ...world, credential: { name: 'crm_login', credential } }, events, source }
}

async function open(expired_when: Signal[], ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const { world, events, source } = await opened(send)
  const reach = { url: 'https://api.example/v1', also_send_to: [], timeout: '30s', retry, expired_when }
  const call = openCall(reach, world)
  const ask = (request: HttpRequest) => call(request, async (response: HttpResponse) => textOf(response), job)
  return { ask, requests, events, source }
}

describe('a signal', () => {
  const json = (body: unknown, status = 200, headers = {}) => ({ status, headers, text: JSON.stringify(body) })
  type Answer = Pick<HttpResponse, 'status' | 'headers'> & { text: string }
  test.each<[signal: Signal, answer: Answer, holds: boolean]>([
    [{ status: 419 }, json({}, 419), true],
    [{ status: [400, 419] }, json({}, 400), true],
    [{ status: 419 }, json({}, 418), false],
    [{ path: '$.code', equals: 10002 }, json({ code: '10002' }), true],
    [{ path: '$.code', equals: ['10001', '10002'] }, json({ code: 10002 }), true],
    [{ path: '$.code', equals: 10002 }, json({ code: 100020 }), false],
    [{ path: '$.ok', equals: false }, json({ ok: false }), true],
    [{ path: '$.errors[*].code', equals: 'gone' }, json({ errors: [{ code: 'x' }, { code: 'gone' }] }), true],
    [{ path: '$.code', not_equals: 0 }, json({ code: 10002 }), true],
    [{ path: '$.code', not_equals: 0 }, json({ code: 0 }), false],
    [{ path: '$.code', not_equals: [0, 1] }, json({ code: '1' }), false],
    [{ path: '$.code', not_equals: 0 }, json({ other: 10002 }), false],
    [{ path: '$.ok', not_equals: true }, json({ ok: null }), true],
    [{ path: '$.code', not_equals: 0, pattern: '99' }, json({ code: 10002 }), false],
    [{ path: '$.ok', equals: false, pattern: 'true' }, json({ ok: false }), false],
    [{ path: '$.error' }, json({ error: 'any' }), true],
    [{ path: '$.error' }, json({ error: {} }), true],
    [{ path: '$.error' }, json({ error: null }), false],
    [{ path: '$.error' }, json({ error: '' }), false],
    [{ path: '$.error' }, json({ error: false }), false],
    [{ path: '$.error' }, { status: 200, headers: {}, text: '<error/>' }, false],
    [{ path: '$.message', pattern: 'has expired' }, json({ message: 'token has expired' }), true],
    [{ path: '$.message', pattern: 'has expired' }, json({ other: 'token has expired' }), false],
    [{ path: '$.a', equals: 'b', pattern: 'c' }, json({ a: 'b' }), false],
    [{ pattern: 'session (is) over' }, { status: 200, headers: {}, text: '<p>Your session (is) over.' }, true],
    [{ pattern: 'Session' }, { status: 200, headers: {}, text: 'session' }, false],
    [{ pattern: '/session/i' }, { status: 200, headers: {}, text: 'SESSION' }, true],
    [{ pattern: '/^token .* expired$/' }, { status: 200, headers: {}, text: 'token x expired' }, true],
    [{ pattern: '/^token$/' }, { status: 200, headers: {}, text: 'no token' }, false],
    [{ header: 'X-Auth' }, json({}, 200, { 'x-auth': 'any' }), true],
    [{ header: 'X-Auth' }, json({}), false],
    [{ header: 'x-auth', header_pattern: 'gone' }, json({}, 200, { 'x-auth': ['fine', 'is gone'] }), true],
    [{ header: 'x-auth', header_pattern: '/^gone/' }, json({}, 200, { 'x-auth': 'is gone' }), false],
    [{ status: 400, header: 'x-auth', pattern: 'gone' }, json('gone', 400, { 'x-auth': 'a' }), true],
    [{ status: 400, header: 'x-auth', pattern: 'gone' }, json('gone', 403, { 'x-auth': 'a' }), false],
  ])('%j of %j: %s', async (signal, answer, holds) => {
    const signals = await openSignals([{ status: 599 }, signal])
    const inHead = signals.inHead(answer)
    expect(inHead === 'body' ? signals.inBody(answer, answer.text) : inHead).toBe(holds)
  })

  test('runs in linear time, whatever the expression', async () => {
    const { inBody } = await openSignals([{ pattern: '/(a+)+$/' }])
    const began = performance.now()
    expect(inBody(responseOf({}, ''), `${'a'.repeat(5000)}!`)).toBe(false)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

describe.each([200, 400, 403, 419, 500, 503])('told with %i', (status) => {
  const expired: FakeAnswer = { status, body: { error: { code: 'token_expired', message: 'your token has expired' } } }
  const signals = [{ path: '$.error.code', equals: 'token_expired' }]

  test.each([
    ['GET', get],
    ['POST', post],
  ])('a %s is one renewal and one replay', async (_, request) => {
    const { ask, requests, source, events } = await open(signals, expired, ok)
    expect(await ask(request)).toBe('fine')
    expect(source.rejected).toEqual([1])
    expect(requests.map(({ headers, body }) => [headers.authorization, body])).toEqual([
      ['Bearer access+token/1', request.body],
      ['Bearer access+token/2', request.body],
    ])
    expect(events).toContainEqual({
      type: 'renewal',
      connection: 'crm_login',
      reason: 'the API says that the token has ended (expired_when)',
    })
  })

  test('still so of the renewed one, it is a failure in the server’s words, and nothing is taken', async () => {
    const { ask, requests, source } = await open(signals, expired)
    const error = await rejection<ResponseError>(ask(get))
    expect(error).toMatchObject({ code: 'api.unauthorized', exitCode: 4, data: { renewed: true, status } })
    expect(error.message).toBe(
      `${get.url} answered ${status}, which expired_when calls the end of the token: “your token has expired”`,
    )
    expect(error.hint).toContain('a token fetched just now was rejected too')
    expect(requests).toHaveLength(2)
    expect(source.rejected).toEqual([1])
  })

  test('without a signal is what it was', async () => {
    const { ask, requests, source } = await open([{ status: 418 }], expired)
    await ask(get).catch(() => undefined)
    expect(requests).toHaveLength(1)
    expect(source.rejected).toEqual([])
  })
})

test('of what was typed there is nothing newer: it is told at once', async () => {
  const { send, requests } = fakeSend({ body: 'session expired' })
  const { world } = sourceWorld(send)
  const given = { ...stillWorld, name: 'key', secrets: world.secrets, tokenSource: async () => fixedSource() }
  const key = { ...clientCredentials(), type: 'ApiKey', name: 'x-key', value: 'k', send_in: 'header' } as never
  const credential = { name: 'key', credential: await openCredential(key, given) }
  const call = openCall({ ...rest(), expired_when: [{ pattern: 'expired' }] }, { ...world, credential })
  const error = await rejection<ResponseError>(call(get, textOf, job))
  expect(error).toMatchObject({ code: 'api.unauthorized', data: { renewed: false } })
  expect(error.hint).toContain('connection key brings nothing newer')
  expect(requests).toHaveLength(1)
})

test('401 is a signal beside those of the file', async () => {
  const { ask, source } = await open([{ status: 419 }], { status: 401 }, ok)
  expect(await ask(get)).toBe('fine')
  expect(source.rejected).toEqual([1])
})

test('one that has ended inside a page without end is not waited for', async () => {
  const { ask, requests } = await open([{ status: 419 }], { status: 419, body: 'x'.repeat(300_000) }, ok)
  expect(await ask(get)).toBe('fine')
  expect(requests).toHaveLength(2)
})

test('a POST that a redirect made a GET is not done twice', async () => {
  const moved = { status: 303, headers: { location: '/v1/made' } }
  const { ask, requests, source } = await open([{ pattern: 'expired' }], moved, { body: 'expired' })
  expect(await rejection<ResponseError>(ask(post))).toMatchObject({
    code: 'api.unauthorized',
    data: { renewed: false },
  })
  expect(requests).toHaveLength(2)
  expect(source.rejected).toEqual([])
})

test('who was sent nothing says nothing of the token', async () => {
  const moved = { status: 302, headers: { location: 'https://cdn.example/x' } }
  const { ask, source } = await open([{ pattern: 'expired' }], moved, { body: 'expired yoghurt' })
  expect(await ask(get)).toBe('expired yoghurt')
  expect(source.rejected).toEqual([])
})

describe('a scope that is missing', () => {
  const challenge = 'Bearer error="insufficient_scope", error_description="not allowed", scope="orders:write read"'
  const nested = { error: { code: 'insufficient_scope', scope: 'orders:write read' } }
  test.each<[string, FakeAnswer]>([
    ['the challenge', { status: 403, headers: { 'www-authenticate': challenge } }],
    ['the challenge of a 401', { status: 401, headers: { 'www-authenticate': challenge } }],
    ['JSON', { status: 403, body: { error: 'insufficient_scope', scope: 'orders:write read' } }],
    ['JSON inside', { status: 403, body: nested }],
  ])('as %s says it is no reason to renew, whatever expired_when says', async (_, answer) => {
    for (const signals of [[], [{ status: 403 }], [{ pattern: 'scope' }]]) {
      const { ask, requests, source } = await open(signals, answer)
      const error = await rejection<ResponseError>(ask(get))
      expect(error).toMatchObject({ code: 'api.insufficient_scope', data: { scope: 'orders:write read' } })
      expect(error.message).toContain('lacks the scope “orders:write read”')
      expect(error.hint).toContain('add it to scope of connection crm_login')
      expect(requests).toHaveLength(1)
      expect(source.rejected).toEqual([])
    }
  })

  test.each([
    ['read', 'crm_login lacks the scope “orders:write” (“not allowed”)', '(granted now: read)'],
    [
      'read orders:write',
      'crm_login lacks the scope “orders:write read” (“not allowed”)',
      '(granted now: read orders:write)',
    ],
  ])('is told beside what was granted: %s', async (scope, message, hint) => {
    const { send } = fakeSend({ status: 403, headers: { 'www-authenticate': challenge } })
    const { world } = await opened(send, { scope })
    const call = openCall(rest(), world)
    const error = await rejection<ResponseError>(call(get, async () => undefined, job))
    expect(error.message).toContain(message)
    expect(error.hint).toContain(hint)
  })

  test('that nobody names is told as that', async () => {
    const { ask } = await open([], { status: 403, headers: { 'www-authenticate': 'Bearer error=insufficient_scope' } })
    expect((await rejection(ask(get))).message).toContain('lacks a scope, and the server does not say which')
  })

  test('names nothing on a line of its own', async () => {
    const header = 'Bearer error="insufficient_scope", scope="a\u001b[2Jb"'
    const { ask } = await open([], { status: 403, headers: { 'www-authenticate': header } })
    expect((await rejection(ask(get))).message).not.toContain('\u001b')
  })
})

describe('401', () => {
  test.each<[string, FakeAnswer, string, string]>([
    [
      'invalid_token',
      { headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="it ended at noon"' } },
      '401: “it ended at noon”',
      'a token fetched just now was rejected too',
    ],
    ['without a challenge', { body: { message: 'no' } }, '401: “no”', 'latchkey jwt crm_login'],
    [
      'that asks for Basic',
      { headers: { 'www-authenticate': 'Basic realm="x"' } },
      '401',
      'the server asks for Basic, so it may want another type',
    ],
    [
      'for a proof',
      { headers: { 'www-authenticate': 'DPoP error="invalid_dpop_proof"' } },
      '401',
      'the clock of this machine',
    ],
  ])('%s has its sentence', async (_, answer, message, hint) => {
    const { ask } = await open([], { status: 401, ...answer })
    const error = await rejection<ResponseError>(ask(get))
    expect(error.message).toBe(`${get.url} answered ${message}`)
    expect(error.hint).toContain(hint)
  })
})

describe('a body', () => {
  /** Gives so many chunks of 10 KB, then says who asks for more. */
  function streaming(chunks: number, status = 200) {
    const given: number[] = []
    const send: Send = async ({ url }) => ({
      ...responseOf({ status }, url),
      body: (async function* () {
        for (let index = 0; index < chunks; index++) {
          given.push(index)
          yield Buffer.alloc(10_240, 'expired ')
        }
      })(),
    })
    return { send, given }
  }
  async function firstOf(send: Send, expired_when: Signal[], given: number[]) {
    const { world, source } = await opened(send)
    let before = -1
    let size = 0
    const call = openCall({ ...rest(), expired_when }, world)
    await call(
      get,
      async ({ body }) => {
        before = given.length
        for await (const chunk of body) size += chunk.byteLength
      },
      job,
    )
    return { before, size, rejected: source.rejected }
  }

  test.each<[string, Signal[], number]>([
    ['without signals', [], 0],
    ['with signals of the head alone', [{ status: 419 }, { header: 'x-auth' }], 0],
    ['with signals of other statuses', [{ status: [400, 403], pattern: 'expired' }], 0],
    ['with a signal that fits', [{ pattern: 'expired' }], 7],
  ])('%s is read so far before its rows are', async (_, signals, chunks) => {
    const { send, given } = streaming(50)
    expect(await firstOf(send, signals, given)).toEqual({ before: chunks, size: 50 * 10_240, rejected: [] })
  })

  test('of 64 KB is looked at', async () => {
    const { send } = streaming(6)
    const { world } = await opened(send)
    const call = openCall({ ...rest(), expired_when: [{ pattern: 'expired' }] }, world)
    expect(await rejection(call(get, async () => undefined, job))).toMatchObject({ code: 'api.unauthorized' })
  })

  test('that comes slowly is given on a second after its first bytes', async () => {
    const waits: number[] = []
    let ended = () => {}
    const send: Send = async ({ url }) => ({
      ...responseOf({}, url),
      body: (async function* () {
        yield Buffer.from('first row\n')
        await new Promise<void>((end) => {
          ended = end
        })
        yield Buffer.from('expired\n')
      })(),
    })
    const { world, source } = await opened(send)
    const sleep = async (ms: number) => void waits.push(ms)
    const call = openCall(
      { ...rest(), expired_when: [{ pattern: 'expired' }] },
      { ...world, clock: { ...world.clock, sleep } },
    )
    let text = ''
    await call(
      get,
      async ({ body }) => {
        for await (const chunk of body) {
          text += Buffer.from(chunk)
          ended()
        }
      },
      job,
    )
    expect(waits).toEqual([1000])
    expect(text).toBe('first row\nexpired\n')
    expect(source.rejected).toEqual([])
  })

  test('that breaks while it is looked at is a failed attempt like any other', async () => {
    const failure = { kind: 'broken', url: get.url, detail: 'ECONNRESET', sent: true } as const
    let asked = 0
    const send: Send = async ({ url }) => ({
      ...responseOf({ body: 'fine' }, url),
      ...(asked++ === 0 && {
        body: (async function* () {
          yield Buffer.from('f')
          throw new TransportError(failure)
        })(),
      }),
    })
    const { world } = await opened(send)
    const clock = {
      ...world.clock,
      sleep: async (ms: number) => (ms >= 30_000 ? new Promise<never>(() => {}) : undefined),
    }
    const reach = { ...rest(), retry: { attempts: 2, statuses: [], max_wait: 1 }, expired_when: [{ pattern: 'gone' }] }
    expect(await openCall(reach, { ...world, clock })(get, textOf, job)).toBe('fine')
    expect(asked).toBe(2)
  })
})

describe('between two pages', () => {
  const page = (n: number): FakeAnswer => ({ body: { data: [n], next: `/v1?page=${n + 1}` } })
  const pages: Partial<REST> = { pagination: { type: 'next_url', path: '$.next' } }
  const expired: FakeAnswer = { body: { errors: [{ message: 'ended', extensions: { code: 'UNAUTHENTICATED' } }] } }
  const expired_when = [{ status: 200, path: '$.errors[*].extensions.code', equals: 'UNAUTHENTICATED' }]

  test.each<[string, Partial<REST>, FakeAnswer]>([
    ['a 401', pages, { status: 401 }],
    ['a signal', { ...pages, expired_when }, expired],
    ['errors of GraphQL', { ...pages, expired_when, method: 'POST', format: 'graphql', body: '{a}' }, expired],
  ])('%s renews the token, and no row comes twice', async (_, connection, refusal) => {
    const { send, requests } = fakeSend(page(1), refusal, page(2), refusal, { body: { data: [3] } })
    const { world, source } = await opened(send)
    const { rows } = await drain(openRest(rest(connection), world).rows({ extract: 'x' }, readData))
    expect(rows).toEqual([1, 2, 3])
    expect(source.rejected).toEqual([1, 2])
    expect(requests.map(({ url, headers }) => [url.split('=')[1], String(headers.authorization).slice(-1)])).toEqual([
      [undefined, '1'],
      ['2', '1'],
      ['2', '2'],
      ['3', '2'],
      ['3', '3'],
    ])
  })
})
