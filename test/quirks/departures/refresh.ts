/** How a token is renewed, or exchanged for one that lasts longer. */
import type { Departure } from '../contract.ts'
import { api, fieldsOfGrant, json, tokenAnswer, tokenEndpoint, tokenWants } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, client_secret } = known

export const refresh: Departure[] = [
  {
    name: 'token_renews_itself',
    provider: 'Instagram',
    what: 'There is no refresh token: the access token itself is sent, and a new one comes back.',
    source: 'https://developers.secure.facebook.com/docs/instagram-platform/reference/refresh_access_token/',
    quoted: [
      'GET https://graph.instagram.com/refresh_access_token ?grant_type=ig_refresh_token &access_token=<LONG_LIVED_ACCESS_TOKENS>',
      '"expires_in": 5183944',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { method: 'GET', fields: { grant_type: 'ig_refresh_token', access_token: '{refresh_token}' } },
        refuses: json({ error: { message: 'Invalid OAuth access token', type: 'OAuthException', code: 190 } }, 400),
        answers: (world) => json({ access_token: world.token(), token_type: 'bearer', expires_in: 5_183_944 }),
      },
    },
    expect: { expires_in: 5_183_944 },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        token: 'token_renews_itself-refresh-0',
        token_request: {
          url: `${address}/token`,
          format: 'query',
          parameters: { grant_type: 'ig_refresh_token', access_token: '${token}' },
        },
      },
    }),
  },
  {
    name: 'long_lived_exchange',
    provider: 'Facebook',
    what: 'A short-lived token is exchanged for a long-lived one by a grant of its own, with GET.',
    source: 'https://developers.facebook.com/docs/facebook-login/access-tokens/refreshing',
    quoted: [
      'grant_type=fb_exchange_token& client_id={app-id}& client_secret={app-secret}& fb_exchange_token={your-access-token}',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: {
          method: 'GET',
          fields: { grant_type: 'fb_exchange_token', client_id, client_secret, fb_exchange_token: '{refresh_token}' },
        },
        refuses: json({ error: { message: 'Invalid OAuth access token', type: 'OAuthException', code: 190 } }, 400),
        answers: (world) => json({ access_token: world.token(), token_type: 'bearer', expires_in: 5_183_944 }),
      },
    },
    expect: { expires_in: 5_183_944 },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        token: 'long_lived_exchange-refresh-0',
        client_id,
        client_secret,
        client_authentication: 'client_secret_post',
        token_request: {
          url: `${address}/token`,
          format: 'query',
          parameters: { grant_type: 'fb_exchange_token', fb_exchange_token: '${token}' },
        },
      },
    }),
  },
  {
    name: 'refresh_elsewhere',
    provider: 'the server of AppAuth-iOS#494',
    what: 'A refresh token is taken at another address than the rest.',
    source: 'https://github.com/openid/AppAuth-iOS/issues/494',
    quoted: ['`<baseURL>/token` for access token request `<baseURL>/oauth2/token` for refresh token request'],
    grant: 'password',
    trips: 'renewal',
    endpoints: {
      token: { ...tokenEndpoint('password'), wants: tokenWants('password') },
      'oauth2/token': tokenEndpoint('refresh_token'),
      api: { ...api, expired: api.refuses },
    },
    expect: { expires_in: 3600, refresh_token: true },
    latchkey: (address) => ({ login: { refresh_request: { url: `${address}/oauth2/token` } } }),
    oauth4webapi: { refresh_at: 'oauth2/token' },
  },
  {
    name: 'redirect_uri_with_refresh',
    provider: 'athenahealth',
    what: 'A refresh token is taken only with the redirect_uri beside it.',
    source: 'https://github.com/athenahealth/apiserver-athenaFlex/issues/55',
    quoted: [
      'the token endpoint requires redirect_uri when grant_type is refresh_token',
      '"Missing redirect_uri param is required."',
    ],
    grant: 'refresh_token',
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'basic', fields: { ...fieldsOfGrant.refresh_token, redirect_uri: known.redirect_uri } },
        refuses: json(
          { expires_in: 0, error: 'invalid_request', error_description: 'Missing redirect_uri param is required.' },
          400,
        ),
        answers: (world) => json(tokenAnswer(world, 'refresh_token')),
      },
    },
    expect: { expires_in: 3600, refresh_token: true },
    latchkey: () => ({ login: { refresh_request: { parameters: { redirect_uri: known.redirect_uri } } } }),
    oauth4webapi: { parameters: { redirect_uri: known.redirect_uri } },
  },
]
