import { decodeProtectedHeader, importJWK, type JWK, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { thumbprint } from '../../src/jwt/thumbprint.ts'
import { openDpop } from '../../src/oauth/dpop.ts'
import { createSecrets } from '../../src/redact.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { createClient, issuer, logIn } from '../conformance/client.ts'
import { type FakeAnswer, fakeClock } from '../fakes.ts'
import { clientCredentials, refreshToken } from './endpoint.ts'
import { broken, createWorld, rotating } from './world.ts'

const bound = (n: number, more: object = {}) => rotating(n, { token_type: 'DPoP', ...more })
const nonce = (value: string): FakeAnswer => ({
  status: 400,
  headers: { 'dpop-nonce': value },
  body: { error: 'use_dpop_nonce' },
})
const byRefreshToken = refreshToken({ dpop: true })
const byClient = clientCredentials({ dpop: true })

/** What a server makes of a proof: its claims, and whose key it is. */
async function opened(proof: unknown) {
  const header = decodeProtectedHeader(String(proof))
  const { payload } = await jwtVerify(String(proof), await importJWK(header.jwk as JWK, 'ES256'), {
    typ: 'dpop+jwt',
    currentDate: new Date(fakeClock().now()),
  })
  return { ...payload, jkt: thumbprint(header.jwk as never) } as Record<string, unknown>
}

const proofs = (world: ReturnType<typeof createWorld>) =>
  Promise.all(world.requests.map(({ headers }) => opened(headers.dpop)))

test('every token request has a proof of the same key, its own jti, method and address (RFC 9449 §4.2, §5)', async () => {
  const world = createWorld()
  world.answer = (n) => bound(n)
  const source = world.open(byRefreshToken)
  await source.token()
  await source.renew(1)
  const [first, second] = await proofs(world)
  expect([first?.htm, first?.htu]).toEqual(['POST', 'https://auth.example/token'])
  expect(second?.jkt).toBe(first?.jkt)
  expect(second?.jti).not.toBe(first?.jti)
  expect(first).not.toHaveProperty('ath')
})

test('the key survives a restart, and each connection has its own', async () => {
  const world = createWorld()
  world.answer = (n) => bound(n)
  await world.open(byRefreshToken).token()
  await world.open(byRefreshToken).renew(1)
  await world.open({ ...byRefreshToken, client_id: 'another' }).token()
  const [first, later, other] = await proofs(world)
  expect(later?.jkt).toBe(first?.jkt)
  expect(other?.jkt).not.toBe(first?.jkt)
})

test('two processes that make a key at the same time agree on one', async () => {
  const clock = fakeClock()
  const store = openMemory('', clock)
  const open = () => openDpop(async () => 'crm', { store, clock, secrets: createSecrets() })
  const jkts = await Promise.all(Array.from({ length: 5 }, () => open().jkt()))
  expect(new Set(jkts).size).toBe(1)
})

test('the private key is masked, and a store that fails is asked again', async () => {
  const clock = fakeClock()
  const store = openMemory('', clock)
  const secrets = createSecrets()
  let broken = true
  const dpop = openDpop(async () => 'crm', {
    clock,
    secrets,
    store: { ...store, load: async (...at) => (broken ? Promise.reject(new Error('no disk')) : store.load(...at)) },
  })
  await expect(dpop.jkt()).rejects.toThrow('no disk')
  broken = false
  await dpop.jkt()
  const { d } = JSON.parse(new TextDecoder().decode((await store.load('dpop_key', 'crm'))?.value))
  expect(secrets.mask(`the key ${d}`)).toBe('the key ••••')
})

test('a demanded nonce is sent at once, once, and the newest from then on (RFC 9449 §8, §8.2)', async () => {
  const world = createWorld()
  world.answer = (n) => (n === 1 ? nonce('first') : { ...bound(n), headers: { 'dpop-nonce': `after-${n}` } })
  const source = world.open(byClient)
  await source.token()
  await source.anew()
  expect((await proofs(world)).map((proof) => proof.nonce)).toEqual([undefined, 'first', 'after-2'])
})

test('a server that wants one nonce after another is asked twice', async () => {
  const world = createWorld()
  world.answer = (n) => nonce(`nonce-${n}`)
  await expect(world.open(byClient).token()).rejects.toMatchObject({ code: 'token.invalid_dpop_proof' })
  expect(world.requests).toHaveLength(2)
})

test('a proof that is not accepted is told as that, and by the clock', async () => {
  const world = createWorld()
  const date = new Date(world.clock.now() + 600_000).toUTCString()
  world.answer = () => ({ status: 400, headers: { date }, body: { error: 'invalid_dpop_proof' } })
  await expect(world.open(byRefreshToken).token()).rejects.toMatchObject({
    code: 'token.invalid_dpop_proof',
    exitCode: 3,
    message: 'https://auth.example/token does not accept the DPoP proof of connection crm_login: “invalid_dpop_proof”',
    hint: expect.stringMatching(/^set the clock of this machine right: it is 600 seconds behind the server’s/),
  })
  expect(world.requests).toHaveLength(1)
})

test('a refresh token that met a demand for a nonce is not used up', async () => {
  const world = createWorld()
  world.answer = (n) => nonce(`nonce-${n}`)
  await expect(world.open(byRefreshToken).token()).rejects.toMatchObject({ code: 'token.invalid_dpop_proof' })
  world.answer = (n) => bound(n)
  world.clock.pass(2000)
  const { access_token } = await world.open(byRefreshToken).token()
  expect(access_token).toBe('access-token-3')
  expect(world.brought()).toEqual(Array(3).fill('seed-refresh-token'))
})

test('one that was sent after the nonce and got no answer is sent once more, as late as possible, and no more', async () => {
  const world = createWorld()
  world.answer = (n) => (n % 2 === 1 ? nonce(`nonce-${n}`) : broken(true))
  for (let process = 1; process <= 3; process++) {
    await expect(world.open(byRefreshToken).token()).rejects.toThrow()
    world.clock.pass(2000)
  }
  expect(world.requests).toHaveLength(4)
})

test('a token that is bound to nothing is refused (RFC 9449 §5)', async () => {
  const world = createWorld()
  await expect(world.open(byClient).token()).rejects.toMatchObject({
    code: 'token.not_bound',
    message: expect.stringContaining('gave a token of type Bearer'),
  })
  expect(await world.open(byClient).kept()).toBeUndefined()
})

test('one from before dpop was written is not sent as DPoP: it is renewed', async () => {
  const world = createWorld()
  await world.open(refreshToken()).token()
  world.answer = (n) => bound(n)
  const token = await world.open(byRefreshToken).token()
  expect([token.access_token, token.token_type]).toEqual(['access-token-2', 'DPoP'])
  expect(world.brought()[1]).toBe('refresh-token-1')
})

test.each([
  ['in the address', {}],
  ['where it is pushed', { pushed_authorization: true, pushed_authorization_request_endpoint: `${issuer}/par` }],
])('a login says which key its code is to be bound to, %s (RFC 9449 §10)', async (_, more) => {
  const bearer = { body: { access_token: 'bound-token', token_type: 'DPoP' } }
  const par = { status: 201, body: { request_uri: 'urn:pushed:1', expires_in: 60 } }
  const fields = { grant_type: 'authorization_code', dpop: true, ...more }
  const client = createClient(fields, { '/token': bearer, '/par': par })
  const { asked } = await logIn(client, (carried) => ({
    code: 'issued-code',
    state: client.forms('/par')[0]?.state ?? carried.get('state') ?? '',
  }))
  const request = client.forms('/par')[0] ?? Object.fromEntries(asked[0] ?? [])
  const proof = client.requests.find(({ url }) => url.endsWith('/token'))?.headers.dpop
  expect(request.dpop_jkt).toBe((await opened(proof)).jkt)
})

test('without dpop there is no prover, and no proof', async () => {
  const world = createWorld()
  world.answer = (n) => nonce(`nonce-${n}`)
  const source = world.open(clientCredentials())
  await expect(source.token()).rejects.toThrow()
  expect(source.prover).toBeUndefined()
  expect(world.requests.map(({ headers }) => headers.dpop)).toEqual([undefined])
})

test('for an API the proof names the token, and nonces of the two servers are apart, per origin (RFC 9449 §7, §9)', async () => {
  const world = createWorld()
  world.answer = (n) => ({ ...bound(n), headers: { 'dpop-nonce': 'of-the-authorization-server' } })
  const source = world.open(byClient)
  const { access_token } = await source.token()
  const { prove, heard } = source.prover ?? expect.fail('no prover')
  const api = 'https://auth.example/api?page=2#top'
  const first = await opened(await prove('GET', api, access_token))
  expect(first).toMatchObject({ htm: 'GET', htu: 'https://auth.example/api' })
  expect(first.ath).toBe(
    Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(access_token))).toString('base64url'),
  )
  expect(first).not.toHaveProperty('nonce')
  const challenge = {
    status: 401,
    headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce", algs="ES256"', 'dpop-nonce': 'of-the-api' },
  }
  expect(heard(api, challenge)).toBe(true)
  expect((await opened(await prove('GET', api, access_token))).nonce).toBe('of-the-api')
  expect((await opened(await prove('GET', 'https://other.example/', access_token))).nonce).toBeUndefined()
  expect(heard(api, { status: 200, headers: { 'dpop-nonce': 'newer' } })).toBe(false)
  expect((await opened(await prove('GET', api, access_token))).nonce).toBe('newer')
  // Nothing to send again with.
  expect(heard(api, { status: 401, headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce"' } })).toBe(false)
  expect(
    heard(api, { status: 401, headers: { 'www-authenticate': 'DPoP error="invalid_token"', 'dpop-nonce': 'x' } }),
  ).toBe(false)
})

test('a token that is bound is not sent as one that is not, once dpop is removed from the file', async () => {
  const world = createWorld()
  world.answer = (n) => (n === 1 ? bound(n) : rotating(n))
  await world.open(byRefreshToken).token()
  const unbound = world.open(refreshToken())
  expect(await unbound.kept()).toMatchObject({ expiry_source: 'another token_type' })
  expect(await unbound.token()).toMatchObject({ token_type: 'Bearer', access_token: 'access-token-2' })
})

test('the key is there for as long as the token that is bound to it', async () => {
  const world = createWorld()
  world.answer = (n) => bound(n)
  await world.open(byRefreshToken).token()
  const { store } = world
  const failing = world.open(byRefreshToken, {
    ...store,
    compareAndSet: async (namespace, ...at) => {
      if (namespace === 'token_set') throw new Error('the disk is full')
      return store.compareAndSet(namespace, ...at)
    },
  })
  await expect(failing.logout?.()).rejects.toThrow('the disk is full')
  await world.open(byRefreshToken).renew(1)
  const [first, second] = await proofs(world)
  expect(second?.jkt).toBe(first?.jkt)
})

test('after a logout every process binds to a new key, also one that had opened the old', async () => {
  const clock = fakeClock()
  const store = openMemory('', clock)
  const open = () => openDpop(async () => 'crm', { store, clock, secrets: createSecrets() })
  const [mine, other] = [open(), open()]
  const before = await other.jkt()
  await mine.forget()
  const after = await mine.jkt()
  expect(after).not.toBe(before)
  expect(await other.jkt()).toBe(after)
})
