/** What authorization_request says that cannot all be meant, or would let the answer to another login in. */
import type { Connection } from '../generated/language.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf } from './named_values.ts'
import { namesIn } from './token_request_check.ts'

type Authorizing = Extract<Connection, { redirect_uri: string }>

/** By our names, which are those of the RFCs. */
const fields = [
  ...['response_type', 'client_id', 'redirect_uri', 'scope', 'state'],
  ...['code_challenge', 'code_challenge_method', 'audience', 'resource'],
]

/** What binds the answer to the login is ours to say: whoever replaces it would accept the answer to another. */
const bound: Record<string, string> = {
  state: 'write state: TEXT, which is put before a random value',
  redirect_uri: 'write redirect_uri beside authorization_request',
  code_challenge: 'write pkce: S256, plain or none',
  code_challenge_method: 'write pkce: S256, plain or none',
}

/** Paths are from the connection. */
export function* authorizationRequest(connection: Authorizing): Generator<Finding, void> {
  const { authorization_request = {} } = connection
  for (const finding of [...omitted(connection), ...besides(connection)])
    yield { ...finding, at: ['authorization_request', ...finding.at] }
  for (const finding of namesIn(authorization_request, {
    known: fields,
    sent: fields,
    whose: 'an authorization request',
  }))
    yield { ...finding, at: ['authorization_request', ...finding.at] }
}

function* omitted(connection: Authorizing): Generator<Finding> {
  const omit = connection.authorization_request?.omit ?? []
  const pkce = 'pkce' in connection ? connection.pkce : 'none'
  const wrong: Record<string, false | [problem: string, advice: string]> = {
    client_id: [
      'without client_id the server does not know who asks',
      'remove it here; where the server calls it otherwise, write rename: {client_id: NAME}',
    ],
    // RFC 9700 §2.1: PKCE may stand in for state, where nobody on the way can read its verifier, and nothing else may.
    state: pkce !== 'S256' && [
      'without state and without PKCE by S256 the answer to another login would be taken for this one',
      connection.grant_type === 'implicit' ? 'send state' : 'send state, or write pkce: S256',
    ],
  }
  for (const name of ['code_challenge', 'code_challenge_method'])
    wrong[name] = pkce !== 'none' && [
      `without ${name} the server does not see that this is PKCE, and the code is bound to nothing`,
      'remove it here, or write pkce: none where the server knows no PKCE',
    ]
  for (const [index, name] of omit.entries()) {
    const [problem, advice] = (Object.hasOwn(wrong, name) && wrong[name]) || []
    if (problem !== undefined && advice !== undefined) yield { at: ['omit', String(index)], problem, advice }
  }
}

function* besides({ grant_type, authorization_request }: Authorizing): Generator<Finding> {
  const { parameters, rename = {} } = authorization_request ?? {}
  const wire = (own: string) => (Object.hasOwn(rename, own) ? rename[own] : own)
  const wanted = grant_type === 'implicit' ? 'token' : 'code'
  for (const [index, [name, value]] of entriesOf(parameters).entries()) {
    const at = ['parameters', ...(Array.isArray(parameters) ? [index, 'name'] : [name])]
    const ours = Object.keys(bound).find((own) => wire(own) === name)
    if (ours !== undefined)
      yield {
        at,
        problem: `${name} binds the answer to this login, and is made anew for each`,
        advice: bound[ours] ?? '',
      }
    // RFC 9101 §6.3: what it holds counts in place of all that stands beside it.
    if (name === 'request' || name === 'request_uri')
      yield {
        at,
        problem: `${name} stands for a whole request, and this login’s own state and challenge would not count`,
        advice: 'remove it; pushed_authorization: true pushes this request',
      }
    const words = String(value).split(' ')
    if (name === wire('response_type') && !words.includes(wanted) && !String(value).includes('${'))
      yield {
        at,
        problem: `grant_type: ${grant_type} waits for a ${wanted}, and this does not ask for one`,
        advice: `remove it, or write ${wanted} among its words`,
      }
  }
}
