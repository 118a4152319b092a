/** Everybody at once, a hundred times over, on every store: exactly one token request each, counted by the server. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openMemory } from '../../src/stores/memory.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { temporaryFolder } from '../contracts/token_store.ts'
import { onceEach, raceCallers, raceProcesses } from '../oauth/processes/race.ts'
import { realClock } from '../oauth/processes/real_clock.ts'

test('200 callers in one process, 100 times, memory', async () => {
  expect(await raceCallers(openMemory('', realClock), 200, 100)).toEqual(onceEach(100))
})

test('200 callers in one process, 100 times, sqlite', async () => {
  using folder = temporaryFolder()
  const store = openSqlite(join(folder.path, 'store.db'), realClock)
  expect(await raceCallers(store, 200, 100)).toEqual(onceEach(100))
  await store.close()
})

test('8 processes with 25 callers each, 100 times, over one encrypted sqlite', async () => {
  expect(await raceProcesses(8, 25, 100)).toEqual(onceEach(100))
})
