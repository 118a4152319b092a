/** How the connections of a file travel: from its fields to what servers and proxies see. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LatchkeyError } from '../src/errors.ts'
import type { JsonObject } from '../src/json.ts'
import { createNodeRuntime } from '../src/node_runtime.ts'
import type { Event } from '../src/runtime.ts'
import { openData } from '../src/workspace.ts'
import { rejection } from './fakes.ts'
import { pem, serveProxy } from './http/servers.ts'
import {
  clientCertificate,
  type OddCertificate,
  type OddHandlers,
  type OddServer,
  startOddServer,
} from './servers/odd.ts'

const json = (body: unknown, headers = {}) => ({
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

async function server(handlers: OddHandlers, certificate?: OddCertificate): Promise<OddServer> {
  const started = await startOddServer(handlers, certificate)
  onTestFinished(() => started.close())
  return started
}
const issuing = (certificate?: OddCertificate) =>
  server({ '/token': json({ access_token: 'issued-token', token_type: 'Bearer', expires_in: 600 }) }, certificate)

interface Opened {
  connections: Record<string, JsonObject>
  env?: Record<string, string>
  store?: string
}

/** Everyone of one file, with the test authority as `ca.pem`. */
async function open({ connections, env = {}, store = 'memory:' }: Opened) {
  const events: Event[] = []
  const file = join(import.meta.dirname, 'fixtures', 'tls', 'latchkey.yaml')
  const runtime = createNodeRuntime({ file, store, env, onEvent: (event) => void events.push(event) })
  const workspace = await openData({ version: 1, connections }, runtime)
  onTestFinished(() => workspace.close())
  const ask = async (name: string) => {
    let text = ''
    for await (const chunk of (await workspace.request(name)).body) text += Buffer.from(chunk).toString()
    return text
  }
  const warnings = () => events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  return { workspace, ask, warnings, runtime }
}

const login = (url: string, more: JsonObject = {}): JsonObject => ({
  type: 'OAuthToken',
  token_endpoint: `${url}/token`,
  client_id: 'app',
  client_secret: 'app-secret',
  ca_file: 'ca.pem',
  ...more,
})
const api = (url: string, more: JsonObject = {}): JsonObject => ({
  type: 'REST',
  url: `${url}/rows`,
  ca_file: 'ca.pem',
  retry: { attempts: 1 },
  ...more,
})
const failed = async (work: Promise<unknown>) => {
  const { message, hint } = await rejection<LatchkeyError>(work)
  return `${message} → ${hint}`
}

test('https to a port that speaks plain http is told as that', async () => {
  const plain = await server({})
  // It will not speak otherwise when it is asked again.
  const { ask } = await open({
    connections: { crm: api(plain.url.replace('http:', 'https:'), { retry: { attempts: 3 } }) },
  })
  expect(await failed(ask('crm'))).toMatch(
    /does not speak https on that port, but probably plain http → check the port; for a test server write http:\/\/ and ssl_mode: off$/,
  )
})

test('an answer that cannot be unpacked is told as that', async () => {
  const packed = await server({ '/rows': { headers: { 'content-encoding': 'gzip' }, body: 'not packed at all' } })
  const { ask } = await open({ connections: { crm: api(packed.url) } })
  expect(await failed(ask('crm'))).toMatch(/says that it is compressed, and cannot be unpacked \(Z_DATA_ERROR\) → /)
})

