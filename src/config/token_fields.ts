/** What a request for a token holds by itself, by our names, which are those of the RFCs. */
import type { Connection } from '../generated/language.ts'

const usual = ['grant_type', 'client_id', 'client_secret', 'scope']
const rest = ['audience', 'resource', 'client_assertion', 'client_assertion_type']
/** What the grants send besides (RFC 6749 §4, RFC 8628 §3.4, RFC 7521 §4.1, RFC 8693 §2.1). */
const byGrant: Record<string, string[]> = {
  client_credentials: [],
  password: ['username', 'password'],
  refresh_token: ['refresh_token'],
  authorization_code: ['code', 'redirect_uri', 'code_verifier'],
  device_code: ['device_code'],
  jwt_bearer: ['assertion'],
  token_exchange: ['subject_token', 'subject_token_type', 'actor_token', 'actor_token_type', 'requested_token_type'],
}

/** The fields of a request to the token endpoint. */
export const tokenRequestFields: readonly string[] = [...usual, ...Object.values(byGrant).flat(), ...rest]

/** Those of which there may be several (RFC 8707 §2, RFC 8693 §2.1). */
export const repeatable: ReadonlySet<string> = new Set(['audience', 'resource'])

/** What a grant sends of its own. */
export const ofGrant = (connection: Connection, grant: string): string[] =>
  (byGrant[grant] ?? []).filter(
    (name) => name !== 'code_verifier' || !('pkce' in connection && connection.pkce === 'none'),
  )

/** What proves the client among the fields (RFC 6749 §2.3.1, RFC 7521 §4.2). */
export const proofFields: readonly string[] = [
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
]

/** The same of one method of client_authentication; what it puts into a header is none of the fields. */
export function ofProof(method: string): string[] {
  if (method === 'client_secret_post') return ['client_id', 'client_secret']
  if (/_jwt$/.test(method)) return ['client_id', 'client_assertion', 'client_assertion_type']
  return /^(none|custom|tls_client_auth)$/.test(method) ? ['client_id'] : []
}
