import type { AuthenticateClient } from '../contract.ts'

/** RFC 6749 §3.2.1: a client that does not authenticate still says who it is. */
export const none: AuthenticateClient = ({ client_id }, { form }) => {
  form.set('client_id', client_id)
}
