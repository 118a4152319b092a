/** One mistake is one message: where it is, what is wrong, what to write. */
import { expect, test } from 'vitest'
import type { Connectors } from '../../src/config/contract.ts'
import { documentOf, readDocument } from '../../src/config/read.ts'
import { flatSchemas, variants } from '../../src/generated/variants.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const connectors: Connectors = { read: async () => undefined, names: async () => [] }

async function mistakes(text: string): Promise<string[]> {
  const { issues } = await validate(await readDocument(text, 'latchkey.yaml'), { connectors })
  return issues.map(
    ({ line, column, pointer, problem, advice }) => `${line}:${column} ${pointer} ${problem} → ${advice}`,
  )
}

/** A file with one connection: its first line is line 4, its fields begin at column 5. */
const connection = (...lines: string[]) =>
  ['version: 1', 'connections:', '  c:', ...lines.map((l) => `    ${l}`)].join('\n')
const login = (...lines: string[]) =>
  connection('type: OAuthToken', 'token_endpoint: https://login.example.com/token', 'client_id: app', ...lines)
const confidential = (...lines: string[]) => login('client_secret: ${env:SECRET}', ...lines)
/** A file with one extract, from line 8. */
const extract = (...lines: string[]) =>
  [
    'version: 1',
    'connections:',
    '  api: {type: REST, url: https://api.example.com}',
    '  key: {type: ApiKey, value: "${env:KEY}"}',
    '  file: {type: JSONFile, path: a.json}',
    'extracts:',
    '  e:',
    ...lines.map((line) => `    ${line}`),
  ].join('\n')

const wordsOf = (family: string) => Object.keys(variants[family] ?? {}).join(' or ')
const typesAre = wordsOf('connection')
const pagesAre = wordsOf('pagination')
const storesAre = wordsOf('store')
const grantsAre = Object.keys(variants.connection?.OAuthToken ?? {}).join(' or ')
const { default: clientSchema } = (await flatSchemas['oauth_token.client_credentials']?.()) ?? { default: {} }
const clientFields = Object.keys((clientSchema as { properties: object }).properties)
  .slice(0, 12)
  .join(', ')
const pathsAre = 'a path looks like $.data[*].name or $.items[?@.active == true]'

