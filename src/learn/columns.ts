/** What rows are made of: columns, their types, and what tells one row from another. */
import type { FieldType } from '../extract/contract.ts'
import { conversions, hasLostDigits } from '../extract/convert.ts'
import { stepTo } from '../extract/step.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { isPlainName } from './leaves.ts'
import { wordsOf } from './names.ts'

export interface Column {
  name: string
  path: string
  /** Undefined where no row of the sample has a value. */
  type: FieldType | undefined
  /** Some rows have no value. */
  optional: boolean
  /** Each row has another value. */
  unique: boolean
  /** Of the first row that has one. */
  sample: Json
}

const MOST = 100

/** In the order of the rows. Members of a map are columns of their own; what is deeper stays JSON. */
export function columnsOf(rows: readonly JsonObject[]): Column[] {
  const taken = new Set<string>()
  return placesIn(rows)
    .slice(0, MOST)
    .map((place) => {
      const values = rows.map((row) =>
        place.reduce<Json | undefined>((at, step) => (isJsonObject(at) ? at[step] : undefined), row),
      )
      const there = values.filter((value) => value !== undefined && value !== null && value !== '')
      const type = typeOf(there as Json[])
      const name = nameFor(place, taken)
      taken.add(name)
      return {
        name,
        path: place.reduce(stepTo, '$'),
        type,
        optional: there.length < rows.length,
        unique: there.length === rows.length && new Set(there).size === there.length,
        sample: there[0] ?? null,
      }
    })
}

function placesIn(rows: readonly JsonObject[]): string[][] {
  const places = new Map<string, string[]>()
  const add = (place: string[]) => places.set(JSON.stringify(place), place)
  for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
    if (!isPlainName(name)) continue
    const values = rows.map((row) => row[name]).filter((value) => value !== undefined && value !== null)
    const maps = values.filter(isJsonObject)
    const inner = [...new Set(maps.flatMap((map) => Object.keys(map)))].filter(isPlainName)
    // A map from names to values, and not one that is the same in each row, has no columns.
    const isFlat = maps.length === values.length && maps.length > 0 && inner.length > 0 && inner.length <= 20
    if (isFlat) for (const own of inner) add([name, own])
    else add([name])
  }
  return [...places.values()]
}

/** As the server spells it; a map's name before that of its member. */
function nameFor(place: readonly string[], taken: ReadonlySet<string>): string {
  const plain = place.map((step) => step.replace(/\W+/g, '_').replace(/^_+|_+$/g, '') || 'value').join('_')
  for (let count = 1; ; count++) {
    const name = count === 1 ? plain : `${plain}_${count}`
    if (!taken.has(name)) return name
  }
}

function typeOf(values: readonly Json[]): FieldType | undefined {
  if (values.length === 0) return undefined
  const all = (is: (value: Json) => boolean) => values.every(is)
  if (all((value) => typeof value === 'boolean')) return 'boolean'
  if (all((value) => typeof value === 'number')) {
    // What has more digits than can be read exactly is better not touched.
    if (values.some(hasLostDigits)) return undefined
    return all(Number.isSafeInteger) ? 'integer' : 'number'
  }
  if (all((value) => typeof value === 'string'))
    return all(
      (value) =>
        /^\d{4}-\d\d|^\/Date\(|^[A-Z][a-z]{2}, /.test(String(value)) && conversions.date_time(value) !== undefined,
    )
      ? 'date_time'
      : 'text'
  return all((value) => typeof value !== 'object') ? 'text' : 'json'
}

/** What may tell one row from another: the likeliest first. */
export function keysAmong(columns: readonly Column[], rows: number): Column[] {
  if (rows < 2) return columns.filter(({ name, type }) => type !== 'json' && wordsOf(name) === 'id')
  return columns
    .filter(({ unique, type }) => unique && (type === 'text' || type === 'integer' || type === undefined))
    .map((column) => ({ column, weight: weightOf(column.name) }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ column }) => column)
}

function weightOf(name: string): number {
  const words = wordsOf(name)
  if (words === 'id') return 9
  if (/^(uuid|guid|gid|key|object id|record id)$/.test(words)) return 8
  if (/\bid$/.test(words)) return 6
  return /\b(number|no|code|sku|slug|email)$/.test(words) ? 3 : 0
}
