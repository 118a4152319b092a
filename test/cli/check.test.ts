/** What `check` asks of the token endpoint, grant by grant; and of an API, by what its connector has for it. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantOf } from '../../src/oauth/grant_of.ts'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { openSession } from './session.ts'

let odd: OddServer
beforeAll(async () => {
  odd = await startOddServer({
    '/auth.test': ({ headers }) => ({
      body: headers.authorization?.endsWith('right')
        ? '{"ok":true}'
        : `{"ok":false,"error":"invalid_auth for ${headers.authorization}"}`,
    }),
    '/conversations.list': { body: '{"ok":true,"channels":[]}' },
    '/users/get_current_account': { body: '{}' },
    '/token': { body: JSON.stringify({ access_token: 'at', refresh_token: 'rt', expires_in: 3600 }) },
  })
})
afterAll(() => odd.close())

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const key = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))

test.each([
  ['client_credentials', {}],
  ['password', { username: 'alice', password: 'wonderland-42' }],
  ['jwt_bearer', { assertion: { private_key: key } }],
  ['token_exchange', { subject_token: 'another' }],
  ['refresh_token', { refresh_token: 'typed' }],
] as const)('%s is run anew where it can be, and spared where it cannot', async (grant_type, fields) => {
  const before = odd.requests.length
  const client = { type: 'OAuth2', token_endpoint: `${odd.url}/token`, client_id: 'app', client_secret: 'secret' }
  const session = openSession({ connections: { login: { ...client, grant_type, ...fields } } })
  for (const _ of [1, 2])
    expect(await session.type('check')).toMatchObject({ code: 0, out: expect.stringMatching(/^✓/) })
  session.close()
  const grants = odd.requests.slice(before).map(({ body }) => new URLSearchParams(body).get('grant_type'))
  const own = grantOf({ grant_type }).grant_type ?? grant_type
  expect(grants).toEqual(grant_type === 'refresh_token' ? [own] : [own, own])
})

test.each(['check', 'status'])(
  '%s tells a key that is too short once, as a mistake of whoever set it',
  async (command) => {
    const client = { type: 'OAuthToken', token_endpoint: `${odd.url}/token`, client_id: 'app', client_secret: 'secret' }
    const session = openSession({ connections: { a: client, b: client } }, { env: { LATCHKEY_KEY: 'short' } })
    const { code, out } = await session.type(command)
    session.close()
    expect(code).toBe(2)
    expect(out.match(/LATCHKEY_KEY holds a key/g)).toHaveLength(1)
    expect(out.match(/→/g)).toHaveLength(1)
    expect(out).toMatch(/^✗ b.*: the same$/m)
  },
)

describe('the request of its connector', () => {
  const used = (use: string, token: string, more: object = {}) => {
    const before = odd.requests.length
    const session = openSession({
      connections: {
        login: { type: 'Bearer', token },
        api: { use, type: 'REST', url: odd.url, authentication: 'login' },
      },
      extracts: { channels: { connection: 'api', request: { path: '/conversations.list' }, loop: '$.channels[*]' } },
      ...more,
    })
    return async (...names: string[]) => {
      const { code, out } = await session.type('check', ...names)
      session.close()
      return { code, out: out.replaceAll(odd.url, 'URL'), asked: odd.requests.slice(before).map(({ url }) => url) }
    }
  }

  test.each(['api', 'login'])('is made before any extract is read: %s', async (name) => {
    expect(await used('slack@1', 'right')(name)).toEqual({
      code: 0,
      out: `✓ ${name}: ${name === 'login' ? 'with api: ' : ''}URL/auth.test answers 200 to what connector slack asks to try it\n`,
      asked: ['/auth.test'],
    })
  })

  test('knows a refusal with status 200 by failed_when, and tells the server’s word for it, masked', async () => {
    const { code, out, asked } = await used('slack@1', 'xoxb-2345-wrong')('api')
    expect({ code, asked }).toEqual({ code: 4, asked: ['/auth.test'] })
    expect(out).toContain(
      '✗ api: URL/auth.test answered 200, which failed_when calls a failure: “invalid_auth for Bearer ••••”',
    )
    expect(out).toContain('it may be the credential of connection login, or what was asked for')
    expect(out).not.toContain('xoxb')
  })

  test('may be a POST: that it changes nothing is what the connector says', async () => {
    const { code, out, asked } = await used('dropbox@1', 'right')('api')
    expect({ code, asked }).toEqual({ code: 0, asked: ['/users/get_current_account'] })
    expect(out).toContain('✓ api: URL/users/get_current_account answers 200 to what connector dropbox asks to try it')
  })

  test('is not made where only an extract sends the credential', async () => {
    const connections = {
      login: { type: 'Bearer', token: 'right' },
      api: { use: 'slack@1', type: 'REST', url: odd.url },
    }
    const request = { path: '/conversations.list' }
    const channels = { connection: 'api', request, authentication: 'login', loop: '$.channels[*]' }
    const run = used('slack@1', 'right', { connections, extracts: { channels } })
    expect(await run()).toMatchObject({ code: 0, asked: ['/conversations.list', '/conversations.list'] })
  })
})
