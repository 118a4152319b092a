/**
 * How a client proves itself, and tokens that are bound, against a real authorization server: oidc-provider over TLS, with
 * an API that checks what a token is bound to.
 */
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Arrival } from '../../src/callback/contract.ts'
import type { JsonObject } from '../../src/json.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import type { Desk } from '../../src/oauth/contract.ts'
import { openData, type Workspace } from '../../src/workspace.ts'
import { rejection } from '../fakes.ts'
import { clientCertificate } from '../servers/odd.ts'
import { accountId, clientSecret, type PracticeProvider, privateKey, startProvider } from '../servers/provider.ts'

let provider: PracticeProvider
let folder: string
const ca_file = new URL('../fixtures/tls/ca.pem', import.meta.url).pathname

beforeAll(async () => {
  provider = await startProvider()
})
afterAll(() => provider.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-proof-'))
  provider.tokenRequests.length = 0
  provider.apiAnswers.length = 0
  return () => rmSync(folder, { recursive: true, force: true })
})

/** As a process would open it; all of one test share what is kept. `ahead`: milliseconds by which its clock is. */
async function open(
  login: JsonObject,
  { ahead = 0, api = {} }: { ahead?: number; api?: JsonObject } = {},
): Promise<Workspace> {
  const file = join(folder, 'latchkey.yaml')
  const env = { HOME: folder, XDG_STATE_HOME: folder }
  const runtime = createNodeRuntime({ file, defaultStore: `sqlite:${join(folder, 'store.db')}`, env })
  const { clock } = runtime
  const document = {
    version: 1,
    connections: {
      login: { type: 'OAuth2', issuer: provider.issuer, ca_file, ...login },
      api: { type: 'REST', url: provider.api, ca_file, authentication: 'login', ...api },
    },
    extracts: { orders: { connection: 'api', request: { path: '/orders' } } },
  }
  return openData(document, { ...runtime, clock: { ...clock, now: () => clock.now() + ahead } }, {})
}

async function using<T>(
  login: JsonObject,
  how: (workspace: Workspace) => Promise<T>,
  more: Parameters<typeof open>[1] = {},
) {
  const workspace = await open(login, more)
  try {
    return await how(workspace)
  } finally {
    await workspace.close()
  }
}

const token = (workspace: Workspace) => workspace.token('login')
async function orders(workspace: Workspace) {
  const rows: unknown[] = []
  for await (const batch of workspace.rows('orders')) rows.push(...batch)
  return rows
}

const byKey = {
  client_id: 'key_jwt',
  client_authentication: { method: 'private_key_jwt', private_key: privateKey.client },
}
const bySecret = { client_id: 'secret_jwt', client_secret: clientSecret, client_authentication: 'client_secret_jwt' }
const byCertificate = {
  client_id: 'tls',
  client_certificate: clientCertificate,
  client_authentication: 'tls_client_auth',
}

describe('oidc-provider takes', () => {
  test.each<[string, JsonObject]>([
    ['client_secret_jwt', bySecret],
    ['private_key_jwt', byKey],
    ['private_key_jwt for the token endpoint', byKey],
    ['tls_client_auth', byCertificate],
    ['self_signed_tls_client_auth', { ...byCertificate, client_id: 'self_signed_tls' }],
  ])('%s', async (name, login) => {
    const claims = name.endsWith('endpoint') && { claims: { aud: `${provider.issuer}/token` } }
    const { client_authentication: method } = login
    const written = claims ? { ...login, client_authentication: { ...(method as JsonObject), ...claims } } : login
    const { access_token } = await using(written, token)
    expect(access_token).toMatch(/.{20}/)
    expect(provider.tokenRequests).toMatchObject([{ client_id: login.client_id, status: 200 }])
  })

  test('a grant that an assertion stands for, of an account with a key of its own', async () => {
    const assertion = { private_key: privateKey.account, claims: { iss: accountId, sub: accountId } }
    await using({ ...byKey, grant_type: 'jwt_bearer', assertion, scope: 'orders' }, async (workspace) => {
      expect(await orders(workspace)).toEqual([{ id: 1 }])
    })
    expect(provider.tokenRequests).toMatchObject([{ client_id: 'key_jwt', status: 200 }])
  })
})

