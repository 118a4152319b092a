/**
 * Templates in a request. The request is built, paged and shown with marks in their places; when it is signed, each mark
 * becomes a value, escaped for where it stands. A mark is letters and digits only, which no encoding on the way changes.
 */
import { randomBytes } from 'node:crypto'
import { fitsAddress } from '../config/authority.ts'
import { beginning, fieldText, partsOf, type Template, type TokenTemplate } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import type { REST } from '../generated/language.ts'
import { type Escape, escapes, NOT_IN_XML } from '../http/escape.ts'
import { checkHeader } from '../http/header.ts'
import { climbs, webAddress } from '../http/url.ts'
import { type Json, type JsonObject, mapText } from '../json.ts'
import { MASK } from '../redact.ts'
import type { HttpRequest } from '../runtime.ts'

const nonce = randomBytes(8).toString('hex')
const MARK = new RegExp(`lk${nonce}([ufjgxt])([0-9a-f]*)kl`, 'g')

/**
 * What a connection or an extract sends, with the connection's fields filled in and tokens marked. Where the request is
 * built by something that encodes, a field is left to that; a mark always knows what its place asks for. `own`: what an
 * extract calls by a name of its own.
 */
export function marked<T extends Sent>(
  sent: T,
  connection: REST,
  format: REST['format'],
  own: Record<string, string> = {},
): T {
  /** `now`: what a field needs beside the encoding that is still to come. */
  const place = (text: string, asked: Escape, now: Escape) =>
    !text.includes('${')
      ? text
      : partsOf(text)
          .map((part) => {
            if (typeof part === 'string') return part
            if (part.kind === 'field' && Object.hasOwn(own, part.name)) return escapes[now](own[part.name] ?? '')
            if (part.kind === 'token' || isComputed(part.name, connection)) return markOf(part, asked)
            return escapes[now](fieldText(part.name, connection as unknown as JsonObject) ?? '')
          })
          .join('')
  const inBody = bodyEscapes[format]
  const placeInBody = (text: string, path: string[]) => {
    // A query is one string in a mapping, written alone or under its name, and holds strings itself.
    if (format === 'graphql' && (path.length === 0 || path.join() === 'query')) return place(text, 'graphql', 'json')
    return place(text, inBody, path.length === 0 ? inBody : 'text')
  }
  const { url, path, headers, parameters, body } = sent
  return {
    ...sent,
    ...(url !== undefined && { url: place(url, 'url', 'url') }),
    ...(path !== undefined && { path: place(path, 'url', 'url') }),
    ...(headers && { headers: mapText(headers as Json, (text) => place(text, 'text', 'text')) }),
    ...(parameters && { parameters: mapText(parameters as Json, (text) => place(text, 'form', 'text')) }),
    ...(body !== undefined && { body: mapText(body as Json, placeInBody) }),
  }
}

type Sent = Pick<Partial<REST>, 'url' | 'headers' | 'parameters' | 'body'> & { path?: string }

const bodyEscapes = {
  json: 'json',
  form: 'form',
  text: 'text',
  xml: 'xml',
  graphql: 'json',
} as const satisfies Record<REST['format'], Escape>

const isComputed = (name: string, { computed = {} }: REST) => Object.hasOwn(computed, name)

/** A mark carries the first letter of what its place asks for. */
const letterOf = (asked: Escape) => asked.charAt(0)
const byLetter = new Map(Object.entries(escapes).map(([asked, written]) => [asked.charAt(0), written]))
const markOf = (template: Template, asked: Escape) =>
  `lk${nonce}${letterOf(asked)}${Buffer.from(JSON.stringify(template)).toString('hex')}kl`
const templateOf = (hex: string) => JSON.parse(Buffer.from(hex, 'hex').toString()) as Template

export const holdsMark = (text: string): boolean => text.includes(`lk${nonce}`)
/** A text with marks, as it may be shown. */
export const withoutMarks = (text: string): string => (holdsMark(text) ? text.replace(MARK, MASK) : text)

/** What the marks of a request stand for: tokens, their members, and values that the connection computes. */
export function templatesIn({ url, headers, body }: HttpRequest): Template[] {
  const texts = [url, ...Object.values(headers).flat(), typeof body === 'string' ? body : '']
  return texts.flatMap((text) => [...text.matchAll(MARK)].map(([, , hex = '']) => templateOf(hex)))
}

/** What is put in the place of a mark; undefined where it is left for later. */
export type TextOf = (template: Template) => string | undefined

