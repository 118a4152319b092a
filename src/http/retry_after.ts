/**
 * `Retry-After` (RFC 9110 §10.2.3) as seconds from `now` (milliseconds since 1970), rounded up; undefined when it is
 * absent or neither a number of seconds nor a date. A date that has passed is 0.
 */
export function retryAfter(value: string | string[] | undefined, now: number): number | undefined {
  const text = (Array.isArray(value) ? value[0] : value)?.trim()
  if (!text) return undefined
  // A fraction is not allowed, but sent.
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text))
  // Date.parse alone would take `-5` and `1.5.2026` for dates.
  const at = /^[A-Za-z]{3}/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000))
}
