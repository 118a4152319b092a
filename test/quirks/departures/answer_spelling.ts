/** What the members of the answer are called, and where they are. */
import type { Departure } from '../contract.ts'
import { json } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, client_secret } = known

export const answerSpelling: Departure[] = [
  {
    name: 'tenant_access_token',
    provider: 'Feishu (Lark)',
    what: 'A JSON body of app_id and app_secret is answered with tenant_access_token and expire.',
    source:
      'https://git.fmode.cn/nkkj/hongben-server/src/2ed8ef7c601c5d8ca4548fcd79c05855983b10b1/modules/fmode-feishu-api/docs/feishu-api-docs/tenant_access_token.md',
    quoted: ['"tenant_access_token": "t-caecc734c2e3328a62489fe0648c4b98779515d3", "expire": 7200'],
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'json', fields: { app_id: client_id, app_secret: client_secret } },
        refuses: json({ code: 10003, msg: 'invalid param' }),
        answers: (world) => json({ code: 0, msg: 'ok', tenant_access_token: world.token(), expire: 7200 }),
      },
    },
    expect: { expires_in: 7200 },
    latchkey: () => ({
      login: {
        client_authentication: 'client_secret_post',
        token_request: {
          format: 'json',
          rename: { client_id: 'app_id', client_secret: 'app_secret' },
          omit: ['grant_type'],
        },
        token_response: { access_token: '$.tenant_access_token' },
      },
    }),
  },
  {
    name: 'authed_user',
    provider: 'Slack',
    what: 'The token that acts for a user is inside authed_user, and its type is called user.',
    source: 'https://api.slack.com/methods/oauth.v2.access',
    quoted: [
      '"authed_user": { "id": "U1234", "scope": "chat:write", "access_token": "xoxp-1234", "token_type": "user" }',
    ],
    grant: 'authorization_code',
    trips: 'answer',
    endpoints: {
      token: {
        wants: { client: 'basic', fields: { code: '{code}', redirect_uri: known.redirect_uri } },
        refuses: json({ ok: false, error: 'invalid_code' }),
        answers: (world) =>
          json({
            ok: true,
            app_id: 'A0KRD7HC3',
            team: { id: 'T9TK3CUKW' },
            authed_user: { id: 'U1234', scope: 'chat:write', access_token: world.token(), token_type: 'user' },
          }),
      },
    },
    expect: { expires_in: null },
  },
]
