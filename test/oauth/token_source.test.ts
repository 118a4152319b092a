import { beforeEach, describe, expect, test } from 'vitest'
import { TokenError } from '../../src/errors.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { KeptToken, OAuthConnection } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets } from '../../src/redact.ts'
import type { Event } from '../../src/runtime.ts'
import type { Namespace, TokenStore } from '../../src/stores/contract.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { type FakeAnswer, type FakeClock, fakeClock, fakeSend, rejection } from '../fakes.ts'
import { clientCredentials, password, refreshToken } from './endpoint.ts'

const minutes = 60_000
const hour = 60 * minutes
const timeout = 30_000

let clock: FakeClock
let store: TokenStore
let events: Event[]
let requests: ReturnType<typeof fakeSend>['requests']
/** What the server answers to the n-th request, from 1. */
let answer: (n: number) => FakeAnswer | Promise<FakeAnswer>

/** Tokens are numbered as they are given. */
const granted = (n: number, more: object = {}): FakeAnswer => ({
  body: { access_token: `access-token-${n}`, token_type: 'Bearer', expires_in: 3600, ...more },
})
const down: FakeAnswer = { status: 503, body: { error: 'temporarily_unavailable' } }
const dead: FakeAnswer = { status: 400, body: { error: 'invalid_grant' } }

beforeEach(() => {
  clock = fakeClock()
  store = openMemory('', clock)
  events = []
  requests = []
  answer = granted
})

/** As a process would open it; two sources over one store are two processes. */
function open(connection: OAuthConnection = clientCredentials(), over = store) {
  const emit = (event: Event) => void events.push(event)
  const secrets = createSecrets()
  const source = openTokens('crm_login', connection, {
    send: async (request) => {
      requests.push(request)
      const n = requests.length
      return fakeSend(() => answer(n)).send(request)
    },
    store: over,
    clock,
    random: () => 0,
    secrets,
    recorder: async () => unrecorded,
    emit,
    timeout,
  })
  return { ...source, secrets }
}

const accessToken = async (token: KeptToken | Promise<KeptToken>) => (await token).access_token
const sent = (n: number) => Object.fromEntries(new URLSearchParams(String(requests[n - 1]?.body)))
const warnings = () => events.flatMap((event) => (event.type === 'warning' ? [event.code] : []))
const origins = () => events.flatMap((event) => (event.type === 'token' ? [event.origin] : []))
/** Lets others run until it is so. */
const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise(setImmediate)
}

/** A store in which one operation fails as long as it is told to. */
function failing(operation: 'load' | 'compareAndSet' | 'lease' | 'release', namespace?: Namespace) {
  const broken = { is: true }
  const fail = (where?: Namespace) => {
    if (broken.is && (namespace === undefined || where === namespace)) throw new Error('the disk is full')
  }
  const over: TokenStore = {
    ...store,
    async load(where, key) {
      if (operation === 'load') fail(where)
      return store.load(where, key)
    },
    async compareAndSet(where, key, expected, value) {
      if (operation === 'compareAndSet') fail(where)
      return store.compareAndSet(where, key, expected, value)
    },
    async lease(key, ttl) {
      if (operation === 'lease') fail()
      const lease = await store.lease(key, ttl)
      return (
        lease && {
          ...lease,
          async release() {
            if (operation === 'release') fail()
            await lease.release()
          },
        }
      )
    },
  }
  return { over, broken }
}

