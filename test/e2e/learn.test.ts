import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { jwt } from '../learn/documented_answers.ts'
import { type OddAnswer, type OddServer, startOddServer } from '../servers/odd.ts'
import { openTerminal } from '../terminal.ts'
import { latchkey, openPlace, type Place } from './cli.ts'

const TOKEN = 'k9x8w7v6u5t4s3r2q1p0o9n8'
const REFRESH = 'r9x8w7v6u5t4s3r2q1p0o9n8'
const SECRET = 'canary-of-the-client-secret'

let server: OddServer
let answer: unknown
let more: Partial<OddAnswer>
beforeAll(async () => {
  server = await startOddServer({
    '/token': () => ({
      headers: { 'content-type': 'text/plain' },
      body: typeof answer === 'string' ? answer : JSON.stringify(answer),
      ...more,
    }),
    '/customers': ({ url }) => {
      const page = Number(new URLSearchParams(url.split('?')[1]).get('page') ?? 1)
      const rows = [1, 2].map((row) => ({
        id: 2 * page + row,
        name: `Ann ${page}${row}`,
        since: '2026-01-01',
        at: { city: 'Wien' },
      }))
      const next = page < 3 ? `${server.url}/customers?page=${page + 1}` : null
      return { body: JSON.stringify({ meta: { hints: [{ a: 1 }] }, customers: rows, next, previous: null }) }
    },
    '/both': { body: JSON.stringify({ users: [{ id: 1 }, { id: 2 }], groups: [{ id: 3 }, { id: 4 }] }) },
    '/page': { headers: { 'content-type': 'text/html' }, body: '<!DOCTYPE html><title>no</title>' },
    '/list': { headers: { 'content-type': 'application/xml' }, body: '<list><row id="1"/><row id="2"/></list>' },
    '/none': { body: '{"customers": []}' },
    '/null': { body: '{"customers": null}' },
    '/refused': { body: '{"code": 40001, "msg": "invalid appid"}' },
    '/error': { body: '{"error": {"code": "E7", "message": "no such app"}}' },
    '/country': { body: '{"id": 7, "code": "AT", "message": "Austria"}' },
    '/deep': { body: ['{"a":'.repeat(100_000), '1', '}'.repeat(100_000)].join('') },
  })
})
afterAll(() => server.close())

/** Kept by somebody who writes comments. */
const file = (grant = '') => `# mine
version: 1

connections:
  # The one that spells in its own way.
  login:
    type: OAuthToken
    token_endpoint: ${server.url}/token   # on this machine
    client_id: 'app'
    client_secret: "${SECRET}"
${grant}
  api: {type: REST, url: "${server.url}"}
  key: {type: ApiKey, value: "${SECRET}"}
`

interface Where {
  place: Place
  text(): string
  asked(): number
}

function openWhere(grant?: string): Where {
  const place = openPlace({ 'latchkey.yaml': file(grant) })
  const before = server.requests.length
  return {
    place,
    text: () => readFileSync(join(place.folder, 'latchkey.yaml'), 'utf8'),
    asked: () => server.requests.slice(before).filter(({ url }) => url === '/token').length,
  }
}

/** Somebody sits at the terminal and answers. */
async function answering({ place }: Where, words: string[], ...answers: (string | boolean)[]) {
  const { terminal, heard } = openTerminal({ env: place.env as Record<string, string>, folder: place.folder, answers })
  return { code: await main(words, terminal), ...heard }
}

const silent = ({ stdout, stderr }: { stdout: string; stderr: string }) => {
  for (const secret of [TOKEN, REFRESH, SECRET]) expect(stdout + stderr).not.toContain(secret)
}

