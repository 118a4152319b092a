/** Fields of one connection with a grant that cannot all be meant, or of which one is missing. */
import type { Connection } from '../generated/language.ts'
import type { Finding } from './cross_check.ts'
import { methodOf, tokenRequests } from './token_request_check.ts'

type OAuthConnection = Extract<Connection, { grant_type: string }>

export function* oauthContradictions(
  connection: OAuthConnection,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  yield* addresses(connection, lacks)
  if ('redirect_uri' in connection) yield* authorizationRequest(connection)
  if (connection.grant_type === 'token_exchange') yield* actor(connection)
  if (connection.grant_type !== 'implicit') yield* proof(connection, lacks)
  yield* tokenRequests(connection, lacks)
}

/** RFC 8414: an issuer brings every endpoint that is not written. */
function* addresses(connection: OAuthConnection, lacks: (field: string) => boolean): Generator<Finding> {
  if (!lacks('issuer')) return
  const { grant_type, token_request } = { token_request: undefined, ...connection }
  const missing = (field: string, example: string): Finding => ({
    at: [],
    problem: `${field} is missing`,
    advice: `write ${field}: ${example}, or issuer where the provider has one`,
  })
  const isByBrowser = grant_type === 'authorization_code' || grant_type === 'implicit'
  if (isByBrowser && lacks('authorization_endpoint'))
    yield missing('authorization_endpoint', 'https://login.example.com/oauth2/authorize')
  if (grant_type === 'device_code' && lacks('device_authorization_endpoint'))
    yield missing('device_authorization_endpoint', 'https://login.example.com/oauth2/device')
  // The key may come in a file that says it: that is seen when it is read.
  // Of jwt_bearer the key may come in a file that says it: that is seen when it is read.
  const mayLack = grant_type === 'jwt_bearer' || grant_type === 'implicit'
  if (!mayLack && lacks('token_endpoint') && token_request?.url === undefined)
    yield missing('token_endpoint', 'https://login.example.com/oauth2/token')
}

/** RFC 8693 §2.1: with a token of whoever acts goes what it is, and never without. */
function* actor({ actor_token, actor_token_type }: Extract<OAuthConnection, { subject_token: string }>) {
  if (actor_token !== undefined && actor_token_type === undefined)
    yield {
      at: [],
      problem: 'actor_token_type is missing',
      advice: 'write actor_token_type: urn:ietf:params:oauth:token-type:access_token, or what that token is',
    }
  if (actor_token === undefined && actor_token_type !== undefined)
    yield {
      at: ['actor_token_type'],
      problem: 'actor_token_type says what an actor_token is, and there is none',
      advice: 'write actor_token, or remove actor_token_type',
    }
}

/** What binds the answer to the login is ours to say: whoever replaces it would accept the answer to another. */
const bound: Record<string, string> = {
  state: 'write state: TEXT, which is put before a random value',
  redirect_uri: 'write redirect_uri beside authorization_request',
  code_challenge: 'write pkce: S256, plain or none',
  code_challenge_method: 'write pkce: S256, plain or none',
}

function* authorizationRequest(connection: Extract<OAuthConnection, { redirect_uri: string }>): Generator<Finding> {
  const { parameters = {}, rename = {}, omit = [] } = connection.authorization_request ?? {}
  const names = Array.isArray(parameters) ? parameters.map(({ name }) => name) : Object.keys(parameters)
  for (const [index, name] of names.entries()) {
    const ours = Object.keys(bound).find((own) => (rename[own] ?? own) === name)
    if (ours !== undefined)
      yield {
        at: ['authorization_request', 'parameters', ...(Array.isArray(parameters) ? [index, 'name'] : [name])],
        problem: `${name} binds the answer to this login, and is made anew for each`,
        advice: bound[ours] ?? '',
      }
  }
  // RFC 9700 §2.1: PKCE may stand in for state, and nothing else of ours.
  const isBound = 'pkce' in connection && connection.pkce !== 'none'
  if (omit.includes('state') && !isBound)
    yield {
      at: ['authorization_request', 'omit', omit.indexOf('state')],
      problem: 'without state and without PKCE the answer to another login would be taken for this one',
      advice: 'send state, or write pkce: S256',
    }
}

function* proof(
  connection: Exclude<OAuthConnection, { grant_type: 'implicit' }>,
  lacks: (field: string) => boolean,
): Generator<Finding> {
  const { grant_type, client_secret, client_authentication } = connection
  const method = methodOf(client_authentication)
  const wrong = (problem: string, advice: string): Finding => ({ at: ['client_authentication'], problem, advice })
  if (nameless.has(grant_type) && lacks('client_id') && (client_secret || (method !== undefined && method !== 'none')))
    yield { at: [], problem: 'client_id is missing', advice: 'write client_id: it says whose proof this is' }
  if (method === 'tls_client_auth' && lacks('client_certificate'))
    yield wrong(
      'tls_client_auth needs a client_certificate',
      'write client_certificate: {certificate: ${file:client.pem}, key: ${file:client.key}}',
    )
  if (client_secret) {
    if (method === 'none')
      yield wrong(
        'none sends no client_secret, and one is given',
        'remove client_secret, or write client_secret_basic or client_secret_post',
      )
    else if (method === 'custom' && !isUsed(connection))
      yield wrong(
        'custom sends client_secret where token_request puts ${client_secret}, and that stands nowhere in it',
        'write it there: token_request: {headers: {x-secret: "${client_secret}"}}; or write client_secret_basic or client_secret_post',
      )
    else if (method !== undefined && method !== 'custom' && !bySecret.has(method))
      // RFC 6749 §2.3: one proof in each request.
      yield wrong(
        `${method} sends no client_secret, and one is given`,
        `remove client_secret, or write client_secret_basic in place of ${method}`,
      )
  } else if (!lacks('client_secret')) {
    return
  } else if (method !== undefined && bySecret.has(method)) {
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

/** Grants whose clients may have no name (RFC 7521 §4.1, RFC 8693 §2.1); of the others the schema asks for one. */
const nameless = new Set<string>(['jwt_bearer', 'token_exchange'])

/** The secret is put there by the file itself. */
const isUsed = (connection: object) =>
  JSON.stringify((connection as { token_request?: unknown }).token_request ?? '').includes('${client_secret}')

/** Those that are made from the secret. */
const bySecret = new Set(['client_secret_basic', 'client_secret_basic_raw', 'client_secret_jwt', 'client_secret_post'])
