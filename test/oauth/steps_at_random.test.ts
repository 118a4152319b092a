/**
 * Steps that rotate what they send, with processes that die at any write and a server that fails in every way: what was
 * answered never goes out again, and once all is well there is a token. The faults come from a seed, the same each time.
 */
import { expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import type { TokenConnection } from '../../src/oauth/contract.ts'
import type { FakeAnswer } from '../fakes.ts'
import { bearer, refreshToken } from './endpoint.ts'
import { chance } from './processes/crashes.ts'
import { broken, createWorld, dyingAt, hour } from './world.ts'

const at = 'https://auth.example'
const read = { format: 'auto', expires_in_unit: 's' } as const
const rotation = (name: string): JsonObject => ({
  url: `${at}/${name}`,
  method: 'POST',
  parameters: { refresh_token: '${refresh_token}' },
  extra: { refresh_token: '$.next' },
})
const page: JsonObject = { url: `${at}/page`, extra: { nonce: '$.nonce' } }
const described = (steps: JsonObject[]) => ({ scope_separator: ' ', format: 'form', steps }) as never

const before = (...steps: JsonObject[]) =>
  refreshToken({ refresh_token: 'typed-refresh-0', token_request: described(steps) })
const after = (...steps: JsonObject[]) => ({ token_response: { ...read, steps } as never })
const { token_request: _, ...login } = bearer({ refresh_token: 'typed-refresh-0' })
const renewal = (...steps: JsonObject[]): TokenConnection => ({
  ...login,
  refresh_request: {
    ...(described(steps) as object),
    url: `${at}/token`,
    parameters: { refresh_token: '${refresh_token}' },
  } as never,
})

const connections: [string, TokenConnection][] = [
  ['before', before(rotation('one'), page)],
  ['before, behind a page', before(page, rotation('one'))],
  ['before, twice', before(rotation('one'), rotation('two'))],
  ['in a renewal, twice', renewal(rotation('one'), rotation('two'))],
  ['after', { ...refreshToken({ refresh_token: 'typed-refresh-0' }), ...after(rotation('one'), page) }],
  [
    'after, twice',
    { ...refreshToken({ refresh_token: 'typed-refresh-0' }), ...after(rotation('one'), rotation('two')) },
  ],
  ['before and after', { ...before(rotation('one')), ...after(rotation('two'), page) }],
]

/** What becomes of a request; each as often as the others, and all else is answered well. */
const faults = ['never left', 'no answer', '500', '503', '403'] as const
const FAULTY = 0.36

test.each(connections)('%s: 30 times five processes', async (_, connection) => {
  const again: string[] = []
  for (let seed = 1; seed <= 30; seed++) {
    const random = chance(seed)
    const world = createWorld()
    const sent = new Map<string, { times: number; lost: number }>()
    let count = 0
    let [isDead, isWell] = [false, false]

    world.answer = (n): FakeAnswer => {
      if (isDead) return broken(false)
      const { url = '', body } = world.requests[n - 1] ?? {}
      const draw = isWell ? 1 : random() / FAULTY
      const fault = faults[Math.floor(draw * faults.length)]
      if (fault === 'never left') return broken(false, 'refused')
      if (fault === '503' || fault === '403') return { status: Number(fault), body: {} }
      const token = new URLSearchParams(String(body ?? '')).get('refresh_token')
      if (token !== null) {
        const { times, lost } = sent.get(token) ?? { times: 0, lost: 0 }
        if (times > lost) again.push(`${token} with seed ${seed}`)
        sent.set(token, { times: times + 1, lost: lost + (fault ? 1 : 0) })
      }
      if (fault === 'no answer') return broken(true)
      if (fault === '500') return { status: 500, body: {} }
      count++
      if (url.endsWith('/page')) return { body: { nonce: `nonce-of-page-${count}` } }
      if (!url.endsWith('/token')) return { body: { next: `rotated-refresh-${count}` } }
      const refresh_token = `answered-refresh-${count}`
      return { body: { access_token: `access-token-${count}`, token_type: 'Bearer', expires_in: 3600, refresh_token } }
    }

    for (let life = 0; life < 5; life++) {
      let writes = Math.floor(random() * 20)
      const dying = dyingAt(world.store, () => {
        isDead = writes-- === 0 || isDead
        return isDead
      })
      await Promise.resolve(world.open(connection, dying).token()).catch(() => undefined)
      isDead = false
      world.clock.pass(random() < 0.5 ? 2000 : 2 * hour)
    }
    isWell = true
    world.clock.pass(hour)
    expect(await world.open(connection).token()).toMatchObject({ access_token: expect.any(String) })
  }
  expect(again).toEqual([])
})
