import { describe, expect, test } from 'vitest'
import type { TokenError } from '../../../src/errors.ts'
import type { OAuthConnection } from '../../../src/oauth/contract.ts'
import type { FakeAnswer } from '../../fakes.ts'
import { rejection } from '../../fakes.ts'
import { createPerson } from '../../fields/person.ts'
import { broken, createWorld } from '../world.ts'

const connection = {
  type: 'OAuth2',
  grant_type: 'device_code',
  ssl_mode: 'verify',
  timeout: 30,
  also_send_to: [],
  ignore_cookies_policy: false,
  client_id: 'reporting',
  scope: 'orders',
  audience: 'shop',
  token_endpoint: 'https://auth.example/token',
  device_authorization_endpoint: 'https://auth.example/device',
  authorize_using_browser: true,
  dpop: false,
} as unknown as OAuthConnection

const begun = {
  device_code: 'issued-device-code',
  user_code: 'WDJB-MJHT',
  verification_uri: 'https://auth.example/go',
  expires_in: 600,
  interval: 5,
}
const said = (error: string, more: object = {}): FakeAnswer => ({ status: 400, body: { error, ...more } })
const pending = said('authorization_pending')
const granted: FakeAnswer = {
  body: { access_token: 'granted-access-token', token_type: 'Bearer', expires_in: 3600, refresh_token: 'next-time' },
}
type Poll = FakeAnswer | (() => never)

/** One login; `polls` are answered in turn. */
function login(polls: Poll[], answer: object = begun, { status = 200, more = {} } = {}) {
  const world = createWorld()
  const times: number[] = []
  world.answer = (n) => {
    times.push(world.clock.now())
    if (n === 1) return { status, body: answer }
    const next = polls[Math.min(n - 2, polls.length - 1)] ?? granted
    return typeof next === 'function' ? next() : next
  }
  const person = createPerson()
  const source = world.open({ ...connection, ...more } as OAuthConnection)
  const done = source.login(person.desk)
  /** Seconds before each poll. */
  const waits = () => times.slice(1).map((time, i) => (time - (times[i] ?? 0)) / 1000)
  return { ...world, source, person, done, waits }
}

test('asks for a code, shows it, waits, and asks for the token until it is there', async () => {
  const { done, person, sent, waits, source, requests } = login([pending, pending, granted])
  expect((await done).access_token).toBe('granted-access-token')
  expect(sent(1)).toEqual({ client_id: 'reporting', scope: 'orders', audience: 'shop' })
  expect(sent(2)).toEqual({
    client_id: 'reporting',
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: 'issued-device-code',
    audience: 'shop',
  })
  expect(requests).toHaveLength(4)
  expect(waits()).toEqual([5, 5, 5])
  // For programs, which would have to find it in the sentence.
  expect(person.facts).toEqual([
    { user_code: 'WDJB-MJHT', verification_uri: 'https://auth.example/go', expires_at: '2026-01-01T00:10:00.000Z' },
  ])
  expect(person.told[0]).toBe(
    `To log in to crm_login, on this or any other machine or phone:

  open          https://auth.example/go
  enter         WDJB-MJHT

Waiting until you have said yes there. The code is good for 10 minutes.
`,
  )
  expect(person.visited).toEqual([])
  expect((await source.token()).generation).toBe(1)
})

test('the code is shown even where the address that holds it was opened (§3.3.1)', async () => {
  const complete = 'https://auth.example/go?user_code=WDJB-MJHT'
  const { done, person } = login([granted], { ...begun, verification_uri_complete: complete })
  await done
  expect(person.visited).toEqual([complete])
  for (const part of ['  enter         WDJB-MJHT', 'https://auth.example/go\n', 'compare the code'])
    expect(person.told[0]).toContain(part)
})

test('with authorize_using_browser: false, and with an address that is none, nothing is opened', async () => {
  for (const [uri, more] of [
    ['https://auth.example/go?c=1', { authorize_using_browser: false }],
    ['file:///etc/passwd', {}],
  ] as const) {
    const { done, person } = login([granted], { ...begun, verification_uri_complete: uri }, { more })
    await done
    expect(person.visited).toEqual([])
    expect(person.told[0]?.includes(uri)).toBe(uri.startsWith('https:'))
  }
})

describe('polls', () => {
  test('slow_down makes all later ones 5 seconds slower (§3.5)', async () => {
    const { done, waits } = login([pending, said('slow_down'), pending, said('slow_down'), granted])
    await done
    expect(waits()).toEqual([5, 5, 10, 10, 15])
  })

  test('a connection that times out makes them rarer, and ends nothing (§3.5)', async () => {
    const { done, waits } = login([() => broken(true, 'timeout'), () => broken(true), pending, granted])
    await done
    expect(waits()).toEqual([5, 10, 20, 20])
  })

  test('a server that is busy is given the time that it asks for', async () => {
    const busy = { status: 429, headers: { 'retry-after': '60' }, body: { error: 'slow' } }
    const { done, clock } = login([busy, granted])
    const before = clock.now()
    await done
    expect(clock.now() - before).toBeGreaterThanOrEqual(65_000)
  })

  test.each([
    ['5 seconds where nothing is said', undefined, [5]],
    ['as text', '7', [7]],
    ['5 where it is 0', 0, [5]],
    ['5 where it is nonsense', 'soon', [5]],
    ['fractions', 1.5, [1.5]],
    ['a second at least', 0.001, [1]],
  ])('interval: %s', async (_, interval, expected) => {
    const { done, waits } = login([granted], { ...begun, interval })
    await done
    expect(waits()).toEqual(expected)
  })
})

