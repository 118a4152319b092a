/**
 * People log in: the built command on one side, oidc-provider on the other, and between them somebody with a browser that
 * runs no script. The callback is really listened on.
 */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
  user,
} from '../../examples/practice/authorization_server.ts'
import { type PracticeApi, startPracticeApi } from '../../examples/practice/practice_api.ts'
import { freePort } from '../callback/browser.ts'
import { createWalker, type Page } from '../servers/walker.ts'
import { lines, openPlace, type Place, type Result } from './cli.ts'

let server: AuthorizationServer
let api: PracticeApi
const places: Place[] = []
beforeAll(async () => {
  server = await startAuthorizationServer()
  api = await startPracticeApi({ isActive: server.isActive })
})
afterAll(() => Promise.all([server.close(), api.close()]))
afterEach(() => {
  for (const place of places.splice(0)) place.remove()
})

const { client_id, client_secret } = clients.basic

async function openWith(fields: object = {}): Promise<Place> {
  const place = openPlace({ 'latchkey.yaml': await fileWith(fields) })
  places.push(place)
  return place
}

/** `narrow` exchanges the token of `crm` for one that may do less. */
async function fileWith(fields: object): Promise<object> {
  const client = { type: 'OAuth2', issuer: server.issuer, client_id, client_secret }
  const crm = {
    ...client,
    grant_type: 'authorization_code',
    scope: 'customers:read orders:read',
    redirect_uri: `http://127.0.0.1:${await freePort()}/callback`,
    authorize_using_browser: false,
    ...fields,
  }
  const narrow = { ...client, grant_type: 'token_exchange', subject_token: '${token:crm}', scope: 'customers:read' }
  const shop = { type: 'REST', url: api.url, authentication: 'narrow' }
  const extracts = { customers: { connection: 'shop', request: { path: '/customers' }, loop: '$.data[*]' } }
  return { version: 1, connections: { crm, narrow, shop }, extracts }
}

/** Types `login crm`, and gives the address that is shown. */
async function begin(place: Place, types = false, words: string[] = []) {
  const login = place.start(['login', 'crm', ...words], { types })
  const shown = await login.shows('state=')
  const [url = ''] = /https?:\/\/\S+state=\S+/.exec(shown) ?? []
  return { login, url }
}

const agree = { ...user, answer: 'yes' }

/** Logs in as the practice user, and says yes. */
async function walk(url: string, answer: Record<string, string> = agree): Promise<Page> {
  const person = createWalker()
  return person.submit(await person.visit(url), answer)
}

const saidOf = ({ code, stdout, stderr }: Result) => `${code}\n${stdout}${stderr.replace(/^.*?\n\n {2}\S+\n\n/s, '')}`

test('a person logs in, rows come by a token exchanged for theirs, which a rotating refresh token renews; logout ends it', async () => {
  const place = await openWith()
  const { login, url } = await begin(place)
  const asked = new URL(url).searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  const page = await walk(url)
  expect(page.status).toBe(200)
  expect(page.html).toContain('crm is logged in')
  const { code, stdout } = await login.ended
  expect(stdout).toMatch(/crm: logged in; has a token for (9|10) minutes, which is renewed by itself/)
  expect(code).toBe(0)
  // The listener is closed at once, and the address that came back is good for nothing more.
  await expect(fetch(page.url)).rejects.toThrow()

  const first = JSON.parse((await place.latchkey(['token', 'crm'])).stdout)
  expect(first).toMatchObject({ scope: 'customers:read orders:read', token_type: 'Bearer' })
  const rows = await place.latchkey(['run', 'customers', '--sample', '3', '--format', 'ndjson'])
  expect(lines(rows.stdout)).toHaveLength(3)

  const live = async () => JSON.parse((await place.latchkey(['status', 'crm', '--live', '--json'])).stdout).live
  expect(await live()).toMatchObject({
    asked: true,
    active: true,
    scope: first.scope,
    client_id: clients.basic.client_id,
  })

  place.write('latchkey.yaml', await fileWith({ lifetime: { always: '1ms' } }))
  const second = JSON.parse((await place.latchkey(['token', 'crm'])).stdout)
  expect(second.access_token).not.toBe(first.access_token)
  expect(second.refresh_token).not.toBe(first.refresh_token)
  expect(await server.isActive(second.access_token)).toBe(true)

  const calls = lines((await place.latchkey(['jobs', '--json'])).stdout)
  expect(calls.map(({ grant_type }) => grant_type)).toEqual(
    expect.arrayContaining(['authorization_code', 'refresh_token', 'token_exchange']),
  )
  expect(JSON.stringify(calls)).not.toContain(new URL(page.url).searchParams.get('code'))

  expect((await place.latchkey(['logout', 'crm'])).code).toBe(0)
  expect(await server.isActive(second.access_token)).toBe(false)
  const after = await place.latchkey(['token', 'crm'])
  expect([after.code, after.stderr]).toEqual([3, expect.stringContaining('run: latchkey login crm')])
})

