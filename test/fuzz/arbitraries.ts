/** Answers that are almost right: valid ones with something done to them. */
import fc from 'fast-check'
import type { Json, JsonObject } from '../../src/json.ts'
import { anyCharacter, secret } from './properties.ts'

/** Text with everything that text can hold: NUL, lone surrogates, line ends, other scripts. */
export const strangeText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 30 }),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    ...[
      '',
      ' ',
      '\0',
      '\ud800',
      '\udfff\ud800',
      'a\r\nX-Injected: 1',
      '\u202eneko',
      '\u2028',
      '\ufeff',
      '…',
      '%',
      '%zz',
    ],
    ...['é', '日本', '🦊', '__proto__', 'x'.repeat(5000)],
  ),
)

/** The same, and what we sent: servers repeat it. */
const anyText = fc.oneof(
  { weight: 4, arbitrary: strangeText },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      secret.value,
      encodeURIComponent(secret.value),
      Buffer.from(secret.value).toString('base64'),
      `and ${secret.value} in it`,
    ),
  },
)

const numbers = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    0,
    -1,
    1,
    3600,
    1e9,
    1e10,
    1e12,
    1e13,
    1e21,
    1e308,
    2 ** 53,
    2 ** 31,
    0.5,
    4_102_444_800,
    1_735_689_600_000,
  ),
)
const numberText = fc.oneof(
  numbers.map(String),
  fc.constantFrom(
    '1e999',
    '9'.repeat(400),
    '-0',
    '1h',
    '30 minutes',
    '2:12:30',
    'PT1H',
    '2026-01-01',
    '2100-01-01T00:00:00Z',
    '0x10',
    'NaN',
    'Infinity',
  ),
)

export const anyJson: fc.Arbitrary<Json> = fc.oneof(
  { maxDepth: 4 },
  fc.constantFrom(null, true, false),
  numbers.map((number) => (Number.isFinite(number) ? number : 0)),
  numberText,
  anyText,
  fc.jsonValue({ maxDepth: 4, stringUnit: anyCharacter }) as fc.Arbitrary<Json>,
)

/** Every name that means something in a token answer, and some that do not. */
const names = fc.constantFrom(
  ...[
    'access_token',
    'accessToken',
    'token',
    'id_token',
    'token_type',
    'expires_in',
    'expiresIn',
    'expires_at',
    'expires',
  ],
  ...[
    'refresh_token',
    'refreshToken',
    'scope',
    'error',
    'error_description',
    'error_message',
    'message',
    'data',
    'result',
  ],
  ...['__proto__', 'constructor', 'toString', '', 'exp', 'refresh_token_expires_in'],
)

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
/** A JWT whose end may be anything. */
const jwts = fc
  .oneof(numbers, numberText, strangeText, fc.constantFrom(null, true, [], {}))
  .map((exp) => `${part({ alg: 'none' })}.${part({ exp })}.c2ln`)

const valid: JsonObject = {
  access_token: 'granted-access-token',
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: 'granted-refresh-token',
  scope: 'orders',
}

/** A valid answer with members changed, taken away, renamed and put inside others. */
export const almostAnswer: fc.Arbitrary<JsonObject> = fc
  .array(fc.tuple(names, fc.oneof(anyJson, jwts, fc.constant(undefined))), { maxLength: 6 })
  .map((changes) => {
    const answer = Object.entries(valid).filter(
      ([name]) => !changes.some(([other, value]) => other === name && value === undefined),
    )
    const changed = changes.flatMap(([name, value]): [string, Json][] => (value === undefined ? [] : [[name, value]]))
    return Object.fromEntries([...answer, ...changed]) as JsonObject
  })

const deep = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth)
const depths = fc.constantFrom(10, 1000, 20_000, 200_000)

/** An answer as text: JSON, a form, and what is left of them when something on the way is broken. */
export const answerText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: almostAnswer.map((answer) => JSON.stringify(answer)) },
  {
    weight: 2,
    arbitrary: almostAnswer.map((answer) => {
      const form = new URLSearchParams()
      for (const [name, value] of Object.entries(answer))
        form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
      return form.toString()
    }),
  },
  // The same member twice, the token among them.
  {
    weight: 1,
    arbitrary: fc
      .tuple(almostAnswer, names, anyJson)
      .map(
        ([answer, name, value]) =>
          `{${JSON.stringify(name)}:${JSON.stringify(value)},${JSON.stringify(answer).slice(1)}`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(almostAnswer, fc.nat(200)).map(([answer, at]) => JSON.stringify(answer).slice(0, at)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(almostAnswer, fc.nat(200), anyText)
      .map(([answer, at, text]) => JSON.stringify(answer).slice(0, at) + text + JSON.stringify(answer).slice(at)),
  },
  { weight: 1, arbitrary: depths.map((depth) => `{"access_token":"t","deep":${deep(depth, '[', ']')}}`) },
  {
    weight: 1,
    arbitrary: depths.map((depth) => `{"deep":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"access_token":"t"}`),
  },
  { weight: 1, arbitrary: depths.map((depth) => deep(depth, '[', ']')) },
  { weight: 1, arbitrary: depths.map((depth) => '<a>'.repeat(depth)) },
  { weight: 1, arbitrary: depths.map((depth) => `${'a=b&'.repeat(depth)}!`) },
  { weight: 1, arbitrary: depths.map((depth) => ' '.repeat(depth)) },
  { weight: 2, arbitrary: anyText },
  { weight: 1, arbitrary: anyJson.map((value) => JSON.stringify(value)) },
)

/** Header fields that mean something to whoever reads an answer, with values that they cannot have. */
export const answerHeaders: fc.Arbitrary<[name: string, value: string][]> = fc.array(
  fc.tuple(
    fc.constantFrom(
      ...[
        'Retry-After',
        'Location',
        'Set-Cookie',
        'Content-Encoding',
        'WWW-Authenticate',
        'Link',
        'Content-Type',
        'Date',
      ],
      ...['Content-Length', 'Transfer-Encoding', 'Connection', 'Via', 'Server', 'Cache-Control', 'X-Anything'],
    ),
    fc.oneof(
      anyText,
      numberText,
      fc.constantFrom(
        ...[
          '-1',
          '1e9',
          'soon',
          'Thu, 99 Foo 2026 99:99:99 GMT',
          '99999999999999999999',
          'gzip',
          'gzip, gzip, br',
          'zstd',
          'identity',
          'chunked',
        ],
        ...[
          'http://',
          'https://[',
          '//',
          'javascript:alert(1)',
          '/x'.repeat(2000),
          'a=b; Domain=com',
          '=; =; =',
          'a'.repeat(9000),
        ],
        ...[
          'Bearer',
          'Bearer realm="',
          'Basic, Bearer error=invalid_token',
          ','.repeat(3000),
          '<>; rel=next',
          '<x; rel="next"',
          `${'<a>;rel=x,'.repeat(500)}`,
        ],
        ...[
          'text/html; charset=',
          'application/json; charset=utf-99',
          'application/json; charset=utf-16',
          '="'.repeat(2000),
        ],
      ),
    ),
  ),
  { maxLength: 6 },
)

export const anyStatus = fc.oneof(
  fc.constantFrom(200, 201, 400, 401, 403, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
)
