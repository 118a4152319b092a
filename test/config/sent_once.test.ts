/** What validate says of a field that a request for a token would send twice (RFC 6749 §3.2). */
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const login = {
  type: 'OAuthToken',
  token_endpoint: 'https://auth.example/token',
  client_id: 'my-app',
  client_secret: '${env:SECRET}',
}
const post = { client_authentication: 'client_secret_post' }
const bearer = { type: 'Bearer', token_endpoint: undefined as never, ...post }
const url = 'https://auth.example/token'

/** Pointer below the connection, problem and advice. */
async function said(fields: JsonObject): Promise<string[]> {
  const { issues } = await validate(
    documentOf(JSON.parse(JSON.stringify({ version: 1, connections: { login: { ...login, ...fields } } }))),
    { connectors: { read: async () => undefined, names: async () => [] } },
  )
  return issues.map(
    ({ pointer, problem, advice }) => `${pointer.replace('/connections/login', '')}: ${problem} → ${advice}`,
  )
}

describe('two fields of one name', () => {
  const own = 'give each a name of its own, or omit the one that the server does not want'
  const both = (block: string, name = 'x') => [
    `/${block}/rename/client_id: client_id and client_secret would both be called ${name} → ${own}`,
    `/${block}/rename/client_secret: client_secret and client_id would both be called ${name} → ${own}`,
  ]
  const rename = { client_id: 'x', client_secret: 'x' }

  test.each<[JsonObject, string[]]>([
    [{ ...post, token_request: { rename } }, both('token_request')],
    [{ ...post, type: 'OAuth2', token_request: { rename, format: 'json' } }, both('token_request')],
    [{ ...post, refresh_request: { rename } }, both('refresh_request')],
    [{ refresh_request: { rename, ...post } }, both('refresh_request')],
    [{ ...bearer, token_request: { url, rename } }, both('token_request')],
    [
      { ...post, token_request: { rename: { client_secret: 'client_id' } } },
      [`/token_request/rename/client_secret: client_secret and client_id would both be called client_id → ${own}`],
    ],
    [
      { client_authentication: 'client_secret_jwt', token_request: { rename: { client_assertion: 'grant_type' } } },
      [
        `/token_request/rename/client_assertion: client_assertion and grant_type would both be called grant_type → ${own}`,
      ],
    ],
    [
      { audience: 'https://api.example.com', token_request: { rename: { audience: 'scope' } } },
      [`/token_request/rename/audience: audience and scope would both be called scope → ${own}`],
    ],
  ])('%j', async (fields, expected) => {
    expect(await said(fields)).toEqual(expected)
  })

  test('a renewal takes the names over', async () => {
    const grant = { grant_type: 'password', username: 'alice', password: '${env:P}' }
    expect(await said({ ...grant, ...post, token_request: { rename: { client_secret: 'refresh_token' } } })).toEqual([
      `/token_request/rename/client_secret: client_secret and refresh_token would both be called refresh_token → ${own}`,
    ])
  })

  test.each<JsonObject>([
    { token_request: { rename: { client_secret: 'client_id' } } },
    { ...post, token_request: { rename, omit: ['client_id'] } },
    { ...post, token_request: { rename: { client_id: 'x', client_secret: 'y' } } },
  ])('%j has none', async (fields) => {
    expect(await said(fields)).toEqual([])
  })
})

