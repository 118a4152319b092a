/** Connections whose steps rotate the refresh token, for the server that ends everything when it sees one twice. */
import type { JsonObject } from '../../../src/json.ts'
import type { TokenConnection } from '../../../src/oauth/contract.ts'
import type { RotatingServer } from '../../servers/rotating.ts'
import { bearer, refreshToken } from '../endpoint.ts'

/** Every address but `/step` gives tokens for a refresh token. */
const rotation = (server: RotatingServer, extra: JsonObject): JsonObject => ({
  url: server.token_endpoint.replace('/token', '/rotate'),
  method: 'POST',
  parameters: { refresh_token: '${refresh_token}' },
  extra: { refresh_token: '$.refresh_token', ...extra },
})
const page = (server: RotatingServer, token: string): JsonObject => ({
  url: server.token_endpoint.replace('/token', '/step'),
  headers: { authorization: `Bearer \${${token}}` },
  extra: { tenant: '$.tenant' },
})
const read = { format: 'auto', expires_in_unit: 's' } as const

/** `token_request.steps`: the page is asked for with the token that the rotation brings. */
export function rotatingBefore(server: RotatingServer): TokenConnection {
  const { token_endpoint } = server
  const steps = [rotation(server, { first: '$.access_token' }), page(server, 'first')]
  const token_request = { steps, format: 'form', scope_separator: ' ' } as never
  return refreshToken({ token_endpoint, refresh_token: server.issue(), token_request })
}

/** `refresh_request.steps`, of a login that is no OAuth. */
export function rotatingRenewal(server: RotatingServer): TokenConnection {
  const url = server.token_endpoint
  const refresh_request = {
    ...{ url, format: 'form', scope_separator: ' ', parameters: { refresh_token: '${refresh_token}' } },
    steps: [rotation(server, { first: '$.access_token' }), page(server, 'first')],
  } as never
  const { token_request: _, ...connection } = bearer({ refresh_token: server.issue(), refresh_request })
  return { ...connection, refresh_request }
}

/** `token_response.steps`: the page is asked for with the token that takes the place of the first. */
export function rotatingAfter(server: RotatingServer): TokenConnection {
  const { token_endpoint } = server
  const steps = [rotation(server, { access_token: '$.access_token' }), page(server, 'token')]
  const token_response = { ...read, steps } as never
  return refreshToken({ token_endpoint, refresh_token: server.issue(), token_response })
}
