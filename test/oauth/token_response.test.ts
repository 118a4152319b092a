import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/json.ts'
import { spellings } from '../../src/oauth/spellings.ts'
import { tokenText } from '../../src/oauth/token_mapping.ts'
import { type RawAnswer, readTokenResponse } from '../../src/oauth/token_response.ts'

const requested_at = Date.UTC(2026, 0, 1)
const minutes = (count: number) => requested_at + count * 60_000

const read = (body: unknown, raw: Partial<RawAnswer> = {}) =>
  readTokenResponse({
    status: 200,
    content_type: 'application/json',
    text: typeof body === 'string' ? body : JSON.stringify(body),
    requested_at,
    ...raw,
  })

async function tokenIn(body: unknown, raw: Partial<RawAnswer> = {}) {
  const answer = await read(body, raw)
  if (answer.kind !== 'token') throw new Error(`no token: ${JSON.stringify(answer)}`)
  return answer
}

const rfc = { access_token: '2YotnFZFEjr1zCsicMWpAA', token_type: 'example', expires_in: 3600 }

describe('a token', () => {
  test('as RFC 6749 §5.1 has it', async () => {
    const answer = { ...rfc, refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA', scope: 'a b', example_parameter: 'x' }
    expect(await tokenIn(answer)).toEqual({
      kind: 'token',
      token: {
        access_token: rfc.access_token,
        token_type: 'example',
        refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA',
        scope: 'a b',
        requested_at,
        expires_at: minutes(60),
        expiry_source: 'expires_in',
        response: answer,
        spelled: {},
      },
      rfc6749: {
        access_token: rfc.access_token,
        token_type: 'bearer',
        expires_in: 3600,
        refresh_token: 'tGzv3JOkF0XG5Qx2TlKWIA',
        scope: 'a b',
      },
    })
  })

  test('accessToken, tokenType and expiresIn: 1440 with no mapping: 1440 seconds, which are 24 minutes', async () => {
    const { token } = await tokenIn({ accessToken: 'abc', tokenType: 'Bearer', expiresIn: 1440 })
    expect(token).toMatchObject({ access_token: 'abc', token_type: 'Bearer', expires_at: minutes(24) })
    expect(token.spelled).toEqual({ access_token: 'accessToken', token_type: 'tokenType', expires_in: 'expiresIn' })
  })

  test.each([
    ['text/html', JSON.stringify(rfc)],
    ['text/plain', ` \n${JSON.stringify(rfc)}\r\n`],
    ['', JSON.stringify(rfc)],
    ['application/json', 'access_token=2YotnFZFEjr1zCsicMWpAA&expires_in=3600&token_type=example'],
    ['text/html', 'access_token=2YotnFZFEjr1zCsicMWpAA&expires_in=3600&token_type=example\n'],
  ])('is read by its shape, not by its label: %s', async (content_type, text) => {
    expect((await tokenIn(text, { content_type })).token).toMatchObject({
      access_token: rfc.access_token,
      token_type: 'example',
      expires_at: minutes(60),
    })
  })

  test('a form is decoded (RFC 6749 appendix B)', async () => {
    expect((await tokenIn('access_token=a%2Bb+c%C3%A4&scope=repo%2Cgist')).token).toMatchObject({
      access_token: 'a+b cä',
      scope: 'repo,gist',
    })
  })

  test.each([200, 201, 203, 400, 500])('is one whatever the status: %i', async (status) => {
    expect((await tokenIn({ ...rfc, error: 'odd' }, { status })).token.access_token).toBe(rfc.access_token)
  })

  test('a number counts as text, as long as its digits are all there', async () => {
    expect((await tokenIn({ access_token: 1234567890 })).token.access_token).toBe('1234567890')
    expect(await read('{"access_token":12345678901234567890}')).toEqual({ kind: 'neither', members: ['access_token'] })
  })

  test.each(['token_type', 'token_type '])('Bearer where no token type is said', async (name) => {
    expect((await tokenIn({ access_token: 'abc', [name]: ' ' })).token.token_type).toBe('Bearer')
  })

  test.each(['JWT', 'bot', 'BearerToken', 'N_A', 'bearer'])(
    'keeps the server’s token type %s, and parses as bearer',
    async (type) => {
      const { token, rfc6749 } = await tokenIn({ ...rfc, token_type: type })
      expect(token.token_type).toBe(type)
      expect(rfc6749.token_type).toBe('bearer')
    },
  )

  test.each([null, '', '  ', 12.5, {}, [], true])('a refresh token %j is none', async (refresh_token) => {
    const { token, rfc6749 } = await tokenIn({ ...rfc, refresh_token })
    expect(token).not.toHaveProperty('refresh_token')
    expect(rfc6749).not.toHaveProperty('refresh_token')
  })

  test.each([
    [['a', 'b'], 'a b'],
    [['a', null, 1, { toString: 1 }, 'b'], 'a b'],
    [[], undefined],
    [null, undefined],
    ['', undefined],
    [{}, undefined],
  ])('the scope %j is %j', async (scope, expected) => {
    const { token, rfc6749 } = await tokenIn({ ...rfc, scope })
    expect(token.scope).toBe(expected)
    expect(rfc6749.scope).toBe(expected)
  })

  test('the RFC’s name wins over others; a member of the wrong kind does not count', async () => {
    expect((await tokenIn({ accessToken: 'theirs', access_token: 'rfc' })).token.access_token).toBe('rfc')
    expect((await tokenIn({ access_token: null, accessToken: '', token: 'third' })).token).toMatchObject({
      access_token: 'third',
      spelled: { access_token: 'token' },
    })
  })

  test('an id_token is not shown to the strict parser', async () => {
    expect((await tokenIn({ ...rfc, id_token: 'not a JWT' })).rfc6749).not.toHaveProperty('id_token')
  })

  test('expires_at under another name is told', async () => {
    const { token } = await tokenIn({ access_token: 'abc', expires_on: '4070908800' })
    expect(token).toMatchObject({ expiry_source: 'expires_on', spelled: { expires_at: 'expires_on' } })
  })

  test('the exp of a JWT is no name of a member', async () => {
    const jwt = `eyJhbGciOiJub25lIn0.${Buffer.from('{"exp":4070908800}').toString('base64url')}.`
    expect((await tokenIn({ access_token: jwt })).token).toMatchObject({ expiry_source: 'exp of the JWT', spelled: {} })
  })
})

describe('a bare text', () => {
  test.each([
    '2YotnFZFEjr1zCsicMWpAA',
    'abcdefghijklmnopqrstuvwxyz012345',
    '9f86d081884c7d659a2feaa0c55ad015',
    '550e8400-e29b-41d4-a716-446655440000',
    'xoxb-17653672481-19874698323-pdFZKVeTuE8sk7oOcBrzbqgy',
    'c2Vzc2lvbi1vZi1hbm4tMTIzNDU2Nzg5MA==',
    'Lv3cnrWJpWVWYnRrLXfP_1..',
    'qWeRtYuIoPaSdFgHjK',
  ])('%s is the token, quoted or not, whatever the Content-Type', async (text) => {
    for (const [body, content_type] of [
      [text, 'text/plain'],
      [`\n${text} `, ''],
      [JSON.stringify(text), 'application/json'],
    ])
      expect((await tokenIn(body, { content_type: String(content_type) })).token).toMatchObject({ access_token: text })
    expect((await read(text, { status: 401 })).kind).toBe('neither')
  })

  test.each([
    ...['success', 'OK', 'unauthorized', 'internalservererror', 'Authentication-Failed', 'MethodNotAllowed'],
    ...['invalid_client_401', 'InvalidClientError401', 'INTERNAL_SERVER_ERROR_500', 'error_1234567890'],
    ...[
      '1234567890123456',
      'authorization2026',
      '2YotnFZFEjr1zCs',
      'service-1.2.3-SNAPSHOT',
      '/var/www/html5/index.php',
    ],
    ...[
      '2YotnFZFEjr1z CsicMWpAA',
      '2YotnFZFEjr1zCsicMWpAA,',
      '<b>2YotnFZFEjr1zCsicMWpAA</b>',
      '2YotnFZFE...MWpAAxyz1a2',
    ],
  ])('%s is none', async (text) => {
    expect((await read(text)).kind).toBe('neither')
    expect((await read(JSON.stringify(text))).kind).toBe('neither')
  })
})

describe('no token', () => {
  test.each([
    [{ error: 'invalid_grant' }, 'invalid_grant', undefined],
    [{ error: 'invalid_grant', error_description: 'gone' }, 'invalid_grant', 'gone'],
    [{ error: { code: 190, message: 'Malformed', type: 'OAuthException' } }, '190', 'Malformed'],
    [{ error: { message: 'API key not valid', status: 'INVALID_ARGUMENT' } }, 'INVALID_ARGUMENT', 'API key not valid'],
    [{ error: { type: 'x', code: null } }, 'x', undefined],
    [{ error: {}, message: 'no' }, undefined, 'no'],
    [{ error: 40029, error_message: 'invalid code' }, '40029', 'invalid code'],
    [{ access_token: '', error: 'unauthorized' }, 'unauthorized', undefined],
    // What a gateway wrapped once more is unwrapped, once.
    [{ message: '{"error":"invalid_grant","error_description":"gone"}' }, 'invalid_grant', 'gone'],
    [{ error: 'server_error', error_description: '{"message":"try later"}' }, 'server_error', 'try later'],
    [{ error: { message: '{"error":"invalid_client"}' } }, 'invalid_client', undefined],
    [{ message: '{"message":"{\\"message\\":\\"deep\\"}"}' }, undefined, '{"message":"deep"}'],
    [{ message: '{"a":1}' }, undefined, '{"a":1}'],
    [{ message: '{not json}' }, undefined, '{not json}'],
    ['error=invalid_client&error_description=no+such+client', 'invalid_client', 'no such client'],
  ])('%j is an error', async (body, error, error_description) => {
    expect(await read(body)).toEqual({
      kind: 'error',
      ...(error && { error }),
      ...(error_description && { error_description }),
    })
  })

  test.each([
    ['<!doctype html><title>Sign in</title><a href="?a=b&c=d">'],
    ['Welcome = to our service'],
    [''],
    ['  \n'],
    ['null'],
    ['"abc"'],
    ['{"access_token":"abc"'],
    ['404'],
  ])('%j is neither', async (text) => {
    expect(await read(text)).toEqual({ kind: 'neither', members: [] })
  })

  test.each<[string, Partial<RawAnswer>, string | undefined]>([
    ['{"session":{"access_token_":"A"}}', {}, 'member'],
    ['[{"access_token":"abc"},{"access_token":"abc"}]', {}, 'member'],
    ['<r><login sessionKey="s-1"/></r>', {}, 'member'],
    ['s-1:4711', {}, 'text'],
    ['access_token', { content_type: 'text/plain' }, 'text'],
    ['"abcdef"', {}, 'json'],
    ['{"customers":[],"token_type":"x"}', {}, undefined],
    ['abcdef', { status: 404 }, undefined],
    ['Welcome to our service', {}, undefined],
  ])('%s: whether it may be a token all the same', async (text, raw, perhaps) => {
    const answer = await read(text, raw)
    expect([answer.kind, answer.kind === 'neither' && answer.perhaps]).toEqual(['neither', perhaps])
  })

  test('an API’s own JSON is neither, and its members are told, twelve of them', async () => {
    const api = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`member${i}`, i]))
    expect(await read(api)).toEqual({ kind: 'neither', members: Object.keys(api).slice(0, 12) })
  })

  test.each(['__proto__', 'constructor', 'toString', 'prototype'])('a member %s brings no token in', async (name) => {
    const text = `{"${name}":{"access_token":"planted","token":"planted"}}`
    expect(await read(text)).toEqual({ kind: 'neither', members: [name], perhaps: 'member' })
    expect(await read(`${name}=planted`)).toEqual({ kind: 'neither', members: [name] })
    expect(({} as Record<string, unknown>).access_token).toBeUndefined()
  })
})

