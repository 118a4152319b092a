/**
 * Templates: what stands between `${` and `}` and is no reference. `${name}` is a field of the same connection. In what a
 * REST connection sends, `${token}` is the token of its authentication, `${token:NAME}` that of another connection;
 * `${token.member}` and `${token:NAME.member}` are members of their token answers. References are resolved once, templates
 * are filled for each request.
 */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { fitsAddress, isAddressField } from './authority.ts'
import type { Pointer } from './pointer.ts'

export type TokenTemplate = { kind: 'token'; connection?: string; member?: string }
export type Template = TokenTemplate | { kind: 'field'; name: string }

const SPLIT = /\$\$\{|\$\{([^}]*)\}/g
/** What a request is made of, on a REST connection and in `request` of an extract. */
const sent = new Set(['url', 'path', 'headers', 'parameters', 'body'])
const exchanged = new Set(['subject_token', 'actor_token'])
const inTokenRequest = new Set(['headers', 'parameters', 'query', 'body'])
const inTokenCall = new Set(['token_request', 'refresh_request', 'token_response'])

export function parseTemplate(inner: string): Template | undefined {
  const text = inner.trim()
  // Retool's word for it.
  if (text === 'OAUTH2_TOKEN') return { kind: 'token' }
  const [token, connection, member] = /^token(?::\s*([A-Za-z_][\w-]*))?(?:\.(.+))?$/.exec(text) ?? []
  if (token !== undefined)
    return { kind: 'token', ...(connection !== undefined && { connection }), ...(member !== undefined && { member }) }
  return /^[a-z][a-z0-9_]*$/.test(text) ? { kind: 'field', name: text } : undefined
}

/** A text in its parts: what stands there, and what is to be filled in. `$${` has become `${`. */
export function partsOf(text: string): (string | Template)[] {
  const parts: (string | Template)[] = []
  let end = 0
  for (const match of text.matchAll(SPLIT)) {
    const [whole, inner] = match
    const template = inner === undefined ? undefined : parseTemplate(inner)
    parts.push(text.slice(end, match.index), template ?? (inner === undefined ? '${' : whole))
    end = match.index + whole.length
  }
  return [...parts, text.slice(end)].filter((part) => part !== '')
}

/** Text that is filled in comes from elsewhere: a `${` in it means itself. */
export const protect = (text: string): string => text.replaceAll('${', () => '$${')
export const unprotect = (text: string): string => text.replaceAll('$${', () => '${')

/** The bare word is Retool's way to write `${token}`. */
export const withTemplates = (written: string): string =>
  written.replace(/\$\$?\{[^}]*\}|\bOAUTH2_TOKEN\b/g, (found) => (found === 'OAUTH2_TOKEN' ? '$' + '{token}' : found))

/** True where a token may be put: in what a request is made of. `path` is seen from the connection or the extract. */
export function isSent(type: string, path: Pointer): boolean {
  const [first, second] = path.map(String)
  if (type === 'REST') return sent.has(first ?? '') && first !== 'path'
  return (
    isExchanged(type, path) || (type === 'extract' && first === 'request' && sent.has(second ?? '') && second !== 'url')
  )
}

/** True where a token stands that is exchanged for another (RFC 8693). */
export const isExchanged = (type: string, path: Pointer): boolean =>
  type === 'OAuth2' && path.length === 1 && exchanged.has(String(path[0]))

/** True where a value of the token request itself may be put, or of a step, which is filled in when that is sent. */
export function isInTokenRequest([block, part, , ofStep]: Pointer): boolean {
  if (!inTokenCall.has(String(block))) return false
  if (part === 'steps') return ofStep === 'url' || inTokenRequest.has(String(ofStep))
  return block !== 'token_response' && inTokenRequest.has(String(part))
}

