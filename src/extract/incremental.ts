/** Where an extract has come to: the greatest value of one column, from which the next run goes on. */

import { ExtractError } from '../errors.ts'
import { millisecondsOf } from '../field_formats.ts'
import type { Extract } from '../generated/language.ts'
import type { Json } from '../json.ts'
import type { Row } from './contract.ts'

type Incremental = NonNullable<Extract['incremental']>

/** As the API wrote it. */
export type CursorValue = string | number

/** The later of two: numbers by size, also those that are text, moments by time, other text by its letters. */
export function later(one: CursorValue, other: CursorValue): CursorValue {
  const [a, b] = [rank(one), rank(other)]
  if (a !== undefined && b !== undefined) return b > a ? other : one
  return String(other) > String(one) ? other : one
}

const rank = (value: CursorValue): number | undefined => (isNumber(value) ? Number(value) : momentOf(value))

const isNumber = (value: CursorValue) => typeof value === 'number' || /^-?\d{1,15}(\.\d+)?$/.test(value)

/** A date alone is a moment, too: they are compared with their like. */
function momentOf(value: CursorValue): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d([T ]|$)/.test(value)) return undefined
  const moment = Date.parse(value.replace(' ', 'T'))
  return Number.isNaN(moment) ? undefined : moment
}

export interface Progress {
  /** Looks at rows that are handed out. Throws ExtractError where the column holds what cannot be compared. */
  see(rows: readonly Row[]): void
  /** The greatest value so far; undefined where there was none. */
  greatest(): CursorValue | undefined
}

export function openProgress(extract: string, { cursor }: Incremental): Progress {
  let greatest: CursorValue | undefined
  return {
    see(rows) {
      for (const row of rows) {
        const value = row[cursor] as Json | undefined
        if (value === undefined || value === null || value === '') continue
        if (typeof value === 'object' || typeof value === 'boolean') {
          throw failure(extract, cursor, 'holds what is neither a number nor a time', 'name a column that does')
        }
        greatest = greatest === undefined ? value : later(greatest, value)
      }
    },
    greatest: () => greatest,
  }
}

/** What the next run asks for, where `kept` is what the last one came to. Throws ExtractError where there is no going back from it. */
export function startOf(
  extract: string,
  { cursor, start, lookback }: Incremental,
  kept: CursorValue | undefined,
): CursorValue | undefined {
  if (kept === undefined || lookback === undefined) return kept ?? start
  const before = earlier(kept, millisecondsOf(lookback))
  if (before !== undefined) return before
  throw failure(
    extract,
    cursor,
    'is no time that lookback could go back from',
    'remove lookback, or name a column of times',
  )
}

/** So many milliseconds before, written as it was. */
function earlier(value: CursorValue, milliseconds: number): CursorValue | undefined {
  if (isNumber(value)) {
    const unit = epochUnit(Number(value))
    if (unit === undefined) return undefined
    const moment = Math.floor(Number(value) - milliseconds / unit)
    return typeof value === 'number' ? moment : String(moment)
  }
  const moment = momentOf(value)
  if (moment === undefined) return undefined
  const written = new Date(moment - milliseconds).toISOString()
  const text = String(value)
  if (text.length === 10) return written.slice(0, 10)
  return /\.\d/.test(text) ? written : written.replace('.000Z', 'Z')
}

/** Seconds and milliseconds since 1970 do not meet between 1973 and 2286; other numbers could be anything. */
function epochUnit(value: number): number | undefined {
  if (value >= 1e8 && value < 1e10) return 1000
  return value >= 1e11 && value < 1e13 ? 1 : undefined
}

const failure = (extract: string, field: string, problem: string, advice: string) =>
  new ExtractError('data.field', { extract, field, problem: `incremental: ${problem}`, advice })
