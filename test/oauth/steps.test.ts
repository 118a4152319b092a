/** Calls before and after the token call, over real HTTP: what they bring, where it goes, and what becomes of a token. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { api, type Drive, type Given, json, readRows, readToken, run, validated } from '../fields/scenario.ts'
import type { OddAnswer, OddRequest } from '../servers/odd.ts'

const issued = { access_token: 'issued-token', token_type: 'Bearer', expires_in: 3600 }

type Answer = OddAnswer | ((request: OddRequest) => OddAnswer)
/** Answers by path. */
const by =
  (answers: Record<string, Answer>) =>
  (request: OddRequest): OddAnswer => {
    const [path = ''] = request.url.split('?')
    const answer = answers[path] ?? json({ error: 'no such page' }, { status: 404 })
    return typeof answer === 'function' ? answer(request) : answer
  }

const given = (fields: JsonObject, login: Record<string, Answer>, more: JsonObject = {}): Given => ({
  file: {
    connections: {
      login: without({
        type: 'OAuthToken',
        token_endpoint: '${var:login}/token',
        client_id: 'reporting',
        client_secret: 'tea+cake',
        ...fields,
      }),
      api: api({ authentication: 'login', ...more }),
    },
  },
  answers: { login: by({ '/token': json(issued), ...login }) },
})
/** Without the fields that are null. */
const without = (fields: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
const stepsBefore = (...steps: JsonObject[]) => ({ token_request: { steps } })
const stepsAfter = (...steps: JsonObject[]) => ({ token_response: { steps } })
const form = (request: OddRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body))
const urls = (requests: OddRequest[]) => requests.map(({ method, url }) => `${method} ${url}`)

/** Twice in one process; what failed the first time is told by its code. */
const twice: Drive = async ({ open, pass }) => {
  const workspace = await open()
  const first = await workspace.token('login').catch(({ code }) => code)
  pass(2000)
  return [first, await workspace.token('login').catch(({ code }) => code)]
}

