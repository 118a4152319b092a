/**
 * How a token request is written where the server does not want it as RFC 6749 §4 has it: `token_request`, and for a
 * refresh token `refresh_request` over it. The request is made by the book first, then taken apart and written anew.
 */
import type { Attempt, Values } from '../computed/index.ts'
import { requestValues } from '../computed/request_values.ts'
import { isLate } from '../config/computed.ts'
import { entriesOf, type NamedValues, pairsOf } from '../config/named_values.ts'
import { fieldText, partsOf } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import { type Escape, escapes } from '../http/escape.ts'
import { checkHeader } from '../http/header.ts'
import { contentTypes, writeBody } from '../http/write_body.ts'
import { type Json, type JsonObject, mapText } from '../json.ts'
import type { HttpRequest } from '../runtime.ts'
import type { OAuthConnection, TokenConnection } from './contract.ts'
import { scopeText } from './scope.ts'

type Described = Extract<OAuthConnection, { refresh_request?: unknown }>
type TokenRequest = NonNullable<Described['token_request']>
export type RefreshRequest = NonNullable<Described['refresh_request']>

export type RequestShape = Pick<
  RefreshRequest,
  'url' | 'rename' | 'omit' | 'headers' | 'parameters' | 'query' | 'body'
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

/** Whatever knows the name first says what it stands for. */
export const inTurn =
  (...chain: Values[]): Values =>
  (name) => {
    for (const values of chain) {
      const value = values(name)
      if (value !== undefined) return value
    }
    return undefined
  }

/** A text with its templates filled, escaped for its place. Throws ConfigError where one stands for nothing that there is. */
export const filling =
  (name: string, values: Values): Fill =>
  (text, place = 'text') =>
    filledParts(name, values, text, place).join('')

const filledParts = (name: string, values: Values, text: string, place: Escape = 'text'): string[] =>
  partsOf(text).map((part) => {
    if (typeof part === 'string') return part
    const asked = part.kind === 'field' ? part.name : 'token'
    const value = values(asked)
    if (value === undefined) throw unfilled(name, asked)
    return escapes[place](value)
  })

/** What stands behind a request's own values. */
export interface Behind {
  /** What earlier answers brought. */
  kept?: Values | undefined
  /** What the connection computes for this attempt. */
  computed?: Attempt | undefined
}

const nothing: Values = () => undefined

/**
 * The request by the book, written anew. What is made of the request itself comes when that stands: of its address for the
 * body, of both for the rest. Throws ConfigError where a template stands for nothing that there is.
 */
export async function writtenAs(
  shape: RequestShape,
  name: string,
  connection: TokenConnection,
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
  { kept = nothing, computed = nothing }: Behind,
): Promise<HttpRequest> {
  const form = new URLSearchParams(body)
  const { scope } = connection
  if (Array.isArray(scope) && form.get('scope') === scopeText(scope))
    form.set('scope', scope.join(shape.scope_separator))

  const own: Values = (asked) => form.get(asked) ?? undefined
  const field: Values = (asked) => fieldText(asked, connection as unknown as JsonObject)
  /** `request`: what is known of it already, for what is computed alone. */
  const fillWith = (request: Values = nothing): Fill => {
    const values = inTurn(own, kept, (asked) => computed(asked, parts), field)
    const parts = (text: string) => filledParts(name, inTurn(request, values), text)
    return filling(name, values)
  }

  const { method, format } = shape
  const inAddress = format === 'query' && shape.body === undefined
  const [early, late] = partedByTime(shape, connection.computed, inAddress)
  const address = new URL(url)
  for (const [parameter] of [...late.query, ...late.parameters]) address.searchParams.delete(parameter)
  setAll(address.searchParams, filled(early.query, fillWith()))
  if (inAddress) setAll(address.searchParams, fieldsOf(shape, form, filled(early.parameters, fillWith())))

  const ofAddress = fillWith(requestValues({ method, url: address.href }))
  const fields =
    shape.body === undefined && !inAddress ? fieldsOf(shape, form, filled(entriesOf(shape.parameters), ofAddress)) : []
  const content = await contentOf(shape, fields, ofAddress)
  const { 'content-type': _, ...rest } = headers
  const sent: HttpRequest['headers'] = {
    ...rest,
    ...(content !== undefined &&
      !(shape.bare && content === '') && { 'content-type': contentTypes[format === 'json' ? 'json' : 'form'] }),
  }
  const ofAll = fillWith(requestValues({ method, url: address.href, headers: sent, body: content ?? '' }))
  setAll(address.searchParams, filled(late.query, ofAll))
  setAll(address.searchParams, filled(late.parameters, ofAll))
  for (const [header, value] of pairsOf(shape.headers)) {
    const text = ofAll(value)
    checkHeader(name, header, text)
    sent[header.toLowerCase()] = text
  }
  return { method, url: address.href, headers: sent, ...(content !== undefined && { body: content }) }
}

