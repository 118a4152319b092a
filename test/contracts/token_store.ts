/** What every token store keeps to, whatever it is made of. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Clock } from '../../src/runtime.ts'
import type { TokenStore } from '../../src/stores/contract.ts'

/** `folder` is empty and the test's own; opened twice on the same folder, a durable store holds the same data. */
export type OpenInFolder = (folder: string, clock: Clock) => TokenStore

export function temporaryFolder(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'latchkey-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (value: Uint8Array | undefined) => value && new TextDecoder().decode(value)

export function tokenStoreContract(name: string, openInFolder: OpenInFolder, skip: { shared?: string } = {}) {
  describe(`${name} keeps the token store contract`, () => {
    let now: number
    let folder: ReturnType<typeof temporaryFolder>
    let opened: TokenStore[]
    const clock: Clock = { now: () => now, sleep: async () => {} }
    const open = () => {
      const store = openInFolder(folder.path, clock)
      opened.push(store)
      return store
    }

    beforeEach(() => {
      now = Date.UTC(2026, 0, 1)
      vi.spyOn(performance, 'now').mockImplementation(() => now)
      folder = temporaryFolder()
      opened = []
    })
    afterEach(async () => {
      vi.restoreAllMocks()
      await Promise.all(opened.map((store) => store.close()))
      folder[Symbol.dispose]()
    })

    test('has a location for messages', () => {
      expect(open().location).toMatch(/./)
    })

    test('what was never written is undefined', async () => {
      expect(await open().load('token_set', 'a')).toBeUndefined()
    })

    test('the first write expects 0 and makes generation 1, each further one adds 1', async () => {
      const store = open()
      expect(await store.compareAndSet('token_set', 'a', 0, bytes('one'))).toBe(1)
      expect(await store.compareAndSet('token_set', 'a', 1, bytes('two'))).toBe(2)
      const entry = await store.load('token_set', 'a')
      expect(entry?.generation).toBe(2)
      expect(text(entry?.value)).toBe('two')
    })

    test.each([0, 2, 7])('a write that expects %i where 1 is stored changes nothing', async (expected) => {
      const store = open()
      await store.compareAndSet('token_set', 'a', 0, bytes('one'))
      expect(await store.compareAndSet('token_set', 'a', expected, bytes('other'))).toBeUndefined()
      const entry = await store.load('token_set', 'a')
      expect(entry?.generation).toBe(1)
      expect(text(entry?.value)).toBe('one')
    })

    test('a write that expects something where nothing is changes nothing', async () => {
      const store = open()
      expect(await store.compareAndSet('token_set', 'a', 1, bytes('one'))).toBeUndefined()
      expect(await store.load('token_set', 'a')).toBeUndefined()
    })

    test('of 100 writers that expect the same generation exactly one wins', async () => {
      const store = open()
      for (const expected of [0, 1]) {
        const results = await Promise.all(
          Array.from({ length: 100 }, (_, i) => store.compareAndSet('token_set', 'a', expected, bytes(`${i}`))),
        )
        const winners = results.flatMap((generation, i) => (generation === undefined ? [] : [`${i}`]))
        expect(winners).toHaveLength(1)
        expect(text((await store.load('token_set', 'a'))?.value)).toBe(winners[0])
      }
    })

    test('keeps any bytes, none and many', async () => {
      const store = open()
      const every = Uint8Array.from({ length: 256 }, (_, i) => i)
      const values = [new Uint8Array(), every, new Uint8Array(1_000_000).fill(255)]
      for (const [i, value] of values.entries()) {
        await store.compareAndSet('raw_answer', 'a', i, value)
        const kept = (await store.load('raw_answer', 'a'))?.value
        expect(Buffer.compare(kept ?? bytes('nothing'), value)).toBe(0)
      }
    })

    test('namespaces and keys are apart', async () => {
      const store = open()
      await store.compareAndSet('token_set', 'a', 0, bytes('token'))
      await store.compareAndSet('raw_answer', 'a', 0, bytes('answer'))
      await store.compareAndSet('token_set', 'a ', 0, bytes('blank'))
      expect(text((await store.load('token_set', 'a'))?.value)).toBe('token')
      expect(text((await store.load('raw_answer', 'a'))?.value)).toBe('answer')
      expect(await store.load('vault', 'a')).toBeUndefined()
    })

    test('says where something is kept', async () => {
      const store = open()
      expect(await store.entries()).toEqual([])
      await store.compareAndSet('token_set', 'a b ', 0, bytes('one'))
      await store.compareAndSet('token_set', 'a b ', 1, bytes('two'))
      await store.compareAndSet('vault', 'a', 0, bytes('one'))
      const found = await store.entries()
      expect(found).toHaveLength(2)
      expect(found).toContainEqual({ namespace: 'token_set', key: 'a b ' })
      expect(found).toContainEqual({ namespace: 'vault', key: 'a' })
    })

    test('what is done later to the bytes given or handed out does not reach the store', async () => {
      const store = open()
      const value = bytes('one')
      await store.compareAndSet('token_set', 'a', 0, value)
      value.fill(0)
      const first = await store.load('token_set', 'a')
      first?.value.fill(0)
      expect(text((await store.load('token_set', 'a'))?.value)).toBe('one')
    })

    test('a lease has one owner until it is released', async () => {
      const store = open()
      const lease = await store.lease('a', 1000)
      expect(lease).toBeDefined()
      expect(await store.lease('a', 1000)).toBeUndefined()
      expect(await store.lease('b', 1000)).toBeDefined()
      await lease?.release()
      expect(await store.lease('a', 1000)).toBeDefined()
    })

    test('a lease ends when its time has passed', async () => {
      const store = open()
      await store.lease('a', 1000)
      expect(await store.lease('a', 1000)).toBeUndefined()
      now += 999
      expect(await store.lease('a', 1000)).toBeUndefined()
      now += 1
      expect(await store.lease('a', 1000)).toBeDefined()
    })

    test('renewing keeps a lease', async () => {
      const store = open()
      const lease = await store.lease('a', 1000)
      expect(await store.lease('a', 1000)).toBeUndefined()
      now += 900
      expect(await lease?.renew(1000)).toBe(true)
      now += 900
      expect(await store.lease('a', 1000)).toBeUndefined()
    })

    test('a lease that somebody else has had since is not renewed, even when he gave it back', async () => {
      const store = open()
      const lease = await store.lease('a', 1000)
      await store.lease('a', 1000)
      now += 1000
      const next = await store.lease('a', 1000)
      expect(await lease?.renew(1000)).toBe(false)
      await next?.release()
      expect(await lease?.renew(1000)).toBe(false)
      expect(await store.lease('a', 1000)).toBeDefined()
    })

    test('a late owner does not release the lease of the next', async () => {
      const store = open()
      const lease = await store.lease('a', 1000)
      await store.lease('a', 1000)
      now += 1000
      await store.lease('a', 1000)
      await lease?.release()
      expect(await store.lease('a', 1000)).toBeUndefined()
    })

    test('of 100 who want a lease exactly one gets it', async () => {
      const store = open()
      const leases = await Promise.all(Array.from({ length: 100 }, () => store.lease('a', 1000)))
      expect(leases.filter(Boolean)).toHaveLength(1)
    })

    test.skipIf(skip.shared)(`reopened, it holds what was written${because(skip.shared)}`, async () => {
      const store = open()
      await store.compareAndSet('token_set', 'a', 0, bytes('one'))
      await store.close()
      const entry = await open().load('token_set', 'a')
      expect(entry?.generation).toBe(1)
      expect(text(entry?.value)).toBe('one')
    })

    test.skipIf(skip.shared)(`two connections see one another${because(skip.shared)}`, async () => {
      const [one, other] = [open(), open()]
      expect(await one.compareAndSet('token_set', 'a', 0, bytes('one'))).toBe(1)
      expect(await other.compareAndSet('token_set', 'a', 0, bytes('other'))).toBeUndefined()
      expect(text((await other.load('token_set', 'a'))?.value)).toBe('one')
      const lease = await one.lease('a', 1000)
      expect(await other.lease('a', 1000)).toBeUndefined()
      await lease?.release()
      expect(await other.lease('a', 1000)).toBeDefined()
    })
  })
}

const because = (reason: string | undefined) => (reason ? ` (skipped: ${reason})` : '')
