import { expect, test } from 'vitest'
import { inspect } from '../../src/app/jwt.ts'
import type { LatchkeyError } from '../../src/errors.ts'
import { jwe, tokenOf } from '../jwt/tokens.ts'

const now = Date.UTC(2026, 10, 22, 10)
const seconds = now / 1000
const fine = { iss: 'https://login.example', aud: 'https://api.example', scope: 'read', exp: seconds + 720 }

function report(claims: object, header?: Parameters<typeof tokenOf>[1]) {
  const [inspected] = inspect(tokenOf(claims, header), now)
  if (!inspected) throw new Error('nothing was found')
  return inspected.report
}

test('header, claims and moments are data; the token is not', () => {
  const token = tokenOf(fine, { alg: 'ES256', kid: 'k-1' })
  const [inspected] = inspect(token, now)
  expect(inspected?.report).toMatchObject({
    name: 'token',
    kind: 'jwt',
    summary: 'it is a JWT, signed with ES256 (key k-1)',
    header: { alg: 'ES256', kid: 'k-1' },
    claims: fine,
    moments: { exp: { at: '2026-11-22T10:12:00Z', says: 'in 12 minutes' } },
  })
  expect(JSON.stringify(inspected?.report)).not.toContain(token.split('.')[2])
})

test.each<[about: string, claims: object, says: string]>([
  ['its end', fine, 'it ends in 12 minutes (exp)'],
  ['its end, passed', { exp: seconds - 3 * 3600 }, 'it ended 3 hours ago (exp): APIs answer 401; get a new one'],
  ['no end', {}, 'it does not say when it ends (no exp)'],
  ['an end that is none', { exp: 'never' }, 'its exp is no moment: most readers refuse it with 401'],
  ['a beginning', { nbf: seconds + 300 }, 'it is not valid yet (nbf): APIs answer 401 for another 5 minutes'],
  ['its issue, ahead', { iat: seconds + 300 }, 'it was issued in 5 minutes (iat): the clock here is behind'],
  ['milliseconds', { exp: now + 720_000 }, 'its exp is written in milliseconds, and not as a number of seconds'],
  ['seconds as text', { exp: String(seconds + 60) }, 'its exp is written as text'],
  ['its reader', fine, 'it is for https://api.example (aud): any other API answers 401'],
  ['its readers', { aud: ['a', 'b'] }, 'it is for a, b (aud)'],
  ['no reader', {}, 'it names no reader (aud)'],
  ['scope', fine, 'it allows read (scope): a 403 means that the API wants more'],
  ['scp', { scp: ['read', 'write'] }, 'it allows read, write (scp)'],
  ['permissions', { permissions: ['read:rows'] }, 'it allows read:rows (permissions)'],
  [
    'roles',
    { roles: ['Rows.Read.All'] },
    'its roles are Rows.Read.All (roles): an administrator of the provider gives more',
  ],
  ['roles of a realm', { realm_access: { roles: ['admin'] } }, 'its roles are admin (realm_access.roles)'],
  ['no right', { scope: ' ', roles: [] }, 'it names no scope and no role: an API that wants one answers 403'],
  ['its issuer', fine, 'it was issued by https://login.example (iss)'],
  ['no issuer', {}, 'it does not say who issued it (no iss)'],
  ['its client', { azp: 'app' }, 'the client app asked for it (azp)'],
  ['its user', { sub: 'ann', client_id: 'app' }, 'it speaks for ann (sub)'],
  ['no user', { sub: 'app', client_id: 'app' }, 'it speaks for the client itself (sub), not for a user'],
  ['an actor', { act: { sub: 'batch' } }, 'batch acts in that name (act)'],
  ['a key', { cnf: { jkt: '0Zc' } }, 'it is bound to a key (cnf.jkt 0Zc): sent as Bearer, or without a DPoP proof'],
  ['a certificate', { cnf: { 'x5t#S256': 'A4D' } }, 'it is bound to a client certificate (cnf.x5t#S256 A4D)'],
  ['another key', { cnf: { kid: 'x' } }, 'it is bound to a key (cnf)'],
  ['an ID token by its nonce', { nonce: 'n', aud: 'app' }, 'it is an ID token: it tells the client who logged in'],
  ['an ID token by its use', { token_use: 'id' }, 'it is an ID token'],
  ['a refresh token', { typ: 'Refresh' }, 'it is a refresh token: it is for the token endpoint'],
])('%s has its sentence', (_, claims, says) => {
  expect(report(claims).meaning.join('\n')).toContain(says)
})

