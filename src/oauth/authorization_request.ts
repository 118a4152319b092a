/** What the browser is sent to the authorization endpoint with (RFC 6749 §3.1), in the words of this server. */
import { pairsOf as namedPairs } from '../config/named_values.ts'
import { TokenError } from '../errors.ts'
import type { Authorizing, GrantWorld, TokenParameters } from './contract.ts'
import { randomValue } from './protocol.ts'
import { scopeText } from './scope.ts'
import { pairsOf } from './server.ts'
import { targetOf } from './target.ts'

export interface AuthorizationRequest {
  parameters: [name: string, value: string][]
  /** What must come back with the answer; undefined where this server does not want it. */
  state?: { name: string; value: string }
}

/** `own`: what the grant says itself, by the RFC's names. */
export function authorizationRequest(connection: Authorizing, own: TokenParameters): AuthorizationRequest {
  const { client_id, redirect_uri, authorization_scope, scope, authorization_request: said } = connection
  const { rename = {}, omit = [], parameters, scope_separator } = said ?? {}
  const wire = (name: string) => (Object.hasOwn(rename, name) ? (rename[name] ?? name) : name)
  const state = newState(connection.state)
  const all = {
    client_id,
    redirect_uri,
    scope: scopeText(authorization_scope ?? scope, scope_separator),
    ...targetOf(connection),
    ...own,
    state,
  }
  const custom = namedPairs(parameters)
  const replaced = new Set(custom.map(([name]) => name))
  const standard = pairsOf(all).flatMap(([name, value]): [string, string][] =>
    omit.includes(name) || replaced.has(wire(name)) ? [] : [[wire(name), value]],
  )
  return {
    parameters: [...standard, ...custom],
    ...(!omit.includes('state') && { state: { name: wire('state'), value: state } }),
  }
}

/**
 * RFC 9700 §4.7.1: PKCE stands in for state only where the server is known to check it; where it publishes nothing of
 * itself, the file knows. Throws TokenError `token.no_state`.
 */
export async function checkState(
  { authorization_request, issuer }: Authorizing,
  { pkce }: { pkce?: string },
  { name, server }: Pick<GrantWorld, 'name' | 'server'>,
): Promise<void> {
  if (!authorization_request?.omit?.includes('state')) return
  if (pkce !== 'S256') throw new TokenError('token.no_state', { connection: name })
  const { code_challenge_methods_supported: supported } = await server.metadata()
  if (issuer !== undefined && !supported?.includes('S256'))
    throw new TokenError('token.no_state', { connection: name, unsure: true })
}

/** The user's own text, a dot, and what nobody can guess (RFC 6749 §10.12). */
const newState = (text: string | undefined): string => [text, randomValue()].filter(Boolean).join('.')

/** RFC 6749 §3.1: the endpoint may have a query of its own, and no parameter comes twice but those that are lists. */
export function authorizationUrl(endpoint: string, parameters: AuthorizationRequest['parameters']): URL {
  const url = new URL(endpoint)
  for (const [name] of parameters) url.searchParams.delete(name)
  for (const [name, value] of parameters) url.searchParams.append(name, value)
  return url
}

/** Of an answer what the file wants kept; what did not come is not there. */
export function valuesOf(parameters: URLSearchParams, names: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, parameter]) => {
      const value = parameters.get(parameter)
      return value === null ? [] : [[name, value]]
    }),
  )
}
