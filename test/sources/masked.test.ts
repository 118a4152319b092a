import { expect, test } from 'vitest'
import type { HttpRequest } from '../../src/runtime.ts'
import { masked } from '../../src/sources/masked.ts'

const unsigned: HttpRequest = { method: 'GET', url: 'https://api.example/x?a=1', headers: { accept: '*/*' } }

const shown = (changes: Partial<HttpRequest>, before = unsigned) =>
  masked(before, { ...before, ...changes, headers: { ...before.headers, ...changes.headers } })

test('a request that nobody signed is shown as it is', () => {
  expect(shown({})).toEqual({ method: 'GET', url: 'https://api.example/x?a=1', headers: { accept: '*/*' } })
})

test.each([
  [{ authorization: 'Bearer abc' }, { authorization: 'Bearer ••••' }],
  [{ authorization: 'abc' }, { authorization: '••••' }],
  [{ 'x-api-key': 'two words' }, { 'x-api-key': '••••' }],
  [{ cookie: 'sid=abc' }, { cookie: '••••' }],
])('headers %j', (headers, expected) => {
  expect(shown({ headers }).headers).toEqual({ accept: '*/*', ...expected })
})

test('a header that the credential changed', () => {
  const before = { ...unsigned, headers: { cookie: 'theme=dark' } }
  expect(shown({ headers: { cookie: 'theme=dark; sid=abc' } }, before).headers).toEqual({ cookie: '••••' })
})

test('a parameter that the credential added, its name shown', () => {
  expect(shown({ url: 'https://api.example/x?a=1&key=abc' }).url).toBe('https://api.example/x?a=1&key=••••')
})

test('a parameter that is there twice', () => {
  expect(shown({ url: 'https://api.example/x?a=1&a=abc' }).url).toBe('https://api.example/x?a=••••')
})

test('a name and a password in the address', () => {
  const url = 'https://alice:abc@api.example/x'
  expect(shown({}, { ...unsigned, url }).url).toBe('https://••••:••••@api.example/x')
})
