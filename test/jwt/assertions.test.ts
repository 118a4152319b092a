import { expect, test } from 'vitest'
import { clientAssertion, grantAssertion } from '../../src/jwt/assertions.ts'

const now = Date.UTC(2026, 10, 22, 9, 0, 0, 900)
const iat = Date.UTC(2026, 10, 22, 9) / 1000
const client = { client_id: 'app', audience: 'https://login.example', now, jti: 'once' }
const grant = { issuer: 'app', audience: 'https://login.example/token', now, jti: 'once' }

test('a client assertion names the client twice, its reader, and lives a minute (RFC 7523 §3)', () => {
  expect(clientAssertion(client)).toEqual({
    header: { typ: 'JWT' },
    payload: { iss: 'app', sub: 'app', aud: 'https://login.example', iat, exp: iat + 60, jti: 'once' },
  })
})

test('a grant assertion speaks for its issuer, or for the user that is named', () => {
  const { payload } = grantAssertion(grant)
  expect(payload).toEqual({ iss: 'app', sub: 'app', aud: grant.audience, iat, exp: iat + 50, jti: 'once' })
  expect(grantAssertion({ ...grant, subject: 'ann@example.com' }).payload).toMatchObject({ sub: 'ann@example.com' })
})

test('a service account that asks for itself names no subject, and says its scope inside', () => {
  const service_account = { client_email: 'robot@project.example' }
  const words = { ...grant, issuer: service_account.client_email, service_account, scope: 'read write' }
  expect(grantAssertion(words).payload).not.toHaveProperty('sub')
  expect(grantAssertion(words).payload).toMatchObject({ iss: 'robot@project.example', scope: 'read write' })
  expect(grantAssertion({ ...words, subject: 'ann@example.com' }).payload).toMatchObject({ sub: 'ann@example.com' })
})

test('the user’s claims win over the standard ones, and null takes one away', () => {
  const claims = { aud: 'https://login.example/token', iat: null, box_sub_type: 'enterprise' }
  expect(clientAssertion({ ...client, claims }).payload).toEqual({
    iss: 'app',
    sub: 'app',
    aud: 'https://login.example/token',
    exp: iat + 60,
    jti: 'once',
    box_sub_type: 'enterprise',
  })
})

test('a key id goes into the header; nothing says that a token is not valid yet', () => {
  for (const { header, payload } of [
    clientAssertion({ ...client, key_id: 'k-1' }),
    grantAssertion({ ...grant, key_id: 'k-1' }),
  ]) {
    expect(header).toEqual({ typ: 'JWT', kid: 'k-1' })
    expect(payload).not.toHaveProperty('nbf')
  }
})
