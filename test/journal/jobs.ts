/** A journal in memory, a recorder that writes to it, and the schema that every record must keep. */
import { expect } from 'vitest'
import { validators } from '../../src/generated/variants.ts'
import type { Job, Journal } from '../../src/journal/contract.ts'
import { openRecorder } from '../../src/journal/recorder.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event } from '../../src/runtime.ts'
import { fakeClock } from '../fakes.ts'

const { default: isJob } = (await validators.job?.()) ?? {}

/** Throws where a record is not as schemas/job.schema.json says. */
export function expectJob(job: Job): void {
  if (!isJob) throw new Error('there is no schema of a job')
  expect(isJob(structuredClone(job)), JSON.stringify(isJob.errors)).toBe(true)
}

export function recording() {
  const jobs: Job[] = []
  const journal: Journal = {
    append(job) {
      expectJob(job)
      jobs.push(job)
    },
    list: async () => jobs,
    named: async () => jobs,
    tree: async (job) => ({ job, children: [] }),
    close: async () => {},
  }
  const clock = fakeClock()
  const secrets = createSecrets()
  let chance = 0
  const events: Event[] = []
  const emit = (event: Event) => void events.push(event)
  const recorder = openRecorder(journal, { clock, random: () => (chance = (chance + 0.1) % 1), secrets, emit })
  return { jobs, recorder, clock, secrets, events }
}

/** A record of the least that one has. */
export const jobOf = (id: string, more: Partial<Job> = {}): Job => ({
  id,
  kind: 'call',
  connection: 'crm',
  started: '2026-01-01T00:00:00.000Z',
  finished: '2026-01-01T00:00:01.000Z',
  status: 'done',
  timings: { total: 1000 },
  ...more,
})
