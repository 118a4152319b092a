/**
 * A way to a server: directly or through a proxy, with TLS where it is asked for. Whoever gets the socket may write: the
 * certificate has been looked at before.
 */
import { once } from 'node:events'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { isIP, connect as netConnect, type Socket } from 'node:net'
import {
  createSecureContext,
  getCACertificates,
  type SecureContext,
  type TLSSocket,
  connect as tlsConnect,
} from 'node:tls'
import { TransportError } from '../errors.ts'
import type { PresentedCertificate, ProxyServer, Transport } from '../runtime.ts'
import { type Certificate, presentedOf, whyNotTrusted } from './certificate.ts'
import { blame, explained, Silence } from './failure.ts'
import { MOST_HEADER_BYTES } from './header.ts'
import { withoutQuery } from './url.ts'

/** What is noted on the way to an answer; a failure is explained by it. */
export interface Way {
  url: string
  /** What is being opened or used. */
  socket?: Socket
  /** Who is at fault when it fails now. */
  proxy?: ProxyServer
  /** The request has a socket to be written to, so it may have left. */
  sent: boolean
  /** Milliseconds until that was open, where it was opened for this request. */
  connected_after?: number
}

/** Opens sockets for one transport. */
export interface Connector {
  /**
   * To the server of an address; for plain http through a proxy, to the proxy (RFC 9112 §3.2.2). Throws TransportError, or
   * what `pinned` throws.
   */
  open(url: URL, proxy: ProxyServer | undefined, way: Way): Promise<Socket>
  /** What the server of an https address shows, whether it verifies or not. */
  look(url: URL, proxy: ProxyServer | undefined): Promise<PresentedCertificate>
}

/** Node gives up each address but the last after 250 ms, too short for a slow network (nodejs/node#54359). */
const dialing = { autoSelectFamilyAttemptTimeout: 2000, keepAlive: true, noDelay: true }

interface Peer {
  host: string
  port: number
}

const peerOf = (url: URL): Peer => ({
  host: url.hostname.replace(/^\[|\]$/g, ''),
  port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
})

