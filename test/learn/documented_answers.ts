/** Answers as providers document them, their values changed for others of the same kind; and what must be learnt from each. */
import type { Json } from '../../src/json.ts'

export interface Documented {
  from: string
  source: string
  /** JSON, or text as it is. */
  answer: Json
  /** What has to be written; nothing where the published spellings lead there. */
  writes: Record<string, Json>
  /** What a person is asked. */
  asks?: string[]
  kind?: 'token' | 'error'
}

/** When they came. */
export const CAME = Date.parse('2026-11-20T10:00:00Z')
const seconds = CAME / 1000
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** One that lasts so many seconds. */
export const jwt = (lasts?: number): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'ann', ...(lasts && { iat: seconds, exp: seconds + lasts }) })}.${'Zm9vYmFyYmF6'.repeat(4)}`

export const documented: Documented[] = [
  {
    from: 'RFC 6749',
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.1',
    answer: {
      access_token: '2YotnFZFEjr1zCsicMWpAA',
      token_type: 'example',
      expires_in: 3600,
      refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA',
      example_parameter: 'example_value',
    },
    writes: {},
  },
  {
    from: 'OpenStack Identity 2',
    source: 'https://docs.openstack.org/api-ref/identity/v2/',
    answer: {
      access: {
        token: {
          expires: '2026-11-21T10:00:00Z',
          id: 'ab48a9efdfedb23ty3494ab48a9efdfe',
          tenant: { id: 'fc394f2ab2df4114bde39905f800dc57', name: 'demo', enabled: true },
        },
        user: { id: '9a6590b2ab024747bc2167c4e064d00d', name: 'demo', roles: [{ name: 'Member' }] },
      },
    },
    writes: { access_token: '$.access.token.id', extra: { tenant_id: '$.access.token.tenant.id' } },
  },
  {
    from: 'TikTok',
    source: 'https://developers.tiktok.com/doc/oauth-user-access-token-management',
    answer: {
      access_token: 'act.example12345Example12345Example',
      expires_in: 86_400,
      open_id: 'afd97af1-b87b-48b9-ac98-410aghda5344',
      refresh_expires_in: 31_536_000,
      refresh_token: 'rft.example12345Example12345Example',
      scope: 'user.info.basic,video.list',
      token_type: 'Bearer',
    },
    writes: {},
  },
  {
    from: 'TikTok for Business',
    source: 'https://business-api.tiktok.com/portal/docs?id=1739965703387137',
    answer: {
      code: 0,
      message: 'OK',
      request_id: '2020042715295501023125104093250',
      data: { access_token: 'c8f7e3ee5b3c1e7a7b4d8a1f0e2d4c6b8a0f2e4d', advertiser_ids: ['1', '2'], scope: [4] },
    },
    writes: {},
  },
  {
    from: 'WeChat',
    source: 'https://developers.weixin.qq.com/doc/oplatform/en/Website_App/WeChat_Login/Wechat_Login.html',
    answer: {
      access_token: '49_kjh45kj3h45kjh3k45hk3j4h5kj34h5kj',
      expires_in: 7200,
      refresh_token: '49_rt5kj3h45kjh3k45hk3j4h5kj34h5kj',
      openid: 'oLVPpjqs9BhvzwPj5A-vTYAX3GLc',
      scope: 'snsapi_login',
      unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL',
    },
    writes: {},
  },
  {
    from: 'WeChat, refusing',
    source: 'https://developers.weixin.qq.com/doc/oplatform/en/Website_App/WeChat_Login/Wechat_Login.html',
    answer: { errcode: 40_029, errmsg: 'invalid code' },
    writes: { error: { codes: { 40029: 'invalid_grant' } } },
    kind: 'error',
  },
  {
    from: 'Feishu, tenant',
    source:
      'https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal',
    answer: { code: 0, msg: 'ok', tenant_access_token: 't-caecc734c2e3328a62489fe0648c4b98779515d3', expire: 7200 },
    writes: { access_token: '$.tenant_access_token' },
  },
  {
    from: 'Feishu, application and tenant',
    source:
      'https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token_internal',
    answer: {
      app_access_token: 'a-6U1SbDiM6XIH2DcTCPyeub12345',
      tenant_access_token: 't-6U1SbDiM6XIH2DcTCPyeub67890',
      expire: 7140,
    },
    writes: {},
    asks: ['access_token'],
  },
  {
    from: 'Salesforce',
    source: 'https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_web_server_flow.htm',
    answer: {
      access_token:
        '00DB0000000TfcR!AQQAQFhoK8vTMg_rKA.esrJ2bCs.OOIjJgl.9Cx6O7KqjZmHMLOyVb.U61BU9tm4xRusf7d3fD1P9oefzqS6i9sJMPWj48IK',
      signature: 'd/SxeYBxH0GSVko0HMgcUxuZy0PA2cDDz1u7g7JtDHw=',
      scope: 'web openid',
      instance_url: 'https://mycompany.my.salesforce.com',
      id: 'https://login.salesforce.com/id/00DB0000000TfcRMAS/005B0000005Bk90IAC',
      token_type: 'Bearer',
      issued_at: '1558553873237',
    },
    writes: {},
  },
  {
    from: 'Strava',
    source: 'https://developers.strava.com/docs/authentication/',
    answer: {
      token_type: 'Bearer',
      expires_at: seconds + 21_600,
      expires_in: 21_600,
      refresh_token: 'e5n567567e5n567567',
      access_token: 'a4b945687ga4b945687g',
      athlete: { id: 227_615, firstname: 'John', lastname: 'Applestrava' },
    },
    writes: {},
  },
  {
    from: 'Square',
    source: 'https://developer.squareup.com/reference/square/oauth-api/obtain-token',
    answer: {
      access_token: 'EAAAEL9TXbT2ZNJoxxxxxxxxxxxxxxxx1234567890',
      token_type: 'bearer',
      expires_at: '2026-12-20T10:00:00Z',
      merchant_id: 'ML9TXbT2ZNJo1',
      refresh_token: 'EQAAEMRCq7nxxxxxxxxxxxxxxxx1234567890',
      short_lived: false,
    },
    writes: {},
  },
  {
    from: 'Tableau',
    source: 'https://help.tableau.com/current/api/rest_api/en-us/REST/rest_api_ref_authentication.htm',
    answer:
      '<?xml version="1.0" encoding="UTF-8"?><tsResponse xmlns="http://tableau.com/api"><credentials token="12ab34cd56ef78ab90cd12ef34ab56cd|x1y2z3"><site id="9a8b7c6d-5e4f-3a2b-1c0d-9e8f7a6b5c4d" contentUrl="MarketingTeam"/><user id="9f9e9d9c-8b8a-8f8e-7d7c-7b7a6f6d6e6d"/></credentials></tsResponse>',
    writes: {},
  },
  {
    from: 'the thread that this began with',
    source: 'https://community.retool.com/',
    answer: { accessToken: jwt(86_400), tokenType: 'Bearer', expiresIn: 1440 },
    writes: { expires_in_unit: 'min' },
  },
  {
    from: 'Zoho',
    source: 'https://www.zoho.com/accounts/protocol/oauth/web-apps/access-token.html',
    answer: {
      access_token: '1000.8cb99dxxxxxxxxxxxxx9be93.9b8xxxxxxxxxxxxxxxf',
      refresh_token: '1000.8ecdxxxxxxxxxxxxxxxx5cb7.463xxxxxxxxxxxxxxebdc',
      api_domain: 'https://www.zohoapis.com',
      token_type: 'Bearer',
      expires_in: 3600,
    },
    writes: {},
  },
  {
    from: 'DingTalk',
    source: 'https://open.dingtalk.com/document/orgapp/obtain-the-access_token-of-an-internal-app',
    answer: { accessToken: 'fw8ef8we8f76e6f7s8dxxxx1', expireIn: 7200 },
    writes: {},
  },
  {
    from: 'Jira, by session',
    source: 'https://developer.atlassian.com/server/jira/platform/cookie-based-authentication/',
    answer: {
      session: { name: 'JSESSIONID', value: '6E3487971234567896704A9EB4AE501F' },
      loginInfo: { failedLoginCount: 1, loginCount: 127, previousLoginTime: '2013-11-27T09:43:28.839+0000' },
    },
    writes: { access_token: '$.session.value' },
  },
  {
    from: 'Veeva Vault',
    source: 'https://developer.veevavault.com/api/24.1/#user-name-and-password',
    answer: {
      responseStatus: 'SUCCESS',
      sessionId: '3B3C45FD240E26F0C3DB4F82BBB0C15C7EFE4B29EF9916AF41AF7E44B170BAA01F232B462BE5C2BE2ACB82F6704FDA21',
      userId: 12_021,
      vaultIds: [{ id: 1776, name: 'PromoMats', url: 'https://promo.veevavault.com/api' }],
    },
    writes: { access_token: '$.sessionId' },
  },
  {
    from: 'Amazon Cognito',
    source: 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html',
    answer: {
      AuthenticationResult: {
        AccessToken: jwt(3600),
        ExpiresIn: 3600,
        IdToken: jwt(3601),
        RefreshToken: jwt(),
        TokenType: 'Bearer',
      },
      ChallengeParameters: {},
    },
    writes: {},
  },
  {
    from: 'Slack',
    source: 'https://api.slack.com/methods/oauth.v2.access',
    answer: {
      ok: true,
      access_token: 'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy',
      token_type: 'bot',
      scope: 'commands,incoming-webhook',
      bot_user_id: 'U0KRQLJ9H',
      app_id: 'A0KRD7HC3',
      authed_user: { id: 'U1234', scope: 'chat:write', access_token: 'xoxp-1234567890123', token_type: 'user' },
    },
    writes: {},
  },
  {
    from: 'Mailchimp',
    source: 'https://mailchimp.com/developer/marketing/guides/access-user-data-oauth-2/',
    answer: { access_token: '5cf21af6a2ad2bd5fca90b53e8f0d81d', expires_in: 0, scope: null },
    writes: {},
  },
  {
    from: 'GitHub, as it answers when nobody says Accept',
    source: 'https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps',
    answer: 'access_token=gho_16C7e42F292c6912E7710c838347Ae178B4a&scope=repo%2Cgist&token_type=bearer',
    writes: {},
  },
  {
    from: 'Facebook, refusing',
    source: 'https://developers.facebook.com/docs/graph-api/guides/error-handling/',
    answer: {
      error: { message: 'Message describing the error', type: 'OAuthException', code: 190, fbtrace_id: 'EJplcsCHuLu' },
    },
    writes: {},
    kind: 'error',
  },
  {
    from: 'Magento',
    source: 'https://developer.adobe.com/commerce/webapi/get-started/authentication/gs-authentication-token/',
    answer: '"vbnf3hjklp5iuytre3hjklp5iuytre12"',
    writes: {},
  },
  {
    from: 'one that gives the token alone',
    source: 'constructed',
    answer: 'session:ann:1234567890',
    writes: { format: 'text' },
  },
  {
    from: 'one that wraps everything, lasts minutes and has a cloud',
    source: 'constructed',
    answer: {
      payload: { jwt: jwt(3600), renewalToken: 'd8f7g6h5j4k3l2m1n0', ttl: 60, cloudId: 'abc-123' },
      meta: { page: 1 },
    },
    writes: {
      access_token: '$.payload.jwt',
      refresh_token: '$.payload.renewalToken',
      expires_in: '$.payload.ttl',
      expires_in_unit: 'min',
      extra: { cloud_id: '$.payload.cloudId' },
    },
  },
  {
    from: 'one that ends at a moment',
    source: 'constructed',
    answer: { authToken: 'kjh23k4jh23k4jh23k4jh23kj4h', validUntil: (seconds + 900) * 1000 },
    writes: { access_token: '$.authToken', expires_at: '$.validUntil' },
  },
  {
    from: 'one that lasts 30, and does not say of what',
    source: 'constructed',
    answer: { sessionToken: 'kjh23k4jh23k4jh23k4jh23kj4h', duration: 30 },
    writes: { access_token: '$.sessionToken', expires_in: '$.duration' },
    asks: ['expires_in_unit'],
  },
  {
    from: 'one that refuses in its own spelling',
    source: 'constructed',
    answer: { success: false, errorCode: 'INVALID_GRANT', errorText: 'no more' },
    writes: { error: { message: '$.errorText', codes: { INVALID_GRANT: 'invalid_grant' } } },
    kind: 'error',
  },
]
