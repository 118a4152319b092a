import { askInBrowser } from '../authorization.ts'
import { authorizationRequest, checkState, valuesOf } from '../authorization_request.ts'
import type { Grants } from '../contract.ts'
import { askedScope } from '../scope.ts'
import { targetText } from '../target.ts'
import { finder, mappingOf } from '../token_mapping.ts'

/** What says nothing of the token. */
const others = new Set(['state', 'iss', 'session_state'])

/**
 * RFC 6749 §4.2: the token itself comes back in the fragment of the address, which RFC 9700 §2.1.2 advises against;
 * `validate` says so.
 */
export const implicit: Grants['implicit'] = {
  identity: () => null,
  repeatable: false,
  async authorize(connection, desk, world) {
    await checkState(connection, {}, world)
    const request = authorizationRequest(connection, { response_type: 'token' })
    const asked = { ...request, wanted: 'access_token', fragment: true }
    const { parameters, finish } = await askInBrowser(connection, asked, desk, world)
    world.secrets.addReceived(parameters.get('access_token') ?? '')
    const own = new Set([...others, request.state?.name])
    const brought = Object.fromEntries([...parameters].filter(([name]) => !own.has(name)))
    const find = finder({ value: brought }, await mappingOf(connection, world))
    // §4.2.2: a refresh token must not come this way, by whatever name, and is not taken.
    const refresh_tokens = find('refresh_token').map(({ value }) => value)
    const answer = Object.fromEntries(Object.entries(brought).filter(([, value]) => !refresh_tokens.includes(value)))
    const [asked_scope, asked_target] = [askedScope(connection), targetText(connection)]
    return {
      answer: {
        status: 200,
        content_type: 'application/json',
        text: JSON.stringify(answer),
        // The person has taken their time before the server gave it; from there it is one redirect.
        requested_at: world.clock.now(),
        ...(asked_scope !== undefined && { asked_scope }),
        ...(asked_target !== undefined && { asked_target }),
      },
      extra: valuesOf(parameters, connection.authorization_response?.extra),
      finish,
    }
  },
}
