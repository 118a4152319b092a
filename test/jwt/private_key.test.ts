import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ConfigError } from '../../src/errors.ts'
import { isSignedBy, signJwt } from '../../src/jwt/jose.ts'
import { type KeyWords, openPrivateKey } from '../../src/jwt/private_key.ts'
import { createSecrets } from '../../src/redact.ts'
import { ed25519, type Format, jwkOf, PASSPHRASE, p256, pemOf, rsa } from './keys.ts'

const open = (text: string, words: KeyWords = {}, secrets = createSecrets()) =>
  openPrivateKey(text, words, { connection: 'crm', field: 'assertion.private_key', secrets })

function refusal(text: string, words: KeyWords = {}): ConfigError {
  try {
    open(text, words)
  } catch (error) {
    return error as ConfigError
  }
  throw new Error('it was expected to be refused')
}

const same = (a: KeyObject, b: KeyObject) => a.equals(b)
const pem = pemOf(rsa.privateKey)
const body = pem.replace(/-----.*-----|\s/g, '')
const account = {
  type: 'service_account',
  private_key_id: 'k-1',
  private_key: pem,
  client_email: 'robot@project.example',
  token_uri: 'https://login.example/token',
}

describe('a key is opened', () => {
  test.each<[Format, KeyObject]>([
    ['PKCS#8', rsa.privateKey],
    ['PKCS#1', rsa.privateKey],
    ['SEC1', p256.privateKey],
    ['encrypted PKCS#8', rsa.privateKey],
    ['encrypted PKCS#1', rsa.privateKey],
    ['encrypted SEC1', p256.privateKey],
  ])('in %s', (format, key) => {
    expect(same(open(pemOf(key, format), { passphrase: PASSPHRASE }).key, key)).toBe(true)
  })

  test.each<[about: string, text: string]>([
    ['line breaks written as \\n', pem.replaceAll('\n', '\\n')],
    ['line breaks written as \\r\\n', pem.replaceAll('\n', '\\r\\n')],
    ['CRLF', pem.replaceAll('\n', '\r\n')],
    ['no final newline', pem.trimEnd()],
    ['an indent', pem.replace(/^/gm, '      ')],
    ['all on one line', pem.replaceAll('\n', ' ')],
    ['no line breaks at all', pem.replaceAll('\n', '')],
    ['quotes around it', `"${pem.replaceAll('\n', '\\n')}"`],
    ['a byte order mark', `\ufeff${pem}`],
    ['text before it, as OpenSSL prints', `Bag Attributes\n    friendlyName: key\n${pem}`],
    ['a certificate before it', `-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n${pem}`],
    ['base64 around it', Buffer.from(pem).toString('base64')],
    ['base64 around it, in lines', Buffer.from(pem).toString('base64').replace(/.{76}/g, '$&\n')],
    ['its body alone', body],
    ['its body alone, of PKCS#1', pemOf(rsa.privateKey, 'PKCS#1').replace(/-----.*-----|\s/g, '')],
    ['a JWK', JSON.stringify(jwkOf(rsa.privateKey))],
    ['a service-account file', JSON.stringify(account, null, 2)],
    ['a service-account file in base64', Buffer.from(JSON.stringify(account)).toString('base64')],
    ['a service-account file with real line breaks', JSON.stringify(account).replaceAll('\\n', '\n')],
    ['a service-account file with \\n escaped twice', JSON.stringify(account).replaceAll('\\n', '\\\\n')],
  ])('with %s', (_, text) => {
    expect(same(open(text).key, rsa.privateKey)).toBe(true)
  })

  test.each<Format>(['encrypted PKCS#1', 'encrypted SEC1'])('in %s, its line breaks lost', (format) => {
    const key = format === 'encrypted SEC1' ? p256.privateKey : rsa.privateKey
    const text = pemOf(key, format).replaceAll('\n', ' ')
    expect(same(open(text, { passphrase: PASSPHRASE }).key, key)).toBe(true)
  })

  test('of a JWK set: the private one; with several, the one of key_id', () => {
    const other = { ...jwkOf(p256.privateKey), kid: 'new' }
    const encrypts = { ...jwkOf(rsa.privateKey), kid: 'enc', use: 'enc' }
    const old = { ...jwkOf(ed25519.privateKey), kid: 'old' }
    const set = (...keys: object[]) => JSON.stringify({ keys: [{ ...jwkOf(p256.publicKey), kid: 'pub' }, ...keys] })
    expect(open(set(other, encrypts))).toMatchObject({ key_id: 'new', algorithm: 'ES256' })
    expect(open(set(other, old), { key_id: 'old' })).toMatchObject({ key_id: 'old', algorithm: 'EdDSA' })
    expect(refusal(set(other, old)).message).toContain('is a JWK set with several private keys')
    expect(refusal(set(other, old)).hint).toBe('choose one with key_id: new or old')
    expect(refusal(set(other), { key_id: 'gone' }).hint).toBe('key_id can be: new')
    expect(refusal(set()).message).toContain('is a JWK set without a private key')
  })
})

