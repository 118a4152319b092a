import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Job } from '../../src/journal/contract.ts'
import { openSqliteJobs } from '../../src/stores/sqlite_jobs.ts'
import { temporaryFolder } from '../contracts/token_store.ts'
import { jobOf } from '../journal/jobs.ts'

const bounds = { most: 100, oldest: '', least: 0 }
const ids = (jobs: unknown[]) => (jobs as Job[]).map(({ id }) => id)

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'state', 'journal.db')
})
afterEach(() => folder[Symbol.dispose]())

test('records come back as they were, the newest first, the later writer last to be forgotten', () => {
  const jobs = openSqliteJobs(path)
  const one = jobOf('b', { token: { connection: 'login', origin: 'cache', generation: 1, fingerprint: '9f86d081' } })
  jobs.write([one, jobOf('c', { parent: 'a', connection: 'shop' })], bounds)
  jobs.write([jobOf('a'), jobOf('d', { parent: 'a' })], bounds)
  expect(jobs.list({ limit: 3 })).toEqual([
    jobOf('d', { parent: 'a' }),
    jobOf('c', { parent: 'a', connection: 'shop' }),
    one,
  ])
  expect(ids(jobs.list({ limit: 9, connection: 'crm' }))).toEqual(['d', 'b', 'a'])
  expect(ids(jobs.children('a'))).toEqual(['c', 'd'])
  // A run is older than its calls, and written after them.
  jobs.write([], { ...bounds, most: 2 })
  expect(ids(jobs.list({ limit: 9 }))).toEqual(['d', 'a'])
  jobs.close()
})

test('an id is found by its beginning and by its end', () => {
  const jobs = openSqliteJobs(path)
  jobs.write([jobOf('1abc'), jobOf('1abd'), jobOf('2xbc')], bounds)
  expect(ids(jobs.named('1ab'))).toEqual(['1abd', '1abc'])
  expect(ids(jobs.named('bc'))).toEqual(['2xbc', '1abc'])
  expect(ids(jobs.named('1abd'))).toEqual(['1abd'])
  expect(ids(jobs.named('%'))).toEqual([])
  jobs.close()
})

test('what is older than the oldest, and what is more than the most, is forgotten', () => {
  const jobs = openSqliteJobs(path)
  jobs.write(
    ['1', '2', '3', '4', '5'].map((id) => jobOf(id)),
    { ...bounds, most: 3, oldest: '4' },
  )
  expect(ids(jobs.list({ limit: 9 }))).toEqual(['5', '4'])
  jobs.close()
})

test('by age nothing of the newest is forgotten: the clock that says so may be wrong', () => {
  const jobs = openSqliteJobs(path)
  const write = (names: string[], oldest: string) =>
    jobs.write(
      names.map((id) => jobOf(id)),
      { ...bounds, oldest, least: 3 },
    )
  write(['1', '2', '3', '4'], '')
  write(['8'], '7')
  expect(ids(jobs.list({ limit: 9 }))).toEqual(['8', '4', '3'])
  jobs.close()
})

test('what is no JSON is handed on as undefined', () => {
  const jobs = openSqliteJobs(path)
  jobs.write([jobOf('1')], bounds)
  const database = new DatabaseSync(path)
  database.exec("INSERT INTO job (id, connection, record) VALUES ('2', 'crm', '{bad')")
  database.close()
  expect(jobs.list({ limit: 9 })).toEqual([undefined, jobOf('1')])
  jobs.close()
})

test('the file does not grow with the number of records ever written', () => {
  const jobs = openSqliteJobs(path)
  const size = () => {
    jobs.close() // what is in the -wal file then comes into the file itself
    return statSync(path).size
  }
  const stopped = 'x'.repeat(1000)
  const round = (n: number) =>
    jobs.write(
      Array.from({ length: 100 }, (_, i) => jobOf(`${n}-${i}`, { stopped })),
      { ...bounds, most: 200 },
    )
  for (let n = 0; n < 5; n++) round(n)
  const before = size()
  for (let n = 5; n < 50; n++) round(n)
  expect(size()).toBeLessThan(before * 1.5)
})

