/** One connection's way to its tokens, put together: its server, that server's token endpoint, the life of what it gives. */
import { TokenError } from '../errors.ts'
import type { HttpRequest } from '../runtime.ts'
import type { GrantWorld, KeptToken, TokenConnection, TokenSource } from './contract.ts'
import { isBound, openDpop, type Prover } from './dpop.ts'
import { homeOf, withHome } from './home.ts'
import { openIntrospection } from './introspection.ts'
import { openRevocation } from './revocation.ts'
import { openAuthorizationServer, type ServerWorld } from './server.ts'
import type { StepsWorld } from './steps.ts'
import { openTokenEndpoint } from './token_endpoint.ts'
import { keyOf } from './token_key.ts'
import { openTokenSource, type TokenWorld } from './token_source.ts'

export interface OAuthWorld
  extends Omit<TokenWorld, 'grant_world' | 'prover'>,
    Pick<ServerWorld, 'send'>,
    Pick<StepsWorld, 'isOwn' | 'cookiesOf'> {
  /** A request with a token in it, and with the proof that goes with that; as an API is sent it. */
  present?(request: HttpRequest, token: KeptToken, prover: Prover | undefined): Promise<HttpRequest>
  discovered?: ServerWorld['discovered']
  others?: Pick<GrantWorld, 'tokenText' | 'renewTexts'>
}

const noOthers: Required<OAuthWorld>['others'] = {
  async tokenText() {
    throw new Error('there are no other connections')
  },
  renewTexts: async () => false,
}

/** Throws TokenError `token.no_endpoint` where nothing says which server is asked. */
export function openTokens(name: string, written: TokenConnection, world: OAuthWorld): TokenSource {
  const { clock, secrets, recorder, discovered = () => {}, others = noOthers, present } = world
  const connection = withHome(written)
  const home = homeOf(connection)
  if (!URL.canParse(home)) throw new TokenError('token.no_endpoint', { connection: name, endpoint: 'token_endpoint' })
  if (connection !== written) discovered([home])
  let key: Promise<string> | undefined
  const keyName = () => {
    key ??= keyOf(name, connection)
    return key
  }
  const dpop = isBound(connection) ? openDpop(keyName, world) : undefined
  const server = openAuthorizationServer(name, connection, {
    ...world,
    store: async () => world.store,
    discovered,
    ...(dpop && { prover: dpop.server }),
  })
  const endpoint = openTokenEndpoint(name, connection, server, {
    ...world,
    ...(present && { sign: (request, token) => present(request, { ...token, generation: 0 }, dpop?.resource) }),
  })
  const { forget, ...source } = openTokenSource(name, connection, endpoint, {
    ...world,
    grant_world: { name, server, clock, secrets, recorder, ...others, ...(dpop && { dpop }) },
    ...(dpop && { prover: dpop.resource }),
  })
  const revoke = openRevocation(name, connection, server, world)
  const logout = () =>
    // The key goes last: a token that is still kept is worth nothing without it.
    forget(revoke, async () => dpop?.forget())
  if (!('grant_type' in connection)) return { ...source, logout }
  const introspect = openIntrospection(name, connection, server, world)
  return {
    ...source,
    logout,
    async discover() {
      await server.metadata()
    },
    async introspect() {
      const known = await source.kept()
      return known && introspect(known)
    },
  }
}
