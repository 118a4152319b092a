/**
 * The answer of a token endpoint, whatever its spelling, as RFC 6749 §5.1 has it — or the error it really is. Text in,
 * facts out.
 */

import { mayBeSecret } from '../config/secret_fields.ts'
import { shownName } from '../harmless.ts'
import { secretsInCookies } from '../http/cookies.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Sealed } from '../jwt/decrypt.ts'
import { isSecretName } from '../redact.ts'
import type { HeaderFields } from '../runtime.ts'
import { isBesideBody, placesBeside } from './answer_path.ts'
import { openAnswer, type Parsed } from './answer_shape.ts'
import type { TokenSet } from './contract.ts'
import { furtherMomentsOf, type LifetimeRules, lifetimeOf } from './lifetime.ts'
import { isUnmistakable, textsLikeTokens } from './likely_token.ts'
import { type AnsweredError, errorOf, textOf } from './server_error.ts'
import type { TokenMember } from './spellings.ts'
import { finder, type Mapping, plainMapping, type Rivals, rivalsIn, tokenText } from './token_mapping.ts'

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
  headers?: Readonly<HeaderFields>
}

export type TokenResponse =
  | { kind: 'token'; token: Omit<TokenSet, 'scope'> & { scope?: string }; rfc6749: JsonObject }
  /** RFC 6749 §5.2, or what the server has instead: `server_error` where the file says what that means. */
  | AnsweredError
  /** More than one text could be the token, or its refresh token, and nothing says which. */
  | ({ kind: 'ambiguous' } & Rivals)
  /** Encrypted, and no key here opens it. */
  | ({ kind: 'sealed' } & Sealed)
  /** Neither a token nor an error: the wrong address, most likely; or `path` is, where one is written. `places`: of what looks like a token. */
  | { kind: 'neither'; members: string[]; path?: string; perhaps?: Perhaps; places?: string[] }

/** What may be a token all the same: the text, where that format is written; or what a name speaks of. */
export type Perhaps = 'text' | 'json' | 'member'

export async function readTokenResponse(
  raw: RawAnswer,
  rules: LifetimeRules = {},
  mapping: Mapping = plainMapping,
): Promise<TokenResponse> {
  const opened = await openAnswer(raw, mapping)
  if (opened && 'sealed' in opened) return { kind: 'sealed', ...opened }
  const { access_token } = mapping.paths
  if (opened === undefined && !(access_token && isBesideBody(access_token)))
    return { kind: 'neither', members: [], ...perhapsIn(raw) }
  const answer: Parsed = { value: null, ...opened, ...(raw.headers && { headers: raw.headers }) }
  const rivals = rivalsIn(answer, mapping, raw.status)
  if (rivals) return { kind: 'ambiguous', ...rivals }
  // An answer with a token is a success whatever else it says; one without is none whatever its status.
  const read = readToken(answer, raw, rules, mapping)
  if (read) return read
  const path = mapping.paths.access_token?.text
  const error = errorOf(answer, raw.status, mapping)
  // A word such as "message" beside a token that is looked for in the wrong place is no error.
  if (error && (path === undefined || error.error !== undefined || raw.status >= 300)) return error
  const { value } = answer
  const members =
    path === undefined && !answer.xml
      ? Object.keys(isJsonObject(value) ? value : {}).map(shownName)
      : placesFor(path, answer)
  return {
    kind: 'neither',
    members: members.slice(0, 12),
    ...(path !== undefined && { path }),
    ...perhapsIn(raw, value),
  }
}

