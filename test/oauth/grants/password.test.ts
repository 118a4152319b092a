import { expect, test } from 'vitest'
import type { Grant, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { password } from '../../../src/oauth/grants/password.ts'
import { grantContract } from '../../contracts/grant.ts'
import { nobody, password as withPassword } from '../endpoint.ts'

const connection = withPassword({ scope: 'a b' })

grantContract('password', password as Grant, connection)

test('sends name and password as they are', () => {
  expect((password as UnattendedGrant).parameters(connection as never, nobody)).toEqual({
    username: 'alice',
    password: 'wonderland-42',
    scope: 'a b',
  })
})

test('needs nobody to be run again', () => {
  expect(password.repeatable).toBe(true)
})
