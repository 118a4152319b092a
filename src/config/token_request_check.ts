/** What token_request and refresh_request say that cannot all be meant. Paths are from the connection. */
import type { Connection } from '../generated/language.ts'
import { nearest } from '../nearest.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf } from './named_values.ts'

type OAuthConnection = Extract<Connection, { grant_type: string }>
type Described = Extract<OAuthConnection, { refresh_request?: unknown }>
type Block = Partial<NonNullable<Described['token_request']>>

/** The fields of a request to the token endpoint, by our names, which are those of the RFCs. */
export const tokenRequestFields: readonly string[] = [
  ...['grant_type', 'client_id', 'client_secret', 'scope', 'username', 'password', 'refresh_token'],
  ...['code', 'redirect_uri', 'code_verifier', 'device_code', 'audience', 'resource', 'requested_token_type'],
  ...['assertion', 'client_assertion', 'client_assertion_type'],
  ...['subject_token', 'subject_token_type', 'actor_token', 'actor_token_type'],
]

export function* tokenRequests(
  connection: OAuthConnection,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  const { token_request, refresh_request } = connection as Described
  const method = methodOf(refresh_request?.client_authentication)
  if (method !== undefined && bySecret.test(method) && lacks('client_secret'))
    yield {
      at: ['refresh_request', 'client_authentication'],
      problem: `${method} needs a client_secret`,
      advice: 'write client_secret: ${env:CLIENT_SECRET} beside refresh_request',
    }
  // What is not written for a renewal is as for the token.
  const renewal = refresh_request && { ...pick(token_request ?? {}, refresh_request), ...refresh_request }
  for (const [name, block] of Object.entries({ token_request, refresh_request: renewal }))
    if (block)
      for (const finding of inBlock(block, connection as Described)) yield { ...finding, at: [name, ...finding.at] }
}

/** Of the token request, what says how a renewal is sent; what its fields are has been judged there. */
const pick = ({ method, format = 'form' }: Block, { format: own }: Block): Block => ({
  format,
  ...(method !== undefined && own === undefined && { method }),
})

/** RFC 6749 §2.3.1, RFC 7523 §2.2: these prove the client by its secret. */
const bySecret = /^client_secret_/

function* inBlock(block: Block, connection: Described): Generator<Finding, void> {
  const { method, format, rename = {}, omit = [], body, parameters, headers } = block
  if (method === 'GET' && format !== 'query')
    yield { at: ['method'], problem: 'a GET has no body', advice: 'write format: query, or method: POST' }
  if (body !== undefined && format === 'query')
    yield { at: ['body'], problem: 'format: query sends no body', advice: 'write format: form or json, or remove body' }
  if (body !== undefined && parameters !== undefined)
    yield {
      at: ['parameters'],
      problem: 'body is the whole body, and nothing is added to it',
      advice: 'write them into body, or under query where they belong into the address',
    }
  for (const [at, field] of [
    ...Object.keys(rename).map((name) => [['rename', name], name] as const),
    ...omit.map((name, index) => [['omit', String(index)], name] as const),
  ]) {
    if (tokenRequestFields.includes(field)) continue
    const near = nearest(field, tokenRequestFields)
    yield {
      at: [...at],
      problem: `${field} is no field of a token request`,
      advice: near ? `did you mean ${near}?` : `it has: ${tokenRequestFields.slice(0, 10).join(', ')} …`,
    }
  }
  const { client_authentication: chosen, client_secret } = { ...connection, ...block } as Described
  const word =
    typeof chosen === 'string' ? chosen : (chosen?.method ?? (client_secret ? 'client_secret_basic' : 'none'))
  if (/^client_secret_basic/.test(word) && entriesOf(headers).some(([name]) => name.toLowerCase() === 'authorization'))
    yield {
      at: ['headers'],
      problem: `the header Authorization is set by client_authentication: ${word}, too`,
      advice: 'remove one of the two: a request proves the client once (RFC 6749 §2.3)',
    }
  if (body !== undefined && word === 'client_secret_post')
    yield {
      at: ['body'],
      problem: 'body is the whole body, and client_authentication: client_secret_post would add to it',
      advice: 'write another client_authentication, such as client_secret_basic',
    }
}

/** A connection may lack what has mistakes, and hold a bare word. */
export const methodOf = (written: unknown): string | undefined =>
  typeof written === 'object' ? (written as { method?: string } | null)?.method : (written as string | undefined)
