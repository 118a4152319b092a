/** Every way in which a client proves itself to oidc-provider, as people type it: from a file to rows. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { clientCertificate } from '../servers/odd.ts'
import { accountId, clientSecret, type PracticeProvider, privateKey, startProvider } from '../servers/provider.ts'
import { openPlace, type Place } from './cli.ts'

let provider: PracticeProvider
let place: Place
const ca_file = new URL('../fixtures/tls/ca.pem', import.meta.url).pathname

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  provider.tokenRequests.length = 0
  place = openPlace(
    { 'key.pem': privateKey.client, 'account.pem': privateKey.account, 'client.pem': clientCertificate.certificate },
    { SECRET: clientSecret, CLIENT_KEY: clientCertificate.key },
  )
  return () => place.remove()
})

async function run(login: JsonObject) {
  place.write('latchkey.yaml', {
    version: 1,
    connections: {
      login: { type: 'OAuth2', issuer: provider.issuer, ca_file, ...login },
      api: { type: 'REST', url: provider.api, ca_file, authentication: 'login' },
    },
    extracts: { orders: { connection: 'api', request: { path: '/orders' } } },
  })
  return place.latchkey(['run', 'orders', '--format', 'ndjson'])
}

const bySecret = { client_id: 'secret_jwt', client_secret: '${env:SECRET}', client_authentication: 'client_secret_jwt' }
const byKey = {
  client_id: 'key_jwt',
  client_authentication: { method: 'private_key_jwt', private_key: '${file:key.pem}' },
}
const certificate = {
  client_certificate: { ...clientCertificate, certificate: '${file:client.pem}', key: '${env:CLIENT_KEY}' },
  client_authentication: 'tls_client_auth',
}
const assertion = { private_key: '${file:account.pem}', claims: { iss: accountId } }

test.each<[string, JsonObject]>([
  ['client_secret_basic', { client_id: 'basic', client_secret: '${env:SECRET}' }],
  ['client_secret_jwt', bySecret],
  ['private_key_jwt', byKey],
  ['tls_client_auth', { client_id: 'tls', ...certificate }],
  ['self_signed_tls_client_auth', { client_id: 'self_signed_tls', ...certificate }],
  ['jwt_bearer', { ...byKey, grant_type: 'jwt_bearer', assertion }],
  ['DPoP', { ...byKey, dpop: true }],
])('%s', async (_, login) => {
  expect(await run(login)).toMatchObject({ code: 0, stdout: '{"id":1}\n' })
  expect(provider.tokenRequests.at(-1)).toMatchObject({ client_id: login.client_id, status: 200 })
})

test('a secret that is another ends with 3, says what was not accepted, and shows none of it', async () => {
  const client_secret = 'another secret, as long as it has to be here'
  const { code, stdout, stderr } = await run({ ...bySecret, client_secret })
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toContain('does not accept the assertion that connection login signed with its client_secret')
  expect(stderr).not.toContain(client_secret)
  expect(stderr).not.toMatch(/eyJ/)
})

test('a key that is a path ends with 2, before anything is asked', async () => {
  const client_authentication = { method: 'private_key_jwt', private_key: './key.pem' }
  const { code, stderr } = await run({ ...byKey, client_authentication })
  expect(code).toBe(2)
  expect(stderr).toContain('client_authentication.private_key')
  expect(provider.tokenRequests).toEqual([])
})
