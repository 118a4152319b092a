import { expect, test } from 'vitest'
import type { TokenError } from '../../../src/errors.ts'
import type { Grant, OAuthConnection, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { token_exchange } from '../../../src/oauth/grants/token_exchange.ts'
import { keyOf } from '../../../src/oauth/kept_tokens.ts'
import { createSecrets } from '../../../src/redact.ts'
import { grantContract } from '../../contracts/grant.ts'
import { fakeClock, rejection } from '../../fakes.ts'
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
