/** Another product's word for a field gives ours, with the value as it is written here. */
import { expect, test } from 'vitest'
import type { Connectors } from '../../src/config/contract.ts'
import { readDocument } from '../../src/config/read.ts'
import { validate } from '../../src/workspace.ts'

const connectors: Connectors = { read: async () => undefined, names: async () => [] }

const bearer = (field: string) => `type: Bearer, token: "\${env:T}", ${field}`
const login = (field: string) =>
  `type: OAuthToken, token_endpoint: "https://login.example.com/token", client_id: a, client_secret: "\${env:S}", ${field}`
const api = (field: string) => `type: REST, url: "https://a.example", ${field}`
const key = (field: string) => `type: ApiKey, value: "\${env:K}", ${field}`

async function mistakes(connection: string) {
  const document = await readDocument(`version: 1\nconnections:\n  c: {${connection}}`, 'latchkey.yaml')
  const { issues } = await validate(document, { connectors })
  return issues.map(({ problem, advice }) => `${problem} → ${advice}`)
}

test.each([
  [bearer('timeout_ms: 30000'), 'here it is called timeout: write timeout: 30s'],
  [bearer('timeout_ms: 1500'), 'here it is called timeout: write timeout: 1500ms'],
  [bearer('timeout_minutes: "2"'), 'here it is called timeout: write timeout: 2min'],
  [bearer('Timeout (in s): 45'), 'here it is called timeout: write timeout: 45s'],
  [bearer('timeout_ms: soon'), 'here it is called timeout'],
  [bearer('timeout_ms: -1'), 'here it is called timeout'],
  [bearer('verify_ssl: false'), 'here it is called ssl_mode: write ssl_mode: off'],
  [bearer('verify_ssl: yes'), 'here it is called ssl_mode: write ssl_mode: verify'],
  [bearer('insecure: true'), 'here it is called ssl_mode: write ssl_mode: off'],
  [bearer('ssl: verify'), 'here it is called ssl_mode: write ssl_mode: verify'],
  [bearer('timeout_ms: "${env:T}"'), 'here it is called timeout: write timeout: ${env:T}ms'],
  [
    login('Access token duration in minutes: "${env:MIN}"'),
    'here it is called lifetime.always: write lifetime: {always: "${env:MIN}min"}',
  ],
  [api('retry: {max_retries: 3}'), 'here it is called attempts: write attempts: 4'],
  [api('retry: {retries: 0}'), 'here it is called attempts: write attempts: 1'],
  [api('retry_count: "${env:N}"'), 'here it is called retry.attempts: write retry: {attempts: …}'],
  [api('retries: 3'), 'here it is called retry.attempts: write retry: {attempts: 4}'],
  [api('retries: {attempts: 3}'), 'here it is called retry'],
  [api('max_tries: 3'), 'here it is called retry.attempts: write retry: {attempts: 3}'],
  [api('retry: {response_filters: [{status: 403}]}'), 'here it is called when'],
  [api('retry: {when: [{http_codes: [403]}]}'), 'here it is called status'],
  [api('retry: {when: [{error_message_contains: slow down}]}'), 'here it is called pattern'],
  [api('rate_limited_when: [{status: 403}]'), 'here it is called retry.when: write retry: {when: …}'],
  [api('pagination: {type: page_number, param: p}'), 'here it is called parameter'],
  [api('pagination: {type: offset, query_param: skip}'), 'here it is called parameter'],
  [api('pagination: {type: cursor, path: $.next, param: after}'), 'here it is called parameter'],
  [api('error_path: $.errors'), 'here it is called failed_when: write failed_when: [{"path":"$.errors"}]'],
  [key('add to: query'), 'here it is called send_in: write send_in: query'],
  [login('Add token to: Request URL'), 'here it is called send_token.in: write send_token: {in: query}'],
  [login('Header prefix: Token'), 'here it is called send_token.prefix: write send_token: {prefix: …}'],
  [
    login('Access token expired message pattern: token has expired'),
    'here it is called expired_when: write expired_when: [{"pattern":"token has expired"}]',
  ],
  [
    login('auth_style: body'),
    'here it is called client_authentication: write client_authentication: client_secret_post',
  ],
  [login('grant: auth2ClientCredential'), 'here it is called grant_type: write grant_type: client_credentials'],
])('%s', async (connection, advice) => {
  const [issue, ...more] = await mistakes(connection)
  expect(issue).toMatch(/^[^→]+ is not a field here → /)
  expect(issue?.split(' → ')[1]).toBe(advice)
  expect(more).toEqual([])
})

test.each([
  [bearer('ssl_mode: no'), '"no" is not allowed → here it is called off'],
  [key('send_in: Request header'), '"Request header" is not allowed → here it is called header'],
])('a word: %s', async (connection, issue) => {
  expect(await mistakes(connection)).toEqual([issue])
})

test.each([
  ['connection_type: rest_api, url: "https://a.example"', 'here it is called type: write type: REST'],
  ['typ: REST, url: "https://a.example"', 'did you mean type?'],
])('the type, and with it the rest is understood: %s', async (connection, advice) => {
  const [name] = connection.split(':')
  expect(await mistakes(connection)).toEqual([`${name} is not a field here → ${advice}`])
})

test('the grant, and with it its fields', async () => {
  const of_password = login('flow: auth2Password, username: ann, password: "${env:P}"')
  expect(await mistakes(of_password)).toEqual([
    'flow is not a field here → here it is called grant_type: write grant_type: password',
  ])
})

test('a value that may be a secret is not shown', async () => {
  expect(await mistakes('type: Bearer, api_token: 12345')).toEqual([
    'api_token is not a field here → here it is called token',
  ])
})
