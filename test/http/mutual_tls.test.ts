/** Certificates in both directions: ours to the server, and a server's that does not verify. */
import type { TLSSocket } from 'node:tls'
import { describe, expect, test } from 'vitest'
import { StoreError, type TransportError } from '../../src/errors.ts'
import { readClientCertificate } from '../../src/http/client_certificate.ts'
import { createConnector } from '../../src/http/connect.ts'
import { proxyPolicy } from '../../src/http/proxy.ts'
import { createHttp } from '../../src/http/send.ts'
import { createSecrets } from '../../src/redact.ts'
import type { PresentedCertificate, Transport } from '../../src/runtime.ts'
import { rejection } from '../fakes.ts'
import { ca, pem, serve, serveProxy, serveRaw, textOf, transport } from './servers.ts'

const http = createHttp()
const get = (url: string) => ({ method: 'GET', url, headers: {} })
const client_certificate = readClientCertificate('bank', {
  certificate: pem('client'),
  key: pem('client_key_encrypted'),
  passphrase: 'client passphrase',
})
/** Its own addresses are those at `home`. */
const at = (home: string, more: Partial<Transport> = {}) =>
  transport({ ca, client_certificate, isOwn: (url) => url.startsWith(home), ...more })

/** Says who the client is. */
const whoami = (certificate = 'localhost', mutual = true) =>
  serve(
    (request, response) => {
      response.end((request.socket as TLSSocket).getPeerCertificate().subject?.CN ?? 'nobody')
    },
    certificate,
    mutual ? { mutual } : { requestCert: true, rejectUnauthorized: false, ca },
  )

describe('a client certificate', () => {
  test.each(['verify', 'off'] as const)('is shown to its own servers (ssl_mode: %s)', async (ssl_mode) => {
    const { url } = await whoami()
    expect(await textOf(await http(get(url), at(url, { ssl_mode })))).toBe('latchkey test client')
  })

  test('is shown inside the tunnel, and not to the proxy', async () => {
    const { url } = await whoami()
    const proxy = await serveProxy({ certificate: 'localhost' })
    const policy = proxyPolicy('bank', { url: proxy.url }, {}, createSecrets())
    expect(await textOf(await http(get(url), at(url, { proxy: policy })))).toBe('latchkey test client')
  })

  test.each(['verify', 'off'] as const)('is shown to no other origin (ssl_mode: %s)', async (ssl_mode) => {
    const own = await whoami()
    const other = await whoami('localhost', false)
    const one = at(own.url, { ssl_mode })
    expect(await textOf(await http(get(own.url), one))).toBe('latchkey test client')
    expect(await textOf(await http(get(other.url), one))).toBe('nobody')
    const { isOwn: _, ...nowhere } = at(own.url)
    expect(await textOf(await http(get(other.url), nowhere))).toBe('nobody')
  })

  test('that the server misses is named as what is wrong', async () => {
    const { url } = await whoami()
    const { failure } = await rejection<TransportError>(http(get(url), transport({ ca })).then(textOf))
    expect(failure).toMatchObject({ kind: 'client_certificate', url, detail: expect.stringContaining('CERTIFICATE') })
  })
})

/** Remembers as a store does. */
function pins(first?: string) {
  const kept = new Map<string, string>()
  const asked: [string, PresentedCertificate][] = []
  return {
    asked,
    pinned: async (origin: string, presented: PresentedCertificate) => {
      asked.push([origin, presented])
      const known = kept.get(origin) ?? first ?? presented.fingerprint
      kept.set(origin, known)
      return known
    },
  }
}

