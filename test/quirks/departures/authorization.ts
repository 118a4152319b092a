/** What the authorization request has to say, and what comes back. */
import type { Departure } from '../contract.ts'
import {
  api,
  authorizationEndpoint,
  back,
  fieldsOfGrant,
  json,
  tokenAnswer,
  tokenEndpoint,
} from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, redirect_uri } = known

export const authorization: Departure[] = [
  {
    name: 'auth_code',
    provider: 'TikTok for Business',
    what: 'The code comes back as auth_code.',
    source: 'https://github.com/sixb-ai/sixb/pull/502',
    quoted: ['TikTok can return the same authorization code as both `code` and `auth_code`.', '`auth_code` only'],
    grant: 'authorization_code',
    trips: 'authorization',
    endpoints: {
      authorize: { ...authorizationEndpoint, answers: (world, { query }) => back(query, { auth_code: world.code() }) },
    },
    latchkey: () => ({ login: { authorization_response: { code: 'auth_code' } } }),
  },
  {
    name: 'scopes_with_commas',
    provider: 'Strava',
    what: 'The scopes are separated by commas.',
    source: 'https://github.com/tidbyt/community/pull/274',
    quoted: ['OAuth 2.0 scopes should be space-delimited, but Strava expects them to be comma-delimited.'],
    grant: 'authorization_code',
    scope: ['read', 'activity:read'],
    trips: 'authorization',
    endpoints: {
      authorize: {
        ...authorizationEndpoint,
        wants: {
          method: 'GET',
          fields: { response_type: 'code', client_id, redirect_uri, scope: 'read,activity:read' },
        },
        refuses: json(
          { message: 'Bad Request', errors: [{ resource: 'Authorize', field: 'scope', code: 'invalid' }] },
          400,
        ),
      },
    },
    latchkey: () => ({ login: { authorization_request: { scope_separator: ',' } } }),
    oauth4webapi: { authorization_request: { scope: 'read,activity:read' } },
  },
  {
    name: 'offline_asked_for',
    provider: 'Google',
    what: 'A refresh token comes only where the authorization request has said access_type=offline.',
    source: 'https://github.com/omab/django-social-auth/pull/712',
    quoted: ['Google requires access_type=offline in order to get a refresh_token.'],
    grant: 'authorization_code',
    trips: 'renewal',
    endpoints: {
      authorize: {
        ...authorizationEndpoint,
        answers(world, { query }) {
          world.remember('access_type', query.get('access_type') ?? 'online')
          return back(query, { code: world.code() })
        },
      },
      token: {
        ...tokenEndpoint('authorization_code'),
        answers: (world, { text }) =>
          json({
            access_token: world.token(),
            token_type: 'Bearer',
            expires_in: 3599,
            ...(world.recall('access_type') === 'offline' &&
              !text.includes('refresh_token=') && { refresh_token: world.refresh() }),
          }),
      },
      api: { ...api, expired: api.refuses },
    },
    expect: { expires_in: 3599 },
    latchkey: () => ({ login: { authorization_request: { parameters: { access_type: 'offline' } } } }),
    oauth4webapi: { authorization_request: { access_type: 'offline' } },
  },
  {
    name: 'shop_beside_the_code',
    provider: 'Shopee',
    what: 'A shop_id comes back beside the code, and the token request has to name it.',
    source: 'https://ithelp.ithome.com.tw/articles/10285136',
    quoted: ['賣家授權完後會跳轉到 redirect的網址,並會用 query 的方式把賣家的 code、shop_id 給你'],
    grant: 'authorization_code',
    trips: 'request',
    endpoints: {
      authorize: {
        ...authorizationEndpoint,
        answers: (world, { query }) =>
          back(query, { code: world.code(), shop_id: world.remember('shop_id', '220087414') }),
      },
      token: {
        wants: { client: 'basic', fields: { ...fieldsOfGrant.authorization_code, shop_id: '{shop_id}' } },
        refuses: json({ error: 'error_param', message: 'There is no shop_id in body.' }, 403),
        answers: (world) => json(tokenAnswer(world, 'authorization_code')),
      },
    },
    expect: { expires_in: 3600 },
    latchkey: () => ({
      login: {
        authorization_response: { extra: { shop: 'shop_id' } },
        token_request: { parameters: { shop_id: '${shop}' } },
      },
    }),
    oauth4webapi: { parameters: { shop_id: '{shop_id}' } },
  },
]
