import type { ClientAuthentication } from '../../generated/language.ts'
import type { ClientAuthentications, OAuthConnection, TokenConnection } from '../contract.ts'
import { describedIn } from '../request_shape.ts'
import { client_secret_basic } from './client_secret_basic.ts'
import { client_secret_basic_raw } from './client_secret_basic_raw.ts'
import { client_secret_jwt } from './client_secret_jwt.ts'
import { client_secret_post } from './client_secret_post.ts'
import { custom } from './custom.ts'
import { none } from './none.ts'
import { private_key_jwt } from './private_key_jwt.ts'
import { tls_client_auth } from './tls_client_auth.ts'

export const clientAuthentications = {
  client_secret_basic,
  client_secret_basic_raw,
  client_secret_jwt,
  client_secret_post,
  custom,
  none,
  private_key_jwt,
  tls_client_auth,
} satisfies ClientAuthentications

/**
 * The one that applies: the written one, for a renewal (`renews`) the one that is written for it; RFC 8414 §2's default
 * with a secret; `none` without. Undefined where nothing is sent that is not written.
 */
export function clientAuthenticationOf(connection: OAuthConnection, renews?: boolean): ClientAuthentication
export function clientAuthenticationOf(connection: TokenConnection, renews?: boolean): ClientAuthentication | undefined
export function clientAuthenticationOf(connection: TokenConnection, renews = false): ClientAuthentication | undefined {
  const ofRenewal = renews ? describedIn(connection).refresh_request?.client_authentication : undefined
  const { client_authentication, client_secret } = {
    client_authentication: undefined,
    client_secret: '',
    ...connection,
  }
  const written = ofRenewal ?? client_authentication
  if (written === undefined && !('grant_type' in connection)) return undefined
  if (written === undefined) return { method: client_secret ? 'client_secret_basic' : 'none' }
  // A bare word has passed the schema of a method without fields.
  return typeof written === 'string' ? ({ method: written } as ClientAuthentication) : written
}
