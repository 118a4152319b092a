/** One SQLite file per workspace, shared by every process that uses it. Written with Node's own driver. */
import { resolve } from 'node:path'
import type { OpenDriver } from './contract.ts'
import { isGone, newOwner } from './owner.ts'
import { openSqliteFile, type SqliteFile, unusable } from './sqlite_file.ts'

const file: SqliteFile = {
  application_id: 0x4c4b6579, // "LKey"
  schema_version: 1,
  tables: `
    CREATE TABLE entry (
      namespace TEXT NOT NULL,
      key TEXT NOT NULL,
      generation INTEGER NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (namespace, key)
    ) STRICT;
    CREATE TABLE lease (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT;`,
  synchronous: 'FULL',
  busy_timeout: 5000,
}

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
      throw unusable(path, error)
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
  const database = openSqliteFile(path, file)
  try {
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