test('a server that spells in its own way is asked once, and read from then on', async () => {
  answer = { payload: { key1: TOKEN, renewalToken: REFRESH, ttlMinutes: 30 } }
  more = {}
  const where = openWhere()
  const first = await where.place.latchkey(['learn', 'login'])
  expect(first.stderr).toContain('the answer that the server gave just now')
  expect(first).toMatchObject({ code: 0 })
  expect(first.stdout).toBe(`connections:
  login:
    token_response:
      access_token: $.payload.key1 # 24 characters without a word, the only text of its kind
      refresh_token: $.payload.renewalToken # called renewalToken, beside the access token
      expires_in: $.payload.ttlMinutes # called ttlMinutes, beside the access token
      expires_in_unit: min # its name says minutes
`)
  const written = await where.place.latchkey(['learn', 'login', '--write'])
  expect(written).toMatchObject({ code: 0, stdout: '' })
  expect(written.stderr).toContain('the answer that is kept; nobody was asked')
  const added = first.stdout.split('\n').slice(2, -1).join('\n')
  expect(where.text()).toBe(file().replace(`"${SECRET}"\n`, `"${SECRET}"\n${added}\n`))
  const token = JSON.parse((await where.place.latchkey(['token', 'login'])).stdout)
  expect(token).toMatchObject({ access_token: TOKEN, refresh_token: REFRESH })
  expect(token.expires_in).toBeGreaterThan(1700)
  const done = await where.place.latchkey(['learn', 'login'])
  expect(done).toMatchObject({ code: 0, stdout: '' })
  expect(done.stderr).toContain('nothing has to be written')
  expect(where.asked()).toBe(1)
  for (const said of [first, written, done]) silent(said)
  where.place.remove()
})

test('a session cookie is learnt by whoever says that it is the token; nobody is asked again', async () => {
  answer = ''
  more = { status: 302, headers: { location: '/home', 'set-cookie': `SID=${TOKEN}; Path=/` } }
  const where = openWhere()
  expect(await where.place.latchkey(['check', 'login'])).toMatchObject({ code: 3 })
  const told = await where.place.latchkey(['learn', 'login'])
  expect(told).toMatchObject({ code: 5, stdout: '' })
  expect(told.stderr).toContain("latchkey learn login --set 'access_token=$cookies.SID'")
  const written = await where.place.latchkey(['learn', 'login', '--set', 'access_token=$cookies.SID', '--write'])
  expect(written).toMatchObject({ code: 0 })
  expect(where.text()).toContain('      access_token: $cookies.SID # chosen\n')
  expect(JSON.parse((await where.place.latchkey(['token', 'login'])).stdout)).toMatchObject({ access_token: TOKEN })
  const done = await where.place.latchkey(['learn', 'login'])
  expect(done).toMatchObject({ code: 0, stdout: '' })
  expect(done.stderr).toContain('nothing has to be written')
  expect(where.asked()).toBe(1)
  for (const said of [told, written, done]) silent(said)
  where.place.remove()
})

test('a rotated refresh token is not burnt by learning', async () => {
  answer = { box: { key1: TOKEN, refreshKey: REFRESH } }
  more = {}
  const where = openWhere('    grant_type: refresh_token\n    refresh_token: the-typed-refresh-token\n')
  expect(await where.place.latchkey(['learn', 'login', '--write'])).toMatchObject({ code: 0 })
  const { stdout } = await where.place.latchkey(['token', 'login'])
  expect(JSON.parse(stdout)).toMatchObject({ access_token: TOKEN, refresh_token: REFRESH })
  expect(where.asked()).toBe(1)
  where.place.remove()
})

