/** RFC 9126: the authorization request goes to the server itself; the browser carries only a reference to it. */
import { TokenError } from '../errors.ts'
import type { Asked } from './authorization.ts'
import type { AuthorizationRequest } from './authorization_request.ts'
import { askToBegin } from './begin.ts'
import type { Authorizing, GrantWorld, TokenParameters } from './contract.ts'

/**
 * The request as the browser shall carry it: by reference where the file or the server wants it so, else as it is. Each
 * reference is for one login (§4). Throws TokenError.
 */
export async function pushed(
  connection: Authorizing & { pushed_authorization: boolean },
  request: AuthorizationRequest,
  world: GrantWorld,
): Promise<Omit<Asked, 'wanted'>> {
  const { require_pushed_authorization_requests: required } = await world.server.metadata()
  if (!connection.pushed_authorization && !required) return request
  const endpoint = 'pushed_authorization_request'
  const { answer, url } = await askToBegin(endpoint, asParameters(request), world)
  const { request_uri, expires_in } = answer
  if (typeof request_uri !== 'string' || request_uri.trim() === '')
    throw new TokenError('token.not_begun', {
      connection: world.name,
      url,
      lacks: 'request_uri',
      members: Object.keys(answer),
    })
  world.secrets.addReceived(request_uri, 'once')
  const clientName = connection.authorization_request?.rename?.client_id ?? 'client_id'
  const within = Number(expires_in)
  return {
    ...request,
    // §4: what is in the browser's own request besides is ignored, or refused.
    parameters: [...request.parameters.filter(([name]) => name === clientName), ['request_uri', request_uri]],
    ...(within > 0 && { within }),
  }
}

/** §2.1: the client's own name goes with the client's proof. */
function asParameters({ parameters }: AuthorizationRequest): TokenParameters {
  const lists = Map.groupBy(parameters, ([name]) => name)
  return Object.fromEntries([...lists].map(([name, pairs]) => [name, pairs.map(([, value]) => value)]))
}
