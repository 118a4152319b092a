import { openPrivateKey } from '../../jwt/private_key.ts'
import type { AuthenticateClient } from '../contract.ts'
import { putClientAssertion } from './client_assertion.ts'

/** RFC 7523 §2.2; recommended by RFC 9700 §2.5. */
export const private_key_jwt: AuthenticateClient<'private_key_jwt'> = (client, request, world) => {
  const field = 'client_authentication.private_key'
  const { key_id, ...signing } = openPrivateKey(client.private_key, client, { connection: world.name, field, ...world })
  return putClientAssertion({ ...client, ...(key_id !== undefined && { key_id }) }, signing, request, world)
}
