/** Where a token is looked for when the file says nothing of it, and that there is no choosing between two. */
import { describe, expect, test } from 'vitest'
import { wrappers } from '../../src/oauth/spellings.ts'
import { readTokenResponse } from '../../src/oauth/token_response.ts'
import { rejection } from '../fakes.ts'
import { clientCredentials, endpointOver } from './endpoint.ts'

const requested_at = Date.UTC(2026, 0, 1)

const read = (body: unknown, status = 200) =>
  readTokenResponse({
    status,
    content_type: '',
    text: typeof body === 'string' ? body : JSON.stringify(body),
    requested_at,
  })

async function tokenIn(body: unknown) {
  const answer = await read(body)
  if (answer.kind !== 'token') throw new Error(`no token: ${JSON.stringify(answer)}`)
  return answer.token
}

describe('a wrapper', () => {
  test.each([...wrappers])('%s is looked into, and its path is told for each member', async (name) => {
    const token = await tokenIn({
      code: 0,
      [name]: { accessToken: 'a-1', refresh_token: 'r-1', expiresIn: 60, scope: 'x' },
    })
    expect(token).toMatchObject({
      access_token: 'a-1',
      refresh_token: 'r-1',
      scope: 'x',
      expires_at: requested_at + 60_000,
      expiry_source: `$.${name}.expiresIn`,
      spelled: {
        access_token: `$.${name}.accessToken`,
        refresh_token: `$.${name}.refresh_token`,
        expires_in: `$.${name}.expiresIn`,
        scope: `$.${name}.scope`,
      },
    })
  })

  test('in a wrapper is looked into, and one deeper is not', async () => {
    expect((await tokenIn({ response: { data: { token: 'a-1' } } })).spelled).toEqual({
      access_token: '$.response.data.token',
    })
    expect(await read({ response: { data: { result: { token: 'a-1' } } } })).toMatchObject({ kind: 'neither' })
  })

  test('the only object of a list is looked into; one of several is not chosen', async () => {
    expect((await tokenIn([{ data: { token: 'a-1' } }])).spelled).toEqual({ access_token: '$[0].data.token' })
    expect(await read([{ token: 'a-1' }, { token: 'a-2' }])).toMatchObject({ kind: 'neither' })
  })

  test('what stands further out is about the token, too, unless it stands beside it', async () => {
    const token = await tokenIn({ expires_in: 60, scope: 'out', data: { token: 'a-1', scope: 'in' } })
    expect(token).toMatchObject({ expires_at: requested_at + 60_000, scope: 'in', expiry_source: 'expires_in' })
  })

  test('what another wrapper holds is about another token: Slack’s answer to an app that acts for itself and a user', async () => {
    const token = await tokenIn({
      ok: true,
      access_token: 'xoxb-1',
      token_type: 'bot',
      scope: 'commands',
      authed_user: { id: 'U1', access_token: 'xoxp-1', refresh_token: 'xoxe-1', expires_in: 43_200 },
    })
    expect(token).toMatchObject({ access_token: 'xoxb-1', scope: 'commands', spelled: {} })
    expect([token.refresh_token, token.expires_at]).toEqual([undefined, undefined])
  })

  test('is not opened where the server refuses', async () => {
    expect(await read({ message: 'no', data: { token: 'required' } }, 422)).toMatchObject({ kind: 'error' })
  })

  test.each(['__proto__', 'constructor', 'toString', 'prototype', 'payload'])('%s is none', async (name) => {
    expect(await read(`{"${name}":{"token":"planted"}}`)).toMatchObject({ kind: 'neither' })
  })
})

