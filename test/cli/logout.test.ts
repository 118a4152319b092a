import { afterEach, expect, test } from 'vitest'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { agreed, openSession, type Session } from './session.ts'

let odd: OddServer
let session: Session
let revocation: object = {}

async function start(login: object = {}) {
  odd = await startOddServer({
    '/token': { body: JSON.stringify({ access_token: 'at', refresh_token: 'issued-refresh', expires_in: 3600 }) },
    '/revoke': () => revocation,
  })
  session = openSession({
    connections: {
      crm: {
        type: 'OAuth2',
        grant_type: 'authorization_code',
        authorization_endpoint: `${odd.url}/authorize`,
        token_endpoint: `${odd.url}/token`,
        revocation_endpoint: `${odd.url}/revoke`,
        redirect_uri: 'https://app.example/callback',
        client_id: 'reporting',
        ...login,
      },
      api: { type: 'REST', url: odd.url },
    },
  })
  await session.paste(['login', 'crm'], agreed())
}
afterEach(async () => {
  revocation = {}
  session.close()
  await odd.close()
})

test('its tokens are ended at the server and forgotten; afterwards a person is needed', async () => {
  await start()
  expect(await session.type('logout', 'crm')).toEqual({
    code: 0,
    out: '✓ crm: logged out; its server has ended its refresh token and its access token\n',
    err: '',
  })
  expect(await session.type('token', 'crm')).toMatchObject({
    code: 3,
    err: 'connection crm has no token yet, and only a person can get it one\n  → run: latchkey login crm\n',
  })
  expect(await session.type('logout', 'crm')).toMatchObject({
    code: 0,
    out: '✓ crm: logged out here; there was no token\n',
  })
})

test('where the server still takes them, that is told, with exit code 3', async () => {
  revocation = { status: 503, body: '{"error":"temporarily_unavailable"}' }
  await start()
  const { code, out } = await session.type('logout', 'crm')
  expect({ code, out }).toEqual({
    code: 3,
    out: `✗ crm: logged out here, but its server still takes its refresh token and its access token
    ${odd.url}/revoke did not end a token of connection crm: HTTP 503: “temporarily_unavailable”
    → end it in the provider’s settings, often among sessions or connected applications
`,
  })
  expect(await session.type('token', 'crm')).toMatchObject({ code: 3 })
})

test('a server that cannot end tokens is no failure, and what serves on is told', async () => {
  revocation = { status: 400, body: '{"error":"unsupported_token_type"}' }
  await start()
  const { code, out } = await session.type('logout', 'crm')
  expect(code).toBe(0)
  expect(out.replace(/(59|60) minutes/, 'an hour')).toBe(`✓ crm: logged out here; its server cannot end tokens
    the server still takes its refresh token and its access token (for an hour more) from whoever has it: it does not end refresh tokens or access tokens; the provider’s settings may have the login among connected applications
`)
})

test('a typed refresh token stays in the file, and that is told', async () => {
  await start({
    grant_type: 'refresh_token',
    refresh_token: 'typed',
    authorization_endpoint: undefined,
    redirect_uri: undefined,
  })
  await session.type('token', 'crm')
  expect((await session.type('logout', 'crm')).out).toContain(
    'before this connection is used again, put a new one there',
  )
})

test('for programs it is JSON, and the journal has the calls, without the tokens', async () => {
  await start()
  const { out } = await session.type('logout', 'crm', '--json')
  expect(JSON.parse(out)).toMatchObject({
    connection: 'crm',
    revocations: [
      { token: 'refresh_token', outcome: 'revoked' },
      { token: 'access_token', outcome: 'revoked' },
    ],
    notes: [],
  })
  expect((await session.type('jobs')).out.match(/POST \/revoke +200/g)).toHaveLength(2)
  const [newest = ''] = (await session.type('jobs', '--json')).out.split('\n')
  const job = await session.type('jobs', JSON.parse(newest).id)
  expect(job.out).toContain('call about a token, connection crm')
  expect(job.out).toContain('token_type_hint=access_token&token=••••')
})

test.each([
  ['an unknown name', ['logout', 'crn'], 'there is no connection called crn\n  → did you mean crm?\n'],
  [
    'a connection that keeps no token',
    ['logout', 'api'],
    'connection api is a REST connection, which keeps no token\n  → name the connection that fetches its token\n',
  ],
])('%s', async (_, words, err) => {
  await start()
  expect(await session.type(...words)).toMatchObject({ code: 2, err })
})
