/** Logging out: the server is told (RFC 7009), and no process finds the token again, nor brings it back. */
import { beforeEach, describe, expect, test } from 'vitest'
import { TransportError } from '../../src/errors.ts'
import type { OAuthConnection, TokenSource } from '../../src/oauth/contract.ts'
import { type FakeAnswer, rejection } from '../fakes.ts'
import { createPerson } from '../fields/person.ts'
import { authorizationCode, clientCredentials, refreshToken } from './endpoint.ts'
import { createWorld, dyingAt, minutes, rejected, rotating, type World } from './world.ts'

const revocation_endpoint = 'https://auth.example/revoke'
const code = (more: object = {}) => authorizationCode({ revocation_endpoint, ...more })

let world: World
/** What the revocation endpoint answers to its n-th request, from 1; everything else is the token endpoint. */
let revoked: (n: number) => FakeAnswer
beforeEach(() => {
  world = createWorld()
  revoked = () => ({})
  world.answer = (n) => {
    const isRevocation = world.requests[n - 1]?.url === revocation_endpoint
    return isRevocation ? revoked(revocations().length) : rotating(tokenRequests())
  }
})

const revocations = (): Record<string, unknown>[] =>
  world.requests.flatMap(({ url, headers }, i) =>
    url === revocation_endpoint ? [{ ...world.sent(i + 1), authorization: headers.authorization }] : [],
  )
const tokenRequests = () => world.requests.filter(({ url }) => url !== revocation_endpoint).length
const login = (source: TokenSource) => source.login(createPerson().desk)
const logout = (source: TokenSource) => source.logout?.()

/** Everything that the store holds, as text. */
async function kept(): Promise<string> {
  const entries = await world.store.entries()
  const values = await Promise.all(
    entries.map(async ({ namespace, key }) => (await world.store.load(namespace, key))?.value),
  )
  return values.map((value) => new TextDecoder().decode(value)).join('\n')
}