describe('where two may be meant', () => {
  const both = { app_access_token: `a-${TOKEN}`, tenant_access_token: `t-${TOKEN}` }

  test('nobody chooses, and how to is told', async () => {
    const said = await latchkey(['learn', 'login', '-'], { file: file(), input: JSON.stringify(both) })
    expect(said).toMatchObject({ code: 2, stdout: '' })
    expect(said.stderr).toContain(
      "→ choose: --set 'access_token=$.app_access_token' or --set 'access_token=$.tenant_access_token'",
    )
    silent(said)
  })

  test('programs are told the same', async () => {
    const { code, stdout } = await latchkey(['learn', 'login', '-', '--json'], {
      file: file(),
      input: JSON.stringify(both),
    })
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toMatchObject({
      connection: 'login',
      from: 'pasted',
      kind: 'token',
      questions: [{ member: 'access_token', optional: false }],
      token_response: {},
      written: false,
    })
  })

  test('somebody who sits there is asked, and may write it', async () => {
    answer = both
    more = {}
    const where = openWhere()
    const said = await answering(where, ['learn', 'login'], '$.tenant_access_token', true)
    expect(said.code).toBe(0)
    expect(said.stderr).toContain('Which is the access_token?')
    expect(where.text()).toContain(
      '    token_response:\n      access_token: $.tenant_access_token # chosen, called tenant_access_token',
    )
    silent(said)
    where.place.remove()
  })

  test('what is said beforehand is not asked', async () => {
    answer = both
    more = {}
    const where = openWhere()
    const said = await answering(where, ['learn', 'login', '--set', 'access_token=$.app_access_token'], false)
    expect(said.code).toBe(0)
    expect(said.stdout).toContain('access_token: $.app_access_token # chosen')
    expect(where.text()).toBe(file())
    where.place.remove()
  })
})

test('a unit that the token itself disproves is told and written', async () => {
  const input = JSON.stringify({ accessToken: jwt(86_400), tokenType: 'Bearer', expiresIn: 1440 })
  const { code, stdout, stderr } = await latchkey(['learn', 'login', '-'], { file: file(), input })
  expect(code).toBe(0)
  expect(stdout).toContain("expires_in_unit: min # the token's own exp fits minutes (24 hours)")
  expect(stderr).toContain('"expiresIn": 1440')
})

