/** What a connection's token is kept under, and by what it is known that a connection was changed. */
import { canonicalJson } from '../json.ts'
import type { TokenConnection } from './contract.ts'
import { isBound } from './dpop.ts'
import { grantOf } from './grant_of.ts'
import { homeOf } from './home.ts'
import { targetOfKey } from './target.ts'

/**
 * The same connection gives the same key, in every process. What makes another token makes another key; where only a
 * person can start anew, only what that start is made of, since each refresh token is the successor of the one before:
 * whatever is edited beside a typed one, and wherever else it is typed, the newest is the one that the server knows. A
 * client secret or a password makes no other key, so that changing it loses nothing; besides, keys are not encrypted,
 * and a password that can be guessed could be found by its hash.
 */
export function keyOf(name: string, connection: TokenConnection): Promise<string> {
  const { type, client_id, scope } = connection
  const kind = 'grant_type' in connection ? { grant_type: connection.grant_type } : { type }
  const target = targetOfKey(connection)
  const grant = grantOf(connection)
  const identity = grant.identity(connection)
  const home = withoutLastSlash(homeOf(connection))
  // RFC 8705 §3: a token may be bound to the certificate it was asked with.
  const bound = connection.client_certificate?.certificate
  const dpop = isBound(connection) || undefined
  if (grant.repeatable) return digest({ name, type, ...kind, home, client_id, scope, target, identity, bound, dpop })
  // What a person agreed to was for this target; where a refresh token was typed, it is the same one whatever it is used for.
  return digest({ ...kind, home, client_id, identity, ...('authorize' in grant && { name, target }) })
}

function withoutLastSlash(address: string): string {
  const url = new URL(address)
  url.pathname = url.pathname.replace(/\/+$/, '')
  return url.href
}

/** Tells whether anything about a connection was changed. */
export const connectionDigest = (connection: TokenConnection): Promise<string> => digest(connection)

async function digest(value: unknown): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)))
  return Buffer.from(bytes).toString('base64url')
}