describe('two candidates', () => {
  test.each<[unknown, string[]]>([
    [{ data: { token: 'a-1' }, result: { token: 'a-2' } }, ['$.data.token', '$.result.token']],
    [{ token: 'a-1', data: { access_token: 'a-2' } }, ['$.token', '$.data.access_token']],
    [
      { data: { token: 'a-1', credentials: { accessToken: 'a-2' } } },
      ['$.data.token', '$.data.credentials.accessToken'],
    ],
    [
      { token: { access_token: 'a-1' }, access_token: { token: 'a-2' } },
      ['$.token.access_token', '$.access_token.token'],
    ],
  ])('%j: neither is chosen', async (body, paths) => {
    expect(await read(body)).toEqual({ kind: 'ambiguous', member: 'access_token', paths })
  })

  test('are one where they are the same', async () => {
    expect((await tokenIn({ data: { token: 'a-1' }, token: 'a-1' })).spelled).toEqual({ access_token: 'token' })
  })

  test('in one object: the list is in order', async () => {
    expect((await tokenIn({ data: { token: 'a-2', accessToken: 'a-1' } })).access_token).toBe('a-1')
  })

  test.each([
    { data: { token: 'a-1' }, result: { token: null } },
    { data: { token: 'a-1' }, result: { token: ' ' } },
    { data: { token: 'a-1' }, result: { token: 'the token is in data' } },
    { data: { token: 'a-1' }, result: { token: 'null' } },
    { data: { token: 'a-1' }, result: { token: ['a-2'] } },
    { data: { token: 'a-1' }, token: 0 },
  ])('what is no token is no candidate: %j', async (body) => {
    expect((await tokenIn(body)).access_token).toBe('a-1')
  })

  test('are told by their places, and what to write', async () => {
    const body = { data: { token: 'first-candidate' }, result: { token: 'second-candidate' } }
    const failed = await rejection(endpointOver(clientCredentials(), { body }).request())
    expect(failed).toMatchObject({
      code: 'token.ambiguous',
      message:
        'https://auth.example/token answered (HTTP 200) with 2 texts that could be the access token of connection crm_login, at $.data.token and $.result.token; none was taken',
      hint: 'write which it is: token_response: {access_token: $.data.token}; the answer is kept, and will be read again without asking the server',
    })
    expect(JSON.stringify(failed)).not.toContain('candidate')
  })

  test('so are those that a written path finds', async () => {
    const body = { data: { token: 'first-candidate' }, result: { token: 'second-candidate' } }
    const connection = clientCredentials({ token_response: { access_token: '$..token' } } as object)
    const failed = await rejection(endpointOver(connection, { body }).request())
    expect(failed).toMatchObject({ code: 'token.ambiguous', message: expect.stringContaining('is $..token, where') })
  })
})

describe('two refresh tokens of one access token', () => {
  test.each<[unknown, string[]]>([
    [{ access_token: 'a-1', refresh_token: 'r-1', refreshToken: 'r-2' }, ['$.refresh_token', '$.refreshToken']],
    [
      { data: { token: 'a-1', refreshToken: 'r-1' }, result: { token: 'a-1', refreshToken: 'r-2' } },
      ['$.data.refreshToken', '$.result.refreshToken'],
    ],
    [
      { data: { token: 'a-1' }, result: { token: 'a-1', refreshToken: 'r-2' }, refresh_token: 'r-1' },
      ['$.refresh_token', '$.result.refreshToken'],
    ],
    [
      '<r token="a-1" refreshToken="r-1"><refreshToken>r-2</refreshToken></r>',
      ['$.r.refreshToken', "$.r['@refreshToken']"],
    ],
  ])('%j: neither is chosen', async (body, paths) => {
    expect(await read(body)).toEqual({ kind: 'ambiguous', member: 'refresh_token', paths })
  })

  test.each<unknown>([
    { access_token: 'a-1', refresh_token: 'r-1', refreshToken: 'r-1' },
    { access_token: 'a-1', refresh_token: 'r-1', refreshToken: null, RefreshToken: 'null' },
    { data: { token: 'a-1', refreshToken: 'r-1' }, refresh_token: 'r-2' },
    { data: { token: 'a-1', refreshToken: 'r-1' }, credentials: { refreshToken: 'r-2' } },
    { data: { token: 'a-1', refreshToken: 'r-1' }, result: { token: 'a-1', refresh_token: 'r-1' } },
    { data: { token: 'a-1' }, result: { token: 'a-1', refreshToken: 'r-1' } },
  ])('one that is the same, is none, or belongs to something else is no rival: %j', async (body) => {
    expect((await tokenIn(body)).refresh_token).toBe('r-1')
  })

  test('are told by their places, and the answer is read once one of them is written', async () => {
    const body = { access_token: 'a-1', refresh_token: 'first-candidate', refreshToken: 'second-candidate' }
    const failed = await rejection(endpointOver(clientCredentials(), { body }).request())
    expect(failed).toMatchObject({
      code: 'token.ambiguous',
      message:
        'https://auth.example/token answered (HTTP 200) with 2 texts that could be the refresh token of connection crm_login, at $.refresh_token and $.refreshToken; none was taken',
      hint: 'write which it is: token_response: {refresh_token: $.refresh_token}; the answer is kept, and will be read again without asking the server',
    })
    expect(JSON.stringify(failed)).not.toContain('candidate')
    const written = clientCredentials({ token_response: { refresh_token: '$.refreshToken' } } as object)
    expect(await endpointOver(written, { body }).request()).toMatchObject({ refresh_token: 'second-candidate' })
  })
})

