import { basicCredentials } from '../../http/basic.ts'
import type { AuthenticateClient } from '../contract.ts'
import { formEncode } from './form_encode.ts'

/** RFC 6749 §2.3.1: both halves are form-encoded before Basic, which RFC 7617 alone would not do. */
export const client_secret_basic: AuthenticateClient = ({ client_id, client_secret }, { headers }) => {
  headers.set('authorization', `Basic ${basicCredentials(formEncode(client_id), formEncode(client_secret))}`)
}
