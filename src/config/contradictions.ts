/** Fields of one connection that cannot all be meant. */
import { isLoopback } from '../field_formats.ts'
import type { Connection, Pagination } from '../generated/language.ts'
import type { JsonObject } from '../json.ts'
import { clientProof } from './client_proof.ts'
import { computedValues } from './computed_check.ts'
import type { Finding } from './cross_check.ts'
import { describedLogin } from './described_login_check.ts'
import { oauthContradictions } from './oauth_contradictions.ts'
import { oauth1Keys } from './oauth1_check.ts'
import type { Pointer } from './pointer.ts'
import { ownRequest } from './request_check.ts'
import { sentOnce } from './sent_once.ts'
import { connectionSignals, signals } from './signals_check.ts'
import { steps } from './steps_check.ts'
import { requestOwn } from './template_check.ts'
import { tokenContradictions } from './token_contradictions.ts'

/**
 * `asked`: an extract asks this connection by another method than GET; `lacks`: a field is certainly not there. A
 * connection may lack the fields that have mistakes. Paths are from the connection.
 */
export function* contradictions(
  connection: Connection,
  asked: boolean,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  if ('grant_type' in connection) yield* oauthContradictions(connection, lacks)
  if (connection.type === 'Bearer') {
    yield* describedLogin(connection, lacks)
    yield* clientProof(connection, lacks)
    yield* sentOnce(connection, lacks)
  }
  yield* steps(connection)
  yield* tokenContradictions(connection)
  yield* connectionSignals(connection)
  yield* computedValues(connection, requestOwn(connection as unknown as JsonObject))
  if ('url' in connection || 'grant_type' in connection || 'token_request' in connection) {
    if (connection.ssl_mode === 'off' && connection.ca_file !== undefined)
      yield {
        at: ['ca_file'],
        problem: 'ssl_mode: off checks no certificate, so this one is never looked at',
        advice: 'write ssl_mode: verify, or remove ca_file',
      }
  }
  if (connection.type === 'OAuth1') yield* oauth1Keys(connection, lacks)
  if (connection.type !== 'REST') return
  yield* ownRequest(connection, asked)
  const { pagination } = connection
  if (pagination) for (const finding of paging(pagination)) yield { ...finding, at: ['pagination', ...finding.at] }
}

/** `size` counts only where it is sent. Paths are from the pagination. */
export function* paging(pagination: Pagination): Generator<Finding, void> {
  if ('size' in pagination && pagination.size !== undefined && !pagination.size_parameter)
    yield {
      at: ['size'],
      problem: 'size is sent nowhere without size_parameter',
      advice: 'write size_parameter: and what the API calls it, often size, limit or per_page',
    }
  if ('stop_when' in pagination) yield* signals('stop_when', pagination.stop_when)
}

/**
 * Addresses by plain http that are refused when they are used; one that holds a reference is looked at then. Looks at
 * connections with mistakes too, so it trusts nothing.
 */
export function* plainHttp(connection: object): Generator<Finding, void> {
  const { also_send_to, ssl_mode, ...fields }: Record<string, unknown> = { ...connection }
  const addresses = Object.entries(fields).flatMap(([field, value]): [Pointer, unknown][] =>
    /^(url|issuer|.*_endpoint)$/.test(field) ? [[[field], value]] : [],
  )
  for (const block of ['token_request', 'refresh_request', 'token_response']) {
    const { url, steps } = { url: undefined, steps: undefined, ...(fields[block] as object | undefined) }
    if (url !== undefined) addresses.push([[block, 'url'], url])
    for (const [index, step] of (Array.isArray(steps) ? steps : []).entries())
      addresses.push([[block, 'steps', index, 'url'], (step as { url?: unknown } | null)?.url])
  }
  // Whoever asks no server itself has its requests sent by a connection that does.
  if (ssl_mode === 'off' || addresses.every(([, value]) => value === undefined)) return
  if (Array.isArray(also_send_to))
    for (const [index, origin] of also_send_to.entries()) addresses.push([['also_send_to', index], origin])
  for (const [at, text] of addresses) {
    const address = typeof text !== 'string' || text.includes('${') ? null : URL.parse(text.replace('*.', 'any.'))
    if (address?.protocol === 'http:' && !isLoopback(address.hostname))
      yield {
        at,
        problem: 'plain http would show the credential to everybody on the way',
        advice: 'write https://, or ssl_mode: off if this is a test server',
      }
  }
}
