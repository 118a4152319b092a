import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'

const runtime = createNodeRuntime({ file: 'latchkey.yaml' })

/** `line pointer problem`, and no mistakes. */
async function warningsIn(text: string): Promise<string[]> {
  const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), runtime)
  expect(issues).toEqual([])
  return warnings.map(({ line, pointer, problem }) => `${line} ${pointer} ${problem}`)
}

const workspace = (lines: string) => `version: 1
connections:
  api: {type: REST, url: https://api.example.com}
${lines}`

describe('a secret in the file', () => {
  test('in a field of the schema, in a header by its name, in an entry that says so', async () => {
    expect(
      await warningsIn(
        workspace(`  login:
    type: OAuthToken
    token_endpoint: https://login.example.com/token
    client_id: app
    client_secret: s3cret
  other:
    type: REST
    url: https://other.example.com
    headers: {X-Api-Key: abc, accept: text/csv}
    parameters:
      - {name: who, value: me, sensitive: true}`),
      ),
    ).toEqual([
      '8 /connections/login/client_secret a secret is written into the file',
      '12 /connections/other/headers/X-Api-Key a secret is written into the file',
      '14 /connections/other/parameters/0/value a secret is written into the file',
    ])
  })

  test('by reference is none', async () => {
    expect(await warningsIn(workspace('  key: {type: ApiKey, value: "${env:KEY}"}'))).toEqual([])
  })
})

describe('a path that meant something else where it was tried', () => {
  const withLoop = (loop: string) => workspace(`extracts:\n  rows: {connection: api, loop: ${JSON.stringify(loop)}}`)

  test.each(['$.data.length', "$.data[?(@.id=='1')]"])('%s', async (loop) => {
    const warnings = await warningsIn(withLoop(loop))
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toMatch(/^5 \/extracts\/rows\/loop /)
  })

  test.each(['$.data[*]', '$.data[?@.id == 1]'])('%s means the same everywhere', async (loop) => {
    expect(await warningsIn(withLoop(loop))).toEqual([])
  })
})

describe('what works and is better otherwise', () => {
  const login = (...lines: string[]) =>
    workspace(
      [
        'login:',
        '  type: OAuthToken',
        '  client_id: app',
        '  client_secret: ${env:SECRET}',
        ...lines.map((l) => `  ${l}`),
      ]
        .map((line) => `  ${line}`)
        .join('\n'),
    )
  const endpoint = 'token_endpoint: https://login.example.com/token'
  const ended = 'expired_when: [{status: 419}]'

  test.each<[about: string, text: string, expected: string[]]>([
    [
      'a secret in an extract’s request',
      workspace(
        'extracts:\n  rows:\n    connection: api\n    request: {headers: {X-Api-Key: abc}, parameters: {sig: a}}',
      ),
      [
        '7 /extracts/rows/request/headers/X-Api-Key a secret is written into the file',
        '7 /extracts/rows/request/parameters/sig a secret is written into the file',
      ],
    ],
    [
      'the password grant',
      login(endpoint, 'grant_type: password', 'username: ann', 'password: ${env:PW}'),
      ['9 /connections/login/grant_type the password grant shows the user’s password to this program (RFC 9700 §2.4)'],
    ],
    [
      'a login page as token_endpoint',
      login('token_endpoint: https://login.example.com/authorize'),
      ['8 /connections/login/token_endpoint this looks like the address of a login page'],
    ],
    [
      'the API as token_endpoint',
      login('token_endpoint: https://api.example.com/'),
      ['8 /connections/login/token_endpoint this looks like the address of the API: a REST connection has the same'],
    ],
    [
      'ssl_mode: off',
      login(endpoint, 'ssl_mode: off'),
      [
        '9 /connections/login/ssl_mode certificates are not checked, so anybody on the way can read and change what is sent',
      ],
    ],
    [
      'how a key travels, which is for the REST connection to say',
      workspace(
        '  key: {type: ApiKey, value: "${env:KEY}", ssl_mode: off, ca_file: ca.pem, timeout: 5s}\n  usual: {type: Bearer, token: "${env:KEY}", ssl_mode: verify, timeout: 30}',
      ),
      ['ssl_mode', 'ca_file', 'timeout'].map(
        (field) =>
          `4 /connections/key/${field} ${field} changes nothing here: an ApiKey connection asks no server itself`,
      ),
    ],
    [
      'what tells of an ended credential, where none is sent',
      `version: 1\nconnections:\n  api: {type: REST, url: https://api.example.com, ${ended}, authentication: {method: none}}`,
      [
        '3 /connections/api/expired_when expired_when changes nothing here: no request of this connection carries a credential',
      ],
    ],
    ...[
      'authentication: key',
      'headers: {X-Token: "${token:login}"}',
      'computed: {now: {function: nonce}}, headers: {x-once: "${now}"}',
    ].map((sends): [string, string, string[]] => [
      `the same, where one is: ${sends}`,
      login(endpoint).replace('https://api.example.com', `https://api.example.com, ${ended}, ${sends}`) +
        '\n  key: {type: ApiKey, value: "${env:KEY}"}',
      [],
    ]),
    [
      'the same, where an extract says with what',
      `version: 1\nconnections:\n  api: {type: REST, url: https://api.example.com, ${ended}}\n  key: {type: ApiKey, value: "\${env:KEY}"}\nextracts:\n  rows: {connection: api, authentication: key}`,
      [],
    ],
    ['none of them', login(endpoint), []],
  ])('%s', async (_, text, expected) => {
    expect(await warningsIn(text)).toEqual(expected)
  })
})

