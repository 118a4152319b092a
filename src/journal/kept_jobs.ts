/**
 * The journal beside the work: records are collected in memory and written a batch at a time, outside the way of
 * requests. What a process that is killed loses is at most the newest quarter of a second.
 */
import type { Job } from '../generated/language.ts'
import { validators } from '../generated/variants.ts'
import type { Runtime } from '../runtime.ts'
import type { JobStore, JobTree, Journal } from './contract.ts'
import { firstIdOf } from './job_id.ts'

const MOST_JOBS = 10_000
/** Milliseconds: 30 days. */
const OLDEST = 30 * 24 * 3600_000
/** So many are kept however old. */
const LEAST_JOBS = 1000
/** Milliseconds until a record is written; each failure doubles it. */
const SOON = 250
const LATEST = 30_000
/** While the file cannot be written, so many wait in memory. */
const MOST_WAITING = 2000
/** How often the last batch is offered to a file that another program holds. */
const LAST_TRIES = 5

export interface JournalWorld extends Pick<Runtime, 'emit'> {
  /** Milliseconds since 1970. */
  now(): number
}

/** `open` is called with the first use. */
export function openJournal(open: () => Promise<JobStore>, { now, emit }: JournalWorld): Journal {
  let store: Promise<JobStore> | undefined
  let waiting: Job[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<unknown> = Promise.resolve()
  let pause = SOON
  let told = false

  const opened = () => {
    store ??= open().catch((error) => {
      store = undefined
      throw error
    })
    return store
  }

  function schedule() {
    timer ??= setTimeout(() => void flush(), pause)
    // A program that has come to its end waits for a record, but not until a file can be written again.
    if (pause > SOON) timer.unref()
  }

  /** One after the other; gives what went wrong, and keeps the records for the next time. */
  function flush(): Promise<unknown> {
    clearTimeout(timer)
    timer = undefined
    writing = writing.then(write)
    return writing
  }

  async function write(): Promise<unknown> {
    if (waiting.length === 0) return undefined
    try {
      const file = await opened()
      const batch = waiting
      file.write(batch, { most: MOST_JOBS, oldest: firstIdOf(now() - OLDEST), least: LEAST_JOBS })
      waiting = waiting.slice(batch.length)
      pause = SOON
      return undefined
    } catch (error) {
      pause = Math.min(2 * pause, LATEST)
      if (waiting.length > MOST_WAITING) {
        tell(error)
        waiting = waiting.slice(-MOST_WAITING)
      }
      schedule()
      return error
    }
  }

  function tell(error: unknown) {
    if (told) return
    told = true
    const why = error instanceof Error ? error.message : String(error)
    emit({ type: 'warning', code: 'journal.not_kept', message: `what is done now is not in the journal: ${why}` })
  }

  /** What is no record, or one of a version that knew others, is left out and told of. */
  async function read<T>(ask: (file: JobStore, jobsOf: (records: unknown[]) => Job[]) => T): Promise<T> {
    await flush()
    const isJob = (await validators.job?.())?.default
    let unread = 0
    const jobsOf = (records: unknown[]) => {
      const jobs = records.filter((record): record is Job => isJob?.(record) === true)
      unread += records.length - jobs.length
      return jobs
    }
    const found = ask(await opened(), jobsOf)
    if (unread > 0) {
      const message = `${unread} of the journal's records cannot be read and ${unread === 1 ? 'is' : 'are'} left out`
      emit({ type: 'warning', code: 'journal.unreadable', message })
    }
    return found
  }

  return {
    append(job) {
      waiting.push(job)
      // A token that was fetched is what the journal is asked for when all else is lost.
      if (job.kind === 'token' && pause === SOON) setImmediate(() => void flush())
      else schedule()
    },
    list: (asked) => read((file, jobsOf) => jobsOf(file.list(asked))),
    named: (part) => read((file, jobsOf) => exactly(part, jobsOf(file.named(part)))),
    tree: (job) => read((file, jobsOf) => treeOf(job, (id) => jobsOf(file.children(id)))),
    async close() {
      let failure = await flush()
      for (let tries = 1; failure !== undefined && tries < LAST_TRIES; tries++) failure = await flush()
      clearTimeout(timer)
      if (failure !== undefined) tell(failure)
      // What a disk that is full says even now has been told.
      await store?.then((file) => file.close()).catch(() => undefined)
    },
  }
}

const exactly = (id: string, jobs: Job[]) => {
  const same = jobs.find((job) => job.id === id)
  return same ? [same] : jobs
}

/** `above`: no record may go round in a circle, whoever wrote it. */
const treeOf = (job: Job, childrenOf: (id: string) => Job[], above = [job.id]): JobTree => ({
  job,
  children: childrenOf(job.id)
    .filter(({ id }) => !above.includes(id))
    .map((child) => treeOf(child, childrenOf, [...above, child.id])),
})
