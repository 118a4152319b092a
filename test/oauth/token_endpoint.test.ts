import { describe, expect, test } from 'vitest'
import { type LatchkeyError, TokenError, TransportError, type TransportFailure } from '../../src/errors.ts'
import type { DataOf } from '../../src/messages.ts'
import { createSecrets } from '../../src/redact.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection } from '../fakes.ts'
import { clientCredentials, endpointOf, endpointOver, granted, password, refreshToken } from './endpoint.ts'

const form = (body: unknown) => [...new URLSearchParams(String(body))]

/** Those that only need to be named. */
type Secretive = 'client_secret_basic' | 'client_secret_basic_raw' | 'client_secret_post' | 'none'

const LIKE_A_JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJlLW9mLTMyLWJ5dGVz'

describe('the request', () => {
  test('is a form by POST, asks for JSON, and says who sends it', async () => {
    const { request, requests } = endpointOver(clientCredentials(), { body: granted })
    await request('client_credentials', { scope: 'customers:read orders:read', resource: undefined })
    expect(requests).toHaveLength(1)
    expect(requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://auth.example/token',
      headers: {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
        'user-agent': expect.stringMatching(/^latchkey\//),
      },
      body: 'scope=customers%3Aread+orders%3Aread&grant_type=client_credentials',
    })
  })

  test('keeps the query of the endpoint', async () => {
    const { request, requests } = endpointOver(clientCredentials({ token_endpoint: 'https://a.example/t?p=1' }), {
      body: granted,
    })
    await request()
    expect(requests[0]?.url).toBe('https://a.example/t?p=1')
  })

  const id = 'a:b/ä'
  const secret = 'p+q/r:s%t ü'
  // By hand, from RFC 6749 §2.3.1 and appendix B.
  const encoded = 'a%3Ab%2F%C3%A4:p%2Bq%2Fr%3As%25t+%C3%BC'
  const base64 = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  const bodied = `client_id=${encoded.split(':')[0]}`

  test.each<[Secretive, string | undefined, string]>([
    ['client_secret_basic', base64(encoded), ''],
    ['client_secret_basic_raw', base64(`${id}:${secret}`), ''],
    ['client_secret_post', undefined, `&${bodied}&client_secret=${encoded.split(':')[1]}`],
    ['none', undefined, `&${bodied}`],
  ])('%s: exactly one client authentication (RFC 6749 §2.3)', async (method, authorization, added) => {
    const client_authentication = { method }
    const connection = clientCredentials({ client_id: id, client_secret: secret, client_authentication })
    const { request, requests } = endpointOver(connection, { body: granted })
    await request()
    expect(requests[0]?.headers.authorization).toBe(authorization)
    expect(requests[0]?.body).toBe(`grant_type=client_credentials${added}`)
  })

  test('without a word: in the header with a secret, none without', async () => {
    const withSecret = endpointOver(clientCredentials(), { body: granted })
    await withSecret.request()
    expect(withSecret.requests[0]?.headers.authorization).toMatch(/^Basic /)
    const without = endpointOver(clientCredentials({ client_secret: '' }), { body: granted })
    await without.request()
    expect(without.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(form(without.requests[0]?.body)).toContainEqual(['client_id', 'reporting'])
  })
})

describe('the answer', () => {
  test('is kept, and the keeping awaited, before anything is made of it', async () => {
    const { endpoint, secrets } = endpointOver(clientCredentials(), { status: 201, body: { accessToken: 'abcdefgh' } })
    const steps: string[] = []
    const asked = endpoint.request(
      'client_credentials',
      {},
      {
        aboutToSend: async () => {},
        async keep(raw) {
          expect(raw).toMatchObject({ status: 201, text: '{"accessToken":"abcdefgh"}' })
          await new Promise(setImmediate)
          // Reading a token registers it: not yet.
          steps.push(secrets.mask('abcdefgh'))
        },
      },
    )
    await asked.then(({ access_token }) => steps.push(secrets.mask(access_token)))
    expect(steps).toEqual(['abcdefgh', '••••'])
  })

  test('that is an error is kept, too', async () => {
    const { request, raws } = endpointOver(clientCredentials(), { status: 400, body: { error: 'invalid_grant' } })
    await rejection(request())
    expect(raws).toEqual([
      {
        status: 400,
        content_type: '',
        text: '{"error":"invalid_grant"}',
        headers: {},
        requested_at: Date.UTC(2026, 0, 1),
      },
    ])
  })

  test('counts from before the request was sent', async () => {
    const clock = fakeClock()
    const { send } = fakeSend(() => {
      clock.pass(5000)
      return { body: granted }
    })
    const world = { send, clock, secrets: createSecrets(), emit: () => {}, timeout: 30_000 }
    const steps = { aboutToSend: async () => {}, keep: async () => {} }
    const endpoint = endpointOf(clientCredentials(), world)
    const { requested_at, expires_at } = await endpoint.request('client_credentials', {}, steps)
    expect(requested_at).toBe(clock.now() - 5000)
    expect(expires_at).toBe(requested_at + 3_600_000)
  })

  test('says the scope, where it does, beside the one that was asked for', async () => {
    const connection = clientCredentials({ scope: ['a', 'b'] })
    const asked = endpointOver(connection, { body: granted }, { body: { ...granted, scope: 'a' } })
    const silent = await asked.request()
    expect([silent.scope, silent.asked_scope]).toEqual([undefined, 'a b'])
    expect(await asked.request()).toMatchObject({ scope: 'a', asked_scope: 'a b' })
    const none = endpointOver(clientCredentials({ scope: ' ' }), { body: granted })
    expect(await none.request()).not.toHaveProperty('asked_scope')
  })

  test.each<[string, FakeAnswer]>([
    ['JSON as text/html', { headers: { 'content-type': 'text/html' }, body: granted }],
    [
      'a form',
      { headers: { 'content-type': 'text/plain' }, body: 'access_token=granted-access-token&expires_in=3600' },
    ],
    ['201', { status: 201, body: granted }],
    ['nulls and blanks', { body: { ...granted, refresh_token: null, scope: '', token_type: null } }],
    ['an empty list of scopes', { body: { ...granted, scope: [] } }],
    ['no lifetime worth the name', { body: { ...granted, expires_in: 'soon' } }],
    ['a challenge beside the token', { headers: { 'www-authenticate': 'Basic' }, body: granted }],
    ['token type N_A', { body: { ...granted, token_type: 'N_A' } }],
    ['an id_token that is none', { body: { ...granted, id_token: 'x' } }],
  ])('%s passes the strict parser', async (_name, answer) => {
    expect((await endpointOver(clientCredentials(), answer).request()).access_token).toBe('granted-access-token')
  })

  test('reread makes the same of it later, and nothing of one without a token', async () => {
    const { endpoint, request, raws } = endpointOver(clientCredentials(), { body: granted })
    const token = await request()
    const [raw] = raws
    if (!raw) throw new Error('nothing was kept')
    expect(await endpoint.reread(raw)).toEqual(token)
    expect(await endpoint.reread({ ...raw, text: '{"error":"invalid_grant"}' })).toBeUndefined()
  })
})

describe('a refusal', () => {
  const refusal = async (answer: FakeAnswer, connection = clientCredentials(), grant_type = connection.grant_type) =>
    rejection<TokenError>(endpointOver(connection, answer).request(grant_type))

  test.each<[string, FakeAnswer, string, object]>([
    [
      'invalid_client',
      { status: 401, body: { error: 'invalid_client', error_description: 'no such client' } },
      'token.invalid_client',
      {
        status: 401,
        error: 'invalid_client',
        error_description: 'no such client',
        client_authentication: 'client_secret_basic',
      },
    ],
    [
      'invalid_client as 400',
      { status: 400, body: { error: 'invalid_client' } },
      'token.invalid_client',
      { status: 400 },
    ],
    [
      'invalid_grant in the words of a gateway',
      { status: 400, body: { message: '{"error":"invalid_grant"}' } },
      'token.invalid_grant',
      { error: 'invalid_grant' },
    ],
    [
      'a page of a CDN',
      {
        status: 403,
        headers: { server: 'cloudflare', 'content-type': 'text/html' },
        body: '<div id="cf-error-details">',
      },
      'token.not_a_token',
      { hop: { kind: 'CDN', name: 'Cloudflare' } },
    ],
    ['a bare 401', { status: 401 }, 'token.invalid_client', { status: 401 }],
    [
      '401 with other words',
      { status: 401, body: { message: 'Bad credentials' } },
      'token.invalid_client',
      { error_description: 'Bad credentials' },
    ],
    [
      '401 of an API, which wants a token',
      {
        status: 401,
        headers: { 'www-authenticate': 'Bearer realm="a, Basic b", error="invalid_token"' },
        body: { error: 'unauthorized', message: 'the token is missing' },
      },
      'token.not_a_token',
      { status: 401, shape: 'JSON', members: [] },
    ],
    [
      '401 that wants Bearer and blames the client',
      { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: { error: 'invalid_client' } },
      'token.invalid_client',
      {},
    ],
    [
      '401 that would take Basic, too',
      { status: 401, headers: { 'www-authenticate': ['Bearer', 'Basic realm="a"'] }, body: { error: 'unauthorized' } },
      'token.invalid_client',
      {},
    ],
    [
      'invalid_grant',
      { status: 400, body: { error: 'invalid_grant' } },
      'token.invalid_grant',
      { grant_type: 'client_credentials' },
    ],
    ['invalid_grant as 200', { body: { error: 'invalid_grant' } }, 'token.invalid_grant', { status: 200 }],
    ['invalid_scope', { status: 400, body: { error: 'invalid_scope' } }, 'token.invalid_scope', { scope: '' }],
    [
      'another code',
      { status: 400, body: { error: 'unauthorized_client' } },
      'token.refused',
      { kind: 'permanent', error: 'unauthorized_client' },
    ],
    [
      'an error that is an object',
      { status: 400, body: { error: { code: 190, message: 'Malformed' } } },
      'token.refused',
      { kind: 'permanent', error: '190', error_description: 'Malformed' },
    ],
    [
      '429',
      { status: 429, headers: { 'retry-after': '7' }, body: { error: 'slow_down' } },
      'token.refused',
      { kind: 'transient', retry_after: 7 },
    ],
    [
      '503',
      { status: 503, headers: { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }, body: '<h1>down</h1>' },
      'token.refused',
      { kind: 'transient', retry_after: 60 },
    ],
    [
      '500 that blames the grant',
      { status: 500, body: { error: 'invalid_grant' } },
      'token.refused',
      { kind: 'transient', error: 'invalid_grant' },
    ],
    [
      'temporarily_unavailable',
      { status: 400, body: { error: 'temporarily_unavailable' } },
      'token.refused',
      { kind: 'transient' },
    ],
    [
      'HTML',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
      'token.not_a_token',
      { shape: 'an HTML page', members: [] },
    ],
    ['HTML with 404', { status: 404, body: '<html></html>' }, 'token.not_a_token', { status: 404 }],
    [
      'an API’s JSON',
      { body: { customers: [], total: 3 } },
      'token.not_a_token',
      { shape: 'JSON', members: ['customers', 'total'] },
    ],
    ['nothing', { body: '' }, 'token.not_a_token', { shape: 'an empty body' }],
    [
      'a redirect',
      { status: 307, headers: { location: '/login?state=1' } },
      'token.redirected',
      { location: 'https://auth.example/login' },
    ],
    [
      'a redirect elsewhere',
      { status: 302, headers: { location: 'https://evil.example/x?y' }, body: '<html>' },
      'token.redirected',
      { location: 'https://evil.example/x' },
    ],
    [
      'a redirect to nowhere',
      { status: 302, headers: { location: 'https://' } },
      'token.redirected',
      { location: 'nowhere' },
    ],
    [
      'a redirect to a file',
      { status: 302, headers: { location: 'file:///etc/passwd' } },
      'token.redirected',
      { location: 'nowhere' },
    ],
    ['304', { status: 304 }, 'token.not_a_token', { status: 304, shape: 'an empty body' }],
    [
      'a wait without end',
      { status: 429, headers: { 'retry-after': '9'.repeat(400) } },
      'token.refused',
      { retry_after: 31_622_400 },
    ],
  ])('%s', async (_name, answer, code, data) => {
    const error = await refusal(answer)
    expect(error).toBeInstanceOf(TokenError)
    expect(error.code).toBe(code)
    expect(error.exitCode).toBe(3)
    expect(error.data).toMatchObject({ connection: 'crm_login', token_endpoint: 'https://auth.example/token', ...data })
  })

  test.each<[unknown, string, string]>([
    [{ session: { access_token: 'A' } }, 'latchkey learn crm_login', 'token_endpoint is probably'],
    [{ token: 'Bearer x' }, 'token_response: {access_token: $.NAME}', 'token_endpoint is probably'],
    ['s-1:4711', 'token_response: {format: text}', 'token_endpoint is probably'],
    ['"abcdef"', 'token_response: {format: json}', 'token_endpoint is probably'],
    [{ customers: [], total: 3 }, 'token_endpoint is probably', 'learn'],
    ['<!doctype html><title>Sign in</title>', 'token_endpoint is probably', 'format'],
    ['Welcome to our service', 'token_endpoint is probably', 'format'],
  ])('%j: what to do', async (body, hint, not) => {
    const error = await refusal({ body } as FakeAnswer)
    expect(error).toMatchObject({ code: 'token.not_a_token', hint: expect.stringContaining(hint) })
    expect(error.hint).not.toContain(not)
  })

  test.each<[object, string]>([
    [{ data: { jwt: LIKE_A_JWT } }, '$.data.jwt'],
    [{ jwt: LIKE_A_JWT, ok: true }, '$.jwt'],
    [{ code: 0, msg: 'ok', data: { inner: { tk: 'k9x8w7v6u5t4s3r2q1p0o9n8' } } }, '$.data.inner.tk'],
    [{ list: [{ 'a b': LIKE_A_JWT }] }, "$.list[0]['a b']"],
  ])('%j: what looks like a token is told with its place, without its value', async (body, path) => {
    const { message, hint } = await refusal({ body } as FakeAnswer)
    expect(message).toContain(`what stands at ${path} looks like one`)
    expect(hint).toBe(
      'see what to write for it: latchkey learn crm_login; the answer is kept, and will be read again without asking the server',
    )
    expect(message + hint).not.toMatch(/eyJ|k9x8/)
  })

  test('an address, a moment, a mail address and a name made of a token are no such place', async () => {
    const body = {
      next: 'https://api.example.com/customers?page=2',
      created_on: '2026-01-01T00:00:00.000Z',
      owner: 'somebody.1976@mail.example.com',
    }
    expect((await refusal({ body } as FakeAnswer)).hint).toContain('token_endpoint is probably')
    const named = await refusal({ body: { k9x8w7v6u5t4s3r2q1p0o9n8: { tk: LIKE_A_JWT } } } as FakeAnswer)
    expect(named.hint).toContain('latchkey learn crm_login')
    expect(named.message + named.hint).not.toContain('k9x8')
  })

  test.each([
    [password(), 'username or password'],
    [refreshToken(), 'refresh token'],
  ])('invalid_grant says what was rejected (%#)', async (connection, words) => {
    const error = await refusal(
      { status: 400, body: { error: 'invalid_grant', error_description: 'expired' } },
      connection,
    )
    expect(error.message).toContain(words)
    expect(error.message).toContain('“invalid_grant: expired”')
  })

  test('a wait of hours is told as people say it', async () => {
    const hint = async (seconds: string) => (await refusal({ status: 500, headers: { 'retry-after': seconds } })).hint
    expect(await hint('90')).toContain('in 90 seconds')
    expect(await hint('9'.repeat(400))).toContain('in 366 days')
  })

  test('invalid_client points at the raw form only where encoding changes what is sent', async () => {
    const answer = { status: 401, body: { error: 'invalid_client' } }
    const hint = async (fields: Parameters<typeof clientCredentials>[0]) =>
      (await refusal(answer, clientCredentials(fields))).hint
    expect(await hint({ client_secret: 'tea+cake' })).toContain('client_secret_basic_raw')
    expect(await hint({ client_secret: 'tea-cake' })).not.toContain('client_secret_basic_raw')
    expect(
      await hint({ client_secret: 'tea+cake', client_authentication: { method: 'client_secret_post' } }),
    ).not.toContain('_raw')
  })

  test('invalid_scope says the scope that was asked for', async () => {
    const error = await refusal(
      { status: 400, body: { error: 'invalid_scope' } },
      clientCredentials({ scope: ['a', 'b'] }),
    )
    expect(error.message).toContain('“a b”')
  })

  test.each(['client_credentials', 'refresh_token'] as const)(
    'of the client is not answered by trying another client authentication (%s)',
    async (grant_type) => {
      const over = endpointOver(clientCredentials(), { status: 401, body: { error: 'invalid_client' } })
      await rejection(over.request(grant_type))
      expect(
        over.requests.map(({ headers, body }) => [headers.authorization !== undefined, form(body).length]),
      ).toEqual([[true, 1]])
    },
  )

  test('a redirect is not followed: the secret stays', async () => {
    const over = endpointOver(clientCredentials(), { status: 307, headers: { location: 'https://evil.example/' } })
    await rejection(over.request())
    expect(over.requests).toHaveLength(1)
  })

  test('the server’s words come on one short line, without control or direction characters', async () => {
    const nasty = `\u001b[2J\u0007first\r\nsecond\u202edesrever\u0000${'x'.repeat(10_000)}😀`
    for (const body of [{ error: nasty, error_description: nasty }, { [nasty]: 1 }]) {
      const error = await refusal({ status: 400, body })
      const text = JSON.stringify(error.data) + error.message
      expect(text).toContain('first second')
      expect(text).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]|\\u00|\\[rn]/)
      expect(error.message.length).toBeLessThan(1000)
    }
  })

  test('a query in the endpoint is not shown', async () => {
    const connection = clientCredentials({ token_endpoint: 'https://auth.example/token?key=hidden-key' })
    expect(JSON.stringify(await refusal({ status: 400 }, connection))).not.toContain('hidden-key')
  })
})

