/** What a number that says how long a token lasts counts. */
import type { Json } from '../json.ts'
import { momentOf, type Unit, unitLengths } from '../oauth/written_times.ts'
import { inWords } from '../phrases.ts'
import { looksLike } from './looks.ts'
import { wordsOf } from './names.ts'

const units = Object.keys(unitLengths) as Unit[]
export const named: Record<Unit, string> = { s: 'seconds', ms: 'milliseconds', min: 'minutes', h: 'hours' }

export interface UnitChoice {
  unit: Unit
  because: string
}

const DAY = 86_400

const byName: [Unit, RegExp][] = [
  ['ms', /\b(ms|millis\w*)\b/],
  ['min', /\b(min|mins|minutes?)\b/],
  ['h', /\b(h|hrs?|hours?)\b/],
  ['s', /\b(s|secs?|seconds?)\b/],
]

/**
 * The likeliest first; several where nothing says which is meant. None where the value says its unit, or is a moment.
 * `lifetime`: what the token says of itself, in milliseconds; `standard`: the name is that of RFC 6749, which means
 * seconds.
 */
export function unitsOf(value: Json, name: string, { lifetime, standard }: UnitHints): UnitChoice[] {
  if (looksLike(value) !== 'number') return []
  const amount = Number(value)
  if (amount <= 0 || momentOf(value) !== undefined) return []
  const lasts = (unit: Unit) => `${named[unit]} make ${inWords(amount * unitLengths[unit])}`
  if (lifetime !== undefined) {
    const fits = units.find((unit) => isNear(amount * unitLengths[unit], lifetime))
    if (fits) return [{ unit: fits, because: `the token's own exp fits ${named[fits]} (${inWords(lifetime)})` }]
  }
  const [said] = byName.find(([, pattern]) => pattern.test(wordsOf(name))) ?? []
  if (said) return [{ unit: said, because: `its name says ${named[said]}` }]
  const choices = (...likely: Unit[]) => likely.map((unit) => ({ unit, because: lasts(unit) }))
  if (amount > 400 * DAY && amount % 1000 === 0) return choices('ms')
  if (standard) return choices('s')
  if (amount >= 1e6 && amount % DAY !== 0 && amount % 60_000 === 0) return choices('ms', 's')
  if (amount <= 24) return choices('h', 'min', 's')
  return amount < 120 ? choices('min', 's') : choices('s')
}

export interface UnitHints {
  lifetime?: number | undefined
  standard?: boolean
}

/** Clocks and the way of an answer take a minute or two, and some servers say less than is true. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(120_000, 0.05 * other)
