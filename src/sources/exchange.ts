/**
 * One call to an API: signed, sent, redirects followed where the credential may go, one renewal and one replay on 401
 * (RFC 6750 §3.1), and a failure said in the server's own words.
 */
import { durationOf } from '../config/duration.ts'
import { ResponseError, TransportError } from '../errors.ts'
import { readText } from '../http/body.ts'
import { checkHeader } from '../http/header.ts'
import { mayCarryCredential } from '../http/origin.ts'
import { retryAfter } from '../http/retry_after.ts'
import { saidBy } from '../http/said.ts'
import { webAddress, withoutQuery } from '../http/url.ts'
import { maskedCopy } from '../redact.ts'
import type { HttpRequest, HttpResponse } from '../runtime.ts'
import type { SourceWorld } from './contract.ts'
import { masked } from './masked.ts'

/** Gives a 2xx answer, its body unread; throws ResponseError for everything else. */
export type Call = (request: HttpRequest) => Promise<HttpResponse>

export interface Reach {
  /** The connection's own address. */
  url: string
  /** Other origins its credential may go to. */
  also_send_to: string[]
  /** How long an error page may take, from its first byte to its last. */
  timeout: number | string
}

/** RFC 9110 §15.4: the others say something else, or nothing any more. */
const redirects = new Set([301, 302, 303, 307, 308])
/** RFC 9110 §15.4 suggests five. */
const MOST_REDIRECTS = 5
/** As much of an error page as anybody reads. */
const MOST_OF_AN_ERROR = 200_000
/** Node's timers; one that is to be longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

export function openCall(reach: Reach, { name, send, credential, emit, clock, secrets }: SourceWorld): Call {
  const isOwn = (url: string) => mayCarryCredential(url, reach.url, reach.also_send_to)

  /** `generation`: of the credential that the last hop carried; undefined where it carried none. */
  async function once(request: HttpRequest): Promise<{ response: HttpResponse; generation: number | undefined }> {
    let next = request
    for (let hop = 0; ; hop++) {
      const signs = isOwn(next.url) ? credential : undefined
      const signed = signs ? await signs.credential.sign(next) : { request: next, generation: undefined }
      // What the file itself put into the request may be a secret, too.
      const shownRequest = maskedCopy(secrets, masked(next, signed.request)) as ReturnType<typeof masked>
      emit({ type: 'request', connection: name, ...shownRequest, ...(signs && { authentication: signs.name }) })
      const started = clock.now()
      const answer = await send(signed.request).catch(explain)
      const response = { ...answer, body: explained(answer.body) }
      emit({
        type: 'response',
        connection: name,
        status: response.status,
        url: shown(response.url),
        milliseconds: clock.now() - started,
      })
      const location = response.headers.location
      if (!redirects.has(response.status) || typeof location !== 'string')
        return { response, generation: signed.generation }
      // Read to give the connection back; what it says is of no use.
      await readInTime(response)
      next = redirected(next, response, location, hop)
    }
  }

  function explain(error: unknown): never {
    throw error instanceof TransportError
      ? new ResponseError('api.unreachable', { connection: name, failure: error.failure })
      : error
  }
  /** A connection may also break when half of the answer is here. */
  function explained(body: HttpResponse['body']): HttpResponse['body'] {
    return {
      // No generator: it would give a body back only when the chunk that it waits for has come.
      [Symbol.asyncIterator]() {
        const chunks = body[Symbol.asyncIterator]()
        return {
          next: () => chunks.next().catch(explain),
          return: async () => (await chunks.return?.()) ?? { done: true, value: undefined },
        }
      },
    }
  }

  /** What came of an error page; nothing where it is too large, breaks, or drips past the deadline. */
  async function readInTime(response: HttpResponse): Promise<string> {
    const inTime = new AbortController()
    const chunks = response.body[Symbol.asyncIterator]()
    const late = clock.sleep(Math.min(durationOf(reach.timeout), LONGEST_TIMER), inTime.signal).then(() => {
      void chunks.return?.().catch(() => {})
      return ''
    })
    // It is aborted below, when nobody waits for it any more.
    late.catch(() => {})
    const body = { [Symbol.asyncIterator]: () => chunks }
    try {
      return await Promise.race([readText({ ...response, body }, MOST_OF_AN_ERROR).catch(() => ''), late])
    } finally {
      inTime.abort()
    }
  }

  /** To an own origin as it was; elsewhere only a GET, and bare of everything the file put into it. */
  function redirected(request: HttpRequest, { status, url }: HttpResponse, location: string, hop: number): HttpRequest {
    const target = webAddress(location, url)
    const asGet = status === 303 || ((status === 301 || status === 302) && request.method === 'POST')
    const method = asGet ? 'GET' : request.method
    if (!target || hop >= MOST_REDIRECTS || (!isOwn(target.href) && method !== 'GET')) {
      throw new ResponseError('api.redirected', {
        connection: name,
        url: shown(url),
        status,
        location: target ? shown(target.href) : 'what is not a web address',
        ...(hop >= MOST_REDIRECTS && { hops: hop }),
      })
    }
    const { body, headers, ...rest } = request
    const { 'content-type': _, ...bodiless } = headers
    if (!isOwn(target.href)) {
      const { accept = '*/*', 'user-agent': agent = 'latchkey' } = headers
      return { ...rest, method, url: target.href, headers: { accept, 'user-agent': agent } }
    }
    return asGet || body === undefined
      ? { ...rest, method, url: target.href, headers: bodiless }
      : { ...request, url: target.href }
  }

  async function failure(response: HttpResponse, renewed: boolean): Promise<ResponseError> {
    const { status } = response
    const text = await readInTime(response)
    const words = saidBy(text)
    const facts = { connection: name, url: shown(response.url), status, ...(words && { said: words }) }
    const who = credential && { authentication: credential.name }
    if (status === 401) return new ResponseError('api.unauthorized', { ...facts, ...who, renewed })
    if (status === 403) return new ResponseError('api.forbidden', { ...facts, ...who })
    if (status === 404) return new ResponseError('api.not_found', facts)
    if (status === 429) {
      const retry_after = retryAfter(response.headers['retry-after'], clock.now())
      return new ResponseError('api.too_many', { ...facts, ...(retry_after !== undefined && { retry_after }) })
    }
    return new ResponseError('api.failed', facts)
  }

  const shown = (url: string) => secrets.mask(withoutQuery(url))

  return async (request) => {
    if (!isOwn(request.url))
      throw new ResponseError('api.elsewhere', {
        connection: name,
        url: shown(request.url),
        origin: new URL(request.url).origin,
      })
    for (const [field, value] of Object.entries(request.headers)) checkHeader(name, field, value)
    let { response, generation } = await once(request)
    let renewed = false
    if (response.status === 401 && generation !== undefined && credential?.credential.renew) {
      const rejection = await failure(response, false)
      renewed = await credential.credential.renew(generation)
      if (!renewed) throw rejection
      emit({ type: 'renewal', connection: credential.name, reason: 'the API rejected the token' })
      ;({ response } = await once(request))
    }
    if (response.status < 200 || response.status > 299) throw await failure(response, renewed)
    return response
  }
}
