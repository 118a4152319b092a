/**
 * The answer of a token endpoint, whatever its spelling, as RFC 6749 §5.1 has it — or the error it really is. Parsed by
 * shape, not by Content-Type: servers label JSON as text and forms as HTML. Pure: bytes in, facts out.
 */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { isSecretName } from '../redact.ts'
import type { TokenSet } from './contract.ts'
import { furtherMomentsOf, type LifetimeRules, lifetimeOf } from './lifetime.ts'
import type { TokenMember } from './spellings.ts'
import { finder, type Mapping, plainMapping } from './token_mapping.ts'

/** An answer as it came, kept on disk before anything is made of it. */
export interface RawAnswer {
  status: number
  content_type: string
  text: string
  /** Milliseconds since 1970, just before the request was sent. */
  requested_at: number
  /** What the connection asked for. */
  asked_scope?: string
  /** What it asked the token to be for. */
  asked_target?: string
}

export type TokenResponse =
  | { kind: 'token'; token: Omit<TokenSet, 'scope'> & { scope?: string }; rfc6749: JsonObject }
  /** RFC 6749 §5.2, or what the server has instead: `server_error` where the file says what that means. */
  | { kind: 'error'; error?: string; server_error?: string; error_description?: string }
  /** Neither a token nor an error: the wrong address, most likely; or `path` is, where one is written. */
  | { kind: 'neither'; members: string[]; path?: string }

export function readTokenResponse(
  raw: RawAnswer,
  rules: LifetimeRules = {},
  mapping: Mapping = plainMapping,
): TokenResponse {
  const answer = parse(raw, mapping.format)
  if (answer === undefined) return { kind: 'neither', members: [] }
  const read = readToken(answer, raw.requested_at, rules, mapping)
  // An answer with a token is a success whatever else it says; one without is none whatever its status.
  if (read) return read
  const path = mapping.paths.access_token?.text
  const error = errorOf(answer, mapping)
  // A word such as "message" beside a token that is looked for in the wrong place is no error.
  if (error && (path === undefined || error.error !== undefined || raw.status >= 300)) return error
  const members = path === undefined ? Object.keys(isJsonObject(answer) ? answer : {}) : [...placesIn(answer)]
  return { kind: 'neither', members: members.slice(0, 12), ...(path !== undefined && { path }) }
}

/** The token in an answer that is parsed already; undefined where it holds none. */
export function readToken(
  answer: Json,
  requested_at: number,
  rules: LifetimeRules,
  mapping: Mapping,
): Extract<TokenResponse, { kind: 'token' }> | undefined {
  const find = finder(answer, mapping)
  const spelled: Record<string, string> = {}
  const text = (member: TokenMember, textIn = textOf) => {
    const found = find(member).find(({ value }) => textIn(value) !== undefined)
    if (found && found.name !== member) spelled[member] = found.name
    return found && textIn(found.value)
  }
  const access_token = text('access_token')
  if (access_token === undefined) return undefined
  const lifetime = lifetimeOf(find, access_token, requested_at, rules, mapping.unit)
  const refresh_token = text('refresh_token')
  const id_token = text('id_token')
  const scope = text('scope', (value) => textOf(Array.isArray(value) ? value.filter(isText).join(' ') : value))
  // RFC 6749 §5.1 requires token_type; LinkedIn and others leave it out, and mean Bearer.
  const token_type = text('token_type') ?? 'Bearer'
  for (const member of ['expires_at', 'expires_in'] as const) {
    const found = find(member).find(({ name }) => name === lifetime?.expiry_source)
    if (found && found.name !== member) spelled[member] = found.name
  }
  const extra = Object.fromEntries(
    Object.entries(mapping.extra).flatMap(([name, path]) => {
      const value = path.first(answer)
      return value === undefined || value === null ? [] : [[name, value]]
    }),
  )
  return {
    kind: 'token',
    token: {
      access_token,
      token_type,
      requested_at,
      ...lifetime,
      ...furtherMomentsOf(find, requested_at, mapping.unit),
      ...(refresh_token !== undefined && { refresh_token }),
      ...(id_token !== undefined && { id_token }),
      ...(scope !== undefined && { scope }),
      ...(Object.keys(extra).length > 0 && { extra }),
      ...(mapping.digest !== undefined && { read_by: mapping.digest }),
      response: answer,
      spelled,
    },
    // What a strict parser may see: bearer, because what is really sent is decided by the credential; no id_token,
    // because a pipeline asks for access, not for who somebody is.
    rfc6749: {
      access_token,
      token_type: 'bearer',
      ...(lifetime && { expires_in: Math.max(0, Math.round((lifetime.expires_at - requested_at) / 1000)) }),
      ...(refresh_token !== undefined && { refresh_token }),
      ...(scope !== undefined && { scope }),
    },
  }
}

/** Shorter ones are words: `"authenticated": "true"`. */
const SHORTEST_SECRET = 8
/** A server must not be able to exhaust the stack. */
const DEEPEST = 16
/** Names that say something about a secret, and hold none: token_type, tokenExpiration, refresh_token_expires_in. */
const SAYS_OF_ONE = /expir|type$|(in|at|ur[il])$/i

