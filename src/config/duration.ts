import { DURATION } from '../field_formats.ts'

const milliseconds = { ms: 1, s: 1000, min: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Milliseconds of a duration field: a number of seconds, or text such as `90s`, `15min`, `1h`. Validated before. */
export function durationOf(value: number | string): number {
  if (typeof value === 'number') return value * 1000
  const [, amount, unit = 's'] = DURATION.exec(value) ?? []
  return Number(amount) * milliseconds[unit as keyof typeof milliseconds]
}
