import { expect, test } from 'vitest'
import type { Grant } from '../../../src/oauth/contract.ts'
import { password } from '../../../src/oauth/grants/password.ts'
import { grantContract } from '../../contracts/grant.ts'
import { password as withPassword } from '../endpoint.ts'

const connection = withPassword({ scope: 'a b' })

grantContract('password', password as Grant, connection)

test('sends name and password as they are', () => {
  expect(password.parameters(connection as never)).toEqual({
    username: 'alice',
    password: 'wonderland-42',
    scope: 'a b',
  })
})

test('needs nobody to be run again', () => {
  expect(password.repeatable).toBe(true)
})
