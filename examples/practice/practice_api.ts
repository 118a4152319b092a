/**
 * A REST API to practise against, on this machine only: pages of customers and orders behind a bearer token, an API key
 * or Basic, and one path for each way an API can disappoint. Nothing here is secret.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenOnLoopback } from './loopback.ts'
import { customer, type Order, order } from './practice_data.ts'

/** For `/keyed/…`, in the header `x-api-key`. */
export const api_key = 'practice-api-key-1234'

/** For `/basic/…`. */
export const basic_user = { username: 'alice', password: 'wonderland-42' }

export interface PracticeApi {
  url: string
  /** How many requests each path has had. */
  requests(): Record<string, number>
  close(): Promise<void>
}

interface Answer {
  status?: number
  headers?: Record<string, string>
  /** Sent as JSON, unless it is text. */
  body: unknown
}

type Handle = (url: URL, body: string, request: IncomingMessage) => Answer | Promise<Answer>

export async function startPracticeApi({
  isActive,
  rows = 2345,
  slow = 2000,
}: {
  /** Whether the authorization server stands by this bearer token. */
  isActive(token: string): Promise<boolean>
  /** How many customers there are. */
  rows?: number
  /** How long `/slow` takes, in milliseconds. */
  slow?: number
}): Promise<PracticeApi> {
  const requests: Record<string, number> = {}

  const routes: Record<string, Handle> = {
    'GET /customers': (url) => page(url, Object.fromEntries(url.searchParams), rows, customer),
    'GET /orders': (url) => page(url, Object.fromEntries(url.searchParams), rows * 2, (n) => order(n, rows)),
    'POST /orders': (url, body) => {
      const { page: number, size, ...filter } = readJson(body)
      const found = Array.from({ length: rows * 2 }, (_, i) => order(i + 1, rows)).filter((row) => matches(row, filter))
      return page(url, { page: number, size }, found.length, (n) => found[n - 1])
    },
    'GET /me': (_url, _body, { headers }) => ({
      body: { authenticated_by: headers.authorization?.split(' ')[0] ?? 'x-api-key' },
    }),
    'GET /slow': async () => {
      await sleep(slow, undefined, { ref: false })
      return { body: { data: [], waited: slow } }
    },
    'GET /broken': () => ({ status: 500, body: { error: 'internal', message: 'the practice API is broken here' } }),
    'GET /forbidden': () => ({ status: 403, body: { error: 'forbidden', message: 'not for you' } }),
    'GET /busy': () => ({
      status: 429,
      headers: { 'retry-after': '2' },
      body: { error: 'too_many_requests', message: 'come back in 2 seconds' },
    }),
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(`http://${request.headers.host}${request.url}`)
    requests[url.pathname] = (requests[url.pathname] ?? 0) + 1
    if (url.pathname === '/login.html') {
      return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html><h1>Please log in</h1>' }
    }
    const [, door, path] = /^\/(keyed|basic|soft)(\/.*)$/.exec(url.pathname) ?? ['', 'bearer', url.pathname]
    const refusal = await refuse(door as Door, url, request, isActive)
    if (refusal) return refusal
    const handle = routes[`${request.method} ${path}`]
    if (!handle) return { status: 404, body: { error: 'not_found', message: `there is no ${request.method} ${path}` } }
    return handle(url, await text(request), request)
  }

  const server = createServer(async (request, response) => {
    try {
      send(response, await answer(request))
    } catch (error) {
      send(response, { status: 400, body: { error: 'bad_request', message: String(error) } })
    }
  })
  const { host, close } = await listenOnLoopback(server)

  return {
    url: `http://${host}`,
    requests: () => ({ ...requests }),
    close,
  }
}

/** `soft` takes the token from the query, and answers 200 whatever happens, as many an API does. */
type Door = 'bearer' | 'keyed' | 'basic' | 'soft'

/** What to say to a request without the right credential; undefined where it has it. */
async function refuse(
  door: Door,
  { searchParams }: URL,
  { headers }: IncomingMessage,
  isActive: (token: string) => Promise<boolean>,
): Promise<Answer | undefined> {
  const no = (challenge: string, message: string): Answer => ({
    status: 401,
    headers: { 'www-authenticate': challenge },
    body: { error: 'unauthorized', message },
  })
  if (door === 'keyed') {
    return headers['x-api-key'] === api_key ? undefined : no('ApiKey realm="practice"', 'x-api-key is missing or wrong')
  }
  if (door === 'basic') {
    const expected = Buffer.from(`${basic_user.username}:${basic_user.password}`).toString('base64')
    return headers.authorization === `Basic ${expected}`
      ? undefined
      : no('Basic realm="practice", charset="UTF-8"', 'username or password is missing or wrong')
  }
  if (door === 'soft') {
    if (await isActive(searchParams.get('access_token') ?? '')) return undefined
    return { body: { error: { code: 'token_expired', message: 'this token is no longer good' } } }
  }
  // RFC 6750 §3.1: the error code is for a token that was shown, not for a request without one.
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.authorization ?? '')?.[1]
  if (!token) return no('Bearer realm="practice"', 'a bearer token is needed')
  if (await isActive(token)) return undefined
  return no(
    'Bearer realm="practice", error="invalid_token", error_description="the access token is unknown or expired"',
    'the access token is unknown or expired',
  )
}

/** One page, with the address of the next in the body and, by RFC 8288, in the header. */
function page(url: URL, asked: { page?: unknown; size?: unknown }, total: number, nth: (n: number) => unknown): Answer {
  const size = wholeNumber(asked.size, 100)
  const number = wholeNumber(asked.page, 1)
  const total_pages = Math.ceil(total / size)
  const first = (number - 1) * size
  const data = Array.from({ length: Math.max(0, Math.min(size, total - first)) }, (_, i) => nth(first + i + 1))
  let next: string | null = null
  if (number < total_pages) {
    const address = new URL(url)
    address.searchParams.set('page', String(number + 1))
    address.searchParams.set('size', String(size))
    next = address.href
  }
  return {
    headers: next === null ? {} : { link: `<${next}>; rel="next"` },
    body: { data, page: number, total_pages, total, next },
  }
}

function wholeNumber(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`page and size are whole numbers, not ${value}`)
  return number
}

function readJson(body: string): Record<string, unknown> {
  const value: unknown = body === '' ? {} : JSON.parse(body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('an object is needed')
  return value as Record<string, unknown>
}

const matches = (row: Order, filter: Record<string, unknown>) =>
  Object.entries(filter).every(([member, value]) => row[member as keyof Order] === value)

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function send(response: ServerResponse, { status = 200, headers, body }: Answer) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}
