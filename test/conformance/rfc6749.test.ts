/** RFC 6749: the OAuth 2.0 framework, what it asks of a client at the token endpoint. */

import { expect, test } from 'vitest'
import type { TokenError } from '../../src/errors.ts'
import { unrecorded } from '../../src/journal/recorder.ts'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets } from '../../src/redact.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection } from '../fakes.ts'
import { clientCredentials, endpointOver, granted, parametersOf, password, refreshToken } from '../oauth/endpoint.ts'

/** What a connection sends for its grant, and what it makes of the answers. */
function ask(connection: OAuthConnection, ...answers: FakeAnswer[]) {
  const over = endpointOver(connection, ...(answers.length > 0 ? answers : [{ body: granted }]))
  return { ...over, request: async () => over.request(connection.grant_type, await parametersOf(connection)) }
}

async function sentBy(connection: OAuthConnection) {
  const { request, requests } = ask(connection)
  await request()
  const [sent] = requests
  if (!sent || requests.length > 1) throw new Error(`${requests.length} requests were sent`)
  return { ...sent, form: Object.fromEntries(new URLSearchParams(String(sent.body))) }
}

test('§2.3: no more than one authentication method per request', async () => {
  for (const client_authentication of ['client_secret_basic', 'client_secret_post', 'none']) {
    const { headers, form } = await sentBy(clientCredentials({ client_authentication }))
    expect([headers.authorization, form.client_secret].filter(Boolean).length).toBeLessThanOrEqual(1)
  }
})

test('§2.3.1: id and secret are form-encoded, then sent as Basic', async () => {
  const { headers } = await sentBy(
    clientCredentials({ client_id: 's6BhdRkqt3', client_secret: '7Fjfp0ZBr1KtDRbnfVdmIw' }),
  )
  expect(headers.authorization).toBe('Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3')
  const odd = await sentBy(clientCredentials({ client_id: 'a b', client_secret: 'c:d%' }))
  expect(odd.headers.authorization).toBe(`Basic ${btoa('a+b:c%3Ad%25')}`)
})

test('§2.3.1: the secret is never in the address', async () => {
  for (const client_authentication of ['client_secret_basic', 'client_secret_post', 'client_secret_basic_raw']) {
    const { url } = await sentBy(clientCredentials({ client_authentication, client_secret: 'hidden-secret' }))
    expect(url).toBe('https://auth.example/token')
  }
})

test('§3.2: by POST, form-encoded in UTF-8 (appendix B), no parameter twice', async () => {
  for (const connection of [clientCredentials({ scope: 'a' }), password({ username: 'Zoë' }), refreshToken()]) {
    const { method, headers, body } = await sentBy(connection)
    expect(method).toBe('POST')
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded\b/)
    const names = [...new URLSearchParams(String(body)).keys()]
    expect(names).toEqual([...new Set(names)])
  }
  expect((await sentBy(password({ username: 'Zoë & co' }))).body).toContain('username=Zo%C3%AB+%26+co')
})

test('§3.2: parameters without a value are left out', async () => {
  expect((await sentBy(clientCredentials({ scope: '' }))).form).toEqual({ grant_type: 'client_credentials' })
})

test('§3.2.1: a client that does not authenticate says its client_id', async () => {
  expect((await sentBy(password())).form.client_id).toBe('reporting')
})

test('§3.3: scopes are separated by blanks, in the order written, their case kept', async () => {
  expect((await sentBy(clientCredentials({ scope: ['Write', 'read'] }))).form.scope).toBe('Write read')
})

test('§4.3.2: the password grant', async () => {
  expect((await sentBy(password({ scope: 'a' }))).form).toEqual({
    grant_type: 'password',
    username: 'alice',
    password: 'wonderland-42',
    scope: 'a',
    client_id: 'reporting',
  })
})

test('§4.4.2: the client credentials grant', async () => {
  expect((await sentBy(clientCredentials({ scope: 'a' }))).form).toEqual({
    grant_type: 'client_credentials',
    scope: 'a',
  })
})

test('§5.1: the lifetime is in seconds; unknown members are ignored', async () => {
  const { access_token, requested_at, expires_at } = await ask(clientCredentials(), {
    body: { ...granted, example_parameter: { deep: ['value'] } },
  }).request()
  expect(access_token).toBe(granted.access_token)
  expect((expires_at ?? 0) - requested_at).toBe(3_600_000)
})

test('§5.1: a scope that the answer leaves out is the one asked for; otherwise the granted one counts', async () => {
  const { request } = ask(clientCredentials({ scope: 'a b' }), { body: granted }, { body: { ...granted, scope: 'a' } })
  expect((await request()).scope).toBe('a b')
  expect((await request()).scope).toBe('a')
})

test.each([
  ['invalid_client', 'token.invalid_client'],
  ['invalid_grant', 'token.invalid_grant'],
  ['invalid_scope', 'token.invalid_scope'],
  ['invalid_request', 'token.refused'],
  ['unauthorized_client', 'token.refused'],
  ['unsupported_grant_type', 'token.refused'],
])('§5.2: %s is told in the server’s words', async (error, code) => {
  const body = { error, error_description: 'in its own words', error_uri: 'https://auth.example/why' }
  const refusal = await rejection<TokenError>(ask(clientCredentials(), { status: 400, body }).request())
  expect(refusal.code).toBe(code)
  expect(refusal.data).toMatchObject({ error, error_description: 'in its own words' })
  expect(refusal.message).toContain(`“${error}: in its own words”`)
})

test('§5.2: invalid_client may come as 401 with a challenge; the body says what is wrong', async () => {
  const headers = { 'www-authenticate': 'Basic realm="auth"' }
  const answer = { status: 401, headers, body: { error: 'invalid_client', error_description: 'unknown client' } }
  expect((await rejection<TokenError>(ask(clientCredentials(), answer).request())).data).toMatchObject({
    error_description: 'unknown client',
  })
})

test('§6: a renewal sends the refresh token, and no scope beyond the granted; a new refresh token replaces the old', async () => {
  const connection = refreshToken({ scope: 'a' })
  const { send, requests } = fakeSend(
    { body: { ...granted, refresh_token: 'second-refresh-token' } },
    { body: granted },
  )
  const clock = fakeClock()
  const source = openTokens('login', connection, {
    send,
    store: openMemory('', clock),
    clock,
    random: () => 0,
    secrets: createSecrets(),
    recorder: async () => unrecorded,
    emit: () => {},
    timeout: 30_000,
  })
  await source.token()
  expect((await source.renew(1)).refresh_token).toBe('second-refresh-token')
  await source.renew(2)
  const forms = requests.map(({ body }) => Object.fromEntries(new URLSearchParams(String(body))))
  const shared = { grant_type: 'refresh_token', client_id: 'reporting' }
  expect(forms).toEqual([
    { ...shared, refresh_token: 'seed-refresh-token', scope: 'a' },
    { ...shared, refresh_token: 'second-refresh-token' },
    { ...shared, refresh_token: 'second-refresh-token' },
  ])
})

test('§10.3: a secret is never sent on to where a token endpoint redirects', async () => {
  const { request, requests } = ask(clientCredentials(), {
    status: 308,
    headers: { location: 'https://other.example/' },
  })
  expect((await rejection<TokenError>(request())).code).toBe('token.redirected')
  expect(requests).toHaveLength(1)
})
