import { expect, test } from 'vitest'
import { firstIdOf, jobIds, readId } from '../../src/journal/job_id.ts'
import { fakeClock } from '../fakes.ts'

test('ids sort as their jobs began: by the moment, in one millisecond too, and when the clock is set back', () => {
  const clock = fakeClock()
  const newId = jobIds({ clock, random: Math.random })
  const ids = [newId(), newId()]
  clock.pass(1)
  ids.push(newId())
  clock.pass(-60_000)
  ids.push(newId())
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(4)
})

test('the last of a millisecond is followed by the first of the next', () => {
  const newId = jobIds({ clock: fakeClock(), random: () => 0.9999999 })
  const [one, next] = [newId(), newId()]
  expect(one.slice(8)).toBe('zzzz')
  expect(next.slice(8)).toBe('0000')
  expect(next > one).toBe(true)
})

test('an id has twelve characters that nobody takes for others', () => {
  const newId = jobIds({ clock: fakeClock(Date.UTC(2059, 0, 1)), random: Math.random })
  for (let i = 0; i < 100; i++) expect(newId()).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/)
})

test('what began before a moment has a smaller id than its first', () => {
  const clock = fakeClock()
  const newId = jobIds({ clock, random: Math.random })
  const before = newId()
  clock.pass(1)
  expect(before < firstIdOf(clock.now())).toBe(true)
  expect(newId() >= firstIdOf(clock.now())).toBe(true)
  expect(firstIdOf(0)).toBe('000000000000')
})

test('an id may be typed in capitals, with O for 0 and L for 1', () => {
  expect(readId('1S3VOIL')).toBe('1s3v011')
})
