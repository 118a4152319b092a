/** Servers that repeat in their errors what they were sent, each in an encoding of its own: none of it is shown or kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LatchkeyError, openWorkspace } from '../../src/index.ts'
import { type OddAnswer, type OddServer, startOddServer } from '../servers/odd.ts'
import { type Canary, canary, findCanaries } from './canaries.ts'

/** The canary stands behind what changes, too: whoever masks a part of it shows the rest. */
const nasty: Record<string, string> = {
  blanks: 'two  blanks ',
  'a line break': 'first\nsecond',
  'a tab': 'a\tb',
  'no ASCII': 'pässwörd ☃',
  'every mark': `+/:%="\\&<'>`,
}
const canaries = Object.entries(nasty).map(([name, marks]): Canary => {
  const one = canary(name)
  return { ...one, value: `${one.core}${marks}${one.core} ` }
})

const html = (text: string): OddAnswer => ({
  status: 403,
  headers: { 'content-type': 'text/html' },
  body: `<html><title>bad key ${text}</title></html>`,
})
const plain = (text: string): OddAnswer => ({ status: 403, body: `bad key ${text}` })
const named = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
const ascii = (text: string) =>
  text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
const small = (text: string) => text.replace(/%[0-9A-F]{2}/g, (found) => found.toLowerCase())

const echoes: Record<string, (secret: string) => OddAnswer> = {
  plain,
  trimmed: (secret) => plain(secret.trim()),
  json: (secret) => ({ status: 403, body: JSON.stringify({ message: `bad key ${secret}` }) }),
  json_of_php: (secret) => ({ status: 403, body: `{"message":"${ascii(inJson(secret)).replaceAll('/', '\\/')}"}` }),
  php_in_text: (secret) => plain(ascii(inJson(secret)).replaceAll('/', '\\/')),
  python_in_text: (secret) => plain(ascii(inJson(secret))),
  percent: (secret) => plain(encodeURIComponent(secret)),
  small_percent: (secret) => plain(small(encodeURIComponent(secret))),
  small_form: (secret) => plain(small(new URLSearchParams({ secret }).toString())),
  html: (secret) => html(named(secret)),
  html_of_php: (secret) => html(named(secret).replaceAll("'", '&#039;')),
  html_of_owasp: (secret) => html(named(secret).replaceAll("'", '&#x27;').replaceAll('/', '&#x2F;')),
  hex: (secret) => plain(Buffer.from(secret).toString('hex')),
  base64: (secret) => plain(Buffer.from(secret).toString('base64')),
  in_a_header: (secret) => ({ ...plain(''), headers: { 'x-echo': small(encodeURIComponent(secret)) } }),
  in_a_location: (secret) => ({
    status: 302,
    headers: { location: `http://thief.invalid/?${small(encodeURIComponent(secret))}` },
  }),
}

let server: OddServer
beforeAll(async () => {
  const handlers = Object.entries(echoes).map(([name, echo]) => [
    `/${name}`,
    ({ url }: { url: string }) => echo(new URL(url, 'http://server').searchParams.get('key') ?? ''),
  ])
  server = await startOddServer(Object.fromEntries(handlers))
})
afterAll(() => server.close())

test.each(canaries)('a secret with $name', async (one) => {
  const events: unknown[] = []
  const names = Object.keys(echoes)
  const workspace = await openWorkspace(
    {
      version: 1,
      connections: {
        key: { type: 'ApiKey', name: 'key', send_in: 'query', value: '${env:KEY}' },
        api: { type: 'REST', url: server.url, authentication: 'key', retry: { attempts: 1 } },
      },
      extracts: Object.fromEntries(
        names.map((name) => [name, { connection: 'api', request: { path: `/${name}` }, loop: '$[*]' }]),
      ),
    } as never,
    { env: { KEY: one.value }, onEvent: (event) => void events.push(event) },
  )
  for (const name of names) {
    const sent = server.requests.length
    const error = await workspace
      .rows(name)
      .next()
      .catch((thrown: LatchkeyError) => thrown)
    expect(new URL(server.requests[sent]?.url ?? '', server.url).searchParams.get('key')).toBe(one.value)
    const { code, message, hint, data } = error as LatchkeyError
    expect([name, code]).toEqual([name, name === 'in_a_location' ? 'api.redirected' : 'api.forbidden'])
    expect([name, findCanaries(JSON.stringify([message, hint, data]), [one])]).toEqual([name, []])
  }
  await workspace.close()
  expect(findCanaries(JSON.stringify(events), [one])).toEqual([])
})
