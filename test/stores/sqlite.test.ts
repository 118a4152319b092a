import { execFile } from 'node:child_process'
import fs, { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../../src/runtime.ts'
import { openStore, openVault, type TokenStore } from '../../src/stores/index.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { unusable } from '../../src/stores/sqlite_file.ts'
import { temporaryFolder, tokenStoreContract } from '../contracts/token_store.ts'
import { realClock } from '../oauth/processes/real_clock.ts'

const clock: Clock = { now: Date.now, sleep: async () => {} }
const one = Uint8Array.of(1)
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

tokenStoreContract('sqlite', (folder, clock) => openSqlite(join(folder, 'store.db'), clock))

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'state', 'store.db')
})
afterEach(() => folder[Symbol.dispose]())

/** The one sentence a person reads. */
async function complaint(path: string): Promise<string> {
  const store = openSqlite(path, clock)
  const failure = await store.compareAndSet('token_set', 'a', 0, one).then(
    () => expect.fail('the store was usable'),
    (error) => error,
  )
  await store.close()
  expect(failure).toMatchObject({ code: 'store.unusable', exitCode: 1, data: { path } })
  return failure.message
}

/** The store and the connection inside it, whose settings are its own. */
async function openWithDatabase(sleep = clock.sleep) {
  const exec = vi.spyOn(DatabaseSync.prototype, 'exec')
  const store = openSqlite(path, { ...clock, sleep })
  await store.load('token_set', 'a')
  const database = exec.mock.contexts.at(-1) as DatabaseSync
  exec.mockRestore()
  return { store, database }
}

describe('files', () => {
  test('are made by the first use and not before', async () => {
    const store = openSqlite(path, clock)
    expect(readdirSync(folder.path)).toEqual([])
    await store.load('token_set', 'a')
    expect(readdirSync(folder.path)).toEqual(['state'])
    await store.close()
  })

  test.skipIf(process.platform === 'win32')(
    'are for their owner only, from the start and under any umask',
    async () => {
      const before = process.umask(0)
      try {
        const store = openSqlite(path, clock)
        await store.compareAndSet('token_set', 'a', 0, one)
        expect(mode(join(path, '..'))).toBe('700')
        expect(readdirSync(join(path, '..')).map((name) => [name, mode(join(path, '..', name))])).toEqual([
          ['store.db', '600'],
          ['store.db-shm', '600'],
          ['store.db-wal', '600'],
        ])
        await store.close()
      } finally {
        process.umask(before)
      }
    },
  )

  test('are synchronised with the disk at every write (PRAGMA synchronous = FULL, in WAL mode)', async () => {
    const { store, database } = await openWithDatabase()
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
    await store.close()
  })

  test('sqlite: takes a path with two or no slashes before it, blanks and percent signs mean themselves', () => {
    expect(openSqlite('/tmp/a b%20.db', clock).location).toBe('/tmp/a b%20.db')
    expect(openSqlite('///tmp/a.db', clock).location).toBe('/tmp/a.db')
    expect(openSqlite('a.db', clock).location).toBe(join(process.cwd(), 'a.db'))
    expect(openSqlite('//a.db', clock).location).toBe(join(process.cwd(), 'a.db'))
  })
})

