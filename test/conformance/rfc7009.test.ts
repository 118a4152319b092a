/** RFC 7009: token revocation. */
import { expect } from 'vitest'
import { createClient, granted, issuer } from './client.ts'
import { duty } from './duties.ts'

const fields = {
  grant_type: 'client_credentials',
  client_secret: 'tea+cake',
  revocation_endpoint: `${issuer}/revoke`,
}
const outcomes = async (client: ReturnType<typeof createClient>) => {
  await client.tokens.token()
  return (await client.tokens.logout?.())?.map(({ token, outcome }) => `${token} ${outcome}`)
}

duty(59, async () => {
  const tokens = { '/token': { body: { ...granted, refresh_token: 'the-refresh-token' } } }
  // §2.2: 200 for a token that is not known, too; what the answer says is ignored.
  const client = createClient(fields, { ...tokens, '/revoke': { status: 200, body: '<html>' } })
  expect(await outcomes(client)).toEqual(['refresh_token revoked', 'access_token revoked'])
  expect(client.forms('/revoke')).toEqual([
    { token: 'the-refresh-token', token_type_hint: 'refresh_token' },
    { token: granted.access_token, token_type_hint: 'access_token' },
  ])
  for (const { url, headers } of client.requests)
    if (url.endsWith('/revoke')) expect(headers.authorization).toBe(`Basic ${btoa('reporting:tea%2Bcake')}`)
  // §2.2.1: 503 means that the token is as good as before, and that it may be tried again.
  const busy = { status: 503, headers: { 'retry-after': '1' } }
  const later = createClient(fields, { '/revoke': [busy, { status: 200 }] })
  expect(await outcomes(later)).toEqual(['access_token revoked'])
  const never = createClient(fields, { '/revoke': busy })
  expect(await outcomes(never)).toEqual(['access_token failed'])
})
