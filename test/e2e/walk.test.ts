/** The straight walk, as people do it: the built command against a real authorization server and the practice API. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import { api_key, basic_user, type PracticeApi, startPracticeApi } from '../../examples/practice/practice_api.ts'
import { commands } from '../../src/cli/commands/index.ts'
import { type OddHandlers, startOddServer } from '../servers/odd.ts'
import { latchkey, lines, openPlace, type Place, shell } from './cli.ts'

const customers = 235
const { client_id, client_secret } = clients.post
let server: AuthorizationServer
let api: PracticeApi
const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]

beforeAll(async () => {
  server = await startAuthorizationServer()
  api = await startPracticeApi({ isActive: server.isActive, rows: customers })
})
afterAll(async () => {
  for (const spy of printed) spy.mockRestore()
  await Promise.all([server.close(), api.close()])
})

const login = (more: object = {}) => ({
  type: 'OAuthToken',
  token_endpoint: server.token_endpoint,
  client_id,
  client_secret: '${env:SECRET}',
  client_authentication: 'client_secret_post',
  ...more,
})
const fields = {
  id: '$.id',
  name: '$.name',
  city: '$.city.name',
  balance: { path: '$.balance', type: 'number', default: 0 },
  tags: { path: '$.tags', type: 'json' },
}
const allCustomers = {
  connection: 'shop',
  request: { path: '/customers', parameters: { size: 50 } },
  pagination: { type: 'next_url', path: '$.next' },
  loop: '$.data[*]',
  fields,
}

/** One login, one API, its customers and its orders. */
const workspace = (
  more: { login?: object; connections?: object; extracts?: object; [field: string]: unknown } = {},
) => {
  const { login: special, connections, extracts, ...top } = more
  return {
    version: 1,
    ...top,
    connections: {
      login: login(special),
      shop: { type: 'REST', url: api.url, authentication: { method: 'Token', connection: 'login' } },
      ...connections,
    },
    extracts: { customers: allCustomers, ...extracts },
  }
}
const SECRET = client_secret
const open = (file: object = workspace(), files: Record<string, string | object> = {}): Place =>
  openPlace({ 'latchkey.yaml': file, ...files }, { SECRET })
const ids = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const idsIn = (stdout: string) => lines(stdout).map(({ id }) => id)
const done = { code: 0, stderr: '' }