test('with a request that was pushed, the browser carries nothing but a reference', async () => {
  const place = await openWith({ pushed_authorization: true })
  const login = place.start(['login', 'crm'])
  const shown = await login.shows('request_uri=')
  const [url = ''] = /https?:\/\/\S+request_uri=\S+/.exec(shown) ?? []
  expect([...new URL(url).searchParams.keys()]).toEqual(['client_id', 'request_uri'])
  expect(shown).toContain('within ')
  expect((await walk(url)).html).toContain('crm is logged in')
  expect((await login.ended).code).toBe(0)
})

test('from another machine: the address that the browser ended at is pasted, after rubbish', async () => {
  const place = await openWith({ client_id: clients.public.client_id, client_secret: undefined })
  const { login, url } = await begin(place, true, ['--no-browser'])
  login.type('what do you mean?')
  await login.shows('That has spaces in it')
  const asked = new URL(url).searchParams
  const redirect_uri = asked.get('redirect_uri') ?? ''
  login.type(`${redirect_uri}?code=theirs&state=theirs`)
  await login.shows('That is the answer to another login')
  // Nobody listens where this browser is.
  const person = createWalker(redirect_uri)
  const { url: ended } = await person.submit(await person.visit(url), agree)
  login.type(ended)
  expect((await login.ended).code).toBe(0)
})

test('who says no is told so, on the page and in the terminal', async () => {
  const place = await openWith()
  const { login, url } = await begin(place)
  const page = await walk(url, { answer: 'no' })
  expect(page.html).toContain('access_denied: The person said no')
  expect(saidOf(await login.ended)).toContain(
    'the login of connection crm was refused: “access_denied: The person said no”',
  )
  expect((await login.ended).code).toBe(3)
})

test('an answer with another state changes nothing; the real one still counts', async () => {
  const place = await openWith()
  const { login, url } = await begin(place)
  const redirect_uri = new URL(url).searchParams.get('redirect_uri') ?? ''
  expect((await createWalker().visit(`${redirect_uri}?code=stolen&state=guessed`)).html).toContain(
    'This is not the login that crm waits for',
  )
  const error = await createWalker().visit(`${redirect_uri}?error=access_denied`)
  expect(error.html).not.toContain('access_denied')
  await login.shows('that does not say which login it means')
  expect((await walk(url)).html).toContain('crm is logged in')
  expect((await login.ended).code).toBe(0)
})

test('Ctrl-C ends it at once: nothing is kept, and nobody listens', async () => {
  const place = await openWith()
  const { login, url } = await begin(place)
  login.kill('SIGINT')
  const { code, stderr } = await login.ended
  expect(code).toBe(130)
  expect(stderr).toContain('The login of crm was cancelled; nothing was changed.')
  await expect(fetch(new URL(url).searchParams.get('redirect_uri') ?? '')).rejects.toThrow()
  expect((await place.latchkey(['token', 'crm'])).code).toBe(3)
})

test('on any other machine, by the code that is shown', async () => {
  const place = await openWith({ grant_type: 'device_code', redirect_uri: undefined })
  const login = place.start(['login', 'crm'])
  const shown = await login.shows('Waiting until')
  const [, address = '', code = ''] = /open +(\S+)\n +enter +(\S+)/.exec(shown) ?? []
  const person = createWalker()
  const confirm = await person.submit(await person.visit(address), { user_code: code })
  const form = await person.submit(confirm, { confirm: 'yes' })
  const done = await person.submit(form, agree)
  expect(done.status).toBe(200)
  const { code: exit, stdout } = await login.ended
  expect([exit, stdout]).toEqual([0, expect.stringContaining('crm: logged in')])
  const jobs = (await place.latchkey(['jobs'])).stdout
  expect(jobs.split('\n').filter((line) => line.includes('device_code'))).toHaveLength(1)
})
