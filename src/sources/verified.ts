/** What a connector calls a failed `verify`: many APIs refuse a credential with status 200. */
import { ResponseError } from '../errors.ts'
import { readBytes } from '../http/body.ts'
import { saidBy } from '../http/said.ts'
import { withoutQuery } from '../http/url.ts'
import type { HttpResponse } from '../runtime.ts'
import type { SourceWorld } from './contract.ts'
import { openSignals, type Signal } from './signals.ts'

/** Bytes; the request is a cheap one. */
const LARGEST = 10_000_000

/** The answer, read whole where there are signals. Throws ResponseError `api.not_verified` where one of them holds. */
export async function verified(
  response: HttpResponse,
  failed_when: readonly Signal[],
  { name, secrets, credential }: Pick<SourceWorld, 'name' | 'secrets' | 'credential'>,
): Promise<HttpResponse> {
  if (failed_when.length === 0) return response
  const bytes = await readBytes(response, LARGEST)
  const text = new TextDecoder().decode(bytes)
  if (!(await openSignals(failed_when)).inBody(response, text)) return { ...response, body: once(bytes) }
  const said = saidBy(secrets.mask(text))
  throw new ResponseError('api.not_verified', {
    connection: name,
    url: secrets.mask(withoutQuery(response.url)),
    status: response.status,
    ...(said && { said }),
    ...(credential && { authentication: credential.name }),
  })
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
