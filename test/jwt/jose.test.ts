import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSignedBy, signJwt } from '../../src/jwt/jose.ts'
import { p256, rsa } from './keys.ts'

const sent = { header: { typ: 'JWT' }, payload: { iss: 'app', n: 1 } }

test('RFC 7515 A.1: HS256', async () => {
  const token =
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  const key = Buffer.from(
    'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
    'base64url',
  )
  expect(await isSignedBy(token, key, ['HS256'])).toBe(true)
  expect(await isSignedBy(token, key, ['HS512'])).toBe(false)
  expect(await isSignedBy(token.replace('.eyJpc3M', '.eyJpc3N'), key, ['HS256'])).toBe(false)
})

test('RFC 7515 A.3: ES256', async () => {
  const token =
    'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q'
  const key = {
    kty: 'EC',
    crv: 'P-256',
    x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
    y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
  }
  expect(await isSignedBy(token, key, ['ES256'])).toBe(true)
})

test('RFC 8037 A.4: Ed25519', async () => {
  const token =
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg'
  const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }
  expect(await isSignedBy(token, key, ['EdDSA'])).toBe(true)
})

test('a secret signs however short it is: providers issue them', async () => {
  for (const secret of ['x', 'short', 's'.repeat(200)]) {
    const key = Buffer.from(secret)
    const token = await signJwt({ ...sent, key, algorithm: 'HS512' })
    expect(await isSignedBy(token, createSecretKey(key), ['HS512'])).toBe(true)
  }
})

test('the algorithm of the header is the one that signed, whatever the words say', async () => {
  const token = await signJwt({ ...sent, header: { alg: 'none' }, key: p256.privateKey, algorithm: 'ES256' })
  expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString())).toEqual({ alg: 'ES256' })
})

test('a public key is no secret: HS256 made with it does not verify (RFC 8725 §2.1)', async () => {
  const pem = String(rsa.publicKey.export({ type: 'spki', format: 'pem' }))
  const token = await signJwt({ ...sent, key: Buffer.from(pem), algorithm: 'HS256' })
  expect(await isSignedBy(token, rsa.publicKey, ['HS256', 'RS256'])).toBe(false)
})
