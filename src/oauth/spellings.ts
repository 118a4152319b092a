/**
 * What servers call the members of RFC 6749 §5.1, in the order in which they are looked for: the RFC's own name first,
 * but for `expires_in_sec`, which says its unit. A name counts only where its value has the right kind. Who writes so is
 * told in docs/token_answers.md, which lists each of them.
 */
export const spellings = {
  access_token: ['access_token', 'accessToken', 'token'],
  token_type: ['token_type', 'tokenType'],
  refresh_token: ['refresh_token', 'refreshToken'],
  expires_in: ['expires_in_sec', 'expires_in', 'expiresIn', 'expireIn', 'expire', 'expires'],
  expires_at: ['expires_at', 'expiresAt', 'expireTime', 'expires_on'],
  scope: ['scope'],
  id_token: ['id_token'],
  refresh_in: ['refresh_in'],
  refresh_token_expires_in: ['refresh_token_expires_in', 'x_refresh_token_expires_in', 'refresh_expires_in'],
  refresh_token_expires_at: ['refresh_token_expires_at'],
} as const

export type TokenMember = keyof typeof spellings

/** Where servers put these members in an object of their own, one inside another at most. */
export const wrappers = [
  'data',
  'body',
  'response',
  'result',
  'credentials',
  'authed_user',
  'token',
  'access_token',
] as const
