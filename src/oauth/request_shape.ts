/**
 * How a token request is written where the server does not want it as RFC 6749 §4 has it: `token_request`, and for a
 * refresh token `refresh_request` over it. The request is made by the book first, then taken apart and written anew.
 */
import { entriesOf } from '../config/named_values.ts'
import type { HttpRequest } from '../runtime.ts'
import type { OAuthConnection, TokenConnection } from './contract.ts'
import { scopeText } from './scope.ts'
import { type Behind, type Entry, openFilling, writtenRequest } from './written_request.ts'

type Described = Extract<OAuthConnection, { refresh_request?: unknown }>
type TokenRequest = NonNullable<Described['token_request']>
export type RefreshRequest = NonNullable<Described['refresh_request']>

/** One call before or after the token call. */
export type Step = NonNullable<TokenRequest['steps']>[number]

export type RequestShape = Pick<
  RefreshRequest,
  'url' | 'rename' | 'omit' | 'headers' | 'parameters' | 'query' | 'body' | 'steps'
> &
  Pick<TokenRequest, 'format' | 'scope_separator'> & {
    method: 'POST' | 'GET'
    /** Nothing is sent but what is written. */
    bare?: true
  }

/** What the file says of requests that bring a token. */
export const describedIn = (
  connection: TokenConnection,
): { token_request?: TokenRequest; refresh_request?: RefreshRequest } => connection as Described

/** Undefined where the request stays as RFC 6749 has it. `renews`: it brings a refresh token. */
export function requestShape(connection: TokenConnection, renews: boolean): RequestShape | undefined {
  const { token_request, refresh_request } = describedIn(connection)
  const own = renews ? refresh_request : undefined
  if (!token_request && !own) return undefined
  const { parameters, query, body, ...asBefore }: Partial<TokenRequest> = token_request ?? {}
  // A renewal asks for something else, unless the grant is one itself.
  const isSame = !renews || ('grant_type' in connection && connection.grant_type === 'refresh_token')
  const shape: Partial<TokenRequest> = { ...asBefore, ...(isSame && { parameters, query, body }), ...own }
  const { scope_separator = ' ' } = shape
  const written = own?.method ?? (own?.format ? undefined : shape.method)
  const bare = !('grant_type' in connection)
  const format = shape.format ?? (bare && written === 'GET' ? 'query' : 'form')
  const method = written ?? (format === 'query' ? 'GET' : 'POST')
  return { ...shape, format, scope_separator, method, ...(bare && { bare }) }
}

/** The calls before a request for a token, and where the file has them. */
export function stepsBefore(connection: TokenConnection, renews: boolean): { steps: readonly Step[]; place: string } {
  const { steps = [] } = requestShape(connection, renews) ?? {}
  const isOwn = renews && describedIn(connection).refresh_request?.steps !== undefined
  return { steps, place: `${isOwn ? 'refresh_request' : 'token_request'}.steps` }
}

/** The request by the book, written anew. Throws ConfigError where a template stands for nothing that there is. */
export async function writtenAs(
  shape: RequestShape,
  name: string,
  connection: TokenConnection,
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
  behind: Behind,
): Promise<HttpRequest> {
  const form = new URLSearchParams(body)
  const { scope } = connection
  if (Array.isArray(scope) && form.get('scope') === scopeText(scope))
    form.set('scope', scope.join(shape.scope_separator))
  const filling = openFilling(name, connection, (asked) => form.get(asked) ?? undefined, behind)
  const { 'content-type': _, ...rest } = headers
  return writtenRequest(shape, new URL(url), rest, filling, (own) => fieldsOf(shape, form, own))
}

/** RFC 6749 §3.2: no parameter twice; what the file says of one counts, and where. */
function fieldsOf(
  { rename = {}, omit = [], parameters, query }: RequestShape,
  form: URLSearchParams,
  own: Entry[],
): Entry[] {
  const given = new Set([...entriesOf(parameters), ...entriesOf(query)].map(([name]) => name))
  const standard = [...form]
    .filter(([name]) => !omit.includes(name))
    .map(([name, value]): Entry => [(Object.hasOwn(rename, name) && rename[name]) || name, value])
  return [...standard.filter(([name]) => !given.has(name)), ...own]
}