describe('a file of an earlier version', () => {
  const fixture = new URL('../fixtures/store_version_1.db', import.meta.url)
  const pragma = (name: string) => {
    const database = new DatabaseSync(path)
    const found = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
    database.close()
    return found
  }
  beforeEach(() => {
    mkdirSync(join(path, '..'))
    copyFileSync(fixture, path)
  })

  test('is upgraded by the first use; its tokens and secrets are intact', async () => {
    const env = { LATCHKEY_KEY: 'fixture-key-of-version-1', XDG_STATE_HOME: folder.path }
    const store = await openStore({ url: `sqlite:${path}`, workspacePath: path, env, clock })
    const entry = await store.load('token_set', 'connection')
    expect(entry?.generation).toBe(7)
    expect(JSON.parse(Buffer.from(entry?.value ?? []).toString())).toMatchObject({
      access_token: 'kept-since-version-1',
      refresh_token: 'rotated-in-version-1',
      generation: 7,
    })
    expect(await openVault(store).get('crm_secret')).toBe('of-version-1')
    expect(await store.compareAndSet('token_set', 'connection', 7, one)).toBe(8)
    await store.close()
    expect(pragma('user_version')).toBe(2)
  })

  test('has the same tables then as a new one', async () => {
    const tables = (path: string) => {
      const database = new DatabaseSync(path)
      const found = database.prepare("SELECT name FROM pragma_table_info('entry')").all()
      database.close()
      return found
    }
    const young = join(folder.path, 'young.db')
    for (const file of [path, young]) {
      const store = openSqlite(file, clock)
      await store.load('token_set', 'a')
      await store.close()
    }
    expect(tables(path)).toEqual(tables(young))
    expect(tables(path)).toContainEqual({ name: 'used_at' })
  })

  test('is left as it was when the upgrade fails half-way', async () => {
    const database = new DatabaseSync(path)
    database.exec('ALTER TABLE entry ADD COLUMN used_at TEXT')
    database.close()
    expect(await complaint(path)).toMatch(/^the store .* cannot be used \(duplicate column/)
    expect(pragma('user_version')).toBe(1)
  })

  test('is upgraded once by processes that start at once', async () => {
    const [processes, rounds] = [4, 5]
    const env = { ...process.env, XDG_STATE_HOME: folder.path, LATCHKEY_KEY: 'fixture-key-of-version-1' }
    const racer = join(import.meta.dirname, 'racer.ts')
    await Promise.all(
      Array.from({ length: processes }, () => run(process.execPath, [racer, `sqlite:${path}`, `${rounds}`], { env })),
    )
    const store = await openStore({ url: `sqlite:${path}`, workspacePath: path, env, clock })
    expect((await store.load('token_set', 'counter'))?.generation).toBe(processes * rounds)
    expect((await store.load('token_set', 'connection'))?.generation).toBe(7)
    await store.close()
    expect(pragma('user_version')).toBe(2)
  })
})

describe('what nobody uses any more', () => {
  const day = 24 * 60 * 60_000
  let now: number
  let store: TokenStore
  const openAt = (at: number) => {
    now = at
    return openSqlite(path, { now: () => now, sleep: async () => {} })
  }
  const keys = async () => (await store.entries()).map(({ namespace, key }) => `${namespace} ${key}`).sort()
  beforeEach(async () => {
    store = openAt(Date.UTC(2026, 0, 1))
    for (const key of ['used', 'unused']) {
      await store.compareAndSet('token_set', key, 0, one)
      await store.compareAndSet('raw_answer', key, 0, one)
    }
    await store.compareAndSet('vault', 'secrets', 0, one)
    now += 300 * day
    await store.load('token_set', 'used')
    await store.close()
  })
  afterEach(() => store.close())

  /** Another token comes, so many days after the first. */
  const anotherAfter = async (days: number) => {
    store = openAt(Date.UTC(2026, 0, 1) + days * day)
    await store.compareAndSet('token_set', `after ${days}`, 0, one)
    await store.close()
  }

  test('is dropped when others have been used 400 days later; what is read is used', async () => {
    await anotherAfter(401)
    await anotherAfter(431)
    expect(await keys()).toHaveLength(7)
    await anotherAfter(432)
    expect(await keys()).toEqual([
      'token_set after 401',
      'token_set after 431',
      'token_set after 432',
      'token_set used',
      'vault secrets',
    ])
  })

  test('is there while nothing is used 400 days later', async () => {
    await anotherAfter(400)
    await anotherAfter(600)
    expect(await keys()).toHaveLength(7)
  })

  test.each([
    ['ahead', [5000, 5001, 5020, 301, 332]],
    ['behind', [-20_000, 301, 332, 363]],
  ])('is there after a clock was %s for a while', async (_, days) => {
    for (const after of days) await anotherAfter(after)
    expect(await keys()).toHaveLength(5 + days.length)
  })

  test('is there when a program of version 1, which still ran, wrote it', async () => {
    const database = new DatabaseSync(path)
    database.exec("INSERT INTO entry (namespace, key, generation, value) VALUES ('token_set', 'old', 1, x'01')")
    database.close()
    for (const days of [401, 432]) await anotherAfter(days)
    expect(await keys()).toContain('token_set old')
  })

  test('leaves nothing in the file', async () => {
    const secret = Buffer.from('a secret that is long enough to be found')
    store = openAt(Date.UTC(2026, 0, 1))
    await store.compareAndSet('token_set', 'old', 0, secret)
    await store.close()
    expect(readFileSync(path).includes(secret)).toBe(true)
    for (const days of [1000, 1031]) await anotherAfter(days)
    expect(readFileSync(path).includes(secret)).toBe(false)
  })
})

describe('says in one sentence', () => {
  test('that a newer version wrote the file', async () => {
    const store = openSqlite(path, clock)
    await store.load('token_set', 'a')
    await store.close()
    const database = new DatabaseSync(path)
    database.exec('PRAGMA user_version = 3')
    database.close()
    expect(await complaint(path)).toBe(`the store ${path} was written by a newer Latchkey`)
  })

  test('that the database is somebody else’s, and leaves it alone', async () => {
    mkdirSync(join(path, '..'))
    const database = new DatabaseSync(path)
    database.exec('CREATE TABLE users (name TEXT)')
    expect(await complaint(path)).toBe(`the store ${path} is not a Latchkey store`)
    expect(database.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'users' }])
    database.close()
  })

  test('that the file is no database', async () => {
    mkdirSync(join(path, '..'))
    for (const text of ['', 'version: 1\n'.repeat(1000)]) {
      writeFileSync(path, text)
      expect(await complaint(path)).toBe(`the store ${path} is not a Latchkey store`)
      await expect(openSqlite(path, clock).load('token_set', 'a')).rejects.toMatchObject({
        hint: expect.stringMatching(/^if nothing else needs it, move it away to start anew; /),
      })
    }
  })

  test('that the file is damaged', async () => {
    const store = openSqlite(path, clock)
    await store.compareAndSet('token_set', 'a', 0, one)
    await store.close()
    const pages = readFileSync(path)
    writeFileSync(path, pages.fill(255, 4096)) // the first page, with the header and the names of the tables, is whole
    expect(await complaint(path)).toBe(`the store ${path} is damaged`)
  })

  test('that the path is a folder', async () => {
    expect(await complaint(folder.path)).toBe(
      `the store ${folder.path} cannot be opened: it is a folder, or not for this user`,
    )
  })

  test('that a part of the path is a file', async () => {
    writeFileSync(join(folder.path, 'state'), '')
    expect(await complaint(path)).toBe(`the store ${path} cannot be created: a part of that path is a file`)
  })

  test.skipIf(process.platform === 'win32')('that the folder may not be written', async () => {
    mkdirSync(join(path, '..'))
    chmodSync(folder.path, 0o755)
    chmodSync(join(path, '..'), 0o555)
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65534) // root may write anywhere
    try {
      expect(await complaint(path)).toBe(`the store ${path} may not be written by this user`)
    } finally {
      if (root) process.seteuid?.(0)
    }
  })

  test.skipIf(process.platform === 'win32')('that the file may not be written any more', async () => {
    const store = openSqlite(path, clock)
    await store.compareAndSet('token_set', 'a', 0, one)
    await store.close()
    for (const [place, rights] of [
      [folder.path, 0o755],
      [path, 0o444],
      [join(path, '..'), 0o555],
    ] as const)
      chmodSync(place, rights)
    const root = process.getuid?.() === 0
    if (root) process.seteuid?.(65534) // root may write anywhere
    try {
      expect(await complaint(path)).toMatch(
        // access(2) asks for the real user, who is still root where root runs this.
        root
          ? /^the store .* cannot be (written|opened: it is a folder, or not for this user)$/
          : /may not be written by/,
      )
    } finally {
      if (root) process.seteuid?.(0)
    }
  })

  test('that the disk cannot be written, which SQLite tells from nothing else', () => {
    const denied = Object.assign(new Error('EROFS'), { code: 'EROFS' })
    const access = vi.spyOn(fs, 'accessSync').mockImplementation(() => {
      throw denied
    })
    syncBuiltinESMExports()
    try {
      const words = { what: 'store', elsewhere: '', anew: '' } as const
      const file = { ...words, application_id: 1, versions: [], synchronous: 'FULL', busy_timeout: 0 } as const
      for (const errcode of [8, 14, 14 + 256]) {
        const { message } = unusable(path, { ...file, versions: [] }, { errcode })
        expect(message).toBe(`the store ${path} is on a disk that cannot be written`)
      }
    } finally {
      access.mockRestore()
      syncBuiltinESMExports()
    }
  })

  test('that another program holds it locked', async () => {
    const slept: number[] = []
    const { store, database } = await openWithDatabase(async (ms) => void slept.push(ms))
    database.exec('PRAGMA busy_timeout = 0')
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(store.compareAndSet('token_set', 'a', 0, one)).rejects.toThrow(
      `the store ${path} is locked by another program`,
    )
    // Together with SQLite's own waiting about five seconds.
    expect(slept).toEqual(Array(49).fill(50))
    other.close()
    await store.close()
  })

  test('that the disk is full', async () => {
    const { store, database } = await openWithDatabase()
    database.prepare('PRAGMA max_page_count = 8').get() // SQLite gives this the code of a full disk
    await expect(store.compareAndSet('token_set', 'a', 0, new Uint8Array(100_000))).rejects.toThrow(
      `the store ${path} cannot be written: the disk is full`,
    )
    await store.close()
  })
})

