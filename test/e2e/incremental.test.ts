/** An extract that asks for what is new: how far it has come is kept when its rows are where they shall be, not before. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { openWorkspace } from '../../src/index.ts'
import { startOddServer } from '../servers/odd.ts'
import { openPlace } from './cli.ts'

let rows = [{ id: 1, changed: '2026-03-01T00:00:00Z' }]
let breaks = false
const odd = await startOddServer({
  '*': ({ url }) => {
    const asked = new URL(url, 'http://api').searchParams
    const since = asked.get('since') ?? ''
    const found = rows.filter(({ changed }) => changed >= since)
    const page = Number(asked.get('page') ?? 1)
    if (breaks && page === 2) return { status: 500, body: 'down' }
    return { body: JSON.stringify(found.slice(page - 1, page)) }
  },
})
const file = (incremental: object = {}) => ({
  version: 1,
  connections: {
    api: {
      type: 'REST',
      url: `${odd.url}/orders`,
      retry: { attempts: 1 },
      pagination: { type: 'page_number', max_pages: '${var:pages}' },
    },
  },
  variables: { pages: 9 },
  extracts: {
    orders: { connection: 'api', incremental: { cursor: 'changed', parameter: 'since', ...incremental } },
  },
})
const place = openPlace({ 'latchkey.yaml': file() })
afterAll(async () => {
  place.remove()
  await odd.close()
})

/** What the run asked to begin at. */
async function run(...words: string[]) {
  const before = odd.requests.length
  const result = await place.latchkey(['run', 'orders', '--format', 'ndjson', ...words])
  const [first] = odd.requests.slice(before)
  return { ...result, since: first && new URL(first.url, 'http://api').searchParams.get('since') }
}

beforeEach(() => {
  breaks = false
})

test('the second run begins where the first ended; --sample keeps nothing, --full asks for everything', async () => {
  expect(await run('--sample', '1')).toMatchObject({ code: 0, since: null })
  expect(await run()).toMatchObject({ code: 0, since: null })
  rows = [{ id: 2, changed: '2026-03-02T00:00:00Z' }, ...rows]
  expect(await run()).toMatchObject({ since: '2026-03-01T00:00:00Z' })
  expect((await run('--explain')).stdout).toContain('?since=2026-03-02T00%3A00%3A00Z')
  expect(await run('--full')).toMatchObject({ since: null, stdout: expect.stringMatching(/"id":2.*\n.*"id":1/) })
  expect(await run()).toMatchObject({ since: '2026-03-02T00:00:00Z', stdout: expect.not.stringContaining('"id":1') })
})

test('a run that fails, that is cut by max_pages, or whose file was not written, keeps nothing', async () => {
  rows = [3, 4].map((id) => ({ id, changed: `2026-03-0${id}T00:00:00Z` }))
  breaks = true
  expect(await run()).toMatchObject({ code: 4 })
  breaks = false
  const cut = await run('--var', 'pages=1')
  expect(cut.stderr).toContain('warning: extract orders: how far it came is not kept, since there was more to read')
  place.write('out.ndjson.part', 'of another run')
  expect(await run('-o', 'out.ndjson')).toMatchObject({ code: 2 })
  expect(existsSync(join(place.folder, 'out.ndjson'))).toBe(false)
  expect(await run()).toMatchObject({ since: '2026-03-02T00:00:00Z' })
  expect(await run()).toMatchObject({ since: '2026-03-04T00:00:00Z' })
})

test('in a program it is kept when the next batch after the last is asked for', async () => {
  const workspace = await openWorkspace(file())
  const reading = await workspace.read('orders')
  for await (const _ of reading.rows);
  const asked = () => new URL(odd.requests.at(-1)?.url ?? '', 'http://api').searchParams.get('since')
  for await (const _ of workspace.rows('orders'));
  expect(asked()).toBeNull()
  for await (const _ of workspace.rows('orders'));
  expect(asked()).toBe('2026-03-04T00:00:00Z')
  await workspace.close()
})

test('a column that is not there is a mistake in the file', async () => {
  const wrong = {
    ...file(),
    extracts: { orders: { ...file().extracts.orders, fields: { id: '$.id', change: '$.changed' } } },
  }
  place.write('wrong.yaml', wrong)
  const { code, stderr } = await place.latchkey(['validate', '-f', 'wrong.yaml'])
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('fields has no column changed') })
  expect(stderr).toContain('did you mean change?')
})

