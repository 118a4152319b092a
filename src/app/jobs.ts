/** What the journal holds, found by what people type. */
import { ConfigError } from '../errors.ts'
import type { JobTree, Journal } from '../journal/contract.ts'
import { readId } from '../journal/job_id.ts'

/** Throws ConfigError where nothing is kept. */
export function theJournal(journal: Journal | undefined): Journal {
  if (journal) return journal
  throw new ConfigError('usage.wrong', {
    problem: 'with --store memory: no jobs are kept',
    advice: 'leave it away to see those of runs without it',
  })
}

/** Throws ConfigError where `typed` is the id of no job, or a part of several. */
export async function findJob(journal: Journal, typed: string): Promise<JobTree> {
  const [job, ...others] = await journal.named(readId(typed))
  if (job && others.length === 0) return journal.tree(job)
  throw new ConfigError('usage.wrong', {
    problem: job ? `${typed} is a part of several ids` : `there is no job ${typed}`,
    advice: job
      ? `write one of them: ${[job, ...others]
          .slice(0, MOST_IDS)
          .map(({ id }) => id)
          .join(', ')}`
      : 'see which there are: latchkey jobs; kept are the newest 1,000, and up to 10,000 of the last 30 days',
  })
}

const MOST_IDS = 5
