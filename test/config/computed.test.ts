/** What `latchkey validate` says of computed values and of OAuth1: nothing of it is left for the first call. */
import { describe, expect, test } from 'vitest'
import type { Connectors } from '../../src/config/contract.ts'
import { readDocument } from '../../src/config/read.ts'
import { validate } from '../../src/workspace.ts'

const connectors: Connectors = { read: async () => undefined, names: async () => [] }
const found = async (text: string) => {
  const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), { connectors })
  const told = (all: typeof issues) => all.map(({ pointer, problem, advice }) => `${pointer} ${problem} → ${advice}`)
  return { mistakes: told(issues), warnings: told(warnings) }
}

const indented = (lines: string[], depth: number) => lines.map((line) => ' '.repeat(depth) + line).join('\n')
/** A REST connection that sends `${sign}`, and computes it so. */
const api = (...computed: string[]) => `version: 1
connections:
  api:
    type: REST
    url: https://api.example.com
    headers: {x-sign: "\${sign}"}
    computed:
${indented(computed, 6)}
extracts:
  e: {connection: api}
`
const login = (lines: string[], ...computed: string[]) => `version: 1
connections:
  api:
    type: OAuthToken
    token_endpoint: https://login.example.com/token
    client_id: app
    client_secret: \${env:SECRET}
${indented(lines, 4)}
    computed:
${indented(computed, 6)}
`
const at = '/connections/api/computed/sign'
const REQUEST =
  '${body}, ${method}, ${url}, ${host}, ${path}, ${query}, ${request_target}, ${sorted_query}, ${sorted_parameters}'

