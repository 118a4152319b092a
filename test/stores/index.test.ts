import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import type { Clock } from '../../src/runtime.ts'
import { openStore } from '../../src/stores/index.ts'
import { temporaryFolder } from '../contracts/token_store.ts'

const clock: Clock = { now: Date.now, sleep: async () => {} }
const workspacePath = '/home/alice/shop/latchkey.yaml'

test('by default it is an encrypted file in the state folder, made when first used', async () => {
  using folder = temporaryFolder()
  const env = { XDG_STATE_HOME: folder.path }
  const store = await openStore({ workspacePath, env, clock })
  expect(readdirSync(folder.path)).toEqual([])
  const secret = Buffer.from('rt-0123456789')
  await store.compareAndSet('token_set', 'a', 0, secret)
  expect(store.location).toMatch(join(folder.path, 'latchkey', 'shop-latchkey-'))
  await store.close()
  expect(readFileSync(store.location).includes(secret)).toBe(false)
  expect(readdirSync(join(folder.path, 'latchkey'))).toContain('key')

  const again = await openStore({ workspacePath, env, clock })
  expect(Buffer.from((await again.load('token_set', 'a'))?.value ?? [])).toEqual(secret)
  await again.close()

  // Somebody who goes over from the key file to LATCHKEY_KEY does not lose what is kept; without the file it is lost.
  const open = () => openStore({ workspacePath, env: { ...env, LATCHKEY_KEY: 'x'.repeat(44) }, clock })
  const other = await open()
  expect(await other.load('token_set', 'a')).toBeDefined()
  await other.close()
  rmSync(join(folder.path, 'latchkey', 'key'))
  const later = await open()
  await expect(later.load('token_set', 'a')).rejects.toMatchObject({ code: 'store.wrong_key' })
  await later.close()
})

test('two workspaces with one connection name share nothing', async () => {
  using folder = temporaryFolder()
  const env = { XDG_STATE_HOME: folder.path }
  const [one, other] = await Promise.all(
    ['/home/alice/shop/latchkey.yaml', '/home/alice/crm/latchkey.yaml'].map((workspacePath) =>
      openStore({ workspacePath, env, clock }),
    ),
  )
  await one?.compareAndSet('token_set', 'login', 0, Buffer.from('of the shop'))
  expect(await other?.load('token_set', 'login')).toBeUndefined()
  expect(one?.location).not.toBe(other?.location)
  await Promise.all([one?.close(), other?.close()])
})

test.each([
  ['sqlite:tokens.db', '/home/alice/shop/tokens.db'],
  ['sqlite:../tokens.db', '/home/alice/tokens.db'],
  ['sqlite:/var/tokens.db', '/var/tokens.db'],
])('%s is taken from the folder it was written for: %s', async (url, location) => {
  const store = await openStore({ url, workspacePath, folder: '/home/alice/shop', env: {}, clock })
  expect(store.location).toBe(location)
})

test('tokens are written through to the disk on the very connection that writes them', async () => {
  using folder = temporaryFolder()
  const store = await openStore({ workspacePath, env: { XDG_STATE_HOME: folder.path }, clock })
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare')
  await store.compareAndSet('token_set', 'a', 0, Buffer.from('one'))
  const writer = prepare.mock.contexts[prepare.mock.calls.findIndex(([sql]) => sql.includes('INSERT INTO entry'))]
  expect((writer as DatabaseSync).prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
  expect((writer as DatabaseSync).prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  prepare.mockRestore()
  await store.close()
})

test.skipIf(process.platform === 'win32')('a home that cannot be written is said, with what to do', async () => {
  using folder = temporaryFolder()
  chmodSync(folder.path, 0o555)
  const root = process.getuid?.() === 0
  if (root) process.seteuid?.(65534) // root may write anywhere
  try {
    const store = await openStore({ workspacePath, env: { XDG_STATE_HOME: join(folder.path, 'state') }, clock })
    await expect(store.load('token_set', 'a')).rejects.toMatchObject({
      code: 'store.unusable',
      message: `the store ${store.location} may not be written by this user`,
      hint: expect.stringContaining('--store memory:'),
    })
  } finally {
    if (root) process.seteuid?.(0)
  }
})

test('memory: leaves nothing behind', async () => {
  using folder = temporaryFolder()
  const store = await openStore({ url: 'memory:', workspacePath, env: { XDG_STATE_HOME: folder.path }, clock })
  await store.compareAndSet('token_set', 'a', 0, Buffer.from('one'))
  expect(store.location).toBe('memory')
  expect(readdirSync(folder.path)).toEqual([])
})

test.each(['redis:localhost', 'tokens.db', 'toString:'])('%s is refused', async (url) => {
  await expect(openStore({ url, workspacePath, env: {}, clock })).rejects.toMatchObject({
    code: 'usage.wrong',
    message: `there is no store ${url}`,
    hint: expect.stringMatching(/^write one of memory, .* and a colon; for example sqlite:tokens\.db$/),
  })
})
