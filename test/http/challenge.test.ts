import { expect, test } from 'vitest'
import { challengesOf } from '../../src/http/challenge.ts'

const of = (...fields: string[]) => challengesOf({ 'www-authenticate': fields })
const one = (scheme: string, parameters: Record<string, string> = {}) => ({ scheme, parameters })

test.each([
  ['Bearer', [one('bearer')]],
  ['Bearer realm="example", error="invalid_token"', [one('bearer', { realm: 'example', error: 'invalid_token' })]],
  ['bearer REALM=example,Error = "a \\"b\\" c"', [one('bearer', { realm: 'example', error: 'a "b" c' })]],
  [
    'Bearer error="insufficient_scope", scope="a, b=c"',
    [one('bearer', { error: 'insufficient_scope', scope: 'a, b=c' })],
  ],
  [
    'Negotiate, Basic realm="x", DPoP algs="ES256"',
    [one('negotiate'), one('basic', { realm: 'x' }), one('dpop', { algs: 'ES256' })],
  ],
  ['Negotiate abc/d+==, Bearer error=invalid_token', [one('negotiate'), one('bearer', { error: 'invalid_token' })]],
  ['Bearer scope=""', [one('bearer', { scope: '' })]],
  [', ,Bearer , x', [one('bearer'), one('x')]],
  ['"', []],
  ['a="b"', []],
  ['', []],
])('%s', (field, challenges) => {
  expect(of(field)).toEqual(challenges)
})

test('several fields are one list; none is none', () => {
  expect(of('Bearer', 'Basic realm="a"')).toEqual([one('bearer'), one('basic', { realm: 'a' })])
  expect(challengesOf({})).toEqual([])
})

test.each([
  `${'a="b" '.repeat(20_000)}`,
  '"'.repeat(100_000),
  'x,'.repeat(50_000),
  'a '.repeat(50_000),
  `Bearer a="${'\\'.repeat(90_000)}`,
])('nonsense of any length is over soon (%#)', (field) => {
  const began = performance.now()
  of(field)
  expect(performance.now() - began).toBeLessThan(500)
})
