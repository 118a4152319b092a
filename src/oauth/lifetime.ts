/** When a token ends, from what the server said. Strict: what cannot be read for certain is "not known", never a guess. */
import { durationOf as millisecondsOf } from '../config/duration.ts'
import { claimsOf } from '../jwt/decode.ts'
import type { TokenConnection } from './contract.ts'
import type { Candidate } from './places.ts'
import type { Find } from './token_mapping.ts'
import { durationOf, LONGEST, momentOf, numberOf, type Unit, unitLengths } from './written_times.ts'

export interface Lifetime {
  /** Milliseconds since 1970. */
  expires_at: number
  /** The server's name of the member that decided, or the rule in the file: `lifetime.always`, `lifetime.if_unknown`. */
  expiry_source: string
  /** What was said besides, and does not agree. */
  expiry_doubt?: ExpiryDoubt
}

/** Two statements about one token's life; milliseconds. */
export interface ExpiryDoubt {
  /** What it was taken to live. */
  taken: number
  /** What the other statement says that it lives. */
  says: number
  /** Whose that is: the server's name of the member, or `exp of the JWT`. */
  by: string
  /** What `expires_in` must count for the two to agree. */
  unit?: Unit
}

/** What the file says of lifetimes; milliseconds. Nothing is no lifetime there either, nor is thirty years. */
export interface LifetimeRules {
  always?: number
  if_unknown?: number
}

export function rulesOf({ lifetime: { always, if_unknown } = {} }: Pick<TokenConnection, 'lifetime'>): LifetimeRules {
  const said = Object.entries({ always, if_unknown }).map(([rule, text]) => [rule, millisecondsOf(text ?? 0)] as const)
  return Object.fromEntries(said.filter(([, milliseconds]) => milliseconds > 0 && milliseconds < LONGEST))
}

/** A name that says its unit is right about it. */
const saysUnit = (name: string) => /_sec\b/.test(name)
const unitOf = (name: string, unit: Unit | undefined): Unit | undefined => (saysUnit(name) ? 's' : unit)

/** True where a rule in the file, and not the server, decided. */
export const isByRule = ({ expiry_source }: Partial<Lifetime>) => expiry_source?.startsWith('lifetime.') === true

/** Who says when a token ends. */
export const OF_THE_JWT = 'exp of the JWT'

/** Somebody says when a token ends; milliseconds since 1970. */
interface Statement {
  by: string
  ends: number
  /** Where it is a bare number of a unit that nobody named. */
  amount?: number
  /** Where the token says when it was made: how long it lives by its own clock. */
  lives?: number
}

/**
 * In this order: what the file says of it always, a moment (`expires_at`), a duration (`expires_in`, seconds: RFC 6749
 * §5.1), the `exp` of a JWT access token (RFC 7519 §4.1.4; read unverified, for caching only), what the file says where
 * nobody else does. 0, negative, blank, null and a moment that has passed mean "not known": no server gives a token that
 * has ended, but many a clock is wrong.
 */
export function lifetimeOf(
  find: Find,
  access_token: string,
  requested_at: number,
  { always, if_unknown }: LifetimeRules = {},
  unit?: Unit,
): Lifetime | undefined {
  if (always !== undefined) return { expires_at: requested_at + always, expiry_source: 'lifetime.always' }
  const statements = [
    ...allOf(find('expires_at'), (value, by) => endsAt(value, by, requested_at)),
    ...allOf(find('expires_in'), (value, by) => endsAfter(value, by, requested_at, unit)),
    ofTheToken(access_token, requested_at),
  ].filter((statement) => statement !== undefined)
  const [decided, ...others] = statements
  if (decided) {
    const [expiry_doubt] = others.flatMap((other) => doubtBetween(decided, other, requested_at) ?? [])
    return { expires_at: decided.ends, expiry_source: decided.by, ...(expiry_doubt && { expiry_doubt }) }
  }
  return if_unknown === undefined
    ? undefined
    : { expires_at: requested_at + if_unknown, expiry_source: 'lifetime.if_unknown' }
}

