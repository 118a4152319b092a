/** One request, one answer: nothing is followed, nothing repeated, and the body flows at the reader's pace. */
import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import { TransportError, type TransportFailure } from '../errors.ts'
import { isLoopback } from '../field_formats.ts'
import type { HeaderFields, Http, HttpRequest, HttpResponse, Transport } from '../runtime.ts'
import { type Certificate, whyNotTrusted } from './certificate.ts'
import type { Exchange, Got } from './client.ts'
import { withoutQuery } from './url.ts'

/** Node's timers; one that is to be longer goes off at once. */
const LONGEST_TIMER = 2 ** 31 - 1

export function createHttp(): Http {
  const clients = new WeakMap<Transport, Got>()
  return async (request, transport) => {
    refusePlainHttp(request.url, transport)
    const { createClient } = await import('./client.ts')
    const client = clients.get(transport) ?? createClient({ ...transport, timeout: timerOf(transport) })
    clients.set(transport, client)
    return send(client, request, transport)
  }
}

const timerOf = ({ timeout }: Transport) => Math.min(timeout, LONGEST_TIMER)

function refusePlainHttp(url: string, { ssl_mode }: Transport) {
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'http:' || ssl_mode === 'off' || isLoopback(hostname)) return
  throw new TransportError({ kind: 'plain_http', url: withoutQuery(url), detail: 'plain http', sent: false })
}

async function send(client: Got, request: HttpRequest, transport: Transport): Promise<HttpResponse> {
  const { method, url, headers, body, signal } = request
  const exchange = client.stream(url, {
    method: method as 'GET',
    headers,
    // got's stream would wait for a body to be written.
    ...(body !== undefined ? { body } : method !== 'GET' && method !== 'HEAD' && { body: '' }),
    allowGetBody: body !== undefined,
    ...(signal && { signal }),
  })
  // A failure is told by the promise or the iterator below; nobody need be listening when it happens.
  exchange.on('error', () => {})
  const way = watchTheWay(exchange)
  const explain = (thrown: unknown) =>
    signal?.aborted ? signal.reason : new TransportError(failureOf(thrown, request, transport, way))

  const patience = transport.timeout_of === 'idle' ? timerOf(transport) : undefined
  const firstByte = patience !== undefined && setTimeout(() => exchange.destroy(new Silence()), patience)
  try {
    const [response] = (await once(exchange, 'response')) as [IncomingMessage]
    return {
      status: response.statusCode ?? 0,
      url,
      headers: headersOf(response),
      body: bodyOf(exchange, patience, explain),
    }
  } catch (error) {
    throw explain(error)
  } finally {
    if (firstByte) clearTimeout(firstByte)
  }
}

/** What a failure is explained by, noted while the connection is made; afterwards the socket has forgotten it. */
interface Way {
  socket?: TLSSocket | Socket
  certificate?: Certificate
  /** The connection stood, so the request may have left. */
  sent: boolean
}

function watchTheWay(exchange: Exchange): Way {
  const way: Way = { sent: false }
  exchange.once('socket', (socket: TLSSocket | Socket) => {
    way.socket = socket
    if (!socket.connecting) {
      way.sent = true // kept alive from an earlier request
    } else if ('getPeerCertificate' in socket) {
      // Before Node's own listener, which checks the certificate and destroys the socket.
      socket.prependOnceListener('secure', () => {
        way.certificate = socket.getPeerCertificate()
      })
      socket.once('secureConnect', () => {
        way.sent = true
      })
    } else {
      socket.once('connect', () => {
        way.sent = true
      })
    }
  })
  return way
}

class Silence extends Error {
  readonly code = 'ETIMEDOUT'
}

const kinds: Record<string, TransportFailure['kind']> = {
  ENOTFOUND: 'name_not_found',
  EAI_AGAIN: 'name_not_found',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
}

/** Plain data only: got's errors hold the request with its headers. The name of what happened may be one cause down. */
function failureOf(thrown: unknown, request: HttpRequest, { timeout }: Transport, way: Way): TransportFailure {
  const { code: outer, cause } = thrown as NodeJS.ErrnoException
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? outer ?? 'no code'
  const url = withoutQuery(request.url)
  const { socket, certificate, sent } = way
  if (socket && 'authorizationError' in socket && String(socket.authorizationError) === code) {
    const detail = whyNotTrusted(code, new URL(url).hostname, certificate)
    return { kind: 'certificate', url, detail, sent: false }
  }
  const kind = kinds[code] ?? 'broken'
  return { kind, url, detail: kind === 'timeout' ? `${timeout / 1000} s` : code, sent }
}

/** From the raw list, where a field sent twice is still twice: Node joins or drops some of them. */
function headersOf({ rawHeaders, headers }: IncomingMessage): HeaderFields {
  const fields: HeaderFields = Object.create(null)
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const [name, value] = [(rawHeaders[i] as string).toLowerCase(), rawHeaders[i + 1] as string]
    const before = fields[name]
    fields[name] = before === undefined ? value : [before, value].flat()
  }
  // got removes it where it has decompressed: the length of the body is then another, too.
  if (fields['content-encoding'] !== undefined && headers['content-encoding'] === undefined) {
    delete fields['content-encoding']
    delete fields['content-length']
  }
  return fields
}

/** The chunks of the body, at the pace of the reader. `patience` is the longest silence. */
function bodyOf(
  exchange: Exchange,
  patience: number | undefined,
  explain: (thrown: unknown) => unknown,
): AsyncIterable<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = exchange[Symbol.asyncIterator]()
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const stop = patience === undefined ? () => {} : failOnSilence(exchange, patience)
        try {
          return await chunks.next()
        } catch (error) {
          throw explain(error)
        } finally {
          stop()
        }
      },
      async return() {
        exchange.destroy()
        return { done: true, value: undefined }
      },
    }),
  }
}

/**
 * Runs only while somebody waits for a chunk (the timeout of a socket would also count the time the reader takes), and
 * starts again when bytes have come that make no chunk yet, as compressed ones do.
 */
function failOnSilence(exchange: Exchange, patience: number): () => void {
  const heard = () => exchange.socket?.bytesRead
  let before = heard()
  let waiting = true
  const timer = setInterval(() => {
    // Asked after the poll phase: what came while our own code kept the event loop busy is not silence.
    setImmediate(() => {
      if (waiting && heard() === before) exchange.destroy(new Silence())
      before = heard()
    })
  }, patience)
  return () => {
    waiting = false
    clearInterval(timer)
  }
}
