import { expect, test } from 'vitest'
import { inspect } from '../../src/app/jwt.ts'
import { type VerifyOptions, type VerifyWorld, verify } from '../../src/app/verify_token.ts'
import type { Connection } from '../../src/generated/language.ts'
import type { JsonObject } from '../../src/json.ts'
import { signJwt, type ToSign } from '../../src/jwt/jose.ts'
import { type FakeAnswer, fakeSend } from '../fakes.ts'
import { jwkOf, p256 } from '../jwt/keys.ts'
import { jwe } from '../jwt/tokens.ts'

const now = Date.UTC(2026, 10, 22, 10)
const issuer = 'https://login.example'
const jwks_uri = 'https://keys.example/jwks'
const key_set = { keys: [{ ...jwkOf(p256.publicKey), kid: 'k-1' }] }
const metadata = { issuer, jwks_uri }
const secret = 'shared with everybody who signs'

async function tokenOf(claims: JsonObject = { iss: issuer }, words: Partial<ToSign> = {}) {
  const token = await signJwt({
    header: {},
    payload: claims,
    key: p256.privateKey,
    algorithm: 'ES256',
    ...words,
  })
  const [inspected] = inspect(token, now)
  if (!inspected) throw new Error('nothing was found')
  return inspected
}

/** A world in which each address answers with its own document. */
function worldOf(documents: Record<string, unknown>, more: Partial<VerifyWorld> = {}) {
  const { send, requests } = fakeSend(({ url }): FakeAnswer => {
    const body = documents[url]
    return body === undefined ? { status: 404 } : { body }
  })
  const readFile = async (path: string) => {
    if (typeof documents[path] === 'string') return documents[path]
    throw new Error(`no ${path}`)
  }
  const asked = () => requests.map(({ url }) => url)
  return { world: { now, send, readFile, ...more }, asked, requests }
}

async function failure(options: VerifyOptions, documents: Record<string, unknown>, claims?: JsonObject) {
  const verdict = await verify(await tokenOf(claims), options, worldOf(documents).world)
  if (!('error' in verdict)) throw new Error('it was verified')
  return verdict.error
}

const well_known = `${issuer}/.well-known/openid-configuration`
const published = { [well_known]: metadata, [jwks_uri]: key_set }

test('keys come from a file, and then nobody is asked', async () => {
  const { world, asked } = worldOf({ 'keys.json': JSON.stringify(key_set) })
  expect(await verify(await tokenOf(), { jwks: 'keys.json' }, world)).toEqual({
    algorithm: 'ES256',
    key_id: 'k-1',
    from: 'keys.json',
  })
  expect(asked()).toEqual([])
})

test('keys come from an address', async () => {
  const { world, asked, requests } = worldOf(published)
  const verdict = await verify(await tokenOf(), { jwks: jwks_uri, issuer }, world)
  expect(verdict).toMatchObject({ from: jwks_uri, issuer, issuer_from: 'option' })
  expect(asked()).toEqual([jwks_uri])
  expect(requests[0]?.headers).not.toHaveProperty('authorization')
})

test('keys come from the issuer that was named, else from the connection’s', async () => {
  const connection = { name: 'crm', opened: { issuer } as Connection }
  const elsewhere = { iss: 'https://forger.example' }
  for (const [options, more, issuer_from] of [
    [{ issuer }, {}, 'option'],
    [{}, { connection }, 'connection'],
  ] as const) {
    const { world, asked } = worldOf(published, more)
    expect(await verify(await tokenOf(), options, world)).toMatchObject({ key_id: 'k-1', issuer, issuer_from })
    expect(asked()).toEqual([well_known, jwks_uri])
    // Whose keys count is not for the token to say.
    const forged = worldOf(published, more)
    expect(await verify(await tokenOf(elsewhere), options, forged.world)).toMatchObject({
      error: { code: 'token.not_verified', data: { problem: 'issuer', said: 'https://forger.example' } },
    })
    expect(forged.asked()).toEqual([well_known, jwks_uri])
  }
})

