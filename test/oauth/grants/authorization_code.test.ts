import { describe, expect, test } from 'vitest'
import type { Arrival, CallbackPage } from '../../../src/callback/contract.ts'
import type { TokenError } from '../../../src/errors.ts'
import type { Recorder } from '../../../src/journal/contract.ts'
import { askToBegin } from '../../../src/oauth/begin.ts'
import type { Desk, OAuthConnection } from '../../../src/oauth/contract.ts'

import { openAuthorizationServer } from '../../../src/oauth/server.ts'
import { openMemory } from '../../../src/stores/memory.ts'
import { type FakeAnswer, fakeSend, rejection } from '../../fakes.ts'
import { nobody } from '../endpoint.ts'
import { broken, createWorld, dyingAt, hour, rejected, rotating, type World } from '../world.ts'

const redirect_uri = 'http://127.0.0.1:53682/callback'
const connection = (fields: object = {}) =>
  ({
    type: 'OAuth2',
    grant_type: 'authorization_code',
    ssl_mode: 'verify',
    timeout: 30,
    also_send_to: [],
    ignore_cookies_policy: false,
    dpop: false,
    client_id: 'reporting',
    token_endpoint: 'https://auth.example/token',
    authorization_endpoint: 'https://auth.example/authorize',
    redirect_uri,
    authorize_using_browser: true,
    pkce: 'S256',
    pushed_authorization: false,
    ...fields,
  }) as unknown as OAuthConnection

type Back = Record<string, string> | [string, string][]

/** Somebody whose browser comes back with this, once for each; `state` is that of the login unless it says another. */
function personWith(...answers: ((asked: URLSearchParams) => Back)[]) {
  const told: string[] = []
  const pages: CallbackPage[] = []
  let opened = ''
  let open: (url: string) => void = () => {}
  const isOpen = new Promise<string>((resolve) => {
    open = resolve
  })
  const away = new AbortController()
  const left = [...answers]
  const desk: Desk = {
    signal: away.signal,
    tell: (sentence) => void told.push(sentence),
    async openBrowser(url) {
      opened = url
      open(url)
      return true
    },
    listen: async () => ({
      async arrival(): Promise<Arrival> {
        const asked = new URL(await isOpen).searchParams
        const answer = left.shift()
        if (!answer) return new Promise(() => {})
        const given = answer(asked)
        const parameters = new URLSearchParams(given)
        if (!parameters.has('state')) parameters.set('state', asked.get('state') ?? '')
        if (parameters.get('state') === 'none') parameters.delete('state')
        return { parameters, reply: async (page) => void pages.push(page) }
      },
      close: async () => {},
    }),
    line: () => new Promise(() => {}),
  }
  return { desk, told, pages, away, asked: () => new URL(opened).searchParams }
}

const coded = () => ({ code: 'issued-code' })

/** Somebody who waits for a person waits for ever: the person comes first. */
function createPatient(): World {
  const world = createWorld()
  const { sleep } = world.clock
  world.clock.sleep = (ms, signal) => (ms >= 600_000 && signal ? new Promise(() => {}) : sleep(ms, signal))
  return world
}

const loggedIn = async (fields: object, ...answers: Parameters<typeof personWith>) => {
  const world = createPatient()
  const person = personWith(...answers)
  const token = await world.open(connection(fields)).login(person.desk)
  return { ...world, ...person, token }
}
const refused = async (fields: object, ...answers: Parameters<typeof personWith>) => {
  const world = createPatient()
  const person = personWith(...answers)
  const source = world.open(connection(fields))
  const error = await rejection<TokenError>(source.login(person.desk))
  expect(await source.kept()).toBeUndefined()
  return { ...world, ...person, error }
}

