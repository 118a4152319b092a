/** A small share of test/real/race.test.ts, and what happens to a process that is stopped with the lease in its hand. */
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMemory } from '../../src/stores/memory.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { temporaryFolder } from '../contracts/token_store.ts'
import { type RotatingServer, startRotatingServer } from '../servers/rotating.ts'
import { password } from './endpoint.ts'
import { byLogin, onceEach, raceCallers, raceProcesses } from './processes/race.ts'
import { realClock } from './processes/real_clock.ts'
import { startWorker, type Worker } from './processes/workers.ts'

test('200 callers in one process make one request', async () => {
  expect(await raceCallers(openMemory('', realClock), 200, 6)).toEqual(onceEach(6))
  using folder = temporaryFolder()
  const store = openSqlite(join(folder.path, 'store.db'), realClock)
  expect(await raceCallers(store, 200, 6)).toEqual(onceEach(6))
  await store.close()
})

test('4 processes with 25 callers each make one request', async () => {
  expect(await raceProcesses(4, 25, 6)).toEqual(onceEach(6))
})

test('2 processes that want one login make one, and renew what it brings once', async () => {
  expect(await raceProcesses(2, 10, 2, byLogin)).toEqual(onceEach(2))
})

describe.skipIf(process.platform === 'win32')('a process that is stopped (SIGSTOP) past its lease and goes on', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let server: RotatingServer
  let workers: Worker[]
  beforeEach(async () => {
    folder = temporaryFolder()
    server = await startRotatingServer()
    const env = { ...process.env, XDG_STATE_HOME: folder.path }
    const url = `sqlite:${join(folder.path, 'store.db')}`
    workers = await Promise.all([startWorker(url, env), startWorker(url, env), startWorker(url, env)])
  })
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.end()))
    await server.close()
    folder[Symbol.dispose]()
  })
  const round = (more: object = {}) => ({
    name: 'login',
    connection: password({ client_id: 'login', token_endpoint: server.token_endpoint }),
    callers: 1,
    timeout: 250,
    ...more,
  })

  test.each(['with its answer in hand', 'while it waits for its answer'])(
    '%s: overwrites nothing newer',
    async (when) => {
      const [stopped, next, last] = workers as [Worker, Worker, Worker]
      const holds = when === 'with its answer in hand'
      const received = holds && stopped.received()
      server.pace.before = holds ? 0 : 200
      const late = stopped.play(round({ holds }))
      if (received) await received
      else while (server.requests('login') === 0) await sleep(5)
      stopped.signal('SIGSTOP')
      server.pace.before = 0
      // The lease lasts three times the timeout.
      const { tokens } = await next.play(round({ timeout: 1000 }))
      expect(server.requests('login')).toBe(2)
      stopped.signal('SIGCONT')
      stopped.goOn()
      expect((await late).tokens).toEqual(tokens)
      expect((await last.play(round())).tokens).toEqual(tokens)
      expect(server.requests('login')).toBe(2)
      expect(server.reuses()).toBe(0)
    },
  )
})