describe('of an API', () => {
  test('an extract is learnt from one answer, and reads all pages', async () => {
    const where = openWhere()
    const printed = await where.place.latchkey(['learn', 'api', '/customers'])
    expect(printed).toMatchObject({ code: 0 })
    expect(printed.stdout).toBe(`extracts:
  customers:
    connection: api
    request:
      path: /customers
    # $.next is the address of the next page
    pagination:
      type: next_url
      path: $.next
    loop: $.customers[*] # 2 objects, all alike, called customers
    fields:
      id: {path: $.id, type: integer}
      name: $.name
      since: {path: $.since, type: date_time}
      at_city: $.at.city
`)
    expect(printed.stderr).not.toContain('Ann')
    expect(printed.stderr).toContain('what tells one row from another may be id')
    expect(where.text()).toBe(file())
    const written = await where.place.latchkey(['learn', 'api', '/customers', '--write', '--extract', 'people'])
    expect(written).toMatchObject({ code: 0, stdout: '' })
    expect(written.stderr).toContain('to read it: latchkey run people --sample 5')
    expect(where.text()).toBe(
      `${file()}${printed.stdout.replace('extracts:', '\nextracts:').replace('  customers:', '  people:')}`,
    )
    const { code, stdout } = await where.place.latchkey(['run', 'people', '--format', 'ndjson'])
    expect(code).toBe(0)
    expect(stdout.trim().split('\n')).toHaveLength(6)
    expect(JSON.parse(stdout.split('\n')[5] ?? '')).toEqual({
      id: 8,
      name: 'Ann 32',
      since: '2026-01-01',
      at_city: 'Wien',
    })
    const twice = await where.place.latchkey(['learn', 'api', '/customers', '--extract', 'people'])
    expect(twice).toMatchObject({ code: 2, stdout: '' })
    expect(twice.stderr).toContain('there is an extract called people already')
    where.place.remove()
  })

  const users = (more: object) => JSON.stringify({ users: [{ id: 1 }, { id: 2 }], ...more })
  test.each([
    ['has_more alone', { has_more: true }, '{type: cursor, row_path: $.id, parameter: starting_after}'],
    ['a cursor', { next_cursor: 'abc' }, '{type: cursor, path: $.next_cursor, parameter: cursor}'],
    ['an offset', { offset: 0, total: 9 }, '{type: offset, parameter: offset, total_path: $.total}'],
  ])('a parameter that nothing tells is no fact: %s', async (_, more, pagination) => {
    const place = openPlace({ 'latchkey.yaml': file() })
    const { code, stderr } = await place.latchkey(['learn', 'api', '/users', '-', '--write'], { input: users(more) })
    expect(code).toBe(0)
    const text = readFileSync(join(place.folder, 'latchkey.yaml'), 'utf8')
    expect(text).toContain(`    # pagination: ${pagination} # look up whether the`)
    expect(text).not.toMatch(/^ *pagination:/m)
    expect(stderr).toContain(`look up for pagination: ${pagination}: whether the`)
    place.remove()
  })

  test('a parameter that was asked with is one', async () => {
    const input = users({ next_cursor: 'abc' })
    const { stdout } = await latchkey(['learn', 'api', '/users?cursor=0', '-'], { file: file(), input })
    expect(stdout).toMatch(/^ {4}pagination:$/m)
    expect(stdout).not.toContain('look up')
  })

  test('values are shown to those who ask for them', async () => {
    const where = openWhere()
    const { stderr } = await where.place.latchkey(['learn', 'api', '/customers', '--sample'])
    expect(stderr).toMatch(/name +\$\.name +text, Ann 11/)
    const told = await where.place.latchkey(['learn', 'api', '/customers', '--json'])
    expect(JSON.parse(told.stdout)).toMatchObject({ kind: 'rows', extract: 'customers', keys: ['id'] })
    expect(told.stdout).not.toContain('Ann')
    where.place.remove()
  })

  test('what may be an error is a row where somebody says so, or where it has an id', async () => {
    const said = await latchkey(['learn', 'api', '/refused', '--set', 'loop=$'], { file: file() })
    expect(said.code).toBe(0)
    expect(said.stdout).toContain('    loop: $ # one object\n')
    const country = await latchkey(['learn', 'api', '/country'], { file: file() })
    expect(country.stdout).toContain('    loop: $ # the answer is one object, and has no list of them\n')
  })

  test.each([
    ['an error', '{"errcode": 3, "errmsg": "no"}', "paste one that is none; or, if it is a row, write: --set 'loop=$'"],
    ['an empty list', '[]', 'paste one that has some'],
    ['a web page', '<html>', 'paste the whole body of one answer'],
  ])('what was pasted cannot be asked for: %s', async (_, input, advice) => {
    const said = await latchkey(['learn', 'api', '-'], { file: file(), input })
    expect(said).toMatchObject({ code: 5, stdout: '' })
    expect(said.stderr).toContain(advice)
    expect(said.stderr).not.toContain('latchkey request')
  })

  test('somebody who sits there gives it its name, and says which list has the rows', async () => {
    const where = openWhere()
    const said = await answering(where, ['learn', 'api', '/both'], 'members', '$.users[*]', true)
    expect(said).toMatchObject({ code: 0 })
    expect(where.text()).toContain('  members:\n    connection: api\n')
    expect(where.text()).toContain('    loop: $.users[*] # 2 objects\n')
    where.place.remove()
  })

  test.each([
    ['between two lists nobody chooses', ['/both'], 2, "--set 'loop=$.users[*]' or --set 'loop=$.groups[*]'"],
    ['a list that there is not', ['/both', '--set', 'loop=$.x[*]'], 2, 'nothing stands at $.x[*], where loop is to be'],
    ['rows that are none', ['/both', '--set', 'loop=none'], 2, 'none is no JSONPath'],
    ['a web page has no rows', ['/page'], 5, 'is not JSON: it is HTML or XML'],
    [
      'XML is read by no extract',
      ['/list'],
      5,
      'rows are read from JSON alone: an API of XML often has JSON, too, at a path that ends in .json or by a parameter such as format=json; look at it: latchkey request api /list',
    ],
    ['an empty page teaches nothing', ['/none'], 5, 'it has no objects that could be rows'],
    ['nor does one of nothing', ['/null'], 5, 'look at it: latchkey request api /null\n'],
    ['an error is no row', ['/refused'], 5, 'looks like an error that is told as if all were well: $.code and $.msg'],
    ['nor is one in a map', ['/error'], 5, 'as if all were well: $.error.code and $.error.message'],
    ['what nobody can walk', ['/deep', '--write'], 5, 'it is nested too deep to be rows'],
    [
      'a whole address',
      ['https://other.example/x'],
      2,
      'write what follows the url, such as: latchkey learn api /cust',
    ],
    ['an address that is wrong', ['/nowhere'], 4, 'answered 404'],
  ])('%s', async (_, words, code, sentence) => {
    const said = await latchkey(['learn', 'api', ...words], { file: file() })
    expect(said).toMatchObject({ code, stdout: '' })
    expect(said.stderr).toContain(sentence)
  })
})

