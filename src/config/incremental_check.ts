/** Where an extract begins: what the schema cannot say of it. */
import type { Extract } from '../generated/language.ts'
import type { Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import { namedIn } from './computed.ts'
import type { Finding } from './cross_check.ts'

/** What a request calls the value to begin at, where it writes that itself. */
export const CURSOR = 'cursor'

export const writesCursor = (request: Extract['request']): boolean => namedIn(request as Json | undefined).has(CURSOR)

/** Paths are from `incremental`. */
export function* incrementalMistakes({ incremental, request, fields }: Extract): Generator<Finding, void> {
  if (!incremental) return
  const { cursor, parameter, start } = incremental
  if (fields && !Object.hasOwn(fields, cursor)) {
    const columns = Object.keys(fields)
    const near = nearest(cursor, columns)
    const advice = near ? `did you mean ${near}?` : `columns here: ${columns.join(', ')}`
    yield { code: 'wrong_name', at: ['cursor'], problem: `fields has no column ${cursor}`, advice }
  }
  const isWritten = writesCursor(request)
  if (parameter === undefined && !isWritten)
    yield {
      code: 'missing_field',
      at: [],
      problem: 'parameter is missing: the value to begin at is sent nowhere',
      advice: 'write parameter: and what the request calls it; or ${cursor} where the request shall write it',
    }
  if (isWritten && start === undefined)
    yield {
      code: 'missing_field',
      at: [],
      problem: 'start is missing: the first run has nothing to write in the place of ${cursor}',
      advice: 'write start: and a value before all others, such as 1970-01-01T00:00:00Z',
    }
}
