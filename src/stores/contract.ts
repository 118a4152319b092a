/**
 * Where token sets, raw answers and the user's own secrets are kept. A store knows nothing of OAuth: it keeps opaque
 * bytes under a namespace and a key. Three operations carry everything: load, compareAndSet, lease; a
 * fourth, reserve, sees to it that the second succeeds when it counts.
 */
import type { Clock } from '../runtime.ts'

export type Namespace =
  | 'token_set'
  | 'raw_answer'
  | 'vault'
  | 'rate_limit'
  | 'pinned_certificate'
  | 'server_metadata'
  | 'dpop_key'
  | 'cursor'

export interface Entry {
  /** 1 after the first write, one more with every further one; never goes back. */
  generation: number
  value: Uint8Array
}

export interface Lease {
  /** Holds it for another `ttl` milliseconds; false when somebody else has had it since. */
  renew(ttl: number): Promise<boolean>
  /** Gives it back, if it is still ours: a late owner must not free its successor's lease. */
  release(): Promise<void>
}

export interface TokenStore {
  /** For messages: a path, or `memory`. */
  readonly location: string
  /** A token set or raw answer that nobody has loaded for more than a year may be dropped; one wrong clock drops none. */
  load(namespace: Namespace, key: string): Promise<Entry | undefined>
  /**
   * Writes where the stored generation is `expected` (0: nothing is there yet) and gives the new generation; undefined
   * when another writer was first. The value survives a crash from the moment the promise resolves.
   */
  compareAndSet(namespace: Namespace, key: string, expected: number, value: Uint8Array): Promise<number | undefined>
  /**
   * Room for what a token answer brings: that can be written afterwards even where the disk fills up meanwhile. Throws
   * StoreError where there is none.
   */
  reserve(): Promise<void>
  /** Where something is kept, in no order. */
  entries(): Promise<{ namespace: Namespace; key: string }[]>
  /**
   * Undefined while another owner holds it. It ends `ttl` milliseconds after it was last taken or renewed, as far as
   * the asker can tell: where clocks may be set, by asking again until it has stayed the same for so long. Where a
   * store can know that the owner's process is gone, it need not wait for that.
   */
  lease(key: string, ttl: number): Promise<Lease | undefined>
  close(): Promise<void>
}

/**
 * A driver, handed what follows the scheme in its URL. Touches nothing until the store is first used, so that
 * `validate` leaves no files behind.
 */
export type OpenDriver = (address: string, clock: Clock) => TokenStore

/** Where a reference such as `${secret:name}` is looked up. */
export interface SecretSource {
  get(name: string): Promise<string | undefined>
}
