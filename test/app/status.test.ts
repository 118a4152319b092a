import { expect, test } from 'vitest'
import { status } from '../../src/app/status.ts'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import type { Workspace } from '../../src/workspace.ts'
import { rejection } from '../fakes.ts'
import { clientCredentials, refreshToken } from '../oauth/endpoint.ts'
import { createWorld, hour, minutes, rejected, rotating } from '../oauth/world.ts'

/** A workspace with this one connection, as `status` sees it. */
function openStatus(connection: OAuthConnection) {
  const world = createWorld()
  const tokens = world.open(connection)
  const workspace = {
    document: { connections: { crm: connection } },
    connection: async () => connection,
    kept: async () => tokens.kept(),
    signer: async () => ({ name: 'crm', credential: { tokens } }),
  } as unknown as Workspace
  return { world, tokens, status: () => status(workspace, 'crm', world.clock.now()) }
}

test('a kept token: its generation, a fingerprint, its end and who said so, and whether it can be renewed', async () => {
  const { world, tokens, status } = openStatus(clientCredentials())
  expect(await status()).toMatchObject({ state: 'unknown', detail: 'no token yet; one is fetched when it is needed' })
  await tokens.token()
  expect(await status()).toEqual({
    connection: 'crm',
    type: 'OAuthToken',
    state: 'works',
    detail: 'has a token for 60 minutes more',
    issued_at: '2026-01-01T00:00:00.000Z',
    expires_at: '2026-01-01T01:00:00.000Z',
    expiry_source: 'expires_in',
    generation: 1,
    fingerprint: 'c5b0f233', // printf access-token-1 | sha256sum
    has_refresh_token: true,
  })
  world.answer = (n) => rotating(n, { refresh_token: undefined })
  await tokens.anew()
  expect(await status()).toMatchObject({ generation: 2, has_refresh_token: false })
})

test('an answer in which no token is found is told, with what looks for it', async () => {
  const { world, tokens, status } = openStatus(clientCredentials())
  world.answer = () => ({ body: { payload: { key1: 'k9x8w7v6u5t4s3r2' } } })
  await Promise.resolve(tokens.token()).catch(() => undefined)
  const detail = 'no token yet; an answer is kept, in which none was found: latchkey learn crm'
  expect(await status()).toMatchObject({ state: 'unknown', detail })
})

test('the file’s own rule is named as what decided', async () => {
  const { tokens, status } = openStatus(clientCredentials({ lifetime: { always: '10min' } }))
  await tokens.token()
  expect(await status()).toMatchObject({
    expires_at: '2026-01-01T00:10:00.000Z',
    expiry_source: 'lifetime.always',
    detail: 'has a token for 10 minutes more',
  })
})

test('a dead refresh token needs somebody: said while the old token serves, and after', async () => {
  const { world, tokens, status } = openStatus(refreshToken())
  world.answer = (n) => (n === 1 ? rotating(n) : rejected)
  await tokens.token()
  world.clock.pass(50 * minutes)
  await tokens.token()
  await tokens.settled()
  const why =
    'https://auth.example/token rejects the refresh token of connection crm_login: “invalid_grant: no such token”'
  expect(await status()).toMatchObject({
    state: 'needs_login',
    detail: `its token serves for 10 minutes more; ${why}`,
    error: { code: 'token.invalid_grant', exitCode: 3 },
  })
  world.clock.pass(hour)
  expect(await status()).toMatchObject({ state: 'needs_login', detail: `its token has ended; ${why}` })
})

test('a typed refresh token that was refused at once needs somebody, too', async () => {
  const { world, tokens, status } = openStatus(refreshToken())
  world.answer = () => rejected
  await rejection(Promise.resolve(tokens.token()))
  expect(await status()).toMatchObject({
    state: 'needs_login',
    detail: expect.stringMatching(/^has no token; .*no such token”$/),
  })
})

test('a refresh token that ends within a week is told where nobody but a person gets another', async () => {
  const day = 24 * hour
  for (const [connection, state] of [
    [refreshToken(), 'expiring'],
    [clientCredentials(), 'works'],
  ] as const) {
    const { world, tokens, status } = openStatus(connection)
    world.answer = (n) => rotating(n, { expires_in: 39 * 86_400, refresh_token_expires_in: 40 * 86_400 })
    await tokens.token()
    world.clock.pass(hour)
    expect(await status()).toMatchObject({ state: 'works', refresh_token_expires_at: '2026-02-10T00:00:00.000Z' })
    world.clock.pass(33 * day)
    expect(await status()).toMatchObject({ state })
    if (state === 'expiring')
      expect((await status()).detail).toMatch(/^its refresh token ends in 6 days; get a new one/)
  }
})

test('one that lives for an hour is told in its last quarter, and not all the time', async () => {
  const { world, tokens, status } = openStatus(refreshToken())
  world.answer = (n) => rotating(n, { expires_in: 3600, refresh_token_expires_in: 3600 })
  await tokens.token()
  world.clock.pass(40 * 60_000)
  expect(await status()).toMatchObject({ state: 'works' })
  world.clock.pass(10 * 60_000)
  expect((await status()).detail).toMatch(/^its refresh token ends in 10 minutes/)
})
