/**
 * What servers call the members of RFC 6749 §5.1, in the order in which they are looked for: the RFC's own name first,
 * but for `expires_in_sec`, which says its unit. A name counts only where its value has the right kind. Who writes so is
 * told in docs/token_answers.md, which lists each of them.
 */
export const spellings = {
  access_token: ['access_token', 'accessToken', 'AccessToken', 'token'],
  token_type: ['token_type', 'tokenType', 'TokenType'],
  refresh_token: ['refresh_token', 'refreshToken', 'RefreshToken'],
  expires_in: [
    ...(['expires_in_sec', 'expires_in', 'expiresIn', 'ExpiresIn'] as const),
    ...(['expireIn', 'expire', 'expires', 'expire_time'] as const),
  ],
  expires_at: ['expires_at', 'expiresAt', 'expireTime', 'expires_on', '.expires'],
  scope: ['scope'],
  id_token: ['id_token', 'IdToken'],
  refresh_in: ['refresh_in'],
  refresh_token_expires_in: [
    ...(['refresh_token_expires_in', 'refreshTokenExpiresIn'] as const),
    ...(['x_refresh_token_expires_in', 'refresh_expires_in'] as const),
  ],
  refresh_token_expires_at: ['refresh_token_expires_at', 'refreshTokenExpiresAt'],
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
  'AuthenticationResult',
] as const

/** What they call the code of an error and the sentence about it, and how they say in HTTP 200 that there is one. */
export const errorSpellings = {
  /** `code` counts where there is a sentence, too, and not in a wrapper: a code may be anything. */
  code: ['error', 'error_code', 'errorCode', 'errcode', 'errorType', 'error_type', 'code'],
  message: [
    ...['error_description', 'errorDescription', 'error_message', 'errorMessage', 'error_msg', 'errmsg'],
    ...['message', 'non_field_errors'],
  ],
  /** The same, of what is an error anyhow: by its status, a code, or what failed. */
  beside: ['msg', 'detail', 'title', 'description', 'reason'],
  failed: ['success', 'ok'],
} as const

/** `0`, `200`, `ok`, `success` or true there is no error. */
export const signsOfSuccess = ['success', 'ok', 'code', 'errcode', 'error_code', 'errorCode', 'status'] as const
