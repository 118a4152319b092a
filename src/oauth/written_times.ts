/** Moments and durations as servers write them. Strict: what cannot be read for certain is undefined, never a guess. */

/** What a bare number counts. */
export type Unit = 's' | 'ms' | 'min' | 'h'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Milliseconds. */
export const unitLengths: Record<Unit, number> = { ms: 1, s: second, min: minute, h: hour }

const lengths = new Map(
  Object.entries({
    ...{ ms: 1, msec: 1, millis: 1, millisecond: 1, milliseconds: 1 },
    ...{ s: second, sec: second, secs: second, second, seconds: second },
    ...{ m: minute, min: minute, mins: minute, minute, minutes: minute },
    ...{ h: hour, hr: hour, hrs: hour, hour, hours: hour },
    ...{ d: day, day, days: day, w: 7 * day, week: 7 * day, weeks: 7 * day },
  }),
)

/** Thirty years and more are no lifetime but a way to say "never", or a number that means something else. */
export const LONGEST = 1e9 * second
/** November 2286: later years are a way to say "never". */
const LAST_MOMENT = 1e13
/** Characters; what is longer says more than a time. */
const LONGEST_TEXT = 64

/** PayPal and others send numbers as text. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const text = textOf(value)
  return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_TEXT ? value.trim() : undefined

/**
 * Milliseconds since 1970. Numbers from 2001 to 2286 in seconds or milliseconds, which no lifetime has; dates (RFC 3339,
 * ISO 8601), and times that name their zone: without one they would be read differently on each machine; HTTP's own
 * (RFC 9110 §5.6.7).
 */
export function momentOf(value: unknown): number | undefined {
  const number = numberOf(value)
  if (number !== undefined) {
    if (number >= 1e9 && number < LAST_MOMENT / second) return Math.round(number * second)
    return number >= 1e12 && number < LAST_MOMENT ? Math.round(number) : undefined
  }
  const text = textOf(value)
  const moment = text === undefined ? undefined : (isoMoment(text) ?? httpDate(text))
  return moment !== undefined && moment > 0 && moment < LAST_MOMENT ? moment : undefined
}

function isoMoment(text: string): number | undefined {
  const found =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)? ?(?:Z|UTC|GMT|([+-])(\d\d):?(\d\d)?))?$/i.exec(
      text,
    )
  if (!found) return undefined
  const [, year, month, date, hours, minutes, seconds, fraction = '0', sign, away = '0', awayMinutes = '0'] = found
  const moment = utc([year, Number(month) - 1, date, hours, minutes, seconds])
  const offset = (Number(away) * hour + Number(awayMinutes) * minute) * (sign === '-' ? -1 : 1)
  return moment === undefined ? undefined : moment - offset + Math.floor(Number(`0.${fraction}`) * second)
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function httpDate(text: string): number | undefined {
  const found = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text)
  if (!found) return undefined
  const [, date, month = '', year, hours, minutes, seconds] = found
  return utc([year, months.indexOf(month), date, hours, minutes, seconds])
}

/** Undefined where there is no such day or time: 30 February is not 2 March. */
function utc(parts: (string | number | undefined)[]): number | undefined {
  const [year = 0, month = 0, date = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) => Number(part ?? 0))
  const moment = new Date(Date.UTC(year, month, date, hours, minutes, seconds))
  const isThere = moment.getUTCMonth() === month && moment.getUTCDate() === date
  return isThere && hours < 24 && minutes < 60 && seconds <= 60 ? moment.getTime() : undefined
}

/** Milliseconds, more than nothing and less than thirty years. `unit`: what a bare number counts. */
export function durationOf(value: unknown, unit: Unit = 's'): number | undefined {
  const amount = numberOf(value)
  const milliseconds = Math.round(amount === undefined ? inUnits(textOf(value)) : amount * unitLengths[unit])
  return milliseconds > 0 && milliseconds < LONGEST ? milliseconds : undefined
}

/** `30 minutes`, `1h`, `24h0m0s`; `2:12:30` and `1.02:12:30`; `PT1H30M`. 0 for anything else. */
function inUnits(text: string | undefined): number {
  if (text === undefined) return 0
  if (/^(?:\d+(?:\.\d+)?\s*[a-z]+\s*)+$/i.test(text)) {
    const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+)/gi)]
    return sum(parts.map(([, amount, unit = '']) => [amount, lengths.get(unit.toLowerCase())]))
  }
  const [, days, hours, minutes, seconds] =
    /^(?:(\d+)\.(?=\d\d:))?(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)$/.exec(text) ?? []
  if (seconds !== undefined)
    return days !== undefined && Number(hours) > 23
      ? 0
      : sum([
          [days, day],
          [hours, hour],
          [minutes, minute],
          [seconds, second],
        ])
  return isoDuration(text)
}

/** A year or a month has no length of its own (ISO 8601): only none of them can be read. */
function isoDuration(text: string): number {
  const found =
    /^P(?:0+Y)?(?:0+M)?(?:(\d+(?:[.,]\d+)?)W)?(?:(\d+(?:[.,]\d+)?)D)?(?:T(?=\d)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i.exec(
      text,
    )
  if (!found) return 0
  const [, weeks, days, hours, minutes, seconds] = found.map((amount) => amount?.replace(',', '.'))
  return sum([
    [weeks, 7 * day],
    [days, day],
    [hours, hour],
    [minutes, minute],
    [seconds, second],
  ])
}

/** NaN where a unit is unknown. */
const sum = (parts: [amount: string | undefined, length: number | undefined][]): number =>
  parts.reduce((all, [amount, length]) => all + Number(amount ?? 0) * (length ?? Number.NaN), 0)
