/** A login that is no OAuth: what it sends, and the life of what it brings. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Bearer } from '../../src/generated/language.ts'
import type { DescribedBearer, TokenConnection } from '../../src/oauth/contract.ts'
import { fetchesToken } from '../../src/oauth/fetches_token.ts'
import { keyOf } from '../../src/oauth/token_key.ts'
import { bearer } from './endpoint.ts'
import { broken, busy, createWorld, dyingAt, hour, minutes, type World } from './world.ts'

const url = 'https://api.example/login'
const post = (block: object) => ({ url, scope_separator: ' ', ...block })

let world: World
beforeEach(() => {
  world = createWorld()
  world.answer = (n) => ({ body: { token: `session-${n}`, expires_in: 3600 } })
})

/** It has the token exchanged for the next one. */
const seeded = (token = 'seed') =>
  bearer({ token, token_request: post({ method: 'GET', parameters: { access_token: '${token}' } }) })
/** It logs in once, and goes on with what that brings. */
const renewing = (fields: Partial<Bearer> = {}) =>
  bearer({
    refresh_request: { url: 'https://api.example/renew', format: 'json', body: { refresh: '${refresh_token}' } },
    ...fields,
  })
const withRefresh = (n: number) => ({
  body: { token: `session-${n}`, expires_in: 3600, refresh_token: `refresh-${n}` },
})

const tokenOf = async (connection: TokenConnection) => (await world.open(connection).token()).access_token
const sent = () => world.requests.map(({ method, url, body }) => `${method} ${url}${body ? ` ${body}` : ''}`)
const failed = async (token: unknown) => Promise.resolve(token).then(String, (error: Error) => error)

test('a Bearer that only holds a token fetches none', () => {
  const { token_request: _, ...written } = bearer({ token: 'typed-token' })
  expect(fetchesToken(written)).toBe(false)
  expect(fetchesToken(bearer({}))).toBe(true)
})

describe('what is sent', () => {
  test('is what the file says, and nothing of its own', async () => {
    await tokenOf(bearer({ client_id: 'app', client_secret: 'app-secret' }))
    expect(world.requests[0]).toMatchObject({
      method: 'POST',
      url,
      body: '{"user":"alice","pass":"canary-password"}',
    })
    expect(Object.keys(world.requests[0]?.headers ?? {}).sort()).toEqual([
      ...['accept', 'connection', 'content-type', 'user-agent'],
    ])
  })

  test.each<[string, object, { method: string; url: string; body?: string }]>([
    ['a POST with nothing in it', {}, { method: 'POST', url, body: '' }],
    ['a GET with nothing in it', { method: 'GET' }, { method: 'GET', url }],
    [
      'a GET’s parameters in the address',
      { method: 'GET', parameters: { a: 1 } },
      { method: 'GET', url: `${url}?a=1` },
    ],
    ['a form', { parameters: { user: '${username}' } }, { method: 'POST', url, body: 'user=alice' }],
  ])('%s', async (_, block, request) => {
    await tokenOf(bearer({ token_request: post(block) }))
    const { method, url, body } = world.requests[0] ?? {}
    expect({ method, url, ...(body !== undefined && { body }) }).toEqual(request)
    expect(world.requests[0]?.headers['content-type']).toBe(
      request.body ? 'application/x-www-form-urlencoded' : undefined,
    )
  })

  test('the client’s proof only where it is written', async () => {
    const client = { client_id: 'app', client_secret: 'app-secret', token_request: post({}) }
    await tokenOf(bearer(client))
    await tokenOf(bearer({ ...client, username: 'bob', client_authentication: { method: 'client_secret_post' } }))
    await tokenOf(bearer({ ...client, username: 'eve', client_authentication: { method: 'client_secret_basic' } }))
    expect(world.requests.map(({ body, headers }) => [body, 'authorization' in headers])).toEqual([
      ['', false],
      ['client_id=app&client_secret=app-secret', false],
      ['', true],
    ])
  })
})

