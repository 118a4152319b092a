/** An API that misbehaves, through the command as it is typed: what is told, and that no part is taken for the whole. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { openWorkspace } from '../../src/index.ts'
import {
  certificateAuthority,
  type OddAnswer,
  type OddHandlers,
  type OddServer,
  startOddServer,
} from '../servers/odd.ts'
import { openTerminal } from '../terminal.ts'

const json = { 'content-type': 'application/json' }
const never = new Promise<never>(() => {})
/** Resolves when the client has gone. */
let left = Promise.withResolvers<void>()

async function* endless(begin: string, piece: string) {
  try {
    yield begin
    for (;;) yield piece
  } finally {
    left.resolve()
  }
}

const row = `{"id":1,"name":"${'x'.repeat(1000)}"},`
const handlers: OddHandlers = {
  '/empty': { headers: json },
  '/page': { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
  '/page/as_json': { headers: json, body: '<!doctype html><title>Sign in</title>' },
  '/error': { headers: json, body: '{"error":{"message":"quota"},"status":"failed"}' },
  '/errors': { headers: json, body: '{"data":[{"id":1}],"errors":[{"message":"field b is gone"}]}' },
  '/cut': { headers: json, body: '{"data":[{"id":1},{"id":2}' },
  '/cut/broken': { headers: json, body: '{"data":[{"id":1},{"id":2}', breaks: true },
  '/length/long': { headers: { ...json, 'content-length': '200' }, body: '{"data":[{"id":1}]}', breaks: true },
  '/length/short': { headers: { ...json, 'content-length': '12' }, body: '{"data":[{"id":1}]}' },
  '/gzip': { headers: { ...json, 'content-encoding': 'gzip' }, body: '{"data":[{"id":1}]}' },
  '/silent': () => ({
    headers: json,
    body: (async function* () {
      yield '{"data":[{"id":1},'
      await never
    })(),
  }),
  '/error/endless': () => ({ status: 503, body: endless('<title>Down</title>', 'x'.repeat(10_000)) }),
  '/endless': () => ({ headers: json, body: endless('{"data":[', row.repeat(50)) }),
  '/plain': { status: 302, headers: { location: 'http://thief.invalid/rows' } },
}

let odd: OddServer
let secure: OddServer
const folder = mkdtempSync(join(tmpdir(), 'latchkey-odd-'))

beforeAll(async () => {
  odd = await startOddServer(handlers)
  secure = await startOddServer(handlers, 'localhost')
})
afterAll(async () => {
  await Promise.all([odd.close(), secure.close()])
  rmSync(folder, { recursive: true })
})

/** `run rows -o` against an API; two attempts, unless something else is said. */
async function run(api: object, words: string[] = [], rows: object = {}) {
  const place = mkdtempSync(join(folder, 'run-'))
  const env = { HOME: place, XDG_STATE_HOME: join(place, 'state') }
  const { terminal, heard } = openTerminal({ env, folder: place })
  writeFileSync(join(place, 'ca.pem'), certificateAuthority)
  writeFileSync(
    join(place, 'latchkey.yaml'),
    JSON.stringify({
      version: 1,
      connections: {
        api: { type: 'REST', retry: { attempts: 2, max_wait: '50ms' }, authentication: 'key', ...api },
        key: { type: 'ApiKey', value: 'long-secret-key' },
      },
      extracts: { rows: { connection: 'api', loop: '$.data[*]', ...rows } },
    }),
  )
  const out = join(place, 'rows.ndjson')
  const code = await main(['run', 'rows', '-o', out, ...words], terminal)
  const written = existsSync(out) ? readFileSync(out, 'utf8') : undefined
  const leftovers = readdirSync(place).filter((name) => name.startsWith('rows'))
  expect(heard.stdout).toBe('')
  expect(heard.stderr).not.toContain('long-secret-key')
  return { code, err: heard.stderr, written, leftovers }
}

interface Told {
  path: string
  code: number
  says: string[]
  /** How often the server was asked. */
  asked: number
  api?: object
}

describe('is told', () => {
  test.each<Told>([
    { path: '/empty', code: 5, says: ['is not JSON: it is empty'], asked: 1 },
    { path: '/page', code: 5, says: ['is not JSON: it is HTML'], asked: 1 },
    { path: '/page/as_json', code: 5, says: ['is not JSON: it is HTML'], asked: 1 },
    { path: '/error', code: 5, says: ['$.data[*]', 'matches nothing', 'error, status'], asked: 1 },
    { path: '/cut', code: 5, says: ['the answer of'], asked: 1 },
    { path: '/cut/broken', code: 4, says: ['/cut/broken', 'broke', '2 times in a row'], asked: 2 },
    // All its rows are out when it is known that more was promised.
    { path: '/length/long', code: 4, says: ['/length/long', 'broke'], asked: 1 },
    { path: '/length/short', code: 4, says: ['/length/short', 'broke'], asked: 2 },
    { path: '/gzip', code: 4, says: ['/gzip'], asked: 2 },
    {
      path: '/silent',
      code: 4,
      says: ['/silent', 'did not answer within 0.2 s', '2 times in a row'],
      asked: 2,
      api: { timeout: '200ms' },
    },
    { path: '/error/endless', code: 4, says: ['answered 503 after 2 attempts'], asked: 2 },
    { path: '/plain', code: 4, says: ['thief.invalid', 'plain http'], asked: 1 },
    {
      path: '/errors',
      code: 4,
      says: ['answered 200 with an error: “field b is gone”'],
      asked: 1,
      api: { method: 'POST', format: 'graphql', body: '{ rows { id } }' },
    },
  ])('$path', async ({ path, code, says, asked, api }) => {
    const before = odd.requests.length
    const result = await run({ url: `${odd.url}${path}`, ...api })
    for (const part of says) expect(result.err).toContain(part)
    expect(result).toMatchObject({ code, written: undefined, leftovers: [] })
    expect(odd.requests.length - before).toBe(asked)
  })
})

test('an answer without end gives the rows that were asked for, and is left', async () => {
  left = Promise.withResolvers()
  const { code, written } = await run({ url: `${odd.url}/endless` }, ['--sample', '3'])
  expect({ code, rows: written?.trim().split('\n').length }).toEqual({ code: 0, rows: 3 })
  await left.promise
})

test('from https to plain http nothing goes, and no key to another origin', async () => {
  const result = await run({ url: `${secure.url}/plain`, ca_file: 'ca.pem' })
  expect(result).toMatchObject({ code: 4, written: undefined })
  expect(result.err).toContain('plain http')
})

test('who stops while a call waits for its next attempt is heard at once', async () => {
  const server = await startOddServer({ '*': { status: 503, headers: { 'retry-after': '60' } } })
  const stop = new AbortController()
  const reason = new Error('enough')
  const workspace = await openWorkspace(
    {
      version: 1,
      connections: { api: { type: 'REST', url: server.url } },
      extracts: { rows: { connection: 'api' } },
    },
    { onEvent: ({ type }) => type === 'retry' && stop.abort(reason) },
  )
  await expect(workspace.rows('rows', { signal: stop.signal }).next()).rejects.toBe(reason)
  await workspace.close()
  await server.close()
  expect(server.requests).toHaveLength(1)
})

describe('a storm', () => {
  /** Takes so many requests a second; tells the others to come back, and remembers who does not heed it. */
  function crowded(status: number, perSecond: number) {
    const told = new Map<string, number>()
    const early: string[] = []
    let taken: number[] = []
    const answer = ({ url }: { url: string }): OddAnswer => {
      const now = performance.now()
      if (now < (told.get(url) ?? 0)) early.push(url)
      taken = taken.filter((at) => now - at < 1000)
      if (taken.length < perSecond) {
        taken.push(now)
        return { headers: json, body: '{"data":[{"id":1}]}' }
      }
      // Timers may ring a millisecond early.
      told.set(url, now + 995)
      return { status, headers: { 'retry-after': '1' }, body: 'crowded' }
    }
    return { answer, early }
  }

  test.each([429, 503])('of %i: all come through, and none before it was told to', async (status) => {
    const { answer, early } = crowded(status, 4)
    const server = await startOddServer({ '*': answer })
    const workers = Array.from({ length: 8 }, (_, n) =>
      run({ url: `${server.url}/rows?worker=${n}`, retry: { attempts: 8 } }),
    )
    const results = await Promise.all(workers)
    await server.close()
    expect(results.map(({ code, written }) => ({ code, written }))).toEqual(
      Array(8).fill({ code: 0, written: '{"id":1}\n' }),
    )
    expect(early).toEqual([])
    expect(server.requests.length).toBeGreaterThan(8)
  })

  test('that asks for more patience than there is ends at once', async () => {
    const server = await startOddServer({ '*': { status: 429, headers: { 'retry-after': '3600' } } })
    const results = await Promise.all([1, 2, 3].map(() => run({ url: `${server.url}/rows`, retry: {} })))
    await server.close()
    for (const { code, err } of results) {
      expect(code).toBe(4)
      expect(err).toContain('the server wants a wait of 3600 seconds, retry.max_wait is 300')
    }
    expect(server.requests).toHaveLength(3)
  })
})

describe('a kept connection that the server closes as the next request comes', () => {
  /** Answers the first request on each connection, and hangs up on the second. */
  async function startHangUp() {
    const asked: string[] = []
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      let answered = false
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('data', (data) => {
        const [line = ''] = data.toString().split('\r\n')
        asked.push(line.replace(' HTTP/1.1', ''))
        if (answered) return socket.destroy()
        answered = true
        const body = '{"data":[{"id":1}],"next":"/rows?page=2"}'
        const last = line.includes('page=2')
        const sent = last ? '{"data":[{"id":2}],"next":null}' : body
        return socket.write(
          `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${sent.length}\r\nconnection: keep-alive\r\n\r\n${sent}`,
        )
      })
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as { port: number }
    return {
      url: `http://127.0.0.1:${port}/rows`,
      asked,
      close: () => {
        for (const socket of sockets) socket.destroy()
        server.close()
      },
    }
  }
  const pages = { pagination: { type: 'next_url', path: '$.next' } }

  test('costs a GET one attempt, and no row', async () => {
    const server = await startHangUp()
    const { code, written } = await run({ url: server.url, ...pages })
    server.close()
    expect({ code, written }).toEqual({ code: 0, written: '{"id":1}\n{"id":2}\n' })
    expect(server.asked).toEqual(['GET /rows', 'GET /rows?page=2', 'GET /rows?page=2'])
  })

  test('ends a POST: it may have been done', async () => {
    const server = await startHangUp()
    const { code, err, written, leftovers } = await run({ url: server.url, method: 'POST', body: {}, ...pages })
    server.close()
    expect({ code, written, leftovers }).toEqual({ code: 4, written: undefined, leftovers: [] })
    expect(err).toContain('broke')
    expect(server.asked).toEqual(['POST /rows', 'POST /rows?page=2'])
  })
})
