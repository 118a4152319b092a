import { describe, expect, test } from 'vitest'
import { buildRequest } from '../../src/sources/build_request.ts'
import { rest } from './connection.ts'

const urlOf = async (...asked: Parameters<typeof buildRequest>) => (await buildRequest(...asked)).url

describe('url', () => {
  test.each([
    ['https://api.example', undefined, 'https://api.example/'],
    ['https://api.example/v1', undefined, 'https://api.example/v1'],
    ['https://api.example/v1/', undefined, 'https://api.example/v1/'],
    ['https://api.example/v1/', '', 'https://api.example/v1/'],
    ['https://api.example/v1', '/', 'https://api.example/v1/'],
    ['https://api.example/v1', 'customers', 'https://api.example/v1/customers'],
    ['https://api.example/v1', '/customers', 'https://api.example/v1/customers'],
    ['https://api.example/v1/', '/customers/', 'https://api.example/v1/customers/'],
    ['https://api.example/v1', '/customers:search', 'https://api.example/v1/customers:search'],
    ['https://api.example/v1', 'a%2Fb/ä b', 'https://api.example/v1/a%2Fb/%C3%A4%20b'],
    ['https://api.example/v1', '//evil.example/x', 'https://api.example/v1//evil.example/x'],
    ['https://api.example/v1', 'https://evil.example/x', 'https://api.example/v1/https://evil.example/x'],
    ['https://api.example/v1', '../admin', 'https://api.example/v1/admin'],
    ['https://api.example/v1', '?status=open', 'https://api.example/v1?status=open'],
    ['https://api.example/v1?a=1', 'x?b=2', 'https://api.example/v1/x?a=1&b=2'],
    ['https://api.example/v1?a=1', 'x#part', 'https://api.example/v1/x?a=1'],
  ])('%s with the path %j is %s', async (url, path, expected) => {
    expect(await urlOf(rest({ url }), path === undefined ? {} : { path })).toBe(expected)
  })

  test('a query that nobody touches stays as it is written', async () => {
    expect(await urlOf(rest({ url: 'https://api.example/x?q=a%20b&flag' }))).toBe('https://api.example/x?q=a%20b&flag')
  })
})

describe('parameters', () => {
  test('are form-encoded, numbers and booleans as text', async () => {
    const parameters = { 'a b': 'c+d/e&f=ä', n: 1, yes: true }
    expect(await urlOf(rest({ parameters }))).toBe('https://api.example/v1?a+b=c%2Bd%2Fe%26f%3D%C3%A4&n=1&yes=true')
  })

  test('url, connection, path, extract: the later wins by name, and no other is touched', async () => {
    const connection = rest({ url: 'https://api.example/v1?a=url&b=url&c=url&d=url', parameters: { b: 2, c: 2, d: 2 } })
    expect(await urlOf(connection, { path: 'x?c=path&d=path', parameters: { d: 4, e: 4 } })).toBe(
      'https://api.example/v1/x?a=url&b=2&c=path&d=4&e=4',
    )
  })

  test('a list may name one several times; the extract’s list takes the place of all of them', async () => {
    const list = (...values: string[]) => values.map((value) => ({ name: 'id', value, sensitive: false }))
    expect(await urlOf(rest({ parameters: list('1', '2') }))).toBe('https://api.example/v1?id=1&id=2')
    expect(await urlOf(rest({ parameters: list('1', '2') }), { parameters: list('3', '4', '5') })).toBe(
      'https://api.example/v1?id=3&id=4&id=5',
    )
    expect(await urlOf(rest({ parameters: list('1', '2') }), { parameters: { id: 3 } })).toBe(
      'https://api.example/v1?id=3',
    )
  })
})

describe('headers', () => {
  test('say what is wanted and who asks', async () => {
    expect((await buildRequest(rest())).headers).toEqual({
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^latchkey\/\d/),
    })
    expect((await buildRequest(rest({ user_agent: 'mine' }))).headers['user-agent']).toBe('mine')
  })

  test('compare without case; the extract wins', async () => {
    const connection = rest({ headers: { Accept: 'text/csv', 'X-One': 1, 'X-Two': 2 } })
    expect((await buildRequest(connection, { headers: { 'x-TWO': 'two' } })).headers).toMatchObject({
      accept: 'text/csv',
      'x-one': '1',
      'x-two': 'two',
    })
  })

  test('a list may name one several times', async () => {
    const headers = ['a', 'b'].map((value) => ({ name: 'X-Tag', value, sensitive: false }))
    expect((await buildRequest(rest({ headers }))).headers['x-tag']).toEqual(['a', 'b'])
  })
})

