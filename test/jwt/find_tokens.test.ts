import { expect, test } from 'vitest'
import { findTokens } from '../../src/jwt/find_tokens.ts'
import { jwe, tokenOf } from './tokens.ts'

const token = tokenOf({ sub: 'ann' })
const id_token = tokenOf({ sub: 'ann', nonce: 'n' })
const broken = token.replace(/.{40}/g, '$&\n  ')

test.each<[about: string, given: string]>([
  ['alone', token],
  ['with blanks around', `\n  ${token}  \n`],
  ['in double quotes', `"${token}"`],
  ['in single quotes, as a member of JSON is copied', `'${token}',`],
  ['behind Bearer', `Bearer ${token}`],
  ['behind bearer', `bearer   ${token}`],
  ['behind DPoP', `DPoP ${token}`],
  ['in a header line', `Authorization: Bearer ${token}`],
  ['in a header line, small and in quotes', `"authorization: bearer ${token}"`],
  ['in a header line without scheme', `Authorization: ${token}`],
  ['in a command for curl', `curl -H 'Authorization: Bearer ${token}' https://api.example`],
  ['in a line of a log', `2026-11-22 GET /rows token=${token} 401`],
  ['broken over lines', broken],
  ['broken over lines, behind Bearer', `Bearer ${broken}`],
  ['before another word', `${token} 401`],
  ['with a byte order mark', `\ufeff${token}`],
])('a token %s is found', (_, given) => {
  expect(findTokens(given)).toEqual({ token })
})

test.each<[about: string, given: string]>([
  ['an answer', JSON.stringify({ access_token: token, id_token, token_type: 'Bearer' }, null, 2)],
  ['an answer inside another', JSON.stringify({ data: { access_token: token, id_token } })],
  ['a form-encoded answer', `access_token=${token}&id_token=${id_token}&expires_in=60`],
  ['the address after an implicit login', `https://app.example/cb#access_token=${token}&state=x&id_token=${id_token}`],
])('both tokens of %s are found', (_, given) => {
  expect(findTokens(given)).toEqual({ access_token: token, id_token })
})

test('an answer with one of them gives one, with none none', () => {
  expect(findTokens(JSON.stringify({ id_token }))).toEqual({ id_token })
  expect(findTokens('{"error":"invalid_grant"}')).toEqual({})
  expect(findTokens('{"access_token":null,"id_token":""}')).toEqual({})
})

test('what is no JWT is taken as it is, without its scheme', () => {
  expect(findTokens('Bearer 2YotnFZFEjr1zCsicMWpAA==')).toEqual({ token: '2YotnFZFEjr1zCsicMWpAA==' })
  expect(findTokens(jwe)).toEqual({ token: jwe })
  expect(findTokens('{not json')).toEqual({ token: '{not json' })
})
