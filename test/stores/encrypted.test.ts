import { createSecretKey, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/runtime.ts'
import { encrypted, keyFrom } from '../../src/stores/encrypted.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { temporaryFolder, tokenStoreContract } from '../contracts/token_store.ts'

const key = () => createSecretKey(Buffer.alloc(32, 7))
const clock: Clock = { now: Date.now, sleep: async () => {} }
const secret = new TextEncoder().encode('rt-0123456789')

tokenStoreContract('encrypted(memory)', (_folder, clock) => encrypted(openMemory('', clock), key), {
  shared: 'it ends with its process',
})
tokenStoreContract('encrypted(sqlite)', (folder, clock) => encrypted(openSqlite(join(folder, 'store.db'), clock), key))

describe('what is stored', () => {
  test('holds no plain text, and is never twice the same', async () => {
    const inner = openMemory('', clock)
    const store = encrypted(inner, key)
    await store.compareAndSet('token_set', 'a', 0, secret)
    await store.compareAndSet('token_set', 'b', 0, secret)
    const [a, b] = [await inner.load('token_set', 'a'), await inner.load('token_set', 'b')]
    expect(Buffer.from(a?.value ?? []).includes('rt-0123456789')).toBe(false)
    expect(a?.value.length).toBe(1 + 12 + 16 + secret.length)
    expect(a?.value).not.toEqual(b?.value)
  })

  test.each([
    ['another key', 'token_set', 'b'],
    ['another namespace', 'raw_answer', 'a'],
  ] as const)('is not read where it was copied to %s', async (_where, namespace, name) => {
    const inner = openMemory('', clock)
    const store = encrypted(inner, key)
    await store.compareAndSet('token_set', 'a', 0, secret)
    const entry = await inner.load('token_set', 'a')
    await inner.compareAndSet(namespace, name, 0, entry?.value ?? secret)
    await expect(store.load(namespace, name)).rejects.toMatchObject({ code: 'store.wrong_key' })
  })

  test('is not read when one bit of it was changed, anywhere', async () => {
    const inner = openMemory('', clock)
    const store = encrypted(inner, key)
    await store.compareAndSet('token_set', 'a', 0, secret)
    const sealed = (await inner.load('token_set', 'a'))?.value ?? secret
    for (const [i, byte] of sealed.entries()) {
      const changed = sealed.with(i, byte ^ 1)
      await inner.compareAndSet('token_set', 'a', i + 1, changed)
      await expect(store.load('token_set', 'a')).rejects.toMatchObject({ code: 'store.wrong_key' })
    }
  })

  test.each([0, 1, 13, 28])('is not read when cut to %i bytes', async (length) => {
    const inner = openMemory('', clock)
    await inner.compareAndSet('token_set', 'a', 0, new Uint8Array(length).fill(1))
    await expect(encrypted(inner, key).load('token_set', 'a')).rejects.toMatchObject({ code: 'store.wrong_key' })
  })

  test('with the wrong key is refused, and says what to do', async () => {
    const inner = openMemory('', clock)
    await encrypted(inner, key).compareAndSet('token_set', 'a', 0, secret)
    const other = encrypted(inner, () => createSecretKey(randomBytes(32)))
    await expect(other.load('token_set', 'a')).rejects.toMatchObject({
      code: 'store.wrong_key',
      message: 'the store memory was written with another key',
      hint: 'set LATCHKEY_KEY to the key it was written with, or move the store away to start anew',
    })
  })
})

function thrownBy(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('the key', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let file: string
  beforeEach(() => {
    folder = temporaryFolder()
    file = join(folder.path, 'latchkey', 'key')
  })
  afterEach(() => folder[Symbol.dispose]())

  test('is made of LATCHKEY_KEY by HKDF-SHA256: the same text, the same key, and no file', async () => {
    // By openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt key:… -kdfopt salt: -kdfopt info:'latchkey store 1' HKDF
    const text = 'zSbJqf2v8v2c0pT2o3Yx7T9cFq2h8mWl1r5b6n7kQ0E='
    const one = keyFrom({ text, file })
    expect(one.export().toString('hex')).toBe('b21bb81a2d6c522453d06b0dabc2f6d9af6a8132b6da6a426e7f3a76e5d59911')
    expect(one.equals(keyFrom({ text, file }))).toBe(true)
    expect(one.equals(keyFrom({ text: `${text}.`, file }))).toBe(false)
    expect(() => statSync(file)).toThrow('ENOENT')
  })

  test('is 32 random bytes in a file for its owner only, made once', async () => {
    const one = keyFrom({ text: undefined, file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32)
    expect(one.equals(keyFrom({ text: undefined, file }))).toBe(true)
  })

  test('is refused when shorter than 16 characters, blank included', async () => {
    for (const text of ['', 'hunter2']) {
      expect(thrownBy(() => keyFrom({ text, file }))).toMatchObject({
        code: 'store.key_too_short',
        message: `LATCHKEY_KEY holds a key of ${text.length} characters; 16 are the least`,
        hint: 'make one with: openssl rand -base64 32',
      })
    }
    mkdirSync(join(file, '..'))
    writeFileSync(file, '\n')
    expect(thrownBy(() => keyFrom({ text: undefined, file }))).toMatchObject({
      data: { where: `the key file ${file}` },
    })
  })
})
