/**
 * What one answer of a token endpoint teaches: where its members stand, why, and what of that a file must say because no
 * published spelling does. Nothing that leaves here holds a value of the answer.
 */
import { stepTo } from '../extract/step.ts'
import type { Json, JsonObject } from '../json.ts'
import { claimsOf } from '../jwt/decode.ts'
import { besideBody } from '../oauth/answer_path.ts'
import { jweIn, type Parsed, parseAnswer } from '../oauth/answer_shape.ts'
import type { TokenConnection, TokenSet } from '../oauth/contract.ts'
import { spellings, type TokenMember } from '../oauth/spellings.ts'
import { mappingOf } from '../oauth/token_mapping.ts'
import { type RawAnswer, readTokenResponse, type TokenResponse } from '../oauth/token_response.ts'
import { momentOf } from '../oauth/written_times.ts'
import {
  accessTokens,
  type Candidate,
  clearOf,
  idsLikeTokens,
  idTokens,
  refreshTokens,
  scopes,
  tokenTypes,
} from './candidates.ts'
import { checkChosen } from './chosen.ts'
import { type Chosen, Draft, type Finding, nested, type Own, type Question } from './draft.ts'
import { learnErrorShape, learnFromError } from './error_lesson.ts'
import { learnExpiry } from './expiry.ts'
import { learnExtra } from './extra.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { maskedAnswer } from './masked_answer.ts'
import { weightOf } from './names.ts'

export type { Chosen, Finding, Question } from './draft.ts'

/** What a file says of answers. */
export type Written = Partial<NonNullable<TokenConnection['token_response']>>

export interface TokenLesson {
  /** `error`: the answer has no token and says why. `neither`: nobody knows what it is. */
  kind: 'token' | 'error' | 'neither'
  findings: Finding[]
  questions: Question[]
  /** What to write under `token_response`; empty where nothing has to be. */
  token_response: JsonObject
  /** Sentences. */
  notes: string[]
  /** The answer without its values. */
  answer: string
}

/** What a part of the lesson is given. */
export interface Pupil {
  draft: Draft
  leaves: readonly Leaf[]
  parsed: Parsed
  /** Reads the answer, or another, with what the file says and what has been learnt so far. */
  read(more?: JsonObject, other?: RawAnswer): Promise<TokenResponse>
  /** An answer that came the same way and says something else. */
  answerWith(value: Json): RawAnswer
  notes: string[]
}

/**
 * `written`: what the file says already. `chosen`: what somebody has decided. `pasted`: nobody knows when it came. Undefined where the text is nothing that a
 * token endpoint answers. Throws PathError where a chosen path is none.
 */
export async function tokenLesson(
  came: RawAnswer,
  { written = {}, chosen = {}, pasted = false }: { written?: Written; chosen?: Chosen; pasted?: boolean } = {},
): Promise<TokenLesson | undefined> {
  const draft = new Draft(chosen)
  const said = { ...written }
  const parsed = await parsedBy(came, said, draft)
  if (!parsed) return undefined
  const leaves = leavesOf(parsed.value)
  const raw = pasted ? { ...came, requested_at: askedAt(leaves, came.requested_at) } : came
  await checkChosen(chosen, { ...parsed, ...(raw.headers && { headers: raw.headers }) }, MEMBERS)
  const readAs = async (more: JsonObject, other: RawAnswer) =>
    readTokenResponse(
      other,
      {},
      await mappingOf({ token_response: withAll(said, { ...nested(draft.writes), ...more }) }),
    )
  const read = async (more: JsonObject = {}, other = raw) => {
    const response = await readAs(more, other)
    // Which of two refresh tokens it is, is still to be learnt.
    const isOpen = response.kind === 'ambiguous' && response.member === 'refresh_token'
    return isOpen ? readAs({ ...more, refresh_token: NOWHERE }, other) : response
  }
  const answerWith = (value: Json) => ({ ...raw, text: JSON.stringify(value) })
  const pupil: Pupil = { draft, leaves, parsed, read, answerWith, notes: [] }
  const access = await learnAccessToken(pupil, said)
  let kind: TokenLesson['kind'] = draft.questions.length > 0 ? 'token' : 'neither'
  if (access) {
    kind = 'token'
    await learnTheRest(pupil, said, access, raw.requested_at)
    await keepWhatWorks(pupil)
    for (const question of draft.questions)
      if (question.member === 'refresh_token') question.optional = (await readAs({}, raw)).kind !== 'ambiguous'
  } else if (kind === 'neither') {
    if (await learnFromError(pupil, said)) kind = 'error'
    else if (asksOfIds(pupil)) kind = 'token'
  }
  return {
    kind,
    findings: draft.findings,
    questions: draft.questions,
    token_response: nested(draft.writes),
    notes: pupil.notes,
    answer: raw.text.trim() === '' ? '' : maskedAnswer(parsed.value),
  }
}

