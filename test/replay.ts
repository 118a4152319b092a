/**
 * Plays what a provider's servers say, as a fixture has it, from the first request of a login to the last row: every
 * origin leads to one server on this machine, and whatever is asked otherwise than written is told.
 */
import { Readable } from 'node:stream'
import { isDeepStrictEqual } from 'node:util'
import type { Connector } from '../src/config/contract.ts'
import { isJsonObject, type Json, type JsonObject } from '../src/json.ts'
import { createNodeRuntime } from '../src/node_runtime.ts'
import type { Desk } from '../src/oauth/contract.ts'
import { openData } from '../src/workspace.ts'
import type { WorkspaceRuntime } from '../src/workspace_runtime.ts'
import { type OddAnswer, type OddRequest, startOddServer } from './servers/odd.ts'

export interface Fixture {
  /** The credential as a user fills it in. */
  connect: JsonObject
  /** What a user adds to the REST connection. */
  rest?: JsonObject
  variables?: JsonObject
  exchanges: Exchange[]
  /** Per extract. */
  rows: Record<string, JsonObject[]>
  /** The same of a second run, of those that ask only for what is new. */
  again?: Record<string, JsonObject[]>
}

export interface Exchange {
  /** Taken from the provider's documentation, or made after it. */
  from: 'documented' | 'constructed'
  source: string
  request: { method: string; url: string; headers?: Record<string, string>; body?: Json }
  response: { status: number; headers?: Record<string, string>; body?: Json }
}

/** Whatever stands there, but something. */
const ANY = '*'
const isAs = (written: Json | undefined, sent: Json | undefined): boolean => {
  if (written === ANY) return sent !== undefined && sent !== ''
  if (Array.isArray(written))
    return Array.isArray(sent) && written.length === sent.length && written.every((item, at) => isAs(item, sent[at]))
  if (!isJsonObject(written) || !isJsonObject(sent)) return isDeepStrictEqual(written, sent)
  const names = Object.keys(written)
  return (
    isDeepStrictEqual(names.toSorted(), Object.keys(sent).toSorted()) &&
    names.every((name) => isAs(written[name], sent[name]))
  )
}