describe('the life of what it brings', () => {
  test('is kept, renewed before it ends, and once for everybody', async () => {
    const connection = bearer({})
    const all = await Promise.all(Array.from({ length: 20 }, () => tokenOf(connection)))
    expect(new Set(all).size).toBeLessThanOrEqual(1)
    expect(world.requests).toHaveLength(1)
    world.clock.pass(hour)
    expect(await tokenOf(connection)).toBe('session-2')
  })

  test('a login that is another now has another token, and no refresh token of the old one', async () => {
    world.answer = withRefresh
    const tenant = (name: string) => renewing({ token_request: post({ parameters: { tenant: name } }) })
    expect(await tokenOf(tenant('acme'))).toBe('session-1')
    expect(await tokenOf(tenant('other'))).toBe('session-2')
    expect(sent().every((request) => request.startsWith(`POST ${url}`))).toBe(true)
    expect((await world.open(tenant('other')).kept())?.refresh_token).toBe('refresh-2')
  })

  test('a password that was changed loses nothing, and stands in no name', async () => {
    expect(await tokenOf(bearer({}))).toBe('session-1')
    expect(await tokenOf(bearer({ password: 'another-password' }))).toBe('session-1')
    const inRequest = (pass: string) => keyOf('login', bearer({ token_request: post({ parameters: { pass } }) }))
    expect(await inRequest('one')).toBe(await inRequest('two'))
    expect(await keyOf('login', bearer({ username: 'bob' }))).not.toBe(await keyOf('login', bearer({})))
  })

  test('a typed token serves first, counted from when it was first seen; another one begins anew', async () => {
    const typed = (token: string) => bearer({ token, lifetime: { always: '60min' } })
    expect(await tokenOf(typed('typed-1'))).toBe('typed-1')
    world.clock.pass(20 * minutes)
    expect(await tokenOf(typed('typed-1'))).toBe('typed-1')
    expect((await world.open(typed('typed-1')).kept())?.expiry_source).toBe('lifetime.always')
    world.clock.pass(hour)
    expect(await tokenOf(typed('typed-1'))).toBe('session-1')
    expect(await tokenOf(typed('typed-1'))).toBe('session-1')
    expect(await tokenOf(typed('typed-2'))).toBe('typed-2')
  })

  test('a typed JWT serves as long as it says, and not at all where it has ended', async () => {
    const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url')
    const until = (ms: number) =>
      `${part({ alg: 'none' })}.${part({ exp: Math.floor((world.clock.now() + ms) / 1000) })}.x`
    expect(await tokenOf(bearer({ token: until(-minutes) }))).toBe('session-1')
    const good = until(30 * minutes)
    expect(await tokenOf(bearer({ token: good }))).toBe(good)
    world.clock.pass(31 * minutes)
    expect(await tokenOf(bearer({ token: good }))).toBe('session-2')
  })

  test.each(['', '  '])('a blank token (%j) is one that has ended', async (token) => {
    expect(await tokenOf(bearer({ token }))).toBe('session-1')
  })

  test('a typed token that is rejected is followed by one that is fetched', async () => {
    const source = world.open(bearer({ token: 'typed-token' }))
    const { generation } = await source.token()
    expect((await source.renew(generation)).access_token).toBe('session-1')
  })
})

