/** `latchkey jwt`, as people use it, with tokens of a real server. */
import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type AuthorizationServer,
  clients,
  startAuthorizationServer,
} from '../../examples/practice/authorization_server.ts'
import { signJwt } from '../../src/jwt/jose.ts'
import { tokenOf } from '../jwt/tokens.ts'
import { startOddServer } from '../servers/odd.ts'
import { openPlace, type Place } from './cli.ts'

let server: AuthorizationServer
let place: Place
let token: string
beforeAll(async () => {
  server = await startAuthorizationServer({ access_token_format: 'jwt' })
  const { client_id, client_secret } = clients.basic
  const login = { type: 'OAuthToken', token_endpoint: server.token_endpoint, client_id, client_secret }
  const known = { ...login, token_endpoint: undefined, issuer: server.issuer, scope: 'customers:read' }
  place = openPlace({
    'latchkey.yaml': { version: 1, connections: { login, known, key: { type: 'ApiKey', value: 'k' } } },
  })
  const { stdout } = await place.latchkey(['token', 'known'])
  token = JSON.parse(stdout).access_token
})
afterAll(async () => {
  place.remove()
  await server.close()
})

/** The token is the one thing that is never shown again. */
async function jwt(words: string[], input?: string) {
  const result = await place.latchkey(['jwt', ...words], input === undefined ? {} : { input })
  for (const part of token.split('.')) expect(result.stdout + result.stderr).not.toContain(part)
  return result
}

test('a connection’s token is read, and nothing is said to be verified', async () => {
  const { code, stdout, stderr } = await jwt(['known'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^access_token: it is a JWT, signed with ES256.*\nNOTHING WAS VERIFIED: /)
  expect(stdout).toMatch(/\n {2}exp +\d+ {2}20\d\d-.*Z, in (9|10) minutes\n/)
  expect(stdout).toContain('it allows customers:read (scope)')
  expect(stdout).toContain('it speaks for the client itself (sub)')
})

describe('a token is taken from wherever it is', () => {
  test.each<[about: string, words: string[], input?: () => string]>([
    ['standard input', [], () => `${token}\n`],
    ['standard input, by name', ['-'], () => `Authorization: Bearer ${token}`],
    ['a token answer', ['-'], () => JSON.stringify({ access_token: token })],
  ])('%s', async (_, words, input) => {
    const { code, stdout } = await jwt([...words, '--json'], input?.())
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ verified: false, kind: 'jwt', claims: { iss: server.issuer } })
  })

  test('the command line, as words', async () => {
    expect((await jwt(['Authorization:', 'Bearer', token])).stdout).toContain('signed with ES256')
    expect((await jwt([`Bearer ${token}`])).stdout).toContain('signed with ES256')
  })
})

test('with --verify it is held against the keys of the connection’s issuer', async () => {
  const { code, stdout } = await jwt(['known', '--verify'])
  expect(code).toBe(0)
  expect(stdout).toContain(`VERIFIED: signed with ES256 by `)
  expect(stdout).toContain('and not ended\n  aud was not compared')
  expect(stdout).not.toContain('NOTHING WAS VERIFIED')
})

test('an issuer that only the token names verifies nothing', async () => {
  const { code, stdout } = await jwt(['login', '--verify'])
  expect(code).toBe(3)
  expect(stdout).toContain(`\nNOT VERIFIED\n  the token is not verified: nobody has said whose keys count`)
  expect(stdout).toContain(`(iss: ${server.issuer})\n  → say whose keys count: --issuer URL, or --jwks`)
  const piped = await jwt(['--verify', '--json'], token)
  expect(piped.code).toBe(3)
  expect(JSON.parse(piped.stdout)).toMatchObject({
    verified: false,
    verification: { error: { code: 'token.not_verified', problem: 'no_issuer' } },
  })
  const named = await jwt(['--verify', '--issuer', server.issuer, '--audience', `${server.issuer}/practice-api`], token)
  expect(named.code).toBe(0)
  expect(named.stdout).not.toContain('aud was not compared')
  const data = JSON.parse((await jwt(['--verify', '--issuer', server.issuer, '--json'], token)).stdout)
  expect(data).toMatchObject({
    verified: true,
    verification: { algorithm: 'ES256', issuer: server.issuer, issuer_from: 'option' },
  })
})

