/** What is made for one attempt: by which functions, when, and which of it is a secret. */
import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Definitions, nothingComputed, openComputed, type Values } from '../../src/computed/index.ts'
import { requestValues } from '../../src/computed/request_values.ts'
import { partsOf } from '../../src/config/templates.ts'
import { ConfigError } from '../../src/errors.ts'
import { createSecrets, MASK } from '../../src/redact.ts'
import { fakeClock } from '../fakes.ts'

const fields = new Map([
  ['client_id', 'reporting'],
  ['client_secret', 'tea+cake'],
  ['pin', 'abc'],
])

/** Attempts over a clock and a chance of one's own; `${name}` is a value of the attempt, or a field. */
async function opened(definitions: Definitions, random = () => 0.5) {
  const clock = fakeClock(Date.UTC(2026, 0, 31, 12, 0, 0, 7))
  const secrets = createSecrets()
  secrets.add('tea+cake')
  secrets.add('abc')
  const begin = await openComputed(definitions, { name: 'shop_key', clock, secrets, random })
  return {
    clock,
    secrets,
    begin() {
      const attempt = begin()
      const values: Values = (name) => attempt(name, parts) ?? fields.get(name)
      const parts = (text: string): string[] =>
        partsOf(text).map((part) =>
          typeof part === 'string' ? part : part.kind === 'field' ? (values(part.name) ?? '?') : '?',
        )
      return values
    },
  }
}

const hmac = (key: string, input: string) => createHmac('sha256', key).update(input).digest('hex')

describe('one attempt', () => {
  const definitions: Definitions = {
    time: { function: 'unix_time' },
    milliseconds: { function: 'unix_time_ms' },
    moment: { function: 'iso_time' },
    id: { function: 'uuid' },
    salt: { function: 'nonce' },
    sign: { function: 'hmac_sha256', key: '${client_secret}', input: '${time}.${salt}' },
  }

  test('has one moment and one chance, however long it takes; the next has others', async () => {
    let dice = 0
    const { clock, begin } = await opened(definitions, () => (dice++ % 256) / 256)
    const first = begin()
    expect(first('time')).toBe('1769860800')
    const id = first('id')
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    clock.pass(5000)
    expect([first('time'), first('milliseconds'), first('moment')]).toEqual([
      '1769860800',
      '1769860800007',
      '2026-01-31T12:00:00.007Z',
    ])
    expect(first('id')).toBe(id)
    const salt = first('salt') as string
    expect(salt).toMatch(/^[0-9a-f]{32}$/)
    expect(first('sign')).toBe(hmac('tea+cake', `1769860800.${salt}`))
    expect(first('sign')).toBe(first('sign'))
    dice += 7
    const second = begin()
    expect(second('time')).toBe('1769860805')
    expect(second('id')).not.toBe(id)
    expect(second('salt')).not.toBe(salt)
  })

  test('is nothing where nothing is computed, and knows no names that every object has', async () => {
    expect(await openComputed(undefined, {} as never)).toBe(nothingComputed)
    expect(nothingComputed()('time', () => [])).toBeUndefined()
    const { begin } = await opened(definitions)
    expect([begin()('constructor'), begin()('other')]).toEqual([undefined, undefined])
  })
})

