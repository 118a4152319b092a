import { expect, test } from 'vitest'
import type { Grant, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { refresh_token } from '../../../src/oauth/grants/refresh_token.ts'
import { grantContract } from '../../contracts/grant.ts'
import { nobody, refreshToken } from '../endpoint.ts'

const connection = refreshToken({ scope: 'a b' })

grantContract('refresh_token', refresh_token as Grant, connection)

test('sends the token it was given', () => {
  expect((refresh_token as UnattendedGrant).parameters(connection as never, nobody)).toEqual({
    refresh_token: 'seed-refresh-token',
    scope: 'a b',
  })
})

test('cannot be had again: a person brought its token', () => {
  expect(refresh_token.repeatable).toBe(false)
})
