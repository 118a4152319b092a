import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CredentialConnection, credentials, openCredential } from '../../src/credentials/index.ts'
import { ConfigError } from '../../src/errors.ts'
import { createSecrets } from '../../src/redact.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { type CredentialCase, credentialContract, unsigned } from '../contracts/credential.ts'
import { rejection, stillWorld } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { fixedSource } from './fixed_source.ts'

const shared = {
  ssl_mode: 'verify',
  timeout: '30s',
  also_send_to: [] as string[],
  ignore_cookies_policy: false,
} as const
const secret = 'canary+secret/Ω 1'
/** What a header can carry as it is. */
const plainSecret = 'canary+secret/ä 1'

type Of<T extends CredentialConnection['type']> = Omit<
  Extract<CredentialConnection, { type: T }>,
  keyof typeof shared | 'type'
>
const apiKey = (fields: Partial<Of<'ApiKey'>>): CredentialConnection => ({
  ...shared,
  type: 'ApiKey',
  name: 'x-api-key',
  send_in: 'header',
  ...fields,
})
const basic = (fields: Of<'Basic'>): CredentialConnection => ({ ...shared, type: 'Basic', ...fields })
const bearer = (token: string): CredentialConnection => ({
  ...shared,
  client_id_is_sensitive: false,
  type: 'Bearer',
  token,
})
const custom = (fields: Of<'Custom'>): CredentialConnection => ({ ...shared, type: 'Custom', ...fields })

const oauth1 = (fields: Partial<Of<'OAuth1'>>): CredentialConnection => ({
  ...shared,
  type: 'OAuth1',
  consumer_key: 'app',
  signature_method: 'HMAC-SHA1',
  ...fields,
})

const authorization: CredentialCase['clash'] = { headers: { authorization: 'Basic eDp5' } }
const cases: Record<string, CredentialCase> = {
  'ApiKey, header': {
    connection: apiKey({ value: plainSecret }),
    canaries: [plainSecret],
    clash: { headers: { 'x-api-key': 'another' } },
  },
  'ApiKey, query': {
    connection: apiKey({ name: 'key', value: 'canary-in-query', send_in: 'query' }),
    canaries: ['canary-in-query'],
    clash: { url: 'https://api.example/?key=another' },
  },
  'ApiKey, cookie': {
    connection: apiKey({ name: 'session', value: plainSecret, send_in: 'cookie' }),
    canaries: [plainSecret],
    clash: 'cookies of one name may be several (RFC 6265 §5.4)',
  },
  'ApiKey, body': {
    connection: apiKey({ name: 'key', value: 'canary "in" body', send_in: 'body' }),
    canaries: ['canary'],
    clash: { body: '{"a":1,"key":"another"}' },
  },
  'ApiKey, several': {
    connection: apiKey({
      keys: [
        { name: 'X-Account', value: 'canary-account', send_in: 'header' },
        { name: 'x-key', value: 'canary-key', send_in: 'header' },
        { name: 'sig', value: 'canary-signature', send_in: 'query' },
        { name: 'sid', value: 'canary-session', send_in: 'cookie' },
      ],
    }),
    canaries: ['canary-account', 'canary-key', 'canary-signature', 'canary-session'],
    clash: { headers: { 'x-account': 'another' } },
  },
  Basic: { connection: basic({ username: 'alice', password: secret }), canaries: [secret], clash: authorization },
  'Basic, the name being the key': {
    connection: basic({ username: 'canary-key-1234', password: '' }),
    canaries: ['canary-key-1234'],
    clash: authorization,
  },
  Bearer: { connection: bearer('canary.token-1'), canaries: ['canary.token-1'], clash: authorization },
  'Custom, header': {
    connection: custom({ placement: 'header', name: 'X-Pass', value: 'canary words and more' }),
    canaries: ['canary'],
    clash: { headers: { 'x-pass': 'another' } },
  },
  'Custom, parameter': {
    connection: custom({ placement: 'parameter', name: 'pass', value: 'canary-parameter' }),
    canaries: ['canary-parameter'],
    clash: { url: 'https://api.example/?pass=another' },
  },
  'OAuth1, PLAINTEXT': {
    connection: oauth1({
      consumer_secret: 'canary-consumer-secret',
      token: 'for-alice',
      token_secret: 'canary-token-secret',
      signature_method: 'PLAINTEXT',
    }),
    canaries: ['canary-consumer-secret', 'canary-token-secret'],
    clash: authorization,
  },
  'OAuth1, a parameter of its own in the request': {
    connection: oauth1({ consumer_secret: 'canary-consumer-secret', signature_method: 'PLAINTEXT' }),
    canaries: ['canary-consumer-secret'],
    clash: { url: 'https://api.example/?oauth_nonce=another' },
  },
  OAuthToken: { connection: clientCredentials(), canaries: ['access+token/1'], clash: authorization },
  'OAuthToken, header without a word': {
    connection: clientCredentials({ send_token: { in: 'header', name: 'X-Auth', prefix: '', which: 'access_token' } }),
    canaries: ['access+token/1'],
    clash: { headers: { 'x-auth': 'another' } },
  },
  'OAuthToken, query': {
    connection: clientCredentials({ send_token: { in: 'query', which: 'access_token' } }),
    canaries: ['access+token/1'],
    clash: { url: 'https://api.example/?access_token=another' },
  },
  'OAuthToken, cookie': {
    connection: clientCredentials({ send_token: { in: 'cookie', name: 'sid', which: 'access_token' } }),
    canaries: ['access+token/1'],
    clash: 'cookies of one name may be several (RFC 6265 §5.4)',
  },
  OAuth2: {
    connection: clientCredentials({ type: 'OAuth2' } as object),
    canaries: ['access+token/1'],
    clash: authorization,
  },
}

