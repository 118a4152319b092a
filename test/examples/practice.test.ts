import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import { api_key, basic_user, type PracticeApi, startPracticeApi } from '../../examples/practice/practice_api.ts'

let server: AuthorizationServer
let api: PracticeApi

const printed = [vi.spyOn(console, 'info'), vi.spyOn(console, 'warn')]

beforeAll(async () => {
  server = await startAuthorizationServer()
  api = await startPracticeApi({ isActive: server.isActive, slow: 20 })
})
afterAll(() => Promise.all([server.close(), api.close()]))

async function token(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  { token_endpoint } = server,
) {
  const response = await fetch(token_endpoint, { method: 'POST', body: new URLSearchParams(fields), headers })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const basic = (id: string, secret: string) => ({ authorization: `Basic ${btoa(`${id}:${secret}`)}` })
const formEncode = (text: string) => new URLSearchParams({ v: text }).toString().slice(2)

const { client_id, client_secret } = clients.post
const asPost = { client_id, client_secret }
const asPublic = { client_id: clients.public.client_id }

async function get(path: string, headers: Record<string, string> = {}, init: RequestInit = {}) {
  const response = await fetch(new URL(path, api.url), { headers, ...init })
  const text = await response.text()
  const isJson = response.headers.get('content-type') === 'application/json'
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

async function bearer() {
  const { body } = await token({ grant_type: 'client_credentials', ...asPost })
  return { authorization: `Bearer ${body.access_token}` }
}

describe('authorization server', () => {
  const grant_type = 'client_credentials'

  test('is found by RFC 8414', async () => {
    const response = await fetch(`${server.issuer}/.well-known/oauth-authorization-server`)
    expect(await response.json()).toMatchObject({ issuer: server.issuer, token_endpoint: server.token_endpoint })
  })

  test('client_secret_basic wants both halves form-encoded (RFC 6749 §2.3.1)', async () => {
    const { client_id: id, client_secret: secret } = clients.basic
    expect(await token({ grant_type }, basic(formEncode(id), formEncode(secret)))).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 600 },
    })
    expect(await token({ grant_type }, basic(id, secret))).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
  })

  test('grants the scope asked for, refuses an unknown one', async () => {
    const scope = 'customers:read orders:read'
    expect((await token({ grant_type, scope, ...asPost })).body).toMatchObject({ scope })
    expect(await token({ grant_type, scope: 'customers:raed', ...asPost })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope' },
    })
    expect((await token({ grant_type: 'password', ...user, scope: 'x', ...asPublic })).body.error).toBe('invalid_scope')
  })

  test('gives client credentials no refresh token, and a public client none at all', async () => {
    expect((await token({ grant_type, ...asPost })).body).not.toHaveProperty('refresh_token')
    expect((await token({ grant_type, ...asPublic })).status).toBe(400)
  })

  test('password: a refresh token beside the access token; a wrong password is invalid_grant', async () => {
    const granted = await token({ grant_type: 'password', ...user, scope: 'orders:read', ...asPublic })
    expect(granted.body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 600,
      refresh_token: expect.any(String),
      scope: 'orders:read',
    })
    const refused = await token({ grant_type: 'password', ...user, password: 'alice', ...asPublic })
    expect(refused).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  })

  test('refresh token: rotates, and its second use ends the whole grant', async () => {
    const first = (await token({ grant_type: 'password', ...user, ...asPublic })).body
    const refresh = () =>
      token({ grant_type: 'refresh_token', refresh_token: String(first.refresh_token), ...asPublic })
    const second = (await refresh()).body
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(await server.isActive(String(second.access_token))).toBe(true)

    expect((await refresh()).body.error).toBe('invalid_grant')
    expect(await server.isActive(String(second.access_token))).toBe(false)
  })

  test('prints no notices: nothing of oidc-provider is left at a default that it warns about', async () => {
    await fetch(`${server.issuer}/nowhere`, { headers: { accept: 'text/html', origin: 'https://example.com' } })
    for (const print of printed) expect(print).not.toHaveBeenCalled()
  })

  test('counts token requests, and lets tokens expire', async () => {
    const brief = await startAuthorizationServer({ access_token_lifetime: 1 })
    const { body } = await token({ grant_type, ...asPost }, {}, brief)
    await token({ grant_type, ...asPost, client_secret: 'wrong' }, {}, brief)
    expect(brief.counts()).toEqual({ token_requests: 2 })
    expect(body.expires_in).toBe(1)
    await expect.poll(() => brief.isActive(String(body.access_token)), { timeout: 5000 }).toBe(false)
    await brief.close()
  })
})