/** What a token answer holds that must not be shown: its tokens, and every text whose name says so. */
export function* secretsOf({ access_token, refresh_token, id_token, response, extra }: TokenSet): Iterable<string> {
  yield* namedSecrets(response)
  yield* namedSecrets(extra)
  for (const token of [id_token, access_token, refresh_token]) if (token !== undefined) yield token
}

function* namedSecrets(value: unknown, name = '', depth = 0): Iterable<string> {
  if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const [inner, member] of Object.entries(value))
      yield* namedSecrets(member, Array.isArray(value) ? name : inner, depth + 1)
  } else if (typeof value === 'string' && value.length >= SHORTEST_SECRET) {
    if (isSecretName(name) && !SAYS_OF_ONE.test(name)) yield value
  }
}

/** The answer by its shape, or as the file says it is written; undefined where it is nothing of the kind. */
function parse({ text, status }: Pick<RawAnswer, 'text' | 'status'>, format: Mapping['format']): Json | undefined {
  const trimmed = text.trim()
  if (format === 'json') return parseJson(trimmed)
  if (format === 'form') return trimmed.includes('=') ? formOf(trimmed) : undefined
  if (/^[[{]/.test(trimmed)) return parseJson(trimmed)
  const isFine = status >= 200 && status < 300
  if (format === 'text' && isFine)
    return /^[\x21-\x7e]+$/.test(trimmed) && !trimmed.startsWith('<') ? trimmed : undefined
  // A form, as GitHub sends it: name=value&name=value, nothing that HTML or prose would have.
  if (/^[\w.~%+-]+=[^\s<>&]*(&[\w.~%+-]+=[^\s<>&]*)*$/.test(trimmed)) return formOf(trimmed)
  const [, bare = trimmed] = /^"([^"\\]*)"$/.exec(trimmed) ?? []
  return isFine && isUnmistakable(bare, bare !== trimmed) ? bare : undefined
}

/** A JWT (RFC 7519 §3), or what no word, number or sentence looks like between two quotation marks. */
const isUnmistakable = (text: string, quoted: boolean) =>
  /^ey[\w-]+\.[\w-]+\.[\w-]*$/.test(text) ||
  (quoted && /^[\w.~+/=-]{20,}$/.test(text) && /\d/.test(text) && /[a-z]/i.test(text))

function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

const formOf = (text: string): JsonObject => Object.fromEntries(new URLSearchParams(text))

/** Where an answer has something that could be meant: `data.accessToken`, `items[0].id`. */
function* placesIn(value: Json, path = '', depth = 0): Iterable<string> {
  if (typeof value !== 'object' || value === null || depth === 4) {
    if (path !== '') yield path
    return
  }
  for (const [name, member] of Object.entries(value).slice(0, 12))
    yield* placesIn(member, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${name}` : name, depth + 1)
}

const isText = (value: Json | undefined) => typeof value === 'string'

/**
 * Text that says something. Whole numbers count, since some servers send a token as one; beyond 2^53 its digits are lost.
 * Blank and null are "not there".
 */
function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : undefined
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

interface ServerError {
  error: string | undefined
  error_description: string | undefined
}

function errorOf(answer: Json, { paths, codes }: Mapping): Extract<TokenResponse, { kind: 'error' }> | undefined {
  const { error_code, error_message } = paths
  const usual = isJsonObject(answer) ? unwrapped(answer) : { error: undefined, error_description: undefined }
  const theirs = error_code ? textOf(error_code.first(answer)) : usual.error
  const said = error_message ? textOf(error_message.first(answer)) : usual.error_description
  if (theirs === undefined && said === undefined) return undefined
  const error = theirs !== undefined && Object.hasOwn(codes, theirs) ? codes[theirs] : theirs
  return {
    kind: 'error',
    ...(error !== undefined && { error }),
    ...(error !== theirs && theirs !== undefined && { server_error: theirs }),
    ...(said !== undefined && { error_description: said }),
  }
}

/** Gateways wrap the answer from behind them: {"message": "{\"error\":\"invalid_grant\"}"}. Unwrapped once. */
function unwrapped(answer: JsonObject): ServerError {
  const outer = wordsOf(answer)
  const { error_description: text = '' } = outer
  const wrapped = /^\s*\{/.test(text) ? parseJson(text) : undefined
  const inner = isJsonObject(wrapped) ? wordsOf(wrapped) : undefined
  const said = (inner?.error ?? inner?.error_description) ? inner?.error_description : outer.error_description
  return { error: outer.error ?? inner?.error, error_description: said }
}

function wordsOf(answer: JsonObject): ServerError {
  const { error, error_description, message } = answer
  // Facebook and others nest: {"error": {"code", "message"}}.
  const inner = isJsonObject(error) ? error : undefined
  return {
    error: textOf(inner ? (inner.code ?? inner.type ?? inner.status) : error),
    error_description:
      textOf(error_description) ?? textOf(inner?.message) ?? textOf(message) ?? textOf(answer.error_message),
  }
}
