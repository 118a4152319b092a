import { assert, constantFrom, property, string, tuple, webQueryParameters } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PastedHow, readPasted } from '../../src/callback/pasted.ts'

const redirect_uri = 'http://127.0.0.1:53682/callback'

/** Of what was understood the parameters, of what was not the reason. */
function read(text: string, how: Partial<PastedHow> = {}): string {
  const pasted = readPasted(text, { redirect_uri, wanted: ['code', 'error'], word: true, ...how })
  return 'reason' in pasted ? pasted.reason : String(pasted.parameters)
}

const whole = `${redirect_uri}?code=4%2F0Ab_c-D&state=x1`

describe('understood is', () => {
  test.each([
    ['an address', whole],
    ['a query', 'code=4%2F0Ab_c-D&state=x1'],
    ['a query with its question mark', '?code=4%2F0Ab_c-D&state=x1'],
    ['a fragment', '#code=4%2F0Ab_c-D&state=x1'],
    ['an address with a fragment', `${redirect_uri}#code=4%2F0Ab_c-D&state=x1`],
    ['an address with both', `${redirect_uri}?code=4%2F0Ab_c-D#state=x1`],
    ['a fragment that is a path', `${redirect_uri}#/done?code=4%2F0Ab_c-D&state=x1`],
    ['an address without its scheme', whole.slice('http://'.length)],
    ['an address without its origin', whole.slice('http://127.0.0.1:53682'.length)],
    ['spaces around it', ` \t${whole}  \r\n`],
    ['quotes', `"${whole}"`],
    ['quotes in brackets', `(<'${whole}'>)`],
    ['an address wrapped by a terminal', `${whole.slice(0, 30)}\n${whole.slice(30, 44)}\r\n  ${whole.slice(44)}`],
    ['an address escaped for HTML', whole.replace('&', '&amp;')],
    ['what a terminal says of pasted text', `\x1b[200~${whole}\x1b[201~`],
    ['characters of no width', `\ufeff${whole.replace('code', 'co\u200bde')}`],
    ['a header', `Location: ${whole}`],
    ['a command', `curl -v '${whole}' -o x`],
    ['other letters in the host', whole.replace('http', 'HTTP')],
  ])('%s', (_, text) => {
    expect(read(text)).toBe('code=4%2F0Ab_c-D&state=x1')
  })

  test('a code alone, as it is or as it stood in the address', () => {
    for (const text of ['4/0Ab_c-D', '4%2F0Ab_c-D', '<4/0Ab_c-D>', ' "4/0Ab\n_c-D" '])
      expect(read(text)).toBe('code=4%2F0Ab_c-D')
    // Base64 has + and =, and a % may be one.
    expect(read('aPrx+9==')).toBe('code=aPrx%2B9%3D%3D')
    expect(read('aPrx9=')).toBe('code=aPrx9%3D')
    expect(read('abc=def')).toBe('code=abc%3Ddef')
    expect(read('50%off')).toBe('code=50%25off')
    expect(read('M.C507_BL2!x*y$')).toBe('code=M.C507_BL2%21x*y%24')
  })

  test('a refusal, with its spaces', () => {
    expect(read(`${redirect_uri}?error=access_denied&error_description=The user said no`)).toBe(
      'error=access_denied&error_description=The+user+said+no',
    )
  })

  test('repeats, empty values and question marks, in order', () => {
    expect(read('?code=1&code=2?3&state=')).toBe('code=1&code=2%3F3&state=')
    expect(read(`${redirect_uri}?code=1?2&state=/?#_=_`)).toBe('code=1%3F2&state=%2F%3F&_=_')
  })

  test('an address of an application', () => {
    const how = { redirect_uri: 'com.example.app:/done' }
    expect(read('com.example.app:/done?code=abcd', how)).toBe('code=abcd')
    expect(read('abcd', { redirect_uri: 'urn:ietf:wg:oauth:2.0:oob' })).toBe('code=abcd')
  })
})

