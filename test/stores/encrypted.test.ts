import { createSecretKey, randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Clock } from '../../src/runtime.ts'
import type { TokenStore } from '../../src/stores/contract.ts'
import { encrypted } from '../../src/stores/encrypted.ts'
import { openStore } from '../../src/stores/index.ts'
import { type Keys, keyOf, keysFrom, rewrite } from '../../src/stores/keys.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { openSqlite } from '../../src/stores/sqlite.ts'
import { temporaryFolder, tokenStoreContract } from '../contracts/token_store.ts'

const oneKey = (current = createSecretKey(Buffer.alloc(32, 7))): Keys => ({
  current,
  earlier: [],
  tried: ['LATCHKEY_KEY'],
})
const key = () => oneKey()
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
    expect(a?.value.length).toBe(1 + 4 + 12 + 16 + secret.length)
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
    await expect(store.load(namespace, name)).rejects.toMatchObject({
      code: 'store.unusable',
      message: `the store memory holds a value that was changed or damaged (${namespace})`,
    })
  })

  test('is not read when one bit of it was changed, anywhere', async () => {
    const inner = openMemory('', clock)
    const store = encrypted(inner, key)
    await store.compareAndSet('token_set', 'a', 0, secret)
    const sealed = (await inner.load('token_set', 'a'))?.value ?? secret
    for (const [i, byte] of sealed.entries()) {
      const changed = sealed.with(i, byte ^ 1)
      await inner.compareAndSet('token_set', 'a', i + 1, changed)
      // The next four bytes name the key.
      const code = i >= 1 && i <= 4 ? 'store.wrong_key' : 'store.unusable'
      await expect(store.load('token_set', 'a')).rejects.toMatchObject({ code })
    }
  })

  test.each([0, 1, 13, 32])('is not read when cut to %i bytes', async (length) => {
    const inner = openMemory('', clock)
    const store = encrypted(inner, key)
    await store.compareAndSet('token_set', 'a', 0, secret)
    const sealed = (await inner.load('token_set', 'a'))?.value ?? secret
    await inner.compareAndSet('token_set', 'a', 1, sealed.subarray(0, length))
    await expect(store.load('token_set', 'a')).rejects.toMatchObject({ code: 'store.unusable' })
  })

  test('with the wrong key is refused, and says what to do', async () => {
    const inner = openMemory('', clock)
    await encrypted(inner, key).compareAndSet('token_set', 'a', 0, secret)
    const other = encrypted(inner, () => oneKey(createSecretKey(randomBytes(32))))
    await expect(other.load('token_set', 'a')).rejects.toMatchObject({
      code: 'store.wrong_key',
      message: 'the store memory was written with another key than that of LATCHKEY_KEY',
      hint: 'set LATCHKEY_KEY to the key it was written with, or LATCHKEY_KEY_OLD while a key is being replaced; if that key is lost, move memory away to start anew: the tokens and secrets in it are lost, and connections that need a person ask for login again',
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

  const text = 'zSbJqf2v8v2c0pT2o3Yx7T9cFq2h8mWl1r5b6n7kQ0E='

  test('is made of LATCHKEY_KEY by HKDF-SHA256: the same text, the same key, and no file', () => {
    // By openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt key:… -kdfopt salt: -kdfopt info:'latchkey store 1' HKDF
    const { current, tried } = keysFrom({ env: { LATCHKEY_KEY: text }, file })
    expect(current.export().toString('hex')).toBe('b21bb81a2d6c522453d06b0dabc2f6d9af6a8132b6da6a426e7f3a76e5d59911')
    expect(current.equals(keyOf(text, ''))).toBe(true)
    expect(current.equals(keyOf(`${text}.`, ''))).toBe(false)
    expect(tried).toEqual(['LATCHKEY_KEY'])
    expect(() => statSync(file)).toThrow('ENOENT')
  })

  test('is 32 random bytes in a file for its owner only, made once', () => {
    const { current } = keysFrom({ env: {}, file })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32)
    expect(current.equals(keysFrom({ env: {}, file }).current)).toBe(true)
  })

  test('that was used before is LATCHKEY_KEY_OLD, and the key file where there is one', () => {
    const before = keysFrom({ env: {}, file }).current
    const { current, earlier, tried } = keysFrom({ env: { LATCHKEY_KEY: text, LATCHKEY_KEY_OLD: `${text}-old` }, file })
    expect(current.equals(keyOf(text, ''))).toBe(true)
    expect(earlier.map((key) => [before, keyOf(`${text}-old`, '')].findIndex((other) => other.equals(key)))).toEqual([
      1, 0,
    ])
    expect(tried).toEqual(['LATCHKEY_KEY', 'LATCHKEY_KEY_OLD', `the key file ${file}`])
    expect(keysFrom({ env: { LATCHKEY_KEY_OLD: text }, file }).current.equals(before)).toBe(true)
  })

  test('is refused when shorter than 16 characters, blank included', () => {
    for (const name of ['LATCHKEY_KEY', 'LATCHKEY_KEY_OLD']) {
      for (const short of ['', 'hunter2']) {
        expect(thrownBy(() => keysFrom({ env: { [name]: short }, file }))).toMatchObject({
          code: 'store.key_too_short',
          message: `${name} holds a key of ${short.length} characters; 16 are the least`,
          hint: 'make one with: openssl rand -base64 32',
        })
      }
    }
    writeFileSync(file, '\n')
    expect(thrownBy(() => keysFrom({ env: {}, file }))).toMatchObject({ data: { where: `the key file ${file}` } })
    // Where LATCHKEY_KEY is set, it is in nobody's way.
    expect(keysFrom({ env: { LATCHKEY_KEY: text }, file })).toMatchObject({ earlier: [], tried: ['LATCHKEY_KEY'] })
  })

  test('file that cannot be made or read is said with what to do', () => {
    writeFileSync(join(folder.path, 'latchkey'), '')
    expect(thrownBy(() => keysFrom({ env: {}, file }))).toMatchObject({
      code: 'store.unusable',
      message: expect.stringMatching(`^the store ${file} cannot be created or read`),
      hint: expect.stringContaining('openssl rand -base64 32'),
    })
  })
})

describe('a key that is replaced', () => {
  const [old, young] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))]
  const both = (): Keys => ({ current: young, earlier: [old], tried: ['LATCHKEY_KEY', 'LATCHKEY_KEY_OLD'] })
  const rows = [
    ['token_set', 'a'],
    ['token_set', 'b'],
    ['raw_answer', 'a'],
    ['vault', 'secrets'],
  ] as const
  let inner: TokenStore
  beforeEach(async () => {
    inner = openMemory('', clock)
    for (const [namespace, name] of rows)
      await encrypted(inner, () => oneKey(old)).compareAndSet(namespace, name, 0, Buffer.from(`${namespace} ${name}`))
  })

  const readable = async (keys: () => Keys) => {
    const store = encrypted(inner, keys)
    const found: string[] = []
    for (const [namespace, name] of rows) {
      const value = await store.load(namespace, name).catch(({ code }) => ({ value: Buffer.from(code) }))
      found.push(Buffer.from(value?.value ?? []).toString())
    }
    return found
  }
  const all = rows.map((row) => row.join(' '))

  test('leaves everything readable by the new key alone, and nothing by the old one', async () => {
    expect(await readable(both)).toEqual(all)
    expect(await rewrite(encrypted(inner, both), clock)).toBe(4)
    expect(await readable(() => oneKey(young))).toEqual(all)
    expect(await readable(() => oneKey(old))).toEqual(rows.map(() => 'store.wrong_key'))
  })

  test('half-way, whoever has both reads both; run again, it goes on', async () => {
    let writes = 0
    const dying = encrypted(
      {
        ...inner,
        compareAndSet: async (...row) => {
          if (++writes > 2) throw new Error('killed')
          return inner.compareAndSet(...row)
        },
      },
      both,
    )
    await expect(rewrite(dying, clock)).rejects.toThrow('killed')
    expect((await readable(() => oneKey(young))).filter((text) => text === 'store.wrong_key')).toHaveLength(2)
    expect(await readable(both)).toEqual(all)
    await rewrite(encrypted(inner, both), clock)
    expect(await readable(() => oneKey(young))).toEqual(all)
  })

  test('loses nothing that another process writes meanwhile', async () => {
    const store = encrypted(inner, both)
    let others = 0
    const racing: TokenStore = {
      ...store,
      async load(namespace, name) {
        const entry = await store.load(namespace, name)
        if (name === 'b' && others++ === 0) await store.compareAndSet(namespace, name, 1, Buffer.from('newer'))
        return entry
      },
    }
    await rewrite(racing, clock)
    expect(await readable(() => oneKey(young))).toEqual(all.with(1, 'newer'))
  })

  test('waits for a token call that is under way: what it brings is kept, and has the new key afterwards', async () => {
    const call = encrypted(inner, () => oneKey(old))
    const lease = await call.lease('a', 90_000)
    let looks = 0
    const sleep = async () => {
      if (++looks < 3) return
      if (looks === 3) await call.compareAndSet('token_set', 'a', 1, Buffer.from('fetched meanwhile'))
      await lease?.release()
    }
    await rewrite(encrypted(inner, both), { ...clock, sleep })
    expect(looks).toBe(3)
    expect(await readable(() => oneKey(young))).toEqual(all.with(0, 'fetched meanwhile'))
    // Others may call again.
    for (const name of ['a', 'b']) expect(await inner.lease(name, 1)).toBeDefined()
  })

  test('waits for two minutes at most, and writes all the others', async () => {
    let slept = 0
    const sleep = async (ms: number) => {
      slept += ms
    }
    await inner.lease('b', 1_000_000)
    await expect(rewrite(encrypted(inner, both), { ...clock, sleep })).rejects.toMatchObject({
      code: 'store.in_use',
      message:
        'another process has been getting a token of the store memory for more than 120 seconds, so that token still has the old key',
      hint: 'run again when that process has ended',
    })
    expect(slept).toBe(120_000)
    expect(await readable(() => oneKey(young))).toEqual(all.with(1, 'store.wrong_key'))
  })

  test('drops nothing, even where the clock is years ahead', async () => {
    using folder = temporaryFolder()
    let now = Date.UTC(2026, 0, 1)
    inner = openSqlite(join(folder.path, 'store.db'), { now: () => now, sleep: async () => {} })
    for (const [namespace, name] of rows)
      await encrypted(inner, () => oneKey(old)).compareAndSet(namespace, name, 0, Buffer.from(`${namespace} ${name}`))
    await inner.close()
    now = Date.UTC(2032, 0, 1)
    expect(await rewrite(encrypted(inner, both), clock)).toBe(4)
    expect(await readable(() => oneKey(young))).toEqual(all)
    await inner.close()
  })

  test('stops at nothing that cannot be read, and tells it', async () => {
    await inner.compareAndSet('token_set', 'a', 1, Buffer.from('not ours'))
    await expect(rewrite(encrypted(inner, both), clock)).rejects.toMatchObject({ code: 'store.unusable' })
    expect(await readable(() => oneKey(young))).toEqual(all.with(0, 'store.unusable'))
  })

  test('values of version 1, which do not name their key, are read as well', async () => {
    const env = { LATCHKEY_KEY: 'x'.repeat(32), LATCHKEY_KEY_OLD: 'fixture-key-of-version-1' }
    using folder = temporaryFolder()
    const path = join(folder.path, 'store.db')
    copyFileSync(new URL('../fixtures/store_version_1.db', import.meta.url), path)
    const open = (env: Record<string, string>) =>
      openStore({ url: `sqlite:${path}`, workspacePath: path, env: { ...env, XDG_STATE_HOME: folder.path }, clock })
    const store = await open(env)
    expect(await rewrite(store, clock)).toBe(2)
    await store.close()
    const { LATCHKEY_KEY } = env
    const again = await open({ LATCHKEY_KEY })
    expect(Buffer.from((await again.load('token_set', 'connection'))?.value ?? []).toString()).toContain('rotated-in')
    await again.close()
  })
})
