/** How the token request is written: names, places, methods. */
import type { Departure } from '../contract.ts'
import { fieldsOfGrant, json, tokenAnswer } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { client_id, client_secret } = known

export const requestShape: Departure[] = [
  {
    name: 'client_key',
    provider: 'TikTok',
    what: 'The client id is sent as client_key, in the body beside the secret.',
    source: 'https://developers.tiktok.com/doc/client-access-token-management',
    quoted: ["--data-urlencode 'client_key=CLIENT_KEY'", "--data-urlencode 'client_secret=CLIENT_SECRET'"],
    trips: 'request',
    endpoints: {
      token: {
        wants: { fields: { client_key: client_id, client_secret, grant_type: 'client_credentials' } },
        refuses: json({ error: 'invalid_request', error_description: 'Client key is missing.' }),
        answers: (world) => json({ ...tokenAnswer(world), expires_in: 7200 }),
      },
    },
    expect: { expires_in: 7200 },
    latchkey: () => ({
      login: { client_authentication: 'client_secret_post', token_request: { rename: { client_id: 'client_key' } } },
    }),
    oauth4webapi: { client: 'own', fields: { client_key: client_id, client_secret } },
  },
  {
    name: 'appid_in_a_get',
    provider: 'WeChat',
    what: 'The token is asked for with GET, the grant is called client_credential, the client is appid and secret.',
    source: 'https://www.bookstack.cn/read/wechat-game-api/297.md',
    quoted: ['GET https://api.weixin.qq.com/cgi-bin/token?grant_type=client_credential&appid=APPID&secret=APPSECRET'],
    trips: 'request',
    endpoints: {
      token: {
        wants: { method: 'GET', fields: { grant_type: 'client_credential', appid: client_id, secret: client_secret } },
        refuses: json({ errcode: 40002, errmsg: 'invalid grant_type' }),
        answers: (world) => json({ access_token: world.token(), expires_in: 7200 }),
      },
    },
    expect: { expires_in: 7200 },
    latchkey: () => ({
      login: {
        client_authentication: 'client_secret_post',
        token_request: {
          format: 'query',
          rename: { client_id: 'appid', client_secret: 'secret' },
          parameters: { grant_type: 'client_credential' },
        },
      },
    }),
  },
  {
    name: 'fields_in_the_address',
    provider: 'Marketo',
    what: 'Client id and secret are asked for in the address of a GET.',
    source: 'https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/authentication',
    quoted: [
      'GET <Identity URL>/oauth/token?grant_type=client_credentials&client_id=<Client Id>&client_secret=<Client Secret>',
    ],
    trips: 'request',
    endpoints: {
      token: {
        wants: { method: 'GET', fields: { grant_type: 'client_credentials', client_id, client_secret } },
        refuses: json({ error: 'unauthorized', error_description: 'No client with requested id' }, 401),
        answers: (world) =>
          json({ ...tokenAnswer(world), token_type: 'bearer', expires_in: 3599, scope: 'apis@acmeinc.com' }),
      },
    },
    expect: { expires_in: 3599 },
    latchkey: () => ({ login: { client_authentication: 'client_secret_post', token_request: { format: 'query' } } }),
  },
  {
    name: 'address_of_a_post',
    provider: 'Zoho',
    what: 'The request is a POST whose fields stand in the address, and whose body is empty.',
    source: 'https://www.zoho.com/fsm/developer/help/api/refresh-token.html',
    quoted: [
      'Make a POST request with the following URL using query parameters: {Accounts_URL}/oauth/v2/token?refresh_token={refresh_token}&client_id={client_id}&client_secret={client_secret}&grant_type=refresh_token',
    ],
    grant: 'refresh_token',
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'query', fields: { ...fieldsOfGrant.refresh_token, client_id, client_secret } },
        refuses: json({ error: 'invalid_client' }),
        answers: (world) => json({ access_token: world.token(), token_type: 'Bearer', expires_in: 3600 }),
      },
    },
    expect: { expires_in: 3600, refresh_token: true },
    latchkey: () => ({
      login: {
        client_authentication: 'client_secret_post',
        token_request: { method: 'POST', format: 'query' },
      },
    }),
  },
  {
    name: 'app_id_in_json',
    provider: 'Feishu (Lark)',
    what: 'The client is app_id and app_secret in a JSON body, and no grant is named.',
    source:
      'https://git.fmode.cn/nkkj/hongben-server/src/2ed8ef7c601c5d8ca4548fcd79c05855983b10b1/modules/fmode-feishu-api/docs/feishu-api-docs/tenant_access_token.md',
    quoted: ['"app_id": "cli_slkdjalasdkjasd", "app_secret": "dskLLdkasdjlasdKK"', 'application/json; charset=utf-8'],
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'json', fields: { app_id: client_id, app_secret: client_secret }, without: ['grant_type'] },
        refuses: json({ code: 10003, msg: 'invalid param' }),
        answers: (world) => json(tokenAnswer(world)),
      },
    },
    latchkey: () => ({
      login: {
        client_authentication: 'client_secret_post',
        token_request: {
          format: 'json',
          rename: { client_id: 'app_id', client_secret: 'app_secret' },
          omit: ['grant_type'],
        },
      },
    }),
  },
  {
    name: 'account_credentials',
    provider: 'Zoom',
    what: 'A grant of its own, account_credentials, which wants an account_id.',
    source: 'https://developers.zoom.us/docs/rooms/s2s-oauth/',
    quoted: [
      'Use the account_credentials grant type to generate an access token.',
      'App credentials are the client credentials, including the account ID, client ID, and client secret',
    ],
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'basic', fields: { grant_type: 'account_credentials', account_id: 'acme' } },
        refuses: json({ reason: 'unsupported grant type', error: 'unsupported_grant_type' }, 400),
        answers: (world) => json({ ...tokenAnswer(world), api_url: 'https://api.zoom.us' }),
      },
    },
    latchkey: () => ({
      login: { token_request: { parameters: { grant_type: 'account_credentials', account_id: 'acme' } } },
    }),
    oauth4webapi: { grant_type: 'account_credentials', parameters: { account_id: 'acme' } },
  },
  {
    name: 'json_body',
    provider: 'Notion',
    what: 'The client is in the Authorization header, and the fields are a JSON body.',
    source: 'https://apidog.com/apidoc/docs-site/345833/api-3722290',
    quoted: [
      "--header 'Content-Type: application/json'",
      '--data-raw \'{ "grant_type": "string", "code": "string", "redirect_uri": "string"',
    ],
    grant: 'authorization_code',
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'basic', format: 'json', fields: fieldsOfGrant.authorization_code },
        refuses: json(
          { object: 'error', status: 400, code: 'validation_error', message: 'body failed validation' },
          400,
        ),
        answers: (world) =>
          json({ access_token: world.token(), token_type: 'bearer', bot_id: 'b3414d65', workspace_id: 'j565j4d7' }),
      },
    },
    expect: { expires_in: null },
    latchkey: () => ({ login: { token_request: { format: 'json' } } }),
  },
  {
    name: 'audience_required',
    provider: 'Auth0',
    what: 'A token is to be had only for an audience, by a parameter that RFC 6749 does not know.',
    source: 'https://github.com/RESOStandards/RESO-WebAPI-Client-dotNet/issues/24',
    quoted: [
      'the current code does not include Audience parameter, which is a required parameter for Auth0',
      'I get a 401 error.',
    ],
    trips: 'request',
    endpoints: {
      token: {
        wants: { client: 'basic', fields: { grant_type: 'client_credentials', audience: 'https://api.example.com' } },
        refuses: json({ error: 'access_denied', error_description: 'Service not enabled within domain' }, 401),
        answers: (world) => json({ ...tokenAnswer(world), expires_in: 86_400 }),
      },
    },
    expect: { expires_in: 86_400 },
    latchkey: () => ({ login: { audience: 'https://api.example.com' } }),
    oauth4webapi: { parameters: { audience: 'https://api.example.com' } },
  },
]