/** What some servers say besides, in milliseconds since 1970: when to renew, and when the refresh token ends. */
export function furtherMomentsOf(find: Find, requested_at: number, unit?: Unit) {
  const [renewal] = allOf(find('refresh_in'), (value, by) => endsAfter(value, by, requested_at))
  const [end] = [
    ...allOf(find('refresh_token_expires_at'), (value, by) => endsAt(value, by, requested_at)),
    ...allOf(find('refresh_token_expires_in'), (value, by) => endsAfter(value, by, requested_at, unit)),
  ]
  return {
    ...(renewal && { renew_at: renewal.ends }),
    ...(end && { refresh_token_expires_at: end.ends, refresh_token_expiry_source: end.by }),
  }
}

type Read = (value: unknown, by: string) => Statement | undefined

const allOf = (candidates: Candidate[], read: Read): Statement[] =>
  candidates.flatMap(({ name, value }) => read(value, name) ?? [])

function endsAt(value: unknown, by: string, requested_at: number): Statement | undefined {
  const ends = momentOf(value)
  return ends !== undefined && ends > requested_at ? { by, ends } : undefined
}

/** Some servers put a moment where a duration belongs; where the file says what a number counts, it is none. */
function endsAfter(value: unknown, by: string, requested_at: number, unit?: Unit): Statement | undefined {
  const moment = endsAt(value, by, requested_at)
  if (moment && unit === undefined) return moment
  const milliseconds = durationOf(value, unitOf(by, unit))
  if (milliseconds === undefined) return moment
  const amount = saysUnit(by) ? undefined : numberOf(value)
  return { by, ends: requested_at + milliseconds, ...(amount !== undefined && { amount }) }
}

/** Of a token that anybody can read; one that is encrypted, or only a name in a database, says nothing. */
function ofTheToken(access_token: string, requested_at: number): Statement | undefined {
  const { exp, iat } = claimsOf(access_token) ?? {}
  const statement = endsAt(exp, OF_THE_JWT, requested_at)
  const made = momentOf(iat)
  if (!statement || made === undefined || made >= statement.ends) return statement
  return { ...statement, lives: statement.ends - made }
}

/** Of the longer one: a server that counts from a little earlier or later says the same. */
const CLOSE = 0.1
/** Milliseconds: nothing is lost by so much. */
const LITTLE = 5 * unitLengths.min
/** Of what the other says, where a unit must fit. */
const EXACT = 0.02

/**
 * Who decides goes on deciding: what is read unverified must not make a token live longer. But somebody is wrong, most
 * often about what a number counts.
 */
function doubtBetween(decided: Statement, other: Statement, requested_at: number): ExpiryDoubt | undefined {
  const taken = decided.ends - requested_at
  const said = [...(other.lives === undefined ? [] : [other.lives]), other.ends - requested_at]
  const apart = said.map((says) => Math.abs(says - taken))
  if (said.some((says, i) => (apart[i] ?? 0) <= CLOSE * Math.max(says, taken))) return undefined
  const doubt = { taken, says: said[0] as number, by: other.by }
  const [counted, lengths] = decided.amount === undefined ? [other, [taken]] : [decided, said]
  const { amount, ends } = counted
  // Two bare numbers count the same: no unit makes one of the other.
  const isOfUnit = amount !== undefined && (decided.amount === undefined || other.amount === undefined)
  for (const [unit, length] of isOfUnit ? units : []) {
    const meant = lengths.find((said) => fits((amount as number) * length, said, ends - requested_at))
    if (meant !== undefined) return { ...doubt, ...(counted === decided && { says: meant }), unit }
  }
  return apart.some((milliseconds) => milliseconds <= LITTLE) ? undefined : doubt
}

const units = Object.entries(unitLengths) as [Unit, number][]

/** By another unit than it was counted in, of which the nearest is sixty times as long. */
const fits = (length: number, said: number, counted: number) =>
  Math.abs(length - said) <= EXACT * said + unitLengths.s && Math.max(length / counted, counted / length) > 10
