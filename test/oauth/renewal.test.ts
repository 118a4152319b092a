/** A refresh token that is good for one use is sent once, whatever happens; and what cannot be mended is said. */
import { createSecretKey, type KeyObject } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { StoreError, type TokenError } from '../../src/errors.ts'
import type { KeptToken, OAuthConnection } from '../../src/oauth/contract.ts'
import { encrypted } from '../../src/stores/encrypted.ts'
import { type Keys, rewrite } from '../../src/stores/keys.ts'
import { type FakeAnswer, rejection } from '../fakes.ts'
import { clientCredentials, password, refreshToken } from './endpoint.ts'
import { broken, busy, createWorld, dyingAt, hour, minutes, rejected, rotating, timeout } from './world.ts'

let world: ReturnType<typeof createWorld>
beforeEach(() => {
  world = createWorld()
})

const failure = (token: KeptToken | Promise<KeptToken>) => rejection<TokenError>(Promise.resolve(token))
const repeatable = [
  ['client_credentials', clientCredentials()],
  ['password', password()],
] as const

/** What tells nobody whether the server used the refresh token up. */
const losses: [string, () => ReturnType<typeof world.answer>][] = [
  ['a connection that broke after the request had left', () => broken(true)],
  ['a deadline that passed', () => broken(true, 'timeout')],
  ['HTTP 500', () => ({ status: 500, body: 'oops' })],
  ['HTTP 502', () => ({ status: 502, body: '<html>' })],
  ['HTTP 504', () => ({ status: 504 })],
  ['HTTP 200 with half a body', () => ({ body: '{"access_token":"acc' })],
]

describe.each(repeatable)('%s, when the answer to its refresh token is lost', (grant, connection) => {
  test.each(losses)('by %s: the next one runs the grant', async (_by, lose) => {
    world.answer = (n) => (n === 2 ? lose() : rotating(n))
    const source = world.open(connection)
    await source.token()
    world.clock.pass(hour)
    await failure(source.token())
    world.clock.pass(1000)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-3', refresh_token: 'refresh-token-3' })
    expect(world.brought()).toEqual([grant, 'refresh-token-1', grant])
    expect(world.reasons()).toEqual(['the refresh token may be used up, since no answer came; the grant runs again'])
  })

  test('so it is in another process, and while the old token serves', async () => {
    world.answer = (n) => (n === 2 ? broken(true) : rotating(n))
    await world.open(connection).token()
    world.clock.pass(50 * minutes)
    expect(await world.open(connection).token()).toMatchObject({ access_token: 'access-token-1' })
    expect(await world.open(connection).token()).toMatchObject({ access_token: 'access-token-3' })
    expect(world.brought()).toEqual([grant, 'refresh-token-1', grant])
  })

  test('a process that dies between its mark and the answer leaves the mark', async () => {
    await world.open(connection).token()
    world.clock.pass(hour)
    const dying = dyingAt(world.store, (namespace, value) => namespace === 'raw_answer' && value.includes('"lost":1'))
    world.answer = (n) => (n === 2 ? broken(true) : rotating(n))
    await failure(world.open(connection, dying).token())
    expect(await world.open(connection).token()).toMatchObject({ access_token: 'access-token-3' })
    expect(world.brought()).toEqual([grant, 'refresh-token-1', grant])
  })

  test('a grant that is refused then does not bring it back', async () => {
    world.answer = (n) => (n === 2 ? broken(true) : n === 3 ? busy : rotating(n))
    await world.open(connection).token()
    world.clock.pass(hour)
    await failure(world.open(connection).token())
    await failure(world.open(connection).token())
    await world.open(connection).token()
    expect(world.brought()).toEqual([grant, 'refresh-token-1', grant, grant])
  })

  test('a process that dies with the answer to the grant in hand does not bring it back, either', async () => {
    world.answer = (n) =>
      n === 2 ? broken(true) : rotating(n, n === 3 ? { refresh_token: undefined, expires_in: 60 } : {})
    await world.open(connection).token()
    world.clock.pass(hour)
    await failure(world.open(connection).token())
    const dying = dyingAt(world.store, (namespace, value) => namespace === 'raw_answer' && value.includes('-3'))
    await world.open(connection, dying).token()
    const next = world.open(connection)
    expect(await next.token()).not.toHaveProperty('refresh_token')
    world.clock.pass(hour)
    await next.token()
    expect(world.brought()).toEqual([grant, 'refresh-token-1', grant, grant])
  })
})

