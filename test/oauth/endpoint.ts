/** Token endpoints for these tests: connections as the file has them when all is filled in, and a fake server behind. */
import type { Bearer } from '../../src/generated/language.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { DescribedBearer, GrantWorld, OAuthConnection, TokenParameters } from '../../src/oauth/contract.ts'
import { grantOf } from '../../src/oauth/grant_of.ts'
import { openAuthorizationServer, type ServerWorld } from '../../src/oauth/server.ts'
import { type EndpointWorld, openTokenEndpoint } from '../../src/oauth/token_endpoint.ts'
import type { RawAnswer } from '../../src/oauth/token_response.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event } from '../../src/runtime.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock, fakeSend } from '../fakes.ts'
import { p256, pemOf } from '../jwt/keys.ts'

const shared = {
  type: 'OAuthToken',
  ssl_mode: 'verify',
  timeout: '30s',
  also_send_to: [] as string[],
  ignore_cookies_policy: false,
  token_endpoint: 'https://auth.example/token',
  client_id: 'reporting',
  dpop: false,
  client_id_is_sensitive: false,
} as const

type With<T extends OAuthConnection['grant_type']> = Partial<Extract<OAuthConnection, { grant_type: T }>>

export const clientCredentials = (fields: With<'client_credentials'> = {}): OAuthConnection => ({
  ...shared,
  grant_type: 'client_credentials',
  client_secret: 'tea+cake',
  ...(fields as object),
})

export const password = (fields: With<'password'> = {}): OAuthConnection => ({
  ...shared,
  grant_type: 'password',
  username: 'alice',
  password: 'wonderland-42',
  ...(fields as object),
})

export const refreshToken = (fields: With<'refresh_token'> = {}): OAuthConnection => ({
  ...shared,
  grant_type: 'refresh_token',
  refresh_token: 'seed-refresh-token',
  ...(fields as object),
})

/** Needs a person; the kind that most APIs want. */
export const authorizationCode = (fields: With<'authorization_code'> = {}): OAuthConnection => ({
  ...shared,
  type: 'OAuth2',
  grant_type: 'authorization_code',
  authorization_endpoint: 'https://auth.example/authorize',
  redirect_uri: 'http://127.0.0.1:53682/callback',
  authorize_using_browser: true,
  pkce: 'S256',
  dpop: false,
  pushed_authorization: false,
  ...(fields as object),
})

export const jwtBearer = (fields: With<'jwt_bearer'> = {}): OAuthConnection => ({
  ...shared,
  type: 'OAuth2',
  grant_type: 'jwt_bearer',
  assertion: { private_key: pemOf(p256.privateKey) },
  ...(fields as object),
})

/** A login that is no OAuth. */
export const bearer = (fields: Partial<Bearer> = {}): DescribedBearer => ({
  type: 'Bearer',
  ssl_mode: 'verify',
  timeout: 30,
  also_send_to: [],
  ignore_cookies_policy: false,
  client_id_is_sensitive: false,
  username: 'alice',
  password: 'canary-password',
  token_request: {
    url: 'https://api.example/login',
    format: 'json',
    body: { user: '${username}', pass: '${password}' },
    scope_separator: ' ',
  },
  ...fields,
})

export const granted = { access_token: 'granted-access-token', token_type: 'Bearer', expires_in: 3600 }

/** One connection's endpoint, whatever it is reached by. */
export function endpointOf(connection: OAuthConnection, world: EndpointWorld & Pick<ServerWorld, 'send'>) {
  const store = async () => openMemory('', world.clock)
  const server = openAuthorizationServer('crm_login', connection, {
    ...world,
    store,
    random: () => 0.5,
    discovered: () => {},
  })
  return openTokenEndpoint('crm_login', connection, server, world)
}

/** What a grant is handed that asks nobody. */
export const nobody: GrantWorld = {
  name: 'crm_login',
  clock: fakeClock(),
  secrets: createSecrets(),
  recorder: async () => unrecorded,
  tokenText: async () => {
    throw new Error('there are no other connections')
  },
  renewTexts: async () => false,
  get server(): never {
    throw new Error('this grant asks the server')
  },
}

/** What a connection's grant puts into its token request. */
export function parametersOf(connection: OAuthConnection) {
  const grant = grantOf(connection)
  if (!('parameters' in grant)) throw new Error(`${connection.grant_type} needs a person`)
  return grant.parameters(connection, nobody)
}

/** One connection's endpoint over a fake server that gives these answers in turn. */
export function endpointOver(connection: OAuthConnection, ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const clock = fakeClock()
  const secrets = createSecrets()
  const events: Event[] = []
  const emit = (event: Event) => void events.push(event)
  const endpoint = endpointOf(connection, { send, clock, secrets, emit, timeout: 30_000 })
  const raws: RawAnswer[] = []
  const request = (grant_type = connection.grant_type, parameters: TokenParameters = {}) =>
    endpoint.request(grant_type, parameters, {
      aboutToSend: async () => {},
      keep: async (raw) => void raws.push(raw),
    })
  return { endpoint, request, requests, raws, secrets, clock, events }
}
