import type { ClientAuthenticationWord } from '../../generated/language.ts'
import type { ClientAuthentications, OAuthConnection } from '../contract.ts'
import { client_secret_basic } from './client_secret_basic.ts'
import { client_secret_basic_raw } from './client_secret_basic_raw.ts'
import { client_secret_post } from './client_secret_post.ts'
import { none } from './none.ts'

export const clientAuthentications = {
  client_secret_basic,
  client_secret_basic_raw,
  client_secret_post,
  none,
} satisfies ClientAuthentications

/** The word that applies: the written one; RFC 8414 §2's default with a secret; `none` without. */
export function clientAuthenticationOf({
  client_authentication,
  client_secret,
}: OAuthConnection): ClientAuthenticationWord {
  if (client_authentication === undefined) return client_secret ? 'client_secret_basic' : 'none'
  return typeof client_authentication === 'string'
    ? (client_authentication as ClientAuthenticationWord)
    : client_authentication.method
}
