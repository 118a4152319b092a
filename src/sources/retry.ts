/** Whether a call that failed is made again, and when. */
import { durationOf } from '../config/duration.ts'
import type { TransportFailure } from '../errors.ts'
import type { REST } from '../generated/language.ts'
import { retryAfter } from '../http/retry_after.ts'
import type { HttpRequest } from '../runtime.ts'
import type { Attempt } from './attempt.ts'
import type { SourceWorld } from './contract.ts'

/** Of the methods that we send (RFC 9110 §9.2.2). */
const idempotent = new Set(['GET', 'HEAD', 'PUT', 'DELETE'])
/** The server says that it did nothing (RFC 6585 §4, RFC 9110 §15.6.4), as every answer that `when` means does. */
const refusals = new Set([429, 503])
/** A name may be unknown for as long as a network is; a certificate stays what it is. */
const passing = new Set<TransportFailure['kind']>(['name_not_found', 'refused', 'timeout', 'too_slow', 'broken'])
/** Milliseconds; doubled with every attempt. */
const FIRST_WAIT = 1000

/** Milliseconds until the next attempt; or why there is none: the server wants a longer wait than `max_wait`, in seconds. */
export type Next = { wait: number } | { max_wait?: number }

/** `number`: how many attempts of this kind there were. */
export type DecideNext = (request: HttpRequest, attempt: Attempt, number: number) => Next

/** A POST that a redirect made a GET may have done all that was wanted: its result is elsewhere (RFC 9110 §15.4.4). */
export const mayBeDone = (request: HttpRequest, { shown }: Attempt): boolean =>
  !isSafe(request) && shown.method !== request.method

const isSafe = ({ idempotent: known, method }: HttpRequest) => known ?? idempotent.has(method)

export function openRetry(
  { attempts, statuses, max_wait }: REST['retry'],
  { clock, random }: Pick<SourceWorld, 'clock' | 'random'>,
): DecideNext {
  const longest = durationOf(max_wait)
  return (request, attempt, number) => {
    const { outcome } = attempt
    if (number >= attempts || mayBeDone(request, attempt)) return {}
    if ('failure' in outcome) {
      const { kind, sent } = outcome.failure
      if (!passing.has(kind) || (sent && !isSafe(request))) return {}
    } else {
      const { response, verdict } = outcome
      const { status, headers } = response
      // Time mends no token.
      if (verdict === 'ended') return {}
      if (verdict !== 'refused' && !(statuses.includes(status) && (isSafe(request) || refusals.has(status)))) return {}
      const asked = retryAfter(headers, clock.now())
      if (asked !== undefined) return asked * 1000 > longest ? { max_wait: longest / 1000 } : { wait: asked * 1000 }
    }
    // Full jitter: those who failed together do not come back together.
    return { wait: Math.floor(random() * Math.min(longest, FIRST_WAIT * 2 ** (number - 1))) }
  }
}