/** A name that comes more than once has a list. */
function pairs(parameters: URLSearchParams): JsonObject {
  const names = [...new Set(parameters.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = parameters.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

function bodyOf({ headers, body }: OddRequest, written: Json | undefined): Json {
  if (typeof written === 'string') return body
  return /json/.test(headers['content-type'] ?? '') ? (JSON.parse(body) as Json) : pairs(new URLSearchParams(body))
}

/** What is asked otherwise than written. */
function differences({ request }: Exchange, method: string, asked: URL, sent?: OddRequest): string[] {
  const expected = new URL(request.url)
  const found: string[] = []
  const compare = (what: string, written: Json | undefined, is: Json | undefined) => {
    if (!isAs(written, is)) found.push(`${what} is ${JSON.stringify(is)}, written is ${JSON.stringify(written)}`)
  }
  compare('method', request.method, method)
  compare('address', expected.origin + expected.pathname, asked.origin + asked.pathname)
  compare('query', pairs(expected.searchParams), pairs(asked.searchParams))
  for (const [name, value] of Object.entries(request.headers ?? {})) {
    const is = [sent?.headers[name.toLowerCase()] ?? []].flat().join(', ')
    const isPlainType = name.toLowerCase() === 'content-type' && !value.includes(';')
    compare(`header ${name}`, value, isPlainType ? is.replace(/;.*/, '') : is)
  }
  if (sent && (request.body !== undefined || sent.body !== ''))
    compare('body', request.body, bodyOf(sent, request.body))
  return found
}

const answerOf = ({ response: { status, headers = {}, body } }: Exchange): OddAnswer => ({
  status,
  headers: { ...(typeof body === 'object' && { 'content-type': 'application/json' }), ...headers },
  ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
})

export interface Replayed {
  /** What was asked otherwise than written, or not asked. */
  faults: string[]
  rows: Record<string, unknown[]>
  again?: Record<string, unknown[]>
}

export async function replay(connector: Connector, fixture: Fixture): Promise<Replayed> {
  const faults: string[] = []
  const left = [...fixture.exchanges]
  const take = (method: string, asked: URL, sent?: OddRequest): OddAnswer => {
    const exchange = left.shift()
    if (!exchange) {
      faults.push(`${method} ${asked.href} is asked after all that is written`)
      return { status: 500 }
    }
    const place = fixture.exchanges.indexOf(exchange) + 1
    faults.push(...differences(exchange, method, asked, sent).map((fault) => `exchange ${place}: ${fault}`))
    return answerOf(exchange)
  }
  const server = await startOddServer({
    '*': (request) => take(request.method, new URL(request.url, String(request.headers['x-replayed-origin'])), request),
  })
  const world = createNodeRuntime({ file: 'latchkey.yaml', defaultStore: 'memory:', env: {} })
  let passed = 0
  const runtime: WorkspaceRuntime = {
    ...world,
    clock: {
      now: () => world.clock.now() + passed,
      // Time passes by itself, but never before what is here already has been read.
      sleep: async (milliseconds) => {
        await new Promise(setImmediate)
        passed += milliseconds
      },
    },
    connectors: { read: async () => connector, names: async () => [connector.name] },
    async http(request, transport) {
      const { origin, pathname, search } = new URL(request.url)
      const headers = { ...request.headers, 'x-replayed-origin': origin }
      const response = await world.http({ ...request, url: server.url + pathname + search, headers }, transport)
      const chunks: Uint8Array[] = []
      for await (const chunk of response.body) chunks.push(chunk)
      return { ...response, url: request.url, body: Readable.from(chunks) }
    },
  }
  const use = `${connector.name}@${connector.version}`
  const { connect, rest, variables, rows, again } = fixture
  const extracts = Object.fromEntries(
    Object.keys(rows).map((name) => [name, { ...connector.extracts?.[name], connection: 'api' }]),
  )
  const workspace = await openData(
    {
      version: 1,
      ...(variables && { variables }),
      connections: { login: { use, ...connect }, api: { use, type: 'REST', authentication: 'login', ...rest } },
      extracts: extracts as JsonObject,
    },
    runtime,
  )
  async function read(names: string[]): Promise<Record<string, unknown[]>> {
    const found: Record<string, unknown[]> = {}
    for (const name of names) {
      found[name] = []
      for await (const batch of workspace.rows(name)) found[name].push(...batch)
    }
    return found
  }
  const replayed: Replayed = { faults, rows: {} }
  try {
    if (isLogin(fixture))
      await workspace.login(
        'login',
        deskOf((url) => take('GET', url)),
      )
    replayed.rows = await read(Object.keys(rows))
    if (again) replayed.again = await read(Object.keys(again))
  } catch (error) {
    faults.push(`it failed: ${(error as Error).message}`)
  } finally {
    await workspace.close()
    await server.close()
  }
  faults.push(...left.map(({ request }) => `${request.method} ${request.url} is not asked`))
  return replayed
}

/** A person goes where the address of the login leads, and is sent back with a code. */
const isLogin = ({ exchanges }: Fixture) => exchanges.some(({ response }) => response.status === 302)

/** Somebody who says yes to everything, and pastes an address that leads nowhere; the state goes back as it came. */
function deskOf(visit: (url: URL) => OddAnswer): Desk {
  const [back, pasted] = [Promise.withResolvers<URL>(), Promise.withResolvers<string>()]
  const arrived = back.promise.then(({ searchParams }) => ({ parameters: searchParams, reply: async () => {} }))
  return {
    signal: new AbortController().signal,
    tell: () => undefined,
    async openBrowser(address) {
      const url = new URL(address)
      const place = new URL(String(visit(url).headers?.location))
      place.searchParams.set('state', url.searchParams.get('state') ?? '')
      if (place.protocol === 'http:') back.resolve(place)
      else pasted.resolve(place.href)
      return true
    },
    listen: async () => ({ arrival: () => arrived, close: async () => {} }),
    line: () => pasted.promise,
  }
}
