/** docs/steps.md: its files are run against servers that want exactly what it says. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/config/read.ts'
import { flatSchemas } from '../../src/generated/variants.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'
import { openSession } from '../cli/session.ts'
import { type OddAnswer, type OddHandlers, startOddServer } from '../servers/odd.ts'

const page = readFileSync(join(packageFolder(), 'docs', 'steps.md'), 'utf8')
const [tenant = '', nonce = '', header = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text = '']) => text,
)
const json = (body: unknown, more: Partial<OddAnswer> = {}): OddAnswer => ({ body: JSON.stringify(body), ...more })
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

test('its files are right, and warn of the password grant alone', async () => {
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  const found = async (text: string) => {
    const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), runtime)
    return { issues, warnings: warnings.map(({ pointer }) => pointer) }
  }
  expect(await found(tenant)).toEqual({ issues: [], warnings: [] })
  expect(await found(nonce)).toEqual({ issues: [], warnings: ['/connections/shop_login/grant_type'] })
  expect(await found(header)).toEqual({ issues: [], warnings: [] })
  expect(header.trim().split('\n').length).toBeLessThanOrEqual(10)
})

test('a tenant call after login', async () => {
  const bearer = 'Bearer issued-token'
  const { server, session, close } = await place(tenant, {
    '/oauth2/token': json({ access_token: 'issued-token', token_type: 'Bearer', expires_in: 3600 }),
    '/tenants': ({ headers }) => (headers.authorization === bearer ? json([{ id: 'acme' }]) : { status: 401 }),
    '/t/acme/customers': ({ headers }) => (headers.authorization === bearer ? rows : { status: 401 }),
  })
  try {
    const run = () => session.type('run', 'customers', '--format', 'ndjson')
    expect(await run()).toMatchObject({ code: 0, out: '{"id":1}\n{"id":2}\n' })
    expect(await run()).toMatchObject({ code: 0 })
    expect(server.requests.map(({ url }) => url)).toEqual([
      '/oauth2/token',
      '/tenants',
      '/t/acme/customers',
      '/t/acme/customers',
    ])
  } finally {
    await close()
  }
})

test('a nonce and a session cookie before the login, and a cookie that is the token', async () => {
  const sent = ({ headers }: { headers: Record<string, unknown> }) => String(headers.cookie).split('; ').sort()
  const { session, close } = await place(nonce, {
    '/login': (request) => {
      if (request.method === 'GET')
        return json({ csrfToken: 'nonce-1' }, { headers: { 'set-cookie': 'visit=v-1; Path=/' } })
      const isRight = request.headers['x-csrf-token'] === 'nonce-1' && sent(request).includes('visit=v-1')
      return isRight
        ? { status: 302, headers: { location: '/home', 'set-cookie': 'SID=sid-1; Path=/' } }
        : { status: 403 }
    },
    '/api/customers': (request) => (sent(request).join() === 'SID=sid-1,visit=v-1' ? rows : { status: 401 }),
  })
  try {
    const run = () => session.type('run', 'customers', '--format', 'ndjson')
    expect(await run()).toMatchObject({ code: 0, out: '{"id":1}\n{"id":2}\n' })
    expect(await run()).toMatchObject({ code: 0, out: '{"id":1}\n{"id":2}\n' })
  } finally {
    await close()
  }
})

test('a session login with a header token', async () => {
  const { session, close } = await place(header, {
    '/sessions': ({ body }) =>
      body === '{"user":"alice","pass":"wonderland-42"}'
        ? { status: 201, headers: { 'x-subject-token': 'header-token-1' }, body: '' }
        : { status: 401 },
    '/servers': ({ headers }) => (headers['x-auth-token'] === 'header-token-1' ? json({ ok: true }) : { status: 401 }),
  })
  try {
    expect(await session.type('request', 'cloud')).toMatchObject({ code: 0, out: expect.stringContaining('"ok"') })
  } finally {
    await close()
  }
})

test('every field of a step is named on it', async () => {
  const { default: schema } = await (flatSchemas['oauth2.authorization_code'] ?? Promise.reject)()
  type Steps = { properties: { steps: { items: { properties: object } } } }
  const { token_request } = (schema as unknown as { properties: Record<string, Steps> }).properties
  const fields = Object.keys(token_request?.properties.steps.items.properties ?? {})
  expect(fields.length).toBeGreaterThan(7)
  for (const field of fields) expect(page).toContain(`\`${field}\``)
})
