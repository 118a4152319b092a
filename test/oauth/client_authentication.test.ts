import { readdirSync } from 'node:fs'
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type { ClientAuthentication } from '../../src/generated/language.ts'
import { clientAuthentications } from '../../src/oauth/client_authentication/index.ts'
import type { AuthenticateClient, OAuthConnection } from '../../src/oauth/contract.ts'
import { clientAuthenticationContract, proofWorld } from '../contracts/client_authentication.ts'
import { type FakeAnswer, fakeClock } from '../fakes.ts'
import { p256, pemOf, rsa } from '../jwt/keys.ts'
import { clientCredentials, endpointOver, granted, refreshToken } from './endpoint.ts'
import { createWorld } from './world.ts'

const needed: Record<string, object> = {
  client_secret_jwt: { algorithm: 'HS256' },
  private_key_jwt: { private_key: pemOf(p256.privateKey) },
}

for (const [name, authenticate] of Object.entries(clientAuthentications))
  clientAuthenticationContract(name, authenticate as AuthenticateClient, needed[name])

test('every client authentication has a schema, and every schema one of them', () => {
  const files = readdirSync(new URL('../../schemas/client_authentication/', import.meta.url))
  expect(files.map((file) => file.replace('.schema.json', '')).sort()).toEqual(
    Object.keys(clientAuthentications).sort(),
  )
})

test.each(['none', 'tls_client_auth'] as const)('%s sends no secret, wherever one is written', (method) => {
  const headers = new Headers()
  const form = new URLSearchParams()
  const authenticate = clientAuthentications[method] as AuthenticateClient
  authenticate({ client_id: 'notebook', client_secret: 'hidden', method } as never, { headers, form }, proofWorld)
  expect([...headers]).toEqual([])
  expect(String(form)).toBe('client_id=notebook')
})

const byKey = (more: object = {}): ClientAuthentication => ({
  method: 'private_key_jwt',
  private_key: pemOf(rsa.privateKey),
  ...more,
})
const bySecret = (more: object = {}): ClientAuthentication => ({
  method: 'client_secret_jwt',
  algorithm: 'HS256',
  ...more,
})
const currentDate = new Date(fakeClock().now())

async function assertionOf(connection: OAuthConnection) {
  const { request, requests } = endpointOver(connection, { body: granted })
  await request()
  const form = new URLSearchParams(String(requests[0]?.body))
  expect(form.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  expect(requests[0]?.headers).not.toHaveProperty('authorization')
  return form.get('client_assertion') ?? ''
}

describe('a client assertion', () => {
  const issuer = 'https://auth.example'
  const withKey = (more: object = {}) =>
    clientCredentials({ client_secret: '', client_authentication: byKey(more) as never })

  test('is signed by the private key, is the client’s own, lasts a minute and has a new jti (RFC 7523 §3)', async () => {
    const [one, other] = [await assertionOf(withKey({ key_id: 'k-1' })), await assertionOf(withKey())]
    const { payload, protectedHeader } = await jwtVerify(one, rsa.publicKey, { currentDate })
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k-1' })
    expect([payload.iss, payload.sub, payload.aud]).toEqual(['reporting', 'reporting', 'https://auth.example/token'])
    expect(Number(payload.exp) - Number(payload.iat)).toBe(60)
    expect(decodeJwt(other).jti).not.toBe(payload.jti)
  })

  test.each(['HS256', 'HS384', 'HS512'] as const)('is signed by the secret with %s', async (algorithm) => {
    const assertion = await assertionOf(
      clientCredentials({ client_secret: 'kurz', client_authentication: bySecret({ algorithm }) }),
    )
    expect(decodeProtectedHeader(assertion).alg).toBe(algorithm)
    // Verified by hand: jose takes no secret as short as this, and providers issue them.
    const [header, payload, signature] = assertion.split('.')
    const hash = `SHA-${algorithm.slice(2)}`
    const secret = new TextEncoder().encode('kurz')
    const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash }, false, ['sign'])
    const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(`${header}.${payload}`))
    expect(signature).toBe(Buffer.from(signed).toString('base64url'))
  })

  test('claims win over the standard ones', async () => {
    const claims = { aud: 'https://login.example/', nbf: null, custom: [1] }
    expect(decodeJwt(await assertionOf(withKey({ claims })))).toMatchObject({
      aud: 'https://login.example/',
      custom: [1],
    })
  })

  test('is for the issuer, where it is known', async () => {
    const world = createWorld()
    world.answer = (n) => (n === 1 ? { body: { issuer, token_endpoint: 'https://auth.example/t' } } : { body: granted })
    const { token_endpoint: _, ...rest } = withKey() as OAuthConnection & { token_endpoint: string }
    await world.open({ ...rest, issuer } as OAuthConnection).token()
    expect(decodeJwt(world.sent(2).client_assertion ?? '').aud).toBe(issuer)
  })

  test('an algorithm that the key cannot do is a mistake in the file, and nothing is sent', async () => {
    const { request, requests } = endpointOver(withKey({ algorithm: 'ES256' }), { body: granted })
    await expect(request()).rejects.toMatchObject({ code: 'config.private_key', exitCode: 2 })
    expect(requests).toEqual([])
  })

  test('a key that does not open uses no refresh token up', async () => {
    const world = createWorld()
    const wrong = refreshToken({ client_authentication: byKey({ private_key: 'no key' }) as never })
    for (let i = 0; i < 3; i++) {
      await expect(world.open(wrong).token()).rejects.toMatchObject({ code: 'config.private_key' })
      world.clock.pass(2000)
    }
    expect((await world.open(refreshToken({ client_authentication: byKey() as never })).token()).generation).toBe(1)
    expect(world.requests).toHaveLength(1)
  })

  test('an empty secret signs nothing', async () => {
    const { request, requests } = endpointOver(
      clientCredentials({ client_secret: '', client_authentication: bySecret() }),
      { body: granted },
    )
    await expect(request()).rejects.toMatchObject({ code: 'config.not_usable' })
    expect(requests).toEqual([])
  })
})

