/** docs/bearer.md: its files are run against servers that want exactly what it says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { flatSchemas } from '../../src/generated/variants.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'
import { openSession } from '../cli/session.ts'
import { type OddAnswer, type OddHandlers, startOddServer } from '../servers/odd.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'bearer.md'), 'utf8')
const files = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text)
const [typed = '', session = '', renewed = '', seeded = ''] = files
const json = (body: unknown, more: Partial<OddAnswer> = {}): OddAnswer => ({ body: JSON.stringify(body), ...more })
const rows = json({ data: [{ id: 1 }, { id: 2 }] })
const both = { code: 0, out: '{"id":1}\n{"id":2}\n' }

async function place(example: string, handlers: OddHandlers) {
  const server = await startOddServer(handlers)
  const file = example.replace(/https:\/\/(login|api)\.example\.com/g, server.url)
  const env = {
    API_TOKEN: 'typed-token',
    CLIENT_SECRET: 'tea+cake',
    LOGIN_PASSWORD: 'wonderland-42',
    LONG_LIVED_TOKEN: 'seed-token',
  }
  const opened = openSession(file, { env })
  return {
    server,
    type: opened.type,
    run: (extract = 'customers') => opened.type('run', extract, '--format', 'ndjson'),
    sent: (path: string) => server.requests.filter(({ url }) => url.startsWith(path)),
    async [Symbol.asyncDispose]() {
      opened.close()
      await server.close()
    },
  }
}

test('its files are right, and warn only of a token in an address', async () => {
  expect(files).toHaveLength(4)
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  for (const text of files) {
    const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), runtime)
    const told = warnings.map(({ pointer }) => pointer)
    expect([issues, told]).toEqual([[], text === seeded ? ['/connections/posts_login/token_request/parameters'] : []])
  }
})

test('a token alone is sent, and nothing is asked for it', async () => {
  await using here = await place(typed, { '*': json([]) })
  expect(await here.type('request', 'crm', '/customers')).toMatchObject({ code: 0 })
  expect(here.server.requests.map(({ headers, url }) => [url, headers.authorization])).toEqual([
    ['/v2/customers', 'Bearer typed-token'],
  ])
})

test('a session login: kept, and one login more when the API says so in its own way', async () => {
  let logins = 0
  let good = 'session-1'
  await using here = await place(session, {
    '/api/session': () => json({ session: { id: `session-${++logins}`, minutes: 30 } }),
    '/v2/customers': ({ headers }) =>
      headers['x-session'] === good ? rows : json({ error: 'session_expired', data: [] }),
  })
  expect(await here.run()).toMatchObject(both)
  expect(await here.run()).toMatchObject(both)
  good = 'session-2'
  expect(await here.run()).toMatchObject(both)
  const [first, ...more] = here.sent('/api/session')
  expect(JSON.parse(first?.body ?? '')).toEqual({ user: 'alice', pass: 'wonderland-42' })
  expect(more).toHaveLength(1)
  const result = JSON.parse((await here.type('token', 'shop_login')).out)
  expect(result).toMatchObject({ access_token: 'session-2', token_type: 'Bearer' })
  expect(result.expires_in).toBeGreaterThan(29 * 60)
})

test('renewed by what the login brought; the login again where that is rejected', async () => {
  let count = 0
  let good = 1
  await using here = await place(renewed, {
    '/auth': () => json({ token: `token-${++count}`, refreshToken: `refresh-${count}` }),
    '/auth/renew': (_, body) =>
      body.includes('refresh-1')
        ? json({ token: `token-${++count}`, refreshToken: `refresh-${count}` })
        : json({ message: 'gone' }, { status: 403 }),
    '/v2/customers': ({ headers }) => (headers.authorization === `Bearer token-${good}` ? rows : { status: 401 }),
  })
  for (good of [1, 2, 3]) expect(await here.run()).toMatchObject(both)
  expect(here.sent('/auth').map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
    ['/auth', { key: 'my-app', secret: 'tea+cake' }],
    ['/auth/renew', { refreshToken: 'refresh-1' }],
    ['/auth/renew', { refreshToken: 'refresh-2' }],
    ['/auth', { key: 'my-app', secret: 'tea+cake' }],
  ])
})

test('a seed is exchanged before the first call, and the newest token in each run after', async () => {
  let count = 0
  let good = 1
  await using here = await place(seeded, {
    '/refresh_access_token': () =>
      json({ access_token: `long-${++count}`, token_type: 'bearer', expires_in: 5_184_000 }),
    '/v2/posts': ({ headers }) => (headers.authorization === `Bearer long-${good}` ? rows : { status: 401 }),
  })
  for (good of [1, 1, 2]) expect(await here.run('posts')).toMatchObject(both)
  expect(here.sent('/refresh').map(({ method, url }) => `${method} ${url.split('?')[1]}`)).toEqual([
    'GET grant_type=ig_refresh_token&access_token=seed-token',
    'GET grant_type=ig_refresh_token&access_token=long-1',
  ])
})

test('every field of a Bearer that asks for a token is named on it', async () => {
  const { default: schema } = await (flatSchemas.bearer ?? Promise.reject)()
  const { default: other } = await (flatSchemas.certificate ?? Promise.reject)()
  const fieldsOf = (one: object) => Object.keys((one as { properties: object }).properties)
  for (const field of fieldsOf(schema).filter((name) => !fieldsOf(other).includes(name)))
    if (field !== 'client_id_is_sensitive') expect(page).toContain(field)
})
