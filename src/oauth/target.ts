import { hash } from 'node:crypto'
import { canonicalJson } from '../json.ts'
import type { DescribedBearer, OAuthConnection, TokenConnection, TokenParameters } from './contract.ts'
import { grantOf } from './grant_of.ts'

type Target = Pick<OAuthConnection, 'audience' | 'resource'>

/** What a token shall be for: in each authorization request and each token request (RFC 8707 §2). */
export const targetOf = ({ audience, resource }: Target): TokenParameters => ({ audience, resource })

/**
 * The same as one text, to be compared; undefined where nothing is said. Of a login that the file describes, with which
 * one it is: to be kept encrypted, since a password may stand in it.
 */
export function targetText(connection: TokenConnection): string | undefined {
  const login = 'grant_type' in connection ? undefined : loginText(connection)
  return textOf(connection, login)
}

/** The same without anything that may be secret. */
export const targetOfKey = (connection: TokenConnection): string | undefined => textOf(connection)

function textOf({ audience, resource }: Target, login?: string): string | undefined {
  if (audience === undefined && resource === undefined && login === undefined) return undefined
  return canonicalJson({ audience, resource: resource && [resource].flat().sort(), login })
}

/** A digest of what is sent; but a seed is spent by sending it, and what it brought goes on whatever is edited. */
function loginText(connection: DescribedBearer): string | undefined {
  if (!grantOf(connection).repeatable) return undefined
  const { token_request, client_id, username, scope } = connection
  const text = canonicalJson({ token_request, client_id, username, scope } as never)
  return hash('sha256', text, 'base64url').slice(0, 16)
}
