/** RFC 7662: what a server says of a token. */
import { expect } from 'vitest'
import { createClient, issuer } from './client.ts'
import { duty } from './duties.ts'

const client = {
  grant_type: 'client_credentials',
  client_secret: 'tea+cake',
  introspection_endpoint: `${issuer}/introspect`,
}

duty(60, async () => {
  const exp = Date.UTC(2026, 0, 1, 1) / 1000
  const answers = { '/introspect': { body: { active: true, exp, scope: 'read' } } }
  const { tokens, requests, forms, clock } = createClient(client, answers)
  await tokens.token()
  expect(await tokens.introspect?.()).toEqual({ active: true, expires_at: '2026-01-01T01:00:00.000Z', scope: 'read' })
  expect(requests.at(-1)?.headers.authorization).toBe(`Basic ${btoa('reporting:tea%2Bcake')}`)
  clock.pass(3_600_000)
  expect(await tokens.introspect?.()).toMatchObject({ active: false })
  expect(forms('/introspect')).toEqual(
    Array(2).fill({ token: 'granted-access-token', token_type_hint: 'access_token' }),
  )
})
