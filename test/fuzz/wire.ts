/** Servers that speak broken HTTP, and requests made of what no header can carry: on real sockets. */
import { createServer, type Server, type Socket } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerHeaders, answerText, strangeText } from './arbitraries.ts'
import { always, runs } from './properties.ts'

/** A server that writes what it is told, byte for byte, and keeps what it is sent. */
async function startRawServer() {
  let answer: Buffer = Buffer.alloc(0)
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let text = ''
    let answered = false
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0)
      if (answered || end === -1 || text.length < end + 4 + length) return
      answered = true
      received.push(text)
      socket.end(answer)
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    says(bytes: string) {
      answer = Buffer.from(bytes, 'latin1')
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

const latin1 = (text: string) => Buffer.from(text).toString('latin1')

/** A status line, header fields and a body as bytes; whoever reads them has to cope. */
const rawAnswer = fc
  .tuple(
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 100, max: 599 }).map((status) => `HTTP/1.1 ${status} Said So`) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          'HTTP/1.1 200',
          'HTTP/1.0 200 OK',
          'HTTP/1.1 abc',
          'HTTP/1.1 2000 OK',
          'HTTP/9.9 200 OK',
          '',
          'ICY 200 OK',
          '\0',
          'HTTP/1.1 000 x',
        ),
      },
    ),
    answerHeaders,
    answerText,
    fc.constantFrom('length', 'close', 'too long', 'too short', 'chunked', 'broken chunks', 'no end of headers'),
  )
  .map(([status, headers, body, framing]) => {
    const bytes = latin1(body.slice(0, 100_000))
    const lines = headers.map(([name, value]) => `${name}: ${latin1(value)}`)
    if (framing === 'length') lines.push(`Content-Length: ${bytes.length}`)
    if (framing === 'too long') lines.push(`Content-Length: ${bytes.length + 10}`)
    if (framing === 'too short') lines.push(`Content-Length: ${Math.max(0, bytes.length - 10)}`)
    if (framing.endsWith('chunks') || framing === 'chunked') lines.push('Transfer-Encoding: chunked')
    const framed =
      framing === 'chunked'
        ? `${bytes.length.toString(16)}\r\n${bytes}\r\n0\r\n\r\n`
        : framing === 'broken chunks'
          ? `zz\r\n${bytes}\r\n`
          : bytes
    return `${[status, ...lines].join('\r\n')}\r\n${framing === 'no end of headers' ? '' : `\r\n${framed}`}`
  })

