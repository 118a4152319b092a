import type { AuthenticateClient } from '../contract.ts'

/** The secret stands where `token_request` puts it, so that nothing is added here but whose it is. */
export const custom: AuthenticateClient = ({ client_id }, { form }) => {
  form.set('client_id', client_id)
}
