/** An answer as it may be shown: what it is made of, and no value that could be a secret. */
import type { Json } from '../json.ts'
import { MASK } from '../redact.ts'
import { isPlainName } from './leaves.ts'
import { looksLike } from './looks.ts'
import { weightOf, wordsOf } from './names.ts'

const DEEPEST = 8
const MOST_MEMBERS = 40
const MOST_ITEMS = 2

/** What everybody writes, and nobody keeps a secret. */
const HARMLESS =
  /^(bearer|mac|dpop|jwt|basic|token|ok|success|successful|succeeded|true|false|error|fail(ed)?|null|none)$/i

const TIME =
  /^(\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?)?( ?(Z|UTC|[+-]\d\d:?\d\d))?|\d{8}T\d{6}Z?|\d{1,3}:\d\d(:\d\d)?|P[\dTYMWDHS.]{1,20}|\d{1,9} ?(ms|s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?))$/i

/** As many digits as milliseconds since 1970 have. */
const NUMBER = /^-?\d{1,13}(\.\d{1,9})?$/

/** Names speak of a time where they end so: a `lifetime_token` is a token. */
const SAYS_TIME =
  /\b(expir(es?|ed|y|ation)|ttl|exp|in|at|on|time|date|secs?|seconds|ms|millis|minutes|min|hours|days|until|till?|to|for|after|timestamp|utc|validity|lifetime|age|duration)$/

/** As lines of JSON, values in words. `rows`: it may be somebody's data, of which one row tells enough. */
export function maskedAnswer(answer: Json, { rows = false } = {}): string {
  const items = rows ? 1 : MOST_ITEMS
  return linesOf(answer, '', '', 0)

  function linesOf(value: Json, name: string, margin: string, depth: number): string {
    if (typeof value !== 'object' || value === null) return shownValue(value, name, rows)
    const isList = Array.isArray(value)
    const [open, close] = isList ? ['[', ']'] : ['{', '}']
    const all: [string, Json][] = isList ? value.map((item) => [name, item]) : Object.entries(value)
    if (all.length === 0) return open + close
    if (depth === DEEPEST) return `${open} … ${close}`
    const inner = `${margin}  `
    const most = isList ? items : MOST_MEMBERS
    const shown = all.slice(0, most).map(([own, member]) => {
      const title = isList ? '' : `${isPlainName(own) ? JSON.stringify(own) : `"${MASK}"`}: `
      return `${inner}${title}${linesOf(member, own, inner, depth + 1)}`
    })
    const more = all.length > most ? [`${inner}… ${all.length - most} more`] : []
    return `${open}\n${[...shown, ...more].join(',\n')}\n${margin}${close}`
  }
}

/**
 * Numbers that say how long or when, yes and no, and words of the protocol are shown; of everything else, what it is. In
 * `rows` a number is somebody's, as text too.
 */
function shownValue(value: null | boolean | number | string, name: string, rows: boolean): string {
  if (value === null || typeof value === 'boolean') return String(value)
  const look = looksLike(value)
  const speaksOfEnd = weightOf('expiry', name) > 0 || weightOf('refreshExpiry', name) > 0
  const isTime = speaksOfEnd && SAYS_TIME.test(wordsOf(name))
  if (!rows && look === 'number' && Math.abs(Number(value)) < 10 && String(value).length < 10)
    return JSON.stringify(value)
  if (!rows && isTime && (TIME.test(String(value)) || NUMBER.test(String(value)))) return JSON.stringify(value)
  if (typeof value === 'number') return MASK
  if (HARMLESS.test(value)) return JSON.stringify(value)
  if (look === 'blank') return '""'
  return `"${MASK}" (${kinds[look] ?? 'text'}, ${value.length} characters)`
}

const kinds: Record<string, string> = {
  jwt: 'JWT',
  jwe: 'encrypted JWT',
  url: 'address',
  email: 'address',
  uuid: 'UUID',
}