export function wireProperties(effort: { seed: number; times?: number }) {
  let server: Awaited<ReturnType<typeof startRawServer>>
  beforeAll(async () => {
    server = await startRawServer()
  })
  afterAll(() => server.close())

  describe(`a server that speaks broken HTTP (seed ${effort.seed})`, () => {
    const usual = (fields: object = {}) => ({
      version: 1,
      connections: {
        login: {
          type: 'OAuthToken',
          token_endpoint: `${server.url}/token`,
          client_id: 'app',
          client_secret: '${env:SECRET}',
          timeout: 0.5,
        },
        api: { type: 'REST', url: server.url, timeout: 0.5, headers: { 'X-Api-Key': '${env:SECRET}' }, ...fields },
      },
      extracts: { rows: { connection: 'api' } },
    })

    test('as a token endpoint', async () => {
      await fc.assert(
        fc.asyncProperty(rawAnswer, async (answer) => {
          server.says(answer)
          const { error } = await always(usual(), (workspace) => workspace.token('login'))
          if (error) expect(error.code).toMatch(/^token\./)
        }),
        runs(effort, 150),
      )
    })

    test.each(['link_header', 'next_url', 'page_number'])('as an API, read by %s', async (type) => {
      const pagination = { type, max_pages: 2, ...(type === 'next_url' && { path: '$.message' }) }
      await fc.assert(
        fc.asyncProperty(rawAnswer, async (answer) => {
          server.says(answer)
          const { error } = await always(usual({ pagination }), async (workspace) => {
            for await (const _ of workspace.rows('rows'));
          })
          if (error) expect(error.code).toMatch(/^(api|data)\./)
        }),
        runs(effort, 80),
      )
    })
  })

  describe(`a file that puts anything into a request (seed ${effort.seed})`, () => {
    const anyName = fc.oneof(
      fc.constantFrom('X-Own', 'Cookie', 'Content-Length', 'Host', 'Transfer-Encoding', 'Connection'),
      strangeText,
    )
    const injected = fc.tuple(
      strangeText,
      fc.constantFrom('', '\r\n', '\n', '\r', '\0', '\u000b', '\u0085', '\u2028', '嘊', '%0d%0a'),
      strangeText,
    )
    const value = injected.map(([before, between, after]) => `${before}${between}X-Injected: 1${between}${after}`)
    const api = (fields: object) => ({ type: 'REST', url: server.url, timeout: 0.5, ...fields })
    const client = { token_endpoint: `${server?.url}/token`, client_id: 'app', client_secret: 'client' }
    type Made = (name: string, value: string) => Record<string, object>
    const places: Record<string, Made> = {
      'a header': (_, text) => ({ api: api({ headers: { 'X-Own': text } }) }),
      'the name of a header': (name, text) => ({ api: api({ headers: [{ name: text, value: name }] }) }),
      'a header of any name': (name) => ({ api: api({ headers: [{ name, value: 'usual' }] }) }),
      'a parameter': (name, text) => ({ api: api({ parameters: [{ name: name || 'q', value: text }] }) }),
      user_agent: (_, text) => ({ api: api({ user_agent: text }) }),
      'a Bearer token': (_, text) => ({
        login: { type: 'Bearer', token: text },
        api: api({ authentication: 'login' }),
      }),
      'an ApiKey': (_, text) => ({ login: { type: 'ApiKey', value: text }, api: api({ authentication: 'login' }) }),
      'an ApiKey in a cookie': (_, text) => ({
        login: { type: 'ApiKey', name: 'session', send_in: 'cookie', value: text },
        api: api({ authentication: 'login' }),
      }),
      'the name of an ApiKey': (_, text) => ({
        login: { type: 'ApiKey', name: text, value: 'usual' },
        api: api({ authentication: 'login' }),
      }),
      'a Basic username': (_, text) => ({
        login: { type: 'Basic', username: text },
        api: api({ authentication: 'login' }),
      }),
      'a Custom header': (_, text) => ({
        login: { type: 'Custom', name: 'X-Session', value: text },
        api: api({ authentication: 'login' }),
      }),
      'a client secret': (_, text) => ({
        login: { type: 'OAuthToken', ...client, token_endpoint: `${server.url}/token`, client_secret: text },
        api: api({ authentication: 'login' }),
      }),
      'a client secret, not encoded': (_, text) => ({
        login: {
          type: 'OAuthToken',
          ...client,
          token_endpoint: `${server.url}/token`,
          client_secret: text,
          client_authentication: 'client_secret_basic_raw',
        },
        api: api({ authentication: 'login' }),
      }),
    }

    test.each(Object.keys(places))('as %s: it is sent as one, or refused, and nothing else is', async (place) => {
      server.says('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"access_token":"t"}')
      const make = places[place] as Made
      const outcomes = new Set<string>()
      await fc.assert(
        fc.asyncProperty(anyName, value, async (name, text) => {
          const before = server.received.length
          // As people write it: what begins with ${ would be a reference.
          const plain = (part: string) => part.replaceAll('${', '$${')
          const { error } = await always(
            {
              version: 1,
              connections: make(plain(name), plain(text)),
              extracts: { rows: { connection: 'api' } },
            } as never,
            async (workspace) => {
              for await (const _ of workspace.rows('rows'));
            },
          )
          outcomes.add(error ? error.code : 'sent')
          if (error) expect(error.code).toMatch(/^(config|api|token)\./)
          for (const request of server.received.slice(before)) {
            const [head = ''] = request.split('\r\n\r\n')
            expect(request.match(/ HTTP\/1\.1\r\n/g)).toHaveLength(1)
            for (const line of head.split('\r\n').slice(1)) {
              expect(line).toMatch(/^[\w!#$%&'*+.^`|~-]+: [\t\x20-\x7e\x80-\xff]*$/)
              if (place !== 'the name of a header' && place !== 'the name of an ApiKey')
                expect(line).not.toMatch(/^x-injected/i)
            }
          }
        }),
        runs(effort, 30),
      )
      expect(outcomes.size).toBeGreaterThan(0)
    })
  })
}
