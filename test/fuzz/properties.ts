/** What must hold whatever a server answers and whatever a file says; and how many times it is tried. */
import { randomInt } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import { ConfigError, LatchkeyError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import type { Event, Http } from '../../src/runtime.ts'
import { openData, type Workspace } from '../../src/workspace.ts'
import { canary, findCanaries } from '../e2e/canaries.ts'

/** Milliseconds of this process: nothing may take more, whatever comes. What else the machine does is no fault of ours. */
const LONGEST = 2000
/** Milliseconds of a clock on the wall: nothing may wait longer. */
const HANGING = 20_000

/** `FUZZ_SEED=…` tries what a failure printed, `FUZZ_TIMES=…` so many times as often; `npm test` half as often. */
export const few = { seed: Number(process.env.FUZZ_SEED ?? 20_260_101), times: Number(process.env.FUZZ_TIMES ?? 0.5) }
export const many = { seed: Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31)), times: 10 }

/** Any code point: fast-check's own `binary` lists them all first, which takes a second. */
export const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

/** Options for fast-check, which prints seed and counterexample of what fails. */
export const runs = ({ seed, times = 1 }: { seed: number; times?: number }, usual: number) => ({
  seed,
  numRuns: Math.ceil(usual * times),
  interruptAfterTimeLimit: 60_000 * Math.max(1, times),
  markInterruptAsFailure: true,
})

export const secret = canary('clientsecret')

export interface Outcome<T> {
  value?: T
  error?: LatchkeyError
  events: Event[]
}

/** Opens a workspace, does something with it, and holds what comes of it against all that must always hold. */
export async function always<T>(
  file: JsonObject,
  what: (workspace: Workspace) => Promise<T>,
  more: { http?: Http } = {},
): Promise<Outcome<T>> {
  const events: Event[] = []
  const env = { SECRET: secret.value }
  const runtime = createNodeRuntime({
    file: 'fuzz.yaml',
    defaultStore: 'memory:',
    env,
    onEvent: (event) => void events.push(event),
  })
  let passed = 0
  const clock = {
    now: () => runtime.clock.now() + passed,
    // Who waits to try again does so at once, and for an error page no longer than it takes on this machine.
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      await wait(Math.min(milliseconds, 5), undefined, signal && { signal })
      passed += milliseconds
    },
  }
  const started = performance.now()
  const worked = process.cpuUsage()
  const outcome: Outcome<T> = { events }
  let workspace: Workspace | undefined
  try {
    workspace = await openData(structuredClone(file), { ...runtime, clock, ...(more.http && { http: more.http }) }, {})
    outcome.value = await what(workspace)
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw new Error(`no error of ours: ${(error as Error)?.stack ?? error}`)
    outcome.error = error
  } finally {
    await workspace?.close()
  }
  const { user, system } = process.cpuUsage(worked)
  expect((user + system) / 1000).toBeLessThan(LONGEST)
  expect(performance.now() - started).toBeLessThan(HANGING)
  const shown = outcome.error ? `${outcome.error.message}\n${outcome.error.hint}` : ''
  expect(shown).not.toMatch(/\n +at |node:internal|\.ts:\d|undefined|\[object /)
  // Control and direction characters could rewrite a terminal; lines are ours.
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  // What the file says is shown as it is; what others say is cut.
  if (!(outcome.error instanceof ConfigError)) expect(shown.length).toBeLessThan(3000)
  const told = JSON.stringify([outcome.error, shown, events])
  expect(findCanaries(told, [secret])).toEqual([])
  return outcome
}
