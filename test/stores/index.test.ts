import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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

  const other = await openStore({ workspacePath, env: { ...env, LATCHKEY_KEY: 'x'.repeat(44) }, clock })
  await expect(other.load('token_set', 'a')).rejects.toMatchObject({ code: 'store.wrong_key' })
  await other.close()
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
