/** What an answer is, by its shape: servers label JSON as text, and forms as HTML. Text in, values out. */
import { isTooDeep, type Json, type JsonObject, objectIn } from '../json.ts'
import { claimsOf, decodeToken } from '../jwt/decode.ts'
import type { Sealed, Unseal } from '../jwt/decrypt.ts'
import type { HeaderFields } from '../runtime.ts'
import { spellings, wrappers } from './spellings.ts'
import type { Mapping } from './token_mapping.ts'

/** An answer that could be read. */
export interface Parsed {
  value: Json
  /** The name of its root element comes first. */
  xml?: true
  /** It is what JSON.parse makes of the text. */
  json?: true
  /** What stood beside it. */
  headers?: Readonly<HeaderFields>
}

/** As the file says that it is written, else by its shape; undefined where it is nothing of the kind. */
export async function parseAnswer(answer: Written, how: How): Promise<Parsed | undefined> {
  const opened = await openAnswer(answer, how)
  return opened && 'sealed' in opened ? undefined : opened
}

type Written = { text: string; status: number }
type How = Pick<Mapping, 'format' | 'unseal'>

/** The same; or why an answer that is encrypted cannot be read. */
export async function openAnswer(
  { text, status }: Written,
  { format, unseal }: How,
): Promise<Parsed | Sealed | undefined> {
  const trimmed = text.trim()
  const isFine = status >= 200 && status < 300
  const sealed = unseal && (format === 'auto' || format === 'jwe') ? jweIn(trimmed) : undefined
  if (sealed !== undefined) return unsealed(sealed, unseal as Unseal, status)
  return format === 'jwe' && isFine ? undefined : byShape(trimmed, isFine, format)
}

/** What is not encrypted. */
async function byShape(trimmed: string, isFine: boolean, format: Mapping['format']): Promise<Parsed | undefined> {
  if (format === 'json') return jsonIn(trimmed)
  if (format === 'form') return trimmed.includes('=') ? { value: formOf(trimmed) } : undefined
  if (format === 'xml' && isFine) return xmlIn(trimmed)
  if (/^[[{]/.test(trimmed)) return jsonIn(trimmed)
  if (format === 'text' && isFine)
    return /^[\x21-\x7e]+$/.test(trimmed) && !trimmed.startsWith('<') ? { value: trimmed } : undefined
  if (trimmed.startsWith('<')) return xmlIn(trimmed)
  // Base64 that is filled up to a multiple of four: a form would have a name there, and nothing more.
  if (isFine && trimmed.endsWith('=') && trimmed.length % 4 === 0 && isOpaque(trimmed)) return { value: trimmed }
  // A form, as GitHub sends it: name=value&name=value, nothing that HTML or prose would have.
  if (/^[\w.~%+-]+=[^\s<>&]*(&[\w.~%+-]+=[^\s<>&]*)*$/.test(trimmed)) return { value: formOf(trimmed) }
  const quoted = trimmed.startsWith('"') ? jsonIn(trimmed)?.value : undefined
  // JSON that was made into a JSON text once more, as servers do whose framework does it for them.
  const twice = typeof quoted === 'string' ? objectIn(quoted) : undefined
  if (twice) return { value: twice }
  const called = argumentIn(trimmed)
  if (called) return { value: called }
  const bare = typeof quoted === 'string' ? quoted : trimmed
  return isFine && (isJwt(bare) || isOpaque(bare)) ? { value: bare } : undefined
}

/** An encrypted text (RFC 7516 §7.1), as it is or as a JSON text. */
export function jweIn(text: string): string | undefined {
  const bare = text.startsWith('"') ? text.replace(/^"|"$/g, '') : text
  return decodeToken(bare).kind === 'jwe' ? bare : undefined
}

/**
 * What is inside is an answer like any other. A JWT in it is one whose claims are the answer, where it is said to be that
 * (RFC 7519 §5.2) or its claims have a token; else it is the token.
 */
async function unsealed(jwe: string, unseal: Unseal, status: number): Promise<Parsed | Sealed | undefined> {
  const opened = await unseal(jwe)
  if ('sealed' in opened) return opened
  const { text, holds_jwt } = opened
  const claims = claimsOf(text.trim())
  if (claims && (holds_jwt || wrappedNames.some((name) => Object.hasOwn(claims, name)))) return { value: claims }
  const parsed = await byShape(text.trim(), status >= 200 && status < 300, 'auto')
  return parsed && { value: parsed.value, ...(parsed.xml && { xml: true }) }
}

const wrappedNames: readonly string[] = [...spellings.access_token, ...wrappers]

/** RFC 7519 §3. */
const isJwt = (text: string) => /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(text)

/** Characters; what is shorter may be a word. */
const SHORTEST_TOKEN = 16
/** Characters; the pieces of random texts have fewer, words and numbers have more. */
const PIECE_OF_A_WORD = 3

/**
 * One word of a token's characters (RFC 6750 §2.1) that is not made of words and numbers, as `success`,
 * `invalid_client_401` and `InvalidClientError401` are: hexadecimal digits, letters between digits, more letters on end
 * than a word has, or pieces too short for words. Encrypted ones may hold anything.
 */
export function isOpaque(text: string): boolean {
  const isWord = text.length >= SHORTEST_TOKEN && /^[\w.~+/-]+={0,2}$/.test(text)
  if (!isWord || !/[a-z]/i.test(text) || !/[\dA-Z]/.test(text)) return false
  if (/^(jwe|broken)$/.test(decodeToken(text).kind)) return false
  const hasDigit = /\d/.test(text)
  if (/^[\da-f]+(-[\da-f]+)*$/i.test(text)) return hasDigit
  const pieces = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? []
  return (
    pieces.join('').length / pieces.length < PIECE_OF_A_WORD ||
    /\d[a-z]+\d/i.test(text) ||
    (hasDigit && /[a-z]{21}|[A-Z]{21}/.test(text))
  )
}

/** JSON in a call of a function, as it is loaded by a script element: `callback( {…} );`. */
function argumentIn(text: string): JsonObject | undefined {
  const [call] = /^[\w$.]{1,64}\(/.exec(text) ?? []
  return call && /\);?$/.test(text) ? objectIn(text.slice(call.length, text.lastIndexOf(')'))) : undefined
}

function jsonIn(text: string): Parsed | undefined {
  if (isTooDeep(text)) return undefined
  try {
    return { value: JSON.parse(text) as Json, json: true }
  } catch {
    return undefined
  }
}

/** What cannot be the answer of a token endpoint loads nothing. */
async function xmlIn(text: string): Promise<Parsed | undefined> {
  if (!text.startsWith('<') || /^<(!doctype|html|head|body)\b/i.test(text)) return undefined
  const { readXml } = await import('../http/xml.ts')
  const value = readXml(text)
  return value && { value, xml: true }
}

/** A name that is there twice has a list: which one counts is not for us to say. */
function formOf(text: string): JsonObject {
  const form: JsonObject = Object.create(null)
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name]
    if (Array.isArray(before)) before.push(value)
    else form[name] = before === undefined || before === value ? value : [before, value]
  }
  return Object.fromEntries(Object.entries(form))
}