/** Whether an address with templates begins as one: with its scheme and a host, or with a template for these. */
export const beginsAddress = (url: string): boolean => /^(\$\{|https?:\/\/[^\s/?#\\])/i.test(url)

/** A connection whose own fields stand in it; what is sent keeps its templates, which are filled for each request. */
export function fillFields<T extends JsonObject>(connection: T): T {
  const fill = (part: Json, path: Pointer): Json => {
    if (typeof part === 'string') {
      if (connection.type === 'REST' && path.join() === 'url') return filledAddress(part, connection)
      return staysAsIs(part, path, connection) ? part : filled(part, connection, isAddressField(path))
    }
    if (Array.isArray(part)) return part.map((item, index) => fill(item, [...path, index]))
    if (!isJsonObject(part)) return part
    return Object.fromEntries(Object.entries(part).map(([name, member]) => [name, fill(member, [...path, name])]))
  }
  return fill(connection, []) as T
}

/** What is sent is filled for each request, and so is what is computed for it. */
const staysAsIs = (text: string, path: Pointer, connection: JsonObject) =>
  isSent(String(connection.type), path) ||
  isInTokenRequest(path) ||
  path[0] === 'computed' ||
  partsOf(text).some((part) => typeof part !== 'string' && isComputed(part, connection))

const isComputed = (part: Template, { computed }: JsonObject) =>
  part.kind === 'field' && isJsonObject(computed) && Object.hasOwn(computed, part.name)

function filled(text: string, connection: JsonObject, leads = false): string {
  if (!text.includes('${')) return text
  const isAddress = /^https?:\/\//.test(text)
  return partsOf(text)
    .map((part, index, parts) => {
      if (typeof part === 'string') return part
      const value = fieldText(part.kind === 'field' ? part.name : 'token', connection) ?? ''
      if (leads) return index === 0 ? beginning(value, parts) : encodeURIComponent(value)
      return isAddress ? encodeURIComponent(value) : value
    })
    .join('')
}

/** The text with the connection's own fields filled in, and with the tokens of others as they are now. */
export async function filledWithTokens(
  text: string,
  connection: JsonObject,
  tokenText: (template: TokenTemplate) => Promise<string>,
): Promise<string> {
  const parts = partsOf(text).map((part) => {
    if (typeof part === 'string') return part
    return part.kind === 'token' ? tokenText(part) : (fieldText(part.name, connection) ?? '')
  })
  return (await Promise.all(parts)).join('')
}

/** What an address begins with: where it is no scheme and host, and more of these follows, nothing is asked by it. */
export function beginning(value: string, [, next = '']: readonly (string | Template)[]): string {
  return fitsAddress(value, '', typeof next === 'string' ? next : '$') ? value : encodeURIComponent(value)
}

/** An address with its fields filled in, a whole one or a part of one; its tokens are left for each request. */
function filledAddress(text: string, connection: JsonObject): string {
  if (!text.includes('${')) return text
  let address = ''
  const parts = partsOf(text)
  for (const part of parts) {
    if (typeof part === 'string') address += protect(part)
    else if (part.kind === 'token') address += written(part)
    else if (isComputed(part, connection)) address += `\${${part.name}}`
    else {
      const value = fieldText(part.name, connection) ?? ''
      address += address === '' ? beginning(value, parts) : encodeURIComponent(value)
    }
  }
  return address
}

const written = ({ connection, member }: TokenTemplate) =>
  `\${token${connection === undefined ? '' : `:${connection}`}${member === undefined ? '' : `.${member}`}}`

/** The text of a connection's own field, the fields in it filled in; undefined where it has no such text. */
export function fieldText(name: string, connection: JsonObject): string | undefined {
  const value = Object.hasOwn(connection, name) ? connection[name] : undefined
  if (typeof value === 'string') return filled(value, connection)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined
}

/** The token templates in what a connection, or an extract over it, sends, as the file has it. */
export function tokensIn(value: Json | undefined): TokenTemplate[] {
  if (typeof value === 'string') {
    const isToken = (part: string | Template) => typeof part !== 'string' && part.kind === 'token'
    return partsOf(withTemplates(value)).filter((part): part is TokenTemplate => isToken(part))
  }
  if (Array.isArray(value)) return value.flatMap(tokensIn)
  return isJsonObject(value) ? Object.values(value).flatMap(tokensIn) : []
}
