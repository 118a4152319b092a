/**
 * The one import of oauth4webapi. It builds the token request and checks the answer; between the two, the answer is ours:
 * kept as it came, then brought into RFC 6749's own words, so that a strict parser can be used with servers that are not.
 */
import * as oauth from 'oauth4webapi'
import type { JsonObject } from '../json.ts'

/** Sends a Fetch API request; what comes back is only looked at by whoever gave this function. */
export type FetchToken = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string },
) => Promise<void>

export interface TokenRequest {
  token_endpoint: string
  client_id: string
  grant_type: string
  parameters: Record<string, string>
  authenticate(headers: Headers, form: URLSearchParams): void
}

const client = (request: TokenRequest) => ({ client_id: request.client_id })
/** The issuer is only ever compared in answers that carry an id_token, and those are left out. */
const server = (request: TokenRequest) => ({
  issuer: new URL(request.token_endpoint).origin,
  token_endpoint: request.token_endpoint,
})

/** RFC 6749 §3.2: POST, form-encoded, no parameter twice. */
export async function sendTokenRequest(request: TokenRequest, send: FetchToken): Promise<void> {
  await oauth.genericTokenEndpointRequest(
    server(request),
    client(request),
    (_server, _client, form, headers) => request.authenticate(headers, form),
    request.grant_type,
    request.parameters,
    {
      // Plain http is refused, or allowed to loopback, where every request of ours is: in http/.
      [oauth.allowInsecureRequests]: true,
      [oauth.customFetch]: async (url, { method, headers, body }) => {
        await send(url, { method, headers, body: String(body) })
        return new Response(null, { status: 204 })
      },
    },
  )
}

/** RFC 6749 §5.1, checked by a certified client. Throws where what we made of an answer is still no token response. */
export async function checkTokenResponse(request: TokenRequest, rfc6749: JsonObject): Promise<void> {
  const response = new Response(JSON.stringify(rfc6749), { headers: { 'content-type': 'application/json' } })
  await oauth.processGenericTokenEndpointResponse(server(request), client(request), response)
}
