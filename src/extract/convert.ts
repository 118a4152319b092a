/** A value as a field's `type` wants it, or undefined where it is none: half a number is no number. */
import type { Json } from '../json.ts'
import type { FieldType } from './contract.ts'

export type Convert = (value: Json) => Json | undefined

export const conversions: Record<FieldType, Convert> = {
  text: (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'boolean' || (typeof value === 'number' && !hasLostDigits(value))) return String(value)
    return undefined
  },
  integer: (value) => {
    const number = typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value) ? Number(value) : value
    return Number.isSafeInteger(number) ? (number as number) : undefined
  },
  number: (value) => {
    const written = typeof value === 'string' && /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(value)
    const number = written ? Number(value) : value
    return Number.isFinite(number) ? (number as number) : undefined
  },
  boolean: (value) => {
    if (typeof value === 'boolean') return value
    return typeof value === 'object' ? undefined : booleans.get(String(value).trim().toLowerCase())
  },
  date_time: (value) => (typeof value === 'number' ? fromEpoch(value) : dateTime(value)),
  json: (value) => JSON.stringify(value),
}

/** JSON.parse rounds integers beyond 2^53: the value may not be the one that was sent. */
export const hasLostDigits = (value: Json) => Number.isInteger(value) && !Number.isSafeInteger(value)

const booleans = new Map([
  ['true', true],
  ['false', false],
  ['1', true],
  ['0', false],
])

/** Seconds and milliseconds since 1970 do not meet between 1973 and 2286; other numbers could be anything. */
function fromEpoch(value: number): string | undefined {
  if (value >= 1e8 && value < 1e10) return rfc3339(value * 1000)
  return value >= 1e11 && value < 1e13 ? rfc3339(value) : undefined
}

/** RFC 3339 has four digits for a year: undefined for a moment outside of these. */
function rfc3339(milliseconds: number): string | undefined {
  const written = new Date(milliseconds).toISOString().replace('.000Z', 'Z')
  return /^\d{4}-/.test(written) ? written : undefined
}

const iso = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?\s?(?:([Zz]|UTC|GMT)|([+-]\d\d):?(\d\d)?)?)?$/

/** RFC 3339; a time without zone stays without one, and a date a date, since what is missing cannot be guessed. */
function dateTime(value: Json): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const match = iso.exec(text)
  if (match) {
    const [, date = '', time, seconds = ':00', utc, hours, minutes = '00'] = match
    const zone = utc ? 'Z' : hours ? `${hours}:${minutes}` : ''
    const written = time ? `${date}T${time}${seconds.replace(',', '.')}${zone}` : date
    return isOnCalendar(date) && !Number.isNaN(Date.parse(written)) ? written : undefined
  }
  // RFC 9110 §5.6.7 (HTTP) and RFC 5322 (mail), then OData 2 and .NET.
  if (/^(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC|[+-]\d{4})$/.test(text)) {
    const parsed = Date.parse(text)
    return Number.isNaN(parsed) ? undefined : rfc3339(parsed)
  }
  // The offset, in minutes here and in hours and minutes there, only tells a zone: what is counted is UTC anyway.
  const [, ticks] = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text) ?? []
  return ticks === undefined ? undefined : rfc3339(Number(ticks))
}

/** Date.parse takes 31 February for 3 March. */
const isOnCalendar = (date: string) => {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}
