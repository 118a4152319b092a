import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import type { Callback, ListenHow } from '../../src/callback/contract.ts'
import { listenForCallback } from '../../src/callback/listen.ts'
import { canListenOn } from '../../src/callback/loopback.ts'
import { ConfigError } from '../../src/errors.ts'
import { dial, freePort, type Page, pageOf, rest, visit } from './browser.ts'

const opened: Callback[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()))
})

async function listening(how: Partial<ListenHow> = {}, host = '127.0.0.1', path = '/callback') {
  const redirect_uri = `http://${host}:${await freePort(host === '[::1]' ? '::1' : '127.0.0.1')}${path}`
  const callback = await listenForCallback(redirect_uri, { connection: 'crm', ...how })
  opened.push(callback)
  return { callback, redirect_uri }
}

/** Somebody comes, the login answers with `done`. */
async function comesBack(callback: Callback, url: string): Promise<{ parameters: string; page: Page | undefined }> {
  const page = visit(url)
  const { parameters, reply } = await callback.arrival()
  await reply({ kind: 'done' })
  return { parameters: String(parameters), page: await page }
}

test('who comes back is handed over with the parameters, in order, repeats kept, and is shown a page', async () => {
  const { callback, redirect_uri } = await listening()
  const { parameters, page } = await comesBack(callback, `${redirect_uri}?state=s&code=a%2Fb&code=c+d&iss=`)
  expect(parameters).toBe('state=s&code=a%2Fb&code=c+d&iss=')
  expect(page?.status).toBe(200)
  expect(page?.body).toContain('crm is logged in')
})

test('nothing of it is kept, framed, sniffed, referred to or taken from elsewhere', async () => {
  const { callback, redirect_uri } = await listening()
  const { page } = await comesBack(callback, `${redirect_uri}?code=1`)
  expect(page?.headers).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    connection: 'close',
    'content-type': 'text/html; charset=utf-8',
  })
  const policy = page?.headers['content-security-policy'] ?? ''
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+' 'sha256-[^']+'; /)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).not.toContain('unsafe')
})

test.each(['127.0.0.1', '[::1]', 'localhost'])('listens at %s', async (host) => {
  const { callback, redirect_uri } = await listening({}, host)
  expect((await comesBack(callback, `${redirect_uri}?code=1`)).parameters).toBe('code=1')
})

test('localhost is both of its addresses', async () => {
  const { callback, redirect_uri } = await listening({}, 'localhost')
  const { port, host } = new URL(redirect_uri)
  for (const address of ['127.0.0.1', '[::1]']) {
    const page = visit(`http://${address}:${port}/callback?code=1`, { headers: { host } })
    await (await callback.arrival()).reply({ kind: 'done' })
    expect((await page)?.status).toBe(200)
  }
})

test('others get nothing, and the real one still counts', async () => {
  const { callback, redirect_uri } = await listening()
  const { origin, port } = new URL(redirect_uri)
  const answers = await Promise.all([
    visit(`${origin}/favicon.ico`),
    visit(`${origin}/`),
    visit(`${origin}/callback/`),
    visit(`${origin}/Callback?code=1`),
    visit(redirect_uri, { method: 'HEAD' }),
    visit(redirect_uri, { method: 'POST', body: 'query=code%3D1' }),
    visit(redirect_uri, { method: 'OPTIONS' }),
    visit(`${redirect_uri}?code=1`, { headers: { host: `attacker.example:${port}` } }),
    visit(`${redirect_uri}?code=1`, { headers: { host: `localhost:${port}` } }),
    visit(`${redirect_uri}?code=${'1'.repeat(100_000)}`),
  ])
  expect(answers.map((page) => page?.status)).toEqual([404, 404, 404, 404, 200, 405, 405, 421, 421, 431])
  expect(answers.map((page) => page?.body).join('')).toBe('')
  expect((await comesBack(callback, `${redirect_uri}?code=real`)).parameters).toBe('code=real')
})