describe('careless people', () => {
  test('say that they paste an answer, and are told how; it is not shown, and they are asked what nobody knows', async () => {
    const where = openWhere()
    const [one, other] = [TOKEN, REFRESH]
    const pasted = JSON.stringify({ jwt_a: one, jwt_b: other })
    const said = await answering(where, ['learn', 'login', '-'], pasted, '$.jwt_b', true)
    expect(said).toMatchObject({ code: 0 })
    expect(said.stderr).toContain('Paste the body of the answer, then press Enter (nothing of it is shown or kept)\n')
    expect(where.text()).toContain('      access_token: $.jwt_b #')
    silent(said)
    const nothing = await answering(where, ['learn', 'login', '-'], ' ')
    expect(nothing.code).toBe(2)
    expect(nothing.stderr).toContain('nothing was pasted\n  → paste the body of an answer')
    where.place.remove()
  })

  test.each([
    ['a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 5, 'it is a web page'],
    ['nothing', '', 2, 'standard input is empty'],
    ['what is no answer', 'a'.repeat(1_000_001), 2, 'larger than 1 MB'],
    ['a sentence', 'please log in first', 5, 'it is neither JSON, a form, XML nor a token'],
    ['half an answer', '{"access_token": "k9x8w7', 5, 'it is neither JSON, a form, XML nor a token'],
    ['something else', '{"colour": "red"}', 5, 'nothing in it looks like a token, nor like an error'],
  ])('paste %s', async (_, input, code, sentence) => {
    const said = await latchkey(['learn', 'login', '-'], { file: file(), input })
    expect(said).toMatchObject({ code, stdout: '' })
    expect(said.stderr).toContain(sentence)
  })

  const sealed = 'eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIn0.AAAA.BBBB.CCCC.DDDD'

  test.each([
    ['as it is', sealed],
    ['as a JSON text', `"${sealed}"`],
  ])('have an answer that is encrypted, %s, and are told which field has its key', async (_, input) => {
    const said = await latchkey(['learn', 'login', '-'], { file: file(), input })
    expect(said).toMatchObject({ code: 5, stdout: '' })
    expect(said.stderr).toContain('it is encrypted (JWE), and the file has no key for it')
    expect(said.stderr).toContain('into login: token_response: {key: "${file:answer_key.pem}"}')
    const typed = '    token_response: {key: "a key that is another one, typed"}'
    const other = await latchkey(['learn', 'login', '-'], { file: file(typed), input })
    expect(other).toMatchObject({ code: 5, stdout: '' })
    expect(other.stderr).toContain('token_response.key does not open it')
    expect(other.stderr).not.toContain('another one')
  })

  test('know that what is encrypted is the token', async () => {
    const words = ['learn', 'login', '-', '--set', 'access_token=$']
    const { code, stdout } = await latchkey(words, { file: file(), input: sealed })
    expect(code).toBe(0)
    expect(stdout).toContain('      format: text # the answer is the token alone\n')
  })

  test.each([[['nosuch', '-']], [['nosuch', '/customers']]])(
    'name a connection that there is not: %s',
    async (words) => {
      const { code, stderr } = await latchkey(['learn', ...words], { file: file() })
      expect(code).toBe(2)
      expect(stderr).toContain('there is no connection called nosuch\n  → this file has: login, api, key')
    },
  )

  test('paste an error', async () => {
    const input = JSON.stringify({ errcode: 40_029, errmsg: 'invalid code' })
    const { code, stdout } = await latchkey(['learn', 'login', '-'], { file: file(), input })
    expect(code).toBe(0)
    expect(stdout).toBe(`connections:
  login:
    token_response:
      error:
        codes:
          "40029": invalid_grant # its sentence says so
`)
  })

  test('have a wrong secret, are told so, and are asked for again once it is right', async () => {
    answer = { errcode: 40_125, errmsg: 'invalid appsecret' }
    more = {}
    const where = openWhere()
    const refused = await where.place.latchkey(['learn', 'login'])
    expect(refused.code).toBe(3)
    expect(refused.stdout).toContain('"40125": invalid_client # its sentence says so')
    const again = await where.place.latchkey(['learn', 'login', '--write'])
    expect(again).toMatchObject({ code: 3, stdout: '' })
    const still = await where.place.latchkey(['learn', 'login'])
    expect(still.stderr).toContain('it holds no token: it says what is wrong')
    expect(still.stderr).not.toContain('read as it is')
    answer = { access_token: TOKEN }
    expect(await where.place.latchkey(['learn', 'login'])).toMatchObject({ code: 0, stdout: '' })
    expect(where.asked()).toBe(4)
    where.place.remove()
  })

  test('have no network', async () => {
    const place = openPlace({ 'latchkey.yaml': file().replace(/http:[^ ]*\/token/, 'http://127.0.0.1:9/token') })
    const said = await place.latchkey(['learn', 'login'])
    expect(said).toMatchObject({ code: 3, stdout: '' })
    place.remove()
  })

  test('have not logged in', async () => {
    const attended = file().replace(
      'type: OAuthToken',
      'type: OAuth2\n    grant_type: authorization_code\n    authorization_endpoint: https://login.example.com/authorize',
    )
    const said = await latchkey(['learn', 'login'], { file: attended })
    expect(said.code).toBe(3)
    expect(said.stderr).toContain('latchkey login login')
  })

  test.each([
    ['a name that there is not', ['learn', 'logn'], 'there is no connection called logn'],
    ['a connection without tokens', ['learn', 'key'], 'asks for no token answer'],
    ['a path to nothing', ['learn', 'login', '-', '--set', 'access_token=$.x'], 'nothing stands at $.x'],
    ['half of --set', ['learn', 'login', '-', '--set', 'access_token'], '--set access_token says nothing'],
  ])('give %s', async (_, words, sentence) => {
    const said = await latchkey(words, { file: file(), input: `{"access_token":"${TOKEN}"}` })
    expect(said.code).toBe(2)
    expect(said.stderr).toContain(sentence)
    silent(said)
  })

  test('change the file meanwhile', async () => {
    answer = { box: { key1: TOKEN } }
    more = {}
    const where = openWhere()
    const path = join(where.place.folder, 'latchkey.yaml')
    const { terminal, heard } = openTerminal({
      env: where.place.env as Record<string, string>,
      folder: where.place.folder,
      answers: [],
    })
    const person = {
      ...(await terminal.person()),
      agrees: async () => {
        writeFileSync(path, 'version: 2\n')
        return true
      },
    }
    expect(await main(['learn', 'login'], { ...terminal, person: async () => person })).toBe(2)
    expect(heard.stderr).not.toContain(TOKEN)
    expect(where.text()).toBe('version: 2\n')
    where.place.remove()
  })
})
