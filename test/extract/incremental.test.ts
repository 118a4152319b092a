import { describe, expect, test } from 'vitest'
import { later, openProgress, startOf } from '../../src/extract/incremental.ts'

describe('the later of two', () => {
  test.each<[string | number, string | number]>([
    [9, 10],
    ['9', '10'],
    ['2026-01-01T10:00:00+02:00', '2026-01-01T09:00:00Z'],
    ['2026-01-31', '2026-02-01'],
    ['2026-01-01 00:00:01', '2026-01-01 00:00:02'],
    ['9007199254740993', '9007199254740994'],
    ['9'.repeat(17), `1${'0'.repeat(17)}`],
    ['2026-01-01T09:30:00', '2026-01-01T10:00:00Z'],
    ['a9', 'b1'],
  ])('%s, then %s', (first, second) => {
    expect(later(first, second)).toBe(second)
    expect(later(second, first)).toBe(second)
  })
})

const at = (cursor: string) => ({ in: 'query', cursor, parameter: 'since' }) as const

test('the greatest value counts, wherever it stands; blank and null say nothing', () => {
  const progress = openProgress('orders', at('changed'))
  progress.see([{ changed: '2026-03-01T00:00:00Z' }, { changed: null }, { changed: '' }, {}])
  progress.see([{ changed: '2026-02-01T00:00:00Z' }])
  expect(progress.greatest()).toBe('2026-03-01T00:00:00Z')
  expect(openProgress('orders', at('changed')).greatest()).toBeUndefined()
  expect(() => progress.see([{ changed: 2 ** 60 }])).toThrow('more digits than JSON numbers keep')
  // No JSON could keep it: what is kept would be null, and greater than all that comes.
  expect(() => progress.see([{ changed: JSON.parse('1e999') }])).toThrow('more digits than JSON numbers keep')
  expect(() => progress.see([{ changed: true }])).toThrow('holds what is neither a number nor a time')
})

test.each(['9'.repeat(101), "2026' OR 1=1 --", 'a9', '2026-01-31T12:00:00Z or true', '/Date(1)/', '2026-13-45'])(
  'what is written into the middle of a request is a number or a time, and not %s',
  (value) => {
    const see = (isWritten: boolean) => openProgress('orders', at('changed'), isWritten).see([{ changed: value }])
    expect(() => see(true)).toThrow('holds what is neither a number nor a time')
    expect(() => see(false)).not.toThrow()
  },
)

test.each([5, 1.5, '5', '1512085950.000216', '2026-01-31', '2026-01-31 12:00:00', '2026-01-31T12:00:00.000+0000'])(
  'such as %s',
  (value) => {
    const progress = openProgress('orders', at('changed'), true)
    progress.see([{ changed: value }, { changed: null }])
    expect(progress.greatest()).toBe(value)
  },
)

describe('the next run begins', () => {
  test.each<[string | number | undefined, object, string | number | undefined]>([
    [undefined, {}, undefined],
    [undefined, { start: 1 }, 1],
    [undefined, { start: '2026-01-01', lookback: '1d' }, '2026-01-01'],
    [5, { start: 1 }, 5],
    ['2026-03-01T00:00:00Z', { lookback: '1h' }, '2026-02-28T23:00:00Z'],
    ['2026-03-01T00:00:00.500Z', { lookback: '1h' }, '2026-02-28T23:00:00.500Z'],
    ['2026-03-01', { lookback: '1d' }, '2026-02-28'],
    ['2026-01-10 00:00:00', { lookback: '1h' }, '2026-01-09 23:00:00'],
    ['2026-01-10T00:00', { lookback: '1h' }, '2026-01-09T23:00'],
    ['2026-01-10T00:00:00.123456+02:00', { lookback: '1h' }, '2026-01-09T23:00:00.123000+02:00'],
    ['2026-01-10T00:00:00-0800', { lookback: '1d' }, '2026-01-09T00:00:00-0800'],
    [1767225600, { lookback: '1min' }, 1767225540],
    ['1767225600', { lookback: '1min' }, '1767225540'],
    ['0001-01-01', { lookback: '400d' }, '0001-01-01'],
    ['0001-03-01', { lookback: '400d' }, '0001-01-02'],
    ['2026-01-10T00:00:00-14:00', { lookback: '999999999999d' }, '0001-01-01T10:00:00-14:00'],
    [1767225600, { lookback: '999999999999999999d' }, -62135510400],
    [1767225600000, { lookback: '1min' }, 1767225540000],
  ])('after %s with %j at %s', (kept, more, value) => {
    expect(startOf('orders', { ...at('changed'), ...more }, kept)).toBe(value)
  })

  test('not before a number that is no time', () => {
    expect(() => startOf('orders', { ...at('id'), lookback: '1h' }, 5)).toThrow(
      'is no time that lookback could go back',
    )
  })
})