/** What goes into the address, and of that what is made of the request and so comes after all else. */
function partedByTime(
  { query, parameters }: RequestShape,
  computed: OAuthConnection['computed'],
  inAddress: boolean,
): [early: Record<'query' | 'parameters', Entry[]>, late: Record<'query' | 'parameters', Entry[]>] {
  const part = (named: NamedValues | undefined, when: boolean) =>
    entriesOf(named).filter(([, value]) => isLate(String(value), computed) === when)
  const at = (when: boolean) => ({
    query: part(query, when),
    parameters: inAddress ? part(parameters, when) : [],
  })
  return [at(false), at(true)]
}

type Entry = [name: string, value: string | number | boolean]
export type Fill = (text: string, place?: Escape) => string

const filled = (entries: Entry[], fill: Fill): Entry[] =>
  entries.map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value])

/** RFC 6749 §3.2: no parameter twice; what the file says of one counts. */
function fieldsOf({ rename = {}, omit = [], parameters }: RequestShape, form: URLSearchParams, own: Entry[]): Entry[] {
  const given = new Set(entriesOf(parameters).map(([name]) => name))
  const standard = [...form]
    .filter(([name]) => !omit.includes(name))
    .map(([name, value]): Entry => [(Object.hasOwn(rename, name) && rename[name]) || name, value])
  return [...standard.filter(([name]) => !given.has(name)), ...own]
}

/** Undefined where the request has no body. */
async function contentOf(
  { format, body, method, bare }: RequestShape,
  fields: Entry[],
  fill: Fill,
): Promise<string | undefined> {
  if (body !== undefined) {
    const place = format === 'json' ? 'json' : 'form'
    const whole = mapText(body as Json, (text, path) => fill(text, path.length === 0 ? place : 'text'))
    return writeBody(whole, place)
  }
  // Some servers refuse a POST that does not say that it is empty (RFC 9110 §8.6).
  if (format === 'query' || (bare && fields.length === 0)) return method === 'GET' ? undefined : ''
  if (format === 'json') return JSON.stringify(Object.fromEntries(grouped(fields)))
  const form = new URLSearchParams()
  for (const [name, value] of fields) form.append(name, String(value))
  return form.toString()
}

/** In JSON a name stands once: what comes several times is a list. */
function grouped(fields: Entry[]): Map<string, Json> {
  const members = Map.groupBy(fields, ([name]) => name)
  return new Map(
    [...members].map(([name, [first, ...more]]) => [
      name,
      more.length === 0 ? (first?.[1] ?? '') : [first?.[1] ?? '', ...more.map(([, value]) => value)],
    ]),
  )
}

function setAll(query: URLSearchParams, entries: Entry[]): void {
  for (const [name] of entries) query.delete(name)
  for (const [name, value] of entries) query.append(name, String(value))
}

const unfilled = (name: string, field: string) =>
  new ConfigError('config.not_usable', {
    name,
    why: `wants \${${field}} in its token request, where there is none`,
    advice: 'write a field of the connection, or a value of this request such as code or refresh_token',
  })
