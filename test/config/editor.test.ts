/** The published schema in an editor: completes, hovers, and marks what is wrong where it is wrong, and nothing else. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { FieldSchema } from '../../src/config/issue.ts'
import { flatSchemas, variants } from '../../src/generated/variants.ts'
import { packageFolder } from '../../src/node_runtime.ts'
import { completions, diagnostics, hover } from './editor.ts'

const wordsOf = (family: string) => Object.keys(variants[family] ?? {})
const fieldsOf = async (id: string) => {
  const { properties = {} } = ((await flatSchemas[id]?.())?.default ?? {}) as FieldSchema
  return Object.keys(properties)
}
const labels = async (text: string) => (await completions(text)).map(({ label }) => label)
/** A file with one connection: its fields begin in line 4. */
const connection = (...lines: string[]) =>
  ['version: 1', 'connections:', '  c:', ...lines.map((line) => `    ${line}`), ''].join('\n')
const rest = (...lines: string[]) => connection('type: REST', 'url: https://api.example.com', ...lines)
const login = (...lines: string[]) =>
  connection('type: OAuthToken', 'token_endpoint: https://login.example.com/token', 'client_id: app', ...lines)

describe('completes', () => {
  test('the types', async () => {
    expect(await labels(connection('type: |').trimEnd())).toEqual(wordsOf('connection'))
  })

  test.each(
    Object.entries(variants.connection ?? {}).flatMap(([type, entry]): [string[], string][] =>
      typeof entry === 'string'
        ? [[[`type: ${type}`], entry]]
        : Object.entries(entry).map(([grant, id]) => [[`type: ${type}`, `grant_type: ${grant}`], id]),
    ),
  )('the fields of %s', async (lines, id) => {
    const offered = await labels(connection(...lines, '|').trimEnd())
    const given = lines.map((line) => line.split(':')[0])
    const fields = await fieldsOf(id)
    expect(offered).toEqual(expect.arrayContaining(fields.filter((field) => !given.includes(field))))
    // Beside fields only a whole skeleton, under the name of the type.
    expect(offered.filter((label) => !fields.includes(label) && !wordsOf('connection').includes(label))).toEqual([])
  })

  test.each([
    ['grants', login('grant_type: |'), Object.keys(variants.connection?.OAuthToken ?? {})],
    ['client authentications', login('client_authentication: |'), wordsOf('client_authentication')],
    ['kinds of pagination', rest('pagination:', '  type: |'), wordsOf('pagination')],
    ['ways to authenticate', rest('authentication:', '  method: |'), wordsOf('authentication')],
    ['methods', rest('method: |'), ['GET', 'POST']],
    ['types of a column', 'version: 1\nextracts:\n  e:\n    fields:\n      a:\n        type: |', ['text', 'json']],
  ])('the %s', async (_, text, words) => {
    expect(await labels(text.trimEnd())).toEqual(expect.arrayContaining(words))
  })

  test('what a pagination has', async () => {
    const offered = await labels(rest('pagination:', '  type: page_number', '  |').trimEnd())
    expect(offered).toEqual((await fieldsOf('pagination.page_number')).filter((field) => field !== 'type'))
  })

  test('what a file and an extract have', async () => {
    expect(await labels('version: 1\n|')).toEqual(expect.arrayContaining(['connections', 'extracts', 'variables']))
    const offered = await labels('version: 1\nconnections: {}\nextracts:\n  e:\n    connection: c\n    |')
    expect(offered).toEqual((await fieldsOf('extract')).filter((field) => field !== 'connection'))
  })
})

describe('shows title and meaning', () => {
  test.each([
    [rest().replace('url', 'u|rl'), 'URL', 'The whole address, or the base'],
    [rest().replace('type', 'ty|pe'), 'Type', 'What kind of connection'],
    [login('grant_|type: password'), 'Grant type', 'How the token is obtained'],
    [login('scope|: a'), 'Scope', 'What the token shall allow'],
    [login('client_|authentication: none'), 'Client authentication', 'How the client proves itself'],
    [rest('pagination:', '  type: page_number', '  st|art: 1'), 'First page', 'The number of the first page'],
    [rest('authentication:', '  method: Token', '  connect|ion: x'), 'Connection', 'The name of the connection'],
  ])('%s', async (text, title, meaning) => {
    expect(await hover(text)).toContain(`#### ${title}\\n\\n${meaning}`)
  })
})