test.each<[about: string, text: string, ...expected: string[]]>([
  // fields
  [
    'a misspelt field',
    confidential('scpoe: a'),
    '8:5 /connections/c/scpoe scpoe is not a field here → did you mean scope?',
  ],
  [
    'a misspelt required field, once',
    confidential().replace('client_id', 'client_idd'),
    '6:5 /connections/c/client_idd client_idd is not a field here → did you mean client_id?',
  ],
  [
    'another product’s word for a required field, once',
    confidential().replace('token_endpoint', 'access_token_url'),
    '5:5 /connections/c/access_token_url access_token_url is not a field here → here it is called token_endpoint',
  ],
  [
    'another product’s word for a field',
    confidential('scopes: a'),
    '8:5 /connections/c/scopes scopes is not a field here → here it is called scope',
  ],
  [
    'another spelling of a field',
    login('clientSecret: ${env:SECRET}'),
    '7:5 /connections/c/clientSecret clientSecret is not a field here → here it is written client_secret',
  ],
  [
    'a field of another grant',
    confidential('username: a'),
    '8:5 /connections/c/username username does not belong here → it is a field of OAuthToken with grant_type: password',
  ],
  [
    'a field that nobody has',
    connection('type: JSONFile', 'path: a.json', 'bananas: 3'),
    '6:5 /connections/c/bananas bananas is not a field here → fields here: type, description, path',
  ],
  [
    'names that every object inherits',
    connection('type: JSONFile', 'path: a.json', '__proto__: 1', 'constructor: 2'),
    '6:5 /connections/c/__proto__ __proto__ is not a field here → fields here: type, description, path',
    '7:5 /connections/c/constructor constructor is not a field here → fields here: type, description, path',
  ],
  [
    'a field inside a field',
    extract('connection: api', 'fields: {a: {pth: $.a}}'),
    '9:18 /extracts/e/fields/a/pth pth is not a field here → did you mean path?',
  ],
  [
    'a missing field',
    connection('type: Bearer'),
    '3:3 /connections/c token is missing → write token: ${env:API_TOKEN}, or token_request, or refresh_token and refresh_request',
  ],
  // values
  [
    'a wrong word',
    confidential('ssl_mode: of'),
    '8:15 /connections/c/ssl_mode "of" is not allowed → did you mean off?',
  ],
  [
    'a wrong word, nothing near',
    extract('connection: api', 'request: {method: TRACE}'),
    '9:23 /extracts/e/request/method "TRACE" is not allowed → write "GET" or "POST" or "PUT" or "PATCH" or "DELETE"',
  ],
  [
    'a wrong type',
    confidential('also_send_to: https://a.example'),
    '8:19 /connections/c/also_send_to this is text, but a list is wanted → write ["https://*.example.com"]',
  ],
  [
    'a wrong type that holds a secret, which is not shown',
    connection('type: ApiKey', 'keys: canary-7f3a'),
    '5:11 /connections/c/keys this is text, but a list is wanted → write [{"name":"x-app-id","value":"${env:APP_ID}"},{"name":"x-app-key","value":"${env:APP_KEY}"}]',
  ],
  [
    'blank text',
    confidential().replace('client_id: app', 'client_id: "  "'),
    '6:16 /connections/c/client_id this is blank → write my-app',
  ],
  [
    'nothing',
    confidential().replace('client_id: app', 'client_id:'),
    '6:15 /connections/c/client_id this is blank → write my-app',
  ],
  [
    'a password in a URL, without showing it',
    connection('type: REST', 'url: https://bob:canary@api.example.com'),
    '5:10 /connections/c/url a URL may hold no user name or password → make a Basic connection, and name it in authentication',
  ],
  [
    'a password in the address of a proxy',
    connection('type: REST', 'url: https://a.example', 'proxy: {url: "http://bob:canary@proxy.example"}'),
    '6:18 /connections/c/proxy/url a URL may hold no user name or password → write them as proxy.username and proxy.password',
  ],
  [
    'values of fields without an example',
    connection(
      'type: REST',
      'url: https://a.example',
      'ignore_cookies_policy: maybe',
      'headers: {h: ~}',
      'client_certificate: client.pem',
      'parameters: a=b',
    ),
    '6:28 /connections/c/ignore_cookies_policy this is text, but true or false is wanted → write true or false',
    '7:18 /connections/c/headers/h this is blank → write text',
    '8:25 /connections/c/client_certificate this is text, but a mapping is wanted → write {"certificate":"${file:client.pem}","key":"${file:client.key}"}',
    '9:17 /connections/c/parameters this is text, but a mapping or a list is wanted → write {"status":"active","size":500}',
  ],
  [
    'a password in a URL, by reference',
    connection('type: REST', 'url: "https://bob:${env:PW}@${env:HOST}/v1"'),
    '5:10 /connections/c/url a URL may hold no user name or password → make a Basic connection, and name it in authentication',
  ],
  [
    'a timeout of nothing',
    confidential('timeout: 0s'),
    '8:14 /connections/c/timeout "0s" is not a duration between 1 ms and 24 days → write it like 30',
  ],
  [
    'a timeout that no timer takes',
    confidential('timeout: 25d'),
    '8:14 /connections/c/timeout "25d" is not a duration between 1 ms and 24 days → write it like 30',
  ],
  [
    'a timeout that no timer takes, as a number',
    confidential('timeout: 3000000'),
    '8:14 /connections/c/timeout 3000000 is too large → the largest is 2147483',
  ],
  [
    'an origin that no URL can have',
    confidential("also_send_to: ['https://a b']"),
    '8:20 /connections/c/also_send_to/0 "https://a b" is not an origin (https://host) → write it like https://*.example.com',
  ],
  [
    'no web address',
    connection('type: REST', 'url: api.example.com/v1'),
    '5:10 /connections/c/url "api.example.com/v1" is not a web address → write it like https://api.example.com/v2',
  ],
  [
    'no duration',
    confidential('timeout: soon'),
    '8:14 /connections/c/timeout "soon" is not a duration between 1 ms and 24 days → write it like 30',
  ],
  [
    'a duration in words',
    confidential('timeout: 15 minutes'),
    '8:14 /connections/c/timeout "15 minutes" is not a duration between 1 ms and 24 days → write 15min',
  ],
  [
    'yes and no, as YAML 1.1 had them',
    connection('type: REST', 'url: https://a.example', 'headers: [{name: a, value: b, sensitive: yes}]'),
    '6:46 /connections/c/headers/0/sensitive this is text → write true, without quotes',
  ],
  [
    'a number in quotes',
    extract('connection: api', 'pagination: {type: page_number, max_pages: "5"}'),
    '9:48 /extracts/e/pagination/max_pages this is text → write 5, without quotes',
  ],
  [
    'a wrong word that is no text, once',
    confidential('ssl_mode: false'),
    '8:15 /connections/c/ssl_mode false is not allowed → here it is called off',
  ],
  [
    'a duration below nothing',
    confidential('timeout: -5'),
    '8:14 /connections/c/timeout -5 is too small → write more than 0',
  ],
  [
    'no origin',
    confidential('also_send_to: [https://a.example/path]'),
    '8:20 /connections/c/also_send_to/0 "https://a.example/path" is not an origin (https://host) → write it like https://*.example.com',
  ],
  [
    'an empty map',
    extract('connection: api', 'fields: {}'),
    '9:13 /extracts/e/fields this is empty → write at least one, or leave it out',
  ],
  [
    'a number that is too small',
    extract('connection: api', 'pagination: {type: page_number, size: 0}'),
    '9:43 /extracts/e/pagination/size 0 is too small → the smallest is 1',
  ],
  // types, grants and their like
  ['no type', connection('url: https://a.example'), `3:3 /connections/c type is missing → write type: ${typesAre}`],
  [
    'a misspelt type',
    connection('type: Barer', 'token: abc'),
    '4:11 /connections/c/type "Barer" is not known here → did you mean Bearer?',
  ],
  [
    'another product’s word for a type',
    connection('type: rest_api', 'url: https://a.example', 'methd: POST'),
    '4:11 /connections/c/type "rest_api" is not known here → here it is called REST',
    '6:5 /connections/c/methd methd is not a field here → did you mean method?',
  ],
  [
    'a type that nobody knows',
    connection('type: Kerberos'),
    `4:11 /connections/c/type "Kerberos" is not known here → write ${typesAre}`,
  ],
  [
    'a type that every object inherits',
    connection('type: constructor'),
    `4:11 /connections/c/type "constructor" is not known here → write ${typesAre}`,
  ],
  [
    'a type that is no text',
    connection('type: [OAuthToken]'),
    '4:11 /connections/c/type ["OAuthToken"] is not known here → here it is called OAuthToken',
  ],
  [
    'another product’s word for a grant',
    confidential('grant_type: auth2ClientCredential'),
    '8:17 /connections/c/grant_type "auth2ClientCredential" is not known here → here it is called client_credentials',
  ],
  [
    'and for another',
    confidential('grant_type: auth2Password', 'usernam: ann', 'password: pw'),
    '8:17 /connections/c/grant_type "auth2Password" is not known here → here it is called password',
    '9:5 /connections/c/usernam usernam is not a field here → did you mean username?',
  ],
  [
    'a grant that nobody knows',
    confidential('grant_type: magic'),
    `8:17 /connections/c/grant_type "magic" is not known here → write ${grantsAre}`,
  ],
  [
    'a grant of another type',
    confidential('grant_type: device_code', 'device_authorization_endpoint: https://a.example/device', 'scop: a'),
    '8:17 /connections/c/grant_type device_code is a grant of OAuth2 → write type: OAuth2',
    '10:5 /connections/c/scop scop is not a field here → did you mean scope?',
  ],
  [
    'another product’s word for one',
    confidential('grant_type: AuthCode', 'authorization_endpoint: https://a.example/authorize'),
    '8:17 /connections/c/grant_type authorization_code is a grant of OAuth2 → write type: OAuth2 and grant_type: authorization_code',
  ],
  [
    'a misspelt one of another type',
    confidential('grant_type: autorization_code', 'authorization_endpoint: https://a.example/authorize'),
    '8:17 /connections/c/grant_type authorization_code is a grant of OAuth2 → write type: OAuth2 and grant_type: authorization_code',
  ],
  [
    'a word that others have for either type, with a grant of the second',
    confidential('grant_type: device_code', 'device_authorization_endpoint: https://a.example/device').replace(
      'OAuthToken',
      'OAuth',
    ),
    '4:11 /connections/c/type "OAuth" is not known here → here it is called OAuth2',
  ],
  [
    'and with one of both',
    confidential('grant_type: password', 'username: ann', 'password: pw').replace('OAuthToken', 'OAuth'),
    '4:11 /connections/c/type "OAuth" is not known here → here it is called OAuthToken',
  ],
  [
    'a misspelt client authentication',
    confidential('client_authentication: client_secret_pots'),
    '8:28 /connections/c/client_authentication "client_secret_pots" is not known here → did you mean client_secret_post?',
  ],
  [
    'another product’s word for one',
    confidential('client_authentication: {method: body}'),
    '8:37 /connections/c/client_authentication/method "body" is not known here → here it is called client_secret_post',
  ],
  [
    'an unknown pagination',
    extract('connection: api', 'pagination: {type: scroll}'),
    `9:24 /extracts/e/pagination/type "scroll" is not known here → write ${pagesAre}`,
  ],
  [
    'a pagination without a type',
    extract('connection: api', 'pagination: {page: 1}'),
    `9:5 /extracts/e/pagination type is missing → write type: ${pagesAre}`,
  ],
  [
    'another product’s word in a pagination',
    extract('connection: api', 'pagination: {type: page_number, page_size: 5}'),
    '9:37 /extracts/e/pagination/page_size page_size is not a field here → here it is called size',
    '9:48 /extracts/e/pagination/page_size size is sent nowhere without size_parameter → write size_parameter: and what the API calls it, often size, limit or per_page',
  ],
  [
    'an unknown store',
    '{version: 1, store: {url: redis:x}, connections: {}}',
    `1:27 /store/url "redis" is not known here → write ${storesAre}`,
  ],
  [
    'a store in capitals',
    '{version: 1, store: {url: "SQLite:x"}, connections: {}}',
    '1:27 /store/url "SQLite" is not known here → here it is called sqlite',
  ],
  [
    'a store without its colon',
    '{version: 1, store: {url: sqlite}, connections: {}}',
    '1:27 /store/url "sqlite" is not written as it must be → write it like sqlite:tokens.db',
  ],
  // the two ways to write an ApiKey
  [
    'neither',
    connection('type: ApiKey'),
    '3:3 /connections/c value is missing → write value: ${env:API_KEY} (The key itself)',
  ],
  [
    'both',
    connection('type: ApiKey', 'value: abc', 'keys: [{value: def}]'),
    '6:5 /connections/c/keys value and keys are both given → keep one of the two',
  ],
  [
    'a misspelt one, once',
    connection('type: ApiKey', 'valu: abc'),
    '5:5 /connections/c/valu valu is not a field here → did you mean value?',
  ],
  [
    'a misspelt one inside, once',
    connection('type: ApiKey', 'keys: [{valeu: abc}]'),
    '5:13 /connections/c/keys/0/valeu valeu is not a field here → did you mean value?',
  ],
  // secrets of clients
  [
    'client_credentials without a secret',
    login(),
    '4:5 /connections/c client_secret is missing → write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
  ],
  [
    'client_credentials with a blank secret',
    login('client_secret: ""'),
    '4:5 /connections/c client_secret is missing → write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
  ],
  [
    'a client authentication without its secret, once',
    login('client_authentication: client_secret_post'),
    '7:28 /connections/c/client_authentication client_secret_post needs a client_secret → write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
  ],
  [
    'the same in another grant',
    login('grant_type: password', 'username: u', 'password: p', 'client_authentication: client_secret_post'),
    '10:28 /connections/c/client_authentication client_secret_post needs a client_secret → write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
  ],
  // what leads elsewhere
  [
    'an extract of a connection that is not there',
    extract('connection: apy'),
    '8:17 /extracts/e/connection there is no connection called apy → did you mean api?',
  ],
  [
    'an authentication that is not there',
    extract('connection: api', 'authentication: {method: Token, connection: kee}'),
    '9:49 /extracts/e/authentication/connection there is no connection called kee → did you mean key?',
  ],
  [
    'a default authentication where there is nothing',
    '{version: 1, authentication: nobody, connections: {}}',
    '1:30 /authentication there is no connection called nobody → write it under connections',
  ],
  [
    'an authentication that is the secret itself, which is not shown',
    extract('connection: api', 'authentication: sk-live-7f3a99canary'),
    '9:21 /extracts/e/authentication this is the name of no connection → connections here: api, key, file',
  ],
  [
    'a wrong word that may be a secret, which is not shown',
    connection('type: ApiKey', 'value: ${env:KEY}', 'send_in: sk-live-7f3a99canary'),
    '6:14 /connections/c/send_in this is not allowed → write "header" or "query" or "cookie" or "body"',
  ],
  [
    'an authentication that is an API',
    extract('connection: api', 'authentication: api'),
    '9:21 /extracts/e/authentication api is of type REST and has no credential → name the connection that holds the token, key or password',
  ],
  [
    'a method that does not fit',
    extract('connection: api', 'authentication: {method: Token, connection: key}'),
    '9:30 /extracts/e/authentication/method key is of type ApiKey → write method: ApiKey',
  ],
  [
    'another product’s word for a method',
    extract('connection: api', 'authentication: {method: OAuth, connection: key}'),
    '9:30 /extracts/e/authentication/method "OAuth" is not known here → here it is called Token',
  ],
  [
    'none, and yet one',
    extract('connection: api', 'authentication: {method: none, connection: key}'),
    '9:36 /extracts/e/authentication/connection connection does not belong here → remove it; it is a field of ApiKey, Basic, Bearer and others',
  ],
  [
    'a request to a file',
    extract('connection: file', 'request: {path: /a}'),
    '9:14 /extracts/e/request request goes with a REST connection, but file is of type JSONFile → name a REST connection, or remove request',
  ],
  [
    'a connection that cannot be read',
    extract('connection: key'),
    '8:17 /extracts/e/connection key is of type ApiKey, which cannot be read → make a REST connection with authentication: key, and name that',
  ],
  // fields that cannot all be meant
  [
    'a secret that is sent nowhere',
    confidential('client_authentication: none'),
    '8:28 /connections/c/client_authentication none sends no client_secret, and one is given → remove client_secret, or write client_secret_basic or client_secret_post',
  ],
  [
    'a client that proves itself by its key, and by a secret',
    confidential('client_authentication: {method: private_key_jwt, private_key: "${file:key.pem}"}'),
    '8:28 /connections/c/client_authentication private_key_jwt sends no client_secret, and one is given → remove client_secret, or write client_secret_basic in place of private_key_jwt',
  ],
  [
    'a certificate and a secret',
    confidential(
      'client_authentication: tls_client_auth',
      'client_certificate: {certificate: "${file:c.pem}", key: "${file:k.pem}"}',
    ),
    '8:28 /connections/c/client_authentication tls_client_auth sends no client_secret, and one is given → remove client_secret, or write client_secret_basic in place of tls_client_auth',
  ],
  [
    'a client of mutual TLS without a certificate',
    login('client_authentication: tls_client_auth'),
    '7:28 /connections/c/client_authentication tls_client_auth needs a client_certificate → write client_certificate: {certificate: ${file:client.pem}, key: ${file:client.key}}',
  ],
  [
    'a certificate, and nothing that says that it is the proof',
    login('client_certificate: {certificate: "${file:c.pem}", key: "${file:k.pem}"}'),
    '4:5 /connections/c client_secret is missing → write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4), or client_authentication: tls_client_auth by its certificate',
  ],
  [
    'another product’s word for it',
    login(
      'client_authentication: self_signed_tls_client_auth',
      'client_certificate: {certificate: "${file:c.pem}", key: "${file:k.pem}"}',
    ),
    '7:28 /connections/c/client_authentication "self_signed_tls_client_auth" is not known here → here it is called tls_client_auth',
  ],
  [
    'a client that signs, by its word alone',
    login('client_authentication: private_key_jwt'),
    '7:5 /connections/c/client_authentication private_key is missing → write client_authentication: {method: private_key_jwt, private_key: ${file:key.pem}}',
  ],
  [
    'an assertion that is signed with no secret',
    login('client_authentication: client_secret_jwt'),
    '7:28 /connections/c/client_authentication client_secret_jwt needs a client_secret → write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
  ],
  ['a client that proves nothing, and says so', login('client_authentication: none')],
  [
    'a secret whose place is left to token_request, which has none',
    confidential('client_authentication: custom'),
    '8:28 /connections/c/client_authentication custom sends client_secret where token_request puts ${client_secret}, and that stands nowhere in it → write it there: token_request: {headers: {x-secret: "${client_secret}"}}; or write client_secret_basic or client_secret_post',
  ],
  [
    'a secret whose place is left to token_request, which has one',
    confidential('client_authentication: custom', 'token_request: {parameters: {app_secret: "${client_secret}"}}'),
  ],
  [
    'a service account that needs nothing else',
    connection('type: OAuth2', 'grant_type: jwt_bearer', 'assertion: {private_key: "${file:account.json}"}'),
  ],
  [
    'a proof of nobody',
    connection(
      'type: OAuth2',
      'grant_type: jwt_bearer',
      'assertion: {private_key: "${file:account.json}"}',
      'client_secret: ${env:SECRET}',
    ),
    '4:5 /connections/c client_id is missing → write client_id: it says whose proof this is',
  ],
  [
    'a body with a GET',
    connection('type: REST', 'url: https://a.example', 'body: {a: 1}'),
    '6:11 /connections/c/body a GET has no body → write method: POST, or send it as parameters',
  ],
  [
    'the same in an extract',
    extract('connection: api', 'request: {body: a}'),
    '9:21 /extracts/e/request/body a GET has no body → write method: POST, or send it as parameters',
  ],
  [
    'a GraphQL query by GET',
    connection('type: REST', 'url: https://a.example', 'format: graphql', 'body: "{ me }"'),
    '6:13 /connections/c/format a GraphQL query is sent by POST, not by GET → write method: POST',
  ],
  [
    'the same by PUT in an extract',
    extract('connection: api', 'request: {method: PUT, format: graphql, body: "{ me }"}'),
    '9:23 /extracts/e/request/method a GraphQL query is sent by POST, not by PUT → write method: POST',
  ],
  ['a GraphQL query by POST', extract('connection: api', 'request: {method: POST, format: graphql, body: "{ me }"}')],
  [
    'a GraphQL connection that an extract asks by POST',
    extract('connection: api', 'request: {method: POST}').replace(
      'api.example.com',
      'api.example.com, format: graphql',
    ),
  ],
  [
    'XML with two roots',
    connection('type: REST', 'url: https://a.example', 'method: PUT', 'format: xml', 'body: {a: 1, b: 2}'),
    '8:11 /connections/c/body XML has exactly one root element → write one name above all others, such as body: {order: {…}}, or the body as text',
  ],
  [
    'XML whose root is a list',
    extract('connection: api', 'request: {method: POST, format: xml, body: {a: [1, 2]}}'),
    '9:48 /extracts/e/request/body XML has exactly one root element → write one name above all others, such as body: {order: {…}}, or the body as text',
  ],
  [
    'XML whose root is an attribute',
    extract('connection: api', 'request: {method: POST, format: xml, body: {"@a": 1}}'),
    '9:48 /extracts/e/request/body XML has exactly one root element → write one name above all others, such as body: {order: {…}}, or the body as text',
  ],
  [
    'XML with a declaration and one root',
    extract(
      'connection: api',
      'request: {method: POST, format: xml, body: {"?xml": {"@version": 1.0}, a: {b: [1, 2]}}}',
    ),
  ],
  ['XML as text', extract('connection: api', 'request: {method: POST, format: xml, body: "<a/><b/>"}')],
  [
    'a body that an extract sends otherwise',
    extract('connection: api', 'request: {method: POST}').replace('api.example.com', 'api.example.com, body: {a: 1}'),
  ],
  [
    'a size that is sent nowhere',
    extract('connection: api', 'pagination: {type: page_number, size: 5}'),
    '9:43 /extracts/e/pagination/size size is sent nowhere without size_parameter → write size_parameter: and what the API calls it, often size, limit or per_page',
  ],
  [
    'certificates that are not looked at',
    connection('type: REST', 'url: https://a.example', 'ssl_mode: off', 'ca_file: a.pem'),
    '7:14 /connections/c/ca_file ssl_mode: off checks no certificate, so this one is never looked at → write ssl_mode: verify, or remove ca_file',
  ],
  // plain http
  [
    'an API without TLS',
    connection('type: REST', 'url: http://a.example', 'also_send_to: [http://b.example, "http://*.c.example"]'),
    '5:10 /connections/c/url plain http would show the credential to everybody on the way → write https://, or ssl_mode: off if this is a test server',
    '6:20 /connections/c/also_send_to/0 plain http would show the credential to everybody on the way → write https://, or ssl_mode: off if this is a test server',
    '6:38 /connections/c/also_send_to/1 plain http would show the credential to everybody on the way → write https://, or ssl_mode: off if this is a test server',
  ],
  [
    'a login without TLS, beside another mistake',
    confidential('scpoe: a').replace('https:', 'http:'),
    '5:21 /connections/c/token_endpoint plain http would show the credential to everybody on the way → write https://, or ssl_mode: off if this is a test server',
    '8:5 /connections/c/scpoe scpoe is not a field here → did you mean scope?',
  ],
  ['this machine', connection('type: REST', 'url: http://localhost:8080', 'also_send_to: ["http://127.0.0.1:1"]')],
  ['a test server', connection('type: REST', 'url: http://a.example', 'ssl_mode: off')],
  ['an address that is known later', connection('type: REST', 'url: "http://${env:HOST}/v1"')],
  // variables
  [
    'variables in a circle, once',
    'version: 1\nvariables: {a: "x${var:b}", b: "${var:c}", c: "${var:a}", d: "${var:b}"}\nconnections: {}',
    '2:16 /variables/a this leads back to itself: a → b → c → a → write the value of one of them out',
  ],
  [
    'a variable that is itself',
    'version: 1\nvariables: {b: 1, a: "${var:a}"}\nconnections: {}',
    '2:22 /variables/a this leads back to itself: a → a → write the value of one of them out',
  ],
  [
    'more variables in a row than a run follows',
    `version: 1\nvariables: {${Array.from({ length: 15 }, (_, i) => `v${i}: "\${var:v${i + 1}}"`).join(', ')}, v15: x}\nconnections: {}`,
    '2:17 /variables/v0 this leads through more than 10 variables → write the value of one of them out',
  ],
  // mistakes of several kinds at once
  [
    'a mistake in one place hides none in another',
    [
      'version: 1',
      'connections:',
      '  api: {type: REST, url: https://a.example, authentication: logn, methd: POST}',
      '  login: {type: Bearer, token: "${env:T}", tiemout: 3}',
      'extracts:',
      '  e: {connection: apy, loop: "$.data["}',
      '  f: {connection: login, request: {path: /a}, loop: 5, field: {}}',
    ].join('\n'),
    '3:61 /connections/api/authentication there is no connection called logn → did you mean login?',
    '3:67 /connections/api/methd methd is not a field here → did you mean method?',
    '4:44 /connections/login/tiemout tiemout is not a field here → did you mean timeout?',
    '6:19 /extracts/e/connection there is no connection called apy → did you mean api?',
    `6:30 /extracts/e/loop it ends too early (character 8) → ${pathsAre}`,
    '7:35 /extracts/f/request request goes with a REST connection, but login is of type Bearer → name a REST connection, or remove request',
    '7:53 /extracts/f/loop “5” cannot stand here (character 1) → write $.5',
    '7:56 /extracts/f/field field is not a field here → did you mean fields?',
    '7:63 /extracts/f/field this is empty → write at least one, or leave it out',
  ],
  [
    'a secret where a path belongs is not shown',
    'version: 1\nconnections: {a: {type: JSONFile, path: a.json}}\nextracts: {e: {connection: a, loop: Kx9secret-7f3aQz}}',
    '3:37 /extracts/e/loop “K” cannot stand here (character 1) → write a path, as $.data[*].name',
  ],
  [
    'a name written twice hides nothing, and the first value counts',
    connection('type: Bearer', 'token: ${env:T}', 'token: 5', 'tiemout: 3', 'ssl_mode: of'),
    '6:5 /connections/c/token token is written twice in the same place → keep one of the two',
    '7:5 /connections/c/tiemout tiemout is not a field here → did you mean timeout?',
    '8:15 /connections/c/ssl_mode "of" is not allowed → did you mean off?',
  ],
  [
    'what a second block of connections holds is there',
    `${extract('connection: later', 'lop: $')}\nconnections:\n  later: {type: REST, url: https://b.example, methd: POST}\n  key: {}`,
    '9:5 /extracts/e/lop lop is not a field here → did you mean loop?',
    '10:1 /connections connections is written twice in the same place → keep one of the two',
    '11:47 /connections/later/methd methd is not a field here → did you mean method?',
    '12:3 /connections/key key is written twice in the same place → keep one of the two',
  ],
  [
    'a merge key hides nothing',
    [
      'version: 1',
      'connections:',
      '  c: &c {type: Bearer, token: "${env:T}"}',
      '  d:',
      '    <<: *c',
      '    tiemout: 3',
    ].join('\n'),
    '5:5 /connections/d/<< << is no part of YAML 1.2 → write the fields out, or repeat a whole value with *name',
    '6:5 /connections/d/tiemout tiemout is not a field here → did you mean timeout?',
  ],
  [
    'a misspelt type and a misspelt grant hide nothing of their connection',
    [
      'version: 1',
      'connections:',
      '  a: {type: OAuthTokn, token_endpoint: "https://a.example/t", client_id: a, client_secret: "${env:S}", scop: b}',
      '  b: {type: OAuth2, token_endpoint: "https://a.example/t", client_id: a, grant_type: client_credential, ssl_mode: of}',
    ].join('\n'),
    '3:13 /connections/a/type "OAuthTokn" is not known here → did you mean OAuthToken?',
    '3:104 /connections/a/scop scop is not a field here → did you mean scope?',
    '4:6 /connections/b client_secret is missing → write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
    '4:86 /connections/b/grant_type "client_credential" is not known here → did you mean client_credentials?',
    '4:115 /connections/b/ssl_mode "of" is not allowed → did you mean off?',
  ],
  [
    'a slip of the pen hides no contradiction',
    confidential('client_authentication: none', 'scop: a', 'ssl_mode: off', 'ca_file: a.pem', 'timeout: soon'),
    '8:28 /connections/c/client_authentication none sends no client_secret, and one is given → remove client_secret, or write client_secret_basic or client_secret_post',
    '9:5 /connections/c/scop scop is not a field here → did you mean scope?',
    '11:14 /connections/c/ca_file ssl_mode: off checks no certificate, so this one is never looked at → write ssl_mode: verify, or remove ca_file',
    '12:14 /connections/c/timeout "soon" is not a duration between 1 ms and 24 days → write it like 30',
  ],
  [
    'a secret is not missing where something may be it',
    login('sicret: ${env:S}'),
    `7:5 /connections/c/sicret sicret is not a field here → fields here: ${clientFields} …; latchkey schema OAuthToken shows all`,
  ],
  [
    'and is missing where nothing may be',
    login('scop: a', 'timeout: soon'),
    '4:5 /connections/c client_secret is missing → write client_secret: ${env:CLIENT_SECRET}; the client_credentials grant needs one (RFC 6749 §4.4)',
    '7:5 /connections/c/scop scop is not a field here → did you mean scope?',
    '8:14 /connections/c/timeout "soon" is not a duration between 1 ms and 24 days → write it like 30',
  ],
  [
    'what a field of another name holds is judged',
    confidential('Client authentication: in the body', 'Time-out: 0').replace('client_id: app', 'clientId:'),
    '6:5 /connections/c/clientId clientId is not a field here → here it is written client_id',
    '6:14 /connections/c/clientId this is blank → write my-app',
    '8:5 /connections/c/Client authentication Client authentication is not a field here → here it is written client_authentication',
    '8:28 /connections/c/Client authentication "in the body" is not known here → here it is called client_secret_post',
    '9:5 /connections/c/Time-out Time-out is not a field here → here it is written timeout',
    '9:15 /connections/c/Time-out 0 is too small → write more than 0',
  ],
  [
    'and so is a place of a key, though there is one by default',
    connection('type: ApiKey', 'value: ${env:K}', 'Placement: Header'),
    '6:5 /connections/c/Placement Placement is not a field here → here it is called send_in',
    '6:16 /connections/c/Placement "Header" is not allowed → did you mean header?',
  ],
  [
    'and references in it',
    connection('type: Bearer', 'api_token: ${evn:T}'),
    '5:5 /connections/c/api_token api_token is not a field here → here it is called token',
    '5:16 /connections/c/api_token ${evn:T} is not a reference → did you mean ${env:T}?',
  ],
  // JSONPath and references
  [
    'paths that end too early, or hold what cannot stand there',
    extract('connection: api', 'loop: "$.data["', 'fields: {a: "$.b[?(@.c", b: "$$.c["}'),
    `9:11 /extracts/e/loop it ends too early (character 8) → ${pathsAre}`,
    `10:17 /extracts/e/fields/a “(” cannot stand here (character 6) → ${pathsAre}`,
    `10:33 /extracts/e/fields/b it ends too early (character 6) → ${pathsAre}`,
  ],
  [
    'a misspelt kind of reference',
    connection('type: Bearer', 'token: ${evn:TOKEN}'),
    '5:12 /connections/c/token ${evn:TOKEN} is not a reference → did you mean ${env:TOKEN}?',
  ],
  [
    'a reference without a kind',
    connection('type: Bearer', 'token: ${TOKEN}'),
    '5:12 /connections/c/token ${TOKEN} is not a reference → write ${env:TOKEN}, ${file:PATH}, ${secret:TOKEN} or ${var:TOKEN}; for a literal ${ write $${',
  ],
  [
    'a reference without a name',
    connection('type: Bearer', 'token: ${env:}'),
    '5:12 /connections/c/token ${env:} is not a reference → write ${env:NAME}, ${file:PATH}, ${secret:NAME} or ${var:NAME}; for a literal ${ write $${',
  ],
  [
    'a reference that never ends',
    connection('type: Bearer', 'token: ${env:TOKEN'),
    '5:12 /connections/c/token a reference begins with ${ but never ends → write }, or for a literal ${ write $${',
  ],
  [
    'a reference inside a list',
    connection('type: REST', 'url: https://a.example', 'headers: [{name: a, value: "${a}"}]'),
    '6:32 /connections/c/headers/0/value ${a} is neither a reference nor a field of connection c → write ${env:a}, ${file:PATH}, ${secret:a} or ${var:a}; for a literal ${ write $${',
  ],
  // the file
  ['no version', 'connections: {}', '1:1  version is missing → write version: 1 (The version of this language)'],
  ['a version in quotes', '{version: "1", connections: {}}', '1:11 /version "1" is text → write it without quotes: 1'],
  ['another version', '{version: 2, connections: {}}', '1:11 /version 2 is not allowed → write 1'],
  [
    'connections that are a list, whose secrets are not shown',
    '{version: 1, connections: [{token: canary-7f3a}]}',
    '1:27 /connections this is a list, but a mapping is wanted → write {"login":{"type":"Bearer","token":"${env:API_TOKEN}"}}',
  ],
  [
    'a connection that is text',
    '{version: 1, connections: {a: canary-7f3a}}',
    '1:31 /connections/a this is text, but a mapping is wanted → write {"type":"Bearer","token":"${env:API_TOKEN}"}',
  ],
  [
    'a connection that is nothing',
    '{version: 1, connections: {a: }}',
    '1:31 /connections/a this is blank → write {"type":"Bearer","token":"${env:API_TOKEN}"}',
  ],
  [
    'a name that is none, whose connection is not shown',
    '{version: 1, connections: {my api: {type: Bearer, token: canary-7f3a}}}',
    '1:28 /connections/my api "my api" is not a name → a name is made of letters, digits, _ and -, and does not begin with a digit',
  ],
  [
    'several mistakes, in the order of the file',
    'version: 2\nconnections:\n  a: {type: Bearer}\n  b: {type: Basik}\nextract: {}\n',
    '1:10 /version 2 is not allowed → write 1',
    '3:3 /connections/a token is missing → write token: ${env:API_TOKEN}, or token_request, or refresh_token and refresh_request',
    '4:3 /connections/b username is missing → write username: alice (The user name; some APIs want the key here and no password)',
    '4:13 /connections/b/type "Basik" is not known here → did you mean Basic?',
    '5:1 /extract extract is not a field here → here it is called extracts',
  ],
])('%s', async (_, text, ...expected) => {
  expect(await mistakes(text)).toEqual(expected)
})

