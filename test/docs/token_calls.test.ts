/** docs/token_calls.md: its files are run against servers that want exactly what it says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { flatSchemas } from '../../src/generated/variants.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'
import { openSession } from '../cli/session.ts'
import { type OddAnswer, type OddHandlers, startOddServer } from '../servers/odd.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'token_calls.md'), 'utf8')
const [described = '', sent = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
const json = (body: unknown, status = 200): OddAnswer => ({ status, body: JSON.stringify(body) })
const rows = json({ data: [{ id: 1 }, { id: 2 }] })

async function place(example: string, handlers: OddHandlers) {
  const server = await startOddServer(handlers)
  const file = example.replace(/https:\/\/(login|api)\.example\.com/g, server.url)
  const session = openSession(file, { env: { CLIENT_SECRET: 'tea+cake', LOGIN_PASSWORD: 'wonderland-42' } })
  const close = async () => {
    session.close()
    await server.close()
  }
  return { server, session, close }
}

test('its files are right, and warn of the password alone', async () => {
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  const found = async (text: string) => {
    const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), runtime)
    return { issues, warnings: warnings.map(({ pointer }) => pointer) }
  }
  expect(await found(described)).toEqual({ issues: [], warnings: ['/connections/shop_login/grant_type'] })
  expect(await found(sent)).toEqual({ issues: [], warnings: [] })
})

test('asked in JSON, under other names, answered in a wrapper, renewed elsewhere', async () => {
  const answer = (session: string) =>
    json({ result: { session, renewal: `${session}-renewal`, minutes: 30, shop: { id: 'shop-7' } } })
  let ended = false
  const { server, session, close } = await place(described, {
    '/api/login': answer('first'),
    '/api/renew': answer('second'),
    '/v2/shops/shop-7/customers': ({ headers }) =>
      headers.authorization === (ended ? 'Bearer second' : 'Bearer first') ? rows : { status: 401 },
  })
  try {
    const run = () => session.type('run', 'customers', '--format', 'ndjson')
    expect(await run()).toMatchObject({ code: 0, out: '{"id":1}\n{"id":2}\n' })
    ended = true
    expect(await run()).toMatchObject({ code: 0, out: '{"id":1}\n{"id":2}\n' })
    const asked = server.requests.filter(({ method }) => method === 'POST')
    expect(asked.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
      [
        '/api/login',
        { user: 'alice', password: 'wonderland-42', app_key: 'my-app', app_secret: 'tea+cake', device: 'pipeline' },
      ],
      ['/api/renew', { refresh_token: 'first-renewal' }],
    ])
    expect(asked.map(({ headers }) => headers['x-api-version'])).toEqual(['2', '2'])
    expect(JSON.parse((await session.type('token', 'shop_login')).out)).toMatchObject({ extra: { shop: 'shop-7' } })
  } finally {
    await close()
  }
})

test('an error in words of its own is told in both', async () => {
  const { session, close } = await place(described, {
    '/api/login': json({ errcode: 40029, errmsg: 'invalid code' }),
  })
  try {
    const { code, out } = await session.type('check', 'shop_login')
    expect(code).toBe(3)
    expect(out).toContain('40029 (invalid_grant): invalid code')
  } finally {
    await close()
  }
})

test.each<[string, OddAnswer]>([
  ['a code inside 200', json({ error: { code: 'token_expired' } })],
  ['a sentence', { status: 419, body: 'Your token has EXPIRED' }],
  ['a header', { status: 403, headers: { 'x-session': 'ended' } }],
])('sent in another place; ended, as %s says', async (_, expired) => {
  let issued = 0
  const { session, close } = await place(sent, {
    '/oauth2/token': () => json({ access_token: `token-${++issued}`, token_type: 'Bearer', expires_in: 3600 }),
    '/v2/customers': ({ headers }) => (headers['x-auth-token'] === 'token-2' ? rows : expired),
  })
  try {
    expect(await session.type('run', 'customers', '--format', 'ndjson')).toMatchObject({
      code: 0,
      out: '{"id":1}\n{"id":2}\n',
    })
    expect(issued).toBe(2)
  } finally {
    await close()
  }
})

test('every field of the blocks is named on it, or on the page that it leads to', async () => {
  const { default: schema } = await (flatSchemas['oauth2.authorization_code'] ?? Promise.reject)()
  const pages = page + readFileSync(join(packageFolder(), 'docs', 'grants', 'authorization_code.md'), 'utf8')
  const { properties } = schema as { properties: Record<string, { properties?: object }> }
  const blocks = [
    'authorization_request',
    'authorization_response',
    'token_request',
    'token_response',
    'refresh_request',
  ]
  for (const block of [...blocks, 'send_token', 'expired_when']) {
    expect(page).toContain(block)
    for (const field of Object.keys(properties[block]?.properties ?? {})) expect(pages, block).toContain(field)
  }
})