test('a batch is written whole or not at all', () => {
  const jobs = openSqliteJobs(path)
  const cyclic = jobOf('2') as Job & { self?: unknown }
  cyclic.self = cyclic
  expect(() => jobs.write([jobOf('1'), cyclic], bounds)).toThrow()
  expect(jobs.list({ limit: 9 })).toEqual([])
  jobs.write([jobOf('3')], bounds)
  expect(ids(jobs.list({ limit: 9 }))).toEqual(['3'])
  jobs.close()
})

test('two processes write to one file', () => {
  const [a, b] = [openSqliteJobs(path), openSqliteJobs(path)]
  a.write([jobOf('1')], bounds)
  b.write([jobOf('2')], bounds)
  a.write([jobOf('3')], bounds)
  expect(ids(b.list({ limit: 9 }))).toEqual(['3', '2', '1'])
  a.close()
  b.close()
})

test('asking makes no file', () => {
  const jobs = openSqliteJobs(path)
  expect([jobs.list({ limit: 1 }), jobs.named('a'), jobs.children('a')]).toEqual([[], [], []])
  jobs.close()
  expect(readdirSync(folder.path)).toEqual([])
})

test.skipIf(process.platform === 'win32')('its files are for their owner only, under any umask', () => {
  const before = process.umask(0)
  try {
    const jobs = openSqliteJobs(path)
    jobs.write([jobOf('1')], bounds)
    const modes = readdirSync(join(path, '..')).map((name) => [
      name,
      (statSync(join(path, '..', name)).mode & 0o777).toString(8),
    ])
    expect(modes).toEqual([
      ['journal.db', '600'],
      ['journal.db-shm', '600'],
      ['journal.db-wal', '600'],
    ])
    jobs.close()
  } finally {
    process.umask(before)
  }
})

test('the disk is not waited for (PRAGMA synchronous = NORMAL, in WAL mode)', () => {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
  const jobs = openSqliteJobs(path)
  jobs.write([jobOf('1')], bounds)
  const database = exec.mock.contexts.at(-1) as DatabaseSync
  exec.mockRestore()
  expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 1 })
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  jobs.close()
})

describe('says in one sentence', () => {
  const complaint = () => {
    const jobs = openSqliteJobs(path)
    try {
      jobs.write([jobOf('1')], bounds)
      return 'it was usable'
    } catch (error) {
      return (error as Error).message
    } finally {
      jobs.close()
    }
  }

  test('that a newer version wrote the file', () => {
    expect(complaint()).toBe('it was usable')
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 2')
    database.close()
    expect(complaint()).toBe(`the journal ${path} was written by a newer Latchkey`)
  })
  test('that it is no journal: a store, or no database at all', () => {
    mkdirSync(join(path, '..'))
    writeFileSync(path, 'version: 1\n'.repeat(1000))
    expect(complaint()).toBe(`the journal ${path} is not a Latchkey journal`)
  })
  test('that it is damaged', () => {
    complaint()
    writeFileSync(path, readFileSync(path).fill(255, 4096))
    expect(complaint()).toBe(`the journal ${path} is damaged`)
  })
  test.skipIf(process.platform === 'win32')('that its folder may not be written', () => {
    mkdirSync(join(path, '..'))
    chmodSync(folder.path, 0o755)
    chmodSync(join(path, '..'), 0o555)
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65534) // root may write anywhere
    try {
      expect(complaint()).toBe(`the journal ${path} may not be written by this user`)
    } finally {
      if (root) process.seteuid?.(0)
    }
    expect(existsSync(path)).toBe(false)
  })
  test('that another program holds it, and does not wait long for that', () => {
    complaint()
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const started = performance.now()
    expect(complaint()).toBe(`the journal ${path} is locked by another program`)
    expect(performance.now() - started).toBeLessThan(2000)
    other.close()
  })
})
