/** What validate finds in connections that a person logs in to, and in those that exchange tokens. */
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'

const connectors = { read: async () => undefined, names: async () => [] }

async function mistakes(connections: JsonObject): Promise<string[]> {
  const { issues } = await validate(documentOf({ version: 1, connections }), { connectors })
  return issues.map(({ pointer, problem, advice }) => `${pointer.replace('/connections/', '')} ${problem} → ${advice}`)
}

const client = { type: 'OAuth2', token_endpoint: 'https://a.example/token', client_id: 'app' }
const code = { ...client, grant_type: 'authorization_code', authorization_endpoint: 'https://a.example/authorize' }
const exchange = { ...client, grant_type: 'token_exchange' }
const ofCode = (fields: JsonObject) => mistakes({ c: { ...code, ...fields } })

describe('what binds the answer to the login cannot be replaced', () => {
  test.each<[name: string, advice: string]>([
    ['state', 'write state: TEXT, which is put before a random value'],
    ['redirect_uri', 'write redirect_uri beside authorization_request'],
    ['code_challenge', 'write pkce: S256, plain or none'],
    ['code_challenge_method', 'write pkce: S256, plain or none'],
  ])('%s', async (name, advice) => {
    const said = `${name} binds the answer to this login, and is made anew for each → ${advice}`
    expect(await ofCode({ authorization_request: { parameters: { [name]: 'mine' } } })).toEqual([
      `c/authorization_request/parameters/${name} ${said}`,
    ])
    const list = [
      { name: 'prompt', value: 'login' },
      { name, value: 'mine' },
    ]
    expect(await ofCode({ authorization_request: { parameters: list } })).toEqual([
      `c/authorization_request/parameters/1/name ${said}`,
    ])
  })

  test('nor under the name that this server has for it', async () => {
    const authorization_request = { rename: { state: 'csrf' }, parameters: { csrf: 'mine', state: 'CA' } }
    expect(await ofCode({ authorization_request })).toEqual([
      'c/authorization_request/parameters/csrf csrf binds the answer to this login, and is made anew for each → write state: TEXT, which is put before a random value',
    ])
  })

  test('state is left out only where PKCE by S256 stands in (RFC 9700 §2.1)', async () => {
    const authorization_request = { omit: ['scope', 'state'] }
    expect(await ofCode({ authorization_request })).toEqual([])
    for (const pkce of ['plain', 'none'])
      expect(await ofCode({ authorization_request, pkce })).toEqual([
        'c/authorization_request/omit/1 without state and without PKCE by S256 the answer to another login would be taken for this one → send state, or write pkce: S256',
      ])
    const { pkce: _, token_endpoint: __, ...implicit } = { ...code, grant_type: 'implicit', pkce: '' }
    expect(await mistakes({ c: { ...implicit, authorization_request: { omit: ['state'] } } })).toEqual([
      expect.stringMatching(/would be taken for this one → send state$/),
    ])
  })

  test('a challenge is left out with PKCE alone', async () => {
    for (const name of ['code_challenge', 'code_challenge_method']) {
      const all = { omit: ['state', name] }
      expect(await ofCode({ authorization_request: all })).toEqual([
        `c/authorization_request/omit/1 without ${name} the server does not see that this is PKCE, and the code is bound to nothing → remove it here, or write pkce: none where the server knows no PKCE`,
      ])
      expect(await ofCode({ authorization_request: { omit: [name] }, pkce: 'none' })).toEqual([])
      expect(await ofCode({ authorization_request: all, pkce: 'none' })).toHaveLength(1)
    }
  })
})

