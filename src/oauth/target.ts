import { canonicalJson } from '../json.ts'
import type { OAuthConnection, TokenParameters } from './contract.ts'

/** What a token shall be for: in each authorization request and each token request (RFC 8707 §2). */
export const targetOf = ({ audience, resource }: Pick<OAuthConnection, 'audience' | 'resource'>): TokenParameters => ({
  audience,
  resource,
})

/** The same as one text, to be compared; undefined where nothing is said. */
export function targetText({ audience, resource }: Pick<OAuthConnection, 'audience' | 'resource'>): string | undefined {
  if (audience === undefined && resource === undefined) return undefined
  return canonicalJson({ audience, resource: resource && [resource].flat().sort() })
}
