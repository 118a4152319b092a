/** The only import of got: one client per transport, with its own connections, loaded with the first request. */
import {
  type ClientRequest,
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestOptions,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import got, { type Request as Exchange } from 'got'
import type { HttpRequest, ProxyServer, Transport } from '../runtime.ts'
import { createConnector, type Way } from './connect.ts'
import { Upgrade } from './failure.ts'
import { MOST_HEADER_BYTES } from './header.ts'
import { proxyFor } from './proxy.ts'

export type { Request as Exchange } from 'got'

/** Sends, and gives the exchange under way. */
export type Client = (request: HttpRequest, way: Way) => Promise<Exchange>

const pool = {
  keepAlive: true,
  /** An idle connection is closed before the server does it (Node and Apache after 5 s), which would break a request. */
  timeout: 4000,
}

/** The options of a request reach its agent as they are; this one is ours. */
type OurOptions = RequestOptions & { way: Way; target: URL }

export function createClient(transport: Transport): Client {
  const connector = createConnector(transport)
  const agents = { 'http:': new HttpAgent(pool), 'https:': new HttpsAgent(pool) }
  for (const agent of Object.values(agents)) {
    agent.createConnection = (given: object, callback?: (error: Error | null, socket: Socket) => void) => {
      const { way, target } = given as OurOptions
      const started = performance.now()
      connector.open(target, proxyFor(target.href, transport.proxy), way).then(
        (socket) => {
          way.connected_after = Math.round(performance.now() - started)
          callback?.(null, socket)
        },
        (error) => callback?.(error, undefined as never),
      )
      return undefined
    }
  }

  transport.closed?.addEventListener('abort', () => {
    for (const agent of Object.values(agents)) agent.destroy()
  })

  function request(url: URL, given: RequestOptions, way: Way) {
    const secure = url.protocol === 'https:'
    const agent = secure ? agents['https:'] : agents['http:']
    const proxy = proxyFor(url.href, transport.proxy)
    const options: OurOptions = { ...given, agent, maxHeaderSize: MOST_HEADER_BYTES, way, target: url }
    // Through it as far as the answer goes: it may answer in the server's place.
    if (proxy && !secure) way.proxy = proxy
    const made = secure
      ? httpsRequest(url, options)
      : proxy
        ? httpRequest(throughProxy(url, proxy, options))
        : httpRequest(url, options)
    made.once('socket', (socket) => {
      way.socket = socket
      way.sent = true
    })
    // A token that came is kept; data whose length is wrong may be short.
    if (transport.timeout_of === 'whole') ignoreWhatFollows(made)
    // Without a listener Node closes the connection and says nothing at all.
    made.once('upgrade', (_answer, socket) => {
      socket.destroy()
      made.emit('error', new Upgrade())
    })
    return made
  }
  const isIdle = () => Object.values(agents).some(({ freeSockets }) => Object.keys(freeSockets).length > 0)

  const client = got.extend({
    throwHttpErrors: false,
    followRedirect: false,
    // A repeated refresh can burn a rotating token: who repeats must know what the request does.
    retry: { limit: 0 },
    http2: false,
    // Ours bounds how far a body may grow.
    decompress: false,
    headers: { 'user-agent': undefined },
  })

  return async ({ method, url, headers, body, signal }, way) => {
    if (isIdle()) await closedOnesNoticed()
    return client.stream(url, {
      method: method as 'GET',
      headers,
      // got's stream would wait for a body to be written.
      ...(body !== undefined ? { body } : method !== 'GET' && method !== 'HEAD' && { body: '' }),
      allowGetBody: body !== undefined,
      ...(signal && { signal }),
      request: (url, options) => request(url, options as RequestOptions, way),
    })
  }
}

/**
 * Connections that a server has closed in the meantime leave the pool. Both turns are needed: the first may end before
 * the system is asked what has come, the second cannot.
 */
async function closedOnesNoticed(): Promise<void> {
  await turn()
  await turn()
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Bytes behind a whole answer are no part of it (RFC 9112 §6.3), but Node would throw the answer away for them. */
function ignoreWhatFollows(made: ClientRequest): void {
  let answer: IncomingMessage | undefined
  made.once('response', (response) => {
    answer = response
  })
  const emit = made.emit.bind(made)
  made.emit = (event: string, ...given: unknown[]) =>
    event === 'error' && answer?.complete ? true : emit(event as 'error', ...(given as [Error]))
}

/** RFC 9112 §3.2.2: the proxy is asked for the whole address. */
function throughProxy(url: URL, { url: at, authorization }: ProxyServer, options: OurOptions): OurOptions {
  const { hostname, port } = new URL(at)
  return {
    ...options,
    hostname,
    port: port || 80,
    path: `${url.origin}${url.pathname}${url.search}`,
    headers: {
      ...(options.headers as OutgoingHttpHeaders),
      host: url.host,
      ...(authorization && { 'proxy-authorization': authorization }),
    },
  }
}