describe('a server that is busy', () => {
  const busy = (status: number, retry?: string) => ({
    status,
    headers: retry === undefined ? {} : { 'retry-after': retry },
    body: 'busy',
  })

  test.each([429, 503])('%i with a Retry-After within the deadline is obeyed', async (status) => {
    const { request, requests, raws, events, clock } = endpointOver(clientCredentials(), busy(status, '7'), {
      body: granted,
    })
    const before = clock.now()
    await request()
    expect(requests).toHaveLength(2)
    expect(clock.now() - before).toBe(7000)
    expect(raws.map(({ text }) => text)).toEqual(['busy', JSON.stringify(granted)])
    expect(events).toMatchObject([
      { type: 'retry', attempt: 2, wait: 7000, reason: expect.stringContaining(`HTTP ${status}`) },
    ])
  })

  test.each<[string, FakeAnswer[], number]>([
    ['without Retry-After', [busy(503)], 1],
    ['with one beyond the deadline', [busy(503, '30')], 1],
    ['with several that are beyond it together', [busy(429, '16')], 2],
    ['for ever', [busy(429, '1')], 3],
    ['500', [busy(500, '1')], 1],
    ['502', [busy(502, '1')], 1],
    ['403', [busy(403, '1')], 1],
  ])('%s: it is not asked again', async (_how, answers, times) => {
    const { request, requests } = endpointOver(clientCredentials(), ...answers)
    expect((await rejection<TokenError>(request())).code).toMatch(/^token\.(refused|not_a_token)$/)
    expect(requests).toHaveLength(times)
  })
})