describe('before the token call', () => {
  const page = json(
    { csrfToken: 'nonce-of-the-page' },
    { headers: { 'x-shop': 'a b', 'set-cookie': 'sid=page-session' } },
  )
  const steps = stepsBefore(
    { url: '${var:login}/csrf', extra: { csrf: '$.csrfToken', shop: '$headers.X-Shop', page: '$cookies.sid' } },
    { url: '${var:login}/shops/${shop}', format: 'json', body: { who: '${client_id}' }, extra: { key: '$.key' } },
  )
  const file = {
    token_request: {
      ...steps.token_request,
      headers: { 'X-CSRF': '${csrf}' },
      parameters: { key: '${key}', p: '${page}' },
    },
  }

  test('calls are made in order; what they bring, cookies too, is there for what comes after', async () => {
    const { login, error, result } = await run(
      given(file, { '/csrf': page, '/shops/a%20b': json({ key: 7 }) }),
      readToken,
    )
    expect(error).toBeUndefined()
    expect(urls(login)).toEqual(['GET /csrf', 'POST /shops/a%20b', 'POST /token'])
    expect(login.map(({ headers }) => headers.cookie)).toEqual([undefined, 'sid=page-session', 'sid=page-session'])
    expect(JSON.parse(login[1]?.body ?? '')).toEqual({ who: 'reporting' })
    expect(login[2]?.headers['x-csrf']).toBe('nonce-of-the-page')
    expect(form(login[2])).toMatchObject({ key: '7', p: 'page-session', grant_type: 'client_credentials' })
    expect(result).toMatchObject({ extra: { csrf: 'nonce-of-the-page', shop: 'a b', key: 7, page: 'page-session' } })
  })

  test('they come before discovery', async () => {
    const issuer = (request: OddRequest) =>
      json({ issuer: `http://${request.headers.host}`, token_endpoint: `http://${request.headers.host}/token` })
    const { login, error } = await run(
      given(
        { token_endpoint: null, issuer: '${var:login}', ...stepsBefore({ url: '${var:login}/gate' }) },
        {
          '/gate': json({}),
          '/.well-known/oauth-authorization-server': issuer,
          '/.well-known/openid-configuration': issuer,
        },
      ),
      readToken,
    )
    expect(error).toBeUndefined()
    expect(login[0]?.url).toBe('/gate')
    expect(login.at(-1)?.url).toBe('/token')
  })

  test('the same attempt is computed with: one nonce for the step and for what follows', async () => {
    const computed = { nonce: { function: 'nonce' }, sign: { function: 'sha256', input: '${nonce}${body}' } }
    const { login, error } = await run(
      given(
        {
          computed,
          token_request: {
            steps: [{ url: '${var:login}/a', body: 'x=${client_id}', headers: { n: '${nonce}', s: '${sign}' } }],
            headers: { n: '${nonce}' },
          },
        },
        { '/a': json({}) },
      ),
      readToken,
    )
    expect(error).toBeUndefined()
    const [step, token] = login
    expect(step?.headers.n).toMatch(/^[0-9a-f]{32}$/)
    expect(token?.headers.n).toBe(step?.headers.n)
    expect(step?.headers.s).toBe(createHash('sha256').update(`${step?.headers.n}x=reporting`).digest('hex'))
  })

  test.each<[JsonObject, method: string, url: string, type: string | undefined, body: string]>([
    [{ parameters: { q: 'a b' } }, 'GET', '/x?q=a+b', undefined, ''],
    [{ parameters: { q: 'a' }, method: 'POST' }, 'POST', '/x', 'application/x-www-form-urlencoded', 'q=a'],
    [{ parameters: { q: 'a' }, format: 'json' }, 'POST', '/x', 'application/json', '{"q":"a"}'],
    [{ parameters: { q: 'a' }, format: 'query', method: 'POST' }, 'POST', '/x?q=a', undefined, ''],
    [{ body: 'u=${client_secret}' }, 'POST', '/x', 'application/x-www-form-urlencoded', 'u=tea%2Bcake'],
    [{ body: '{"u":"${quoted}"}', format: 'json' }, 'POST', '/x', 'application/json', '{"u":"a\\"<&b"}'],
    [
      { body: { u: { '@id': '${quoted}' } }, format: 'xml' },
      'POST',
      '/x',
      'application/xml',
      '<u id="a&quot;&lt;&amp;b"/>',
    ],
    [{ body: '<u>${quoted}</u>', format: 'xml' }, 'POST', '/x', 'application/xml', '<u>a&quot;&lt;&amp;b</u>'],
    [{ method: 'DELETE' }, 'DELETE', '/x', undefined, ''],
    [
      { query: { t: '${quoted}' }, body: 'a=1' },
      'POST',
      '/x?t=a%22%3C%26b',
      'application/x-www-form-urlencoded',
      'a=1',
    ],
  ])('%j is sent as it says, each value escaped for its place', async (step, method, url, type, body) => {
    const first = { url: '${var:login}/first', extra: { quoted: '$.q' } }
    const { login, error } = await run(
      given(stepsBefore(first, { url: '${var:login}/x', ...step }), { '/first': json({ q: 'a"<&b' }), '/x': json({}) }),
      readToken,
    )
    expect(error).toBeUndefined()
    const [, sent] = login
    expect([sent?.method, sent?.url, sent?.headers['content-type'], sent?.body]).toEqual([method, url, type, body])
  })

  test('in an address a value is one step of the path, and none that climbs', async () => {
    const steps = stepsBefore({ url: '${var:login}/a', extra: { t: '$.t' } }, { url: '${var:login}/in/${t}/x' })
    const sent = async (t: string) => run(given(steps, { '/a': json({ t }), '/in/b%2F..%3Fc/x': json({}) }), readToken)
    expect(urls((await sent('b/..?c')).login)[1]).toBe('GET /in/b%2F..%3Fc/x')
    expect((await sent('..')).error?.message).toContain('leads nowhere once it is filled: http')
  })

  test('what an address begins with cannot end the host that goes on behind it', async () => {
    const steps = stepsBefore(
      { url: '${var:login}/a', extra: { at: '$.at' } },
      { url: '${at}.good.example/session', body: 'k=${client_secret}' },
    )
    const world = given({ ...steps, also_send_to: ['${var:other}'] }, {})
    const login = (request: OddRequest, url: { other: string }) =>
      json(request.url === '/a' ? { at: `${url.other}/x?` } : issued)
    const { error, other } = await run({ ...world, answers: { login } }, readToken)
    expect(error?.message).toContain('leads nowhere once it is filled')
    expect(other).toEqual([])
  })

  test('a server that an answer names is asked where also_send_to lists it, and nowhere else', async () => {
    const steps = stepsBefore(
      { url: '${var:login}/a', extra: { at: '$.at' } },
      { url: '${at}/session', body: 'k=${client_secret}' },
    )
    const login = (request: OddRequest) => json(request.url === '/a' ? { at: other } : issued)
    let other = ''
    const world = given(steps, {})
    const answers = (_: OddRequest, url: { other: string }) => {
      other = url.other
      return login(_)
    }
    const refused = await run({ ...world, answers: { login: answers } }, readToken)
    expect(refused.error?.code).toBe('token.step_elsewhere')
    expect(refused.error?.message).toContain('token_request.steps[1]')
    expect([refused.other, refused.login.length]).toEqual([[], 1])
    const listed = given({ ...steps, also_send_to: ['${var:other}'] }, {})
    const allowed = await run({ ...listed, answers: { login: answers } }, readToken)
    expect(allowed.error).toBeUndefined()
    expect(urls(allowed.other)).toEqual(['POST /session'])
  })

  test('a redirect is an answer: its cookies count, and nobody follows it', async () => {
    const moved: OddAnswer = { status: 302, headers: { location: '/home', 'set-cookie': 'sid=after-login' } }
    const { login, error } = await run(
      given(stepsBefore({ url: '${var:login}/in', body: 'a=1' }), { '/in': moved }),
      readToken,
    )
    expect(error).toBeUndefined()
    expect(urls(login)).toEqual(['POST /in', 'POST /token'])
    expect(login[1]?.headers.cookie).toBe('sid=after-login')
  })

  test.each<[string, JsonObject, Answer, RegExp]>([
    [
      'refused',
      {},
      json({ error: 'locked', error_description: 'not tea+cake' }, { status: 403 }),
      /token_request\.steps\[0\] of connection login: HTTP 403: “locked: not ••••”/,
    ],
    [
      'without the extra',
      { extra: { k: '$.key' } },
      json({ data: { kez: 'secret-words' } }),
      /steps\[0\]\.extra\.k of connection login is \$\.key, where .* has nothing; it has: data\.kez$/,
    ],
    [
      'without the header',
      { extra: { k: '$headers.X-K' } },
      { headers: { 'x-j': 'secret-words' } },
      /it has: .*\$headers\.x-j/,
    ],
    [
      'without the cookie',
      { extra: { k: '$cookies.k' } },
      { headers: { 'set-cookie': 'j=secret-words' } },
      /it has: \$cookies\.j$/,
    ],
    ['with an extra that says nothing', { extra: { k: '$.k' } }, json({ k: '' }), /has nothing; it has: k$/],
  ])('%s: the message names the step, and no value', async (_, step, answer, message) => {
    const { error, login } = await run(
      given(stepsBefore({ url: '${var:login}/a', ...step }), { '/a': answer }),
      readToken,
    )
    expect(error?.message).toMatch(message)
    expect(`${error?.message} ${error?.hint}`).not.toContain('secret-words')
    expect(urls(login).filter((url) => url === 'POST /token')).toEqual([])
  })

  test('where an answer redirects without bringing what it should, the message says where', async () => {
    const moved: OddAnswer = { status: 301, headers: { location: '/a/' } }
    const { error } = await run(
      given(stepsBefore({ url: '${var:login}/a', extra: { k: '$.k' } }), { '/a': moved }),
      readToken,
    )
    expect(error?.hint).toMatch(/it redirects to http:.*\/a\/: write that as url/)
  })

  test('a busy server is asked again when it says; what was sent and lost is not', async () => {
    let asked = 0
    const busy = () => (++asked === 1 ? json({}, { status: 503, headers: { 'retry-after': '1' } }) : json({ k: 'v' }))
    const step = { url: '${var:login}/a', extra: { k: '$.k' } }
    const { error, events } = await run(given(stepsBefore(step), { '/a': busy }), readToken)
    expect([error, asked]).toEqual([undefined, 2])
    expect(events.filter(({ type }) => type === 'retry')).toHaveLength(1)
    const lost = await run(given(stepsBefore(step), { '/a': { status: 500, body: '{}' } }), readToken)
    expect([lost.error?.code, lost.login.length]).toEqual(['token.step_refused', 1])
  })
})