test('what is kept belongs to whom it was asked of: another tenant, account, filter or column begins anew', async () => {
  rows = [{ id: 1, changed: '2026-05-01T00:00:00Z' }]
  const given = file()
  const asked = async (connection: object, extract: object = {}, env: Record<string, string> = {}) => {
    const api = { ...given.connections.api, authentication: 'a', ...connection }
    const logins = { a: { type: 'ApiKey', value: 'key-of-a' }, b: { type: 'ApiKey', value: 'key-of-b' } }
    const orders = { ...given.extracts.orders, ...extract }
    place.write('whose.yaml', { ...given, connections: { api, ...logins }, extracts: { orders } })
    const { code } = await place.latchkey(['run', 'orders', '-f', 'whose.yaml'], { env })
    return { code, since: new URL(odd.requests.at(-1)?.url ?? '', 'http://api').searchParams.get('since') }
  }
  const tenant = { headers: { 'x-tenant': '${env:TENANT}' } }
  const [north, south] = [{ TENANT: 'tenant-of-the-north' }, { TENANT: 'tenant-of-the-south' }]
  const anew = { code: 0, since: null }
  expect(await asked(tenant, {}, north)).toEqual(anew)
  expect(await asked(tenant, {}, north)).toEqual({ code: 0, since: '2026-05-01T00:00:00Z' })
  expect(await asked(tenant, {}, south)).toEqual(anew)
  expect(await asked({ ...tenant, authentication: 'b' }, {}, south)).toEqual(anew)
  expect(await asked({ ...tenant, authentication: 'b' }, { authentication: 'a' }, south)).toMatchObject({ code: 0 })
  expect(await asked({ parameters: { status: 'open' } })).toEqual(anew)
  expect(await asked({}, { loop: '$[?@.id > 0]' })).toEqual(anew)
  expect(await asked({}, { fields: { changed: '$.changed' } })).toEqual(anew)
  expect(await asked({}, { fields: { changed: '$.created' } })).toEqual(anew)
})

test.each([
  ['page_number', {}, true],
  ['page_number', { total_pages_path: '$.pages' }, false],
  ['offset', { total_path: '$.total' }, true],
  ['offset', { total_path: '$.total', size_parameter: 'limit', size: 5 }, false],
  ['cursor', { row_path: '$.id', parameter: 'after' }, true],
  ['cursor', { path: '$.next', parameter: 'after' }, false],
] as const)('a loop that leads anywhere does not go with %s %j: %s', async (type, more, refused) => {
  const given = file()
  const extracts = { orders: { connection: 'api', loop: '$..lines[*]', pagination: { type, ...more } } }
  place.write('anywhere.yaml', { ...given, extracts })
  const { code, stderr } = await place.latchkey(['validate', '-f', 'anywhere.yaml'])
  expect(code).toBe(refused ? 2 : 0)
  expect(stderr.includes('which array a page is cannot be told from this loop')).toBe(refused)
})

test('a request may write the value itself, from the first run on; what is none ends the run and is never sent', async () => {
  const given = file()
  const api = { ...given.connections.api, url: `${odd.url}/query` }
  const q = 'SELECT id, changed FROM orders WHERE changed >= ${cursor} AND x = 1'
  const ask = async (request: object, words: string[] = []) => {
    const fields = { id: '$.id', changed: '$.changed' }
    const orders = { connection: 'api', request, fields, incremental: { cursor: 'changed', start: '1970-01-01' } }
    place.write('query.yaml', { ...given, connections: { api }, extracts: { orders } })
    const before = odd.requests.length
    const { code, stderr } = await place.latchkey(['run', 'orders', '-f', 'query.yaml', ...words])
    const [first] = odd.requests.slice(before)
    return { code, stderr, asked: first && [new URL(first.url, 'http://api').searchParams.get('q'), first.body] }
  }
  const written = (value: string) => [q.replace('${cursor}', value), '']
  rows = [{ id: 1, changed: '2026-05-01T00:00:00.000+0200' }]
  expect(await ask({ parameters: { q } })).toMatchObject({ code: 0, asked: written('1970-01-01') })
  const next = '2026-05-01T00:00:00.000+0200'
  expect(await ask({ parameters: { q } })).toMatchObject({ code: 0, asked: written(next) })
  expect(await ask({ parameters: { q } }, ['--full'])).toMatchObject({ code: 0, asked: written('1970-01-01') })
  rows = [{ id: 2, changed: "2027' OR 'a' = 'a" }]
  const refused = await ask({ parameters: { q } })
  expect(refused).toMatchObject({ code: 5, stderr: expect.stringContaining('neither a number nor a time') })
  expect(refused.stderr).toContain('give the column type: date_time; or send it by parameter')
  expect(await ask({ parameters: { q } })).toMatchObject({ asked: written(next) })
  rows = []
  const filters = [{ name: 'changed', from: '${cursor}' }]
  expect(await ask({ method: 'POST', body: { filters } })).toMatchObject({
    code: 0,
    asked: [null, '{"filters":[{"name":"changed","from":"1970-01-01"}]}'],
  })
})