describe('a client that is not accepted is told by its method', () => {
  const refusal = (headers: Record<string, string> = {}): FakeAnswer => ({
    status: 401,
    headers,
    body: { error: 'invalid_client' },
  })
  const told = async (client_authentication: ClientAuthentication, headers?: Record<string, string>) => {
    const client_secret = client_authentication.method === 'client_secret_jwt' ? 'tea+cake' : ''
    const fields = { client_secret, client_authentication: client_authentication as never }
    const error = await endpointOver(clientCredentials(fields), refusal(headers))
      .request()
      .catch((thrown) => thrown)
    expect(error.code).toBe('token.invalid_client')
    return `${error.message} → ${error.hint}`
  }
  const at = 'https://auth.example/token'

  test.each<[string, ClientAuthentication, string]>([
    [
      'private_key_jwt',
      byKey({ key_id: 'k-1', claims: { aud: 'https://auth.example' } }),
      `${at} does not accept the assertion that connection crm_login signed with its private_key: “invalid_client” → check client_id, and that the provider knows the public key of private_key; it was signed as RS256, key_id k-1, for aud https://auth.example; some servers want claims: {aud: ${at}}`,
    ],
    [
      'client_secret_jwt',
      bySecret(),
      `${at} does not accept the assertion that connection crm_login signed with its client_secret: “invalid_client” → check client_id, and client_secret; it was signed as HS256, without key_id, for aud ${at}`,
    ],
    [
      'tls_client_auth',
      { method: 'tls_client_auth' },
      `${at} does not accept the client id or certificate of connection crm_login: “invalid_client” → check client_id, and that the provider knows client_certificate; where it has an address of its own for mutual TLS, write that as token_endpoint, or issuer, which brings it`,
    ],
    [
      'none',
      { method: 'none' },
      `${at} does not accept connection crm_login by its client id alone: “invalid_client” → check client_id; if the provider gave you a secret or a key, write client_secret, or client_authentication`,
    ],
  ])('%s', async (_, method, sentence) => {
    expect(await told(method)).toBe(sentence)
  })

  test.each([
    [95, 'behind'],
    [-3600, 'ahead of'],
  ])('by the server’s clock, where ours is %i seconds off', async (seconds, way) => {
    const date = new Date(fakeClock().now() + seconds * 1000).toUTCString()
    expect(await told(bySecret(), { date })).toContain(
      `→ set the clock of this machine right: it is ${Math.abs(seconds)} seconds ${way} the server’s; if it still fails, check client_id`,
    )
  })

  test('not by clocks that differ by less, or where nothing is signed', async () => {
    const off = (seconds: number) => ({ date: new Date(fakeClock().now() + seconds * 1000).toUTCString() })
    expect(await told(bySecret(), off(60))).not.toContain('clock')
    expect(await told({ method: 'none' }, off(9000))).not.toContain('clock')
  })
})

test.each<[string, ClientAuthentication]>([
  ['client_secret_basic', { method: 'client_secret_basic' }],
  ['client_secret_post', { method: 'client_secret_post' }],
  ['client_secret_jwt', bySecret()],
  ['private_key_jwt', byKey()],
  ['none', { method: 'none' }],
])('nothing is probed: a refused %s is one request, and the refresh token is as good as before', async (_, method) => {
  const world = createWorld()
  world.answer = (n) => (n === 1 ? { status: 401, body: { error: 'invalid_client' } } : { body: granted })
  const connection = refreshToken({ client_secret: 'tea+cake', client_authentication: method as never })
  await expect(world.open(connection).token()).rejects.toMatchObject({ code: 'token.invalid_client' })
  expect(world.requests).toHaveLength(1)
  world.clock.pass(2000)
  await world.open(connection).token()
  expect(world.brought()).toEqual(['seed-refresh-token', 'seed-refresh-token'])
})
