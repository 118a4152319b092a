/** The library as it is published: dist/index.js, in the ten lines that the README shows, and what programs rely on. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
} from '../../examples/practice/authorization_server.ts'
import { type PracticeApi, startPracticeApi } from '../../examples/practice/practice_api.ts'
import type * as Library from '../../src/index.ts'
import { startOddServer } from '../servers/odd.ts'
import { canary, findCanaries, findInPlace, jwt } from './canaries.ts'
import { openPlace } from './cli.ts'

const library: typeof Library = await import(new URL('../../dist/index.js', import.meta.url).href)
const { openWorkspace } = library
const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]
let server: AuthorizationServer
let api: PracticeApi

beforeAll(async () => {
  server = await startAuthorizationServer()
  api = await startPracticeApi({ isActive: server.isActive, rows: 120 })
})
afterAll(async () => {
  for (const spy of printed) spy.mockRestore()
  await Promise.all([server.close(), api.close()])
})

const env = { SECRET: clients.post.client_secret }
const workspace = () => ({
  version: 1,
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: server.token_endpoint,
      client_id: clients.post.client_id,
      client_secret: '${env:SECRET}',
      client_authentication: 'client_secret_post',
    },
    shop: { type: 'REST', url: api.url, authentication: 'login' },
  },
  extracts: {
    customers: {
      connection: 'shop',
      request: { path: '/customers', parameters: { size: '${var:size}' } },
      pagination: { type: 'next_url', path: '$.next' },
      loop: '$.data[*]',
      fields: { id: '$.id', name: '$.name' },
    },
  },
})
const options = { env, variables: { size: '50' } }

describe('openWorkspace', () => {
  test('gives rows in batches, from data and from a file', async () => {
    const place = openPlace({ 'latchkey.yaml': workspace() })
    for (const given of [workspace(), join(place.folder, 'latchkey.yaml')]) {
      const opened = await openWorkspace(given, options)
      const ids: unknown[] = []
      for await (const rows of opened.rows('customers')) for (const row of rows) ids.push(row.id)
      await opened.close()
      expect(ids).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
    }
    place.remove()
  })

  test('gives tokens, single answers and a sample', async () => {
    const opened = await openWorkspace(workspace(), options)
    expect(await opened.token('login')).toMatchObject({ access_token: expect.any(String), token_type: 'Bearer' })
    const { status, body } = await opened.request('shop', '/customers?size=1')
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(chunk)
    expect({ status, ...JSON.parse(Buffer.concat(chunks).toString()) }).toMatchObject({ status: 200, total: 120 })
    const { columns, rows } = await opened.read('customers', { limit: 3 })
    const sample = []
    for await (const batch of rows) sample.push(...batch)
    expect({ columns, count: sample.length }).toEqual({ columns: ['id', 'name'], count: 3 })
    await opened.close()
  })

  test('tells what happens', async () => {
    const events: Library.Event[] = []
    const opened = await openWorkspace(workspace(), { ...options, onEvent: (event) => events.push(event) })
    for await (const _ of opened.rows('customers'));
    await opened.close()
    const types = events.map(({ type }) => type)
    expect(types.filter((type) => type === 'token')).toHaveLength(1)
    expect(types.filter((type) => type === 'page')).toHaveLength(3)
    expect(events.at(-1)).toMatchObject({ type: 'end', extract: 'customers', pages: 3, rows: 120 })
  })

  test('keeps tokens in memory, or in a SQLite file that others can go on with', async () => {
    const place = openPlace()
    const before = server.counts().token_requests
    const asked = async (store?: string) => {
      const opened = await openWorkspace(workspace(), {
        ...options,
        env: { ...place.env, ...env },
        ...(store !== undefined && { store }),
      })
      const { access_token } = await opened.token('login')
      await opened.close()
      return access_token
    }
    const file = join(place.folder, 'tokens.db')
    expect(await asked()).not.toBe(await asked('memory:'))
    expect(await asked(`sqlite:${file}`)).toBe(await asked(`sqlite:${file}`))
    expect(server.counts().token_requests - before).toBe(3)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    place.remove()
  })
})

describe('a web application, whose own user logs in', () => {
  const redirect_uri = 'https://platform.example/oauth/callback'
  const start = async () => {
    const odd = await startOddServer({
      '/token': ({ body }) =>
        body.includes('code=issued-code')
          ? { body: '{"access_token":"issued","refresh_token":"issued-too","expires_in":600}' }
          : { status: 400, body: '{"error":"invalid_grant"}' },
      '/revoke': {},
    })
    const crm = {
      type: 'OAuth2',
      grant_type: 'authorization_code',
      authorization_endpoint: `${odd.url}/authorize`,
      token_endpoint: `${odd.url}/token`,
      revocation_endpoint: `${odd.url}/revoke`,
      redirect_uri,
      client_id: 'platform',
    }
    return { odd, opened: await openWorkspace({ version: 1, connections: { crm } }, { env: {} }) }
  }

  /** What a request handler does with the two: redirects to the one, and is asked for the other. */
  function browser() {
    const redirect = Promise.withResolvers<URL>()
    const callback = Promise.withResolvers<string>()
    const desk: Library.Desk = {
      tell: () => {},
      async openBrowser(url) {
        redirect.resolve(new URL(url))
        return true
      },
      line: () => callback.promise,
    }
    return { desk, redirect: redirect.promise, comesBack: callback.resolve }
  }

  test('is sent to the authorization server, comes back, and has a token that can be ended', async () => {
    const { odd, opened } = await start()
    await expect(opened.token('crm')).rejects.toMatchObject({ code: 'token.needs_login', hint: expect.any(String) })
    const { desk, redirect, comesBack } = browser()
    const login = opened.login('crm', desk)
    const sent = (await redirect).searchParams
    expect(sent.get('redirect_uri')).toBe(redirect_uri)
    comesBack(`${redirect_uri}?code=issued-code&state=${sent.get('state')}`)
    expect(await login).toMatchObject({ access_token: 'issued', expires_in: expect.any(Number) })
    expect(await opened.token('crm')).toMatchObject({ access_token: 'issued' })
    expect((await opened.logout('crm')).map(({ token, outcome }) => [token, outcome])).toEqual([
      ['refresh_token', 'revoked'],
      ['access_token', 'revoked'],
    ])
    await expect(opened.token('crm')).rejects.toMatchObject({ code: 'token.needs_login' })
    await opened.close()
    await odd.close()
  })

  test('says no, or goes away', async () => {
    const { odd, opened } = await start()
    const refused = browser()
    const login = opened.login('crm', refused.desk)
    const state = (await refused.redirect).searchParams.get('state')
    refused.comesBack(`${redirect_uri}?error=access_denied&state=${state}`)
    await expect(login).rejects.toMatchObject({ code: 'token.login_refused' })
    const gone = new AbortController()
    const { desk, redirect } = browser()
    const waiting = opened.login('crm', { ...desk, signal: gone.signal })
    await redirect
    gone.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'token.login_ended' })
    expect(odd.requests).toEqual([])
    await opened.close()
    await odd.close()
  })
})

