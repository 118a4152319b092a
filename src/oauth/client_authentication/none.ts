import type { AuthenticateClient } from '../contract.ts'

/** RFC 6749 §3.2.1: a client that does not authenticate still says who it is; one that has no name asks by its assertion alone (RFC 7521 §4.1). */
export const none: AuthenticateClient = ({ client_id }, { form }) => {
  if (client_id !== '') form.set('client_id', client_id)
}
