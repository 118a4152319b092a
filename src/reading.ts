/** One extract, read: its rows as they come, what became of them on record. */
import type { Plan, PlanReport, Row } from './extract/contract.ts'
import type { Extract } from './generated/language.ts'
import type { Recorder } from './journal/contract.ts'
import type { IncrementalRun } from './kept_cursor.ts'
import type { Runtime } from './runtime.ts'
import type { Ask, Source } from './sources/index.ts'

export interface RunOptions {
  /** Stop after this many rows. */
  limit?: number
  /** Where the extract is incremental: everything, as the first run has it, whatever is kept. */
  full?: boolean
  /** Ends the reading when aborted; a token call under way goes on, so that its token is kept. */
  signal?: AbortSignal
}

/** Rows under way. */
export interface Reading {
  /** Column names in order, where the extract names its fields. */
  columns: string[] | undefined
  rows: AsyncGenerator<Row[], void>
  /** Known when the last row that was asked for is out. */
  report(): PlanReport | undefined
  /**
   * Keeps how far an incremental extract has come, for its next run: to be called when all rows are where they shall be.
   * Keeps nothing where there was more to read. Throws StoreError.
   */
  keep(): Promise<void>
}

interface ReadingWorld extends Pick<Runtime, 'emit'> {
  source: Source
  plan: Plan
  recorder: Recorder
  /** Of an incremental extract. */
  cursor?: IncrementalRun
}

export function openReading(
  name: string,
  { connection, request, pagination }: Extract,
  { limit }: Pick<RunOptions, 'limit'>,
  { source, plan, recorder, emit, cursor }: ReadingWorld,
): Reading {
  const ask: Ask = {
    extract: name,
    ...(request && { request }),
    ...(pagination && { pagination }),
    ...(cursor?.since && { since: cursor.since }),
  }
  let report: PlanReport | undefined
  async function* rows() {
    if (limit !== undefined && limit < 1) return
    const reading = source.rows(ask, plan.read)
    const run = recorder.begin({ kind: 'run', connection: connection, extract: name })
    let count = 0
    let how: { pages?: number; stopped?: string } = { stopped: 'whoever reads wanted no more' }
    let failure: unknown
    const end = (ended: { pages?: number; stopped: string }) => {
      how = ended
      report = plan.finish()
      emit({ type: 'end', extract: name, rows: count, ...ended })
    }
    try {
      for (;;) {
        const { done, value } = await run.within(() => reading.next())
        if (done) {
          cursor?.ended(value)
          return end({ pages: value.pages, stopped: value.stopped })
        }
        const batch = limit === undefined ? value : value.slice(0, limit - count)
        count += batch.length
        cursor?.see(batch)
        yield batch
        if (count === limit) return end({ stopped: `${limit} rows were asked for` })
      }
    } catch (error) {
      failure = error
      how = {}
      throw error
    } finally {
      // Whoever stops early leaves no answer half read.
      await run.within(() => reading.return({ pages: 0, stopped: '' }))
      run.note({ rows: count, ...how })
      run.end(failure)
    }
  }
  return { columns: plan.columns, rows: rows(), report: () => report, keep: async () => cursor?.keep() }
}
