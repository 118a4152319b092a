/** What a value looks like, whatever it is called. */

import type { Json } from '../json.ts'
import { decodeToken } from '../jwt/decode.ts'

export type Look =
  | 'jwt'
  | 'jwe'
  /** No words, and as long as what nobody could guess. */
  | 'opaque'
  /** No words, but short. */
  | 'short'
  | 'uuid'
  | 'digits'
  | 'number'
  | 'word'
  | 'sentence'
  | 'url'
  | 'email'
  | 'moment'
  | 'duration'
  | 'blank'
  | 'other'

/** Longer ones are no name, date or address. */
const LONGEST_WORD = 2000

/** Characters from which on a text without words is a secret rather than a name. */
export const LONG = 20

const shapes: [Look, RegExp][] = [
  ['blank', /^\s*$/],
  ['url', /^[a-z][a-z0-9+.-]*:\/\//i],
  ['moment', /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d|$)|^[A-Z][a-z]{2}, \d\d? [A-Z][a-z]{2} \d{4} /],
  ['duration', /^(\d+(\.\d+)?\s*[a-z]{1,12}|P[\dTYMWDHS.]+|\d{1,4}:\d\d(:\d\d)?)$/i],
  ['uuid', /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i],
  ['email', /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i],
  ['sentence', /\s/],
  ['word', /^[\p{L}_.:,/-]{1,19}$/u],
]

export function looksLike(value: Json): Look {
  if (typeof value === 'number') return 'number'
  if (typeof value !== 'string') return 'other'
  const { kind } = decodeToken(value)
  if (kind === 'jwt' || kind === 'jwe') return kind
  if (/^-?\d+(\.\d+)?$/.test(value)) return value.length >= 16 ? 'digits' : 'number'
  if (value.length > LONGEST_WORD) return /\s/.test(value) ? 'sentence' : 'opaque'
  for (const [look, shape] of shapes) if (shape.test(value)) return look
  if (!/^[\x21-\x7e]+$/.test(value)) return 'other'
  return value.length >= LONG ? 'opaque' : 'short'
}

const words: Partial<Record<Look, string>> = {
  jwt: 'looks like a JWT',
  jwe: 'looks like an encrypted JWT',
  uuid: 'looks like a UUID',
  digits: 'a long row of digits',
}

/** Of a text that may be a token. */
export const inWords = (look: Look, length: number): string =>
  words[look] ?? (look === 'opaque' ? `${length} characters without a word` : `${length} characters`)