describe('after the token call', () => {
  const tenant = stepsAfter({ url: '${var:login}/tenants', extra: { tenant: '$[0].id' } })
  const tenants = { '/tenants': json([{ id: 'acme' }]) }

  test('they are sent with the token, and what they bring is kept with it', async () => {
    const { login, api, result, error } = await run(
      given(tenant, tenants, { url: '${var:api}/${token:login.tenant}' }),
      readRows,
    )
    expect(error).toBeUndefined()
    expect(result).toEqual([{ id: 1 }])
    expect(login[1]?.headers.authorization).toBe('Bearer issued-token')
    expect(api[0]?.url).toBe('/acme')
  })

  test('send_token applies; where ${token} stands in the step, nothing is added', async () => {
    const send_token = { name: 'X-Auth', prefix: '' }
    const steps = stepsAfter(
      { url: '${var:login}/tenants' },
      { url: '${var:login}/tenants', headers: { tok: '<${token}>' } },
    )
    const { login, error } = await run(given({ ...steps, send_token }, tenants), readToken)
    expect(error).toBeUndefined()
    expect(login.slice(1).map(({ headers }) => [headers['x-auth'], headers.tok, headers.authorization])).toEqual([
      ['issued-token', undefined, undefined],
      [undefined, '<issued-token>', undefined],
    ])
  })

  test('an extra takes the place of what the answer says; a token that replaces another does not inherit its lifetime', async () => {
    const exchange = (extra: JsonObject) => stepsAfter({ url: '${var:login}/exchange', extra })
    const answer = { '/exchange': json({ session: 'session-token', ttl: 600, next: 'next-refresh' }) }
    const unknown = await run(given(exchange({ access_token: '$.session' }), answer), readToken)
    expect(unknown.result).toMatchObject({ access_token: 'session-token' })
    expect(unknown.result).not.toHaveProperty('expires_at')
    expect(unknown.result).not.toHaveProperty('extra')
    const all = { access_token: '$.session', expires_in: '$.ttl', refresh_token: '$.next' }
    const { result } = await run(given(exchange(all), answer), readToken)
    expect(result).toMatchObject({ access_token: 'session-token', refresh_token: 'next-refresh' })
    expect(Number((result as JsonObject).expires_in)).toBeGreaterThan(590)
    expect(Number((result as JsonObject).expires_in)).toBeLessThanOrEqual(600)
    const rule = await run(
      given({ ...exchange({ access_token: '$.session' }), lifetime: { if_unknown: '5min' } }, answer),
      readToken,
    )
    expect(Number((rule.result as JsonObject).expires_in)).toBeGreaterThan(290)
  })

  test('where one fails, the token stays, and its steps alone are made again', async () => {
    let asked = 0
    const once = () => (++asked === 1 ? json({ error: 'not yet' }, { status: 409 }) : json([{ id: 'acme' }]))
    const { login, result } = await run(given(tenant, { '/tenants': once }), twice)
    expect(result).toMatchObject(['token.step_refused', { access_token: 'issued-token', extra: { tenant: 'acme' } }])
    expect(urls(login)).toEqual(['POST /token', 'GET /tenants', 'GET /tenants'])
  })

  test('a rotated refresh token is not burnt by a step that fails behind it', async () => {
    let tokens = 0
    let broken = false
    const rotating = () =>
      json({ ...issued, access_token: `token-${++tokens}`, expires_in: 60, refresh_token: `next-${tokens}` })
    const { login, result } = await run(
      given(tenant, {
        '/token': rotating,
        '/tenants': () => (broken ? { status: 500, body: '{}' } : json([{ id: `tenant-${tokens}` }])),
      }),
      async ({ open, pass }) => {
        const workspace = await open()
        await workspace.token('login')
        pass(120_000)
        broken = true
        const failed = await workspace.token('login').catch(({ code }) => code)
        broken = false
        pass(2000)
        const mended = await workspace.token('login')
        pass(120_000)
        return [failed, mended, await workspace.token('login')]
      },
    )
    expect(result).toMatchObject([
      'token.step_refused',
      { access_token: 'token-2', extra: { tenant: 'tenant-2' } },
      { access_token: 'token-3', extra: { tenant: 'tenant-3' } },
    ])
    const sent = login.filter(({ url }) => url === '/token').map((request) => form(request).refresh_token)
    expect(sent).toEqual([undefined, 'next-1', 'next-2'])
  })

  test('mended steps are made anew with the token that is kept; a mended mapping keeps what they brought', async () => {
    const drive: Drive = async ({ open, file }) => {
      const login = (file.connections as JsonObject).login as JsonObject
      const results = [await (await open()).token('login')]
      login.token_response = { extra: { kind: '$.token_type' }, steps: [...(tenant.token_response.steps as never[])] }
      results.push(await (await open()).token('login'))
      login.token_response = stepsAfter({ url: '${var:login}/tenants', extra: { org: '$[0].id' } }).token_response
      results.push(await (await open()).token('login'))
      return results
    }
    const shared = { ...given(tenant, tenants) }
    shared.file.store = { url: 'sqlite:kept.db' }
    const { login, result, error } = await run(shared, drive)
    expect(error).toBeUndefined()
    expect(result).toMatchObject([
      { extra: { tenant: 'acme' } },
      { extra: { tenant: 'acme', kind: 'Bearer' } },
      { extra: { org: 'acme' } },
    ])
    expect(urls(login)).toEqual(['POST /token', 'GET /tenants', 'GET /tenants'])
  })

  test('status, jobs and --explain show them', async () => {
    const { result } = await run(
      given(
        { ...tenant, ...stepsBefore({ url: '${var:login}/gate' }) },
        { '/gate': json({}), '/tenants': { status: 500 } },
      ),
      async ({ cli }) => [
        (await cli('check', 'login')).out,
        (await cli('status')).out,
        (await cli('jobs')).out,
        (await cli('run', 'rows', '--explain')).out,
      ],
    )
    const [check, status, jobs, explained] = result as string[]
    expect(check).toMatch(/refuses token_response\.steps\[0\] of connection login: HTTP 500/)
    expect(check).toContain('the token is kept, and the next run makes what is left of its steps')
    expect(status).toContain('the calls after it (token_response.steps) are still to be made')
    expect(jobs).toMatch(/token_response\.steps\[0\] GET \/tenants +500/)
    expect(jobs).toMatch(/token_request\.steps\[0\] GET \/gate +200/)
    expect(explained).toMatch(/before it GET http.*\/gate\n +POST http.*\/token\n.*\n +after it GET http.*\/tenants/)
  })
})

