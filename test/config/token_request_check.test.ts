/** What validate says of token_request, refresh_request and token_response. */
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const login = {
  type: 'OAuth2',
  token_endpoint: 'https://auth.example/token',
  client_id: 'reporting',
  client_secret: '${env:SECRET}',
}

/** Pointer below the connection, problem and advice; of what works and is better otherwise, `warning` first. */
async function said(fields: JsonObject): Promise<string[]> {
  const { issues, warnings } = await validate(
    // What is undefined is not written.
    documentOf(JSON.parse(JSON.stringify({ version: 1, connections: { login: { ...login, ...fields } } }))),
    { connectors: { read: async () => undefined, names: async () => [] } },
  )
  const below = (pointer: string) => pointer.replace('/connections/login', '')
  return [
    ...issues.map(({ pointer, problem, advice }) => `${below(pointer)}: ${problem} → ${advice}`),
    ...warnings.map(({ pointer, problem, advice }) => `warning ${below(pointer)}: ${problem} → ${advice}`),
  ]
}

describe('what cannot all be meant', () => {
  test.each<[JsonObject, string]>([
    [{ method: 'GET', format: 'json' }, '/method: a GET has no body → write format: query, or method: POST'],
    [{ method: 'GET' }, '/method: a GET has no body → write format: query, or method: POST'],
    [{ format: 'query', body: 'x' }, '/body: format: query sends no body → write format: form or json, or remove body'],
    [
      { body: { a: 1 }, parameters: { b: 1 } },
      '/parameters: body is the whole body, and nothing is added to it → write them into body, or under query where they belong into the address',
    ],
    [
      { rename: { clientid: 'x' } },
      '/rename/clientid: clientid is no field of a token request → did you mean client_id?',
    ],
    [
      { omit: ['scope', 'tenant'] },
      '/omit/1: tenant is no field of a token request → it has: grant_type, client_id, client_secret, scope, username, password, refresh_token, code, redirect_uri, code_verifier …',
    ],
    [
      { headers: { AUTHORIZATION: 'Key ${client_secret}' } },
      '/headers: the header Authorization is set by client_authentication: client_secret_basic, too → remove one of the two: a request proves the client once (RFC 6749 §2.3)',
    ],
    [
      { rename: { scope: 'client_id' } },
      '/rename/scope: scope and client_id would both be called client_id → give each a name of its own, or omit the one that the server does not want',
    ],
  ])('%j', async (token_request, expected) => {
    expect(await said({ token_request })).toContain(`/token_request${expected}`)
  })

  test('what a grant is about is not left out', async () => {
    const code = { grant_type: 'authorization_code', authorization_endpoint: 'https://auth.example/a' }
    const omitting = (name: string, fields: JsonObject = {}, more: JsonObject = {}) =>
      said({ ...code, ...fields, token_request: { omit: [name], ...more } })
    expect(await omitting('code')).toEqual([
      '/token_request/omit/0: a request without code brings no token → remove it here; where the server calls it otherwise, write rename: {code: NAME}',
    ])
    expect(await omitting('code_verifier')).toEqual([
      '/token_request/omit/0: a request without code_verifier brings no token → remove it here, or write pkce: none where the server knows no PKCE',
    ])
    expect(await said({ ...code, refresh_request: { omit: ['refresh_token'] } })).toEqual([
      expect.stringContaining('/refresh_request/omit/0: a request without refresh_token brings no token'),
    ])
    expect(await omitting('code', {}, { headers: { 'x-code': '${code}' } })).toEqual([])
    expect(await omitting('code_verifier', { pkce: 'none' })).toEqual([])
    expect(await omitting('redirect_uri')).toEqual([])
  })

  test('a proof of possession is made for each request', async () => {
    const headers = { DPoP: '${env:X}' }
    for (const block of ['token_request', 'refresh_request'])
      expect(await said({ dpop: true, [block]: { headers } })).toEqual([
        `/${block}/headers: dpop makes the header DPoP anew for each request → remove it, or dpop`,
      ])
    expect(await said({ token_request: { headers } })).toEqual([])
  })

  test('tokens come from one server', async () => {
    const token_request = { url: 'https://other.example/token' }
    expect(await said({ token_request })).toEqual([
      '/token_endpoint: tokens are asked for at token_request.url, which is another server, and never here → remove one of the two',
    ])
    expect(await said({ token_request, token_endpoint: 'https://${var:host}/token' })).not.toContainEqual(
      expect.stringMatching(/another server/),
    )
    expect(await said({ token_request: { url: 'https://auth.example/other' } })).toEqual([])
  })

  test('in refresh_request the same, by its own client authentication', async () => {
    const refresh_request = { body: 'x', client_authentication: 'client_secret_post' }
    expect(await said({ refresh_request })).toEqual([
      '/refresh_request/body: body is the whole body, and client_authentication: client_secret_post would add to it → write another client_authentication, such as client_secret_basic',
    ])
    expect(await said({ refresh_request: { method: 'GET' } })).toEqual([
      '/refresh_request/method: a GET has no body → write format: query, or method: POST',
    ])
    const other = { token_request: { method: 'GET', format: 'query' }, refresh_request: { format: 'json' } }
    expect(await said(other)).toEqual([])
    expect(await said({ refresh_request: { omit: ['grantype'] } })).toEqual([
      '/refresh_request/omit/0: grantype is no field of a token request → did you mean grant_type?',
    ])
  })

  test.each<JsonObject>([
    { token_request: { format: 'json', rename: { client_id: 'client_key' }, omit: ['grant_type'] } },
    { token_request: { body: 'x' }, refresh_request: { method: 'POST', query: { a: 1 } } },
    { token_request: { url: 'https://auth.example/elsewhere' }, token_endpoint: undefined as never },
    {
      client_authentication: 'none',
      client_secret: undefined as never,
      token_request: { headers: { Authorization: 'x y' } },
      grant_type: 'password',
      username: 'a',
      password: '${env:P}',
    },
  ])('%j says nothing that cannot be', async (fields) => {
    expect((await said(fields)).filter((text) => !text.startsWith('warning'))).toEqual([])
  })
})

