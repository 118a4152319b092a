import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { TokenError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import { decodeToken } from '../../src/jwt/decode.ts'
import { signJwt, type ToSign } from '../../src/jwt/jose.ts'
import { publicKeysIn } from '../../src/jwt/public_keys.ts'
import { type Expected, type VerificationKeys, verifyToken } from '../../src/jwt/verify.ts'
import { rejection } from '../fakes.ts'
import { ed25519, jwkOf, p256, pemOf, rsa } from './keys.ts'

const now = Date.UTC(2026, 10, 22, 10)
const seconds = now / 1000
const payload = { iss: 'https://login.example', aud: ['https://api.example', 'other'], exp: seconds + 60 }
const keys = [
  { ...jwkOf(rsa.publicKey), kid: 'r', use: 'sig' },
  { ...jwkOf(p256.publicKey), kid: 'e', alg: 'ES256' },
  { ...jwkOf(ed25519.publicKey), kid: 'd' },
]
const from = 'https://login.example/jwks'

const sign = (words: Partial<ToSign> = {}) =>
  signJwt({ header: { kid: 'r' }, payload, key: rsa.privateKey, algorithm: 'RS256', ...words })

const verify = (token: string, expected: Partial<Expected> = {}, held: Partial<VerificationKeys> = {}) =>
  verifyToken(token, decodeToken(token) as never, { keys, from, ...held }, { now, ...expected })

describe('is verified', () => {
  test.each<[algorithm: ToSign['algorithm'], key: ToSign['key'], kid: string]>([
    ['RS256', rsa.privateKey, 'r'],
    ['PS512', rsa.privateKey, 'r'],
    ['ES256', p256.privateKey, 'e'],
    ['EdDSA', ed25519.privateKey, 'd'],
    ['Ed25519', ed25519.privateKey, 'd'],
  ])('%s, by the key that kid names, or by any that fits', async (algorithm, key, kid) => {
    const verified = { algorithm, key_id: kid, from }
    expect(await verify(await sign({ algorithm, key, header: { kid } }))).toEqual(verified)
    expect(await verify(await sign({ algorithm, key, header: {} }))).toEqual(verified)
  })

  test('HS256 with the secret that both know', async () => {
    const secret = Buffer.from('a secret of a provider')
    const token = await sign({ algorithm: 'HS256', key: secret, header: {} })
    const shared = { keys: [{ kty: 'oct', k: secret.toString('base64url') }], from: 'client_secret' }
    expect(await verify(token, {}, shared)).toEqual({ algorithm: 'HS256', from: 'client_secret' })
  })

  test('for one of its readers, and from the issuer that was meant', async () => {
    const audience = 'https://api.example'
    expect(await verify(await sign(), { audience, issuer: payload.iss })).toMatchObject({ audience })
    expect(await verify(await sign({ payload: { aud: audience } }), { audience })).toMatchObject({ audience })
  })
})

describe('is not verified', () => {
  const refused = async (token: string, expected?: Partial<Expected>, held?: Partial<VerificationKeys>) => {
    const error = await rejection<TokenError>(verify(token, expected, held))
    expect(error).toMatchObject({ code: 'token.not_verified', exitCode: 3 })
    expect(JSON.stringify(error)).not.toContain(token.split('.')[2] || 'no signature')
    return (error.data as { problem: string }).problem
  }
  const altered = (token: string, claims: JsonObject) => {
    const [header, , signature] = token.split('.')
    return [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  }

  test('what was changed, or signed with another key', async () => {
    const token = await sign()
    expect(await refused(altered(token, { ...payload, exp: seconds + 6000 }))).toBe('signature')
    const other = [{ ...jwkOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey), kid: 'r' }]
    expect(await refused(token, {}, { keys: other })).toBe('signature')
  })

  test('what nobody signed, or what was cut', async () => {
    const token = await sign()
    const none = Buffer.from('{"alg":"none"}').toString('base64url')
    expect(await refused(token.replace(/^[^.]+/, none))).toBe('not_signed')
    expect(await refused(token.replace(/[^.]+$/, ''))).toBe('not_signed')
    expect(await refused(token.slice(0, -4))).toBe('cut')
  })

  test('HS256 made with a public key, however that is written (RFC 8725 §2.1)', async () => {
    const spki = String(rsa.publicKey.export({ type: 'spki', format: 'pem' }))
    for (const key of [spki, spki.trim(), JSON.stringify(keys[0]), jwkOf(rsa.publicKey).n as string]) {
      const token = await sign({ algorithm: 'HS256', key: Buffer.from(key) })
      expect(await refused(token)).toBe('shared_secret')
    }
  })

  test('what names an algorithm that does not go with the key', async () => {
    const token = await sign({ algorithm: 'PS256' })
    expect(await refused(token, {}, { keys: [{ ...jwkOf(rsa.publicKey), alg: 'RS256' }] })).toBe('no_key')
    expect(await refused(token, {}, { keys: [{ ...jwkOf(rsa.publicKey), use: 'enc' }] })).toBe('no_key')
    expect(await refused(token, {}, { keys: [{ ...jwkOf(p256.publicKey) }] })).toBe('no_key')
    const unknown = Buffer.from('{"alg":"RS1"}').toString('base64url')
    expect(await refused(token.replace(/^[^.]+/, unknown))).toBe('algorithm')
  })

  test('what is signed with a key that can be forged', async () => {
    const short = { ...jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey), kid: 'r' }
    expect(await refused(await sign(), {}, { keys: [short] })).toBe('short_key')
  })

  test('what is signed with a key that is not there, or asks for more than is understood', async () => {
    expect(await refused(await sign({ header: { kid: 'new' } }))).toBe('unknown_key')
    const critical = Buffer.from('{"alg":"RS256","crit":["x"],"x":1}').toString('base64url')
    expect(await refused((await sign()).replace(/^[^.]+/, critical))).toBe('critical')
  })

  test.each<[about: string, claims: JsonObject, expected: Partial<Expected>, problem: string]>([
    ['has ended', { exp: seconds }, {}, 'ended'],
    ['ends at no moment', { exp: 'never' }, {}, 'ended'],
    ['is not valid yet', { nbf: seconds + 1 }, {}, 'not_yet'],
    ['is from another issuer', { iss: 'https://login.example' }, { issuer: 'https://login.example/' }, 'issuer'],
    ['names no issuer', {}, { issuer: 'https://login.example' }, 'issuer'],
    ['is for another reader', { aud: 'https://api.example' }, { audience: 'https://api.example/' }, 'audience'],
    ['is for nobody', {}, { audience: 'https://api.example' }, 'audience'],
  ])('what %s', async (_, claims, expected, problem) => {
    expect(await refused(await sign({ payload: claims }), expected)).toBe(problem)
  })
})

