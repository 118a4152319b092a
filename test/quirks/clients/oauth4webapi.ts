/**
 * oauth4webapi, as its documentation has one use it, with every option that it offers for the departure at hand: client
 * authentication functions, parameters, headers, recognised token types. What only code around it could do (`customFetch`
 * may rewrite anything) would be that code's merit, and is not done here.
 */
import * as oauth from 'oauth4webapi'
import type { Departure, Oauth4webapiOptions, Outcome, Trip } from '../contract.ts'
import { filled, known, type World } from '../server/world.ts'

export async function oauth4webapi(departure: Departure, world: World): Promise<Outcome> {
  const { grant = 'client_credentials', scope, oauth4webapi: options = {} } = departure
  const { address, current } = world
  const server: oauth.AuthorizationServer = { issuer: address, token_endpoint: `${address}/token` }
  const client: oauth.Client = { client_id: known.client_id }
  const authentication = authenticationOf(options, world)
  const plain = { [oauth.allowInsecureRequests]: true, ...(options.headers && { headers: options.headers }) }
  const parameters = () =>
    Object.fromEntries(Object.entries(options.parameters ?? {}).map(([name, value]) => [name, filled(value, world)]))
  const more = () => ({ ...plain, additionalParameters: parameters() })
  const types = Object.fromEntries((options.token_types ?? []).map((type) => [type, () => {}]))
  const read = { ...(options.token_types && { recognizedTokenTypes: types }) }
  const withScope = scope ? { scope: scope.join(' ') } : {}

  const refresh = async (token: string) => {
    const { refresh_at = 'token' } = options
    const where = { ...server, token_endpoint: `${address}/${refresh_at}` }
    const sent = await oauth.refreshTokenGrantRequest(where, client, authentication, token, more())
    return oauth.processRefreshTokenResponse(where, client, sent, read)
  }

  async function obtain(): Promise<oauth.TokenEndpointResponse> {
    if (grant === 'refresh_token') return refresh(current.refresh_token)
    if (grant === 'authorization_code') {
      const redirect = await authorize(address, withScope, options)
      const answered = oauth.validateAuthResponse(server, client, redirect, 'quirkstate')
      const { redirect_uri } = known
      const sent = await oauth.authorizationCodeGrantRequest(
        server,
        client,
        authentication,
        answered,
        redirect_uri,
        oauth.nopkce,
        more(),
      )
      return oauth.processAuthorizationCodeResponse(server, client, sent, read)
    }
    const fields = { ...withScope, ...parameters() }
    const { grant_type = grant } = options
    if (grant_type !== 'client_credentials') {
      const { username, password } = known
      const more_fields = grant_type === 'password' ? { username, password, ...fields } : fields
      const sent = await oauth.genericTokenEndpointRequest(
        server,
        client,
        authentication,
        grant_type,
        more_fields,
        plain,
      )
      return oauth.processGenericTokenEndpointResponse(server, client, sent, read)
    }
    const sent = await oauth.clientCredentialsGrantRequest(server, client, authentication, fields, plain)
    return oauth.processClientCredentialsResponse(server, client, sent, read)
  }

  const call = async (token: string, base: unknown = address) => {
    const url = new URL(`${base}/api`)
    for (const [name, value] of Object.entries(options.api_query ?? {}))
      url.searchParams.set(name, filled(value, world))
    const headers = new Headers()
    for (const [name, value] of Object.entries(options.api_headers ?? {})) headers.set(name, filled(value, world))
    const response = await oauth.protectedResourceRequest(token, 'GET', url, headers, null, {
      [oauth.allowInsecureRequests]: true,
    })
    return response.ok && (await response.text()).includes('"granted":true')
  }

  let at: Trip = 'request'
  let tokens: oauth.TokenEndpointResponse | undefined
  try {
    tokens = await obtain()
    at = 'api'
    const { expires_in } = tokens
    let granted: boolean
    try {
      granted = await call(String(tokens[options.sends ?? 'access_token']), tokens[options.api_base ?? ''])
    } catch (error) {
      // How its documentation has one notice that a token has ended.
      if (!(error instanceof oauth.WWWAuthenticateChallengeError) || error.status !== 401) throw error
      at = 'renewal'
      tokens = { ...tokens, ...(tokens.refresh_token ? await refresh(tokens.refresh_token) : await obtain()) }
      granted = await call(tokens.access_token)
    }
    return { access_token: tokens.access_token, refresh_token: tokens.refresh_token, expires_in, granted, at }
  } catch (error) {
    const said = error instanceof oauth.ResponseBodyError || error instanceof oauth.AuthorizationResponseError
    return { granted: false, error: said ? error.error : (error as Error).message, at }
  }
}

function authenticationOf(
  { client, fields = {}, without = [], authorization }: Oauth4webapiOptions,
  { client_secret }: World,
): oauth.ClientAuth {
  if (client === 'post') return oauth.ClientSecretPost(client_secret)
  if (client === 'none') return oauth.None()
  if (client !== 'own') return oauth.ClientSecretBasic(client_secret)
  return (_server, _client, body, headers) => {
    for (const name of without) body.delete(name)
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (authorization) headers.set('authorization', authorization)
  }
}

/** The address is written by the caller, who has a browser opened. */
async function authorize(
  address: string,
  scope: object,
  { authorization_request = {} }: Oauth4webapiOptions,
): Promise<URL> {
  const { client_id, redirect_uri } = known
  const query = {
    response_type: 'code',
    client_id,
    redirect_uri,
    state: 'quirkstate',
    ...scope,
    ...authorization_request,
  }
  const url = `${address}/authorize?${new URLSearchParams(query)}`
  const { headers } = await fetch(url, { redirect: 'manual' })
  return new URL(headers.get('location') ?? `${redirect_uri}?error=invalid_request&state=quirkstate`)
}
