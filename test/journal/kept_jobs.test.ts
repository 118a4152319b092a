import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Job, JobStore } from '../../src/journal/contract.ts'
import { firstIdOf } from '../../src/journal/job_id.ts'
import { openJournal } from '../../src/journal/kept_jobs.ts'
import type { Event } from '../../src/runtime.ts'
import { jobOf } from './jobs.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const now = Date.UTC(2026, 5, 1)

/** A journal over a store that takes what it is given, unless it is told to fail. */
function open() {
  const state = { fails: false, batches: [] as Job[][], bounds: {}, opened: 0, closed: 0 }
  const events: Event[] = []
  const kept = () => state.batches.flat()
  const store: JobStore = {
    write(jobs, bounds) {
      if (state.fails) throw new Error('the disk is full')
      state.batches.push([...jobs])
      state.bounds = bounds
    },
    list: ({ limit }) => kept().slice(-limit).reverse(),
    named: (part) => kept().filter(({ id }) => id.includes(part)),
    children: (id) => kept().filter(({ parent }) => parent === id),
    close: () => void state.closed++,
  }
  const journal = openJournal(
    async () => {
      state.opened++
      return store
    },
    { now: () => now, emit: (event) => void events.push(event) },
  )
  return { journal, state, events, kept }
}
const ids = (jobs: Job[]) => jobs.map(({ id }) => id)

test('nothing is opened until a record is due, and records are written in batches', async () => {
  const { journal, state, kept } = open()
  journal.append(jobOf('1'))
  journal.append(jobOf('2'))
  await vi.advanceTimersByTimeAsync(200)
  expect(state.opened).toBe(0)
  await vi.advanceTimersByTimeAsync(50)
  expect(state.batches.map(ids)).toEqual([['1', '2']])
  journal.append(jobOf('3'))
  await vi.advanceTimersByTimeAsync(250)
  expect(ids(kept())).toEqual(['1', '2', '3'])
  expect(state.opened).toBe(1)
  expect(state.bounds).toEqual({ most: 10_000, oldest: firstIdOf(now - 30 * 24 * 3600_000), least: 1000 })
})

test('a token call is written at once, though nobody waits for it', async () => {
  const { journal, kept } = open()
  journal.append(jobOf('1', { kind: 'token' }))
  expect(kept()).toEqual([])
  await vi.waitFor(() => expect(ids(kept())).toEqual(['1']))
})

test('closing writes what is left', async () => {
  const { journal, kept, state } = open()
  journal.append(jobOf('1'))
  await journal.close()
  expect(ids(kept())).toEqual(['1'])
  expect(state.closed).toBe(1)
  expect(vi.getTimerCount()).toBe(0)
})

test('closing a journal that was never used opens nothing', async () => {
  const { journal, state } = open()
  await journal.close()
  expect(state).toMatchObject({ opened: 0, closed: 0 })
})

test('asking for records writes those that wait first', async () => {
  const { journal } = open()
  journal.append(jobOf('1'))
  journal.append(jobOf('2', { parent: '1' }))
  journal.append(jobOf('12', { parent: '2' }))
  expect(ids(await journal.list({ limit: 2 }))).toEqual(['12', '2'])
  expect(ids(await journal.named('2'))).toEqual(['2']) // and not 12, which ends so, too
  expect(ids(await journal.named('1'))).toEqual(['1'])
  const tree = await journal.tree(jobOf('1'))
  expect([tree.job.id, tree.children[0]?.job.id, tree.children[0]?.children[0]?.job.id]).toEqual(['1', '2', '12'])
})

test('what is no record is left out and told of', async () => {
  const { journal, events } = open()
  journal.append(jobOf('1'))
  for (const broken of [{}, [], 'text', { ...jobOf('2'), timings: undefined }, { ...jobOf('3'), request: {} }])
    journal.append(broken as unknown as Job)
  expect(ids(await journal.list({ limit: 9 }))).toEqual(['1'])
  expect(events).toEqual([
    {
      type: 'warning',
      code: 'journal.unreadable',
      message: "5 of the journal's records cannot be read and are left out",
    },
  ])
})

test('records that go round in a circle end', async () => {
  const { journal } = open()
  const [one, two] = [jobOf('1', { parent: '2' }), jobOf('2', { parent: '1' })]
  for (const job of [one, two]) journal.append(job)
  expect(await journal.tree(one)).toEqual({ job: one, children: [{ job: two, children: [] }] })
})

test('what cannot be written waits, less and less often offered, and is written later without a word', async () => {
  const { journal, state, events, kept } = open()
  state.fails = true
  journal.append(jobOf('1'))
  await vi.advanceTimersByTimeAsync(250 + 500 + 1000)
  journal.append(jobOf('2'))
  expect(kept()).toEqual([])
  state.fails = false
  await vi.advanceTimersByTimeAsync(2000)
  expect(ids(kept())).toEqual(['1', '2'])
  expect(events).toEqual([])
})

test('what can never be written is told of once, and breaks nothing', async () => {
  const { journal, state, events } = open()
  state.fails = true
  for (let i = 0; i < 2500; i++) journal.append(jobOf(`${i}`))
  await vi.advanceTimersByTimeAsync(250)
  for (let i = 0; i < 2500; i++) journal.append(jobOf(`${i}`))
  await vi.advanceTimersByTimeAsync(60_000)
  await journal.close()
  expect(events).toEqual([
    {
      type: 'warning',
      code: 'journal.not_kept',
      message: 'what is done now is not in the journal: the disk is full',
    },
  ])
  expect(vi.getTimerCount()).toBe(0)
})

test('a program that closes nothing ends all the same, though its journal can never be written', async () => {
  vi.useRealTimers()
  const program = `
    import { openJournal } from ${JSON.stringify(import.meta.resolve('../../src/journal/kept_jobs.ts'))}
    const journal = openJournal(async () => { throw new Error('never') }, { now: Date.now, emit() {} })
    journal.append({ id: '1', kind: 'call' })`
  const end = promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 15_000 })
  expect(await end).toEqual({ stdout: '', stderr: '' })
})

test('a store that cannot even be opened is tried again', async () => {
  let opens = 0
  const events: Event[] = []
  const journal = openJournal(
    async () => {
      opens++
      throw new Error('no folder')
    },
    { now: () => now, emit: (event) => void events.push(event) },
  )
  journal.append(jobOf('1'))
  await vi.advanceTimersByTimeAsync(1000)
  await expect(journal.list({ limit: 1 })).rejects.toThrow('no folder')
  expect(opens).toBeGreaterThan(1)
  await journal.close()
  expect(events).toHaveLength(1)
})