/** In what a server says when all is well. */
function perhapsIn({ status, text }: RawAnswer, value?: Json): { perhaps: Perhaps; places?: string[] } | undefined {
  if (status >= 300) return undefined
  if (value !== undefined) {
    const likely = [...textsLikeTokens(value)].filter(isUnmistakable)
    const places = likely.flatMap(({ path }) => path ?? []).slice(0, MOST_PLACES)
    if (places.length > 0) return { perhaps: 'member', places }
    return likely.length > 0 || speaksOfASecret(value) ? { perhaps: 'member' } : undefined
  }
  const word = text.trim()
  if (!/^[\x21-\x7e]{6,}$/.test(word) || /^[<[{]/.test(word)) return undefined
  return { perhaps: word.startsWith('"') ? 'json' : 'text' }
}

/** More are no help. */
const MOST_PLACES = 3

const speaksOfASecret = (value: Json, name = '', depth = 0): boolean =>
  typeof value === 'object' && value !== null && depth < DEEPEST
    ? Object.entries(value).some(([inner, member]) => speaksOfASecret(member, inner, depth + 1))
    : textOf(value) !== undefined && isSecretName(name) && !SAYS_OF_ONE.test(name)

/** The token in an answer that is parsed already; undefined where it holds none. */
export function readToken(
  answer: Parsed,
  { requested_at, status, text: written }: Pick<RawAnswer, 'requested_at' | 'status' | 'text'>,
  rules: LifetimeRules,
  mapping: Mapping,
): Extract<TokenResponse, { kind: 'token' }> | undefined {
  const find = finder(answer, mapping, status)
  const spelled: Record<string, string> = {}
  const text = (member: TokenMember, textIn = textOf) => {
    const found = find(member).find(({ value }) => textIn(value) !== undefined)
    if (found && found.name !== member) spelled[member] = found.name
    return found && textIn(found.value)
  }
  const access_token = text('access_token')
  if (access_token === undefined) return undefined
  const lifetime = lifetimeOf(find, access_token, requested_at, rules, mapping.unit)
  const refresh_token = find('refresh_token').length === 1 ? text('refresh_token', tokenText) : undefined
  const id_token = text('id_token', tokenText)
  const scope = text('scope', scopeIn)
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
      response: answer.value,
      // What is no JSON may be read otherwise one day, by a file that says how.
      ...(!answer.json && { answer: written }),
      ...(answer.headers && { headers: answer.headers }),
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

const scopeIn = (value: Json | undefined) =>
  textOf(Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(' ') : value)

/** Shorter ones are words: `"authenticated": "true"`. */
const SHORTEST_SECRET = 8
/** A server must not be able to exhaust the stack. */
const DEEPEST = 16
/** Names that say something about a secret, and hold none: token_type, tokenExpiration, refresh_token_expires_in. */
const SAYS_OF_ONE = /expir|type$|(in|at|ur[il])$/i

/** What a token answer holds that must not be shown: its tokens, and every text whose name says so. */
export function* secretsOf(token: TokenSet): Iterable<string> {
  const { access_token, refresh_token, id_token, response, extra, headers, cookies, stepped } = token
  yield* secretsIn(response)
  for (const { extra } of stepped?.steps ?? []) yield* secretsBrought(extra)
  yield* secretsIn(extra)
  yield* secretsInHeaders(headers)
  yield* secretsInCookies(cookies)
  for (const token of [id_token, access_token, refresh_token]) if (token !== undefined) yield token
}

/** Of what a step brought, by whatever name: its answer is another server's own. */
export function* secretsBrought(extra: JsonObject): Iterable<string> {
  for (const [name, value] of Object.entries(extra)) {
    const text = typeof value === 'number' ? String(value) : value
    if (typeof text === 'string' && (isSecretName(name) || mayBeSecret(text))) yield text
  }
}

/** The same of an answer in which no token was found; a word under such a name says what is wrong with it. */
export const perhapsSecretsIn = (answer: Json): string[] =>
  [...secretsIn(answer)].filter((text) => /\d/.test(text) && !/\s/.test(text))

/** Their names sound secret: the one asks for a secret, the other has many values in one. */
const otherwise = new Set(['www-authenticate', 'set-cookie'])

export function* secretsInHeaders(headers: RawAnswer['headers'] = {}): Iterable<string> {
  for (const [name, value] of Object.entries(headers)) if (!otherwise.has(name)) yield* secretsIn(value, name)
}

/** Every text whose name says that it is a secret. */
export function* secretsIn(value: unknown, name = '', depth = 0): Iterable<string> {
  if (typeof value === 'object' && value !== null && depth < DEEPEST) {
    for (const [inner, member] of Object.entries(value))
      yield* secretsIn(member, Array.isArray(value) ? name : inner, depth + 1)
  } else if (typeof value === 'string' && value.length >= SHORTEST_SECRET) {
    if (isSecretName(name) && !SAYS_OF_ONE.test(name)) yield value
  }
}

/** Where an answer has something that could be meant by a path; a few of them. */
export const placesFor = (path: string | undefined, answer: Parsed): string[] =>
  (path !== undefined && placesBeside(path, answer)) || [...placesIn(answer.value)].slice(0, 12)

/** Where an answer has something that could be meant: `data.accessToken`, `items[0].id`. */
function* placesIn(value: Json, path = '', depth = 0): Iterable<string> {
  if (typeof value !== 'object' || value === null || depth === 4) {
    if (path !== '') yield path
    return
  }
  for (const [name, member] of Object.entries(value).slice(0, 12)) {
    const shown = shownName(name)
    yield* placesIn(member, Array.isArray(value) ? `${path}[${name}]` : path ? `${path}.${shown}` : shown, depth + 1)
  }
}
