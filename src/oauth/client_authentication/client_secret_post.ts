import type { AuthenticateClient } from '../contract.ts'

/** RFC 6749 §2.3.1, second form. */
export const client_secret_post: AuthenticateClient = ({ client_id, client_secret }, { form }) => {
  form.set('client_id', client_id)
  form.set('client_secret', client_secret)
}
