/**
 * The answer of a token endpoint, whatever its spelling, as RFC 6749 §5.1 has it — or the error it really is. Parsed by
 * shape, not by Content-Type: servers label JSON as text and forms as HTML. Pure: bytes in, facts out.
 */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { isSecretName } from '../redact.ts'
import type { TokenSet } from './contract.ts'
import { furtherMomentsOf, type LifetimeRules, lifetimeOf } from './lifetime.ts'
import { spellings, type TokenMember } from './spellings.ts'

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
  /** RFC 6749 §5.2, or what the server has instead. */
  | { kind: 'error'; error?: string; error_description?: string }
  /** Neither a token nor an error: the wrong address, most likely. */
  | { kind: 'neither'; members: string[] }

export function readTokenResponse(raw: RawAnswer, rules: LifetimeRules = {}): TokenResponse {
  const answer = parse(raw.text)
  if (!answer) return { kind: 'neither', members: [] }
  const spelled: Record<string, string> = {}
  const text = (member: TokenMember) => {
    const name = spellings[member].find((candidate) => textOf(answer[candidate]) !== undefined)
    if (name !== undefined && name !== member) spelled[member] = name
    return name === undefined ? undefined : textOf(answer[name])
  }
  const access_token = text('access_token')
  // An answer with a token is a success whatever else it says; one without is none whatever its status.
  if (access_token === undefined) {
    return errorOf(answer) ?? { kind: 'neither', members: Object.keys(answer).slice(0, 12) }
  }
  const lifetime = lifetimeOf(answer, access_token, raw.requested_at, rules)
  const refresh_token = text('refresh_token')
  const scope = Array.isArray(answer.scope) ? textOf(answer.scope.filter(isText).join(' ')) : text('scope')
  // RFC 6749 §5.1 requires token_type; LinkedIn and others leave it out, and mean Bearer.
  const token_type = text('token_type') ?? 'Bearer'
  for (const member of ['expires_at', 'expires_in'] as const) {
    const name = spellings[member].find((candidate) => candidate === lifetime?.expiry_source)
    if (name !== undefined && name !== member) spelled[member] = name
  }
  return {
    kind: 'token',
    token: {
      access_token,
      token_type,
      requested_at: raw.requested_at,
      ...lifetime,
      ...furtherMomentsOf(answer, raw.requested_at),
      ...(refresh_token !== undefined && { refresh_token }),
      ...(scope !== undefined && { scope }),
      response: answer,
      spelled,
    },
    // What a strict parser may see: bearer, because what is really sent is decided by the credential; no id_token,
    // because a pipeline asks for access, not for who somebody is.
    rfc6749: {
      access_token,
      token_type: 'bearer',
      ...(lifetime && { expires_in: Math.max(0, Math.round((lifetime.expires_at - raw.requested_at) / 1000)) }),
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
export function* secretsOf({ access_token, refresh_token, response }: TokenSet): Iterable<string> {
  yield* namedSecrets(response)
  yield access_token
  if (refresh_token !== undefined) yield refresh_token
}

function* namedSecrets(value: unknown, name = '', depth = 0): Iterable<string> {
  if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const [inner, member] of Object.entries(value))
      yield* namedSecrets(member, Array.isArray(value) ? name : inner, depth + 1)
  } else if (typeof value === 'string' && value.length >= SHORTEST_SECRET) {
    if (isSecretName(name) && !SAYS_OF_ONE.test(name)) yield value
  }
}

function parse(text: string): JsonObject | undefined {
  const trimmed = text.trim()
  if (trimmed.startsWith('{')) {
    try {
      const value: unknown = JSON.parse(trimmed)
      return isJsonObject(value) ? value : undefined
    } catch {
      return undefined
    }
  }
  // A form, as GitHub sends it: name=value&name=value, nothing that HTML or prose would have.
  if (/^[\w.~%+-]+=[^\s<>&]*(&[\w.~%+-]+=[^\s<>&]*)*$/.test(trimmed))
    return Object.fromEntries(new URLSearchParams(trimmed))
  return undefined
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

function errorOf(answer: JsonObject): TokenResponse | undefined {
  const outer = wordsOf(answer)
  // Gateways wrap the answer from behind them: {"message": "{\"error\":\"invalid_grant\"}"}. Unwrapped once.
  const wrapped = /^\s*\{/.test(outer.error_description ?? '') ? parse(outer.error_description ?? '') : undefined
  const inner = wrapped ? wordsOf(wrapped) : undefined
  const error = outer.error ?? inner?.error
  const said = (inner?.error ?? inner?.error_description) ? inner?.error_description : outer.error_description
  if (error === undefined && said === undefined) return undefined
  return {
    kind: 'error',
    ...(error !== undefined && { error }),
    ...(said !== undefined && { error_description: said }),
  }
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
