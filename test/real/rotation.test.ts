/**
 * Rotation where a second use of a refresh token kills its family (RFC 9700 §4.14.2): eight processes, tokens that live
 * for two seconds, 10,000 renewals or a minute of them. The servers count reuses: there must be none.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import { password } from '../oauth/endpoint.ts'
import { keepFresh } from '../oauth/processes/rotation.ts'
import { type Glewlwyd, startGlewlwyd } from '../servers/glewlwyd.ts'
import { SECRET as GLEWLWYD_SECRET, USER as GLEWLWYD_USER } from '../servers/glewlwyd_plugin.ts'
import { describeWith } from '../servers/installed.ts'
import { type Keycloak, startKeycloak } from '../servers/keycloak.ts'
import { SECRET as KEYCLOAK_SECRET, USER as KEYCLOAK_USER } from '../servers/keycloak_realm.ts'
import { startRotatingServer } from '../servers/rotating.ts'

const ends = { renewals: 10_000, seconds: 60 }

/** So many logins at one server, each with a family of refresh tokens of its own. */
const logins = (count: number, fields: Parameters<typeof password>[0]): Map<string, OAuthConnection> =>
  new Map(Array.from({ length: count }, (_, n) => [`login_${n}`, password(fields)]))

/** One refresh token twice, by hand: what the server counts then is what it would have counted before. */
async function reuse(endpoint: string, client: { client_id: string; client_secret: string }, first: object) {
  const ask = (form: object) =>
    fetch(endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${client.client_id}:${encodeURIComponent(client.client_secret)}`)}` },
      body: new URLSearchParams({ ...form }),
    })
  const { refresh_token } = (await (await ask(first)).json()) as { refresh_token: string }
  const twice = { grant_type: 'refresh_token', refresh_token }
  expect([(await ask(twice)).status, (await ask(twice)).status]).toEqual([200, 400])
}

test('a server of these tests, which answers at once', async () => {
  const server = await startRotatingServer({ expires_in: 2 })
  const { renewals, failures } = await keepFresh(8, logins(300, { token_endpoint: server.token_endpoint }), ends)
  expect(failures).toEqual([])
  expect(server.reuses()).toBe(0)
  expect(renewals).toBeGreaterThan(500)
  await reuse(server.token_endpoint, { client_id: 'a', client_secret: 'b' }, { grant_type: 'password' })
  expect(server.reuses()).toBe(1)
  await server.close()
})

describeWith(['glewlwyd'], 'Glewlwyd', () => {
  let server: Glewlwyd
  beforeAll(async () => {
    server = await startGlewlwyd()
  })
  afterAll(() => server?.close())

  test('no refresh token comes twice', async () => {
    const client = { client_id: 'basic', client_secret: GLEWLWYD_SECRET, scope: 'read' }
    const endpoint = `${server.two_seconds_issuer}/token`
    const fields = { token_endpoint: endpoint, ...client, ...GLEWLWYD_USER }
    const { renewals, failures } = await keepFresh(8, logins(100, fields), ends)
    expect(failures).toEqual([])
    expect(server.rejectedTokens()).toBe(0)
    expect(renewals).toBeGreaterThan(500)
    await reuse(endpoint, client, { grant_type: 'password', scope: 'read', ...GLEWLWYD_USER })
    expect(server.rejectedTokens()).toBe(1)
  })
})

describeWith(['java', 'keycloak'], 'Keycloak', () => {
  let server: Keycloak
  beforeAll(async () => {
    server = await startKeycloak()
  })
  afterAll(() => server?.close())

  test('no refresh token comes twice', async () => {
    const client = { client_id: 'two_seconds', client_secret: KEYCLOAK_SECRET }
    const endpoint = `${server.issuer}/protocol/openid-connect/token`
    const fields = { token_endpoint: endpoint, ...client, ...KEYCLOAK_USER }
    const { renewals, failures } = await keepFresh(8, logins(100, fields), ends)
    expect(failures).toEqual([])
    expect(await server.events('REFRESH_TOKEN_ERROR')).toBe(0)
    expect(renewals).toBeGreaterThan(500)
    await reuse(endpoint, client, { grant_type: 'password', ...KEYCLOAK_USER })
    expect(await server.events('REFRESH_TOKEN_ERROR')).toBe(1)
  })
})
