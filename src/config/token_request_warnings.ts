/** What of a described request works, and yet is better otherwise. Looks at files with mistakes too, so it trusts nothing. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Finding } from './cross_check.ts'
import type { Pointer } from './pointer.ts'
import { methodOf } from './token_asking.ts'
import { ofProof } from './token_fields.ts'

/** Paths are from the connection. */
export function* requestWarnings(connection: JsonObject): Generator<Finding, void> {
  for (const block of ['token_request', 'refresh_request', 'token_response']) {
    const written = connection[block]
    if (!isJsonObject(written)) continue
    if (block !== 'token_response') {
      yield* inAddress(block, written, connection)
      const proof = ofProof(proofOf(written, connection))
      const isEmpty = connection.type === 'Bearer' && proof.length === 0 && isBlank(written)
      if (!isEmpty) yield* otherType([block], { method: 'POST', ...taken(block, written, connection), ...written })
    }
    for (const [index, step] of (Array.isArray(written.steps) ? written.steps : []).entries())
      if (isJsonObject(step) && !isBlank(step))
        yield* otherType([block, 'steps', index], { method: step.body === undefined ? 'GET' : 'POST', ...step })
  }
}

const isBlank = ({ body, parameters }: JsonObject) => body === undefined && parameters === undefined

const proofOf = (written: JsonObject, connection: JsonObject) =>
  methodOf(written.client_authentication) ?? methodOf(connection.client_authentication) ?? ''

/** What a renewal takes over of how the token request is written. */
function taken(block: string, { format: own }: JsonObject, { token_request }: JsonObject): JsonObject {
  if (block !== 'refresh_request' || !isJsonObject(token_request) || own !== undefined) return {}
  const { format, method } = token_request
  return { ...(format !== undefined && { format }), ...(method !== undefined && { method }) }
}

/** RFC 6749 §2.3.1: what proves the client must not stand in the address; and a refresh token is no better there. */
function* inAddress(block: string, written: JsonObject, connection: JsonObject): Generator<Finding> {
  const problem = 'secrets go into the address, which servers and proxies write into their logs'
  const isWritten = holdsSecret(written.parameters)
  if (connection.type === 'Bearer') {
    const { format, method } = {
      format: undefined,
      method: undefined,
      ...taken(block, written, connection),
      ...written,
    }
    const isQuery = format === 'query' || (format === undefined && method === 'GET')
    const proves = ofProof(proofOf(written, connection)).some((field) => field !== 'client_id')
    const said = ['format', 'method', 'client_authentication'].find((field) => written[field] !== undefined)
    if (isQuery && isWritten)
      yield { at: [block, 'parameters'], problem, advice: 'write POST where the server takes it, or headers' }
    else if (isQuery && proves && said !== undefined)
      yield { at: [block, said], problem, advice: 'write form or json where the server takes one of them' }
  } else if (written.format === 'query') {
    // By this grant alone, the client's proof is all that is secret; in a header it is none of the fields.
    const isProofAlone = block === 'token_request' && connection.grant_type === 'client_credentials'
    const method = methodOf(connection.client_authentication)
    const isInHeader = method === undefined || method === 'tls_client_auth' || method.startsWith('client_secret_basic')
    if (isWritten || !(isProofAlone && isInHeader))
      yield { at: [block, 'format'], problem, advice: 'write form or json where the server takes one of them' }
  }
  if (holdsSecret(written.query))
    yield {
      at: [block, 'query'],
      problem,
      advice: 'put them under parameters or headers where the server takes them there',
    }
}

const holdsSecret = (named: Json | undefined) =>
  /\$\{(client_secret|password|token|refresh_token|code|code_verifier)\}/.test(JSON.stringify(named ?? ''))

const typeOf = { json: /[/+]json$/, xml: /[/+]xml$/, form: /^application\/x-www-form-urlencoded$/ }

/** A header changes no byte of the body. */
function* otherType(at: Pointer, { headers, format = 'form', method }: JsonObject): Generator<Finding> {
  if (format === 'query' || method === 'GET') return
  const all = Array.isArray(headers)
    ? headers.filter(isJsonObject).map(({ name, value }) => [name, value] as const)
    : []
  for (const [name, value] of isJsonObject(headers) ? Object.entries(headers) : all) {
    const media = String(value).split(';')[0]?.trim().toLowerCase() ?? ''
    const other = Object.entries(typeOf).find(([, pattern]) => pattern.test(media))?.[0]
    if (String(name).toLowerCase() === 'content-type' && other !== undefined && other !== format)
      yield {
        at: [...at, 'headers'],
        problem: `the header says ${media}, and the body is written as ${String(format)}`,
        advice: `write format: ${other}, which sets the header, too`,
      }
  }
}
