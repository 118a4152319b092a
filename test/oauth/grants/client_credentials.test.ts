import { expect, test } from 'vitest'
import type { Grant } from '../../../src/oauth/contract.ts'
import { client_credentials } from '../../../src/oauth/grants/client_credentials.ts'
import { grantContract } from '../../contracts/grant.ts'
import { clientCredentials } from '../endpoint.ts'

const connection = clientCredentials({ scope: 'a b' })

grantContract('client_credentials', client_credentials as Grant, connection)

test('sends nothing but the scope', () => {
  expect(client_credentials.parameters(connection as never)).toEqual({ scope: 'a b' })
})

test('needs nobody to be run again', () => {
  expect(client_credentials.repeatable).toBe(true)
})
