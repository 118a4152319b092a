import { describe, expect, test } from 'vitest'
import type { TokenError } from '../../../src/errors.ts'
import { openWorkspace } from '../../../src/index.ts'
import type { Grant, OAuthConnection, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { token_exchange } from '../../../src/oauth/grants/token_exchange.ts'
import { keyOf } from '../../../src/oauth/token_key.ts'
import { createSecrets } from '../../../src/redact.ts'
import { grantContract } from '../../contracts/grant.ts'
import { fakeClock, rejection } from '../../fakes.ts'
import { startOddServer } from '../../servers/odd.ts'
import { nobody } from '../endpoint.ts'
import { createWorld, hour, rejected } from '../world.ts'

const access_token = 'urn:ietf:params:oauth:token-type:access_token'
const exchanging = (fields: object = {}) =>
  ({
    type: 'OAuth2',
    grant_type: 'token_exchange',
    ssl_mode: 'verify',
    timeout: 30,
    also_send_to: [],
    ignore_cookies_policy: false,
    dpop: false,
    token_endpoint: 'https://auth.example/token',
    client_id: 'reporting',
    client_secret: 'tea+cake',
    scope: 'a b',
    subject_token: 'a-token-that-we-have',
    subject_token_type: access_token,
    ...fields,
  }) as unknown as OAuthConnection
const grant = token_exchange as UnattendedGrant

grantContract('token_exchange', token_exchange as Grant, exchanging())

test('hands over the token that there is, and says what it is (§2.1)', async () => {
  expect(await grant.parameters(exchanging(), nobody)).toEqual({
    subject_token: 'a-token-that-we-have',
    subject_token_type: access_token,
    scope: 'a b',
  })
  const acting = { actor_token: 'a-token-of-ours', actor_token_type: 'urn:ietf:params:oauth:token-type:jwt' }
  const more = { ...acting, requested_token_type: access_token }
  expect(await grant.parameters(exchanging(more), nobody)).toMatchObject(more)
})

test('a token of another connection is asked for with each exchange, and masked', async () => {
  let n = 0
  const secrets = createSecrets()
  const tokenText = async ({ connection = '' }) => `${connection}-token-${++n}`
  const world = {
    name: 'crm_login',
    clock: fakeClock(),
    server: undefined as never,
    secrets,
    tokenText,
    renewTexts: async () => false,
    recorder: nobody.recorder,
  }
  const connection = exchanging({ subject_token: '${token:login}', actor_token: 'x.${token:robot}.${client_id}.$${' })
  const first = await grant.parameters(connection, world)
  expect(first.subject_token).toBe('login-token-1')
  expect(first.actor_token).toBe('x.robot-token-2.reporting.${')
  expect((await grant.parameters(connection, world)).subject_token).toBe('login-token-3')
  expect(secrets.mask('it was login-token-1 and x.robot-token-2.reporting.${')).toBe('it was •••• and ••••')
})

test('needs nobody to be run again: the next token comes by the next exchange', async () => {
  expect(token_exchange.repeatable).toBe(true)
  const world = createWorld()
  world.answer = (n) => {
    const access = { access_token: `access-token-${n}`, issued_token_type: access_token }
    return { body: { ...access, token_type: 'N_A', expires_in: 3600 } }
  }
  const source = world.open(exchanging())
  // §2.2.1: N_A is what is no access token; what is sent is decided by whoever sends it.
  expect(await source.token()).toMatchObject({ access_token: 'access-token-1', token_type: 'N_A' })
  world.clock.pass(2 * hour)
  expect((await source.token()).response).toMatchObject({
    access_token: 'access-token-2',
    issued_token_type: access_token,
  })
  expect(world.brought()).toEqual(Array(2).fill('urn:ietf:params:oauth:grant-type:token-exchange'))
})

test('a subject token that is over says so', async () => {
  const world = createWorld()
  world.answer = () => rejected
  const error = await rejection<TokenError>(Promise.resolve(world.open(exchanging()).token()))
  expect(error.code).toBe('token.invalid_grant')
  expect(error.message).toContain('rejects the subject_token (or actor_token) of connection crm_login')
  expect(error.hint).toContain('check that it is still good')
})

describe('the token of another connection that is rejected', () => {
  const json = { 'content-type': 'application/json' }
  const token = (access_token: string) => ({ headers: json, body: JSON.stringify({ access_token, expires_in: 3600 }) })

  /** How often each of two servers is asked, where the second takes the `good`-th token of the first. */
  async function exchanged(good: number, refusal: string, subject_token = '${token:first}') {
    let issued = 0
    const asked: string[] = []
    const server = await startOddServer({
      '/first': () => token(`first-token-${++issued}`),
      '/exchange': (request) => {
        asked.push(new URLSearchParams(request.body).get('subject_token') ?? '')
        return asked.at(-1) === `first-token-${good}`
          ? token('exchanged-token')
          : { status: 400, headers: json, body: JSON.stringify({ error: refusal }) }
      },
    })
    const client = { client_id: 'app', client_secret: '${env:SECRET}' }
    const first = { type: 'OAuthToken', token_endpoint: `${server.url}/first`, ...client }
    const second = { type: 'OAuth2', grant_type: 'token_exchange', token_endpoint: `${server.url}/exchange`, ...client }
    const env = { SECRET: 'the-client-secret', SUBJECT: 'a-token-that-we-have' }
    const document = { version: 1, connections: { first, second: { ...second, subject_token } }, extracts: {} }
    const workspace = await openWorkspace(document, { env })
    const told = await workspace.token('second').catch((error: TokenError) => error)
    await workspace.close()
    await server.close()
    return { asked, told }
  }

  test.each(['invalid_grant', 'invalid_request'])(
    'as %s (§2.2.2) is renewed, and exchanged once more',
    async (error) => {
      expect(await exchanged(2, error)).toMatchObject({
        asked: ['first-token-1', 'first-token-2'],
        told: { access_token: 'exchanged-token' },
      })
    },
  )

  test('is renewed once; not where it is typed, nor where the client or the target is what is refused', async () => {
    const { asked, told } = await exchanged(3, 'invalid_grant')
    expect([asked.length, told]).toMatchObject([2, { code: 'token.invalid_grant' }])
    expect((await exchanged(2, 'invalid_grant', '${env:SUBJECT}')).asked).toEqual(['a-token-that-we-have'])
    expect((await exchanged(2, 'invalid_target')).asked).toEqual(['first-token-1'])
  })
})

test('another subject is another token; another audience, too', async () => {
  const keys = [
    exchanging(),
    exchanging({ subject_token: 'a-token-of-somebody-else' }),
    exchanging({ actor_token: 'a-token-of-ours', actor_token_type: access_token }),
    exchanging({ audience: 'shop' }),
    exchanging({ resource: 'https://shop.example' }),
  ].map((connection) => keyOf('crm_login', connection))
  expect(new Set(await Promise.all(keys)).size).toBe(5)
})
