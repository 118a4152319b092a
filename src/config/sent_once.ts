/**
 * RFC 6749 §3.2: no field of a request for a token is sent twice, whatever the server calls it and wherever it stands.
 * Paths are from the connection.
 */
import type { Finding } from './cross_check.ts'
import { entriesOf } from './named_values.ts'
import { type Asker, type Asking, askings, bringsRefreshToken, NOT_WRITTEN } from './token_asking.ts'
import { ofGrant, ofProof, proofFields, repeatable, tokenRequestFields } from './token_fields.ts'
import { type Block, namesIn } from './token_request_check.ts'

/** The connection may lack the fields that have mistakes; `lacks`: a field is certainly not there. */
export function* sentOnce(connection: Asker, lacks: (field: string) => boolean): Generator<Finding, void> {
  const told = new Set<string>()
  if (connection.client_authentication === undefined && !lacks('client_authentication')) return
  for (const asking of askings(withRenewal(connection, lacks)))
    for (const finding of inRequest(asking, connection)) {
      const key = JSON.stringify([finding.at, finding.problem])
      if (told.has(key)) continue
      told.add(key)
      yield finding
    }
}

/** A renewal takes over what the token request says, also where nothing is written for it. */
const withRenewal = (connection: Asker, lacks: (field: string) => boolean): Partial<Asker> =>
  ({
    ...('grant_type' in connection && lacks('token_request') && { token_request: {} }),
    ...(bringsRefreshToken.has(connection.grant_type) && lacks('refresh_request') && { refresh_request: {} }),
    ...connection,
  }) as Partial<Asker>

function* inRequest(asking: Asking, connection: Asker): Generator<Finding> {
  const { block, own, shape } = asking
  for (const finding of [...named(asking, connection), ...repeated(asking, connection), ...inTwoPlaces(shape)]) {
    const [part] = finding.at
    yield { ...finding, at: [own[part as keyof Block] === undefined ? 'token_request' : block, ...finding.at] }
  }
  yield* inAddress(asking, connection)
}

/** What is sent by itself, by our names. */
function sentIn({ block, method }: Asking, connection: Asker): string[] {
  const proof = ofProof(method)
  if (connection.type === 'Bearer') return proof
  const grant = block === 'refresh_request' ? 'refresh_token' : connection.grant_type
  const written = ['scope', 'audience', 'resource'].filter((name) => connection[name as 'scope'] !== undefined)
  return ['grant_type', ...written, ...ofGrant(connection, grant), ...proof]
}

function* named(asking: Asking, connection: Asker): Generator<Finding> {
  const { own, shape, method } = asking
  const sent = sentIn(asking, connection)
  if (connection.type !== 'Bearer')
    yield* namesIn(shape, {
      known: tokenRequestFields,
      sent: [...sent, 'client_id', 'scope'],
      whose: 'a token request',
    })
  else if (method !== NOT_WRITTEN)
    yield* namesIn(shape, { known: proofFields, sent, whose: 'what client_authentication sends' })
  else
    for (const part of ['rename', 'omit'] as const)
      if (own[part] !== undefined)
        yield {
          at: [part],
          problem: `${part} is about what client_authentication sends, and none is written`,
          advice: `remove ${part}, and write parameters or body as the server wants them`,
        }
}

const wireName = ({ rename = {} }: Asking['shape'], field: string) =>
  (Object.hasOwn(rename, field) && rename[field]) || field

function* repeated(asking: Asking, connection: Asker): Generator<Finding> {
  const fields = connection.type === 'Bearer' ? sentIn(asking, connection) : tokenRequestFields
  const single = fields.filter((field) => !repeatable.has(field)).map((field) => wireName(asking.shape, field))
  for (const place of ['parameters', 'query'] as const) {
    const all = asking.shape[place]
    if (!Array.isArray(all)) continue
    for (const [index, { name }] of all.entries())
      if (single.includes(name) && all.findIndex((other) => other.name === name) < index)
        yield {
          at: [place, index, 'name'],
          problem: `${name} would be sent twice (RFC 6749 §3.2)`,
          advice: 'remove one of the two',
        }
  }
}

/** Paths are from the request. */
export function* inTwoPlaces({ parameters, query }: Asking['shape']): Generator<Finding, void> {
  const others = new Set(entriesOf(parameters).map(([name]) => name))
  for (const [index, [name]] of entriesOf(query).entries())
    if (others.has(name))
      yield {
        at: ['query', ...(Array.isArray(query) ? [index, 'name'] : [name])],
        problem: `${name} would be sent twice, here and under parameters`,
        advice: 'remove one of the two',
      }
}

function* inAddress(asking: Asking, connection: Asker): Generator<Finding> {
  const { block, own, shape } = asking
  if (shape.body !== undefined) return
  const endpoint = 'token_endpoint' in connection ? connection.token_endpoint : undefined
  const at =
    own.url === undefined ? (shape.url === undefined ? ['token_endpoint'] : ['token_request', 'url']) : [block, 'url']
  const [, query = ''] = (shape.url ?? endpoint ?? '').split(/[?#]/)
  const sent = sentIn(asking, connection).filter((field) => !shape.omit?.includes(field))
  const [added, moved] = [shape.parameters, shape.query].map((all) => new Set(entriesOf(all).map(([name]) => name)))
  const fields = connection.type === 'Bearer' ? sent : tokenRequestFields
  for (const field of fields) {
    const name = wireName(shape, field)
    if (!sent.includes(field) && !added?.has(name)) continue
    if (new URLSearchParams(query).has(name) && !moved?.has(name))
      yield {
        at,
        problem: `${name} stands in this address, and is sent with the other fields, too (RFC 6749 §3.2)`,
        advice: `take it out of the address; where the server wants it there, write ${block}: {query: {${name}: …}}`,
      }
  }
}
