/** What other products call our fields and words, and how a value of theirs is written here. */
import { isJsonObject, type Json } from '../json.ts'

/** An entry of `known_as` in schemas/: a name, or a name and what is known about it. */
export type Known = string | OtherName

export interface OtherName {
  name: string
  /** The product, or products, whose users know it by this name; the tables of docs/coming-from are made of these. */
  from?: string | string[]
  /** Their value is a number of these, and ours a duration. */
  unit?: Unit
  /** Their value is a number, and ours is larger by this. */
  plus?: number
  /** Their value → ours; compared as names are. */
  values?: Record<string, Json>
  /** Their value is this member of the one mapping in our list. */
  member?: string
}

type Unit = 'ms' | 's' | 'min' | 'h' | 'd'

/** A field, as far as other products have words for it and for its values. */
export interface Named {
  known_as?: Known[]
  /** Our word → what others call it. */
  words_known_as?: Record<string, Known[]>
  enum?: Json[]
  properties?: Record<string, Named>
}

/** Compares names by what people see: case, spaces, dashes and underscores make no difference. */
export const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

export const otherNames = (known: Known[] | undefined): OtherName[] =>
  (known ?? []).map((entry) => (typeof entry === 'string' ? { name: entry } : entry))

const called = (known: Known[] | undefined, name: string) =>
  otherNames(known).find((other) => plain(other.name) === plain(name))

/** The field that others call `name`: one of these, or one inside of these; a `single` value fits no mapping. */
export function fieldKnownAs(
  name: string,
  fields: Record<string, Named> | undefined,
  single = false,
): { path: string[]; field: Named; other: OtherName } | undefined {
  const entries = Object.entries(fields ?? {})
  for (const [own, field] of entries) {
    const other = called(field.known_as, name)
    const inner = other && single ? fieldKnownAs(name, field.properties) : undefined
    if (other) return inner ? { ...inner, path: [own, ...inner.path] } : { path: [own], field, other }
  }
  for (const [own, field] of entries) {
    const inner = fieldKnownAs(name, field.properties)
    if (inner) return { ...inner, path: [own, ...inner.path] }
  }
  return undefined
}

/** Our word for a value of theirs, where they have another: `request header` → `header`. */
export function wordKnownAs(value: Json, field: Named | undefined): string | undefined {
  if (!isPlain(value)) return undefined
  return Object.entries(field?.words_known_as ?? {}).find(([, known]) => called(known, String(value)))?.[0]
}

/** Their value as it is written here; undefined where nothing is known about it. */
export function valueKnownAs(value: Json, { unit, plus, values, member }: OtherName, field: Named): Json | undefined {
  if (!isPlain(value)) return undefined
  if (member) return [{ [member]: value }]
  const mapped = Object.entries(values ?? {}).find(([theirs]) => plain(theirs) === plain(String(value)))
  if (mapped) return mapped[1]
  if (unit && typeof value === 'string' && ONE_REFERENCE.test(value)) return `${value}${unit}`
  const amount = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value)
  if (unit && typeof value !== 'boolean' && amount > 0 && Number.isFinite(amount))
    return unit === 'ms' && amount % 1000 === 0 ? `${amount / 1000}s` : `${amount}${unit}`
  if (plus) return Number.isInteger(amount) ? amount + plus : undefined
  return field.enum?.includes(value) ? value : wordKnownAs(value, field)
}

/** Text that is a reference and nothing else. */
export const ONE_REFERENCE = /^\$\{[^}]*\}$/

const isPlain = (value: Json) => value !== null && !Array.isArray(value) && !isJsonObject(value)

/** `timeout: 30s`, or for a field inside a field `lifetime: {always: 60min}`. */
export function written([name = '', ...inner]: string[], value: Json | undefined, inBraces = false): string {
  if (inner.length > 0) return `${name}: {${written(inner, value, true)}}`
  const isBare = typeof value === 'string' && !(inBraces && value.includes('{'))
  return `${name}: ${value === undefined ? '…' : isBare ? value : JSON.stringify(value)}`
}