describe('whatever a server sends', () => {
  const names = [...Object.values(spellings).flat(), 'error', 'error_description', 'message', '__proto__', 'id_token']
  const answers = fc.dictionary(fc.constantFrom(...names), fc.jsonValue() as fc.Arbitrary<unknown>, {
    noNullPrototype: true,
  })

  test('JSON: it is read without a crash, and a token comes from the first name that holds text', async () => {
    await fc.assert(
      fc.asyncProperty(answers, fc.integer({ min: 100, max: 599 }), async (body, status) => {
        const answer = await read(body, { status })
        const first = spellings.access_token
          .map((name) => (Object.hasOwn(body, name) ? body[name] : undefined))
          .find((value, i) => tokenText(value as Json) !== undefined && (i === 0 || !/\s/.test(String(value).trim())))
        expect(answer.kind === 'token' ? answer.token.access_token : undefined).toBe(
          first === undefined ? undefined : String(first),
        )
      }),
    )
  })

  test('JSON: a lifetime lies ahead, can be written as a date, and names a member that is there', async () => {
    await fc.assert(
      fc.asyncProperty(answers, async (body) => {
        const answer = await read({ ...body, access_token: 'opaque' })
        if (answer.kind !== 'token' || answer.token.expires_at === undefined) return
        const { expires_at, expiry_source } = answer.token
        expect(expires_at).toBeGreaterThan(requested_at)
        expect(new Date(expires_at).toISOString()).toMatch(/^\d{4}-/)
        expect([...spellings.expires_at, ...spellings.expires_in].filter((name) => name in body)).toContain(
          expiry_source,
        )
      }),
    )
  })

  test('text: it is read without a crash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters(), fc.json()), async (text) => {
        expect(['token', 'error', 'neither']).toContain((await read(text)).kind)
      }),
    )
  })

  test('long text that nearly is a form, or nearly nothing, is read at once', async () => {
    const started = performance.now()
    await read(`${'a=b&'.repeat(200_000)}<`)
    await read(Array.from({ length: 200_000 }, (_, n) => `a=${n}`).join('&'))
    await read(`{"access_token":"a","expires_in":"${' 1'.repeat(200_000)}"}`)
    await read(`{"access_token":"${' '.repeat(200_000)}!"}`)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

test.each(['abc\r\nX-Injected: 1', 'abc\u0000', 'abc\u0085def'])(
  '%j is no token: no header could carry it',
  async (text) => {
    expect(await read({ access_token: text })).toMatchObject({ kind: 'neither', members: ['access_token'] })
    const { token } = await tokenIn({ ...rfc, refresh_token: text })
    expect(token.refresh_token).toBeUndefined()
  },
)
