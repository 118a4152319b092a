/** RFC 8414: what an authorization server publishes of itself; OpenID Connect Discovery before it. */
import { expect, test } from 'vitest'
import { clientAuthenticationOf } from '../../src/oauth/client_authentication/index.ts'
import { wellKnownAddresses } from '../../src/oauth/discovery.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { type Answers, createClient, issuer } from './client.ts'
import { duty } from './duties.ts'

const document = (more: object = {}) => ({ body: { issuer, token_endpoint: `${issuer}/token`, ...more } })
const ask = async (answers: Answers, fields: object = {}) => {
  const client = createClient(
    { grant_type: 'client_credentials', client_secret: 'tea+cake', issuer, token_endpoint: undefined, ...fields },
    answers,
  )
  const outcome = await Promise.resolve(client.tokens.token()).catch((error: Error) => error)
  return { outcome, ...client, paths: client.requests.map(({ url }) => url.replace(issuer, '')) }
}

duty(38, async () => {
  for (const other of [
    'https://evil.example',
    `${issuer}/`,
    'https://AUTH.example',
    'https://auth.example:443',
    undefined,
  ]) {
    const { outcome, paths } = await ask({ '/.well-known/openid-configuration': document({ issuer: other }) })
    expect(outcome).toMatchObject({ code: 'token.discovery', data: { issuer, said: String(other) } })
    expect(paths).not.toContain('/token')
  }
  expect((await ask({ '/.well-known/openid-configuration': document() })).paths).toContain('/token')
})

duty(39, async () => {
  expect(wellKnownAddresses('https://example.com')).toContain(
    'https://example.com/.well-known/oauth-authorization-server',
  )
  expect(wellKnownAddresses('https://example.com/issuer1')).toContain(
    'https://example.com/.well-known/oauth-authorization-server/issuer1',
  )
  // §5, where applications follow OpenID Connect Discovery.
  expect(wellKnownAddresses('https://example.com/issuer1')).toContain(
    'https://example.com/issuer1/.well-known/openid-configuration',
  )
  const { paths } = await ask({ '/.well-known/oauth-authorization-server': document() })
  expect(paths).toEqual(['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server', '/token'])
  expect(clientAuthenticationOf(clientCredentials()).method).toBe('client_secret_basic')
})

test('§2: what is written in the file wins', async () => {
  const answers = { '/.well-known/openid-configuration': document(), '/elsewhere': document() }
  const { paths } = await ask(answers, { token_endpoint: `${issuer}/elsewhere` })
  expect(paths).toContain('/elsewhere')
  expect(paths).not.toContain('/token')
})

test('§3.2: what is no metadata has its sentence', async () => {
  for (const answer of [{ status: 500 }, { body: '<html>' }, { body: '[]' }, { body: '' }]) {
    const { outcome } = await ask({ '/.well-known/openid-configuration': answer })
    expect(outcome).toMatchObject({ code: 'token.discovery' })
  }
})
