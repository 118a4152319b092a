import { expect, test } from 'vitest'
import { claimsOf, decodeToken } from '../../src/jwt/decode.ts'
import { numericDate } from '../../src/jwt/numeric_date.ts'
import { jwe, tokenOf } from './tokens.ts'

const claims = { iss: 'https://login.example', name: 'Zoë' }
const token = tokenOf(claims)
const [header = '', payload = '', signature = ''] = token.split('.')
const base64 = (text: string) => Buffer.from(text).toString('base64url')

test('a JWT says header and claims', () => {
  const decoded = { kind: 'jwt', header: { alg: 'ES256', typ: 'JWT' }, claims, signature: 'present' }
  expect(decodeToken(token)).toEqual(decoded)
  expect(decodeToken(`${token}~WyJzYWx0IiwibmFtZSJd~`)).toEqual(decoded)
  expect(decodeToken(`${header}==.${payload}=.${signature}`)).toEqual(decoded)
  expect(claimsOf(token)).toEqual(claims)
})

test.each<[about: string, token: string, decoded: object]>([
  ['nobody signed', `${base64('{"alg":"none"}')}.${payload}.`, { kind: 'jwt', signature: 'missing' }],
  ['with its signature lost', `${header}.${payload}.`, { kind: 'jwt', signature: 'missing' }],
  ['with its signature cut', token.slice(0, -5), { kind: 'jwt', signature: 'cut' }],
  [
    'of RSA with its signature cut',
    `${base64('{"alg":"RS256"}')}.${payload}.${Buffer.alloc(250).toString('base64url')}`,
    { kind: 'jwt', signature: 'cut' },
  ],
  [
    'of RSA, whole',
    `${base64('{"alg":"PS256"}')}.${payload}.${Buffer.alloc(256).toString('base64url')}`,
    { kind: 'jwt', signature: 'present' },
  ],
  [
    'with a signature in DER, as some write it',
    `${header}.${payload}.${Buffer.alloc(71).toString('base64url')}`,
    { kind: 'jwt', signature: 'present' },
  ],
  ['that is a page', '<html><body>Login</body></html>', { kind: 'opaque' }],
  ['that is detached', `${header}..${signature}`, { kind: 'jws', content: 'detached' }],
  ['of text', `${header}.${base64('Example')}.${signature}`, { kind: 'jws', content: 'no_json' }],
  ['of a list', `${header}.${base64('[1]')}.${signature}`, { kind: 'jws', content: 'no_json' }],
  ['that is encrypted', jwe, { kind: 'jwe', header: { alg: 'RSA-OAEP', enc: 'A256GCM' } }],
  ['that is base64 of JSON', base64('{"user":1}'), { kind: 'json', claims: { user: 1 } }],
  ['of PASETO, signed', 'v4.public.eyJzdWIiOiJhbm4ifQ', { kind: 'paseto', purpose: 'public' }],
  ['of PASETO, encrypted', 'v2.local.QAxIpVe-ECVNI1z4xQbm', { kind: 'paseto', purpose: 'local' }],
  ['of Fernet', `gAAAAABl${'a'.repeat(112)}==`, { kind: 'fernet' }],
  ['that is opaque', '2YotnFZFEjr1zCsicMWpAA', { kind: 'opaque' }],
  ['that is opaque, with dots', 'ya29.a0AfB_by.C-x', { kind: 'opaque' }],
  ['of nothing', '', { kind: 'opaque' }],
])('a token %s', (_, token, decoded) => {
  expect(decodeToken(token)).toMatchObject(decoded)
})

test.each<[about: string, token: string, damage: object]>([
  ['cut in its header', header.slice(0, 12), { problem: 'cut', part: 1 }],
  ['cut behind its header', header, { problem: 'cut', part: 1 }],
  ['cut in its claims', `${header}.${payload.slice(0, 20)}`, { problem: 'cut', part: 2 }],
  ['cut behind its claims', `${header}.${payload}`, { problem: 'cut', part: 2 }],
  ['two in one', `${tokenOf({})}${tokenOf({})}`, { problem: 'several' }],
  ['three in one', tokenOf({}).repeat(3), { problem: 'several' }],
  ['encrypted, and cut', jwe.split('.').slice(0, 4).join('.'), { problem: 'cut', part: 4 }],
  ['encrypted, and cut earlier', jwe.split('.').slice(0, 3).join('.'), { problem: 'cut', part: 3 }],
  ['with a hole in its claims', `${header}.${payload.slice(0, 20)}.${signature}`, { problem: 'not_json', part: 2 }],
  ['with a hole in its header', `${header.slice(0, 12)}.${payload}.${signature}`, { problem: 'not_json', part: 1 }],
  ['without its beginning', token.slice(7), { problem: 'not_json', part: 1 }],
  ['masked', `${header}.${payload}.****`, { problem: 'masked' }],
  ['with a placeholder in it', `${header}.<claims>.x`, { problem: 'masked' }],
  ['masked by Latchkey', `${header}.••••.x`, { problem: 'masked' }],
  ['shortened', `${header}.${payload.slice(0, 9)}...`, { problem: 'shortened' }],
  ['shortened with one sign', `${header.slice(0, 9)}…`, { problem: 'shortened' }],
  ['with characters of another text', `${header}.${payload}%0A.${signature}`, { problem: 'characters', part: 2 }],
  ['of a session cookie', `${base64('{"user":1}')}.aaaa.bbbb`, { problem: 'no_alg' }],
])('a token %s', (_, token, damage) => {
  expect(decodeToken(token)).toEqual({ kind: 'broken', ...damage })
  expect(claimsOf(token)).toBeUndefined()
})

test.each<[value: unknown, date: object | undefined]>([
  [1795341600, { moment: 1795341600000, text: '2026-11-22T10:00:00Z' }],
  [1795341600.5, { text: '2026-11-22T10:00:00.500Z' }],
  [1795341600000, { text: '2026-11-22T10:00:00Z', written: 'in milliseconds' }],
  ['1795341600', { text: '2026-11-22T10:00:00Z', written: 'as text' }],
  [0, { text: '1970-01-01T00:00:00Z' }],
  [-1, undefined],
  [1e300, undefined],
  ['tomorrow', undefined],
  [null, undefined],
  [undefined, undefined],
])('the moment %j', (value, date) => {
  if (date === undefined) expect(numericDate(value)).toBeUndefined()
  else expect(numericDate(value)).toMatchObject(date)
})
