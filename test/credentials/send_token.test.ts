/** Where a token goes, for a connection that fetches one and for one that was typed. */
import { describe, expect, test } from 'vitest'
import { type CredentialConnection, openCredential } from '../../src/credentials/index.ts'
import type { ConfigError } from '../../src/errors.ts'
import type { Bearer } from '../../src/generated/language.ts'
import { createSecrets } from '../../src/redact.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { rejection, stillWorld } from '../fakes.ts'
import { bearer, clientCredentials } from '../oauth/endpoint.ts'
import { fixedSource } from './fixed_source.ts'

type SendToken = NonNullable<Bearer['send_token']>

const get: HttpRequest = { method: 'GET', url: 'https://api.example/x', headers: {} }
const typed = (send_token: SendToken): CredentialConnection =>
  ({ ...bearer({ token: 'typed-token', send_token }), token_request: undefined }) as never

async function open(connection: CredentialConnection, source = fixedSource({ newest: 9 })) {
  const secrets = createSecrets()
  const credential = await openCredential(connection, {
    ...stillWorld,
    name: 'login',
    secrets,
    tokenSource: async () => source,
  })
  return { credential, sign: async (request = get) => (await credential.sign(request)).request }
}
const sending = (send_token: Partial<SendToken>) =>
  clientCredentials({ send_token: { in: 'header', which: 'access_token', ...send_token } })

test.each<[Partial<SendToken>, headers: object]>([
  [{}, { authorization: 'Bearer access+token/1' }],
  [{ prefix: 'Token' }, { authorization: 'Token access+token/1' }],
  [{ prefix: 'Token ' }, { authorization: 'Token access+token/1' }],
  [{ prefix: 'GoogleLogin auth=' }, { authorization: 'GoogleLogin auth=access+token/1' }],
  [{ prefix: '' }, { authorization: 'access+token/1' }],
  [{ prefix: '  ' }, { authorization: 'access+token/1' }],
  [{ name: 'X-Auth-Token' }, { 'x-auth-token': 'Bearer access+token/1' }],
  [{ name: 'X-Auth-Token', prefix: '' }, { 'x-auth-token': 'access+token/1' }],
  [{ in: 'cookie', name: 'sid' }, { cookie: 'sid=access+token/1' }],
])('%j', async (send_token, headers) => {
  expect((await (await open(sending(send_token))).sign()).headers).toEqual(headers)
  const both = { in: 'header', which: 'access_token', ...send_token } as const
  const other = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('access+token/1', 'typed-token')]),
  )
  expect((await (await open(typed(both))).sign()).headers).toEqual(other)
})

describe('in a cookie', () => {
  const sid = { in: 'cookie', name: 'sid' } as const
  test.each(['a;role=admin', 'a b', 'a,b'])('%s would be another one: it is told', async (token) => {
    const { sign } = await open(sending(sid), fixedSource({ token: { access_token: token } }))
    const error = await rejection<ConfigError>(sign())
    expect(error.message).toBe('connection login has a token that the cookie sid cannot carry (RFC 6265 §4.1.1)')
    expect(error.hint).toContain('write in: header in send_token')
  })

  test('quotation marks and backslashes are part of a value', async () => {
    const { sign } = await open(sending(sid), fixedSource({ token: { access_token: '"a+b/c==\\"' } }))
    expect((await sign()).headers).toEqual({ cookie: 'sid="a+b/c==\\"' })
  })
})

describe('in the query', () => {
  test('it asks caches to forget (RFC 6750 §2.3), under the name of the RFC or another', async () => {
    const { url, headers } = await (await open(sending({ in: 'query' }))).sign()
    expect([url, headers]).toEqual([
      'https://api.example/x?access_token=access%2Btoken%2F1',
      { 'cache-control': 'no-store' },
    ])
    expect((await (await open(sending({ in: 'query', name: 'auth' }))).sign()).url).toContain('?auth=access')
  })

  test('one that an answer repeats is sent once, and takes the place of its former self', async () => {
    const { credential, sign } = await open(sending({ in: 'query' }))
    const { url } = await sign({ ...get, url: `${get.url}?a=1` })
    expect((await sign({ ...get, url })).url).toBe(url)
    await credential.renew?.(1)
    expect((await sign({ ...get, url: `${url}&page=2` })).url).toBe(
      'https://api.example/x?a=1&access_token=access%2Btoken%2F2&page=2',
    )
  })

  test('one that the file writes itself is a mistake', async () => {
    const { sign } = await open(sending({ in: 'query' }))
    await sign()
    expect(await rejection(sign({ ...get, url: `${get.url}?access_token=mine` }))).toMatchObject({
      code: 'config.not_usable',
    })
  })
})

describe('which: id_token', () => {
  const id = sending({ which: 'id_token' })
  test('sends that of the same answer', async () => {
    const { sign } = await open(id, fixedSource({ token: { id_token: 'the.id.token' } }))
    expect((await sign()).headers).toEqual({ authorization: 'Bearer the.id.token' })
  })

  test('is told where the answer has none', async () => {
    const { sign } = await open(id)
    const error = await rejection<ConfigError>(sign())
    expect(error.message).toBe('connection login sends the id_token, and its token answer has none')
    expect(error.hint).toContain('add openid to scope')
  })
})
