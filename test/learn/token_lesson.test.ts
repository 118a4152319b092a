import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Json } from '../../src/json.ts'
import { type TokenLesson, tokenLesson, type Written } from '../../src/learn/token_lesson.ts'
import { mappingOf } from '../../src/oauth/token_mapping.ts'
import { readTokenResponse } from '../../src/oauth/token_response.ts'
import { almostAnswer, anyJson } from '../fuzz/arbitraries.ts'
import { few, runs } from '../fuzz/properties.ts'
import { CAME, documented, jwt } from './documented_answers.ts'

const answer = (value: Json) => ({
  status: 200,
  content_type: '',
  text: typeof value === 'string' ? value : JSON.stringify(value),
  requested_at: CAME,
})
const lessonOf = async (value: Json, how: Parameters<typeof tokenLesson>[1] = {}): Promise<TokenLesson> => {
  const lesson = await tokenLesson(answer(value), how)
  if (!lesson) throw new Error('no answer')
  return lesson
}
const reads = async (value: Json, token_response: Written) =>
  readTokenResponse(
    answer(value),
    {},
    await mappingOf({ token_response: { format: 'auto', ...token_response } as never }),
  )

/** Every text of an answer that is not plain in any language. */
function* textsIn(value: Json): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner)
}

/** Names that are values themselves. */
function* opaqueNamesIn(value: Json): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.length >= 18 && !name.includes('_')) yield name
    yield* opaqueNamesIn(inner)
  }
}

test('what somebody says they know may stand beside the body', async () => {
  const came = { ...answer({ id: 7 }), headers: { 'x-subject-token': 'k9x8w7v6u5t4s3r2q1p0o9n8' } }
  const path = '$headers.X-Subject-Token'
  const lesson = await tokenLesson(came, { chosen: { access_token: path } })
  expect(lesson).toMatchObject({ kind: 'token', token_response: { access_token: path } })
  await expect(tokenLesson(came, { chosen: { access_token: '$cookies.SID' } })).rejects.toThrow('nothing stands at')
  const redirect = { ...answer(''), status: 302, headers: { 'set-cookie': ['SID=k9x8w7v6u5t4s3r2; Path=/'] } }
  const access_token = '$cookies.SID'
  expect(await tokenLesson(redirect, { chosen: { access_token } })).toMatchObject({ token_response: { access_token } })
  expect(await tokenLesson(redirect, { written: { access_token } })).toMatchObject({
    kind: 'token',
    token_response: {},
  })
})

test('which of two refresh tokens it is, is asked, since the answer is not read without', async () => {
  const value = {
    access_token: 'k9x8w7v6u5t4s3r2',
    refresh_token: 'q1p0o9n8m7l6k5j4',
    refreshToken: 'z9y8x7w6v5u4t3s2',
  }
  const { kind, questions } = await lessonOf(value)
  const paths = ['$.refreshToken', '$.refresh_token']
  expect(kind).toBe('token')
  expect(questions).toMatchObject([
    { member: 'refresh_token', optional: false, choices: paths.map((path) => ({ path })) },
  ])
  for (const refresh_token of paths)
    expect(await lessonOf(value, { chosen: { refresh_token } })).toMatchObject({
      questions: [],
      token_response: { refresh_token },
    })
})

describe('of an answer whose names say little', () => {
  const one = 'k9x8w7v6u5t4s3r2q1p0o9n8'
  const other = 'z1x2w7v6u5t4s3r2q1p0o9n8'
  const paths = ({ questions }: TokenLesson) => questions.map(({ choices }) => choices.map(({ path }) => path))

  test('ids that look like tokens are asked about, and none is taken', async () => {
    const lesson = await lessonOf({ a: { id: one }, b: { id: other } })
    expect(lesson).toMatchObject({ kind: 'token', token_response: {}, questions: [{ member: 'access_token' }] })
    expect(paths(lesson)).toEqual([['$.a.id', '$.b.id']])
    expect(paths(await lessonOf({ id: one }))).toEqual([['$.id']])
    for (const value of [{ user: { id: one } }, { id: 'somebody' }, { error: 'no', id: one }])
      expect(paths(await lessonOf(value))).toEqual([])
    expect(await lessonOf({ a: { id: one }, b: { id: other } }, { chosen: { access_token: '$.b.id' } })).toMatchObject({
      token_response: { access_token: '$.b.id' },
      questions: [],
    })
  })

  test.each(['renew_tok', 'renewToken', 'refresh_jwt'])('%s is the refresh token', async (name) => {
    const { token_response } = await lessonOf({ jwt: jwt(1440), [name]: other })
    expect(token_response).toMatchObject({ access_token: '$.jwt', refresh_token: `$.${name}` })
  })

  test('what looks like a token besides may be the refresh token, and is told', async () => {
    const note = "$.rt looks like a token, too; if it is the refresh token: --set 'refresh_token=$.rt'"
    const value = { access_token: one, rt: other, request_id: `${other}x` }
    expect((await lessonOf(value)).notes).toEqual([note])
    expect((await lessonOf(value, { chosen: { refresh_token: '$.rt' } })).notes).toEqual([])
    expect((await lessonOf({ ...value, refresh_token: `${one}r` })).notes).toEqual([])
  })
})

