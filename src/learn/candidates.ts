/** Which values of an answer may be which member of a token answer, and why. */
import { valueAt } from '../config/pointer.ts'
import type { Json } from '../json.ts'
import { claimsOf } from '../jwt/decode.ts'
import { type Leaf, pathTo } from './leaves.ts'
import { inWords, type Look, looksLike } from './looks.ts'
import { type ladders, weightOf } from './names.ts'

export interface Candidate extends Omit<Leaf, 'value'> {
  value: Json
  /** The more, the likelier. */
  weight: number
  because: string[]
}

/** By so much the likeliest must be ahead to be taken without asking. */
const CLEAR = 3

/** The one that is meant; undefined where nobody can know. */
export const clearOf = ([first, second]: readonly Candidate[]): Candidate | undefined =>
  first && (!second || first.weight - second.weight >= CLEAR) ? first : undefined

const tokenLooks: Partial<Record<Look, number>> = { jwt: 5, jwe: 5, opaque: 3, uuid: 2, digits: 1, short: 1 }

/** The likeliest first; of those that say the same, one. */
export function accessTokens(leaves: readonly Leaf[]): Candidate[] {
  const texts = leaves.filter((leaf) => (tokenLooks[looksLike(leaf.value)] ?? 0) >= 3 && !isOther(leaf))
  return ranked(
    leaves.flatMap((leaf) => {
      const look = looksLike(leaf.value)
      const byName = leaf.name === '' ? 5 : weightOf('accessToken', leaf.name)
      const byLook = tokenLooks[look] ?? (look === 'word' && byName >= 7 ? 0 : undefined)
      const isOnly = texts.length === 1 && texts[0] === leaf
      if (byLook === undefined || (byName === 0 && (byLook < 3 || isOther(leaf)))) return []
      const because = [
        ...(byName > 0 && leaf.name !== '' ? [saysSo(leaf.name)] : []),
        ...(look === 'word' ? [] : [inWords(look, String(leaf.value).length)]),
        ...(isOnly && byName < 7 && leaf.name !== '' ? ['the only text of its kind'] : []),
      ]
      return [{ ...leaf, weight: byName + byLook + (isOnly ? 3 : 0), because }]
    }),
  )
}

/** What its name says is something else is no access token, whatever it looks like; nor is a name of many letters. */
const isOther = (leaf: Leaf) =>
  weightOf('accessToken', leaf.name) === 0 && (!/\d/.test(String(leaf.value)) || isCalledOtherwise(leaf.name))

const isCalledOtherwise = (name: string) => /id$|uid/i.test(name) || isOfSomethingElse(name)

const isOfSomethingElse = (name: string) =>
  (['refreshToken', 'idToken', 'expiry', 'refreshExpiry'] as const).some((ladder) => weightOf(ladder, name) > 0) ||
  /hash|csrf|xsrf|nonce|state|secret|sign|email|user|client|account|tenant|trace|request|etag|version|ur[il]$/i.test(
    name,
  )

/** Of whatever it stands in. */
const IS_AN_ID = /(^|\.)(id|uid|guid|uuid)$/i

/** Ids that look like tokens: where nothing is likelier, one of them may be meant, and nobody can know. */
export const idsLikeTokens = (leaves: readonly Leaf[]): Candidate[] =>
  ranked(
    leaves.flatMap((leaf) => {
      const look = looksLike(leaf.value)
      const text = String(leaf.value)
      const isOne =
        (tokenLooks[look] ?? 0) >= 3 && /\d/.test(text) && IS_AN_ID.test(leaf.name) && !isOfSomethingElse(leaf.name)
      return isOne ? [{ ...leaf, weight: 0, because: [saysSo(leaf.name), inWords(look, text.length)] }] : []
    }),
  )

export const refreshTokens = (leaves: readonly Leaf[], access: Candidate): Candidate[] =>
  texts(leaves, 'refreshToken', access).filter(({ value }) => value !== access.value)

export const idTokens = (leaves: readonly Leaf[], access: Candidate): Candidate[] =>
  texts(leaves, 'idToken', access).filter(({ value }) => typeof value === 'string' && claimsOf(value) !== undefined)

export const tokenTypes = (leaves: readonly Leaf[], access: Candidate): Candidate[] =>
  texts(leaves, 'tokenType', access).filter(({ value }) => /^(bearer|mac|dpop|token|basic|jwt)$/i.test(String(value)))

/** Text, or a list of texts. */
export function scopes(answer: Json, leaves: readonly Leaf[], access: Candidate): Candidate[] {
  const whole = leaves.map(({ at, ...leaf }) => {
    const place = at.slice(0, at.findLastIndex((step) => typeof step === 'string') + 1)
    return { ...leaf, at: place, path: pathTo(place) }
  })
  const distinct = whole.filter(({ path }, index) => whole.findIndex((one) => one.path === path) === index)
  return near(distinct, 'scope', access)
    .filter(({ value }) => ['word', 'sentence', 'url', 'short', 'opaque'].includes(looksLike(value)))
    .map((candidate) => ({ ...candidate, value: valueAt(answer, candidate.at) ?? null }))
}

/** Numbers, dates and durations whose name speaks of an end. */
export const expiries = (leaves: readonly Leaf[], ladder: 'expiry' | 'refreshExpiry', access: Candidate): Candidate[] =>
  near(leaves, ladder, access).filter(
    ({ value }) => ['number', 'moment', 'duration'].includes(looksLike(value)) && !(Number(value) <= 0),
  )

const texts = (leaves: readonly Leaf[], ladder: keyof typeof ladders, access: Candidate) =>
  near(leaves, ladder, access).filter(
    ({ value }) =>
      typeof value === 'string' && !['blank', 'sentence', 'url', 'moment', 'email'].includes(looksLike(value)),
  )

/** What stands beside the access token is about it, rather than what stands elsewhere. */
function near(leaves: readonly Leaf[], ladder: keyof typeof ladders, { within }: Candidate): Candidate[] {
  return ranked(
    leaves.flatMap((leaf) => {
      const weight = weightOf(ladder, leaf.name)
      if (weight === 0) return []
      const isBeside = leaf.within === within
      const because = [saysSo(leaf.name), ...(isBeside && within !== '$' ? ['beside the access token'] : [])]
      return [{ ...leaf, weight: weight + (isBeside ? CLEAR : 0), because }]
    }),
  )
}

const saysSo = (name: string) => `called ${name}`

function ranked(candidates: Candidate[]): Candidate[] {
  const sorted = candidates.toSorted((a, b) => b.weight - a.weight || a.path.length - b.path.length)
  return sorted.filter(({ value }, index) => sorted.findIndex((one) => one.value === value) === index)
}