test.each([
  ['429', () => ({ status: 429 })],
  ['503', () => busy],
  ['a refusal of the client', () => ({ status: 401, body: { error: 'invalid_client' } })],
  ['nothing listening', () => broken(false, 'refused')],
])('%s spends no refresh token', async (_what, answer) => {
  let failing = true
  world.answer = (n) => (n > 1 && failing ? answer() : rotating(n))
  const source = world.open(password())
  await source.token()
  world.clock.pass(hour)
  for (let i = 0; i < 3; i++) {
    await failure(source.token())
    world.clock.pass(1000)
  }
  failing = false
  await source.token()
  expect(new Set(world.brought())).toEqual(new Set(['password', 'refresh-token-1']))
})

describe('the refresh_token grant, when the answer is lost', () => {
  test('sends it once more, not before the old token ends, and then needs somebody', async () => {
    world.answer = (n) => (n === 1 ? rotating(n) : broken(true))
    const source = world.open(refreshToken())
    await source.token()
    // In the soft window: lost.
    world.clock.pass(45 * minutes)
    await source.token()
    await source.settled()
    expect(world.requests).toHaveLength(2)
    // Every process serves the old one as long as it may, and asks nobody.
    for (let minute = 46; minute < 59; minute++) {
      world.clock.pass(minutes)
      expect(await source.token()).toMatchObject({ access_token: 'access-token-1' })
      await source.settled()
      expect(await world.open(refreshToken()).token()).toMatchObject({ access_token: 'access-token-1' })
    }
    expect(world.requests).toHaveLength(2)
    // In the last minute callers wait: now, and once.
    world.clock.pass(minutes)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(world.brought()).toEqual(['seed-refresh-token', 'refresh-token-1', 'refresh-token-1'])
    world.clock.pass(minutes)
    for (const process of [source, world.open(refreshToken())]) {
      expect(await failure(process.token())).toMatchObject({
        code: 'token.used_up',
        message: 'connection crm_login sent its refresh token 2 times and got no answer, so it is probably used up',
        hint: expect.stringContaining('get a new refresh token from the provider'),
      })
      expect((await process.end())?.code).toBe('token.used_up')
    }
    expect(world.requests).toHaveLength(3)
  })

  test('a server that was only down finds the same token again, a quarter of an hour later', async () => {
    world.answer = (n) => (n === 2 || n === 3 ? broken(true) : rotating(n))
    const source = world.open(refreshToken())
    await source.token()
    world.clock.pass(hour)
    await failure(source.token())
    world.clock.pass(5000)
    await failure(source.token())
    world.clock.pass(14 * minutes)
    expect(await failure(source.token())).toMatchObject({ code: 'token.used_up' })
    expect(world.requests).toHaveLength(3)
    world.clock.pass(2 * minutes)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-4' })
    expect(await source.end()).toBeUndefined()
  })

  test('and the second try brings a token, all is well', async () => {
    world.answer = (n) => (n === 2 ? broken(true) : rotating(n))
    const source = world.open(refreshToken())
    await source.token()
    world.clock.pass(hour)
    await failure(source.token())
    expect(await world.open(refreshToken()).token()).toMatchObject({ refresh_token: 'refresh-token-3', generation: 2 })
    expect(await source.end()).toBeUndefined()
  })

  test('a token that the API rejects does not wait for its end', async () => {
    world.answer = (n) => (n === 2 ? broken(true) : rotating(n))
    const source = world.open(refreshToken())
    await source.token()
    await failure(source.renew(1))
    world.clock.pass(1000)
    expect(await source.renew(1)).toMatchObject({ access_token: 'access-token-3' })
  })

  test('the typed one, too, is sent twice at most; a change in the file is a new start', async () => {
    world.answer = (n) => (n < 3 ? broken(true) : rotating(n))
    for (const code of ['token.unreachable', 'token.unreachable', 'token.used_up'])
      expect((await failure(world.open(refreshToken()).token())).code).toBe(code)
    expect(world.requests).toHaveLength(2)
    await world.open(refreshToken({ client_secret: 'rolled-over' })).token()
    expect(world.sent(3).refresh_token).toBe('seed-refresh-token')
  })
})