test('only the warning that node:sqlite is experimental is silenced', async () => {
  const program = `
    import { openSqlite } from ${JSON.stringify(import.meta.resolve('../../src/stores/sqlite.ts'))}
    const store = openSqlite(${JSON.stringify(path)}, { now: Date.now })
    await store.load('token_set', 'a')
    await store.close()
    process.emitWarning('another one', 'ExperimentalWarning')`
  const { stderr } = await run(process.execPath, ['--input-type=module', '--eval', program])
  expect(stderr).toContain('another one')
  expect(stderr).not.toContain('SQLite')
})

test('who waits for a file that is locked lets the rest of his process go on', async () => {
  const store = openSqlite(path, realClock)
  await store.load('token_set', 'a')
  const other = new DatabaseSync(path)
  other.exec('BEGIN IMMEDIATE')
  // In this very process: where it stood still, nobody would ever give the file back.
  setTimeout(() => other.close(), 150)
  expect(await store.compareAndSet('token_set', 'a', 0, one)).toBe(1)
  await store.close()
})

test('a lease whose process was killed is free at once', async () => {
  const program = `
    import { openSqlite } from ${JSON.stringify(import.meta.resolve('../../src/stores/sqlite.ts'))}
    const store = openSqlite(${JSON.stringify(path)}, { now: Date.now })
    await store.lease('a', 90_000)
    console.log('held')
    setInterval(() => {}, 1000)`
  const holder = execFile(process.execPath, ['--input-type=module', '--eval', program])
  await new Promise((resolve) => holder.stdout?.once('data', resolve))
  const store = openSqlite(path, clock)
  expect(await store.lease('a', 1000)).toBeUndefined()
  holder.kill('SIGKILL')
  await new Promise((resolve) => holder.once('close', resolve))
  expect(await store.lease('a', 1000)).toBeDefined()
  await store.close()
})

