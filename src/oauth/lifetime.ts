/** When a token ends, from what the server said. Strict: what cannot be read for certain is "not known", never a guess. */
import { isJsonObject, type JsonObject } from '../json.ts'
import { spellings } from './spellings.ts'

export interface Lifetime {
  /** Milliseconds since 1970. */
  expires_at: number
  /** The server's name of the member that decided. */
  expiry_source: string
}

const units = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const

/**
 * In this order: a moment (`expires_at`), a duration (`expires_in`, seconds: RFC 6749 §5.1), the `exp` of a JWT access
 * token (RFC 7519 §4.1.4; read unverified, for caching only). 0, negative, blank and null mean "not known".
 */
export function lifetimeOf(answer: JsonObject, access_token: string, requested_at: number): Lifetime | undefined {
  for (const name of spellings.expires_at) {
    const moment = momentOf(answer[name])
    if (moment !== undefined) return { expires_at: moment, expiry_source: name }
  }
  for (const name of spellings.expires_in) {
    const value = answer[name]
    // Some servers put a moment where a duration belongs; a "duration" of fifty years is one.
    const moment = isEpoch(value) || (typeof value === 'string' && value.includes('-')) ? momentOf(value) : undefined
    if (moment !== undefined) return { expires_at: moment, expiry_source: name }
    const milliseconds = durationOf(value)
    if (milliseconds !== undefined) return { expires_at: requested_at + milliseconds, expiry_source: name }
  }
  const exp = jwtPayload(access_token)?.exp
  return typeof exp === 'number' && exp > 0 ? { expires_at: exp * 1000, expiry_source: 'exp of the JWT' } : undefined
}

/** 2001 to 2286 in seconds: numbers no lifetime has. */
const isEpoch = (value: unknown) => Number(value) >= 1e9 && Number(value) < 1e10

function momentOf(value: unknown): number | undefined {
  const number = numberOf(value)
  if (number !== undefined) {
    if (isEpoch(number)) return number * 1000
    return number >= 1e12 && number < 1e13 ? number : undefined
  }
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined
  const moment = Date.parse(value)
  return Number.isNaN(moment) ? undefined : moment
}

function durationOf(value: unknown): number | undefined {
  const seconds = numberOf(value)
  if (seconds !== undefined) return seconds > 0 ? seconds * 1000 : undefined
  const [, amount, unit] = (typeof value === 'string' && /^\s*(\d+(?:\.\d+)?)\s*(ms|s|m|min|h|d)\s*$/.exec(value)) || []
  const milliseconds = Number(amount) * units[unit as keyof typeof units]
  return milliseconds > 0 ? milliseconds : undefined
}

/** PayPal and others send numbers as text. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  return typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value) ? Number(value) : undefined
}

/** The claims of a JWT, unverified; undefined for opaque tokens. */
export function jwtPayload(token: string): JsonObject | undefined {
  const [header, payload, signature] = token.split('.')
  if (!header?.startsWith('ey') || !payload || signature === undefined) return undefined
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    return isJsonObject(claims) ? claims : undefined
  } catch {
    return undefined
  }
}
