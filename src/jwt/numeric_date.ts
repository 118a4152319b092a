export interface NumericDate {
  /** Milliseconds since 1970. */
  moment: number
  /** RFC 3339. */
  text: string
  /** How it was written, where that is not as RFC 7519 §2 says: readers take it for another moment, or for none. */
  written?: 'in milliseconds' | 'as text'
}

/** From here on a number is no second that a token names, but a millisecond: the year 5138, or 1973. */
const FIRST_MILLISECOND = 1e11
/** The last that a Date can hold. */
const LAST = 8.64e15

/** A NumericDate, seconds since 1970 (RFC 7519 §2); also what some servers write in its place. */
export function numericDate(value: unknown): NumericDate | undefined {
  const isText = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value)
  const number = isText ? Number(value) : value
  if (typeof number !== 'number' || !(number >= 0)) return undefined
  const inMilliseconds = number >= FIRST_MILLISECOND
  const moment = Math.floor(inMilliseconds ? number : number * 1000)
  if (moment > LAST) return undefined
  const written = inMilliseconds ? 'in milliseconds' : isText ? 'as text' : undefined
  return { moment, text: new Date(moment).toISOString().replace('.000Z', 'Z'), ...(written && { written }) }
}