describe('each command', () => {
  test('works, from a file to rows in every format', async () => {
    const place = open()
    expect(await place.spawned(['validate'])).toEqual({
      ...done,
      stdout: 'latchkey.yaml is valid: 2 connections, 1 extract\n',
    })
    expect((await place.spawned(['status'])).stdout).toMatch(/^\? login \(OAuthToken\): no token yet.*\n\? shop/)
    expect(await place.spawned(['check'])).toEqual({
      ...done,
      stdout: expect.stringMatching(/^✓ login: has a token until 20.*\n✓ shop: extract customers brings rows\n$/),
    })
    expect((await place.spawned(['status', 'login'])).stdout).toMatch(
      /^✓ login .*has a token for \d+ minutes more\n.*until/,
    )
    expect(lines((await place.spawned(['status', '--json'])).stdout)).toMatchObject([
      { connection: 'login', state: 'works', expiry_source: 'expires_in', generation: 1 },
      { connection: 'shop', state: 'unknown' },
    ])
    const token = JSON.parse((await place.spawned(['token', 'login'])).stdout)
    expect(token).toMatchObject({ token_type: 'Bearer', expires_at: expect.stringMatching(/Z$/) })
    const one = await place.spawned(['request', 'shop', '/customers?size=1'])
    expect(JSON.parse(one.stdout)).toMatchObject({ data: [{ id: 1 }], total: customers })

    const ndjson = await place.spawned(['run', 'customers'])
    expect(ndjson).toMatchObject(done)
    expect(idsIn(ndjson.stdout)).toEqual(ids(customers))
    const json = await place.spawned(['run', 'customers', '--format', 'json'])
    expect(JSON.parse(json.stdout)).toEqual(lines(ndjson.stdout))
    const csv = await place.spawned(['run', 'customers', '--format', 'csv'])
    expect(csv.stdout.split('\n')[0]?.trim()).toBe('id,name,city,balance,tags')
    const table = await place.spawned(['run', 'customers', '--format', 'table', '--sample', '3'])
    expect(table.stdout).toMatch(/id .*name .*city/)
    expect(table.stdout.match(/customer|Zoë|Łukasz|Chinua|José/g)?.length).toBeGreaterThan(0)
    expect(idsIn((await place.spawned(['run', 'customers', '--sample', '7'])).stdout)).toEqual(ids(7))
    place.remove()
  })

  test('writes files: the ending says the format, a folder takes several', async () => {
    const orders = { ...allCustomers, request: { path: '/orders', parameters: { size: 200 } }, fields: { id: '$.id' } }
    const place = open(workspace({ extracts: { orders } }))
    const run = (...words: string[]) => place.latchkey(['run', ...words])
    expect(await run('customers', '-o', 'new/all.csv')).toEqual({
      code: 0,
      stdout: '',
      stderr: `customers: ${customers} rows in new/all.csv\n`,
    })
    expect(readFileSync(join(place.folder, 'new/all.csv'), 'utf8')).toMatch(/^id,name,/)
    await run('customers', 'orders', '-o', 'data/', '--format', 'json')
    expect(readdirSync(join(place.folder, 'data')).sort()).toEqual(['customers.json', 'orders.json'])
    expect(JSON.parse(readFileSync(join(place.folder, 'data/orders.json'), 'utf8'))).toHaveLength(2 * customers)
    // A run that fails leaves the file of the last good one.
    const before = readFileSync(join(place.folder, 'new/all.csv'), 'utf8')
    place.write(
      'latchkey.yaml',
      workspace({ extracts: { customers: { ...allCustomers, request: { path: '/broken' } } } }),
    )
    expect(await run('customers', '-o', 'new/all.csv')).toMatchObject({ code: 4 })
    expect(readFileSync(join(place.folder, 'new/all.csv'), 'utf8')).toBe(before)
    expect(readdirSync(join(place.folder, 'new'))).toEqual(['all.csv'])
    place.remove()
  })

  test('run --explain shows what would be asked, and asks nobody', async () => {
    const nobody = 'http://127.0.0.1:1'
    const place = open(
      workspace({
        login: { token_endpoint: `${nobody}/token`, scope: 'customers:read' },
        connections: {
          shop: { type: 'REST', url: nobody, authentication: 'login' },
        },
      }),
    )
    const { code, stdout, stderr } = await place.latchkey(['run', 'customers', '--explain'])
    expect({ code, stderr }).toEqual(done)
    expect(stdout).toContain('Authorization: Bearer •••• (from connection login)')
    expect(stdout).toContain(`POST ${nobody}/token`)
    expect(stdout).toContain(`GET ${nobody}/customers?size=50`)
    expect(JSON.parse((await place.latchkey(['run', 'customers', '--explain', '--json'])).stdout)).toMatchObject({
      request: { headers: { authorization: 'Bearer ••••' }, authentication: 'login' },
    })
    place.remove()
  })

  test('-v shows each request, -q only what is wrong, --json events', async () => {
    const place = open()
    const loud = await place.latchkey(['run', 'customers', '--sample', '1', '-v'])
    expect(loud.stderr).toMatch(
      /token {3}login: fetched from .*\n[\s\S]*sent {4}GET .*size=50[\s\S]*••••[\s\S]*answer {2}200/,
    )
    expect(await place.latchkey(['run', 'customers', '--sample', '1', '-q'])).toMatchObject(done)
    const events = lines((await place.latchkey(['run', 'customers', '--sample', '1', '--json'])).stderr)
    expect(events.map(({ type }) => type)).toEqual(['token', 'request', 'response', 'end'])
    place.remove()
  })

  test('schema knows every type, and the whole file', async () => {
    const types = 'OAuthToken OAuth2 Bearer ApiKey Basic Custom REST JSONFile extract workspace next_url csv'.split(' ')
    const answers = await Promise.all(types.map((type) => latchkey(['schema', type])))
    for (const { code, stdout } of answers) {
      expect(code).toBe(0)
      const schema = JSON.parse(stdout)
      expect(schema).toMatchObject(schema.oneOf ? {} : { type: 'object', additionalProperties: false })
    }
    expect(JSON.parse((await latchkey(['schema'])).stdout).properties.connections).toBeTruthy()
  })

  test('--help teaches by example', async () => {
    const general = await latchkey(['--help'])
    expect(general).toMatchObject(done)
    const names = [...general.stdout.matchAll(/^ {2}latchkey (\w+) {2}/gm)].map(([, name]) => name as string)
    expect(names).toEqual(Object.keys(commands))
    for (const name of names) {
      const { code, stdout } = await latchkey([name, '--help'])
      expect(code).toBe(0)
      expect(stdout.startsWith(`latchkey ${name}`)).toBe(true)
      expect(stdout).toContain(`Examples:\n  latchkey ${name === 'secret' ? 'secret set' : name}`)
      expect((await latchkey(['help', name])).stdout).toBe(stdout)
    }
    expect((await latchkey(['run', '--help'])).stdout).toContain('--sample')
    // The file it shows is one that can be used.
    const [, shown = ''] = /latchkey\.yaml.*:\n\n([\s\S]*?)\nthen type/.exec(general.stdout) ?? []
    expect(await latchkey(['validate'], { file: shown.replace(/^ {2}/gm, '') })).toMatchObject(done)
    expect((await latchkey(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await latchkey([])).stdout).toBe(general.stdout)
  })
})

describe('references', () => {
  test('${secret:} is set from standard input, listed by name, used, removed', async () => {
    const place = open(workspace({ login: { client_secret: '${secret:crm}' } }))
    const set = await place.latchkey(['secret', 'set', 'crm'], { input: `${client_secret}\n` })
    expect(set).toEqual({ code: 0, stdout: '', stderr: expect.stringContaining('${secret:crm}') })
    expect(await place.latchkey(['secret', 'list'])).toEqual({ ...done, stdout: 'crm\n' })
    expect(idsIn((await place.latchkey(['run', 'customers', '--sample', '2'])).stdout)).toEqual([1, 2])
    expect(await place.latchkey(['secret', 'remove', 'crm'])).toMatchObject({ code: 0 })
    expect(await place.latchkey(['secret', 'list'])).toEqual({ ...done, stdout: '' })
    expect(await place.latchkey(['secret', 'remove', 'crm'])).toMatchObject({ code: 2 })
    place.remove()
  })

  test('${file:}, ${var:} from the file and from --var, $${ for itself', async () => {
    const place = open(
      workspace({
        variables: { size: 3, path: 'orders' },
        login: { client_secret: '${file:secrets/crm.txt}' },
        extracts: {
          customers: {
            ...allCustomers,
            request: { path: '/${var:path}', parameters: { size: '${var:size}', q: '$${x}' } },
          },
        },
      }),
      { 'secrets/crm.txt': `${client_secret}\n` },
    )
    const run = ['run', 'customers', '--sample', '1', '-v']
    expect((await place.latchkey(run)).stderr).toContain('/orders?size=3&q=%24%7Bx%7D')
    expect((await place.latchkey([...run, '--var', 'path=customers', '--var', 'size=9'])).stderr).toContain(
      '/customers?size=9&',
    )
    // From another folder, by -f: files are taken from the folder of the workspace.
    const { code, stderr } = await shell(
      place,
      'mkdir deep && cd deep && latchkey token login > t && cd / && latchkey check login -f "$OLDPWD/../latchkey.yaml"',
    )
    expect({ code, stderr }).toEqual(done)
    place.remove()
  })
})

describe('tokens', () => {
  const { basic, post } = clients
  const asked = { username: user.username, password: '${env:PASSWORD}' }
  const ways: [string, object, Record<string, string>][] = [
    [
      'client_credentials, client_secret_basic',
      { client_id: basic.client_id, client_authentication: 'client_secret_basic' },
      { SECRET: basic.client_secret },
    ],
    [
      'client_credentials, the default',
      { client_id: basic.client_id, client_authentication: undefined },
      { SECRET: basic.client_secret },
    ],
    ['client_credentials, client_secret_post', {}, {}],
    ['client_credentials with a scope', { scope: ['customers:read', 'orders:read'] }, {}],
    [
      'password, client_secret_basic',
      { ...asked, grant_type: 'password', client_id: basic.client_id, client_authentication: undefined },
      { SECRET: basic.client_secret },
    ],
    ['password, client_secret_post', { ...asked, grant_type: 'password', client_id: post.client_id }, {}],
    [
      'password, none',
      {
        ...asked,
        grant_type: 'password',
        client_id: clients.public.client_id,
        client_secret: undefined,
        client_authentication: 'none',
      },
      {},
    ],
    ['OAuth2, client_credentials', { type: 'OAuth2' }, {}],
    ['OAuth2, password', { ...asked, type: 'OAuth2', grant_type: 'password' }, {}],
  ]
  test.concurrent.each(ways)('%s', async (_name, special, env) => {
    const place = open(workspace({ login: special }))
    const { code, stdout, stderr } = await place.latchkey(['run', 'customers', '--sample', '2'], {
      env: { PASSWORD: user.password, ...env },
    })
    expect({ code, stderr, ids: idsIn(stdout) }).toEqual({ ...done, ids: [1, 2] })
    place.remove()
  })

  test.concurrent.each(['client_secret_basic', 'client_secret_post', 'none'] as const)(
    'refresh_token, %s: the rotated one is kept',
    async (method) => {
      const client = { none: clients.public, client_secret_basic: basic, client_secret_post: post }[method]
      const secret = 'client_secret' in client ? client.client_secret : undefined
      const login = {
        client_id: client.client_id,
        client_authentication: method,
        ...(secret === undefined && { client_secret: undefined }),
      }
      const env = { PASSWORD: user.password, ...(secret !== undefined && { SECRET: secret }) }
      const first = open(workspace({ login: { ...login, ...asked, grant_type: 'password' } }))
      const { refresh_token } = JSON.parse((await first.latchkey(['token', 'login'], { env })).stdout)
      const place = open(
        workspace({ login: { ...login, grant_type: 'refresh_token', refresh_token: '${env:REFRESH}' } }),
      )
      const run = () =>
        place.latchkey(['run', 'customers', '--sample', '2'], { env: { ...env, REFRESH: refresh_token } })
      expect(idsIn((await run()).stdout)).toEqual([1, 2])
      const kept = JSON.parse(
        (await place.latchkey(['token', 'login'], { env: { ...env, REFRESH: refresh_token } })).stdout,
      )
      expect(kept.refresh_token).not.toBe(refresh_token)
      first.remove()
      place.remove()
    },
  )

  test('one token request serves a run of several extracts, and the next run makes none', async () => {
    const place = open(workspace({ extracts: { more: allCustomers, again: { ...allCustomers, connection: 'shop' } } }))
    const before = server.counts().token_requests
    expect(await place.latchkey(['run', 'customers', 'more', 'again', '-o', 'data/'])).toMatchObject({ code: 0 })
    expect(await place.latchkey(['run', 'customers', 'more'])).toMatchObject({ code: 0 })
    expect(server.counts().token_requests - before).toBe(1)
    place.remove()
  })

  test('several processes at once ask for one token', async () => {
    const place = open()
    const before = server.counts().token_requests
    const results = await Promise.all(
      Array.from({ length: 4 }, () => place.spawned(['run', 'customers', '--sample', '1'])),
    )
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    expect(server.counts().token_requests - before).toBe(1)
    place.remove()
  })

  test('a token that ends between two pages is renewed: no row lost, none twice', async () => {
    // It counts whole seconds: these are good for one at least.
    const short = await startAuthorizationServer({ access_token_lifetime: 2 })
    // Pages come slowly enough for several tokens to end on the way.
    const slow = await startPracticeApi({ isActive: short.isActive, rows: 10 })
    const pauses = await startOddServer(
      Object.fromEntries([
        [
          '/customers',
          async ({ url, headers }) => {
            const answer = await fetch(`${slow.url}${url}`, { headers: { authorization: headers.authorization ?? '' } })
            return { status: answer.status, body: (await answer.text()).replaceAll(slow.url, pauses.url), delay: 500 }
          },
        ],
      ] as [string, OddHandlers[string]][]),
    )
    const place = open(
      workspace({
        login: { token_endpoint: short.token_endpoint },
        connections: { shop: { type: 'REST', url: pauses.url, authentication: 'login' } },
        extracts: { customers: { ...allCustomers, request: { path: '/customers', parameters: { size: 1 } } } },
      }),
    )
    // A process of its own is not kept waiting by the servers.
    const { code, stdout } = await place.spawned(['run', 'customers'])
    expect({ code, ids: idsIn(stdout) }).toEqual({ code: 0, ids: ids(10) })
    expect(short.counts().token_requests).toBeGreaterThan(2)
    place.remove()
    await Promise.all([short.close(), slow.close(), pauses.close()])
  })

  test('a token rejected on the way (401) is renewed once, and the page asked for once more', async () => {
    let good = 0
    const odd = await startOddServer({
      '/token': () => ({
        body: JSON.stringify({ access_token: `token-${++good}`, token_type: 'Bearer', expires_in: 3600 }),
      }),
      '/rows': ({ url, headers }) => {
        const page = Number(new URL(url, 'http://odd').searchParams.get('page') ?? 1)
        // The first token is revoked after the first page.
        if (page > 1 && headers.authorization !== 'Bearer token-2')
          return { status: 401, body: '{"message":"revoked"}' }
        return { body: JSON.stringify({ data: [{ id: page }], next: page < 3 ? `/rows?page=${page + 1}` : null }) }
      },
    })
    const place = open(
      workspace({
        login: { token_endpoint: `${odd.url}/token` },
        connections: { shop: { type: 'REST', url: odd.url, authentication: 'login' } },
        extracts: { customers: { ...allCustomers, request: { path: '/rows' } } },
      }),
    )
    const { code, stdout } = await place.latchkey(['run', 'customers'])
    expect({ code, ids: idsIn(stdout) }).toEqual({ code: 0, ids: [1, 2, 3] })
    expect(odd.requests.map(({ url }) => url)).toEqual([
      '/token',
      '/rows',
      '/rows?page=2',
      '/token',
      '/rows?page=2',
      '/rows?page=3',
    ])
    place.remove()
    await odd.close()
  })

  test('so is one in the query that the API calls ended in a 200, though next links repeat it; nothing shows it', async () => {
    const seen: string[] = []
    let pages = 0
    const soft = await startPracticeApi({
      async isActive(token) {
        if (!seen.includes(token)) seen.push(token)
        // The first token is revoked after two pages.
        if (token === seen[0] && ++pages > 2) return false
        return server.isActive(token)
      },
      rows: customers,
    })
    const expired_when = [{ status: 200, path: '$.error.code', equals: 'token_expired' }]
    const place = open(
      workspace({
        login: { send_token: { in: 'query' }, expired_when },
        connections: { shop: { type: 'REST', url: `${soft.url}/soft`, authentication: 'login' } },
      }),
    )
    const { code, stdout, stderr } = await place.latchkey(['run', 'customers', '-v'])
    expect({ code, ids: idsIn(stdout) }).toEqual({ code: 0, ids: ids(customers) })
    expect(soft.requests()).toEqual({ '/soft/customers': 6 })
    expect(seen).toHaveLength(2)
    expect(stderr).toContain('the API says that the token has ended (expired_when)')
    for (const token of seen) expect(stderr + stdout).not.toContain(token)
    const explained = await place.latchkey(['run', 'customers', '--explain'])
    expect(explained.stdout).toContain('access_token=••••')
    place.remove()
    await soft.close()
  })

  test('a token connection is a source, too; the answer of the origin thread needs no mapping', async () => {
    const odd = await startOddServer({
      '/token': {
        body: JSON.stringify({ accessToken: 'abc', tokenType: 'Bearer', expiresIn: 1440, tenant: { id: 7 } }),
      },
      '/rows': ({ headers }) => ({ body: JSON.stringify([{ id: headers.authorization }]) }),
    })
    const place = open(
      workspace({
        login: { token_endpoint: `${odd.url}/token` },
        connections: { shop: { type: 'REST', url: odd.url, authentication: 'login' } },
        extracts: {
          tenants: {
            connection: 'login',
            loop: '$',
            fields: { token: '$.access_token', tenant: '$.response.tenant.id' },
          },
          rows: { connection: 'shop', request: { path: '/rows' }, loop: '$[*]' },
        },
      }),
    )
    expect(lines((await place.latchkey(['run', 'tenants', 'rows'])).stdout)).toEqual([
      { token: 'abc', tenant: 7 },
      { id: 'Bearer abc' },
    ])
    expect((await place.latchkey(['status', 'login'])).stdout).toMatch(/24 minutes|23 minutes/)
    place.remove()
    await odd.close()
  })
})

describe('other credentials', () => {
  test('ApiKey, Basic, Bearer and Custom open the practice API', async () => {
    const token = JSON.parse((await open().latchkey(['token', 'login'])).stdout).access_token
    const at = (path: string, authentication: unknown) => ({ type: 'REST', url: `${api.url}${path}`, authentication })
    const page = { request: { path: '/customers', parameters: { size: 1 } }, loop: '$.data[*].id' }
    const place = open(
      workspace({
        authentication: 'login',
        connections: {
          key: { type: 'ApiKey', value: '${env:KEY}' },
          user: { type: 'Basic', username: basic_user.username, password: '${env:PASSWORD}' },
          fixed: { type: 'Bearer', token: '${env:TOKEN}' },
          own: { type: 'Custom', name: 'Authorization', value: 'Bearer ${env:TOKEN}' },
          using: { use: 'api_key@1', value: '${env:KEY}' },
          keyed: at('/keyed', { method: 'ApiKey', connection: 'key' }),
          used: at('/keyed', 'using'),
          users: at('/basic', 'user'),
          fixeds: at('', { method: 'Token', connection: 'fixed' }),
          owns: at('', { method: 'Custom', connection: 'own' }),
          default: { type: 'REST', url: api.url },
          open: { type: 'REST', url: `${api.url}/login.html`, authentication: { method: 'none' } },
        },
        extracts: {
          ...Object.fromEntries(
            ['keyed', 'used', 'users', 'fixeds', 'owns', 'default'].map((connection) => [
              connection,
              { connection, ...page },
            ]),
          ),
          // The extract's own authentication wins over the connection's.
          other: { connection: 'keyed', authentication: 'login', request: { path: '/customers' }, loop: '$' },
          none: { connection: 'default', authentication: { method: 'none' }, request: { path: '/me' }, loop: '$' },
        },
      }),
    )
    const env = { KEY: api_key, PASSWORD: basic_user.password, TOKEN: token }
    const run = (...words: string[]) => place.latchkey(['run', ...words], { env })
    const all = await run('keyed', 'used', 'users', 'fixeds', 'owns', 'default')
    expect({ ...all, stdout: lines(all.stdout) }).toEqual({ ...done, stdout: Array(6).fill({ value: 1 }) })
    expect(await run('other')).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('x-api-key is missing or wrong'),
    })
    expect(await run('none')).toMatchObject({ code: 4, stderr: expect.stringContaining('a bearer token is needed') })
    expect(await place.latchkey(['request', 'open'], { env })).toMatchObject({
      ...done,
      stdout: expect.stringContaining('Please log in'),
    })
    const check = await place.latchkey(['check', 'key', 'user', 'fixed', 'own'], { env })
    expect(check.stdout).toMatch(/✓ key: with keyed[\s\S]*✓ user: with users[\s\S]*✓ fixed: [\s\S]*✓ own: with owns/)
    place.remove()
  })

  test('an ApiKey goes into a header, the query or a cookie, and several go at once', async () => {
    const odd = await startOddServer({ '/rows': { body: '[]' } })
    const keys = [
      { name: 'X-App', value: 'a 1' },
      { name: 'user', value: 'b&2', send_in: 'query' },
      { name: 'sid', value: 'c3', send_in: 'cookie' },
    ]
    const place = open({
      version: 1,
      connections: {
        keys: { type: 'ApiKey', keys },
        api: { type: 'REST', url: odd.url, authentication: 'keys', parameters: { q: 1 } },
      },
      extracts: { rows: { connection: 'api', request: { path: '/rows' }, loop: '$[*]' } },
    })
    expect(await place.latchkey(['run', 'rows'])).toEqual({ ...done, stdout: '' })
    expect(odd.requests[0]).toMatchObject({
      url: '/rows?q=1&user=b%262',
      headers: { 'x-app': 'a 1', cookie: 'sid=c3' },
    })
    place.remove()
    await odd.close()
  })
})

