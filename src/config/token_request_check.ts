/** What token_request and refresh_request say that cannot all be meant. Paths are from the connection. */
import type { Connection } from '../generated/language.ts'
import { nearest } from '../nearest.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf } from './named_values.ts'
import { ofGrant } from './token_fields.ts'

type OAuthConnection = Extract<Connection, { grant_type: string }>
type Described = Extract<OAuthConnection, { refresh_request?: unknown }>
export type Block = Partial<NonNullable<Described['token_request']>>

export function* tokenRequests(connection: OAuthConnection): Generator<Finding, void> {
  const { token_request, refresh_request, grant_type } = connection as Described
  // What is not written for a renewal is as for the token.
  const renewal = refresh_request && { ...pick(token_request ?? {}, refresh_request), ...refresh_request }
  for (const [name, block] of Object.entries({ token_request, refresh_request: renewal })) {
    const grant = name === 'refresh_request' ? 'refresh_token' : grant_type
    if (block)
      for (const finding of inBlock(block, connection as Described, grant))
        yield { ...finding, at: [name, ...finding.at] }
  }
  yield* elsewhere(connection as Described)
}

/** Of the token request, what says how a renewal is sent; what its fields are has been judged there. */
const pick = ({ method, format = 'form' }: Block, { format: own }: Block): Block => ({
  format,
  ...(method !== undefined && own === undefined && { method }),
})

/** What a grant is about: a request without it brings no token. */
const essential = /^(code|code_verifier|device_code|assertion|subject_token|refresh_token)$/

/** What is said of the writing of a request, whatever it holds. */
export function* howWritten({ method, format, body, parameters }: Block): Generator<Finding, void> {
  if (method === 'GET' && (format !== undefined || body !== undefined) && format !== 'query')
    yield { at: ['method'], problem: 'a GET has no body', advice: 'write format: query, or method: POST' }
  if (body !== undefined && format === 'query')
    yield { at: ['body'], problem: 'format: query sends no body', advice: 'write format: form or json, or remove body' }
  if (format === 'xml' && body === undefined)
    yield {
      at: ['format'],
      problem: 'format: xml writes no body by itself',
      advice: 'write body: a mapping such as {login: {user: "${username}"}}, or the XML as text',
    }
  if (body !== undefined && parameters !== undefined)
    yield {
      at: ['parameters'],
      problem: 'body is the whole body, and nothing is added to it',
      advice: 'write them into body, or under query where they belong into the address',
    }
}

function* inBlock(block: Block, connection: Described, grant: string): Generator<Finding, void> {
  const { format = 'form', omit = [], headers } = block
  yield* howWritten({ ...block, format })
  const about = ofGrant(connection, grant)
  for (const [index, name] of omit.entries())
    if (about.includes(name) && essential.test(name) && !JSON.stringify(block).includes(`\${${name}}`))
      yield {
        at: ['omit', String(index)],
        problem: `a request without ${name} brings no token`,
        advice:
          name === 'code_verifier'
            ? 'remove it here, or write pkce: none where the server knows no PKCE'
            : `remove it here; where the server calls it otherwise, write rename: {${name}: NAME}`,
      }
  if (connection.dpop && entriesOf(headers).some(([name]) => name.toLowerCase() === 'dpop'))
    yield { at: ['headers'], problem: 'dpop makes the header DPoP anew for each request', advice: 'remove it, or dpop' }
}

interface Names {
  /** All of our names, and those that go with the request at hand. */
  known: readonly string[]
  sent: readonly string[]
  whose: string
}

/** What `rename` and `omit` name is ours, and no two of ours get one name (RFC 6749 §3.1). */
export function* namesIn(
  { rename = {}, omit = [] }: { [Part in 'rename' | 'omit']?: Block[Part] | undefined },
  { known, sent, whose }: Names,
): Generator<Finding, void> {
  for (const [at, field] of [
    ...Object.keys(rename).map((name) => [['rename', name], name] as const),
    ...omit.map((name, index) => [['omit', String(index)], name] as const),
  ]) {
    if (known.includes(field)) continue
    const near = nearest(field, known)
    yield {
      at: [...at],
      problem: `${field} is no field of ${whose}`,
      advice: near
        ? `did you mean ${near}?`
        : `it has: ${known.slice(0, 10).join(', ')}${known.length > 10 ? ' …' : ''}`,
    }
  }
  const goes = (field: string) => sent.includes(field) && !omit.includes(field)
  for (const [field, name] of Object.entries(rename)) {
    const other = sent.find((own) => own !== field && goes(own) && (rename[own] ?? own) === name)
    if (goes(field) && other !== undefined)
      yield {
        at: ['rename', field],
        problem: `${field} and ${other} would both be called ${name}`,
        advice: 'give each a name of its own, or omit the one that the server does not want',
      }
  }
}

/** Two servers to ask for one token. */
function* elsewhere({ token_endpoint, token_request }: Described): Generator<Finding> {
  const [ours, other] = [token_endpoint, token_request?.url].map((url) => URL.parse(url ?? '')?.origin)
  if (ours !== undefined && other !== undefined && ours !== other)
    yield {
      at: ['token_endpoint'],
      problem: 'tokens are asked for at token_request.url, which is another server, and never here',
      advice: 'remove one of the two',
    }
}
