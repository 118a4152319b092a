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

/** Characters: no number and no time of an API is longer, and to read millions of digits as one takes seconds. */
const LONGEST_WRITTEN = 100

/** Whole numbers are compared exactly. */
function rank(value: CursorValue): number | bigint | undefined {
  if (typeof value === 'number') return value
  if (value.length > LONGEST_WRITTEN) return undefined
  if (/^-?\d+$/.test(value)) return BigInt(value)
  return /^-?\d+\.\d+$/.test(value) ? Number(value) : momentIn(value)?.moment
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:([Tt ])(\d\d:\d\d)(:\d\d)?(\.\d+)?(Z|z|[+-]\d\d:?\d\d)?)?$/

/**
 * A date, or a time. One that names no zone is read and written as if it were UTC: on every machine alike, and what is
 * reckoned in it stays in its own zone.
 */
function momentIn(text: string) {
  const [, date, separator = '', minutes = '00:00', seconds = '', fraction = '', zone = ''] = WRITTEN.exec(text) ?? []
  if (date === undefined) return undefined
  const [, sign = '+', hours = '00', rest = '00'] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest)) * 60_000
  const local = Date.parse(`${date}T${minutes}${seconds || ':00'}${fraction}Z`)
  if (Number.isNaN(local)) return undefined
  return {
    moment: local - offset,
    /** Another moment, written as this one is. */
    written(moment: number): string {
      const [day = '', time = ''] = new Date(moment + offset).toISOString().split('T')
      if (separator === '') return day
      const digits =
        fraction === ''
          ? ''
          : `.${time
              .slice(9, 12)
              .padEnd(fraction.length - 1, '0')
              .slice(0, fraction.length - 1)}`
      return `${day}${separator}${time.slice(0, seconds === '' ? 5 : 8)}${digits}${zone}`
    },
  }
}

export interface Progress {
  /** Looks at rows that are handed out. Throws ExtractError where the column holds what cannot be compared. */
  see(rows: readonly Row[]): void
  /** The greatest value so far; undefined where there was none. */
  greatest(): CursorValue | undefined
}

/**
 * `isWritten`: the value will stand in the middle of what a request says. Whoever can write a row could say more there than
 * a value, so numbers and times are all that is taken then.
 */
export function openProgress(extract: string, { cursor }: Incremental, isWritten = false): Progress {
  let greatest: CursorValue | undefined
  return {
    see(rows) {
      for (const row of rows) {
        const value = row[cursor] as Json | undefined
        if (value === undefined || value === null || value === '') continue
        if (typeof value === 'object' || typeof value === 'boolean') {
          throw failure(extract, cursor, 'holds what is neither a number nor a time', 'name a column that does')
        }
        if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER) {
          const problem = 'holds a number of more digits than JSON numbers keep'
          throw failure(extract, cursor, problem, 'name a column of times, or one that the API writes as text')
        }
        if (isWritten && rank(value) === undefined) {
          const problem = 'holds what is neither a number nor a time, and ${cursor} writes no other text into a request'
          throw failure(extract, cursor, problem, 'give the column type: date_time; or send it by parameter')
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
  const value = earlier(kept, millisecondsOf(lookback))
  if (value !== undefined) return value
  throw failure(
    extract,
    cursor,
    'is no time that lookback could go back from',
    'remove lookback, or name a column of times',
  )
}

/** As far as `lookback` goes back: what is before it has no year of four digits in every zone. */
const FIRST_MOMENT = Date.parse('0001-01-02T00:00:00Z')
const before = (moment: number, milliseconds: number) => Math.max(moment - milliseconds, Math.min(moment, FIRST_MOMENT))

/** So many milliseconds before, written as it was. */
function earlier(value: CursorValue, milliseconds: number): CursorValue | undefined {
  if (typeof value === 'string' && !/^\d+$/.test(value)) {
    const known = momentIn(value)
    return known?.written(before(known.moment, milliseconds))
  }
  const unit = epochUnit(Number(value))
  if (unit === undefined) return undefined
  const moment = Math.floor(before(Number(value) * unit, milliseconds) / unit)
  return typeof value === 'number' ? moment : String(moment)
}

/** Seconds and milliseconds since 1970 do not meet between 1973 and 2286; other numbers could be anything. */
function epochUnit(value: number): number | undefined {
  if (value >= 1e8 && value < 1e10) return 1000
  return value >= 1e11 && value < 1e13 ? 1 : undefined
}

const failure = (extract: string, field: string, problem: string, advice: string) =>
  new ExtractError('data.field', { extract, field, problem: `incremental: ${problem}`, advice })