describe('marks nothing', () => {
  const read = (path: string) => readFileSync(join(packageFolder(), path), 'utf8')
  const examples = [...read('README.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)

  test.each([
    ...examples,
    read('examples/quickstart/latchkey.yaml'),
    rest('timeout: ${env:SECONDS}', 'pagination: {type: page_number, size: "${env:SIZE}", size_parameter: size}'),
    connection('type: REST', 'url: ${env:ADDRESS}', 'also_send_to: ["${env:ORIGIN}", "https://*.example.com"]'),
    rest('headers: [{name: a, value: 1, sensitive: "${env:HIDE}"}]', 'timeout: 2 min'),
    connection('type: Basic', 'username: 007', 'password: 1234'),
    connection('type: ApiKey', 'keys: [{value: abc}]'),
    connection('use: oauth_token@1', 'client_id: a'),
    login('client_secret: ${env:SECRET}', 'client_authentication: {method: client_secret_post}'),
    'version: 1\nstore: {url: "${env:STORE}"}\nconnections: {}\n',
  ])('in %s', async (text) => {
    expect(await diagnostics(text)).toEqual([])
  })
})

describe('marks once, and where it is', () => {
  test.each<[about: string, text: string, ...marks: string[]]>([
    ['a typo', rest('methd: GET'), '6 Property methd is not allowed.'],
    [
      'a typo in a required field',
      rest().replace('url', 'ulr'),
      '3 Missing property "url".',
      '5 Property ulr is not allowed.',
    ],
    ['a missing field', connection('type: REST'), '3 Missing property "url".'],
    ['no type', connection('url: https://a.example'), '3 Missing property "type".'],
    ['no version', 'connections: {}\n', '1 Missing property "version".'],
    [
      'what the grant needs, and no other',
      login('grant_type: password', 'username: u'),
      '3 Missing property "password".',
    ],
    ['what belongs to another grant', login('client_secret: s', 'username: u'), '8 Property username is not allowed.'],
    [
      'a number that is none',
      rest('pagination:', '  type: page_number', '  max_pages: many'),
      '8 a whole number, or a reference such as ${env:NAME}',
    ],
    [
      'a web address that is none',
      rest().replace('https://', ''),
      '5 a web address is wanted: https://…, or a reference such as ${env:NAME}',
    ],
    [
      'a duration that is none',
      rest('timeout: soon'),
      '6 a duration is wanted: a number of seconds, or text such as 90s, 15min, 1h, 14d, or a reference such as ${env:NAME}',
    ],
    ['both of two', connection('type: ApiKey', 'value: a', 'keys: [{value: b}]'), '5 Property value is not allowed.'],
    ['neither of two', connection('type: ApiKey'), '3 Missing property "value".'],
    [
      'a typo inside a field',
      rest('authentication: {method: none, conection: x}'),
      '6 Property conection is not allowed.',
    ],
  ])('%s', async (_, text, ...marks) => {
    expect((await diagnostics(text)).sort()).toEqual(marks)
  })

  test.each([
    ['a type', connection('type: RST'), 4, wordsOf('connection')],
    ['a grant', login('grant_type: passwort'), 7, Object.keys(variants.connection?.OAuthToken ?? {})],
    ['a client authentication', login('client_authentication: magic'), 7, wordsOf('client_authentication')],
    ['the same, written in full', login('client_authentication: {method: magic}'), 7, wordsOf('client_authentication')],
    ['a pagination', rest('pagination: {type: pages}'), 6, wordsOf('pagination')],
    ['an authentication', rest('authentication: {method: magic, connection: c}'), 6, wordsOf('authentication')],
  ])('a wrong word for %s, with the right ones', async (_, text, line, words) => {
    expect(await diagnostics(text)).toEqual([
      `${line} Value is not accepted. Valid values: ${words.map((word) => `"${word}"`).join(', ')}.`,
    ])
  })

  test('a store that is none', async () => {
    expect(await diagnostics('version: 1\nstore: {url: redis}\nconnections: {}\n')).toEqual([
      expect.stringMatching(/^2 one of memory:, .* is wanted/),
    ])
  })
})
