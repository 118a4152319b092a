import { expect, test } from 'vitest'
import { windowsOf } from '../../src/oauth/windows.ts'

const seconds = 1000
const minutes = 60 * seconds

/** How long before the end, by lifetime. */
function before(lifetime: number, chance = 0) {
  const { refresh_at, wait_at } = windowsOf({ requested_at: 1000, expires_at: 1000 + lifetime }, chance)
  return { refresh: 1000 + lifetime - refresh_at, wait: 1000 + lifetime - wait_at }
}

test.each([
  [0, 0, 0],
  [1 * seconds, 0.5 * seconds, 0.125 * seconds],
  [5 * minutes, 2.5 * minutes, 37.5 * seconds],
  [10 * minutes, 5 * minutes, 1 * minutes],
  [20 * minutes, 5 * minutes, 1 * minutes],
  [20 * minutes + 1, 10 * minutes + 0.5, 1 * minutes],
  [30 * minutes, 15 * minutes, 1 * minutes],
  [90 * minutes - 1, 15 * minutes, 1 * minutes],
  [90 * minutes, 45 * minutes, 1 * minutes],
  [120 * minutes, 60 * minutes, 1 * minutes],
  [24 * 60 * minutes, 60 * minutes, 1 * minutes],
])('a life of %d ms is renewed %d ms and waited for %d ms before its end', (lifetime, refresh, wait) => {
  expect(before(lifetime)).toEqual({ refresh, wait })
})

test('chance shortens the renewal by up to a tenth, never the waiting', () => {
  expect(before(20 * minutes, 1)).toEqual({ refresh: 4.5 * minutes, wait: 1 * minutes })
})

test('a token that ended before it was asked for is waited for at once', () => {
  expect(windowsOf({ requested_at: 1000, expires_at: 500 }, 0)).toEqual({ refresh_at: 500, wait_at: 500 })
})

test('an end that nobody said never comes', () => {
  const never = Number.POSITIVE_INFINITY
  expect(windowsOf({ requested_at: 1000 }, 0.5)).toEqual({ refresh_at: never, wait_at: never })
})

test.each([
  [10, 10],
  [29, 29],
  [31, 30],
])('refresh_before of %d minutes renews an hour’s token %d minutes before its end', (asked, minute) => {
  const { refresh_at } = windowsOf({ requested_at: 0, expires_at: 60 * minutes }, 0, asked * minutes)
  expect(refresh_at).toBe((60 - minute) * minutes)
})

test('the server’s own word counts where the file has none, as long as it makes sense', () => {
  const end = 60 * minutes
  const at = (renew_at: number, refresh_before?: number) =>
    windowsOf({ requested_at: 0, expires_at: end, renew_at }, 0, refresh_before).refresh_at / minutes
  expect(at(40 * minutes)).toBe(40)
  expect(at(10 * minutes)).toBe(30)
  expect(at(end)).toBe(45)
  expect(at(40 * minutes, 10 * minutes)).toBe(50)
})