test.each(['007', '12345678901234567890123', '1e3', '0x10'])(
  '%s where text is due is taken as written',
  async (text) => {
    const document = await readDocument(connection('type: Basic', 'username: u', `password: ${text}`), 'latchkey.yaml')
    const { issues, workspace } = await validate(document, { connectors })
    expect(issues).toEqual([])
    expect(workspace.connections.c).toMatchObject({ password: text })
  },
)

test('a whole file passes, with its defaults filled in and its references untouched', async () => {
  const document = await readDocument(extract('connection: api', 'pagination: {type: page_number}'), 'latchkey.yaml')
  const { issues, workspace, flats } = await validate(document, { connectors })
  expect(issues).toEqual([])
  expect(workspace.connections.api).toMatchObject({ method: 'GET', timeout: 30, ssl_mode: 'verify' })
  expect(workspace.connections.key).toMatchObject({ name: 'x-api-key', value: '${env:KEY}' })
  expect(workspace.extracts.e).toMatchObject({ loop: '$', pagination: { parameter: 'page', start: 1 } })
  expect(flats).toEqual(
    new Map([
      ['api', 'rest'],
      ['key', 'api_key'],
      ['file', 'json_file'],
    ]),
  )
})

test('data that a program made is checked alike, has no places, and is left as it was', async () => {
  const data: JsonObject = { version: 1, connections: { c: { type: 'Basic', username: 7, timeout: 'soon' } } }
  const before = structuredClone(data)
  const { issues, workspace } = await validate(documentOf(data), { connectors })
  expect(issues).toEqual([expect.objectContaining({ where: 'workspace', pointer: '/connections/c/timeout' })])
  expect(workspace.connections.c).toMatchObject({ username: '7', password: '' })
  expect(data).toEqual(before)
})

