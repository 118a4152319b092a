import { expect, test } from 'vitest'
import { harmlessCopy, oneLine } from '../src/harmless.ts'
import { createSecrets, isSecretName, MASK } from '../src/redact.ts'

const token = (number: number) => `received-token-${number}-x`
const jwt = (number: number) =>
  [{ alg: 'RS256' }, { sub: `user-${number}`, scope: 'a'.repeat(1200) }, { s: `${number}`.repeat(60) }]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')

test('a configured secret is masked for ever, of the received tokens the newest', () => {
  const secrets = createSecrets()
  secrets.add('the/client secret')
  for (let number = 1; number <= 5000; number++) secrets.addReceived(token(number))
  expect(secrets.mask('the/client secret the%2Fclient+secret')).toBe(`${MASK} ${MASK}`)
  expect(secrets.mask(token(5000))).toBe(MASK)
  expect(secrets.mask(token(4900))).toBe(MASK)
  expect(secrets.mask(token(1))).toBe(token(1))
})

test('an address that was encoded without end is read soon', () => {
  const secrets = createSecrets()
  secrets.add('open-sesame')
  const began = performance.now()
  expect(secrets.isIn(`https://x.example/%${'25'.repeat(200_000)}`)).toBe(false)
  // In as many turns as it is long: a quarter of an hour.
  expect(performance.now() - began).toBeLessThan(3000)
})

test('a token that is received again is among the newest', () => {
  const secrets = createSecrets()
  for (let number = 1; number <= 5000; number++) {
    secrets.addReceived(token(number))
    secrets.addReceived(token(1))
  }
  expect(secrets.mask(token(1))).toBe(MASK)
})

test('what is made for one request, again and again, makes no token forgotten', () => {
  const secrets = createSecrets()
  secrets.addReceived('device-code-that-is-asked-with')
  for (let number = 1; number <= 500; number++) secrets.addReceived(token(number), 'once')
  expect(secrets.mask('device-code-that-is-asked-with')).toBe(MASK)
  expect([secrets.mask(token(500)), secrets.mask(token(1))]).toEqual([MASK, token(1)])
  expect(secrets.isIn(`https://x.example/${token(500)}`)).toBe(true)
})

test('a secret that a server gives back stays a configured one', () => {
  const secrets = createSecrets()
  secrets.add('seed-refresh-token')
  secrets.addReceived('seed-refresh-token')
  for (let number = 1; number <= 500; number++) secrets.addReceived(token(number))
  expect(secrets.mask('seed-refresh-token')).toBe(MASK)
})

test('a longer secret leaves nothing behind where a shorter one is part of it', () => {
  const secrets = createSecrets()
  secrets.add('open-sesame')
  secrets.addReceived('open-sesame-and-more')
  expect(secrets.mask('open-sesame-and-more, open-sesame')).toBe(`${MASK}, ${MASK}`)
})

test('what was cut short loses the beginning of a secret, too', () => {
  const secrets = createSecrets()
  secrets.add('abcabcabd-secret')
  expect(secrets.mask('said abcabcab… and abca…, abc…')).toBe(`said ${MASK}… and ${MASK}…, abc…`)
  expect(secrets.mask('abcabcabcabd-sec…')).toBe(`abc${MASK}…`)
})

test('masking after each of 200 large tokens costs little', () => {
  const secrets = createSecrets()
  const started = performance.now()
  for (let number = 1; number <= 200; number++) {
    secrets.addReceived(jwt(number))
    secrets.mask(`GET https://api.example/v1/customers?page=${number} says: ${'words '.repeat(50)}…`)
  }
  // Measured 0.2 s; with one RegExp over all it was 18 s.
  expect(performance.now() - started).toBeLessThan(3000)
})

test('a secret that a server put into an address as it is', () => {
  const secrets = createSecrets()
  secrets.add('se"cr\\et {1}/%x')
  const { pathname, search } = new URL('https://api.example/a/se"cr\\et {1}/%x?k=se"cr\\et {1}/%x')
  expect(secrets.mask(pathname)).toBe(`/a/${MASK}`)
  expect(secrets.mask(search)).toBe(`?k=${MASK}`)
})

test.each(['k=tok%2Fabc+def%3D%3D123', 'k=tok%2Fabc%20def%3D%3D123', 'the key tok/abc def==123'])(
  'a secret with a +, as a query is read that it stands in as it is: %s',
  (text) => {
    const secrets = createSecrets()
    secrets.add('tok/abc+def==123')
    expect(secrets.mask(text)).not.toContain('def')
  },
)

