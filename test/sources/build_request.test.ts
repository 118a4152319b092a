import { describe, expect, test } from 'vitest'
import { buildRequest } from '../../src/sources/build_request.ts'
import { rest } from './connection.ts'

const urlOf = (...asked: Parameters<typeof buildRequest>) => buildRequest(...asked).url

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
  ])('%s with the path %j is %s', (url, path, expected) => {
    expect(urlOf(rest({ url }), path === undefined ? {} : { path })).toBe(expected)
  })

  test('a query that nobody touches stays as it is written', () => {
    expect(urlOf(rest({ url: 'https://api.example/x?q=a%20b&flag' }))).toBe('https://api.example/x?q=a%20b&flag')
  })
})

describe('parameters', () => {
  test('are form-encoded, numbers and booleans as text', () => {
    const parameters = { 'a b': 'c+d/e&f=ä', n: 1, yes: true }
    expect(urlOf(rest({ parameters }))).toBe('https://api.example/v1?a+b=c%2Bd%2Fe%26f%3D%C3%A4&n=1&yes=true')
  })

  test('url, connection, path, extract: the later wins by name, and no other is touched', () => {
    const connection = rest({ url: 'https://api.example/v1?a=url&b=url&c=url&d=url', parameters: { b: 2, c: 2, d: 2 } })
    expect(urlOf(connection, { path: 'x?c=path&d=path', parameters: { d: 4, e: 4 } })).toBe(
      'https://api.example/v1/x?a=url&b=2&c=path&d=4&e=4',
    )
  })

  test('a list may name one several times; the extract’s list takes the place of all of them', () => {
    const list = (...values: string[]) => values.map((value) => ({ name: 'id', value, sensitive: false }))
    expect(urlOf(rest({ parameters: list('1', '2') }))).toBe('https://api.example/v1?id=1&id=2')
    expect(urlOf(rest({ parameters: list('1', '2') }), { parameters: list('3', '4', '5') })).toBe(
      'https://api.example/v1?id=3&id=4&id=5',
    )
    expect(urlOf(rest({ parameters: list('1', '2') }), { parameters: { id: 3 } })).toBe('https://api.example/v1?id=3')
  })
})

describe('headers', () => {
  test('say what is wanted and who asks', () => {
    expect(buildRequest(rest()).headers).toEqual({
      accept: 'application/json',
      'user-agent': expect.stringMatching(/^latchkey\/\d/),
    })
    expect(buildRequest(rest({ user_agent: 'mine' })).headers['user-agent']).toBe('mine')
  })

  test('compare without case; the extract wins', () => {
    const connection = rest({ headers: { Accept: 'text/csv', 'X-One': 1, 'X-Two': 2 } })
    expect(buildRequest(connection, { headers: { 'x-TWO': 'two' } }).headers).toMatchObject({
      accept: 'text/csv',
      'x-one': '1',
      'x-two': 'two',
    })
  })

  test('a list may name one several times', () => {
    const headers = ['a', 'b'].map((value) => ({ name: 'X-Tag', value, sensitive: false }))
    expect(buildRequest(rest({ headers })).headers['x-tag']).toEqual(['a', 'b'])
  })
})

describe('method and body', () => {
  test('without a body there is none, and no Content-Type', () => {
    const request = buildRequest(rest({ method: 'POST' }))
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
      { a: 'x y&z', n: 1, list: ['p', 2], o: { deep: true } },
      'a=x+y%26z&n=1&list=p&list=2&o=%7B%22deep%22%3Atrue%7D',
      'application/x-www-form-urlencoded',
    ],
    ['form', 'a=b', 'a=b', 'application/x-www-form-urlencoded'],
    ['text', 'SELECT 1', 'SELECT 1', 'text/plain; charset=utf-8'],
  ] as const)('%s: %j', (format, body, sent, type) => {
    const request = buildRequest(rest({ method: 'POST', format, body: body as string }))
    expect(request.body).toBe(sent)
    expect(request.headers['content-type']).toBe(type)
  })

  test('the extract wins: method, format, and body by member', () => {
    const connection = rest({ method: 'GET', body: { a: 1, b: 1 } })
    const request = buildRequest(connection, { method: 'POST', format: 'form', body: { b: 2 } })
    expect(request).toMatchObject({ method: 'POST', body: 'a=1&b=2' })
    expect(buildRequest(connection, { body: 'text' }).body).toBe('text')
    expect(buildRequest(connection, { body: [1] }).body).toBe('[1]')
  })

  test('a Content-Type in the file wins over the format’s', () => {
    const headers = { 'Content-Type': 'application/vnd.api+json' }
    expect(buildRequest(rest({ body: {}, headers })).headers['content-type']).toBe('application/vnd.api+json')
  })
})
