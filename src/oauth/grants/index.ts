/** Every grant by its grant_type; token_source.ts makes the compiler ask for those that are missing. */
export { client_credentials } from './client_credentials.ts'
export { password } from './password.ts'
export { refresh_token } from './refresh_token.ts'
