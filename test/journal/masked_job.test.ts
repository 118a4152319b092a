import { describe, expect, test } from 'vitest'
import type { Job, JobFacts } from '../../src/journal/contract.ts'
import { maskedJob } from '../../src/journal/masked_job.ts'
import { createSecrets } from '../../src/redact.ts'
import { canary, findCanaries, jwt } from '../e2e/canaries.ts'
import { expectJob, jobOf } from './jobs.ts'

/** The record that is kept of a call of which this was told. */
function kept(
  told: Partial<JobFacts> & Partial<Pick<Job, 'error'>>,
  kind: Job['kind'] = 'call',
  secrets: string[] = [],
) {
  const known = createSecrets()
  for (const secret of secrets) known.add(secret)
  const job = maskedJob({ ...jobOf('1'), kind, ...told } as Parameters<typeof maskedJob>[0], known)
  expectJob(job)
  return job
}
const headersOf = (headers: Record<string, string | string[]>) => kept({ request: { headers } }).request?.headers
const bodyOf = (body: string | Uint8Array, kind: Job['kind'] = 'call', secrets: string[] = []) =>
  kept({ request: { headers: {}, body } }, kind, secrets).request?.body

describe('headers', () => {
  test('that carry credentials keep their scheme at most, whatever the value', () => {
    expect(
      headersOf({
        authorization: 'Bearer a',
        'proxy-authorization': 'Basic YTpi',
        cookie: 'sid=1',
        'set-cookie': ['sid=1; Path=/', 'b=2'],
        'x-api-key': 'k',
        'X-Auth-Token': 't',
        'x-csrf-token': 'x',
        dpop: 'a.b.c',
      }),
    ).toEqual({
      authorization: 'Bearer ••••',
      'proxy-authorization': 'Basic ••••',
      cookie: '••••',
      'set-cookie': '••••, ••••',
      'x-api-key': '••••',
      'x-auth-token': '••••',
      'x-csrf-token': '••••',
      dpop: '••••',
    })
  })

  test('that explain an answer are kept', () => {
    const headers = {
      accept: 'application/json',
      'retry-after': '3',
      'www-authenticate': 'Bearer error="invalid_token"',
      'x-request-id': '77',
    }
    expect(headersOf(headers)).toEqual(headers)
  })

  test('that hold addresses hold no secret of their queries', () => {
    expect(
      headersOf({ location: '/cb?code=abc&state=1#access_token=def', link: '</a?page=2&api_key=x>; rel="next"' }),
    ).toEqual({
      location: '/cb?code=••••&state=1#access_token=••••',
      link: '</a?page=2&api_key=••••>; rel="next"',
    })
  })

  test('that were made to be slow are not', () => {
    const started = performance.now()
    headersOf({ a: '?'.repeat(200_000), b: '?a'.repeat(100_000), c: `?${'a'.repeat(200_000)}` })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('an address', () => {
  test.each([
    ['https://api.example/a?page=2&size=10', 'https://api.example/a?page=2&size=10'],
    ['https://api.example/a?q=a+b%2Fc&token=x', 'https://api.example/a?q=a+b%2Fc&token=••••'],
    ['https://user:word@api.example/a?api%5Fkey=x#y', 'https://api.example/a?api%5Fkey=••••'],
    ['https://api.example/a?secretalone', 'https://api.example/a?••••'],
    ['not an address', '••••'],
  ])('%s', (url, shown) => expect(kept({ url }).url).toBe(shown))

  test('of a token call shows only parameters that are known to be none', () => {
    const url = 'https://auth.example/t?grant_type=password&username=alice&pin=1&client_id=app'
    expect(kept({ url }, 'token').url).toBe(
      'https://auth.example/t?grant_type=password&username=alice&pin=••••&client_id=app',
    )
  })
})

describe('the body of a token request', () => {
  const secret = [
    'client_secret',
    'password',
    'refresh_token',
    'assertion',
    'client_assertion',
    'code',
    'code_verifier',
    'subject_token',
    'actor_token',
    'appkey',
  ]
  const open = { grant_type: 'x', scope: 'a b', client_id: 'app', subject_token_type: 'urn:x' }
  const fields = { ...open, ...Object.fromEntries(secret.map((name) => [name, 'a'])) }
  const shown = { ...open, ...Object.fromEntries(secret.map((name) => [name, '••••'])) }

  test('as a form', () =>
    expect(bodyOf(new URLSearchParams(fields).toString(), 'token')).toBe(
      new URLSearchParams(shown).toString().replaceAll(encodeURIComponent('••••'), '••••'),
    ))
  test('as JSON, at any depth', () =>
    expect(JSON.parse(bodyOf(JSON.stringify({ auth: { login: fields, list: ['a', 1] } }), 'token') ?? '')).toEqual({
      auth: { login: shown, list: ['••••', '••••'] },
    }))
  test('as anything else is not shown', () => expect(bodyOf('<client_secret>a</client_secret>', 'token')).toBe('••••'))
})

describe('the body of another request', () => {
  test('shows what is not secret by its name', () => {
    expect(bodyOf('{"user":{"name":"a","password":"b","tokens":[1]},"filter":[{"sort_key":1}]}')).toBe(
      '{"user":{"name":"a","password":"••••","tokens":"••••"},"filter":[{"sort_key":1}]}',
    )
    expect(bodyOf(new TextEncoder().encode('a=1&session=2&b='))).toBe('a=1&session=••••&b=')
    expect(bodyOf('hello')).toBe('hello')
    expect(bodyOf('')).toBeUndefined()
  })
  test('is cut, and where it is large only counted', () => {
    expect(bodyOf('x'.repeat(5000))).toBe(`${'x'.repeat(1999)}…`)
    expect(bodyOf('x'.repeat(70_000))).toBe('(70000 characters)')
    expect(bodyOf(new Uint8Array(70_000))).toBe('(70000 bytes)')
  })
  test('nested deeper than can be walked is not shown', () => {
    expect(bodyOf(`${'['.repeat(30_000)}${']'.repeat(30_000)}`)).toBe('••••')
  })
})

describe('a registered secret is in no part of a record', () => {
  const one = canary('anywhere')
  const echoes = [one.value, encodeURIComponent(one.value), JSON.stringify({ a: one.value }), btoa(one.value)]

  test.each(echoes)('%s', (echo) => {
    const job = kept(
      {
        url: `https://api.example/${encodeURIComponent(echo)}?q=${encodeURIComponent(echo)}`,
        request: { headers: { 'x-a': echo }, body: JSON.stringify({ note: echo }) },
        response: { status: 500, headers: { 'x-b': echo } },
        stopped: echo,
        error: { code: 'internal', message: echo, hint: `say ${echo}` },
      },
      'call',
      [one.value],
    )
    expect(findCanaries(JSON.stringify(job), [one])).toEqual([])
  })

  test('nor the parts of a JWT', () => {
    const token = jwt(one)
    const [, payload = '', signature] = token.split('.')
    const body = `sent ${atob(payload)} and ${signature}`
    expect(findCanaries(bodyOf(body, 'call', [token]) ?? '', [one])).toEqual([])
  })

  test('nor one that the cut would leave the beginning of', () => {
    const body = 'x'.repeat(1995) + one.value
    expect(findCanaries(bodyOf(body, 'call', [one.value]) ?? '', [one])).toEqual([])
    expect(bodyOf(body, 'call', [one.value])).not.toContain(one.value.slice(0, 4))
  })

  test('nor one too short to be masked in messages, where it is a word', () => {
    const job = kept(
      {
        url: 'https://api.example/x9/list?q=x9&r=xx9x',
        request: { headers: { 'x-a': 'x9' }, body: '{"pin":"x9","n":"ax9"}' },
        error: { code: 'internal', message: 'the key x9 is wrong' },
      },
      'call',
      ['x9'],
    )
    expect(JSON.stringify(job)).not.toMatch(/\bx9\b/)
    expect(job.url).toBe('https://api.example/••••/list?q=••••&r=xx9x')
  })
})

test('no record is larger than a few thousand characters, whatever it is told', () => {
  const headers = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`h${i}`, 'v'.repeat(9000)]))
  const job = kept({
    url: `https://api.example/${'a'.repeat(90_000)}`,
    request: { headers, body: 'b'.repeat(60_000) },
    response: { status: 200, headers },
    error: { code: 'internal', message: 'm'.repeat(90_000), hint: 'h'.repeat(90_000) },
  })
  expect(JSON.stringify(job).length).toBeLessThan(36_000)
})
