/** What holds of a workspace whatever is in it: how it is closed, what it remembers, where it keeps things. */
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace } from '../src/index.ts'
import { createNodeRuntime } from '../src/node_runtime.ts'
import type { Event } from '../src/runtime.ts'
import { openText } from '../src/workspace.ts'
import { temporaryFolder } from './contracts/token_store.ts'
import { type OddServer, startOddServer } from './servers/odd.ts'

let folder: ReturnType<typeof temporaryFolder>
let server: OddServer
beforeEach(async () => {
  folder = temporaryFolder()
  server = await startOddServer({
    '/token': { headers: { 'content-type': 'application/json' }, body: '{"access_token":"t0ken","expires_in":600}' },
    '/rows': { headers: { 'content-type': 'application/json' }, body: '[{"id":1},{"id":2},{"id":3}]' },
    '/slow': { headers: { 'content-type': 'application/json' }, body: '[]', delay: 10_000 },
  })
})
afterEach(async () => {
  await server.close()
  folder[Symbol.dispose]()
})

const workspace = (more: object = {}) => ({
  version: 1,
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: `${server.url}/token`,
      client_id: 'app',
      client_secret: '${env:SECRET}',
    },
    api: { type: 'REST', url: server.url, authentication: 'login' },
  },
  extracts: {
    rows: { connection: 'api', request: { path: '/rows' } },
    slow: { connection: 'api', request: { path: '/slow' } },
  },
  ...more,
})

test('what failed is tried anew: a variable that is set later is found', async () => {
  const env: Record<string, string> = {}
  const opened = await openWorkspace(workspace(), { env })
  await expect(opened.token('login')).rejects.toMatchObject({ code: 'config.reference' })
  env.SECRET = 'one that is set now'
  expect(await opened.token('login')).toMatchObject({ access_token: 't0ken' })
  await opened.close()
})

test('calls share their connection', async () => {
  const opened = await openWorkspace(workspace(), { env: { SECRET: 'secret' } })
  for (let call = 0; call < 5; call++) await new Response((await opened.request('api', '/rows')).body as never).text()
  const ports = new Set(server.requests.filter(({ url }) => url === '/rows').map(({ port }) => port))
  expect(ports.size).toBe(1)
  await opened.close()
})

test('closed, it is closed', async () => {
  const opened = await openWorkspace(workspace(), { env: { SECRET: 'secret' } })
  const rows = opened.rows('rows')
  await opened.close()
  await opened.close()
  await expect(opened.token('login')).rejects.toThrow('the workspace is closed')
  await expect(rows.next()).rejects.toThrow('the workspace is closed')
})