describe('a lease in the way', () => {
  const day = 24 * 60 * 60_000
  let waited: number
  let ahead: number
  let waiter: TokenStore
  beforeEach(async () => {
    waited = 0
    ahead = 0
    vi.spyOn(performance, 'now').mockImplementation(() => waited)
    waiter = openSqlite(path, { now: () => Date.UTC(2026, 0, 1) + waited + ahead, sleep: async () => {} })
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await waiter.close()
  })
  /** Looks again and again; gives the milliseconds until the lease was ours. */
  async function taken(ttl: number) {
    for (waited = 0; !(await waiter.lease('a', ttl)); waited += 100) expect(waited).toBeLessThan(10_000)
    return waited
  }

  test.each([-day, 120_000, day])(
    'of a process that lives is its own for its time, by a clock set %i ms',
    async (by) => {
      const holder = openSqlite(path, { now: () => Date.UTC(2026, 0, 1), sleep: async () => {} })
      const lease = await holder.lease('a', 3000)
      ahead = by
      expect(await taken(1000)).toBe(3000)
      expect(await lease?.renew(3000)).toBe(false)
      await holder.close()
    },
  )

  test('is renewed while somebody waits: his waiting begins anew', async () => {
    const holder = openSqlite(path, { now: () => Date.UTC(2026, 0, 1) + waited, sleep: async () => {} })
    const lease = await holder.lease('a', 3000)
    expect(await waiter.lease('a', 1000)).toBeUndefined()
    waited = 2900
    expect(await lease?.renew(3000)).toBe(true)
    waited = 3000
    expect(await waiter.lease('a', 1000)).toBeUndefined()
    waited = 5900
    expect(await waiter.lease('a', 1000)).toBeUndefined()
    waited = 6000
    expect(await waiter.lease('a', 1000)).toBeDefined()
    await holder.close()
  })

  test.each([
    ['whose clock is a day ahead, ends when it has stayed the same for its time', day, 2000],
    ['ends when its time is over', 500, 500],
    ['that is over is free at once', 0, 0],
  ])('of another host %s', async (_, until, ms) => {
    await waiter.load('token_set', 'a')
    const database = new DatabaseSync(path)
    const owner = JSON.stringify(['elsewhere', 1, 'x', 2000])
    database
      .prepare('INSERT INTO lease (key, owner, until) VALUES (?, ?, ?)')
      .run('a', owner, Date.UTC(2026, 0, 1) + until)
    database.close()
    expect(await taken(1000)).toBe(ms)
  })
})