test('a name that says little means what it stands in', async () => {
  const session = { session: { id: 'k9x8w7v6u5t4s3r2q1p0', minutes: 30 }, user: { id: 'z9x8w7v6u5t4s3r2q1p0' } }
  expect((await lessonOf(session)).token_response).toEqual({
    access_token: '$.session.id',
    expires_in: '$.session.minutes',
    expires_in_unit: 'min',
  })
  const pair = {
    access: { token: 'k9x8w7v6u5t4s3r2q1p0', expires_in: 600 },
    refresh: { token: 'z9x8w7v6u5t4s3r2q1p0', expires_in: 86_400 },
  }
  expect(await lessonOf(pair)).toMatchObject({
    questions: [],
    token_response: {
      access_token: '$.access.token',
      refresh_token: '$.refresh.token',
      refresh_token_expires_in: '$.refresh.expires_in',
    },
  })
})

describe('of a documented answer is learnt what a file must say, and no more:', () => {
  test.each(documented)('$from', async ({ answer: value, writes, asks = [], kind = 'token' }) => {
    const lesson = await lessonOf(value)
    expect({ writes: lesson.token_response, asks: lesson.questions.map(({ member }) => member) }).toEqual({
      writes,
      asks,
    })
    expect(lesson.kind).toBe(kind)
    for (const { because } of lesson.findings.filter(({ by }) => by === 'learnt')) expect(because).not.toEqual([])
  })

  test.each(documented.filter(({ asks }) => !asks))(
    '$from: with that, it is read so, and nothing is left',
    async (one) => {
      const lesson = await lessonOf(one.answer)
      const again = await lessonOf(one.answer, { written: lesson.token_response as Written })
      expect(again.token_response).toEqual({})
      expect(again.kind).toBe(lesson.kind)
      const response = await reads(one.answer, lesson.token_response as Written)
      expect(response.kind).toBe(lesson.kind)
    },
  )

  test.each(documented)('$from: no value is shown', async ({ answer: value }) => {
    const shown = JSON.stringify(await lessonOf(value))
    const secrets = [...textsIn(value)].filter((text) => text.length >= 16 && !/^\d|:\/\/|=/.test(text))
    for (const secret of secrets) expect(shown).not.toContain(secret.slice(0, 12))
  })
})

test('the unit is the one that the token’s own end fits', async () => {
  for (const [expiresIn, unit] of [
    [3600, undefined],
    [60, 'min'],
    [1, 'h'],
    [3_600_000, 'ms'],
  ] as const) {
    const { token_response } = await lessonOf({ accessToken: jwt(3600), expiresIn })
    expect(token_response.expires_in_unit).toBe(unit)
  }
})

test('an answer that came long ago is learnt from as it was then', async () => {
  const old = { authToken: 'kjh23k4jh23k4jh23k4jh23kj4h', validUntil: '2020-01-01T00:00:00Z' }
  const { token_response } = await lessonOf(old, { pasted: true })
  expect(token_response).toEqual({ access_token: '$.authToken', expires_at: '$.validUntil' })
})

