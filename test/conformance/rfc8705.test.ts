/** RFC 8705: mutual TLS. */
import { expect } from 'vitest'
import { api, json, readRows, run } from '../fields/scenario.ts'
import { certificateAuthority, clientCertificate } from '../servers/odd.ts'
import { duty } from './duties.ts'

const files = { 'ca.pem': certificateAuthority }
const tls = { ca_file: 'ca.pem', client_certificate: clientCertificate }
const login = {
  type: 'OAuth2',
  grant_type: 'client_credentials',
  client_id: 'reporting',
  client_authentication: 'tls_client_auth',
  ...tls,
}
const certificates = { api: 'localhost', login: 'localhost', other: 'localhost' } as const

duty(50, async () => {
  const seen = await run({
    file: {
      connections: {
        login: { ...login, issuer: '${var:other}' },
        api: api({ authentication: 'login', ca_file: 'ca.pem' }),
      },
    },
    answers: {
      other: ({ url }, { login, other }) =>
        url.startsWith('/.well-known/openid')
          ? json({
              issuer: other,
              token_endpoint: `${other}/token`,
              mtls_endpoint_aliases: { token_endpoint: `${login}/mutual` },
            })
          : { status: 404 },
    },
    certificates,
    files,
  })
  expect(seen.error).toBeUndefined()
  // §5: at the alias, which is on another host here, and not at the usual address.
  expect(seen.other.map(({ url }) => url)).not.toContain('/token')
  expect(seen.login.map(({ url, client, body }) => [url, client, body])).toEqual([
    ['/mutual', 'latchkey test client', 'grant_type=client_credentials&client_id=reporting'],
  ])
})

duty(51, async () => {
  const connections = (more: object) => ({
    login: { ...login, token_endpoint: '${var:login}/token' },
    api: api({ authentication: 'login', ca_file: 'ca.pem', ...more }),
  })
  const seen = await run({ file: { connections: connections({}) }, certificates, files }, readRows)
  expect(seen.error).toBeUndefined()
  expect(seen.api.map(({ client, headers }) => [client, headers.authorization])).toEqual([
    ['latchkey test client', 'Bearer issued-token'],
  ])
})
