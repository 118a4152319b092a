/** What the journal proves: which token each call carried, and which call had fetched that one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openWorkspace } from '../../src/index.ts'
import type { Job } from '../../src/journal/contract.ts'
import { fingerprint } from '../../src/oauth/fingerprint.ts'
import { openSqliteJobs } from '../../src/stores/sqlite_jobs.ts'
import { expectJob, jobOf } from '../journal/jobs.ts'
import { type OddAnswer, type OddServer, startOddServer } from '../servers/odd.ts'
import { filesBelow, openPlace, type Place, type Result } from './cli.ts'

const json = (body: unknown, status = 200): OddAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

let server: OddServer
let place: Place
/** How many tokens the server gave out, and which of them counts. */
let given = 0
let current = 0

beforeAll(async () => {
  server = await startOddServer({
    '/token': () => {
      current = ++given
      return json({ access_token: `token-number-${given}`, expires_in: 3600, refresh_token: `refresh-number-${given}` })
    },
    '/v1/rows': ({ url, headers }) => {
      const page = Number(new URL(url, server.url).searchParams.get('page'))
      if (page === 3 && headers.authorization === 'Bearer token-number-1') current = -1 // revoked
      if (headers.authorization !== `Bearer token-number-${current}`) return json({ message: 'no such token' }, 401)
      return json({ data: [{ id: page }, { id: -page }], next: page < 4 ? `/v1/rows?page=${page + 1}` : null })
    },
    '/v1/none': () => json({ message: 'there is none' }, 404),
  })
})
afterAll(() => server.close())

const workspace = () => ({
  version: 1,
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: `${server.url}/token`,
      client_id: 'app',
      client_secret: '${env:SECRET}',
      client_authentication: 'client_secret_post',
    },
    shop: {
      type: 'REST',
      url: `${server.url}/v1`,
      authentication: 'login',
      pagination: { type: 'next_url', path: '$.next' },
    },
    typed: { type: 'Bearer', token: 'abcdefgh' },
    other: { type: 'REST', url: `${server.url}/v1`, authentication: 'typed' },
  },
  extracts: { rows: { connection: 'shop', request: { path: '/rows?page=1' }, loop: '$.data[*]' } },
})

beforeEach(() => {
  given = 0
  current = 0
  place = openPlace({ 'latchkey.yaml': workspace() }, { SECRET: 'a secret of ours' })
})
afterEach(() => place.remove())

const jobsIn = ({ stdout }: Result): Job[] =>
  stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
/** Every record, the oldest first. */
async function allJobs(): Promise<Job[]> {
  const jobs = jobsIn(await place.latchkey(['jobs', '--json', '--limit', '1000'])).reverse()
  for (const job of jobs) expectJob(job)
  return jobs
}
const tokenOf = ({ token }: Job) => token && [token.generation, token.fingerprint, token.origin]
const [first, second] = [fingerprint('token-number-1'), fingerprint('token-number-2')]

test('each call of a run names the token that was current, and is linked to the call that fetched it', async () => {
  expect(await place.spawned(['run', 'rows', '-o', 'rows.ndjson'])).toMatchObject({ code: 0 })
  const jobs = await allJobs()
  const [run] = jobs.filter(({ kind }) => kind === 'run')
  const calls = jobs.filter(({ kind }) => kind === 'call')
  const fetches = jobs.filter(({ kind }) => kind === 'token')
  expect(jobs).toHaveLength(1 + calls.length + fetches.length)

  expect(run).toMatchObject({ connection: 'shop', extract: 'rows', status: 'done', rows: 8, pages: 4 })
  expect(calls.map(({ parent, page, rows, attempts }) => [parent, page, rows, attempts])).toEqual([
    [run?.id, 1, 2, 1],
    [run?.id, 2, 2, 1],
    [run?.id, 3, 2, 2],
    [run?.id, 4, 2, 1],
  ])
  expect(calls.map(tokenOf)).toEqual([
    [1, first, 'fetched'],
    [1, first, 'cache'],
    [2, second, 'refreshed'],
    [2, second, 'cache'],
  ])
  expect(fetches.map((job) => [job.parent, job.grant_type, tokenOf(job)])).toEqual([
    [calls[0]?.id, 'client_credentials', [1, first, 'fetched']],
    [calls[2]?.id, 'refresh_token', [2, second, 'refreshed']],
  ])
  // What was sent is what the server saw.
  expect(server.requests.slice(-7).map(({ url }) => url)).toEqual([
    '/token',
    ...[1, 2, 3].map((page) => `/v1/rows?page=${page}`),
    '/token',
    ...[3, 4].map((page) => `/v1/rows?page=${page}`),
  ])
  expect(calls[0]).toMatchObject({
    url: `${server.url}/v1/rows?page=1`,
    request: { headers: { authorization: 'Bearer ••••' } },
    response: { status: 200, headers: { 'content-type': 'application/json' }, size: expect.any(Number) },
    token: { connection: 'login', expires_at: expect.any(String), expiry_source: 'expires_in' },
    timings: { token: expect.any(Number), first_byte: expect.any(Number), total: expect.any(Number) },
  })
  // The connection of the first call is kept alive for the others.
  expect(calls.map(({ timings }) => timings.connect !== undefined)).toEqual([true, false, false, false])
  expect(fetches[0]?.request?.body).toContain('client_secret=••••')
  expect(fetches[1]?.request?.body).toContain('refresh_token=••••')

  const shown = (await place.latchkey(['jobs', run?.id ?? ''])).stdout
  expect(shown).toMatch(
    /made for it\n( {4}\w{12} {2}call {2}shop {2}GET \/v1\/rows\?page=1.*\n) {6}\w{12} {2}token {2}login/,
  )
  expect(shown).toContain('stopped because: ')
  expect(jobsIn(await place.latchkey(['jobs', '--json', run?.id ?? '']))).toHaveLength(jobs.length)
})