describe('client_certificate', () => {
  const rows = { '/rows': json([{ id: 1 }]) }

  test('goes with token calls and data calls, by reference', async () => {
    const [auth, crm] = [await issuing('localhost'), await server(rows, 'localhost')]
    const client_certificate = {
      certificate: '${file:client.pem}',
      key: '${file:client_key_encrypted.pem}',
      passphrase: '${env:PASSPHRASE}',
    }
    const { ask } = await open({
      connections: {
        login: login(auth.url, { client_certificate }),
        crm: api(crm.url, { authentication: 'login' }),
        bare: api(crm.url),
      },
      env: { PASSPHRASE: clientCertificate.passphrase },
    })
    await ask('crm')
    await ask('bare')
    expect(auth.requests.map(({ client }) => client)).toEqual(['latchkey test client'])
    // RFC 8705 §3: the token may be good only together with the certificate; without authentication there is none.
    expect(crm.requests.map(({ client }) => client)).toEqual(['latchkey test client', undefined])
  })

  test.each([
    [{ passphrase: 'wrong' }, 'passphrase does not open key'],
    [{ key: pem('key') }, 'key does not belong to certificate'],
    [{ certificate: 'client.pem' }, 'certificate is not a certificate in PEM'],
  ])('that is wrong (%#) is told before anybody is asked, for token and data call', async (wrong, problem) => {
    const [auth, crm] = [await issuing('localhost'), await server(rows, 'localhost')]
    const client_certificate = { ...clientCertificate, ...wrong }
    const { workspace, ask } = await open({
      connections: { login: login(auth.url, { client_certificate }), crm: api(crm.url, { client_certificate }) },
    })
    expect(await failed(workspace.token('login'))).toContain(`connection login has a client_certificate`)
    expect(await failed(ask('crm'))).toContain(`cannot be used: ${problem}`)
    expect([...auth.requests, ...crm.requests]).toEqual([])
  })

  test('is not carried to another origin by a redirect, nor by the cookie of one', async () => {
    const thief = await server({ '/stolen': json([{ id: 9 }]) }, 'localhost')
    const crm = await server(
      { '/rows': { status: 302, headers: { location: `${thief.url}/stolen`, 'set-cookie': 'sid=abcdefgh; Path=/' } } },
      'localhost',
    )
    const certificate = { type: 'Certificate', client_certificate: clientCertificate }
    const connections = {
      mine: certificate,
      crm: api(crm.url, { authentication: { method: 'Certificate', connection: 'mine' } }),
    }
    await (await open({ connections })).ask('crm')
    expect(crm.requests.map(({ client }) => client)).toEqual(['latchkey test client'])
    expect(thief.requests).toMatchObject([{ url: '/stolen' }])
    expect(thief.requests[0]).not.toHaveProperty('client')
    expect(thief.requests[0]?.headers).not.toHaveProperty('cookie')

    const listed = { ...connections, mine: { ...certificate, also_send_to: [thief.url] } }
    await (await open({ connections: listed })).ask('crm')
    expect(thief.requests[1]).toMatchObject({ client: 'latchkey test client' })
  })

  test('of a connection is not shown to whom only its credential lists', async () => {
    const friend = await server({ '/more': json([{ id: 9 }]) }, 'localhost')
    const crm = await server({ '/rows': { status: 302, headers: { location: `${friend.url}/more` } } }, 'localhost')
    const key = { type: 'ApiKey', value: 'a-key-of-its-own', also_send_to: [friend.url] }
    const connections = {
      key,
      crm: api(crm.url, { authentication: 'key', client_certificate: clientCertificate }),
    }
    await (await open({ connections })).ask('crm')
    expect(crm.requests.map(({ client }) => client)).toEqual(['latchkey test client'])
    expect(friend.requests[0]).not.toHaveProperty('client')
    const listed = { ...connections, crm: { ...connections.crm, also_send_to: [friend.url] } }
    await (await open({ connections: listed })).ask('crm')
    expect(friend.requests[1]).toMatchObject({ client: 'latchkey test client' })
  })

  test('of two, neither is chosen', async () => {
    const crm = await server(rows, 'localhost')
    const { ask } = await open({
      connections: {
        mine: { type: 'Certificate', client_certificate: clientCertificate },
        crm: api(crm.url, { authentication: 'mine', client_certificate: clientCertificate }),
      },
    })
    expect(await failed(ask('crm'))).toContain('a client_certificate of its own, and authentication by another')
  })
})

describe('proxy', () => {
  test.each(['in the file', 'in the environment'])('%s: token call and data call go through it', async (where) => {
    const token = json({ access_token: 'issued-token', token_type: 'Bearer', expires_in: 600 })
    const far = await server({ '/token': token, '/rows': json([{ id: 1 }]) }, 'wrong_name')
    const proxy = await serveProxy({ wants: 'alice:pass word', hosts: { 'elsewhere.example': new URL(far.url).port } })
    const inFile = where === 'in the file'
    const by: JsonObject = inFile ? { proxy: { url: proxy.url, username: 'alice', password: '${env:PASS}' } } : {}
    const { ask } = await open({
      connections: {
        login: login('https://elsewhere.example', by),
        crm: api('https://elsewhere.example:8443', { authentication: 'login', ...by }),
      },
      env: inFile
        ? { PASS: 'pass word', HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '*' }
        : { HTTPS_PROXY: `http://alice:pass%20word@${new URL(proxy.url).host}` },
    })
    expect(await ask('crm')).toBe('[{"id":1}]')
    expect(proxy.asked).toEqual(['CONNECT elsewhere.example:443', 'CONNECT elsewhere.example:8443'])
    expect(far.requests.map(({ url, headers }) => [url, headers.authorization?.split(' ')[0]])).toEqual([
      ['/token', 'Basic'],
      ['/rows', 'Bearer'],
    ])
    for (const { headers } of far.requests) expect(headers).not.toHaveProperty('proxy-authorization')
  })

  test('that is at fault is named, its password is not', async () => {
    const proxy = await serveProxy({ wants: 'alice:right' })
    const by = { proxy: { url: proxy.url, username: 'alice', password: 'canary-password' } }
    const { workspace, ask } = await open({
      connections: { login: login('https://api.example', by), crm: api('https://api.example', by) },
    })
    for (const said of [await failed(workspace.token('login')), await failed(ask('crm'))]) {
      expect(said).toContain(`the proxy ${proxy.url} (from proxy in the file) wants to know who asks (407)`)
      expect(said).not.toContain('canary')
    }
  })
})

