/**
 * One attempt of a call: signed anew, sent, and its redirects followed where the credential may go. What came of it is
 * told, never thrown, so that one place decides what follows from it.
 */
import { durationOf } from '../config/duration.ts'
import { ResponseError, TransportError, type TransportFailure } from '../errors.ts'
import type { REST } from '../generated/language.ts'
import { readInTime } from '../http/body.ts'
import { withoutQuery } from '../http/url.ts'
import type { Recording } from '../journal/contract.ts'
import { waitedFor } from '../journal/waited_for.ts'
import { maskedCopy } from '../redact.ts'
import type { HttpRequest, HttpResponse } from '../runtime.ts'
import { carriedBy } from './carried.ts'
import type { SourceWorld } from './contract.ts'
import { masked } from './masked.ts'
import { openRateLimit } from './rate_limit.ts'
import { isRedirect, openRedirects } from './redirect.ts'
import type { Verdict } from './rejection.ts'

/** What a REST connection says of its calls: `timeout` is how long an error page may take, from first byte to last. */
export type Reach = Pick<
  REST,
  'url' | 'also_send_to' | 'timeout' | 'retry' | 'rate_limit' | 'expired_when' | 'failed_when'
>

export interface Attempt {
  /** The last hop's request, as it may be shown. */
  shown: ReturnType<typeof masked>
  /** Of the credential that the last hop carried; undefined where it carried none. */
  generation: number | undefined
  /** What its token was granted, where that is known. */
  scope?: string | undefined
  /** An answer of whatever status, its body unread, and what was found to be meant by it; or why none came. */
  outcome: { response: HttpResponse; verdict?: Verdict } | { failure: TransportFailure }
}

/** One request of an attempt, and what was sent. */
interface Hop {
  attempt: Attempt
  /** What the credential did not put there. */
  open: HttpRequest
  signed: HttpRequest
}

/** Throws what signing throws, and ResponseError `api.redirected`. */
export function openAttempts(
  reach: Reach,
  world: SourceWorld,
): (request: HttpRequest, job: Recording) => Promise<Attempt> {
  const { name, send, credential, emit, clock, secrets } = world
  const { isOwn, follow } = openRedirects(reach, world)
  const shown = (url: string) => secrets.mask(withoutQuery(url))

  const turn = openRateLimit(reach.rate_limit, world)

  /** Refused only for want of a nonce, the same request goes once more, with the same token (RFC 9449 §9). */
  async function hop(request: HttpRequest, job: Recording, isLast = false): Promise<Hop> {
    const came = clock.now()
    // Before it is signed: a token may end while one waits.
    await turn()
    const began = clock.now()
    const signs = isOwn(request.url) ? credential : undefined
    const signed = signs ? await signs.credential.sign(request) : { request, generation: undefined }
    // What the file itself put into the request may be a secret, too.
    const open = ('shown' in signed && signed.shown) || request
    const shownRequest = maskedCopy(secrets, masked(open, signed.request)) as Attempt['shown']
    emit({ type: 'request', connection: name, ...shownRequest, ...(signs && { authentication: signs.name }) })
    const { generation } = signed
    const attempt = { shown: shownRequest, generation, scope: 'scope' in signed ? signed.scope : undefined }
    const started = clock.now()
    const { method, url: address, headers, body } = shownRequest
    job.note({
      method,
      url: address,
      request: { headers, body },
      response: undefined,
      token: 'token' in signed ? signed.token : undefined,
      timings: { ...(began > came && { queue: began - came }), ...(signs && { token: started - began }) },
    })
    try {
      const answer = await send(signed.request)
      const { status, url } = answer
      const milliseconds = clock.now() - started
      emit({ type: 'response', connection: name, status, url: shown(url), milliseconds })
      job.note({ response: { status, headers: answer.headers }, timings: waitedFor(answer, milliseconds) })
      if (signs?.credential.heard?.(signed.request.url, answer) && !isLast) {
        await readInTime(answer, durationOf(reach.timeout), clock)
        return hop(request, job, true)
      }
      const response = { ...answer, body: watched(name, answer, job) }
      return { attempt: { ...attempt, outcome: { response } }, open, signed: signed.request }
    } catch (error) {
      if (!(error instanceof TransportError)) throw error
      return { attempt: { ...attempt, outcome: { failure: error.failure } }, open, signed: signed.request }
    }
  }

  return async (request, job) => {
    let next = request
    const carried = new Set<string>()
    for (let hops = 0; ; hops++) {
      const { attempt, open, signed } = await hop(next, job)
      if ('failure' in attempt.outcome) return attempt
      const { response } = attempt.outcome
      if (!isRedirect(response)) return attempt
      // Read to give the connection back; what it says is of no use.
      await readInTime(response, durationOf(reach.timeout), clock)
      for (const value of carriedBy(open, signed)) carried.add(value)
      next = follow(next, response, hops, carried)
    }
  }
}

/** A connection may also break when half of the answer is here. What came of it is counted. */
function watched(connection: string, { status, headers, body }: HttpResponse, job: Recording): HttpResponse['body'] {
  const explain = (error: unknown): never => {
    throw error instanceof TransportError
      ? new ResponseError('api.unreachable', { connection, failure: error.failure })
      : error
  }
  return {
    // No generator: it would give a body back only when the chunk that it waits for has come.
    [Symbol.asyncIterator]() {
      const chunks = body[Symbol.asyncIterator]()
      let size = 0
      const counted = () => job.note({ response: { status, headers, size } })
      return {
        async next() {
          const chunk = await chunks.next().catch((error) => {
            counted()
            return explain(error)
          })
          if (chunk.done) counted()
          else size += chunk.value.byteLength
          return chunk
        },
        async return() {
          counted()
          return (await chunks.return?.()) ?? { done: true, value: undefined }
        },
      }
    },
  }
}