describe('method and body', () => {
  test('without a body there is none, and no Content-Type', async () => {
    const request = await buildRequest(rest({ method: 'POST' }))
    expect(request.method).toBe('POST')
    expect(request).not.toHaveProperty('body')
    expect(request.headers).not.toHaveProperty('content-type')
  })

  test.each([
    ['json', { a: 'ä', n: null }, '{"a":"ä","n":null}', 'application/json'],
    ['json', [1, 2], '[1,2]', 'application/json'],
    ['json', '{"as": "written"}', '{"as": "written"}', 'application/json'],
    [
      'form',
      { a: 'x y&z', n: 1, none: null, list: ['p', 2], o: { deep: true, er: { x: [1, 2] } }, items: [{ id: 1 }, 'b'] },
      'a=x+y%26z&n=1&none=&list=p&list=2&o%5Bdeep%5D=true&o%5Ber%5D%5Bx%5D=1&o%5Ber%5D%5Bx%5D=2&items%5B0%5D%5Bid%5D=1&items%5B1%5D=b',
      'application/x-www-form-urlencoded',
    ],
    ['form', 'a=b', 'a=b', 'application/x-www-form-urlencoded'],
    ['text', 'SELECT 1', 'SELECT 1', 'text/plain; charset=utf-8'],
    ['xml', '<as/>', '<as/>', 'application/xml'],
    [
      'xml',
      { order: { '@id': 7, '@open': true, item: ['a & b', '<c>'], note: { '@lang': 'de', '#text': 'ä' }, none: null } },
      '<order id="7" open="true"><item>a &amp; b</item><item>&lt;c&gt;</item><note lang="de">ä</note><none/></order>',
      'application/xml',
    ],
    [
      'xml',
      { '?xml': { '@version': '1.0' }, 's:E': { '@xmlns:s': 'u"&', 's:Body': '' } },
      '<?xml version="1.0"?><s:E xmlns:s="u&quot;&amp;"><s:Body/></s:E>',
      'application/xml',
    ],
    ['graphql', '{ me { id } }', '{"query":"{ me { id } }"}', 'application/json'],
    [
      'graphql',
      { query: 'query q($n: Int) { a(n: $n) }', variables: { n: 1 } },
      '{"query":"query q($n: Int) { a(n: $n) }","variables":{"n":1}}',
      'application/json',
    ],
  ] as const)('%s: %j', async (format, body, sent, type) => {
    const request = await buildRequest(rest({ method: 'POST', format, body: body as string }))
    expect(request.body).toBe(sent)
    expect(request.headers['content-type']).toBe(type)
  })

  test('the extract wins: method, format, and body by member', async () => {
    const connection = rest({ method: 'GET', body: { a: 1, b: 1 } })
    const request = await buildRequest(connection, { method: 'POST', format: 'form', body: { b: 2 } })
    expect(request).toMatchObject({ method: 'POST', body: 'a=1&b=2' })
    expect((await buildRequest(connection, { body: 'text' })).body).toBe('text')
    expect((await buildRequest(connection, { body: [1] })).body).toBe('[1]')
  })

  test.each([
    ['{ me { id } }', true],
    ['query q { me(note: "a mutation") { id } } # no mutation', true],
    ['query q { me(note: """two "mutation"\nlines""") { id } }', true],
    ['mutation m { drop }', false],
    ['query q { a } mutation m { b }', false],
    ['subscription s { a }', false],
    [{ variables: {} }, false],
  ])('the graphql %j may be repeated: %j', async (body, idempotent) => {
    const request = await buildRequest(rest({ method: 'POST', format: 'graphql', body: body as string }))
    expect(request.idempotent ?? false).toBe(idempotent)
  })

  test('of graphql the extract’s variables go with the connection’s query', async () => {
    const connection = rest({ method: 'POST', format: 'graphql', body: '{ me }' })
    expect((await buildRequest(connection, { body: { variables: { n: 1 } } })).body).toBe(
      '{"query":"{ me }","variables":{"n":1}}',
    )
  })

  test.each(['PUT', 'PATCH', 'DELETE'] as const)('%s is sent with its body', async (method) => {
    expect(await buildRequest(rest({ method, body: { a: 1 } }))).toMatchObject({ method, body: '{"a":1}' })
  })

  test('a Content-Type in the file wins over the format’s', async () => {
    const headers = { 'Content-Type': 'application/vnd.api+json' }
    expect((await buildRequest(rest({ body: {}, headers }))).headers['content-type']).toBe('application/vnd.api+json')
  })
})

describe('where an incremental extract begins', () => {
  const since = { in: 'query', value: '2026-01-31T12:00:00+01:00' } as const

  test('stands where the request writes it, escaped for its place', async () => {
    const request = {
      path: '/since/${cursor}',
      parameters: { q: "changed >= '${cursor}'" },
      headers: { x: '${cursor}' },
    }
    expect(await buildRequest(rest(), request, since)).toMatchObject({
      url: 'https://api.example/v1/since/2026-01-31T12%3A00%3A00%2B01%3A00?q=changed+%3E%3D+%272026-01-31T12%3A00%3A00%2B01%3A00%27',
      headers: { x: '2026-01-31T12:00:00+01:00' },
    })
    const body = { filters: [{ value: '${cursor}', literal: '$${cursor}' }] }
    const search = await buildRequest(rest({ method: 'POST' }), { body }, since)
    expect(search.body).toBe('{"filters":[{"value":"2026-01-31T12:00:00+01:00","literal":"${cursor}"}]}')
    const query = { method: 'POST', format: 'graphql', body: '{ orders(since: "${cursor}") }' } as const
    const asked = await buildRequest(rest(), query, { in: 'query', value: 'a"b' })
    expect(JSON.parse(String(asked.body))).toEqual({ query: '{ orders(since: "a\\"b") }' })
  })

  test('is a parameter where it is named as one; the connection’s own request knows no ${cursor}', async () => {
    const asked = { parameters: { since: 1, q: '${cursor}' } }
    expect(await urlOf(rest(), asked, { ...since, parameter: 'since', value: 5 })).toBe(
      'https://api.example/v1?since=5&q=5',
    )
    expect(await urlOf(rest({ parameters: { q: '${cursor}' } }), {}, since)).toBe('https://api.example/v1?q=')
  })
})
