/** Opening a SQLite file so that nobody else reads it, no two processes trip over each other, and what fails is said. */
import { accessSync, constants } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../errors.ts'
import { createOnce } from './create_once.ts'

export interface SqliteFile {
  /** What people know it as. */
  what: 'store' | 'journal'
  /** What to do where this file cannot be used. */
  elsewhere: string
  /** What it costs to begin anew. */
  anew: string
  /** `PRAGMA application_id`: tells our file from any other SQLite database. */
  application_id: number
  /**
   * Statements: the first make the tables, each further ones bring them from one version to the next. `PRAGMA
   * user_version` says how many of them a file has seen. Never changed, only added to.
   */
  versions: string[]
  /** Of what is written, what survives a power cut: FULL all of it, NORMAL all but the newest. */
  synchronous: 'FULL' | 'NORMAL'
  /** Milliseconds that a writer waits for another process, and his own process with him; one write takes a few. */
  busy_timeout: number
}

/** Opens the file, and makes it if there is none. Throws what SQLite or the system throws, and StoreError. */
export function openSqliteFile(path: string, file: SqliteFile): DatabaseSync {
  const { DatabaseSync } = loadSqlite()
  // Its -wal and -shm files take the mode of the file, and a file that is born in WAL mode never has to be switched:
  // of two processes that switch at once one fails, whatever its busy_timeout.
  createOnce(path, (draft) => {
    const database = new DatabaseSync(draft)
    database.exec(`PRAGMA journal_mode = WAL; PRAGMA application_id = ${file.application_id}`)
    upgrade(database, file)
    database.close()
  })
  const database = new DatabaseSync(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${file.busy_timeout}; PRAGMA synchronous = ${file.synchronous}`)
    if (ask(database, 'application_id') !== file.application_id) throw unusable(path, file, { errcode: SQLITE_NOTADB })
    if (versionOf(database) < file.versions.length) upgrade(database, file)
    if (versionOf(database) > file.versions.length) {
      throw new StoreError('store.unusable', {
        what: file.what,
        path,
        problem: 'was written by a newer Latchkey',
        advice: `update Latchkey, or ${file.elsewhere}`,
      })
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const ask = (database: DatabaseSync, pragma: string) =>
  Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0]

const versionOf = (database: DatabaseSync) => Number(ask(database, 'user_version'))

/** All of it or nothing. Of several processes that find an old file one upgrades it, and the others find it done. */
function upgrade(database: DatabaseSync, { versions }: SqliteFile) {
  database.exec('BEGIN IMMEDIATE')
  try {
    const version = versionOf(database)
    for (const statements of versions.slice(version)) database.exec(statements)
    database.exec(`PRAGMA user_version = ${Math.max(version, versions.length)}; COMMIT`)
  } catch (error) {
    try {
      database.exec('ROLLBACK')
    } catch {
      // A full disk, for one, has ended it already.
    }
    throw error
  }
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

const SQLITE_BUSY = 5
const SQLITE_READONLY = 8
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26
/** The extended result code holds the primary one in its lowest byte. */
const primary = (errcode: number) => errcode & 0xff

/** True where another program holds the file: what was tried has changed nothing, and may be tried again. */
export const isLocked = (thrown: unknown): boolean =>
  primary((thrown as { errcode?: number }).errcode ?? 0) === SQLITE_BUSY

const freeSomeSpace = 'make room on that disk, then run again'

type Words = string | ((file: SqliteFile) => string)
const said = (words: Words, file: SqliteFile) => (typeof words === 'string' ? words : words(file))

/** By SQLite's primary result code (sqlite.org/rescode.html) or the system's error name. */
const problems: Record<string, [problem: Words, advice?: Words]> = {
  [SQLITE_BUSY]: ['is locked by another program', 'end the program that holds it, then run again'],
  [SQLITE_READONLY]: ['cannot be written'],
  10: ['cannot be read or written: the disk reports an error', ({ elsewhere }) => `check the disk, or ${elsewhere}`],
  11: ['is damaged', ({ anew }) => `move it away to start anew; ${anew}`],
  13: ['cannot be written: the disk is full', freeSomeSpace],
  [SQLITE_CANTOPEN]: ['cannot be opened: it is a folder, or not for this user'],
  [SQLITE_NOTADB]: [
    ({ what }) => `is not a Latchkey ${what}`,
    ({ anew }) => `if nothing else needs it, move it away to start anew; ${anew}`,
  ],
  EACCES: ['may not be written by this user'],
  EEXIST: ['cannot be created: a part of that path is a file'],
  ENOSPC: ['cannot be written: the disk is full', freeSomeSpace],
  ENOTDIR: ['cannot be created: a part of that path is a file'],
  EPERM: ['may not be written by this user'],
  EROFS: ['is on a disk that cannot be written'],
}

/** SQLite tells a disk that cannot be written from nothing else: its -shm file could not be made, for one. */
function systemProblem(path: string, errcode = 0): string {
  if (![SQLITE_READONLY, SQLITE_CANTOPEN].includes(primary(errcode))) return ''
  try {
    accessSync(path, constants.W_OK)
    return ''
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? ''
  }
}

/** What was thrown while the file was used, as one sentence. */
export function unusable(path: string, file: SqliteFile, thrown: unknown): StoreError {
  if (thrown instanceof StoreError) return thrown
  const { errcode, code, message } = thrown as { errcode?: number; code?: string; message?: string }
  const found =
    problems[systemProblem(path, errcode)] ?? problems[errcode === undefined ? String(code) : primary(errcode)]
  const [problem, advice = file.elsewhere] = found ?? [`cannot be used (${message})`]
  return new StoreError('store.unusable', {
    what: file.what,
    path,
    problem: said(problem, file),
    advice: said(advice, file),
  })
}
