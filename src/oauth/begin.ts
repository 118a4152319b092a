/** Endpoints that begin a login: what a person is sent to is asked for there first (RFC 9126 §2, RFC 8628 §3.1). */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { shapeOf } from '../http/body.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { GrantWorld, TokenParameters } from './contract.ts'
import { readTokenResponse } from './token_response.ts'
import { unreachable } from './unreachable.ts'

/** Throws TokenError `token.not_begun`, `token.unreachable`, `token.no_endpoint`. */
export async function askToBegin(
  endpoint: 'pushed_authorization_request' | 'device_authorization',
  parameters: TokenParameters,
  { name, server, secrets }: GrantWorld,
): Promise<{ answer: JsonObject; url: string; asked_at: number }> {
  const { raw, url, broken } = await server.call(endpoint, parameters)
  if (broken) throw unreachable(name, broken)
  const { status, text, requested_at: asked_at } = raw
  const answer = jsonOf(text)
  if (status < 300 && answer && !Object.hasOwn(answer, 'error')) return { answer, url, asked_at }
  const found = readTokenResponse(raw)
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

function jsonOf(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isJsonObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
