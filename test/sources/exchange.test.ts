import { describe, expect, test } from 'vitest'
import { type CredentialConnection, openCredential } from '../../src/credentials/index.ts'
import { ConfigError, ResponseError, TransportError } from '../../src/errors.ts'
import type { HttpRequest, Send } from '../../src/runtime.ts'
import { openCall as openCallTaking } from '../../src/sources/exchange.ts'
import { version } from '../../src/version.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeSend, rejection, responseOf, stillWorld, textOf } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { job, once as retry, sourceWorld } from './connection.ts'

/** The answer itself, its body unread. */
function openCall(...given: Parameters<typeof openCallTaking>) {
  const call = openCallTaking(...given)
  return (request: HttpRequest) => call(request, async (response) => response, job)
}

const get: HttpRequest = { method: 'GET', url: 'https://api.example/v1/x', headers: { accept: 'text/csv' } }
const post: HttpRequest = { ...get, method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
const ok: FakeAnswer = { body: 'fine' }
const to = (location: string, status = 302): FakeAnswer => ({ status, headers: { location }, body: 'moved' })

/** What the call is made with: nothing, a token of which `newest` are to be had, or another credential. */
interface Setting {
  tokens?: number
  connection?: CredentialConnection
  also_send_to?: string[]
}

async function open(
  { tokens = 1, connection = clientCredentials(), also_send_to = [] }: Setting,
  ...answers: Parameters<typeof fakeSend>
) {
  const { send, requests } = fakeSend(...answers)
  const source = fixedSource({ newest: tokens })
  const { world, events } = sourceWorld(send)
  const { secrets } = world
  const credential = await openCredential(connection, {
    ...stillWorld,
    name: 'crm_login',
    secrets,
    tokenSource: async () => source,
  })
  const call = openCall(
    { url: 'https://api.example/v1', also_send_to, timeout: '30s', retry },
    { ...world, credential: { name: 'crm_login', credential } },
  )
  return { call, requests, events, source, secrets }
}

const bare = (...answers: Parameters<typeof fakeSend>) => {
  const { send, requests } = fakeSend(...answers)
  const { world, events } = sourceWorld(send)
  return {
    call: openCall({ url: 'https://api.example/v1', also_send_to: [], timeout: '30s', retry }, world),
    requests,
    events,
  }
}

describe('an answer', () => {
  test('comes from a signed request; both are told, the credential not', async () => {
    const { call, requests, events } = await open({}, ok)
    expect(await textOf(await call(get))).toBe('fine')
    expect(requests).toEqual([{ ...get, headers: { accept: 'text/csv', authorization: 'Bearer access+token/1' } }])
    expect(events).toEqual([
      {
        type: 'request',
        connection: 'crm',
        method: 'GET',
        url: 'https://api.example/v1/x',
        headers: { accept: 'text/csv', authorization: 'Bearer ••••' },
        authentication: 'crm_login',
      },
      { type: 'response', connection: 'crm', status: 200, url: 'https://api.example/v1/x', milliseconds: 0 },
    ])
  })

  test('without a credential comes from the request as it is', async () => {
    const { call, requests, events } = bare(ok)
    await call(get)
    expect(requests).toEqual([get])
    expect(events[0]).not.toHaveProperty('authentication')
  })

  test('is told without the secrets that the file itself put into the request', async () => {
    const { call, events, secrets } = await open({}, ok)
    secrets.add('hidden-value')
    await call({ ...get, url: `${get.url}?key=hidden-value`, headers: { 'x-two': ['hidden-value', 'b'] } })
    expect(JSON.stringify(events)).not.toContain('hidden-value')
  })
})

test.each([
  [{ 'x-key': 'hidden\nvalue' }, 'has a value for the header x-key that no header can carry'],
  [{ 'x-key': ['a', '“hidden”'] }, 'has a value for the header x-key that no header can carry'],
  [{ 'x key': 'hidden' }, 'has a header named “x key”, which no header can be called'],
])('a header that cannot be sent is a mistake in the file (%#)', async (headers, why) => {
  const { call, requests } = bare(ok)
  const error = await rejection<ConfigError>(call({ ...get, headers }))
  expect(error).toBeInstanceOf(ConfigError)
  expect(error.message).toBe(`connection crm ${why}`)
  expect(JSON.stringify(error)).not.toContain('hidden')
  expect(requests).toEqual([])
})

describe('401', () => {
  const unauthorized: FakeAnswer = { status: 401, body: { message: 'token has expired' } }

  test('is one renewal and one replay', async () => {
    const { call, requests, source, events } = await open({ tokens: 2 }, unauthorized, ok)
    expect(await textOf(await call(post))).toBe('fine')
    expect(source.rejected).toEqual([1])
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer access+token/1',
      'Bearer access+token/2',
    ])
    expect(requests.map(({ body }) => body)).toEqual([post.body, post.body])
    expect(events).toContainEqual({ type: 'renewal', connection: 'crm_login', reason: 'the API rejected the token' })
  })

  test('a second time is the end', async () => {
    const { call, requests, source } = await open({ tokens: 9 }, unauthorized)
    const error = await rejection<ResponseError>(call(get))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error.code).toBe('api.unauthorized')
    expect(error.data).toEqual({
      connection: 'crm',
      url: get.url,
      status: 401,
      said: 'token has expired',
      authentication: 'crm_login',
      token: true,
      renewed: true,
    })
    expect(requests).toHaveLength(2)
    expect(source.rejected).toEqual([1])
  })

  test('where no newer token is to be had is the end at once', async () => {
    const { call, requests } = await open({ tokens: 1 }, unauthorized)
    expect((await rejection<ResponseError>(call(get))).data).toMatchObject({ renewed: false })
    expect(requests).toHaveLength(1)
  })

  test('of a credential that never changes is the end at once', async () => {
    const connection: CredentialConnection = { ...clientCredentials(), type: 'Bearer', token: 'abc' } as never
    const { call, requests } = await open({ connection }, unauthorized)
    expect((await rejection<ResponseError>(call(get))).hint).toContain('crm_login')
    expect(requests).toHaveLength(1)
  })

  test('without a credential says so', async () => {
    const { call } = bare({ status: 401 })
    expect((await rejection<ResponseError>(call(get))).hint).toContain('sends no credential')
  })

  test('from elsewhere says nothing about the token, which was not sent there', async () => {
    const { call, requests, source } = await open({ tokens: 2 }, to('https://cdn.example/x'), unauthorized)
    expect((await rejection<ResponseError>(call(get))).code).toBe('api.unauthorized')
    expect(source.rejected).toEqual([])
    expect(requests).toHaveLength(2)
  })
})

