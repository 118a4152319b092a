import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/json.ts'
import { claimsOf } from '../../src/jwt/decode.ts'
import { furtherMomentsOf, lifetimeOf, OF_THE_JWT, rulesOf } from '../../src/oauth/lifetime.ts'
import { finder, plainMapping } from '../../src/oauth/token_mapping.ts'
import { lifetimeNote } from '../../src/token_messages.ts'

const inAnswer = (answer: JsonObject) => finder({ value: answer }, plainMapping)
const requested_at = Date.UTC(2026, 0, 1)
const jwtWith = (claims: unknown) =>
  ['{"alg":"none"}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')

/** Seconds from the request to the end. */
function seconds(answer: JsonObject, token = 'opaque') {
  const lifetime = lifetimeOf(inAnswer(answer), token, requested_at)
  return lifetime && (lifetime.expires_at - requested_at) / 1000
}

describe('expires_in', () => {
  test.each<[Json, number]>([
    [3600, 3600],
    [0.5, 0.5],
    ['3600', 3600],
    [' 3600 ', 3600],
    ['3600.0', 3600],
    ['90s', 90],
    ['30 minutes', 1800],
    ['30min', 1800],
    ['1h', 3600],
    ['1.5 Hours', 5400],
    ['14d', 14 * 86_400],
    ['500ms', 0.5],
    ['1h30m', 5400],
    ['24h0m0s', 86_400],
    ['1 hour 30 minutes', 5400],
    ['90 mins', 5400],
    ['2w', 14 * 86_400],
    // Hours, minutes and seconds; with days as .NET writes them.
    ['2:12:30', 7950],
    ['00:30:00', 1800],
    ['1.02:12:30', 94_350],
    ['00:00:01.5000000', 1.5],
    // ISO 8601.
    ['PT1H30M', 5400],
    ['PT3600S', 3600],
    ['P1D', 86_400],
    ['P1DT12H', 129_600],
    ['P2W', 14 * 86_400],
    ['pt0.5h', 1800],
    ['PT0,5H', 1800],
    ['P0Y0M1DT0H', 86_400],
    // A moment where a duration belongs.
    [requested_at / 1000 + 60, 60],
    [requested_at + 60_000, 60],
    [String(requested_at / 1000 + 60), 60],
    ['2026-01-01T00:01:00Z', 60],
    ['2026-01-01T01:01:00.000+01:00', 60],
    ['2026-01-02', 86_400],
    ['2026-01-01T05:31:00+0530', 60],
    ['2026-01-01 00:01:00 UTC', 60],
    ['2026-01-01 00:01:00.0000000+00:00', 60],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60],
  ])('%j is %d seconds from the request', (expires_in, expected) => {
    expect(seconds({ expires_in })).toBe(expected)
  })

  test.each<Json>([
    0,
    -1,
    '-1',
    null,
    '',
    ' ',
    true,
    [],
    [3600],
    {},
    { toString: 1, valueOf: 1 },
    '30 minutes and more',
    '1h30',
    'never',
    '1e3',
    '0x10',
    'Infinity',
    '1 fortnight',
    '1 constructor',
    '1h 30',
    '1h:30m',
    '2:12',
    '2:61:00',
    '1.25:00:00',
    '-2:12:30',
    // A month and a year have no length of their own.
    'P1M',
    'P1Y',
    'P1Y0M1D',
    'P',
    'PT',
    'P1DT',
    'PT1H30',
    'PT1M1H',
    // No such day, no such time; and a zone that has many meanings.
    '2026-02-30T00:00:00Z',
    '2026-02-01T25:00:00Z',
    '2026-02-01T00:00:00 CST',
    'Thu, 31 Feb 2026 00:01:00 GMT',
    'Thu, 01 Jan 26 00:01:00 GMT',
    'Thursday, 01-Jan-26 00:01:00 GMT',
    '9999-12-31T23:59:59Z',
    // Has passed.
    requested_at / 1000 - 1,
    '2025-12-31T23:59:59Z',
    // Without a zone, or no date at all.
    '2099-01-01T00:00:00',
    '2099-01-01 00:00',
    '2099-99-99',
    '2099-01-01 (perhaps)',
    // "Never", as Java and others say it; and what no Date can hold.
    2 ** 63,
    99_999_999_999,
    1e300,
    '99999999999 d',
  ])('%j is not known', (expires_in) => {
    expect(lifetimeOf(inAnswer({ expires_in }), 'opaque', requested_at)).toBeUndefined()
  })
})

