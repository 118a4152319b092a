import { expect, test } from 'vitest'
import type { TokenError } from '../../../src/errors.ts'
import type { Desk, OAuthConnection } from '../../../src/oauth/contract.ts'
import { rejection } from '../../fakes.ts'
import { createPerson } from '../../fields/person.ts'
import { createWorld, hour } from '../world.ts'

const connection = (fields: object = {}) =>
  ({
    type: 'OAuth2',
    grant_type: 'implicit',
    ssl_mode: 'verify',
    timeout: 30,
    also_send_to: [],
    ignore_cookies_policy: false,
    client_id: 'reporting',
    scope: 'orders',
    authorization_endpoint: 'https://auth.example/authorize',
    redirect_uri: 'http://127.0.0.1:53682/callback',
    authorize_using_browser: true,
    ...fields,
  }) as unknown as OAuthConnection
const brought = { access_token: 'granted-access-token', token_type: 'bearer', expires_in: '3600' }

test('the browser brings the token, and no server is asked for one (RFC 6749 §4.2)', async () => {
  const world = createWorld()
  const person = createPerson({ ...brought, realmId: 'north', refresh_token: 'not-this-way', refreshToken: 'nor-this' })
  const source = world.open(connection({ authorization_response: { extra: { company: 'realmId' } } }))
  const token = await source.login(person.desk)
  const asked = Object.fromEntries(new URL(person.visited[0] ?? '').searchParams)
  expect(asked).toEqual({
    response_type: 'token',
    client_id: 'reporting',
    redirect_uri: 'http://127.0.0.1:53682/callback',
    scope: 'orders',
    state: expect.stringMatching(/^[\w-]{43}$/),
  })
  expect(token).toMatchObject({
    access_token: 'granted-access-token',
    token_type: 'bearer',
    // Counted from when it came back.
    expires_at: world.clock.now() + hour,
    scope: 'orders',
    extra: { company: 'north' },
    generation: 1,
  })
  expect(token.refresh_token).toBeUndefined()
  expect(token.response).not.toHaveProperty('state')
  expect(world.requests).toEqual([])
  // What was kept serves the next process as well.
  expect((await world.open(connection()).kept())?.access_token).toBe('granted-access-token')
})

test('a pasted token has this login’s state, or is somebody else’s', async () => {
  const elsewhere = 'https://app.example/done'
  const lines = [`${elsewhere}#access_token=their-access-token&token_type=Bearer`]
  const told: string[] = []
  const desk: Desk = {
    signal: new AbortController().signal,
    tell: (sentence) => void told.push(sentence),
    openBrowser: async () => false,
    listen: () => Promise.reject(new Error('it is elsewhere')),
    line: async () => lines.shift(),
  }
  const source = createWorld().open(connection({ redirect_uri: elsewhere, authorize_using_browser: false }))
  expect(await rejection(source.login(desk))).toMatchObject({ code: 'token.login_ended' })
  expect(told[1]).toBe('That is the answer to another login: paste the one that this address led to.')
})

test('when the token has ended, only the person can bring another', async () => {
  const world = createWorld()
  const source = world.open(connection())
  await source.login(createPerson(brought).desk)
  world.clock.pass(2 * hour)
  const error = await rejection<TokenError>(Promise.resolve(source.token()))
  expect(error.code).toBe('token.needs_login')
  expect(error.hint).toBe('run: latchkey login crm_login')
  expect(world.requests).toEqual([])
})

test('an answer without a token says what it has', async () => {
  const error = await rejection<TokenError>(createWorld().open(connection()).login(createPerson().desk))
  expect(error.code).toBe('token.login_odd')
  expect(error.message).toContain('was answered without access_token; the answer has: code, auth_code, realmId, state')
  expect(error.hint).not.toContain('authorization_response')
})

test('a token of which something is wrong is told as such, and not kept', async () => {
  const world = createWorld()
  const source = world.open(connection())
  const error = await rejection<TokenError>(source.login(createPerson({ access_token: ' ', error: '' }).desk))
  expect(error.code).toBe('token.login_refused')
  expect(await source.kept()).toBeUndefined()
})
