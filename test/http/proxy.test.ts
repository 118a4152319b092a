import { describe, expect, test } from 'vitest'
import { ConfigError, TransportError } from '../../src/errors.ts'
import { proxyFor, proxyPolicy } from '../../src/http/proxy.ts'
import { createHttp } from '../../src/http/send.ts'
import { messages } from '../../src/messages.ts'
import { createSecrets, MASK } from '../../src/redact.ts'
import type { Transport } from '../../src/runtime.ts'
import { rejection } from '../fakes.ts'
import { ca, serve, serveProxy, serveRaw, textOf, transport } from './servers.ts'

const http = createHttp()
const get = (url: string) => ({ method: 'GET', url, headers: {} })
const policyOf = (env: Record<string, string>, secrets = createSecrets()) => proxyPolicy('crm', undefined, env, secrets)
const through = (url: string, more: Partial<Transport> = {}, credentials = {}) =>
  transport({ ca, proxy: proxyPolicy('crm', { url, ...credentials }, {}, createSecrets()), ...more })

describe('which proxy', () => {
  const env = { HTTPS_PROXY: 'http://secure.proxy:1', HTTP_PROXY: 'plain.proxy:2', NO_PROXY: '' }
  test.each([
    ['https://api.example/', env, 'http://secure.proxy:1'],
    ['http://api.example/', env, 'http://plain.proxy:2'],
    ['https://api.example/', { https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:1' }, 'http://lower:1'],
    ['http://api.example/', { http_proxy: 'http://lower:1', HTTP_PROXY: 'http://upper:1' }, 'http://lower:1'],
    ['https://api.example/', { https_proxy: '', HTTPS_PROXY: 'http://upper:1' }, 'http://upper:1'],
    ['https://api.example/', { HTTP_PROXY: 'http://plain:1' }, undefined],
    ['https://api.example/', {}, undefined],
    // A visitor of a web server could set it (CVE-2016-5385).
    ['http://api.example/', { HTTP_PROXY: 'http://evil:1', REQUEST_METHOD: 'GET' }, undefined],
    ['http://api.example/', { http_proxy: 'http://fine:1', REQUEST_METHOD: 'GET' }, 'http://fine:1'],
    ...['localhost', '127.0.0.1', '127.8.8.8', '[::1]'].map((host): [string, object, undefined] => [
      `http://${host}:8080/`,
      env,
      undefined,
    ]),
  ])('%s with %j: %s', (url, given, proxy) => {
    expect(proxyFor(url, policyOf(given as Record<string, string>))?.url).toBe(proxy)
  })

  test.each([
    ['*', 'https://api.example/', true],
    ['api.example', 'https://api.example/', true],
    ['API.Example', 'https://api.example/', true],
    ['example', 'https://api.example/', true],
    ['.example', 'https://api.example/', true],
    ['.api.example', 'https://api.example/', true],
    ['*.example', 'https://api.example/', true],
    ['ple', 'https://api.example/', false],
    ['pi.example', 'https://api.example/', false],
    ['other, api.example', 'https://api.example/', true],
    ['other api.example', 'https://api.example/', true],
    ['api.example:443', 'https://api.example/', true],
    ['api.example:8443', 'https://api.example:8443/', true],
    ['api.example:8443', 'https://api.example/', false],
    ['api.example:443', 'https://api.example:8443/', false],
    ['10.0.0.1', 'https://10.0.0.1/', true],
    ['0.0.1', 'https://10.0.0.10/', false],
    ['[fd00::1]', 'https://[fd00::1]/', true],
    ['fd00::1', 'https://[fd00::1]/', true],
    ['[fd00::1]:8443', 'https://[fd00::1]:8443/', true],
    ['[fd00::1]:8443', 'https://[fd00::1]/', false],
    ['', 'https://api.example/', false],
    ['.', 'https://api.example/', false],
  ])('NO_PROXY=%s and %s: directly %s', (NO_PROXY, url, directly) => {
    const proxy = proxyFor(url, policyOf({ HTTPS_PROXY: 'http://proxy:1', NO_PROXY }))
    expect(proxy === undefined).toBe(directly)
    const lower = proxyFor(url, policyOf({ https_proxy: 'http://proxy:1', no_proxy: NO_PROXY }))
    expect(lower === undefined).toBe(directly)
  })

  test('the one in the file wins over all of them, and takes everything', () => {
    const env = { HTTPS_PROXY: 'http://other:1', NO_PROXY: '*' }
    const policy = proxyPolicy('crm', { url: 'https://proxy.example' }, env, createSecrets())
    for (const url of ['https://api.example/', 'http://localhost:1/'])
      expect(proxyFor(url, policy)).toEqual({ url: 'https://proxy.example', setting: 'proxy in the file' })
  })

  test.each(['socks5://proxy:1', 'http://', 'ftp://proxy', 'http://proxy:x'])(
    'HTTPS_PROXY=%s is none, and its text is not shown',
    (text) => {
      const policy = policyOf({ HTTPS_PROXY: text, NO_PROXY: 'direct.example' })
      const use = () => proxyFor('https://api.example/', policy)
      expect(use).toThrow(ConfigError)
      expect(use).toThrow('connection crm cannot use the proxy that the environment variable HTTPS_PROXY names')
      // Who does not need it is not stopped by it.
      for (const url of ['https://direct.example/', 'https://localhost/', 'http://api.example/'])
        expect(proxyFor(url, policy)).toBeUndefined()
    },
  )

  test('one that is none is told of a request, in the same words', async () => {
    const by = transport({ proxy: policyOf({ https_proxy: 'socks5://proxy:1' }) })
    await expect(http(get('https://api.example/'), by)).rejects.toMatchObject({ code: 'config.not_usable' })
  })

  test('its password is a secret, written, decoded and in Basic', () => {
    const secrets = createSecrets()
    const policy = policyOf({ HTTPS_PROXY: 'http://alice:p%40ssword%21@proxy:1' }, secrets)
    const basic = Buffer.from('alice:p@ssword!').toString('base64')
    expect(proxyFor('https://api.example/', policy)).toEqual({
      url: 'http://proxy:1',
      authorization: `Basic ${basic}`,
      setting: 'HTTPS_PROXY',
    })
    for (const text of ['p@ssword!', 'p%40ssword%21', basic]) expect(secrets.mask(`x ${text}`)).toBe(`x ${MASK}`)
    policyOf({ HTTPS_PROXY: 'http://key-alone@proxy:1' }, secrets)
    expect(secrets.mask('key-alone')).toBe(MASK)
  })
})

describe('through a proxy', () => {
  test('https goes end to end: what the server shows is checked, and the proxy sees no header of ours', async () => {
    const { url } = await serve((request, response) => response.end(JSON.stringify(request.headers)), 'localhost')
    const proxy = await serveProxy({ wants: 'alice:pass word' })
    const by = through(proxy.url, {}, { username: 'alice', password: 'pass word' })
    const send = { ...get(url), headers: { authorization: 'Bearer of-ours' } }
    for (let i = 0; i < 2; i++) {
      const seen = JSON.parse(await textOf(await http(send, by)))
      expect(seen.authorization).toBe('Bearer of-ours')
      expect(seen).not.toHaveProperty('proxy-authorization')
    }
    // The second goes over the connection of the first.
    expect(proxy.asked).toEqual([`CONNECT ${new URL(url).host}`])
    expect(proxy.heard[0]).not.toHaveProperty('authorization')

    const bad = await serve((_request, response) => response.end('no'), 'wrong_name')
    const { failure } = await rejection<TransportError>(http(get(bad.url), by))
    expect(failure).toMatchObject({ kind: 'certificate', detail: 'it is for elsewhere.example, not localhost' })
    expect(failure).not.toHaveProperty('proxy')
  })

  test('a name that only the proxy knows is no matter', async () => {
    const { url } = await serve((_request, response) => response.end('far away'), 'wrong_name')
    const proxy = await serveProxy({ hosts: { 'elsewhere.example': new URL(url).port } })
    const env = { HTTPS_PROXY: proxy.url }
    const by = transport({ ca, proxy: policyOf(env) })
    expect(await textOf(await http(get('https://elsewhere.example/x'), by))).toBe('far away')
    expect(proxy.asked).toEqual(['CONNECT elsewhere.example:443'])
    const { failure } = await rejection<TransportError>(
      http(get('https://elsewhere.example/x'), transport({ ca, proxy: policyOf({ ...env, NO_PROXY: 'example' }) })),
    )
    expect(failure.kind).toBe('name_not_found')
    expect(proxy.asked).toHaveLength(1)
  })

  test('that speaks TLS itself', async () => {
    const { url } = await serve((_request, response) => response.end('inside'), 'localhost')
    const proxy = await serveProxy({ certificate: 'localhost' })
    expect(await textOf(await http(get(url), through(proxy.url)))).toBe('inside')
    const stranger = await serveProxy({ certificate: 'self_signed' })
    for (const ssl_mode of ['verify', 'trust'] as const) {
      const { failure } = await rejection<TransportError>(http(get(url), through(stranger.url, { ssl_mode })))
      expect(failure).toMatchObject({ kind: 'certificate', detail: 'it is self-signed', proxy: { url: stranger.url } })
    }
    expect(stranger.asked).toEqual([])
  })

  test('plain http, where it is allowed, is asked of the proxy whole', async () => {
    const { url } = await serve((request, response) => response.end(JSON.stringify(request.headers)))
    const proxy = await serveProxy({ wants: 'alice:word' })
    const by = through(proxy.url, { ssl_mode: 'off' }, { username: 'alice', password: 'word' })
    const seen = JSON.parse(await textOf(await http(get(`${url}a?b=c`), by)))
    expect(seen.host).toBe(new URL(url).host)
    expect(proxy.asked).toEqual([`GET ${url}a?b=c`])
    const { failure } = await rejection<TransportError>(http(get(url), through(proxy.url, { ssl_mode: 'off' })))
    expect(failure).toMatchObject({ kind: 'proxy_answered', detail: '407', proxy: { url: proxy.url } })
  })

  test('plain http to loopback is not, unless it is off: it leaves this machine', async () => {
    const { url, connections } = await serve((_request, response) => response.end())
    const proxy = await serveProxy()
    const { failure } = await rejection<TransportError>(http(get(url), through(proxy.url)))
    expect(failure.kind).toBe('plain_http')
    expect([proxy.asked, connections()]).toEqual([[], 0])
  })
})

describe('a proxy at fault is named with who named it, and nothing was sent', () => {
  const faults: [string, object, () => Promise<string>, string][] = [
    [
      'nobody listens',
      { kind: 'refused', detail: 'ECONNREFUSED' },
      async () => 'http://127.0.0.1:1',
      'nothing listens',
    ],
    ['nobody knows it', { kind: 'name_not_found' }, async () => 'http://proxy.invalid:8080', 'is not known'],
    [
      'it wants credentials',
      { kind: 'proxy_answered', detail: '407' },
      async () => (await serveProxy({ wants: 'a:b' })).url,
      'wants to know who asks (407)',
    ],
    [
      'it refuses',
      { kind: 'proxy_answered', detail: '403' },
      async () => (await serveProxy({ status: 403 })).url,
      'answered 403',
    ],
    [
      'it hangs up',
      { kind: 'broken', detail: 'ECONNRESET' },
      async () => (await serve((request) => request.socket.destroy())).url.slice(0, -1),
      'broke (ECONNRESET)',
    ],
    ...['', 'HTTP/1.1 200 Connec'].map((said): (typeof faults)[number] => [
      `it says ${said || 'nothing'}`,
      { kind: 'timeout', detail: '0.3 s' },
      async () => (await serveRaw((socket) => socket.write(said))).slice(0, -1),
      'did not answer within',
    ]),
  ]
  const whole = ['whole', 'idle'] as const
  test.each(faults.flatMap(([what, ...more]) => whole.map((timeout_of) => [what, timeout_of, ...more] as const)))(
    '%s (timeout_of: %s)',
    async (_what, timeout_of, expected, start, words) => {
      const url = await start()
      const given = new URL(url)
      const secrets = createSecrets()
      const proxy = policyOf({ HTTPS_PROXY: `${given.protocol}//bob:canary-pass@${given.host}` }, secrets)
      const by = transport({ ca, proxy, timeout: 300, timeout_of })
      const error = await rejection<TransportError>(http(get('https://api.example/x?key=secret'), by))
      expect(error).toBeInstanceOf(TransportError)
      const { failure } = error
      expect(failure).toEqual({
        detail: expect.any(String),
        ...expected,
        url: 'https://api.example/x',
        sent: false,
        proxy: { url, setting: 'HTTPS_PROXY' },
      })
      const { message, hint } = messages['api.unreachable']({ connection: 'crm', failure })
      expect(message).toContain(words)
      expect(message).toContain(`the proxy ${url} (from HTTPS_PROXY)`)
      expect(message).toContain('so the API https://api.example/x (connection crm) was not reached')
      expect(message + hint).not.toContain('canary')
    },
  )
})
