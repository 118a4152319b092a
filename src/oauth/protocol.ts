/**
 * The one import of oauth4webapi. It builds requests and checks answers; between the two, the answer is ours: kept as it
 * came, then brought into the RFC's own words, so that a strict parser can be used with servers that are not.
 */
import * as oauth from 'oauth4webapi'
import type { JsonObject } from '../json.ts'

/** The endpoints that a client calls itself, by the beginning of their names in RFC 8414 §2. */
export type Endpoint =
  | 'token'
  | 'pushed_authorization_request'
  | 'device_authorization'
  | 'revocation'
  | 'introspection'

/** Sends a Fetch API request; what comes back is only looked at by whoever gave this function. */
export type SendRequest = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string },
) => Promise<void>

export interface ProtocolRequest {
  /** The endpoint's. */
  address: string
  /** Blank where the client has no name. */
  client_id: string
  /** With `grant_type` for the token endpoint, `token` for revocation and introspection. */
  parameters: [name: string, value: string][]
  authenticate(headers: Headers, form: URLSearchParams): void | Promise<void>
}

/** RFC 6749 §3.2, RFC 9126 §2.1, RFC 8628 §3.1, RFC 7009 §2.1, RFC 7662 §2.1: POST, form-encoded, no parameter twice. */
export async function sendRequest(endpoint: Endpoint, request: ProtocolRequest, send: SendRequest): Promise<void> {
  const { address, client_id, parameters } = request
  // The issuer is only ever compared in answers that carry an id_token, and those are left out.
  const server = { issuer: new URL(address).origin, [`${endpoint}_endpoint`]: address }
  // Never sent by itself: what is sent, `authenticate` puts there.
  const client = { client_id: client_id || 'unknown' }
  const proof: oauth.ClientAuth = (_server, _client, form, headers) => request.authenticate(headers, form)
  const options = {
    // Plain http is refused, or allowed to loopback, where every request of ours is: in http/.
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: async (
      url: string,
      { method, headers, body }: { method: string; headers: Record<string, string>; body: unknown },
    ) => {
      await send(url, { method, headers, body: String(body) })
      return new Response(null, { status: 204 })
    },
  }
  const value = (name: string) => parameters.find(([found]) => found === name)?.[1] ?? ''
  const besides = (name: string) => new URLSearchParams(parameters.filter(([found]) => found !== name))
  const about = () => ({ ...options, additionalParameters: besides('token') })
  const all = new URLSearchParams(parameters)
  const requests = {
    token: () =>
      oauth.genericTokenEndpointRequest(server, client, proof, value('grant_type'), besides('grant_type'), options),
    pushed_authorization_request: () => oauth.pushedAuthorizationRequest(server, client, proof, all, options),
    device_authorization: () => oauth.deviceAuthorizationRequest(server, client, proof, all, options),
    revocation: () => oauth.revocationRequest(server, client, proof, value('token'), about()),
    introspection: () => oauth.introspectionRequest(server, client, proof, value('token'), about()),
  } satisfies Record<Endpoint, () => Promise<Response>>
  await requests[endpoint]()
}

/** RFC 6749 §5.1, checked by a certified client. Throws where what we made of an answer is still no token response. */
export async function checkTokenResponse(rfc6749: JsonObject): Promise<void> {
  const response = new Response(JSON.stringify(rfc6749), { headers: { 'content-type': 'application/json' } })
  await oauth.processGenericTokenEndpointResponse({ issuer: 'https://unknown' }, { client_id: 'unknown' }, response)
}

/** 256 bits (RFC 7636 §7.1, RFC 6749 §10.10). */
export const randomValue: () => string = oauth.generateRandomCodeVerifier

/** RFC 7636 §4.2, S256. */
export const codeChallenge: (code_verifier: string) => Promise<string> = oauth.calculatePKCECodeChallenge
