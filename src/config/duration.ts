import { millisecondsOf } from '../field_formats.ts'

/** Milliseconds of a duration field: a number of seconds, or text such as `90s`, `15min`, `1h`. Validated before. */
export function durationOf(value: number | string): number {
  return typeof value === 'number' ? value * 1000 : millisecondsOf(value)
}

const unitsMeant: [RegExp, string][] = [
  [/^(ms|msecs?|milliseconds?)$/i, 'ms'],
  [/^(s|secs?|seconds?)$/i, 's'],
  [/^(m|mins?|minutes?)$/i, 'min'],
  [/^(h|hrs?|hours?)$/i, 'h'],
  [/^(d|days?)$/i, 'd'],
  [/^(w|weeks?)$/i, 'w'],
]
const secondsIn: Record<string, number> = { ms: 0.001, s: 1, min: 60, h: 3600, d: 86_400, w: 604_800 }

/** What to write for a duration in other words: `15 minutes`, `PT15M` (ISO 8601), `1h30`, `00:15:00`. */
export function durationMeant(text: string): string | undefined {
  const trimmed = text.trim()
  const clock = /^(\d+):([0-5]\d):([0-5]\d)$/.exec(trimmed)
  if (clock) {
    const [, hours = 0, minutes = 0, seconds = 0] = clock
    return writeDuration(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))
  }
  if (/\d,\d{3}(?!\d)/.test(trimmed)) return undefined // a thousand, or one
  // In ISO 8601 an M before the T is a month, which has no length.
  const iso = /^P(?!.*M.*T)(?:\d+W|(?:\d+D)?(?:T[\dHMS.]+)?)$/i.test(trimmed)
  const plain = (iso ? trimmed.replace(/[PT]/gi, '') : trimmed)
    .replace(/(?<=\d)[_'](?=\d)|\band\b|,(?=\s)/g, ' ')
    .replace(/(?<=\d) (?=\d{3}\b)/g, '')
  const parts = [...plain.matchAll(/(\d+(?:[.,]\d+)?)\s*([a-z]*)\s*/gi)]
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== plain) return undefined
  let seconds = 0
  let before: string | undefined
  for (const [, amount = '', said = ''] of parts) {
    const below: Record<string, string> = { h: 'min', min: 's' }
    const unit = said ? unitsMeant.find(([words]) => words.test(said))?.[1] : before === undefined ? 's' : below[before]
    if (unit === undefined) return undefined
    seconds += Number(amount.replace(',', '.')) * (secondsIn[unit] ?? Number.NaN)
    before = unit
  }
  return writeDuration(seconds)
}

function writeDuration(seconds: number): string | undefined {
  if (!(seconds > 0)) return undefined
  const unit = ['d', 'h', 'min', 's'].find((word) => Number.isInteger(seconds / (secondsIn[word] ?? 1)))
  // 90 days are 90d, one day is 24h: as people say it.
  const chosen = unit === 'd' && seconds < 2 * 86_400 ? 'h' : unit
  return chosen ? `write ${seconds / (secondsIn[chosen] ?? 1)}${chosen}` : `write ${Math.round(seconds * 1000)}ms`
}
