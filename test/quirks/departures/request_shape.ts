/** How the token request is written: names, places, methods. */
import type { Departure } from '../contract.ts'
import { json, tokenAnswer } from '../server/by_the_book.ts'
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
    oauth4webapi: { client: 'fields', fields: { client_key: client_id, client_secret } },
  },
  {
    name: 'appid_in_a_get',
    provider: 'WeChat',
    what: 'The token is asked for with GET, the grant is called client_credential, and the client is appid and secret in the address.',
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
]
