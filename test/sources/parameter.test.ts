import { expect, test } from 'vitest'
import { withParameter } from '../../src/sources/parameter.ts'

const request = (body?: string, type = 'application/json') => ({
  method: 'POST',
  url: 'https://api.example/find?a=1&a=2&b=3',
  headers: body === undefined ? {} : { 'content-type': type },
  ...(body !== undefined && { body }),
})

test('a parameter has one value, wherever it goes', () => {
  expect(withParameter(request(), 'query', 'a', 'x y').url).toBe('https://api.example/find?a=x+y&b=3')
  expect(withParameter(request(), 'header', 'If-Modified-Since', 5).headers).toEqual({ 'if-modified-since': '5' })
  expect(withParameter(request('a=1&a=2', 'application/x-www-form-urlencoded'), 'body', 'a', true).body).toBe('a=true')
})

test('in JSON it keeps its kind, and dots lead into the body', () => {
  const asked = withParameter(request('{"query":"…","variables":{"first":5}}'), 'body', 'variables.after', 7)
  expect(JSON.parse(String(asked.body))).toEqual({ query: '…', variables: { first: 5, after: 7 } })
  expect(withParameter(request(), 'body', 'after', 'x')).toMatchObject({
    body: '{"after":"x"}',
    headers: { 'content-type': 'application/json' },
  })
  expect(withParameter(request('{}'), 'body', '__proto__.x', 1).body).toBe('{"__proto__":{"x":1}}')
})

test.each([
  ['<a/>', 'application/xml'],
  ['[1]', 'application/json'],
  ['{"a":', 'application/json'],
])('%s is no body that it could be put into', (body, type) => {
  expect(() => withParameter(request(body, type), 'body', 'after', 1)).toThrow('no body that after could be put into')
})
