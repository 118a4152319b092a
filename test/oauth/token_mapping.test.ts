/** token_response: a server's answer, whatever its shape, as the file says it is to be read. */
import { describe, expect, test } from 'vitest'
import type { OAuthConnection } from '../../src/oauth/contract.ts'
import { rulesOf } from '../../src/oauth/lifetime.ts'
import { mappingOf } from '../../src/oauth/token_mapping.ts'
import { type RawAnswer, readTokenResponse, secretsOf } from '../../src/oauth/token_response.ts'
import { createSecrets } from '../../src/redact.ts'
import { rejection } from '../fakes.ts'
import { clientCredentials, endpointOver } from './endpoint.ts'
import { createWorld, minutes } from './world.ts'

type Written = Partial<NonNullable<OAuthConnection['token_response']>>

const requested_at = Date.UTC(2026, 0, 1)
const mapped = (token_response: Written) => clientCredentials({ token_response } as object)

async function read(written: Written, body: unknown, raw: Partial<RawAnswer> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const connection = mapped(written)
  const answer = { status: 200, content_type: '', text, requested_at, ...raw }
  return readTokenResponse(
    answer,
    rulesOf(connection),
    await mappingOf(connection, { name: 'crm_login', secrets: createSecrets() }),
  )
}

async function tokenIn(written: Written, body: unknown, raw: Partial<RawAnswer> = {}) {
  const answer = await read(written, body, raw)
  if (answer.kind !== 'token') throw new Error(`no token: ${JSON.stringify(answer)}`)
  return answer.token
}

const paths = {
  access_token: '$.data.accessToken',
  refresh_token: "$.data['refresh']",
  token_type: '$.data.kind',
  scope: '$.data.may',
  id_token: '$.data.who',
  expires_in: '$.data.ttl',
  refresh_token_expires_in: '$.data.refreshTtl',
}
const wrapped = { accessToken: 'a-1', refresh: 'r-1', kind: 'MAC', may: ['x', 'y'], who: 'i-1', ttl: 5, refreshTtl: 60 }

describe('a path', () => {
  test('says where a member stands, and that it was there is told', async () => {
    const token = await tokenIn(paths, { data: wrapped })
    expect(token).toMatchObject({
      access_token: 'a-1',
      refresh_token: 'r-1',
      token_type: 'MAC',
      scope: 'x y',
      id_token: 'i-1',
      expires_at: requested_at + 5000,
      expiry_source: '$.data.ttl',
      refresh_token_expires_at: requested_at + 60_000,
    })
    expect(token.spelled).toEqual({
      access_token: '$.data.accessToken',
      refresh_token: "$.data['refresh']",
      token_type: '$.data.kind',
      scope: '$.data.may',
      id_token: '$.data.who',
      expires_in: '$.data.ttl',
    })
  })

  test('counts alone: what stands under the usual name does not', async () => {
    const usual = { access_token: 'usual', refresh_token: 'usual', expires_in: 3600, scope: 'usual' }
    expect(await read({ access_token: '$.data.token' }, usual)).toMatchObject({ kind: 'neither' })
    const token = await tokenIn({ refresh_token: '$.r', expires_in: '$.e', scope: '$.s' }, usual)
    expect([token.refresh_token, token.expires_at, token.scope]).toEqual([undefined, undefined, undefined])
  })

  test.each<[string, unknown, string]>([
    ['$[0].t', [{ t: 'in-an-array' }], 'in-an-array'],
    [
      '$.tokens[?@.kind=="access"].value',
      {
        tokens: [
          { kind: 'id', value: 'x' },
          { kind: 'access', value: 'y' },
        ],
      },
      'y',
    ],
    ['$', '"a quoted one"', 'a quoted one'],
  ])('%s finds it', async (access_token, body, expected) => {
    expect((await tokenIn({ access_token, format: 'json' }, body)).access_token).toBe(expected)
  })

  test('extra keeps what else is wanted, and a secret among it is one', async () => {
    const extra = { tenant: '$.data.org', session_key: '$.data.session', none: '$.no', nothing: '$.nil' }
    const token = await tokenIn(
      { extra },
      { access_token: 'a', data: { org: { id: 7 }, session: 's3ss10n-k3y' }, nil: null },
    )
    expect(token.extra).toEqual({ tenant: { id: 7 }, session_key: 's3ss10n-k3y' })
    expect([...secretsOf(token as never)]).toContain('s3ss10n-k3y')
  })

  test('what is under a path of a token is a secret, whatever it is called', async () => {
    const token = await tokenIn(
      { access_token: '$.a', refresh_token: '$.b', id_token: '$.c' },
      { a: '1', b: '2', c: '3' },
    )
    expect([...secretsOf(token as never)].sort()).toEqual(['1', '2', '3'])
  })
})

