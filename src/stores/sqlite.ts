/** One SQLite file per workspace, shared by every process that uses it. Written with Node's own driver. */
import { resolve } from 'node:path'
import type { Namespace, OpenDriver } from './contract.ts'
import { newOwner, ownerOf } from './owner.ts'
import { isLocked, openSqliteFile, type SqliteFile, unusable } from './sqlite_file.ts'

const file: SqliteFile = {
  what: 'store',
  elsewhere: 'name a file in a folder you may write to with --store, or keep nothing: --store memory:',
  anew: 'connections that need a person will ask for login again',
  application_id: 0x4c4b6579, // "LKey"
  versions: [
    `CREATE TABLE entry (
      namespace TEXT NOT NULL,
      key TEXT NOT NULL,
      generation INTEGER NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (namespace, key)
    ) STRICT;
    CREATE TABLE lease (key TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT;`,
    // Milliseconds since 1970. What is there already counts as used when the file was upgraded.
    `ALTER TABLE entry ADD COLUMN used_at INTEGER NOT NULL DEFAULT 0;
    UPDATE entry SET used_at = unixepoch() * 1000;`,
  ],
  synchronous: 'FULL',
  // Nothing else happens in this process meanwhile: the rest is waited for without SQLite.
  busy_timeout: 50,
}

/** While another program holds the file, for five seconds in all: a backup, for one. One write takes a few milliseconds. */
const MOST_TRIES = 50
const TRY_AGAIN = 50

const DAY = 24 * 60 * 60_000
/** A token that nobody has looked at for so long belongs to no connection any more. A yearly run keeps its own. */
const UNUSED_FOR = 400 * DAY
/** Any clock may be wrong for a while: how long something unused is, is counted up to another use, so long ago. */
const BELIEVED_AFTER = 30 * DAY

/** Characters: a token answer of the usual size, twice, and the token set made of it. */
const ROOM = 65_536

interface HeldLease {
  owner: string
  until: number
}

/** `sqlite:tokens.db` is taken from the current folder; `sqlite:/var/tokens.db` and `sqlite:///var/tokens.db` are one. */
export const openSqlite: OpenDriver = (address, clock) => {
  const path = resolve(address.replace(/^\/\//, ''))
  let opened: ReturnType<typeof open> | undefined
  /** By key: the lease of somebody else that was in our way when we last looked, and since when, by no wall clock. */
  const seen = new Map<string, HeldLease & { since: number }>()

  /** Every use goes through here: the file is opened by the first, and what SQLite throws becomes one sentence. */
  async function use<T>(work: (statements: ReturnType<typeof open>) => T): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        opened ??= open(path)
        return work(opened)
      } catch (error) {
        if (!isLocked(error) || tries === MOST_TRIES) throw unusable(path, file, error)
        await clock.sleep(TRY_AGAIN)
      }
    }
  }

  /** Where wall clocks may disagree, or be set: a lease that stays as it was for its `ttl` while we look is over. */
  function hasEnded(key: string, { owner, until }: HeldLease, mine: number): boolean {
    const { process, ttl = mine } = ownerOf(owner)
    if (process === 'gone') return true
    if (process === 'unknown' && until <= clock.now()) return true
    const last = seen.get(key)
    const now = performance.now()
    if (last?.owner === owner && last.until === until) return now - last.since >= ttl
    seen.set(key, { owner, until, since: now })
    return false
  }

  return {
    location: path,

    load(namespace, key) {
      return use(({ load, touch }) => {
        const row = load.get(namespace, key) as { generation: number; value: Uint8Array; used_at: number } | undefined
        if (!row) return undefined
        const { generation, value, used_at } = row
        if (used_at < clock.now() - DAY) touch(namespace, key, clock.now())
        return { generation, value }
      })
    },

    compareAndSet(namespace, key, expected, value) {
      return use(({ insert, update, prune }) => {
        const now = clock.now()
        const { changes } =
          expected === 0 ? insert.run(namespace, key, value, now) : update.run(value, now, namespace, key, expected)
        if (changes === 1 && namespace === 'token_set') prune(now)
        return changes === 1 ? expected + 1 : undefined
      })
    },

    reserve() {
      return use(({ reserve }) => reserve())
    },

    entries() {
      return use(({ entries }) => entries.all() as { namespace: Namespace; key: string }[])
    },

    lease(key, ttl) {
      const owner = newOwner(ttl)
      return use(({ holder, take, renew, release }) => {
        const now = clock.now()
        const row = holder.get(key) as HeldLease | undefined
        if (row && !hasEnded(key, row, ttl)) return undefined
        seen.delete(key)
        if (take.run(key, owner, now + ttl, row?.owner ?? '', row?.until ?? 0).changes === 0) return undefined
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
    // What was deleted or replaced is zeroes in the file.
    database.exec('PRAGMA secure_delete = ON')
    const use = database.prepare('UPDATE entry SET used_at = ? WHERE namespace = ? AND key = ?')
    // 0 is what a program of version 1 writes that still runs: used nobody knows when.
    const drop = database.prepare(
      `DELETE FROM entry WHERE namespace IN ('token_set', 'raw_answer') AND used_at > 0
       AND used_at < (SELECT max(used_at) FROM entry WHERE used_at < ?) - ${UNUSED_FOR}`,
    )
    // A clock that is behind must not make what is new look old.
    const used = 'max(?, ifnull((SELECT max(used_at) FROM entry), 0))'
    const fill = database.prepare("INSERT OR REPLACE INTO lease (key, owner, until) VALUES ('room', ?, 0)")
    const clear = database.prepare("DELETE FROM lease WHERE key = 'room'")
    let pruned = false
    return {
      database,
      load: database.prepare('SELECT generation, value, used_at FROM entry WHERE namespace = ? AND key = ?'),
      insert: database.prepare(
        `INSERT INTO entry (namespace, key, generation, value, used_at) VALUES (?, ?, 1, ?, ${used})
         ON CONFLICT DO NOTHING`,
      ),
      update: database.prepare(
        `UPDATE entry SET generation = generation + 1, value = ?, used_at = ${used}
         WHERE namespace = ? AND key = ? AND generation = ?`,
      ),
      entries: database.prepare('SELECT namespace, key FROM entry'),
      touch: (namespace: Namespace, key: string, now: number) => attempt(() => use.run(now, namespace, key)),
      prune(now: number) {
        if (!pruned) attempt(() => drop.run(now - BELIEVED_AFTER))
        pruned = true
      },
      // Written and taken away, which leaves free pages; from a checkpoint on, the log is written from its beginning again.
      reserve() {
        fill.run('0'.repeat(ROOM))
        clear.run()
        database.exec('PRAGMA wal_checkpoint(RESTART)')
      },
      holder: database.prepare('SELECT owner, until FROM lease WHERE key = ?'),
      take: database.prepare(
        `INSERT INTO lease (key, owner, until) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET owner = excluded.owner, until = excluded.until
         WHERE lease.owner = ? AND lease.until = ?`,
      ),
      renew: database.prepare('UPDATE lease SET until = ? WHERE key = ? AND owner = ?'),
      release: database.prepare('DELETE FROM lease WHERE key = ? AND owner = ?'),
    }
  } catch (error) {
    database.close()
    throw error
  }
}

/** Housekeeping must not fail those who read or have written. */
function attempt(work: () => unknown): void {
  try {
    work()
  } catch {
    // The next one tries.
  }
}