describe('a refresh_request', () => {
  test('sends the newest refresh token, and the login runs again where that is rejected', async () => {
    world.answer = (n) => (n === 3 ? { status: 401, body: { message: 'gone' } } : withRefresh(n))
    for (const token of ['session-1', 'session-2', 'session-4']) {
      expect(await tokenOf(renewing())).toBe(token)
      world.clock.pass(hour)
    }
    expect(sent()).toEqual([
      `POST ${url} {"user":"alice","pass":"canary-password"}`,
      'POST https://api.example/renew {"refresh":"refresh-1"}',
      'POST https://api.example/renew {"refresh":"refresh-2"}',
      `POST ${url} {"user":"alice","pass":"canary-password"}`,
    ])
    expect(world.reasons()).toEqual(['the refresh token was rejected; the login runs again'])
  })

  test('is not there: a refresh token is kept and sent by nobody', async () => {
    world.answer = withRefresh
    expect(await tokenOf(bearer({}))).toBe('session-1')
    world.clock.pass(hour)
    expect((await world.open(bearer({})).token()).refresh_token).toBe('refresh-2')
    expect(sent().filter((request) => request.includes('refresh'))).toEqual([])
  })

  test('may send the token itself', async () => {
    const connection = bearer({ refresh_request: { method: 'POST', headers: { authorization: 'Bearer ${token}' } } })
    await tokenOf(connection)
    world.clock.pass(hour)
    await tokenOf(connection)
    expect(world.requests[1]?.headers.authorization).toBe('Bearer session-1')
  })

  test('begins with a typed refresh token, where there is one, and goes on with the newest', async () => {
    const { token_request: _, ...alone } = renewing({ refresh_token: 'typed-refresh' })
    world.answer = withRefresh
    await tokenOf(alone as DescribedBearer)
    world.clock.pass(hour)
    await tokenOf(alone as DescribedBearer)
    expect(sent().map((request) => request.split(' ')[2])).toEqual([
      ...['{"refresh":"typed-refresh"}', '{"refresh":"refresh-1"}'],
    ])
  })

  test('does not come back to a typed refresh token that was rejected', async () => {
    world.answer = (n) => (n === 1 ? { status: 403 } : { body: { token: `session-${n}`, expires_in: 3600 } })
    const connection = renewing({ refresh_token: 'typed-refresh' })
    expect(await tokenOf(connection)).toBe('session-2')
    world.clock.pass(hour)
    expect(await tokenOf(connection)).toBe('session-3')
    expect(sent().filter((request) => request.includes('typed-refresh'))).toHaveLength(1)
  })
})

