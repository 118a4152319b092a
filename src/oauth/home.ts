import { serviceAccountIn } from '../jwt/private_key.ts'
import type { TokenConnection } from './contract.ts'
import { describedIn } from './request_shape.ts'

/** The address by which the file names the authorization server. */
export const homeOf = (connection: TokenConnection): string => String(writtenHome(connection))

/** The connection itself, or with the address that its service-account file has, where none is written. */
export function withHome(connection: TokenConnection): TokenConnection {
  if (!('assertion' in connection) || writtenHome(connection) !== undefined) return connection
  const { token_uri } = serviceAccountIn(connection.assertion.private_key) ?? {}
  const isAddress = token_uri !== undefined && /^https?:/i.test(token_uri) && URL.canParse(token_uri)
  return isAddress ? { ...connection, token_endpoint: token_uri } : connection
}

function writtenHome(connection: TokenConnection): unknown {
  const { token_endpoint, issuer, authorization_endpoint }: { [field: string]: unknown } = { ...connection }
  const { token_request, refresh_request } = describedIn(connection)
  const own = token_endpoint ?? token_request?.url ?? issuer ?? authorization_endpoint
  return own ?? ('grant_type' in connection ? undefined : refresh_request?.url)
}