test('closed, it holds no connection open, whether its answer was read or not', async () => {
  const sockets = new Set<Socket>()
  const api = createServer((_request, response) => response.write('['))
  api.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket))))
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(api.address() as AddressInfo).port}`
  const opened = await openWorkspace({ version: 1, connections: { api: { type: 'REST', url } } })
  await Promise.all([opened.request('api'), opened.request('api')])
  expect(sockets.size).toBe(2)
  await opened.close()
  await expect.poll(() => sockets.size).toBe(0)
  api.close()
})

test('a signal ends the reading', async () => {
  const opened = await openWorkspace(workspace(), { env: { SECRET: 'secret' } })
  const reason = new Error('enough')
  const reading = opened.rows('slow', { signal: AbortSignal.timeout(200) }).next()
  await expect(reading).rejects.toMatchObject({ name: 'TimeoutError' })
  await expect(opened.rows('slow', { signal: AbortSignal.abort(reason) }).next()).rejects.toBe(reason)
  await opened.close()
})

test('a sample tells of a field that matches nothing, too', async () => {
  const extracts = { rows: { connection: 'api', request: { path: '/rows' }, fields: { id: '$.idd' } } }
  const opened = await openWorkspace(workspace({ extracts }), { env: { SECRET: 'secret' } })
  const { rows, report } = await opened.read('rows', { limit: 2 })
  for await (const batch of rows) expect(batch).toEqual([{ id: null }, { id: null }])
  expect(report()?.unmatched).toEqual([{ field: 'id', path: '$.idd', suggestions: ['$.id'] }])
  await opened.close()
})

test('a sample of none asks nobody', async () => {
  const opened = await openWorkspace(workspace(), { env: { SECRET: 'secret' } })
  for await (const batch of opened.rows('rows', { limit: 0 })) expect(batch).toBe('nothing')
  expect(server.requests.filter(({ url }) => url === '/rows')).toEqual([])
  await opened.close()
})

test.each([undefined, 5, [], { version: 1, connections: { a: () => 1 } }])('%j is no workspace', async (given) => {
  await expect(openWorkspace(given as never)).rejects.toMatchObject({ code: 'usage.wrong' })
})

test('the vault that the command line fills is the one that programs read, wherever tokens are kept', async () => {
  const env = { XDG_STATE_HOME: join(folder.path, 'state') }
  const file = join(folder.path, 'latchkey.yaml')
  const text = JSON.stringify(workspace()).replace('${env:SECRET}', '${secret:client}')
  await writeFile(file, text)
  const filled = await openText(text, file, createNodeRuntime({ file, env, store: 'memory:' }))
  await (await filled.vault()).set('client', 'a secret of the vault')
  await filled.close()
  const opened = await openWorkspace(file, { env })
  expect(await opened.token('login')).toMatchObject({ access_token: 't0ken' })
  await opened.close()
})

test('a store in the file is taken from the file’s folder; one that is asked for wins', async () => {
  const own = join(folder.path, 'own')
  await mkdir(own, { recursive: true })
  const file = join(own, 'latchkey.yaml')
  const text = JSON.stringify(workspace({ store: { url: 'sqlite:tokens.db' } }))
  const env = { XDG_STATE_HOME: join(folder.path, 'state'), SECRET: 'secret' }
  const asked = join(folder.path, 'asked.db')
  const first = await openText(text, file, createNodeRuntime({ file, env, store: `sqlite:${asked}` }))
  await first.token('login')
  await first.close()
  expect([existsSync(asked), existsSync(join(own, 'tokens.db'))]).toEqual([true, false])
  const second = await openText(text, file, createNodeRuntime({ file, env }))
  await second.token('login')
  await second.close()
  expect(existsSync(join(own, 'tokens.db'))).toBe(true)
})

test('ssl_mode: off is told on every run', async () => {
  const { connections, ...rest } = workspace()
  const data = { ...rest, connections: { ...connections, api: { ...connections.api, ssl_mode: 'off' } } }
  const events: Event[] = []
  const opened = await openWorkspace(data as never, {
    env: { SECRET: 'secret' },
    onEvent: (event) => events.push(event),
  })
  for await (const _ of opened.rows('rows'));
  for await (const _ of opened.rows('rows'));
  expect(events.filter(({ type }) => type === 'warning')).toMatchObject([{ code: 'transport.ssl_off' }])
  await opened.close()
})

test('a credential goes where it says itself that it may go', async () => {
  const elsewhere = await startOddServer({ '/moved': { body: '[]' } })
  const api = await startOddServer({ '/': { status: 302, headers: { location: `${elsewhere.url}/moved` } } })
  const bearer = { type: 'Bearer', token: 'written-token' }
  const opened = await openWorkspace({
    version: 1,
    connections: {
      open: { ...bearer, also_send_to: [elsewhere.url] },
      close: bearer,
      open_api: { type: 'REST', url: api.url, authentication: 'open' },
      close_api: { type: 'REST', url: api.url, authentication: 'close' },
    },
    extracts: {},
  })
  for (const name of ['open_api', 'close_api']) for await (const _ of (await opened.request(name)).body);
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer written-token', undefined])
  await opened.close()
  await Promise.all([elsewhere.close(), api.close()])
})

describe('where a credential lists another origin', () => {
  const login = { type: 'Bearer', token: 'token-of-login' }
  const other = { type: 'Bearer', token: 'token-of-other' }
  const both = { authentication: 'login', headers: { 'x-b': 'T ${token:other}' } }

  /** What gets to the other origin. */
  async function arriving(connections: (elsewhere: string) => object): Promise<string> {
    const elsewhere = await startOddServer({ '*': () => ({ body: '[]' }) })
    const api = await startOddServer({ '*': () => ({ status: 302, headers: { location: `${elsewhere.url}/x` } }) })
    const made = connections(elsewhere.url) as { api: object }
    const opened = await openWorkspace(
      {
        version: 1,
        connections: { ...made, api: { type: 'REST', url: `${api.url}/v1`, ...made.api } },
        extracts: { x: { connection: 'api', request: { headers: { 'x-known': '${env:KNOWN}' } } } },
      } as never,
      { env: { KEY: 'the-key-of-the-file', KNOWN: 'eu' } },
    )
    for await (const _ of opened.rows('x'));
    await opened.close()
    await Promise.all([elsewhere.close(), api.close()])
    expect(elsewhere.requests).toHaveLength(1)
    return JSON.stringify(elsewhere.requests[0]?.headers)
  }

  test('it goes there, and so do two that both list it', async () => {
    const alone = await arriving((url) => ({
      login: { ...login, also_send_to: [url] },
      api: { authentication: 'login' },
    }))
    expect(alone).toContain('token-of-login')
    const two = await arriving((url) => ({
      login: { ...login, also_send_to: [url] },
      other: { ...other, also_send_to: [url] },
      api: both,
    }))
    expect(two).toContain('token-of-other')
  })

  test.each<[string, object]>([
    ['the token of one that does not', both],
    ['a key of the file', { authentication: 'login', headers: { 'x-b': '${env:KEY}' } }],
    ['a key of the file beside other text', { authentication: 'login', headers: { 'x-b': 'Key ${env:KEY}' } }],
    ['a secret that is written there', { authentication: 'login', headers: { 'x-auth-token': 'written-token' } }],
  ])('%s does not go along, unless the API lists it, too', async (_, fields) => {
    const connections = (url: string, listed: string[]) => ({
      login: { ...login, also_send_to: [url] },
      other,
      api: { ...fields, also_send_to: listed },
    })
    expect(await arriving((url) => connections(url, []))).not.toMatch(/token-of|the-key|written/)
    expect(await arriving((url) => connections(url, [url]))).toMatch(
      /x-(b|auth-token)":"(T |Key )?(token-of|the-key|written)/,
    )
  })
})
