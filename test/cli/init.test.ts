/** `latchkey init`: what it asks, what it writes, and what it never writes. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { connectorNamed } from '../../src/app/catalogue.ts'
import { initFile } from '../../src/app/init_file.ts'
import { chosenOf } from '../../src/app/questions.ts'
import type { Choice, Person } from '../../src/cli/contract.ts'
import { loginAnswers } from '../../src/cli/login_questions.ts'
import { main } from '../../src/cli/main.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { openVault } from '../../src/stores/index.ts'
import { startOddServer } from '../servers/odd.ts'
import { openTerminal, type Typing } from '../terminal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-init-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'latchkey.yaml')
const text = () => readFileSync(file(), 'utf8')
const state = () => join(folder, 'state')

async function type(words: string[], typing: Partial<Typing> = {}) {
  const { terminal, heard } = openTerminal({ env: { HOME: folder, XDG_STATE_HOME: state() }, folder, ...typing })
  return { code: await main(words, terminal), ...heard }
}
const answering = (...keys: [shows: string, pressed: string][]) => type(['init'], { keys })
const ENTER = '\r'
const DOWN = '\x1b[B'
const CTRL_C = '\x03'

/** Fields of connections that have no comment, neither beside them nor above. */
const unexplained = (text: string) =>
  text
    .split('\n')
    .filter((line, at, all) => /^ {4,}\w+:/.test(line) && !/ # \S/.test(line) && !/^ *# /.test(all[at - 1] ?? ''))

/** Everything that is on disk below the folder, as text. */
function everything(below = folder): string {
  return readdirSync(below, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

describe('with --use', () => {
  test('a key that goes as the user name is a secret like any other', async () => {
    const words = ['init', '--use', 'chargebee', '--set', 'variables.site=acme']
    const refused = await type([...words, '--set', 'username=made-up-key'])
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('username is a secret') })
    expect(existsSync(file())).toBe(false)
    const { code, stdout } = await type(words)
    expect(code).toBe(0)
    expect(stdout).toContain('CHARGEBEE_USERNAME=…   # The key; it goes as the user name, and there is no password\n')
    expect(parse(text()).connections.chargebee_login.username).toBe('${env:CHARGEBEE_USERNAME}')
  })

  test('tells what belongs in a field in the provider’s words, and writes nothing usual there', async () => {
    const { stdout } = await type(['init', '--use', 'woocommerce'])
    expect(stdout).toContain('WOOCOMMERCE_USERNAME=…   # The consumer key\n')
    expect(text()).toContain('password: ${env:WOOCOMMERCE_PASSWORD} # The consumer secret\n')
    const login = await type(['init', '--use', 'quickbooks'])
    expect(login.stdout).toContain('QUICKBOOKS_REDIRECT_URI=…   # One of the Redirect URIs of your app')
    expect(login.stdout).not.toContain('127.0.0.1')
    expect(parse(text()).connections.quickbooks_login.redirect_uri).toBe('${env:QUICKBOOKS_REDIRECT_URI}')
  })

  test('names no redirect address beside the one that its user gives', async () => {
    expect((await type(['init', '--use', 'asana'])).stdout).toContain('Name this redirect address')
    const own = await type(['init', '--use', 'asana', '--set', 'redirect_uri=https://example.com/back'])
    expect(own.code).toBe(0)
    expect(own.stdout).not.toContain('Name this redirect address')
  })

  test('writes connections, extracts and references to what is missing, each line explained', async () => {
    const { code, stdout, stderr } = await type(['init', '--use', 'hubspot'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(text()).toMatch(/^# yaml-language-server: \$schema=latchkey\.schema\.json\nversion: 1\n\nconnections:\n/)
    const { connections, extracts } = parse(text())
    expect(connections).toMatchObject({
      hubspot_login: { use: 'hubspot@1', type: 'OAuth2', client_secret: '${env:HUBSPOT_CLIENT_SECRET}' },
      hubspot: { use: 'hubspot@1', type: 'REST', authentication: 'hubspot_login' },
    })
    expect(extracts.contacts.connection).toBe('hubspot')
    expect(unexplained(text().split('extracts:')[0] ?? '')).toEqual(['    use: hubspot@1'])
    expect(stdout).toContain('export HUBSPOT_CLIENT_SECRET=…   # ')
    expect(stdout).toContain('latchkey login hubspot_login\n')
    expect(stdout).toContain('latchkey run contacts --sample 5\n')
    expect((await type(['validate'])).code).toBe(0)
  })

  test('takes another way, another name, and fields', async () => {
    const words = ['--type', 'Bearer', '--name', 'crm', '--set', 'token=${secret:mine}', '--set', 'timeout=20']
    expect((await type(['init', '--use', 'hubspot', ...words])).code).toBe(0)
    expect(parse(text()).connections).toEqual({
      crm_login: { use: 'hubspot@1', type: 'Bearer', token: '${secret:mine}' },
      crm: { use: 'hubspot@1', type: 'REST', timeout: 20, authentication: 'crm_login' },
    })
  })

  test('takes a way by its grant; a login that is described wants no token', async () => {
    const grant = ['--set', 'grant_type=authorization_code', '--set', 'token_endpoint=https://a.example/token']
    expect((await type(['init', '--type', 'OAuth2', ...grant])).code).toBe(0)
    const login = ['--name', 'shop', '--set', 'token_request.url=https://a.example/login', '--set', 'username=alice']
    expect((await type(['init', '--type', 'Bearer', ...login])).code).toBe(0)
    expect(parse(text()).connections).toMatchObject({
      api_login: { grant_type: 'authorization_code', authorization_endpoint: '${env:API_AUTHORIZATION_ENDPOINT}' },
      shop_login: { type: 'Bearer', token_request: { url: 'https://a.example/login' }, username: 'alice' },
    })
    expect(parse(text()).connections.shop_login).not.toHaveProperty('token')
    expect(text()).toContain('username: alice # Who logs in; sent nowhere before token_request says ${username}\n')
    expect(text()).toContain(
      '# The call that brings a token, as it is sent; made anew when the token ends (renewal: docs/bearer.md)\n',
    )
    const { stderr } = await type(['init', '--use', 'hubspot', '--type', 'Bearer', '--set', 'token=s3cr3t${env:A}'])
    expect(stderr).toContain('token is a secret')
  })

  test('takes what stands in a body, and lists and mappings in JSON', async () => {
    const fields = {
      'token_request.url': 'https://a.example/login',
      'token_request.body.user': '${username}',
      username: 'alice',
      'token_request.headers': '{"X-App": "pipeline"}',
      expired_when: '[{"status": 200, "path": "$.code", "equals": 4011}]',
    }
    const set = Object.entries(fields).flatMap(([field, value]) => ['--set', `${field}=${value}`])
    expect(await type(['init', '--type', 'Bearer', ...set])).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.stringify(parse(text()).connections)).toContain(
      '"token_request":{"url":"https://a.example/login","body":{"user":"${username}"},"headers":{"X-App":"pipeline"}}',
    )
    expect(JSON.stringify(parse(text()))).toContain('"expired_when":[{"status":200,"path":"$.code","equals":4011}]')
  })

  test('tells programs what was written and what is to be set', async () => {
    const { stdout } = await type(['init', '--use', 'woocommerce', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'latchkey.yaml',
      created: true,
      connections: ['woocommerce_login', 'woocommerce'],
      to_set: [{ name: 'WOOCOMMERCE_USERNAME' }, { name: 'WOOCOMMERCE_PASSWORD' }, { name: 'WOOCOMMERCE_STORE' }],
    })
    expect(parse(text()).connections.woocommerce.variables).toEqual({ store: '${env:WOOCOMMERCE_STORE}' })
  })

  test('adds to a file that is there, and leaves its lines as they are', async () => {
    const before =
      'version: 1\n\nconnections:\n  # mine\n  hubspot: {type: REST, url: "https://a.example"}   # as it was\n'
    writeFileSync(file(), before)
    expect((await type(['init', '--use', 'hubspot'])).code).toBe(0)
    expect(text().startsWith(before)).toBe(true)
    expect(Object.keys(parse(text()).connections)).toEqual(['hubspot', 'hubspot_2_login', 'hubspot_2'])
    expect((await type(['init', '--use', 'hubspot'])).code).toBe(0)
    const { connections, extracts } = parse(text())
    expect(Object.keys(connections)).toContain('hubspot_3')
    expect(extracts.contacts_2.connection).toBe('hubspot_3')
    expect((await type(['validate'])).code).toBe(0)
  })

  test.each<[about: string, words: string[], says: RegExp]>([
    ['a connector that is none', ['--use', 'hubspt'], /there is no connector hubspt[\s\S]*did you mean hubspot/],
    [
      'a type that it has not',
      ['--use', 'hubspot', '--type', 'Basic'],
      /no way to connect by Basic[\s\S]*OAuth2 or Bearer/,
    ],
    ['a type alone that says too little', ['--type', 'REST'], /--type REST says too little[\s\S]*OAuthToken, OAuth2/],
    ['a field that is none', ['--use', 'hubspot', '--set', 'client_di=a'], /no field client_di here[\s\S]*client_id/],
    ['a version that there is not', ['--use', 'hubspot@9'], /hubspot is at version 1[\s\S]*--use hubspot@1/],
    ['a field without a value', ['--use', 'hubspot', '--set', 'client_id'], /--set client_id has no value/],
    ['a secret in the open', ['--use', 'hubspot', '--set', 'client_secret=s3cr3t-value'], /client_secret is a secret/],
    [
      'a secret in the open, within JSON',
      ['--type', 'Bearer', '--set', 'token_request.body={"password": "s3cr3t-value"}'],
      /token_request\.body\.password is a secret/,
    ],
    [
      'a secret in the open, in a list by its name',
      ['--type', 'Bearer', '--set', 'headers=[{"name": "Authorization", "value": "s3cr3t-value"}]'],
      /headers\.Authorization is a secret/,
    ],
    ['a name that is none', ['--use', 'hubspot', '--name', '1st'], /1st is no name/],
    [
      'a value that would be wrong',
      ['--type', 'ApiKey', '--set', 'url=nowhere'],
      /\/connections\/api\/url would be wrong: "nowhere" is not a web address/,
    ],
  ])('writes nothing for %s', async (_, words, says) => {
    const { code, stderr } = await type(['init', ...words])
    expect(code).toBe(2)
    expect(stderr).toMatch(says)
    expect(stderr).not.toContain('s3cr3t')
    expect(existsSync(file())).toBe(false)
  })

  test('says in words why a file cannot be written', async () => {
    const { code, stderr } = await type(['init', '--use', 'shopify', '-f', 'nowhere/latchkey.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain('nowhere/latchkey.yaml cannot be written: its folder is not there\n')
  })

  test('touches no file that it cannot read', async () => {
    writeFileSync(file(), 'version: 1\nconnections: {a: [}\n')
    const { code, stderr } = await type(['init', '--use', 'hubspot'])
    expect(code).toBe(2)
    expect(stderr).toContain('latchkey.yaml:2:')
    expect(text()).toBe('version: 1\nconnections: {a: [}\n')
  })

  test.each<[set: string, near: string]>([
    ['shp=a', 'variables.shop'],
    ['variables.shp=a', 'variables.shop'],
    ['scop=a', 'scope'],
    ['timout=5', 'timeout'],
    ['token_response.acces_token=$.a', 'token_response.access_token'],
    ['tokn_response.access_token=$.a', 'token_response.access_token'],
  ])('of --set %s says what was meant, among all that can be set', async (set, near) => {
    const { code, stderr } = await type(['init', '--use', 'shopify', '--set', set])
    expect({ code, near: /did you mean (.*)\?/.exec(stderr)?.[1] }).toEqual({ code: 2, near })
    expect(existsSync(file())).toBe(false)
  })

  test.each<[set: string, says: string]>([
    ['variables.store=a', 'asked for here: variables.shop, token; what else there is: latchkey schema Bearer, '],
    ['variables={"shop":"a"}', 'write one by one: --set variables.NAME=VALUE'],
    ['authentication=none', 'leave it out'],
    ['type=OAuth2', 'write: --type TYPE'],
    ['name=crm', 'write: --name NAME'],
    ['scope=[a, b]', `write: --set 'scope=["a", "b"]'`],
    ['token_request.headers={X-Key: s3cr3t}', `write: --set 'token_request.headers={"name": "value"}'`],
  ])('what --set %s says would be lost, and is told instead', async (set, says) => {
    const { code, stderr } = await type(['init', '--use', 'shopify', '--set', set])
    expect(code).toBe(2)
    expect(stderr).toContain(says)
    expect(stderr).not.toContain('s3cr3t')
    expect(existsSync(file())).toBe(false)
  })

  test.each<[what: string, name: string, before: string, begins: string]>([
    [
      'empty',
      'latchkey.yaml',
      '',
      '# yaml-language-server: $schema=latchkey.schema.json\nversion: 1\n\nconnections:\n',
    ],
    ['of spaces', 'crm.json', '  \n', '{\n  "version": 1,\n  "connections": {\n'],
    ['of comments', 'crm.yaml', '# mine\r\n', '# mine\r\nversion: 1\r\n\r\nconnections:\r\n'],
    ['of null', 'crm.yaml', 'null\n', '# yaml-language-server: $schema=latchkey.schema.json\nversion: 1\n'],
  ])('fills a file that is there, and %s', async (_, name, before, begins) => {
    writeFileSync(join(folder, name), before)
    const { code, stdout, stderr } = await type(['init', '--use', 'shopify', '-f', name])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`${name} is written`)
    expect(readFileSync(join(folder, name), 'utf8').startsWith(begins)).toBe(true)
    expect((await type(['validate', '-f', name])).code).toBe(0)
  })

  test('a file that ends in .json is JSON', async () => {
    expect((await type(['init', '--type', 'Bearer', '-f', 'crm.json'])).code).toBe(0)
    const { connections } = JSON.parse(readFileSync(join(folder, 'crm.json'), 'utf8'))
    expect(connections.api).toEqual({ type: 'REST', url: '${env:API_URL}', authentication: 'api_login' })
  })
})

test('of two at once each has its own connections, and its own secret', async () => {
  writeFileSync(file(), 'version: 1\n# mine\nconnections: {}\n')
  const { connectors } = createNodeRuntime({ file: file(), env: {}, here: folder })
  const chosen = chosenOf(await connectorNamed(connectors, 'bearer'))
  const env = { HOME: folder, XDG_STATE_HOME: state() }
  const one = (token: string) => {
    const answers = new Map(Object.entries({ token, url: `https://${token}.example` }))
    const runtime = createNodeRuntime({ file: file(), env, here: folder })
    return initFile({ chosen, name: 'crm', answers }, file(), 'latchkey.yaml', runtime).then(({ connections }) => ({
      token,
      connections,
    }))
  }
  const all = await Promise.allSettled([one('first-token-1'), one('second-token-2')])
  const done = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(done.length).toBeGreaterThan(0)
  for (const each of all) if (each.status === 'rejected') expect(each.reason.message).toContain('was changed meanwhile')
  const { connections } = parse(text())
  const vault = openVault(await createNodeRuntime({ file: file(), env, here: folder }).openVaultStore())
  for (const {
    token,
    connections: [login = '', api = ''],
  } of done) {
    expect(connections[api]).toMatchObject({ url: `https://${token}.example`, authentication: login })
    const [, name = ''] = /^\$\{secret:(.*)\}$/.exec(connections[login].token) ?? []
    expect(await vault.get(name)).toBe(token)
  }
  expect((await vault.list()).length).toBe(done.length)
})

test.each([
  ['url=https://api.example.com/?api_key=hunter2hunter2', 'url has api_key in its query'],
  [
    'token_request.url=https://api.example.com/?a=1&access_token=hunter2hunter2#x',
    'token_request.url has access_token',
  ],
])('a secret in an address is not written into the file: %s', async (set, told) => {
  const { code, stderr } = await type(['init', '--type', 'Bearer', '--set', set])
  expect(code).toBe(2)
  expect(stderr).toContain(told)
  expect(stderr).toContain('--set send_in=query')
  expect(stderr).not.toContain('hunter2')
  expect(existsSync(file())).toBe(false)
})

test('what an address may ask for is written, and a key for the query as that is told', async () => {
  const url = 'url=https://api.example.com/?page=2&api_key=${secret:mine}'
  expect(await type(['init', '--type', 'Bearer', '--set', url])).toMatchObject({ code: 0, stderr: '' })
  const words = ['init', '--type', 'ApiKey', '--name', 'b', '--set', 'name=api_key', '--set', 'send_in=query']
  expect(await type(words)).toMatchObject({ code: 0, stderr: '' })
})

test('where nobody can answer, it says what to write', async () => {
  const { code, stderr } = await type(['init'])
  expect(code).toBe(2)
  expect(stderr).toContain('latchkey init --use CONNECTOR')
})

describe('on a terminal', () => {
  test('finds a connector by a few letters, and keeps secrets in the vault', async () => {
    const { code, stderr } = await answering(
      ['What do you connect to', 'hubs'],
      ['HubSpot', ENTER],
      ['How do you connect', DOWN],
      ['Private app', ENTER],
      ['What do you call it', ENTER],
      ['without the word Bearer', `pat-s3cr3t-value${ENTER}`],
    )
    expect(code).toBe(0)
    expect(parse(text()).connections.hubspot_login).toEqual({
      use: 'hubspot@1',
      type: 'Bearer',
      token: '${secret:hubspot_login_token}',
    })
    expect(stderr).not.toContain('s3cr3t')
    expect(everything()).not.toContain('s3cr3t')
    expect((await type(['secret', 'list'])).stdout).toBe('hubspot_login_token\n')
    expect((await type(['validate'])).code).toBe(0)
  })

  test('OAuth 2.0 in a browser, of an application without a secret', async () => {
    const { code, stdout } = await answering(
      ['What do you connect to', ENTER],
      ['How does it know you', `${DOWN}${ENTER}`],
      ['What do you call it', ENTER],
      ['Authorization URL', `https://login.example.com/authorize${ENTER}`],
      ['Access token URL', `https://login.example.com/token${ENTER}`],
      ['Client ID', `made-up${ENTER}`],
      ['Client secret', ENTER],
      ['Scope', ENTER],
      ['URL', `https://api.example.com${ENTER}`],
    )
    expect(code).toBe(0)
    expect(parse(text()).connections.api_login).toEqual({
      type: 'OAuth2',
      grant_type: 'authorization_code',
      authorization_endpoint: 'https://login.example.com/authorize',
      token_endpoint: 'https://login.example.com/token',
      client_id: 'made-up',
    })
    expect(stdout).toContain('Name this redirect address to your provider: http://127.0.0.1:53682/callback')
    expect(existsSync(state())).toBe(false)
  })

  test('a secret that looks like a reference, and is none, is kept like any other', async () => {
    const { code } = await answering(
      ['What do you connect to', ENTER],
      ['How does it know you', `${DOWN}${DOWN}${ENTER}`],
      ['What do you call it', ENTER],
      ['The token', `s3cr3t\${env:X}s3cr3t${ENTER}`],
      ['URL', `https://api.example.com${ENTER}`],
    )
    expect(code).toBe(0)
    expect(text()).not.toContain('s3cr3t')
    expect((await type(['secret', 'list'])).stdout).toBe('api_login_token\n')
  })

  test('asks again where an answer cannot be right', async () => {
    const { code } = await answering(
      ['What do you connect to', ENTER],
      ['How does it know you', `${DOWN}${DOWN}${ENTER}`],
      ['What do you call it', ENTER],
      ['The token', ENTER],
      ['it is empty', `made-up-token${ENTER}`],
      ['URL', `nowhere${ENTER}`],
      ['is written like', `${'\x7f'.repeat(7)}https://api.example.com${ENTER}`],
    )
    expect(code).toBe(0)
    expect(parse(text()).connections.api.url).toBe('https://api.example.com')
  })

  test.each<[when: string, answers: [string, string][]]>([
    ['at once', [['What do you connect to', CTRL_C]]],
    [
      'after a secret was typed',
      [
        ['What do you connect to', ENTER],
        ['How does it know you', `${DOWN}${DOWN}${ENTER}`],
        ['What do you call it', ENTER],
        ['The token', `pat-s3cr3t-value${ENTER}`],
        ['URL', CTRL_C],
      ],
    ],
  ])('Ctrl-C %s leaves nothing behind', async (_, answers) => {
    const { code, stderr } = await answering(...answers)
    expect(code).toBe(130)
    expect(stderr).toContain('nothing was done')
    expect(existsSync(file())).toBe(false)
    expect((await type(['init', '--use', 'hubspot'])).code).toBe(0)
    expect((await type(['secret', 'list'])).stdout).toBe('')
  })
})

test('a login that is not OAuth is described by its answers, each line explained, and works', async () => {
  const server = await startOddServer({
    '/login': ({ body }) => {
      const isRight = body === JSON.stringify({ user: 'alice', pass: 'w0nderland-s3cr3t' })
      return isRight
        ? { body: JSON.stringify({ session: { key: 'issued-session', valid_minutes: 30 } }) }
        : { status: 401 }
    },
    '/v1/people': ({ headers }) =>
      headers['x-session'] === 'issued-session' ? { body: '[{"id":1}]' } : { status: 401 },
  })
  try {
    const { code, stderr } = await answering(
      ['What do you connect to', ENTER],
      ['How does it know you', `${DOWN}${DOWN}${DOWN}${ENTER}`],
      ['What do you call it', ENTER],
      ['The address of the login', `${server.url}/login${ENTER}`],
      ['By which method', ENTER],
      ['How are the user name', ENTER],
      ['user name called there', `${'\x7f'.repeat(8)}user${ENTER}`],
      ['The user name', `alice${ENTER}`],
      ['password, or the key, called', `${'\x7f'.repeat(8)}pass${ENTER}`],
      ['The password, or the key', `w0nderland-s3cr3t${ENTER}`],
      ['Where is the token', `{"session":\r{"key":"pasteds3cr3tsession0123456789","valid_minutes":30}}${ENTER}`],
      ['How long does a token live', `20min${ENTER}`],
      ['How is the token sent', `${DOWN}${ENTER}`],
      ['its name there', `X-Session${ENTER}`],
      ['What stands before it', ENTER],
      ['URL', `${server.url}/v1${ENTER}`],
    )
    expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
    expect(parse(text()).connections.api_login).toMatchObject({
      type: 'Bearer',
      token_request: {
        url: `${server.url}/login`,
        format: 'json',
        parameters: { user: '${username}', pass: '${password}' },
      },
      username: 'alice',
      password: '${secret:api_login_password}',
      token_response: { access_token: '$.session.key' },
      lifetime: { if_unknown: '20min' },
      send_token: { in: 'header', name: 'X-Session', prefix: '' },
    })
    expect(unexplained(text())).toEqual([])
    expect(stderr + everything()).not.toContain('s3cr3t')
    const { stdout } = await type(['request', 'api', '/people'])
    expect(stdout).toContain('[{"id":1}]')
  } finally {
    await server.close()
  }
})

describe('how a login is renewed', () => {
  const login = (...more: string[]) => [
    ...[
      'another',
      'login',
      'api',
      'https://api.example.com/login',
      'POST',
      'json',
      'user',
      'alice',
      'pass',
      'w0nderland',
    ],
    ...['{"key":"k9x8w7v6u5t4s3r2q1p0o9n8","refresh_token":"r9x8w7v6u5t4s3r2q1p0o9n8"}', ...more],
    ...['', 'usual', 'https://api.example.com/v1'],
  ]

  test('is asked where the answer has a refresh token', async () => {
    const said = await type(['init'], { answers: login('https://api.example.com/renew', 'renewWith') })
    expect(said).toMatchObject({ code: 0 })
    const { api_login } = parse(text()).connections
    expect(api_login.refresh_request).toEqual({
      url: 'https://api.example.com/renew',
      parameters: { renewWith: '${refresh_token}' },
    })
    expect(unexplained(text())).toEqual([])
    expect(text()).not.toContain('made anew')
    expect((await type(['validate'])).code).toBe(0)
  })

  test('is not at all where nobody says how: the file says that the login is made anew', async () => {
    expect(await type(['init'], { answers: login('') })).toMatchObject({ code: 0 })
    expect(parse(text()).connections.api_login).not.toHaveProperty('refresh_request')
    expect(text()).toContain('; made anew when the token ends (renewal: docs/bearer.md)\n')
  })
})

describe('where the token of a login is', () => {
  const toThere: [string, string][] = [
    ['What do you connect to', ENTER],
    ['How does it know you', `${DOWN}${DOWN}${DOWN}${ENTER}`],
    ['What do you call it', ENTER],
    ['The address of the login', `https://api.example.com/login${ENTER}`],
    ['By which method', ENTER],
    ['How are the user name', ENTER],
    ['user name called there', ENTER],
    ['The user name', `alice${ENTER}`],
    ['password, or the key, called', ENTER],
    ['The password, or the key', `w0nderland${ENTER}`],
  ]
  const fromThere: [string, string][] = [
    ['How long does a token live', ENTER],
    ['How is the token sent', ENTER],
    ['URL', `https://api.example.com/v1${ENTER}`],
  ]
  const END = '\x05'
  const BACK = '\x7f'

  test.each<[what: string, said: [string, string][], token_response: object]>([
    [
      'a path that is none is told at once, and mended',
      [
        ['Where is the token', `$.session..id[${ENTER}`],
        ['it ends too early', `${END}${BACK}${ENTER}`],
      ],
      { access_token: '$.session..id' },
    ],
    [
      'of an encrypted answer the key is asked for',
      [
        ['Where is the token', `eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.AAAA.BBBB.CCCC.DDDD${ENTER}`],
        ['That is encrypted (JWE)', ENTER],
      ],
      { key: '${file:answer_key.pem}' },
    ],
    [
      'of what holds none, its path',
      [
        ['Where is the token', `<html>${ENTER}`],
        ['There is no token to be found in that', `$headers.X-Auth${ENTER}`],
      ],
      { access_token: '$headers.X-Auth' },
    ],
  ])('%s', async (_, said, token_response) => {
    const { code } = await answering(...toThere, ...said, ...fromThere)
    expect(code).toBe(0)
    expect(parse(text()).connections.api_login.token_response).toEqual(token_response)
  })
})

describe('a login that is not OAuth', () => {
  const answers = (method: string, format: string, sent: string, user = 'user') => [
    ...['another', 'login', 'api', 'https://api.example.com/login', method, format],
    ...[user, 'alice', 'pass', 'w0nderland-s3cr3t', '$.session.key', '', sent],
    ...(sent === 'usual' ? [] : ['X-Session', ...(sent === 'header' ? [''] : [])]),
    'https://api.example.com/v1',
  ]
  /** Of a question, the values that are offered. */
  async function offered(asked: string, method = 'POST'): Promise<string[]> {
    const { person, chosen } = noting(answers(method, 'headers', 'usual'))
    await loginAnswers(person)
    return chosen.get(asked) ?? []
  }
  function noting(all: string[]) {
    const left = all.slice(3)
    const chosen = new Map<string, string[]>()
    const next = async () => left.shift() ?? ''
    const choose = async (message: string, choices: Choice[]) => {
      chosen.set(
        message,
        choices.map(({ value }) => value),
      )
      return next()
    }
    return { chosen, person: { text: next, secret: next, paste: next, choose } as unknown as Person }
  }

  test('is written by each method, in each form, and sent in each way that is offered', async () => {
    const methods = await offered('By which method is it asked?')
    expect(methods).toEqual(['POST', 'GET'])
    const forms = methods.map((method) => offered('How are the user name and the password sent?', method))
    const ways = [...(await Promise.all(forms)).entries()].flatMap(([at, all]) =>
      all.map((form) => [methods[at], form]),
    )
    expect(ways.length).toBe(6)
    const places = await offered('How is the token sent to the API?')
    for (const [at, [method = '', form = '']] of ways.entries()) {
      const sent = places[at % places.length] ?? ''
      const { code, stderr } = await type(['init'], { answers: answers(method, form, sent) })
      expect({ method, form, sent, code, stderr: code === 0 ? '' : stderr }).toMatchObject({ code: 0, stderr: '' })
      rmSync(file())
    }
    expect(places.length).toBeLessThan(ways.length)
  })

  test('may have dots in its names', async () => {
    expect((await type(['init'], { answers: answers('POST', 'json', 'usual', 'user.name') })).code).toBe(0)
    const { parameters } = parse(text()).connections.api_login.token_request
    expect(parameters).toEqual({ 'user.name': '${username}', pass: '${password}' })
  })

  test('is shown where it cannot be written: no answer is lost, and no secret is told', async () => {
    const unknown = answers('POST', 'json', 'usual').map((answer) => (answer === 'alice' ? '${nobody}' : answer))
    const { code, stderr } = await type(['init'], { answers: unknown })
    expect(code).toBe(2)
    const [, shown = ''] =
      /was not kept: latchkey secret set api_login_password:\n\n(connections:\n.*?)\n\n/s.exec(stderr) ?? []
    const { api, api_login } = parse(shown).connections
    expect(api.url).toBe('https://api.example.com/v1')
    expect(api_login.password).toBe('${secret:api_login_password}')
    expect(api_login.token_request.url).toBe('https://api.example.com/login')
    expect(stderr).toContain('nothing is written, because /connections/api_login/username would be wrong')
    expect(stderr + everything()).not.toContain('w0nderland')
    expect(existsSync(file())).toBe(false)
  })
})

const { connectors } = createNodeRuntime({ file: 'latchkey.yaml' })

test('each connector, by each of its ways, gives a file that is whole', async () => {
  const names = await connectors.names()
  for (const name of names) {
    const ways = (await connectors.read(name))?.connections.filter((way) => way.type !== 'REST') ?? []
    for (const way of ways.length > 0 ? new Set(ways.map((one) => one.type)) : [undefined]) {
      const other = join(folder, `${name}_${way}.yaml`)
      const { code, stderr } = await type(['init', '--use', name, ...(way ? ['--type', way] : []), '-f', other])
      expect({ name, way, code, stderr }).toEqual({ name, way, code: 0, stderr: '' })
      const { stdout } = await type(['validate', '-f', other, '--json'])
      expect({ name, way, ...JSON.parse(stdout) }).toMatchObject({ valid: true })
    }
  }
  expect(names.length).toBe(readdirSync(join(packageFolder(), 'connectors')).length)
})