describe('expires_at', () => {
  test.each<[string, Json]>([
    ['expires_at', requested_at / 1000 + 60],
    ['expiresAt', requested_at + 60_000],
    ['expireTime', '2026-01-01T00:01:00Z'],
    ['expires_on', String(requested_at / 1000 + 60)],
  ])('%s: %j decides, before expires_in', (name, value) => {
    expect(lifetimeOf(inAnswer({ [name]: value, expires_in: 3600 }), 'opaque', requested_at)).toMatchObject({
      expires_at: requested_at + 60_000,
      expiry_source: name,
    })
  })

  test.each<Json>([3600, null, '', 'soon', '2025-01-01', requested_at / 1000])(
    '%j leaves it to expires_in',
    (expires_at) => {
      expect(lifetimeOf(inAnswer({ expires_at, expires_in: 3600 }), 'opaque', requested_at)?.expiry_source).toBe(
        'expires_in',
      )
    },
  )
})

test.each<[JsonObject, number]>([
  [{ refreshTokenExpiresIn: 8_640_000 }, 8_640_000],
  [{ refreshTokenExpiresAt: '2026-01-02T00:00:00Z' }, 86_400],
])('%j: the refresh token’s own end, in camel case', (answer, seconds) => {
  const [name] = Object.keys(answer)
  expect(furtherMomentsOf(inAnswer(answer), requested_at)).toEqual({
    refresh_token_expires_at: requested_at + seconds * 1000,
    refresh_token_expiry_source: name,
  })
})

