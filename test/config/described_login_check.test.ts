/** What validate says of a Bearer that describes its login. */
import { expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const url = 'https://login.example.com/login'
const token = '${env:T}'

/** Pointer below the connection and problem; of what works and is better otherwise, `warning` first. */
async function said(fields: JsonObject): Promise<string[]> {
  const { issues, warnings } = await validate(
    documentOf({ version: 1, connections: { login: { type: 'Bearer', ...fields } } }),
    { connectors: { read: async () => undefined, names: async () => [] } },
  )
  const below = (pointer: string) => pointer.replace('/connections/login', '')
  return [
    ...issues.map(({ pointer, problem, advice }) => `${below(pointer)}: ${problem} → ${advice}`),
    ...warnings.map(({ pointer, problem, advice }) => `warning ${below(pointer)}: ${problem} → ${advice}`),
  ]
}

test.each<[what: string, fields: JsonObject]>([
  ['a token', { token }],
  ['a request with nothing in it', { token_request: { url } }],
  ['a GET', { token_request: { url, method: 'GET', parameters: { a: 1 }, headers: { b: 2 } } }],
  ['a blank token with a request', { token: '', token_request: { url } }],
  ['a token that is left open, with a request', { token: null, token_request: { url } }],
  [
    'a step that brings something of that name',
    {
      token_request: { url, headers: { 'x-csrf': '${token}' }, steps: [{ url, extra: { token: '$.csrf' } }] },
    },
  ],
  ['a token with a request that does not send it', { token, lifetime: { always: '60min' }, token_request: { url } }],
  ['a seed', { token, token_request: { url, parameters: { token: '${token}' } } }],
  ['what a login brings', { token_request: { url }, refresh_request: { body: 'r=${refresh_token}' } }],
  ['the token itself', { token_request: { url }, refresh_request: { headers: { auth: 'Bearer ${token}' } } }],
  ['headers as before', { token_request: { url, headers: { a: '${token}' } }, token, refresh_request: { url } }],
  ['a list of scopes', { scope: ['a', 'b'], token_request: { url, parameters: { s: '${scope}' } } }],
  [
    'a secret in a header, which is the only proof',
    { client_secret: token, token_request: { url, headers: { key: '${client_secret}' } } },
  ],
  [
    'a value that is computed of it',
    {
      username: 'alice',
      computed: { digest: { function: 'md5', input: '${username}' } },
      token_request: { url, parameters: { digest: '${digest}' } },
    },
  ],
  [
    'a proof that is called otherwise',
    {
      client_authentication: 'client_secret_post',
      client_id: 'app',
      client_secret: token,
      token_request: { url, rename: { client_id: 'key', client_secret: 'secret' } },
      refresh_request: { omit: ['client_id'], headers: { 'x-token': '${refresh_token}' } },
    },
  ],
  [
    'a proof in the header, and an address that holds the rest',
    {
      client_authentication: 'client_secret_basic',
      client_id: 'app',
      client_secret: token,
      token_request: { url, format: 'query', parameters: { a: 1 } },
    },
  ],
  ['a type beside a body that is empty', { token_request: { url, headers: { 'Content-Type': 'application/json' } } }],
])('nothing of %s', async (_, fields) => {
  expect(await said(fields)).toEqual([])
})

test.each<[fields: JsonObject, said: string]>([
  [
    { token, lifetime: { always: '60min' } },
    '/lifetime: lifetime goes with a request for a token, and here is only a token → write token_request, which says how a token is fetched, or remove lifetime',
  ],
  [
    { token, refresh_token: token },
    '/refresh_token: refresh_token goes with a request for a token, and here is only a token → write refresh_request, which says how it is sent, or remove refresh_token',
  ],
  [
    { token_request: { url, parameters: { a: '${token}' } } },
    '/token_request: it sends ${token}, and there is none to begin with → write token: ${env:API_TOKEN}',
  ],
  [
    { token: null },
    '/token: this is blank → write token: ${env:API_TOKEN}, or token_request, or refresh_token and refresh_request',
  ],
  [
    { token_request: { url, steps: [{ url, headers: { a: '${token}' } }] } },
    '/token_request: it sends ${token}, and there is none to begin with → write token: ${env:API_TOKEN}',
  ],
  [
    { token: ' ', token_request: { url, parameters: { a: '${token}' } } },
    '/token_request: it sends ${token}, and there is none to begin with → write token: ${env:API_TOKEN}',
  ],
  [
    { token_request: { url, body: { a: '${refresh_token}' } } },
    '/token_request: it sends ${refresh_token}, and there is none to begin with → write refresh_token: ${env:REFRESH_TOKEN}',
  ],
  [
    { token, refresh_request: { url, body: { a: '${refresh_token}' } } },
    '/refresh_request: it sends ${refresh_token}, and there is none to begin with → write refresh_token: ${env:REFRESH_TOKEN}',
  ],
  [
    { token_request: { url }, refresh_request: { url } },
    '/refresh_request: nothing in it tells the server which token is renewed → write ${refresh_token} in it, or ${token}, where the server wants it',
  ],
  [
    { token_request: { url, method: 'GET', body: 'a' } },
    '/token_request/method: a GET has no body → write format: query, or method: POST',
  ],
  [
    { token_request: { url, method: 'GET' }, refresh_request: { body: '${token}' } },
    '/refresh_request/method: a GET has no body → write format: query, or method: POST',
  ],
  [
    { token_request: { url, body: 'a', parameters: { b: 1 } } },
    '/token_request/parameters: body is the whole body, and nothing is added to it → write them into body, or under query where they belong into the address',
  ],
  [
    { token_request: { url, headers: { a: '${token:other}' } } },
    '/token_request/headers/a: ${token:other} stands in what a token is asked for with → write a field of the connection',
  ],
  [
    { token_request: { url, headers: { a: '${usrname}' } }, username: 'alice' },
    '/token_request/headers/a: ${usrname} is neither a reference nor a field of connection login → did you mean ${username}?',
  ],
  [
    { client_authentication: 'client_secret_basic', client_secret: token, token_request: { url } },
    ': client_id is missing → write client_id: it says whose proof this is',
  ],
  [
    { client_authentication: 'client_secret_post', client_id: 'app', token_request: { url } },
    '/client_authentication: client_secret_post needs a client_secret → write client_secret: ${env:CLIENT_SECRET}, or client_authentication: none',
  ],
  [
    {
      client_authentication: 'client_secret_basic',
      client_id: 'app',
      client_secret: token,
      token_request: { url, parameters: { s: '${client_secret}' } },
    },
    '/token_request/parameters: ${client_secret} in parameters is a second proof beside client_authentication: client_secret_basic → write client_authentication: custom, which sends it there alone, or take ${client_secret} out',
  ],
  [
    { token, dpop: true },
    '/dpop: dpop is not a field here → remove it: a token is bound to a key where it is asked for by OAuth (RFC 9449), which is type: OAuth2',
  ],
  [
    { grant_type: 'password', token_request: { url } },
    '/grant_type: grant_type is not a field here → remove it: token_request says all that is sent; or write type: OAuth2, whose grants are known',
  ],
  [
    { token_request: { url: 'http://login.example.com/login' } },
    '/token_request/url: plain http would show the credential to everybody on the way → write https://, or ssl_mode: off if this is a test server',
  ],
  [
    { token, send_token: { which: 'id_token' } },
    '/send_token/which: a token that is written here has no id_token beside it → remove which, and write the id_token itself as token',
  ],
  [
    { 'Access token duration in minutes': 60, token_request: { url } },
    '/Access token duration in minutes: Access token duration in minutes is not a field here → here it is called lifetime.always: write lifetime: {always: 60min}',
  ],
  [
    { 'Callout Headers': { a: 'b' }, token_request: { url } },
    '/Callout Headers: Callout Headers is not a field here → here it is called token_request.headers: write token_request: {headers: …}',
  ],
  [
    { username: 'alice', token_request: { url } },
    'warning /username: username is sent nowhere: a Bearer sends what its requests say and nothing else → write ${username} in token_request, where the server wants it, or remove username',
  ],
  [
    { refresh_token: token, token_request: { url } },
    'warning /refresh_token: refresh_token is sent nowhere: a Bearer sends what its requests say and nothing else → write ${refresh_token} in refresh_request, where the server wants it, or remove refresh_token',
  ],
  [
    { token, token_request: { url, method: 'GET', parameters: { a: '${token}' } } },
    'warning /token_request/parameters: secrets go into the address, which servers and proxies write into their logs → write POST where the server takes it, or headers',
  ],
  ...['client_secret_post', 'client_secret_jwt'].flatMap((client_authentication): [JsonObject, string][] => {
    const client = { client_authentication, client_id: 'app', client_secret: token }
    const problem = 'secrets go into the address, which servers and proxies write into their logs'
    const advice = 'write form or json where the server takes one of them'
    const refresh_request = { client_authentication, parameters: { a: 1 }, headers: { 'x-token': '${refresh_token}' } }
    return [
      [{ ...client, token_request: { url, format: 'query' } }, `warning /token_request/format: ${problem} → ${advice}`],
      [{ ...client, token_request: { url, method: 'GET' } }, `warning /token_request/method: ${problem} → ${advice}`],
      [
        {
          ...client,
          client_authentication: 'client_secret_basic',
          token_request: { url, format: 'query' },
          refresh_request,
        },
        `warning /refresh_request/client_authentication: ${problem} → ${advice}`,
      ],
    ]
  }),
  [
    { token_request: { url, rename: { client_id: 'key' } } },
    '/token_request/rename: rename is about what client_authentication sends, and none is written → remove rename, and write parameters or body as the server wants them',
  ],
  [
    {
      client_authentication: 'client_secret_post',
      client_id: 'app',
      client_secret: token,
      token_request: { url, omit: ['username'] },
    },
    '/token_request/omit/0: username is no field of what client_authentication sends → it has: client_id, client_secret, client_assertion, client_assertion_type',
  ],
  [
    {
      token_request: { url, headers: { 'Content-Type': 'application/json' }, parameters: { a: 1 } },
    },
    'warning /token_request/headers: the header says application/json, and the body is written as form → write format: json, which sets the header, too',
  ],
  [
    { ssl_mode: 'off', token_request: { url } },
    'warning /ssl_mode: certificates are not checked, so anybody on the way can read and change what is sent → write verify; if your own authority signed the certificate, name its PEM file in ca_file',
  ],
])('%j', async (fields, expected) => {
  expect(await said(fields)).toContain(expected)
})

test('what travels is warned of only where no call is made', async () => {
  expect(await said({ token, timeout: '3s' })).toEqual([expect.stringContaining('timeout changes nothing here')])
  expect(await said({ timeout: '3s', token_request: { url } })).toEqual([])
})

test('of a request with a mistake nothing is said to be missing', async () => {
  expect(await said({ lifetime: { always: '60min' }, token_request: { url: 'nowhere' } })).toEqual([
    expect.stringContaining('/token_request/url: "nowhere" is not a web address'),
  ])
})
