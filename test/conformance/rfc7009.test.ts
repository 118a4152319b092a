/** RFC 7009: tokens that nobody wants any more. */
import { expect } from 'vitest'
import { createClient, granted, issuer } from './client.ts'
import { duty } from './duties.ts'

const client = {
  grant_type: 'client_credentials',
  client_secret: 'tea+cake',
  revocation_endpoint: `${issuer}/revoke`,
}
const token = { body: { ...granted, refresh_token: 'granted-refresh-token' } }

duty(59, async () => {
  const answers = { '/token': token, '/revoke': [{ status: 503, headers: { 'retry-after': '5' } }, {}] }
  const { tokens, requests, forms, clock } = createClient(client, answers)
  await tokens.token()
  const before = clock.now()
  // §2.2: nothing is said of whether the server knew the token.
  expect((await tokens.logout?.())?.map(({ outcome }) => outcome)).toEqual(['revoked', 'revoked'])
  // §2.2.1: the token still exists; asked again after a reasonable time.
  expect(clock.now() - before).toBe(5000)
  expect(forms('/revoke')).toEqual([
    { token: 'granted-refresh-token', token_type_hint: 'refresh_token' },
    { token: 'granted-refresh-token', token_type_hint: 'refresh_token' },
    { token: 'granted-access-token', token_type_hint: 'access_token' },
  ])
  const proofs = requests.filter(({ url }) => url.endsWith('/revoke')).map(({ headers }) => headers.authorization)
  expect(proofs).toEqual(Array(3).fill(`Basic ${btoa('reporting:tea%2Bcake')}`))
})