test('an access token with a nonce is none for the client', () => {
  for (const said of [report({ nonce: 'n', scp: 'read' }), report({ nonce: 'n' }, { alg: 'ES256', typ: 'at+jwt' })])
    expect(said.meaning.join('\n')).not.toContain('ID token')
})

test('a DPoP proof is no token', () => {
  const { meaning } = report({ htm: 'GET', htu: 'https://api.example/rows' }, { alg: 'ES256', typ: 'dpop+jwt' })
  expect(meaning[0]).toContain('it is a DPoP proof for GET https://api.example/rows, not a token')
})

test('what others wrote cannot rewrite the terminal', () => {
  expect(report({ ...fine, sub: 'ann\u001b[2J\n\u202e' }).meaning).toContain('it speaks for ann [2J (sub)')
})

test.each<[about: string, token: string, says: string]>([
  ['with a shared secret', tokenOf({}, { alg: 'HS256' }), 'signed with HS256, a secret that its server shares'],
  ['by nobody', tokenOf({}, { alg: 'none' }), 'which nobody signed (alg: none)'],
  ['without its signature', tokenOf({}).replace(/[^.]+$/, ''), 'its signature is missing: was it cut by copying?'],
  ['with a cut signature', tokenOf({}).slice(0, -4), 'its signature is too short: was it cut by copying?'],
  ['detached', tokenOf({}).replace(/\.[^.]+\./, '..'), 'of something that stands elsewhere'],
  ['encrypted', jwe, 'it is encrypted (JWE, RSA-OAEP, A256GCM): only who holds the key can read it'],
  ['opaque', '2YotnFZFEjr1zCsicMWpAA', 'it is opaque, no JWT: only its server can say what it means (introspection'],
  ['PASETO', 'v4.local.AAAA', 'it is a PASETO, encrypted'],
  ['Fernet', `gAAAAABl${'a'.repeat(112)}`, 'it looks like Fernet'],
  ['base64', Buffer.from('{"user":1}').toString('base64'), 'it is JSON in base64, which nobody signed'],
])('a token %s has its sentence', (_, token, says) => {
  expect(inspect(token, now)[0]?.report.summary).toContain(says)
})

test.each<[about: string, given: string, says: string]>([
  ['cut', tokenOf(fine).slice(0, 70), 'the token cannot be read: it ends in the middle; was it cut by copying?'],
  ['two of them', `${tokenOf(fine)}\n${tokenOf(fine)}\n`, 'it is more than one token'],
  ['masked', 'eyJhbGciOiJub25lIn0.••••.x', 'somebody has masked a part of it'],
  ['shortened', 'eyJhbGciOiJub25lIn0...', 'whoever showed it has left a part out'],
  ['with a hole', 'eyJhbGciOiJub25lIn0.eyJpc3M.x', 'its part 2 is not JSON'],
  ['with an escape', 'eyJhbGciOiJub25lIn0.e30%3D.x', 'its part 2 has characters that are not base64url'],
  ['of a session', `${Buffer.from('{"user":1}').toString('base64url')}.aa.bb`, 'its first part is JSON without alg'],
  ['of an answer', '{"id_token":"eyJhbGciOiJub25lIn0"}', 'the id_token cannot be read: it ends in the middle'],
  ['of no answer', '{"error":"invalid_grant"}', 'it is JSON with neither access_token nor id_token'],
])('what is left of a token (%s) is told as a fault of the data', (_, given, says) => {
  let error: LatchkeyError | undefined
  try {
    inspect(given, now)
  } catch (thrown) {
    error = thrown as LatchkeyError
  }
  expect(error).toMatchObject({ code: 'data.unreadable', exitCode: 5 })
  expect(error?.message).toContain(says)
})
