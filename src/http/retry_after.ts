import type { HeaderFields } from '../runtime.ts'

/** Where there is no Retry-After: names in use for the moment at which a limit ends. */
const resets = ['ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset', 'x-ogw-ratelimit-reset']
/** Seconds: a year is as good as never, and still a number that can be calculated with. */
const LONGEST = 366 * 24 * 60 * 60
/** What these hold is a duration below the first, a moment in seconds from there, one in milliseconds from the second. */
const [MOMENT, MOMENT_IN_MS] = [1e9, 1e12]

/**
 * How long an answer asks to wait, in seconds, rounded up: `Retry-After` (RFC 9110 §10.2.3), else the end of a rate limit
 * that is used up. Moments count from the answer's own `Date`, else from `now` (milliseconds since 1970), so that a clock
 * that goes wrong does not matter. Undefined where it asks for nothing that can be understood; 0 for a moment gone by; at most a year.
 */
export function retryAfter(headers: Readonly<HeaderFields>, now: number): number | undefined {
  const asked = askedFor(headers, now)
  return asked === undefined ? undefined : Math.min(asked, LONGEST)
}

function askedFor(headers: Readonly<HeaderFields>, now: number): number | undefined {
  const there = dateOf(fieldOf(headers, 'date')) ?? now
  const until = (moment: number) => Math.max(0, Math.ceil((moment - there) / 1000))
  const asked = fieldOf(headers, 'retry-after')
  if (asked) {
    const moment = dateOf(asked)
    return secondsOf(asked) ?? (moment === undefined ? undefined : until(moment))
  }
  const reset = resets.find((name) => fieldOf(headers, name))
  // Of several limits the one that is told may be another than the one that is used up.
  if (reset === undefined || !['0', undefined].includes(fieldOf(headers, reset.replace('reset', 'remaining'))))
    return undefined
  const value = secondsOf(fieldOf(headers, reset) ?? '')
  if (value === undefined || value < MOMENT) return value
  return until(value < MOMENT_IN_MS ? value * 1000 : value)
}

function fieldOf(headers: Readonly<HeaderFields>, name: string): string | undefined {
  return [headers[name] ?? []].flat()[0]?.trim()
}

/** A fraction is not allowed, but sent. */
const secondsOf = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Math.ceil(Number(text)) : undefined)

/** Date.parse alone would take `-5` and `1.5.2026` for dates. */
function dateOf(text: string | undefined): number | undefined {
  const at = text !== undefined && /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
