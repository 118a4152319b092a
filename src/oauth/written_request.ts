/**
 * How a request that the file describes is written: one for a token, and the calls before and after it. What is made of
 * the request itself comes when that stands: of its address for the body, of both for the rest.
 */
import type { Attempt, Values } from '../computed/index.ts'
import { requestValues } from '../computed/request_values.ts'
import { isLate } from '../config/computed.ts'
import { entriesOf, type NamedValues, pairsOf } from '../config/named_values.ts'
import { fieldText, partsOf } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import { type Escape, escapes, NOT_IN_XML } from '../http/escape.ts'
import { checkHeader } from '../http/header.ts'
import { contentTypes, writeBody } from '../http/write_body.ts'
import { type Json, type JsonObject, mapText } from '../json.ts'
import type { HttpRequest } from '../runtime.ts'
import type { TokenConnection } from './contract.ts'

/** What the file says of a request. */
export interface DescribedRequest {
  method: string
  format: 'form' | 'json' | 'query' | 'xml'
  headers?: NamedValues | undefined
  parameters?: NamedValues | undefined
  query?: NamedValues | undefined
  body?: string | object | undefined
  /** Nothing is sent but what is written. */
  bare?: true
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

/** Fills a text, escaped for its place. Throws ConfigError where a template stands for nothing that there is. */
export type Fill = (text: string, place?: Escape) => string

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

/** How the texts of one request are filled. */
export interface Filling {
  name: string
  computed: TokenConnection['computed']
  /** `request`: what is known of it already, for what is computed alone. */
  with(request?: Values): Fill
}

/** `own`: the request's own values, which win; after what is `behind` come the fields of the connection. */
export function openFilling(
  name: string,
  connection: TokenConnection,
  own: Values,
  { kept = nothing, computed = nothing }: Behind,
): Filling {
  const field: Values = (asked) => fieldText(asked, connection as unknown as JsonObject)
  return {
    name,
    computed: connection.computed,
    with(request = nothing) {
      const values = inTurn(own, kept, (asked) => computed(asked, parts), field)
      const parts = (text: string) => filledParts(name, inTurn(request, values), text)
      return (text, place) => filledParts(name, values, text, place).join('')
    },
  }
}

/**
 * `fieldsWith`: the fields of the request, those of the file among them. Throws ConfigError where a template stands for
 * nothing that there is.
 */
export async function writtenRequest(
  described: DescribedRequest,
  address: URL,
  ours: Record<string, string>,
  filling: Filling,
  fieldsWith = (own: Entry[]): Entry[] => own,
): Promise<HttpRequest> {
  const { name, computed } = filling
  const { method, format, parameters, headers, body, bare } = described
  const inAddress = format === 'query' && body === undefined
  const [early, late] = partedByTime(described, computed, inAddress)
  for (const [parameter] of [...late.query, ...late.parameters]) address.searchParams.delete(parameter)
  setAll(address.searchParams, filled(early.query, filling.with()))
  if (inAddress) setAll(address.searchParams, fieldsWith(filled(early.parameters, filling.with())))

  const ofAddress = filling.with(requestValues({ method, url: address.href }))
  const fields = body === undefined && !inAddress ? fieldsWith(filled(entriesOf(parameters), ofAddress)) : []
  const content = await contentOf(name, described, fields, ofAddress)
  const sent: HttpRequest['headers'] = {
    ...ours,
    ...(content !== undefined &&
      !(bare && content === '') && { 'content-type': contentTypes[format === 'query' ? 'form' : format] }),
  }
  const ofAll = filling.with(requestValues({ method, url: address.href, headers: sent, body: content ?? '' }))
  setAll(address.searchParams, filled(late.query, ofAll))
  setAll(address.searchParams, filled(late.parameters, ofAll))
  for (const [header, value] of pairsOf(headers)) {
    const text = ofAll(value)
    checkHeader(name, header, text)
    sent[header.toLowerCase()] = text
  }
  return { method, url: address.href, headers: sent, ...(content !== undefined && { body: content }) }
}

/** What goes into the address, and of that what is made of the request and so comes after all else. */
function partedByTime(
  { query, parameters }: DescribedRequest,
  computed: TokenConnection['computed'],
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

/** A field, or a parameter of the address. */
export type Entry = [name: string, value: string | number | boolean]

const filled = (entries: Entry[], fill: Fill): Entry[] =>
  entries.map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value])

/** Undefined where the request has no body. */
async function contentOf(
  name: string,
  { format, body, method, bare }: DescribedRequest,
  fields: Entry[],
  fill: Fill,
): Promise<string | undefined> {
  if (body !== undefined) {
    const place = format === 'query' ? 'form' : format
    const whole = mapText(body as Json, (text, path) => fill(text, path.length === 0 ? place : 'text'))
    const content = await writeBody(whole, place)
    if (place === 'xml' && NOT_IN_XML.test(content)) throw notInXml(name)
    return content
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
    advice:
      'write a field of the connection, a value of this request such as code or refresh_token, or what an earlier step keeps under extra',
  })

const notInXml = (name: string) =>
  new ConfigError('config.not_usable', {
    name,
    why: 'puts a value into an XML body that no XML can hold',
    advice: 'one of the values filled in has control characters: send it in another format',
  })