/** Leads to nothing in any answer. */
const NOWHERE = '$[?@ != @]'

/** What somebody may know. */
const MEMBERS = [
  ...[
    'access_token',
    'refresh_token',
    'id_token',
    'token_type',
    'scope',
    'expires_in',
    'expires_at',
    'expires_in_unit',
  ],
  ...['error.code', 'error.message'],
]

const withAll = (said: Written, more: JsonObject) =>
  ({
    format: 'auto',
    ...said,
    ...more,
    ...(said.error && more.error ? { error: { ...said.error, ...(more.error as JsonObject) } } : {}),
    ...(said.extra && more.extra ? { extra: { ...said.extra, ...(more.extra as JsonObject) } } : {}),
  }) as NonNullable<TokenConnection['token_response']>

/** By its shape; a text that could be anything else, by being said to be the token. */
async function parsedBy(raw: RawAnswer, said: Written, draft: Draft): Promise<Parsed | undefined> {
  const parsed = await parseAnswer(raw, await mappingOf({ token_response: withAll(said, {}) }))
  const [name = '', value] = parsed && !parsed.json && !parsed.xml ? (Object.entries(parsed.value ?? {})[0] ?? []) : []
  // What ends in = is a form by its shape, and base64 more often than not.
  const isPadded = value !== undefined && /^=?$/.test(String(value)) && name.length >= 16
  if (parsed && !isPadded) return parsed
  const text = raw.text.trim()
  const bare = /^[\x21-\x7e]{8,}$/.test(text) && !/^[[{"<]/.test(text) && { value: text }
  // A redirect that brings a cookie has no body, and needs none.
  if (besideBody(draft.chosen.access_token ?? said.access_token ?? '')) return parsed ?? { value: null }
  // Encrypted, it is the whole answer, unless somebody knows that it is the token.
  const isSealed = jweIn(text) !== undefined && draft.chosen.access_token !== '$'
  if (!bare || isSealed || (said.format ?? 'auto') !== 'auto') return parsed
  draft.find('format', 'learnt', { path: 'text', because: ['the answer is the token alone'] })
  return bare
}

async function learnAccessToken({ draft, leaves, read, notes }: Pupil, said: Written): Promise<Candidate | undefined> {
  const candidates = accessTokens(leaves)
  const response = await read()
  const value = response.kind === 'token' ? response.token.access_token : undefined
  const own = value === undefined ? undefined : (sameAs(candidates, leaves, value) ?? unseen(value))
  const [best] = candidates
  // A published name is believed, unless what stands there is far less like a token than something else is.
  const isBelieved = said.access_token !== undefined || !best || !own || best.weight - own.weight < 2 * OUTDONE
  if (own && !isBelieved && draft.chosen.access_token === undefined) {
    draft.ask('access_token', [best, own], false)
    return undefined
  }
  const found = response.kind === 'token' && value !== undefined && placeRead(response.token, 'access_token', said)
  draft.settle('access_token', candidates, found ? { ...found, value: value ?? null } : undefined, clearOf)
  if (!draft.has('access_token')) return undefined
  const again = await read()
  if (again.kind !== 'token') return undefined
  const { access_token } = again.token
  const others = candidates.filter(({ value, weight }) => value !== access_token && weight >= LIKELY)
  for (const { path } of others)
    notes.push(`${path} looks like a token, too; to take that: --set 'access_token=${path}'`)
  return sameAs(candidates, leaves, access_token) ?? unseen(access_token)
}

/** Where nothing is likelier than an id: whether one is a token, only somebody can say. */
function asksOfIds({ draft, leaves }: Pupil): boolean {
  const ids = draft.chosen.access_token === undefined ? idsLikeTokens(leaves) : []
  if (ids.length > 0) draft.ask('access_token', ids.slice(0, MOST_IDS), false)
  return ids.length > 0
}

const MOST_IDS = 6

/** Where a member was read, whether its name or a path of the file led there. */
function placeRead(
  token: Pick<TokenSet, 'spelled'>,
  member: keyof Written & TokenMember,
  said: Written,
): Omit<Own, 'value'> {
  const name = token.spelled[member] ?? member
  return { by: said[member] ? 'file' : 'default', path: name.startsWith('$') ? name : stepTo('$', name) }
}

/** By so much what is called otherwise must look more like a token than what is called so. */
const OUTDONE = 3

/** What looks and is called like an access token. */
const LIKELY = 10

const unseen = (value: Json): Candidate => ({ at: [], path: '$', name: '', within: '$', value, weight: 0, because: [] })

function sameAs(candidates: readonly Candidate[], leaves: readonly Leaf[], value: string): Candidate | undefined {
  const known = candidates.find((candidate) => String(candidate.value) === value)
  const leaf = leaves.find((one) => String(one.value) === value)
  return known ?? (leaf && { ...leaf, weight: 0, because: [] })
}

/** Of an answer that somebody has kept: before the end that it tells. */
function askedAt(leaves: readonly Leaf[], now: number): number {
  const issued = leaves.flatMap(({ value }) => {
    const { iat, exp } = (typeof value === 'string' && claimsOf(value)) || {}
    return typeof iat === 'number' && typeof exp === 'number' ? [iat * 1000] : []
  })
  const ends = leaves.filter(({ name }) => weightOf('expiry', name) > 0).flatMap(({ value }) => momentOf(value) ?? [])
  return Math.min(now, ...issued, ...(issued.length > 0 ? [] : ends.map((end) => end - 3_600_000)))
}

/** In the order in which a person reads them. */
async function learnTheRest(pupil: Pupil, said: Written, access: Candidate, requested_at: number): Promise<void> {
  const { draft, leaves, parsed, read } = pupil
  const members = {
    refresh_token: refreshTokens(leaves, access),
    id_token: idTokens(leaves, access),
    token_type: tokenTypes(leaves, access),
    scope: scopes(parsed.value, leaves, access),
  }
  const response = await read()
  if (response.kind !== 'token') return
  const { token } = response
  for (const [member, candidates] of Object.entries(members) as [keyof typeof members, Candidate[]][]) {
    const place = placeRead(token, member, said)
    // The type of a token is known where nobody says it, too.
    const isThere = member !== 'token_type' || said.token_type || leaves.some(({ path }) => path === place.path)
    const own = token[member] !== undefined && isThere && { ...place, value: token[member] ?? '' }
    // Of what nobody misses, a likely place is not asked about.
    const isWanted = member === 'refresh_token' || (candidates[0]?.weight ?? 0) >= 8
    if (own || isWanted || draft.chosen[member] !== undefined)
      draft.settle(member, candidates, own || undefined, clearOf)
  }
  noteOthers(pupil, access)
  await learnExpiry(pupil, said, access, requested_at)
  learnExtra(pupil, said, access)
  await learnErrorShape(pupil, said)
}

/** What no name speaks of, and may be the refresh token that is missing. */
function noteOthers({ draft, leaves, notes }: Pupil, access: Candidate): void {
  const isKnown = draft.has('refresh_token') || draft.questions.some(({ member }) => member === 'refresh_token')
  if (isKnown || draft.chosen.refresh_token !== undefined) return
  const taken = draft.findings.map(({ path }) => path)
  const others = accessTokens(leaves).filter(
    ({ value, path, weight }) => value !== access.value && weight < LIKELY && !taken.includes(path),
  )
  for (const { path } of others.slice(0, MOST_NOTED))
    notes.push(`${path} looks like a token, too; if it is the refresh token: --set 'refresh_token=${path}'`)
}

const MOST_NOTED = 3

/** Nothing is proposed that does not read this answer as it was understood. */
async function keepWhatWorks({ draft, read }: Pupil): Promise<void> {
  for (const { member } of draft.writes) {
    const wanted = draft.values.get(member)
    if (wanted === undefined || !(member in spellings)) continue
    const response = await read()
    const got = response.kind === 'token' ? response.token[member as keyof typeof response.token] : undefined
    if (response.kind !== 'token' || (typeof got === 'string' && !isSame(wanted, got))) draft.forget(member)
  }
}

const isSame = (wanted: Json, got: string) => [wanted].flat().join(' ') === got
