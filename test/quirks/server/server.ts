/** All departures, served on one free port of this machine, each below a path of its own. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { listenOnLoopback } from '../../../examples/practice/loopback.ts'
import type { Answer, Ask, Departure } from '../contract.ts'
import { endpointsOf } from './by_the_book.ts'
import { description } from './description.ts'
import { wrongWith } from './wanted.ts'
import { createWorld, type World } from './world.ts'

export interface QuirkServer {
  /** Without a slash at the end. */
  url: string
  /** Forgets what a departure has issued. */
  begin(departure: Departure): World
  /** What was wrong with requests that were refused, since that departure was begun. */
  refusals(name: string): string[]
  close(): Promise<void>
}

/** On a free port, unless one is said. */
export async function startQuirkServer(departures: Departure[], port = 0): Promise<QuirkServer> {
  const byName = new Map(departures.map((departure) => [departure.name, departure]))
  const worlds = new Map<string, { world: World; refusals: string[] }>()
  const server = createServer((incoming, response) => {
    respond(incoming, response).catch((error) => response.writeHead(500).end(String(error)))
  })
  const { host, close } = await listenOnLoopback(server, port)
  const url = `http://${host}`

  function begin(departure: Departure): World {
    const world = createWorld(departure, `${url}/${departure.name}`)
    worlds.set(departure.name, { world, refusals: [] })
    return world
  }
  for (const departure of departures) begin(departure)

  async function respond(incoming: IncomingMessage, response: ServerResponse) {
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { pathname, searchParams } = new URL(incoming.url ?? '/', url)
    const [, name = '', path = ''] = /^\/([^/]*)\/?(.*)$/.exec(pathname) ?? []
    const departure = byName.get(name)
    const kept = worlds.get(name)
    if (!departure || !kept)
      return write(response, { status: name ? 404 : 200, body: { departures: [...byName.keys()] } })
    if (path === '') {
      return write(response, { body: description(departure, begin(departure).address) })
    }
    const ask: Ask = {
      method: incoming.method ?? '',
      path,
      url: incoming.url ?? '',
      query: searchParams,
      headers: Object.fromEntries(Object.entries(incoming.headers).map(([key, value]) => [key, String(value)])),
      text: Buffer.concat(chunks).toString(),
    }
    const endpoint = endpointsOf(departure)[path]
    if (!endpoint) {
      kept.refusals.push(`${path}: nothing is here`)
      return write(response, { status: 404, body: 'nothing is here' })
    }
    const wrong = wrongWith(endpoint.wants, ask, kept.world)
    if (wrong !== undefined) {
      kept.refusals.push(`${path}: ${wrong}`)
      return write(response, endpoint.refuses)
    }
    if (endpoint.expired && kept.world.isFirst) return write(response, endpoint.expired)
    return write(response, endpoint.answers(kept.world, ask))
  }

  return { url, begin, refusals: (name) => worlds.get(name)?.refusals ?? [], close }
}

function write(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  const isText = typeof body === 'string'
  response.writeHead(status, { ...(!isText && { 'content-type': 'application/json' }), ...headers })
  response.end(isText ? body : JSON.stringify(body))
}
