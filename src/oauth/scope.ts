import type { OAuthConnection } from './contract.ts'

type Authorizing = Extract<OAuthConnection, { redirect_uri: string }>

/** RFC 6749 §3.3: scopes are one text, separated by blanks. Blank means none was asked for. */
export function scopeText(scope: string | string[] | undefined, separator = ' '): string | undefined {
  const text = Array.isArray(scope) ? scope.join(separator) : scope
  return text?.trim() ? text : undefined
}

/** What a token of this connection was asked to allow; that of a person only where nothing else is said. */
export const askedScope = (connection: Pick<OAuthConnection, 'scope'>): string | undefined =>
  scopeText(connection.scope) ??
  ('authorization_scope' in connection ? scopeText((connection as Authorizing).authorization_scope) : undefined)
