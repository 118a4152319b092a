/** What `check` asks of the token endpoint, grant by grant. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantOf } from '../../src/oauth/grant_of.ts'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { openSession } from './session.ts'

let odd: OddServer
beforeAll(async () => {
  odd = await startOddServer({
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
