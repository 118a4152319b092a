/** RFC 9207: who answered the authorization request. */
import { expect } from 'vitest'
import { type Answers, createClient, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'

const published = (more: object = {}): Answers => ({
  '/.well-known/openid-configuration': {
    body: { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, ...more },
  },
})
const promised = published({ authorization_response_iss_parameter_supported: true })

async function login(answers: Answers, back: Record<string, string>) {
  const fields = {
    grant_type: 'authorization_code',
    issuer,
    token_endpoint: undefined,
    authorization_endpoint: undefined,
  }
  const client = createClient(fields, answers)
  const { outcome, pages } = await logIn(client, (asked) => ({ state: asked.get('state') ?? '', ...back }))
  return { outcome, pages, exchanged: client.forms('/token').length }
}

duty(25, async () => {
  const others = ['https://evil.example', `${issuer}/`, 'https://AUTH.example', `${issuer}?`]
  for (const iss of others) {
    const { outcome, exchanged, pages } = await login(promised, { code: 'issued-code', iss })
    expect(outcome).toMatchObject({ code: 'token.mixed_up', data: { expected: issuer, iss } })
    expect(exchanged).toBe(0)
    expect(pages.map(({ kind }) => kind)).toEqual(['failed'])
  }
  const denied = await login(promised, { error: 'access_denied', iss: 'https://evil.example' })
  expect(denied.outcome).toMatchObject({ code: 'token.mixed_up' })
  expect((await login(promised, { code: 'issued-code', iss: issuer })).exchanged).toBe(1)
})

duty(26, async () => {
  expect((await login(promised, { code: 'issued-code' })).outcome).toMatchObject({ code: 'token.mixed_up' })
  expect((await login(promised, { error: 'access_denied' })).outcome).toMatchObject({ code: 'token.mixed_up' })
})

duty(27, async () => {
  // Local policy may take it where it is right; a wrong one is never taken.
  expect((await login(published(), { code: 'issued-code' })).exchanged).toBe(1)
  expect((await login(published(), { code: 'issued-code', iss: issuer })).exchanged).toBe(1)
  expect((await login(published(), { code: 'issued-code', iss: 'https://evil.example' })).exchanged).toBe(0)
})
