/** How the API wants the token, and what it wants besides. */
import type { Departure } from '../contract.ts'
import { answering, api, json, tokenAnswer } from '../server/by_the_book.ts'

const granted = () => json({ granted: true })

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
        wants: { method: 'GET', also: () => 'the token is good on its own instance only' },
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
    what: 'A client whose User-Agent is the one of its library is turned away with 429.',
    source: 'https://rdrr.io/github/r-lib/httr/src/demo/oauth2-reddit.R',
    quoted: ['If get 429 too many requests, the default user_agent is overloaded.'],
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
]
