/** What `check` says is true: it tries the credential that it names, anew, and sends nothing that could change something. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { latchkey, openPlace } from './cli.ts'

let odd: OddServer
beforeAll(async () => {
  odd = await startOddServer({
    '/open': { body: '[1]' },
    '/graphql/empty': { body: '<html>GraphiQL</html>' },
    '/graphql/asks': { body: '{"errors":[{"message":"Must provide query string."}]}' },
    '/graphql/refuses': { status: 405 },
    '/keyed': ({ headers }) => ({ status: headers['x-api-key'] === 'right' ? 200 : 401, body: '[1]' }),
    '/token': ({ body }) =>
      body.includes('client_secret=right')
        ? { body: JSON.stringify({ access_token: 't', expires_in: 600, refresh_token: 'r' }) }
        : { status: 401, body: '{"error":"invalid_client"}' },
    '/login': ({ body }) =>
      /password=right|grant_type=refresh_token/.test(body)
        ? { body: JSON.stringify({ access_token: 't', expires_in: 600, refresh_token: 'r' }) }
        : { status: 400, body: '{"error":"invalid_grant"}' },
  })
})
afterAll(() => odd.close())

const check = async (file: object, ...words: string[]) => {
  const { code, stdout } = await latchkey(['check', ...words], { file: { version: 1, ...file } })
  return { code, stdout }
}
const rows = (path: string, more: object = {}) => ({ connection: 'api', request: { path }, loop: '$[*]', ...more })

test('a key is tried with an extract that sends it, not with another of the same connection', async () => {
  const connections = {
    key: { type: 'ApiKey', value: 'wrong' },
    api: { type: 'REST', url: odd.url, authentication: 'key' },
  }
  const open = rows('/open', { authentication: { method: 'none' } })
  const found = await check({ connections, extracts: { open, keyed: rows('/keyed') } }, 'key')
  expect(found).toEqual({ code: 4, stdout: expect.stringMatching(/^✗ key: .*\/keyed answered 401/) })
})

test('a key that only an extract names is found', async () => {
  const connections = { key: { type: 'ApiKey', value: 'right' }, api: { type: 'REST', url: odd.url } }
  const extracts = { open: rows('/open'), keyed: rows('/keyed', { authentication: 'key' }) }
  expect(await check({ connections, extracts }, 'key')).toEqual({
    code: 0,
    stdout: '✓ key: with api: extract keyed brings rows\n',
  })
})

test('an address that paths are added to need not be a page: where there is no extract, 404 proves nothing', async () => {
  const url = `${odd.url}/nowhere`
  const connections = { api: { type: 'REST', url, authentication: 'key' }, key: { type: 'ApiKey', value: 'abc-123' } }
  const { code, stdout } = await check({ connections })
  expect(stdout).toMatch(/^\? api: .*\/nowhere answers 404, .*: latchkey request api \/PATH\n\? key: with api: /)
  expect(code).toBe(0)
  const tried = await check({ connections, extracts: { rows: rows('') } })
  expect(tried).toMatchObject({ code: 4, stdout: expect.stringMatching(/^✗ api: .*answered 404/) })
})

test('nothing but GET is sent: where all else is POST, only reachability is said', async () => {
  const before = odd.requests.length
  const connections = {
    api: { type: 'REST', url: `${odd.url}/open`, method: 'POST', body: { a: 1 } },
    gone: { type: 'REST', url: `${odd.url}/gone`, method: 'POST' },
  }
  const { code, stdout } = await check({ connections, extracts: { rows: rows('') } })
  expect(stdout).toMatch(
    /^\? api: .*\/open answers 200; reachability only.*\n\? gone: .*\/gone answers 404; reachability only/,
  )
  expect(code).toBe(0)
  expect(odd.requests.slice(before).map(({ method, body }) => `${method}${body}`)).toEqual(['GET', 'GET'])
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a connection that sends %s is asked by GET', async (method) => {
  const before = odd.requests.length
  const connections = { api: { type: 'REST', url: `${odd.url}/open`, method } }
  const { stdout, code } = await check({ connections })
  expect(stdout).toContain('? api: ')
  expect(stdout).toContain('reachability only')
  expect(code).toBe(0)
  expect(odd.requests.slice(before).map(({ method }) => method)).toEqual(['GET'])
})

test.each([
  ['/graphql/empty', '/graphql/empty answers 200; reachability only'],
  ['/graphql/asks', '/graphql/asks answers 200; reachability only'],
  ['/graphql/refuses', '/graphql/refuses answers 405; reachability only'],
])('so is a GraphQL API, whatever it says to that: %s', async (path, told) => {
  const before = odd.requests.length
  const connections = {
    api: { type: 'REST', url: `${odd.url}${path}`, method: 'POST', format: 'graphql', body: '{ me }' },
  }
  const { stdout, code } = await check({ connections })
  expect(stdout).toContain(told)
  expect(code).toBe(0)
  expect(odd.requests.slice(before).map(({ method }) => method)).toEqual(['GET'])
})

test('a kept token does not hide that the secret has changed; a refresh token is spared', async () => {
  const login = (more: object) => ({
    version: 1,
    connections: {
      login: {
        type: 'OAuthToken',
        token_endpoint: `${odd.url}/token`,
        client_id: 'app',
        client_secret: '${env:SECRET}',
        client_authentication: 'client_secret_post',
        ...more,
      },
    },
  })
  const place = openPlace({ 'latchkey.yaml': login({}) }, { SECRET: 'right' })
  expect(await place.latchkey(['check'])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('has a token until'),
  })
  expect(await place.latchkey(['check'], { env: { SECRET: 'wrong' } })).toMatchObject({ code: 3 })
  place.write('latchkey.yaml', login({ grant_type: 'refresh_token', refresh_token: 'first' }))
  expect((await place.latchkey(['check'])).stdout).toContain('has a token until')
  const before = odd.requests.length
  expect((await place.latchkey(['check'])).stdout).toContain('has a kept token until')
  expect(odd.requests.length).toBe(before)
  place.remove()
})

test('a refresh token does not hide that the password has changed', async () => {
  const login = {
    type: 'OAuthToken',
    token_endpoint: `${odd.url}/login`,
    client_id: 'app',
    grant_type: 'password',
    username: 'alice',
    password: '${env:PASSWORD}',
  }
  const place = openPlace({ 'latchkey.yaml': { version: 1, connections: { login } } }, { PASSWORD: 'right' })
  expect(await place.latchkey(['check'])).toMatchObject({ code: 0 })
  const found = await place.latchkey(['check'], { env: { PASSWORD: 'wrong' } })
  expect(found).toMatchObject({ code: 3, stdout: expect.stringContaining('rejects the username or password') })
  // The token that is kept is as good as before.
  expect(await place.latchkey(['token', 'login'], { env: { PASSWORD: 'wrong' } })).toMatchObject({ code: 0 })
  place.remove()
})

test('status exits with the code of what is broken, and knows when a JWT ends', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const jwt = (exp: number) => `${part({ alg: 'none' })}.${part({ exp })}.x`
  const { code, stdout } = await latchkey(['status'], {
    file: {
      version: 1,
      connections: {
        fixed: { type: 'Bearer', token: jwt(Math.floor(Date.now() / 1000) + 7300) },
        ended: { type: 'Bearer', token: jwt(1_700_000_000) },
        broken: { type: 'Bearer', token: '${env:NO_SUCH_NAME}' },
      },
    },
  })
  expect(stdout).toMatch(/^✓ fixed \(Bearer\): its token ends in 2 hours\n.*exp of the JWT/)
  expect(stdout).toMatch(/\n✗ ended \(Bearer\): its token has ended; .*\n.*2023-11-14[\s\S]*\n✗ broken .*NO_SUCH_NAME/)
  expect(code).toBe(2)
})

test('the request of a connector tries the API, and the credential that it sends', async () => {
  const use = 'recurly@1'
  const connections = {
    login: { use, type: 'Basic', username: 'made-up' },
    api: { use, type: 'REST', url: `${odd.url}/v1`, authentication: 'login' },
  }
  const { stdout } = await check({ connections }, 'api', 'login')
  const path = /^✗ api: .*(\/v1\/\S+) answered 404/.exec(stdout)?.[1]
  expect(path).toMatch(/^\/v1\/.+/)
  expect(stdout).toContain(`✗ login: ${odd.url}${path} answered 404`)
})