for (const [name, one] of Object.entries(cases)) credentialContract(name, one)

test('every type of credential is tried', () => {
  const tried = new Set(Object.values(cases).map(({ connection }) => connection.type))
  // It adds nothing to a request: below, and where it travels, in test/transports.test.ts.
  tried.add('Certificate')
  expect([...tried].sort()).toEqual(Object.keys(credentials).sort())
  expect(readdirSync(new URL('../../schemas/credential/', import.meta.url))).toHaveLength(tried.size)
})

const open = (connection: CredentialConnection, source = fixedSource()) =>
  openCredential(connection, {
    ...stillWorld,
    name: 'crm_login',
    secrets: createSecrets(),
    tokenSource: async () => source,
  })
const signed = async (connection: CredentialConnection, request: HttpRequest = unsigned) =>
  (await (await open(connection)).sign(request)).request

test('Certificate leaves the request as it is: who it is, TLS says', async () => {
  const client_certificate = { certificate: 'PEM', key: 'PEM' }
  expect(await signed({ ...shared, type: 'Certificate', client_certificate })).toEqual(unsigned)
})

describe('bytes', () => {
  const get: HttpRequest = { method: 'GET', url: 'https://api.example/x', headers: {} }

  test('ApiKey in the query is form-encoded, and asks caches to forget (RFC 6750 §2.3)', async () => {
    const { url, headers } = await signed(apiKey({ name: 'api key', value: 'a+b/c d&e=ä', send_in: 'query' }), get)
    expect(url).toBe('https://api.example/x?api+key=a%2Bb%2Fc+d%26e%3D%C3%A4')
    expect(headers).toEqual({ 'cache-control': 'no-store' })
  })

  test('ApiKey in a header: the name without case, the value as it is', async () => {
    expect((await signed(apiKey({ name: 'X-API-Key', value: ' as is ' }), get)).headers).toEqual({
      'x-api-key': ' as is ',
    })
  })

  test('ApiKey in a cookie comes after the request’s own, in one header (RFC 6265 §4.2)', async () => {
    const cookie = apiKey({ name: 'sid', value: '1', send_in: 'cookie' })
    expect((await signed(cookie, get)).headers.cookie).toBe('sid=1')
    expect((await signed(cookie, { ...get, headers: { cookie: 'a=1' } })).headers.cookie).toBe('a=1; sid=1')
    expect((await signed(cookie, { ...get, headers: { cookie: ['a=1', 'b=2'] } })).headers.cookie).toBe(
      'a=1; b=2; sid=1',
    )
  })

  test('several ApiKeys go where each says', async () => {
    const keys = [
      { name: 'A', value: '1', send_in: 'header' },
      { name: 'b', value: '2', send_in: 'query' },
      { name: 'c', value: '3', send_in: 'query' },
      { name: 'd', value: '4', send_in: 'cookie' },
      { name: 'e', value: '5', send_in: 'cookie' },
    ] as const
    const { url, headers } = await signed(apiKey({ keys: [...keys] }), get)
    expect(url).toBe('https://api.example/x?b=2&c=3')
    expect(headers).toEqual({ a: '1', cookie: 'd=4; e=5', 'cache-control': 'no-store' })
  })

  test('two ApiKeys in one place are a mistake in the file', async () => {
    const key = { name: 'x-key', value: '1', send_in: 'header' } as const
    await expect(signed(apiKey({ keys: [key, { ...key, name: 'X-Key' }] }))).rejects.toMatchObject({
      code: 'config.not_usable',
    })
  })

  test('Bearer and OAuthToken: the scheme is Bearer, whatever the server called the type', async () => {
    expect((await signed(bearer('abc'), get)).headers).toEqual({ authorization: 'Bearer abc' })
    expect((await signed(clientCredentials(), get)).headers).toEqual({ authorization: 'Bearer access+token/1' })
  })

  test('Custom: exactly as written', async () => {
    const header = custom({ placement: 'header', name: 'Authorization', value: 'Token token="a b"' })
    expect((await signed(header, get)).headers).toEqual({ authorization: 'Token token="a b"' })
    const parameter = custom({ placement: 'parameter', name: 'auth', value: 'a b' })
    expect((await signed(parameter, get)).url).toBe('https://api.example/x?auth=a+b')
  })
})

