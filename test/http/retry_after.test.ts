import { expect, test } from 'vitest'
import { retryAfter } from '../../src/http/retry_after.ts'
import type { HeaderFields } from '../../src/runtime.ts'

const now = Date.UTC(2026, 0, 1, 12, 0, 0, 500)

test.each([
  ['120', 120],
  [' 0 ', 0],
  ['1.5', 2],
  ['9'.repeat(400), 31_622_400],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 31_622_400],
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
  expect(retryAfter(value === undefined ? {} : { 'retry-after': value }, now)).toBe(seconds)
})

test.each<[HeaderFields, number | undefined]>([
  // The server's clock is ten minutes behind: what counts is how far apart its two moments are.
  [{ date: 'Thu, 01 Jan 2026 11:50:00 GMT', 'retry-after': 'Thu, 01 Jan 2026 11:50:30 GMT' }, 30],
  [{ date: 'Thu, 01 Jan 2026 11:50:00 GMT', 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1, 11, 51) / 1000) }, 60],
  [{ date: 'no date', 'retry-after': 'Thu, 01 Jan 2026 12:00:30 GMT' }, 30],
  [{ 'x-ratelimit-reset': String(Math.floor(now / 1000) + 90) }, 90],
  [{ 'x-ratelimit-reset': String(now + 90_000) }, 90],
  [{ 'ratelimit-reset': '17' }, 17],
  [{ 'x-rate-limit-reset': '17', 'x-rate-limit-remaining': '0' }, 17],
  [{ 'ratelimit-reset': '17', 'ratelimit-remaining': '3' }, undefined],
  [{ 'ratelimit-reset': '2026-01-01T12:00:30Z' }, undefined],
  [{ 'x-ogw-ratelimit-limit': '100', 'x-ogw-ratelimit-reset': '52' }, 52], // Feishu
  [{ 'retry-after': '5', 'ratelimit-reset': '17' }, 5],
  [{ 'retry-after': 'soon', 'ratelimit-reset': '17' }, undefined],
])('%j asks for a wait of %j seconds', (headers, seconds) => {
  expect(retryAfter(headers, now)).toBe(seconds)
})
