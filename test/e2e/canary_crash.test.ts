/** What is left when all ends badly: a killed process, a program around the library that crashes, a leak on purpose. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OddServer, startOddServer } from '../servers/odd.ts'
import { canary, findInPlace } from './canaries.ts'
import { filesBelow, openPlace, type Place, type Result, shell } from './cli.ts'

const secret = canary('crashsecret')
const token = canary('crashtoken')
const refresh = canary('crashrefresh')
const row = canary('crashrow')
const all = [secret, token, refresh]
const json = { 'content-type': 'application/json' }

let server: OddServer
beforeAll(async () => {
  server = await startOddServer({
    '/token': {
      headers: json,
      body: JSON.stringify({ access_token: token.value, refresh_token: refresh.value, expires_in: 600 }),
    },
    '/rows': { headers: json, body: JSON.stringify([{ id: row.core }]) },
    '/never': { headers: json, body: '[]', delay: 60_000 },
  })
})
afterAll(() => server.close())

const workspace = () => ({
  version: 1,
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: `${server.url}/token`,
      client_id: 'app',
      client_secret: '${file:secret.txt}',
    },
    api: { type: 'REST', url: server.url, authentication: 'login', parameters: { api_key: '${file:secret.txt}' } },
  },
  extracts: {
    rows: { connection: 'api', request: { path: '/rows' } },
    never: { connection: 'api', request: { path: '/never' } },
  },
})

/** A place with the workspace and its secret, and a program; what the test wrote is not searched. */
function openWith(program = ''): { place: Place; written: string[] } {
  const place = openPlace({ 'latchkey.yaml': workspace(), 'secret.txt': secret.value, 'program.mjs': program })
  return { place, written: filesBelow(place.folder) }
}

const run = (place: Place): Promise<Result> =>
  shell({ ...place, env: { ...place.env, ...reporting(place) } }, `"${process.execPath}" program.mjs`)

const library = new URL('../../dist/index.js', import.meta.url).href
/** A crash leaves a diagnostic report, without the environment, which is the caller's and no work of ours. */
const reporting = (place: Place) => ({
  NODE_OPTIONS: `--report-uncaught-exception --report-on-fatalerror --report-exclude-env --report-directory=${join(place.root, 'temp')}`,
})
const reports = (place: Place) => filesBelow(place.root).filter((file) => /report\..*\.json$/.test(file))