describe('cookies', () => {
  const session = { url: '${var:login}/in', body: 'a=1' }
  const given_ = (path = '/') => ({ '/in': json({}, { headers: { 'set-cookie': `sid=session-1; Path=${path}` } }) })
  const kept: Drive = async ({ cli }) => [(await cli('run', 'rows')).err, (await cli('run', 'rows')).err]
  /** The API is at the server that the login is at. */
  const together = { url: '${var:login}/api' }

  test('go with every request that carries the token, in later processes too, by the rules of cookies', async () => {
    const world = given(stepsBefore(session), { ...given_(), '/api': json([{ id: 1 }]) }, together)
    const { login, result } = await run(world, kept)
    expect(result).toEqual(['', ''])
    expect(login.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/in', undefined],
      ['/token', 'sid=session-1'],
      ['/api', 'sid=session-1'],
      ['/api', 'sid=session-1'],
    ])
    const elsewhere = await run(given(stepsBefore(session), { ...given_('/token'), '/api': json([]) }, together), kept)
    expect(elsewhere.login.filter(({ url }) => url === '/api').map(({ headers }) => headers.cookie)).toEqual([
      undefined,
      undefined,
    ])
  })

  test('go with a request that places the token itself, and with none that does not carry it', async () => {
    const placing = {
      url: '${var:login}/api',
      headers: { authorization: 'Bearer ${token:login}' },
      authentication: { method: 'none' },
    }
    const placed = await run(given(stepsBefore(session), { ...given_(), '/api': json([]) }, placing), readRows)
    expect(placed.login.at(-1)?.headers.cookie).toBe('sid=session-1')
    const none = { url: '${var:login}/api', authentication: { method: 'none' } }
    const { login } = await run(given(stepsBefore(session), { ...given_(), '/api': json([]) }, none), async (world) => {
      await (await world.open()).token('login')
      return readRows(world)
    })
    expect(login.find(({ url }) => url === '/api')?.headers.cookie).toBeUndefined()
  })

  test('last until the token is replaced: a renewal goes on with them, a login begins without', async () => {
    let tokens = 0
    const answers = {
      '/in': () => json({}, { headers: { 'set-cookie': `sid=session-${tokens}; Path=/` } }),
      '/token': () =>
        json({ ...issued, expires_in: 60, access_token: `token-${++tokens}`, refresh_token: `next-${tokens}` }),
    }
    const { login, error } = await run(
      given({ ...stepsBefore(session), refresh_request: { steps: [] } }, answers),
      async ({ open, pass }) => {
        const workspace = await open()
        await workspace.token('login')
        pass(120_000)
        await workspace.token('login')
        return (await workspace.signer('login'))?.credential.tokens?.anew() as never
      },
    )
    expect(error).toBeUndefined()
    expect(login.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/in', undefined],
      ['/token', 'sid=session-0'],
      ['/token', 'sid=session-0'],
      ['/in', undefined],
      ['/token', 'sid=session-2'],
    ])
  })

  test('of one connection never go with those of another', async () => {
    const world = given(stepsBefore(session), { ...given_(), '/api': json([]) }, together)
    const connections = world.file.connections as JsonObject
    connections.other = {
      type: 'OAuthToken',
      token_endpoint: '${var:login}/token',
      client_id: 'two',
      client_secret: 'x-y-z-1',
    }
    const { login } = await run(world, async ({ open }) => {
      const workspace = await open()
      await workspace.token('login')
      await workspace.token('other')
      return null
    })
    expect(login.map(({ url, headers }) => [url, headers.cookie])).toEqual([
      ['/in', undefined],
      ['/token', 'sid=session-1'],
      ['/token', undefined],
    ])
  })
})

