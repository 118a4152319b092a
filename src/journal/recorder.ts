/** From what callers tell while a job is under way to one record when it is over. */
import { LatchkeyError } from '../errors.ts'
import type { Secrets } from '../redact.ts'
import type { Runtime } from '../runtime.ts'
import type { Begun, Job, JobFacts, JobToken, Journal, Recorder, Recording } from './contract.ts'
import { type CurrentJob, currentJob, runFor } from './current_job.ts'
import { jobIds } from './job_id.ts'
import { maskedJob } from './masked_job.ts'

export interface RecorderWorld extends Pick<Runtime, 'clock' | 'random' | 'emit'> {
  secrets: Secrets
}

export function openRecorder(journal: Journal, { clock, random, secrets, emit }: RecorderWorld): Recorder {
  const newId = jobIds({ clock, random })
  const underWay = new Map<Recording, () => void>()

  function begin(begun: Begun): Recording {
    const parent = currentJob()
    const started = clock.now()
    const own = new Map<string, JobToken['origin']>()
    const current: CurrentJob = { id: newId(), fetched: ({ fingerprint, origin }) => void own.set(fingerprint, origin) }
    let known: JobFacts = {}

    const recording: Recording = {
      note({ timings, ...facts }) {
        known = { ...known, ...facts, ...(timings && { timings: sums(known.timings, timings) }) }
      },
      within: (work) => runFor(current, work),
      forget: () => void underWay.delete(recording),
      end(error) {
        if (!underWay.delete(recording)) return
        const { token, timings, response, ...facts } = known
        const origin = token && (token.origin ?? own.get(token.fingerprint) ?? 'cache')
        if (token && origin && origin !== 'cache') parent?.fetched({ fingerprint: token.fingerprint, origin })
        const { kind, connection, extract, grant_type, step, page } = begun
        const finished = clock.now()
        const job = {
          id: current.id,
          ...(parent && { parent: parent.id }),
          kind,
          connection,
          ...(extract !== undefined && { extract }),
          ...(grant_type !== undefined && { grant_type }),
          ...(step !== undefined && { step }),
          started: new Date(started).toISOString(),
          finished: new Date(finished).toISOString(),
          status: error === undefined ? ('done' as const) : ('failed' as const),
          ...(page !== undefined && { page }),
          ...facts,
          ...(response && { response }),
          ...(token && origin && { token: { ...token, origin } }),
          ...(error !== undefined && { error: errorOf(error) }),
          timings: { ...timings, total: Math.max(0, finished - started) },
        }
        try {
          journal.append(maskedJob(job, secrets))
        } catch (failure) {
          // A fault of ours, and no reason why the work should fail.
          const message = `a job is not in the journal: ${secrets.mask(String(failure))}`
          emit({ type: 'warning', code: 'journal.not_kept', message })
        }
      },
    }
    underWay.set(recording, () => {
      // Whoever wanted no more than the answer's head never came to its end.
      const isAnswered = known.response !== undefined && known.response.size === undefined
      recording.end(isAnswered ? undefined : new Interrupted())
    })
    return recording
  }

  return {
    begin,
    async close() {
      for (const stop of underWay.values()) stop()
      await journal.close()
    },
  }
}

type Timings = NonNullable<JobFacts['timings']>
const parts = ['queue', 'token', 'connect', 'first_byte'] as const

function sums(before: Timings = {}, more: Timings): Timings {
  const sum: Timings = {}
  for (const part of parts) {
    if (before[part] !== undefined || more[part] !== undefined) sum[part] = (before[part] ?? 0) + (more[part] ?? 0)
  }
  return sum
}

/** Neither a fault nor an end: whoever asked went away. */
class Interrupted extends Error {
  override readonly name = 'AbortError'
}

function errorOf(error: unknown): NonNullable<Job['error']> {
  if (error instanceof LatchkeyError) return { code: error.code, message: error.message, hint: error.hint }
  if (error instanceof Error && error.name !== 'AbortError') return { code: 'internal', message: error.message }
  return { code: 'interrupted', message: 'it was ended before it was done' }
}