describe('a failure', () => {
  test.each<[FakeAnswer, string, object]>([
    [
      { status: 403, body: { error: { message: 'not for you' } } },
      'api.forbidden',
      { said: 'not for you', authentication: 'crm_login' },
    ],
    [
      { status: 400, body: { message: '{"message":"page must be positive"}' } },
      'api.failed',
      { said: 'page must be positive' },
    ],
    [{ status: 502, body: JSON.stringify('{"error":"no upstream"}') }, 'api.failed', { said: 'no upstream' }],
    [
      { status: 403, headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' }, body: '<html>' },
      'api.forbidden',
      { hop: { kind: 'CDN', name: 'Cloudflare' } },
    ],
    [{ status: 404, body: '<html><title>Not Found</title></html>' }, 'api.not_found', { said: 'Not Found' }],
    [
      { status: 429, headers: { 'retry-after': '7' }, body: { message: 'slow down' } },
      'api.too_many',
      { said: 'slow down', retry_after: 7 },
    ],
    [{ status: 429 }, 'api.too_many', { status: 429 }],
    [
      { status: 400, body: { detail: 'page must be positive' } },
      'api.failed',
      { status: 400, said: 'page must be positive' },
    ],
    [{ status: 503, body: '' }, 'api.failed', { status: 503 }],
    [{ status: 304 }, 'api.failed', { status: 304 }],
    [{ status: 302 }, 'api.failed', { status: 302 }],
    [{ status: 500, body: 'x'.repeat(300_000) }, 'api.failed', { status: 500 }],
  ])('%j is %s', async (answer, code, data) => {
    const { call, requests, source } = await open({ tokens: 2 }, answer)
    const error = await rejection<ResponseError>(call(get))
    expect(error).toBeInstanceOf(ResponseError)
    expect(error.code).toBe(code)
    expect(error.data).toMatchObject({ connection: 'crm', url: get.url, ...data })
    expect(requests).toHaveLength(1)
    expect(source.rejected).toEqual([])
  })

  test('with a reason of its own asks for no wait, though the last request of a limit was used', async () => {
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '60' }
    const { call } = await open({}, { status: 422, headers })
    const error = await rejection<ResponseError>(call(get))
    expect(error.data).not.toHaveProperty('retry_after')
    expect(error.hint).toContain('compare the request')
  })

  test('that somebody on the way made says so', async () => {
    const { call } = await open(
      {},
      { status: 403, headers: { server: 'AkamaiGHost' }, body: '<title>Access Denied</title>' },
    )
    const error = await rejection<ResponseError>(call(get))
    expect(error.message).toBe(`${get.url} answered 403 (by the CDN Akamai, not by the API itself): “Access Denied”`)
    expect(error.hint).toContain('why the CDN Akamai does not let it through')
  })

  test('does not show the query', async () => {
    const { call } = await open({}, { status: 404 })
    const error = await rejection(call({ ...get, url: `${get.url}?email=a@b.example` }))
    expect(JSON.stringify(error)).not.toContain('a@b.example')
  })

  test('of the network is the API’s, not the token’s', async () => {
    const failure = { kind: 'timeout', url: get.url, detail: '30 s', sent: true } as const
    const { call } = await open({}, () => Promise.reject(new TransportError(failure)))
    const error = await rejection<ResponseError>(call(get))
    expect(error.code).toBe('api.unreachable')
    expect(error.data).toEqual({ connection: 'crm', failure })
  })

  test('half-way through the answer is the API’s, too', async () => {
    const failure = { kind: 'broken', url: get.url, detail: 'ECONNRESET', sent: true } as const
    const { world } = sourceWorld(async ({ url }) => ({
      status: 200,
      url,
      headers: {},
      // biome-ignore lint/correctness/useYield: it breaks before its first byte
      body: (async function* () {
        throw new TransportError(failure)
      })(),
    }))
    const response = await openCall({ url: get.url, also_send_to: [], timeout: '30s', retry }, world)(get)
    expect((await rejection<ResponseError>(textOf(response))).code).toBe('api.unreachable')
  })
})

