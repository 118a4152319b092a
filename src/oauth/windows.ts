import type { TokenSet } from './contract.ts'

/** Two moments in the life of a token, in milliseconds since 1970. */
export interface Windows {
  /** From here on it is renewed while it still serves. */
  refresh_at: number
  /** From here on callers wait for the new one. */
  wait_at: number
}

const minutes = 60_000

/**
 * How early to renew, by lifetime: five minutes before the end up to twenty minutes, a quarter of an hour up to ninety,
 * an hour beyond, or as early as the server (`renew_at`) or rather the file (`refresh_before`, milliseconds) says;
 * never more than half the lifetime. `chance` (0 to 1) shortens the window by up to a tenth, so that many workers do not
 * renew in the same second. Callers wait in the last quarter of it, a minute at most. A token whose end nobody said is
 * never renewed by the clock.
 */
export function windowsOf(
  { requested_at, expires_at, renew_at }: Pick<TokenSet, 'requested_at' | 'expires_at' | 'renew_at'>,
  chance: number,
  refresh_before?: number,
): Windows {
  if (expires_at === undefined) return { refresh_at: Number.POSITIVE_INFINITY, wait_at: Number.POSITIVE_INFINITY }
  const lifetime = Math.max(0, expires_at - requested_at)
  const usual = lifetime <= 20 * minutes ? 5 * minutes : lifetime < 90 * minutes ? 15 * minutes : 60 * minutes
  const asked = renew_at !== undefined && renew_at < expires_at ? expires_at - renew_at : undefined
  const soft = Math.min(refresh_before ?? asked ?? usual, lifetime / 2)
  return {
    refresh_at: expires_at - soft * (1 - 0.1 * chance),
    wait_at: expires_at - Math.min(minutes, soft / 4),
  }
}