test('processes that start at once and race on one file lose no write', async () => {
  const [processes, rounds] = [4, 25]
  const env = { ...process.env, XDG_STATE_HOME: folder.path, LATCHKEY_KEY: undefined }
  const racer = join(import.meta.dirname, 'racer.ts')
  await Promise.all(
    Array.from({ length: processes }, () => run(process.execPath, [racer, `sqlite:${path}`, `${rounds}`], { env })),
  )
  const store = await openStore({ url: `sqlite:${path}`, workspacePath: path, env, clock })
  const entry = await store.load('token_set', 'counter')
  expect(entry?.generation).toBe(processes * rounds)
  expect(Buffer.from(entry?.value ?? []).toString()).toBe(`${processes * rounds}`)
  await store.close()
})

const run = promisify(execFile)

test('after room was made, an answer and its token set make no file larger', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'store.db')
  const store = openSqlite(path, { now: Date.now, sleep: async () => {} })
  const sizes = () => [path, `${path}-wal`, `${path}-shm`].map((file) => statSync(file).size)
  await store.compareAndSet('token_set', 'a', 0, new Uint8Array(1000))
  const lease = await store.lease('a', 1000)
  await store.reserve()
  const before = sizes()
  await store.compareAndSet('raw_answer', 'a', 0, new Uint8Array(1000))
  await store.compareAndSet('raw_answer', 'a', 1, new Uint8Array(16_000))
  await store.compareAndSet('token_set', 'a', 1, new Uint8Array(24_000))
  await lease?.release()
  expect(sizes()).toEqual(before)
  await store.close()
  expect(statSync(path).size).toBe(before[0])
})
