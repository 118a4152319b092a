/** Columns of a row: each a path from the row or from the whole document, perhaps with a default and a type. */
import { ExtractError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { FieldShape, FieldType, PathKind, PlanReport, Row, RowShape } from './contract.ts'
import { conversions, hasLostDigits } from './convert.ts'
import { checkPath, compilePath } from './jsonpath.ts'
import { suggestMembers } from './suggest.ts'

export interface Column {
  readonly name: string
  readonly text: string
  readonly kind: PathKind
  /** From `$$`. */
  readonly ofDocument: boolean
  /** The value or the list of values; undefined where nothing matches. */
  readonly find: (from: Json) => Json | undefined
  /** Default and type; undefined where the field has neither. */
  readonly finish: ((found: Json | undefined, row: number) => Json) | undefined
  matched: boolean
}

/** As checkPath, for a field: `$` is the row, `$$` the document. Throws PathError. */
export const checkFieldPath = (text: string): PathKind => checkPath(pathIn(text))

const isOfDocument = (text: string) => text.startsWith('$$')
const pathIn = (text: string) => (isOfDocument(text) ? text.slice(1) : text)

/** Throws PathError. */
export function compileColumns(extract: string, fields: NonNullable<RowShape['fields']>): Promise<Column[]> {
  return Promise.all(
    Object.entries(fields).map(async ([name, field]) => {
      const shape = typeof field === 'string' ? { path: field } : field
      const { kind, singular, first, all } = await compilePath(pathIn(shape.path))
      return {
        name,
        text: shape.path,
        kind,
        ofDocument: isOfDocument(shape.path),
        find: singular ? first : (from) => some(all(from)),
        finish: compileFinish(extract, name, shape, singular),
        matched: false,
      }
    }),
  )
}

const some = (found: Json[]) => (found.length === 0 ? undefined : found)

/** Rows as they are written out. `before` rows of this run came earlier. */
export function shapeRows(columns: Column[], rows: Json[], document: Json | undefined, before: number): Row[] {
  const ofDocument = columns.map(({ ofDocument, find }) => (ofDocument ? find(document as Json) : undefined))
  // Copied for each row: faster than adding members, and with `__proto__` among them nobody's prototype is set.
  const blank: Row = Object.fromEntries(columns.map(({ name }) => [name, null]))
  return rows.map((row, index) => {
    const shaped = { ...blank }
    for (let at = 0; at < columns.length; at++) {
      const column = columns[at] as Column
      const found = column.ofDocument ? ofDocument[at] : column.find(row)
      if (found !== undefined) column.matched = true
      shaped[column.name] = column.finish ? column.finish(found, before + index + 1) : (found ?? null)
    }
    return shaped
  })
}

/** Without fields a row is written as it came; what is no object has one column. */
export const wholeRows = (rows: Json[]): Row[] => rows.map((row) => (isJsonObject(row) ? row : { value: row }))

export function unmatched(columns: Column[], sample: Json | undefined): PlanReport['unmatched'] {
  return columns
    .filter(({ matched }) => !matched)
    .map(({ name, text, ofDocument }) => ({
      field: name,
      path: text,
      suggestions: ofDocument || sample === undefined ? [] : suggestMembers(text, sample),
    }))
}

function compileFinish(
  extract: string,
  field: string,
  { default: fallback, type }: FieldShape,
  singular: boolean,
): Column['finish'] {
  if (type === undefined && fallback === undefined) return undefined
  const one = (value: Json, row: number) => (type ? convert(extract, field, type, value, row) : value)
  return (found, row) => {
    if (found === undefined || isBlank(found))
      return fallback ?? (found !== undefined && type === 'text' ? found : null)
    return singular || type === 'json' ? one(found, row) : (found as Json[]).map((value) => one(value, row))
  }
}

const isBlank = (value: Json) => value === null || (typeof value === 'string' && value.trim() === '')

function convert(extract: string, field: string, type: FieldType, value: Json, row: number): Json {
  const converted = value === null ? null : conversions[type](value)
  if (converted !== undefined) return converted
  const lost = hasLostDigits(value)
  throw new ExtractError('data.field', {
    extract,
    field,
    problem: `row ${row} has ${shown(value)}, which ${lost ? 'is beyond 2^53 and has lost digits' : `is no ${type}`}`,
    advice: lost ? 'have the API send it as text, or use type: number' : advice[type],
  })
}

const advice: Record<FieldType, string> = {
  text: 'use type: json to get it as JSON text, or a path to one of its members',
  integer: 'use type: number if it has decimals, type: text if it is no number',
  number: 'use type: text if it is not always a number',
  boolean: 'use type: text; a boolean is true, false, 1 or 0',
  date_time: 'use type: text; a date_time looks like 2026-01-31T12:00:00Z',
  json: 'leave the type out',
}

/** At most 40 characters of it: an error is logged and mailed about. */
function shown(value: Json): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (isJsonObject(value)) return 'an object'
  const cut = oneLine(String(value), 40) ?? ''
  return typeof value === 'string' ? `“${cut}”` : cut
}
