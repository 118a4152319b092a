/** Endpoints that begin a login: what a person is sent to is asked for there first (RFC 9126 §2, RFC 8628 §3.1). */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { shapeOf } from '../http/body.ts'
import { type JsonObject, objectIn } from '../json.ts'
import type { GrantWorld, TokenParameters } from './contract.ts'
import type { Exchange } from './server.ts'
import { readTokenResponse } from './token_response.ts'
import { unreachable } from './unreachable.ts'

/** Throws TokenError `token.not_begun`, `token.unreachable`, `token.no_endpoint`. */
export async function askToBegin(
  endpoint: 'pushed_authorization_request' | 'device_authorization',
  parameters: TokenParameters,
  world: GrantWorld,
): Promise<Begun> {
  const job = (await world.recorder()).begin({ kind: 'token', connection: world.name })
  try {
    const begun = await begunBy(await job.within(() => world.server.call(endpoint, parameters, job.note)), world)
    job.end()
    return begun
  } catch (error) {
    job.end(error)
    throw error
  }
}

interface Begun {
  answer: JsonObject
  url: string
  asked_at: number
}

async function begunBy({ raw, url, broken }: Exchange, { name, secrets }: GrantWorld): Promise<Begun> {
  if (broken) throw unreachable(name, broken)
  const { status, text, requested_at: asked_at } = raw
  const answer = objectIn(text)
  if (status < 300 && answer && !Object.hasOwn(answer, 'error')) return { answer, url, asked_at }
  const found = await readTokenResponse(raw)
  const plain = (said: string | undefined) => said && oneLine(secrets.mask(said))
  const { error, error_description } =
    found.kind === 'error' ? found : { error: undefined, error_description: undefined }
  throw new TokenError('token.not_begun', {
    connection: name,
    url,
    status,
    ...(error && { error: plain(error) }),
    ...(error_description && { error_description: plain(error_description) }),
    ...(found.kind !== 'error' && { shape: shapeOf(text, raw.content_type) }),
  })
}
