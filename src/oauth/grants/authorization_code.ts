import { TokenError } from '../../errors.ts'
import { askInBrowser, newState } from '../authorization.ts'
import type { Grants } from '../contract.ts'
import { codeChallenge, randomValue } from '../protocol.ts'
import { scopeText } from '../scope.ts'

/** RFC 6749 §4.1 with PKCE (RFC 7636), in the person's own browser (RFC 8252). */
export const authorization_code: Grants['authorization_code'] = {
  identity: () => null,
  repeatable: false,
  async authorize(connection, desk, world) {
    const { client_id, redirect_uri, pkce, scope } = connection
    const code_verifier = pkce === 'none' ? undefined : randomValue()
    if (code_verifier !== undefined) world.secrets.addReceived(code_verifier)
    const dpop_jkt = await world.dpop?.jkt()
    const state = newState(connection.state)
    const { parameters, finish } = await askInBrowser(
      connection,
      {
        response_type: 'code',
        client_id,
        redirect_uri,
        scope: scopeText(scope),
        state,
        ...(code_verifier !== undefined && {
          code_challenge: pkce === 'S256' ? await codeChallenge(code_verifier) : code_verifier,
          code_challenge_method: pkce,
        }),
        // RFC 9449 §10: the code is bound, too.
        dpop_jkt,
      },
      desk,
      world,
    )
    const code = parameters.get('code')
    if (code === null) {
      const error = new TokenError('token.login_refused', { connection: world.name, error: 'no code in the answer' })
      await finish(error)
      throw error
    }
    world.secrets.addReceived(code)
    return { parameters: { code, redirect_uri, code_verifier }, finish }
  },
}