describe('the server is told', () => {
  test('of the refresh token first, then of the access token, by a client that proves itself', async () => {
    const source = world.open(code({ client_secret: 'tea+cake' }))
    await login(source)
    expect(await logout(source)).toEqual([
      { token: 'refresh_token', outcome: 'revoked' },
      { token: 'access_token', outcome: 'revoked', expires_at: '2026-01-01T01:10:00.000Z' },
    ])
    const authorization = `Basic ${btoa('reporting:tea%2Bcake')}`
    expect(revocations()).toEqual([
      { token: 'refresh-token-1', token_type_hint: 'refresh_token', authorization },
      { token: 'access-token-1', token_type_hint: 'access_token', authorization },
    ])
  })

  test('of nothing where nothing is kept; of an access token that has ended here as well, since it may not have there', async () => {
    expect(await logout(world.open(code()))).toEqual([])
    await login(world.open(code({ scope: 'read' })))
    const rescoped = world.open(code({ scope: 'write' }))
    expect(await rescoped.kept()).toMatchObject({ expiry_source: 'another scope' })
    expect(await logout(rescoped)).toEqual([
      { token: 'refresh_token', outcome: 'revoked' },
      { token: 'access_token', outcome: 'revoked' },
    ])
  })

  test('of a refresh token that was typed and never used; of its successor where it was', async () => {
    const typed = refreshToken({ revocation_endpoint } as object)
    await logout(world.open(typed))
    await world.open(typed).token()
    await logout(world.open(typed))
    expect(revocations().map(({ token }) => token)).toEqual(['seed-refresh-token', 'refresh-token-1', 'access-token-1'])
  })

  test('and asked again where it says when; a wait that is too long is not waited', async () => {
    revoked = (n) => (n < 3 ? { status: 503, headers: { 'retry-after': '2' } } : {})
    const source = world.open(code())
    await login(source)
    const before = world.clock.now()
    expect(await logout(source)).toMatchObject([{ outcome: 'revoked' }, { outcome: 'revoked' }])
    expect(world.clock.now() - before).toBe(4000)
    revoked = () => ({ status: 503, headers: { 'retry-after': '3600' } })
    await login(source)
    expect(await logout(source)).toMatchObject([
      {
        outcome: 'failed',
        error: { code: 'token.not_revoked', exitCode: 3, data: { status: 503, retry_after: 3600 } },
      },
      { outcome: 'failed' },
    ])
  })

  test('what it refuses is said in its own words, and the token is forgotten all the same', async () => {
    revoked = (n) =>
      n === 1
        ? { status: 400, body: { error: 'invalid_request', error_description: 'no refresh-token-1 here' } }
        : { status: 401, body: { error: 'invalid_client' } }
    const source = world.open(code())
    await login(source)
    const [first, second] = (await logout(source)) ?? []
    expect(first?.error?.message).toBe(
      'https://auth.example/revoke did not end a token of connection crm_login: HTTP 400: “invalid_request: no •••• here”',
    )
    expect(second).toMatchObject({ outcome: 'failed', error: { code: 'token.invalid_client' } })
    expect(await source.kept()).toBeUndefined()
  })

  test('where nobody answers, it is asked once', async () => {
    revoked = () => {
      throw new TransportError({ kind: 'timeout', url: revocation_endpoint, detail: '30 seconds', sent: true })
    }
    const source = world.open(code())
    await login(source)
    expect(await logout(source)).toMatchObject([
      { outcome: 'failed', error: { code: 'token.unreachable' } },
      { outcome: 'failed', error: { code: 'token.unreachable' } },
    ])
    expect(revocations()).toHaveLength(1)
    expect(await source.kept()).toBeUndefined()
  })

  test('a client that cannot prove itself any more fails there, and the token is forgotten all the same', async () => {
    const signing = (client_secret: string) =>
      code({ client_secret, client_authentication: { method: 'client_secret_jwt', algorithm: 'HS256' } })
    await login(world.open(signing('a-secret-of-thirty-two-characters')))
    const source = world.open(signing(''))
    expect(await logout(source)).toMatchObject([
      { token: 'refresh_token', outcome: 'failed', error: { code: 'config.not_usable' } },
      { token: 'access_token', outcome: 'failed' },
    ])
    expect(await source.kept()).toBeUndefined()
  })

  test('of what a process had got when it died', async () => {
    await login(world.open(code()))
    const isLast = (namespace: string, value: string) => namespace === 'raw_answer' && value.includes('access-token-2')
    await world
      .open(code(), dyingAt(world.store, isLast))
      .renew(1)
      .catch(() => undefined)
    await logout(world.open(code()))
    expect(revocations().map(({ token }) => token)).toEqual(['refresh-token-2', 'access-token-2'])
  })

  test('a server that cannot is no failure: no endpoint, or not for such a token', async () => {
    revoked = (n) => (n === 2 ? { status: 400, body: { error: 'unsupported_token_type' } } : {})
    const source = world.open(code())
    await login(source)
    expect(await logout(source)).toMatchObject([{ outcome: 'revoked' }, { outcome: 'not_supported' }])
    const without = world.open(authorizationCode())
    await login(without)
    expect(await logout(without)).toMatchObject([{ outcome: 'not_offered' }, { outcome: 'not_offered' }])
  })
})

describe('nothing is left', () => {
  test('of the token, its answer, or its key', async () => {
    world.answer = (n) => rotating(n, { token_type: 'DPoP' })
    const bound = authorizationCode({ dpop: true } as object)
    const source = world.open(bound)
    await login(source)
    expect(await kept()).toMatch(/access-token-1[\s\S]*"d":|"d":[\s\S]*access-token-1/)
    await logout(source)
    expect(await kept()).not.toMatch(/token-1|"d":/)
    await login(source)
    expect(await source.kept()).toMatchObject({ access_token: 'access-token-2' })
  })

  test('a person is asked for again, and generations go on', async () => {
    const source = world.open(code())
    await login(source)
    await logout(source)
    await logout(source)
    expect(await rejection(source.token() as Promise<never>)).toMatchObject({ code: 'token.needs_login' })
    expect(await source.end()).toMatchObject({ code: 'token.needs_login' })
    expect((await login(source)).generation).toBe(4)
    expect(await world.open(code()).kept()).toMatchObject({ generation: 4, access_token: 'access-token-2' })
  })

  test('a grant that needs nobody starts anew, and its refresh token is not used', async () => {
    const source = world.open(clientCredentials())
    await source.token()
    await logout(source)
    expect(await source.token()).toMatchObject({ generation: 3 })
    expect(world.brought()).toEqual(['client_credentials', 'client_credentials'])
  })
})