describe('no answer', () => {
  const kinds: TransportFailure['kind'][] = [
    'name_not_found',
    'refused',
    'timeout',
    'certificate',
    'broken',
    'plain_http',
    'too_large',
  ]

  test.each(kinds)('%s', async (kind) => {
    const failure = { kind, url: 'https://auth.example/token', detail: '30 s', sent: false }
    const { request } = endpointOver(clientCredentials(), () => Promise.reject(new TransportError(failure)))
    const error = await rejection<TokenError>(request())
    expect(error).toBeInstanceOf(TokenError)
    expect(error.code).toBe('token.unreachable')
    expect(error.data).toEqual({ connection: 'crm_login', failure })
  })

  test.each<[TransportFailure['kind'], string]>([
    ['refused', 'ECONNREFUSED'],
    ['broken', 'ECONNRESET'],
    ['name_not_found', 'EAI_AGAIN'],
  ])('%s, before anything left: it is asked again, soon and twice', async (kind, detail) => {
    const failure = { kind, url: 'https://auth.example/token', detail, sent: false }
    const fails = () => Promise.reject(new TransportError(failure))
    const { request, requests, events, clock } = endpointOver(clientCredentials(), fails, fails, { body: granted })
    const before = clock.now()
    expect((await request()).access_token).toBe('granted-access-token')
    expect(requests).toHaveLength(3)
    expect(clock.now() - before).toBe(800)
    expect(events).toMatchObject([
      { type: 'retry', connection: 'crm_login', attempt: 2, wait: 200 },
      { type: 'retry', connection: 'crm_login', attempt: 3, wait: 600 },
    ])
    const never = endpointOver(clientCredentials(), fails)
    await rejection(never.request())
    expect(never.requests).toHaveLength(3)
  })

  test.each<[TransportFailure['kind'], string, boolean]>([
    ['broken', 'ECONNRESET', true],
    ['timeout', '30 s', true],
    ['timeout', '30 s', false],
    ['name_not_found', 'ENOTFOUND', false],
    ['certificate', 'CERT_HAS_EXPIRED', false],
  ])('%s %s, sent: %s: it is not asked again', async (kind, detail, sent) => {
    const failure = { kind, url: 'https://auth.example/token', detail, sent }
    const { request, requests } = endpointOver(clientCredentials(), () => Promise.reject(new TransportError(failure)))
    await rejection(request())
    expect(requests).toHaveLength(1)
  })

  test('a page without end is too large', async () => {
    const { request, raws } = endpointOver(clientCredentials(), { body: 'x'.repeat(1_000_001) })
    const error = await rejection<LatchkeyError>(request())
    expect((error.data as DataOf<'token.unreachable'>).failure.kind).toBe('too_large')
    expect(raws).toEqual([])
  })
})

