import { expect, test } from 'vitest'
import { durationOf } from '../../src/config/duration.ts'
import { fieldFormats } from '../../src/field_formats.ts'

test.each([
  [30, 30_000],
  [0.5, 500],
  ['30', 30_000],
  ['250ms', 250],
  ['90s', 90_000],
  [' 1.5 min ', 90_000],
  ['1h', 3_600_000],
  ['14d', 1_209_600_000],
])('%s is %i milliseconds', (written, milliseconds) => {
  expect(durationOf(written)).toBe(milliseconds)
  expect(fieldFormats.duration(String(written))).toBe(true)
})

test.each(['', 'soon', '1 hour', '-5s', '5 m', '1h30min', '1e3', '0x10', '5,5s'])('%s is none', (written) => {
  expect(fieldFormats.duration(written)).toBe(false)
})
