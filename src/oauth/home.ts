import type { OAuthConnection } from './contract.ts'

/** The address by which the file names the authorization server. */
export function homeOf(connection: OAuthConnection): string {
  const { token_endpoint, issuer, authorization_endpoint }: { [field: string]: unknown } = { ...connection }
  return String(token_endpoint ?? issuer ?? authorization_endpoint)
}
