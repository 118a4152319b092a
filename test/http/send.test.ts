import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { brotliCompressSync, createGzip, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { TransportError } from '../../src/errors.ts'
import { readText } from '../../src/http/body.ts'
import { createHttp } from '../../src/http/send.ts'
import type { HttpRequest, Transport } from '../../src/runtime.ts'
import { ca, pem, serve, serveRaw, textOf, transport } from './servers.ts'

const http = createHttp()
const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  ...more,
})

/** What stopped the request or the reading of its body. */
async function failure(request: HttpRequest, to: Transport) {
  try {
    await textOf(await http(request, to))
  } catch (error) {
    expect(error).toBeInstanceOf(TransportError)
    expect(Object.keys(error as object).sort()).toEqual(['failure', 'name'])
    expect((error as Error).cause).toBeUndefined()
    return (error as TransportError).failure
  }
  return expect.fail('an answer came')
}

describe('a request', () => {
  test('carries method, headers and body as they are given, and no User-Agent of its own', async () => {
    const { url } = await serve((request, response) => {
      request.setEncoding('utf8').once('data', (body) => {
        response.end(JSON.stringify({ method: request.method, url: request.url, headers: request.headers, body }))
      })
    })
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'x-list': ['a', 'b'] }
    const response = await http({ method: 'POST', url: `${url}token?a=1`, headers, body: 'grant_type=x' }, transport())
    const seen = JSON.parse(await textOf(response))
    expect(seen).toMatchObject({ method: 'POST', url: '/token?a=1', body: 'grant_type=x' })
    expect(seen.headers).toEqual({
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '12',
      'accept-encoding': expect.stringContaining('gzip'),
      'x-list': 'a, b',
      host: new URL(url).host,
      connection: 'keep-alive',
    })
  })

  test.each(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s goes without a body', async (method) => {
    const { url } = await serve((request, response) => response.end(request.method))
    const response = await http(get(url, { method }), transport())
    expect(response.status).toBe(200)
    expect(await textOf(response)).toBe(method === 'HEAD' ? '' : method)
  })

  test.each(['GET', 'DELETE', 'POST'])('%s carries bytes', async (method) => {
    const { url } = await serve((request, response) => request.pipe(response))
    const body = Uint8Array.from({ length: 256 }, (_, i) => i)
    const response = await http(get(url, { method, body }), transport())
    const chunks: Uint8Array[] = []
    for await (const chunk of response.body) chunks.push(chunk)
    expect(Buffer.concat(chunks)).toEqual(Buffer.from(body))
  })

  test('goes over the connection of the one before it, within one transport', async () => {
    const { url, connections } = await serve((_request, response) => response.end('one'))
    const one = transport()
    for (let i = 0; i < 3; i++) await textOf(await http(get(url), one))
    expect(connections()).toBe(1)
    await textOf(await http(get(url), transport()))
    expect(connections()).toBe(2)
  })

  test.each(['closed', 'reset'])('is not written to a connection that was %s in the meantime', async (how) => {
    let last: Socket | undefined
    const { url, connections } = await serve((request, response) => {
      last = request.socket
      response.end('one')
    })
    const one = transport()
    for (let i = 1; i <= 20; i++) {
      expect(await textOf(await http(get(url, { method: 'POST', body: 'a=1' }), one))).toBe('one')
      expect(connections()).toBe(i)
      const gone = new Promise((resolve) => last?.once('close', resolve))
      if (how === 'reset') last?.resetAndDestroy()
      else last?.destroy()
      await gone
      // Busy with something else, so that nothing is noticed before the next request is asked for.
      for (const until = performance.now() + 5; performance.now() < until; );
    }
  })

  test('is stopped by its signal, before and after the answer began, with the reason given', async () => {
    const { url } = await serve((request, response) => request.url === '/body' && response.write('one'))
    const reason = new Error('enough')
    await expect(http(get(url, { signal: AbortSignal.abort(reason) }), transport())).rejects.toBe(reason)

    const waiting = new AbortController()
    setTimeout(() => waiting.abort(reason), 20)
    await expect(http(get(url, { signal: waiting.signal }), transport())).rejects.toBe(reason)

    const reading = new AbortController()
    const response = await http(get(`${url}body`, { signal: reading.signal }), transport())
    setTimeout(() => reading.abort(reason), 20)
    await expect(textOf(response)).rejects.toBe(reason)
  })
})

