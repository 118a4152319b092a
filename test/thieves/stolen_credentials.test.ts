/**
 * A credential goes to the connection's own origin, and nowhere else. Wherever it stands in a request, and whatever an
 * answer tries: a thief, who writes down all he gets, never sees it in any form.
 */

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LatchkeyError, openWorkspace, type Workspace } from '../../src/index.ts'
import type { JsonObject } from '../../src/json.ts'
import { canary, findCanaries } from '../e2e/canaries.ts'
import { type OddAnswer, type OddRequest, type OddServer, startOddServer } from '../servers/odd.ts'
import { type Addresses, almost, targets, ways } from './lures.ts'
import { brought, fetched, issued, type Placement, placements, sessionCookies } from './placements.ts'

let api: OddServer
let friend: OddServer
let thief: OddServer
let plainThief: OddServer
let addresses: Addresses

const host = ({ url }: OddServer) => url.split('://')[1] as string
const rows: OddAnswer = { headers: { 'content-type': 'application/json' }, body: '[{"id":1}]' }

/** The last two steps of a path say which way is tried, and where it leads. */
const pathOf = (way: string, target: string) => `/${encodeURIComponent(way)}/${encodeURIComponent(target)}`
function lure({ url, headers }: OddRequest): OddAnswer {
  if (headers.host?.startsWith('localhost')) return rows
  const [way = '', target = ''] = (url.split('?')[0] as string).split('/').slice(-2).map(decodeURIComponent)
  const address = targets[target]?.(addresses)
  const answer = address === undefined ? rows : (ways[way]?.answer(address, url, friend.url) ?? rows)
  return url.startsWith('/session')
    ? { ...answer, headers: { ...answer.headers, 'set-cookie': sessionCookies } }
    : answer
}

beforeAll(async () => {
  const token = ({ headers }: OddRequest): OddAnswer => {
    const client = Buffer.from(headers.authorization?.slice(6) ?? '', 'base64')
      .toString()
      .split(':')[0] as string
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(issued.get(client)) }
  }
  const step: OddAnswer = {
    headers: { 'content-type': 'application/json', 'x-key': brought.value },
    body: JSON.stringify({ token: brought.value }),
  }
  ;[api, friend, thief, plainThief] = await Promise.all([
    startOddServer({ '/token': token, '/step': step, '*': lure }, 'localhost'),
    startOddServer({ '*': lure }, 'localhost'),
    startOddServer({ '*': rows }, 'localhost'),
    startOddServer({ '*': rows }),
  ])
  addresses = { api: api.url, friend: friend.url, thief: host(thief), plainThief: host(plainThief) }
})
afterAll(async () => {
  await Promise.all([api, friend, thief, plainThief].map((server) => server.close()))
})

/** Everything that has come to anybody but the API. */
const stolen = () => [
  ...thief.requests,
  ...plainThief.requests,
  ...api.requests.filter(({ headers }) => headers.host?.startsWith('localhost')),
]
const everything = (requests: OddRequest[]) => requests.map((request) => JSON.stringify(request)).join('\n')

const open = (connections: JsonObject, extracts: JsonObject) =>
  openWorkspace({ version: 1, connections, extracts } as never, {
    variables: { api: api.url, port: new URL(api.url).port, thief: `https://${addresses.thief}` },
    env: { SECRET: 'the-client-secret' },
  })

/** True where a credential is in a request, in whatever form. */
const isIn = ({ canary, isCertificate, isProven }: Placement, requests: OddRequest[]) =>
  isCertificate
    ? requests.some(({ client }) => client)
    : findCanaries(everything(requests), [canary]).length > 0 ||
      (isProven === true && requests.some(({ headers }) => headers.dpop))

/** Some answers are refused, some are followed bare: both are fine. */
async function attempt(workspace: Workspace, extract: string): Promise<void> {
  try {
    for await (const _ of workspace.rows(extract));
  } catch (error) {
    expect((error as LatchkeyError).code).toMatch(/^(api|data|config)\./)
  }
}

const every = process.env.LATCHKEY_TESTS === 'all'
/** Of so many one, as few as can be: every two of placement, way and target meet; all three do in test:real. */
const SHARE = Object.keys(ways).length
const isTried = (...indexes: number[]) => every || indexes.reduce((sum, index) => sum + index) % SHARE === 0

/** Placement, way and target of the cells that ran. */
const ran: [string, string, string][] = []