test.each<[Definitions[string], string]>([
  [{ function: 'base64', input: 'täglich' }, 'dMOkZ2xpY2g='],
  // RFC 1321 §A.5, RFC 3174 §7.3, FIPS 180-4.
  [{ function: 'md5', input: 'abc' }, '900150983cd24fb0d6963f7d28e17f72'],
  [{ function: 'sha1', input: 'abc' }, 'a9993e364706816aba3e25717850c26c9cd0d89d'],
  [{ function: 'sha256', input: 'abc' }, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [{ function: 'sha256', input: 'abc', encoding: 'base64' }, 'ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='],
  [{ function: 'sha256', input: 'abc', encoding: 'base64url' }, 'ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0'],
  [{ function: 'md5', input: 'abc', encoding: 'hex_upper' }, '900150983CD24FB0D6963F7D28E17F72'],
  [{ function: 'md5', input: '' }, 'd41d8cd98f00b204e9800998ecf8427e'],
  // RFC 4231 §4.3 and RFC 2202 §3, the second cases.
  [
    { function: 'hmac_sha256', key: 'Jefe', input: 'what do ya want for nothing?' },
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    { function: 'hmac_sha1', key: 'Jefe', input: 'what do ya want for nothing?' },
    'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
  ],
  // RFC 4231 §4.2, the first case, whose key is twenty times 0b; and the same key in base64, with and without padding.
  ...(
    [
      ['0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b', 'hex'],
      ['0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B0B\n', 'hex'],
      ['CwsLCwsLCwsLCwsLCwsLCwsLCws=', 'base64'],
      ['CwsLCwsLCwsLCwsLCwsLCwsLCws', 'base64'],
    ] as const
  ).map(([key, key_encoding]): [Definitions[string], string] => [
    { function: 'hmac_sha256', key, key_encoding, input: 'Hi There' },
    'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
  ]),
  [
    { function: 'hmac_sha256', key: 'Jefe', key_encoding: 'text', input: 'what do ya want for nothing?' },
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
])('%j is %s', async (definition, made) => {
  const { begin } = await opened({ made: definition })
  expect(begin()('made')).toBe(made)
})

test.each([
  ['base64', 'no base64!'],
  ['base64', 'abcde'],
  ['hex', 'abc'],
  ['hex', 'xyz0'],
  ['hex', ''],
] as const)('a key that is not written in %s says so, and does not show itself: %j', async (key_encoding, key) => {
  const { begin } = await opened({ made: { function: 'hmac_sha1', key: `${key}`, key_encoding, input: 'a' } })
  const error = (() => {
    try {
      begin()('made')
    } catch (thrown) {
      return thrown as ConfigError
    }
  })()
  expect(error).toBeInstanceOf(ConfigError)
  expect(error?.message).toBe(`connection shop_key computes made with a key that is not written in ${key_encoding}`)
})

/** docs.kraken.com/api/docs/guides/spot-rest-auth: the example there. */
test('bytes go into what is made of them as they are', async () => {
  const payload = 'nonce=1616492376594&ordertype=limit&pair=XBTUSD&price=37500&type=buy&volume=1.25'
  const { begin } = await opened({
    content: { function: 'sha256', input: `1616492376594${payload}`, encoding: 'bytes' },
    sign: {
      function: 'hmac_sha512',
      key: 'kQH5HW/8p1uGOVjbgWA7FunAmGO8lsSUXNsu3eow76sz84Q18fWxnyRzBHCd3pd5nE9qa99HAZtuZuj6F1huXg==',
      key_encoding: 'base64',
      input: '/0/private/AddOrder${content}',
      encoding: 'base64',
    },
  })
  expect(begin()('sign')).toBe(
    '4/dpxb3iT4tp/ZCVEwSnEsLxx0bqyhLpdfOpc6fn7OR8+UClSV5n9E6aSS8MPtnRfp32bAb0nmbRn6H8ndwLUQ==',
  )
})

test('a key may be made of another, as bytes or as what these are written as', async () => {
  const { begin } = await opened({
    inner: { function: 'hmac_sha256', key: 'tea', input: '2026', encoding: 'bytes' },
    same: { function: 'hmac_sha256', key: 'tea', input: '2026' },
    one: { function: 'hmac_sha256', key: '${inner}', input: 'a' },
    other: { function: 'hmac_sha256', key: '${same}', key_encoding: 'hex', input: 'a' },
    text: { function: 'base64', input: '${inner}' },
  })
  const inner = createHmac('sha256', 'tea').update('2026').digest()
  const made = createHmac('sha256', inner).update('a').digest('hex')
  const values = begin()
  expect([values('one'), values('other'), values('text')]).toEqual([made, made, inner.toString('base64')])
})

describe('a secret', () => {
  const shown = async (definition: Definitions[string], more: Definitions = {}) => {
    const { begin, secrets } = await opened({ ...more, made: definition })
    const value = begin()('made') as string
    return secrets.mask(value) === MASK ? 'masked' : secrets.mask(value) === value ? 'shown' : 'in part'
  }
  test.each<[string, Definitions[string], 'masked' | 'shown', Definitions?]>([
    ['an HMAC, whatever its input', { function: 'hmac_sha256', key: 'any', input: 'a' }, 'masked'],
    ['base64 of a secret and more', { function: 'base64', input: '${client_id}:${client_secret}' }, 'masked'],
    ['a hash of a secret', { function: 'sha256', input: '${client_secret}' }, 'masked'],
    ['a hash of a short one, in the middle of more', { function: 'md5', input: 'x${pin}x' }, 'masked'],
    [
      'what is made of what is made of one',
      { function: 'sha256', input: '${inner}' },
      'masked',
      { inner: { function: 'base64', input: 'x${client_secret}' } },
    ],
    ['a hash of no secret', { function: 'sha256', input: '${client_id}' }, 'shown'],
    ['the time', { function: 'unix_time' }, 'shown'],
    ['a UUID', { function: 'uuid' }, 'shown'],
    ['a nonce', { function: 'nonce' }, 'shown'],
  ])('%s', async (_, definition, expected, more) => {
    expect(await shown(definition, more)).toBe(expected)
  })
})

describe('what a request says of itself', () => {
  const request = {
    method: 'POST',
    url: 'https://api.example:8443/v1/it%20ems?b=2&a=%C3%A4+1&b=1&B=0&c',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: 'z=9&a=x%26y',
  }
  test.each([
    ['method', 'POST'],
    ['url', 'https://api.example:8443/v1/it%20ems?b=2&a=%C3%A4+1&b=1&B=0&c'],
    ['host', 'api.example:8443'],
    ['path', '/v1/it%20ems'],
    ['query', 'b=2&a=%C3%A4+1&b=1&B=0&c'],
    ['request_target', '/v1/it%20ems?b=2&a=%C3%A4+1&b=1&B=0&c'],
    ['sorted_query', 'B=0&a=%C3%A4+1&b=2&b=1&c'],
    ['sorted_parameters', 'B0aä 1ax&yb2b1cz9'],
    ['body', 'z=9&a=x%26y'],
  ])('%s is %s', (name, value) => {
    expect(requestValues(request)(name)).toBe(value)
  })

  test('a body that is no form has no parameters; before it is written there is none', () => {
    const json = { ...request, headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
    expect(requestValues(json)('sorted_parameters')).toBe('B0aä 1b2b1c')
    expect(requestValues({ method: 'GET', url: 'https://a.example' })('request_target')).toBe('/')
    expect(requestValues(json, false)('body')).toBeUndefined()
    expect(requestValues(json)('toString')).toBeUndefined()
  })
})
