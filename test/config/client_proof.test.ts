/** Each request for a token proves the client once, by what is sent (RFC 6749 §2.3). */
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const client = { type: 'OAuth2', token_endpoint: 'https://auth.example/token', client_id: 'reporting' }
const service = { ...client, client_secret: '${env:SECRET}' }
const code = { grant_type: 'authorization_code', authorization_endpoint: 'https://auth.example/authorize' }
const signed = { method: 'private_key_jwt', private_key: '${file:key.pem}' }
const client_certificate = { certificate: '${file:client.pem}', key: '${file:client.key}' }
const secret = '${client_secret}'

async function said(login: JsonObject): Promise<string[]> {
  const { issues, warnings } = await validate(documentOf({ version: 1, connections: { login } }), {
    connectors: { read: async () => undefined, names: async () => [] },
  })
  const told = (word: string, all: typeof issues) =>
    all.map(({ pointer, problem }) => `${word}${pointer.replace('/connections/login', '')}: ${problem}`)
  return [...told('', issues), ...told('warning ', warnings)]
}

describe('a secret that the file itself puts is a second proof', () => {
  test.each(['headers', 'parameters', 'query', 'body'])('in %s', async (place) => {
    const block = { [place]: { secret } }
    const second = (method: string) =>
      `: ${secret} in ${place} is a second proof beside client_authentication: ${method}`
    expect(await said({ ...service, token_request: block })).toContain(
      `/token_request/${place}${second('client_secret_basic')}`,
    )
    expect(await said({ ...service, client_authentication: 'client_secret_jwt', token_request: block })).toContain(
      `/token_request/${place}${second('client_secret_jwt')}`,
    )
    expect(await said({ ...service, refresh_request: block })).toContain(
      `/refresh_request/${place}${second('client_secret_basic')}`,
    )
    const custom = { ...service, client_authentication: 'custom' }
    const mistakes = (await said({ ...custom, token_request: block })).filter((text) => !text.startsWith('warning'))
    expect(mistakes).toEqual([])
  })

  test('where a renewal takes it over, and proves itself otherwise', async () => {
    const custom = { ...service, client_authentication: 'custom', token_request: { headers: { 'x-key': secret } } }
    expect(await said({ ...custom, refresh_request: { client_authentication: 'client_secret_post' } })).toEqual([
      `/refresh_request/client_authentication: ${secret} in headers is a second proof beside client_authentication: client_secret_post`,
    ])
    expect(
      await said({ ...custom, refresh_request: { headers: {}, client_authentication: 'client_secret_post' } }),
    ).toEqual([])
    const none = { client_authentication: 'none', headers: { 'x-key': secret } }
    expect((await said({ ...service, refresh_request: none }))[0]).toBe(
      `/refresh_request/headers: client_authentication: none sends no proof, and headers would send ${secret}`,
    )
  })
})

describe('custom sends the secret', () => {
  const custom = { ...service, client_authentication: 'custom' }
  const nowhere = `/client_authentication: custom sends client_secret where token_request puts ${secret}, and that stands nowhere in it`

  test('in a step before the token call, too', async () => {
    const step = (app_secret: string) => ({ steps: [{ url: 'https://auth.example/app', body: { app_secret } }] })
    expect(await said({ ...custom, token_request: step(secret) })).toEqual([])
    expect(await said({ ...custom, token_request: step('other') })).toContain(nowhere)
    const computed = { proof: { function: 'sha256', input: secret } }
    expect(await said({ ...custom, computed, token_request: step('${proof}') })).toEqual([])
  })
})