describe('expires_in_unit', () => {
  test.each<[NonNullable<Written['expires_in_unit']>, unknown, number | undefined]>([
    ['s', 60, 60],
    ['ms', 60_000, 60],
    ['min', '24', 1440],
    ['h', 1.5, 5400],
    // With its own unit a text says itself what it counts.
    ['min', '90s', 90],
    // As seconds since 1970 this would be in 2052: it is thirty days.
    ['ms', 2_592_000_000, 2_592_000],
    // No lifetime is that long: a moment, after all.
    ['ms', requested_at + 60_000, 60],
    ['min', requested_at / 1000 + 60, 60],
    ['h', 0, undefined],
    ['ms', '', undefined],
  ])('%s: %j is %d seconds', async (expires_in_unit, expires_in, expected) => {
    const { expires_at } = await tokenIn({ expires_in_unit }, { access_token: 'a', expires_in })
    expect(expires_at && (expires_at - requested_at) / 1000).toBe(expected)
  })

  test('holds for the refresh token, and not for a name that says seconds', async () => {
    const token = await tokenIn(
      { expires_in_unit: 'min' },
      { access_token: 'a', expires_in_sec: 60, refresh_expires_in: 2 },
    )
    expect([token.expires_at, token.refresh_token_expires_at]).toEqual([requested_at + 60_000, requested_at + 120_000])
  })
})

describe('format', () => {
  test.each<[NonNullable<Written['format']>, string, unknown]>([
    ['text', ' 2YotnFZFEjr1zCsicMWpAA\n', '2YotnFZFEjr1zCsicMWpAA'],
    ['text', '<html>', undefined],
    ['text', 'No such user', undefined],
    ['json', '"2YotnFZFEjr1zCsicMWpAA"', '2YotnFZFEjr1zCsicMWpAA'],
    ['json', 'access_token=x', undefined],
    ['form', 'access_token=with space', 'with space'],
    ['form', '{"access_token":"x"}', undefined],
    ['auto', '"2YotnFZFEjr1zCsicMWpAA"', '2YotnFZFEjr1zCsicMWpAA'],
    ['auto', '"Unauthorized"', undefined],
    ['auto', '"there is no such user 4711"', undefined],
    ['auto', '2YotnFZFEjr1zCsicMWpAA', '2YotnFZFEjr1zCsicMWpAA'],
    ['auto', 'InvalidClientError401', undefined],
    ['auto', 'eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJub25lIn0.e30.'],
  ])('%s: %s', async (format, text, expected) => {
    const answer = await read({ format }, text)
    expect(answer.kind === 'token' ? answer.token.access_token : undefined).toBe(expected)
  })

  test.each(['"2YotnFZFEjr1zCsicMWpAA"', '2YotnFZFEjr1zCsicMWpAA'])(
    '%s of a server that refuses is none',
    async (text) => {
      for (const format of ['auto', 'text'] as const)
        expect(await read({ format }, text, { status: 401 })).toEqual({ kind: 'neither', members: [] })
    },
  )

  test('text: an answer without a token may still be an error', async () => {
    const error = { kind: 'error', error: 'invalid_grant' }
    expect(await read({ format: 'text' }, { error: 'invalid_grant' })).toEqual(error)
    expect(await read({ format: 'text' }, { error: 'invalid_grant' }, { status: 400 })).toEqual(error)
  })
})

describe('an error', () => {
  const error = { code: '$.errcode', message: '$.errmsg', codes: { '40029': 'invalid_grant' } } as const

  test('has its code and its sentence where the file says, and means what it says', async () => {
    expect(await read({ error }, { errcode: 40029, errmsg: 'invalid code', error: 'x', message: 'y' })).toEqual({
      kind: 'error',
      error: 'invalid_grant',
      server_error: '40029',
      error_description: 'invalid code',
    })
    expect(await read({ error }, { errcode: 40030 })).toEqual({ kind: 'error', error: '40030' })
    expect(await read({ error }, { error: 'invalid_grant' })).toMatchObject({ kind: 'neither' })
  })

  test('codes hold for the usual members, too', async () => {
    const codes = { invalid_code: 'invalid_grant' } as const
    expect(await read({ error: { codes } }, { ok: false, error: 'invalid_code' })).toEqual({
      kind: 'error',
      error: 'invalid_grant',
      server_error: 'invalid_code',
    })
    expect(await read({ error: { codes } }, { error: 'toString' })).toEqual({ kind: 'error', error: 'toString' })
  })

  test('a person sees both, theirs first; a program both', async () => {
    const answer = { status: 200, body: { errcode: 40029, errmsg: 'invalid code' } }
    const failed = await rejection(endpointOver(mapped({ error }), answer).request())
    expect(failed).toMatchObject({ code: 'token.invalid_grant' })
    expect(failed.message).toContain('“40029 (invalid_grant): invalid code”')
    expect(JSON.parse(JSON.stringify(failed))).toMatchObject({ error: 'invalid_grant', server_error: '40029' })
  })

  test.each([
    ['an error in HTTP 200', { status: 200, body: { error: 'nope' } }, 'token.refused'],
    ['an empty 403', { status: 403, body: '' }, 'token.refused'],
    ['an empty 404', { status: 404, body: '' }, 'token.not_a_token'],
    ['invalid_code, which nobody has mapped', { status: 400, body: { error: 'invalid_code' } }, 'token.refused'],
  ])('%s ends no credential', async (_, answer, code) => {
    expect(await rejection(endpointOver(clientCredentials(), answer).request())).toMatchObject({ code })
  })
})