describe.each(Object.entries(placements))('%s', (name, placement) => {
  const { connections, api: fields } = placement
  let workspace: Workspace
  const row = Object.keys(placements).indexOf(name)
  const cells = Object.keys(ways).flatMap((way, column) =>
    Object.keys(targets)
      .filter((_, depth) => isTried(row, column, depth))
      .map((target) => ({ way, target })),
  )

  const rest = (also_send_to: string[]): JsonObject => ({
    type: 'REST',
    url: '${var:api}',
    ssl_mode: 'off',
    retry: { attempts: 1 },
    also_send_to,
    ...fields,
  })

  beforeAll(async () => {
    const extracts = cells.map(({ way, target }, index): [string, JsonObject] => {
      const { pagination } = ways[way] as { pagination?: JsonObject }
      return [
        `cell_${index}`,
        { connection: 'api', request: { path: pathOf(way, target) }, ...(pagination && { pagination }) },
      ]
    })
    workspace = await open({ ...connections, api: rest(almost(addresses)) }, Object.fromEntries(extracts))
    // What the API sets is sent with the next request.
    for await (const _ of (await workspace.request('api')).body);
  })
  afterAll(() => workspace.close())

  test('goes to its own API, and by no way to anybody else', async () => {
    const before = stolen().length
    for (const [index, { way, target }] of cells.entries()) {
      const asked = api.requests.length
      await attempt(workspace, `cell_${index}`)
      const own = api.requests.slice(asked).filter(({ headers }) => !headers.host?.startsWith('localhost'))
      expect([way, target, isIn(placement, own)]).toEqual([way, target, true])
      ran.push([name, way, target])
    }
    expect(
      stolen()
        .slice(before)
        .filter((request) => isIn(placement, [request])),
    ).toEqual([])
  })

  test('goes to him where the user lists him, so that he would have seen it', async () => {
    const asked = (way: string) => ({ connection: 'api', request: { path: pathOf(way, 'another port') } })
    const trusting = await open(
      { ...connections, api: rest([`https://${addresses.thief}`]) },
      { a: asked('a redirect 307'), b: asked('a redirect that repeats path and query') },
    )
    const before = thief.requests.length
    for (const name of ['a', 'b']) await attempt(trusting, name)
    await trusting.close()
    expect(isIn(placement, thief.requests.slice(before))).toBe(true)
  })
})

/** Everything that leads elsewhere, as a server could put it into its token answer. */
const values = () => [
  ...Object.values(targets).map((target) => target(addresses)),
  `@${addresses.thief}`,
  `0@${addresses.thief}`,
  `:443@${addresses.thief}/`,
  `.${addresses.thief}`,
  `/../..//${addresses.thief}`,
  `?@${addresses.thief}`,
  `#@${addresses.thief}`,
  '0',
  '9',
  '.localhost',
]

describe('a template whose value names another host', () => {
  test.each([
    '${token:login.place}',
    '${token:login.place}/v1',
    '${var:api}${token:login.place}',
    '${var:api}/${token:login.place}',
    'https://${token:login.place}',
    'https://${token:login.place}:${var:port}/',
  ])('as %s leads nowhere else', async (url) => {
    const { one, login } = fetched('place')
    let tried = 0
    for (const place of values()) {
      issued.set(login.client_id as string, { access_token: one.value, place })
      for (const at of [{ url }, { url: '${var:api}', request: { path: url.replace('${var:api}', '') } }]) {
        const { request, ...fields } = at as { url: string; request?: JsonObject }
        const before = stolen().length
        const rest = {
          type: 'REST',
          ...fields,
          ssl_mode: 'off',
          also_send_to: almost(addresses),
          authentication: 'login',
        }
        const workspace = await open({ login, api: rest }, { rows: { connection: 'api', ...(request && { request }) } })
        await (async () => {
          for await (const _ of workspace.rows('rows'));
        })().catch(({ code }) => expect(code).toMatch(/^(api|data|config)\./))
        await workspace.close()
        expect([place, findCanaries(everything(stolen().slice(before)), [one])]).toEqual([place, []])
        tried++
      }
    }
    expect(tried).toBe(2 * values().length)
  })
})