describe('an answer', () => {
  test.each([204, 304, 400, 401, 500])('of status %i is an answer', async (status) => {
    const { url } = await serve((_request, response) => response.writeHead(status).end())
    const response = await http(get(url), transport())
    expect(response.status).toBe(status)
    expect(await textOf(response)).toBe('')
  })

  test.each([301, 302, 303, 307, 308])('of status %i is not followed', async (status) => {
    const { url, connections } = await serve((_request, response) =>
      response.writeHead(status, { location: 'http://elsewhere.invalid/' }).end('moved'),
    )
    const response = await http(get(url), transport())
    expect(response).toMatchObject({ status, url, headers: { location: 'http://elsewhere.invalid/' } })
    expect(await textOf(response)).toBe('moved')
    expect(connections()).toBe(1)
  })

  test('that asks for another try is an answer, and the request is not repeated', async () => {
    let asked = 0
    const { url } = await serve((_request, response) => {
      asked++
      response.writeHead(503, { 'retry-after': '0' }).end('busy')
    })
    expect(await textOf(await http(get(url), transport()))).toBe('busy')
    expect(asked).toBe(1)
  })

  test('keeps header fields that are sent more than once apart', async () => {
    const { url } = await serve((_request, response) => {
      response.writeHead(401, [
        ...['WWW-Authenticate', 'Bearer error="invalid_token"'],
        ...['WWW-Authenticate', 'DPoP algs="ES256"'],
        ...['Link', '<https://a.example/?page=2>; rel="next"'],
        ...['Link', '<https://a.example/?page=9>; rel="last"'],
        ...['Set-Cookie', 'a=1'],
        ...['Set-Cookie', 'b=2'],
        ...['X-One', 'one'],
      ])
      response.end()
    })
    const { headers } = await http(get(url), transport())
    expect(headers).toMatchObject({
      'www-authenticate': ['Bearer error="invalid_token"', 'DPoP algs="ES256"'],
      link: ['<https://a.example/?page=2>; rel="next"', '<https://a.example/?page=9>; rel="last"'],
      'set-cookie': ['a=1', 'b=2'],
      'x-one': 'one',
    })
  })

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['deflate', deflateSync],
    // Not what RFC 9110 §8.4.1.2 asks for, but sent.
    ['deflate', deflateRawSync],
    ['identity', (text: string) => Buffer.from(text)],
    ['br, gzip', (text: string) => gzipSync(brotliCompressSync(text))],
  ] as const)('in %s is decompressed, and its headers no longer say so', async (encoding, compress) => {
    const text = 'row\n'.repeat(100_000)
    const { url } = await serve((_request, response) => {
      const body = compress(text)
      response.writeHead(200, { 'content-encoding': encoding, 'content-length': body.length, etag: '"1"' }).end(body)
    })
    const response = await http(get(url), transport())
    if (encoding !== 'identity') {
      expect(response.headers).not.toHaveProperty('content-encoding')
      expect(response.headers).not.toHaveProperty('content-length')
    }
    expect(response.headers.etag).toBe('"1"')
    expect(await textOf(response)).toBe(text)
  })

  test.each(['HEAD', 'GET'])('to %s in gzip may have no body at all', async (method) => {
    const { url } = await serve((_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end())
    expect(await textOf(await http(get(url, { method }), transport()))).toBe('')
  })

  test('may come without Content-Length and end with its connection (RFC 9112 §6.3)', async () => {
    const url = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nall of it'))
    expect(await textOf(await http(get(url), transport()))).toBe('all of it')
  })

  test('may be packed well where it is small', async () => {
    const text = ' '.repeat(9_000_000)
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(text)),
    )
    expect(await textOf(await http(get(url), transport()))).toBe(text)
  })

  test('flows at the pace of the reader: the server is held up until somebody reads', async () => {
    const chunk = Buffer.alloc(64 * 1024)
    const size = 64 * 1024 * 1024
    let written = 0
    const { url } = await serve((_request, response) => {
      const write = () => {
        while (written < size) {
          written += chunk.length
          if (!response.write(chunk)) return response.once('drain', write)
        }
        return response.end()
      }
      write()
    })
    const response = await http(get(url), transport())
    const settled = async () => {
      for (let before = -1; before !== written; await new Promise((resolve) => setTimeout(resolve, 50)))
        before = written
    }
    await settled()
    expect(written).toBeLessThan(size / 2)
    let read = 0
    for await (const bytes of response.body) read += bytes.length
    expect(read).toBe(size)
    expect(written).toBe(size)
  })

  test.each(['first', 'second'])('left at the %s chunk frees its connection', async (left) => {
    let closed = false
    const { url } = await serve((request, response) => {
      request.socket.once('close', () => {
        closed = true
      })
      response.write('one')
    })
    const { body } = await http(get(url), transport())
    const chunks = body[Symbol.asyncIterator]()
    if (left === 'second') await chunks.next()
    await chunks.return?.()
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(true)
  })
})