describe('a redirect', () => {
  const everywhere: CredentialConnection = {
    type: 'ApiKey',
    ssl_mode: 'verify',
    timeout: 30,
    also_send_to: [],
    ignore_cookies_policy: false,
    name: 'x-api-key',
    send_in: 'header',
    keys: [
      { name: 'x-api-key', value: 'canary-header', send_in: 'header' },
      { name: 'authorization', value: 'canary-authorization', send_in: 'header' },
      { name: 'key', value: 'canary-query', send_in: 'query' },
      { name: 'sid', value: 'canary-cookie', send_in: 'cookie' },
    ],
  }

  test('at the own origin keeps the credential, and what the request says', async () => {
    const { call, requests } = await open({}, to('../v2/y?z=1', 307), ok)
    await call(get)
    expect(requests[1]).toMatchObject({
      url: 'https://api.example/v2/y?z=1',
      headers: { accept: 'text/csv', authorization: 'Bearer access+token/1' },
    })
  })

  test('with userinfo goes without it: it would be sent beside the credential', async () => {
    const { call, requests } = await open({}, to('https://u:p@api.example/v2'), ok)
    await call(get)
    expect(requests[1]?.url).toBe('https://api.example/v2')
  })

  test('that repeats the key in its address is followed', async () => {
    const { call, requests } = await open({ connection: everywhere }, to('/v2?key=canary-query'), ok)
    await call(get)
    expect(requests[1]?.url).toBe('https://api.example/v2?key=canary-query')
  })

  test.each([
    'https://cdn.example/x',
    'http://api.example/x',
    'https://api.example:8443/x',
    'https://evil.api.example/x',
    'https://api.example@evil.example/x',
    '//evil.example/x',
  ])('to %s goes without anything that the credential or the file put in', async (location) => {
    const { call, requests, events } = await open({ connection: everywhere }, to(location), ok)
    const headers = { accept: 'text/csv', 'user-agent': 'mine', 'x-account': 'canary-file', cookie: 'a=canary-file' }
    expect(await textOf(await call({ ...get, headers }))).toBe('fine')
    expect(requests).toHaveLength(2)
    for (const place of ['header', 'authorization', 'query', 'cookie', 'file'])
      expect(JSON.stringify(requests[0])).toContain(`canary-${place}`)
    expect(requests[1]).toEqual({
      method: 'GET',
      url: new URL(location.replace('api.example@', ''), get.url).href,
      headers: { accept: '*/*', 'user-agent': `latchkey/${version}` },
    })
    expect(events.filter(({ type }) => type === 'request')[1]).not.toHaveProperty('authentication')
  })

  test.each([401, 403])('elsewhere that answers %d is told as what it is: nothing was sent along', async (status) => {
    const { call } = await open({}, to('https://cdn.example/x'), { status })
    const error = await rejection<ResponseError>(call(get))
    expect(error.hint).toContain('no credential was sent along')
    expect(error.hint).toContain('also_send_to of connection crm')
    expect(error.data).not.toHaveProperty('authentication')
  })

  test('back from elsewhere is signed again', async () => {
    const { call, requests } = await open({}, to('https://cdn.example/x'), to('https://api.example/v1/z'), ok)
    await call(get)
    expect(requests.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer access+token/1',
      undefined,
      'Bearer access+token/1',
    ])
  })

  test('to an origin in also_send_to keeps the credential', async () => {
    const setting = { also_send_to: ['https://*.files.example'] }
    const { call, requests } = await open(setting, to('https://eu.files.example/x', 308), ok)
    await call(post)
    expect(requests[1]).toMatchObject({
      method: 'POST',
      body: post.body,
      headers: { authorization: 'Bearer access+token/1' },
    })
  })

  test.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [301, 'GET', 'GET'],
    [303, 'GET', 'GET'],
    [308, 'GET', 'GET'],
  ])('%i of a %s is a %s (RFC 9110 §15.4)', async (status, method, then) => {
    const { call, requests } = await open({}, to('/y', status), ok)
    await call(method === 'POST' ? post : get)
    expect(requests[1]?.method).toBe(then)
    expect(requests[1]?.body).toBe(then === 'POST' ? post.body : undefined)
    expect(requests[1]?.headers['content-type']).toBe(then === 'POST' ? 'application/json' : undefined)
  })

  test('of a POST to elsewhere is refused: its body is not for others', async () => {
    const { call, requests } = await open({}, to('https://evil.example/take?it=all', 307), ok)
    const error = await rejection<ResponseError>(call(post))
    expect(error.code).toBe('api.redirected')
    expect(error.data).toMatchObject({ status: 307, location: 'https://evil.example/take' })
    expect(requests).toHaveLength(1)
  })

  test.each([
    'https://moved.example/v1?api_key=canary+key%2F1',
    'https://moved.example/canary%20key%2F1',
    'https://moved.example/?from=%2Fv1%3Fapi_key%3Dcanary%2Bkey%252F1',
  ])('to elsewhere that repeats a secret is refused: %s', async (location) => {
    const { call, requests, secrets } = await open({}, to(location), ok)
    secrets.add('canary key/1')
    const error = await rejection<ResponseError>(call(get))
    expect(error.code).toBe('api.redirected')
    expect(JSON.stringify(error)).not.toContain('canary')
    expect(requests).toHaveLength(1)
  })

  test.each([
    'https://moved.example/?key=canary-query',
    'https://moved.example/?key=CANARY%2dquery',
    'https://canary-header.moved.example/',
    'https://moved.example/of/%63anary-cookie/x',
    'https://canary-authorization@moved.example/',
  ])(
    'to elsewhere that repeats what the credential put in, however it is written, is refused: %s',
    async (location) => {
      const { call, requests } = await open({ connection: everywhere }, to(location), ok)
      expect((await rejection<ResponseError>(call(get))).code).toBe('api.redirected')
      expect(requests).toHaveLength(1)
    },
  )

  test.each([300, 304, 305, 306])('of status %d is none', async (status) => {
    const { call, requests } = await open({}, to('https://api.example/v1/y', status), ok)
    const error = await rejection<ResponseError>(call(get))
    expect([error.code, (error.data as { status: number }).status]).toEqual(['api.failed', status])
    expect(requests).toHaveLength(1)
  })

  test('that never ends is given up after five', async () => {
    const { call, requests } = await open({}, to('/v1/x'))
    const error = await rejection<ResponseError>(call(get))
    expect(error.code).toBe('api.redirected')
    expect(error.message).toContain('after 5 redirects')
    expect(requests).toHaveLength(6)
  })

  test.each(['file:///etc/passwd', 'blob:https://api.example/1', 'javascript:alert(1)'])(
    'to %s is refused: only web addresses are pages',
    async (location) => {
      const { call, requests } = await open({}, to(location), ok)
      const error = await rejection<ResponseError>(call(get))
      expect(error.code).toBe('api.redirected')
      expect(error.message).toContain('redirects to what is not a web address')
      expect(requests).toHaveLength(1)
    },
  )

  test('to no address at all is refused', async () => {
    const { call } = await open({}, to('http://'))
    expect((await rejection<ResponseError>(call(get))).message).toContain('what is not a web address')
  })

  test('with a body without end is followed all the same', async () => {
    const { call } = await open({}, { ...to('/y'), body: 'x'.repeat(300_000) }, ok)
    expect(await textOf(await call(get))).toBe('fine')
  })
})