describe('authorization_request', () => {
  test.each<[JsonObject, string]>([
    [{ omit: ['stat'] }, 'omit/0 stat is no field of an authorization request → did you mean state?'],
    [{ omit: ['${env:X}'] }, 'omit/0 ${env:X} is no field of an authorization request → it has: response_type,'],
    [{ rename: { stat: 'x' } }, 'rename/stat stat is no field of an authorization request → did you mean state?'],
    [{ omit: ['client_id'] }, 'omit/0 without client_id the server does not know who asks → remove it here; where'],
    [
      { rename: { scope: 'state' } },
      'rename/scope scope and state would both be called state → give each a name of its own, or omit the one',
    ],
    [{ rename: { redirect_uri: 'state' } }, 'rename/redirect_uri redirect_uri and state would both be called state'],
    [{ rename: { scope: 'x', audience: 'x' } }, 'rename/scope scope and audience would both be called x'],
    [
      { parameters: { request_uri: 'https://x.example' } },
      'parameters/request_uri request_uri stands for a whole request, and this login’s own state and challenge would not count → remove it; pushed_authorization: true pushes this request',
    ],
    [{ parameters: [{ name: 'request', value: 'x' }] }, 'parameters/0/name request stands for a whole request'],
    [
      { parameters: { response_type: 'token' } },
      'parameters/response_type grant_type: authorization_code waits for a code, and this does not ask for one → remove it, or write code among its words',
    ],
    [{ rename: { response_type: 'kind' }, parameters: { kind: 'token' } }, 'parameters/kind grant_type: authoriz'],
  ])('%j cannot be meant', async (authorization_request, expected) => {
    const [first = ''] = await ofCode({ authorization_request })
    expect(first).toContain(`c/authorization_request/${expected}`)
  })

  test('of an implicit grant asks for a token', async () => {
    const { token_endpoint: _, ...implicit } = { ...code, grant_type: 'implicit' }
    const asking = (response_type: string) =>
      mistakes({ c: { ...implicit, authorization_request: { parameters: { response_type } } } })
    expect(await asking('code')).toEqual([expect.stringContaining('grant_type: implicit waits for a token')])
    expect(await asking('id_token token')).toEqual([])
  })

  test.each<JsonObject>([
    { omit: ['redirect_uri', 'response_type', 'scope'] },
    { rename: { scope: 'state' }, omit: ['state'] },
    { rename: { client_id: 'app_key', state: 'csrf', scope: 'client_id' } },
    { parameters: { response_type: 'code id_token', access_type: 'offline' } },
  ])('%j can', async (authorization_request) => {
    expect(await ofCode({ authorization_request })).toEqual([])
  })
})

test('a redirect_uri is any whole address without a fragment (RFC 6749 §3.1.2)', async () => {
  for (const redirect_uri of [
    'http://127.0.0.1:1234/back',
    'https://app.example.com/back?x=1',
    'com.example.app:/oauth',
    'myapp://callback',
    'urn:ietf:wg:oauth:2.0:oob',
    '${env:REDIRECT}',
  ])
    expect(await ofCode({ redirect_uri })).toEqual([])
  for (const redirect_uri of ['callback', '/callback', 'https://', 'https://a.example/#x', 'my app:/x'])
    expect(await ofCode({ redirect_uri })).toEqual([
      `c/redirect_uri "${redirect_uri}" is not a whole address without a fragment → write it like http://127.0.0.1:53682/callback`,
    ])
  expect(await ofCode({ redirect_uri: 'https://me:secret@a.example/' })).toEqual([
    expect.stringContaining('a URL may hold no user name or password'),
  ])
})

describe('what goes into the address of a login leads there', () => {
  test.each<[field: string, value: JsonObject[string], advice: string]>([
    ['access_type', 'offline', 'write authorization_request: {parameters: {access_type: …}}'],
    ['prompt', 'consent', 'write authorization_request: {parameters: {prompt: …}}'],
    ['login_hint', '${env:WHO}', 'write authorization_request: {parameters: {login_hint: "${env:WHO}"}}'],
    ['approval_prompt', 'force', 'write authorization_request: {parameters: {approval_prompt: …}}'],
    ['max_age', 60, 'write authorization_request: {parameters: {max_age: 60}}'],
    ['extra_params', { prompt: 'consent' }, 'write authorization_request: {parameters: …}'],
    ['extra_authorize_params', { prompt: 'consent' }, 'write authorization_request: {parameters: …}'],
    ['response_type', 'code', 'remove it: what is asked for follows from grant_type'],
  ])('%s', async (field, value, advice) => {
    expect(await ofCode({ [field]: value })).toEqual([`c/${field} ${field} is not a field here → ${advice}`])
  })

  test('what is asked for follows from the grant, and is no format of the answer', async () => {
    const c = { ...client, client_secret: '${env:SECRET}' }
    expect(await mistakes({ c: { ...c, response_type: 'code' } })).toEqual([
      'c/response_type response_type is not a field here → remove it: what is asked for follows from grant_type',
    ])
    expect(await mistakes({ c: { ...c, response_type: 'json' } })).toEqual([
      expect.stringContaining('write token_response: {format: json}'),
    ])
  })

  test('and where nobody logs in, into the token request', async () => {
    expect(await mistakes({ c: { ...client, client_secret: '${env:SECRET}', extra_params: { a: 'b' } } })).toEqual([
      'c/extra_params extra_params is not a field here → here it is called token_request.parameters: write token_request: {parameters: …}',
    ])
  })
})

test('a private key is led to where its grant has it', async () => {
  const private_key = '${file:key.pem}'
  const [problem] = await mistakes({ c: { ...client, client_authentication: 'private_key_jwt' } })
  expect(problem).toMatch(
    /^c\/client_authentication private_key is missing → write client_authentication: \{method: private_key_jwt, private_key: \$\{.+\}\}$/,
  )
  expect(await mistakes({ c: { ...client, client_authentication: 'private_key_jwt', private_key } })).toContain(
    'c/private_key private_key is not a field here → write client_authentication: {method: private_key_jwt, private_key: …}',
  )
  const assertion = { claims: { iss: 'app' } }
  expect(await mistakes({ c: { ...client, grant_type: 'jwt_bearer', assertion, private_key } })).toContain(
    'c/private_key private_key is not a field here → write assertion: {private_key: …}',
  )
})

