import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import type { Grant, GrantWorld, OAuthConnection, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { jwt_bearer } from '../../../src/oauth/grants/jwt_bearer.ts'
import { keyOf } from '../../../src/oauth/token_key.ts'
import { createSecrets } from '../../../src/redact.ts'
import { grantContract } from '../../contracts/grant.ts'
import { fakeClock } from '../../fakes.ts'
import { p256, pemOf, rsa } from '../../jwt/keys.ts'
import { clientCredentials, endpointOver, jwtBearer, nobody } from '../endpoint.ts'
import { createWorld } from '../world.ts'

/** An authorization server that publishes no more than this. */
const worldOf = (issuer?: string): GrantWorld => ({
  name: 'crm_login',
  clock: fakeClock(),
  secrets: createSecrets(),
  server: {
    address: async () => 'https://auth.example/token',
    required: async () => 'https://auth.example/token',
    metadata: async () => (issuer === undefined ? {} : { issuer }),
    issuer: async () => issuer,
    call: nobody.clock as never,
    attempt: nobody.clock as never,
  },
  recorder: nobody.recorder,
  tokenText: nobody.tokenText,
  renewTexts: nobody.renewTexts,
})

grantContract('jwt_bearer', jwt_bearer as Grant, jwtBearer({ scope: 'a b' }), {
  world: worldOf(),
  once: ['assertion'],
})

const private_key = pemOf(rsa.privateKey)
/** As Google's console gives it, but for its key. */
const serviceAccount = (more: object = {}) =>
  JSON.stringify({
    type: 'service_account',
    project_id: 'reporting-42',
    private_key_id: 'c0ffee',
    private_key,
    client_email: 'reporting@reporting-42.iam.gserviceaccount.com',
    client_id: '1234567890',
    token_uri: 'https://oauth2.googleapis.com/token',
    ...more,
  })
const currentDate = new Date(fakeClock().now())
const asked = async (connection: OAuthConnection, world = worldOf()) =>
  (jwt_bearer as UnattendedGrant).parameters(connection, world) as Promise<Record<string, string>>

describe('the assertion', () => {
  test('says who asks, for whom, at whom, until when; once (RFC 7523 §3)', async () => {
    const { assertion, scope } = await asked(
      jwtBearer({ scope: 'a b', assertion: { private_key, key_id: 'k-1', claims: { sub: 'alice' } } }),
    )
    const { payload, protectedHeader } = await jwtVerify(assertion ?? '', rsa.publicKey, { currentDate })
    expect(protectedHeader).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'k-1' })
    expect(payload).toMatchObject({ iss: 'reporting', sub: 'alice', aud: 'https://auth.example/token' })
    expect(Number(payload.exp) - Number(payload.iat)).toBeLessThanOrEqual(60)
    expect(payload).not.toHaveProperty('scope')
    expect(scope).toBe('a b')
  })

  test('is for the issuer, where it is known', async () => {
    const { assertion = '' } = await asked(jwtBearer(), worldOf('https://auth.example'))
    expect(decodeJwt(assertion)).toMatchObject({ aud: 'https://auth.example', sub: 'reporting' })
  })

  test('is masked wherever it is repeated', async () => {
    const world = worldOf()
    const { assertion = '' } = await asked(jwtBearer(), world)
    expect(world.secrets.mask(`you sent ${assertion}`)).toBe('you sent ••••')
  })

  test('without anybody to speak for is a mistake in the file', async () => {
    const { client_id: _, ...nameless } = jwtBearer()
    await expect(asked(nameless as OAuthConnection)).rejects.toMatchObject({ code: 'config.not_usable' })
    const claims = { iss: 'somebody' }
    const { assertion = '' } = await asked({ ...nameless, assertion: { private_key, claims } } as OAuthConnection)
    expect(decodeJwt(assertion)).toMatchObject({ iss: 'somebody', sub: 'somebody' })
  })
})

