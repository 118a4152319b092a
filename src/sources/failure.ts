/** What came of an attempt that is no success, as a sentence in the server's own words. */
import { durationOf } from '../config/duration.ts'
import { ResponseError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readInTime } from '../http/body.ts'
import { answeredBy } from '../http/hop.ts'
import { mayCarryCredential } from '../http/origin.ts'
import { retryAfter } from '../http/retry_after.ts'
import { saidBy } from '../http/said.ts'
import { withoutQuery } from '../http/url.ts'
import type { Json } from '../json.ts'
import type { HttpResponse } from '../runtime.ts'
import type { Attempt, Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'
import { namedError, otherSchemes } from './rejection.ts'
import { openSignals, type Signal, textOf } from './signals.ts'

export interface Tried {
  /** The credential was renewed before this attempt. */
  renewed: boolean
  /** Told where it was more than one. */
  attempts: number
  /** Seconds; where the server wants a longer wait. */
  max_wait?: number
}

/** Reads the answer's body to its end, or what can be had of it in time. */
export async function failureOf(
  { outcome, scope: granted }: Attempt,
  { renewed, attempts: made, max_wait }: Tried,
  reach: Reach,
  world: SourceWorld,
): Promise<ResponseError> {
  const { name, credential, clock, secrets } = world
  const attempts = made > 1 ? { attempts: made } : {}
  if ('failure' in outcome)
    return new ResponseError('api.unreachable', { connection: name, failure: outcome.failure, ...attempts })
  const { response, verdict } = outcome
  const { status } = response
  const text = await readInTime(response, durationOf(reach.timeout), clock)
  const named = namedError(response, text)
  const { answer, who, isOwn } = factsOf(response, text, reach, world)
  const facts = { ...answer, ...attempts }
  const ended = verdict === 'ended'
  const limited = !ended && (status === 429 || verdict === 'refused')
  // Another status has its own reason, even where a limit is used up, too.
  const passes = limited || status === 408 || status >= 500
  const waiting = {
    ...(passes && askedToWait(response, world)),
    ...(max_wait !== undefined && { max_wait }),
  }
  if (limited) return new ResponseError('api.too_many', { ...facts, ...who, ...waiting })
  if (isOwn && credential?.credential.tokens && named?.error === 'insufficient_scope') {
    const scope = oneLine(secrets.mask(named.scope ?? ''))
    const held = granted === undefined ? {} : { granted }
    return new ResponseError('api.insufficient_scope', { ...facts, ...who, ...(scope && { scope }), ...held })
  }
  if (status === 401 || ended) {
    const asks_for = isOwn && credential?.credential.tokens ? otherSchemes(response.headers) : undefined
    const error = named && { error: oneLine(secrets.mask(named.error)) ?? '' }
    return new ResponseError('api.unauthorized', {
      ...answer,
      ...who,
      ...error,
      ...(asks_for && { asks_for }),
      renewed,
    })
  }
  if (status === 403) return new ResponseError('api.forbidden', { ...facts, ...who })
  if (status === 404) return new ResponseError('api.not_found', facts)
  return new ResponseError('api.failed', { ...facts, ...who, ...waiting })
}

/** Of an answer whose rows are out, where what is left of it is what `retry.when` or `failed_when` says. */
export async function failureBehindRows(
  response: HttpResponse,
  document: Json,
  reach: Pick<Reach, 'url' | 'also_send_to' | 'retry' | 'failed_when'>,
  world: SourceWorld,
): Promise<ResponseError | undefined> {
  // What text matches when rows are taken out of it says nothing of the text that came.
  const holds = async (signals: readonly Signal[] = []) =>
    (await openSignals(signals.filter(({ path }) => path !== undefined))).inDocument(response, document)
  const isRefused = await holds(reach.retry.when)
  if (!isRefused && !(await holds(reach.failed_when))) return undefined
  const { answer, who } = factsOf(response, textOf(document), reach, world)
  if (isRefused) return new ResponseError('api.too_many', { ...answer, ...who, ...askedToWait(response, world) })
  return new ResponseError('api.failed', { ...answer, ...who })
}

/** In seconds. */
function askedToWait({ headers }: HttpResponse, { clock }: SourceWorld): { retry_after?: number } {
  const retry_after = retryAfter(headers, clock.now())
  return retry_after === undefined ? {} : { retry_after }
}

/** What an answer says of itself, and whose credential it was given. */
function factsOf(
  response: HttpResponse,
  text: string,
  { url: home, also_send_to }: Pick<Reach, 'url' | 'also_send_to'>,
  { name, credential, secrets }: SourceWorld,
) {
  const { status } = response
  // Before it is put on one line, where a secret looks different.
  const said = saidBy(secrets.mask(text)) ?? oneLine(secrets.mask(namedError(response, text)?.description ?? ''))
  const hop = answeredBy(status, response.headers, text)
  const url = secrets.mask(withoutQuery(response.url))
  const answer = { connection: name, url, status, ...(said && { said }), ...(hop && { hop }) }
  const isOwn = mayCarryCredential(response.url, home, also_send_to)
  const token = credential?.credential.tokens ? { token: true as const } : {}
  const who = isOwn ? credential && { authentication: credential.name, ...token } : { elsewhere: true as const }
  return { answer, who, isOwn }
}
