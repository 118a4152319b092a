/** Fields of one connection with a grant that cannot all be meant, or of which one is missing. */
import type { Connection } from '../generated/language.ts'
import { authorizationRequest } from './authorization_check.ts'
import { clientProof } from './client_proof.ts'
import type { Finding } from './cross_check.ts'
import { sentOnce } from './sent_once.ts'
import { tokenRequests } from './token_request_check.ts'

type OAuthConnection = Extract<Connection, { grant_type: string }>

export function* oauthContradictions(
  connection: OAuthConnection,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  yield* addresses(connection, lacks)
  if ('redirect_uri' in connection) yield* authorizationRequest(connection)
  if (connection.grant_type === 'token_exchange') yield* actor(connection)
  yield* tokenRequests(connection)
  if (connection.grant_type === 'implicit') return
  yield* clientProof(connection, lacks)
  yield* sentOnce(connection, lacks)
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
