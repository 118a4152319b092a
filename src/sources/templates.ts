/**
 * Templates in a request. The request is built, paged and shown with marks in their places; when it is signed, each mark
 * becomes a value, escaped for where it stands. A mark is letters and digits only, which no encoding on the way changes.
 */
import { randomBytes } from 'node:crypto'
import { fieldText, partsOf, type TokenTemplate } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import { checkHeader } from '../http/header.ts'
import { webAddress } from '../http/url.ts'
import type { JsonObject } from '../json.ts'
import { MASK } from '../redact.ts'
import type { HttpRequest } from '../runtime.ts'

const xmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** By the first letter of its name, which the mark carries. */
const escapes = {
  /** In a URL (RFC 3986 §2.1). */
  u: encodeURIComponent,
  /** In a form or a query (WHATWG URL §5.2). */
  f: (value: string) => new URLSearchParams({ v: value }).toString().slice(2),
  /** Inside a JSON string (RFC 8259 §7). */
  j: (value: string) => JSON.stringify(value).slice(1, -1),
  x: (value: string) => value.replace(/[&<>"']/g, (found) => xmlEntities[found] as string),
  /** In plain text; what a header cannot carry is refused. */
  t: (value: string) => value,
}

export type Escape = 'url' | 'form' | 'json' | 'xml' | 'text'

const nonce = randomBytes(8).toString('hex')
const MARK = new RegExp(`lk${nonce}([ufjxt])([0-9a-f]*)kl`, 'g')

/**
 * Fields of the connection filled in, tokens marked. What is built from the text must not encode it once more: `escape`
 * is what the place asks for in the end, `now` what is still to be done to fields.
 */
export function placed(text: string, escape: Escape, connection: JsonObject, now: Escape = escape): string {
  if (!text.includes('${')) return text
  return partsOf(text)
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.kind === 'token') return markOf(part, escape)
      return escapes[now[0] as keyof typeof escapes](fieldText(part.name, connection) ?? '')
    })
    .join('')
}

const markOf = (template: TokenTemplate, escape: Escape) =>
  `lk${nonce}${escape[0]}${Buffer.from(JSON.stringify(template)).toString('hex')}kl`
const templateOf = (hex: string) => JSON.parse(Buffer.from(hex, 'hex').toString()) as TokenTemplate

export const holdsMark = (text: string): boolean => text.includes(`lk${nonce}`)
/** A text with marks, as it may be shown. */
export const withoutMarks = (text: string): string => (holdsMark(text) ? text.replace(MARK, MASK) : text)

/** What the marks of a request stand for. */
export function templatesIn({ url, headers, body }: HttpRequest): TokenTemplate[] {
  const texts = [url, ...Object.values(headers).flat(), typeof body === 'string' ? body : '']
  return texts.flatMap((text) => [...text.matchAll(MARK)].map(([, , hex = '']) => templateOf(hex)))
}

/** The request with every mark filled. Throws ConfigError where a value cannot stand in a header. */
export function filledRequest(
  request: HttpRequest,
  connection: string,
  valueOf: (template: TokenTemplate) => string,
): HttpRequest {
  const fill = (text: string) =>
    text.replace(MARK, (_, escape: keyof typeof escapes, hex: string) => escapes[escape](valueOf(templateOf(hex))))
  const headers: HttpRequest['headers'] = {}
  for (const [name, value] of Object.entries(request.headers)) {
    headers[name] = Array.isArray(value) ? value.map(fill) : fill(value)
    if (headers[name] !== value) checkHeader(connection, name, headers[name])
  }
  const { body } = request
  return { ...request, url: fill(request.url), headers, ...(typeof body === 'string' && { body: fill(body) }) }
}

/** Up to the path: what decides which server is asked. */
const ORIGIN = /^(?:\$\{[^}]*\}|[a-z]+:\/\/)(?:\$\{[^}]*\}|[^/?#])*/i

/** True where a token answer decides which server is asked: nobody but the user's own list says that it may be. */
export const isLed = (url: string): boolean =>
  partsOf(ORIGIN.exec(url)?.[0] ?? '').some((part) => typeof part !== 'string' && part.kind === 'token')

/**
 * The url of a connection with what comes before its path filled in: an address such as `${token:login.instance_url}`,
 * or a part of the host. The rest keeps its templates.
 */
export async function addressOf(
  url: string,
  connection: string,
  valueOf: (template: TokenTemplate) => Promise<string>,
): Promise<string> {
  const [origin = ''] = ORIGIN.exec(url) ?? []
  let address = ''
  for (const part of partsOf(origin)) {
    if (typeof part === 'string' || part.kind === 'field') {
      address += typeof part === 'string' ? part : `\${${part.name}}`
      continue
    }
    const value = await valueOf(part)
    const isFit = address === '' ? isAddress(value) : /^[a-z0-9.-]+$/i.test(value)
    if (!isFit) {
      throw new ConfigError('config.not_usable', {
        name: connection,
        why: `takes its url from ${part.member ?? 'the token'} of connection ${part.connection}, which holds no ${address === '' ? 'web address' : 'part of a host name'}`,
        advice: `see what it holds: latchkey token ${part.connection}`,
      })
    }
    address += address === '' ? value.replace(/\/+$/, '') : value
  }
  return address + url.slice(origin.length)
}

function isAddress(text: string): boolean {
  const url = webAddress(text, 'https://nowhere.invalid')
  return /^https?:\/\//i.test(text) && url !== null && !url.username && !url.password && !url.search && !url.hash
}
