/** Kills processes and looks whether the next one has a token that works, without a person and without a reuse. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JsonObject } from '../../../src/json.ts'
import type { TokenConnection } from '../../../src/oauth/contract.ts'
import { temporaryFolder } from '../../contracts/token_store.ts'
import type { Failpoint, Plan, Report } from './victim.ts'

export interface Crashes {
  /** Starts a process; gives the token it has, once it has one, and then lets it die where it is told. */
  dieAt(point: Failpoint): Promise<Life>
  /** Milliseconds that a process takes here and now until it has its first token, and from there to the end of a renewal. */
  pace(): Promise<{ start: number; token: number }>
  /** The same, killed from outside: so many milliseconds after its start, or after it has its first token. */
  killAfter(milliseconds: number, from: 'start' | 'token'): Promise<Life>
  [Symbol.dispose](): void
}

/** What a process said before it died. */
export interface Life {
  access_token?: string
  generation?: number
  extra?: JsonObject
  /** Why it did more than renew by its refresh token. */
  reasons: string[]
  /** Anything on standard error is a fault of ours. */
  complaint: string
}

export function openCrashes(connection: TokenConnection): Crashes {
  const folder = temporaryFolder()
  const url = `sqlite:${join(folder.path, 'store.db')}`
  const env = { ...process.env, XDG_STATE_HOME: folder.path }

  async function live(
    plan: Plan,
    kill: (child: ChildProcess, hasToken: Promise<void>) => Promise<void>,
  ): Promise<Life> {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'victim.ts'), JSON.stringify(plan)], { env })
    const life: Life = { reasons: [], complaint: '' }
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      life.complaint += text
    })
    const ended = once(child, 'close')
    const hasToken = new Promise<void>((resolve) => {
      createInterface(child.stdout).on('line', (line) => {
        // The last line of a process that was killed may be cut.
        if (!line.endsWith('}')) return
        const report = JSON.parse(line) as Report
        if ('reason' in report) life.reasons.push(report.reason)
        else if (life.access_token === undefined) {
          Object.assign(life, report)
          resolve()
        }
      })
      void ended.then(() => resolve())
    })
    await kill(child, hasToken)
    await ended
    return life
  }

  return {
    dieAt: (dies) => live({ url, connection, dies }, async () => {}),
    async pace() {
      const began = performance.now()
      let hadToken = began
      await live({ url, connection, dies: 'published' }, async (_, hasToken) => {
        await hasToken
        hadToken = performance.now()
      })
      return { start: hadToken - began, token: performance.now() - hadToken }
    },
    killAfter: (milliseconds, from) =>
      live({ url, connection }, async (child, hasToken) => {
        if (from === 'token') await hasToken
        await sleep(milliseconds)
        child.kill('SIGKILL')
      }),
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  }
}

/** At least 0, less than 1; the same ones for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