describe('the first token', () => {
  test('is fetched once, told, and from then on given at once, not as a promise', async () => {
    const source = open()
    const token = await source.token()
    expect(token).toMatchObject({ access_token: 'access-token-1', generation: 1 })
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(source.token()).not.toBeInstanceOf(Promise)
    expect(requests).toHaveLength(1)
    expect(events).toEqual([
      {
        type: 'token',
        connection: 'crm_login',
        origin: 'fetched',
        token_endpoint: 'https://auth.example/token',
        expires_at: '2026-01-01T01:00:00.000Z',
        generation: 1,
      },
    ])
  })

  test('is one for 200 who ask at once', async () => {
    const source = open()
    const tokens = await Promise.all(Array.from({ length: 200 }, () => accessToken(source.token())))
    expect(new Set(tokens)).toEqual(new Set(['access-token-1']))
    expect(requests).toHaveLength(1)
  })

  test('that fails fails for all who wait and who come within a second; the next who asks tries again', async () => {
    answer = (n) => (n === 1 ? dead : granted(n))
    const source = open()
    const errors = await Promise.all(
      Array.from({ length: 10 }, () => rejection<TokenError>(Promise.resolve(source.token()))),
    )
    clock.pass(999)
    errors.push(await rejection<TokenError>(Promise.resolve(source.token())))
    expect(new Set(errors).size).toBe(1)
    expect(errors[0]?.code).toBe('token.invalid_grant')
    expect(requests).toHaveLength(1)
    clock.pass(1)
    expect(await accessToken(source.token())).toBe('access-token-2')
  })

  test('is asked for by the grant with its parameters', async () => {
    await open(password({ scope: 'a b' })).token()
    expect(sent(1)).toEqual({
      grant_type: 'password',
      username: 'alice',
      password: 'wonderland-42',
      scope: 'a b',
      client_id: 'reporting',
    })
  })
})

