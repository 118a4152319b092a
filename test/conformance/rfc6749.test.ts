/** RFC 6749: the OAuth 2.0 framework, what it asks of a client at the token endpoint. */

import { expect, test } from 'vitest'
import type { TokenError } from '../../src/errors.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets } from '../../src/redact.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection } from '../fakes.ts'
import { api, run } from '../fields/scenario.ts'
import { clientCredentials, endpointOver, granted, parametersOf, password, refreshToken } from '../oauth/endpoint.ts'
import { createClient, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'

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

duty(3, async () => {
  for (const method of ['client_secret_basic', 'client_secret_post', 'none'] as const) {
    const { headers, form } = await sentBy(clientCredentials({ client_authentication: { method } }))
    expect([headers.authorization, form.client_secret].filter(Boolean).length).toBeLessThanOrEqual(1)
  }
})

duty(4, async () => {
  const { headers } = await sentBy(
    clientCredentials({ client_id: 's6BhdRkqt3', client_secret: '7Fjfp0ZBr1KtDRbnfVdmIw' }),
  )
  expect(headers.authorization).toBe('Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3')
  const odd = await sentBy(clientCredentials({ client_id: 'a b', client_secret: 'c:d%' }))
  expect(odd.headers.authorization).toBe(`Basic ${btoa('a+b:c%3Ad%25')}`)
  for (const method of ['client_secret_basic', 'client_secret_post', 'client_secret_basic_raw'] as const) {
    const { url } = await sentBy(
      clientCredentials({ client_authentication: { method }, client_secret: 'hidden-secret' }),
    )
    expect(url).toBe('https://auth.example/token')
  }
})

const clientFields = { type: 'OAuthToken', client_id: 'reporting', client_secret: 'tea+cake' }
const various = [clientCredentials({ scope: 'a' }), password({ username: 'Zoë' }), refreshToken()]

duty(2, async () => {
  for (const connection of various) {
    const { method, headers, body } = await sentBy(connection)
    expect(method).toBe('POST')
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded\b/)
    // Appendix B: in UTF-8.
    if (connection.grant_type === 'password') expect(String(body)).toContain('username=Zo%C3%AB')
  }
})

duty(6, async () => {
  for (const connection of various) {
    const names = [...new URLSearchParams(String((await sentBy(connection)).body)).keys()]
    expect(names).toEqual([...new Set(names)])
  }
  const client = createClient({
    grant_type: 'authorization_code',
    authorization_endpoint: `${issuer}/authorize?state=x`,
  })
  const [asked] = (await logIn(client)).asked
  expect([...(asked?.keys() ?? [])]).toEqual([...new Set(asked?.keys())])
})

test('§3.2: parameters without a value are left out', async () => {
  expect((await sentBy(clientCredentials({ scope: '' }))).form).toEqual({ grant_type: 'client_credentials' })
})

