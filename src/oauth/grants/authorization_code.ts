import { ConfigError, TokenError } from '../../errors.ts'
import { askInBrowser } from '../authorization.ts'
import { authorizationRequest, checkState, valuesOf } from '../authorization_request.ts'
import type { Grants, GrantWorld } from '../contract.ts'
import { codeChallenge, randomValue } from '../protocol.ts'
import { pushed } from '../pushed.ts'
import { scopeText } from '../scope.ts'

type AuthorizationCode = Parameters<Grants['authorization_code']['identity']>[0]

/** RFC 6749 §4.1 with PKCE (RFC 7636), in the person's own browser (RFC 8252). */
export const authorization_code: Grants['authorization_code'] = {
  identity: () => null,
  repeatable: false,
  async authorize(connection, desk, world) {
    const { redirect_uri, pkce, scope, authorization_scope, authorization_response } = connection
    const { code: wanted = 'code', extra } = authorization_response ?? {}
    await checkChallenge(connection, world)
    await checkState(connection, connection, world)
    // Such a code comes without state, by way of the person alone.
    if (pkce === 'none' && /^urn:/i.test(redirect_uri))
      throw new ConfigError('config.not_usable', {
        name: world.name,
        why: `has a code pasted that nothing binds to its login: pkce: none with redirect_uri: ${redirect_uri}`,
        advice: 'write pkce: S256, or a redirect_uri that is an address',
      })
    const code_verifier = pkce === 'none' ? undefined : randomValue()
    if (code_verifier !== undefined) world.secrets.addReceived(code_verifier)
    const request = authorizationRequest(connection, {
      response_type: 'code',
      ...(code_verifier !== undefined && {
        code_challenge: pkce === 'S256' ? await codeChallenge(code_verifier) : code_verifier,
        code_challenge_method: pkce,
      }),
      // RFC 9449 §10: the code is bound to the key, too.
      dpop_jkt: await world.dpop?.jkt(),
    })
    const sent = await pushed(connection, request, world)
    const { parameters, finish } = await askInBrowser(
      connection,
      { ...sent, wanted, bound: pkce !== 'none' },
      desk,
      world,
    )
    const code = parameters.get(wanted) ?? ''
    world.secrets.addReceived(code, 'once')
    return {
      parameters: {
        code,
        redirect_uri,
        code_verifier,
        // RFC 6749 §4.1.3 has none; who asks a person for others may need it here.
        ...(authorization_scope !== undefined && { scope: scopeText(scope) }),
      },
      extra: valuesOf(parameters, extra),
      finish,
    }
  },
}

/** RFC 7636 §4.2: what a server says it cannot do is not tried, and nothing weaker is taken in its place. */
async function checkChallenge({ pkce }: AuthorizationCode, { name, server }: GrantWorld): Promise<void> {
  const { code_challenge_methods_supported: supported } = await server.metadata()
  if (pkce === 'none' || !supported || supported.includes(pkce)) return
  throw new TokenError('token.no_pkce', { connection: name, pkce, supported })
}