describe('the authorization request', () => {
  test('asks for a code, bound by PKCE and state (RFC 6749 §4.1.1, RFC 7636 §4.3)', async () => {
    const { asked, sent } = await loggedIn({ state: 'nightly', scope: ['a', 'b'] }, coded)
    expect(Object.fromEntries(asked())).toEqual({
      response_type: 'code',
      client_id: 'reporting',
      redirect_uri,
      scope: 'a b',
      state: expect.stringMatching(/^nightly\.[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    })
    expect(sent(1)).toEqual({
      grant_type: 'authorization_code',
      client_id: 'reporting',
      code: 'issued-code',
      redirect_uri,
      code_verifier: expect.stringMatching(/^[\w-]{43}$/),
    })
  })

  test('has other names, no more than the server wants, and what else it wants; repeats are kept', async () => {
    const authorization_request = {
      rename: { client_id: 'app_key', scope: 'permissions' },
      omit: ['redirect_uri'],
      scope_separator: ',',
      parameters: [
        { name: 'ui', value: 'a', sensitive: false },
        { name: 'ui', value: 'b', sensitive: false },
        { name: 'response_type', value: 'code id_token', sensitive: false },
      ],
    }
    const endpoint = 'https://auth.example/authorize?tenant=north&permissions=old'
    const { asked } = await loggedIn(
      { authorization_request, scope: ['a', 'b'], authorization_endpoint: endpoint },
      coded,
    )
    const pairs = [...asked()].filter(([name]) => !/^(state|code_)/.test(name))
    expect(pairs).toEqual([
      ['tenant', 'north'],
      ['app_key', 'reporting'],
      ['permissions', 'a,b'],
      ['ui', 'a'],
      ['ui', 'b'],
      ['response_type', 'code id_token'],
    ])
  })

  test('hides what is sensitive in the address that is shown, where the browser has it', async () => {
    const authorization_request = {
      parameters: [
        { name: 'login_ticket', value: 'ticket for the north/42', sensitive: true },
        { name: 'ui', value: 'dark', sensitive: false },
      ],
    }
    const told = async (fields: object) => {
      const world = createPatient()
      const person = personWith(coded)
      world.secrets.add('ticket for the north/42')
      await world.open(connection({ authorization_request, ...fields })).login({
        ...person.desk,
        tell(sentence) {
          person.desk.tell(sentence)
          const [url] = /https:\S+/.exec(sentence) ?? []
          if ('authorize_using_browser' in fields && url) void person.desk.openBrowser(url)
        },
      })
      expect(person.asked().get('login_ticket')).toBe('ticket for the north/42')
      return person.told[0]
    }
    const opened = await told({})
    expect(opened).not.toMatch(/ticket[+ %]*for/)
    expect(opened).toMatch(/login crm_login --no-browser shows this address[\s\S]*login_ticket=••••&ui=dark/)
    expect(await told({ authorize_using_browser: false })).toContain('login_ticket=ticket+for+the+north%2F42&ui=dark')
  })

  test('names what the token is for, and so does the token request, at renewal too (RFC 8707 §2)', async () => {
    const resource = ['https://a.example', 'urn:b']
    const world = createPatient()
    const person = personWith(coded)
    const source = world.open(connection({ audience: 'shop', resource }))
    await source.login(person.desk)
    world.clock.pass(2 * hour)
    await source.token()
    expect([person.asked().get('audience'), person.asked().getAll('resource')]).toEqual(['shop', resource])
    for (const { body } of world.requests) {
      const form = new URLSearchParams(String(body))
      expect([form.get('audience'), form.getAll('resource')]).toEqual(['shop', resource])
    }
    expect(world.brought()).toEqual(['authorization_code', 'refresh-token-1'])
  })

  test('asks the person for one scope and the server for another', async () => {
    const { asked, sent } = await loggedIn({ authorization_scope: 'openid a', scope: 'a' }, coded)
    expect([asked().get('scope'), sent(1).scope]).toEqual(['openid a', 'a'])
  })

  test('without state only where the file says so', async () => {
    const { asked, token } = await loggedIn({ authorization_request: { omit: ['state'] } }, () => ({
      code: 'issued-code',
      state: 'none',
    }))
    expect(asked().has('state')).toBe(false)
    expect(token.generation).toBe(1)
  })
})

test('a code that a page shows is bound by PKCE, or not asked for', async () => {
  const { error, told } = await refused({ pkce: 'none', redirect_uri: 'urn:ietf:wg:oauth:2.0:oob' })
  expect([error.code, error.hint]).toEqual([
    'config.not_usable',
    'write pkce: S256, or a redirect_uri that is an address',
  ])
  expect(told).toEqual([])
})

test('what begins a login is recorded like every call to the server', async () => {
  const records: unknown[] = []
  const recorder: Recorder = {
    begin: (begun) => ({
      note: (facts) => void records.push({ ...begun, ...facts }),
      within: (work) => work(),
      end: (error) => void records.push(error ? 'failed' : 'done'),
      forget() {},
    }),
    close: async () => {},
  }
  const url = 'https://auth.example/device'
  const answers = [{ device_code: 'd' }, { error: 'invalid_scope' }].map((body) => ({ status: 200, body }))
  const { send } = fakeSend(...answers)
  const { name, clock, secrets, tokenText, renewTexts } = nobody
  const server = openAuthorizationServer('crm_login', connection({ device_authorization_endpoint: url }), {
    random: () => 0.5,
    clock,
    secrets,
    send,
    store: async () => openMemory('', clock),
    discovered: () => {},
  })
  const world = { name, clock, secrets, tokenText, renewTexts, server, recorder: async () => recorder }
  await askToBegin('device_authorization', {}, world)
  await rejection(askToBegin('device_authorization', {}, world))
  const call = expect.objectContaining({ kind: 'token', connection: 'crm_login', url })
  const answered = expect.objectContaining({ kind: 'token', response: expect.objectContaining({ status: 200 }) })
  expect(records).toEqual([call, answered, answered, 'done', call, answered, answered, 'failed'])
})

describe('a server that says what it can', () => {
  const issuer = 'https://auth.example'
  const publishing = (metadata: object) => {
    const world = createPatient()
    const usual = world.answer
    world.answer = (n) => (n === 1 ? { body: { issuer, ...metadata } } : usual(n))
    return world
  }

  test.each([
    [['plain'], 'S256', 'plain'],
    [['S256'], 'plain', 'S256'],
    [[], 'S256', 'none'],
  ])('can check %j, and not pkce: %s: nothing weaker is tried', async (supported, pkce, instead) => {
    const world = publishing({ code_challenge_methods_supported: supported })
    const person = personWith(coded)
    const error = await rejection<TokenError>(world.open(connection({ issuer, pkce })).login(person.desk))
    expect([error.code, error.hint]).toEqual([
      'token.no_pkce',
      `write pkce: ${instead}, if that is the server you mean`,
    ])
    expect(person.told).toEqual([])
    expect(world.requests).toHaveLength(1)
  })

  test('wants pushed requests, and gets them without a word in the file (RFC 9126 §5)', async () => {
    const world = publishing({
      require_pushed_authorization_requests: true,
      pushed_authorization_request_endpoint: `${issuer}/par`,
    })
    const usual = world.answer
    world.answer = (n) => (n === 2 ? { status: 201, body: { request_uri: 'urn:r:1', expires_in: 90 } } : usual(n))
    // What was pushed is not in the address: its state is known to the server alone.
    const person = personWith(() => ({ code: 'issued-code', state: world.sent(2).state ?? '' }))
    const source = world.open(connection({ issuer, authorization_request: { parameters: { prompt: 'login' } } }))
    await source.login(person.desk)
    expect([...person.asked()]).toEqual([
      ['client_id', 'reporting'],
      ['request_uri', 'urn:r:1'],
    ])
    expect(world.requests[1]?.url).toBe(`${issuer}/par`)
    expect(world.sent(2)).toMatchObject({
      response_type: 'code',
      redirect_uri,
      prompt: 'login',
      client_id: 'reporting',
    })
    expect(person.told[0]).toContain('open this address within 90 seconds:')
  })
})

describe('a pushed request that is not taken', () => {
  const pushing = { pushed_authorization: true, pushed_authorization_request_endpoint: 'https://auth.example/par' }
  test.each<[about: string, answer: FakeAnswer, message: string, hint: string]>([
    [
      'an error',
      { status: 400, body: { error: 'invalid_scope', error_description: 'no such scope' } },
      'https://auth.example/par does not begin the login of connection crm_login: HTTP 400: “invalid_scope: no such scope”',
      'compare scope with the provider’s list',
    ],
    [
      'of the client',
      { status: 401, body: { error: 'invalid_client' } },
      '“invalid_client”',
      'check client_id and client_secret',
    ],
    ['a page', { status: 404, body: '<html></html>' }, 'HTTP 404 with an HTML page', 'check that this is the address'],
    [
      'an answer without a reference',
      { status: 201, body: { expires_in: 60 } },
      'its answer has no request_uri; it has: expires_in',
      'check that this is the address',
    ],
  ])('%s', async (_, answer, message, hint) => {
    const world = createPatient()
    world.answer = () => answer
    const person = personWith(coded)
    const error = await rejection<TokenError>(world.open(connection(pushing)).login(person.desk))
    expect(error.code).toBe('token.not_begun')
    expect(error.message).toContain(message)
    expect(error.hint).toContain(hint)
    expect(person.told).toEqual([])
  })
})

describe('the answer', () => {
  test('counts once it has the state, whole, and once', async () => {
    const { told, pages, token } = await loggedIn(
      {},
      () => ({ code: 'theirs', state: 'guessed' }),
      (asked) => ({ code: 'theirs', state: (asked.get('state') ?? '').slice(0, -1) }),
      (asked) => [
        ['code', 'theirs'],
        ['state', asked.get('state') ?? ''],
        ['state', 'guessed'],
      ],
      coded,
    )
    expect(token.generation).toBe(1)
    expect(told.slice(1)).toEqual(['Somebody came back from another login; still waiting for this one.'])
    expect(pages.map(({ kind }) => kind)).toEqual(['unexpected', 'unexpected', 'unexpected', 'done'])
  })

  test('an error that says nothing of this login is told, and ends nothing', async () => {
    const { told, pages } = await loggedIn(
      {},
      () => ({ error: 'access_denied', error_description: 'not\u0007 now', state: 'none' }),
      coded,
    )
    expect(told[1]).toMatch(/^An error came back that does not say which login it means/)
    expect(pages[0]).toEqual({ kind: 'unexpected' })
  })

  test('with two codes, or none, is used for nothing, and says what it has', async () => {
    const twice = await refused({}, () => [
      ['code', 'one-code'],
      ['code', 'another-code'],
    ])
    expect(twice.error.message).toContain('with 2 values of code, of which only one can be meant')
    const none = await refused({}, () => ({ auth_code: 'a-code-by-another-name' }))
    expect(none.error.message).toContain('was answered without code; the answer has: auth_code, state')
    expect(none.error.hint).toContain('authorization_response: {code: NAME}')
    for (const { requests, pages } of [twice, none]) {
      expect(requests).toEqual([])
      expect(pages[0]?.kind).toBe('failed')
    }
  })

  test('has its code under another name, and more to keep', async () => {
    const authorization_response = { code: 'auth_code', extra: { company: 'realmId', shop: 'missing' } }
    const world = createPatient()
    const person = personWith(() => ({ auth_code: 'issued-code', realmId: 'north' }))
    const source = world.open(connection({ authorization_response }))
    expect((await source.login(person.desk)).extra).toEqual({ company: 'north' })
    expect(world.sent(1).code).toBe('issued-code')
    // Still there when the token is another.
    world.clock.pass(2 * hour)
    expect(await source.token()).toMatchObject({ access_token: 'access-token-2', extra: { company: 'north' } })
    expect((await world.open(connection({ authorization_response })).kept())?.extra).toEqual({ company: 'north' })
  })

  test('keeps what came beside it even where the process dies before the token is kept', async () => {
    const authorization_response = { extra: { company: 'realmId' } }
    const world = createPatient()
    const dying = dyingAt(
      world.store,
      (namespace, value) => namespace === 'raw_answer' && value.includes('access-token'),
    )
    const person = personWith(() => ({ code: 'issued-code', realmId: 'north' }))
    // What the store no longer takes serves from memory; the process that comes next has the answer alone.
    await world
      .open(connection({ authorization_response }), dying)
      .login(person.desk)
      .catch(() => undefined)
    const next = await world.open(connection({ authorization_response })).token()
    expect(next).toMatchObject({ access_token: 'access-token-1', extra: { company: 'north' } })
    expect(world.requests).toHaveLength(1)
  })
})

describe('the code', () => {
  test('is exchanged once; where that fails, the page says so', async () => {
    const world = createPatient()
    world.answer = () => rejected
    const person = personWith(coded)
    const source = world.open(connection())
    const error = await rejection<TokenError>(source.login(person.desk))
    expect(error.code).toBe('token.invalid_grant')
    expect(error.message).toContain('rejects the code of connection crm_login')
    expect(error.hint).toContain('try again: latchkey login crm_login')
    expect(person.pages).toEqual([{ kind: 'failed', said: error.message, advice: error.hint }])
    expect(world.requests).toHaveLength(1)
  })

  test('is no part of what is told, nor is its verifier', async () => {
    const world = createPatient()
    world.answer = () => ({
      status: 400,
      body: { error: 'invalid_request', error_description: `${world.sent(1).code} ${world.sent(1).code_verifier}` },
    })
    const error = await rejection<TokenError>(world.open(connection()).login(personWith(coded).desk))
    expect(error.message).toContain('“invalid_request: •••• ••••”')
  })
})

describe('a login', () => {
  test('takes the place of the token that there was, whose refresh token is asked for nothing more', async () => {
    const world = createPatient()
    const source = world.open(connection())
    await source.login(personWith(coded).desk)
    const second = await source.login(personWith(coded).desk)
    expect(second).toMatchObject({ access_token: 'access-token-2', generation: 2 })
    world.clock.pass(2 * hour)
    await source.token()
    expect(world.brought()).toEqual(['authorization_code', 'authorization_code', 'refresh-token-2'])
  })

  test('mends a connection whose refresh token is dead', async () => {
    const world = createPatient()
    const source = world.open(connection())
    await source.login(personWith(coded).desk)
    world.clock.pass(2 * hour)
    world.answer = () => rejected
    const dead = await rejection<TokenError>(Promise.resolve(source.token()))
    expect([dead.code, dead.hint]).toEqual(['token.invalid_grant', 'run: latchkey login crm_login'])
    expect((await source.end())?.code).toBe('token.invalid_grant')
    world.answer = (n) => rotating(n)
    await source.login(personWith(coded).desk)
    expect(await source.end()).toBeUndefined()
    expect((await source.token()).access_token).toBe('access-token-3')
  })

  describe('that fails leaves what is known of the refresh token', () => {
    const lost = () => broken(true)
    test.each([
      ['may be used up, and is not sent a third time', lost, 'token.used_up', 2],
      ['is dead, and is not sent again', () => rejected, 'token.invalid_grant', 1],
    ] as const)('which %s', async (_, answer, code, times) => {
      const world = createPatient()
      await world.open(connection()).login(personWith(coded).desk)
      world.clock.pass(2 * hour)
      world.answer = answer
      for (let i = 0; i < 2; i++) {
        await rejection(Promise.resolve(world.open(connection()).token()))
        world.clock.pass(2000)
      }
      world.answer = () => rejected
      await rejection(world.open(connection()).login(personWith(coded).desk))
      expect((await world.open(connection()).end())?.code).toBe(code)
      expect(await rejection(Promise.resolve(world.open(connection()).token()))).toMatchObject({ code })
      expect(world.brought().filter((sent) => sent === 'refresh-token-1')).toHaveLength(times)
    })

    test('whose answer came to a process that died: the token in it is kept first', async () => {
      const world = createPatient()
      await world.open(connection()).login(personWith(coded).desk)
      world.clock.pass(2 * hour)
      const isLast = (namespace: string, value: string) =>
        namespace === 'raw_answer' && value.includes('access-token-2')
      const dying = world.open(connection(), dyingAt(world.store, isLast))
      await Promise.resolve(dying.token()).catch(() => undefined)
      world.answer = () => rejected
      await rejection(world.open(connection()).login(personWith(coded).desk))
      expect(await world.open(connection()).kept()).toMatchObject({ refresh_token: 'refresh-token-2', generation: 2 })
    })

    test('whose answer could not be read: once token_response is right, it is', async () => {
      const world = createPatient()
      await world.open(connection()).login(personWith(coded).desk)
      world.clock.pass(2 * hour)
      world.answer = () => ({ body: { payload: rotating(2).body } })
      await rejection(Promise.resolve(world.open(connection()).token()))
      world.answer = () => rejected
      await rejection(world.open(connection()).login(personWith(coded).desk))
      const token_response = { access_token: '$.payload.access_token' }
      expect(await world.open(connection({ token_response })).token()).toMatchObject({
        access_token: 'access-token-2',
        refresh_token: 'refresh-token-2',
      })
    })
  })

  test('two at once in two processes: both are served, the later one is kept', async () => {
    const world = createPatient()
    const [one, other] = [world.open(connection()), world.open(connection())]
    await Promise.all([one.login(personWith(coded).desk), other.login(personWith(coded).desk)])
    expect(world.brought()).toEqual(['authorization_code', 'authorization_code'])
    expect(await world.open(connection()).kept()).toMatchObject({ access_token: 'access-token-2', generation: 2 })
  })

  test('while another process renews: each uses its own, and the login is the newest', async () => {
    const world = createPatient()
    const person = personWith(coded)
    const source = world.open(connection())
    await source.login(person.desk)
    world.clock.pass(2 * hour)
    const slow = Promise.withResolvers<FakeAnswer>()
    world.answer = (n) => (n === 2 ? slow.promise : rotating(n))
    const renewing = world.open(connection()).token()
    await expect.poll(() => world.requests.length).toBe(2)
    const login = source.login(personWith(coded).desk)
    slow.resolve(rotating(2))
    await Promise.all([renewing, login])
    expect(world.brought()).toEqual(['authorization_code', 'refresh-token-1', 'authorization_code'])
    expect((await world.open(connection()).kept())?.access_token).toBe('access-token-3')
  })

  test('that is done has nothing to do with its signal any more', async () => {
    const world = createPatient()
    const person = personWith(coded)
    await world.open(connection()).login(person.desk)
    person.away.abort()
    expect(person.told).toHaveLength(1)
  })

  test('that is cancelled while its code is exchanged says nothing of it: the token is kept', async () => {
    const world = createPatient()
    const person = personWith(coded)
    world.answer = (n) => {
      person.away.abort()
      return rotating(n)
    }
    const token = await world.open(connection()).login(person.desk)
    expect(token.access_token).toBe('access-token-1')
    expect(person.told.join()).not.toContain('cancelled')
  })

  test('that is cancelled leaves the token that there was', async () => {
    const world = createPatient()
    const source = world.open(connection())
    await source.login(personWith(coded).desk)
    const person = personWith()
    world.clock.sleep = (_, signal) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
    const login = source.login(person.desk)
    await expect.poll(() => person.told.length).toBe(1)
    person.away.abort()
    const error = await rejection<TokenError>(login)
    expect(error.message).toBe('the login of connection crm_login was not finished: it was cancelled')
    expect(person.told.at(-1)).toBe('The login of crm_login was cancelled; nothing was changed.')
    expect((await source.token()).access_token).toBe('access-token-1')
  })
})