describe('by the clock', () => {
  test('in the soft window the old one is served and a new one fetched behind it', async () => {
    const source = open()
    await source.token()
    clock.pass(45 * minutes - 1)
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    await source.settled()
    expect(requests).toHaveLength(1)
    clock.pass(1)
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(source.token()).not.toBeInstanceOf(Promise)
    await source.settled()
    expect(source.token()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    expect(requests).toHaveLength(2)
  })

  test('a token that may be bound to a certificate does not serve with another', async () => {
    const holding = (certificate: string) => ({ ...clientCredentials(), client_certificate: { certificate, key: 'k' } })
    expect(await accessToken(open(holding('one')).token())).toBe('access-token-1')
    expect(await accessToken(open(holding('one')).token())).toBe('access-token-1')
    expect(await accessToken(open(holding('another')).token())).toBe('access-token-2')
  })

  test('in the last minute a server that is down is not asked by every caller', async () => {
    answer = (n) => (n === 1 ? granted(n) : down)
    const source = open()
    await source.token()
    clock.pass(hour - 40_000)
    for (let call = 0; call < 100; call++) {
      expect(await accessToken(source.token())).toBe('access-token-1')
      clock.pass(100)
    }
    // At once, and after five seconds.
    expect(requests).toHaveLength(3)
  })

  test('in the last minute callers wait for the new one', async () => {
    const source = open()
    await source.token()
    clock.pass(59 * minutes)
    const token = source.token()
    expect(token).toBeInstanceOf(Promise)
    expect(await accessToken(token)).toBe('access-token-2')
  })

  test('a token whose end nobody said is never renewed', async () => {
    answer = (n) => granted(n, { expires_in: null })
    const source = open()
    await source.token()
    clock.pass(10_000 * hour)
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    expect(await accessToken(open().token())).toBe('access-token-1')
    expect(requests).toHaveLength(1)
  })
})

describe('a renewal that fails', () => {
  test('leaves the old one in service, is told once, and is not tried again at once', async () => {
    answer = (n) => (n === 1 ? granted(n) : down)
    const source = open()
    await source.token()
    clock.pass(45 * minutes)
    for (let i = 0; i < 10; i++) {
      expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
      await source.settled()
    }
    expect(requests).toHaveLength(2)
    clock.pass(30_000)
    source.token()
    await source.settled()
    expect(requests).toHaveLength(3)
    clock.pass(14 * minutes)
    expect(await accessToken(source.token())).toBe('access-token-1')
    expect(await accessToken(source.token())).toBe('access-token-1')
    expect(warnings()).toEqual(['token.renewal_failed'])
  })

  test('is tried again when the server says, as long as nobody waits for it', async () => {
    answer = (n) => (n === 1 ? granted(n) : { ...down, headers: { 'retry-after': '600' } })
    const source = open()
    await source.token()
    clock.pass(45 * minutes)
    source.token()
    await source.settled()
    clock.pass(599_000)
    source.token()
    await source.settled()
    expect(requests).toHaveLength(2)
    clock.pass(1000)
    source.token()
    await source.settled()
    expect(requests).toHaveLength(3)
  })

  test('is raised once the old one has ended, and mended by the next that succeeds', async () => {
    answer = (n) => (n === 2 ? down : granted(n))
    const source = open()
    await source.token()
    clock.pass(hour)
    expect((await rejection<TokenError>(Promise.resolve(source.token()))).code).toBe('token.refused')
    clock.pass(1000)
    expect(await accessToken(source.token())).toBe('access-token-3')
  })

  test('serves the old one from the store to another process, too', async () => {
    await open().token()
    answer = () => down
    clock.pass(50 * minutes)
    expect(await accessToken(open().token())).toBe('access-token-1')
    expect(warnings()).toEqual(['token.renewal_failed'])
  })

  test('behind everybody’s back is no unhandled rejection', async () => {
    answer = (n) => (n === 1 ? granted(n) : new Promise((_, fail) => setImmediate(() => fail(new Error('odd')))))
    const source = open()
    await source.token()
    clock.pass(58 * minutes)
    source.token()
    clock.pass(hour)
    await source.settled()
    expect(requests).toHaveLength(2)
  })

  test('is told without the secret that the server repeats', async () => {
    answer = (n) => (n === 1 ? granted(n) : { status: 500, body: { error: 'tea+cake and access-token-1' } })
    const source = open()
    await source.token()
    clock.pass(59 * minutes)
    await source.token()
    expect(warnings()).toHaveLength(1)
    expect(JSON.stringify(events)).not.toMatch(/tea\+cake|access-token-1/)
  })
})

describe('the refresh token', () => {
  const rotating = (n: number) => granted(n, { refresh_token: `refresh-token-${n}` })

  test('is used where one is held; a new one replaces it, none leaves it (RFC 6749 §6)', async () => {
    answer = (n) => (n === 3 ? granted(n) : rotating(n))
    const source = open(password())
    for (let n = 1; n <= 5; n++) {
      expect(await accessToken(source.token())).toBe(`access-token-${n}`)
      clock.pass(hour)
    }
    const used = requests.map((_, i) => sent(i + 1).refresh_token)
    expect(used).toEqual([undefined, 'refresh-token-1', 'refresh-token-2', 'refresh-token-2', 'refresh-token-4'])
    expect(sent(2)).toEqual({ grant_type: 'refresh_token', refresh_token: 'refresh-token-1', client_id: 'reporting' })
    expect(origins()).toEqual(['fetched', 'refreshed', 'refreshed', 'refreshed', 'refreshed'])
  })

  test('typed into the file is the seed, and stays where the server sends no other', async () => {
    answer = (n) => (n < 3 ? granted(n) : rotating(n))
    const source = open(refreshToken({ scope: 'a' }))
    for (let n = 1; n <= 4; n++) {
      await source.token()
      clock.pass(hour)
    }
    const used = requests.map((_, i) => sent(i + 1).refresh_token)
    expect(used).toEqual(['seed-refresh-token', 'seed-refresh-token', 'seed-refresh-token', 'refresh-token-3'])
    expect(sent(1).scope).toBe('a')
    expect(sent(2)).not.toHaveProperty('scope')
  })

  test.each([
    ['client_credentials', clientCredentials()],
    ['password', password()],
  ])('rejected, %s runs again without it', async (grant_type, connection) => {
    answer = (n) => (n === 2 ? dead : n === 1 ? rotating(n) : granted(n))
    const source = open(connection)
    await source.token()
    clock.pass(hour)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-3' })
    expect(await source.token()).not.toHaveProperty('refresh_token')
    expect(requests.map((_, i) => sent(i + 1).grant_type)).toEqual([grant_type, 'refresh_token', grant_type])
    expect(events).toContainEqual({
      type: 'renewal',
      connection: 'crm_login',
      reason: 'the refresh token was rejected; the grant runs again',
    })
  })

  test('rejected, the refresh_token grant needs somebody', async () => {
    answer = (n) => (n === 1 ? rotating(n) : dead)
    const source = open(refreshToken())
    await source.token()
    clock.pass(hour)
    const error = await rejection<TokenError>(Promise.resolve(source.token()))
    expect(error).toBeInstanceOf(TokenError)
    expect(error.code).toBe('token.invalid_grant')
    expect(requests).toHaveLength(2)
  })

  test('is not given up for a server that is down', async () => {
    answer = (n) => (n === 2 ? down : rotating(n))
    const source = open(password())
    await source.token()
    clock.pass(hour)
    await rejection(Promise.resolve(source.token()))
    clock.pass(1000)
    await source.token()
    expect(sent(3).refresh_token).toBe('refresh-token-1')
  })
})

describe('renew', () => {
  test('is one renewal for all whose token was rejected', async () => {
    const source = open()
    const { generation } = await source.token()
    const renewed = await Promise.all(Array.from({ length: 50 }, () => source.renew(generation)))
    expect(new Set(renewed.map((token) => token.generation))).toEqual(new Set([2]))
    expect(requests).toHaveLength(2)
  })

  test('makes none where the token has moved on', async () => {
    const source = open()
    await source.token()
    await source.renew(1)
    expect(await source.renew(1)).toMatchObject({ generation: 2 })
    expect(requests).toHaveLength(2)
  })

  test('takes the newer token of another process', async () => {
    const [one, other] = [open(), open()]
    await one.token()
    await other.token()
    await other.renew(1)
    expect(await one.renew(1)).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    expect(requests).toHaveLength(2)
  })

  test('does not take the token that was rejected from a flight already under way', async () => {
    answer = (n) => (n === 2 ? down : granted(n))
    const source = open()
    await source.token()
    clock.pass(45 * minutes)
    source.token()
    expect(await source.renew(1)).toMatchObject({ access_token: 'access-token-3', generation: 2 })
  })

  test('that fails is raised, though the clock says that the old one lives', async () => {
    answer = (n) => (n === 1 ? granted(n) : down)
    const source = open()
    await source.token()
    expect((await rejection<TokenError>(source.renew(1))).code).toBe('token.refused')
  })

  test('goes on counting when the store was emptied meanwhile', async () => {
    const source = open(clientCredentials(), {
      ...store,
      load: (...asked) => store.load(...asked),
      compareAndSet: (...asked) => store.compareAndSet(...asked),
    })
    await source.token()
    store = openMemory('', clock)
    expect(await source.renew(1)).toMatchObject({ generation: 2 })
    expect(await open().kept()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
  })
})

describe('two processes', () => {
  test('share the token: the second makes no request', async () => {
    await open().token()
    const second = open()
    expect(await accessToken(second.token())).toBe('access-token-1')
    expect(requests).toHaveLength(1)
    expect(origins()).toEqual(['fetched', 'cache'])
  })

  test('share none when something differs that makes another token', async () => {
    const connections = [
      clientCredentials(),
      clientCredentials({ scope: 'a' }),
      clientCredentials({ client_id: 'other' }),
      clientCredentials({ token_endpoint: 'https://other.example/token' }),
      password(),
      password({ username: 'bob' }),
      refreshToken(),
    ]
    for (const connection of connections) await open(connection).token()
    expect(requests).toHaveLength(connections.length)
    await open(clientCredentials({ client_secret: 'rolled-over' })).token()
    expect(requests).toHaveLength(connections.length)
  })

  test('know from the store what to mask', async () => {
    answer = (n) => granted(n, { refresh_token: 'refresh-token-1' })
    await open(password()).token()
    const second = open(password())
    await second.token()
    expect(second.secrets.mask('access-token-1 refresh-token-1')).toBe('•••• ••••')
  })

  test('do not renew at once: the second waits for the first and takes its token', async () => {
    let arrive: (answer: FakeAnswer) => void = () => {}
    answer = () =>
      new Promise<FakeAnswer>((resolve) => {
        arrive = resolve
      })
    const first = open().token()
    await until(() => requests.length === 1)
    clock.sleep = async (ms) => {
      clock.pass(ms)
      arrive(granted(1))
      await first
    }
    const second = open().token()
    expect(await accessToken(first)).toBe('access-token-1')
    expect(await accessToken(second)).toBe('access-token-1')
    expect(requests).toHaveLength(1)
    expect(events).toContainEqual({
      type: 'renewal',
      connection: 'crm_login',
      reason: 'another process is getting the token; waiting for it',
    })
  })

  test('a lease whose owner died ends with its time', async () => {
    const stolen: string[] = []
    await open(clientCredentials(), {
      ...store,
      lease: async (key, ttl) => {
        stolen.push(key)
        return store.lease(key, ttl)
      },
    }).token()
    await store.lease(stolen[0] ?? '', 3 * timeout)
    clock.pass(59 * minutes + 1)
    const before = clock.now()
    await store.lease(stolen[0] ?? '', 3 * timeout)
    expect(await accessToken(open().token())).toBe('access-token-2')
    expect(clock.now() - before).toBeGreaterThanOrEqual(3 * timeout)
  })

  test('that both got a token: the later request wins, whoever writes last', async () => {
    const unguarded: TokenStore = {
      ...store,
      lease: async () => ({ renew: async () => true, release: async () => {} }),
    }
    const arrivals: ((answer: FakeAnswer) => void)[] = []
    answer = () => new Promise<FakeAnswer>((resolve) => arrivals.push(resolve))
    const earlier = open(clientCredentials(), unguarded).token()
    await until(() => arrivals.length === 1)
    clock.pass(1000)
    const later = open(clientCredentials(), unguarded).token()
    await until(() => arrivals.length === 2)
    arrivals[1]?.(granted(2))
    expect(await later).toMatchObject({ access_token: 'access-token-2', generation: 1 })
    arrivals[0]?.(granted(1))
    expect(await earlier).toMatchObject({ access_token: 'access-token-2', generation: 1 })

    clock.pass(hour)
    const third = open(clientCredentials(), unguarded).token()
    await until(() => arrivals.length === 3)
    clock.pass(1000)
    const fourth = open(clientCredentials(), unguarded).token()
    await until(() => arrivals.length === 4)
    arrivals[2]?.(granted(3))
    expect(await third).toMatchObject({ access_token: 'access-token-3', generation: 2 })
    arrivals[3]?.(granted(4))
    expect(await fourth).toMatchObject({ access_token: 'access-token-4', generation: 3 })
    expect(await open().kept()).toMatchObject({ access_token: 'access-token-4', generation: 3 })
  })
})

describe('a store that fails', () => {
  test('to save does not cost the token: it serves from memory, is told, and is saved with the next call', async () => {
    const { over, broken } = failing('compareAndSet')
    answer = (n) => granted(n, { refresh_token: `refresh-token-${n}` })
    const source = open(password(), over)
    expect(await accessToken(source.token())).toBe('access-token-1')
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    await source.settled()
    expect(warnings()).toEqual(['store.not_kept'])
    expect(events.find(({ type }) => type === 'warning')).toMatchObject({
      message: expect.stringContaining('the disk is full'),
    })
    expect(await source.kept()).toBeUndefined()

    broken.is = false
    expect(source.token()).toMatchObject({ access_token: 'access-token-1' })
    await until(async () => (await source.kept()) !== undefined)
    expect(await open(password()).kept()).toMatchObject({ refresh_token: 'refresh-token-1', generation: 1 })
    expect(requests).toHaveLength(1)
  })

  test('to save renews by the refresh token that the server knows, not by the one in the store', async () => {
    answer = (n) => granted(n, { refresh_token: `refresh-token-${n}` })
    const { over, broken } = failing('compareAndSet')
    broken.is = false
    const source = open(password(), over)
    await source.token()
    broken.is = true
    for (const n of [2, 3]) {
      clock.pass(hour)
      expect(await source.token()).toMatchObject({ access_token: `access-token-${n}`, generation: n })
    }
    expect(sent(3).refresh_token).toBe('refresh-token-2')
    broken.is = false
    await source.settled()
    expect(await open(password()).kept()).toMatchObject({ refresh_token: 'refresh-token-3', generation: 3 })
  })

  test('to keep the raw answer, only: nothing is lost, nothing is told', async () => {
    const source = open(clientCredentials(), failing('compareAndSet', 'raw_answer').over)
    expect(await accessToken(source.token())).toBe('access-token-1')
    expect(await source.kept()).toMatchObject({ access_token: 'access-token-1' })
    expect(warnings()).toEqual([])
  })

  test('to take its lease back: the token counts', async () => {
    expect(await accessToken(open(clientCredentials(), failing('release').over).token())).toBe('access-token-1')
  })

  test.each(['load', 'lease'] as const)('to %s, before anything was sent, is raised', async (operation) => {
    const error = await rejection(Promise.resolve(open(clientCredentials(), failing(operation).over).token()))
    expect(error.message).toBe('the disk is full')
    expect(requests).toEqual([])
  })

  test('to load does not end the service of a token that lives', async () => {
    const { over, broken } = failing('load')
    broken.is = false
    const source = open(clientCredentials(), over)
    await source.token()
    broken.is = true
    clock.pass(59 * minutes)
    expect(await accessToken(source.token())).toBe('access-token-1')
    expect(warnings()).toEqual(['token.renewal_failed'])
  })
})

describe('a process that dies', () => {
  const rotating = (n: number) => granted(n, { refresh_token: `refresh-token-${n}` })

  test('after the answer came, before the token set was kept: the next finds the token, and asks nobody', async () => {
    answer = rotating
    await open(password(), failing('compareAndSet', 'token_set').over).token()
    const next = open(password())
    expect(await next.token()).toMatchObject({
      access_token: 'access-token-1',
      refresh_token: 'refresh-token-1',
      generation: 1,
    })
    expect(await next.kept()).toMatchObject({ generation: 1 })
    expect(requests).toHaveLength(1)
  })

  test('so while it renewed: the next has the rotated refresh token', async () => {
    answer = (n) => (n === 2 ? granted(n) : rotating(n))
    const { over, broken } = failing('compareAndSet', 'token_set')
    broken.is = false
    const first = open(password(), over)
    await first.token()
    broken.is = true
    await first.renew(1)
    const next = open(password())
    expect(await next.renew(1)).toMatchObject({
      access_token: 'access-token-2',
      refresh_token: 'refresh-token-1',
      generation: 2,
    })
    expect(requests).toHaveLength(2)
  })

  test('before any answer came: the next asks', async () => {
    answer = (n) => (n === 1 ? Promise.reject(new Error('died')) : granted(n))
    await rejection(Promise.resolve(open().token()))
    expect(await accessToken(open().token())).toBe('access-token-2')
  })

  test('after an answer that was no token: the next asks', async () => {
    answer = (n) => (n === 1 ? dead : granted(n))
    await rejection(Promise.resolve(open().token()))
    expect(await accessToken(open().token())).toBe('access-token-2')
  })

  test('long ago: the token has ended, its refresh token has not', async () => {
    answer = rotating
    await open(password(), failing('compareAndSet', 'token_set').over).token()
    clock.pass(2 * hour)
    expect(await open(password()).token()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    expect(sent(2)).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-token-1' })
  })
})

describe('a clock that was wrong', () => {
  test('a token from the future is not used', async () => {
    clock.pass(6 * minutes)
    await open().token()
    clock.pass(-6 * minutes)
    expect(await open().token()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    expect(await open().kept()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('five minutes are within what clocks differ by', async () => {
    clock.pass(5 * minutes)
    await open().token()
    clock.pass(-5 * minutes)
    expect(await accessToken(open().token())).toBe('access-token-1')
  })
})

describe('settled', () => {
  test('waits for a renewal that nobody waits for', async () => {
    const source = open()
    await source.token()
    clock.pass(45 * minutes)
    source.token()
    await source.settled()
    expect(await source.kept()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('does not raise what failed', async () => {
    answer = () => dead
    const source = open()
    const failed = rejection(Promise.resolve(source.token()))
    await source.settled()
    expect(await failed).toBeInstanceOf(TokenError)
  })
})
