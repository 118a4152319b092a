/** Listens on a redirect URI of this machine (RFC 8252 §7.3), for as long as a login waits. */
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { cannotListen } from '../callback_messages.ts'
import { ConfigError } from '../errors.ts'
import { answer, LARGEST_QUERY } from './answer.ts'
import { openArrivals } from './arrivals.ts'
import type { Callback, ListenHow } from './contract.ts'
import { addressesOf } from './loopback.ts'

/** A browser sends one request; a scanner, or one who means harm, sends as slowly as it is let. */
const PATIENCE = 10_000
/** Browsers open some connections in advance. */
const MOST_CONNECTIONS = 64
/** Milliseconds for pages that are being sent when the login ends. */
const LAST_PAGES = 2000

/**
 * Listens on a loopback redirect URI, on exactly its port and path.
 *
 * Throws ConfigError where it leads elsewhere, its port is taken or not allowed; the signal's reason once that is
 * aborted.
 */
export async function listenForCallback(redirect_uri: string, how: ListenHow): Promise<Callback> {
  const { connection, signal, patience = PATIENCE } = how
  signal?.throwIfAborted()
  const addresses = addressesOf(redirect_uri)
  if (addresses.length === 0)
    throw new ConfigError('config.not_usable', { name: connection, ...cannotListen.elsewhere(redirect_uri) })
  const url = new URL(redirect_uri)
  const arrivals = openArrivals()
  /** In the order in which they came, with what they ask. */
  const sockets = new Map<Socket, IncomingMessage | undefined>()

  const server = () =>
    createServer({
      maxHeaderSize: LARGEST_QUERY,
      headersTimeout: patience,
      requestTimeout: patience,
      connectionsCheckingInterval: Math.min(patience, 1000),
    })
      .on('connection', (socket: Socket) => {
        sockets.set(
          socket.once('close', () => sockets.delete(socket)),
          undefined,
        )
        if (sockets.size <= MOST_CONNECTIONS) return
        // Who has said all and waits for a page goes last.
        const open = [...sockets]
        const [oldest] = open.find(([, asks]) => !asks?.complete) ?? open[0] ?? []
        oldest?.destroy()
      })
      .on('request', (request, response) => {
        sockets.set(request.socket, request)
        void answer(request, response, { url, how, arrivals })
      })

  const servers: Server[] = []
  async function stop(): Promise<void> {
    const closed = servers.map((one) => new Promise((resolve) => one.close(resolve)))
    for (const [socket, asks] of sockets) if (!asks) socket.destroy()
    const late = setTimeout(() => {
      for (const socket of sockets.keys()) socket.destroy()
    }, LAST_PAGES)
    await Promise.all(closed)
    clearTimeout(late)
  }

  try {
    for (const address of addresses) {
      const one = await listen(server(), address, Number(url.port || 80)).catch((error: NodeJS.ErrnoException) => {
        // A machine without IPv6 has one localhost, not two.
        if (isAbsent(error) && addresses.length > 1) return undefined
        throw error
      })
      if (one) servers.push(one)
    }
    if (servers.length === 0) throw Object.assign(new Error('no loopback'), { code: 'EADDRNOTAVAIL' })
  } catch (error) {
    await stop()
    throw new ConfigError('config.not_usable', { name: connection, ...reasonOf(error, redirect_uri) })
  }

  let closing: Promise<void> | undefined
  const close = (reason: unknown) => {
    signal?.removeEventListener('abort', abort)
    // Nobody new may come in while the last pages are sent.
    closing ??= Promise.all([stop(), arrivals.end(reason)]).then(() => undefined)
    return closing
  }
  const abort = () => void close(signal?.reason)
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) {
    await close(signal.reason)
    throw signal.reason
  }
  return {
    arrival: arrivals.next,
    close: () => close(new DOMException('nobody listens any more', 'AbortError')),
  }
}

const isAbsent = ({ code }: NodeJS.ErrnoException) => code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'

function reasonOf(error: unknown, redirect_uri: string): { why: string; advice: string } {
  const failure = error as NodeJS.ErrnoException
  if (failure.code === 'EADDRINUSE') return cannotListen.taken(redirect_uri)
  if (failure.code === 'EACCES') return cannotListen.notAllowed(redirect_uri)
  if (isAbsent(failure)) return cannotListen.noAddress(redirect_uri)
  return cannotListen.failed(redirect_uri, failure.code ?? failure.message)
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<Server>((resolve, reject) => {
    server.once('error', reject).listen({ host, port }, () => {
      // From here on it is one visitor that cannot be let in, and no reason to end the login.
      server.off('error', reject).on('error', () => undefined)
      resolve(server)
    })
  })
