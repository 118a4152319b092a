/** One SQLite file per workspace, shared by every process that uses it. Written with Node's own driver. */
import { resolve } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../errors.ts'
import type { OpenDriver } from './contract.ts'
import { createOnce } from './create_once.ts'
import { isGone, newOwner } from './owner.ts'

/** `PRAGMA application_id`: "LKey". Tells our file from any other SQLite database. */
const APPLICATION_ID = 0x4c4b6579

/** `PRAGMA user_version`. Raise it with every change of the tables, and upgrade in `open`. */
const SCHEMA_VERSION = 1

/** How long a writer waits for another process; one write takes a few milliseconds. */
const BUSY_TIMEOUT = 5000

const newDatabase = `
  PRAGMA journal_mode = WAL;
  CREATE TABLE entry (
    namespace TEXT NOT NULL,
    key TEXT NOT NULL,
    generation INTEGER NOT NULL,
    value BLOB NOT NULL,
    PRIMARY KEY (namespace, key)
  ) STRICT;
  CREATE TABLE lease (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`

/** `sqlite:tokens.db` is taken from the current folder; `sqlite:/var/tokens.db` and `sqlite:///var/tokens.db` are one. */
export const openSqlite: OpenDriver = (address, clock) => {
  const path = resolve(address.replace(/^\/\//, ''))
  let opened: ReturnType<typeof open> | undefined

  /** Every use goes through here: the file is opened by the first, and what SQLite throws becomes one sentence. */
  async function use<T>(work: (statements: ReturnType<typeof open>) => T): Promise<T> {
    try {
      opened ??= open(path)
      return work(opened)
    } catch (error) {
      throw error instanceof StoreError ? error : unusable(path, error)
    }
  }

  return {
    location: path,

    load(namespace, key) {
      return use(({ load }) => load.get(namespace, key) as { generation: number; value: Uint8Array } | undefined)
    },

    compareAndSet(namespace, key, expected, value) {
      return use(({ insert, update }) => {
        const { changes } =
          expected === 0 ? insert.run(namespace, key, value) : update.run(value, namespace, key, expected)
        return changes === 1 ? expected + 1 : undefined
      })
    },

    lease(key, ttl) {
      const owner = newOwner()
      return use(({ holder, take, renew, release }) => {
        const now = clock.now()
        const held = holder.get(key)?.owner
        if (typeof held === 'string' && isGone(held)) release.run(key, held)
        if (take.run(key, owner, now + ttl, now).changes === 0) return undefined
        return {
          renew: (ttl) => use(() => renew.run(clock.now() + ttl, key, owner).changes === 1),
          release: () => use(() => void release.run(key, owner)),
        }
      })
    },

    async close() {
      opened?.database.close()
      opened = undefined
    },
  }
}

function open(path: string) {
  const { DatabaseSync } = loadSqlite()
  // Its -wal and -shm files take the mode of the file, and a file that is born in WAL mode never has to be switched:
  // of two processes that switch at once one fails, whatever its busy_timeout.
  createOnce(path, (draft) => {
    const database = new DatabaseSync(draft)
    database.exec(newDatabase)
    database.close()
  })
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}; PRAGMA synchronous = FULL`)
    checkVersion(database, path)
    return {
      database,
      load: database.prepare('SELECT generation, value FROM entry WHERE namespace = ? AND key = ?'),
      insert: database.prepare(
        'INSERT INTO entry (namespace, key, generation, value) VALUES (?, ?, 1, ?) ON CONFLICT DO NOTHING',
      ),
      update: database.prepare(
        'UPDATE entry SET generation = generation + 1, value = ? WHERE namespace = ? AND key = ? AND generation = ?',
      ),
      holder: database.prepare('SELECT owner FROM lease WHERE key = ?'),
      take: database.prepare(
        `INSERT INTO lease (key, owner, until) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET owner = excluded.owner, until = excluded.until WHERE until <= ?`,
      ),
      renew: database.prepare('UPDATE lease SET until = ? WHERE key = ? AND owner = ?'),
      release: database.prepare('DELETE FROM lease WHERE key = ? AND owner = ?'),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

function checkVersion(database: DatabaseSync, path: string) {
  const ask = (pragma: string) => Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]
  if (ask('application_id') !== APPLICATION_ID) throw unusable(path, { errcode: SQLITE_NOTADB })
  if (ask('user_version') === SCHEMA_VERSION) return
  throw new StoreError('store.unusable', {
    path,
    problem: 'was written by a newer Latchkey',
    advice: 'update Latchkey, or name another file with --store',
  })
}

/** Node 22 warns that node:sqlite is experimental. That one warning is dropped, every other is passed on. */
function loadSqlite(): typeof import('node:sqlite') {
  const { emitWarning } = process
  process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) {
      Reflect.apply(emitWarning, process, [warning, ...rest])
    }
  }
  try {
    // Not import(): between its two turns of the event loop this would catch the warnings of others.
    return process.getBuiltinModule('node:sqlite')
  } finally {
    process.emitWarning = emitWarning
  }
}

const SQLITE_NOTADB = 26
const freeSomeSpace = 'make room on that disk, then run again'
const otherPlace = 'name a file in a folder you may write to with --store, or keep nothing: --store memory:'

/** By SQLite's primary result code (sqlite.org/rescode.html) or the system's error name. */
const problems: Record<string, [problem: string, advice: string]> = {
  5: ['is locked by another program', 'end the program that holds it, then run again'],
  8: ['cannot be written', otherPlace],
  10: ['cannot be read or written: the disk reports an error', 'check the disk, or name another file with --store'],
  11: ['is damaged', 'move it away to start anew; connections that need a person will ask for login again'],
  13: ['cannot be written: the disk is full', freeSomeSpace],
  14: ['cannot be opened: it is a folder, or not for this user', otherPlace],
  [SQLITE_NOTADB]: ['is not a Latchkey store', 'name another file with --store'],
  EACCES: ['may not be written by this user', otherPlace],
  EEXIST: ['cannot be created: a part of that path is a file', otherPlace],
  ENOSPC: ['cannot be written: the disk is full', freeSomeSpace],
  ENOTDIR: ['cannot be created: a part of that path is a file', otherPlace],
  EPERM: ['may not be written by this user', otherPlace],
  EROFS: ['is on a disk that cannot be written', otherPlace],
}

function unusable(path: string, thrown: unknown): StoreError {
  const { errcode, code, message } = thrown as { errcode?: number; code?: string; message?: string }
  // The extended result code holds the primary one in its lowest byte.
  const [problem, advice] = problems[errcode === undefined ? String(code) : errcode & 0xff] ?? [
    `cannot be used (${message})`,
    otherPlace,
  ]
  return new StoreError('store.unusable', { path, problem, advice })
}