describe('an error page that never ends', () => {
  test.each([
    ['is given up at the connection’s timeout', { status: 503 }, 'api.failed'],
    ['of a redirect, too', { status: 302, headers: { location: 'https://' } }, 'api.redirected'],
  ])('%s', async (_name, answer, code) => {
    const waited: number[] = []
    let given = false
    const send: Send = async ({ url }) => ({
      ...responseOf(answer, url),
      body: {
        [Symbol.asyncIterator]: () => ({
          next: () => new Promise<never>(() => {}),
          return: async () => {
            given = true
            return { done: true, value: undefined }
          },
        }),
      },
    })
    const { world } = sourceWorld(send)
    const clock = { ...world.clock, sleep: async (ms: number) => void waited.push(ms) }
    const call = openCall({ url: get.url, also_send_to: [], timeout: '7s', retry }, { ...world, clock })
    expect((await rejection<ResponseError>(call(get))).code).toBe(code)
    expect(waited).toEqual([7000])
    expect(given).toBe(true)
  })
})

describe('a first address elsewhere', () => {
  test('is refused before anything is sent', async () => {
    const { call, requests, events } = await open({}, ok)
    const error = await rejection<ResponseError>(call({ ...get, url: 'https://evil.example/page?token=1' }))
    expect(error.code).toBe('api.elsewhere')
    expect(error.data).toEqual({ connection: 'crm', url: 'https://evil.example/page', origin: 'https://evil.example' })
    expect(requests).toEqual([])
    expect(events).toEqual([])
  })

  test('is fine where also_send_to lists it', async () => {
    const { call, requests } = await open({ also_send_to: ['https://pages.example'] }, ok)
    await call({ ...get, url: 'https://pages.example/2' })
    expect(requests[0]?.headers.authorization).toBe('Bearer access+token/1')
  })
})
