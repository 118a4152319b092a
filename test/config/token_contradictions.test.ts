/** `send_token` and `expired_when`: what of them cannot be meant, and what is warned of. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'

const { connectors } = createNodeRuntime({ file: 'latchkey.yaml', env: {}, defaultStore: 'memory:' })

const client =
  'type: OAuthToken, token_endpoint: "https://login.example.com/token", client_id: a, client_secret: "${env:S}"'
const bearer = 'type: Bearer, token: "${env:T}"'
const rest = 'type: REST, url: "https://api.example.com", headers: {x-token: "${token:other}"}'

async function found(connection: string) {
  const document = await readDocument(
    `version: 1\nconnections: {one: {${connection}}, other: {type: Bearer, token: "\${env:T}"}}`,
    'latchkey.yaml',
  )
  const { issues, warnings } = await validate(document, { connectors })
  const said = (word: string, all: typeof issues) =>
    all.map(({ pointer, problem }) => `${word} ${pointer.replace('/connections/one', '')}: ${problem}`)
  return [...said('mistake', issues), ...said('warning', warnings)]
}

describe.each([
  ['OAuthToken', client],
  ['Bearer', bearer],
])('send_token of %s', (_, connection) => {
  test.each([
    ['{}', []],
    [
      '{in: query}',
      ['warning /send_token/in: a token in an address is kept by logs and histories on the way (RFC 9700 §4.3.2)'],
    ],
    ['{in: cookie}', ['mistake /send_token: name is missing']],
    ['{in: cookie, name: sid}', []],
    [
      '{in: cookie, name: sid, prefix: Token}',
      ['mistake /send_token/prefix: a prefix stands before a token in a header, and this one goes into a cookie'],
    ],
    ['{in: cookie, name: "a;b"}', ['mistake /send_token/name: no cookie can be called so']],
    ['{name: "X Auth"}', ['mistake /send_token/name: no header can be called so']],
    ['{name: "${env:NAME}"}', []],
    ['{prefix: "a\\nb"}', ['mistake /send_token/prefix: no header can carry this']],
    ['{prefix: "“Bearer”"}', ['mistake /send_token/prefix: no header can carry this']],
    ['{prefix: ""}', []],
  ])('%s', async (send_token, findings) => {
    expect(await found(`${connection}, send_token: ${send_token}`)).toEqual(findings)
  })
})

describe('token_response', () => {
  test.each([
    ['{format: jwe, key: "${env:K}"}', []],
    ['{key: "${env:K}"}', []],
    ['{format: jwe}', ['mistake /token_response: key is missing: without it an encrypted answer stays closed']],
    [
      '{format: xml, key: "${env:K}"}',
      ['mistake /token_response/key: it opens an encrypted answer, and format says that this one is xml'],
    ],
  ])('%s', async (token_response, findings) => {
    expect(await found(`${client}, token_response: ${token_response}`)).toEqual(findings)
  })
})

test.each([
  ['{which: id_token}', false],
  ['{name: X-Auth}', false],
  ['{in: query}', false],
  ['{prefix: Bearer}', false],
  ['{name: authorization, prefix: DPoP}', true],
])('a token bound to a key goes nowhere but after DPoP: %s', async (send_token, fits) => {
  const all = await found(`${client}, dpop: true, send_token: ${send_token}`)
  expect(all.some((one) => one.startsWith('mistake /send_token: a token bound to a key'))).toBe(!fits)
})

describe.each([
  ['OAuthToken', client],
  ['Bearer', bearer],
  ['REST', rest],
])('expired_when of %s', (_, connection) => {
  test.each([
    ['[]', ['mistake /expired_when: this is empty']],
    ['[{}]', ['mistake /expired_when/0: this is empty']],
    ['[{status: 419}, {status: [400, 403], pattern: gone}]', []],
    ['[{status: 200}]', ['mistake /expired_when/0/status: every such answer would mean that the token has ended']],
    [
      '[{status: [204, 419]}]',
      ['mistake /expired_when/0/status: every such answer would mean that the token has ended'],
    ],
    ['[{status: 200, header: x-auth}]', []],
    [
      '[{status: 200, equals: a}]',
      ['mistake /expired_when/0/equals: equals looks at the value at path, and there is no path'],
    ],
    [
      '[{not_equals: a, header: x}]',
      ['mistake /expired_when/0/not_equals: not_equals looks at the value at path, and there is no path'],
    ],
    [
      '[{header_pattern: a}]',
      ['mistake /expired_when/0/header_pattern: header_pattern looks at a header, and none is named'],
    ],
    ['[{pattern: "/(/"}]', ['mistake /expired_when/0/pattern: this is no regular expression']],
    ['[{pattern: "/a(?=b)/"}]', ['mistake /expired_when/0/pattern: this is no regular expression']],
    [
      '[{header: a, header_pattern: "/[/i"}]',
      ['mistake /expired_when/0/header_pattern: this is no regular expression'],
    ],
    ['[{pattern: "/^a.*b$/i"}, {pattern: "/path/"}, {pattern: "("}]', []],
    ['[{path: "$.a["}]', ['mistake /expired_when/0/path: it ends too early']],
    ['[{path: $.error.code, equals: [a, 1, true]}]', []],
  ])('%s', async (expired_when, findings) => {
    const said = await found(`${connection}, expired_when: ${expired_when}`)
    expect(said.map((one) => one.replace(/ \(character \d+\)/, ''))).toEqual(findings)
  })
})

test.each([
  ['[]', ['mistake /failed_when: this is empty']],
  ['[{path: $.ok, equals: false}, {status: 204}, {status: [204, 404], header: x-error}]', []],
  [
    '[{status: [400, 503], path: $.error}]',
    [
      'mistake /failed_when/0/status: failed_when is asked of answers of success alone, 200 to 299: all others are failures anyway',
    ],
  ],
  ['[{equals: a}]', ['mistake /failed_when/0/equals: equals looks at the value at path, and there is no path']],
  ['[{pattern: "/(/"}]', ['mistake /failed_when/0/pattern: this is no regular expression']],
  ['[{path: "$.a["}]', ['mistake /failed_when/0/path: it ends too early']],
])('failed_when: %s', async (failed_when, findings) => {
  const said = await found(`${rest}, failed_when: ${failed_when}`)
  expect(said.map((one) => one.replace(/ \(character \d+\)/, ''))).toEqual(findings)
})

test.each([
  ['[]', ['mistake /retry/when: this is empty']],
  ['[{status: 403, header: retry-after}, {status: [403, 409]}, {path: $.code, equals: 99991400}]', []],
  ['[{status: [200, 403]}]', ['mistake /retry/when/0/status: every such answer would be asked for again']],
  ['[{equals: a}]', ['mistake /retry/when/0/equals: equals looks at the value at path, and there is no path']],
  ['[{pattern: "/(/"}]', ['mistake /retry/when/0/pattern: this is no regular expression']],
  ['[{path: "$.a["}]', ['mistake /retry/when/0/path: it ends too early']],
])('retry.when: %s', async (when, findings) => {
  const said = await found(`${rest}, retry: {when: ${when}}`)
  expect(said.map((one) => one.replace(/ \(character \d+\)/, ''))).toEqual(findings)
})

test('stop_when, too, has a path where it compares', async () => {
  const said = await found(`${rest}, pagination: {type: link_header, stop_when: [{equals: a}]}`)
  expect(said).toEqual([
    'mistake /pagination/stop_when/0/equals: equals looks at the value at path, and there is no path',
  ])
})