describe('two statements that do not agree', () => {
  const doubt = (answer: JsonObject, claims?: object, unit?: 's' | 'ms' | 'min' | 'h') =>
    lifetimeOf(inAnswer(answer), claims ? jwtWith(claims) : 'opaque', requested_at, {}, unit)?.expiry_doubt
  const at = requested_at / 1000
  const [minute, hour, day] = [60_000, 3_600_000, 86_400_000]
  const by = OF_THE_JWT

  test('two durations under two names: both are named, and no unit is proposed that mends neither', () => {
    const said = { expires_in: 3600, expiresIn: 60 }
    expect(doubt(said)).toEqual({ taken: hour, says: minute, by: 'expiresIn' })
    expect(lifetimeOf(inAnswer(said), 'opaque', requested_at)?.expiry_source).toBe('expires_in')
    expect(doubt({ expires_in: 60, expiresIn: 3600 })).toEqual({ taken: minute, says: hour, by: 'expiresIn' })
    expect(doubt({ expires_in_sec: 600, expires_in: 10 })).toEqual({
      taken: 600_000,
      says: 10_000,
      by: 'expires_in',
      unit: 'min',
    })
    expect(doubt({ expires_in: 3600, expires: '1h' })).toBeUndefined()
  })

  test.each<[string, JsonObject, object, object]>([
    ['minutes', { expiresIn: 1440 }, { iat: at, exp: at + 86_400 }, { taken: 24 * minute, says: day, by, unit: 'min' }],
    ['without iat', { expiresIn: 1440 }, { exp: at + 86_400 }, { taken: 24 * minute, says: day, by, unit: 'min' }],
    ['milliseconds', { expires: 900_000 }, { exp: at + 900 }, { taken: 900_000_000, says: 900_000, by, unit: 'ms' }],
    ['hours', { expires_in: '8' }, { iat: at, exp: at + 28_800 }, { taken: 8000, says: 8 * hour, by, unit: 'h' }],
    [
      'a clock that is wrong',
      { expires_in: 60 },
      { iat: at + 500, exp: at + 4100 },
      { taken: minute, says: hour, by, unit: 'min' },
    ],
    ['none', { expires_in: 3600 }, { iat: at, exp: at + 86_400 }, { taken: hour, says: day, by }],
    [
      'none, since the text says its own',
      { expires_in: '24 min' },
      { exp: at + 86_400 },
      { taken: 24 * minute, says: day, by },
    ],
    [
      'none, since the name says its own',
      { expires_in_sec: 1440 },
      { exp: at + 86_400 },
      { taken: 24 * minute, says: day, by },
    ],
    [
      'none, since it is a moment',
      { expires_in: at + 1440 },
      { exp: at + 86_400 },
      { taken: 24 * minute, says: day, by },
    ],
  ])('the unit that fits: %s', (_, answer, claims, expected) => {
    expect(doubt(answer, claims)).toEqual(expected)
  })

  test('who comes first decides, and nothing that is read unverified makes a token live longer', () => {
    const lifetime = lifetimeOf(inAnswer({ expires_in: 1440 }), jwtWith({ exp: at + 86_400 }), requested_at)
    expect(lifetime).toMatchObject({ expires_at: requested_at + 24 * minute, expiry_source: 'expires_in' })
  })

  test('a moment beside a duration: the unit of the duration', () => {
    const answer = { expires_at: at + 86_400, expires_in: 1440 }
    expect(doubt(answer)).toEqual({ taken: day, says: 24 * minute, by: 'expires_in', unit: 'min' })
    expect(doubt(answer, undefined, 'min')).toBeUndefined()
  })

  test.each<[string, JsonObject, object]>([
    ['the same', { expires_in: 3600 }, { iat: at, exp: at + 3600 }],
    ['nearly the same', { expires_in: 3599 }, { iat: at - 300, exp: at + 3600 }],
    ['a token from a cache, made an hour ago', { expires_in: 82_800 }, { iat: at - 3600, exp: at + 82_800 }],
    ['a server whose clock is an hour ahead', { expires_in: 600 }, { iat: at + 3600, exp: at + 4200 }],
    ['a few minutes', { expires_in: 600 }, { iat: at, exp: at + 840 }],
    ['a JWT without an end', { expires_in: 60 }, { iat: at }],
    ['a JWT that has ended', { expires_in: 60 }, { exp: at - 1 }],
    ['an end before the beginning', { expires_in: 3600 }, { iat: at + 9999, exp: at + 3600 }],
    ['claims that are none', { expires_in: 60 }, { iat: 'now', exp: {} }],
  ])('nothing is told of %s', (_, answer, claims) => {
    expect(doubt(answer, claims)).toBeUndefined()
  })

  test('what the file says is not doubted, and a token that is encrypted says nothing', () => {
    const jwe = [Buffer.from('{"alg":"dir","enc":"A256GCM","exp":4070908800}').toString('base64url'), '', 'a', 'b', 'c']
    expect(lifetimeOf(inAnswer({ expires_in: 60 }), jwe.join('.'), requested_at)).not.toHaveProperty('expiry_doubt')
    expect(lifetimeOf(inAnswer({}), jwe.join('.'), requested_at)).toBeUndefined()
    const always = lifetimeOf(inAnswer({ expires_in: 60 }), jwtWith({ exp: at + 86_400 }), requested_at, {
      always: hour,
    })
    expect(always).not.toHaveProperty('expiry_doubt')
  })

  test.each([
    [
      { taken: 24 * minute, says: day, by, unit: 'min' },
      'taken as 24 minutes; the token itself says 24 hours: write token_response: {expires_in_unit: min}',
    ],
    [
      { taken: hour, says: day - 1, by },
      'taken as 60 minutes; the token itself says 24 hours; if that is right, write lifetime: {always: 86400s}',
    ],
    [
      { taken: day, says: 24 * minute, by: 'expires_in', unit: 'min' },
      'taken as 24 hours; expires_in says 24 minutes: write token_response: {expires_in_unit: min}',
    ],
  ])('%j in words', (doubt, sentence) => {
    expect(lifetimeNote(doubt)).toBe(sentence)
  })
})

