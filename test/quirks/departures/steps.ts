/** Calls that are needed before or after the one that brings the token. */
import type { Departure } from '../contract.ts'
import { api, json, text, tokenAnswer } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, client_secret, username, password } = known

export const steps: Departure[] = [
  {
    name: 'accessible_resources',
    provider: 'Atlassian',
    what: 'The API is called under a cloud id, which a call with the new token brings.',
    source: 'https://developer.atlassian.com/cloud/oauth/getting-started/making-calls-to-api/',
    quoted: [
      'The accessible-resources operation shown above retrieves all the sites that this token is valid for and their cloudId value denoted as id in the response.',
    ],
    trips: 'api',
    endpoints: {
      'oauth/token/accessible-resources': {
        ...api,
        answers: () =>
          json([{ id: '1324a887-45db-1bf4-1e99-ef0ff456d421', url: 'https://your-domain.atlassian.net', scopes: [] }]),
      },
      api: {
        wants: { method: 'GET', also: { what: 'the address with a cloud id', holds: () => false } },
        refuses: json({ code: 404, message: 'Not Found' }, 404),
        answers: api.answers,
      },
      'ex/jira/1324a887-45db-1bf4-1e99-ef0ff456d421/api': api,
    },
    latchkey: (address) => ({
      login: {
        token_response: {
          steps: [{ url: `${address}/oauth/token/accessible-resources`, extra: { cloud: '$[0].id' } }],
        },
      },
      api: { url: `${address}/ex/jira/\${token:login.cloud}/api` },
    }),
  },
  {
    name: 'tenant_header',
    provider: 'Xero',
    what: 'Each call names a tenant in a header, which only a call to /connections brings.',
    source: 'https://github.com/NangoHQ/nango/pull/64',
    quoted: [
      'The only way to get this `xero-tenant-id` is to query: `GET https://api.xero.com/connections`',
      'with an added header `xero-tenant-id: "abcdefg-12345"`',
    ],
    trips: 'api',
    endpoints: {
      connections: { ...api, answers: () => json([{ tenantId: 'abcdefg-12345', tenantType: 'ORGANISATION' }]) },
      api: {
        wants: {
          method: 'GET',
          headers: { authorization: 'Bearer {access_token}', 'xero-tenant-id': 'abcdefg-12345' },
        },
        refuses: json({ title: 'Forbidden', status: 403, detail: 'AuthenticationUnsuccessful' }, 403),
        answers: api.answers,
      },
    },
    latchkey: (address) => ({
      login: { token_response: { steps: [{ url: `${address}/connections`, extra: { tenant: '$[0].tenantId' } }] } },
      api: { headers: { 'Xero-Tenant-Id': '${token:login.tenant}' } },
    }),
  },
  {
    name: 'app_token_first',
    provider: 'Feishu (Lark), its older API',
    what: 'The code is exchanged with a token of the app in the Authorization header, which another call brings before.',
    source: 'https://feishu.fate.red/historic-version/authen/create-oidc-access_token',
    quoted: [
      'Authorization | string | 是 | app_access_token 值格式:"Bearer access_token" 示例值:"Bearer a-7f1bcd13fc57d46bac21793a18e560"',
      '{ "grant_type": "authorization_code", "code": "xMSldislSkdK" }',
    ],
    grant: 'authorization_code',
    trips: 'request',
    endpoints: {
      app_access_token: {
        wants: { format: 'json', fields: { app_id: client_id, app_secret: client_secret } },
        refuses: json({ code: 10003, msg: 'invalid param' }),
        answers: (world) =>
          json({
            code: 0,
            msg: 'ok',
            app_access_token: world.remember('app_token', 'a-7f1bcd13fc57d46b'),
            expire: 7200,
          }),
      },
      token: {
        wants: {
          format: 'json',
          headers: { authorization: 'Bearer {app_token}' },
          fields: { grant_type: 'authorization_code', code: '{code}' },
        },
        refuses: json({ code: 20014, msg: 'app access token auth failed' }),
        answers: (world) => json(tokenAnswer(world, 'authorization_code')),
      },
    },
    expect: { expires_in: 3600 },
    latchkey: (address) => ({
      login: {
        client_authentication: 'custom',
        token_request: {
          format: 'json',
          headers: { Authorization: 'Bearer ${app_token}' },
          steps: [
            {
              url: `${address}/app_access_token`,
              format: 'json',
              body: { app_id: '${client_id}', app_secret: '${client_secret}' },
              extra: { app_token: '$.app_access_token' },
            },
          ],
        },
      },
    }),
  },
  {
    name: 'csrf_token_first',
    provider: 'UserFrosting',
    what: 'The login wants a csrf_token and the cookie that came with it, which only a page before the login has.',
    source: 'https://github.com/userfrosting/UserFrosting/issues/558',
    quoted: [
      'GET .../public/account (returns me a valid csrf_token)',
      'POST .../public/account/login with data: { "user_name" : "admin", "password" : "whatever", "rememberme" : "0", "csrf_token" :',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      account: {
        wants: { method: 'GET' },
        refuses: text('Method not allowed', 'text/plain', 405),
        answers: (world) =>
          json({ csrf_token: world.remember('csrf', 'f76ea98832018173f97e186e0bb4c20b') }, 200, {
            'set-cookie': `${world.remember('cookie', 'uf4=c0ffee')}; Path=/; HttpOnly`,
          }),
      },
      token: {
        wants: {
          fields: { user_name: username, password, csrf_token: '{csrf}' },
          headers: { cookie: '{cookie}' },
        },
        refuses: text('Invalid or missing CSRF token.', 'text/html', 400),
        answers: (world) => json(tokenAnswer(world)),
      },
    },
    expect: { expires_in: 3600 },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: {
          url: `${address}/token`,
          parameters: { user_name: '${username}', password: '${password}', csrf_token: '${csrf}' },
          steps: [{ url: `${address}/account`, extra: { csrf: '$.csrf_token' } }],
        },
      },
    }),
  },
  {
    name: 'page_token',
    provider: 'Facebook',
    what: 'A page is called with a token of its own, which a call with the token of the user brings.',
    source: 'https://learn-codes.org/php/117253-facebook-php-api-extend-access-token',
    quoted: [
      'curl -i -X GET "https://graph.facebook.com/PAGE-ID? fields=access_token& access_token=USER-ACCESS-TOKEN"',
      '{ "access_token":"PAGE-ACCESS-TOKEN", "id":"PAGE-ID" }',
    ],
    trips: 'api',
    endpoints: {
      page: {
        ...api,
        wants: { ...api.wants, query: { fields: 'access_token' } },
        answers: (world) => json({ access_token: world.remember('page_token', 'page-token-1'), id: '1234567' }),
      },
      api: {
        wants: { method: 'GET', headers: { authorization: 'Bearer {page_token}' } },
        refuses: json({ error: { message: '(#200) Missing Permissions', type: 'OAuthException', code: 200 } }, 403),
        answers: api.answers,
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        token_response: {
          steps: [
            {
              url: `${address}/page`,
              parameters: { fields: 'access_token' },
              extra: { access_token: '$.access_token' },
            },
          ],
        },
      },
    }),
  },
]