duty(5, async () => {
  expect((await sentBy(password())).form.client_id).toBe('reporting')
  const client = createClient({ grant_type: 'authorization_code' })
  await logIn(client)
  expect(client.forms('/token')).toEqual([
    {
      grant_type: 'authorization_code',
      client_id: 'reporting',
      code: 'issued-code',
      redirect_uri: 'http://127.0.0.1:53682/callback',
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    },
  ])
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

duty(7, async () => {
  const { access_token, requested_at, expires_at } = await ask(clientCredentials(), {
    body: { ...granted, example_parameter: { deep: ['value'] } },
  }).request()
  expect(access_token).toBe(granted.access_token)
  expect((expires_at ?? 0) - requested_at).toBe(3_600_000)
})

duty(9, async () => {
  const body = { ...granted, refresh_token: 'granted-refresh-token' }
  const answers = { '/token': [{ body }, { body: { ...body, scope: 'a' } }, { body }] }
  const { tokens } = createClient({ grant_type: 'client_credentials', client_secret: 's', scope: 'a b' }, answers)
  expect((await tokens.token()).scope).toBe('a b')
  expect((await tokens.anew()).scope).toBe('a')
  // §6: a refresh that says nothing of it grants what was granted before.
  expect((await tokens.renew(2)).scope).toBe('a')
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

test('§6: a refresh for what was asked for before says nothing of the scope', async () => {
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

duty(13, async () => {
  const store = openMemory('', fakeClock())
  const body = { ...granted, refresh_token: 'the-refresh-token', scope: 'a b' }
  // What the file asks for is changed after the login.
  const asking = (scope?: string) =>
    createClient(
      { grant_type: 'authorization_code', ...(scope !== undefined && { scope }) },
      { '/token': { body } },
      store,
    )
  await logIn(asking('a b c'))
  const refreshed = async (scope?: string) => {
    const client = asking(scope)
    const told = await Promise.resolve(client.tokens.renew(1)).catch((error: TokenError) => error)
    const end = await client.tokens.end()
    return { sent: client.forms('/token').map(({ scope }) => scope), told, end }
  }
  const refused = { code: 'token.needs_login', hint: 'run: latchkey login crm_login' }
  for (const wider of ['a b d', 'b c', 'a b c d'])
    expect(await refreshed(wider)).toMatchObject({ sent: [], told: refused, end: refused })
  expect((await refreshed('a d')).end?.message).toBe(
    'connection crm_login has no token for the scope in the file, which is wider than the one granted with its login, and only a person can get it one',
  )
  // The refresh token goes on, and asks for no more than there is.
  expect(await refreshed('b')).toMatchObject({ sent: ['b'], told: { generation: 2 }, end: undefined })
})

duty(1, async () => {
  // Nothing is written before the certificate has been looked at.
  const tokens = {
    login: { ...clientFields, token_endpoint: '${var:login}/token' },
    api: api({ authentication: 'login' }),
  }
  const wrong = await run({ file: { connections: tokens }, certificates: { login: 'wrong_name', api: 'localhost' } })
  expect(wrong.error?.code).toBe('token.unreachable')
  expect([wrong.login, wrong.api]).toEqual([[], []])
  const file = { connections: { ...tokens, api: api({ authentication: 'login' }) } }
  const resource = await run({ file, certificates: { api: 'wrong_name' } })
  expect(resource.error?.code).toBe('api.unreachable')
  expect([resource.login.length, resource.api]).toEqual([1, []])
})

duty(8, async () => {
  for (const token_type of ['Bearer', 'bearer', 'BEARER'])
    expect((await ask(clientCredentials(), { body: { ...granted, token_type } }).request()).token_type).toBe(token_type)
  for (const token_type of ['mac', 'DPoP', 'pop']) {
    const refusal = await rejection<TokenError>(
      ask(clientCredentials(), { body: { ...granted, token_type } }).request(),
    )
    expect(refusal).toMatchObject({ code: 'token.token_type', data: { token_type } })
  }
})

const code = { grant_type: 'authorization_code' }

duty(10, async () => {
  const answers = [{ status: 503 }, { status: 400, body: { error: 'server_error' } }, { status: 500 }]
  for (const answer of answers) {
    const client = createClient(code, { '/token': answer })
    expect((await logIn(client)).outcome).toBeInstanceOf(Error)
    await Promise.resolve(client.tokens.token()).catch(() => undefined)
    expect(client.forms('/token').map((form) => form.code)).toEqual(['issued-code'])
  }
  // The browser comes back twice.
  const client = createClient(code)
  await logIn(client, (asked) => [1, 2].map(() => ({ code: 'issued-code', state: asked.get('state') ?? '' })))
  expect(client.forms('/token')).toHaveLength(1)
})

duty(11, async () => {
  for (const redirect_uri of ['http://127.0.0.1:53682/callback', 'http://127.0.0.1:8080/a?b=c']) {
    const client = createClient({ ...code, redirect_uri })
    const [asked] = (await logIn(client)).asked
    expect([asked?.get('redirect_uri'), client.forms('/token')[0]?.redirect_uri]).toEqual([redirect_uri, redirect_uri])
  }
})

duty(14, async () => {
  const clock = fakeClock()
  const store = openMemory('', clock)
  const next = (n: number) => ({ body: { ...granted, refresh_token: `refresh-token-${n}` } })
  const client = createClient({ ...code }, { '/token': [next(1), next(2), next(3)] }, store)
  await logIn(client)
  for (const generation of [1, 2]) await client.tokens.renew(generation)
  expect(client.forms('/token').map((form) => form.refresh_token)).toEqual([
    undefined,
    'refresh-token-1',
    'refresh-token-2',
  ])
  for (const { namespace, key } of await store.entries()) {
    const { value } = (await store.load(namespace, key)) ?? {}
    const text = new TextDecoder().decode(value)
    // The raw answer is a second net for the newest alone.
    expect(text).not.toMatch(/refresh-token-[12]/)
  }
})

duty(15, async () => {
  const client = createClient(
    { ...code, client_secret: 'client-secret-42' },
    { '/token': { body: { ...granted, refresh_token: 'secret-refresh-token' } } },
  )
  const { told, pages } = await logIn(client)
  const form = client.forms('/token')[0] ?? {}
  const secrets = [
    granted.access_token,
    'secret-refresh-token',
    'issued-code',
    form.code_verifier ?? '',
    'client-secret-42',
  ]
  const shown = JSON.stringify([told, pages, client.events])
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8)
    expect(shown).not.toContain(secret)
    expect(client.secrets.mask(`a ${secret} b`)).not.toContain(secret)
  }
})

duty(16, async () => {
  const client = createClient(code)
  const { asked, pages } = await logIn(client, (asked) => [
    { code: 'attackers-code', state: 'attackers-state' },
    { error: 'access_denied' },
    { code: 'issued-code', state: asked.get('state') ?? '' },
  ])
  expect(asked[0]?.get('state')).toMatch(/^[\w-]{43}$/)
  expect(pages.map(({ kind }) => kind)).toEqual(['unexpected', 'unexpected', 'done'])
  expect(client.forms('/token').map((form) => form.code)).toEqual(['issued-code'])
})

test('§10.3: a secret is never sent on to where a token endpoint redirects', async () => {
  const { request, requests } = ask(clientCredentials(), {
    status: 308,
    headers: { location: 'https://other.example/' },
  })
  expect((await rejection<TokenError>(request())).code).toBe('token.redirected')
  expect(requests).toHaveLength(1)
})
