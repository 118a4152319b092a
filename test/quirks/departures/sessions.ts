/** Logins that are not OAuth, and bring something that is used like a token. */
import type { Departure } from '../contract.ts'
import { api, json, text } from '../server/by_the_book.ts'
import { known } from '../server/world.ts'

const { username, password } = known
const basic = `Basic ${btoa(`${username}:${password}`)}`
const granted = api.answers

export const sessions: Departure[] = [
  {
    name: 'session_cookie',
    provider: 'SAP Business One',
    what: 'A login with a company database brings a session id, which is sent as a cookie and lasts for so many minutes.',
    source: 'https://support.huaweicloud.com/bestpractice-sparkpack/zh-cn_topic_0000002510618029.html',
    quoted: [
      '{ "CompanyDB": "SBODEMOCN ", "UserName": "xxxxx", "Password": "password" }',
      '"SessionId": "ac79876e-1e72-11ed-8000-000c299130e0", "Version": "1000190", "SessionTimeout": 30',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'json', fields: { CompanyDB: 'SBODEMO', UserName: username, Password: password } },
        refuses: json({ error: { code: 100000027, message: { lang: 'en-us', value: 'Login failed' } } }, 401),
        answers: (world) => json({ SessionId: world.token(), Version: '1000190', SessionTimeout: 30 }),
      },
      api: {
        wants: { method: 'GET', headers: { cookie: 'B1SESSION={access_token}' } },
        refuses: json({ error: { code: 301, message: { lang: 'en-us', value: 'Invalid session.' } } }, 401),
        answers: granted,
      },
    },
    expect: { expires_in: 1800 },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: {
          url: `${address}/token`,
          format: 'json',
          parameters: { CompanyDB: 'SBODEMO', UserName: '${username}', Password: '${password}' },
        },
        token_response: { access_token: '$.SessionId', expires_in: '$.SessionTimeout', expires_in_unit: 'min' },
        send_token: { in: 'cookie', name: 'B1SESSION' },
      },
    }),
  },
  {
    name: 'session_header',
    provider: 'Metabase',
    what: 'A login with JSON brings an id, which is sent in a header called X-Metabase-Session.',
    source: 'https://gist.github.com/miguelmota/315935502b6dbfda0962dd5b1b2c2daf',
    quoted: [
      '-d \'{"username": "alice@example.com", "password": "mysecretpassword"}\' https://metabase.example.com/api/session # {"id":"123..."}',
      '-H "X-Metabase-Session: $TOKEN"',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'json', fields: { username, password } },
        refuses: json({ errors: { password: 'did not match stored password' } }, 401),
        answers: (world) => json({ id: world.token() }),
      },
      api: {
        wants: { method: 'GET', headers: { 'x-metabase-session': '{access_token}' } },
        refuses: text('Unauthenticated', 'text/plain', 401),
        answers: granted,
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: {
          url: `${address}/token`,
          format: 'json',
          parameters: { username: '${username}', password: '${password}' },
        },
        token_response: { access_token: '$.id' },
        send_token: { name: 'X-Metabase-Session', prefix: '' },
      },
    }),
  },
  {
    name: 'raw_jwt',
    provider: 'Wazuh',
    what: 'A GET with Basic is answered with a JWT, and nothing around it.',
    source: 'https://github.com/wazuh/wazuh/pull/5735',
    quoted: [
      'I have added `raw` parameter to `GET /security/user/authenticate` in order to choose the response format (json or plain text).',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { method: 'GET', fields: { raw: 'true' }, headers: { authorization: basic } },
        refuses: json({ title: 'Unauthorized', detail: 'Invalid credentials' }, 401),
        answers: (world) => text(world.token(jwt), 'text/plain; charset=utf-8'),
      },
    },
    expect: { expires_in: 900 },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        computed: { user: { function: 'base64', input: '${username}:${password}' } },
        token_request: {
          url: `${address}/token`,
          format: 'query',
          headers: { Authorization: 'Basic ${user}' },
          parameters: { raw: 'true' },
        },
      },
    }),
  },
  {
    name: 'bare_text',
    provider: 'ArcGIS Server',
    what: 'The answer is the token and nothing else, which is sent as the parameter token.',
    source: 'https://resources.arcgis.com/en/help/soap/10.1/01vp/01vp00000097000000.htm',
    quoted: [
      'string url = tokenServiceUrl + "?request=getToken&username=myuser&password=secret";',
      'string myToken = readStream.ReadToEnd(); The token will be a long string of characters. It must be appended to the URL',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { method: 'GET', fields: { request: 'getToken', username, password } },
        refuses: text('Invalid credentials', 'text/html', 403),
        answers: (world) => text(world.token((number) => `Lv3cnrWJpWVWYnRrLXfP_${number}..`)),
      },
      api: {
        wants: { method: 'GET', query: { token: '{access_token}' } },
        refuses: json({ error: { code: 499, message: 'Token Required', details: [] } }),
        answers: granted,
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: {
          url: `${address}/token`,
          format: 'query',
          parameters: { request: 'getToken', username: '${username}', password: '${password}' },
        },
        send_token: { in: 'query', name: 'token' },
      },
    }),
  },
  {
    name: 'xml_session',
    provider: 'Splunk',
    what: 'A login with a form is answered with XML that holds a sessionKey.',
    source: 'https://www.splunk.com/en_us/blog/tips-and-tricks/splunk-rest-api-is-easy-to-use',
    quoted: [
      'Use the POST method and include the username and password in the HTTP request body.',
      "sessionkey = minidom.parseString(servercontent).getElementsByTagName('sessionKey')[0].childNodes[0].nodeValue",
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { fields: { username, password } },
        refuses: text('<response><messages><msg type="WARN">Login failed</msg></messages></response>', 'text/xml', 401),
        answers: (world) =>
          text(`<response>\n  <sessionKey>${world.token()}</sessionKey>\n</response>`, 'text/xml; charset=UTF-8'),
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: { url: `${address}/token`, parameters: { username: '${username}', password: '${password}' } },
        token_response: { access_token: '$.response.sessionKey' },
      },
    }),
  },
  {
    name: 'xml_sign_in',
    provider: 'Tableau',
    what: 'The login is XML, its answer is XML with the token in an attribute, and the token goes into X-Tableau-Auth.',
    source: 'https://github.com/glenrobinson72/Tableau-Powershell-Scripts/issues/5',
    quoted: [
      '<tsRequest> <credentials name=“’ + $username + ’” password=“’+ $password + ’” > <site contentUrl="’’"/> </credentials> </tsRequest>',
      '$authToken = $response.tsResponse.credentials.token $headers.Add(“X-Tableau-Auth”, $authToken)',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: { format: 'xml', fields: { name: username, password, contentUrl: '' } },
        refuses: text(
          '<tsResponse><error code="401001"><summary>Signin Error</summary></error></tsResponse>',
          'application/xml',
          401,
        ),
        answers: (world) =>
          text(
            `<tsResponse><credentials token="${world.token()}"><site id="9a8b7c6d" contentUrl=""/></credentials></tsResponse>`,
            'application/xml',
          ),
      },
      api: {
        wants: { method: 'GET', headers: { 'x-tableau-auth': '{access_token}' } },
        refuses: text('<tsResponse><error code="401002"/></tsResponse>', 'application/xml', 401),
        answers: granted,
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        username,
        password,
        token_request: {
          url: `${address}/token`,
          format: 'xml',
          body: '<tsRequest><credentials name="${username}" password="${password}"><site contentUrl=""/></credentials></tsRequest>',
        },
        send_token: { name: 'X-Tableau-Auth', prefix: '' },
      },
    }),
  },
  {
    name: 'metadata_service',
    provider: 'Azure App Service',
    what: 'The token is asked for with GET and a header that only the machine knows; there is neither client nor grant.',
    source: 'https://github.com/Azure/azure-sdk-for-python/issues/11346',
    quoted: [
      'curl "$IDENTITY_ENDPOINT?resource=https://vault.azure.net&api-version=2019-08-01" -H "X-IDENTITY-HEADER: $IDENTITY_HEADER"',
    ],
    grant: 'login',
    trips: 'request',
    endpoints: {
      token: {
        wants: {
          method: 'GET',
          fields: { resource: 'https://vault.azure.net', 'api-version': '2019-08-01' },
          headers: { 'x-identity-header': password },
        },
        refuses: json({ statusCode: 400, message: 'Bad Request' }, 400),
        answers: (world) =>
          json({ access_token: world.token(), token_type: 'Bearer', resource: 'https://vault.azure.net' }),
      },
    },
    expect: { expires_in: null },
    latchkey: (address) => ({
      login: {
        type: 'Bearer',
        password,
        token_request: {
          url: `${address}/token`,
          format: 'query',
          headers: { 'X-IDENTITY-HEADER': '${password}' },
          parameters: { resource: 'https://vault.azure.net', 'api-version': '2019-08-01' },
        },
      },
    }),
  },
]

/** Lasts a quarter of an hour. */
function jwt(number: number): string {
  const now = Math.floor(Date.now() / 1000)
  const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url')
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: username, jti: String(number), iat: now, exp: now + 900 })}.${'x'.repeat(43)}`
}
