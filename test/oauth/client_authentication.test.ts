import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { clientAuthentications } from '../../src/oauth/client_authentication/index.ts'
import type { AuthenticateClient } from '../../src/oauth/contract.ts'
import { clientAuthenticationContract, proofWorld } from '../contracts/client_authentication.ts'

for (const [name, authenticate] of Object.entries(clientAuthentications))
  clientAuthenticationContract(name, authenticate as AuthenticateClient)

test('every client authentication has a schema, and every schema one of them', () => {
  const files = readdirSync(new URL('../../schemas/client_authentication/', import.meta.url))
  expect(files.map((file) => file.replace('.schema.json', '')).sort()).toEqual(
    Object.keys(clientAuthentications).sort(),
  )
})

test('none sends no secret, wherever one is written', () => {
  const headers = new Headers()
  const form = new URLSearchParams()
  clientAuthentications.none(
    { client_id: 'notebook', client_secret: 'hidden', method: 'none' },
    { headers, form },
    proofWorld,
  )
  expect([...headers]).toEqual([])
  expect(String(form)).toBe('client_id=notebook')
})