test('secrets in the address are warned of', async () => {
  const query = 'secrets go into the address, which servers and proxies write into their logs'
  expect(
    await said({
      token_request: { format: 'query' },
      client_authentication: 'client_secret_post',
      refresh_request: { query: { t: '${refresh_token}' } },
    }),
  ).toEqual([
    `warning /token_request/format: ${query} → write form or json where the server takes one of them`,
    `warning /refresh_request/query: ${query} → put them under parameters or headers where the server takes them there`,
  ])
  expect(await said({ token_request: { query: { tenant: '${client_id}' } } })).toEqual([])
  // The secret is in the header, and the grant has no other.
  expect(await said({ token_request: { format: 'query' } })).toEqual([])
})

describe('a header that says another format than the body has is warned of', () => {
  const json = { 'content-TYPE': 'application/json; charset=utf-8' }
  const told = (at: string, media: string, is: string, format: string) =>
    `warning ${at}/headers: the header says ${media}, and the body is written as ${is} → write format: ${format}, which sets the header, too`

  test.each<[JsonObject, string]>([
    [{ token_request: { headers: json } }, told('/token_request', 'application/json', 'form', 'json')],
    [
      { token_request: { format: 'json' }, refresh_request: { headers: { 'content-type': 'text/xml' } } },
      told('/refresh_request', 'text/xml', 'json', 'xml'),
    ],
    [
      {
        token_request: {
          format: 'json',
          headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
        },
      },
      told('/token_request', 'application/x-www-form-urlencoded', 'json', 'form'),
    ],
    [
      { token_request: { steps: [{ url: 'https://auth.example/a', headers: json, body: { a: 1 } }] } },
      told('/token_request/steps/0', 'application/json', 'form', 'json'),
    ],
  ])('%j', async (fields, expected) => {
    expect(await said(fields)).toEqual([expected])
  })

  test.each<JsonObject>([
    { token_request: { headers: json, format: 'json' } },
    { token_request: { headers: { 'content-type': 'application/vnd.api+json' }, format: 'json' } },
    { token_request: { headers: { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' } } },
    { token_request: { headers: json, format: 'query', method: 'POST' } },
    { token_request: { headers: json, format: 'json' }, refresh_request: { url: 'https://auth.example/r' } },
    { token_request: { steps: [{ url: 'https://auth.example/a', headers: json, parameters: { a: 1 } }] } },
  ])('%j is not', async (fields) => {
    expect(await said(fields)).toEqual([])
  })
})

test('a secret that is written into a block is warned of', async () => {
  const named = [{ name: 'x-team', value: 'scarlet', sensitive: true }]
  expect(await said({ token_request: { query: named, headers: { 'X-API-Key': 'k3y-k3y-k3y' } } })).toEqual(
    ['query/0/value', 'headers/X-API-Key'].map(
      (place) =>
        `warning /token_request/${place}: a secret is written into the file → keep it outside: \${env:NAME}, or \${secret:NAME} with latchkey secret set NAME`,
    ),
  )
})

test('client_id, where it is sensitive, too', async () => {
  expect(await said({ client_id_is_sensitive: true })).toEqual([
    expect.stringContaining('warning /client_id: a secret is written into the file'),
  ])
})

describe('a template in a token request', () => {
  test.each<[JsonObject, string]>([
    [
      { parameters: { u: '${username}' } },
      '/parameters/u: ${username} is neither a reference nor a field of connection login',
    ],
    [
      { headers: { u: '${client_idd}' } },
      '/headers/u: ${client_idd} is neither a reference nor a field of connection login → did you mean ${client_id}?',
    ],
    [{ body: { a: ['${code}'] } }, '/body/a/0: ${code} is neither a reference nor a field'],
    [
      { query: [{ name: 't', value: '${token}' }] },
      '/query/0/value: ${token} stands in what a token is asked for with',
    ],
    [{ body: '${token:login}' }, '/body: ${token:login} stands in what a token is asked for with'],
    [
      { url: 'https://auth.example/${client_secret}' },
      '/url: ${client_secret} is a secret, and addresses are kept in logs',
    ],
  ])('%j cannot be filled', async (token_request, expected) => {
    const [first = ''] = await said({ token_request })
    expect(first).toContain(`/token_request${expected}`)
  })

  test.each<[JsonObject]>([
    [{ token_request: { parameters: { s: '${scope} ${grant_type}' } }, scope: ['a'] }],
    [{ refresh_request: { parameters: { r: '${refresh_token}' } } }],
    [
      {
        grant_type: 'authorization_code',
        authorization_endpoint: 'https://auth.example/a',
        token_request: { body: '${code} ${redirect_uri} ${code_verifier}' },
      },
    ],
    [{ token_request: { url: 'https://auth.example/${client_id}/token' } }],
  ])('%j can', async (fields) => {
    expect(await said(fields)).toEqual([])
  })

  test('without PKCE there is no code_verifier', async () => {
    const code = { grant_type: 'authorization_code', authorization_endpoint: 'https://auth.example/a', pkce: 'none' }
    expect((await said({ ...code, token_request: { body: '${code_verifier}' } })).join()).toContain(
      'neither a reference',
    )
  })
})

test('plain http in a block is refused like everywhere', async () => {
  const found = await said({
    token_endpoint: undefined as never,
    token_request: { url: 'http://auth.example/t' },
    refresh_request: { url: 'http://auth.example/r' },
  })
  expect(found.map((text) => text.split(':')[0])).toEqual(['/token_request/url', '/refresh_request/url'])
})

test('a method of proof in refresh_request is judged like one beside it', async () => {
  expect(await said({ refresh_request: { client_authentication: 'in the body' } })).toEqual([
    '/refresh_request/client_authentication: "in the body" is not known here → here it is called client_secret_post',
  ])
  const refresh_request = { client_authentication: 'client_secret_basic' }
  const publicClient = { grant_type: 'refresh_token', refresh_token: '${env:SEED}', client_secret: undefined as never }
  expect(await said({ ...publicClient, refresh_request })).toEqual([
    '/refresh_request/client_authentication: client_secret_basic needs a client_secret → write client_secret: ${env:CLIENT_SECRET} beside refresh_request',
  ])
  const [first] = await said({ refresh_request: { client_authentication: { method: 'client_secret_post', x: 1 } } })
  expect(first).toMatch(/^\/refresh_request\/client_authentication\/x: x is not a field here/)
})

describe('token_response', () => {
  test('its paths are JSONPaths, which its other words are not', async () => {
    const token_response = {
      format: 'json',
      expires_in_unit: 'min',
      access_token: '$.data[',
      error: { code: 'errcode$', codes: { '1[': 'invalid_grant' } },
      extra: { tenant: '$..[' },
    }
    const found = await said({ token_response })
    expect(found.map((text) => text.split(':')[0])).toEqual([
      '/token_response/access_token',
      '/token_response/error/code',
      '/token_response/extra/tenant',
    ])
  })

  test('codes of the server mean codes of the RFC', async () => {
    expect(await said({ token_response: { error: { codes: { 40029: 'invalid_grnt' } } } })).toEqual([
      '/token_response/error/codes/40029: "invalid_grnt" is not allowed → did you mean invalid_grant?',
    ])
  })
})
