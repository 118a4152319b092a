/** Fields of one connection that cannot all be meant. */
import { isLoopback } from '../field_formats.ts'
import type { Connection } from '../generated/language.ts'
import { bringsToken } from '../generated/variants.ts'
import type { Finding } from './cross_check.ts'
import type { Pointer } from './pointer.ts'
import { ownRequest } from './request_check.ts'

type OAuthConnection = Extract<Connection, { client_id: string }>

/**
 * `asked`: an extract asks this connection by another method than GET; `lacks`: a field is certainly not there. A
 * connection may lack the fields that have mistakes. Paths are from the connection.
 */
export function* contradictions(
  connection: Connection,
  asked: boolean,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  if (hasClient(connection)) yield* secretAndMethod(connection, lacks('client_secret'))
  if ('url' in connection || 'token_endpoint' in connection) {
    if (connection.ssl_mode === 'off' && connection.ca_file !== undefined)
      yield {
        at: ['ca_file'],
        problem: 'ssl_mode: off checks no certificate, so this one is never looked at',
        advice: 'write ssl_mode: verify, or remove ca_file',
      }
  }
  if (connection.type !== 'REST') return
  yield* ownRequest(connection, asked)
  const { pagination } = connection
  if (pagination)
    for (const finding of sizeWithoutName(pagination)) yield { ...finding, at: ['pagination', ...finding.at] }
}

/** `size` counts only where it is sent. */
export function* sizeWithoutName(pagination: NonNullable<Extract<Connection, { type: 'REST' }>['pagination']>) {
  if ('size' in pagination && pagination.size !== undefined && !pagination.size_parameter)
    yield {
      at: ['size'],
      problem: 'size is sent nowhere without size_parameter',
      advice: 'write size_parameter: and what the API calls it, often size, limit or per_page',
    }
}

const hasClient = (connection: Connection): connection is OAuthConnection => bringsToken.includes(connection.type)

function* secretAndMethod(
  { grant_type, client_secret, client_authentication: chosen }: OAuthConnection,
  hasNone: boolean,
): Generator<Finding> {
  const word = typeof chosen === 'string' ? chosen : chosen?.method
  if (client_secret) {
    if (word === 'none')
      yield {
        at: ['client_authentication'],
        problem: 'none sends no client_secret, and one is given',
        advice: 'remove client_secret, or write client_secret_basic or client_secret_post',
      }
  } else if (!hasNone) {
    return
  } else if (word !== undefined && word !== 'none') {
    yield {
      at: ['client_authentication'],
      problem: `${word} needs a client_secret`,
      advice: 'write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
    }
  } else if (grant_type === 'client_credentials') {
    // RFC 6749 §4.4: only confidential clients may use this grant.
    yield {
      at: [],
      problem: 'client_secret is missing',
      advice: 'write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
    }
  }
}

/**
 * Addresses by plain http that are refused when they are used; one that holds a reference is looked at then. Looks at
 * connections with mistakes too, so it trusts nothing.
 */
export function* plainHttp(connection: object): Generator<Finding, void> {
  const { url, token_endpoint, also_send_to, ssl_mode }: Record<string, unknown> = { ...connection }
  // Whoever asks no server itself has its requests sent by a connection that does.
  if (ssl_mode === 'off' || (url ?? token_endpoint) === undefined) return
  const addresses: [Pointer, unknown][] = [
    [['url'], url],
    [['token_endpoint'], token_endpoint],
  ]
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
