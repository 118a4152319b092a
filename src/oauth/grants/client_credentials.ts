import type { Grants } from '../contract.ts'
import { scopeText } from '../scope.ts'

/** RFC 6749 §4.4.2. */
export const client_credentials: Grants['client_credentials'] = {
  parameters: ({ scope }) => ({ scope: scopeText(scope) }),
  identity: ({ scope }) => ({ scope: scopeText(scope) ?? null }),
  repeatable: true,
}
