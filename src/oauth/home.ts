import { serviceAccountIn } from '../jwt/private_key.ts'
import type { OAuthConnection } from './contract.ts'
import { describedIn } from './request_shape.ts'

/** The address by which the file names the authorization server. */
export const homeOf = (connection: OAuthConnection): string => String(writtenHome(connection))

/** The connection itself, or with the address that its service-account file has, where none is written. */
export function withHome(connection: OAuthConnection): OAuthConnection {
  if (connection.grant_type !== 'jwt_bearer' || writtenHome(connection) !== undefined) return connection
  const { token_uri } = serviceAccountIn(connection.assertion.private_key) ?? {}
  const isAddress = token_uri !== undefined && /^https?:/i.test(token_uri) && URL.canParse(token_uri)
  return isAddress ? { ...connection, token_endpoint: token_uri } : connection
}

function writtenHome(connection: OAuthConnection): unknown {
  const { token_endpoint, issuer, authorization_endpoint }: { [field: string]: unknown } = { ...connection }
  return token_endpoint ?? describedIn(connection).token_request?.url ?? issuer ?? authorization_endpoint
}