describe('no answer', () => {
  test('from a name nobody knows', async () => {
    const found = await failure(get('https://user:pass@nobody.invalid/path?key=secret'), transport())
    expect(found).toEqual({
      kind: 'name_not_found',
      url: 'https://nobody.invalid/path',
      detail: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
      sent: false,
    })
  })

  test('from a port nobody listens at', async () => {
    const found = await failure(get('http://127.0.0.1:1/path?key=secret'), transport())
    expect(found).toEqual({ kind: 'refused', url: 'http://127.0.0.1:1/path', detail: 'ECONNREFUSED', sent: false })
  })

  test.each(['http://example.com/', 'http://10.0.0.1/', 'http://127.0.0.1.example.com/', 'http://localhost.example/'])(
    'from %s: plain http is refused before anything is sent',
    async (url) => {
      expect(await failure(get(url), transport())).toEqual({
        kind: 'plain_http',
        url,
        detail: 'plain http',
        sent: false,
      })
    },
  )

  test.each(['whole', 'idle'] as const)('before the time is up (timeout_of: %s)', async (timeout_of) => {
    const { url } = await serve(() => {})
    const found = await failure(get(`${url}?key=secret`), transport({ timeout: 50, timeout_of }))
    expect(found).toEqual({ kind: 'timeout', url, detail: '0.05 s', sent: true })
  })

  test.each(['whole', 'idle'] as const)('while the connection is being opened (timeout_of: %s)', async (timeout_of) => {
    let closed = false
    const url = await serveRaw((socket) => socket.once('close', () => (closed = true)))
    const given = get(url.replace('http:', 'https:'))
    const found = await failure(given, transport({ timeout: 50, timeout_of }))
    expect(found).toEqual({ kind: 'timeout', url: given.url, detail: '0.05 s', sent: false })
    await expect.poll(() => closed, { timeout: 10_000 }).toBe(true)
  })

  test.each(['whole', 'idle'] as const)('behind a proxy that says yes and then nothing (%s)', async (timeout_of) => {
    const url = await serveRaw((socket) => socket.write('HTTP/1.1 200 Connection established\r\n\r\n'))
    const proxy = { configured: { url: url.slice(0, -1), setting: 'HTTPS_PROXY' }, except: [] }
    const by = transport({ timeout: 50, timeout_of, proxy })
    expect(await failure(get('https://api.example/'), by)).toMatchObject({ kind: 'timeout', sent: false })
  })

  test('from a server that changes to another protocol, which nobody asked for', async () => {
    const url = await serveRaw((socket) =>
      socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
    )
    expect(await failure(get(url), transport())).toEqual({ kind: 'broken', url, detail: 'HTTP 101', sent: true })
  })

  test.each(['whole', 'idle'] as const)('not before the time is up, however long it is (%s)', async (timeout_of) => {
    const { url } = await serve((_request, response) => setTimeout(() => response.end('late'), 60))
    const response = await http(get(url), transport({ timeout: 2 ** 31, timeout_of }))
    expect(await textOf(response)).toBe('late')
  })

  test.each(['whole', 'idle'] as const)('when the body falls silent (timeout_of: %s)', async (timeout_of) => {
    const { url } = await serve((_request, response) => response.write('one'))
    const found = await failure(get(url), transport({ timeout: 100, timeout_of }))
    expect(found).toEqual({ kind: 'timeout', url, detail: '0.1 s', sent: true })
  })

  test('to the end of a body that drips past the deadline, unless only silence counts', async () => {
    const { url } = await serve((_request, response) => drip(response, Buffer.from('.'.repeat(12)), 25))
    expect(await failure(get(url), transport({ timeout: 150 }))).toMatchObject({ kind: 'timeout' })
    const patient = await http(get(url), transport({ timeout: 150, timeout_of: 'idle' }))
    expect(await textOf(patient)).toBe('.'.repeat(12))
  })

  test.each([
    ['as they are', {}],
    ['compressed, none of which make a chunk', { 'content-encoding': 'gzip' }],
  ])('of a body that drips for ever, when ten times as long brought less than 1000 bytes: %s', async (_, headers) => {
    const { url } = await serve((_request, response) => {
      response.writeHead(200, headers)
      // The head of a gzip, with a name that never ends (RFC 1952 §2.3).
      response.write(Buffer.from('1f8b08080000000000ff', 'hex'))
      const timer = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(timer))
    })
    const began = performance.now()
    const found = await failure(get(url), transport({ timeout: 40, timeout_of: 'idle' }))
    expect(found).toEqual({ kind: 'too_slow', url, detail: '1000 bytes in 0.4 s', sent: true })
    expect(performance.now() - began).toBeGreaterThan(350)
  })

  test('not of one that is slow, and brings enough', async () => {
    const piece = Buffer.from('.'.repeat(400))
    const { url } = await serve((_request, response) => {
      let left = 70
      const timer = setInterval(() => {
        response.write(piece)
        if (--left > 0) return
        clearInterval(timer)
        response.end()
      }, 10)
    })
    // It lasts 700 ms, and what drips 600.
    const patient = await http(get(url), transport({ timeout: 60, timeout_of: 'idle' }))
    expect(await textOf(patient)).toHaveLength(28_000)
  })

  test('nor of what a reader takes in slowly', async () => {
    const { url } = await serve((_request, response) => response.end('.'.repeat(900)))
    const { body } = await http(get(url), transport({ timeout: 20, timeout_of: 'idle' }))
    await new Promise((resolve) => setTimeout(resolve, 300))
    let read = 0
    for await (const chunk of body) read += chunk.length
    expect(read).toBe(900)
  })

  test('compressed bytes that make no chunk yet are no silence', async () => {
    const body = gzipSync('a'.repeat(1000))
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      drip(response, body, 10)
    })
    const patient = await http(get(url), transport({ timeout: 100, timeout_of: 'idle' }))
    expect(await textOf(patient)).toBe('a'.repeat(1000))
  })

  test('a reader who takes his time is no silence', async () => {
    const { url } = await serve((_request, response) => response.end(Buffer.alloc(8 * 1024 * 1024)))
    const { body } = await http(get(url), transport({ timeout: 150, timeout_of: 'idle' }))
    let read = 0
    for await (const chunk of body) {
      if (read === 0) await new Promise((resolve) => setTimeout(resolve, 400))
      read += chunk.length
    }
    expect(read).toBe(8 * 1024 * 1024)
  })

  test.each([
    ['a body shorter than promised', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc')],
    [
      'a chunked body that is cut',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nabc\r\n'),
    ],
    ['a connection reset', (socket) => socket.resetAndDestroy()],
    ['a connection closed', (socket) => socket.end()],
    ['something that is not HTTP', (socket) => socket.end('220 mail.example ESMTP\r\n')],
  ] as [string, (socket: Socket) => void][])('whole: %s', async (_what, answer) => {
    const url = await serveRaw(answer)
    expect(await failure(get(url), transport())).toMatchObject({ kind: 'broken', url, sent: true })
  })

  test.each(['whole', 'idle'] as const)('cut in the middle of gzip (timeout_of: %s)', async (timeout_of) => {
    const body = gzipSync(Buffer.from(Array.from({ length: 100_000 }, (_, i) => i)))
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': body.length })
      response.write(body.subarray(0, 300), () => setTimeout(() => response.destroy(), 20))
    })
    expect(await failure(get(url), transport({ timeout_of }))).toMatchObject({ kind: 'broken', url, sent: true })
  })

  test.each([
    ['gzip', 'this is not gzip', 'Z_DATA_ERROR'],
    ['br', 'this is not brotli', expect.stringMatching(/^ERR_/)],
    ['zstd', 'this is not zstd', expect.stringMatching(/^ZSTD_/)],
    ['deflate', 'this is not deflate', 'Z_DATA_ERROR'],
    // Cut by a server that calls it whole.
    ['gzip', gzipSync('a'.repeat(1000)).subarray(0, -9), 'Z_BUF_ERROR'],
    ['deflate', deflateSync('a'.repeat(1000)).subarray(0, -5), 'Z_BUF_ERROR'],
    ['br', brotliCompressSync('abc'.repeat(1000)).subarray(0, -3), expect.stringMatching(/^Z_BUF_ERROR$|^ERR_/)],
    ['zstd', zstdCompressSync('abc'.repeat(1000)).subarray(0, -3), expect.stringMatching(/^Z_BUF_ERROR$|^ZSTD_/)],
  ])('that can be decompressed from %s: %s', async (encoding, body, detail) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(body),
    )
    expect(await failure(get(url), transport())).toEqual({ kind: 'broken', url, detail, sent: true })
  })

  test.each([
    ['compress', 'compress'],
    ['gzip, compress', 'compress'],
    ['gzip, gzip, gzip', '3 encodings, one over the other'],
    // A server may repeat there what it was sent, and in small letters no secret is known any more.
    ['My-Client-Secret', 'one that is not registered'],
  ])('that anybody can read in %s, but its status is known', async (encoding, detail) => {
    const { url } = await serve((_request, response) =>
      response.writeHead(503, { 'content-encoding': encoding }).end('what?'),
    )
    const response = await http(get(url), transport())
    expect(response).toMatchObject({ status: 503, headers: { 'content-encoding': encoding } })
    await expect(textOf(response)).rejects.toMatchObject({
      failure: { kind: 'unknown_encoding', url, detail, sent: true },
    })
  })

  test.each(['whole', 'idle'] as const)('that would fill a disk (timeout_of: %s)', async (timeout_of) => {
    let sent = 0
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' })
      const gzip = createGzip()
      gzip.pipe(response)
      const zeros = Buffer.alloc(1_000_000)
      const write = () => {
        while (!response.destroyed && sent < 1_000_000_000) {
          sent += zeros.length
          if (!gzip.write(zeros)) return gzip.once('drain', write)
        }
        return gzip.end()
      }
      write()
    })
    const { body } = await http(get(url), transport({ timeout_of }))
    let read = 0
    const reading = async () => {
      for await (const chunk of body) read += chunk.length
    }
    await expect(reading()).rejects.toMatchObject({ failure: { kind: 'overpacked', url, detail: '200', sent: true } })
    expect(read).toBeGreaterThan(9_000_000)
    expect(read).toBeLessThan(20_000_000)
  })

  test.each([
    ['deflate', Buffer.from([0x78, 0x9c]), Buffer.from([0, 0, 0, 0xff, 0xff])],
    ['gzip', Buffer.alloc(0), gzipSync('')],
  ])('in %s that never comes to anything', async (encoding, first, nothing) => {
    const many = Buffer.concat(Array.from({ length: 10_000 }, () => nothing))
    const { url } = await serve((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).write(first)
      const write = (): unknown => (response.write(many) ? setImmediate(write) : response.once('drain', write))
      write()
    })
    expect(await failure(get(url), transport({ timeout_of: 'idle' }))).toEqual({
      kind: 'broken',
      url,
      detail: '10 MB that unpack to nothing',
      sent: true,
    })
  })

  test('with header fields beyond all reason', async () => {
    const { url } = await serve((request, response) => {
      const many = request.url === '/many'
      const fields = many ? Array.from({ length: 501 }, (_, i) => [`x-${i}`, '1']) : [['x', 'x'.repeat(70_000)]]
      response.writeHead(200, fields.flat()).end()
    })
    expect(await failure(get(url), transport())).toEqual({
      kind: 'headers_too_large',
      url,
      detail: 'HPE_HEADER_OVERFLOW',
      sent: true,
    })
    expect(await failure(get(`${url}many`), transport())).toMatchObject({ kind: 'headers_too_large' })
  })

  test('that never ends: a token answer is read as far as its cap', async () => {
    const { url } = await serve((_request, response) => {
      const write = (): unknown =>
        response.write(Buffer.alloc(65536)) ? setImmediate(write) : response.once('drain', write)
      write()
    })
    const response = await http(get(url), transport())
    await expect(readText(response, 1_000_000)).rejects.toMatchObject({
      failure: { kind: 'too_large', detail: '1 MB' },
    })
  })

  test('that is longer than it says is no answer to the next request', async () => {
    const url = await serveRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nwrong')
    })
    const one = transport({ timeout: 300 })
    expect(await textOf(await http(get(url), one))).toBe('abc')
    expect(await textOf(await http(get(url), one))).toBe('abc')
  })

  test('on a connection that the server closes once it has read the request', async () => {
    const seen: string[] = []
    const { url } = await serve((request, response) => {
      seen.push(request.method ?? '')
      if (request.method === 'POST') request.socket.destroy()
      else response.end('one')
    })
    const one = transport()
    expect(await textOf(await http(get(url), one))).toBe('one')
    // It may have been acted upon, so it is not told as safe to repeat, nor repeated here.
    expect(await failure(get(url, { method: 'POST', body: 'a=1' }), one)).toMatchObject({ kind: 'broken', sent: true })
    expect(seen).toEqual(['GET', 'POST'])
  })

  test('that was cut before anybody read it is told to the reader', async () => {
    const url = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nabc'))
    const response = await http(get(url), transport())
    await new Promise((resolve) => setTimeout(resolve, 50))
    await expect(textOf(response)).rejects.toMatchObject({ failure: { kind: 'broken' } })
  })
})

