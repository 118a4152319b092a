import { expect, test } from 'vitest'
import { isLoopback } from '../../src/field_formats.ts'
import { withoutQuery, withoutUserinfo } from '../../src/http/url.ts'

test('an address in a message has neither query nor userinfo nor fragment', () => {
  expect(withoutQuery('https://ann:secret@api.example:8443/a/b?key=secret#secret')).toBe('https://api.example:8443/a/b')
})

test('an address in a message is no longer than anybody reads', () => {
  expect(withoutQuery(`https://api.example/${'x'.repeat(5000)}`)).toMatch(/^https:\/\/api.example\/x{298}…$/)
})

test('an address goes without userinfo', () => {
  expect(withoutUserinfo(new URL('https://ann:secret@api.example/b?c=1'))).toBe('https://api.example/b?c=1')
})

test.each([
  ['http://localhost', true],
  ['http://127.0.0.1', true],
  ['http://127.1.2.3', true],
  ['http://2130706433', true],
  ['http://[::1]', true],
  ['http://[0:0:0:0:0:0:0:1]', true],
  ['http://localhost.example', false],
  ['http://127.0.0.1.example', false],
  ['http://128.0.0.1', false],
  ['http://[::2]', false],
  ['http://0.0.0.0', false],
])('%s is loopback: %j', (url, expected) => {
  expect(isLoopback(new URL(url).hostname)).toBe(expected)
})
