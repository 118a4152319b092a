/** What the members of the answer are called, where they are, and of what kind. */
import type { Departure } from '../contract.ts'
import { answering, json, tokenAnswer } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

export const answerSpelling: Departure[] = [
  {
    name: 'tenant_access_token',
    provider: 'Feishu (Lark)',
    what: 'The token is called tenant_access_token, its lifetime expire.',
    source:
      'https://git.fmode.cn/nkkj/hongben-server/src/2ed8ef7c601c5d8ca4548fcd79c05855983b10b1/modules/fmode-feishu-api/docs/feishu-api-docs/tenant_access_token.md',
    quoted: ['"tenant_access_token": "t-caecc734c2e3328a62489fe0648c4b98779515d3", "expire": 7200'],
    trips: 'answer',
    endpoints: {
      token: answering((world) => ({ code: 0, msg: 'ok', tenant_access_token: world.token(), expire: 7200 })),
    },
    expect: { expires_in: 7200 },
    latchkey: () => ({ login: { token_response: { access_token: '$.tenant_access_token' } } }),
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
  {
    name: 'token_type_bot',
    provider: 'Slack',
    what: 'The type of the token is bot, and it is sent as Bearer.',
    source: 'https://api.slack.com/methods/oauth.v2.access',
    quoted: ['"access_token": "xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy", "token_type": "bot"'],
    grant: 'authorization_code',
    trips: 'answer',
    endpoints: {
      token: answering((world) => ({ ok: true, access_token: world.token(), token_type: 'bot' }), 'authorization_code'),
    },
    expect: { expires_in: null },
    oauth4webapi: { token_types: ['bot'] },
  },
  {
    name: 'no_token_type',
    provider: 'LinkedIn',
    what: 'The answer has no token_type, which RFC 6749 requires.',
    source: 'https://github.com/panva/openid-client/issues/826',
    quoted: ['When parsing the response from LinkedIn, openid-client fails, because no `token_type` is included.'],
    grant: 'authorization_code',
    trips: 'answer',
    endpoints: {
      token: answering((world) => ({ access_token: world.token(), expires_in: 5_184_000 }), 'authorization_code'),
    },
    expect: { expires_in: 5_184_000 },
  },
  {
    name: 'scope_as_a_list',
    provider: 'Twitch',
    what: 'The scope of the token is a list, not text.',
    source: 'https://github.com/twitchdev/issues/issues/164',
    quoted: ['token endpoint return scopes as array', '"scope": ["scopes"]'],
    trips: 'answer',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), scope: ['channel:moderate', 'chat:edit'] })) },
    expect: { expires_in: 3600 },
  },
  {
    name: 'refresh_token_null',
    provider: 'pyop',
    what: 'Where there is no refresh token the answer has one that is null.',
    source: 'https://github.com/IdentityPython/pyop/pull/22',
    quoted: ['do not return one with null value in case we don’t issue a refresh token'],
    trips: 'answer',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), refresh_token: null })) },
    expect: { expires_in: 3600 },
  },
  {
    name: 'camel_case',
    provider: 'an API behind Retool',
    what: 'The members are called accessToken, tokenType and expiresIn.',
    source: 'https://community.retool.com/t/info-resource-api-client-credential-oauth2-bearer-oauth2-token/60120',
    quoted: ['"accessToken":"redacted", "tokenType":"Bearer", "expiresIn":1440', 'Unable to decode token'],
    trips: 'answer',
    endpoints: {
      token: answering((world) => ({ accessToken: world.token(), tokenType: 'Bearer', expiresIn: 1440 })),
    },
    expect: { expires_in: 1440 },
  },
  {
    name: 'token_type_bearertoken',
    provider: 'Apigee',
    what: 'The type of the token is BearerToken, which is no word for the Authorization header.',
    source: 'https://github.com/DuendeArchive/Support/issues/1413',
    quoted: [
      'the token_type being returned being "BearerToken" instead of "Bearer". "BearerToken" is invalid for use as an auth header scheme',
    ],
    trips: 'answer',
    endpoints: { token: answering((world) => ({ ...tokenAnswer(world), token_type: 'BearerToken' })) },
    expect: { expires_in: 3600 },
    oauth4webapi: { token_types: ['bearertoken'] },
  },
  {
    name: 'wrapped_in_data',
    provider: 'Feishu (Lark), its older API',
    what: 'The members are those of RFC 6749, inside data.',
    source: 'https://feishu.fate.red/historic-version/authen/create-oidc-access_token',
    quoted: ['code | int | 错误码,非 0 表示失败', 'data | token_info', '└ access_token | string'],
    grant: 'authorization_code',
    trips: 'answer',
    endpoints: {
      token: answering(
        (world) => ({ code: 0, msg: 'success', data: tokenAnswer(world, 'authorization_code') }),
        'authorization_code',
      ),
    },
    expect: { expires_in: 3600, refresh_token: true },
  },
]