describe('a token endpoint that redirects', () => {
  const secret = canary('client')
  const client = { type: 'OAuthToken', client_id: 'client-0', client_secret: secret.value, ssl_mode: 'off' }
  const clients: [name: string, fields: JsonObject][] = [
    ['client_secret_basic', {}],
    ['client_secret_basic_raw', { client_authentication: 'client_secret_basic_raw' }],
    ['client_secret_post', { client_authentication: 'client_secret_post' }],
    ['the password grant', { grant_type: 'password', username: 'alice', password: secret.value }],
    ['the refresh_token grant', { grant_type: 'refresh_token', refresh_token: secret.value }],
  ]
  test.each(clients)('%s: nobody gets anything', async (name, fields) => {
    const row = clients.findIndex(([other]) => other === name)
    const before = stolen().length
    const redirecting = Object.keys(ways).filter((way) => way.startsWith('a redirect'))
    const cells = redirecting.flatMap((way, column) =>
      Object.keys(targets)
        .filter((_, depth) => isTried(row, column, depth))
        .map((target) => pathOf(way, target)),
    )
    const logins = cells.map((path, index): [string, JsonObject] => [
      `login_${index}`,
      { ...client, ...fields, token_endpoint: `\${var:api}${path}`, also_send_to: almost(addresses) },
    ])
    const asked = api.requests.length
    const workspace = await open(Object.fromEntries(logins), {})
    for (const [name] of logins) await expect(workspace.token(name)).rejects.toMatchObject({ code: 'token.redirected' })
    await workspace.close()
    expect(api.requests.slice(asked)).toHaveLength(cells.length)
    expect(findCanaries(everything(api.requests.slice(asked)), [secret])).not.toEqual([])
    expect(stolen().length - before).toBe(0)
  })
})

describe('a step', () => {
  const login = (fields: JsonObject, secret: string): JsonObject => ({
    ...fetched('led').login,
    ...fields,
    client_secret: secret,
    also_send_to: almost(addresses),
  })

  test('that an answer leads elsewhere is not made, before the token call or after it', async () => {
    const secret = canary('ledclient')
    let tried = 0
    for (const place of values()) {
      for (const url of [
        '${place}',
        '${place}/session',
        'https://${place}/x',
        '${var:api}${place}',
        '${var:api}/${place}',
      ]) {
        const connection = login({}, secret.value)
        const own = issued.get(connection.client_id as string) as JsonObject
        issued.set(connection.client_id as string, { ...own, place })
        connection.token_response = { extra: { place: '$.place' }, steps: [{ url, body: 'k=${client_secret}' }] }
        const before = stolen().length
        const workspace = await open({ login: connection }, {})
        await workspace.token('login').catch(({ code }) => expect(code).toMatch(/^(token\.step_|config\.)/))
        await workspace.close()
        expect([place, url, findCanaries(everything(stolen().slice(before)), [secret, canary('led')])]).toEqual([
          place,
          url,
          [],
        ])
        tried++
      }
    }
    expect(tried).toBe(5 * values().length)
  })

  test('that is redirected takes nothing along', async () => {
    const secret = canary('redirectedclient')
    const redirecting = Object.keys(ways).filter((way) => way.startsWith('a redirect'))
    const steps = redirecting.flatMap((way) =>
      Object.keys(targets).map((target) => ({ url: `\${var:api}${pathOf(way, target)}`, body: 'k=${client_secret}' })),
    )
    const before = stolen().length
    const asked = api.requests.length
    const workspace = await open(
      { login: login({ token_request: { steps }, token_response: { steps } }, secret.value) },
      {},
    )
    await workspace.token('login')
    await workspace.close()
    expect(api.requests.length - asked).toBe(2 * steps.length + 1)
    expect(stolen().length - before).toBe(0)
  })
})

test('every cell ran', () => {
  const sizes = [placements, ways, targets].map((one) => Object.keys(one).length) as [number, number, number]
  const [placed, led, aimed] = sizes
  const meetings = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map((pair) => new Set(ran.map((cell) => pair.map((index) => cell[index]).join(' × '))).size)
  expect(meetings).toEqual([placed * led, placed * aimed, led * aimed])
  const size = placed * led * aimed
  console.info(
    `stolen credentials: ${placed} placements × ${led} ways × ${aimed} targets = ${size} cells, ${ran.length} of them tried`,
  )
  expect(ran.length).toBe(every ? size : size / SHARE)
  // He is there, and gets what anybody may have.
  expect(stolen().length).toBeGreaterThan(100)
})
