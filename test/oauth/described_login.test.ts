/** A login that is no OAuth: what it sends, and the life of what it brings. */
import { expect, test } from 'vitest'
import type { DescribedBearer } from '../../src/oauth/contract.ts'
import { createWorld, hour } from './world.ts'

const url = 'https://api.example/login'

const bearer = (fields: Partial<DescribedBearer>): DescribedBearer => ({
  type: 'Bearer',
  ssl_mode: 'verify',
  timeout: 30,
  also_send_to: [],
  ignore_cookies_policy: false,
  client_id_is_sensitive: false,
  token_request: { url, format: 'json', body: { user: '${username}', pass: '${password}' }, scope_separator: ' ' },
  username: 'alice',
  password: 'canary-password',
  ...fields,
})

test('sends what it says and nothing of its own, is kept, and renewed when it is rejected', async () => {
  const world = createWorld()
  world.answer = (n) => ({ body: { data: { token: `session-${n}`, ttl: 60 } } })
  const connection = bearer({ token_response: { access_token: '$.data.token', format: 'auto', expires_in_unit: 's' } })
  const one = world.open(connection)
  expect((await one.token()).access_token).toBe('session-1')
  expect((await world.open(connection).token()).access_token).toBe('session-1')
  expect(world.requests).toHaveLength(1)
  const [request] = world.requests
  expect(request).toMatchObject({ method: 'POST', url, body: '{"user":"alice","pass":"canary-password"}' })
  expect(request?.headers).not.toHaveProperty('authorization')
  expect((await one.renew(1)).access_token).toBe('session-2')
})

test('a GET without a body', async () => {
  const world = createWorld()
  world.answer = () => ({ body: { token: 'session' } })
  await world
    .open(bearer({ token_request: { url, method: 'GET', headers: { 'x-user': '${username}' }, scope_separator: ' ' } }))
    .token()
  expect(world.requests[0]).toMatchObject({ method: 'GET', url, headers: { 'x-user': 'alice' } })
  expect(world.requests[0]).not.toHaveProperty('body')
})

test('a typed token is a seed where the request sends it, and each is got by the one before', async () => {
  const world = createWorld()
  world.answer = (n) => ({ body: { access_token: `long-${n}`, expires_in: 3600 } })
  const connection = bearer({
    token: 'seed',
    token_request: {
      url,
      method: 'GET',
      parameters: { grant_type: 'ig_refresh_token', access_token: '${token}' },
      scope_separator: ' ',
    },
  })
  expect((await world.open(connection).token()).access_token).toBe('long-1')
  expect(world.requests[0]?.url).toBe(`${url}?grant_type=ig_refresh_token&access_token=seed`)
  world.clock.pass(hour)
  expect((await world.open(connection).token()).access_token).toBe('long-2')
  expect(world.requests[1]?.url).toContain('access_token=long-1')
  expect((await world.open({ ...connection, token: 'other-seed' } as DescribedBearer).token()).access_token).toBe(
    'long-3',
  )
  expect(world.requests[2]?.url).toContain('access_token=other-seed')
})

test('a typed token that the request does not send serves until it ends, counted from when it was first seen', async () => {
  const world = createWorld()
  world.answer = (n) => ({ body: { token: `session-${n}` } })
  const connection = bearer({ token: 'typed-token', lifetime: { always: '60min' } })
  expect((await world.open(connection).token()).access_token).toBe('typed-token')
  world.clock.pass(hour / 3)
  expect((await world.open(connection).token()).access_token).toBe('typed-token')
  world.clock.pass(hour)
  expect((await world.open(connection).token()).access_token).toBe('session-1')
})
