import { describe, expect, test } from 'vitest'
import type { REST } from '../../src/generated/language.ts'
import { openCall } from '../../src/sources/exchange.ts'
import { openRateLimit } from '../../src/sources/rate_limit.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fakeClock, fakeSend, rejection, textOf } from '../fakes.ts'
import { job, once, rest, sourceWorld } from './connection.ts'

/** Callers of one store, and a clock that goes on while one of them waits. */
function shared(start?: number) {
  const clock = fakeClock(start)
  const store = openMemory('', clock)
  const waited: number[] = []
  const sleep = async (ms: number) => {
    waited.push(ms)
    clock.pass(ms)
  }
  const open = (limit: REST['rate_limit'], name = 'crm', signal?: AbortSignal) =>
    openRateLimit(limit, {
      name,
      clock: { ...clock, sleep },
      store: async () => store,
      ...(signal && { signal }),
    })
  return { clock, store, waited, open }
}

describe('a rate limit', () => {
  test.each([
    [1, '1s'],
    [3, '1s'],
    [7, '10s'],
    [150, '1min'],
    [1000, 1],
    [5, '10ms'],
  ])('of %i requests per %s: no span of that length ever has more', async (requests, per) => {
    const { clock, open } = shared()
    const turns = [open({ requests, per }), open({ requests, per })]
    const span = { '1s': 1000, '10s': 10_000, '1min': 60_000, '10ms': 10 }[per] ?? 1000
    const sent: number[] = []
    for (let n = 0; n < 3 * requests; n++) {
      if (n % 5 === 4) clock.pass(span / 7)
      await turns[n % 2]?.()
      sent.push(clock.now())
    }
    for (let n = requests; n < sent.length; n++)
      expect((sent[n] as number) - (sent[n - requests] as number)).toBeGreaterThanOrEqual(span)
  })

  test('costs little of the speed: all of a span’s requests at once, then the next', async () => {
    const { clock, open } = shared()
    const turn = open({ requests: 10, per: '10s' })
    const start = clock.now()
    for (let n = 0; n < 31; n++) await turn()
    expect(clock.now() - start).toBeGreaterThanOrEqual(30_000)
    expect(clock.now() - start).toBeLessThan(31_000)
  })

  test('is each connection’s own', async () => {
    const { waited, open } = shared()
    for (const name of ['crm', 'shop']) await open({ requests: 1, per: '1h' }, name)()
    expect(waited).toEqual([])
  })

  test('holds for those who ask at the same moment', async () => {
    const { clock, store } = shared()
    const waited: number[] = []
    const sleeping = { ...clock, sleep: async (ms: number) => void waited.push(ms) }
    const world = { name: 'crm', clock: sleeping, store: async () => store }
    await Promise.all(Array.from({ length: 30 }, () => openRateLimit({ requests: 10, per: '1s' }, world)()))
    const rounds = waited.map((ms) => Math.floor(ms / 1000))
    expect(rounds).toEqual([...Array(10).fill(1), ...Array(10).fill(2)])
  })

  test('does not last when the clock is set back, nor when the span is changed', async () => {
    const { clock, waited, open } = shared()
    await open({ requests: 1, per: '1s' })()
    clock.pass(-3_600_000)
    await open({ requests: 1, per: '1s' })()
    expect(waited).toEqual([])
    await open({ requests: 1, per: '2s' })()
    expect(waited).toEqual([])
    await open({ requests: 1, per: '2s' })()
    expect(waited).toHaveLength(1)
  })

  test('keeps little, whatever is sent', async () => {
    const { clock, store, open } = shared()
    const turn = open({ requests: 100_000, per: '1h' })
    for (let n = 0; n < 2000; n++) {
      clock.pass(5000)
      await turn()
    }
    expect((await store.load('rate_limit', 'crm'))?.value.byteLength).toBeLessThan(3000)
  })

  test('counts every attempt and every redirect', async () => {
    const { clock, waited, store } = shared()
    const moved = { status: 302, headers: { location: '/v1/b' } }
    const { send } = fakeSend(moved, { status: 503, headers: { 'retry-after': '0' } }, moved, { body: 'fine' })
    const { world } = sourceWorld(send)
    const sleep = (ms: number) => {
      if (ms === 30_000) return new Promise<never>(() => {}) // for an error page
      if (ms > 0) waited.push(ms)
      return clock.sleep(ms)
    }
    const retry = { ...once, attempts: 2, statuses: [503] }
    const call = openCall(rest({ retry, rate_limit: { requests: 1, per: '1s' } }), {
      ...world,
      clock: { ...clock, sleep },
      store: async () => store,
    })
    expect(await call({ method: 'GET', url: 'https://api.example/v1', headers: {} }, textOf, job)).toBe('fine')
    expect(waited).toHaveLength(3)
  })

  test('lets go of who stops waiting', async () => {
    const { store, clock } = shared()
    const sleeping = { ...clock, sleep: (_: number, signal?: AbortSignal) => Promise.reject(signal?.reason) }
    const reason = new Error('enough')
    const turn = openRateLimit(
      { requests: 1, per: '1s' },
      { name: 'crm', clock: sleeping, store: async () => store, signal: AbortSignal.abort(reason) },
    )
    await turn()
    expect(await rejection(turn())).toBe(reason)
  })
})
