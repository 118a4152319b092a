/** Calls before and after the token call, over real HTTP: what they bring, where it goes, and what becomes of a token. */
import { describe, expect, test } from 'vitest'
import type { JsonObject } from '../../src/json.ts'
import { api, type Given, json, readRows, readToken, run } from '../fields/scenario.ts'
import type { OddAnswer, OddRequest } from '../servers/odd.ts'

const login = (fields: JsonObject): JsonObject => ({
  type: 'OAuthToken',
  token_endpoint: '${var:login}/token',
  client_id: 'reporting',
  client_secret: 'tea+cake',
  ...fields,
})
const issued = { access_token: 'issued-token', token_type: 'Bearer', expires_in: 3600 }

/** Answers by path. */
const by =
  (answers: Record<string, OddAnswer | ((request: OddRequest) => OddAnswer)>) =>
  (request: OddRequest): OddAnswer => {
    const [path = ''] = request.url.split('?')
    const answer = answers[path] ?? json({ error: 'no such page' }, { status: 404 })
    return typeof answer === 'function' ? answer(request) : answer
  }

const given = (fields: JsonObject, answers: Given['answers'], more: JsonObject = {}): Given => ({
  file: { connections: { login: login(fields), api: api({ authentication: 'login', ...more }) } },
  ...(answers && { answers }),
})
const form = (request: OddRequest | undefined) => Object.fromEntries(new URLSearchParams(request?.body))

describe('before the token call', () => {
  const csrf = {
    token_request: {
      steps: [
        { url: '${var:login}/csrf', extra: { csrf: '$.csrfToken', shop: '$headers.X-Shop' } },
        { url: '${var:login}/shops/${shop}', format: 'json', body: { who: '${client_id}' }, extra: { key: '$.key' } },
      ],
      headers: { 'X-CSRF': '${csrf}' },
      parameters: { key: '${key}' },
    },
  }
  const answers = {
    login: by({
      '/csrf': json(
        { csrfToken: 'nonce-of-the-page' },
        { headers: { 'x-shop': 'a b', 'set-cookie': 'sid=page-session' } },
      ),
      '/shops/a%20b': json({ key: 7 }),
      '/token': json(issued),
    }),
  }

  test('calls are made in order; what they bring, cookies too, is there for what comes after', async () => {
    const { login, error } = await run(given(csrf, answers), readToken)
    expect(error).toBeUndefined()
    expect(login.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /csrf',
      'POST /shops/a%20b',
      'POST /token',
    ])
    expect(login.map(({ headers }) => headers.cookie)).toEqual([undefined, 'sid=page-session', 'sid=page-session'])
    expect(JSON.parse(login[1]?.body ?? '')).toEqual({ who: 'reporting' })
    expect(login[2]?.headers['x-csrf']).toBe('nonce-of-the-page')
    expect(form(login[2])).toMatchObject({ key: '7', grant_type: 'client_credentials' })
  })
})

describe('after the token call', () => {
  const tenant = {
    token_response: {
      steps: [{ url: '${var:login}/tenants', extra: { tenant: '$[0].id' } }],
    },
  }
  const answers = { login: by({ '/token': json(issued), '/tenants': json([{ id: 'acme' }]) }) }

  test('they are sent with the token, and what they bring is kept with it', async () => {
    const { login, api, result, error } = await run(
      given(tenant, answers, { url: '${var:api}/${token:login.tenant}' }),
      readRows,
    )
    expect(error).toBeUndefined()
    expect(result).toEqual([{ id: 1 }])
    expect(login[1]?.headers.authorization).toBe('Bearer issued-token')
    expect(api[0]?.url).toBe('/acme')
  })
})