describe('the algorithm', () => {
  const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey

  test.each<[about: string, key: KeyObject, algorithm: string]>([
    ['RSA', rsa.privateKey, 'RS256'],
    ['P-256', p256.privateKey, 'ES256'],
    ['P-384', ec('P-384'), 'ES384'],
    ['P-521', ec('P-521'), 'ES512'],
    ['Ed25519', ed25519.privateKey, 'EdDSA'],
  ])('of a key of %s is known, and signs', async (_, key, algorithm) => {
    const opened = open(pemOf(key))
    expect(opened.algorithm).toBe(algorithm)
    const token = await signJwt({ header: { typ: 'JWT' }, payload: { iss: 'me' }, ...opened })
    expect(await isSignedBy(token, opened.public_jwk, [algorithm])).toBe(true)
    expect(Object.keys(opened.public_jwk).sort()).not.toContain('d')
  })

  test.each(['RS512', 'PS256'])('%s is taken where it is asked for', async (algorithm) => {
    const opened = open(pem, { algorithm })
    const token = await signJwt({ header: {}, payload: {}, ...opened })
    expect(await isSignedBy(token, opened.public_jwk, [algorithm])).toBe(true)
    expect(await isSignedBy(token, opened.public_jwk, ['RS256'])).toBe(false)
  })

  test('of a JWK is the one it names, unless another is asked for', () => {
    const jwk = JSON.stringify({ ...jwkOf(rsa.privateKey), alg: 'PS384', kid: 'in the JWK' })
    expect(open(jwk)).toMatchObject({ algorithm: 'PS384', key_id: 'in the JWK' })
    expect(open(jwk, { algorithm: 'RS256', key_id: 'mine' })).toMatchObject({ algorithm: 'RS256', key_id: 'mine' })
  })
})

test('a service-account file brings key id, address and token endpoint', () => {
  expect(open(JSON.stringify(account))).toMatchObject({
    key_id: 'k-1',
    service_account: { client_email: account.client_email, token_uri: account.token_uri },
  })
})

