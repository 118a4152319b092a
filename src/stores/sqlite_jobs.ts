/** The journal's own SQLite file: what it holds is worth nothing to a thief, and its loss costs nobody a token. */
import { existsSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import type { JobStore } from '../journal/contract.ts'
import { openSqliteFile, type SqliteFile, unusable } from './sqlite_file.ts'

const file: SqliteFile = {
  what: 'journal',
  elsewhere: 'make its folder one that this user may write to; all else works without it',
  anew: 'it holds nothing but what was done before',
  application_id: 0x4c4b4a6f, // "LKJo"
  versions: [
    `CREATE TABLE job (
      written INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      parent TEXT,
      connection TEXT NOT NULL,
      record TEXT NOT NULL
    ) STRICT;
    CREATE INDEX job_by_parent ON job (parent) WHERE parent IS NOT NULL;`,
  ],
  synchronous: 'NORMAL',
  // Requests wait meanwhile; what cannot be written now is written later.
  busy_timeout: 100,
}

/** Touches nothing until it is first used; made by the first record, not by who asks for one. */
export function openSqliteJobs(path: string): JobStore {
  let opened: ReturnType<typeof open> | undefined

  function use<T>(work: (statements: ReturnType<typeof open>) => T): T {
    try {
      opened ??= open(path)
      return work(opened)
    } catch (error) {
      throw unusable(path, file, error)
    }
  }
  const read = (ask: (statements: ReturnType<typeof open>) => unknown[]): unknown[] =>
    opened || existsSync(path) ? use(ask).map((row) => parsed((row as { record: string }).record)) : []

  return {
    write(jobs, { most, oldest, least }) {
      use(({ database, insert, beyond, before }) => {
        database.exec('BEGIN IMMEDIATE')
        try {
          for (const job of jobs) insert.run(job.id, job.parent ?? null, job.connection, JSON.stringify(job))
          beyond.run(most)
          before.run(oldest, least)
          database.exec('COMMIT')
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK')
          throw error
        }
      })
    },
    list: ({ limit, connection }) =>
      read(({ newest, newestOf }) => (connection === undefined ? newest.all(limit) : newestOf.all(connection, limit))),
    named: (part) => read(({ named }) => named.all({ part })),
    children: (id) => read(({ children }) => children.all(id)),
    close() {
      opened?.database.close()
      opened = undefined
    },
  }
}

function parsed(record: string): unknown {
  try {
    return JSON.parse(record)
  } catch {
    return undefined
  }
}

function open(path: string) {
  const database: DatabaseSync = openSqliteFile(path, file)
  try {
    return {
      database,
      insert: database.prepare('INSERT OR IGNORE INTO job (id, parent, connection, record) VALUES (?, ?, ?, ?)'),
      // In the order of writing, not of beginning: a run is written after all its calls, and is worth more than they.
      beyond: database.prepare('DELETE FROM job WHERE written <= (SELECT max(written) FROM job) - ?'),
      before: database.prepare('DELETE FROM job WHERE id < ? AND written <= (SELECT max(written) FROM job) - ?'),
      newest: database.prepare('SELECT record FROM job ORDER BY id DESC LIMIT ?'),
      newestOf: database.prepare('SELECT record FROM job WHERE connection = ? ORDER BY id DESC LIMIT ?'),
      named: database.prepare(
        `SELECT record FROM job WHERE substr(id, 1, length(:part)) = :part OR substr(id, -length(:part)) = :part
         ORDER BY id DESC`,
      ),
      children: database.prepare('SELECT record FROM job WHERE parent = ? ORDER BY id'),
    }
  } catch (error) {
    database.close()
    throw error
  }
}
