import { expect, test } from 'vitest'
import { dpopProof, newDpopKey, openDpopKey } from '../../src/jwt/dpop.ts'
import { isSignedBy } from '../../src/jwt/jose.ts'
import { thumbprint } from '../../src/jwt/thumbprint.ts'

const jwk = await newDpopKey()
const now = Date.UTC(2026, 10, 22, 9)
const words = { ...openDpopKey(jwk), method: 'POST', url: 'https://login.example/token', now, jti: 'once' }
const partsOf = (proof: string) =>
  proof.split('.', 2).map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()))

test('a proof says method, address and time, and brings the public key alone (RFC 9449 §4.2)', async () => {
  const proof = await dpopProof(words)
  const { d, ...public_jwk } = jwk
  expect(d).toBeDefined()
  expect(partsOf(proof)).toEqual([
    { typ: 'dpop+jwt', alg: 'ES256', jwk: public_jwk },
    { jti: 'once', htm: 'POST', htu: 'https://login.example/token', iat: now / 1000 },
  ])
  expect(await isSignedBy(proof, public_jwk, ['ES256'])).toBe(true)
})

test.each([
  ['https://api.example/rows?page=2#top', 'https://api.example/rows'],
  ['HTTPS://API.example:443/a/../rows', 'https://api.example/rows'],
  ['https://api.example:8443', 'https://api.example:8443/'],
])('htu of %s is %s', async (url, htu) => {
  expect(partsOf(await dpopProof({ ...words, url }))[1]).toMatchObject({ htu })
})

test('a token is bound by its hash, as in RFC 9449 §7.1, and the server’s nonce goes along', async () => {
  const access_token = 'Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU'
  const [, payload] = partsOf(await dpopProof({ ...words, access_token, nonce: 'eyJ7S_zG' }))
  expect(payload).toMatchObject({ ath: 'fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo', nonce: 'eyJ7S_zG' })
})

test('a key comes back from the store as the same key', () => {
  const kept = openDpopKey(JSON.parse(JSON.stringify(jwk)))
  expect(thumbprint(kept.public_jwk)).toBe(thumbprint(jwk))
})