describe('what is no private key has its sentence', () => {
  const jwk = (more: object, key = p256.privateKey) => JSON.stringify({ ...jwkOf(key), ...more })
  const publicPem = String(rsa.publicKey.export({ type: 'spki', format: 'pem' }))
  const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey
  const cases: [about: string, text: string, says: string, words?: KeyWords][] = [
    ['nothing', ' \n', 'is empty'],
    ['a path', 'keys/private.pem', 'looks like the path of a file'],
    ['a path on Windows', 'C:\\keys\\private.pem', 'looks like the path of a file'],
    ['a long path', `/var/lib/${'directory/'.repeat(12)}key`, 'looks like the path of a file'],
    ['a public key', publicPem, 'is a public key'],
    ['the body of a public key', publicPem.replace(/-----.*-----|\s/g, ''), 'is a public key'],
    ['a public JWK', JSON.stringify(jwkOf(rsa.publicKey)), 'is a public key'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'is a certificate'],
    [
      'a key of OpenSSH',
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${body.slice(0, 64)}\n-----END OPENSSH PRIVATE KEY-----`,
      'is a key in the format of OpenSSH',
    ],
    ['an encrypted key alone', pemOf(rsa.privateKey, 'encrypted PKCS#8'), 'is encrypted, and there is no passphrase'],
    ['an older encrypted key alone', pemOf(p256.privateKey, 'encrypted SEC1'), 'there is no passphrase'],
    [
      'the body of an encrypted key alone',
      pemOf(rsa.privateKey, 'encrypted PKCS#8').replace(/-----.*-----|\s/g, ''),
      'there is no passphrase',
    ],
    [
      'a wrong passphrase',
      pemOf(rsa.privateKey, 'encrypted PKCS#8'),
      'the passphrase does not open it',
      { passphrase: 'guessed it' },
    ],
    ['a key cut short', pem.slice(0, 400), 'is damaged'],
    ['a key with a line missing', pem.replace(/\n.{64}/, ''), 'is damaged'],
    ['a JWK cut short', jwk({}).slice(0, -20), 'is damaged'],
    ['a JWK with a wrong member', jwk({ x: 'AAAA' }), 'is damaged'],
    ['a symmetric JWK', '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMko"}', 'is a symmetric key (kty: oct)'],
    ['a JWK for encryption', jwk({ use: 'enc' }), 'is a key for encryption (use: enc)'],
    ['a JWK for key agreement', jwk({ alg: 'ECDH-ES' }), 'is a key for encryption (alg: ECDH-ES)'],
    ['a Google user’s file', '{"type":"authorized_user","client_secret":"x"}', 'of a user’s own credentials'],
    ['a Google client file', '{"web":{"client_id":"a","client_secret":"b"}}', 'client id and client secret'],
    ['another JSON', '{"key":"value"}', 'is JSON, but no JWK'],
    ['a word', 'hunter2', 'is not a private key'],
    ['Ed448', pemOf(generateKeyPairSync('ed448').privateKey), 'is a key of the type ed448'],
    ['secp256k1', pemOf(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey), 'of the type secp256k1'],
    ['1024 bits', pemOf(small), 'is an RSA key of 1024 bits'],
    ['an RSA key for ES256', pem, 'an RSA key, which does not go with algorithm ES256', { algorithm: 'ES256' }],
    ['an RSA key for HS256', pem, 'does not go with algorithm HS256', { algorithm: 'HS256' }],
    ['an RSA key for none', pem, 'does not go with algorithm none', { algorithm: 'none' }],
    ['a P-256 key for ES384', pemOf(p256.privateKey), 'is a P-256 key, which', { algorithm: 'ES384' }],
  ]

  test.each(cases)('%s', (_, text, says, words) => {
    const error = refusal(text, words)
    expect(error).toMatchObject({ code: 'config.private_key', exitCode: 2 })
    expect(error.message).toContain(`assertion.private_key of connection crm ${says.startsWith('is') ? says : ''}`)
    expect(error.message).toContain(says)
    expect(error.hint.length).toBeGreaterThan(10)
  })

  test('and shows nothing of what was given', () => {
    for (const [, text, , words] of cases) {
      const shown = JSON.stringify(refusal(text, words))
      const runs = [text, words?.passphrase ?? ''].flatMap((given) => given.match(/[\w+/-]{12,}/g) ?? [])
      expect(runs.filter((run) => shown.includes(run) && !/PRIVATE|authorized_user/.test(run))).toEqual([])
    }
  })
})

test('every form in which the key was given is masked from then on', () => {
  const secrets = createSecrets()
  const jwk = jwkOf(p256.privateKey)
  open(JSON.stringify(account), {}, secrets)
  open(JSON.stringify(jwk), {}, secrets)
  open(pemOf(rsa.privateKey, 'encrypted PKCS#8').replaceAll('\n', ' '), { passphrase: PASSPHRASE }, secrets)
  for (const secret of [JSON.stringify(account), pem, body, jwk.d as string, PASSPHRASE])
    expect(secrets.mask(`it was ${secret}.`)).not.toContain(secret)
})
