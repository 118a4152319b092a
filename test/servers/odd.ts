/**
 * A server for what no real server would do on request: it answers as it is told, and writes down what it was asked.
 * Where a real server can show the thing, use one (examples/practice).
 */
import { readFileSync } from 'node:fs'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { setTimeout as sleep } from 'node:timers/promises'
import { TLSSocket } from 'node:tls'
import { listenOnLoopback } from '../../examples/practice/loopback.ts'

export interface OddRequest {
  method: string
  /** Path and query, as sent. */
  url: string
  headers: IncomingHttpHeaders
  /** Names and values in turn: spelling, order and repetition as sent. */
  rawHeaders: string[]
  body: string
  /** Of the caller: tells connections apart. */
  port: number | undefined
  /** Whose certificate the caller has shown, where there was one that `certificateAuthority` has signed. */
  client?: string
}

export interface OddAnswer {
  status?: number
  headers?: OutgoingHttpHeaders
  /** A list is sent piece by piece, so that a character or a token may be split; one made as it is sent may never end. */
  body?: string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<string | Uint8Array>
  /** Milliseconds to wait before answering. */
  delay?: number
  /** Breaks the connection instead of ending the body; with no body, before the first byte of the answer. */
  breaks?: boolean
}

/** Path without query → what to answer, `*` for all others. The body comes as text, for convenience. */
export type OddHandlers = Record<
  string,
  OddAnswer | ((request: OddRequest, body: string) => OddAnswer | Promise<OddAnswer>)
>

/** Certificates in test/fixtures/tls: the first is good for those who trust `certificateAuthority`, the others are not. */
export type OddCertificate = 'localhost' | 'expired' | 'wrong_name' | 'self_signed' | 'self_signed_new'

export interface OddServer {
  /** Without a slash at the end. */
  url: string
  /** All requests so far, whole ones only, in the order in which they came. */
  requests: OddRequest[]
  /** Shows another certificate from the next connection on. */
  present(certificate: OddCertificate): void
  close(): Promise<void>
}

const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8')

/** PEM. */
export const certificateAuthority = pem('ca')

/** As `client_certificate` has it; the key needs its passphrase. */
export const clientCertificate = {
  certificate: pem('client'),
  key: pem('client_key_encrypted'),
  passphrase: 'client passphrase',
}

/** Whoever shows none, or another, is served, too. */
const asksForClients = { requestCert: true, rejectUnauthorized: false, ca: certificateAuthority }

export async function startOddServer(
  handlers: OddHandlers,
  /** Speaks https when given. */
  certificate?: OddCertificate,
): Promise<OddServer> {
  const requests: OddRequest[] = []

  async function answer(incoming: IncomingMessage, response: ServerResponse) {
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    const { method = '', url = '', headers, rawHeaders, socket } = incoming
    const client =
      socket instanceof TLSSocket && socket.authorized ? String(socket.getPeerCertificate().subject.CN) : undefined
    const request = { method, url, headers, rawHeaders, body, port: socket.remotePort, ...(client && { client }) }
    requests.push(request)

    const handler = handlers[url.split('?', 1)[0] as string] ??
      handlers['*'] ?? { status: 404, body: `no handler for ${url}` }
    const told = typeof handler === 'function' ? await handler(request, body) : handler
    if (told.delay) await sleep(told.delay, undefined, { ref: false })
    if (told.breaks && told.body === undefined) return void socket.destroy()
    response.writeHead(told.status ?? 200, told.headers)
    const { body: pieces = '' } = told
    for await (const piece of typeof pieces === 'string' || pieces instanceof Uint8Array ? [pieces] : pieces) {
      if (socket.destroyed) return
      // A turn of the event loop between two pieces, so that they travel apart.
      await new Promise<unknown>((written) => response.write(piece, () => setImmediate(written)))
    }
    if (told.breaks) socket.destroy()
    else response.end()
  }

  const listener = (incoming: IncomingMessage, response: ServerResponse) => {
    answer(incoming, response).catch((error) => {
      // The handler's own mistake, or a client that left half-way and will not read this.
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error))
    })
  }
  const options = (shown: OddCertificate) => ({ cert: pem(shown), key: pem('key'), ...asksForClients })
  const server = certificate ? createTlsServer(options(certificate), listener) : createServer(listener)
  const { host, close } = await listenOnLoopback(server)

  return {
    url: `${certificate ? 'https' : 'http'}://${host}`,
    requests,
    present: (other) => 'setSecureContext' in server && server.setSecureContext(options(other)),
    close,
  }
}