describe('a token that the request sends itself', () => {
  test('is a seed, exchanged before the first call; from then on the newest; another one begins a line of its own', async () => {
    expect(await tokenOf(seeded())).toBe('session-1')
    world.clock.pass(hour)
    expect(await tokenOf(seeded())).toBe('session-2')
    expect(await tokenOf(seeded('other-seed'))).toBe('session-3')
    expect(sent()).toEqual(['seed', 'session-1', 'other-seed'].map((token) => `GET ${url}?access_token=${token}`))
  })

  test('is spent as a refresh token is: twice without an answer, and never by chance', async () => {
    world.answer = () => broken(true)
    const connection = seeded()
    await failed(world.open(connection).token())
    world.clock.pass(minutes)
    await failed(world.open(connection).token())
    world.clock.pass(minutes)
    expect(await failed(world.open(connection).token())).toMatchObject({
      code: 'token.used_up',
      message: 'connection crm_login sent its token 2 times and got no answer, so it is probably used up',
      hint: expect.stringContaining('put it where token points'),
    })
    expect(world.requests).toHaveLength(2)
  })

  test('is good as before where the server only was busy', async () => {
    world.answer = (n) => (n === 1 ? busy : { body: { token: 'session', expires_in: 60 } })
    await failed(world.open(seeded()).token())
    world.clock.pass(minutes)
    expect(await tokenOf(seeded())).toBe('session')
  })

  test('is never lost between the answer and the store', async () => {
    const dying = dyingAt(world.store, (namespace, value) => namespace === 'raw_answer' && value.includes('session-1'))
    await failed(world.open(seeded(), dying).token())
    expect(await tokenOf(seeded())).toBe('session-1')
    world.clock.pass(hour)
    expect(await tokenOf(seeded())).toBe('session-2')
    expect(world.requests[1]?.url).toContain('access_token=session-1')
  })

  test.each<[string, Partial<Bearer>]>([
    ['a scope', { scope: 'read' }],
    ['a user name', { username: 'bob' }],
    ['a token that is typed beside it', { token: 'typed-beside' }],
  ])('goes on through an edit of %s, and the seed is not sent again', async (_what, edited) => {
    world.answer = (n) => withRefresh(n)
    const { token_request: _, ...shop } = renewing({ refresh_token: 'typed-refresh' })
    const connection = shop as DescribedBearer
    expect(await tokenOf(connection)).toBe('session-1')
    world.clock.pass(2 * hour)
    expect(await tokenOf({ ...connection, ...edited })).toBe('session-2')
    expect(world.requests.map(({ body }) => body)).toEqual([
      ...['{"refresh":"typed-refresh"}', '{"refresh":"refresh-1"}'],
    ])
  })

  test('is dead where the file says that the server’s word means so, until another is written', async () => {
    const codes = { codes: { '190': 'invalid_grant' as const }, code: '$.error.code' }
    const token_response = { format: 'auto' as const, expires_in_unit: 's' as const, error: codes }
    world.answer = () => ({ status: 400, body: { error: { code: 190, message: 'Session has expired' } } })
    const dead = { ...seeded(), token_response }
    for (let times = 0; times < 2; times++) {
      expect(await failed(world.open(dead).token())).toMatchObject({
        code: 'token.invalid_grant',
        message: expect.stringContaining(`the login of connection crm_login at ${url} was rejected`),
        hint: expect.stringContaining('get a new token from the provider and put it where token points'),
      })
      world.clock.pass(hour)
    }
    expect(world.requests).toHaveLength(1)
    await failed(world.open({ ...dead, token: 'new-seed' }).token())
    expect(world.requests).toHaveLength(2)
  })

  test('through a computed value, too', async () => {
    const computed = { proof: { function: 'sha256' as const, input: '${token}', encoding: 'hex' as const } }
    const connection = bearer({ token: 'seed', computed, token_request: post({ headers: { 'x-proof': '${proof}' } }) })
    expect(await tokenOf(connection)).toBe('session-1')
    expect(world.requests[0]?.headers['x-proof']).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('an error speaks of no grant', () => {
  test.each<[string, Parameters<World['answer']>[0] | object, string, string, string]>([
    [
      'a refusal',
      { status: 401, headers: { 'www-authenticate': 'Bearer' }, body: { message: 'Bad password canary-password' } },
      'token.refused',
      `the login of connection crm_login at ${url} was answered HTTP 401`,
      'check what token_request sends',
    ],
    [
      'another address',
      { status: 404, body: 'Not Found' },
      'token.refused',
      'was answered HTTP 404',
      'check url and method of token_request',
    ],
    ['a server that is down', { status: 500, body: {} }, 'token.refused', 'was answered HTTP 500', 'try again later'],
    [
      'no token',
      { body: { session: { id: 'abc' } } },
      'token.not_a_token',
      'in which no token is found; it has:',
      'token_response: {access_token: $.NAME}, or have it looked for: latchkey learn crm_login',
    ],
    [
      'a token beside the body',
      { status: 201, headers: { 'x-subject-token': 'of-a-server', 'set-cookie': 'SID=of-a-cookie; Path=/' }, body: {} },
      'token.not_a_token',
      'in which no token is found; beside its body it has: $cookies.SID, $headers.x-subject-token',
      'write token_response: {access_token: $cookies.SID}; the answer is kept',
    ],
    [
      'a page',
      { headers: { 'content-type': 'text/html' }, body: '<html><body>Welcome</body></html>' },
      'token.not_a_token',
      'in which no token is found',
      'check url and method of token_request',
    ],
    [
      'a redirect',
      { status: 302, headers: { location: 'https://elsewhere.example/login' } },
      'token.redirected',
      'was redirected to https://elsewhere.example/login',
      'write it as token_request.url',
    ],
    [
      'a redirect that brings a session',
      { status: 302, headers: { location: '/home', 'set-cookie': ['SID=of-a-cookie; Path=/'] } },
      'token.redirected',
      'what it sends was not sent on; beside its body it has: $cookies.SID',
      'write token_response: {access_token: $cookies.SID}; if the new address',
    ],
  ])('%s', async (_, answer, code, message, hint) => {
    world.answer = () => answer as never
    world.secrets.add('canary-password')
    const error = await failed(world.open(bearer({})).token())
    expect(error).toMatchObject({
      code,
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    })
    const said = JSON.stringify([(error as Error).message, (error as { hint?: string }).hint])
    expect(said).not.toMatch(/grant|client_id|authorization server|canary-password/)
  })

  test('nobody there', async () => {
    world.answer = () => broken(false, 'refused')
    const error = await failed(world.open(bearer({})).token())
    expect(error).toMatchObject({
      code: 'token.unreachable',
      message: expect.stringContaining('nothing listens at the login'),
    })
  })
})