test('two places with the same token say how long it lives, and disagree', async () => {
  const token = await tokenIn({
    data: { token: 'a-1', expires_in: 3600 },
    result: { token: 'a-1', expires_in: 90_000 },
  })
  expect(token).toMatchObject({
    expiry_source: '$.data.expires_in',
    expiry_doubt: { taken: 3_600_000, says: 90_000_000, by: '$.result.expires_in' },
  })
})

describe('beside a token that a path leads to', () => {
  const read = async (access_token: string, body: unknown) => {
    const connection = clientCredentials({ token_response: { access_token } } as object)
    return endpointOver(connection, { body: body as object }).request()
  }

  test('the other members are found by themselves', async () => {
    const session = { key: 'session-key-1', refresh_token: 'r-1', expires_in: 60 }
    for (const path of ['$.reply.session.key', "$['reply']['session'].key", '$["reply"].session["key"]']) {
      const token = await read(path, { reply: { session }, scope: 'x' })
      expect(token).toMatchObject({ access_token: 'session-key-1', refresh_token: 'r-1', scope: 'x' })
      expect(token.expiry_source).toBe('$.reply.session.expires_in')
    }
  })

  test('in a list, too', async () => {
    expect(await read('$.s[1].key', { s: [{}, { key: 'k-1', refreshToken: 'r-1' }] })).toMatchObject({
      refresh_token: 'r-1',
      spelled: { refresh_token: '$.s[1].refreshToken' },
    })
  })
})

describe('XML', () => {
  const xml = (inner: string) => `<?xml version="1.0" encoding="utf-8"?>\n<OAuth xmlns="urn:x">${inner}</OAuth>`

  test('its root element is the answer, whatever it is called', async () => {
    const text = xml(
      '<access_token>a&amp;b&#x2d;1</access_token><expires_in>60</expires_in><refresh_token type="x">r-1</refresh_token>',
    )
    expect(await tokenIn(text)).toMatchObject({
      access_token: 'a&b-1',
      refresh_token: 'r-1',
      expires_at: requested_at + 60_000,
      spelled: {
        access_token: '$.OAuth.access_token',
        refresh_token: "$.OAuth.refresh_token['#text']",
        expires_in: '$.OAuth.expires_in',
      },
      answer: text,
    })
  })

  test('an attribute is a member, too: Tableau’s sign-in', async () => {
    const text = '<tsResponse><credentials token="a-1"><site id="9a8b7c6d"/></credentials></tsResponse>'
    expect((await tokenIn(text)).spelled).toEqual({ access_token: "$.tsResponse.credentials['@token']" })
  })

  test('has wrappers, and errors, like any other', async () => {
    expect((await tokenIn(xml('<data><token>a-1</token></data>'))).access_token).toBe('a-1')
    expect(await read(xml('<error>invalid_grant</error><error_description>gone</error_description>'), 400)).toEqual({
      kind: 'error',
      error: 'invalid_grant',
      error_description: 'gone',
    })
  })

  test('an element that is there twice says two things', async () => {
    expect(await read(xml('<token>a</token><token>b</token>'))).toMatchObject({ kind: 'neither' })
  })
})
