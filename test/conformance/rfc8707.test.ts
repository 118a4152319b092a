/** RFC 8707: resource indicators. */
import { expect, test } from 'vitest'
import { createClient, issuer, logIn } from './client.ts'
import { duty } from './duties.ts'
import { said } from './said.ts'

const fields = { grant_type: 'client_credentials', client_secret: '${env:S}', token_endpoint: `${issuer}/token` }

duty(35, async () => {
  for (const resource of ['/orders', 'orders', 'https://api.example/#top', '//api.example'])
    expect(await said({ ...fields, resource }), resource).toHaveLength(1)
  for (const resource of ['https://api.example/', 'urn:example:orders', ['https://a.example/', 'https://b.example/']])
    expect(await said({ ...fields, resource })).toEqual([])
})

test('§2.1, §2.2: each resource is a parameter of its own, in the authorization request and in the token request', async () => {
  const resource = ['https://a.example/', 'https://b.example/']
  const client = createClient({ grant_type: 'authorization_code', resource })
  const [asked] = (await logIn(client)).asked
  expect(asked?.getAll('resource')).toEqual(resource)
  const [request] = client.requests
  expect(new URLSearchParams(String(request?.body)).getAll('resource')).toEqual(resource)
})
