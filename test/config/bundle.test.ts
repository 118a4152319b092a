/** schemas/latchkey.schema.json, which editors read, and our own validator say the same of the same file. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../src/config/read.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'

const read = (path: string) => readFileSync(join(packageFolder(), path), 'utf8')
const ajv = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
  formats: { password: true },
})
ajv.addVocabulary(['patternErrorMessage'])
const editor = ajv.compile(JSON.parse(read('schemas/latchkey.schema.json')))

async function verdicts(text: string) {
  const { issues } = await validate(await readDocument(text, 'latchkey.yaml'), createNodeRuntime({ file: 'x' }))
  return { editor: editor(parse(text)), ours: issues.length === 0 }
}

const login = '{type: OAuthToken, token_endpoint: https://login.example.com/token, client_id: a, client_secret: b}'
const connection = (text: string) => `{version: 1, connections: {c: ${text}}}`
const extract = (text: string) =>
  `{version: 1, connections: {login: ${login}, api: {type: REST, url: https://api.example.com}}, extracts: {e: ${text}}}`

test.each([
  read('examples/quickstart/latchkey.yaml'),
  connection(login),
  connection(login.replace('OAuthToken', 'OAuth2, grant_type: password, username: u, password: p')),
  connection(login.replace('OAuthToken', 'OAuthToken, grant_type: refresh_token, refresh_token: r')),
  connection(login.replace('OAuthToken', 'OAuthToken, client_authentication: client_secret_post, scope: [a, b]')),
  connection(login.replace('OAuthToken', 'OAuthToken, client_authentication: {method: client_secret_basic_raw}')),
  connection(login.replace('type: OAuthToken', 'use: oauth_token@1')),
  connection('{type: Bearer, token: "${env:TOKEN}", timeout: 2min, also_send_to: ["https://*.example.com"]}'),
  connection('{type: ApiKey, keys: [{value: abc}, {name: app, value: def, send_in: query}]}'),
  connection('{type: Basic, username: u}'),
  connection('{type: Custom, name: X-Session, value: abc, placement: parameter}'),
  connection('{type: JSONFile, path: "data/*.json"}'),
  connection('{type: REST, url: "https://${var:host}/v1", headers: {a: 1}, parameters: [{name: b, value: c}]}'),
  '{version: 1, store: {url: "sqlite:a.db"}, variables: {region: eu}, connections: {}}',
  extract('{connection: api, authentication: login, loop: "$.data[*]", fields: {a: $.a, b: {path: $.b, type: json}}}'),
  extract(
    '{connection: api, authentication: {method: Token, connection: login}, request: {path: /a, method: POST, body: {a: 1}}}',
  ),
  extract('{connection: api, pagination: {type: page_number, max_pages: "${env:MOST}"}}'),
  extract('{connection: login}'),
])('both accept %s', async (text) => {
  expect(await verdicts(text)).toEqual({ editor: true, ours: true })
})

test.each([
  '{connections: {}}',
  '{version: 2, connections: {}}',
  '{version: 1, connections: []}',
  '{version: 1, connections: {}, extract: {}}',
  '{version: 1, connections: {"my api": {type: Bearer, token: abc}}}',
  '{version: 1, connections: {}, store: {url: "redis:x"}}',
  '{version: 1, connections: {}, authentication: {method: Magic, connection: c}}',
  connection('{}'),
  connection('null'),
  connection('{type: Kerberos}'),
  connection('{type: Bearer}'),
  connection('{type: Bearer, token: ""}'),
  connection('{type: Bearer, token: abc, timeout: -1}'),
  connection('{type: Bearer, token: abc, ssl_mode: no}'),
  connection('{type: ApiKey}'),
  connection('{type: ApiKey, value: a, keys: [{value: b}]}'),
  connection('{type: ApiKey, keys: []}'),
  connection(login.replace('client_id', 'client_idd')),
  connection(login.replace('OAuthToken', 'OAuthToken, grant_type: magic')),
  connection(login.replace('OAuthToken', 'OAuthToken, grant_type: password')),
  connection(login.replace('OAuthToken', 'OAuthToken, username: u')),
  connection(login.replace('OAuthToken', 'OAuthToken, client_authentication: by_post')),
  connection('{type: REST}'),
  connection('{type: REST, url: https://a.example, method: FETCH}'),
  connection('{type: REST, url: https://a.example, headers: {a: [b]}}'),
  connection('{type: REST, url: https://a.example, parameters: [{name: b}]}'),
  extract('{}'),
  extract('{connection: api, fields: {}}'),
  extract('{connection: api, fields: {a: {default: 1}}}'),
  extract('{connection: api, fields: {a: {path: $.a, type: int}}}'),
  extract('{connection: api, pagination: {page: 1}}'),
  extract('{connection: api, pagination: {type: cursr}}'),
  extract('{connection: api, pagination: {type: page_number, size: 0}}'),
  extract('{connection: api, request: {method: FETCH}}'),
])('both refuse %s', async (text) => {
  expect(await verdicts(text)).toEqual({ editor: false, ours: false })
})