/** The request with its marks filled. Throws ConfigError where a value cannot stand in a header or a path. */
export function filledRequest(request: HttpRequest, connection: string, textOf: TextOf): HttpRequest {
  const fill = (text: string) =>
    text.replace(MARK, (mark, letter: string, hex: string) => {
      const template = templateOf(hex)
      const value = textOf(template)
      if (value === undefined) return mark
      if (letter === 'x' && NOT_IN_XML.test(value)) throw notInXml(connection, template)
      return byLetter.get(letter)?.(value) ?? ''
    })
  const headers: HttpRequest['headers'] = {}
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.map(fill) : fill(value)
    if (headers[name] !== value) checkHeader(connection, name, headers[name])
  }
  const { body } = request
  const url = fill(request.url)
  // All others were taken out when the address was made: sent, these would lead to another path.
  if (climbs(url)) {
    throw new ConfigError('config.not_usable', {
      name: connection,
      why: 'gets . or .. from a token answer, as a whole step of its path',
      advice: 'a token member in a path must be a name; see what it holds: latchkey token NAME',
    })
  }
  return { ...request, url, headers, ...(typeof body === 'string' && { body: fill(body) }) }
}

/** The request without the parameters that hold one of some marks, and these, as they are written. */
export function withoutParameters(
  request: HttpRequest,
  isLate: (template: Template) => boolean,
): [request: HttpRequest, parameters: string[]] {
  const [, address = '', query = ''] = /^([^?]*)\??(.*)$/s.exec(request.url) ?? []
  const holds = (pair: string) => [...pair.matchAll(MARK)].some(([, , hex = '']) => isLate(templateOf(hex)))
  const pairs = query.split('&')
  if (!pairs.some(holds)) return [request, []]
  const url = withParameters(
    address,
    pairs.filter((pair) => !holds(pair)),
  )
  return [{ ...request, url }, pairs.filter(holds)]
}

export const withParameters = (url: string, parameters: readonly string[]): string =>
  parameters.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${parameters.join('&')}`

const notInXml = (name: string, template: Template) =>
  new ConfigError('config.not_usable', {
    name,
    why: `puts ${whatOf(template)} into an XML body, which cannot hold it`,
    advice: 'it has control characters: send it in another format',
  })

const whatOf = (template: Template) => {
  if (template.kind === 'field') return template.name
  const { connection, member = 'the token' } = template
  return `${member} of ${connection ? `connection ${connection}` : 'its authentication'}`
}

/** Up to the path: what decides which server is asked. */
const ORIGIN = /^(?:\$\{[^}]*\}|[a-z]+:\/\/)(?:\$\{[^}]*\}|[^/?#])*/i

/** True where a token answer decides which server is asked: nobody but the user's own list says that it may be. */
export const isLed = (url: string): boolean =>
  partsOf(ORIGIN.exec(url)?.[0] ?? '').some((part) => typeof part !== 'string' && part.kind === 'token')

/**
 * The url of a connection with what comes before its path filled in: an address such as `${token:login.instance_url}`,
 * or a part of the host. The rest keeps its templates. Throws ConfigError where the answer holds no such thing.
 */
export async function addressOf(
  url: string,
  connection: string,
  valueAt: (template: TokenTemplate) => Promise<string>,
): Promise<string> {
  const [origin = ''] = ORIGIN.exec(url) ?? []
  const unfit = ({ member, connection: from }: TokenTemplate, wanted: string) =>
    new ConfigError('config.not_usable', {
      name: connection,
      why: `takes its url from ${member ?? 'the token'} of ${from ? `connection ${from}` : 'its authentication'}, which holds no ${wanted}`,
      advice: `see what it holds: latchkey token ${from ?? 'NAME'}`,
    })
  let address = ''
  let last: TokenTemplate | undefined
  const parts = partsOf(origin)
  for (const part of parts) {
    if (typeof part === 'string' || part.kind === 'field') {
      if (typeof part === 'string') address += part
      continue
    }
    const value = await valueAt(part)
    const isFit =
      address === '' ? isAddress(value) && beginning(value, parts) === value : fitsAddress(value, address, '.')
    if (!isFit) throw unfit(part, address === '' ? 'web address' : 'part of a host name')
    address += address === '' ? value.replace(/\/+$/, '') : value
    last = part
  }
  // Each part may be fit and the whole be none: a port with a digit more.
  if (last && !URL.canParse(address)) throw unfit(last, 'part of a host name')
  return address + url.slice(origin.length)
}

function isAddress(text: string): boolean {
  const url = webAddress(text, 'https://nowhere.invalid')
  return /^https?:\/\//i.test(text) && url !== null && !url.username && !url.password && !url.search && !url.hash
}