describe('a mistake', () => {
  test.each<[about: string, text: string, ...expected: string[]]>([
    [
      'a misspelt function',
      api('sign: {function: hmac_sha255, key: "${env:K}", input: a}'),
      `${at}/function this is not allowed → did you mean hmac_sha256?`,
    ],
    [
      'another product’s word for a function',
      api('sign: {function: HmacSHA256, key: "${env:K}", input: a}'),
      `${at}/function this is not allowed → here it is called hmac_sha256`,
    ],
    [
      'another product’s word for a field',
      api('sign: {algorithm: sha256, input: a}'),
      `${at}/algorithm algorithm is not a field here → here it is called function: write function: sha256`,
    ],
    [
      'no function',
      api('sign: {input: a}'),
      `${at} function is missing → write function: hmac_sha256 (What is made: base64, a hash or an HMAC of input; or the time, a uuid or a nonce)`,
    ],
    [
      'an HMAC without a key',
      api('sign: {function: hmac_sha1, input: a}'),
      `${at} key is missing: hmac_sha1 is made with a secret → write key: \${client_secret}, or \${env:NAME}`,
    ],
    [
      'an HMAC of nothing',
      api('sign: {function: hmac_sha1, key: "${env:K}"}'),
      `${at} input is missing → write input: the text that is signed`,
    ],
    [
      'a hash of nothing',
      api('sign: {function: md5}'),
      `${at} input is missing → write input: the text that is hashed`,
    ],
    [
      'base64 of nothing',
      api('sign: {function: base64}'),
      `${at} input is missing → write input: the text that is encoded`,
    ],
    [
      'a hash with a key',
      api('sign: {function: sha512, input: a, key: "${env:K}"}'),
      `${at}/key sha512 takes no key → write function: hmac_sha512, or remove key`,
    ],
    [
      'the time with a key',
      api('sign: {function: unix_time, key: "${env:K}"}'),
      `${at}/key unix_time takes no key → write function: hmac_sha256, or remove key`,
    ],
    [
      'the time of something',
      api('sign: {function: unix_time, input: a}'),
      `${at}/input unix_time is made of no input → remove input, or write the function meant`,
    ],
    [
      'base64 in hex',
      api('sign: {function: base64, input: a, encoding: hex}'),
      `${at}/encoding encoding says how a hash or an HMAC is written, and base64 is neither → remove encoding`,
    ],
    [
      'a hash with a key in base64',
      api('sign: {function: md5, input: a, key_encoding: base64}'),
      `${at}/key_encoding key_encoding says how a key is written, and md5 takes none → remove key_encoding`,
    ],
    [
      'bytes, which are sent',
      api('sign: {function: md5, input: a, encoding: bytes}'),
      '/connections/api/headers/x-sign ${sign} is bytes, which only input and key of another computed value can hold → write its encoding as what is sent: hex, base64 or base64url',
    ],
    [
      'bytes, which another value is made of',
      api('sign: {function: md5, input: "${raw}"}', 'raw: {function: md5, input: a, encoding: bytes}'),
    ],
    [
      'a nonce in base64',
      api('sign: {function: nonce, encoding: base64}'),
      `${at}/encoding encoding says how a hash or an HMAC is written, and nonce is neither → remove encoding`,
    ],
    [
      'an unknown name, nearly another value',
      api('time: {function: unix_time}', 'sign: {function: md5, input: "${tiem}"}'),
      `${at}/input \${tiem} is nothing that can be computed with here → did you mean \${time}?`,
    ],
    [
      'an unknown name, nearly a word of the request',
      api('sign: {function: md5, input: "${bdoy}"}'),
      `${at}/input \${bdoy} is nothing that can be computed with here → did you mean \${body}?`,
    ],
    [
      'an unknown name',
      api('sign: {function: md5, input: "${sesame}"}'),
      `${at}/input \${sesame} is nothing that can be computed with here → it can hold ${REQUEST}, a computed value or a field of the connection`,
    ],
    [
      'an unknown name in a key',
      api('sign: {function: hmac_md5, key: "${clent_secret}", input: a}'.replace('hmac_md5', 'hmac_sha1')),
      `${at}/key \${clent_secret} is nothing that can be computed with here → it can hold ${REQUEST}, a computed value or a field of the connection`,
    ],
    [
      'a token of nobody',
      api('sign: {function: md5, input: "${token}"}'),
      `${at}/input \${token} is the token of this connection’s authentication, and it has none → write authentication: NAME, or \${token:NAME} for the token of another connection`,
    ],
    [
      'a value made of itself',
      api('sign: {function: md5, input: "${sign}"}'),
      `${at} sign is made of itself: sign → sign → let one of them be made without the others`,
    ],
    [
      'a circle, once and whole',
      api(
        'sign: {function: md5, input: "${b}"}',
        'b: {function: sha1, input: "${c}"}',
        'c: {function: hmac_sha1, key: "${sign}", input: a}',
      ),
      `${at} sign is made of itself: sign → b → c → sign → let one of them be made without the others`,
    ],
    [
      'a name of the request',
      api('sign: {function: md5, input: "${query}"}', 'query: {function: nonce}'),
      '/connections/api/computed/query ${query} is the request’s own query → give it another name',
    ],
    [
      'the name of a field',
      api('sign: {function: md5, input: a}', 'url: {function: nonce}'),
      '/connections/api/computed/url url is the name of something else here: ${url} would be two things → give it another name',
    ],
    [
      'a name that no template can have',
      api('sign: {function: md5, input: a}', 'X-Sign: {function: nonce}'),
      '/connections/api/computed/X-Sign ${X-Sign} names nothing → a name has small letters, digits and _, and begins with a letter',
    ],
    [
      'a value of the token request',
      login(['token_request: {headers: {s: "${code}"}}'], 'code: {function: nonce}').replace(
        'type: OAuthToken',
        'type: OAuth2\n    grant_type: authorization_code\n    authorization_endpoint: https://login.example.com/a',
      ),
      '/connections/api/computed/code code is the name of something else here: ${code} would be two things → give it another name',
    ],
    [
      'a secret written into the file is warned about only',
      api('sign: {function: hmac_sha1, key: written-here, input: a}'),
    ],
  ])('%s', async (_, text, ...expected) => {
    expect((await found(text)).mistakes).toEqual(expected)
  })
})

