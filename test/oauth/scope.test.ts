import { expect, test } from 'vitest'
import { scopeDifference } from '../../src/oauth/scope.ts'
import { clientCredentials } from './endpoint.ts'
import { createWorld, rotating } from './world.ts'

const none = { missing: [], extra: [] }

test.each([
  ['the same in another order', 'b a', 'a b', none],
  ['less', 'a', 'a b', { missing: ['b'], extra: [] }],
  ['more', 'a b c', 'a b', { missing: [], extra: ['c'] }],
  ['something else', 'A', 'a', { missing: ['a'], extra: ['A'] }],
  ['separated by commas', 'repo,gist', 'repo gist', none],
  ['nothing was asked for', 'a b', undefined, none],
  ['nothing was granted', undefined, 'a', { missing: ['a'], extra: [] }],
  ['whatever was allowed to the application', 'Files.Read Mail.Read', 'https://api.example/.default', none],
])('%s', (_, scope, asked_scope, difference) => {
  const token = { ...(scope !== undefined && { scope }), ...(asked_scope !== undefined && { asked_scope }) }
  expect(scopeDifference(token)).toEqual(difference)
})

test('offline_access is granted by a refresh token', () => {
  const token = { scope: 'a', asked_scope: 'a offline_access' }
  expect(scopeDifference({ ...token, refresh_token: 'r' })).toEqual(none)
  expect(scopeDifference(token).missing).toEqual(['offline_access'])
})

test('openid is granted by an ID token', () => {
  const token = { scope: 'a', asked_scope: 'openid a' }
  expect(scopeDifference({ ...token, id_token: 'i' })).toEqual(none)
  expect(scopeDifference(token).missing).toEqual(['openid'])
})

test('a token that allows something else than asked is warned about when it is made, once, and not when it is used', async () => {
  const world = createWorld()
  world.answer = (n) => rotating(n, { scope: 'read other' })
  const connection = clientCredentials({ scope: 'read write' })
  const source = world.open(connection)
  await source.token()
  await source.token()
  await world.open(connection).token()
  expect(world.events.filter(({ type }) => type === 'warning')).toEqual([
    {
      type: 'warning',
      code: 'token.scope',
      message:
        'scope of connection crm_login: asked for and not granted: write; granted without being asked for: other',
    },
  ])
  await source.anew()
  expect(world.warnings()).toEqual(['token.scope', 'token.scope'])
})