describe('pages and files', () => {
  const orders = (more: object) => ({ connection: 'shop', loop: '$.data[*]', fields: { id: '$.id' }, ...more })
  const ways: [string, object][] = [
    [
      'next_url',
      orders({
        request: { path: '/orders', parameters: { size: 100 } },
        pagination: { type: 'next_url', path: '$.next' },
      }),
    ],
    [
      'link_header',
      orders({ request: { path: '/orders', parameters: { size: 100 } }, pagination: { type: 'link_header' } }),
    ],
    [
      'page_number by its total',
      orders({
        request: { path: '/orders' },
        pagination: { type: 'page_number', size_parameter: 'size', size: 100, total_pages_path: '$.total_pages' },
      }),
    ],
    [
      'page_number until a short page',
      orders({ request: { path: '/orders' }, pagination: { type: 'page_number', size_parameter: 'size', size: 100 } }),
    ],
  ]
  test.concurrent.each(ways)('%s brings every row once', async (_name, extract) => {
    const place = open(workspace({ extracts: { orders: extract } }))
    const { code, stdout, stderr } = await place.latchkey(['run', 'orders'])
    expect({ code, stderr }).toEqual(done)
    expect(new Set(idsIn(stdout)).size).toBe(2 * customers)
    expect(lines(stdout)).toHaveLength(2 * customers)
    place.remove()
  })

  test('POST with a body', async () => {
    const paid = orders({
      request: { method: 'POST', path: '/orders', body: { status: 'paid', size: 500 } },
      fields: { status: '$.status' },
    })
    const { stdout } = await latchkey(['run', 'orders'], {
      file: workspace({ extracts: { orders: paid } }),
      env: { SECRET },
    })
    expect(new Set(stdout.trim().split('\n'))).toEqual(new Set(['{"status":"paid"}']))
  })

  test('JSONFile reads one file, or several as pages', async () => {
    const place = open(
      {
        version: 1,
        connections: { files: { type: 'JSONFile', path: 'in/*.json' } },
        extracts: { rows: { connection: 'files', loop: '$.rows[*]', fields: { id: '$.id', of: '$$.name' } } },
      },
      { 'in/a.json': { name: 'a', rows: [{ id: 1 }, { id: 2 }] }, 'in/b.json': { name: 'b', rows: [{ id: 3 }] } },
    )
    const { stdout } = await place.latchkey(['run', 'rows'])
    expect(lines(stdout)).toEqual([
      { id: 1, of: 'a' },
      { id: 2, of: 'a' },
      { id: 3, of: 'b' },
    ])
    place.remove()
  })
})

