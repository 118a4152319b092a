import { basicCredentials } from '../../http/basic.ts'
import type { AuthenticateClient } from '../contract.ts'

/** RFC 7617 as it stands: for the many servers that do not decode what RFC 6749 §2.3.1 has encoded. */
export const client_secret_basic_raw: AuthenticateClient = ({ client_id, client_secret }, { headers }) => {
  headers.set('authorization', `Basic ${basicCredentials(client_id, client_secret)}`)
}
