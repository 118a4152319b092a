/**
 * From the bytes of one answer to rows in batches. Paths are compiled once per run; rows flow as arrays, never one
 * `await` per row; where the loop allows it, no more than a batch is in memory.
 */
import type { Json, JsonObject } from '../json.ts'

/** One row as it is written out: column name → value, in column order. */
export type Row = JsonObject

/** What is left of an answer when its rows are out: cursors, counts and errors are read from it. */
export interface Remainder {
  /** The document; where rows were streamed, the array they came from is empty in it. */
  document: Json
  /** How many rows the answer had. */
  rows: number
  /**
   * How many the API put on this page: what the array has that the loop goes through first, whatever it makes of them. A page
   * is short when its array is, not when little passed a filter. Absent where the loop does not tell which array that is.
   */
  elements?: number
  /** True where one of them may be several rows, or what the API counts stands further down. */
  nested?: boolean
  /** The last of them, or else the last row, as the API sent it; absent where there was none. */
  last?: Json
  /** Of all of them, or else of all rows, where it was asked for: two pages are the same when these are. */
  fingerprint?: string
}

/** Reads one answer: yields rows in batches, returns what is left, with a fingerprint where one is asked for. Throws ExtractError. */
export type ReadRows = (
  bytes: AsyncIterable<Uint8Array>,
  how?: { fingerprint?: boolean },
) => AsyncGenerator<Row[], Remainder>

/** How a path is evaluated; shown by `--explain`. */
export type PathKind =
  /** A closure: names and indexes, wildcards, simple filters. */
  | 'compiled'
  /** RFC 9535 in full, by json-p3. */
  | 'standard'
  /** What only jsonpath-plus has: `^`, `~`, `@parent`, type selectors, script-like filters. */
  | 'dialect'

export interface CompiledPath {
  readonly text: string
  readonly kind: PathKind
  /** RFC 9535 §2.3.5.1: can match one node at most. */
  readonly singular: boolean
  /** The nodelist's values, in order. */
  all(value: Json): Json[]
  /** The first match; undefined where nothing matches. Allocates nothing for compiled singular paths. */
  first(value: Json): Json | undefined
}

/** An extract's part that shapes rows, as FIELDS declare it. */
export interface RowShape {
  /** JSONPath, `$` when absent: the rows. One array matched by a singular path stands for its elements. */
  loop?: string
  /** Column name → JSONPath from the row (`$`) or the document (`$$`), or with a default and a type. */
  fields?: Record<string, string | FieldShape>
}

export interface FieldShape {
  path: string
  /** Taken where the path matches nothing, or null, or blank text. */
  default?: Json
  type?: FieldType
}

export type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date_time' | 'json'

/** A finding about the whole run, known when the last row is out. */
export interface PlanReport {
  rows: number
  /** Fields whose path matched nothing in any row, with near members of the rows: probably a typo. */
  unmatched: { field: string; path: string; suggestions: string[] }[]
}

export interface Plan {
  /** Column names in order; undefined when the rows' own members are taken as they come. */
  readonly columns: string[] | undefined
  /** True when no more than a batch of rows is ever in memory. */
  readonly streams: boolean
  readonly paths: { column: string; text: string; kind: PathKind }[]
  read: ReadRows
  /**
   * Call once after the last answer. Throws ExtractError `data.loop_matches_nothing` when the loop matched nothing in
   * any answer: an empty array there is no error, a missing one is.
   */
  finish(): PlanReport
}
