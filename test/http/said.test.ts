import { expect, test } from 'vitest'
import { saidBy } from '../../src/http/said.ts'

const sentence = 'The key has expired'

test.each([
  { error: 'invalid_client', error_description: sentence },
  { error: { code: 401, message: sentence, status: 'UNAUTHENTICATED' } },
  { code: 'SIGN_ERR', msg: sentence },
  { errcode: 40_001, errmsg: sentence },
  { message: sentence, documentation_url: 'https://docs.github.com' },
  { Message: sentence },
  { type: 'about:blank', title: 'Unauthorized', detail: sentence },
  { title: sentence, detail: '' },
  { errors: [{ message: sentence }, { message: 'another' }] },
  { errors: [{ title: 'Bad', detail: sentence }] },
  { errors: [sentence] },
  { errorMessages: [sentence], errors: {} },
  { fault: { faultstring: sentence, detail: { errorcode: 'oauth.v2.InvalidApiKey' } } },
  [{ message: sentence, errorCode: 'INVALID_SESSION_ID' }],
  { error: sentence },
  { message: { en: 'not a text' }, error: sentence },
  sentence,
])('JSON %j', (body) => {
  expect(saidBy(JSON.stringify(body))).toBe(sentence)
})

test('a message that is JSON inside a JSON string is unwrapped, once', () => {
  const wrap = (message: string) => JSON.stringify({ message })
  expect(saidBy(wrap(wrap(sentence)))).toBe(sentence)
  expect(saidBy(JSON.stringify(wrap(sentence)))).toBe(sentence)
  expect(saidBy(wrap(wrap(wrap(sentence))))).toBe(wrap(sentence))
  expect(saidBy(wrap('{not json}'))).toBe('{not json}')
  expect(saidBy(wrap('{"a":1}'))).toBe('{"a":1}')
})

test.each([
  ['<!doctype html><html><head><title>\n  403 &#39;Forbidden&#39; &amp; gone </title>', "403 'Forbidden' & gone"],
  ['<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>', 'Access Denied'],
  ['<s:Fault><faultstring xml:lang="en">Bad login</faultstring></s:Fault>', 'Bad login'],
  [
    '<error><message>key &#x73;&#107;&#45;1&copy;&constructor;&#1114112;</message></error>',
    'key sk-1&copy;&constructor;&#1114112;',
  ],
  ['Rate limit reached\nsee https://example.com', 'Rate limit reached'],
  ['404', '404'],
  ['{"cut": ', '{"cut":'],
])('text %j', (body, said) => {
  expect(saidBy(body)).toBe(said)
})

test.each(['', ' \n ', '{}', '[]', '{"status":401}', '{"message":""}', '<html><body>'])('%j says nothing', (body) => {
  expect(saidBy(body)).toBeUndefined()
})

test('names of JavaScript’s own are not members', () => {
  expect(saidBy('{"__proto__":{"message":"no"},"constructor":"no"}')).toBeUndefined()
})

test('control and direction characters cannot rewrite the line, and the line is short', () => {
  expect(saidBy('{"message":"a\\u001b[2Jb\\r\\nc\\u202ed\\u0000"}')).toBe('a [2Jb c d')
  const long = saidBy(JSON.stringify({ message: '𝒳'.repeat(1000) })) ?? ''
  expect([...long]).toHaveLength(300)
  expect(long.endsWith('𝒳…')).toBe(true)
})

test.each(['<title', '<title>', '<message ', '<a:message>', '<a', '<a:', '<aaaaaaaaaaaaaaaaaaaaaaaa'])(
  'a page of %s and nothing else is read at once',
  (piece) => {
    const started = performance.now()
    saidBy(piece.repeat(200_000 / piece.length))
    saidBy(`<${piece.slice(1).repeat(200_000 / piece.length)}`)
    // It was 8.6 s.
    expect(performance.now() - started).toBeLessThan(5000)
  },
)
