/**
 * Steps that use up what they send: whatever fails behind one, the next process goes on from what it brought, and what was
 * spent is not sent again. The server is as strict as RFC 9700 §4.14.2 allows.
 */
import { beforeEach, describe, expect, test } from 'vitest'
import type { TransportError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import type { TokenConnection } from '../../src/oauth/contract.ts'
import { openLedger } from '../../src/oauth/made_once.ts'
import type { Step } from '../../src/oauth/request_shape.ts'
import { answersIn } from '../../src/oauth/unread.ts'
import type { TokenStore } from '../../src/stores/contract.ts'
import { type FakeAnswer, rejection } from '../fakes.ts'
import { bearer, refreshToken } from './endpoint.ts'
import { broken, createWorld, dyingAt, hour, type World } from './world.ts'

const at = 'https://auth.example'
const form = (step: JsonObject): JsonObject => ({ method: 'POST', format: 'form', ...step })
/** Rotates the refresh token, and brings a ticket that is good for one use. */
const rotate = (more: JsonObject = {}): JsonObject =>
  form({
    url: `${at}/rotate`,
    parameters: { rt: '${refresh_token}' },
    extra: { refresh_token: '$.next', ticket: '$.ticket' },
    ...more,
  })
const page = (more: JsonObject = {}): JsonObject => ({ url: `${at}/page`, extra: { nonce: '$.nonce' }, ...more })

const read = { format: 'auto', expires_in_unit: 's' } as const
const stepsBefore = (steps: JsonObject[], more: JsonObject = {}): TokenConnection =>
  refreshToken({
    refresh_token: 'typed-refresh-0',
    token_request: { scope_separator: ' ', format: 'form', steps, ...more } as never,
  })
const stepsAfter = (steps: JsonObject[]): TokenConnection =>
  refreshToken({ refresh_token: 'typed-refresh-0', token_response: { ...read, steps } as never })
/** A login that is no OAuth, whose renewal alone has steps. */
const stepsOfRenewal = (steps: JsonObject[], more: JsonObject = {}): TokenConnection =>
  bearer({
    refresh_token: 'typed-refresh-0',
    refresh_request: {
      url: `${at}/token`,
      format: 'form',
      scope_separator: ' ',
      parameters: { refresh_token: '${refresh_token}' },
      steps,
      ...more,
    } as never,
    ...({ token_request: undefined } as object),
  })

type Answer = FakeAnswer | (() => FakeAnswer)
let world: World
/** Refresh tokens and tickets, as they were sent; a second time is a theft. */
let used: string[]
let pages: Record<string, Answer>

beforeEach(() => {
  world = createWorld()
  used = []
  pages = {}
  let count = 0
  const answers: Record<string, Answer> = {
    '/page': () => ({ body: { nonce: `nonce-page-${++count}` } }),
    '/rotate': () => ({ body: { next: `rotated-refresh-${++count}`, ticket: `ticket-good-once-${count}` } }),
    '/token': () => ({
      body: {
        access_token: `access-token-${++count}`,
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: `answered-refresh-${count}`,
      },
    }),
  }
  world.answer = (n) => {
    const request = world.requests[n - 1]
    const path = new URL(request?.url ?? '').pathname
    const sent = new URLSearchParams(String(request?.body ?? ''))
    const arrives = () => {
      for (const name of ['rt', 'refresh_token', 'ticket']) used.push(...sent.getAll(name))
    }
    const answer = pages[path] ?? answers[path] ?? { status: 404 }
    try {
      const given = typeof answer === 'function' ? answer() : answer
      arrives()
      return given
    } catch (error) {
      if ((error as TransportError).failure.sent) arrives()
      throw error
    }
  }
})

const paths = () => world.requests.map(({ url }) => new URL(url).pathname)
const failure = (connection: TokenConnection, store?: TokenStore) =>
  rejection<Error & { code: string }>(Promise.resolve(world.open(connection, store).token()))
const twice = () => used.filter((one, index) => used.indexOf(one) !== index)
/** A new process, a moment later. */
const next = async (connection: TokenConnection) => {
  world.clock.pass(2000)
  return world.open(connection).token()
}

const failures: [string, Answer, code: string][] = [
  ['500', { status: 500, body: {} }, 'token.step_refused'],
  ['a refusal', { status: 403, body: { error: 'stale' } }, 'token.step_refused'],
  ['no network', () => broken(true), 'token.unreachable'],
  ['nobody there', () => broken(false, 'refused'), 'token.unreachable'],
  ['an answer that cannot be read', { body: { other: 1 } }, 'token.step_extra'],
]
const placements: [string, (steps: JsonObject[]) => TokenConnection][] = [
  ['token_request', stepsBefore],
  ['refresh_request', stepsOfRenewal],
  ['token_response', stepsAfter],
]

describe.each(placements)('%s.steps, whose first rotates the refresh token', (place, connection) => {
  const isAfter = place === 'token_response'
  const steps = connection([rotate(), page()])

  test.each(failures)('and whose second meets %s: the rotated one is gone on with', async (_, answer, code) => {
    pages['/page'] = answer
    expect((await failure(steps)).code).toBe(code)
    const rotated = used.length
    delete pages['/page']
    const token = await next(steps)
    expect(token.extra).toMatchObject({ nonce: expect.any(String), ticket: expect.any(String) })
    expect(twice()).toEqual([])
    expect(used[0]).toBe('typed-refresh-0')
    // Before: made anew by its successor. After: it is made.
    expect(used.slice(rotated)[0]).toBe(isAfter ? undefined : 'rotated-refresh-1')
    if (isAfter) expect(token.refresh_token).toBe('rotated-refresh-2')
    expect(paths().filter((path) => path === '/rotate')).toHaveLength(isAfter ? 1 : 2)
    world.clock.pass(2 * hour)
    await next(steps)
    expect(twice()).toEqual([])
  })

  test.each([
    [
      'before its answer is read',
      (text: string) => text.includes('rotated-refresh') && !text.includes('"extra":{"refresh_token"'),
    ],
    ['when it was read', (text: string) => text.includes('"extra":{"refresh_token"')],
  ])('and a process that dies %s: the next one goes on from it', async (_, isLast) => {
    await failure(
      steps,
      dyingAt(world.store, (_, text) => isLast(text)),
    )
    expect(paths().at(-1)).toBe('/rotate')
    expect((await next(steps)).extra).toMatchObject({ nonce: expect.any(String) })
    expect(twice()).toEqual([])
    world.clock.pass(2 * hour)
    await next(steps)
    expect(twice()).toEqual([])
  })

  test('and whose answer cannot be read: it is read anew once that is mended, and nothing is sent meanwhile', async () => {
    const wrong = connection([rotate({ extra: { refresh_token: '$.gone' } }), page()])
    for (let time = 0; time < 3; time++) {
      expect(await failure(wrong)).toMatchObject({
        code: 'token.step_extra',
        message: expect.stringContaining('it has: next, ticket'),
      })
      world.clock.pass(hour / 4)
    }
    expect(paths().filter((path) => path === '/rotate')).toHaveLength(1)
    expect((await next(steps)).extra).toMatchObject({ nonce: expect.any(String) })
    expect(twice()).toEqual([])
    expect(used).toContain(isAfter ? 'answered-refresh-1' : 'rotated-refresh-1')
  })

  test('and is written otherwise meanwhile: it is made again, by the successor', async () => {
    pages['/page'] = { status: 500 }
    await failure(steps)
    delete pages['/page']
    const edited = connection([rotate({ headers: { 'x-version': '2' } }), page()])
    expect((await next(edited)).extra).toMatchObject({ nonce: expect.any(String) })
    expect(paths().filter((path) => path === '/rotate')).toHaveLength(2)
    expect(twice()).toEqual([])
  })

  test('nothing of it is shown, in a later process either', async () => {
    const rotated = `rotated-refresh-${isAfter ? 2 : 1}`
    const says = { status: 500, body: { error: `not ${rotated}` } }
    pages['/page'] = says
    const first = await failure(steps)
    const later = createWorld()
    later.store = world.store
    later.answer = () => says
    const second = await rejection(Promise.resolve(later.open(steps).token()))
    for (const { message } of [first, second]) expect(message).toMatch(/HTTP 500: “not ••••”$/)
    expect(JSON.stringify([first, second, world.events, later.events])).not.toContain(rotated)
  })
})

describe('the refresh token that a step before has brought', () => {
  const steps = stepsBefore([rotate()])
  const bare = { body: { access_token: 'access-token', token_type: 'Bearer', expires_in: 3600 } }

  test('is the next one where the answer of the token call has none, after a crash as well', async () => {
    pages['/token'] = bare
    expect(await world.open(steps).token()).toMatchObject({ refresh_token: 'rotated-refresh-1' })
    world.clock.pass(2 * hour)
    const dying = dyingAt(world.store, (_, text) => text.includes('"raw":') && text.includes('access-token'))
    await world.open(steps, dying).token()
    const token = await next(steps)
    expect(token).toMatchObject({ refresh_token: 'rotated-refresh-2', extra: { ticket: 'ticket-good-once-2' } })
    expect(token.extra).not.toHaveProperty('refresh_token')
    expect(used).toEqual(['typed-refresh-0', 'rotated-refresh-1', 'rotated-refresh-1', 'rotated-refresh-2'])
  })

  test('stays beside the answer that it was asked with, whatever is noted after it', () => {
    const raw = { status: 200, content_type: '', text: '{}', requested_at: 1 }
    const noted = { raw, refresh_token: 'rotated-refresh-1', made: { answers: [], held: {} } }
    expect(answersIn({ ...noted, after: 1, lost: 1 })).toEqual(noted)
  })

  test('was not sent before: however often no answer comes, none is taken for used up', async () => {
    pages['/token'] = { status: 500 }
    for (let time = 0; time < 4; time++) expect((await failure(steps)).code).toBe('token.refused')
    delete pages['/token']
    expect(await next(steps)).toMatchObject({ refresh_token: 'answered-refresh-6' })
  })
})

test('an answer that cannot be read holds nothing up where all that was spent has a successor', async () => {
  const tenant = { url: `${at}/tenant`, headers: { ticket: '${ticket}' }, extra: { tenant: '$.tenant' } }
  const steps = stepsBefore([rotate(), tenant])
  pages['/tenant'] = { body: { state: 'warming-up' } }
  await failure(steps)
  pages['/tenant'] = { body: { tenant: 'acme' } }
  expect(await next(steps)).toMatchObject({ extra: { tenant: 'acme', ticket: 'ticket-good-once-2' } })
  expect(twice()).toEqual([])
})

describe('a step before that spends what nothing takes the place of', () => {
  const spends = (more: JsonObject = {}) => rotate({ extra: { ticket: '$.ticket' }, ...more })
  const byTicket = { parameters: { ticket: '${ticket}' }, omit: ['refresh_token'] }
  const connection = (steps: JsonObject[]) => stepsBefore(steps, byTicket)

  test.each(failures.filter(([, , code]) => code !== 'token.step_extra'))(
    'is not made again where the token call meets %s; a page whose nonce is good once is',
    async (_, answer) => {
      const steps = connection([page(), spends()])
      pages['/token'] = answer
      await failure(steps)
      delete pages['/token']
      const ticket = 'ticket-good-once-2'
      expect(await next(steps)).toMatchObject({ extra: { ticket, nonce: expect.stringMatching(/nonce-page/) } })
      expect(paths().filter((path) => path === '/rotate')).toHaveLength(1)
      expect(paths().filter((path) => path === '/page')).toHaveLength(2)
      expect(used.filter((one) => one === 'typed-refresh-0')).toHaveLength(1)
    },
  )

  test.each(['invalid_grant', 'invalid_request'])(
    'is made again once a server says %s to what it brought a quarter of an hour ago',
    async (error) => {
      const steps = connection([spends()])
      pages['/token'] = { status: 500 }
      await failure(steps)
      pages['/token'] = { status: 400, body: { error, error_description: 'ticket is too old' } }
      await rejection(Promise.resolve(next(steps)))
      world.clock.pass(hour / 4)
      await rejection(Promise.resolve(next(steps)))
      expect(paths()).toEqual(['/rotate', '/token', '/token', '/token'])
      delete pages['/token']
      expect(await next(steps)).toMatchObject({ extra: { ticket: 'ticket-good-once-2' } })
    },
  )

  test('nor is a step that sends what it brought', async () => {
    const redeem = form({
      url: `${at}/redeem`,
      parameters: { ticket: '${ticket}' },
      extra: { assertion: '$.assertion' },
    })
    pages['/redeem'] = { body: { assertion: 'assertion-of-one-use' } }
    const steps = stepsBefore([spends(), redeem], {
      parameters: { assertion: '${assertion}' },
      omit: ['refresh_token'],
    })
    pages['/token'] = () => broken(false, 'refused')
    await failure(steps)
    delete pages['/token']
    await next(steps)
    expect(new Set(paths())).toEqual(new Set(['/rotate', '/redeem', '/token']))
    expect(twice()).toEqual([])
    expect(new URLSearchParams(String(world.requests.at(-1)?.body)).get('assertion')).toBe('assertion-of-one-use')
  })

  test('goes on with the cookies that there were', async () => {
    const cookie = {
      name: 'sid',
      value: 'session-of-the-first',
      domain: 'auth.example',
      path: '/',
      host_only: true,
      secure: true,
    }
    const step = { ...spends(), extra: { ticket: '$.ticket' } } as unknown as Step
    const ledger = openLedger(undefined, ['refresh_token'], [step])
    const raw = { status: 200, content_type: '', text: '{}', requested_at: 1 }
    ledger.answered(step, { url: at, raw }, [cookie])
    const made = ledger.read(step, { ticket: 't' })
    expect(openLedger(made, ['refresh_token'], [step]).cookies).toEqual([cookie])
    // A login that sends nothing of what is held is another session.
    expect(openLedger(made, [], [step]).cookies).toBeUndefined()
  })

  test('and is edited is a new start, as a person wants it', async () => {
    pages['/token'] = () => broken(false, 'refused')
    await failure(connection([spends()]))
    delete pages['/token']
    await next(connection([spends({ headers: { 'x-version': '2' } })]))
    expect(paths().filter((path) => path === '/rotate')).toHaveLength(2)
  })

  test('counts as sent, and as used up after two calls without an answer', async () => {
    const steps = connection([spends()])
    pages['/token'] = () => broken(true)
    const codes = []
    for (let time = 0; time < 4; time++) codes.push((await failure(steps)).code)
    expect(codes).toEqual(['token.unreachable', 'token.unreachable', 'token.used_up', 'token.used_up'])
    expect(paths()).toEqual(['/rotate', '/token', '/token'])
  })
})

test('a token that a step exchanges for another: by whatever name, it is exchanged once', async () => {
  const exchange = form({ url: `${at}/rotate`, parameters: { rt: '${token}' }, extra: { token: '$.next' } })
  const connection = bearer({
    token: 'typed-token-0',
    token_request: {
      url: `${at}/token`,
      format: 'form',
      scope_separator: ' ',
      parameters: { refresh_token: '${token}' },
      steps: [exchange],
    } as never,
  })
  pages['/token'] = () => broken(false, 'refused')
  await failure(connection)
  delete pages['/token']
  expect(await next(connection)).toMatchObject({ access_token: 'access-token-3' })
  expect(used).toEqual(['typed-token-0', 'rotated-refresh-1', 'rotated-refresh-2'])
})

describe('steps after that were made', () => {
  test('are not made again, unless the server says no to what came of them', async () => {
    const steps = stepsAfter([
      page(),
      { url: `${at}/tenant`, headers: { nonce: '${nonce}' }, extra: { tenant: '$.tenant' } },
    ])
    pages['/tenant'] = { status: 500 }
    await failure(steps)
    await rejection(Promise.resolve(next(steps)))
    expect(paths()).toEqual(['/token', '/page', '/tenant', '/tenant'])
    pages['/tenant'] = { status: 403 }
    await rejection(Promise.resolve(next(steps)))
    pages['/tenant'] = { body: { tenant: 'acme' } }
    expect(await next(steps)).toMatchObject({ extra: { tenant: 'acme', nonce: 'nonce-page-3' } })
    expect(paths().slice(4)).toEqual(['/tenant', '/page', '/tenant'])
  })

  test('a token that one brings is what those behind it are sent with', async () => {
    const exchange = { url: `${at}/exchange`, extra: { access_token: '$.session' } }
    pages['/exchange'] = { body: { session: 'session-token' } }
    pages['/tenant'] = { status: 500 }
    const steps = stepsAfter([
      exchange,
      { url: `${at}/tenant`, headers: { t: '${token}' }, extra: { tenant: '$.tenant' } },
    ])
    await failure(steps)
    pages['/tenant'] = { body: { tenant: 'acme' } }
    expect(await next(steps)).toMatchObject({ access_token: 'session-token', extra: { tenant: 'acme' } })
    expect(paths()).toEqual(['/token', '/exchange', '/tenant', '/tenant'])
    expect(world.requests.slice(2).map(({ headers }) => headers.t)).toEqual(['session-token', 'session-token'])
  })

  test('the lifetime that the last token came with counts, and no other’s', async () => {
    const exchange = (path: string, extra: JsonObject) => ({ url: at + path, extra })
    pages['/one'] = { body: { token: 'first-session', ttl: 600 } }
    pages['/two'] = { body: { token: 'second-session' } }
    const token = await next(
      stepsAfter([
        exchange('/one', { access_token: '$.token', expires_in: '$.ttl' }),
        exchange('/two', { access_token: '$.token' }),
      ]),
    )
    expect(token.access_token).toBe('second-session')
    expect(token).not.toHaveProperty('expires_at')
  })

  test('the refresh token that one rotated stays, however the file is edited', async () => {
    await next(stepsAfter([rotate()]))
    const token = await next(stepsAfter([page()]))
    expect(token).toMatchObject({ refresh_token: 'rotated-refresh-2', extra: { nonce: 'nonce-page-3' } })
    expect(await next(stepsAfter([]))).toMatchObject({ refresh_token: 'rotated-refresh-2' })
  })
})

describe.each(placements)('%s.steps', (_, connection) => {
  test.each([{ a: 1 }, ['b'], true, 0, '   ', 'null', 'a\u0000b'].map((next) => [next]))(
    'what takes the place of the refresh token is none where it is %j',
    async (value) => {
      pages['/rotate'] = { body: { next: value, ticket: 'ticket-good-once' } }
      expect((await failure(connection([rotate()]))).code).toBe('token.step_extra')
      await failure(connection([rotate()]))
      expect(used.join()).not.toMatch(/object|true|null|^0|\0/)
      expect(twice()).toEqual([])
    },
  )

  test('a refresh token that was read from the wrong place is read from the right one: nothing is asked for again', async () => {
    pages['/rotate'] = { body: { wrong: 'wrong-refresh', next: 'right-refresh', ticket: 'ticket-good-once' } }
    pages['/page'] = { status: 500 }
    await failure(connection([rotate({ extra: { refresh_token: '$.wrong' } }), page()]))
    delete pages['/page']
    const mended = connection([rotate(), page()])
    await next(mended)
    world.clock.pass(2 * hour)
    delete pages['/rotate']
    await next(mended)
    expect(used).toContain('right-refresh')
    expect(used).not.toContain('wrong-refresh')
    expect(twice()).toEqual([])
  })

  test('a page of a server that is down is no answer to keep, whatever cookies it has', async () => {
    const headers = { 'content-type': 'text/html', 'set-cookie': 'balancer=0123456789abcdef' }
    pages['/rotate'] = { headers, body: '<html>back soon</html>' }
    expect((await failure(connection([rotate()]))).code).toBe('token.step_extra')
    delete pages['/rotate']
    await next(connection([rotate()]))
    const bySession = { refresh_token: '$cookies.sid' }
    world.clock.pass(2 * hour)
    pages['/rotate'] = { headers, body: '<html>welcome</html>' }
    for (let time = 0; time < 3; time++) await failure(connection([rotate({ extra: bySession })]))
    expect(await failure(connection([rotate({ extra: bySession })]))).toMatchObject({
      code: 'token.step_extra',
      hint: expect.stringMatching(/the answer is kept.*latchkey logout crm_login forgets it$/),
    })
    expect(paths().filter((path) => path === '/rotate')).toHaveLength(3)
  })

  test('where an answer that was read has nothing of what the file says by now, the step is made anew', async () => {
    pages['/page'] = { status: 500 }
    await failure(connection([rotate(), page()]))
    delete pages['/page']
    pages['/rotate'] = { body: { successor: 'rotated-otherwise' } }
    world.clock.pass(2 * hour)
    const token = await next(connection([rotate({ extra: { refresh_token: '$.successor' } }), page()]))
    expect([token.refresh_token, used.at(-1)]).toContain('rotated-otherwise')
    expect(twice()).toEqual([])
  })

  test('a redirect without what is looked for is an answer that is lost: no third one is asked for', async () => {
    pages['/rotate'] = { status: 302, headers: { location: `${at}/elsewhere` } }
    const codes = []
    for (let time = 0; time < 3; time++) codes.push((await failure(connection([rotate()]))).code)
    expect(codes).toEqual(['token.step_extra', 'token.step_extra', 'token.used_up'])
  })
})

test('in a renewal, a step is given what the one before it has brought, not what the last login had', async () => {
  const tenant = { url: `${at}/tenant`, headers: { nonce: '${nonce}' }, extra: { tenant: '$.tenant' } }
  pages['/tenant'] = { body: { tenant: 'acme' } }
  const connection = stepsBefore([page(), tenant])
  await next(connection)
  world.clock.pass(2 * hour)
  await next(connection)
  const sent = world.requests.filter(({ url }) => url.endsWith('/tenant')).map(({ headers }) => headers.nonce)
  expect(sent).toEqual(['nonce-page-1', 'nonce-page-3'])
})

test('a store that kept what all steps brought in one: the refresh token is as good, and the steps are made anew', async () => {
  const steps = stepsAfter([rotate()])
  const token = await next(steps)
  const [row] = (await world.store.entries()).filter(({ namespace }) => namespace === 'token_set')
  const { key = '' } = row ?? {}
  const { stepped, ...rest } = token
  const earlier = { ...rest, stepped: { by: 'digest', at: 1, extra: stepped?.steps[0]?.extra } }
  const generation = (await world.store.load('token_set', key))?.generation ?? 0
  await world.store.compareAndSet('token_set', key, generation, new TextEncoder().encode(JSON.stringify(earlier)))
  expect(await next(steps)).toMatchObject({ refresh_token: 'rotated-refresh-3' })
  expect(used).toEqual(['typed-refresh-0', 'answered-refresh-1', 'rotated-refresh-2'])
})

test('where the grant can run again, an answer that cannot be read is no reason not to', async () => {
  const login = { url: `${at}/token`, format: 'form', scope_separator: ' ' }
  const connection = bearer({
    token_request: login as never,
    refresh_request: {
      parameters: { refresh_token: '${refresh_token}' },
      steps: [rotate({ extra: { refresh_token: '$.gone' } })],
    } as never,
  })
  await next(connection)
  world.clock.pass(2 * hour)
  expect((await failure(connection)).code).toBe('token.step_extra')
  expect(await next(connection)).toMatchObject({ access_token: 'access-token-3' })
  expect(paths()).toEqual(['/token', '/rotate', '/token'])
})

test.each([401, 403, 302])('where a step of the renewal answers %s, the login runs again', async (status) => {
  const login = { url: `${at}/token`, format: 'form', scope_separator: ' ' }
  const renewal = { url: `${at}/renew`, parameters: { refresh_token: '${refresh_token}' }, steps: [rotate()] }
  const connection = bearer({ token_request: login as never, refresh_request: renewal as never })
  await next(connection)
  world.clock.pass(2 * hour)
  pages['/rotate'] = { status, body: { error: 'session_over' } }
  if (status === 302) await failure(connection)
  expect(await next(connection)).toMatchObject({ access_token: 'access-token-2' })
  expect(paths()).toEqual(['/token', '/rotate', '/token'])
})

test('a login that runs again instead is given nothing that the renewal had brought', async () => {
  const login = { url: `${at}/token`, format: 'form', scope_separator: ' ' }
  const renewal = { url: `${at}/renew`, parameters: { refresh_token: '${refresh_token}' }, steps: [rotate()] }
  const connection = bearer({ token_request: login as never, refresh_request: renewal as never })
  pages['/renew'] = () => broken(true)
  await next(connection)
  world.clock.pass(2 * hour)
  expect((await failure(connection)).code).toBe('token.unreachable')
  pages['/token'] = { body: { access_token: 'second-login', expires_in: 3600 } }
  const token = await next(connection)
  expect(token.access_token).toBe('second-login')
  expect(token).not.toHaveProperty('refresh_token')
  expect(token).not.toHaveProperty('extra')
  expect(paths()).toEqual(['/token', '/rotate', '/renew', '/token'])
})

describe('a refresh token that a step after was sent, without an answer', () => {
  test('is sent once more, and is used up then', async () => {
    const steps = stepsAfter([rotate()])
    pages['/rotate'] = () => broken(true)
    const codes = []
    for (let time = 0; time < 4; time++) codes.push((await failure(steps)).code)
    expect(codes).toEqual(['token.unreachable', 'token.unreachable', 'token.used_up', 'token.used_up'])
    expect(paths()).toEqual(['/token', '/rotate', '/rotate'])
    delete pages['/rotate']
    world.clock.pass(hour / 4)
    expect(await next(steps)).toMatchObject({ refresh_token: 'rotated-refresh-2' })
  })

  test('is as good as before where the server says no', async () => {
    const steps = stepsAfter([rotate()])
    pages['/rotate'] = { status: 409 }
    for (let time = 0; time < 4; time++) expect((await failure(steps)).code).toBe('token.step_refused')
    delete pages['/rotate']
    expect(await next(steps)).toMatchObject({ refresh_token: 'rotated-refresh-2' })
  })

  test('is not sent again where a login can run by itself', async () => {
    const login = { url: `${at}/token`, format: 'form', scope_separator: ' ' }
    const token_response = { ...read, steps: [rotate()] }
    const connection = bearer({ token_request: login as never, token_response: token_response as never })
    pages['/rotate'] = () => broken(true)
    expect((await failure(connection)).code).toBe('token.unreachable')
    delete pages['/rotate']
    expect(await next(connection)).toMatchObject({ access_token: 'access-token-2' })
    expect(paths()).toEqual(['/token', '/rotate', '/token', '/rotate'])
    expect(twice()).toEqual([])
  })
})

test('nothing of what was noted is shown by a process that makes no step', async () => {
  const connection = refreshToken({
    refresh_token: 'typed-refresh-0',
    token_request: { scope_separator: ' ', format: 'form', steps: [rotate()] } as never,
    ...({ revocation_endpoint: `${at}/revoke` } as object),
  })
  await next(connection)
  world.clock.pass(2 * hour)
  pages['/token'] = () => broken(false, 'refused')
  await failure(connection)
  const later = createWorld()
  later.store = world.store
  later.answer = () => ({
    status: 400,
    body: { error: 'not_now', error_description: 'rotated-refresh-3 ticket-good-once-3' },
  })
  const [revocation] = (await later.open(connection).logout?.()) ?? []
  expect(revocation?.error?.message).toMatch(/not_now: •••• ••••/)
})

test('a token that the store takes at the second time is there before a step after it is sent its refresh token', async () => {
  const steps = stepsAfter([rotate()])
  let times = 0
  const busy = {
    ...world.store,
    async compareAndSet(...[namespace, key, expected, value]: Parameters<TokenStore['compareAndSet']>) {
      if (namespace === 'token_set' && times++ === 0) throw new Error('the database is locked')
      return world.store.compareAndSet(namespace, key, expected, value)
    },
  }
  const dying = dyingAt(busy, (namespace, text) => namespace === 'raw_answer' && /"after":1,"lost":1/.test(text))
  await world.open(steps, dying).token()
  await next(steps)
  expect(used.filter((one) => one === 'typed-refresh-0')).toHaveLength(1)
})

test('a store that does not take what a step has brought is told of, and this process goes on with it', async () => {
  const full = {
    ...world.store,
    async compareAndSet(...[namespace, key, expected, value]: Parameters<TokenStore['compareAndSet']>) {
      if (new TextDecoder().decode(value).includes('"made":')) throw new Error('disk full')
      return world.store.compareAndSet(namespace, key, expected, value)
    },
  }
  const steps = world.open(stepsBefore([rotate()]), full)
  pages['/token'] = { status: 500 }
  await rejection(Promise.resolve(steps.token()))
  expect(world.events).toContainEqual(
    expect.objectContaining({
      code: 'store.not_kept',
      message: expect.stringMatching(/its steps have brought.*disk full/),
    }),
  )
  delete pages['/token']
  world.clock.pass(2000)
  await steps.token()
  expect(used).toEqual(['typed-refresh-0', 'rotated-refresh-1', 'rotated-refresh-1', 'rotated-refresh-2'])
})

test('a logout ends the successor, and forgets what was noted', async () => {
  const connection = refreshToken({
    refresh_token: 'typed-refresh-0',
    token_request: { scope_separator: ' ', format: 'form', steps: [rotate()] } as never,
    ...({ revocation_endpoint: `${at}/revoke` } as object),
  })
  await next(connection)
  world.clock.pass(2 * hour)
  pages['/token'] = () => broken(false, 'refused')
  await failure(connection)
  delete pages['/token']
  pages['/revoke'] = { body: {} }
  await world.open(connection).logout?.()
  const revoked = world.requests.filter(({ url }) => url.endsWith('/revoke')).map(({ body }) => String(body))
  expect(revoked.join()).toContain('token=rotated-refresh-3')
  await next(connection)
  expect(used.at(-2)).toBe('typed-refresh-0')
})
