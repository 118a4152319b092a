/** One request, one answer: nothing is followed, nothing repeated, and the body flows at the reader's pace. */
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { TransportError } from '../errors.ts'
import { isLoopback } from '../field_formats.ts'
import type { HeaderFields, Http, HttpRequest, HttpResponse, Transport } from '../runtime.ts'
import type { Client, Exchange } from './client.ts'
import { proxyAnswered, type Way } from './connect.ts'
import { ACCEPTED, isKnown, layersOf, unpacked } from './decompress.ts'
import { Dripping, explained, LEAST_BYTES, MOST_TIMEOUTS, Silence } from './failure.ts'
import { MOST_HEADERS } from './header.ts'
import { proxyFor } from './proxy.ts'
import { withoutQuery } from './url.ts'

/** Node's timers; one that is to be longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

export function createHttp(): Http {
  const clients = new WeakMap<Transport, Client>()
  return async (request, transport) => {
    refusePlainHttp(request.url, transport)
    const { createClient } = await import('./client.ts')
    const client = clients.get(transport) ?? createClient({ ...transport, timeout: timerOf(transport) })
    clients.set(transport, client)
    return send(client, request, transport)
  }
}

const timerOf = ({ timeout }: Transport) => Math.min(timeout, LONGEST_TIMER)

/** Through a proxy nothing stays on this machine. */
function refusePlainHttp(url: string, { ssl_mode, proxy }: Transport) {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' || ssl_mode === 'off' || (isLoopback(hostname) && !proxyFor(url, proxy))) return
  throw new TransportError({ kind: 'plain_http', url: withoutQuery(url), detail: 'plain http', sent: false })
}

async function send(client: Client, request: HttpRequest, transport: Transport): Promise<HttpResponse> {
  const { url, signal } = request
  signal?.throwIfAborted()
  const { timeout, timeout_of, cookies } = transport
  const { session } = request
  if (session) await cookies?.open(session)
  const way: Way = { url, sent: false }
  const exchange = await client({ ...request, headers: fieldsOf(request, transport) }, way)
  // A failure is told by the promise or the iterator below; nobody need be listening when it happens.
  exchange.on('error', () => {})
  const explain = (thrown: unknown) => {
    if (signal?.aborted) return signal.reason
    return explained(thrown, { url, timeout, sent: way.sent, proxy: way.sent ? undefined : way.proxy })
  }

  const patience = timeout_of === 'idle' ? timerOf(transport) : undefined
  // Ours, because it must count from before there is a socket, when a request that is destroyed tells nobody.
  const deadline = setTimeout(() => exchange.destroy(new Silence()), timerOf(transport))
  const stop = () => clearTimeout(deadline)
  try {
    const [response] = (await once(exchange, 'response')) as [IncomingMessage]
    const status = response.statusCode ?? 0
    if (status === 407 && way.proxy) throw proxyAnswered(way.proxy, url, status)
    if (response.rawHeaders.length > 2 * MOST_HEADERS)
      throw new TransportError({
        kind: 'headers_too_large',
        url: withoutQuery(url),
        detail: `${response.rawHeaders.length / 2} of them`,
        sent: true,
      })
    const headers = headersOf(response)
    const given = headers['set-cookie']
    if (given !== undefined) await cookies?.keep(url, [given].flat(), session)
    const layers = layersOf(headers['content-encoding'])
    if (layers.length > 0 && isKnown(layers)) {
      // What they say is true of the body as it travelled.
      delete headers['content-encoding']
      delete headers['content-length']
    }
    if (patience !== undefined) stop()
    const { connected_after } = way
    const body = bodyOf(exchange, layers, { patience, explain, ended: stop })
    return { status, url, headers, body, ...(connected_after !== undefined && { connected_after }) }
  } catch (error) {
    stop()
    exchange.destroy()
    // One that is still being opened belongs to nobody yet.
    if (!way.sent) way.socket?.destroy()
    throw explain(error)
  }
}

/** What the request says, and what belongs to the way it goes. */
function fieldsOf({ url, headers, session }: HttpRequest, { cookies }: Transport): HeaderFields {
  const cookie = cookies?.fieldFor(url, headers.cookie, session)
  return { 'accept-encoding': ACCEPTED, ...headers, ...(cookie !== undefined && { cookie }) }
}

/** From the raw list, where a field sent twice is still twice: Node joins or drops some of them. */
function headersOf({ rawHeaders }: IncomingMessage): HeaderFields {
  const fields: HeaderFields = Object.create(null)
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name, value] = [(rawHeaders[i] as string).toLowerCase(), rawHeaders[i + 1] as string]
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  return fields
}

interface Reading {
  /** The longest silence. */
  patience: number | undefined
  explain(thrown: unknown): unknown
  /** Told when nothing more will be read, perhaps twice. */
  ended(): void
}

/** The chunks of the body, at the pace of the reader. */
function bodyOf(
  exchange: Exchange,
  layers: string[],
  { patience, explain, ended }: Reading,
): AsyncIterable<Uint8Array> {
  const chunks = unpacked(exchange[Symbol.asyncIterator](), layers)
  const listen = patience === undefined ? () => () => {} : openListening(exchange, patience)
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const stop = listen()
        try {
          const next = await chunks.next()
          if (next.done) ended()
          return next
        } catch (error) {
          ended()
          exchange.destroy()
          throw explain(error)
        } finally {
          stop()
        }
      },
      async return() {
        ended()
        exchange.destroy()
        await chunks.return?.()
        return { done: true, value: undefined }
      },
    }),
  }
}

/**
 * Each call begins one wait for a chunk, and gives what ends it: silence counts only then (the timeout of a socket would
 * also count the time the reader takes), and begins again when bytes have come that make no chunk yet, as compressed ones
 * do. Of all waits together it is told whether the body comes or drips.
 */
function openListening(exchange: Exchange, patience: number): () => () => void {
  const heard = () => exchange.socket?.bytesRead ?? 0
  let waited = 0
  let enough = heard() + LEAST_BYTES
  /** `began`: when the wait began, or was last looked at. */
  const count = (began: number) => {
    waited += performance.now() - began
    if (heard() >= enough) {
      waited = 0
      enough = heard() + LEAST_BYTES
    }
    if (waited >= MOST_TIMEOUTS * patience) exchange.destroy(new Dripping())
  }
  return () => {
    let before = heard()
    let began = performance.now()
    let waiting = true
    const timer = setInterval(() => {
      // Asked after the poll phase: what came while our own code kept the event loop busy is not silence.
      setImmediate(() => {
        if (!waiting) return
        if (heard() === before) exchange.destroy(new Silence())
        before = heard()
        count(began)
        began = performance.now()
      })
    }, patience)
    return () => {
      waiting = false
      clearInterval(timer)
      count(began)
    }
  }
}
