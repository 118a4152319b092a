/** GraphQL over HTTP: a query may be repeated, and an answer that holds errors is one, whatever its status. */
import { ResponseError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readBytes } from '../http/body.ts'
import { withoutQuery } from '../http/url.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { HttpResponse } from '../runtime.ts'
import type { SourceWorld } from './contract.ts'

/** Bytes; an answer is held whole, because its errors may come behind its data. */
const LARGEST = 100_000_000
/** As many messages as can be read at a glance. */
const MOST_MESSAGES = 3

/** True where nothing in the document changes anything (GraphQL §2.3): no mutation, no subscription. */
export function isQuery(body: Json | undefined): boolean {
  const query = isJsonObject(body) ? body.query : undefined
  if (typeof query !== 'string') return false
  const bare = query.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#.*/g, ' ')
  return !/\b(mutation|subscription)\b/.test(bare)
}

/** The answer, read whole. Throws ResponseError `api.graphql` where it holds errors, data beside them or not. */
export async function withoutErrors(
  response: HttpResponse,
  { name, secrets }: Pick<SourceWorld, 'name' | 'secrets'>,
): Promise<HttpResponse> {
  const bytes = await readBytes(response, LARGEST)
  const messages = messagesIn(bytes)
  if (messages.length > 0) {
    const said = messages.slice(0, MOST_MESSAGES).map((message) => oneLine(secrets.mask(message)) ?? 'no message')
    throw new ResponseError('api.graphql', {
      connection: name,
      url: secrets.mask(withoutQuery(response.url)),
      status: response.status,
      errors: said,
      count: messages.length,
    })
  }
  return { ...response, body: once(bytes) }
}

/** GraphQL §7.1: `errors` is a list that is not empty, each with a message. Some servers send null or an empty one. */
function messagesIn(bytes: Uint8Array): string[] {
  let document: Json
  try {
    document = JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return [] // Whoever reads it says what it is.
  }
  const errors: Json = (isJsonObject(document) ? document.errors : undefined) ?? []
  return (Array.isArray(errors) ? errors : [errors]).map((error) => {
    const message = isJsonObject(error) ? error.message : error
    return typeof message === 'string' ? message : String(JSON.stringify(error))
  })
}

async function* once(bytes: Uint8Array) {
  yield bytes
}
