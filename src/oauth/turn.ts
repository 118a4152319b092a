/** Whoever sends for a connection's token does it under a lease: one at a time, in however many processes. */
import { TokenError } from '../errors.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Lease } from '../stores/contract.ts'
import type { KeptToken } from './contract.ts'
import type { KeptTokens } from './kept_tokens.ts'

/** How often somebody who waits for another process's lease looks again, milliseconds. */
const LOOK_AGAIN = 100
/** How many token calls long he waits: a lease that nobody renews any more has ended by then. */
const MOST_CALLS = 4

export interface Turns {
  /** Milliseconds that a lease lasts, three times what one call may take. */
  readonly ttl: number
  /** How long one who asks waits in all. */
  patience(): Patience
  /** The lease; or, while waiting for it, the token that its holder brought. Throws TokenError `token.awaited`. */
  leaseOrNews(
    isFound: (token: KeptToken) => boolean,
    patience: Patience,
  ): Promise<{ lease: Lease } | { token: KeptToken }>
  /**
   * `work` under the lease, whatever its holders before it bring; from the beginning where it starts over. Throws
   * TokenError `token.awaited`.
   */
  alone<T>(work: (lease: Lease) => Promise<T>): Promise<T>
  /** Every time one starts over. Throws TokenError `token.awaited`. */
  spend(patience: Patience): void
  /** Who waits gives up while `work` goes on. */
  givingUp<T>(work: Promise<T>): Promise<T>
}

/** Waiting is counted in sleeps, which a clock that is set does not change. */
export interface Patience {
  left: number
}

export function openTurns(
  name: string,
  tokens: Pick<KeptTokens, 'lease' | 'load'>,
  { clock, emit, timeout }: { clock: Clock; emit: Runtime['emit']; timeout: number },
): Turns {
  const ttl = 3 * timeout
  let leaving = false

  const fresh = (): Patience => ({ left: MOST_CALLS * timeout })

  function spend(patience: Patience) {
    if (patience.left <= 0) throw awaited(patience)
    patience.left -= LOOK_AGAIN
  }

  const awaited = ({ left }: Patience) =>
    new TokenError('token.awaited', { connection: name, seconds: (MOST_CALLS * timeout - left) / 1000 })

  async function leaseOrNews(isFound: (token: KeptToken) => boolean, patience: Patience) {
    for (let waited = false; ; waited = true) {
      if (waited && leaving) throw awaited(patience)
      const lease = await tokens.lease(ttl)
      if (lease) return { lease }
      spend(patience)
      if (!waited)
        emit({ type: 'renewal', connection: name, reason: 'another process is getting the token; waiting for it' })
      await clock.sleep(LOOK_AGAIN)
      const token = await tokens.load()
      if (token && isFound(token)) return { token }
    }
  }

  return {
    ttl,
    patience: fresh,
    leaseOrNews,
    async alone(work) {
      const patience = fresh()
      for (;;) {
        const found = await leaseOrNews(() => false, patience)
        if ('token' in found) continue
        try {
          return await work(found.lease)
        } catch (error) {
          if (!(error instanceof StartOver)) throw error
          spend(patience)
        } finally {
          // What was done counts; a lease that cannot be given back ends by itself.
          await found.lease.release().catch(() => undefined)
        }
      }
    },
    spend,
    async givingUp(work) {
      leaving = true
      try {
        return await work
      } finally {
        leaving = false
      }
    },
  }
}

/** Another process has been at it since: look again before anything is sent. Never leaves this room. */
export class StartOver extends Error {}
