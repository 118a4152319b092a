/** Token endpoints for these tests: connections as the file has them when all is filled in, and a fake server behind. */
import type { OAuthConnection, TokenParameters } from '../../src/oauth/contract.ts'
import { openTokenEndpoint } from '../../src/oauth/token_endpoint.ts'
import type { RawAnswer } from '../../src/oauth/token_response.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event } from '../../src/runtime.ts'
import { fakeClock, fakeSend } from '../fakes.ts'

const shared = {
  type: 'OAuthToken',
  ssl_mode: 'verify',
  timeout: '30s',
  also_send_to: [] as string[],
  ignore_cookies_policy: false,
  token_endpoint: 'https://auth.example/token',
  client_id: 'reporting',
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

export const granted = { access_token: 'granted-access-token', token_type: 'Bearer', expires_in: 3600 }

/** One connection's endpoint over a fake server that gives these answers in turn. */
export function endpointOver(connection: OAuthConnection, ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const clock = fakeClock()
  const secrets = createSecrets()
  const events: Event[] = []
  const emit = (event: Event) => void events.push(event)
  const endpoint = openTokenEndpoint('crm_login', connection, { send, clock, secrets, emit, timeout: 30_000 })
  const raws: RawAnswer[] = []
  const request = (grant_type = connection.grant_type, parameters: TokenParameters = {}) =>
    endpoint.request(grant_type, parameters, {
      aboutToSend: async () => {},
      keep: async (raw) => void raws.push(raw),
    })
  return { endpoint, request, requests, raws, secrets, clock, events }
}
