/** What RFC 6749 and RFC 6750 have a server do: what a departure departs from, and keeps to in everything else. */
import type { Answer, Departure, Endpoint, Grant, Wants } from '../contract.ts'
import { known, type World } from './world.ts'

export const json = (body: unknown, status = 200, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  body,
})

export const text = (body: string, type = 'text/plain', status = 200): Answer => ({
  status,
  headers: { 'content-type': type },
  body,
})

/** RFC 6749 §4.1.3, §4.3.2, §4.4.2, §6. */
export const fieldsOfGrant: Record<Grant, Record<string, string>> = {
  client_credentials: { grant_type: 'client_credentials' },
  password: { grant_type: 'password', username: known.username, password: known.password },
  refresh_token: { grant_type: 'refresh_token', refresh_token: '{refresh_token}' },
  authorization_code: { grant_type: 'authorization_code', code: '{code}', redirect_uri: known.redirect_uri },
}

/** RFC 6749 §2.3.1, §3.2. */
export const tokenWants = (grant: Grant): Wants => ({ client: 'basic', fields: fieldsOfGrant[grant] })

/** RFC 6749 §5.1. */
export const tokenAnswer = (world: World, grant: Grant = 'client_credentials') => ({
  access_token: world.token(),
  token_type: 'Bearer',
  expires_in: 3600,
  ...(grant !== 'client_credentials' && { refresh_token: world.refresh() }),
})

/** RFC 6749 §5.2. */
export const refused = (error: string, status = 400): Answer =>
  json({ error }, status, error === 'invalid_client' ? { 'www-authenticate': 'Basic' } : {})

/** RFC 6749 §3.2: one for all grants of a client. */
export const tokenEndpoint = (grant: Grant): Endpoint => ({
  wants: grant === 'client_credentials' ? tokenWants(grant) : [tokenWants(grant), tokenWants('refresh_token')],
  refuses: refused('invalid_client', 401),
  answers: (world) => json(tokenAnswer(world, grant)),
})

/** A token endpoint that departs in its answer only. */
export const answering = (body: (world: World) => unknown, grant: Grant = 'client_credentials'): Endpoint => ({
  ...tokenEndpoint(grant),
  answers: (world) => json(body(world)),
})

/** RFC 6749 §4.1.2. */
export const authorizationEndpoint: Endpoint = {
  wants: {
    method: 'GET',
    fields: { response_type: 'code', client_id: known.client_id, redirect_uri: known.redirect_uri, state: /./ },
  },
  refuses: text('This is no authorization request.', 'text/plain', 400),
  answers: (world, { query }) => back(query, { code: world.code() }),
}

export function back(query: URLSearchParams, parameters: Record<string, string>): Answer {
  const location = new URL(known.redirect_uri)
  location.search = String(new URLSearchParams({ ...parameters, state: query.get('state') ?? '' }))
  return { status: 302, headers: { location: location.href } }
}

/** RFC 6750 §2.1, §3. */
export const api: Endpoint = {
  wants: { method: 'GET', headers: { authorization: 'Bearer {access_token}' } },
  refuses: json({ error: 'invalid_token' }, 401, { 'www-authenticate': 'Bearer error="invalid_token"' }),
  answers: () => json({ granted: true }),
}

/** RFC 6750 §3.1: how an API says that a token has ended. */
export const expired: Answer = api.refuses

/** Those of a departure, and those from which it does not depart. */
export const endpointsOf = ({ endpoints, grant = 'client_credentials' }: Departure): Record<string, Endpoint> => ({
  api,
  ...(grant !== 'login' && { token: tokenEndpoint(grant) }),
  ...(grant === 'authorization_code' && { authorize: authorizationEndpoint }),
  ...endpoints,
})
