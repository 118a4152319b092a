/** Servers on loopback for these tests: each answers as the handler says and is gone at the end of the test. */
import { readFileSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type { TlsOptions } from 'node:tls'
import { onTestFinished } from 'vitest'
import { readText } from '../../src/http/body.ts'
import type { HttpResponse, Transport } from '../../src/runtime.ts'

export const pem = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'tls', `${name}.pem`), 'utf8')

export const ca = pem('ca')

/** With a certificate it speaks https; `mutual`: and takes only clients of the authority. */
export async function serve(
  handler: RequestListener,
  certificate?: string,
  { mutual = false, ...more }: TlsOptions & { mutual?: boolean } = {},
) {
  const asking = mutual && { requestCert: true, rejectUnauthorized: true, ca }
  const server = certificate
    ? createTlsServer({ key: pem('key'), cert: pem(certificate), ...asking, ...more }, handler)
    : createServer(handler)
  let connections = 0
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `${certificate ? 'https' : 'http'}://localhost:${port}/`,
    connections: () => connections,
    server,
  }
}

export interface ProxyOptions {
  /** `user:password` that it wants to hear. */
  wants?: string
  /** Answers with this instead of doing what it is asked. */
  status?: number
  certificate?: string
  /** Where to go instead, by the host asked for. */
  hosts?: Record<string, string>
}

/** A forward proxy (RFC 9110 §9.3.6, RFC 9112 §3.2.2) that writes down what it was asked, and with which credentials. */
export async function serveProxy({ wants, status, certificate, hosts = {} }: ProxyOptions = {}) {
  const asked: string[] = []
  const heard: IncomingMessage['headers'][] = []
  const refusal = ({ headers }: IncomingMessage) =>
    wants !== undefined && headers['proxy-authorization'] !== `Basic ${Buffer.from(wants).toString('base64')}`
      ? 407
      : status
  const at = (address: string) => {
    const { hostname, port } = new URL(address)
    return { host: hosts[hostname] === undefined ? hostname : '127.0.0.1', port: Number(hosts[hostname] ?? port) }
  }
  const handler: RequestListener = (request, response) => {
    asked.push(`${request.method} ${request.url}`)
    heard.push(request.headers)
    const refused = refusal(request)
    if (refused !== undefined) return void response.writeHead(refused).end('the proxy says no')
    const { pathname, search } = new URL(request.url ?? '')
    const { 'proxy-authorization': _, ...headers } = request.headers
    const onward = httpRequest({ ...at(request.url ?? ''), method: request.method, path: pathname + search, headers })
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
  const server = certificate
    ? createTlsServer({ key: pem('key'), cert: pem(certificate) }, handler)
    : createServer(handler)
  const sockets = new Set<Socket>()
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`)
    heard.push(request.headers)
    socket.on('error', () => {})
    const refused = refusal(request)
    if (refused !== undefined) return socket.end(`HTTP/1.1 ${refused} No\r\ncontent-length: 0\r\n\r\n`)
    const onward = connect(at(`http://${request.url}`), () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    for (const one of [socket, onward]) sockets.add(one)
    onward.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `${certificate ? 'https' : 'http'}://localhost:${port}`, asked, heard }
}

/** Answers the first bytes of each connection with anything at all. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return `http://localhost:${port}/`
}

/** An own object each time: connections are kept per transport. */
export const transport = (changes: Partial<Transport> = {}): Transport => ({
  ssl_mode: 'verify',
  timeout: 5000,
  timeout_of: 'whole',
  ...changes,
})

export const textOf = (response: HttpResponse) => readText(response, 100_000_000)