describe('no secret is left', () => {
  test('by a process that is killed while it works, in the store’s and the journal’s open files either', async () => {
    const { place, written } = openWith()
    const started = place.start(['run', 'rows', 'never', '-o', 'data/', '-v'], { env: reporting(place) })
    const asked = () => server.requests.some(({ url }) => url.startsWith('/never'))
    for (const until = Date.now() + 15_000; !asked() && Date.now() < until; )
      await new Promise((on) => setTimeout(on, 20))
    expect(asked()).toBe(true)
    started.kill('SIGKILL')
    const result = await started.ended
    const left = filesBelow(place.state).map((file) => file.split('/').at(-1))
    expect(left).toEqual(expect.arrayContaining(['store.db', 'store.db-wal', 'journal.db', 'journal.db-wal']))
    expect(findInPlace(place, result, all, written)).toEqual([])
    // It is the rows that somebody asked for, and only they, that are there as they came.
    expect(findInPlace(place, {}, [row], written).every((found) => found.includes('/data/'))).toBe(true)
    place.remove()
  })

  test('by a step whose answer is kept for the next run, read or not, whatever fails behind it', async () => {
    const rotated = canary('rotated')
    const ticket = canary('ticket')
    const echo = { status: 500, headers: json, body: JSON.stringify({ error: `not ${rotated.value} ${ticket.value}` }) }
    const failing = await startOddServer({
      '/rotate': { headers: json, body: JSON.stringify({ next: rotated.value, deep: { hidden: ticket.value } }) },
      '/token': {
        headers: json,
        body: JSON.stringify({ access_token: token.value, refresh_token: refresh.value, expires_in: 600 }),
      },
      '*': echo,
    })
    const { url } = failing
    const rotation = (extra: object) => ({ url: `${url}/rotate`, method: 'POST', body: 'r=${refresh_token}', extra })
    const steps = [rotation({ refresh_token: '$.next', ticket: '$.deep.hidden' }), { url: `${url}/fails` }]
    const login = (fields: object) => ({
      ...{ type: 'OAuthToken', grant_type: 'refresh_token', token_endpoint: `${url}/token`, client_id: 'app' },
      ...{ refresh_token: '${file:secret.txt}', client_secret: 'tea+cake' },
      ...fields,
    })
    const connections = {
      before: login({ client_id: 'one', token_request: { steps } }),
      after: login({ client_id: 'two', token_response: { steps } }),
      unread: login({ client_id: 'three', token_request: { steps: [rotation({ refresh_token: '$.gone' })] } }),
    }
    const place = openPlace({ 'latchkey.yaml': { version: 1, connections }, 'secret.txt': secret.value })
    const written = filesBelow(place.folder)
    for (const name of [...Object.keys(connections), ...Object.keys(connections)]) {
      const result = await place.latchkey(['token', name, '-v'])
      expect([result.code, result.stderr]).toEqual([3, expect.stringContaining('steps[')])
      expect(findInPlace(place, result, [...all, rotated, ticket], written)).toEqual([])
    }
    // It was kept all the same, and gone on from.
    const sent = failing.requests.filter(({ url }) => url === '/rotate').map(({ body }) => body)
    expect(sent.map((body) => body.includes(rotated.core))).toEqual([false, false, false, true])
    place.remove()
    await failing.close()
  })

  test.each([
    ['throws at once', `() => { throw new Error('listener') }`, false],
    ['rejects', `async () => { throw new Error('listener') }`, false],
    ['throws where nobody can catch it', `() => { setTimeout(() => { throw new Error('listener') }) }`, true],
    [
      'throws all that it was told',
      `(event) => { queueMicrotask(() => { throw Object.assign(new Error(JSON.stringify(event)), event) }) }`,
      true,
    ],
  ])('by a listener that %s', async (_, onEvent, crashes) => {
    const { place, written } = openWith(`
      Error.stackTraceLimit = 100
      process.on('warning', (warning) => console.error(warning.stack))
      const { openWorkspace } = await import(${JSON.stringify(library)})
      const workspace = await openWorkspace('latchkey.yaml', { store: 'sqlite:tokens.db', onEvent: ${onEvent} })
      for await (const rows of workspace.rows('rows')) console.log('rows', rows.length)
      await workspace.close()
    `)
    const result = await run(place)
    expect(result.code === 0).toBe(!crashes)
    expect(result.stderr).toContain(crashes ? 'Node.js v' : 'onEvent threw: Error')
    expect(reports(place).length).toBe(crashes ? 1 : 0)
    expect(findInPlace(place, result, all, written)).toEqual([])
    place.remove()
  })

  test('by an error of ours that nobody catches, stack and all', async () => {
    const { place, written } = openWith(`
      Error.stackTraceLimit = 100
      const { openWorkspace } = await import(${JSON.stringify(library)})
      const workspace = await openWorkspace('latchkey.yaml')
      await workspace.request('api', '/${secret.core}')
    `)
    const result = await run(place)
    expect(result.code).not.toBe(0)
    expect(result.stderr).toContain('api.not_found')
    expect(reports(place)).toHaveLength(1)
    // The path was typed by the program itself; no more than that is there.
    expect(findInPlace(place, result, [token, refresh], written)).toEqual([])
    place.remove()
  })
})

describe('a program that leaks on purpose is found out', () => {
  /** Loaded before the command, it leaves the secret wherever a program can leave something. */
  const leak = `
    import { appendFileSync, writeFileSync } from 'node:fs'
    import { join } from 'node:path'
    const secret = SECRET
    process.on('exit', () => {
      process.stdout.write(secret)
      process.stderr.write(secret)
      const { XDG_STATE_HOME: state, TMPDIR: temp } = process.env
      appendFileSync(join(state, 'latchkey', 'key'), secret)
      writeFileSync(join(temp, 'left.tmp'), Buffer.from('\\0\\u0001' + secret))
      writeFileSync('latchkey.log', secret, { flag: 'a' })
      writeFileSync(join(temp, 'a' + Buffer.from(secret).toString('hex').slice(0, 200)), '')
    })
  `
  const { value } = secret
  const basic = Buffer.from(`app:${encodeURIComponent(value)}`).toString('base64')
  test.each([
    ['plain', value],
    ['Basic', `Basic ${basic}`],
    ['Basic in base64', Buffer.from(basic).toString('base64')],
    ['URL-encoded twice', encodeURIComponent(encodeURIComponent(value))],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ value }))],
    ['hex', Buffer.from(value).toString('hex')],
  ])('%s', async (_, form) => {
    const place = openPlace({
      'latchkey.yaml': workspace(),
      'secret.txt': value,
      'leak.mjs': leak.replace('SECRET', JSON.stringify(form)),
    })
    const written = filesBelow(place.folder)
    const result = await place.spawned(['run', 'rows', '-q'], { env: { NODE_OPTIONS: '--import ./leak.mjs' } })
    const found = findInPlace(place, result, [secret], written).join('\n')
    for (const where of ['stdout', 'stderr', 'latchkey/key', 'left.tmp', 'latchkey.log']) expect(found).toContain(where)
    if (form === value) expect(found).toContain(`${Buffer.from(value).toString('hex').slice(0, 40)}`)
    expect(result.code).toBe(0)
    place.remove()
  })
})
