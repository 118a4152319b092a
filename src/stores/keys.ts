/** Where the key of the encrypted store comes from, and how one key takes over from another. */
import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { StoreError } from '../errors.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Namespace, TokenStore } from './contract.ts'
import { createOnce } from './create_once.ts'

export interface Keys {
  /** What is written is encrypted with this one. */
  current: KeyObject
  /** What may have been written before these were replaced. */
  earlier: KeyObject[]
  /** Where they all came from, for messages. */
  tried: string[]
}

const SHORTEST_KEY = 16

/**
 * `LATCHKEY_KEY`, or else the key file, which is made when there is none. While a key is being replaced
 * `LATCHKEY_KEY_OLD` is the one before; so is the key file, where LATCHKEY_KEY was not used before.
 */
export function keysFrom({ env, file }: { env: Runtime['env']; file: string }): Keys {
  const { LATCHKEY_KEY: text, LATCHKEY_KEY_OLD: old } = env
  const current = text === undefined ? keyOf(fileText(file), inFile(file)) : keyOf(text, 'LATCHKEY_KEY')
  const earlier = old === undefined ? [] : [keyOf(old, 'LATCHKEY_KEY_OLD')]
  const tried = [text === undefined ? inFile(file) : 'LATCHKEY_KEY', ...(old === undefined ? [] : ['LATCHKEY_KEY_OLD'])]
  if (text !== undefined && existsSync(file)) {
    try {
      earlier.push(keyOf(fileText(file), inFile(file)))
      tried.push(inFile(file))
    } catch {
      // One that nobody asked for, and that cannot be used, is in nobody's way.
    }
  }
  return { current, earlier, tried }
}

const inFile = (file: string) => `the key file ${file}`

/**
 * HKDF (RFC 5869) and not scrypt: the text is meant to be 32 random bytes, and a start of the program must not cost
 * 50 ms. A passphrase that can be guessed is not made stronger by it; 16 characters is the least accepted.
 */
export function keyOf(text: string, where: string): KeyObject {
  if (text.length < SHORTEST_KEY)
    throw new StoreError('store.key_too_short', { where, characters: text.length, least: SHORTEST_KEY })
  return createSecretKey(Buffer.from(hkdfSync('sha256', text, '', 'latchkey store 1', 32)))
}

function fileText(file: string): string {
  try {
    createOnce(file, (draft) => {
      writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { flush: true })
    })
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new StoreError('store.unusable', {
      path: file,
      problem: `cannot be created or read (${(error as NodeJS.ErrnoException).code})`,
      advice:
        'make it readable for this user, or set LATCHKEY_KEY to the output of: openssl rand -base64 32; or keep nothing: --store memory:',
    })
  }
}

/** Milliseconds: longer than any token call holds a lease whose time is the default one. */
const PATIENCE = 120_000
/** Milliseconds. */
const LOOK_AGAIN = 100

/**
 * Writes everything anew, which encrypts it with the current key; gives the number of values. Where it was stopped
 * half-way, both keys read both, and it is simply run again. A value that cannot be read, or whose token call does not
 * end, does not keep the others from being written; it is told at the end. Throws StoreError.
 */
export async function rewrite(store: TokenStore, clock: Clock): Promise<number> {
  let written = 0
  let failure: unknown
  const entries = await store.entries()
  // Looked at, all of them, before the first is written: what is used is not dropped, whatever the clock says.
  for (const { namespace, key } of entries) await store.load(namespace, key).catch(() => undefined)
  for (const { namespace, key } of entries) {
    try {
      const lease = await leaseOf(store, namespace, key, clock)
      try {
        for (let done = false; !done; ) {
          const entry = await store.load(namespace, key)
          // Another process may write at the same time.
          done = !entry || (await store.compareAndSet(namespace, key, entry.generation, entry.value)) !== undefined
        }
        written++
      } finally {
        await lease?.release().catch(() => undefined)
      }
    } catch (error) {
      failure ??= error
    }
  }
  if (failure !== undefined) throw failure
  return written
}

/** A process that has only the old key must not be kept from keeping the token that it has already sent for. */
async function leaseOf(store: TokenStore, namespace: Namespace, key: string, clock: Clock) {
  if (namespace !== 'token_set' && namespace !== 'raw_answer') return undefined
  for (let left = PATIENCE; ; left -= LOOK_AGAIN) {
    const lease = await store.lease(key, PATIENCE)
    if (lease) return lease
    if (left <= 0) throw new StoreError('store.in_use', { path: store.location, seconds: PATIENCE / 1000 })
    await clock.sleep(LOOK_AGAIN)
  }
}
