/** docs/grants: each grant has its page, whose example is right and runs, and which shows what is really seen. */
import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { clients, startAuthorizationServer, user } from '../../examples/practice/authorization_server.ts'
import { startPracticeApi } from '../../examples/practice/practice_api.ts'
import { readDocument } from '../../src/config/read.ts'
import { variants } from '../../src/generated/variants.ts'
import type { JsonObject } from '../../src/json.ts'
import { messages } from '../../src/messages.ts'
import { createNodeRuntime, packageFolder } from '../../src/node_runtime.ts'
import { validate } from '../../src/workspace.ts'
import { openSession, type Session } from '../cli/session.ts'
import { freePort } from '../conformance/free_port.ts'
import { type OddAnswer, type OddRequest, type OddServer, startOddServer } from '../servers/odd.ts'

const docs = join(packageFolder(), 'docs')
const read = (name: string) => readFileSync(join(docs, name), 'utf8')
const blocks = (page: string, language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
const grants = Object.keys(variants.connection?.OAuth2 ?? {})
/** Events that are told, and are no errors. */
const warnings = ['token.scope', 'store.not_kept']

let practice: Awaited<ReturnType<typeof startAuthorizationServer>>
let api: Awaited<ReturnType<typeof startPracticeApi>>
let odd: OddServer
const issued = new Set<string>()

beforeAll(async () => {
  practice = await startAuthorizationServer()
  api = await startPracticeApi({
    rows: 7,
    isActive: async (token) => issued.has(token) || practice.isActive(token),
  })
  odd = await startOddServer({
    '/oauth2/token': (request) => give(request, wanted[formOf(request).get('grant_type') ?? '']),
    '/sts/token': (request) => give(request, ['subject_token', 'subject_token_type', 'audience']),
    '/oauth2/device_authorization': {
      body: JSON.stringify({
        device_code: 'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS',
        user_code: 'WDJB-MJHT',
        verification_uri: 'https://login.example.com/device',
        expires_in: 1800,
        interval: 0.01,
      }),
    },
  })
})
afterAll(() => Promise.all([practice.close(), api.close(), odd.close()]))

const formOf = ({ body }: OddRequest) => new URLSearchParams(body)
/** What a server that keeps to the RFC of a grant asks for, where the practice server does not have it. */
const wanted: Record<string, string[]> = {
  client_credentials: [],
  authorization_code: ['code', 'code_verifier', 'redirect_uri', 'client_id'],
  'urn:ietf:params:oauth:grant-type:device_code': ['device_code', 'client_id'],
  'urn:ietf:params:oauth:grant-type:jwt-bearer': ['assertion', 'scope'],
}

function give(request: OddRequest, fields: string[] | undefined): OddAnswer {
  const form = formOf(request)
  const missing = fields?.filter((field) => !form.get(field)) ?? ['grant_type']
  if (missing.length > 0)
    return { status: 400, body: JSON.stringify({ error: 'invalid_request', error_description: missing.join(' ') }) }
  const access_token = `token-${issued.size + 1}`
  issued.add(access_token)
  const byPerson = form.has('code') || form.has('device_code')
  const scope = byPerson ? { scope: 'customers:read', refresh_token: `refresh-${access_token}` } : {}
  return { body: JSON.stringify({ access_token, token_type: 'Bearer', expires_in: 3600, ...scope }) }
}

/** Grants that the practice server has, oidc-provider; the others meet one that asks for what their RFC says. */
const practised = ['client_credentials', 'password', 'refresh_token']

async function refreshToken(): Promise<string> {
  const { client_id, client_secret } = clients.basic
  const basic = btoa([client_id, client_secret].map(encodeURIComponent).join(':').replaceAll('%20', '+'))
  const response = await fetch(practice.token_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
    body: new URLSearchParams({ grant_type: 'password', ...user, scope: 'customers:read' }),
  })
  return ((await response.json()) as { refresh_token: string }).refresh_token
}

/** Addresses of the documentation, and those of the servers here. */
function places(grant: string, port: number): [there: string, here: string][] {
  const isPractised = practised.includes(grant)
  return [
    ...(isPractised
      ? ([
          ['https://login.example.com/oauth2/token', practice.token_endpoint],
          ['client_id: my-app', `client_id: ${clients.basic.client_id}`],
        ] as [string, string][])
      : []),
    ['https://login.example.com', odd.url],
    ['https://sts.example.com', `${odd.url}/sts`],
    ['https://api.example.com/v2', api.url],
    ['127.0.0.1:53682', `127.0.0.1:${port}`],
  ]
}

