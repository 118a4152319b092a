import type { Grants } from '../contract.ts'
import { scopeText } from '../scope.ts'

/**
 * RFC 6749 §4.3.2. §4.3.1 wants the password discarded once a token is there; it is the user's own file that keeps it
 * here, so that the pipeline goes on when the refresh token ends. A recorded departure.
 */
export const password: Grants['password'] = {
  parameters: ({ username, password, scope }) => ({ username, password, scope: scopeText(scope) }),
  identity: ({ username, scope }) => ({ username, scope: scopeText(scope) ?? null }),
  repeatable: true,
}