test('a resource is a whole address without a fragment, or several (RFC 8707 §2)', async () => {
  for (const resource of ['https://api.example.com/', 'urn:api', ['urn:a', 'urn:b']])
    expect(await ofCode({ resource })).toEqual([])
  expect(await ofCode({ resource: ['urn:a', 'https://b.example/#part'] })).toEqual([
    'c/resource/1 "https://b.example/#part" is not a whole address without a fragment → write it like https://api.example.com',
  ])
  expect(await ofCode({ resource: [] })).toHaveLength(1)
})

test('where nothing brings it, the endpoint that begins the login is asked for', async () => {
  const { authorization_endpoint: _, ...without } = code
  expect(await mistakes({ c: without, d: { ...client, grant_type: 'device_code' } })).toEqual([
    'c authorization_endpoint is missing → write authorization_endpoint: https://login.example.com/oauth2/authorize, or issuer where the provider has one',
    'd device_authorization_endpoint is missing → write device_authorization_endpoint: https://login.example.com/oauth2/device, or issuer where the provider has one',
  ])
  expect(await mistakes({ c: { ...without, issuer: 'https://a.example' } })).toEqual([])
})

describe('implicit', () => {
  const { token_endpoint: _, ...client } = code
  const c = { ...client, grant_type: 'implicit' }

  test('is warned about (RFC 9700 §2.1.2)', async () => {
    const { issues, warnings } = await validate(documentOf({ version: 1, connections: { c } }), { connectors })
    expect(issues).toEqual([])
    expect(warnings.map(({ pointer, problem }) => `${pointer} ${problem}`)).toEqual([
      '/connections/c/grant_type the implicit grant brings the token in an address, where browsers and what is in them can read it (RFC 9700 §2.1.2)',
    ])
  })

  test.each<[field: string, value: JsonObject[string]]>([
    ['client_secret', '${env:SECRET}'],
    ['client_authentication', 'client_secret_post'],
    ['token_endpoint', 'https://a.example/token'],
    ['token_request', { format: 'json' }],
    ['refresh_request', { url: 'https://a.example/token' }],
    ['pkce', 'S256'],
    ['dpop', true],
  ])('has no %s', async (field, value) => {
    expect(await mistakes({ c: { ...c, [field]: value } })).toEqual([
      expect.stringContaining(`c/${field} ${field} does not belong here`),
    ])
  })
})

describe('a token to be exchanged', () => {
  test('goes with what it is, an actor’s too (RFC 8693 §2.1)', async () => {
    const c = { ...exchange, subject_token: '${env:TOKEN}' }
    expect(await mistakes({ c })).toEqual([])
    expect(await mistakes({ c: { ...c, actor_token: '${env:ACTOR}' } })).toEqual([
      'c actor_token_type is missing → write actor_token_type: urn:ietf:params:oauth:token-type:access_token, or what that token is',
    ])
    expect(await mistakes({ c: { ...c, actor_token_type: 'urn:x' } })).toEqual([
      'c/actor_token_type actor_token_type says what an actor_token is, and there is none → write actor_token, or remove actor_token_type',
    ])
  })

  test.each([
    ['${token:nobody}', 'there is no connection called nobody'],
    ['${token:c}', '${token:c} leads back to c'],
    ['${token:second}', '${token:second} leads back to c'],
    ['${token:api}', 'api is of type REST, which brings no token'],
    ['${token}', '${token} does not say whose token it is'],
  ])('is one that can be had: %s', async (subject_token, problem) => {
    const found = await mistakes({
      c: { ...exchange, subject_token },
      second: { ...exchange, subject_token: '${token:third}' },
      third: { ...exchange, subject_token: '${env:T}', actor_token: 'y${token:c}', actor_token_type: 'z' },
      api: { type: 'REST', url: 'https://api.example' },
      good: { ...exchange, subject_token: '${token:bearer.id_token}' },
      bearer: { type: 'Bearer', token: '${env:TOKEN}' },
    })
    expect(found).toContainEqual(expect.stringContaining(`c/subject_token ${problem}`))
    expect(found.filter((text) => text.startsWith('good'))).toEqual([])
  })

  test('stands nowhere else in a connection that fetches tokens', async () => {
    expect(await ofCode({ audience: '${token:c}' })).toEqual([
      'c/audience ${token:c} stands where no token is sent → a token can stand in url, headers, parameters and body of a REST connection, in request of an extract, and in subject_token',
    ])
  })
})