describe('https', () => {
  test('to a server whose authority is named in ca', async () => {
    const { url, connections } = await serve((_request, response) => response.end('one'), 'localhost')
    const trusting = transport({ ca })
    expect(await textOf(await http(get(url), trusting))).toBe('one')
    expect(await textOf(await http(get(url), trusting))).toBe('one')
    expect(connections()).toBe(1)
  })

  test('to a server whose authority the system knows, when ca names another', async () => {
    const { url } = await serve((_request, response) => response.end('one'), 'localhost')
    const known = getCACertificates()
    setDefaultCACertificates([ca])
    onTestFinished(() => setDefaultCACertificates(known))
    expect(await textOf(await http(get(url), transport({ ca: pem('self_signed') })))).toBe('one')
  })

  test.each([
    ['localhost', undefined, 'its authority is not known'],
    ['self_signed', undefined, 'it is self-signed'],
    ['expired', ca, 'it has expired on 2021-01-01'],
    ['wrong_name', ca, 'it is for elsewhere.example, not localhost'],
  ])('with the certificate %s is refused before anything is sent', async (certificate, ca, detail) => {
    let asked = false
    const { url } = await serve(() => {
      asked = true
    }, certificate)
    const found = await failure(get(`${url}?key=secret`), transport(ca ? { ca } : {}))
    expect(found).toEqual({ kind: 'certificate', url, detail, sent: false })
    expect(asked).toBe(false)
  })

  test.each(['self_signed', 'expired', 'wrong_name'])('with ssl_mode off takes %s', async (certificate) => {
    const { url } = await serve((_request, response) => response.end('one'), certificate)
    expect(await textOf(await http(get(url), transport({ ssl_mode: 'off' })))).toBe('one')
  })

  test('to a port that speaks plain http', async () => {
    const { url } = await serve((_request, response) => response.end('one'))
    const found = await failure(get(url.replace('http:', 'https:')), transport())
    expect(found).toMatchObject({ kind: 'not_tls', sent: false })
  })
})

/** A byte now and then. */
function drip(response: ServerResponse, body: Uint8Array, every: number) {
  let sent = 0
  const timer = setInterval(() => {
    response.write(body.subarray(sent, ++sent))
    if (sent < body.length) return
    clearInterval(timer)
    response.end()
  }, every)
}