test('a token that is taken from the store makes no record, and a call names it all the same', async () => {
  await place.latchkey(['token', 'login'])
  const [fetch] = await allJobs()
  expect(fetch).toMatchObject({ kind: 'token', connection: 'login', token: { generation: 1, origin: 'fetched' } })
  expect(fetch?.parent).toBeUndefined()
  await place.latchkey(['token', 'login'])
  expect(await allJobs()).toHaveLength(1)
  await place.latchkey(['request', 'shop', '/rows?page=1'])
  expect((await allJobs()).slice(1).map((job) => [job.kind, job.parent, tokenOf(job)])).toEqual([
    ['call', undefined, [1, first, 'cache']],
  ])
})

test('who asks no server does not even load the journal', async () => {
  const list = place.write('../temp/loaded', '')
  const spy = place.write(
    'spy.cjs',
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(list)}, Object.keys(require.cache).join(' ')))`,
  )
  const loads = async (...words: string[]) => {
    expect(await place.spawned(words, { env: { NODE_OPTIONS: `--require ${spy}` } })).toMatchObject({ code: 0 })
    return /(kept_jobs|recorder|sqlite_jobs)-/.test(readFileSync(list, 'utf8'))
  }
  expect(await loads('token', 'login')).toBe(true)
  expect(await loads('token', 'login')).toBe(false)
  expect(await loads('status')).toBe(false)
  expect(await loads('validate')).toBe(false)
  expect(await loads('--version')).toBe(false)
})

test('of a token that somebody typed there is no fingerprint', async () => {
  await place.latchkey(['request', 'other', '/none'])
  const [call] = await allJobs()
  expect(call).toMatchObject({ status: 'failed', request: { headers: { authorization: 'Bearer ••••' } } })
  expect(call?.token).toBeUndefined()
})

test('what failed says why, in the words that were said then', async () => {
  const { stderr } = await place.latchkey(['request', 'shop', '/none'])
  const [call] = (await allJobs()).filter(({ kind }) => kind === 'call')
  expect(call).toMatchObject({ status: 'failed', response: { status: 404 }, error: { code: 'api.not_found' } })
  expect(stderr).toContain(call?.error?.message)
  const list = await place.latchkey(['jobs', '--connection', 'shop', '--limit', '1'])
  expect(list.stdout).toMatch(
    /^id +when +kind .*\n─.*\n\w{12} +\d+ seconds? ago +call +shop +GET \/v1\/none +404 +1 [0-9a-f]{8} +\d+\n$/,
  )
})

test('what a clock that was ahead has written is said to be in the future; what is no record is left out', async () => {
  await place.latchkey(['request', 'shop', '/none'])
  const store = openSqliteJobs(filesBelow(place.state).find((file) => file.endsWith('journal.db')) ?? '')
  const finished = new Date(Date.now() + 60.5 * 24 * 3600_000).toISOString()
  const jobs = [jobOf('zzzzzzzzzzzz', { finished }), { id: 'zzzzzzzzzzz0', connection: 'crm' } as Job]
  store.write(jobs, { most: 100, oldest: '', least: 100 })
  store.close()
  const { code, stdout, stderr } = await place.latchkey(['jobs'])
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: "warning: 1 of the journal's records cannot be read and is left out\n",
  })
  expect(stdout).toMatch(/^zzzzzzzzzzzz +in 60 days +call/m)
})

test('a run that is interrupted is on record as that', async () => {
  const slow = await startOddServer({ '*': { delay: 60_000 } })
  place.write('latchkey.yaml', {
    version: 1,
    connections: { slow: { type: 'REST', url: slow.url } },
    extracts: { rows: { connection: 'slow' } },
  })
  const started = place.start(['run', 'rows', '-v'])
  await started.shows('sent ')
  started.kill('SIGINT')
  expect(await started.ended).toMatchObject({ code: 130 })
  expect((await allJobs()).map(({ kind, error }) => [kind, error?.code])).toEqual([
    ['run', 'interrupted'],
    ['call', 'interrupted'],
  ])
  await slow.close()
})

describe('jobs', () => {
  test('says that there are none, and leaves nothing behind', async () => {
    expect(await place.latchkey(['jobs'])).toEqual({ code: 0, stdout: 'no jobs yet\n', stderr: '' })
    expect((await place.latchkey(['jobs', '--connection', 'x'])).stdout).toBe('no jobs yet of a connection x\n')
    expect(await place.latchkey(['jobs', '--json'])).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(filesBelow(place.state)).toEqual([])
  })

  test('works whatever is wrong with the file, its secrets and the server', async () => {
    await place.latchkey(['token', 'login'])
    place.write('latchkey.yaml', 'version: [')
    const { code, stdout } = await place.latchkey(['jobs', '--json'], { env: { SECRET: '' } })
    expect({ code, kinds: jobsIn({ stdout } as Result).map(({ kind }) => kind) }).toEqual({ code: 0, kinds: ['token'] })
  })

  test('finds a job by the end of its id, typed as it may be', async () => {
    await place.latchkey(['token', 'login'])
    const [job] = await allJobs()
    const { code, stdout } = await place.latchkey(['jobs', job?.id.slice(-5).toUpperCase() ?? ''])
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining(`${job?.id}  call about a token`),
    })
  })

  test.each([
    [['jobs', 'zzzz9'], 'there is no job zzzz9\n'],
    [['jobs', '1'], '1 is a part of several ids\n'],
    [['jobs', '--limit', 'all'], '--limit all is no number of jobs\n'],
    [['jobs', '--store', 'memory:'], 'with --store memory: no jobs are kept\n'],
  ])('%j is a mistake that is explained', async (words, sentence) => {
    await place.latchkey(['request', 'shop', '/rows?page=1'])
    const { code, stderr } = await place.latchkey(words)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(new RegExp(`^${sentence}  → .+\n$`)) })
  })
})

describe('a journal that cannot be kept', () => {
  const journal = () => filesBelow(place.state).find((file) => file.endsWith('journal.db')) ?? ''
  const run = () => place.latchkey(['run', 'rows', '--json', '-o', 'rows.ndjson'])
  const warnings = ({ stderr }: Result) =>
    stderr
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter(({ type, code }) => type === 'warning' && code === 'journal.not_kept')

  test('because it is damaged breaks no run, and is told of once', async () => {
    await run()
    writeFileSync(journal(), Buffer.alloc(8192, 7))
    const result = await run()
    expect(result.code).toBe(0)
    expect(warnings(result)).toEqual([{ type: 'warning', code: 'journal.not_kept', message: expect.any(String) }])
    expect(warnings(result)[0].message).toContain(`the journal ${journal()} is not a Latchkey journal`)
    expect(readFileSync(journal())).toEqual(Buffer.alloc(8192, 7))
    const listed = await place.latchkey(['jobs'])
    expect(listed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('is not a Latchkey journal') })
  })

  test('because a folder stands there, from the first run on', async () => {
    await place.latchkey(['secret', 'set', 'x'], { input: 'y' })
    const folder = dirname(filesBelow(place.state).find((file) => file.endsWith('store.db')) ?? '')
    place.write(`../home/state/${folder.slice(place.state.length + 1)}/journal.db/file`, '')
    const result = await run()
    expect({ code: result.code, warnings: warnings(result).length }).toEqual({ code: 0, warnings: 1 })
  })
})

describe('where tokens are in memory only, nothing is kept', () => {
  const journals = () => filesBelow(place.state).filter((file) => file.includes('journal'))

  test('with --store memory:', async () => {
    expect(await place.latchkey(['run', 'rows', '--store', 'memory:'])).toMatchObject({ code: 0 })
    expect(journals()).toEqual([])
  })

  test('with a store in the file that says so', async () => {
    place.write('latchkey.yaml', { ...workspace(), store: { url: 'memory:' } })
    expect(await place.latchkey(['run', 'rows'])).toMatchObject({ code: 0 })
    expect(journals()).toEqual([])
  })

  test('with the library, unless its store is on disk', async () => {
    const file = `${place.folder}/latchkey.yaml`
    const env = { ...place.env }
    for (const store of [undefined, `sqlite:${place.root}/own.db`]) {
      const opened = await openWorkspace(file, { env, ...(store && { store }) })
      for await (const rows of opened.rows('rows', { limit: 1 })) expect(rows).toHaveLength(1)
      await opened.close()
      expect(existsSync(journals()[0] ?? '')).toBe(store !== undefined)
    }
    const [run] = (await allJobs()).filter(({ kind }) => kind === 'run')
    expect(run).toMatchObject({ rows: 1, stopped: '1 rows were asked for' })
  })
})