test('text and numbers: what is spelled otherwise than the number is text', async () => {
  const text = [
    'version: 1',
    'variables: {code: 007, size: 500}',
    'connections:',
    '  c: {type: REST, url: https://a.example, headers: {v: 1.10, n: 7}, parameters: [{name: a, value: TRUE}]}',
  ].join('\n')
  const { issues, workspace } = await validate(await readDocument(text, 'latchkey.yaml'), { connectors })
  expect(issues).toEqual([])
  expect(workspace.variables).toEqual({ code: '007', size: 500 })
  expect(workspace.connections.c).toMatchObject({
    headers: { v: '1.10', n: 7 },
    parameters: [{ name: 'a', value: 'TRUE' }],
  })
})

test('a program is told the kind of each mistake', async () => {
  const text = [
    'version: 1',
    'variables: {a: "${var:a}"}',
    'connections:',
    '  c: {type: Barer, token: x}',
    '  d: {type: Bearer, tokn: "${evn:T}", timeout: soon}',
    '  e: {type: REST}',
    '  f: {type: REST, url: http://a.example, authentication: logn, ssl_mode: of}',
    'extracts:',
    '  g: {connection: d, loop: "$.["}',
  ].join('\n')
  const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), { connectors })
  expect(issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'wrong_reference /variables/a',
    'wrong_word /connections/c/type',
    'unknown_field /connections/d/tokn',
    'wrong_reference /connections/d/tokn',
    'wrong_value /connections/d/timeout',
    'missing_field /connections/e',
    'contradiction /connections/f/url',
    'wrong_name /connections/f/authentication',
    'wrong_word /connections/f/ssl_mode',
    'wrong_path /extracts/g/loop',
  ])
  expect(warnings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'better_otherwise /connections/c/token',
    'better_otherwise /connections/d/timeout',
  ])
  await expect(readDocument('a: b: c', 'latchkey.yaml')).rejects.toMatchObject({
    data: { issues: [{ code: 'syntax', line: 1, column: 4 }] },
  })
})

