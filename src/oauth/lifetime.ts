/** When a token ends, from what the server said. Strict: what cannot be read for certain is "not known", never a guess. */
import { durationOf as millisecondsOf } from '../config/duration.ts'
import { claimsOf } from '../jwt/decode.ts'
import type { TokenConnection } from './contract.ts'
import type { Find } from './token_mapping.ts'

export interface Lifetime {
  /** Milliseconds since 1970. */
  expires_at: number
  /** The server's name of the member that decided, or the rule in the file: `lifetime.always`, `lifetime.if_unknown`. */
  expiry_source: string
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

type Unit = NonNullable<TokenConnection['token_response']>['expires_in_unit']

/** A name that says its unit is right about it. */
const unitOf = (name: string, unit: Unit | undefined): Unit | undefined => (name.endsWith('_sec') ? 's' : unit)

/** True where a rule in the file, and not the server, decided. */
export const isByRule = ({ expiry_source }: Partial<Lifetime>) => expiry_source?.startsWith('lifetime.') === true

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const units = new Map(
  Object.entries({
    ...{ ms: 1, s: second, sec: second, second, seconds: second },
    ...{ m: minute, min: minute, minute, minutes: minute },
    ...{ h: hour, hour, hours: hour, d: day, day, days: day },
  }),
)

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
  const ahead = (value: unknown) => {
    const moment = momentOf(value)
    return moment !== undefined && moment > requested_at ? moment : undefined
  }
  for (const { name, value } of find('expires_at')) {
    const moment = ahead(value)
    if (moment !== undefined) return { expires_at: moment, expiry_source: name }
  }
  for (const { name, value } of find('expires_in')) {
    const milliseconds = durationOf(value, unitOf(name, unit))
    const after = milliseconds === undefined ? undefined : requested_at + milliseconds
    // Some servers put a moment where a duration belongs; where the file says what a number counts, it is none.
    const ends = unit === undefined ? (ahead(value) ?? after) : (after ?? ahead(value))
    if (ends !== undefined) return { expires_at: ends, expiry_source: name }
  }
  const exp = ahead(claimsOf(access_token)?.exp)
  if (exp !== undefined) return { expires_at: exp, expiry_source: 'exp of the JWT' }
  return if_unknown === undefined
    ? undefined
    : { expires_at: requested_at + if_unknown, expiry_source: 'lifetime.if_unknown' }
}

/** What some servers say besides, in milliseconds since 1970: when to renew, and when the refresh token ends. */
export function furtherMomentsOf(find: Find, requested_at: number, unit?: Unit) {
  const after = (member: 'refresh_in' | 'refresh_token_expires_in', unit?: Unit) => {
    const durations = find(member).map(({ value }) => durationOf(value, unit))
    const milliseconds = durations.find((duration) => duration !== undefined)
    return milliseconds === undefined ? undefined : requested_at + milliseconds
  }
  const renew_at = after('refresh_in')
  const [ends] = find('refresh_token_expires_at').map(({ value }) => momentOf(value))
  const refresh_token_expires_at = ends ?? after('refresh_token_expires_in', unit)
  return {
    ...(renew_at !== undefined && { renew_at }),
    ...(refresh_token_expires_at !== undefined && { refresh_token_expires_at }),
  }
}

/**
 * Numbers from 2001 to 2286 in seconds or milliseconds, which no lifetime has; dates, and times that name their zone:
 * without one they would be read differently on each machine.
 */
function momentOf(value: unknown): number | undefined {
  const number = numberOf(value)
  if (number !== undefined) {
    if (number >= 1e9 && number < 1e10) return number * 1000
    return number >= 1e12 && number < 1e13 ? number : undefined
  }
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(value))
    return undefined
  const moment = Date.parse(value)
  return Number.isNaN(moment) ? undefined : moment
}

/** Thirty years and more are no lifetime but a way to say "never", or a number that means something else. */
const LONGEST = 1e9 * second

/** `unit`: what a bare number counts. */
function durationOf(value: unknown, unit: Unit = 's'): number | undefined {
  const amount = numberOf(value)
  const milliseconds = Math.round(amount === undefined ? inUnits(value) : amount * (units.get(unit) ?? second))
  return milliseconds > 0 && milliseconds < LONGEST ? milliseconds : undefined
}

/** `30 minutes`, `1h`; 0 for anything else. */
function inUnits(value: unknown): number {
  const [, amount, unit = ''] = (typeof value === 'string' && /^\s*(\d+(?:\.\d+)?)\s*([a-z]+)\s*$/i.exec(value)) || []
  return Number(amount ?? 0) * (units.get(unit.toLowerCase()) ?? 0)
}

/** PayPal and others send numbers as text. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined
}