describe('a run that is stopped', () => {
  test('by a reader that has enough (`| head`) ends without a word', async () => {
    const place = open(
      workspace({
        extracts: {
          many: { connection: 'shop', request: { path: '/orders', parameters: { size: 5000 } }, loop: '$.data[*]' },
        },
      }),
    )
    const { stdout, stderr } = await shell(place, 'latchkey run many | head -n 1 | cut -c 1-5; echo "${PIPESTATUS[@]}"')
    expect({ stdout, stderr }).toEqual({ stdout: '{"id"\n0 0 0\n', stderr: '' })
    // Nobody reads the errors either.
    expect(
      (await shell(place, '(latchkey run many -v 2>&1; echo $? > code) | head -n 1 > first; cat code')).stdout,
    ).toBe('0\n')
    place.remove()
  })

  test('by Ctrl-C ends with 130, leaves no part of a file, and the next run goes on', async () => {
    let stuck = true
    const odd = await startOddServer({
      '/token': () => ({ body: JSON.stringify({ access_token: 't', expires_in: 600 }) }),
      '/rows': ({ url }) => ({
        body: JSON.stringify({ data: [{ id: 1 }], next: url.includes('page=2') ? null : '/rows?page=2' }),
        delay: url.includes('page=2') && stuck ? 60_000 : 0,
      }),
      '/slow': () => ({ body: JSON.stringify({ access_token: 't', expires_in: 600 }), delay: 700 }),
    })
    const file = (token: string) =>
      workspace({
        login: { token_endpoint: `${odd.url}${token}` },
        connections: { shop: { type: 'REST', url: odd.url, authentication: 'login' } },
        extracts: { customers: { ...allCustomers, request: { path: '/rows' } } },
      })
    const place = open(file('/token'))
    const run = place.start(['run', 'customers', '-o', 'rows.csv', '--json'])
    await run.shows('page=2')
    expect(existsSync(join(place.folder, 'rows.csv.part'))).toBe(true)
    run.kill('SIGINT')
    expect(await run.ended).toMatchObject({ code: 130, stdout: '' })
    expect(readdirSync(place.folder)).toEqual(['latchkey.yaml'])

    // So it does when a scheduler ends it.
    const scheduled = place.start(['run', 'customers', '-o', 'rows.csv', '--json'])
    await scheduled.shows('page=2')
    scheduled.kill('SIGTERM')
    expect(await scheduled.ended).toMatchObject({ code: 143, stdout: '' })
    expect(readdirSync(place.folder)).toEqual(['latchkey.yaml'])

    // While a token is on its way it is waited for, and kept.
    place.write('latchkey.yaml', file('/slow'))
    const asking = place.start(['run', 'customers', '--json'])
    const before = odd.requests.length
    await vi.waitUntil(() => odd.requests.length > before, { timeout: 20_000 })
    asking.kill('SIGINT')
    const stopped = await asking.ended
    expect(stopped).toMatchObject({ code: 130, stdout: '' })
    expect(stopped.stderr).toContain('waiting for the token')
    stuck = false
    expect(await place.latchkey(['run', 'customers', '-o', 'rows.csv'])).toMatchObject({ code: 0 })
    expect(odd.requests.filter(({ url }) => url === '/slow')).toHaveLength(1)
    place.remove()
    await odd.close()
  })
})