describe('validate', () => {
  const found = async (fields: JsonObject) =>
    ((await run(given(fields, {}), validated)).result as string[]).filter((said) => said.startsWith('mistake'))

  test('knows the names that steps bring, where they are there, and gives the nearest for others', async () => {
    const brings = { url: '${var:login}/a', extra: { csrf_token: '$.t' } }
    const right = {
      token_request: { steps: [brings, { url: '${var:login}/${csrf_token}' }], headers: { x: '${csrf_token}' } },
    }
    expect(await found(right)).toEqual([])
    expect(
      await found({ ...stepsBefore(brings), ...stepsAfter({ url: '${var:login}/${csrf_token}/${token}' }) }),
    ).toEqual([])
    expect(await found(stepsBefore({ url: '${var:login}/${csrf_token}' }, brings))).toEqual([
      'mistake /connections/login/token_request/steps/0/url: ${csrf_token} is neither a reference nor a field of connection login',
    ])
    const { error } = await run(
      given({ token_request: { steps: [brings], headers: { x: '${csrf_toke}' } } }, {}),
      readToken,
    )
    expect(error?.message).toContain('did you mean ${csrf_token}?')
    const early = await run(given(stepsBefore({ url: '${var:login}/a', headers: { x: '${token}' } }), {}), readToken)
    expect(early.error?.code).toBe('config.invalid')
  })

  test('takes a secret in a step for the proof of client_authentication: custom', async () => {
    const custom = { client_authentication: 'custom' }
    const step = { url: '${var:login}/a', parameters: { key: '${client_secret}' }, method: 'POST' }
    expect(await found({ ...custom, ...stepsBefore(step) })).toEqual([])
    expect(await found({ ...custom, ...stepsBefore({ url: '${var:login}/a' }) })).toHaveLength(1)
    const computed = { sign: { function: 'hmac_sha256', key: '${client_secret}', input: '${client_id}' } }
    const signed = { url: '${var:login}/a', headers: { sign: '${sign}' } }
    expect(await found({ ...custom, computed, ...stepsBefore(signed) })).toEqual([])
  })

  test.each<[JsonObject, string]>([
    [{ extra: { k: '$header.X' } }, 'this names no header and no cookie'],
    [{ extra: { k: '$headers' } }, 'this names no header and no cookie'],
    [{ extra: { k: '$.a[' } }, 'it ends too early'],
    [{ format: 'xml' }, 'format: xml writes no body by itself'],
    [{ method: 'GET', body: 'a=1' }, 'a GET has no body'],
    [{ body: 'a=1', parameters: { b: 2 } }, 'body is the whole body, and nothing is added to it'],
    [{ body: 'a=1', format: 'query' }, 'format: query sends no body'],
  ])('%j: %s', async (step, problem) => {
    for (const holder of [stepsBefore, stepsAfter])
      expect(String(await found(holder({ url: '${var:login}/a', ...step })))).toContain(problem)
  })

  test('a token request in XML wants its body', async () => {
    expect(String(await found({ token_request: { format: 'xml' } }))).toContain('format: xml writes no body by itself')
    const xml = {
      token_request: { format: 'xml', body: { login: { user: '${client_id}', '@key': '${client_secret}' } } },
    }
    const { login, error } = await run(given({ ...xml, client_authentication: 'custom' }, {}), readToken)
    expect(error).toBeUndefined()
    expect(login[0]?.headers['content-type']).toBe('application/xml')
    expect(login[0]?.body).toBe('<login key="tea+cake"><user>reporting</user></login>')
  })
})