describe('where a value stands', () => {
  const ofBody = 'sign: {function: sha256, input: "${body}"}'
  const inBody = '${sign} is made of the body, and cannot stand in it → send it in a header or in the query'
  const rest = (lines: string, computed = ofBody) =>
    `version: 1
connections:
  api: {type: REST, url: "https://api.example.com/${lines.includes('url') ? '${sign}' : ''}", method: POST, ${lines.includes('url') ? '' : lines}}
extracts:
  e: {connection: api}
`
      .replace(', }', '}')
      .replace('method: POST', `method: POST, computed: {${computed}}`)

  test.each<[about: string, text: string, ...expected: string[]]>([
    [
      'made of the body, in a token request’s body',
      login(['token_request: {body: "s=${sign}"}'], ofBody),
      `/connections/api/token_request/body ${inBody}`,
    ],
    [
      '… in its parameters, which are the body',
      login(['token_request: {parameters: {s: "${sign}"}}'], ofBody),
      `/connections/api/token_request/parameters/s ${inBody}`,
    ],
    [
      '… in its parameters, which are the query',
      login(['token_request: {format: query, parameters: {s: "${sign}"}}'], ofBody),
    ],
    ['… in its query and headers', login(['token_request: {query: {s: "${sign}"}, headers: {s: "${sign}"}}'], ofBody)],
    [
      '… through another',
      login(['token_request: {body: "s=${outer}"}'], ofBody, 'outer: {function: md5, input: "${sign}"}'),
      '/connections/api/token_request/body ${outer} is made of the body, and cannot stand in it → send it in a header or in the query',
    ],
    ['… in the body of a REST connection', rest('body: {s: "${sign}"}'), `/connections/api/body/s ${inBody}`],
    ['… in its parameters', rest('parameters: {s: "${sign}"}')],
    [
      '… in the body of a step',
      login(['token_request: {steps: [{url: "https://login.example.com/x", parameters: {s: "${sign}"}}]}'], ofBody),
      `/connections/api/token_request/steps/0/parameters/s ${inBody}`,
    ],
    [
      '… in the parameters of a step that is a GET, and in the headers of one that is none',
      login(
        [
          'token_request: {steps: [{url: "https://login.example.com/x", method: GET, parameters: {s: "${sign}"}}, {url: "https://login.example.com/y", body: a, headers: {s: "${sign}"}}]}',
        ],
        ofBody,
      ),
    ],
    [
      'made of what a step keeps, and of the new token in a step after it',
      login(
        [
          'token_request: {steps: [{url: "https://login.example.com/x", extra: {ticket: $.ticket}}], headers: {s: "${sign}"}}',
          'token_response: {steps: [{url: "https://login.example.com/y", headers: {s: "${after}"}}]}',
        ],
        'sign: {function: md5, input: "${ticket}"}',
        'after: {function: md5, input: "${token}"}',
      ),
    ],
    ['made of the address, in the body', rest('body: {s: "${sign}"}', 'sign: {function: md5, input: "${url}"}')],
    [
      '… in the address',
      rest('url', 'sign: {function: md5, input: "${path}"}'),
      '/connections/api/url ${sign} is made of ${path}, and cannot stand in the address itself → send it in a header, or as one of the parameters',
    ],
    ['made of nothing, in the address', rest('url', 'sign: {function: uuid}')],
    [
      'where nothing is filled in',
      login(['description: "${sign}"', 'token_request: {headers: {s: "${sign}"}}'], 'sign: {function: nonce}'),
      '/connections/api/description ${sign} is computed for each attempt, and nothing is sent from here → it can stand in headers, parameters, query and body of a request, token_request among them, and in the value of an ApiKey or Custom',
    ],
    [
      'in a body that is a key',
      `version: 1
connections:
  api: {type: ApiKey, name: s, value: "\${sign}", send_in: body, computed: {${ofBody}}}
`,
      `/connections/api/value ${inBody}`,
    ],
    [
      'in an extract',
      `version: 1
connections:
  api: {type: REST, url: "https://api.example.com", computed: {${ofBody}}}
extracts:
  e: {connection: api, request: {path: "/\${sign}", method: POST, headers: {s: "\${sign}"}, body: {s: "\${sign}"}}}
`,
      '/extracts/e/request/path ${sign} is made of ${body}, and cannot stand in the address itself → send it in a header, or as one of the parameters',
      `/extracts/e/request/body/s ${inBody}`,
    ],
  ])('%s', async (_, text, ...expected) => {
    expect((await found(text)).mistakes).toEqual(expected)
  })

  test('nowhere is warned about, once for what makes up another', async () => {
    const text = api(
      'sign: {function: unix_time}',
      'inner: {function: nonce}',
      'idle: {function: md5, input: "${inner}"}',
    )
    expect(await found(text)).toEqual({
      mistakes: [],
      warnings: [
        '/connections/api/computed/idle idle is computed, and used nowhere → write ${idle} where it is sent, or remove it',
      ],
    })
  })
})

