import { get } from 'node:https'
import { expect, onTestFinished, test } from 'vitest'
import { certificateAuthority, type OddCertificate, type OddHandlers, startOddServer } from './odd.ts'

async function start(handlers: OddHandlers, certificate?: OddCertificate) {
  const server = await startOddServer(handlers, certificate)
  onTestFinished(server.close)
  return server
}

test('answers as told, and writes down what it was asked', async () => {
  const { url, requests } = await start({
    '/token': ({ method }, body) => ({ status: 418, headers: { 'x-odd': ['a', 'b'] }, body: `${method} ${body}` }),
  })
  const response = await fetch(`${url}/token?a=1`, { method: 'POST', body: 'x=ü', headers: { 'X-Odd-Name': 'v' } })
  expect([response.status, response.headers.get('x-odd'), await response.text()]).toEqual([418, 'a, b', 'POST x=ü'])
  expect(requests).toMatchObject([
    { method: 'POST', url: '/token?a=1', body: 'x=ü', headers: { 'x-odd-name': 'v' }, rawHeaders: expect.any(Array) },
  ])
  expect((await fetch(`${url}/else`)).status).toBe(404)
})

test('sends a body piece by piece, late, or not to its end', async () => {
  const { url } = await start({
    '/pieces': { body: [Buffer.from([0xc3]), Buffer.from([0xbc])] },
    '/late': { delay: 60_000 },
    '/half': { headers: { 'content-length': 100 }, body: '{"data":[', breaks: true },
    '/nothing': { breaks: true },
  })
  expect(await (await fetch(`${url}/pieces`)).text()).toBe('ü')
  await expect(fetch(`${url}/late`, { signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/)
  const half = await fetch(`${url}/half`)
  await expect(half.text()).rejects.toThrow()
  await expect(fetch(`${url}/nothing`)).rejects.toThrow()
})

test.each<[OddCertificate, string]>([
  ['localhost', 'trusted'],
  ['expired', 'CERT_HAS_EXPIRED'],
  ['wrong_name', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ['self_signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
])('certificate %s is %s to those who trust the authority', async (certificate, verdict) => {
  const { url } = await start({ '/': { body: 'hello' } }, certificate)
  const seen = await new Promise((resolve) => {
    get(url, { ca: certificateAuthority, agent: false }, (response) => resolve(response.resume() && 'trusted')).on(
      'error',
      (error: NodeJS.ErrnoException) => resolve(error.code),
    )
  })
  expect(seen).toBe(verdict)
})