describe('the login ends', () => {
  const failure = async (...given: Parameters<typeof login>) => {
    const { done } = login(...given)
    const { code, message, hint } = await rejection<TokenError>(done)
    return `${code} ${message} → ${hint}`
  }
  test('when the server says that the code is over', async () => {
    expect(await failure([pending, said('expired_token')])).toBe(
      'token.login_ended the login of connection crm_login was not finished: the code that was shown is over → nothing was changed; to try again: latchkey login crm_login',
    )
  })
  test('before anybody is asked, where the server wants to be asked less often than its code is good for', async () => {
    for (const more of [{ interval: 600 }, { interval: 1e9 }, { interval: 1e6, expires_in: 1e7 }]) {
      const { done, requests, person } = login([granted], { ...begun, ...more })
      expect((await rejection<TokenError>(done)).message).toContain(
        'the server wants to be asked less often than its code is good for',
      )
      expect([requests.length, person.told]).toEqual([1, []])
    }
  })
  test('when its time is over and the server says nothing', async () => {
    const { done, requests } = login([pending], { ...begun, expires_in: 12 })
    expect((await rejection<TokenError>(done)).message).toContain('the code that was shown is over')
    expect(requests).toHaveLength(3)
  })
  test('after a quarter of an hour where the server sets no end', async () => {
    const { done, clock } = login([pending], { ...begun, expires_in: undefined, interval: 60 })
    const before = clock.now()
    await rejection(done)
    expect(clock.now() - before).toBe(14 * 60_000)
  })
  test('when the person says no', async () => {
    expect(await failure([said('access_denied', { error_description: 'not today' })])).toBe(
      'token.login_refused the login of connection crm_login was refused: “access_denied: not today” → whoever logged in said no, or may not say yes; to try again: latchkey login crm_login',
    )
  })
  test('on every other error', async () => {
    expect(await failure([said('invalid_grant')])).toContain('token.invalid_grant')
    expect(await failure([said('unsupported_grant_type')])).toContain('token.refused')
  })
  test('with what is wrong, where the server could not be reached to the end', async () => {
    expect(await failure([() => broken(true, 'timeout')])).toContain('token.unreachable')
  })
})

test('whoever presses Ctrl-C between two polls ends it, and changes nothing', async () => {
  const world = createWorld()
  world.answer = (n) => (n === 1 ? { body: begun } : pending)
  const away = new AbortController()
  const { desk, told } = createPerson()
  const { sleep } = world.clock
  world.clock.sleep = async (ms, signal) => {
    if (world.requests.length === 3) away.abort()
    signal?.throwIfAborted()
    return sleep(ms)
  }
  const source = world.open(connection)
  const error = await rejection<TokenError>(source.login({ ...desk, signal: away.signal }))
  expect(error.message).toBe('the login of connection crm_login was not finished: it was cancelled')
  expect(told.at(-1)).toBe('The login of crm_login was cancelled; nothing was changed.')
  expect(world.requests).toHaveLength(3)
  expect(await source.kept()).toBeUndefined()
})

describe('an odd server', () => {
  test('says verification_url, and numbers as text', async () => {
    const { verification_uri: verification_url, ...rest } = begun
    const { done, person } = login([granted], { ...rest, verification_url, expires_in: '120' })
    await done
    expect(person.told[0]).toContain('  open          https://auth.example/go\n')
    expect(person.told[0]).toContain('good for 2 minutes')
  })

  test.each([
    ['no user_code', { ...begun, user_code: '' }, 200, 'its answer has no user_code; it has: device_code, user_code'],
    ['an error', { error: 'invalid_scope', error_description: 'no\u0007t known' }, 400, '“invalid_scope: no t known”'],
    ['an error in 200', { error: 'unauthorized_client' }, 200, '“unauthorized_client”'],
    ['a page', '<html>Not here</html>', 404, 'HTTP 404 with an HTML page'],
  ])('answers with %s', async (_, answer, status, words) => {
    const { done, requests } = login([granted], answer as object, { status })
    const error = await rejection<TokenError>(done)
    expect(error.code).toBe('token.not_begun')
    expect(error.message).toContain('https://auth.example/device does not begin the login of connection crm_login: ')
    expect(error.message).toContain(words)
    expect(requests).toHaveLength(1)
  })

  test('control characters in what is shown cannot rewrite the terminal', async () => {
    const { done, person } = login([granted], { ...begun, user_code: 'AB\u001b[2JCD' })
    await done
    expect(person.told[0]).toContain('  enter         AB [2JCD\n')
  })
})

test('the device code is masked, the user code is not', async () => {
  const world = createWorld()
  world.answer = (n) =>
    n === 1 ? { body: begun } : said('invalid_request', { error_description: 'issued-device-code' })
  const error = await rejection<TokenError>(world.open(connection).login(createPerson().desk))
  expect(error.message).toContain('••••')
  expect(error.message).not.toContain('issued-device-code')
})
