/** How a connection that brings a token sends it: the same for one that was fetched and one that was typed. */
import { ConfigError } from '../errors.ts'
import type { Bearer } from '../generated/language.ts'
import type { KeptToken, TokenSource } from '../oauth/contract.ts'
import { factsOf } from '../oauth/fingerprint.ts'
import { sessionOf } from '../oauth/session.ts'
import type { HttpRequest } from '../runtime.ts'
import type { Credential, CredentialWorld, Signed } from './contract.ts'
import { withCookie, withHeader, withParameter } from './placement.ts'

type SendToken = NonNullable<Bearer['send_token']>

/** Of a token in the query: a next link may repeat one that has been renewed meanwhile. */
const MOST_FORMER = 20

/** Signs with the tokens of a source; at once while a fresh one is held and needs no proof. */
export function signWith(
  { token, prover }: Pick<TokenSource, 'token' | 'prover'>,
  { send_token }: { send_token?: SendToken },
  { name }: Pick<CredentialWorld, 'name'>,
): Credential['sign'] {
  const send = openSender(name, send_token)
  const isId = send_token?.which === 'id_token'

  function signed(request: HttpRequest, kept: KeptToken): Signed {
    const facts = factsOf(name, kept)
    const session = sessionOf([[name, kept]])
    return {
      request: session ? { ...request, session } : request,
      generation: kept.generation,
      ...(facts && { token: facts }),
      ...(kept.scope !== undefined && { scope: kept.scope }),
    }
  }

  /** RFC 9449 §7.1: beside the token a proof for this method and address, made anew. */
  async function signBound(request: HttpRequest, kept: KeptToken, prove: NonNullable<typeof prover>): Promise<Signed> {
    const proof = await prove.prove(request.method, request.url, kept.access_token)
    const bound = withHeader(request, name, 'Authorization', `DPoP ${kept.access_token}`)
    return signed(withHeader(bound, name, 'DPoP', proof), kept)
  }

  const sign = (request: HttpRequest, kept: KeptToken) =>
    prover
      ? signBound(request, kept, prover)
      : signed(send(request, isId ? idTokenOf(name, kept) : kept.access_token), kept)

  return (request) => {
    const kept = token()
    return kept instanceof Promise ? kept.then((fetched) => sign(request, fetched)) : sign(request, kept)
  }
}

/** RFC 6750 §2.1, where nothing else is said. */
function openSender(connection: string, send_token?: SendToken): (request: HttpRequest, token: string) => HttpRequest {
  const { in: place = 'header', name, prefix = 'Bearer' } = send_token ?? {}
  if (place === 'cookie') {
    return (request, token) => {
      checkCookieValue(connection, name ?? '', token)
      return withCookie(request, connection, name ?? '', token)
    }
  }
  if (place === 'query') {
    const former = new Set<string>()
    return (request, token) => {
      const signed = withParameter(request, connection, name ?? 'access_token', token, former)
      former.delete(token)
      former.add(token)
      for (const oldest of former) if (former.size > MOST_FORMER) former.delete(oldest)
      return signed
    }
  }
  const before = prefix.trim() === '' ? '' : prefix.endsWith('=') ? prefix : `${prefix.trimEnd()} `
  return (request, token) => withHeader(request, connection, name ?? 'Authorization', before + token)
}

/**
 * What a server gave must not begin another cookie: RFC 6265 §4.1.1 allows no blank, comma or semicolon in a value. It
 * allows no `"` and `\` either, which servers take as they are, and which end nothing.
 */
function checkCookieValue(connection: string, name: string, token: string): void {
  if (!/[\s,;]/.test(token)) return
  throw new ConfigError('config.not_usable', {
    name: connection,
    why: `has a token that the cookie ${name} cannot carry (RFC 6265 §4.1.1)`,
    advice: 'a blank, comma or semicolon would begin another cookie: write in: header in send_token',
  })
}

/** The id_token of a token answer; throws ConfigError where it has none. */
function idTokenOf(name: string, { id_token }: KeptToken): string {
  if (id_token !== undefined) return id_token
  throw new ConfigError('config.not_usable', {
    name,
    why: 'sends the id_token, and its token answer has none',
    advice: 'add openid to scope, where the grant and the provider know it; or write send_token.which: access_token',
  })
}