describe('client_authentication: custom', () => {
  const custom = ['client_authentication: custom', 'token_request: {headers: {s: "${sign}"}}']
  test.each<[about: string, text: string, mistakes: number]>([
    [
      'is content with a value that is made with the secret',
      login(custom, 'sign: {function: hmac_sha1, key: "${client_secret}", input: a}'),
      0,
    ],
    [
      '… and with one that is made with that',
      login(
        custom,
        'sign: {function: md5, input: "${inner}"}',
        'inner: {function: base64, input: "${client_id}:${client_secret}"}',
      ),
      0,
    ],
    ['wants the secret somewhere', login(custom, 'sign: {function: nonce}'), 1],
    [
      'wants the value to be sent',
      login(
        ['client_authentication: custom', 'token_request: {headers: {s: a}}'],
        'sign: {function: md5, input: "${client_secret}"}',
      ),
      1,
    ],
  ])('%s', async (_, text, mistakes) => {
    expect((await found(text)).mistakes).toHaveLength(mistakes)
  })
})

describe('OAuth1', () => {
  const key = (fields: string) => `version: 1
connections:
  api: {type: OAuth1, consumer_key: app, ${fields}}
`
  const place = '/connections/api'
  test.each<[fields: string, ...expected: string[]]>([
    ['consumer_secret: "${env:S}"'],
    ['consumer_secret: "${env:S}", token: "${env:T}", token_secret: "${env:U}", signature_method: PLAINTEXT'],
    ['signature_method: RSA-SHA1, private_key: "${file:k.pem}", token: "${env:T}"'],
    [
      'realm: a',
      `${place} consumer_secret is missing: HMAC-SHA1 signs with it → write consumer_secret: \${env:CONSUMER_SECRET}`,
    ],
    [
      'signature_method: RSA-SHA1',
      `${place} private_key is missing: RSA-SHA1 signs with it → write private_key: \${file:consumer.pem}, or another signature_method`,
    ],
    [
      'signature_method: RSA-SHA1, private_key: "${file:k.pem}", consumer_secret: "${env:S}"',
      `${place}/consumer_secret RSA-SHA1 signs with private_key, and not with consumer_secret (RFC 5849 §3.4.3) → remove consumer_secret, or write signature_method: HMAC-SHA1`,
    ],
    [
      'consumer_secret: "${env:S}", private_key: "${file:k.pem}"',
      `${place}/private_key HMAC-SHA1 signs with consumer_secret, and not with a private key → write signature_method: RSA-SHA1, or remove private_key`,
    ],
    [
      'consumer_secret: "${env:S}", token: "${env:T}"',
      `${place}/token token_secret is missing: it came with this token → write token_secret: \${env:OAUTH_TOKEN_SECRET}`,
    ],
    [
      'consumer_secret: "${env:S}", token_secret: "${env:T}"',
      `${place}/token_secret token is missing: this is its secret → write token: \${env:OAUTH_TOKEN}`,
    ],
    [
      'consumer_secret: "${env:S}", signature_method: HMAC_SHA256',
      `${place}/signature_method this is not allowed → here it is called HMAC-SHA256`,
    ],
  ])('%s', async (fields, ...expected) => {
    expect((await found(key(fields))).mistakes).toEqual(expected)
  })
})