test.each<[claims: JsonObject, says: string]>([
  [{ iss: issuer }, `who issued it is only its own word (iss: ${issuer})`],
  [{ iss: 'https://a.example/\u001b[2J' }, 'its own word (iss: https://a.example/ [2J)'],
  [{}, 'nobody has said whose keys count, nor does it say who issued it'],
])('an issuer that only the token names verifies nothing, and is not asked (%j)', async (claims, says) => {
  for (const more of [{}, { connection: { name: 'crm', opened: { client_secret: secret } as Connection } }]) {
    const { world, asked } = worldOf(published, more)
    const verdict = await verify(await tokenOf(claims), {}, world)
    expect(verdict).toMatchObject({ error: { code: 'token.not_verified', exitCode: 3 } })
    expect('error' in verdict && verdict.error.message).toContain(says)
    expect('error' in verdict && verdict.error.hint).toContain('say whose keys count: --issuer')
    expect(asked()).toEqual([])
  }
})

test('an issuer may be written as the address of its metadata, and is compared as it calls itself', async () => {
  const verdict = await verify(await tokenOf(), { issuer: well_known }, worldOf(published).world)
  expect(verdict).toMatchObject({ issuer, issuer_from: 'option' })
})

test('a shared secret counts where the connection has it, and nowhere else', async () => {
  const token = await tokenOf({ iss: issuer }, { algorithm: 'HS256', key: Buffer.from(secret) })
  const connection = { name: 'crm', opened: { client_secret: secret } as Connection }
  const own = worldOf({}, { connection })
  expect(await verify(token, {}, own.world)).toMatchObject({ from: 'connection crm (client_secret)' })
  expect(own.asked()).toEqual([])
  // A set that publishes a secret publishes none.
  const oct = { keys: [{ kty: 'oct', k: Buffer.from(secret).toString('base64url') }] }
  expect(await verify(token, { issuer }, worldOf({ ...published, [jwks_uri]: oct }).world)).toMatchObject({
    error: { data: { problem: 'shared_secret' }, exitCode: 3 },
  })
  const file = worldOf({ 'secret.json': JSON.stringify(oct) })
  expect(await verify(token, { jwks: 'secret.json' }, file.world)).toMatchObject({ from: 'secret.json' })
})

test('an ID token is for the client, whatever API was meant', async () => {
  const { token } = await tokenOf({ iss: issuer, aud: 'app' })
  const [access, id] = inspect(JSON.stringify({ access_token: token, id_token: token }), now)
  const { world } = worldOf(published)
  expect(access && (await verify(access, { issuer, audience: 'https://api.example' }, world))).toHaveProperty('error')
  expect(id && (await verify(id, { issuer, audience: 'https://api.example' }, world))).not.toHaveProperty('error')
})

test.each<
  [about: string, exitCode: number, says: string, options: VerifyOptions, documents: object, claims?: JsonObject]
>([
  ['an issuer that is no address', 2, 'the issuer accounts.example is no address', { issuer: 'accounts.example' }, {}],
  ['no such file', 2, 'gone.json cannot be read', { jwks: 'gone.json' }, {}],
  ['a file without keys', 2, 'a.txt holds no keys', { jwks: 'a.txt' }, { 'a.txt': 'hello' }],
  ['no such address', 3, `${jwks_uri} answers 404`, { jwks: jwks_uri }, {}],
  ['a page', 3, `${jwks_uri} answers with an HTML page`, { jwks: jwks_uri }, { [jwks_uri]: '<html>' }],
  ['no metadata', 3, `${issuer} says nothing of itself`, { issuer }, {}],
  ['metadata of another', 3, 'calls itself otherwise', { issuer }, { [well_known]: { ...metadata, issuer: 'x' } }],
  ['no keys published', 3, `${issuer} publishes no jwks_uri`, { issuer }, { [well_known]: { issuer } }],
])('%s is told, by whose fault it is', async (_, exitCode, says, options, documents, claims) => {
  const error = await failure(options, documents as Record<string, unknown>, claims)
  expect(error.exitCode).toBe(exitCode)
  expect(error.message).toContain(says)
  expect(error.hint).toMatch(/--jwks/)
})

test('what is no JWT cannot be verified, and nobody is asked', async () => {
  for (const token of [jwe, '2YotnFZFEjr1zCsicMWpAA']) {
    const [inspected] = inspect(token, now)
    const { world, asked } = worldOf(published)
    expect(inspected && (await verify(inspected, { issuer }, world))).toMatchObject({
      error: { message: 'the token is not verified: it is no JWT, and only those can be verified here' },
    })
    expect(asked()).toEqual([])
  }
})
