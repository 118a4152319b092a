/** Calls that are needed before or after the one that brings the token. */
import type { Departure } from '../contract.ts'
import { api, json } from '../server/by_the_book.ts'

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
        wants: { method: 'GET', also: () => 'no cloud id' },
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
    awaits: 'token_response.steps',
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
    awaits: 'token_response.steps',
  },
]