describe('a path that finds no token', () => {
  test('is told, with the places there are', async () => {
    const answer = { body: { data: { accessToken: 'a-1', more: [{ x: 1 }] }, message: 'ok' } }
    const failed = await rejection(endpointOver(mapped({ access_token: '$.data.token' }), answer).request())
    expect(failed.message).toBe(
      'token_response.access_token of connection crm_login is $.data.token, where https://auth.example/token answered (HTTP 200) with no token; it has: data.accessToken, data.more[0].x, message',
    )
  })

  test('is no news where the server says what is wrong', async () => {
    const answer = { status: 400, body: { message: 'no such client' } }
    const failed = await rejection(endpointOver(mapped({ access_token: '$.data.token' }), answer).request())
    expect(failed.message).toContain('“no such client”')
  })
})

describe('over time', () => {
  const answer = { data: { token: 'access-token-1', minutes: 24 } }

  test('an answer that could not be read is read anew once the path is mended, and nothing is asked again', async () => {
    const world = createWorld()
    world.answer = () => ({ body: answer })
    await rejection(Promise.resolve(world.open(mapped({ access_token: '$.token' })).token()))
    expect(world.requests).toHaveLength(1)
    const token = await world.open(mapped({ access_token: '$.data.token' })).token()
    expect([token.access_token, world.requests.length]).toEqual(['access-token-1', 1])
  })

  test('so is a token that was read otherwise than the file has it now', async () => {
    const world = createWorld()
    world.answer = () => ({ body: answer })
    const access_token = '$.data.token'
    const read = mapped({ access_token, expires_in: '$.data.minutes' })
    const { expires_at = 0, requested_at: asked } = await world.open(read).token()
    expect(expires_at - asked).toBe(24_000)
    const mended = mapped({
      access_token,
      expires_in: '$.data.minutes',
      expires_in_unit: 'min',
      extra: { all: '$.data' },
    })
    const again = await world.open(mended).token()
    expect([(again.expires_at ?? 0) - asked, again.extra, world.requests.length]).toEqual([
      24 * minutes,
      { all: answer.data },
      1,
    ])
    // And back again: nothing is left of what the file no longer says.
    expect(await world.open(read).token()).not.toHaveProperty('extra')
  })

  test('a refresh token that came before an answer without one goes on through a mended mapping', async () => {
    const world = createWorld()
    world.answer = (n) => ({
      body: { access_token: `access-token-${n}`, expires_in: 60, ...(n === 1 && { refresh_token: 'r-1' }) },
    })
    await world.open().token()
    world.clock.pass(2 * minutes)
    expect((await world.open().token()).refresh_token).toBe('r-1')
    expect((await world.open(mapped({ extra: { ttl: '$.expires_in' } })).token()).refresh_token).toBe('r-1')
  })

  test('extra survives a renewal whose answer lacks it', async () => {
    const world = createWorld()
    const tenant = (n: number) => (n === 2 ? {} : { tenant: `t-${n}` })
    world.answer = (n) => ({ body: { access_token: `a-${n}`, expires_in: 60, refresh_token: `r-${n}`, ...tenant(n) } })
    const tokens = world.open(mapped({ extra: { tenant: '$.tenant' } }))
    const seen: unknown[] = []
    for (let n = 1; n <= 3; n++) {
      seen.push((await tokens.token()).extra)
      world.clock.pass(2 * minutes)
    }
    expect(seen).toEqual([{ tenant: 't-1' }, { tenant: 't-1' }, { tenant: 't-3' }])
  })
})