export function createConnector(transport: Transport): Connector {
  const { ssl_mode, ca, client_certificate, timeout } = transport
  const contexts = new Map<boolean, SecureContext>()
  const isOwn = (url: URL) => transport.isOwn?.(url.href) ?? false

  /** Made once: `ca` as an option would parse every root certificate again for each connection. */
  function contextFor(shown: boolean): SecureContext | undefined {
    const mutual = shown ? client_certificate : undefined
    if (!ca && !mutual) return undefined
    const context =
      contexts.get(shown) ??
      createSecureContext({
        ...(ca && { ca: [...getCACertificates(), ca] }),
        ...(mutual && { cert: mutual.certificate, key: mutual.key }),
      })
    contexts.set(shown, context)
    return context
  }

  async function dial(peer: Peer, way: Way): Promise<Socket> {
    const socket = netConnect({ ...peer, ...dialing })
    way.socket = socket
    await once(socket, 'connect')
    return socket
  }

  /**
   * A finished handshake. `strict`: only with a certificate that verifies; else `problem` says why it does not.
   * `shown`: with our own certificate, where there is one.
   */
  async function secure(raw: Socket, { url, strict, shown }: { url: URL; strict: boolean; shown: boolean }, way: Way) {
    const { host } = peerOf(url)
    const secureContext = contextFor(shown)
    let certificate: Certificate | undefined
    const socket = tlsConnect({
      socket: raw,
      host,
      ...(!isIP(host) && { servername: host }),
      ...(secureContext && { secureContext }),
      rejectUnauthorized: strict,
      ALPNProtocols: ['http/1.1'],
    })
    way.socket = socket
    // Before Node's own listener, which checks the certificate and destroys the socket.
    socket.prependOnceListener('secure', () => {
      certificate = socket.getPeerCertificate()
    })
    const problem = () => whyNotTrusted(String(socket.authorizationError), host, certificate)
    try {
      await once(socket, 'secureConnect')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === undefined || String(socket.authorizationError) !== code) throw error
      throw untrusted(way, problem())
    }
    return { socket, problem: socket.authorized ? undefined : problem() }
  }

  const untrusted = ({ url, proxy }: Way, detail: string) =>
    new TransportError({ kind: 'certificate', url: withoutQuery(url), detail, sent: false, ...blame(proxy) })

  async function openProxy(proxy: ProxyServer, way: Way): Promise<Socket> {
    way.proxy = proxy
    const url = new URL(proxy.url)
    const raw = await dial(peerOf(url), way)
    if (url.protocol === 'http:') return raw
    return (await secure(raw, { url, strict: ssl_mode !== 'off', shown: false }, way)).socket
  }

  /** RFC 9110 §9.3.6. */
  async function tunnel(proxy: ProxyServer, url: URL, way: Way): Promise<Socket> {
    const socket = await openProxy(proxy, way)
    const { host, port } = peerOf(url)
    const authority = `${isIP(host) === 6 ? `[${host}]` : host}:${port}`
    const asked = httpRequest({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        // What old proxies look at.
        'proxy-connection': 'keep-alive',
        ...(proxy.authorization && { 'proxy-authorization': proxy.authorization }),
      },
      createConnection: () => socket,
      maxHeaderSize: MOST_HEADER_BYTES,
    })
    asked.end()
    const [{ statusCode = 0 }, , head] = (await once(asked, 'connect')) as [IncomingMessage, Socket, Buffer]
    if (statusCode < 200 || statusCode > 299) throw proxyAnswered(proxy, way.url, statusCode)
    if (head.byteLength > 0) socket.unshift(head)
    delete way.proxy
    return socket
  }

  /** Nobody writes before this is answered. */
  async function checkPin(socket: TLSSocket, url: URL, way: Way, problem: string): Promise<void> {
    const certificate = socket.getPeerX509Certificate()
    // Where no credential goes, nothing is accepted that does not verify.
    if (!certificate || !transport.pinned || !isOwn(url)) throw untrusted(way, problem)
    // While the store is asked, nobody else listens.
    socket.on('error', () => {})
    const presented = presentedOf(certificate, problem)
    const pinned = await transport.pinned(url.origin, presented)
    if (pinned !== presented.fingerprint)
      throw new TransportError({
        kind: 'certificate_changed',
        url: withoutQuery(way.url),
        detail: problem,
        fingerprints: { pinned, presented: presented.fingerprint },
        sent: false,
      })
    if (socket.destroyed) throw new Error('closed while its certificate was looked up')
  }

  async function shake(url: URL, proxy: ProxyServer | undefined, strict: boolean, way: Way) {
    const raw = proxy ? await tunnel(proxy, url, way) : await dial(peerOf(url), way)
    return secure(raw, { url, strict, shown: isOwn(url) }, way)
  }

  /** A socket that nobody gets is closed. */
  async function opening<T>(way: Way, open: () => Promise<T>): Promise<T> {
    try {
      return await open()
    } catch (error) {
      way.socket?.destroy()
      throw explained(error, { url: way.url, timeout, sent: false, proxy: way.proxy })
    }
  }

  return {
    open: (url, proxy, way) =>
      opening(way, async () => {
        if (url.protocol === 'http:') return proxy ? openProxy(proxy, way) : dial(peerOf(url), way)
        const { socket, problem } = await shake(url, proxy, ssl_mode === 'verify', way)
        if (problem !== undefined && ssl_mode !== 'off') await checkPin(socket, url, way, problem)
        return socket
      }),
    look(url, proxy) {
      const way: Way = { url: url.href, sent: false }
      const late = setTimeout(() => way.socket?.destroy(new Silence()), timeout)
      return opening(way, async () => {
        const { socket, problem } = await shake(url, proxy, false, way)
        const certificate = socket.getPeerX509Certificate()
        socket.destroy()
        if (!certificate) throw new Error('no certificate was shown')
        return presentedOf(certificate, problem)
      }).finally(() => clearTimeout(late))
    },
  }
}

/** A proxy that says no, in place of the server. */
export const proxyAnswered = (proxy: ProxyServer, url: string, status: number) =>
  new TransportError({
    kind: 'proxy_answered',
    url: withoutQuery(url),
    detail: `${status}`,
    sent: false,
    ...blame(proxy),
  })