describe('cookies', () => {
  test('of a connection come back to it, and a rejected one is told while the result comes', async () => {
    const given = { 'set-cookie': ['sid=abcdefgh12', 'evil=canary-cookie; Domain=example.org'] }
    const crm = await server({ '/rows': json([{ id: 1 }], given) })
    const connections = { crm: api(crm.url), quiet: api(crm.url, { ignore_cookies_policy: true }) }
    const { ask, warnings } = await open({ connections })
    for (let i = 0; i < 2; i++) expect(await ask('crm')).toBe('[{"id":1}]')
    expect(crm.requests.map(({ headers }) => headers.cookie)).toEqual([undefined, 'sid=abcdefgh12'])
    expect(warnings()).toEqual([`Cookie rejected: evil of ${crm.url} (connection crm): it is for another domain`])
    await ask('quiet')
    expect(crm.requests[2]?.headers).not.toHaveProperty('cookie')
    expect(warnings()).toHaveLength(1)
  })
})

describe('ssl_mode: trust', () => {
  const rows = { '/rows': json([{ id: 1 }]) }
  const fingerprint = /([0-9A-F]{2}:){31}[0-9A-F]{2}/g

  /** A store that outlives a workspace. */
  function lasting(): string {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-pins-'))
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    return `sqlite:${join(folder, 'store.db')}`
  }

  test('pins on first use and tells it, stays silent, refuses another, and takes it when told to', async () => {
    const store = lasting()
    const env = { LATCHKEY_KEY: 'a key that is long enough' }
    const crm = await server(rows, 'self_signed')
    const connections = { crm: api(crm.url, { ssl_mode: 'trust' }) }

    const one = await open({ connections, store, env })
    expect(await one.ask('crm')).toBe('[{"id":1}]')
    expect(one.warnings()).toHaveLength(1)
    expect(one.warnings()[0]).toContain(`the certificate of ${crm.url} does not verify (it is self-signed)`)
    const [pinned] = one.warnings()[0]?.match(fingerprint) ?? []
    expect(pinned).toBeDefined()

    const two = await open({ connections, store, env })
    await two.ask('crm')
    expect(two.warnings()).toEqual([])

    crm.present('self_signed_new')
    const asked = crm.requests.length
    const three = await open({ connections, store, env })
    const said = await failed(three.ask('crm'))
    expect(said).toContain('not the one that was accepted before')
    expect(said).toContain(`latchkey trust crm ${crm.url}`)
    const [presented, before] = said.match(fingerprint) ?? []
    expect(before).toBe(pinned)
    expect(presented).not.toBe(pinned)
    expect(crm.requests).toHaveLength(asked)

    expect(await three.workspace.trust('crm')).toEqual([
      {
        origin: crm.url,
        subject: 'CN=latchkey test self_signed_new',
        issuer: 'CN=latchkey test self_signed_new',
        valid_from: '2020-01-01',
        valid_to: '2120-01-01',
        problem: 'it is self-signed',
        fingerprint: presented,
        pinned: true,
        before: pinned,
      },
    ])
    expect(await (await open({ connections, store, env })).ask('crm')).toBe('[{"id":1}]')
  })

  test('what verifies needs no pin', async () => {
    const crm = await server(rows, 'localhost')
    const { workspace, ask, warnings } = await open({ connections: { crm: api(crm.url, { ssl_mode: 'trust' }) } })
    await ask('crm')
    expect(warnings()).toEqual([])
    const [trusted] = await workspace.trust('crm')
    expect(trusted).toMatchObject({ origin: crm.url, pinned: false })
    expect(trusted).not.toHaveProperty('problem')
  })

  test('trust names what it cannot do', async () => {
    const { workspace } = await open({
      connections: {
        strict: api('https://api.example'),
        key: { type: 'ApiKey', value: 'a-key-1234', ssl_mode: 'trust' },
        gone: api('https://127.0.0.1:1', { ssl_mode: 'trust' }),
      },
    })
    expect(await failed(workspace.trust('strict'))).toContain('write ssl_mode: trust')
    expect(await failed(workspace.trust('key'))).toContain('has no https address of its own')
    expect(await failed(workspace.trust('gone'))).toContain('nothing listens at the API https://127.0.0.1:1/')
    for (const url of ['https://evil.example', 'http://127.0.0.1:1', 'nonsense'])
      expect(await failed(workspace.trust('gone', url))).toContain(`has no address at ${url}`)
  })
})