describe('one redirect_uri for two servers', () => {
  const login = (name: string, host: string, more = '') =>
    `  ${name}: {type: OAuth2, grant_type: authorization_code, client_id: a, authorization_endpoint: "https://${host}/authorize", token_endpoint: "https://${host}/token"${more}}\n`
  const shared = (line: number, name: string, other: string) =>
    `${line} /connections/${name}/redirect_uri ${name} and ${other} log in at different servers and come back to one address, where nothing tells whose answer it is (RFC 9700 §4.4.2)`
  const both = (one: string, two: string) => warningsIn(`version: 1\nconnections:\n${one}${two}`)

  test('is told of each that has no issuer', async () => {
    const [one, two] = [login('one', 'a.example'), login('two', 'b.example')]
    expect(await both(one, two)).toEqual([shared(3, 'one', 'two'), shared(4, 'two', 'one')])
    expect(await both(one, login('two', 'b.example', ', issuer: "https://b.example"'))).toEqual([
      shared(3, 'one', 'two'),
    ])
  })

  test.each([
    ['one server', login('two', 'a.example'), ''],
    ['an address of its own', login('two', 'b.example', ', redirect_uri: "http://127.0.0.1:53682/two"'), ''],
    ['an issuer each', login('two', 'b.example', ', issuer: "https://b.example"'), ', issuer: "https://a.example"'],
    ['a server that is not known yet', login('two', '${env:HOST}'), ''],
  ])('%s: is none', async (_, two, more) => {
    expect(await both(login('one', 'a.example', more), two)).toEqual([])
  })
})

describe('a variable without a value here', () => {
  test('is told, with the nearest', async () => {
    expect(
      await warningsIn(`version: 1
variables: {region: eu}
connections:
  api: {type: REST, url: "https://\${var:regoin}.example.com", headers: [{name: a, value: "\${var:tenant}"}]}`),
    ).toEqual([
      '4 /connections/api/url the variable regoin has no value in this file',
      '4 /connections/api/headers/0/value the variable tenant has no value in this file',
    ])
  })
})

test.each([
  ['https://*.com', '3 /connections/api/also_send_to/0 the credential may go to every host below .com'],
  ['https://*.example.com', undefined],
])('also_send_to: %s', async (pattern, warning) => {
  const api = `  api: {type: REST, url: https://api.example.com, also_send_to: ["${pattern}"]}`
  expect(await warningsIn(`version: 1\nconnections:\n${api}`)).toEqual(warning ? [warning] : [])
})