describe('errors', () => {
  const { ConfigError, ExtractError, LatchkeyError, ResponseError, TokenError } = library
  const caught = async (work: () => Promise<unknown>) =>
    work().then(
      () => undefined,
      (error: unknown) => error,
    )
  const read = async (given: object, extract = 'customers', more: object = {}) => {
    const opened = await openWorkspace(given as Library.JsonObject, { ...options, ...more })
    try {
      for await (const _ of opened.rows(extract));
    } finally {
      await opened.close()
    }
  }

  test('are instances, one class per culprit, with a stable code and a hint', async () => {
    const { connections, extracts } = workspace()
    const customers = extracts.customers
    const cases: [Promise<unknown>, unknown, string][] = [
      [caught(() => openWorkspace('no/such.yaml')), ConfigError, 'config.file_not_found'],
      [caught(() => openWorkspace({ version: 1, conections: {} })), ConfigError, 'config.invalid'],
      [caught(() => read(workspace(), 'custmers')), ConfigError, 'config.unknown_name'],
      [caught(() => read(workspace(), 'customers', { variables: {} })), ConfigError, 'config.reference'],
      [
        caught(() => read(workspace(), 'customers', { env: { SECRET: 'wrong-secret' } })),
        TokenError,
        'token.invalid_client',
      ],
      [
        caught(() =>
          read({ version: 1, connections, extracts: { customers: { ...customers, request: { path: '/forbidden' } } } }),
        ),
        ResponseError,
        'api.forbidden',
      ],
      [
        caught(() => read({ version: 1, connections, extracts: { customers: { ...customers, loop: '$.items[*]' } } })),
        ExtractError,
        'data.loop_matches_nothing',
      ],
    ]
    for (const [thrown, of, code] of cases) {
      const error = await thrown
      expect(error).toBeInstanceOf(of)
      expect(error).toBeInstanceOf(LatchkeyError)
      expect(error).toMatchObject({ code, hint: expect.stringMatching(/\S/), exitCode: expect.any(Number) })
      expect(JSON.parse(JSON.stringify(error))).toMatchObject({ code, message: (error as Error).message })
      expect((error as Error).cause).toBeUndefined()
    }
  })

  test('and events hold no secret, however they are looked at', async () => {
    const [secret, access, key] = [canary('secret'), canary('access'), canary('key')]
    const odd = await startOddServer({
      '/token': ({ body }) =>
        body.includes('fail')
          ? { status: 400, body: JSON.stringify({ error: 'invalid_request', error_description: `got ${body}` }) }
          : { body: JSON.stringify({ access_token: jwt(access) }) },
      '/rows': ({ url, headers }) => ({
        status: 400,
        body: JSON.stringify({ message: `${url} ${headers.authorization}` }),
      }),
      '/text': ({ url, headers }) => ({ body: `${url} ${headers.authorization}` }),
    })
    const login = {
      type: 'OAuthToken',
      token_endpoint: `${odd.url}/token`,
      client_id: 'app',
      client_secret: '${env:SECRET}',
      client_authentication: 'client_secret_post',
    }
    const connections = {
      login,
      failing: { ...login, scope: 'fail' },
      shop: { type: 'REST', url: odd.url, authentication: 'login', parameters: { api_key: '${env:KEY}' } },
      closed: { type: 'REST', url: odd.url, authentication: 'failing', headers: { 'X-Session': '${env:KEY}' } },
    }
    const place = openPlace()
    const seen: string[] = []
    for (const [connection, path] of [
      ['shop', '/rows'],
      ['shop', '/text'],
      ['closed', '/rows'],
    ]) {
      const given = { version: 1, connections, extracts: { rows: { connection, request: { path }, loop: '$[*]' } } }
      const error = await caught(() =>
        read(given as object, 'rows', {
          env: { ...place.env, SECRET: secret.value, KEY: key.value },
          store: `sqlite:${place.folder}/tokens.db`,
          onEvent: (event: object) => seen.push(JSON.stringify(event)),
        }),
      )
      expect(error).toBeInstanceOf(LatchkeyError)
      const { stack = '' } = error as Error
      // As a logger, a serializer and a debugger show it.
      seen.push(
        String(error),
        stack,
        JSON.stringify(error),
        (await import('node:util')).inspect(error, { depth: 9, showHidden: true }),
      )
    }
    expect(findCanaries(seen.join('\n'), [secret, access, key])).toEqual([])
    expect(findInPlace(place, {}, [secret, access, key])).toEqual([])
    place.remove()
    await odd.close()
  })
})