describe('what is there already', () => {
  test('names that every object inherits are no headers of the request', async () => {
    const { headers } = await signed(apiKey({ name: 'constructor', value: '1' }))
    expect(headers.constructor).toBe('1')
  })

  test('a header compares without case', async () => {
    const request = { ...unsigned, headers: { authorization: 'Bearer mine' } }
    await expect(signed(custom({ placement: 'header', name: 'AUTHORIZATION', value: 'x' }), request)).rejects.toThrow(
      'connection crm_login sets the header AUTHORIZATION, which the request sets too',
    )
  })

  test('the same key in the address of a next page is sent once', async () => {
    const url = 'https://api.example/x?page=2&key=mine'
    const key = apiKey({ name: 'key', value: 'mine', send_in: 'query' })
    expect((await signed(key, { ...unsigned, url })).url).toBe(url)
  })
})

describe('a token', () => {
  test('that is held signs at once; one that must be fetched, later', async () => {
    const atOnce = await open(clientCredentials(), fixedSource())
    expect(atOnce.sign(unsigned)).not.toBeInstanceOf(Promise)
    const later = await open(clientCredentials(), fixedSource({ waits: true }))
    const promised = later.sign(unsigned)
    expect(promised).toBeInstanceOf(Promise)
    expect((await promised).generation).toBe(1)
  })

  test('that was rejected is renewed; where none newer is to be had, sending again is no use', async () => {
    const source = fixedSource({ newest: 2 })
    const credential = await open(clientCredentials(), source)
    expect(await credential.renew?.(1)).toBe(true)
    expect(await credential.sign(unsigned)).toMatchObject({ generation: 2 })
    expect(await credential.renew?.(2)).toBe(false)
    expect(source.rejected).toEqual([1, 2])
  })

  test('typed by the user is a token source like any other, never renewed, its end read from a JWT', async () => {
    const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from('{"exp":4070908800}').toString('base64url')}.x`
    const { tokens, renew } = await open(bearer(jwt))
    const token = await tokens?.token()
    expect(token).toMatchObject({ access_token: jwt, token_type: 'Bearer', expires_at: 4_070_908_800_000 })
    expect(await tokens?.renew(0)).toEqual(token)
    expect(await tokens?.kept()).toEqual(token)
    expect(renew).toBeUndefined()
  })
})

test.each<[string, CredentialConnection]>([
  ['Authorization', bearer('hidden\nsecret')],
  ['Authorization', bearer('“hidden secret”')],
  ['X-Key', apiKey({ name: 'X-Key', value: 'hidden\r\nx: secret' })],
  ['Cookie', apiKey({ name: 'sid', value: 'hidden\nsecret', send_in: 'cookie' })],
])('a value that the header %s cannot carry is a mistake in the file, and not shown', async (header, connection) => {
  const credential = await open(connection)
  const failed = await rejection<ConfigError>((async () => credential.sign(unsigned))())
  expect(failed).toBeInstanceOf(ConfigError)
  expect(failed.exitCode).toBe(2)
  expect(failed.message).toBe(`connection crm_login has a value for the header ${header} that no header can carry`)
  expect(JSON.stringify(failed) + failed.stack).not.toContain('hidden')
})

describe('a key in the body', () => {
  const key = apiKey({ name: 'key', value: 'ä&=', send_in: 'body' })
  const signed = async (changes: Partial<HttpRequest>) => {
    const credential = await openCredential(key, {
      ...stillWorld,
      name: 'crm_login',
      secrets: createSecrets(),
    } as never)
    const { headers, body } = (await credential.sign({ ...unsigned, headers: {}, ...changes })).request
    return { type: headers['content-type'], body }
  }
  const json = { 'content-type': 'application/json' }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('stands beside what a JSON object says', async () => {
    expect(await signed({ headers: json, body: '{"a":[1]}' })).toEqual({
      type: json['content-type'],
      body: '{"a":[1],"key":"ä&="}',
    })
  })

  test('is one more pair of a form', async () => {
    expect(await signed({ headers: form, body: 'a=1' })).toEqual({
      type: form['content-type'],
      body: 'a=1&key=%C3%A4%26%3D',
    })
  })

  test('is the body where there is none', async () => {
    expect(await signed({ body: '' })).toEqual({ type: json['content-type'], body: '{"key":"ä&="}' })
  })

  test.each<[string, Partial<HttpRequest>, string]>([
    ['a GET request', { method: 'GET', body: '' }, 'sends key in the body, and a GET request has none'],
    ['a list', { headers: json, body: '[1]' }, 'neither a JSON object nor a form'],
    ['text', { headers: { 'content-type': 'text/plain' }, body: 'hello' }, 'neither a JSON object nor a form'],
    ['a form that has it', { headers: form, body: 'key=1' }, 'sets key in the body, which the request sets too'],
  ])('finds no place in %s', async (_, request, expected) => {
    const error = await rejection<ConfigError>(signed(request))
    expect(error).toBeInstanceOf(ConfigError)
    expect(error.message).toContain(expected)
  })
})
