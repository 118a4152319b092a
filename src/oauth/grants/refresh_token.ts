import type { Grants } from '../contract.ts'
import { scopeText } from '../scope.ts'

/** RFC 6749 §6. The typed refresh token is the seed; once the server has sent another, the store's is the one. */
export const refresh_token: Grants['refresh_token'] = {
  parameters: ({ refresh_token, scope }) => ({ refresh_token, scope: scopeText(scope) }),
  identity: ({ refresh_token }) => ({ refresh_token }),
  repeatable: false,
}
