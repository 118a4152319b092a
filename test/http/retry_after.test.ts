import { expect, test } from 'vitest'
import { retryAfter } from '../../src/http/retry_after.ts'

const now = Date.UTC(2026, 0, 1, 12, 0, 0, 500)

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['1.5', 2],
  [['30', '60'], 30],
  ['Thu, 01 Jan 2026 12:00:30 GMT', 30],
  ['Thursday, 01-Jan-26 12:00:30 GMT', 30], // RFC 9110 §5.6.7: the obsolete forms are read, too
  ['Thu Jan  1 12:00:30 2026 GMT', 30],
  ['Wed, 31 Dec 2025 23:59:59 GMT', 0],
  [undefined, undefined],
  ['', undefined],
  ['-5', undefined],
  ['soon', undefined],
  ['2026-01-01T12:00:30Z', undefined],
])('%j is %j seconds', (value, seconds) => {
  expect(retryAfter(value, now)).toBe(seconds)
})