describe('a service-account file as it is', () => {
  const { client_id: _, token_endpoint: __, ...bare } = jwtBearer() as OAuthConnection & { token_endpoint: string }
  const google = (more: object = {}) =>
    ({ ...bare, scope: 'sheets', assertion: { private_key: serviceAccount(), ...more } }) as OAuthConnection

  test('brings the address, the key, its id and the account; the scope is a claim, and nothing else is sent', async () => {
    const world = createWorld()
    await world.open(google()).token()
    expect(world.requests[0]?.url).toBe('https://oauth2.googleapis.com/token')
    const { assertion = '', ...rest } = world.sent(1)
    expect(rest).toEqual({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' })
    expect(decodeProtectedHeader(assertion)).toEqual({ alg: 'RS256', typ: 'JWT', kid: 'c0ffee' })
    const { payload } = await jwtVerify(assertion, rsa.publicKey, { currentDate })
    expect(payload).toMatchObject({
      iss: 'reporting@reporting-42.iam.gserviceaccount.com',
      aud: 'https://oauth2.googleapis.com/token',
      scope: 'sheets',
    })
    expect(payload).not.toHaveProperty('sub')
  })

  test('acts for a user whom claims name', async () => {
    const world = createWorld()
    await world.open(google({ claims: { sub: 'alice@example.com' } })).token()
    expect(decodeJwt(world.sent(1).assertion ?? '').sub).toBe('alice@example.com')
  })

  test.each([[undefined], ['file:///etc/passwd'], ['not an address']])(
    'that says no address (%s) wants one written',
    (token_uri) => {
      const connection = google({ private_key: serviceAccount({ token_uri }) })
      expect(() => createWorld().open(connection)).toThrow(
        expect.objectContaining({ code: 'token.no_endpoint', exitCode: 3 }),
      )
    },
  )

  test('says its address to nobody who has written one', async () => {
    const world = createWorld()
    await world.open({ ...google(), token_endpoint: 'https://auth.example/token' } as OAuthConnection).token()
    expect(world.requests[0]?.url).toBe('https://auth.example/token')
    expect(decodeJwt(world.sent(1).assertion ?? '').aud).toBe('https://auth.example/token')
  })
})

test('another account, subject or key is another token; the key itself tells nothing', async () => {
  const { client_id: _, ...nameless } = jwtBearer()
  const keys = await Promise.all(
    [
      nameless,
      jwtBearer(),
      { ...nameless, assertion: { private_key: serviceAccount() } },
      { ...nameless, assertion: { private_key: serviceAccount({ client_email: 'other@example.com' }) } },
      jwtBearer({ assertion: { private_key, claims: { sub: 'alice' } } }),
      jwtBearer({ assertion: { private_key, key_id: 'k-2' } }),
      jwtBearer({ scope: 'b' }),
      clientCredentials(),
    ].map((connection) => keyOf('crm_login', connection as OAuthConnection)),
  )
  expect(new Set(keys).size).toBe(keys.length)
  const rotated = jwtBearer({ assertion: { private_key: pemOf(p256.privateKey) } })
  expect(await keyOf('crm_login', rotated)).toBe(await keyOf('crm_login', jwtBearer({ assertion: { private_key } })))
})

test('runs again when the token ends, signed anew', async () => {
  const world = createWorld()
  world.answer = (n) => ({ body: { access_token: `token-${n}`, expires_in: 60 } })
  const source = world.open(jwtBearer())
  await source.token()
  world.clock.pass(61_000)
  expect((await source.token()).access_token).toBe('token-2')
  const [one, other] = [1, 2].map((n) => decodeJwt(world.sent(n).assertion ?? ''))
  expect(one?.jti).not.toBe(other?.jti)
})

test('a refusal says whose clock is wrong, and sends nobody to look for a refresh token', async () => {
  const date = new Date(fakeClock().now() - 300_000).toUTCString()
  const answer = { status: 400, headers: { date }, body: { error: 'invalid_grant', error_description: 'iat' } }
  const { request } = endpointOver(jwtBearer(), answer)
  await expect(request()).rejects.toMatchObject({
    code: 'token.invalid_grant',
    message: 'https://auth.example/token rejects the assertion of connection crm_login: “invalid_grant: iat”',
    hint: expect.stringMatching(/^set the clock of this machine right: it is 300 seconds ahead of .* assertion/),
  })
})
