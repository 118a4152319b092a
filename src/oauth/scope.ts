import type { Authorizing, KeptToken, TokenConnection } from './contract.ts'

/** RFC 6749 §3.3: scopes are one text, separated by blanks. Blank means none was asked for. */
export function scopeText(scope: string | string[] | undefined, separator = ' '): string | undefined {
  const text = Array.isArray(scope) ? scope.join(separator) : scope
  return text?.trim() ? text : undefined
}

/** What a token of this connection was asked to allow; that of a person only where nothing else is said. */
export const askedScope = (connection: Pick<TokenConnection, 'scope'>): string | undefined =>
  scopeText(connection.scope) ??
  ('authorization_scope' in connection ? scopeText((connection as Authorizing).authorization_scope) : undefined)

export interface ScopeDifference {
  /** Asked for and not granted. */
  missing: string[]
  /** Granted without being asked for. */
  extra: string[]
}

/**
 * Where a token allows something else than it was asked to (RFC 6749 §3.3). Some servers separate by commas; one writes
 * `/.default` for whatever was allowed to the application, and some do not repeat offline_access, whose grant is the refresh
 * token, or openid, whose grant is the ID token (OpenID Connect Core §3.1.2.1).
 */
export function scopeDifference({
  scope,
  asked_scope,
  refresh_token,
  id_token,
}: Pick<KeptToken, 'scope' | 'asked_scope' | 'refresh_token' | 'id_token'>): ScopeDifference {
  const [granted, asked] = [new Set(words(scope)), new Set(words(asked_scope))]
  if (asked.size === 0 || [...asked].some((word) => word.endsWith('/.default'))) return { missing: [], extra: [] }
  if (refresh_token !== undefined) granted.add('offline_access')
  if (id_token !== undefined) granted.add('openid')
  return {
    missing: [...asked].filter((word) => !granted.has(word)),
    extra: words(scope).filter((word) => !asked.has(word)),
  }
}

/** True where a token allows all that is `asked`: what goes beyond is for a person to agree to (RFC 6749 §6). */
export const allows = ({ asked_scope: _, ...token }: Parameters<typeof scopeDifference>[0], asked: string): boolean =>
  scopeDifference({ ...token, asked_scope: asked }).missing.length === 0

const words = (scope = '') => scope.split(/[\s,]+/).filter(Boolean)
