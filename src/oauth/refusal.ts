/** What an authorization server answered in place of what was asked for, as far as a person needs it. */
import { oneLine } from '../harmless.ts'
import { answeredBy } from '../http/hop.ts'
import { retryAfter } from '../http/retry_after.ts'
import type { Hop } from '../phrases.ts'
import { MASK, type Secrets } from '../redact.ts'
import type { Clock } from '../runtime.ts'
import type { Exchange } from './server.ts'
import type { Mapping } from './token_mapping.ts'
import { readTokenResponse } from './token_response.ts'

export interface Refusal {
  status: number
  /** RFC 6749 §5.2, or what the server has instead. */
  error?: string
  /** The server's own word, where `error` is what the file says that it means. */
  server_error?: string
  error_description?: string
  /** Who made the answer, where that was not who was asked. */
  hop?: Hop
  /** Seconds. */
  retry_after?: number
}

/** What a server puts into a sentence by mistake may be a token of somebody else's. */
const JWT = /\bey[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g

/** The server's words may repeat what it was sent. */
export async function refusalOf(
  { raw, response }: { raw: Exchange['raw']; response: Pick<Exchange['response'], 'headers'> },
  { clock, secrets }: { clock: Clock; secrets: Secrets },
  /** Where it says what is wrong; of the token endpoint alone. */
  mapping?: Mapping,
): Promise<Refusal> {
  const answer = await readTokenResponse(raw, {}, mapping)
  const said: Pick<Refusal, 'error' | 'server_error' | 'error_description'> = answer.kind === 'error' ? answer : {}
  const plain = (text: string | undefined) => text && oneLine(secrets.mask(text))?.replace(JWT, MASK)
  const [error, server_error] = [plain(said.error), plain(said.server_error)]
  const error_description = plain(said.error_description)
  const hop = answeredBy(raw.status, response.headers, raw.text)
  const retry_after = retryAfter(response.headers, clock.now())
  return {
    status: raw.status,
    ...(error && { error }),
    ...(server_error && { server_error }),
    ...(error_description && { error_description }),
    ...(hop && { hop }),
    ...(retry_after !== undefined && { retry_after }),
  }
}