describe('one name in two places', () => {
  const types: [string, JsonObject][] = [
    ['OAuthToken', {}],
    ['OAuth2', { type: 'OAuth2' }],
    ['Bearer', { ...bearer }],
  ]
  test.each(types)('of %s, under query and parameters', async (_, fields) => {
    for (const format of ['form', 'json', 'query'])
      expect(await said({ ...fields, token_request: { url, format, query: { z: 1 }, parameters: { z: 2 } } })).toEqual([
        '/token_request/query/z: z would be sent twice, here and under parameters → remove one of the two',
      ])
    const listed = [{ name: 'z', value: '1' }]
    const headers = { 'x-token': '${refresh_token}' }
    expect(
      await said({
        ...fields,
        token_request: { url },
        refresh_request: { headers, query: listed, parameters: { z: 2 } },
      }),
    ).toEqual([
      '/refresh_request/query/0/name: z would be sent twice, here and under parameters → remove one of the two',
    ])
  })

  test('where a renewal by the grant itself takes one over', async () => {
    const grant = { grant_type: 'refresh_token', refresh_token: '${env:SEED}' }
    expect(
      await said({ ...grant, token_request: { parameters: { z: 1 } }, refresh_request: { query: { z: 2 } } }),
    ).toEqual(['/refresh_request/query/z: z would be sent twice, here and under parameters → remove one of the two'])
  })

  test('in a step', async () => {
    const steps = [{ url, method: 'POST', query: { z: 1 }, parameters: { z: 2 } }]
    expect(await said({ token_request: { steps } })).toEqual([
      '/token_request/steps/0/query/z: z would be sent twice, here and under parameters → remove one of the two',
    ])
  })

  const inAddress = (at: string, name: string, block = 'token_request') =>
    `${at}: ${name} stands in this address, and is sent with the other fields, too (RFC 6749 §3.2) → take it out of the address; where the server wants it there, write ${block}: {query: {${name}: …}}`

  test.each<[JsonObject, string]>([
    [{ token_endpoint: `${url}?a=1&grant_type=client_credentials` }, inAddress('/token_endpoint', 'grant_type')],
    [{ token_request: { url: `${url}?grant_type=client_credentials` } }, inAddress('/token_request/url', 'grant_type')],
    [
      { token_request: { format: 'query', url: `${url}?grant_type=client_credentials` } },
      inAddress('/token_request/url', 'grant_type'),
    ],
    [
      { ...post, token_request: { url: `${url}?appid=a`, rename: { client_id: 'appid' } } },
      inAddress('/token_request/url', 'appid'),
    ],
    [
      { refresh_request: { url: `${url}?refresh_token=a` } },
      inAddress('/refresh_request/url', 'refresh_token', 'refresh_request'),
    ],
    [
      { token_request: { url: `${url}?scope=a`, parameters: { scope: 'b' } } },
      inAddress('/token_request/url', 'scope'),
    ],
    [{ ...bearer, token_request: { url: `${url}?client_id=a` } }, inAddress('/token_request/url', 'client_id')],
  ])('%j', async (fields, expected) => {
    expect(await said(fields)).toEqual([expected])
  })

  test.each<JsonObject>([
    { token_endpoint: `${url}?client_id=a&tenant=b` },
    { token_request: { query: { grant_type: 'vendor' } } },
    { token_request: { url: `${url}?grant_type=vendor`, omit: ['grant_type'] } },
    { token_request: { url: `${url}?grant_type=vendor`, body: 'a=b' } },
    { ...bearer, token_request: { url: `${url}?grant_type=vendor` } },
  ])('%j sends it once', async (fields) => {
    expect(await said(fields)).toEqual([])
  })
})

test('of a request with a mistake nothing is concluded', async () => {
  const token_request = { omit: ['grant_type'], formt: 'json' }
  expect(await said({ token_endpoint: `${url}?grant_type=vendor`, token_request })).toEqual([
    expect.stringContaining('/token_request/formt: formt is not a field here'),
  ])
})

describe('a list', () => {
  const twice = (name: string) => ['a', 'b'].map((value) => ({ name, value }))

  test.each<[string, JsonObject, string]>([
    ['parameters', { ...post }, 'client_id'],
    ['query', { ...post }, 'client_id'],
    ['parameters', { ...bearer }, 'client_secret'],
    ['parameters', { type: 'OAuth2' }, 'scope'],
  ])('under %s names no standard field twice: %j', async (place, fields, name) => {
    expect(await said({ ...fields, token_request: { url, [place]: twice(name) } })).toEqual([
      `/token_request/${place}/1/name: ${name} would be sent twice (RFC 6749 §3.2) → remove one of the two`,
    ])
  })

  test('names another, and those of RFC 8707, as often as it likes', async () => {
    for (const name of ['resource', 'audience', 'tag'])
      expect(await said({ token_request: { parameters: twice(name) } })).toEqual([])
    expect(await said({ ...bearer, token_request: { url, parameters: twice('grant_type') } })).toEqual([])
  })
})