test('half a surrogate pair is no reason to fail, and is masked however it leaves', () => {
  const secrets = createSecrets()
  secrets.add('se\ud800cret')
  secrets.addReceived('to\udfffken')
  expect(secrets.mask('se\ud800cret se\ufffdcret se%EF%BF%BDcret')).toBe(`${MASK} ${MASK} ${MASK}`)
  expect(secrets.mask(JSON.stringify(['to\udfffken']))).toBe(`["${MASK}"]`)
})

/** How servers repeat what they were sent. */
const echoes: Record<string, (secret: string) => string> = {
  'small percent signs': (secret) => small(encodeURIComponent(secret)),
  'small percent signs twice': (secret) => encodeURIComponent(small(encodeURIComponent(secret))),
  'base64, small percent signs': (secret) => small(encodeURIComponent(Buffer.from(secret).toString('base64'))),
  'JSON of PHP': (secret) => ascii(JSON.stringify(secret).slice(1, -1)).replaceAll('/', '\\/'),
  'JSON of Python': (secret) => ascii(JSON.stringify(secret).slice(1, -1)),
  'JSON of .NET': (secret) =>
    ascii(JSON.stringify(secret).slice(1, -1)).replace(/(?<=\\u)..../g, (digits) => digits.toUpperCase()),
  'HTML with names': (secret) => named(secret),
  'HTML of PHP': (secret) => named(secret).replaceAll("'", '&#039;'),
  'HTML of Python': (secret) => named(secret).replaceAll("'", '&#x27;'),
  'HTML as OWASP has it': (secret) => named(secret).replaceAll("'", '&#x27;').replaceAll('/', '&#x2F;'),
  'HTML in numbers': (secret) => secret.replace(/[&<>"'/]|[^\0-\x7f]/g, (found) => `&#${found.charCodeAt(0)};`),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  'capital hex': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
  trimmed: (secret) => secret.trim(),
  'on one line': (secret) => oneLine(secret) ?? '',
  'without what rewrites a terminal': (secret) => String(harmlessCopy(secret)),
}
const small = (text: string) => text.replace(/%../g, (found) => found.toLowerCase())
const ascii = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const named = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

test.each(Object.entries(echoes))('a secret that a server repeats as %s', (_, echo) => {
  for (const secret of [
    'SGVs/d29y+GQh==',
    'pässwörd/1',
    `ab&cd/ef"g'h<i>`,
    ' topsecret77  ',
    'two  blanks\there',
    'a\nline\u200bbreak',
  ]) {
    const secrets = createSecrets()
    secrets.add(secret)
    expect([secret, secrets.mask(`bad key: <${echo(secret)}>`)]).toEqual([secret, `bad key: <${MASK}>`])
  }
})

test('a secret is in a text however that is encoded, and nothing else is', () => {
  const secrets = createSecrets()
  secrets.add('SGVs/d29y+GQh==')
  secrets.addReceived('pässwörd 1')
  secrets.add('pin')
  const inIt = (text: string) => secrets.isIn(text, ['a-carried+value', 'xy', '7'])
  for (const text of [
    'https://x.example/?k=SGVs%2fd29y%2bGQh%3d%3d',
    'https://x.example/SGVs\\d29y GQh==',
    'https://sgvs%2fd29y+gqh==.example/',
    'https://x.example/#p%c3%a4ssw%C3%B6rd+1',
    'https://x.example/p%E4ssw%f6rd%201',
    'https://x.example/?from=%252Fp%25c3%25a4ssw%2525c3%2525b6rd%252B1',
    'https://x.example/?k=A-Carried%2bValue',
    `https://x.example/${Buffer.from('a-carried+value').toString('hex')}`,
    'https://x.example/pin?a',
    'https://x.example/?a=xy',
  ])
    expect([text, inIt(text)]).toEqual([text, true])
  secrets.add('+ z ')
  for (const text of ['https://x.example/pins?a=xyz', 'https://x.example/a1?b=7', 'https://x.example/%zz?%', ''])
    expect([text, inIt(text)]).toEqual([text, false])
})

test('a name says that a secret stands there, or of which kind one is', () => {
  for (const name of ['client_secret', 'X-Auth-Token', 'api_key', 'sig'])
    expect([name, isSecretName(name)]).toEqual([name, true])
  for (const name of ['token_access_type', 'requested_token_type', 'tokenType', 'sort_key'])
    expect([name, isSecretName(name)]).toEqual([name, false])
})