test('the second who comes is another arrival, each with a page of its own', async () => {
  const { callback, redirect_uri } = await listening()
  const first = visit(`${redirect_uri}?code=1`)
  const one = await callback.arrival()
  const second = visit(`${redirect_uri}?code=2`)
  const two = await callback.arrival()
  await two.reply({ kind: 'unexpected' })
  await one.reply({ kind: 'failed', said: 'the server was down', advice: 'try again' })
  // The first page counts.
  await one.reply({ kind: 'done' })
  expect(one.parameters.get('code')).toBe('1')
  expect((await first)?.body).toContain('The server was down.')
  expect((await second)?.status).toBe(400)
})

test('an arrival that nobody took up in time is not lost to a race', async () => {
  const { callback, redirect_uri } = await listening()
  const before = callback.arrival()
  expect(callback.arrival()).toBe(before)
  expect((await comesBack(callback, `${redirect_uri}?code=1`)).parameters).toBe('code=1')
})

test('after the end the port is free, and whoever has no page is told that it is over', async () => {
  const { callback, redirect_uri } = await listening()
  const taken = visit(`${redirect_uri}?code=1`)
  await callback.arrival()
  const never = callback.arrival()
  const idle = rest(await dial(redirect_uri))
  await Promise.all([callback.close(), expect(never).rejects.toThrow('nobody listens')])
  expect((await taken)?.status).toBe(410)
  expect((await taken)?.body).toContain('The login of crm is over')
  expect(await idle).toBe('')
  await expect(dial(redirect_uri)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  await expect(callback.arrival()).rejects.toThrow('nobody listens')
  opened.push(await listenForCallback(redirect_uri, { connection: 'crm' }))
})

test('a signal ends it, with its reason', async () => {
  const control = new AbortController()
  const { callback, redirect_uri } = await listening({ signal: control.signal })
  const arrival = callback.arrival()
  control.abort(new Error('waited long enough'))
  await expect(arrival).rejects.toThrow('waited long enough')
  await expect(callback.arrival()).rejects.toThrow('waited long enough')
  await callback.close()
  await expect(dial(redirect_uri)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  const late = listenForCallback(redirect_uri, { connection: 'crm', signal: control.signal })
  await expect(late).rejects.toThrow('waited long enough')
})

test('who says nothing is sent away, and keeps nobody waiting', async () => {
  const { callback, redirect_uri } = await listening({ patience: 300 })
  const slow = await dial(redirect_uri)
  slow.write('GET /callback?code=slow HTTP/1.1\r\nhost:')
  const gone = rest(slow)
  const many = await Promise.all(Array.from({ length: 100 }, () => dial(redirect_uri)))
  expect((await comesBack(callback, `${redirect_uri}?code=real`)).parameters).toBe('code=real')
  expect(pageOf(await gone)?.status ?? 408).toBe(408)
  for (const socket of many) socket.destroy()
})

test('bodies that never come to their end keep no browser from coming back', async () => {
  const { callback, redirect_uri } = await listening({ fragment: true })
  const { host } = new URL(redirect_uri)
  const slow = await Promise.all(
    Array.from({ length: 64 }, async () => {
      const socket = await dial(redirect_uri)
      socket.write(`POST /callback HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 1000\r\n\r\nquery=`)
      return socket
    }),
  )
  // Whoever has not said a word yet goes first; these have.
  await setTimeout(50)
  const body = 'query=&fragment=access_token%3Dreal'
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }
  const page = visit(redirect_uri, { method: 'POST', headers, body })
  const { parameters, reply } = await callback.arrival()
  await reply({ kind: 'done' })
  expect([String(parameters), (await page)?.status]).toEqual(['access_token=real', 200])
  for (const socket of slow) socket.destroy()
})

test('a flood of visitors fills no memory, and is not lost on the login', async () => {
  const { callback, redirect_uri } = await listening()
  const refused = Promise.withResolvers<void>()
  let full = 0
  const visits = Array.from({ length: 40 }, async (_, index) => {
    const page = await visit(`${redirect_uri}?code=${index}`)
    if (page?.status === 503 && ++full === 8) refused.resolve()
    return page?.status
  })
  await refused.promise
  for (let taken = 0; taken < 32; taken++) await (await callback.arrival()).reply({ kind: 'unexpected' })
  expect((await Promise.all(visits)).filter((status) => status === 400)).toHaveLength(32)
  expect((await comesBack(callback, `${redirect_uri}?code=real`)).parameters).toBe('code=real')
})

test('rubbish on the port crashes nothing', async () => {
  const { callback, redirect_uri } = await listening()
  for (const text of [
    '\r\n\r\n\0',
    'SSH-2.0-x\r\n',
    'GET http://x/ HTTP/1.1\r\n\r\n',
    'CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n',
  ]) {
    const socket = await dial(redirect_uri)
    socket.end(text)
    await rest(socket)
  }
  const broken = await dial(redirect_uri)
  broken.write('GET /callback?code=1 HTTP/1.1\r\n')
  broken.resetAndDestroy()
  expect((await comesBack(callback, `${redirect_uri}?code=%E0%A4%A`)).parameters).toMatch(/^code=/)
})

test('of a browser that has gone, reply is done with', async () => {
  const { callback, redirect_uri } = await listening()
  const socket = await dial(redirect_uri)
  socket.write(`GET /callback?code=1 HTTP/1.1\r\nhost: ${new URL(redirect_uri).host}\r\n\r\n`)
  const arrival = await callback.arrival()
  socket.resetAndDestroy()
  await arrival.reply({ kind: 'done' })
  expect(arrival.parameters.get('code')).toBe('1')
})

test.each([
  ['https://127.0.0.1:1234/callback'],
  ['http://192.168.1.1:1234/callback'],
  ['http://127.0.0.1:0/callback'],
  ['http://127.0.0.1.attacker.example:1234/'],
  ['urn:ietf:wg:oauth:2.0:oob'],
  ['com.example.app:/callback'],
  ['no address'],
])('%s cannot be listened on, and that is said', async (redirect_uri) => {
  expect(canListenOn(redirect_uri)).toBe(false)
  await expect(listenForCallback(redirect_uri, { connection: 'crm' })).rejects.toThrow(
    `connection crm cannot be called back at ${redirect_uri}`,
  )
})

test('a port that is taken says what to do, on one address of localhost as well', async () => {
  const other = createServer().listen(0, '::1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as { port: number }
  for (const host of ['[::1]', 'localhost']) {
    const redirect_uri = `http://${host}:${port}/callback`
    const refused = await listenForCallback(redirect_uri, { connection: 'crm' }).catch((error) => error)
    expect(refused).toBeInstanceOf(ConfigError)
    expect(refused.message).toBe(
      `connection crm cannot be called back at ${redirect_uri}: another program listens there`,
    )
    expect(refused.hint).toContain('another port')
  }
  // The half of localhost that was free is free again.
  opened.push(await listenForCallback(`http://127.0.0.1:${port}/callback`, { connection: 'crm' }))
  other.close()
})

test('a fragment is fetched by a page of ours, and handed over behind the query', async () => {
  const { callback, redirect_uri } = await listening({ fragment: true })
  const fetching = await visit(`${redirect_uri}?state=s`)
  expect(fetching?.body).toContain('location.hash')
  expect(fetching?.headers['content-security-policy']).toContain("form-action 'self'")
  const handedOver = visit(redirect_uri, {
    method: 'POST',
    body: String(new URLSearchParams({ query: 'state=s', fragment: 'access_token=a%2Bb&scope=c+d' })),
  })
  const { parameters, reply } = await callback.arrival()
  await reply({ kind: 'done' })
  expect([...parameters]).toEqual([
    ['state', 's'],
    ['access_token', 'a+b'],
    ['scope', 'c d'],
  ])
  expect((await handedOver)?.status).toBe(200)
})

test('an error in the query needs no fragment', async () => {
  const { callback, redirect_uri } = await listening({ fragment: true })
  expect((await comesBack(callback, `${redirect_uri}?error=access_denied&state=s`)).parameters).toBe(
    'error=access_denied&state=s',
  )
})

test('no other site hands over a fragment, and none of any size', async () => {
  const { redirect_uri } = await listening({ fragment: true })
  const posted = (headers: Record<string, string>, body: string) =>
    visit(redirect_uri, { method: 'POST', headers, body })
  expect((await posted({ 'sec-fetch-site': 'cross-site' }, 'fragment=x'))?.status).toBe(403)
  expect((await posted({ 'sec-fetch-site': 'same-site' }, 'fragment=x'))?.status).toBe(403)
  expect((await posted({}, `fragment=${'x'.repeat(70_000)}`))?.status).toBe(413)
})