describe('the rules in the file', () => {
  const end = (answer: JsonObject, rules: object, token = 'opaque') => {
    const lifetime = lifetimeOf(inAnswer(answer), token, requested_at, rulesOf({ lifetime: rules }))
    return lifetime && [(lifetime.expires_at - requested_at) / 1000, lifetime.expiry_source]
  }
  const exp = requested_at / 1000 + 60

  test('always is before all, if_unknown after all', () => {
    expect(end({ expires_at: exp, expires_in: 30 }, { always: '1h', if_unknown: 5 })).toEqual([3600, 'lifetime.always'])
    expect(end({ expires_in: 30 }, { if_unknown: 5 })).toEqual([30, 'expires_in'])
    expect(end({}, { if_unknown: 5 }, jwtWith({ exp }))).toEqual([60, 'exp of the JWT'])
    expect(end({ expires_in: 0 }, { if_unknown: '5min' })).toEqual([300, 'lifetime.if_unknown'])
  })

  test('none, nothing, or more than a life is no rule', () => {
    expect(rulesOf({})).toEqual({})
    expect(rulesOf({ lifetime: { always: '0s', if_unknown: '99999999d' } })).toEqual({})
    expect(end({}, {})).toBeUndefined()
  })
})

describe('what some servers say besides', () => {
  const seconds = (moment: number | undefined) => moment && (moment - requested_at) / 1000

  test.each<[JsonObject, number | undefined, number | undefined]>([
    [{}, undefined, undefined],
    [{ refresh_in: 43_200 }, 43_200, undefined],
    [{ refresh_in: '1800', x_refresh_token_expires_in: 8_726_400 }, 1800, 8_726_400],
    [{ refresh_token_expires_in: '30 days', refresh_expires_in: 5 }, undefined, 2_592_000],
    [{ refresh_expires_in: 0 }, undefined, undefined],
    [{ refresh_token_expires_at: '2026-01-02' }, undefined, 86_400],
    // In every form that the token's own end has.
    [{ refresh_token_expires_in: 'P30D' }, undefined, 2_592_000],
    [{ refresh_expires_in: requested_at / 1000 + 60 }, undefined, 60],
    [{ refresh_token_expires_at: 'Thu, 01 Jan 2026 00:01:00 GMT' }, undefined, 60],
    [{ refresh_token_expires_at: '2025-12-31', refresh_expires_in: 60 }, undefined, 60],
    [{ refresh_in: -1, refresh_token_expires_in: null, refresh_token_expires_at: '' }, undefined, undefined],
  ])('%j: to be renewed after %d s, a refresh token of %d s', (answer, renew, ends) => {
    const { renew_at, refresh_token_expires_at } = furtherMomentsOf(inAnswer(answer), requested_at)
    expect([seconds(renew_at), seconds(refresh_token_expires_at)]).toEqual([renew, ends])
  })

  test('which member said when the refresh token ends is kept', () => {
    const further = furtherMomentsOf(inAnswer({ x_refresh_token_expires_in: 60 }), requested_at)
    expect(further.refresh_token_expiry_source).toBe('x_refresh_token_expires_in')
  })
})

describe('the exp of a JWT', () => {
  const exp = requested_at / 1000 + 60

  test('is the last resort', () => {
    expect(lifetimeOf(inAnswer({}), jwtWith({ exp }), requested_at)).toEqual({
      expires_at: requested_at + 60_000,
      expiry_source: 'exp of the JWT',
    })
    expect(lifetimeOf(inAnswer({ expires_in: 30 }), jwtWith({ exp }), requested_at)?.expiry_source).toBe('expires_in')
    expect(lifetimeOf(inAnswer({ expires_in: '' }), jwtWith({ exp }), requested_at)?.expiry_source).toBe(
      'exp of the JWT',
    )
  })

  test.each([0, -1, 1e300, null, {}, exp - 60, 'soon'])('%j says nothing', (value) => {
    expect(lifetimeOf(inAnswer({}), jwtWith({ exp: value }), requested_at)).toBeUndefined()
  })

  test.each(['opaque', 'a.b.c', 'eyJ.e30', `eyJ.${btoa('[]')}.x`, 'eyJ.eyJ.x', '..', ''])('%j is no JWT', (token) => {
    expect(claimsOf(token)).toBeUndefined()
  })
})
