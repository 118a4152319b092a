/** What method, format and body must be for each other, as a connection and the extract over it send them together. */
import type { Extract, REST } from '../generated/language.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Finding } from './cross_check.ts'

type Request = NonNullable<Extract['request']>

/** RFC 9110 §9.3.1: content in a GET has no meaning, and servers reject it. */
const getWithBody: Finding = {
  at: ['body'],
  problem: 'a GET has no body',
  advice: 'write method: POST, or send it as parameters',
}

/** `asked`: an extract asks this connection by another method than GET. Paths are from the connection. */
export function* ownRequest({ method, format, body }: REST, asked: boolean): Generator<Finding, void> {
  if (method === 'GET' && !asked) {
    if (format === 'graphql') yield graphqlBy(['format'], method)
    else if (body !== undefined) yield getWithBody
  }
  if (format === 'xml') yield* xmlBody(body as Json | undefined)
}

/** Paths are from the extract's request. */
export function* askedRequest(request: Request, connection: REST): Generator<Finding, void> {
  const { body } = request
  const { method, format } = { ...connection, ...request }
  if (format === 'graphql') {
    if (method !== 'POST' && (request.method !== undefined || request.format !== undefined))
      yield graphqlBy([request.method === undefined ? 'format' : 'method'], method)
  } else if (method === 'GET' && body !== undefined) yield getWithBody
  if (format === 'xml' && body !== undefined) {
    const both = isJsonObject(connection.body as Json) && isJsonObject(body as Json)
    yield* xmlBody((both ? { ...(connection.body as object), ...(body as object) } : body) as Json)
  }
}

const graphqlBy = (at: string[], method: string): Finding => ({
  at,
  problem: `a GraphQL query is sent by POST, not by ${method}`,
  advice: 'write method: POST',
})

/** XML 1.0 §2.1: one root element, which may have a declaration before it. */
function* xmlBody(body: Json | undefined): Generator<Finding, void> {
  if (body === undefined || typeof body === 'string') return
  const roots = isJsonObject(body) ? Object.entries(body).filter(([name]) => !name.startsWith('?')) : []
  const [name = '', value] = roots[0] ?? []
  if (roots.length === 1 && !/^[@#]/.test(name) && !Array.isArray(value)) return
  yield {
    at: ['body'],
    problem: 'XML has exactly one root element',
    advice: 'write one name above all others, such as body: {order: {…}}, or the body as text',
  }
}