describe('a member of the token answer', () => {
  const asked = (member: string, answer: JsonObject, fields: JsonObject = {}) =>
    run(
      given(fields, { '/token': json({ ...issued, ...answer }) }, { url: `\${var:api}/\${token:login.${member}}` }),
      readRows,
    )

  test('stands there by its own name, what extra keeps before it, RFC 6749’s names whatever the server calls them', async () => {
    const answer = { tenant: 'acme', shard: 7, inner: { tenant: 'kept' } }
    expect((await asked('tenant', answer)).api[0]?.url).toBe('/acme')
    expect((await asked('shard', answer)).api[0]?.url).toBe('/7')
    const extra = { token_response: { extra: { tenant: '$.inner.tenant' } } }
    expect((await asked('tenant', answer, extra)).api[0]?.url).toBe('/kept')
    const spelled = { access_token: undefined as never, accessToken: 'spelled-token' }
    expect((await asked('access_token', spelled)).api[0]?.url).toBe('/spelled-token')
  })

  test('that is further down is said where it is; one that is nowhere, what there is', async () => {
    const { error } = await asked('tenant', { data: [{ tenant: 'acme' }] })
    expect(error?.message).toContain('wants tenant of the token answer of login, which has no such member')
    expect(error?.hint).toContain('write token_response: {extra: {tenant: $.data[0].tenant}}')
    expect((await asked('team', { data: [] })).error?.hint).toBe('it has: access_token, token_type, expires_in, data')
  })
})

