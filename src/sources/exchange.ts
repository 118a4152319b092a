/**
 * One call to an API, from the first attempt to the answer that is taken: one renewal and one replay on 401 (RFC 6750
 * §3.1), everything else a sentence.
 */
import { ResponseError } from '../errors.ts'
import { checkHeader } from '../http/header.ts'
import { mayCarryCredential } from '../http/origin.ts'
import { withoutQuery } from '../http/url.ts'
import type { HttpRequest, HttpResponse } from '../runtime.ts'
import { type Attempt, openAttempts, type Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'
import { failureOf } from './failure.ts'

/** Gives a 2xx answer, its body unread; throws ResponseError for everything else. */
export type Call = (request: HttpRequest) => Promise<HttpResponse>

export function openCall(reach: Reach, world: SourceWorld): Call {
  const { name, credential, emit, secrets } = world
  const attemptOnce = openAttempts(reach, world)

  /** What no attempt could mend. Throws ResponseError `api.elsewhere`, ConfigError. */
  function checkRequest({ url, headers }: HttpRequest): void {
    if (!mayCarryCredential(url, reach.url, reach.also_send_to)) {
      const { origin } = new URL(url)
      throw new ResponseError('api.elsewhere', { connection: name, url: secrets.mask(withoutQuery(url)), origin })
    }
    for (const [field, value] of Object.entries(headers)) checkHeader(name, field, value)
  }

  /** True: the credential was rejected and there is a newer one. Throws the rejection where there is none. */
  async function renews({ generation }: Attempt, response: HttpResponse): Promise<boolean> {
    if (response.status !== 401 || generation === undefined || !credential?.credential.renew) return false
    const rejection = await failureOf(response, false, reach, world)
    if (!(await credential.credential.renew(generation))) throw rejection
    emit({ type: 'renewal', connection: credential.name, reason: 'the API rejected the token' })
    return true
  }

  return async (request) => {
    checkRequest(request)
    for (let renewed = false; ; renewed = true) {
      const attempt = await attemptOnce(request)
      if ('failure' in attempt.outcome)
        throw new ResponseError('api.unreachable', { connection: name, failure: attempt.outcome.failure })
      const { response } = attempt.outcome
      if (response.status >= 200 && response.status <= 299) return response
      if (renewed || !(await renews(attempt, response))) throw await failureOf(response, renewed, reach, world)
    }
  }
}
