import type { TokenSet as TokenResult } from '../generated/language.ts'
import type { KeptToken } from './contract.ts'

/**
 * What a connection that brings a token gives when it is read: RFC 6749 §5.1 in its own spelling whatever the server's
 * was, the moment it ends (RFC 3339), and the server's answer under `response`.
 */
export function tokenResult(
  { access_token, token_type, expires_at, refresh_token, scope, extra, response }: KeptToken,
  now: number,
): TokenResult {
  return {
    access_token,
    token_type,
    ...(expires_at !== undefined && {
      expires_in: Math.max(0, Math.floor((expires_at - now) / 1000)),
      expires_at: new Date(expires_at).toISOString(),
    }),
    ...(refresh_token !== undefined && { refresh_token }),
    ...(scope !== undefined && { scope }),
    ...(extra && { extra }),
    ...(response !== null && { response }),
  } as TokenResult
}