describe('oidc-provider refuses, after one request,', () => {
  const refused = async (login: JsonObject, more?: Parameters<typeof open>[1]) => {
    const error = await rejection(using(login, token, more))
    expect(provider.tokenRequests).toHaveLength(1)
    return error as Error & { code: string; hint: string; exitCode: number }
  }

  test('another secret', async () => {
    const error = await refused({ ...bySecret, client_secret: 'another secret, as long as it has to be here' })
    expect(error).toMatchObject({ code: 'token.invalid_client', exitCode: 3 })
    expect(error.message).toContain('does not accept the assertion that connection login signed with its client_secret')
  })

  test('another key', async () => {
    const method = { method: 'private_key_jwt', private_key: privateKey.account }
    const error = await refused({ ...byKey, client_authentication: method })
    expect(error.hint).toContain(`it was signed as ES256, without key_id, for aud ${provider.issuer}`)
  })

  test('an assertion from a clock that is behind, and the sentence says so', async () => {
    const error = await refused(byKey, { ahead: -20 * 60_000 })
    expect(error.hint).toMatch(/^set the clock of this machine right: it is (119\d|120\d) seconds behind the server’s/)
  })

  test('the same that stands for a grant', async () => {
    const assertion = { private_key: privateKey.account, claims: { iss: accountId } }
    const login = { client_id: 'basic', client_secret: clientSecret, grant_type: 'jwt_bearer', assertion }
    const error = await refused(login, { ahead: 20 * 60_000 })
    expect(error).toMatchObject({ code: 'token.invalid_grant' })
    expect(error.hint).toMatch(
      /^set the clock of this machine right: it is (119\d|120\d) seconds ahead of the server’s/,
    )
  })

  test('a secret where a key is wanted: no other way is tried', async () => {
    await refused({ client_id: 'key_jwt', client_secret: clientSecret })
  })
})

test('a code is not tried again in another way: a wrong proof is one request', async () => {
  const login = {
    grant_type: 'authorization_code',
    client_id: 'public',
    client_secret: 'none was given',
    scope: 'openid',
  }
  await expect(using(login, (workspace) => workspace.login('login', browser()))).rejects.toMatchObject({
    code: 'token.invalid_client',
  })
  expect(provider.tokenRequests).toHaveLength(1)
})

describe('mutual TLS', () => {
  test('the certificate goes to the alias that the issuer publishes for it, and with its token to the API', async () => {
    await using(byCertificate, async (workspace) => expect(await orders(workspace)).toEqual([{ id: 1 }]))
    expect(provider.tokenRequests).toMatchObject([{ host: new URL(provider.api).host, certificate: true }])
    expect(provider.apiAnswers).toEqual([200])
  })

  test('a token that is bound to it is of no use without it', async () => {
    const { access_token } = await using(byCertificate, token)
    const bearer = { type: 'REST', authentication: { method: 'Bearer', connection: 'thief' } }
    const workspace = await openData(
      {
        version: 1,
        connections: {
          thief: { type: 'Bearer', token: String(access_token) },
          api: { ...bearer, url: provider.api, ca_file },
        },
        extracts: { orders: { connection: 'api', request: { path: '/orders' } } },
      },
      createNodeRuntime({ file: join(folder, 'latchkey.yaml'), defaultStore: 'memory:', env: { HOME: folder } }),
      {},
    )
    await expect(orders(workspace)).rejects.toMatchObject({ code: 'api.unauthorized' })
    await workspace.close()
  })

  test('without a certificate the token endpoint is the usual one', async () => {
    await using(byKey, token)
    expect(provider.tokenRequests).toMatchObject([{ host: new URL(provider.issuer).host, certificate: false }])
  })
})

