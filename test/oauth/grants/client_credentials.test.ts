import { expect, test } from 'vitest'
import type { Grant, UnattendedGrant } from '../../../src/oauth/contract.ts'
import { client_credentials } from '../../../src/oauth/grants/client_credentials.ts'
import { grantContract } from '../../contracts/grant.ts'
import { clientCredentials, nobody } from '../endpoint.ts'

const connection = clientCredentials({ scope: 'a b' })

grantContract('client_credentials', client_credentials as Grant, connection)

test('sends nothing but the scope', () => {
  expect((client_credentials as UnattendedGrant).parameters(connection as never, nobody)).toEqual({ scope: 'a b' })
})

test('needs nobody to be run again', () => {
  expect(client_credentials.repeatable).toBe(true)
})