describe('a refresh token that is rejected', () => {
  test.each([
    ['refresh_token', refreshToken()],
    ['password', password()],
  ])('where another process has won meanwhile, its token is used: %s', async (_grant, connection) => {
    const source = world.open(connection)
    await source.token()
    world.clock.pass(hour)
    const unguarded = {
      ...world.store,
      lease: async () => ({ renew: async () => true, release: async () => {} }),
    }
    world.answer = async (n) => {
      if (n !== 2) return rotating(n)
      await world.open(connection, unguarded).token()
      return rejected
    }
    expect(await source.token()).toMatchObject({ access_token: 'access-token-3', generation: 2 })
    expect(world.requests).toHaveLength(3)
    expect(await source.end()).toBeUndefined()
  })

  test('is dead for every process; the old token serves to its end; then somebody is needed', async () => {
    world.answer = (n) => (n === 1 ? rotating(n) : rejected)
    const source = world.open(refreshToken())
    await source.token()
    world.clock.pass(45 * minutes)
    await source.token()
    await source.settled()
    expect((await source.end())?.code).toBe('token.invalid_grant')
    expect(world.warnings()).toEqual(['token.needs_login'])
    for (let minute = 46; minute < 60; minute++) {
      world.clock.pass(minutes)
      expect(await source.token()).toMatchObject({ access_token: 'access-token-1' })
      await source.settled()
      expect(await world.open(refreshToken()).token()).toMatchObject({ access_token: 'access-token-1' })
    }
    world.clock.pass(minutes)
    for (const process of [source, world.open(refreshToken())]) {
      const error = await failure(process.token())
      expect(error).toMatchObject({
        code: 'token.invalid_grant',
        exitCode: 3,
        hint: 'get a new refresh token from the provider and put it where refresh_token points; each is often good for one use only',
      })
      expect(error.message).toContain('“invalid_grant: no such token”')
    }
    expect(world.requests).toHaveLength(2)
  })

  test('is tried again when something about the connection is changed', async () => {
    world.answer = (n) => (n === 2 ? rejected : rotating(n))
    await world.open(refreshToken()).token()
    world.clock.pass(hour)
    await failure(world.open(refreshToken()).token())
    const changed = world.open(refreshToken({ client_secret: 'rolled-over' }))
    expect(await changed.end()).toBeUndefined()
    expect(await changed.token()).toMatchObject({ access_token: 'access-token-3', generation: 2 })
    expect(world.sent(3).refresh_token).toBe('refresh-token-1')
  })

  test('a new one in the file is a new start; once rotated, the store’s wins until the file changes', async () => {
    const typed = (refresh_token: string) => world.open(refreshToken({ refresh_token })).token()
    await typed('one')
    world.clock.pass(hour)
    await typed('one')
    await typed('two')
    world.clock.pass(hour)
    await typed('two')
    expect(world.brought()).toEqual(['one', 'refresh-token-1', 'two', 'refresh-token-3'])
  })

  test('by a password grant leaves no end: the grant runs', async () => {
    world.answer = (n) => (n === 2 ? rejected : rotating(n))
    const source = world.open(password())
    await source.token()
    world.clock.pass(hour)
    await source.token()
    expect(world.brought()).toEqual(['password', 'refresh-token-1', 'password'])
    expect(await source.end()).toBeUndefined()
  })

  test.each(['unauthorized_client', 'unsupported_grant_type', 'invalid_scope'])(
    'as %s, since it was given to one who may not use it: the grant runs, and goes on doing so',
    async (error) => {
      world.answer = (n) => (world.sent(n).refresh_token ? { status: 400, body: { error } } : rotating(n))
      const source = world.open(clientCredentials())
      await source.token()
      world.clock.pass(hour)
      expect(await source.token()).toMatchObject({ access_token: 'access-token-3' })
      world.clock.pass(hour)
      expect(await source.token()).toMatchObject({ access_token: 'access-token-5' })
    },
  )

  test('is not sent again by a password grant whose password is rejected as well', async () => {
    world.answer = (n) => (n === 1 || n > 3 ? rotating(n) : rejected)
    await world.open(password()).token()
    world.clock.pass(hour)
    await failure(world.open(password()).token())
    await world.open(password({ password: 'mended' })).token()
    expect(world.brought()).toEqual(['password', 'refresh-token-1', 'password', 'password'])
  })
})

