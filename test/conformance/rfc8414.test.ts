/** RFC 8414: what an authorization server publishes of itself; OpenID Connect Discovery before it. */
import { describe, expect, test } from 'vitest'
import { TransportError } from '../../src/errors.ts'
import { clientAuthenticationOf } from '../../src/oauth/client_authentication/index.ts'
import { wellKnownAddresses } from '../../src/oauth/discovery.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { type Answers, createClient, granted, issuer } from './client.ts'
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

const place = '/.well-known/openid-configuration'

test('§2: endpoints of an https issuer are https, and have no name and password in them', async () => {
  for (const token_endpoint of [
    'http://auth.example/token',
    'http://127.0.0.1:6379/',
    'https://a:b@auth.example/token',
  ]) {
    const { outcome, paths } = await ask({ [place]: document({ token_endpoint }) })
    expect(outcome).toMatchObject({ code: 'token.no_endpoint' })
    expect(String(outcome)).toContain(`names a token_endpoint that is not https, or has a name or password in it`)
    expect(String(outcome)).not.toContain('a:b')
    expect(paths).toEqual([place])
  }
  // One that is not needed is in nobody's way.
  const { paths } = await ask({ [place]: document({ revocation_endpoint: 'http://auth.example/revoke' }) })
  expect(paths).toEqual([place, '/token'])
})

test('§6.1: what came by a way that checks less is no answer for one that checks more', async () => {
  const evil = 'https://evil.example'
  const forged = { [place]: document({ token_endpoint: `${evil}/token` }) }
  const proxy = { url: 'http://proxy.example:3128' }
  for (const way of [{ ssl_mode: 'off' }, { ssl_mode: 'trust' }, { ca_file: 'theirs.pem' }, { proxy }]) {
    const store = openMemory('', fakeClock())
    const fields = { grant_type: 'client_credentials', issuer, token_endpoint: undefined }
    const careless = createClient({ ...fields, ...way }, { ...forged, [`${evil}/token`]: { body: granted } }, store)
    await careless.tokens.token()
    expect(careless.requests.at(-1)?.url).toBe(`${evil}/token`)
    const careful = createClient({ ...fields, client_id: 'other' }, { [place]: document() }, store)
    await careful.tokens.token()
    expect(careful.requests.map(({ url }) => url)).toEqual([`${issuer}${place}`, `${issuer}/token`])
    if ('ssl_mode' in way && way.ssl_mode === 'off')
      expect((await store.entries()).filter(({ namespace }) => namespace === 'server_metadata')).toHaveLength(1)
  }
})

describe('what an issuer said', () => {
  const fields = { grant_type: 'client_credentials', issuer, token_endpoint: undefined }
  const hour = 60 * 60_000

  test('is asked for once an hour, in a process that goes on as well', async () => {
    const client = createClient(fields, { [place]: document(), '/token': { body: { ...granted, expires_in: 1800 } } })
    for (let half = 0; half < 5; half++) {
      await client.tokens.token()
      client.clock.pass(hour / 2)
    }
    expect(client.requests.filter(({ url }) => url.endsWith(place))).toHaveLength(3)
  })

  test('serves for a week while the issuer is ill, and is asked for once a minute then', async () => {
    const ill: Answers[] = [
      { [place]: { status: 503 } },
      {
        [place]: () => {
          throw new TransportError({ kind: 'refused', url: `${issuer}${place}`, detail: 'ECONNREFUSED', sent: false })
        },
      },
    ]
    for (const answers of ill) {
      const store = openMemory('', fakeClock())
      await createClient(fields, { [place]: document() }, store).tokens.token()
      const later = createClient({ ...fields, client_id: 'later' }, answers, store)
      later.clock.pass(6 * 24 * hour)
      await later.tokens.token()
      await later.tokens.renew(1)
      expect(later.forms('/token')).toHaveLength(2)
      expect(later.requests.filter(({ url }) => url.endsWith(place))).toHaveLength(1)
      const muchLater = createClient({ ...fields, client_id: 'much later' }, answers, store)
      muchLater.clock.pass(8 * 24 * hour)
      await expect(muchLater.tokens.token()).rejects.toThrow()
    }
  })

  test('is not used any more where the issuer says something else', async () => {
    const store = openMemory('', fakeClock())
    await createClient(fields, { [place]: document() }, store).tokens.token()
    const later = createClient({ ...fields, client_id: 'later' }, { [place]: { status: 404 } }, store)
    later.clock.pass(2 * hour)
    await expect(later.tokens.token()).rejects.toMatchObject({ code: 'token.discovery' })
  })

  test('is not asked for where the file says all that is needed', async () => {
    const { paths } = await ask({}, { token_endpoint: `${issuer}/token` })
    expect(paths).toEqual(['/token'])
  })
})

test('an issuer that is ill is not said to be misspelt', async () => {
  const { outcome } = await ask({ [place]: { status: 503 } })
  expect(outcome).toMatchObject({ hint: expect.stringContaining('run again later') })
  const { outcome: other } = await ask({})
  expect(other).toMatchObject({ hint: expect.stringContaining('letter by letter') })
})

test('a document that breaks off, or never ends, is told as that', async () => {
  const endless = { body: `{"issuer":"${issuer}","filler":"${'x'.repeat(1_100_000)}"}` }
  const { outcome } = await ask({ [place]: endless })
  expect(outcome).toMatchObject({ code: 'token.unreachable', data: { failure: { kind: 'too_large' } } })
})

test('§3.2: what is no metadata has its sentence', async () => {
  for (const answer of [{ status: 500 }, { body: '<html>' }, { body: '[]' }, { body: '' }]) {
    const { outcome } = await ask({ '/.well-known/openid-configuration': answer })
    expect(outcome).toMatchObject({ code: 'token.discovery' })
  }
})
