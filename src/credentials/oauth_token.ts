import type { KeptToken, OAuthConnection } from '../oauth/contract.ts'
import { factsOf } from '../oauth/fingerprint.ts'
import type { HttpRequest } from '../runtime.ts'
import type { Credential, CredentialWorld, Signed } from './contract.ts'
import { withHeader } from './placement.ts'

/** RFC 6750 §2.1. Signed at once while a fresh token is held. */
export async function openOAuthToken(connection: OAuthConnection, world: CredentialWorld): Promise<Credential> {
  const tokens = await world.tokenSource(connection)
  function signWith(request: HttpRequest, token: KeptToken): Signed {
    const facts = factsOf(world.name, token)
    return {
      request: withHeader(request, world.name, 'Authorization', `Bearer ${token.access_token}`),
      generation: token.generation,
      ...(facts && { token: facts }),
    }
  }
  return {
    tokens,
    sign(request) {
      const token = tokens.token()
      return token instanceof Promise ? token.then((fetched) => signWith(request, fetched)) : signWith(request, token)
    },
    async renew(rejected) {
      return (await tokens.renew(rejected)).generation > rejected
    },
  }
}
