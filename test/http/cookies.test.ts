import { describe, expect, test } from 'vitest'
import { type CookieOptions, createCookies } from '../../src/http/cookies.ts'
import { createHttp } from '../../src/http/send.ts'
import { createSecrets, MASK } from '../../src/redact.ts'
import type { KeptCookie, Session } from '../../src/runtime.ts'
import { serve, textOf, transport } from './servers.ts'

/** Own is what is at `home`. */
function jar(home = 'https://api.example.com', more: Partial<CookieOptions> = {}) {
  const rejected: string[] = []
  const secrets = createSecrets()
  const cookies = createCookies({
    isOwn: (url) => new URL(url).origin === home,
    secrets,
    rejected: (...said) => void rejected.push(said.join(' | ')),
    ...more,
  })
  return { cookies, rejected, secrets }
}

const at = 'https://api.example.com/v1/x'

describe('what is kept', () => {
  test.each([
    [['sid=1'], at, 'sid=1'],
    [['sid=1', 'theme=dark'], at, 'sid=1; theme=dark'],
    [['sid=1', 'sid=2'], at, 'sid=2'],
    [['sid=1; Max-Age=0'], at, undefined],
    [['sid=1', 'sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], at, undefined],
    [['sid=1; Path=/v1'], 'https://api.example.com/v1/y', 'sid=1'],
    [['sid=1; Path=/v1'], 'https://api.example.com/v2/y', undefined],
    // RFC 6265 §5.1.4: without Path, the folder of the address that set it.
    [['sid=1'], 'https://api.example.com/v1/deeper/y', 'sid=1'],
    [['sid=1'], 'https://api.example.com/', undefined],
    [['sid=1; Secure; HttpOnly; SameSite=Strict'], at, 'sid=1'],
    [['__Host-sid=1; Secure; Path=/'], at, '__Host-sid=1'],
    [['sid="with quotes"'], at, 'sid="with quotes"'],
  ])('%j is sent to %s as %s', async (received, to, field) => {
    const { cookies, rejected } = jar()
    expect(cookies.fieldFor(to, undefined)).toBeUndefined()
    await cookies.keep(at, received)
    expect(cookies.fieldFor(to, undefined)).toBe(field)
    expect(rejected).toEqual([])
  })

  test('what the request says wins over it, name by name', async () => {
    const { cookies } = jar()
    await cookies.keep(at, ['sid=of-the-server', 'theme=dark'])
    expect(cookies.fieldFor(at, 'sid=of-the-credential')).toBe('sid=of-the-credential; theme=dark')
    expect(cookies.fieldFor(at, ['a=1', 'b=2; theme=light'])).toBe('a=1; b=2; theme=light; sid=of-the-server')
    expect(jar().cookies.fieldFor(at, ['a=1', 'b=2'])).toBe('a=1; b=2')
  })

  test('is a secret from eight characters on, whether it is kept or not', async () => {
    const { cookies, secrets } = jar()
    await cookies.keep(at, ['sid=abcdefgh12', 'lang=de_DE', 'other=ijklmnop34; Domain=example.org'])
    expect(secrets.mask('abcdefgh12 de_DE ijklmnop34')).toBe(`${MASK} de_DE ${MASK}`)
  })

  test.each(['sid', 'connect.sid', 'PHPSESSID', 'JSESS', 'auth', 'csrf_token'])(
    'is a secret from four characters on where it is called %s',
    async (name) => {
      const { cookies, secrets } = jar()
      await cookies.keep(at, [`${name}=ab12c`, 'side=left1', `${name}=yes; Path=/other`])
      expect(secrets.mask('ab12c left1 yes')).toBe(`${MASK} left1 yes`)
    },
  )

  test('is of each domain no more than fifty: the oldest goes', async () => {
    const { cookies, rejected } = jar()
    const many = Array.from({ length: 60 }, (_, index) => `c${index}=1`)
    await cookies.keep(at, ['first=1', 'wide=1; Domain=example.com', ...many, 'c10=2', 'last=1'])
    const names = cookies.fieldFor(at, undefined)?.split('; ') ?? []
    expect(names).toHaveLength(51)
    expect(names).toContain('c10=2')
    expect(names).toContain('wide=1')
    for (const gone of ['first=1', 'c9=1', 'c11=1']) expect(names).not.toContain(gone)
    expect(rejected).toEqual([])
  })

  test('is no larger than 4 KB', async () => {
    const { cookies, rejected } = jar()
    await cookies.keep(at, [`fits=${'x'.repeat(4000)}`, `large=${'x'.repeat(4096)}`])
    expect(cookies.fieldFor(at, undefined)).toBe(`fits=${'x'.repeat(4000)}`)
    expect(rejected).toEqual(['large | https://api.example.com | it is larger than 4 KB'])
  })

  test('never makes a token forgotten, however many there are', async () => {
    const { cookies, secrets } = jar()
    secrets.addReceived('the-access-token')
    for (let i = 0; i < 300; i++) await cookies.keep(at, [`sid=session-${i}`])
    expect(secrets.mask('the-access-token session-299')).toBe(`${MASK} ${MASK}`)
  })
})

describe('nobody gets what another gave', () => {
  const wide = 'sid=wide; Domain=example.com; Path=/'
  test.each([
    // The domain rule alone would let it go to all of these.
    ['https://other.example.com/', undefined],
    ['https://example.com/', undefined],
    ['https://api.example.com:8443/', undefined],
    ['http://api.example.com/', undefined],
    ['https://api.example.com/elsewhere', 'sid=wide'],
  ])('set by an own address, asked for by %s: %s', async (url, field) => {
    const { cookies, rejected } = jar()
    await cookies.keep(at, [wide])
    expect(rejected).toEqual([])
    expect(cookies.fieldFor(url, undefined)).toBe(field)
  })

  test('addresses that the user lists share what their domain allows', async () => {
    const { cookies } = jar('', { isOwn: (url) => new URL(url).hostname.endsWith('.example.com') })
    await cookies.keep(at, [wide, 'alone=1; Path=/'])
    expect(cookies.fieldFor('https://files.example.com/', undefined)).toBe('sid=wide')
  })

  test('a stranger can set none for an own address', async () => {
    const { cookies } = jar()
    await cookies.keep(at, ['sid=ours; Path=/'])
    await cookies.keep('https://evil.example.com/', [wide, 'fixed=1; Domain=example.com; Path=/'])
    expect(cookies.fieldFor(at, undefined)).toBe('sid=ours')
    expect(cookies.fieldFor('https://evil.example.com/', undefined)).toBe('sid=wide; fixed=1')
  })
})

test.each([
  ['sid=canary-value; Domain=example.org', 'sid', 'it is for another domain'],
  ['sid=canary-value; Domain=com', 'sid', 'its domain is shared by many owners'],
  [
    '__Host-sid=canary-value; Domain=example.com; Secure',
    '__Host-sid',
    'its name promises what its attributes do not keep',
  ],
  ['__Secure-sid=canary-value', '__Secure-sid', 'its name promises what its attributes do not keep'],
  ['canary-value', 'without a name', 'it cannot be read'],
  ['', 'without a name', 'it cannot be read'],
])('%s is rejected, once, and its value not told', async (text, name, reason) => {
  const { cookies, rejected } = jar()
  for (let i = 0; i < 3; i++) await cookies.keep(at, [text, 'good=1'])
  expect(rejected).toEqual([`${name} | https://api.example.com | ${reason}`])
  expect(cookies.fieldFor(at, undefined)).toBe('good=1')
})

test('of a server that goes on, no more than twenty are told', async () => {
  const { cookies, rejected } = jar()
  for (let page = 0; page < 3; page++)
    await cookies.keep(
      at,
      Array.from({ length: 40 }, (_, index) => `c${page}_${index}=v; Domain=com`),
    )
  expect(rejected).toHaveLength(20)
})

test('on the wire: kept from any answer, redirects and errors too, and sent with the next request', async () => {
  const seen: (string | undefined)[] = []
  const { url } = await serve((request, response) => {
    seen.push(request.headers.cookie)
    const status = Number(request.url?.slice(1))
    response.writeHead(status, { 'set-cookie': [`s${status}=1`, 'last=2; Domain=example.org'], location: '/200' }).end()
  })
  const { cookies, rejected } = jar(new URL(url).origin)
  const one = transport({ cookies })
  const http = createHttp()
  for (const status of [302, 401, 500, 200]) {
    const request = { method: 'GET', url: `${url}${status}`, headers: { cookie: 'own=0' } }
    expect((await http(request, one)).status).toBe(status)
  }
  expect(seen).toEqual(['own=0', 'own=0; s302=1', 'own=0; s302=1; s401=1', 'own=0; s302=1; s401=1; s500=1'])
  expect(rejected).toHaveLength(1)
  expect(await textOf(await http({ method: 'GET', url: `${url}200`, headers: {} }, transport()))).toBe('')
  expect(seen.at(-1)).toBeUndefined()
})

describe('a session', () => {
  const begun: Session = {
    id: 'one',
    cookies: [
      {
        name: 'sid',
        value: 'kept-with-the-token',
        domain: 'api.example.com',
        path: '/',
        host_only: true,
        secure: true,
      },
    ],
  }

  test('begins with its own cookies, and what it is given goes with it alone', async () => {
    const { cookies } = jar()
    await cookies.open(begun)
    expect(cookies.fieldFor(at, undefined, begun)).toBe('sid=kept-with-the-token')
    expect(cookies.fieldFor(at, undefined)).toBeUndefined()
    await cookies.keep(at, ['sid=renewed-by-the-api; Path=/', 'more=1; Path=/'], begun)
    expect(cookies.fieldFor(at, undefined, begun)).toBe('sid=renewed-by-the-api; more=1')
    expect(cookies.fieldFor(at, undefined)).toBeUndefined()
    expect(cookies.fieldFor(at, undefined, { id: 'two', cookies: [] })).toBeUndefined()
    expect(cookies.of(begun).map(({ name, value }) => `${name}=${value}`)).toEqual(['sid=renewed-by-the-api', 'more=1'])
  })

  test('goes on from what the connection was given before it, which stays what it was', async () => {
    const { cookies } = jar()
    await cookies.keep(at, ['node=7; Path=/'])
    const session: Session = { id: 'one', cookies: [] }
    await cookies.open(session)
    await cookies.keep(at, ['node=8; Path=/'], session)
    expect(cookies.fieldFor(at, undefined, session)).toBe('node=8')
    expect(cookies.fieldFor(at, undefined)).toBe('node=7')
  })

  test('keeps to the rules of cookies: host, path, https, and the moment at which one ends', async () => {
    const { cookies } = jar()
    const session: Session = { id: 'one', cookies: [] }
    const ends = Date.now() + 3_600_000
    await cookies.keep(
      at,
      [
        'host=1',
        'path=1; Path=/v1/x',
        'wide=1; Domain=example.com; Max-Age=3600',
        'gone=1; Max-Age=0',
        'alien=1; Domain=example.org',
      ],
      session,
    )
    const kept = cookies.of(session)
    expect(kept.map(({ name, domain, path, host_only }) => [name, domain, path, host_only])).toEqual([
      ['host', 'api.example.com', '/v1', true],
      ['path', 'api.example.com', '/v1/x', true],
      ['wide', 'example.com', '/v1', false],
    ])
    const [wide] = kept.filter(({ name }) => name === 'wide')
    expect(Math.abs((wide?.expires_at ?? 0) - ends)).toBeLessThan(60_000)
    // In another process, for another connection at another host.
    const { cookies: others } = jar('https://data.example.com')
    const later: Session = { id: 'later', cookies: [...kept, { ...(wide as KeptCookie), name: 'old', expires_at: 1 }] }
    await others.open(later)
    expect(others.fieldFor('https://data.example.com/v1/y', undefined, later)).toBe('wide=1')
    expect(others.fieldFor('https://data.example.com/other', undefined, later)).toBeUndefined()
  })

  test('goes to nobody else: an address that is not the connection’s own has cookies of its own', async () => {
    const { cookies } = jar()
    const wide: Session = {
      id: 'one',
      cookies: [{ name: 'sid', value: 'abc', domain: 'example.com', path: '/', host_only: false, secure: false }],
    }
    await cookies.open(wide)
    expect(cookies.fieldFor(at, undefined, wide)).toBe('sid=abc')
    expect(cookies.fieldFor('https://thief.example.com/', undefined, wide)).toBeUndefined()
    await cookies.keep('https://thief.example.com/', ['sid=theirs; Domain=example.com; Path=/'], wide)
    expect(cookies.fieldFor(at, undefined, wide)).toBe('sid=abc')
  })

  test('whose token is a cookie sends the newest value of it; another one that is said stays', async () => {
    const { cookies } = jar()
    await cookies.open(begun)
    await cookies.keep(at, ['sid=renewed-by-the-api; Path=/'], begun)
    expect(cookies.fieldFor(at, 'sid=kept-with-the-token', begun)).toBe('sid=renewed-by-the-api')
    expect(cookies.fieldFor(at, 'sid=of-the-file', begun)).toBe('sid=of-the-file')
  })
})