describe('what somebody has chosen', () => {
  const both = {
    app_access_token: 'a-6U1SbDiM6XIH2DcTCPyeub12345',
    tenant_access_token: 't-6U1SbDiM6XIH2DcTCPyeub67890',
  }

  test('is taken', async () => {
    const { token_response, questions } = await lessonOf(both, { chosen: { access_token: '$.tenant_access_token' } })
    expect({ token_response, questions }).toEqual({
      token_response: { access_token: '$.tenant_access_token' },
      questions: [],
    })
  })

  test('wins over what was written before', async () => {
    const written = { access_token: '$.app_access_token' }
    const { token_response } = await lessonOf(both, { written, chosen: { access_token: '$.tenant_access_token' } })
    expect(token_response).toEqual({ access_token: '$.tenant_access_token' })
  })

  test('may be that there is none', async () => {
    const two = {
      access_token: 'kjh23k4jh23k4jh23k4jh23kj4h',
      refreshKey: 'kj23h4kj2h3g4jh23g4',
      renewalKey: '8f7d6g5h4j3k2l1m',
    }
    expect((await lessonOf(two)).questions).toMatchObject([{ member: 'refresh_token', optional: true }])
    expect(await lessonOf(two, { chosen: { refresh_token: 'none' } })).toMatchObject({
      questions: [],
      token_response: {},
    })
  })

  test('may be one of two places that say the same', async () => {
    const same = { app_key: 'k9x8w7v6u5t4s3r2q1p0', session: { id: 'k9x8w7v6u5t4s3r2q1p0' } }
    const { token_response } = await lessonOf(same, { chosen: { access_token: '$.session.id' } })
    const again = await lessonOf(same, { written: token_response as Written })
    expect(again.findings).toMatchObject([{ member: 'access_token', by: 'file', path: '$.session.id' }])
  })

  test('may be what nothing else tells', async () => {
    const odd = { access_token: 'k9x8w7v6u5t4s3r2q1p0', rights: 'a b', lasts: 5, says: 'no' }
    const chosen = { scope: '$.rights', expires_in: '$.lasts', expires_in_unit: 'h', 'error.message': '$.says' }
    expect((await lessonOf(odd, { chosen })).token_response).toEqual({
      ...{ scope: '$.rights', expires_in: '$.lasts', expires_in_unit: 'h', error: { message: '$.says' } },
    })
  })

  test('is of a member that there is', async () => {
    const slip = lessonOf(both, { chosen: { acces_token: '$.tenant_access_token' } })
    await expect(slip).rejects.toMatchObject({
      message: '--set knows no acces_token',
      hint: 'did you mean access_token?',
    })
    const unit = lessonOf(both, { chosen: { expires_in_unit: 'days' } })
    await expect(unit).rejects.toMatchObject({ message: 'days is no unit' })
  })

  test('must be there', async () => {
    const nowhere = lessonOf(both, { chosen: { access_token: '$.nothing' } })
    await expect(nowhere).rejects.toMatchObject({ message: 'nothing stands at $.nothing, where access_token is to be' })
    const noPath = lessonOf(both, { chosen: { access_token: '$[' } })
    await expect(noPath).rejects.toMatchObject({ code: 'usage.wrong' })
  })
})

test('what the file says and the answer does not have is learnt anew', async () => {
  const { token_response, findings } = await lessonOf(
    { data: { key1: jwt() } },
    { written: { access_token: '$.old.place' } },
  )
  expect(token_response).toEqual({ access_token: '$.data.key1' })
  expect(findings).toMatchObject([{ member: 'access_token', by: 'learnt' }])
})

test('a published name that holds a word does not outdo a JWT, nor does the JWT outdo it silently', async () => {
  const { questions, token_response } = await lessonOf({ token: 'bearer', jwt: jwt(3600) })
  expect(token_response).toEqual({})
  expect(questions).toMatchObject([{ member: 'access_token', choices: [{ path: '$.jwt' }, { path: '$.token' }] }])
})

