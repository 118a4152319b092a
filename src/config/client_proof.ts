/** How the client proves itself in each request for a token: once, and with all that this takes (RFC 6749 §2.3). */
import { madeOf } from './computed.ts'
import type { Finding } from './cross_check.ts'
import { entriesOf } from './named_values.ts'
import {
  type Asker,
  type Asking,
  askings,
  bringsRefreshToken,
  methodOf,
  NOT_WRITTEN,
  type OAuthAsker,
  type Shape,
} from './token_asking.ts'

type Lacks = (field: string) => boolean

/** Paths are from the connection, which may lack the fields that have mistakes; `lacks`: a field is certainly not there. */
export function* clientProof(connection: Asker, lacks: Lacks): Generator<Finding, void> {
  yield* ofConnection(connection, lacks)
  const { client_secret, client_authentication } = connection
  if (!client_secret && !lacks('client_secret')) return
  if (client_authentication === undefined && !lacks('client_authentication')) return
  for (const asking of askings(connection)) {
    if (asking.method === NOT_WRITTEN) continue
    for (const finding of [...twice(asking), ...inBody(asking, connection)])
      yield { ...finding, at: [asking.block, ...finding.at] }
    if (asking.block === 'refresh_request') yield* ofRenewal(asking, lacks, connection)
  }
}

function* ofConnection(connection: Asker, lacks: Lacks): Generator<Finding> {
  const { grant_type, client_secret, client_authentication } = connection
  const method = methodOf(client_authentication)
  const wrong = (problem: string, advice: string): Finding => ({ at: ['client_authentication'], problem, advice })
  const proves = (client_secret && connection.type !== 'Bearer') || (method !== undefined && method !== 'none')
  if (nameless.has(grant_type) && lacks('client_id') && proves)
    yield { at: [], problem: 'client_id is missing', advice: 'write client_id: it says whose proof this is' }
  if (method === 'tls_client_auth' && lacks('client_certificate')) yield wrong(...noCertificate)
  if (client_secret) {
    if (method === 'none')
      yield wrong(
        'none sends no client_secret, and one is given',
        'remove client_secret, or write client_secret_basic or client_secret_post',
      )
    else if (method === 'custom' && !holdsSecret(connection.token_request ?? {}, connection))
      yield wrong(
        'custom sends client_secret where token_request puts ${client_secret}, and that stands nowhere in it',
        'write it there: token_request: {headers: {x-secret: "${client_secret}"}}; or write client_secret_basic or client_secret_post',
      )
    else if (method !== undefined && method !== 'custom' && !bySecret.test(method))
      yield wrong(
        `${method} sends no client_secret, and one is given`,
        `remove client_secret, or write client_secret_basic in place of ${method}`,
      )
  } else if (!lacks('client_secret')) {
    return
  } else if (method !== undefined && bySecret.test(method)) {
    yield wrong(
      `${method} needs a client_secret`,
      'write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
    )
  } else if (lacks('client_authentication') && grant_type === 'client_credentials') {
    // RFC 6749 §4.4: only confidential clients may use this grant.
    const other = lacks('client_certificate') ? '' : ', or client_authentication: tls_client_auth by its certificate'
    yield {
      at: [],
      problem: 'client_secret is missing',
      advice: `write client_secret: \${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)${other}`,
    }
  }
}

const once = 'remove one of the two: a request proves the client once (RFC 6749 §2.3)'

function* twice({ method, own, judged }: Asking): Generator<Finding> {
  const isOurs = /^client_secret_basic/.test(method) && hasAuthorization(judged)
  if (isOurs)
    yield {
      at: own.headers ? ['headers'] : [],
      problem: `the header Authorization is set by client_authentication: ${method}, too`,
      advice: once,
    }
  if (method === 'custom') return
  for (const place of placesOf(judged))
    if (!(isOurs && place === 'headers'))
      yield {
        at: own[place] === undefined ? ['client_authentication'] : [place],
        problem:
          method === 'none'
            ? `client_authentication: none sends no proof, and ${place} would send \${client_secret}`
            : `\${client_secret} in ${place} is a second proof beside client_authentication: ${method}`,
        advice: 'write client_authentication: custom, which sends it there alone, or take ${client_secret} out',
      }
}

