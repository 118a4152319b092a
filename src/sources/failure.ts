/** An answer that is no success, as a sentence in the server's own words. */
import { durationOf } from '../config/duration.ts'
import { ResponseError } from '../errors.ts'
import { readInTime } from '../http/body.ts'
import { retryAfter } from '../http/retry_after.ts'
import { saidBy } from '../http/said.ts'
import { withoutQuery } from '../http/url.ts'
import type { HttpResponse } from '../runtime.ts'
import type { Reach } from './attempt.ts'
import type { SourceWorld } from './contract.ts'

/** `renewed`: the credential was renewed before this attempt. */
export async function failureOf(
  response: HttpResponse,
  renewed: boolean,
  { timeout }: Reach,
  { name, credential, clock, secrets }: SourceWorld,
): Promise<ResponseError> {
  const { status } = response
  const said = saidBy(await readInTime(response, durationOf(timeout), clock))
  const url = secrets.mask(withoutQuery(response.url))
  const facts = { connection: name, url, status, ...(said && { said }) }
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