test('what does not verify ends with 3, and is read all the same', async () => {
  const forged = token.replace(/[^.]+$/, Buffer.alloc(64, 7).toString('base64url'))
  const { code, stdout } = await place.latchkey(['jwt', '--verify', '--issuer', server.issuer, '--json'], {
    input: forged,
  })
  expect(code).toBe(3)
  expect(JSON.parse(stdout)).toMatchObject({
    verified: false,
    verification: { error: { code: 'token.not_verified', problem: 'signature' } },
    claims: { iss: server.issuer },
  })
  const said = await place.latchkey(['jwt', '--verify', '--issuer', server.issuer], { input: forged })
  expect(said.stdout).toMatch(
    /\nNOT VERIFIED\n {2}the token is not verified: its signature was not made with .*\n {2}→ /,
  )
})

test('without --verify nobody is asked, whatever the token names', async () => {
  const before = server.counts().token_requests
  const { code, stdout } = await place.latchkey(['jwt'], { input: tokenOf({ iss: 'http://127.0.0.1:1' }) })
  expect({ code, asked: server.counts().token_requests - before }).toEqual({ code: 0, asked: 0 })
  expect(stdout).toContain('NOTHING WAS VERIFIED')
})

test('what others wrote cannot rewrite the terminal', async () => {
  const claims = { 'sub\u001b[2J': 'ann\u001b[2J', name: { 'a\u009b': '\u202e' } }
  const { stdout } = await place.latchkey(['jwt'], {
    input: tokenOf(claims, { alg: 'ES256', kid: '\u001b]0;x\u0007' }),
  })
  expect(stdout).toContain('  sub [2J  ann [2J\n')
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
})

test('nor can what a set of keys calls them, or where an issuer says that they are', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const evil = '\u001b[2J\u202e'
  const json = (body: object) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const api = await startOddServer({
    '/.well-known/openid-configuration': () => json({ issuer: api.url, jwks_uri: `${api.url}/k\u202e` }),
    '/k%E2%80%AE': json({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: evil }] }),
  })
  try {
    const input = await signJwt({ header: {}, payload: { iss: api.url }, key: privateKey, algorithm: 'ES256' })
    const { code, stdout } = await place.latchkey(['jwt', '--verify', '--issuer', api.url], { input })
    expect(code).toBe(0)
    expect(stdout).toContain(`VERIFIED: signed with ES256 by the key [2J of ${api.url}/k%E2%80%AE\n`)
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  } finally {
    await api.close()
  }
})

test('a file of keys is taken from the folder one is in', async () => {
  place.write('keys/empty.json', '{"keys":[]}')
  const { code, stdout } = await jwt(['--verify', '--jwks', 'keys/empty.json'], token)
  expect(code).toBe(3)
  expect(stdout).toContain('keys/empty.json has no key for ES256')
})

test.each<[about: string, words: string[], input: string, code: number, says: string]>([
  ['nothing', [], '', 2, 'standard input is empty'],
  ['a token cut short', ['-'], 'eyJhbGciOiJub25lIn0.eyJ', 5, 'it ends in the middle; was it cut by copying?'],
  ['a name nearly right', ['logni'], '', 2, 'there is no connection called logni\n  → did you mean login?'],
  ['a name that is none', ['nosuch'], '', 2, 'there is no connection called nosuch\n  → '],
  ['a connection without a token', ['key'], '', 2, 'connection key is an ApiKey connection, which brings no token'],
  ['an option that would do nothing', ['--issuer', 'x'], 'e30', 2, '--issuer does nothing without --verify'],
])('%s has its sentence', async (_, words, input, code, says) => {
  const result = await place.latchkey(['jwt', ...words], { input })
  expect(result).toMatchObject({ code, stdout: '' })
  expect(result.stderr).toContain(says)
})

test('what is too long for a slip may be an opaque token', async () => {
  expect(await place.latchkey(['jwt', 'tYotnFZFEjr1zCsicMWpAA'])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^it is opaque, no JWT/),
  })
})

test('where there is no file, a token is read all the same, and a word is an opaque one', async () => {
  const empty = openPlace()
  try {
    expect((await empty.latchkey(['jwt', '2YotnFZFEjr1zCsicMWpAA'])).stdout).toMatch(/^it is opaque, no JWT/)
    expect((await empty.latchkey(['jwt', token])).stdout).toContain('signed with ES256')
  } finally {
    empty.remove()
  }
})
