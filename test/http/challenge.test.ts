import { expect, test } from 'vitest'
import { challengesOf } from '../../src/http/challenge.ts'

const of = (...fields: string[]) => challengesOf({ 'www-authenticate': fields })
const one = (scheme: string, parameters: Record<string, string> = {}) => ({ scheme, parameters })

test.each([
  ['Bearer', [one('Bearer')]],
  ['Bearer realm="example", error="invalid_token"', [one('Bearer', { realm: 'example', error: 'invalid_token' })]],
  ['bearer REALM=example,Error = "a \\"b\\" c"', [one('bearer', { realm: 'example', error: 'a "b" c' })]],
  [
    'Bearer error="insufficient_scope", scope="a, b=c"',
    [one('Bearer', { error: 'insufficient_scope', scope: 'a, b=c' })],
  ],
  [
    'Negotiate, Basic realm="x", DPoP algs="ES256"',
    [one('Negotiate'), one('Basic', { realm: 'x' }), one('DPoP', { algs: 'ES256' })],
  ],
  ['Negotiate abc/d+==, Bearer error=invalid_token', [one('Negotiate'), one('Bearer', { error: 'invalid_token' })]],
  ['Bearer scope=""', [one('Bearer', { scope: '' })]],
  [', ,Bearer , x', [one('Bearer'), one('x')]],
  ['"', []],
  ['a="b"', []],
  ['', []],
])('%s', (field, challenges) => {
  expect(of(field)).toEqual(challenges)
})

test('several fields are one list; none is none', () => {
  expect(of('Bearer', 'Basic realm="a"')).toEqual([one('Bearer'), one('Basic', { realm: 'a' })])
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
  expect(performance.now() - began).toBeLessThan(5000)
})
