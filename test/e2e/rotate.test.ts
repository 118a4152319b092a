/** A key is replaced and nothing is lost: tokens, vault, a store of the file's own, and a rotation that was killed. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { filesBelow, lines, openPlace, type Place } from './cli.ts'

const [first, second] = ['the-first-key-of-these-tests', 'the-second-key-of-these-tests']
let odd: OddServer
let place: Place
beforeAll(async () => {
  odd = await startOddServer({
    '/token': () => ({ body: JSON.stringify({ access_token: `token-${odd.requests.length}`, expires_in: 6000 }) }),
  })
})
afterAll(() => odd.close())
beforeEach(async () => {
  const login = {
    type: 'OAuthToken',
    token_endpoint: `${odd.url}/token`,
    client_id: 'app',
    client_secret: '${secret:crm}',
  }
  place = openPlace({ 'latchkey.yaml': { version: 1, connections: { login }, store: { url: 'sqlite:tokens.db' } } })
})
afterEach(() => place.remove())

const kept = async (env: Record<string, string>) => {
  const { stdout, code } = await place.latchkey(['status', '--json', 'login'], { env })
  return code === 0 ? lines(stdout)[0].generation : lines(stdout)[0].error.code
}

test('from the key file to LATCHKEY_KEY, from that to another, and back to a key file', async () => {
  await place.latchkey(['secret', 'set', 'crm'], { input: 'hidden' })
  await place.latchkey(['token', 'login'])
  const before = odd.requests.length

  const rotate = (env: Record<string, string>) => place.latchkey(['secret', 'rotate'], { env })
  const told = await rotate({ LATCHKEY_KEY: first })
  expect(told).toMatchObject({ code: 0, stderr: '' })
  expect(told.stdout).toContain(`${join(place.folder, 'tokens.db')}: 2 values are encrypted with LATCHKEY_KEY\n`)
  expect(told.stdout).toMatch(/state.*store\.db: 1 values are encrypted with LATCHKEY_KEY\n$/)
  for (const file of filesBelow(place.state).filter((path) => path.endsWith('/key'))) rmSync(file)
  expect(await kept({ LATCHKEY_KEY: first })).toBe(1)

  const next = await rotate({ LATCHKEY_KEY: second, LATCHKEY_KEY_OLD: first })
  expect(next).toMatchObject({ code: 0, stderr: 'LATCHKEY_KEY_OLD is not needed for this workspace any more\n' })
  expect(await kept({ LATCHKEY_KEY: second })).toBe(1)
  expect(await kept({ LATCHKEY_KEY: first })).toBe('store.wrong_key')

  expect(await rotate({ LATCHKEY_KEY_OLD: second })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('2 values are encrypted with the key file'),
  })
  expect(await kept({})).toBe(1)
  expect(odd.requests.length).toBe(before)
})

test('a key that is lost is said, with what is lost and what to do', async () => {
  await place.latchkey(['secret', 'set', 'crm'], { input: 'hidden', env: { LATCHKEY_KEY: first } })
  const { code, stderr } = await place.latchkey(['token', 'login'], { env: { LATCHKEY_KEY: second } })
  expect(code).toBe(2)
  expect(stderr).toMatch(/the store .*store\.db was written with another key than that of LATCHKEY_KEY\n/)
  expect(stderr).toMatch(
    /set LATCHKEY_KEY to the key it was written with.*LATCHKEY_KEY_OLD.*move .* away to start anew/,
  )
  expect(stderr).not.toContain(first)
  expect(stderr).not.toContain(second)
})

test('without a new key nothing is done', async () => {
  expect(await place.latchkey(['secret', 'rotate'])).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /there is no new key to change to\n.*LATCHKEY_KEY to the output of.*LATCHKEY_KEY_OLD/,
    ),
  })
  expect(await place.latchkey(['secret', 'rotate', 'crm'], { env: { LATCHKEY_KEY: first } })).toMatchObject({ code: 2 })
})
