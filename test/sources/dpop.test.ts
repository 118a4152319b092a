/** A token that is bound to a key, at the API (RFC 9449 §7, §9). */
import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import type { ResponseError } from '../../src/errors.ts'
import { openDpop } from '../../src/oauth/dpop.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { openCall } from '../../src/sources/exchange.ts'
import { openRest } from '../../src/sources/rest.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeClock, fakeSend, rejection, stillWorld, textOf } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { drain, job, readData, rest, sourceWorld } from './connection.ts'

const get: HttpRequest = { method: 'GET', url: 'https://api.example/v1/x?q=1', headers: {} }
const post: HttpRequest = { ...get, method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
const ok: FakeAnswer = { body: 'fine' }
const wants = (nonce: string): FakeAnswer => ({
  status: 401,
  headers: { 'www-authenticate': 'DPoP error="use_dpop_nonce", error_description="a nonce"', 'dpop-nonce': nonce },
})

async function open(...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const { world, events } = sourceWorld(send)
  const clock = fakeClock()
  const { resource } = openDpop(async () => 'key', { store: openMemory('', clock), clock, secrets: world.secrets })
  const source = fixedSource({ newest: 9, prover: resource })
  const given = { ...stillWorld, name: 'login', secrets: world.secrets, tokenSource: async () => source }
  const credential = await openCredential(clientCredentials({ dpop: true }), given)
  const signing = { ...world, credential: { name: 'login', credential } }
  const call = openCall({ ...rest(), also_send_to: ['https://friend.example'] }, signing)
  const noted: unknown[] = []
  const recording = { ...job, note: (fact: unknown) => void noted.push(fact) }
  return { ask: (request: HttpRequest) => call(request, textOf, recording), requests, events, noted, source, signing }
}

const read = (part = '') => JSON.parse(Buffer.from(part, 'base64url').toString())
const claims = ({ headers }: HttpRequest) => read(String(headers.dpop).split('.')[1])
const shown = (request: HttpRequest) => {
  const { htm, htu, nonce } = claims(request)
  return [request.headers.authorization, htm, htu, nonce]
}

test('goes with the scheme DPoP and a proof of its own for each request', async () => {
  const { ask, requests, events, noted } = await open(ok)
  await ask(get)
  await ask(post)
  expect(requests.map(shown)).toEqual([
    ['DPoP access+token/1', 'GET', 'https://api.example/v1/x', undefined],
    ['DPoP access+token/1', 'POST', 'https://api.example/v1/x', undefined],
  ])
  const [one, two] = requests.map(claims)
  expect(one.jti).not.toBe(two.jti)
  expect(one.ath).toBe(createHash('sha256').update('access+token/1').digest('base64url'))
  // Neither is shown, nor recorded.
  expect(JSON.stringify(noted)).toContain('"dpop":"••••"')
  expect(JSON.stringify(noted)).not.toMatch(/eyJ|access.token.1/)
  expect(events.filter(({ type }) => type === 'request')[0]).toMatchObject({
    headers: { authorization: 'DPoP ••••', dpop: '••••' },
  })
})

test('a redirect is proven anew, and one to elsewhere carries neither', async () => {
  const to = (location: string, status = 307) => ({ status, headers: { location } })
  const { ask, requests } = await open(
    to('/v2/y'),
    to('https://friend.example/z'),
    to('https://cdn.example/z', 302),
    ok,
  )
  expect(await ask(get)).toBe('fine')
  expect(requests.slice(0, 3).map((request) => claims(request).htu)).toEqual([
    'https://api.example/v1/x',
    'https://api.example/v2/y',
    'https://friend.example/z',
  ])
  expect(Object.keys(requests[3]?.headers ?? {})).toEqual(['accept', 'user-agent'])
})

test.each([
  ['GET', get],
  ['POST', post],
])('a nonce that is asked for is one more try of a %s, with the same token', async (_, request) => {
  const { ask, requests, source, events } = await open(wants('one'), { ...ok, headers: { 'dpop-nonce': 'two' } }, ok)
  expect(await ask(request)).toBe('fine')
  expect(await ask(request)).toBe('fine')
  expect(requests.map((sent) => [sent.headers.authorization, claims(sent).nonce, sent.body])).toEqual([
    ['DPoP access+token/1', undefined, request.body],
    ['DPoP access+token/1', 'one', request.body],
    ['DPoP access+token/1', 'two', request.body],
  ])
  expect(source.rejected).toEqual([])
  expect(events.some(({ type }) => type === 'renewal' || type === 'retry')).toBe(false)
})

test('a nonce is asked for by each hop', async () => {
  const moved = { status: 307, headers: { location: 'https://friend.example/z' } }
  const { ask, requests } = await open(wants('home'), moved, wants('friend'), ok)
  expect(await ask(post)).toBe('fine')
  expect(requests.map((sent) => [new URL(sent.url).host, claims(sent).nonce])).toEqual([
    ['api.example', undefined],
    ['api.example', 'home'],
    ['friend.example', undefined],
    ['friend.example', 'friend'],
  ])
})

test('a token that ends is renewed all the same, whatever nonces were asked for', async () => {
  const ended = { status: 401, headers: { 'www-authenticate': 'DPoP error="invalid_token"' } }
  const { ask, requests, source } = await open(wants('one'), ended, wants('two'), ok)
  expect(await ask(get)).toBe('fine')
  expect(source.rejected).toEqual([1])
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([
    'DPoP access+token/1',
    'DPoP access+token/1',
    'DPoP access+token/2',
    'DPoP access+token/2',
  ])
})

test.each([
  ['a nonce for ever', wants('another'), 2],
  ['a proof it does not like', { status: 401, headers: { 'www-authenticate': 'DPoP error="invalid_dpop_proof"' } }, 1],
])('who wants %s gets no other token', async (_, answer, times) => {
  const { ask, requests, source } = await open(answer)
  const error = await rejection<ResponseError>(ask(get))
  expect(error).toMatchObject({ code: 'api.unauthorized', data: { renewed: false } })
  expect(error.hint).toContain('does not accept the proof')
  expect(requests).toHaveLength(times)
  expect(source.rejected).toEqual([])
})

test('each page has a proof for its own address', async () => {
  const page = (n: number) => ({ body: { data: [n], ...(n < 3 && { next: `/v1/page${n + 1}` }) } })
  const { requests, signing } = await open(page(1), page(2), page(3))
  const source = openRest(rest({ pagination: { type: 'next_url', path: '$.next' } }), signing)
  expect((await drain(source.rows({ extract: 'x' }, readData))).rows).toEqual([1, 2, 3])
  expect(requests.map((sent) => claims(sent).htu)).toEqual([
    'https://api.example/v1',
    'https://api.example/v1/page2',
    'https://api.example/v1/page3',
  ])
})