describe('another process', () => {
  test.each([
    ['a person', authorizationCode()],
    ['nobody', clientCredentials()],
  ] as const)('that holds the token in memory does not renew it: a connection that needs %s', async (_, connection) => {
    const mine = world.open(connection)
    await login(mine)
    const other = world.open(connection)
    await other.token()
    await logout(mine)
    const before = world.requests.length
    world.clock.pass(50 * minutes)
    // Renewed in the background, while the old one would still serve.
    await other.token()
    await other.settled()
    expect(world.brought().slice(before)).toEqual('authorization_endpoint' in connection ? [] : ['client_credentials'])
    if ('authorization_endpoint' in connection) {
      expect(await rejection(other.token() as Promise<never>)).toMatchObject({ code: 'token.needs_login' })
      expect(await mine.kept()).toBeUndefined()
    }
  })

  test('that holds the token in memory finds out within a minute', async () => {
    world.answer = (n) => rotating(n, { expires_in: undefined })
    const mine = world.open(authorizationCode())
    await login(mine)
    const other = world.open(authorizationCode())
    await other.token()
    await logout(mine)
    world.clock.pass(minutes)
    await other.token()
    await other.settled()
    expect(await rejection(Promise.resolve(other.token()))).toMatchObject({ code: 'token.needs_login' })
    await login(mine)
    expect(await other.token()).toMatchObject({ access_token: 'access-token-2' })
    // Logged out and in between two looks.
    await logout(mine)
    await login(mine)
    world.clock.pass(minutes)
    await other.token()
    await other.settled()
    expect(await other.token()).toMatchObject({ access_token: 'access-token-3' })
  })

  test('whose renewal is under way is waited for, and what it brought is ended', async () => {
    const mine = world.open(code())
    await login(mine)
    const { answer } = world
    const slow = Promise.withResolvers<void>()
    world.answer = async (n) => {
      if (n === 2) await slow.promise
      return answer(n)
    }
    const renewing = world.open(code()).renew(1)
    while (world.requests.length < 2) await new Promise(setImmediate)
    const out = logout(mine)
    slow.resolve()
    await renewing
    await out
    expect(revocations().map(({ token }) => token)).toEqual(['refresh-token-2', 'access-token-2'])
    expect(await mine.kept()).toBeUndefined()
  })

  test.each([
    ['before its server is asked', 0],
    ['after', 2],
  ])('that renews while the one that logs out is stopped, %s: what that brought is ended, too', async (_, asked) => {
    const mine = world.open(code())
    await login(mine)
    const { store } = world
    let left = asked
    const slow = world.open(code(), {
      ...store,
      async lease(key, ttl) {
        const lease = await store.lease(key, ttl)
        return lease && { ...lease, renew: (ttl: number) => (left-- === 0 ? renewedBy(lease) : lease.renew(ttl)) }
      },
      async compareAndSet(...at) {
        if (left-- === 0 && at[0] === 'token_set') await renewedBy()
        return store.compareAndSet(...at)
      },
    })
    async function renewedBy(lease?: { release(): Promise<void> }) {
      await lease?.release()
      await mine.renew(1)
      return false
    }
    await logout(slow)
    expect(
      revocations()
        .map(({ token }) => token)
        .slice(-2),
    ).toEqual(['refresh-token-2', 'access-token-2'])
    expect(await mine.kept()).toBeUndefined()
  })

  test('that was stopped in the middle of a renewal does not bring the token back', async () => {
    const mine = world.open(code())
    await login(mine)
    const { answer } = world
    const stopped = Promise.withResolvers<void>()
    world.answer = async (n) => {
      if (n === 2) await stopped.promise
      return answer(n)
    }
    const other = world.open(code())
    const renewing = rejection(other.renew(1))
    while (world.requests.length < 2) await new Promise(setImmediate)
    // Its lease ends meanwhile.
    await logout(mine)
    stopped.resolve()
    expect(await renewing).toMatchObject({ code: 'token.forgotten' })
    expect(await mine.kept()).toBeUndefined()
    expect(await kept()).not.toContain('token-2')
    expect(await rejection(other.token() as Promise<never>)).toMatchObject({ code: 'token.needs_login' })
  })

  test('a refresh token that was found dead is no longer held against the next login', async () => {
    const mine = world.open(code())
    await login(mine)
    world.answer = () => rejected
    await rejection(mine.renew(1))
    expect(await mine.end()).toMatchObject({ code: 'token.invalid_grant' })
    world.answer = (n) => rotating(n)
    await logout(mine)
    await login(mine)
    expect(await mine.end()).toBeUndefined()
    expect(await mine.renew(3)).toMatchObject({ generation: 4 })
  })
})

test('every connection that keeps a token can log out; one that is typed cannot', () => {
  const connections: OAuthConnection[] = [clientCredentials(), refreshToken(), code()]
  for (const connection of connections) expect(world.open(connection).logout).toBeTypeOf('function')
})
