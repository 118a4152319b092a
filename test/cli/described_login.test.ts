/** A login that is not OAuth, through the commands. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Job } from '../../src/journal/contract.ts'
import { type OddRequest, type OddServer, startOddServer } from '../servers/odd.ts'
import { openSession, type Session } from './session.ts'

let odd: OddServer
let session: Session
let logins: number
let answer: () => object
let sees: (request: OddRequest) => object
const login = (more: object = {}) => ({
  type: 'Bearer',
  username: 'alice',
  password: '${env:LOGIN_PASSWORD}',
  token_request: { url: `${odd.url}/login`, parameters: { user: '${username}', pass: '${password}' } },
  ...more,
})
const write = (more: object = {}, sees: object = {}) =>
  session.write({
    connections: {
      shop_login: login(more),
      shop: { type: 'REST', url: odd.url, authentication: 'shop_login', ...sees },
    },
    extracts: { rows: { connection: 'shop', request: { path: '/rows' } } },
  })

beforeEach(async () => {
  logins = 0
  answer = () => ({ body: JSON.stringify({ token: `session-${logins}`, expires_in: 3600 }) })
  sees = ({ headers }) => (headers.authorization ? { body: '[{"id":1}]' } : { status: 401 })
  odd = await startOddServer({
    '/login': () => {
      logins++
      return answer()
    },
    '/rows': (request) => sees(request),
  })
  session = openSession({}, { env: { LOGIN_PASSWORD: 'wonderland-42', BLANK: '' } })
  write()
})
afterEach(async () => {
  session.close()
  await odd.close()
})

/** Without what differs from run to run. */
const plain = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/token [0-9a-f]{8}/, 'token DIGEST')
    .replace(/(59|60) minutes|an hour|1 hour/g, 'AN HOUR')
    .replaceAll(odd.url, 'URL')

test('check tries the request, each time; login says that it needs nobody', async () => {
  expect(plain((await session.type('check', 'shop_login')).out)).toBe('✓ shop_login: has a token until TIME\n')
  expect((await session.type('check', 'shop_login')).code).toBe(0)
  expect(logins).toBe(2)
  expect(plain((await session.type('login', 'shop_login')).out)).toBe(
    '✓ shop_login: needs nobody to log in; got a token for AN HOUR\n',
  )
  answer = () => ({ status: 401, body: '{"message":"wrong password"}' })
  const { code, out } = await session.type('check', 'shop_login')
  expect(code).toBe(3)
  expect(plain(out)).toContain(
    'the login of connection shop_login at URL/login was answered HTTP 401: “wrong password”',
  )
})

test('token and an extract over it bring the result JSON; status shows what is known of it', async () => {
  const result = JSON.parse((await session.type('token', 'shop_login')).out)
  expect(result).toMatchObject({ access_token: 'session-1', token_type: 'Bearer', response: { token: 'session-1' } })
  session.write({
    connections: { shop_login: login() },
    extracts: { token: { connection: 'shop_login', fields: { token: '$.access_token' } } },
  })
  expect((await session.type('run', 'token', '--format', 'ndjson')).out).toBe('{"token":"session-1"}\n')
  expect(logins).toBe(1)
  expect(plain((await session.type('status', 'shop_login')).out)).toContain(
    '✓ shop_login (Bearer): has a token for AN HOUR',
  )
  const { out } = await session.type('status', 'shop_login', '--live')
  expect(out).toContain('the server was not asked: only an authorization server can be asked')
  expect(logins).toBe(1)
})

test('logout forgets, and says that no server was told', async () => {
  await session.type('token', 'shop_login')
  expect(
    plain((await session.type('logout', 'shop_login')).out),
  ).toBe(`✓ shop_login: logged out here; its server cannot end tokens
    the server still takes its access token (for AN HOUR more) from whoever has it: only a logout of its own could end it, if it has one
`)
  expect((await session.type('logout', 'shop_login')).out).toBe('✓ shop_login: logged out here; there was no token\n')
  expect(JSON.parse((await session.type('token', 'shop_login')).out).access_token).toBe('session-2')
})

test('logout names what is typed, since it goes on counting', async () => {
  write({ token: '${env:LOGIN_PASSWORD}' })
  expect((await session.type('logout', 'shop_login')).out).toContain(
    'the token is still in the file: take it out there, or the next call uses it again',
  )
})

test('explain tells how the token is got, and asks nobody', async () => {
  const { out } = await session.type('run', 'rows', '--explain')
  expect(plain(out)).toContain('    POST URL/login\n    as token_request says\n')
  expect(odd.requests).toEqual([])
})

test('the login is a job of its own, linked to the call it was made for; both show the same token', async () => {
  expect((await session.type('run', 'rows')).code).toBe(0)
  const { out } = await session.type('jobs', '--json')
  const jobs = out
    .trim()
    .split('\n')
    .flatMap((line) => JSON.parse(line) as Job | Job[])
  const [token] = jobs.filter(({ kind }) => kind === 'token')
  const [call] = jobs.filter(({ kind }) => kind === 'call')
  expect(token).toMatchObject({ connection: 'shop_login', method: 'POST', token: { origin: 'fetched', generation: 1 } })
  expect(token?.parent).toBe(call?.id)
  expect(call?.token?.fingerprint).toBe(token?.token?.fingerprint)
  expect(JSON.stringify(jobs)).not.toMatch(/wonderland|session-1|grant_type/)
})

