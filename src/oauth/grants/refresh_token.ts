import type { Grants, TokenParameters } from '../contract.ts'
import { scopeText } from '../scope.ts'

/** RFC 6749 §6. The typed refresh token is the seed; once the server has sent another, the store's is the one. */
export const refresh_token: Grants['refresh_token'] = {
  parameters: ({ refresh_token, scope }) => ({ refresh_token, scope: scopeText(scope) }),
  repeatable: false,
}

/** A renewal asks for no scope, which means the one that was granted (RFC 6749 §6). */
export const renewal = (refresh_token: string): TokenParameters => ({ refresh_token })
