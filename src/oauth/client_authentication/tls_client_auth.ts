import type { AuthenticateClient } from '../contract.ts'

/** RFC 8705 §2: the certificate was shown when the connection was made; the form says whose it is. */
export const tls_client_auth: AuthenticateClient = ({ client_id }, { form }) => {
  form.set('client_id', client_id)
}
