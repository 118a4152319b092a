/**
 * One call to an API, from the first attempt to the answer that is taken: repeated where that does no harm, the
 * credential renewed once where the answer says that it has ended (RFC 6750 §3.1), everything else a sentence.
 */
import { ResponseError, TransportError, type TransportFailure } from '../errors.ts'
import { checkHeader } from '../http/header.ts'
import { mayCarryCredential } from '../http/origin.ts'
import { withoutQuery } from '../http/url.ts'
import type { Recording } from '../journal/contract.ts'
import type { DataOf } from '../messages.ts'
import type { HttpRequest, HttpResponse } from '../runtime.ts'
import { type Attempt, openAttempts, type Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'
import { failureOf } from './failure.ts'
import { isSuccess, openRejection } from './rejection.ts'
import { mayBeDone, openRetry } from './retry.ts'

/**
 * Gives what `take` makes of a 2xx answer that means success, and tells `job` how it came to that. A connection that breaks
 * while `take` reads is one more failed attempt, so it hands nothing out before it returns. Throws ResponseError where no
 * attempt succeeded.
 */
export type Call = <T>(request: HttpRequest, take: Take<T>, job: Recording) => Promise<T>

/** `isUnseen`: the body has more than is looked at beforehand, and may say that this is none (`retry.when`, `failed_when`). */
type Take<T> = (response: HttpResponse, isUnseen: boolean) => Promise<T>

export function openCall(reach: Reach, world: SourceWorld): Call {
  const { name, credential, clock, emit, secrets, signal } = world
  const attemptOnce = openAttempts(reach, world)
  const decideNext = openRetry(reach.retry, world)
  const judge = openRejection(reach, world)

  /** What no attempt could mend. Throws ResponseError `api.elsewhere`, ConfigError. */
  function checkRequest({ url, headers }: HttpRequest): void {
    if (!mayCarryCredential(url, reach.url, reach.also_send_to)) {
      const { origin } = new URL(url)
      throw new ResponseError('api.elsewhere', { connection: name, url: secrets.mask(withoutQuery(url)), origin })
    }
    for (const [field, value] of Object.entries(headers)) checkHeader(name, field, value)
  }

  /**
   * True: there is a newer credential, and the request may be replayed with it, whatever its method: who refused the
   * credential did nothing. Its body is in memory.
   */
  async function renews(request: HttpRequest, attempt: Attempt): Promise<boolean> {
    const { outcome, generation } = attempt
    if (mayBeDone(request, attempt) || generation === undefined) return false
    if (!(await credential?.credential.renew?.(generation))) return false
    const isPlain = 'response' in outcome && outcome.response.status === 401
    const reason = isPlain ? 'the API rejected the token' : 'the API says that the token has ended (expired_when)'
    emit({ type: 'renewal', connection: credential?.name ?? '', reason })
    return true
  }

  return async (request, take, job) => {
    checkRequest(request)
    let renewed = false
    for (let attempts = 1; ; attempts++) {
      job.note({ attempts })
      const attempt = await attemptOnce(request, job)
      try {
        if ('response' in attempt.outcome) {
          const judged = await judge(attempt.outcome.response, attempt.generation !== undefined)
          attempt.outcome = judged
          const { response, verdict } = judged
          const isTaken = verdict === 'fine' || verdict === 'unseen'
          if (isTaken && isSuccess(response)) return await take(response, verdict === 'unseen')
        }
      } catch (error) {
        attempt.outcome = { failure: failureIn(error) }
      }
      const next = decideNext(request, attempt, renewed ? attempts - 1 : attempts)
      const failure = await failureOf(attempt, { renewed, attempts, ...next }, reach, world)
      if (hasEnded(attempt) && !renewed && (await renews(request, attempt))) {
        renewed = true
        continue
      }
      if (!('wait' in next)) throw failure
      emit({ type: 'retry', connection: name, attempt: attempts + 1, wait: next.wait, reason: failure.message })
      const asleep = clock.now()
      await clock.sleep(next.wait, signal)
      job.note({ timings: { queue: clock.now() - asleep } })
    }
  }
}

const hasEnded = ({ outcome }: Attempt) => 'response' in outcome && outcome.verdict === 'ended'

/** Why reading an answer failed, where that was the connection's fault; throws every other error. */
function failureIn(error: unknown): TransportFailure {
  if (error instanceof TransportError) return error.failure
  if (error instanceof ResponseError && error.code === 'api.unreachable')
    return (error.data as DataOf<'api.unreachable'>).failure
  throw error
}