describe('no error holds a secret', () => {
  const client_secret = 'canary+secret/Ω 1'
  const echo = (said: string): FakeAnswer[] => [
    { status: 400, body: { error: said, error_description: said } },
    { status: 401, body: { message: said } },
    { status: 500, body: { error: { message: said } } },
    { status: 200, body: { [said]: 1 } },
    { status: 302, headers: { location: `https://evil.example/?${said}` } },
  ]
  const forms = [
    client_secret,
    encodeURIComponent(client_secret),
    Buffer.from(`reporting:${client_secret}`).toString('base64'),
  ]

  test.each(['client_secret_basic', 'client_secret_post', 'client_secret_basic_raw'] as const)('%s', async (method) => {
    const client_authentication = { method }
    for (const form of forms) {
      for (const answer of echo(`you sent ${form} here`)) {
        const { request } = endpointOver(clientCredentials({ client_secret, client_authentication }), answer)
        const error = await rejection<TokenError>(request())
        const all = [
          JSON.stringify(error),
          JSON.stringify(error.data),
          error.message,
          error.hint,
          error.stack,
          String(error.cause),
        ].join('\n')
        for (const canary of forms) expect(all).not.toContain(canary)
      }
    }
  })
})

test('everything in the answer that is a secret by its name is masked from then on, and no word beside it', async () => {
  const more = {
    id_token: 'identity-0815',
    api_secret: 'api-secret-1',
    token_type: 'Bearer-like',
    tokenExpiration: '2030-01-01T00:00:00Z',
    authenticated: 'true',
    customer: 'somebody',
    user: { sessions: ['session-0815'] },
  }
  const { request, secrets } = endpointOver(clientCredentials(), { body: { ...granted, ...more } })
  await request()
  expect(secrets.mask(JSON.stringify(more))).toBe(
    JSON.stringify({ ...more, id_token: '••••', api_secret: '••••', user: { sessions: ['••••'] } }),
  )
})