describe('ssl_mode: trust', () => {
  const trust = (url: string, { pinned }: ReturnType<typeof pins>, more: Partial<Transport> = {}) =>
    transport({ ssl_mode: 'trust', isOwn: (one) => one.startsWith(url), pinned, ...more })

  test('asks nobody about a certificate that verifies', async () => {
    const { url } = await serve((_request, response) => response.end('one'), 'localhost')
    const kept = pins()
    expect(await textOf(await http(get(url), trust(url, kept, { ca })))).toBe('one')
    expect(kept.asked).toEqual([])
  })

  test.each([
    ['self_signed', 'it is self-signed'],
    ['expired', 'it has expired on 2021-01-01'],
    ['wrong_name', 'it is for elsewhere.example, not localhost'],
    ['localhost', 'its authority is not known'],
  ])('takes %s on first use, and says what it is', async (certificate, problem) => {
    const { url, connections } = await serve((_request, response) => response.end('one'), certificate)
    const kept = pins()
    const one = trust(url, kept, certificate === 'localhost' ? {} : { ca })
    for (let i = 0; i < 3; i++) expect(await textOf(await http(get(url), one))).toBe('one')
    // Once for each connection, not for each request.
    expect(connections()).toBe(1)
    expect(kept.asked).toEqual([
      [
        new URL(url).origin,
        {
          subject: `CN=latchkey test ${certificate}`,
          issuer: expect.stringMatching(/^CN=latchkey test (ca|self_signed)$/),
          valid_from: '2020-01-01',
          valid_to: expect.stringMatching(/^2[01]2[01]-01-01$/),
          fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
          problem,
        },
      ],
    ])
  })

  test.each([false, true])(
    'refuses another before a byte of the request has left (by a proxy: %s)',
    async (proxied) => {
      let read = 0
      const { url } = await serve(() => read++, 'self_signed_new')
      const proxy = proxied
        ? proxyPolicy('crm', { url: (await serveProxy()).url }, {}, createSecrets())
        : { except: [] as string[] }
      const one = trust(url, pins('AB:CD'), { proxy })
      const request = {
        method: 'POST',
        url: `${url}?key=secret`,
        headers: { authorization: 'x' },
        body: 'a'.repeat(1e6),
      }
      const { failure } = await rejection<TransportError>(http(request, one))
      expect(failure).toEqual({
        kind: 'certificate_changed',
        url,
        detail: 'it is self-signed',
        fingerprints: { pinned: 'AB:CD', presented: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/) },
        sent: false,
      })
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(read).toBe(0)
    },
  )

  test('accepts nothing where no credential goes', async () => {
    const { url } = await serve((_request, response) => response.end('one'), 'self_signed')
    const kept = pins()
    const { failure } = await rejection<TransportError>(http(get(url), trust('https://own.example/', kept)))
    expect(failure).toMatchObject({ kind: 'certificate', detail: 'it is self-signed', sent: false })
    expect(kept.asked).toEqual([])
  })

  test('without a store that answers, nothing is sent, and the store is named', async () => {
    let read = 0
    const { url } = await serve(() => read++, 'self_signed')
    const lost = new StoreError('store.wrong_key', { path: '/store.db', tried: [] })
    const one = trust(url, { ...pins(), pinned: () => Promise.reject(lost) })
    await expect(http(get(url), one)).rejects.toBe(lost)
    expect(read).toBe(0)
  })

  test('a server that closes while the store is asked', async () => {
    const { url, server } = await serve(() => {}, 'self_signed')
    const closed = new Promise<void>((resolve) => {
      server.on('secureConnection', (socket: TLSSocket) => socket.once('close', resolve).destroy())
    })
    const pinned = async (_origin: string, { fingerprint }: PresentedCertificate) => {
      await closed
      // It has to be noticed on this side, too.
      await new Promise((resolve) => setTimeout(resolve, 20))
      return fingerprint
    }
    const { failure } = await rejection<TransportError>(http(get(url), trust(url, { ...pins(), pinned })))
    expect(failure).toMatchObject({ kind: 'broken', sent: false })
  })
})

describe('a look at a certificate', () => {
  const look = (url: string, more: Partial<Transport> = {}) =>
    createConnector(transport({ timeout: 300, ...more })).look(new URL(url), undefined)

  test('sends nothing, and tells what is there', async () => {
    let read = 0
    const { url } = await serve(() => read++, 'wrong_name')
    expect(await look(url, { ca })).toMatchObject({
      subject: 'CN=latchkey test wrong_name',
      problem: 'it is for elsewhere.example, not localhost',
    })
    expect(await look((await serve(() => read++, 'localhost')).url, { ca })).not.toHaveProperty('problem')
    expect(read).toBe(0)
  })

  test('says why there is none', async () => {
    const failing = async (url: string) => (await rejection<TransportError>(look(url))).failure
    expect(await failing('https://127.0.0.1:1')).toMatchObject({ kind: 'refused', sent: false })
    const quiet = (await serveRaw(() => {})).replace('http:', 'https:')
    expect(await failing(quiet)).toMatchObject({ kind: 'timeout', detail: '0.3 s' })
    const plain = (await serve((_request, response) => response.end())).url.replace('http:', 'https:')
    expect(await failing(plain)).toMatchObject({ kind: 'not_tls' })
  })
})
