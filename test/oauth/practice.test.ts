/** The token endpoint and the life of a token against a real authorization server: oidc-provider, on this machine. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import type { TokenError } from '../../src/errors.ts'
import { createHttp } from '../../src/http/send.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Transport } from '../../src/runtime.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock, rejection } from '../fakes.ts'
import { clientCredentials, password, refreshToken } from './endpoint.ts'

let server: AuthorizationServer

beforeAll(async () => {
  server = await startAuthorizationServer()
})
afterAll(() => server.close())

const transport: Transport = { ssl_mode: 'verify', timeout: 5000, timeout_of: 'whole' }

function open(connection: OAuthConnection, token_endpoint = server.token_endpoint) {
  const clock = fakeClock(Date.now())
  const secrets = createSecrets()
  const http = createHttp()
  const source = openTokens('practice', { ...connection, token_endpoint } as OAuthConnection, {
    send: (request) => http(request, transport),
    store: openMemory('', clock),
    clock,
    random: Math.random,
    secrets,
    recorder: async () => unrecorded,
    emit: () => {},
    timeout: transport.timeout,
  })
  return { ...source, clock }
}

const refused = (connection: OAuthConnection, token_endpoint?: string) =>
  rejection<TokenError>(Promise.resolve(open(connection, token_endpoint).token()))
const { client_id: id, client_secret } = clients.basic
const basic = { client_id: id, client_secret }
const post = { client_id: clients.post.client_id, client_secret: clients.post.client_secret }
const notebook = { client_id: clients.public.client_id }

test('client_secret_basic, with a secret that only survives encoded', async () => {
  const token = await open(clientCredentials({ ...basic, scope: 'customers:read' })).token()
  expect(token).toMatchObject({ token_type: 'Bearer', scope: 'customers:read', generation: 1 })
  expect(token.expires_at).toBe(token.requested_at + 600_000)
  expect(await server.isActive(token.access_token)).toBe(true)
})

test('client_secret_basic_raw: this server decodes, and does not know the secret', async () => {
  const error = await refused(
    clientCredentials({ ...basic, client_authentication: { method: 'client_secret_basic_raw' } }),
  )
  expect(error.code).toBe('token.invalid_client')
})

test('client_secret_post', async () => {
  const { access_token } = await open(
    clientCredentials({ ...post, client_authentication: { method: 'client_secret_post' } }),
  ).token()
  expect(await server.isActive(access_token)).toBe(true)
})

describe('a public client, password', () => {
  const connection = () => password({ ...notebook, ...user, scope: 'orders:read' })

  test('is renewed by its refresh token, which rotates', async () => {
    const source = open(connection())
    const first = await source.token()
    const second = await source.renew(1)
    const third = await source.renew(2)
    expect(new Set([first, second, third].map((token) => token.refresh_token)).size).toBe(3)
    expect(third).toMatchObject({ scope: 'orders:read', generation: 3 })
    expect(await server.isActive(third.access_token)).toBe(true)
  })

  test('after a refresh token was used twice, which ends the grant: the password is asked again', async () => {
    const source = open(connection())
    const { refresh_token = '' } = await source.token()
    const thief = open(refreshToken({ ...notebook, refresh_token }))
    await thief.token()
    const again = await source.renew(1)
    expect(again.refresh_token).not.toBe(refresh_token)
    expect(await server.isActive(again.access_token)).toBe(true)
    expect((await rejection<TokenError>(thief.renew(1))).code).toBe('token.invalid_grant')
  })

  test('a wrong password is invalid_grant', async () => {
    const error = await refused(password({ ...notebook, ...user, password: 'alice' }))
    expect(error.code).toBe('token.invalid_grant')
    expect(error.message).toContain('“invalid_grant: grant request is invalid”')
  })
})

test('many callers make one request', async () => {
  const before = server.counts().token_requests
  const source = open(clientCredentials(basic))
  await Promise.all(Array.from({ length: 50 }, () => source.token()))
  expect(server.counts().token_requests).toBe(before + 1)
})

test('an unknown scope', async () => {
  const error = await refused(clientCredentials({ ...basic, scope: 'customers:raed' }))
  expect(error.code).toBe('token.invalid_scope')
  expect(error.message).toContain('“customers:raed”')
  expect(error.message).toContain('unknown scope')
})

test('a wrong secret', async () => {
  const error = await refused(clientCredentials({ ...basic, client_secret: 'wrong' }))
  expect(error.code).toBe('token.invalid_client')
  expect(error.data).toMatchObject({ status: 401, error: 'invalid_client' })
})

test('an address of the server that is no token endpoint', async () => {
  const error = await refused(clientCredentials(basic), `${server.issuer}/jwks`)
  expect(error.code).toBe('token.not_a_token')
  expect(error.data).toMatchObject({ status: 404 })
})
