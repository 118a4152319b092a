/** How the API wants the token, and how it says that it has ended. */
import type { Departure } from '../contract.ts'
import { json } from '../server/by_the_book.ts'

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
    name: 'own_user_agent',
    provider: 'Reddit',
    what: 'A client that does not name itself in User-Agent as the provider has it is turned away with 429.',
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
  {
    name: 'expired_inside_200',
    provider: 'Marketo',
    what: 'That the token has ended is said by error 602 inside an answer with status 200.',
    source: 'https://experienceleague.adobe.com/en/docs/experience-cloud-kcs/kbarticles/ka-28813',
    quoted: ['602* Access token expired The Access Token included in the call is no longer valid due to expiration.'],
    trips: 'api',
    endpoints: {
      api: {
        wants: { method: 'GET', headers: { authorization: 'Bearer {access_token}' } },
        refuses: json({ success: false, errors: [{ code: '601', message: 'Access token invalid' }] }),
        expired: json({ success: false, errors: [{ code: '602', message: 'Access token expired' }] }),
        answers: granted,
      },
    },
    latchkey: () => ({ api: { expired_when: [{ path: '$.errors[0].code', equals: [601, 602] }] } }),
  },
]