describe('however a token comes', () => {
  const tenants = { '/tenants': json([{ id: 'acme' }]) }
  const steps = stepsAfter({ url: '${var:login}/tenants', extra: { tenant: '$[0].id' } })
  const shown = async (fields: JsonObject, more: Record<string, Answer> = {}) =>
    run(given(fields, { ...tenants, ...more }), readToken)

  test('by a person, in the browser or by a code: its steps are made', async () => {
    const person = {
      type: 'OAuth2',
      authorization_endpoint: '${var:login}/authorize',
      redirect_uri: 'http://127.0.0.1:53682/callback',
    }
    const code = await shown({ ...person, grant_type: 'authorization_code', ...steps })
    expect([code.error, code.result]).toMatchObject([undefined, { extra: { tenant: 'acme' } }])
    const implicit = { ...person, grant_type: 'implicit', token_endpoint: null, client_secret: null }
    const browser = await shown({ ...implicit, ...steps })
    expect([browser.error, browser.result]).toMatchObject([undefined, { extra: { tenant: 'acme' } }])
  })

  test('bound to a key: a step after shows the proof that an API is shown', async () => {
    const { login, error } = await shown(
      { dpop: true, ...steps },
      { '/token': json({ ...issued, token_type: 'DPoP' }) },
    )
    expect(error).toBeUndefined()
    const step = login.find(({ url }) => url === '/tenants')
    expect(step?.headers.authorization).toBe('DPoP issued-token')
    const [, claims = ''] = String(step?.headers.dpop).split('.')
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      htm: 'GET',
      ath: expect.any(String),
    })
  })

  test('what a login’s address brought stands in steps, too', async () => {
    const fields = {
      type: 'OAuth2',
      grant_type: 'authorization_code',
      authorization_endpoint: '${var:login}/authorize',
      redirect_uri: 'http://127.0.0.1:53682/callback',
      authorization_response: { extra: { asked: 'state' } },
      ...stepsBefore({ url: '${var:login}/tenants', headers: { 'x-asked': '${asked}' } }),
    }
    const { login, error } = await shown(fields)
    expect(error).toBeUndefined()
    expect(String(login.find(({ url }) => url === '/tenants')?.headers['x-asked']).length).toBeGreaterThan(20)
  })

  test('a typed token of a login that is not OAuth has its steps, too', async () => {
    const bearer = {
      type: 'Bearer',
      token: 'typed-token',
      token_request: { url: '${var:login}/token' },
      ...steps,
      token_endpoint: null,
      client_secret: null,
      client_id: null,
    }
    const { login, error, result } = await shown(bearer)
    expect(error).toBeUndefined()
    expect(result).toMatchObject({ access_token: 'typed-token', extra: { tenant: 'acme' } })
    expect(login.map(({ url, headers }) => [url, headers.authorization])).toEqual([['/tenants', 'Bearer typed-token']])
  })
})