describe('DPoP', () => {
  const bound = { ...byKey, dpop: true }

  test('the nonce of each server is asked for once, and the token goes with its proof', async () => {
    await using(bound, async (workspace) => {
      expect(await token(workspace)).toMatchObject({ token_type: 'DPoP' })
      expect(await orders(workspace)).toEqual([{ id: 1 }])
      expect(await orders(workspace)).toEqual([{ id: 1 }])
    })
    expect(provider.tokenRequests.map(({ dpop, error }) => [dpop, error])).toEqual([
      [true, 'use_dpop_nonce'],
      [true, undefined],
    ])
    expect(provider.apiAnswers).toEqual([401, 200, 200])
  })

  test('the key survives the process, encrypted: a kept token is still good', async () => {
    await using(bound, token)
    const files = ['store.db', 'store.db-wal'].map((name) => readFileSync(join(folder, name), { flag: 'a+' }))
    const kept = Buffer.concat(files).toString('latin1')
    expect(kept).toContain('dpop_key')
    expect(kept).not.toContain('"kty"')
    await using(bound, async (workspace) => expect(await orders(workspace)).toEqual([{ id: 1 }]))
    expect(provider.tokenRequests).toHaveLength(2)
    expect(provider.apiAnswers).toEqual([401, 200])
  })

  test('a login, its code, its refresh token and the next process have one key', async () => {
    const login = {
      grant_type: 'authorization_code',
      client_id: 'public',
      dpop: true,
      scope: 'openid offline_access orders',
      resource: `${provider.issuer}/orders`,
    }
    await using(login, async (workspace) => {
      await workspace.login('login', browser())
      expect(await orders(workspace)).toEqual([{ id: 1 }])
    })
    const lifetime = { always: '1s' }
    await using(
      { ...login, lifetime },
      async (workspace) => {
        expect(await orders(workspace)).toEqual([{ id: 1 }])
      },
      { ahead: 5000 },
    )
    expect(provider.tokenRequests.map(({ status }) => status)).toEqual([400, 200, 400, 200])
    expect(provider.apiAnswers.filter((status) => status === 200)).toHaveLength(2)
  })

  test('another key does not get a token by the refresh token of a public client', async () => {
    const login = { grant_type: 'authorization_code', client_id: 'public', dpop: true, scope: 'openid offline_access' }
    const refresh_token = await using(
      login,
      async (workspace) => (await workspace.login('login', browser())).refresh_token,
    )
    const thief = { grant_type: 'refresh_token', client_id: 'public', dpop: true, refresh_token: String(refresh_token) }
    await expect(using(thief, token)).rejects.toMatchObject({ code: 'token.invalid_grant' })
  })
})

/** Somebody whose browser keeps cookies and goes where it is sent, until that is this machine. */
function browser(): Desk {
  let arrive: (arrival: Arrival) => void = () => {}
  const arrived = new Promise<Arrival>((resolve) => {
    arrive = resolve
  })
  async function visit(url: string, cookies: Record<string, string> = {}): Promise<void> {
    const cookie = Object.entries(cookies)
      .map(([name, value]) => `${name}=${value}`)
      .join('; ')
    const [response] = (await once(get(url, { ca: readFileSync(ca_file), headers: { cookie } }), 'response')) as [
      IncomingMessage,
    ]
    response.resume()
    for (const set of response.headers['set-cookie'] ?? []) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=')
      cookies[name] = value
    }
    const next = new URL(response.headers.location ?? '', url)
    if (next.port !== '53682') return visit(next.href, cookies)
    arrive({ parameters: next.searchParams, reply: async () => {} })
  }
  return {
    tell: () => {},
    line: () => new Promise(() => {}),
    signal: new AbortController().signal,
    listen: async () => ({ arrival: () => arrived, close: async () => {} }),
    async openBrowser(start) {
      visit(start).catch((error) => expect.fail(error.message))
      return true
    },
  }
}
