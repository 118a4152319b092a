/** The job that the running code works for: known across awaits, so that nobody has to hand it down. */
import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<CurrentJob>()

export interface CurrentJob {
  id: string
  /** A token call that was made for this job has brought a token. */
  fetched(token: { fingerprint: string; origin: 'fetched' | 'refreshed' }): void
}

export const currentJob = (): CurrentJob | undefined => storage.getStore()

export const runFor = <T>(job: CurrentJob, work: () => T): T => storage.run(job, work)
