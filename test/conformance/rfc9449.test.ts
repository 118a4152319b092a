/** RFC 9449: demonstrating proof of possession. */
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import { openDpop } from '../../src/oauth/dpop.ts'
import { createSecrets } from '../../src/redact.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { fakeClock, stillWorld } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { createClient, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'

const bound = { access_token: 'bound-access-token', token_type: 'DPoP', expires_in: 3600 }
const fields = { grant_type: 'client_credentials', client_secret: 'tea+cake', dpop: true }

interface Proof {
  header: { typ: string; alg: string; jwk: Record<string, string> }
  payload: { jti: string; htm: string; htu: string; iat: number; ath?: string; nonce?: string }
}
const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString())
function proofOf(jwt: unknown): Proof {
  const [header, payload] = String(jwt).split('.')
  return { header: read(header), payload: read(payload) }
}
const proofs = (requests: HttpRequest[]) => requests.map(({ headers }) => proofOf(headers.dpop))

duty(52, async () => {
  const clock = fakeClock()
  const dpop = openDpop(async () => 'key', { store: openMemory('', clock), clock, secrets: createSecrets() })
  const url = 'https://api.example/orders?page=2#top'
  const jwts = [await dpop.resource.prove('GET', url, 'token'), await dpop.resource.prove('GET', url, 'token')]
  const [{ header, payload }, second] = jwts.map(proofOf) as [Proof, Proof]
  expect(header).toMatchObject({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC', crv: 'P-256' } })
  expect(Object.keys(header.jwk).sort()).toEqual(['crv', 'kty', 'x', 'y'])
  expect(payload).toMatchObject({ htm: 'GET', htu: 'https://api.example/orders', iat: clock.now() / 1000 })
  expect(payload.ath).toBe(createHash('sha256').update('token').digest('base64url'))
  expect(payload.jti).not.toBe(second.payload.jti)
  expect(payload.jti.length).toBeGreaterThanOrEqual(16)
  expect(proofOf(await dpop.server.prove('POST', `${issuer}/token`)).payload).not.toHaveProperty('ath')
})

duty(53, async () => {
  const store = openMemory('', fakeClock())
  const answer = { body: { ...bound, refresh_token: 'refresh-token-1' } }
  const code = { grant_type: 'authorization_code', dpop: true }
  const client = createClient(code, { '/token': answer }, store)
  await logIn(client)
  await client.tokens.renew(1)
  // Another process, later.
  const later = createClient(code, { '/token': answer }, store)
  await later.tokens.renew(2)
  const all = [...proofs(client.requests), ...proofs(later.requests)]
  expect(all).toHaveLength(3)
  expect(new Set(all.map(({ header }) => JSON.stringify(header.jwk))).size).toBe(1)
  expect(new Set(all.map(({ payload }) => payload.jti)).size).toBe(3)
  for (const { payload } of all) expect(payload).toMatchObject({ htm: 'POST', htu: `${issuer}/token` })
})

duty(54, async () => {
  for (const token_type of ['Bearer', 'bearer', 'N_A']) {
    const client = createClient(fields, { '/token': { body: { ...bound, token_type } } })
    await expect(client.tokens.token()).rejects.toMatchObject({ code: 'token.not_bound' })
  }
  for (const token_type of ['DPoP', 'dpop'])
    expect(await createClient(fields, { '/token': { body: { ...bound, token_type } } }).tokens.token()).toMatchObject({
      token_type,
    })
})

duty(55, async () => {
  const wants = (nonce: string) => ({
    status: 400,
    headers: { 'dpop-nonce': nonce },
    body: { error: 'use_dpop_nonce', error_description: 'a nonce is needed' },
  })
  const gives = (nonce: string) => ({ body: { ...bound, refresh_token: 'r' }, headers: { 'dpop-nonce': nonce } })
  const client = createClient(fields, { '/token': [wants('one'), gives('two'), gives('three')] })
  await client.tokens.token()
  await client.tokens.renew(1)
  expect(proofs(client.requests).map(({ payload }) => payload.nonce)).toEqual([undefined, 'one', 'two'])
  // Once: a server that always wants another one is not asked for ever.
  const never = createClient(fields, { '/token': [wants('one'), wants('two'), wants('three')] })
  await expect(never.tokens.token()).rejects.toMatchObject({ data: { error: 'use_dpop_nonce' } })
  expect(never.requests).toHaveLength(2)
  // §9: each server has its own.
  const clock = fakeClock()
  const dpop = openDpop(async () => 'key', { store: openMemory('', clock), clock, secrets: createSecrets() })
  dpop.server.heard(`${issuer}/token`, { status: 200, headers: { 'dpop-nonce': 'of-the-server' } })
  dpop.resource.heard('https://api.example/a', { status: 200, headers: { 'dpop-nonce': 'of-the-api' } })
  const nonceFor = async (prover: typeof dpop.server, url: string) =>
    proofOf(await prover.prove('GET', url, 'token')).payload.nonce
  expect(await nonceFor(dpop.server, `${issuer}/token`)).toBe('of-the-server')
  expect(await nonceFor(dpop.resource, 'https://api.example/b')).toBe('of-the-api')
  expect(await nonceFor(dpop.resource, `${issuer}/userinfo`)).toBeUndefined()
  expect(await nonceFor(dpop.resource, 'https://other.example/b')).toBeUndefined()
})

duty(56, async () => {
  const clock = fakeClock()
  const secrets = createSecrets()
  const { resource } = openDpop(async () => 'key', { store: openMemory('', clock), clock, secrets })
  const source = fixedSource({ prover: resource })
  const given = { ...stillWorld, name: 'login', secrets, tokenSource: async () => source }
  const credential = await openCredential(clientCredentials({ dpop: true }), given)
  const url = 'https://api.example/orders?page=2'
  const { request } = await credential.sign({ method: 'GET', url, headers: {} })
  expect(request.headers.authorization).toBe('DPoP access+token/1')
  const { payload } = proofOf(request.headers.dpop)
  expect(payload).toMatchObject({ htm: 'GET', htu: 'https://api.example/orders' })
  expect(payload.ath).toBe(createHash('sha256').update('access+token/1').digest('base64url'))
})