describe('not understood is, and said', () => {
  const wanted = `paste the whole address where the browser ended (${redirect_uri}?…), or the code alone.`
  test.each([
    ['nothing', '  ""  ', 'That is empty'],
    ['a sentence', 'I have logged in now', 'That has spaces in it, so it is no address and no code'],
    ['a command', 'latchkey login crm', 'That has spaces in it, so it is no address and no code'],
    ['an answer', 'yes', 'That is too short for a code'],
    ['other characters', 'gültig', 'That has characters which no address and no code has'],
    ['no address', 'http://[', 'That begins like an address, but is none'],
    ['an address without an answer', redirect_uri, 'That has no code in it'],
    ['an address with another answer', `${redirect_uri}?state=1`, 'That has no code in it'],
    ['an empty code', '?code=&state=1', 'That has no code in it'],
    ['an empty query', '?', 'That has no code in it'],
    ['another query', 'state=1&iss=2', 'That has no code in it'],
    ['very much', 'x'.repeat(100_000), 'That is longer than any address'],
    [
      'an address elsewhere',
      'https://app.example.com/home?code=1',
      'That is an address of app.example.com, and this login ends elsewhere',
    ],
    [
      'an address elsewhere without its scheme',
      'app.example.com/home?code=1',
      'That is an address of app.example.com, and this login ends elsewhere',
    ],
    [
      'another path',
      'http://127.0.0.1:53682/other?code=1',
      'That is an address of 127.0.0.1:53682, and this login ends elsewhere',
    ],
    [
      'another port',
      'http://127.0.0.1:53683/callback?code=1',
      'That is an address of 127.0.0.1:53683, and this login ends elsewhere',
    ],
    [
      'an address of an application',
      'com.example.app:/callback?code=1',
      'That is an address of com.example.app:, and this login ends elsewhere',
    ],
  ])('%s', (_, text, looksLike) => {
    expect(read(text)).toBe(`${looksLike}: ${wanted}`)
  })

  test('the address to open', () => {
    expect(read('https://login.example.com/authorize?response_type=code&client_id=1')).toBe(
      `That is the address where the login begins: open it in a browser, log in there, then ${wanted}`,
    )
  })

  test('a word alone, where only an address will do', () => {
    expect(readPasted('ya29.abcdef', { redirect_uri, wanted: ['access_token'] })).toEqual({
      reason: `That is no address: paste the whole address where the browser ended (${redirect_uri}?…).`,
    })
    expect(readPasted('?code=1', { redirect_uri, wanted: ['access_token'] })).toEqual({
      reason: `That has no access token in it: paste the whole address where the browser ended (${redirect_uri}?…).`,
    })
  })
})

const around = constantFrom(
  ...['""', '<>', "''", '``', '()', '  ', '\n\n', '“”'].map((pair) => [pair[0] ?? '', pair[1] ?? '']),
)

test('an address comes back whole from whatever is put around it, and wherever it is wrapped', () => {
  const given = tuple(webQueryParameters({ size: 'medium' }), around, around)
  assert(
    property(given, ([query, [a = '', b = ''], [c = '', d = '']]) => {
      const parameters = new URLSearchParams(`code=1&${query}`)
      const address = `${redirect_uri}?${parameters}`
      const wrapped = address.replace(/.{1,40}/g, '$&\n')
      const said = [...parameters].filter(([name, value]) => name !== '' || value !== '')
      expect(read(`${a}${c}${wrapped}${d}${b}`)).toBe(String(new URLSearchParams(said)))
    }),
    { seed: 20_260_101, numRuns: 200 },
  )
})

test('anything is understood or gets a reason, which repeats nothing of it, and in no time', () => {
  const pieces = constantFrom('<', '"', '&', '=', '?', '#', '%', ':', '//', ' ', '\n', '\x1b[', 'a', redirect_uri)
  const long = tuple(pieces, pieces).map(([a, b]) => `${a}${b}`.repeat(20_000))
  const start = performance.now()
  assert(
    property(string({ unit: 'binary' }), long, (short, long) => {
      for (const text of [short, long, `${redirect_uri}${short}`]) {
        const pasted = readPasted(text, { redirect_uri, wanted: ['code', 'error'], word: true })
        if ('reason' in pasted) expect(pasted.reason).toMatch(/^That .*: paste /)
        else expect(pasted.parameters.has('code') || pasted.parameters.has('error')).toBe(true)
      }
    }),
    { seed: 20_260_101, numRuns: 200 },
  )
  expect(performance.now() - start).toBeLessThan(10_000)
})
