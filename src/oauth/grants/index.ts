/** Every grant by its grant_type; grant_of.ts makes the compiler ask for those that are missing. */
export { authorization_code } from './authorization_code.ts'
export { client_credentials } from './client_credentials.ts'
export { device_code } from './device_code.ts'
export { implicit } from './implicit.ts'
export { jwt_bearer } from './jwt_bearer.ts'
export { password } from './password.ts'
export { refresh_token } from './refresh_token.ts'
export { token_exchange } from './token_exchange.ts'
