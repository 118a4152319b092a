import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../../src/runtime.ts'

export const realClock: Clock = {
  now: Date.now,
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
}