/** Of what a method puts into the body nothing is sent where the file writes the whole body. */
function* inBody({ method, own, judged }: Asking, { grant_type, client_id }: Asker): Generator<Finding> {
  if (judged.body === undefined) return
  const at = own.body === undefined ? [] : ['body']
  if (method === 'client_secret_post')
    yield {
      at,
      problem: 'body is the whole body, and client_authentication: client_secret_post would add to it',
      advice: 'write another client_authentication, such as client_secret_basic',
    }
  if (/_jwt$/.test(method))
    yield {
      at,
      problem: `body is the whole body, and client_authentication: ${method} would add its assertion to it`,
      advice: 'write parameters and rename in place of body',
    }
  // RFC 8705 §2; RFC 6749 §4.1.3, RFC 8628 §3.4: one who proves nothing says who it is.
  const saysWho = method === 'tls_client_auth' || (method === 'none' && byCode.has(grant_type))
  const text = JSON.stringify(judged)
  if (saysWho && !text.includes('${client_id}') && !(client_id && text.includes(client_id)))
    yield {
      at,
      problem: `body is the whole body, and client_authentication: ${method} sends client_id, which it does not hold`,
      advice: 'write ${client_id} where the server looks for it',
    }
}

function* ofRenewal({ method, own, shape }: Asking, lacks: Lacks, connection: Asker): Generator<Finding> {
  if (!('client_authentication' in own)) return
  const at = ['refresh_request', 'client_authentication']
  if (bySecret.test(method) && lacks('client_secret'))
    yield {
      at,
      problem: `${method} needs a client_secret`,
      advice: 'write client_secret: ${env:CLIENT_SECRET} beside refresh_request',
    }
  if (method === 'tls_client_auth' && lacks('client_certificate'))
    yield { at, problem: noCertificate[0], advice: `${noCertificate[1]} beside refresh_request` }
  if (method === 'custom' && !lacks('client_secret') && !holdsSecret(shape, connection))
    yield {
      at,
      problem: 'custom sends client_secret where refresh_request puts ${client_secret}, and that stands nowhere in it',
      advice: 'write it there: refresh_request: {headers: {x-secret: "${client_secret}"}}',
    }
}

/** Renewals that prove nothing, which shows only when the first token ends. Trusts nothing. */
export function* silentRenewals(connection: object): Generator<Finding, void> {
  const { grant_type, client_secret, client_authentication, token_request, refresh_request } =
    connection as Partial<OAuthAsker>
  if (!client_secret) return
  const own = methodOf(refresh_request?.client_authentication)
  if (own === 'none')
    yield {
      at: ['refresh_request', 'client_authentication'],
      problem: 'a renewal sends no client_secret, though one is given',
      advice: 'remove this, unless the server wants no proof for a renewal',
    }
  if (own !== undefined || methodOf(client_authentication) !== 'custom' || !bringsRefreshToken.has(grant_type)) return
  const renewal = askings({ ...connection, refresh_request: refresh_request ?? {} }).at(-1)
  if (holdsSecret(token_request ?? {}, connection) && renewal && !holdsSecret(renewal.shape, connection))
    yield {
      at: [refresh_request ? 'refresh_request' : 'token_request'],
      problem: 'a renewal takes over no parameters, query and body, and so sends no client_secret',
      advice: 'write ${client_secret} under refresh_request too, as the server wants it there',
    }
}

/** Grants whose clients may have no name (RFC 7521 §4.1, RFC 8693 §2.1); of the others the schema asks for one. */
const nameless = new Set<unknown>(['jwt_bearer', 'token_exchange', undefined])
const byCode = new Set<unknown>(['authorization_code', 'device_code'])

/** RFC 6749 §2.3.1, RFC 7523 §2.2: these prove the client by its secret. */
const bySecret = /^client_secret_/

const noCertificate: [problem: string, advice: string] = [
  'tls_client_auth needs a client_certificate',
  'write client_certificate: {certificate: ${file:client.pem}, key: ${file:client.key}}',
]

const hasAuthorization = ({ headers }: Shape) =>
  entriesOf(headers).some(([name]) => name.toLowerCase() === 'authorization')

/** Where the file itself puts the secret. */
const placesOf = (shape: Shape) =>
  (['headers', 'parameters', 'query', 'body'] as const).filter((place) =>
    JSON.stringify(shape[place] ?? '').includes('${client_secret}'),
  )

/** The same, a step before it, or a value that is computed with it. */
function holdsSecret(
  { headers, parameters, query, body, steps }: Shape,
  { computed = {} }: Pick<Partial<Asker>, 'computed'>,
): boolean {
  const written = JSON.stringify([headers, parameters, query, body, steps])
  const holds = (name: string) => written.includes(`\${${name}}`)
  return (
    holds('client_secret') ||
    Object.keys(computed).some((name) => holds(name) && madeOf(name, computed).has('client_secret'))
  )
}
