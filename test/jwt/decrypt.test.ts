/** Encrypted answers, made by jose as a server would. */
import { createPublicKey, generateKeyPairSync, hash, type KeyObject, randomBytes } from 'node:crypto'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import { describe, expect, test } from 'vitest'
import { openUnseal, type Sealed } from '../../src/jwt/decrypt.ts'
import { jwkOf, p256, pemOf, rsa } from './keys.ts'

const owner = { connection: 'bank', field: 'token_response.key', secrets: { add: (value: string) => value } }
const open = (key: string) => openUnseal(key, owner)

const seal = (text: string, key: KeyObject | Uint8Array, alg: string, enc = 'A256GCM', header: object = {}) =>
  new CompactEncrypt(new TextEncoder().encode(text)).setProtectedHeader({ alg, enc, ...header }).encrypt(key)

const inside = '{"access_token":"sealed-token"}'
const x25519 = generateKeyPairSync('x25519')
const secret32 = randomBytes(32)

describe('opens', () => {
  test.each([
    ['RSA-OAEP-256', rsa.publicKey, pemOf(rsa.privateKey)],
    ['RSA-OAEP', rsa.publicKey, pemOf(rsa.privateKey, 'PKCS#1')],
    ['RSA-OAEP-512', rsa.publicKey, JSON.stringify({ ...jwkOf(rsa.privateKey), use: 'enc', alg: 'RSA-OAEP-512' })],
    ['RSA-OAEP-256', rsa.publicKey, pemOf(rsa.privateKey).replaceAll('\n', '\\n')],
    ['RSA-OAEP-256', rsa.publicKey, pemOf(rsa.privateKey).replace(/-----.*?-----|\n/g, '')],
    ['ECDH-ES', p256.publicKey, pemOf(p256.privateKey)],
    [
      'ECDH-ES+A128KW',
      p256.publicKey,
      JSON.stringify({
        keys: [
          { ...jwkOf(p256.privateKey), use: 'enc' },
          { ...jwkOf(rsa.privateKey), use: 'sig' },
        ],
      }),
    ],
    ['ECDH-ES+A256KW', x25519.publicKey, JSON.stringify(jwkOf(x25519.privateKey))],
    ['dir', secret32, secret32.toString('base64url')],
    ['dir', secret32, secret32.toString('base64')],
    ['dir', secret32, secret32.toString('hex')],
    ['dir', secret32, JSON.stringify({ kty: 'oct', k: secret32.toString('base64url') })],
    ['A256KW', Buffer.from('thirty-two-characters-of-secret!'), 'thirty-two-characters-of-secret!'],
    ['A128GCMKW', secret32.subarray(0, 16), secret32.subarray(0, 16).toString('hex')],
    // OpenID Connect Core §10.2.
    ['A128KW', hash('sha256', 'client-secret', 'buffer').subarray(0, 16), 'client-secret'],
    ['dir', hash('sha256', 'client-secret', 'buffer'), 'client-secret'],
  ] as [string, KeyObject | Uint8Array, string][])('%s', async (alg, key, written) => {
    expect(await open(written)(await seal(inside, key, alg))).toEqual({ text: inside, holds_jwt: false })
  })

  test('A256CBC-HS512, by 64 bytes or by what OpenID Connect makes of a secret', async () => {
    const bytes = randomBytes(64)
    const sealed = await seal(inside, bytes, 'dir', 'A256CBC-HS512')
    expect(await open(bytes.toString('hex'))(sealed)).toMatchObject({ text: inside })
    const derived = await seal(inside, hash('sha512', 'client-secret', 'buffer'), 'dir', 'A256CBC-HS512')
    expect(await open('client-secret')(derived)).toMatchObject({ text: inside })
  })

  test.each(['JWT', 'jwt', 'application/jwt'])('cty %s says that a JWT is inside', async (cty) => {
    expect(
      await open(pemOf(rsa.privateKey))(await seal('a.b.c', rsa.publicKey, 'RSA-OAEP', 'A128GCM', { cty })),
    ).toEqual({
      text: 'a.b.c',
      holds_jwt: true,
    })
  })
})

describe('stays closed', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })

  test.each([
    ['another private key', 'RSA-OAEP-256', rsa.publicKey, pemOf(other.privateKey)],
    ['a key of another kind', 'RSA-OAEP-256', rsa.publicKey, pemOf(p256.privateKey)],
    ['a secret for a private key', 'RSA-OAEP-256', rsa.publicKey, secret32.toString('hex')],
    ['a private key for a secret', 'dir', secret32, pemOf(rsa.privateKey)],
    ['another secret', 'A256KW', secret32, randomBytes(32).toString('hex')],
  ] as [string, string, KeyObject | Uint8Array, string][])('%s', async (_, alg, key, written) => {
    expect(await open(written)(await seal(inside, key, alg))).toEqual({
      sealed: 'key',
      algorithm: alg,
      encryption: 'A256GCM',
    })
  })

  test('what was changed on the way', async () => {
    const sealed = await seal(inside, rsa.publicKey, 'RSA-OAEP-256')
    const parts = sealed.split('.')
    parts[3] = `${parts[3]?.startsWith('A') ? 'B' : 'A'}${parts[3]?.slice(1)}`
    expect(await open(pemOf(rsa.privateKey))(parts.join('.'))).toMatchObject({ sealed: 'key' })
  })

  const header = (alg: string, enc: string, more: object = {}) =>
    `${Buffer.from(JSON.stringify({ alg, enc, ...more })).toString('base64url')}.AAAA.AAAA.AAAA.AAAA`

  test.each([
    // RFC 8725 §3.2: its padding tells an attacker what is inside. RFC 7518 §4.8: p2c is work that a stranger asks for.
    ['RSA1_5', 'A256GCM', {}],
    ['PBES2-HS256+A128KW', 'A256GCM', { p2s: 'AAAA', p2c: 2_000_000_000 }],
    ['none', 'A256GCM', {}],
    ['RSA-OAEP-256', 'none', {}],
    ['__proto__', 'constructor', {}],
  ])('%s and %s, before anything is tried', async (alg, enc, more) => {
    const started = performance.now()
    for (const key of [pemOf(rsa.privateKey), 'client-secret'])
      expect(await open(key)(header(alg, enc, more))).toEqual({ sealed: 'algorithm', algorithm: alg, encryption: enc })
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('what grows a thousandfold when it is unpacked', async () => {
    const bomb = await seal(' '.repeat(30_000_000), secret32, 'dir', 'A256GCM', { zip: 'DEF' })
    expect(((await open(secret32.toString('hex'))(bomb)) as Sealed).sealed).toBe('key')
    const small = await seal(inside, secret32, 'dir', 'A256GCM', { zip: 'DEF' })
    expect(await open(secret32.toString('hex'))(small)).toMatchObject({ text: inside })
  })
})

describe('a key that is none', () => {
  test.each([
    ['', 'is empty'],
    ['keys/answer.pem', 'looks like the path of a file'],
    [String(createPublicKey(rsa.privateKey).export({ type: 'spki', format: 'pem' })), 'is a public key'],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', 'is damaged'],
    ['{"a":1}', 'is JSON, but'],
  ])('%j %s', (text, problem) => {
    expect(() => open(text)).toThrow(`token_response.key of connection bank ${problem}`)
  })
})
