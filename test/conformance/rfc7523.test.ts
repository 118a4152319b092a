/** RFC 7523: JWTs for client authentication and as a grant. */
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { expect } from 'vitest'
import { createClient, issuer } from './client.ts'
import { duty } from './duties.ts'

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const private_key = privateKey.export({ type: 'pkcs8', format: 'pem' })

/** The claims of a JWT that this key has signed. */
function claimsOf(jwt = ''): Record<string, unknown> {
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  expect(jwt.split('.')).toHaveLength(3)
  const key = {
    key: createPublicKey(publicKey.export({ type: 'spki', format: 'pem' })),
    dsaEncoding: 'ieee-p1363' as const,
  }
  expect(verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true)
  return JSON.parse(Buffer.from(payload, 'base64url').toString())
}

duty(48, async () => {
  const client = createClient({ grant_type: 'jwt_bearer', assertion: { private_key, claims: { sub: 'alice' } } })
  await client.tokens.token()
  const [form] = client.forms('/token')
  expect(form?.grant_type).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer')
  const claims = claimsOf(form?.assertion)
  expect(claims).toMatchObject({ iss: 'reporting', sub: 'alice', aud: `${issuer}/token` })
  const now = client.clock.now() / 1000
  expect(claims.exp).toBeGreaterThan(now)
  expect(claims.exp).toBeLessThanOrEqual(now + 3600)
  // Without a sub of its own it is about who signs it.
  const own = createClient({ grant_type: 'jwt_bearer', assertion: { private_key } })
  await own.tokens.token()
  expect(claimsOf(own.forms('/token')[0]?.assertion)).toMatchObject({ iss: 'reporting', sub: 'reporting' })
})

duty(49, async () => {
  const client = createClient({
    grant_type: 'client_credentials',
    client_authentication: { method: 'private_key_jwt', private_key },
  })
  await client.tokens.token()
  await client.tokens.anew()
  const forms = client.forms('/token')
  expect(forms.map(({ client_assertion_type }) => client_assertion_type)).toEqual(
    Array(2).fill('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  )
  const [first, second] = forms.map(({ client_assertion }) => claimsOf(client_assertion))
  expect(first).toMatchObject({ iss: 'reporting', sub: 'reporting', aud: `${issuer}/token` })
  expect(first?.exp).toBeGreaterThan(client.clock.now() / 1000)
  expect(first?.jti).toBeTypeOf('string')
  expect(first?.jti).not.toBe(second?.jti)
  // §3: the token endpoint names the server, whichever of its endpoints is asked.
  const signing = { client_authentication: { method: 'private_key_jwt', private_key } }
  const leaving = createClient(
    { grant_type: 'client_credentials', ...signing, revocation_endpoint: `${issuer}/revoke` },
    { '/revoke': {} },
  )
  await leaving.tokens.token()
  await leaving.tokens.logout?.()
  expect(claimsOf(leaving.forms('/revoke')[0]?.client_assertion)).toMatchObject({ aud: `${issuer}/token` })
  // RFC 7521 §4.2: a client_id beside it names the same client, and no second proof goes along.
  for (const { client_id = 'reporting', client_secret } of forms)
    expect([client_id, client_secret]).toEqual(['reporting', undefined])
})