describe('whatever an answer is,', () => {
  const secret = fc
    .tuple(fc.constantFrom('k9', 'Zz7', 'x-4'), fc.stringMatching(/^[a-z0-9]{20,40}$/))
    .map((two) => two.join(''))
  /** Without a word, whatever they are made of: as values, and as the names of a map. */
  const opaque = fc.oneof(
    secret,
    ...[/^([A-Z][a-z]){9,14}$/, /^[a-f]{20,30}$/, /^([a-z]{11}q){2}$/, /^[1-9]\d{17,23}$/].map((shape) =>
      fc.stringMatching(shape),
    ),
  )
  const names = fc.constantFrom(
    ...['lifetime_token', 'expiring_pin', 'validity_key', 'max_age_secret', 'token_exp_code', 'expires_at'],
    ...[
      'access_token',
      'token',
      'jwt',
      'sessionId',
      'refreshToken',
      'key',
      'value',
      'id',
      'auth',
      'expires_in',
      'scope',
    ],
    ...['error', 'message', 'instance_url', 'tenant', 'data', 'user', 'password', 'code', '__proto__', 'a b', ''],
  )
  const secretive: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      opaque,
      fc.array(tie('value'), { maxLength: 3 }),
      fc.array(fc.tuple(fc.oneof(names, opaque), tie('value')), { maxLength: 5 }).map((all) => Object.fromEntries(all)),
    ),
  })).value

  test('no value of it is in what is learnt', () =>
    fc.assert(
      fc.asyncProperty(secretive, async (value) => {
        const lesson = await tokenLesson(answer(value))
        const shown = JSON.stringify(lesson ?? '')
        for (const text of [...textsIn(value), ...opaqueNamesIn(value)]) expect(shown).not.toContain(text.slice(0, 14))
      }),
      runs(few, 200),
    ))

  test.each([
    ['lifetime_token', '8392017465'],
    ['expiring_pin', '482913'],
    ['expiring_pin', 482913],
    ['token_exp_code', '482913'],
    ['validity_key', '1234567890123'],
    ['max_age_secret', '12345678 9012'],
    ['expires_at', '83920174659201837465'],
    ['expires_at', '1234567890:987654321-1234'],
  ])('%s is no time where it says %j', async (name, value) => {
    const { answer: shown } = await lessonOf({ access_token: 'k9x8w7v6u5t4s3r2q1p0', [name]: value })
    expect(shown).not.toContain(String(value))
  })

  test.each([
    ['expires_in', 3600],
    ['expiresAt', 1767225600123],
    ['access_token_expires_at', '2026-01-02T03:04:05.123+01:00'],
    ['token_ttl', '1h'],
    ['validity', '90 minutes'],
    ['token_expiration_date', '2026-01-02'],
  ])('%s is one, where it says %j', async (name, value) => {
    const { answer: shown } = await lessonOf({ access_token: 'k9x8w7v6u5t4s3r2q1p0', [name]: value })
    expect(shown).toContain(String(value))
  })

  test.each([
    'AbCdEfGhIjKlMnOpQrStUvWxYz',
    'deadbeefcafebabefeedface',
    'abcdefghijklmnopqrstuv123456',
    '83920174659201837465',
  ])('a name without words is neither shown nor led through: %s', async (name) => {
    const lesson = await lessonOf({ sessions: { [name]: { token: 'k9x8w7v6u5t4s3r2q1p0', ttl: 3600 } } })
    expect(JSON.stringify(lesson)).not.toContain(name.slice(0, 14))
  })

  test.each([
    'x5t#S256',
    'oauth2_url',
    'accesstokenexpirationdate',
    'deliveryInstructionNote',
    'address_line_1',
    'q1_2024_total',
  ])('one of words is: %s', async (name) => {
    const { answer: shown } = await lessonOf({ access_token: 'k9x8w7v6u5t4s3r2q1p0', [name]: 'a' })
    expect(shown).toContain(name)
  })

  test('what is proposed reads it, and between two places nobody chooses', () =>
    fc.assert(
      fc.asyncProperty(fc.oneof(almostAnswer, secretive, anyJson), async (value) => {
        const lesson = await tokenLesson(answer(value))
        if (lesson?.kind !== 'token' || lesson.questions.length > 0) return
        const response = await reads(value, lesson.token_response as Written)
        expect(response.kind).toBe('token')
        const again = await lessonOf(value, { written: lesson.token_response as Written })
        expect(again.token_response).toEqual({})
        for (const { member, by } of lesson.findings)
          if (by === 'learnt') expect(lesson.questions.map((question) => question.member)).not.toContain(member)
      }),
      runs(few, 150),
    ))

  test('two tokens of the same kind are asked about', () =>
    fc.assert(
      fc.asyncProperty(
        secret,
        secret,
        fc.constantFrom('authToken', 'sessionKey', 'apiKey', 'jwt'),
        async (one, two, name) => {
          fc.pre(one !== two)
          const { questions } = await lessonOf({ first: { [name]: one }, second: { [name]: two } })
          expect(questions.map(({ member }) => member)).toEqual(['access_token'])
        },
      ),
      runs(few, 50),
    ))
})