test('while an answer is kept that may hold the next token, neither check nor learn sends the seed again', async () => {
  const token_request = { url: `${odd.url}/login`, parameters: { seed: '${token}' } }
  answer = () => ({ body: JSON.stringify({ code: 7, message: 'hello', res: { session_token: 'jeton-1a2b3c4d' } }) })
  write({ token: 'the-seed', token_request })
  expect((await session.type('token', 'shop_login')).code).toBe(3)
  for (const word of ['token', 'check']) {
    const { code, out, err } = await session.type(word, 'shop_login')
    expect([code, out + err]).toEqual([3, expect.stringContaining('keeps an answer in which no token is found yet')])
  }
  const { out, err } = await session.type('learn', 'shop_login')
  expect(out + err).toContain('the answer that is kept; nobody was asked')
  write({ token: 'the-seed', token_request, token_response: { access_token: '$.res.session_token' } })
  expect(JSON.parse((await session.type('token', 'shop_login')).out).access_token).toBe('jeton-1a2b3c4d')
  expect(logins).toBe(1)
})

test('what a step brought stands in no record, however short it is', async () => {
  sees = () => ({ headers: { 'x-nonce': 'n0nce' }, body: '{"sid":"s1d","hint":"h1nt","otp":"0tp"}' })
  const extra = { sid: '$.sid', hint: '$.hint', otp: '$.otp', nonce: '$headers.x-nonce' }
  const headers = { 'x-hint': '${hint}', 'x-n': '${nonce}' }
  const sends = { query: { sid: '${sid}' }, headers, parameters: { username: '${username}', otp: '${otp}' } }
  write({ token_request: { url: `${odd.url}/login`, ...sends, steps: [{ url: `${odd.url}/rows`, extra }] } })
  expect((await session.type('token', 'shop_login')).code).toBe(0)
  expect(odd.requests[1]).toMatchObject({ headers: { 'x-hint': 'h1nt', 'x-n': 'n0nce' } })
  const { out } = await session.type('jobs', '--json')
  expect(out).toContain('x-hint')
  expect(out).not.toMatch(/n0nce|s1d|h1nt|0tp/)
})

test('jwt reads the claims of its token', async () => {
  const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url')
  answer = () => ({ body: JSON.stringify({ token: `${part({ alg: 'HS256' })}.${part({ sub: 'alice' })}.c2ln` }) })
  expect((await session.type('jwt', 'shop_login')).out).toContain('alice')
})

test('a name that a step of the request brings is no token to begin with', async () => {
  sees = () => ({ body: '{"csrf":"a-nonce"}' })
  const steps = [{ url: `${odd.url}/rows`, extra: { token: '$.csrf' } }]
  write({ token_request: { url: `${odd.url}/login`, steps, headers: { 'x-csrf': '${token}' } }, username: undefined })
  expect(JSON.parse((await session.type('token', 'shop_login')).out).access_token).toBe('session-1')
  expect(odd.requests.map(({ headers }) => headers['x-csrf'])).toEqual([undefined, 'a-nonce'])
})

describe('a token that is blank', () => {
  test.each(['', '${env:BLANK}'])('%j is fetched', async (token) => {
    write({ token })
    expect(JSON.parse((await session.type('token', 'shop_login')).out).access_token).toBe('session-1')
  })

  test('is a mistake where it is sent, and where nothing fetches one', async () => {
    const token_request = { url: `${odd.url}/login`, parameters: { token: '${token}' } }
    write({ token: '${env:BLANK}', token_request })
    expect(await session.type('token', 'shop_login')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is set, but empty'),
    })
    session.write({ connections: { shop_login: { type: 'Bearer', token: '${env:BLANK}' } } })
    expect(await session.type('token', 'shop_login')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is set, but empty'),
    })
  })
})

test('what the API says of an ended token brings one login for all who ask at once', async () => {
  const names = Array.from({ length: 5 }, (_, n) => `rows_${n}`)
  session.write({
    connections: {
      shop_login: login({ expired_when: [{ status: 200, path: '$.error', equals: 'expired' }] }),
      shop: { type: 'REST', url: odd.url, authentication: 'shop_login' },
    },
    extracts: Object.fromEntries(names.map((name) => [name, { connection: 'shop', request: { path: '/rows' } }])),
  })
  await session.type('token', 'shop_login')
  sees = ({ headers }) => ({
    body: headers.authorization === 'Bearer session-1' ? '{"error":"expired"}' : '[{"id":1}]',
  })
  const runs = await Promise.all(names.map((name) => session.type('run', name, '--format', 'ndjson')))
  expect(runs.map(({ code, out }) => [code, out])).toEqual(names.map(() => [0, '{"id":1}\n']))
  expect(odd.requests.filter(({ headers }) => headers.authorization === 'Bearer session-1')).toHaveLength(5)
  expect(logins).toBe(2)
})
