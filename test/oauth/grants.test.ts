import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Grant, OAuthConnection } from '../../src/oauth/contract.ts'
import * as grants from '../../src/oauth/grants/index.ts'
import { grantContract } from '../contracts/grant.ts'
import { clientCredentials, password, refreshToken } from './endpoint.ts'

const scope = 'a b'
const connections: Record<keyof typeof grants, OAuthConnection> = {
  client_credentials: clientCredentials({ scope }),
  password: password({ scope }),
  refresh_token: refreshToken({ scope }),
}

for (const [name, grant] of Object.entries(grants)) {
  grantContract(name, grant as Grant, connections[name as keyof typeof grants])
}

test('every grant has a schema, and every schema a grant', () => {
  const files = readdirSync(new URL('../../schemas/grant/', import.meta.url))
  expect(files.map((file) => file.replace('.schema.json', '')).sort()).toEqual(Object.keys(grants).sort())
})

test('only a refresh token that a person brought cannot be had again', () => {
  const repeatable = Object.entries(grants).filter(([, grant]) => grant.repeatable)
  expect(repeatable.map(([name]) => name)).toEqual(['client_credentials', 'password'])
})

test('what each sends', () => {
  expect(grants.client_credentials.parameters(connections.client_credentials as never)).toEqual({ scope })
  expect(grants.password.parameters(connections.password as never)).toEqual({
    username: 'alice',
    password: 'wonderland-42',
    scope,
  })
  expect(grants.refresh_token.parameters(connections.refresh_token as never)).toEqual({
    refresh_token: 'seed-refresh-token',
    scope,
  })
})