describe('a whole body', () => {
  const token_request = { format: 'json', body: { a: 'b' } }
  const whole = '/token_request/body: body is the whole body, and client_authentication:'

  test.each<[string, JsonObject, string[]]>([
    [
      'client_secret_post',
      { ...service, client_authentication: 'client_secret_post' },
      [`${whole} client_secret_post would add to it`],
    ],
    [
      'client_secret_jwt',
      { ...service, client_authentication: 'client_secret_jwt' },
      [`${whole} client_secret_jwt would add its assertion to it`],
    ],
    [
      'private_key_jwt',
      { ...client, client_authentication: signed },
      [`${whole} private_key_jwt would add its assertion to it`],
    ],
    [
      'tls_client_auth',
      { ...client, client_authentication: 'tls_client_auth', client_certificate },
      [`${whole} tls_client_auth sends client_id, which it does not hold`],
    ],
    ['none, by a code', { ...client, ...code }, [`${whole} none sends client_id, which it does not hold`]],
    ['client_secret_basic', service, []],
    ['none, by a password', { ...client, grant_type: 'password', username: 'a', password: '${env:P}' }, []],
  ])('by %s', async (_, login, expected) => {
    const mistakes = (await said({ ...login, token_request })).filter((text) => !text.startsWith('warning'))
    expect(mistakes).toEqual(expected)
  })

  test('that a renewal takes over is told once', async () => {
    const login = { ...service, client_authentication: 'client_secret_post', grant_type: 'refresh_token' }
    const more = { refresh_token: '${env:SEED}', refresh_request: { url: 'https://auth.example/renew' } }
    expect(await said({ ...login, ...more, token_request })).toEqual([`${whole} client_secret_post would add to it`])
    const headers = { Authorization: 'Key ${client_id}' }
    expect(await said({ ...service, ...more, grant_type: 'refresh_token', token_request: { headers } })).toHaveLength(1)
  })

  test('that holds client_id says who asks', async () => {
    const written = { format: 'json', body: { id: 'reporting', code: '${code}' } }
    expect(await said({ ...client, ...code, token_request: written })).toEqual([])
    const body = { id: '${client_id}', code: '${code}' }
    expect(await said({ ...client, ...code, token_request: { format: 'json', body } })).toEqual([])
  })
})

describe('renewals', () => {
  test('by custom hold the secret, by a certificate the certificate', async () => {
    const renewing = (refresh_request: JsonObject) => said({ ...service, ...code, refresh_request })
    expect(await renewing({ client_authentication: 'custom' })).toEqual([
      `/refresh_request/client_authentication: custom sends client_secret where refresh_request puts ${secret}, and that stands nowhere in it`,
    ])
    expect(await renewing({ client_authentication: 'custom', headers: { 'x-key': secret } })).toEqual([])
    expect(await renewing({ client_authentication: 'tls_client_auth' })).toEqual([
      '/refresh_request/client_authentication: tls_client_auth needs a client_certificate',
    ])
  })

  test('that prove nothing though there is a secret are warned of', async () => {
    expect(await said({ ...service, ...code, refresh_request: { client_authentication: 'none' } })).toEqual([
      'warning /refresh_request/client_authentication: a renewal sends no client_secret, though one is given',
    ])
  })

  test('do not take over a secret in parameters and body', async () => {
    const custom = { ...service, ...code, client_authentication: 'custom' }
    const silent = ': a renewal takes over no parameters, query and body, and so sends no client_secret'
    const token_request = { parameters: { app_secret: secret } }
    expect(await said({ ...custom, token_request })).toEqual([`warning /token_request${silent}`])
    expect(await said({ ...custom, token_request, refresh_request: { format: 'json' } })).toEqual([
      `warning /refresh_request${silent}`,
    ])
    expect(await said({ ...custom, token_request, refresh_request: { parameters: { app_secret: secret } } })).toEqual(
      [],
    )
    expect(await said({ ...custom, token_request: { headers: { 'x-key': secret } } })).toEqual([])
    // No refresh token comes with these (RFC 6749 §4.4.3).
    expect(await said({ ...service, client_authentication: 'custom', token_request })).toEqual([])
  })
})

test('a secret that is written into the address is warned of, whatever else is in a header', async () => {
  const token_request = { format: 'query', parameters: { secret } }
  expect(await said({ ...service, client_authentication: 'custom', token_request })).toEqual([
    'warning /token_request/format: secrets go into the address, which servers and proxies write into their logs',
  ])
})

describe('PKCE', () => {
  const problems = (fields: JsonObject) => said({ ...client, ...code, ...fields })

  test('is all that protects the code of a client without a secret (RFC 9700 §2.1.1)', async () => {
    expect(await problems({ pkce: 'none' })).toEqual([
      'warning /pkce: without PKCE and without a secret whoever reads the code can use it (RFC 9700 §2.1.1)',
    ])
    expect(await problems({ pkce: 'none', client_secret: '${env:S}' })).toEqual([])
    expect(await problems({ pkce: 'none', client_authentication: signed })).toEqual([])
  })

  test('by plain is warned of', async () => {
    expect(await problems({ pkce: 'plain' })).toEqual([
      'warning /pkce: plain shows the verifier in the address of the login (RFC 9700 §2.1.1)',
    ])
  })
})