async function open(grant: string, example: string) {
  const all = places(grant, await freePort())
  const env = {
    CLIENT_SECRET: clients.basic.client_secret,
    LOGIN_PASSWORD: user.password,
    REFRESH_TOKEN: await refreshToken(),
    BROWSER: 'true',
  }
  const text = all.reduce((text, [there, here]) => text.replaceAll(there, here), example)
  const session = openSession(text, { env, isTerminal: true })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  writeFileSync(join(session.folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const back = (said: string) => all.reduceRight((said, [there, here]) => said.replaceAll(here, there), said)
  return { session, back }
}

/** What a person's browser comes back with. */
function comesBack(grant: string) {
  return (shown: URL) => {
    const state = shown.searchParams.get('state') ?? ''
    const home = shown.searchParams.get('redirect_uri')
    if (grant !== 'implicit') return `${home}?${new URLSearchParams({ code: 'issued-code', state })}`
    issued.add('implicit-token')
    const answer = { access_token: 'implicit-token', token_type: 'Bearer', expires_in: '3600', state }
    return `${home}#${new URLSearchParams(answer)}`
  }
}

const type = async (session: Session, grant: string, words: string[]) => {
  const { out, err } = await session.paste(words, comesBack(grant))
  return err + out
}

/** Moments, what is left of a lifetime, and which token it is are never the same. */
const timeless = (text: string) =>
  text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replace(/\d+ (second|minute|hour|day)s?/g, 'SO LONG')
    .replace(/token [0-9a-f]{8},/g, 'token FINGERPRINT,')
    .replace(/authorize\?\S+/g, 'authorize?…')
    .trim()

test('each grant has its page, and README.md leads to all', () => {
  const pages = readdirSync(join(docs, 'grants')).map((name) => name.replace(/\.md$/, ''))
  expect(pages).toEqual(expect.arrayContaining(grants))
  const readme = readFileSync(join(packageFolder(), 'README.md'), 'utf8')
  const others = ['client_authentication', 'token_calls']
  for (const page of [...grants.map((grant) => `grants/${grant}`), ...others])
    expect(readme).toContain(`(docs/${page}.md)`)
})

test('each field of a grant is on its page, and each of every client on one of them', () => {
  const fieldsOf = (schema: string): string[] =>
    Object.keys(JSON.parse(readFileSync(join(packageFolder(), 'schemas', `${schema}.schema.json`), 'utf8')).properties)
  for (const grant of grants)
    for (const field of fieldsOf(`grant/${grant}`)) expect(read(`grants/${grant}.md`), grant).toContain(field)
  const pages = [...grants.map((grant) => `grants/${grant}.md`), 'client_authentication.md', 'token_calls.md']
  const all = pages.map(read).join('\n')
  const everywhere = ['oauth_client', 'token_call', 'token_use', 'authorization', 'signing_key']
  for (const field of everywhere.flatMap((fragment) => fieldsOf(`fragment/${fragment}`)))
    expect(all.includes(field), field).toBe(true)
})

const further = grants.flatMap((grant) =>
  blocks(read(`grants/${grant}.md`), 'yaml')
    .slice(1)
    .map((file) => [grant, file] as const),
)

test.each(further)('what the page of %s shows besides is right, and warns of nothing', async (grant, file) => {
  const { connections } = parse(file) as { connections: Record<string, JsonObject> }
  expect(Object.values(connections).map(({ grant_type }) => grant_type)).toContain(grant)
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  const { issues, warnings } = await validate(await readDocument(file, 'latchkey.yaml'), runtime)
  expect([...issues, ...warnings]).toEqual([])
})

describe.each(grants)('%s', (grant) => {
  const page = read(`grants/${grant}.md`)
  const [example = ''] = blocks(page, 'yaml')

  test('says when, what to ask for, what is seen, what goes wrong, and what follows', () => {
    expect([...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'When to use it',
      'What to ask your provider for',
      'Example',
      'What you type, what you see',
      'What goes wrong',
      'Renewal and logout',
    ])
    expect(page).toMatch(/^- \[ \] /m)
  })

  test('every code that it names is one', () => {
    const codes = [...page.matchAll(/^\| `([a-z_.]+)`/gm)].map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(1)
    for (const code of codes) expect([...Object.keys(messages), ...warnings]).toContain(code)
  })

  test('the file is right, of this grant, and warns where the grant is to be warned of', async () => {
    const { connections } = parse(example) as { connections: Record<string, JsonObject> }
    expect(connections.crm_login?.grant_type).toBe(grant)
    const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
    const { issues, warnings } = await validate(await readDocument(example, 'latchkey.yaml'), runtime)
    expect(issues).toEqual([])
    expect(warnings.map(({ pointer }) => pointer)).toEqual(
      ['password', 'implicit'].includes(grant) ? ['/connections/crm_login/grant_type'] : [],
    )
  })

  test('what it shows is what is seen, and rows come out', async () => {
    const { session, back } = await open(grant, example)
    try {
      const typed = blocks(page, 'text').flatMap((block) => block.split(/^\$ latchkey /m).slice(1))
      expect(typed.length).toBeGreaterThan(0)
      for (const one of typed) {
        const [line = '', ...shown] = one.split('\n')
        expect(timeless(back(await type(session, grant, line.split(' ')))), line).toBe(timeless(shown.join('\n')))
      }
      const { out, code } = await session.type('run', 'customers', '--format', 'ndjson')
      expect({ code, rows: out.trim().split('\n').length }).toEqual({ code: 0, rows: 7 })
      expect((await session.type('logout', 'crm_login')).out).toContain('✓ crm_login: logged out')
    } finally {
      session.close()
    }
  })
})

describe('client authentication', () => {
  const page = read('client_authentication.md')
  const login = { type: 'OAuth2', token_endpoint: 'https://login.example.com/oauth2/token', client_id: 'my-app' }
  const table = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, word]) => word)

  test('the page has every method that there is', () => {
    expect(table.filter((word) => word !== 'client_authentication').sort()).toEqual(
      Object.keys(variants.client_authentication ?? {}).sort(),
    )
  })

  test.each(blocks(page, 'yaml'))('its example %# is right', async (fields) => {
    const written = parse(fields) as JsonObject
    const secret = /private_key|tls_client_auth/.test(fields) ? {} : { client_secret: '${env:CLIENT_SECRET}' }
    const file = { version: 1, connections: { login: { ...login, ...secret, ...written } } }
    const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
    expect((await validate(await readDocument(JSON.stringify(file), 'latchkey.yaml'), runtime)).issues).toEqual([])
  })
})
