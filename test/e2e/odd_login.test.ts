/** A login that keeps to no RFC, as real ones do, described in the file and used through the command as it is typed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OddRequest, type OddServer, startOddServer } from '../servers/odd.ts'
import { openPlace, type Place } from './cli.ts'

const json = (body: unknown, status = 200) => ({
  status,
  // Mislabelled, too.
  headers: { 'content-type': 'text/html' },
  body: JSON.stringify(body),
})

let odd: OddServer
let place: Place
let issued = 0
/** The only token that the API takes. */
let good = 0
let isRevoked = false

/** JSON in, other names, a header of its own; answers in minutes, wrapped, with errors in HTTP 200. */
function signIn({ url, headers, body }: OddRequest) {
  const asked = JSON.parse(body) as Record<string, unknown>
  if (headers['x-app'] !== 'reporting' || url !== '/sign-in?tenant=a%26b') return json({ code: 1, msg: 'who are you?' })
  if (asked.appSecret !== 'tea" cake' || asked.scopes !== 'orders,customers')
    return json({ code: 2, msg: 'no such app' })
  return json({ code: 0, result: tokens() })
}

function tokens() {
  good = ++issued
  return { sessionToken: `session-token-${issued}`, renewalKey: `renewal-key-${issued}`, ttlMinutes: 24, pod: odd.url }
}

/** A GET with everything in the address; the answer is short. */
function renew({ url }: OddRequest) {
  const { searchParams } = new URL(url, 'http://x')
  if (isRevoked || searchParams.get('key') !== `renewal-key-${issued}`) return json({ code: 4711, msg: 'key is stale' })
  const { pod: _, ...short } = tokens()
  return json({ code: 0, result: short })
}

beforeAll(async () => {
  odd = await startOddServer({
    '/sign-in': signIn,
    '/renew': renew,
    '/api/rows': ({ headers: { authorization } }) =>
      authorization === `Bearer session-token-${good}` ? json([{ id: 1, seen: authorization }]) : json({}, 401),
  })
  place = openPlace()
  place.write(
    'latchkey.yaml',
    `version: 1
connections:
  login:
    type: OAuthToken
    grant_type: client_credentials
    client_id: reporting
    client_secret: \${env:SECRET}
    client_authentication: client_secret_post
    scope: [orders, customers]
    token_request:
      url: ${odd.url}/sign-in
      format: json
      rename: {client_secret: appSecret, scope: scopes}
      omit: [grant_type, client_id]
      scope_separator: ","
      headers: {X-App: "\${client_id}"}
      query: {tenant: a&b}
    token_response:
      access_token: $.result.sessionToken
      refresh_token: $.result.renewalKey
      expires_in: $.result.ttlMinutes
      expires_in_unit: min
      error: {code: $.code, message: $.msg, codes: {4711: invalid_grant}}
      extra: {pod: $.result.pod}
    refresh_request:
      url: ${odd.url}/renew
      format: query
      rename: {refresh_token: key}
      omit: [grant_type, client_id, client_secret, scope]
      client_authentication: none
    also_send_to: [${odd.url}]
  api:
    type: REST
    url: \${token:login.pod}/api
    authentication: login
extracts:
  rows: {connection: api, request: {path: /rows}}
`,
  )
})
afterAll(async () => {
  place.remove()
  await odd.close()
})

const seen = (path: string) => odd.requests.filter(({ url }) => url.startsWith(path))

test('is signed in to, renewed, and signed in to again when the renewal key is stale', async () => {
  const rows = async () => {
    const { code, stdout, stderr } = await place.latchkey(['run', 'rows', '--format', 'ndjson'], {
      env: { SECRET: 'tea" cake' },
    })
    return [code, stdout.trim(), stderr.includes('renewal-key')]
  }
  const row = (n: number) => JSON.stringify({ id: 1, seen: `Bearer session-token-${n}` })
  expect(await rows()).toEqual([0, row(1), false])
  expect(JSON.parse(seen('/sign-in')[0]?.body ?? '')).toEqual({ appSecret: 'tea" cake', scopes: 'orders,customers' })
  const { stdout } = await place.latchkey(['token', 'login'], { env: { SECRET: 'tea" cake' } })
  expect(JSON.parse(stdout)).toMatchObject({ extra: { pod: odd.url }, refresh_token: 'renewal-key-1' })
  expect(Math.ceil(JSON.parse(stdout).expires_in / 60)).toBe(24)
  good = 0
  // The short answer has no pod: what the first one said is kept.
  expect(await rows()).toEqual([0, row(2), false])
  expect(seen('/renew').map(({ method, url, body }) => [method, url, body])).toEqual([
    ['GET', '/renew?key=renewal-key-1', ''],
  ])
  good = 0
  isRevoked = true
  expect(await rows()).toEqual([0, row(3), false])
  expect([seen('/sign-in').length, seen('/renew').length]).toEqual([2, 2])
})

test('its own words for an error are told, with what they mean', async () => {
  const { code, stderr } = await place.latchkey(['token', 'login', '--store', 'memory:'], { env: { SECRET: 'wrong' } })
  expect([code, stderr]).toEqual([3, expect.stringContaining('HTTP 200: “2: no such app”')])
})