describe('keys are read', () => {
  test('from a set, a JWK, PEM and a certificate; private members stay out', () => {
    const { d, ...bare } = jwkOf(p256.privateKey)
    expect(d).toBeDefined()
    expect(publicKeysIn(JSON.stringify({ keys: [jwkOf(p256.privateKey), 'no key'] }))).toEqual([bare])
    expect(publicKeysIn(JSON.stringify(bare))).toEqual([bare])
    expect(publicKeysIn(`\n${p256.publicKey.export({ type: 'spki', format: 'pem' })}`)).toEqual([bare])
    expect(publicKeysIn(pemOf(p256.privateKey))).toEqual([bare])
  })

  test('of a certificate, its own', () => {
    const folder = new URL('../fixtures/tls/', import.meta.url)
    const pems = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
    const certificate = pems.find((pem) => pem.includes('-----BEGIN CERTIFICATE-----')) ?? ''
    const { publicKey } = new X509Certificate(certificate)
    expect(publicKeysIn(certificate)).toEqual([publicKey.export({ format: 'jwk' })])
  })

  test.each(['', 'word', '{}', '[]', '{"keys":1}', '-----BEGIN PUBLIC KEY-----'])('%j holds none', (text) => {
    expect(publicKeysIn(text)).toBeUndefined()
  })
})