describe('practice API', () => {
  test('pages through all customers, each once, by body and by Link header', async () => {
    const headers = await bearer()
    const ids: number[] = []
    let next: string | null = '/customers?size=1000'
    while (next) {
      const answer = await get(next, headers)
      ids.push(...answer.body.data.map((row: { id: number }) => row.id))
      next = answer.body.next
      expect(answer.headers.get('link')).toBe(next && `<${next}>; rel="next"`)
    }
    expect(ids).toEqual(Array.from({ length: 2345 }, (_, i) => i + 1))
    expect(api.requests()).toMatchObject({ '/customers': 3 })
  })

  test('gives the same rows at every start', async () => {
    const { body } = await get('/customers?page=24', await bearer())
    expect(body).toMatchObject({ page: 24, total_pages: 24, total: 2345, next: null })
    expect(body.data).toHaveLength(45)
    expect(body.data[0]).toEqual({
      id: 2301,
      name: expect.any(String),
      email: 'customer2301@example.com',
      city: { name: expect.any(String), country: expect.any(String) },
      tags: expect.any(Array),
      balance: expect.any(Number),
      active: true,
      referred_by: null,
      created_at: '2024-02-29T02:57:00.000Z',
    })
  })

  test('orders: GET all, POST a filter', async () => {
    const headers = await bearer()
    expect((await get('/orders', headers)).body.total).toBe(4690)
    const body = JSON.stringify({ status: 'paid', size: 10 })
    const filtered = (await get('/orders', headers, { method: 'POST', body })).body
    expect(filtered.data).toHaveLength(10)
    expect(new Set(filtered.data.map((row: { status: string }) => row.status))).toEqual(new Set(['paid']))
    expect((await get('/orders', headers, { method: 'POST', body: '[' })).status).toBe(400)
  })

  test('no token: a challenge; a token that is not active: invalid_token (RFC 6750 §3)', async () => {
    const without = await get('/customers')
    expect(without.status).toBe(401)
    expect(without.headers.get('www-authenticate')).toBe('Bearer realm="practice"')
    expect(without.body).toMatchObject({ error: 'unauthorized' })

    const unknown = await get('/customers', { authorization: 'Bearer nobody-knows-me' })
    expect(unknown.status).toBe(401)
    expect(unknown.headers.get('www-authenticate')).toContain('error="invalid_token"')
  })

  test('takes an API key under /keyed and Basic under /basic', async () => {
    expect((await get('/keyed/me', { 'x-api-key': api_key })).body).toEqual({ authenticated_by: 'x-api-key' })
    expect((await get('/keyed/customers', await bearer())).status).toBe(401)
    const { username, password } = basic_user
    expect((await get('/basic/me', basic(username, password))).body).toEqual({ authenticated_by: 'Basic' })
    const wrong = await get('/basic/customers', basic(username, 'x'))
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([401, expect.stringMatching(/^Basic realm=/)])
    expect((await get('/basic/customers?size=2', basic(username, password))).body.next).toContain('/basic/customers?')
  })

  test('disappoints as its paths say', async () => {
    const headers = await bearer()
    expect((await get('/broken', headers)).status).toBe(500)
    expect((await get('/forbidden', headers)).status).toBe(403)
    expect((await get('/nowhere', headers)).status).toBe(404)
    expect((await get('/customers?page=zero', headers)).status).toBe(400)
    const busy = await get('/busy', headers)
    expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2'])
    expect((await get('/slow', headers)).body).toEqual({ data: [], waited: 20 })
    const login = await get('/login.html')
    expect([login.status, login.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  })
})
