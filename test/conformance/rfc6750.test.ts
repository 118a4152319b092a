/** RFC 6750: bearer token usage, the client's part. */
import { expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import { ResponseError } from '../../src/errors.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { openCall } from '../../src/sources/exchange.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { fakeSend, stillWorld } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { job, once, sourceWorld } from '../sources/connection.ts'
import { duty } from './duties.ts'

const request: HttpRequest = { method: 'GET', url: 'https://server.example.com/resource', headers: {} }

type Fields = Parameters<typeof clientCredentials>[0]

async function call(fields: Fields, ...answers: Parameters<typeof fakeSend>) {
  const { send, requests } = fakeSend(...answers)
  const { world, events } = sourceWorld(send)
  const tokens = fixedSource({ newest: 9 })
  const { secrets } = world
  const credential = await openCredential(clientCredentials(fields), {
    ...stillWorld,
    name: 'login',
    secrets,
    tokenSource: async () => tokens,
  })
  const asked = openCall(
    { url: request.url, also_send_to: [], timeout: '30s', retry: once },
    { ...world, credential: { name: 'login', credential } },
  )
  const outcome = await asked(request, async (response) => response, job).catch((error: ResponseError) => error)
  return { requests, events, outcome }
}

duty(31, async () => {
  const { requests } = await call({}, {})
  expect(requests).toEqual([{ ...request, headers: { authorization: 'Bearer access+token/1' } }])
  for (const send_token of [
    { in: 'query', which: 'access_token' },
    { in: 'cookie', name: 'sid', which: 'access_token' },
    { in: 'header', name: 'x-auth', which: 'access_token' },
  ] as const) {
    const [sent] = (await call({ send_token }, {})).requests
    expect(decodeURIComponent(JSON.stringify(sent)).split('access+token/1')).toHaveLength(2)
    expect(sent?.headers).not.toHaveProperty('authorization')
  }
})

test('§2: a request that carries an Authorization of its own gets no second one', async () => {
  const { world } = sourceWorld(fakeSend().send)
  const { secrets } = world
  const credential = await openCredential(clientCredentials(), {
    ...stillWorld,
    name: 'login',
    secrets,
    tokenSource: async () => fixedSource(),
  })
  expect(() => credential.sign({ ...request, headers: { authorization: 'Bearer other' } })).toThrow(
    'which the request sets too',
  )
})

duty(33, async () => {
  const challenge = { 'www-authenticate': 'Bearer realm="example", error="invalid_token"' }
  const { requests, outcome } = await call({}, { status: 401, headers: challenge })
  expect(requests.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer access+token/1',
    'Bearer access+token/2',
  ])
  expect(outcome).toMatchObject({ code: 'api.unauthorized', data: { renewed: true } })
  const forbidden = { 'www-authenticate': 'Bearer error="insufficient_scope", scope="admin"' }
  const refused = await call({}, { status: 403, headers: forbidden })
  expect(refused.requests).toHaveLength(1)
  expect(refused.outcome).toBeInstanceOf(ResponseError)
  expect(refused.outcome).toMatchObject({
    code: 'api.insufficient_scope',
    data: { scope: 'admin', authentication: 'login' },
  })
})

test('§5.3: the token is not sent to whom it does not belong', async () => {
  const { requests } = await call({}, { status: 302, headers: { location: 'https://other.example.com/' } }, {})
  expect(requests[1]?.headers).not.toHaveProperty('authorization')
})

duty(32, async () => {
  const send_token = { in: 'query', which: 'access_token' } as const
  const { requests, events, outcome } = await call({ send_token }, { status: 404 })
  expect(requests).toEqual([
    {
      ...request,
      url: `${request.url}?access_token=access%2Btoken%2F1`,
      headers: { 'cache-control': 'no-store' },
    },
  ])
  for (const shown of [JSON.stringify(events), JSON.stringify(outcome)]) {
    expect(shown).toContain(request.url)
    expect(shown).not.toMatch(/access.{1,3}token.{1,3}1/)
  }
})
