/** token_request and refresh_request: what arrives at a server that does not want it as RFC 6749 has it. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import type { HttpRequest } from '../../src/runtime.ts'
import { rejection } from '../fakes.ts'
import { clientCredentials, endpointOver, granted, parametersOf, password, refreshToken } from './endpoint.ts'

type Described = Extract<OAuthConnection, { grant_type: 'client_credentials' }>
type Blocks = Pick<Described, 'client_authentication' | 'scope' | 'client_secret'> & {
  token_request?: Partial<NonNullable<Described['token_request']>>
  refresh_request?: Described['refresh_request']
}
const written = (fields: Blocks = {}) => fields as Partial<Described>

/** What is sent for a token by the grant of the connection. */
async function sent(connection: OAuthConnection): Promise<HttpRequest> {
  const { request, requests } = endpointOver(connection, { body: granted })
  await request(connection.grant_type, await parametersOf(connection))
  return requests[0] as HttpRequest
}
const asked = (fields: Blocks) => sent(clientCredentials(written(fields)))
const query = ({ url }: HttpRequest) => Object.fromEntries(new URL(url).searchParams)
const form = ({ body }: HttpRequest) => [...new URLSearchParams(String(body))]

describe('format', () => {
  test('json writes the fields as members, the proof with them where it goes with them', async () => {
    const request = await asked({
      token_request: { format: 'json' },
      client_authentication: { method: 'client_secret_post' },
    })
    expect(request).toMatchObject({ method: 'POST', url: 'https://auth.example/token' })
    expect(request.headers['content-type']).toBe('application/json')
    expect(JSON.parse(String(request.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'reporting',
      client_secret: 'tea+cake',
    })
  })

  test('query writes them into the address, by GET and without a body', async () => {
    const request = await asked({
      token_request: { format: 'query' },
      client_authentication: { method: 'client_secret_post' },
    })
    expect(request.method).toBe('GET')
    expect(request).not.toHaveProperty('body')
    expect(request.headers).not.toHaveProperty('content-type')
    expect(request.url).toBe(
      'https://auth.example/token?grant_type=client_credentials&client_id=reporting&client_secret=tea%2Bcake',
    )
  })

  test('query by POST, as Zoho wants it, has an empty body', async () => {
    const request = await asked({ token_request: { format: 'query', method: 'POST' } })
    expect([request.method, request.body, query(request)]).toEqual(['POST', '', { grant_type: 'client_credentials' }])
  })

  test('what the address has already stands there once', async () => {
    const token_request = { format: 'query', url: 'https://auth.example/t?v=2&grant_type=x' } as const
    expect((await asked({ token_request })).url).toBe('https://auth.example/t?v=2&grant_type=client_credentials')
  })
})

describe('fields', () => {
  test('are renamed and left out, those of the client, too', async () => {
    const request = await asked({
      client_authentication: { method: 'client_secret_post' },
      token_request: { format: 'form', rename: { client_id: 'appid', client_secret: 'secret' }, omit: ['grant_type'] },
    })
    expect(form(request)).toEqual([
      ['appid', 'reporting'],
      ['secret', 'tea+cake'],
    ])
  })

  test('no name of an object’s own renames one', async () => {
    const request = await asked({ token_request: { rename: { constructor: 'x' } } })
    expect(form(request)).toEqual([['grant_type', 'client_credentials']])
  })

  test('a parameter with the wire name of a standard field replaces it (RFC 6749 §3.2: never twice)', async () => {
    const request = await asked({
      client_authentication: { method: 'client_secret_post' },
      token_request: {
        rename: { client_id: 'appid' },
        parameters: { appid: 'another', grant_type: 'vendor', size: 5 },
      },
    })
    expect(form(request)).toEqual([
      ['client_secret', 'tea+cake'],
      ['appid', 'another'],
      ['grant_type', 'vendor'],
      ['size', '5'],
    ])
  })

  test('a list of parameters may repeat a name; in JSON that is a list, and a number stays one', async () => {
    const parameters = [
      { name: 'resource', value: 'a', sensitive: false },
      { name: 'resource', value: 'b', sensitive: false },
      { name: 'ttl', value: 60, sensitive: false },
    ]
    const request = await asked({ token_request: { parameters } })
    expect(form(request).slice(1)).toEqual([
      ['resource', 'a'],
      ['resource', 'b'],
      ['ttl', '60'],
    ])
    const json = await asked({ token_request: { parameters, format: 'json' } })
    expect(JSON.parse(String(json.body))).toMatchObject({ resource: ['a', 'b'], ttl: 60 })
  })

  test('query stands in the address while the rest is a form', async () => {
    const request = await asked({ token_request: { query: { tenant: 'a&b' } } })
    expect([query(request), form(request)]).toEqual([{ tenant: 'a&b' }, [['grant_type', 'client_credentials']]])
  })

  test.each(['form', 'json', 'query'] as const)('what query names stands there alone, as %s too', async (format) => {
    const request = await asked({
      client_authentication: { method: 'client_secret_post' },
      token_request: {
        format,
        method: 'POST',
        rename: { client_secret: 'key' },
        query: { client_id: 'zz', grant_type: 'vendor', key: 'k', v: 2 },
      },
    })
    expect(new URL(request.url).search).toBe('?client_id=zz&grant_type=vendor&key=k&v=2')
    expect(request.body).toBe(format === 'json' ? '{}' : '')
  })

  test('a scope that is a list is joined by the separator; one that is text stays as it is', async () => {
    const token_request = { scope_separator: ',' }
    expect(form(await asked({ scope: ['a', 'b'], token_request }))).toContainEqual(['scope', 'a,b'])
    expect(form(await asked({ scope: 'a b', token_request }))).toContainEqual(['scope', 'a b'])
  })
})

test('headers win over ours', async () => {
  const { headers } = await asked({
    client_authentication: { method: 'none' },
    token_request: { headers: { Accept: 'application/vnd.x+json', 'X-Team': 'red', 'User-Agent': 'nightly' } },
  })
  expect(headers).toMatchObject({ accept: 'application/vnd.x+json', 'x-team': 'red', 'user-agent': 'nightly' })
  expect(Object.keys(headers).filter((name) => name !== name.toLowerCase())).toEqual([])
})

describe('body', () => {
  test('is the whole body, to which nothing is added', async () => {
    const body = { user: '${client_id}', inner: [{ pass: '${client_secret}' }] }
    const request = await asked({ token_request: { format: 'json', body } })
    expect(JSON.parse(String(request.body))).toEqual({ user: 'reporting', inner: [{ pass: 'tea+cake' }] })
    expect(request.headers.authorization).toMatch(/^Basic /)
  })

  test.each([
    ['form', 'u=${client_id}&p=${client_secret}', 'u=reporting&p=a%22+%26b', 'application/x-www-form-urlencoded'],
    ['json', '{"p": "${client_secret}"}', '{"p": "a\\" &b"}', 'application/json'],
  ] as const)('as text in %s: what is filled in is escaped for it', async (format, body, expected, type) => {
    const request = await asked({ client_secret: 'a" &b', token_request: { format, body } })
    expect([request.body, request.headers['content-type']]).toEqual([expected, type])
  })
})

describe('templates', () => {
  test('stand for fields of the connection and values of this request', async () => {
    const request = await sent(
      password({
        token_request: {
          parameters: { login: '${username}/${grant_type}', cost: '$${x}' },
          headers: { 'x-user': '${username}' },
          query: { who: '${username}&' },
        },
      } as object),
    )
    expect(form(request)).toEqual(
      expect.arrayContaining([
        ['login', 'alice/password'],
        ['cost', '${x}'],
      ]),
    )
    expect([request.headers['x-user'], query(request)]).toEqual(['alice', { who: 'alice&' }])
  })

  test('that stand for nothing stop before any request', async () => {
    const connection = clientCredentials(written({ token_request: { parameters: { code: '${code}' } } }))
    const { request, requests } = endpointOver(connection, { body: granted })
    expect(await rejection(request())).toMatchObject({
      code: 'config.not_usable',
      message: 'connection crm_login wants ${code} in its token request, where there is none',
    })
    expect(requests).toEqual([])
  })

  test('what a header cannot carry is refused, and not shown', async () => {
    const token_request = { headers: { 'x-secret': '${client_secret}' } }
    const connection = clientCredentials(written({ client_secret: 'line\nbreak', token_request }))
    const error = await rejection(endpointOver(connection, { body: granted }).request())
    expect(error).toMatchObject({ code: 'config.not_usable' })
    expect(error.message).not.toContain('break')
  })
})

describe('refresh_request', () => {
  const renewal = async (fields: Blocks, connection = clientCredentials(written(fields))) => {
    const { request, requests } = endpointOver(connection, { body: granted })
    await request('refresh_token', { refresh_token: 'newest-refresh-token' })
    return requests[0] as HttpRequest
  }
  const token_request = {
    format: 'json',
    url: 'https://auth.example/login',
    rename: { refresh_token: 'rt' },
    omit: ['grant_type'],
    headers: { 'x-a': '1' },
    parameters: { once: 'x' },
    query: { q: '1' },
  } as const

  test('is as the token request but for parameters, query and body', async () => {
    const request = await renewal({ token_request: { ...token_request, omit: [...token_request.omit] } })
    expect([request.url, request.headers['x-a'], JSON.parse(String(request.body))]).toEqual([
      'https://auth.example/login',
      '1',
      { rt: 'newest-refresh-token' },
    ])
  })

  test('says itself what is otherwise', async () => {
    const request = await renewal({
      token_request: { format: 'query', headers: { 'x-a': '1' } },
      refresh_request: {
        url: 'https://auth.example/refresh',
        format: 'json',
        headers: { 'x-b': '2' },
        omit: ['grant_type'],
        parameters: { old: '${refresh_token}' },
        client_authentication: { method: 'client_secret_post' },
      },
    })
    expect(request).toMatchObject({ method: 'POST', url: 'https://auth.example/refresh' })
    expect([request.headers['x-a'], request.headers['x-b'], request.headers.authorization]).toEqual([
      undefined,
      '2',
      undefined,
    ])
    expect(JSON.parse(String(request.body))).toEqual({
      refresh_token: 'newest-refresh-token',
      client_id: 'reporting',
      client_secret: 'tea+cake',
      old: 'newest-refresh-token',
    })
  })

  test('the grant refresh_token is a renewal from the first: all of its token request goes with it', async () => {
    const connection = refreshToken({ token_request: { parameters: { audience: 'x' } } } as object)
    expect(form(await renewal({}, connection))).toContainEqual(['audience', 'x'])
  })

  test('a request by the grant knows nothing of it', async () => {
    const request = await asked({ refresh_request: { url: 'https://auth.example/refresh', format: 'json' } })
    expect([request.url, form(request)]).toEqual(['https://auth.example/token', [['grant_type', 'client_credentials']]])
  })

  test('whose client is not accepted, that is told with the proof it was given by', async () => {
    const connection = clientCredentials(
      written({ refresh_request: { client_authentication: { method: 'client_secret_post' } } }),
    )
    const { request } = endpointOver(connection, { status: 401, body: { error: 'invalid_client' } })
    const error = await rejection(request('refresh_token', { refresh_token: 'r' }))
    expect(error).toMatchObject({ data: { client_authentication: 'client_secret_post' } })
  })
})

describe('computed', () => {
  const hmac = (text: string) => createHmac('sha256', 'tea+cake').update(text).digest('hex')
  const sign = (input: string) => ({ function: 'hmac_sha256', key: '${client_secret}', input }) as const
  const made = (fields: Blocks & Pick<Described, 'computed'>) =>
    asked({ client_authentication: 'custom', ...fields } as Blocks)

  test('what is made of the body is made of the body that is sent, whatever its format', async () => {
    for (const [shape, body] of [
      [
        { format: 'json', parameters: { a: 'ü' } },
        '{"grant_type":"client_credentials","client_id":"reporting","a":"ü"}',
      ],
      [{ parameters: { a: 'ü' } }, 'grant_type=client_credentials&client_id=reporting&a=%C3%BC'],
      [{ body: 'key=${client_id}' }, 'key=reporting'],
      [{ format: 'query', method: 'POST' }, ''],
    ] as const) {
      const request = await made({
        token_request: { ...shape, headers: { sign: '${sign}' }, query: { s: '${sign}', t: '1' } },
        computed: { sign: sign('${method} ${path} ${query} ${body}') },
      } as Parameters<typeof made>[0])
      expect(request.body).toBe(body)
      const [before, after] = new URL(request.url).search.split(/(?=s=)/)
      const wanted = hmac(`POST /token ${before?.slice(1, -1)} ${body}`)
      expect([after, request.headers.sign]).toEqual([`s=${wanted}`, wanted])
    }
  })

  test('a body may hold what is made of the address, the fields of a query what is made of the rest of it', async () => {
    const inBody = await made({
      token_request: { format: 'json', parameters: { sign: '${sign}' }, query: { v: 2 } },
      computed: { sign: sign('${request_target}') },
    })
    expect(JSON.parse(String(inBody.body)).sign).toBe(hmac('/token?v=2'))
    const inQuery = await made({
      token_request: { format: 'query', parameters: { sign: '${sign}', app: '${client_id}' } },
      computed: { sign: sign('${query}') },
    })
    expect(inQuery.url).toBe(
      `https://auth.example/token?grant_type=client_credentials&client_id=reporting&app=reporting&sign=${hmac('grant_type=client_credentials&client_id=reporting&app=reporting')}`,
    )
  })

  test('values of the request, fields and one another, each before the next; an HMAC is masked', async () => {
    const connection = refreshToken({
      client_secret: 'tea+cake',
      client_authentication: { method: 'custom' },
      token_request: { headers: { sign: '${outer}' } },
      computed: { inner: { function: 'base64', input: '${refresh_token}' }, outer: sign('${inner}.${client_id}') },
    } as object)
    const { request, requests, secrets } = endpointOver(connection, { body: granted })
    await request('refresh_token', { refresh_token: 'rotated-token' })
    const wanted = hmac(`${Buffer.from('rotated-token').toString('base64')}.reporting`)
    expect(requests[0]?.headers.sign).toBe(wanted)
    expect(secrets.mask(`sent ${wanted}`)).toBe('sent ••••')
  })

  test('each call to the server is an attempt of its own', async () => {
    const connection = clientCredentials({
      token_request: { headers: { time: '${time}', again: '${time}' } },
      computed: { time: { function: 'unix_time_ms' } },
    } as object)
    const { request, requests, clock } = endpointOver(
      connection,
      () => {
        clock.pass(1500)
        return { status: 503, headers: { 'retry-after': '1' } }
      },
      { body: granted },
    )
    await request()
    const times = requests.map(({ headers }) => [Number(headers.time), Number(headers.again)] as const)
    expect(times.map(([time, again]) => time === again)).toEqual([true, true])
    expect((times[1]?.[0] ?? 0) - (times[0]?.[0] ?? 0)).toBe(2500)
  })

  test('a name that stands for nothing stops the call', async () => {
    const failed = await rejection(
      made({ token_request: { headers: { s: '${sign}' } }, computed: { sign: sign('${code}') } }),
    )
    expect(failed.message).toContain('${code}')
  })
})
