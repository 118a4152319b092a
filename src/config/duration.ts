import { millisecondsOf } from '../field_formats.ts'

/** Milliseconds of a duration field: a number of seconds, or text such as `90s`, `15min`, `1h`. Validated before. */
export function durationOf(value: number | string): number {
  return typeof value === 'number' ? value * 1000 : millisecondsOf(value)
}