test('a password that is changed loses no token: it is no part of the key', async () => {
  await world.open(password()).token()
  expect(await world.open(password({ password: 'changed' })).token()).toMatchObject({ generation: 1 })
  expect(world.requests).toHaveLength(1)
})

describe('failures are not hammered', () => {
  test('whatever the store says of the lease, for a second, or as long as the server wants', async () => {
    world.answer = () => ({ ...busy, headers: { 'retry-after': '90' } })
    const source = world.open()
    for (let second = 0; second < 90; second++) {
      expect((await failure(source.token())).code).toBe('token.refused')
      world.clock.pass(1000)
    }
    expect(world.requests).toHaveLength(1)
    world.answer = rotating
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('nor for longer than an hour', async () => {
    world.answer = (n) => (n === 1 ? { ...busy, headers: { 'retry-after': '99999999' } } : rotating(n))
    const source = world.open()
    await failure(source.token())
    world.clock.pass(hour - 1)
    await failure(source.token())
    world.clock.pass(1)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('but a token that another process got is used at once', async () => {
    world.answer = (n) => (n === 1 ? busy : rotating(n))
    const source = world.open()
    await failure(source.token())
    await world.open().token()
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('nor does a clock that is set back make them last', async () => {
    world.answer = (n) => (n === 1 ? busy : rotating(n))
    const source = world.open()
    await failure(source.token())
    world.clock.pass(-24 * hour)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2' })
  })
})

describe('the lease', () => {
  test('is renewed before each time something is sent', async () => {
    const steps: string[] = []
    const store = {
      ...world.store,
      lease: async (key: string, ttl: number) => {
        const lease = await world.store.lease(key, ttl)
        return (
          lease && {
            ...lease,
            async renew(ttl: number) {
              steps.push(`renewed for ${ttl}`)
              return lease.renew(ttl)
            },
          }
        )
      },
    }
    world.answer = (n) => {
      steps.push(`sent ${n}`)
      return n === 1 ? { ...busy, headers: { 'retry-after': '20' } } : rotating(n)
    }
    await world.open(clientCredentials(), store).token()
    const renewed = `renewed for ${3 * timeout}`
    expect(steps).toEqual([renewed, 'sent 1', renewed, 'sent 2'])
  })

  test('lost before anything was sent: it starts over, and takes what another process got', async () => {
    const late = {
      ...world.store,
      lease: async (key: string, ttl: number) => {
        const lease = await world.store.lease(key, ttl)
        return (
          lease && {
            ...lease,
            async renew(ttl: number) {
              // Stopped here, for longer than the lease.
              if (world.requests.length === 0) {
                world.clock.pass(3 * timeout)
                await world.open().token()
              }
              return lease.renew(ttl)
            },
          }
        )
      },
    }
    expect(await world.open(clientCredentials(), late).token()).toMatchObject({ access_token: 'access-token-1' })
    expect(world.requests).toHaveLength(1)
  })

  test('lost while the call was under way: what comes late overwrites nothing, and its failure is none', async () => {
    let late: 'token' | 'failure' = 'token'
    world.answer = async (n) => {
      if (n % 2 === 0) return rotating(n)
      world.clock.pass(3 * timeout + 1)
      await world.open().token()
      return late === 'token' ? rotating(n) : broken(true)
    }
    expect(await world.open().token()).toMatchObject({ access_token: 'access-token-2', generation: 1 })
    late = 'failure'
    world.clock.pass(hour)
    expect(await world.open().token()).toMatchObject({ access_token: 'access-token-4', generation: 2 })
    expect(world.warnings()).toEqual([])
  })

  test('lost, and the raw answer comes late: it does not wipe out the note that a later refresh token may be used up', async () => {
    world.answer = async (n) => {
      if (n !== 1) return n === 3 ? broken(true) : rotating(n)
      world.clock.pass(3 * timeout + 1)
      const next = world.open(password())
      await next.token()
      await failure(next.renew(1))
      return rotating(n)
    }
    await world.open(password()).token()
    await world.open(password()).renew(1)
    expect(world.brought()).toEqual(['password', 'password', 'refresh-token-2', 'password'])
  })

  test('that is never freed ends in a sentence', async () => {
    const store = { ...world.store, lease: async () => undefined }
    const before = world.clock.now()
    expect(await failure(world.open(clientCredentials(), store).token())).toMatchObject({
      code: 'token.awaited',
      message: 'another process is getting the token of connection crm_login and has not finished within 120 seconds',
    })
    expect(world.clock.now() - before).toBe(4 * timeout)
    expect(world.requests).toEqual([])
  })

  test('that is lost again and again, too', async () => {
    const store = { ...world.store, lease: async () => ({ renew: async () => false, release: async () => {} }) }
    expect((await failure(world.open(clientCredentials(), store).token())).code).toBe('token.awaited')
    expect(world.requests).toEqual([])
  })

  test('whose clock was set back while somebody waits ends as soon', async () => {
    const store = { ...world.store, lease: async () => undefined }
    const { sleep } = world.clock
    let sleeps = 0
    world.clock.sleep = async (ms) => {
      if (++sleeps % 10 === 0) world.clock.pass(-hour)
      await sleep(ms)
    }
    expect((await failure(world.open(clientCredentials(), store).token())).code).toBe('token.awaited')
    expect(sleeps).toBe((4 * timeout) / 100)
  })
})

describe('a clock that is set', () => {
  test('back: a token from the future is dropped by the process that holds it, too', async () => {
    const source = world.open()
    await source.token()
    world.clock.pass(-6 * minutes)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
  })

  test('back, while the server is down: the old one serves', async () => {
    world.answer = (n) => (n === 1 ? rotating(n) : busy)
    const source = world.open()
    await source.token()
    world.clock.pass(-6 * minutes)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-1' })
  })

  test('forward: the token is renewed, and the one after it serves when the clock is right again', async () => {
    const source = world.open()
    await source.token()
    world.clock.pass(24 * hour)
    expect(await source.token()).toMatchObject({ generation: 2 })
    world.clock.pass(-24 * hour)
    expect(await source.token()).toMatchObject({ generation: 3 })
    expect(await world.open().token()).toMatchObject({ generation: 3 })
    expect(world.requests).toHaveLength(3)
  })
})

describe('anew', () => {
  test('runs the grant, whatever is held', async () => {
    const source = world.open(password())
    await source.token()
    expect(await source.anew()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    expect(source.token()).toMatchObject({ generation: 2 })
    expect(world.brought()).toEqual(['password', 'password'])
  })

  test('that fails is raised, and the old token serves on', async () => {
    world.answer = (n) => (n === 1 ? rotating(n) : rejected)
    const source = world.open(password())
    await source.token()
    expect((await failure(source.anew())).code).toBe('token.invalid_grant')
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(await world.open(password()).token()).toMatchObject({ access_token: 'access-token-1' })
  })
})

test('the end of a refresh token goes with it, as long as it is not replaced (RFC 6749 §6)', async () => {
  world.answer = (n) =>
    rotating(n, n === 1 ? { refresh_token_expires_in: 86_400 } : n === 2 ? { refresh_token: undefined } : {})
  const source = world.open(refreshToken())
  const ends: (number | undefined)[] = []
  for (let n = 1; n <= 3; n++) {
    ends.push((await source.token()).refresh_token_expires_at)
    world.clock.pass(hour)
  }
  expect(ends).toEqual([Date.UTC(2026, 0, 2), Date.UTC(2026, 0, 2), undefined])
})

describe('lifetime in the file', () => {
  const end = async (lifetime: object) => {
    const { expires_at = 0, requested_at, expiry_source } = await world.open(clientCredentials({ lifetime })).token()
    return [(expires_at - requested_at) / minutes, expiry_source]
  }

  test('always is before the server’s word, if_unknown after it', async () => {
    expect(await end({ always: '10min', if_unknown: '5min' })).toEqual([10, 'lifetime.always'])
    world = createWorld()
    expect(await end({ if_unknown: '5min' })).toEqual([60, 'expires_in'])
    world = createWorld()
    world.answer = (n) => rotating(n, { expires_in: null })
    expect(await end({ if_unknown: 300 })).toEqual([5, 'lifetime.if_unknown'])
  })

  test('counts for a token that was kept before it was written, and no longer than it stands there', async () => {
    world.answer = (n) => rotating(n, { expires_in: null })
    await world.open().token()
    expect(await end({ if_unknown: '20min' })).toEqual([20, 'lifetime.if_unknown'])
    expect(await end({ always: '10min' })).toEqual([10, 'lifetime.always'])
    expect(await end({})).toEqual([0 - (await world.open().token()).requested_at / minutes, undefined])
    expect(world.requests).toHaveLength(1)
  })

  test('refresh_before says how early, half the lifetime at most', async () => {
    for (const [refresh_before, at] of [
      ['10min', 50],
      ['50min', 30],
    ] as const) {
      world = createWorld()
      const source = world.open(clientCredentials({ lifetime: { refresh_before } }))
      await source.token()
      world.clock.pass(at * minutes - 1)
      await source.token()
      await source.settled()
      expect(world.requests).toHaveLength(1)
      world.clock.pass(1)
      await source.token()
      await source.settled()
      expect(world.requests).toHaveLength(2)
    }
  })
})

test('a process whose key was replaced sends nothing that it could not keep', async () => {
  const [old, young] = [createSecretKey(Buffer.alloc(32, 1)), createSecretKey(Buffer.alloc(32, 2))]
  const keys = (current: KeyObject, ...earlier: KeyObject[]): Keys => ({ current, earlier, tried: ['LATCHKEY_KEY'] })
  const late = world.open(
    refreshToken(),
    encrypted(world.store, () => keys(old)),
  )
  await late.token()
  await rewrite(
    encrypted(world.store, () => keys(young, old)),
    world.clock,
  )
  world.clock.pass(hour)
  expect((await failure(late.token())).code).toBe('store.wrong_key')
  expect(world.requests).toHaveLength(1)
})

describe('a refresh token that is typed into the file', () => {
  const seed = refreshToken()
  const edits: [string, OAuthConnection][] = [
    ['a scope', refreshToken({ scope: 'a' })],
    ['another type', { ...seed, type: 'OAuth2' } as OAuthConnection],
    ['a slash behind the address', refreshToken({ token_endpoint: 'https://auth.example/token/' })],
    ['another spelling of the address', refreshToken({ token_endpoint: 'https://AUTH.example:443/token' })],
  ]
  test.each(edits)('is not sent again when the connection gets %s', async (_what, edited) => {
    await world.open(seed).token()
    await world.open(edited).token()
    world.clock.pass(hour)
    await world.open(edited).token()
    await world.open(seed).token()
    const [first, ...later] = world.brought()
    expect(first).toBe('seed-refresh-token')
    expect(later.length).toBeGreaterThan(0)
    expect(later).toEqual(later.map((_, i) => `refresh-token-${i + 1}`))
  })

  test('makes two connections one line; an access token with another scope is used by whoever asked for it', async () => {
    const [plain, narrow] = [world.open(seed), world.open(refreshToken({ scope: 'a' }))]
    expect(await plain.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(await narrow.token()).toMatchObject({ access_token: 'access-token-2', scope: 'a' })
    expect(await world.open(refreshToken({ scope: ['a'] })).token()).toMatchObject({ access_token: 'access-token-2' })
    expect(await plain.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(await world.open(seed).token()).toMatchObject({ access_token: 'access-token-3' })
    expect([1, 2, 3].map((n) => world.sent(n).scope)).toEqual([undefined, 'a', undefined])
  })

  test('an answer that a process left behind is not taken for one with another scope', async () => {
    const dying = dyingAt(world.store, (namespace, value) => namespace === 'raw_answer' && value.includes('token-1'))
    await world.open(seed, dying).token()
    const token = await world.open(refreshToken({ scope: 'a' })).token()
    expect(token).toMatchObject({ access_token: 'access-token-2', scope: 'a' })
    expect(world.brought()).toEqual(['seed-refresh-token', 'refresh-token-1'])
  })
})

test('where there is no room for the answer, no refresh token is sent', async () => {
  const full = async () => {
    throw new StoreError('store.unusable', { path: '/store.db', problem: 'is full', advice: 'make room' })
  }
  await world.open(password()).token()
  world.clock.pass(hour)
  expect((await failure(world.open(password(), { ...world.store, reserve: full }).token())).code).toBe('store.unusable')
  expect((await failure(world.open(refreshToken(), { ...world.store, reserve: full }).token())).code).toBe(
    'store.unusable',
  )
  expect(world.requests).toHaveLength(1)
  await world.open(password()).token()
  expect(world.brought()).toEqual(['password', 'refresh-token-1'])
})

test('whoever leaves waits for what was sent, not for another process', async () => {
  const store = { ...world.store, lease: async () => undefined }
  const source = world.open(refreshToken(), store)
  const before = world.clock.now()
  const waiting = failure(source.token())
  await source.settled()
  expect((await waiting).code).toBe('token.awaited')
  expect(world.clock.now() - before).toBeLessThan(1000)
  expect(world.requests).toHaveLength(0)
})

describe('an answer that could not be read', () => {
  const unread: FakeAnswer = { body: { payload: { jeton: 'access-jeton-1', neuf: 'rotated-refresh-1', duree: 3600 } } }
  const mended = () =>
    refreshToken({
      token_response: {
        format: 'auto',
        expires_in_unit: 's',
        access_token: '$.payload.jeton',
        refresh_token: '$.payload.neuf',
      },
    })
  const isRead = { access_token: 'access-jeton-1', refresh_token: 'rotated-refresh-1' }

  test('keeps what it was given for from being sent again, until it can be read', async () => {
    world.answer = () => unread
    await failure(world.open(refreshToken()).token())
    for (let times = 0; times < 3; times++) {
      world.clock.pass(hour)
      expect(await failure(world.open(refreshToken()).token())).toMatchObject({
        code: 'token.unread',
        message: expect.stringContaining('may hold one that took the place of its refresh token'),
        hint: expect.stringContaining('latchkey learn crm_login'),
      })
    }
    expect((await world.open(refreshToken()).end())?.code).toBe('token.unread')
    expect(await world.open(mended()).end()).toBeUndefined()
    expect(await world.open(mended()).token()).toMatchObject(isRead)
    expect(world.requests).toHaveLength(1)
  })

  test('outlives a file that was changed so that it still cannot be read', async () => {
    world.answer = (n) => (n === 1 ? unread : broken(false, 'refused'))
    await failure(world.open(refreshToken()).token())
    const wrong = refreshToken({
      token_response: { ...mended().token_response, access_token: '$.payload.token' } as never,
    })
    await failure(world.open(wrong).token())
    expect(await world.open(mended()).token()).toMatchObject(isRead)
    expect(world.requests).toHaveLength(1)
  })

  test('a logout forgets it, and a newly typed refresh token has a line of its own', async () => {
    world.answer = (n) => (n === 1 ? unread : rotating(n))
    await failure(world.open(refreshToken()).token())
    expect(await world.open(refreshToken({ refresh_token: 'typed-anew' })).token()).toMatchObject({
      access_token: 'access-token-2',
    })
    await world.open(refreshToken()).logout?.()
    expect(await world.open(refreshToken()).token()).toMatchObject({ access_token: 'access-token-3' })
  })

  test.each<[string, FakeAnswer]>([
    ['an error that names a token all the same', { body: { code: 7, msg: 'hello', session_token: 'jeton-1-of-2' } }],
    ['what begins like JSON', { body: '{"payload": 1,}' }],
    ['what is nested too deep', { body: `{"access_token":"a","d":${'['.repeat(20_000)}${']'.repeat(20_000)}}` }],
  ])('%s counts', async (_what, answer) => {
    world.answer = () => answer
    await failure(world.open(refreshToken()).token())
    world.clock.pass(hour)
    expect((await failure(world.open(refreshToken()).token())).code).toBe('token.unread')
    expect(world.requests).toHaveLength(1)
  })

  test.each<[string, FakeAnswer]>([
    [
      'an error with a number to ask after',
      { body: { errcode: -1, errmsg: 'busy', request_id: 'a1b2-c3d4-e5f6-a7b8-c9d0' } },
    ],
    ['a page', { body: '<html><body>down for maintenance since 2026-01-01T00:00</body></html>' }],
    ['nothing', { body: '' }],
  ])('%s does not', async (_what, answer) => {
    world.answer = (n) => (n === 1 ? answer : rotating(n))
    await failure(world.open(refreshToken()).token())
    world.clock.pass(hour)
    expect(await world.open(refreshToken()).token()).toMatchObject({ access_token: 'access-token-2' })
  })

  test.each<[string, () => ReturnType<typeof world.answer>]>([
    ['an error in HTTP 200', () => ({ body: { errcode: 40030, errmsg: 'invalid refresh_token' } })],
    ['a refusal', () => rejected],
    ['a redirect', () => ({ status: 302, headers: { location: 'https://elsewhere.example/' } })],
    ['a server that is not there', () => broken(false, 'refused')],
  ])('of a grant that runs again is not replaced by %s', async (_by, later) => {
    world.answer = (n) => (n === 1 ? unread : later())
    await failure(world.open(password()).token())
    world.clock.pass(hour)
    await failure(world.open(password()).token())
    expect((await world.open(password()).answered?.())?.text).toContain('access-jeton-1')
    expect(await world.open(password({ token_response: mended().token_response as never })).token()).toMatchObject(
      isRead,
    )
  })

  test('of a grant that runs again is of no use once that brought a token', async () => {
    world.answer = (n) => (n === 1 ? unread : rotating(n))
    await failure(world.open(password()).token())
    world.clock.pass(hour)
    expect(await world.open(password()).token()).toMatchObject({ access_token: 'access-token-2' })
    expect((await world.open(password()).answered?.())?.text).toContain('access-token-2')
  })
})
