/** RFC 8693: token exchange. */
import { expect } from 'vitest'
import { createClient, granted } from './client.ts'
import { duty } from './duties.ts'
import { said } from './said.ts'

const urn = (kind: string) => `urn:ietf:params:oauth:token-type:${kind}`
const fields = { grant_type: 'token_exchange', subject_token: 'subject-token', subject_token_type: urn('access_token') }

const sent = async (more: object = {}) => {
  const client = createClient({ ...fields, ...more })
  await client.tokens.token()
  return client.forms('/token')[0]
}

duty(46, async () => {
  expect(await sent()).toEqual({
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    client_id: 'reporting',
    subject_token: 'subject-token',
    subject_token_type: urn('access_token'),
  })
  expect(await sent({ actor_token: 'actor-token', actor_token_type: urn('jwt') })).toMatchObject({
    actor_token: 'actor-token',
    actor_token_type: urn('jwt'),
  })
  const written = { ...fields, subject_token: '${env:S}', token_endpoint: 'https://auth.example/token' }
  expect(await said({ ...written, actor_token_type: urn('jwt') })).toHaveLength(1)
  expect(await said({ ...written, subject_token: undefined })).toHaveLength(1)
  expect(await said(written)).toEqual([])
})

duty(47, async () => {
  const issued_token_type = urn('saml2')
  const client = createClient(fields, { '/token': { body: { ...granted, token_type: 'N_A', issued_token_type } } })
  expect(await client.tokens.token()).toMatchObject({ token_type: 'N_A', response: { issued_token_type } })
})
