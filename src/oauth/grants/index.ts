import type { Grants } from '../contract.ts'
import { client_credentials } from './client_credentials.ts'
import { password } from './password.ts'
import { refresh_token } from './refresh_token.ts'

export { renewal } from './refresh_token.ts'

export const grants = {
  client_credentials,
  password,
  refresh_token,
} satisfies Grants
