import { describe, expect, test } from 'vitest'
import type { Json, JsonObject } from '../../src/json.ts'
import { claimsOf } from '../../src/jwt/decode.ts'
import { furtherMomentsOf, lifetimeOf, rulesOf } from '../../src/oauth/lifetime.ts'
import { finder, plainMapping } from '../../src/oauth/token_mapping.ts'

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
    // A moment where a duration belongs.
    [requested_at / 1000 + 60, 60],
    [requested_at + 60_000, 60],
    [String(requested_at / 1000 + 60), 60],
    ['2026-01-01T00:01:00Z', 60],
    ['2026-01-01T01:01:00.000+01:00', 60],
    ['2026-01-02', 86_400],
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
    expect(lifetimeOf(inAnswer({ [name]: value, expires_in: 3600 }), 'opaque', requested_at)).toEqual({
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
  ])('%j: to be renewed after %d s, a refresh token of %d s', (answer, renew, ends) => {
    const { renew_at, refresh_token_expires_at } = furtherMomentsOf(inAnswer(answer), requested_at)
    expect([seconds(renew_at), seconds(refresh_token_expires_at)]).toEqual([renew, ends])
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
