/** How the API wants the token, and what it wants besides. */
import type { Departure } from '../contract.ts'
import { answering, api, json, tokenAnswer } from '../server/by_the_book.ts'
import { known, type World } from '../server/world.ts'

const granted = () => json({ granted: true })

/** Of OpenID Connect; nobody here looks at its signature. */
function idToken({ address }: World): string {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: address, aud: known.client_id, sub: 'quirkuser', iat: now, exp: now + 3600 }
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  return `${part({ alg: 'RS256' })}.${part(claims)}.${Buffer.from('no signature').toString('base64url')}`
}

export const apiSide: Departure[] = [
  {
    name: 'zoho_oauthtoken',
    provider: 'Zoho',
    what: 'The token stands behind Zoho-oauthtoken, although its type is Bearer.',
    source: 'https://www.zoho.com/social/api/oauth-authentication.html',
    quoted: ['Authorization: Zoho-oauthtoken `access_token`'],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', headers: { authorization: 'Zoho-oauthtoken {access_token}' } },
        refuses: json({ error: { code: 401, requestURI: '/social/v2/users', message: 'INVALID_OAUTHTOKEN' } }, 401),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { prefix: 'Zoho-oauthtoken' } } }),
  },
  {
    name: 'x_shopify_access_token',
    provider: 'Shopify',
    what: 'The token is sent bare, in a header called X-Shopify-Access-Token.',
    source: 'https://shopify.dev/docs/apps/build/authentication-authorization/access-tokens',
    quoted: ['authenticates requests with a token sent in the X-Shopify-Access-Token header'],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', headers: { 'x-shopify-access-token': '{access_token}' } },
        refuses: json({ errors: '[API] Invalid API key or access token (unrecognized login or wrong password)' }, 401),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { name: 'X-Shopify-Access-Token', prefix: '' } } }),
    oauth4webapi: { api_headers: { 'X-Shopify-Access-Token': '{access_token}' } },
  },
  {
    name: 'prefix_oauth',
    provider: 'Salesforce Connect REST API',
    what: 'The token stands behind OAuth.',
    source: 'https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/intro_oauth_tokens.htm',
    quoted: ['Authorization: OAuth <access token>'],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', headers: { authorization: 'OAuth {access_token}' } },
        refuses: json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], 401),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { prefix: 'OAuth' } } }),
  },
  {
    name: 'instance_url',
    provider: 'Salesforce',
    what: 'Only the answer that brings the token says where the API is.',
    source: 'https://salesforce.stackexchange.com/questions/18039/saml-bearer-oauth-question',
    quoted: [
      '"instance_url":"https://eu2.salesforce.com"',
      'Once i changed the resource to https://eu2.salesforce.com/services/data/v20.0/ - i successfully got a response.',
    ],
    trips: 'api',
    endpoints: {
      token: answering((world) => ({ ...tokenAnswer(world), instance_url: `${world.address}/eu2` })),
      api: {
        wants: { method: 'GET', also: { what: 'the address that came with the token', holds: () => false } },
        refuses: json([{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }], 401),
        answers: granted,
      },
      'eu2/api': api,
    },
    latchkey: (address) => ({
      login: { also_send_to: [new URL(address).origin] },
      api: { url: '${token:login.instance_url}/api' },
    }),
    oauth4webapi: { api_base: 'instance_url' },
  },
  {
    name: 'own_user_agent',
    provider: 'Reddit',
    what: 'A client that does not name itself in User-Agent, in a format of its own, is held up until it does.',
    source: 'https://github.com/reddit/reddit/wiki/API',
    quoted: [
      'in the following format: <platform>:<app ID>:<version string> (by /u/<reddit username>)',
      'Many default User-Agents (like "Python/urllib" or "Java") are drastically limited to encourage unique and descriptive user-agent strings.',
    ],
    trips: 'api',
    endpoints: {
      api: {
        wants: {
          method: 'GET',
          headers: { authorization: 'Bearer {access_token}', 'user-agent': /^\w+:[\w.]+:v[\d.]+ \(by \/u\/\w+\)$/ },
        },
        refuses: json({ message: 'Too Many Requests', error: 429 }, 429, { 'retry-after': '0' }),
        answers: granted,
      },
    },
    latchkey: () => ({ api: { user_agent: 'linux:com.example.report:v1.2.3 (by /u/someone)' } }),
    oauth4webapi: { api_headers: { 'User-Agent': 'linux:com.example.report:v1.2.3 (by /u/someone)' } },
  },
  {
    name: 'id_token_as_bearer',
    provider: 'Amazon API Gateway (Cognito)',
    what: 'The API wants the ID token where others want the access token.',
    source: 'https://github.com/aws-amplify/docs/issues/959',
    quoted: [
      'Is wrong - it should be headers: { Authorization: `Bearer ${(await Auth.currentSession()).getIdToken().getJwtToken()}` }',
    ],
    grant: 'refresh_token',
    trips: 'api',
    endpoints: {
      token: answering(
        (world) => ({ ...tokenAnswer(world, 'refresh_token'), id_token: world.remember('id_token', idToken(world)) }),
        'refresh_token',
      ),
      api: {
        wants: { method: 'GET', headers: { authorization: 'Bearer {id_token}' } },
        refuses: json({ message: 'Unauthorized' }, 401),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { which: 'id_token' } } }),
    oauth4webapi: { sends: 'id_token' },
  },
  {
    name: 'oauth_token_in_the_address',
    provider: 'Foursquare',
    what: 'The token is a parameter of the address, called oauth_token; the Authorization header is not looked at.',
    source: 'https://github.com/golang/oauth2/issues/252',
    quoted: [
      'https://api.foursquare.com/v2/users/self/checkins?oauth_token=$TOKEN&v=20170430',
      '{"meta":{"code":400,"errorType":"invalid_auth","errorDetail":"Missing access credentials.',
    ],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', query: { oauth_token: '{access_token}' } },
        refuses: json({ meta: { code: 400, errorType: 'invalid_auth' }, response: {} }, 400),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { in: 'query', name: 'oauth_token' } } }),
    oauth4webapi: { api_query: { oauth_token: '{access_token}' } },
  },
  {
    name: 'client_id_beside_the_token',
    provider: 'Twitch',
    what: 'Each call of the API names the client, too, in a header called Client-Id.',
    source: 'https://github.com/pilcrowonpaper/arctic/pull/35',
    quoted: ["{ error: 'Unauthorized', status: 401, message: 'Client ID is missing' }"],
    trips: 'api',
    endpoints: {
      api: {
        wants: {
          method: 'GET',
          headers: { authorization: 'Bearer {access_token}', 'client-id': known.client_id },
        },
        refuses: json({ error: 'Unauthorized', status: 401, message: 'Client ID is missing' }, 401),
        answers: granted,
      },
    },
    latchkey: () => ({ api: { headers: { 'Client-Id': known.client_id } } }),
    oauth4webapi: { api_headers: { 'Client-Id': known.client_id } },
  },
  {
    name: 'x_amz_access_token',
    provider: 'Amazon Selling Partner API',
    what: 'The token is sent bare, in a header called x-amz-access-token.',
    source: 'https://github.com/amzn/selling-partner-api-docs/issues/251',
    quoted: ['You must add x-amz-access-token=accesstoken in request header.'],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', headers: { 'x-amz-access-token': '{access_token}' } },
        refuses: json(
          { errors: [{ code: 'Unauthorized', details: 'Access token is missing in the request header.' }] },
          403,
        ),
        answers: granted,
      },
    },
    latchkey: () => ({ login: { send_token: { name: 'x-amz-access-token', prefix: '' } } }),
    oauth4webapi: { api_headers: { 'x-amz-access-token': '{access_token}' } },
  },
]