test('files that are looked at at once do not share their mistakes', async () => {
  const wrong: JsonObject = { version: 1, conections: {} }
  const right: JsonObject = { version: 1, connections: { c: { type: 'Bearer', token: 'x' } } }
  const counts = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      // One more turn of the queue each, so that one is found right while another waits.
      for (let turn = 0; turn < n / 2; turn++) await undefined
      const { issues } = await validate(documentOf(structuredClone(n % 2 ? wrong : right)), { connectors })
      return issues.length
    }),
  )
  expect(counts).toEqual(Array.from({ length: 40 }, (_, n) => n % 2))
})

test.each([
  { also_send_to: { toString: 'x' } },
  { type: { toString: 'x' }, headers: { a: '${token}' } },
  { headers: { a: '${token:odd}' } },
])('a mapping with a member toString in the place of a word: %j', async (fields) => {
  const odd = { type: { toString: 'x' } }
  const workspace = { version: 1, connections: { odd, c: { type: 'REST', url: 'https://a.example', ...fields } } }
  const { issues } = await validate(documentOf(workspace as unknown as JsonObject), { connectors })
  expect(issues.length).toBeGreaterThan(0)
})

test('a connection that is a mapping with a member called toString is told, and ends nothing', async () => {
  const text =
    'version: 1\nconnections: {a: {type: JSONFile, path: a.json}}\nextracts: {e: {connection: {toString: 1}}}'
  const { issues } = await validate(await readDocument(text, 'a.yaml'), { connectors })
  expect(issues.map(({ pointer }) => pointer)).toContain('/extracts/e/connection')
})
