/**
 * What a Bearer says of its login that cannot all be meant: a request that has nothing to send, or fields that no request
 * sends. Paths are from the connection.
 */
import type { Bearer } from '../generated/language.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { heldIn, namedIn } from './computed.ts'
import type { Finding } from './cross_check.ts'
import { type Block, howWritten } from './token_request_check.ts'

type Lacks = (field: string) => boolean

/** What only somebody who asks for a token has a use for. */
const ofRequests = [
  ...['username', 'password', 'client_id', 'client_secret', 'client_authentication', 'scope', 'audience', 'resource'],
  ...['refresh_token', 'token_response', 'lifetime'],
] as const

/** The connection may lack the fields that have mistakes; `lacks`: a field is certainly not there, or blank. */
export function* describedLogin(connection: Bearer, lacks: Lacks): Generator<Finding, void> {
  const { token_request, refresh_request } = connection
  if (lacks('token_request') && lacks('refresh_request'))
    for (const field of ofRequests)
      if (connection[field] !== undefined)
        yield {
          at: [field],
          problem: `${field} goes with a request for a token, and here is only a token`,
          advice: `write ${field === 'refresh_token' ? 'refresh_request, which says how it is sent' : 'token_request, which says how a token is fetched'}, or remove ${field}`,
        }
  const isBlank = (name: 'token' | 'refresh_token') => lacks(name) || connection[name]?.trim() === ''
  for (const name of heldIn(token_request as Json | undefined, connection.computed))
    if (isBlank(name)) yield nothingToBegin('token_request', name)
  if (token_request) yield* under('token_request', howWritten(token_request))
  if (!refresh_request) return
  const { format, method, headers, steps } = token_request ?? {}
  const asBefore = refresh_request.format === undefined && { format, method }
  const whole = { ...asBefore, headers, steps, ...refresh_request } as Block
  yield* under('refresh_request', howWritten(whole))
  const sent = heldIn(whole as Json, connection.computed)
  if (sent.length === 0)
    yield {
      at: ['refresh_request'],
      problem: 'nothing in it tells the server which token is renewed',
      advice: 'write ${refresh_token} in it, or ${token}, where the server wants it',
    }
  if (lacks('token_request')) for (const name of sent) if (isBlank(name)) yield nothingToBegin('refresh_request', name)
}

const nothingToBegin = (block: string, name: 'token' | 'refresh_token'): Finding => ({
  at: [block],
  problem: `it sends \${${name}}, and there is none to begin with`,
  advice: `write ${name}: \${env:${name === 'token' ? 'API_TOKEN' : 'REFRESH_TOKEN'}}`,
})

function* under(block: string, findings: Iterable<Finding>): Generator<Finding, void> {
  for (const finding of findings) yield { ...finding, at: [block, ...finding.at] }
}

/** Whether the token of a Bearer is fetched where it is blank. */
export const mayLackToken = ({ token_request, computed }: JsonObject): boolean =>
  isJsonObject(token_request) && !heldIn(token_request, isJsonObject(computed) ? computed : {}).includes('token')

/** Fields of a Bearer that no request of it sends. Looks at connections with mistakes too, so it trusts nothing. */
export function* unsent(connection: JsonObject): Generator<Finding, void> {
  const { type, token_request, refresh_request, client_authentication } = connection
  if (type !== 'Bearer' || (!isJsonObject(token_request) && !isJsonObject(refresh_request))) return
  const proof = client_authentication ?? (isJsonObject(refresh_request) && refresh_request.client_authentication)
  for (const field of ofRequests) {
    if (field === 'token_response' || field === 'lifetime' || field === 'client_authentication') continue
    if (connection[field] === undefined || (proof && field.startsWith('client_'))) continue
    const { [field]: _, ...others } = connection
    if (namedIn(others).has(field)) continue
    const block = field === 'refresh_token' ? 'refresh_request' : 'token_request'
    yield {
      at: [field],
      problem: `${field} is sent nowhere: a Bearer sends what its requests say and nothing else`,
      advice: `write \${${field}} in ${block}, where the server wants it, or remove ${field}`,
    }
  }
}
