/** A success that is none, as an API that answers 200 to everything has it: `failed_when`. */
import { describe, expect, test } from 'vitest'
import { openCredential } from '../../src/credentials/index.ts'
import type { ResponseError } from '../../src/errors.ts'
import { planExtract } from '../../src/extract/plan.ts'
import type { REST } from '../../src/generated/language.ts'
import type { Json } from '../../src/json.ts'
import type { Send } from '../../src/runtime.ts'
import { openRest } from '../../src/sources/rest.ts'
import { openSignals } from '../../src/sources/signals.ts'
import { fixedSource } from '../credentials/fixed_source.ts'
import { type FakeAnswer, fakeSend, rejection, responseOf, stillWorld, textOf } from '../fakes.ts'
import { clientCredentials } from '../oauth/endpoint.ts'
import { drain, rest, sourceWorld } from './connection.ts'

const failed_when = [{ path: '$.ok', equals: false }]
const refused: FakeAnswer = { body: { ok: false, error: 'not_in_channel', data: [] } }
const page = (n: number): FakeAnswer => ({ body: { ok: true, data: [{ n }], next: `/v1?page=${n + 1}` } })

async function openWith(send: Send, fields: Partial<REST>) {
  const { world, events } = sourceWorld(send)
  const tokens = fixedSource({ newest: 9 })
  const given = { ...stillWorld, name: 'crm_login', secrets: world.secrets, tokenSource: async () => tokens }
  const credential = { name: 'crm_login', credential: await openCredential(clientCredentials(), given) }
  const source = openRest(rest({ failed_when, ...fields }), { ...world, credential })
  return { source, secrets: world.secrets, tokens, events, credential }
}

async function read(send: Send, fields: Partial<REST> = {}, loop = '$.data[*]') {
  const { source, tokens } = await openWith(send, fields)
  const { read } = await planExtract('x', { loop })
  const rows: Json[] = []
  let error: ResponseError | undefined
  try {
    for await (const batch of source.rows({ extract: 'x' }, read)) rows.push(...batch)
  } catch (thrown) {
    error = thrown as ResponseError
  }
  return { rows, error, rejected: tokens.rejected }
}

describe('an answer of success that says that it is none', () => {
  test('is a failure of the API in its own words, and no row', async () => {
    const { send } = fakeSend(refused)
    const { rows, error } = await read(send)
    expect(rows).toEqual([])
    expect(error).toMatchObject({ code: 'api.failed', exitCode: 4, data: { status: 200, said: 'not_in_channel' } })
    expect(error?.message).toBe(
      'https://api.example/v1 answered 200, which failed_when calls a failure: “not_in_channel”',
    )
    expect(error?.hint).toBe(
      'the provider’s documentation says what that means: it may be the credential of connection crm_login, or what was asked for, which latchkey run EXTRACT --explain shows',
    )
  })

  test('so does one page of several, behind the rows of those before it', async () => {
    const { send } = fakeSend(page(1), page(2), refused)
    const { rows, error } = await read(send, { pagination: { type: 'next_url', path: '$.next' } })
    expect(rows).toEqual([{ n: 1 }, { n: 2 }])
    expect(error).toMatchObject({ code: 'api.failed' })
  })

  test('is one to a single request, too; what is fine comes as it is', async () => {
    const { source } = await openWith(fakeSend(refused).send, {})
    expect(await rejection(source.answer())).toMatchObject({ code: 'api.failed', data: { said: 'not_in_channel' } })
    const fine = await openWith(fakeSend(page(1)).send, {})
    expect(JSON.parse(await textOf(await fine.source.answer()))).toEqual(page(1).body)
  })

  test('is told with secrets masked, on one line, and without what a terminal would obey', async () => {
    const said = { ok: false, error: 'no\u001b[2J channel\nfor sesame-open-42' }
    const { source, secrets } = await openWith(fakeSend({ body: said }).send, {})
    secrets.add('sesame-open-42')
    const { message } = await rejection(source.answer())
    expect(message).toMatch(/“no[^\n\u001b]*channel for ••••”$/)
  })

  test('is not asked for again, whatever retry says of statuses', async () => {
    const { send, requests } = fakeSend(refused)
    const { error } = await read(send, { retry: { attempts: 4, statuses: [408, 429, 500, 503], max_wait: '1s' } })
    expect(error).toMatchObject({ code: 'api.failed' })
    expect(requests).toHaveLength(1)
  })

  test('may be told by its head alone, whose body is then read for its words only', async () => {
    const { send } = fakeSend({ headers: { 'x-result': 'failed' }, body: { message: 'quota' } })
    const { error } = await read(send, { failed_when: [{ header: 'x-result', header_pattern: 'failed' }] })
    expect(error?.message).toContain(', which failed_when calls a failure: “quota”')
  })

  test('is asked of successes alone', async () => {
    const { send } = fakeSend({ status: 404, body: { ok: false, message: 'gone' } })
    const { error } = await read(send)
    expect(error).toMatchObject({ code: 'api.not_found', data: { said: 'gone' } })
  })
})

describe('an ended token', () => {
  const expired_when = [{ path: '$.error', equals: 'token_expired' }]
  const ended: FakeAnswer = { body: { ok: false, error: 'token_expired' } }

  test('comes before a failure: it is renewed, and the request sent once more', async () => {
    const { send, requests } = fakeSend(ended, page(1))
    const { rows, rejected } = await read(send, { expired_when })
    expect({ rows, rejected, asked: requests.length }).toEqual({ rows: [{ n: 1 }], rejected: [1], asked: 2 })
  })

  test('and what the new one is refused for is the failure', async () => {
    const { send } = fakeSend(ended, refused)
    expect((await read(send, { expired_when })).error).toMatchObject({
      code: 'api.failed',
      data: { said: 'not_in_channel' },
    })
    const again = fakeSend(ended)
    expect((await read(again.send, { expired_when })).error).toMatchObject({ code: 'api.unauthorized' })
  })
})

describe('a body', () => {
  /** Its text in chunks of 10 KB, which says how many of them were taken. */
  function streaming(text: string) {
    const given = { chunks: 0 }
    const send: Send = async ({ url }) => ({
      ...responseOf({}, url),
      body: (async function* () {
        for (let at = 0; at < text.length; at += 10_240) {
          given.chunks++
          yield Buffer.from(text.slice(at, at + 10_240))
        }
      })(),
    })
    return { send, given }
  }
  const rowsOf = (count: number) => Array.from({ length: count }, (_, n) => ({ n, text: 'x'.repeat(1000) }))

  test('of more than 64 KB flows: its first rows are out before its end is in, and its failure is told then', async () => {
    const text = JSON.stringify({ data: rowsOf(2000), ok: false, error: 'cut short' })
    const { send, given } = streaming(text)
    const { source } = await openWith(send, {})
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    const batches = source.rows({ extract: 'x' }, read)
    await batches.next()
    expect(given.chunks).toBeLessThan(20)
    const error = await rejection<ResponseError>(drain(batches))
    expect(given.chunks).toBe(Math.ceil(text.length / 10_240))
    expect(error).toMatchObject({ code: 'api.failed', exitCode: 4, data: { said: 'cut short' } })
  })

  test('so it is where a token answer says which server is asked', async () => {
    const { send } = streaming(JSON.stringify({ data: rowsOf(200), ok: false, error: 'cut short' }))
    const { world } = sourceWorld(send)
    const templateValue = async () => 'https://api.example'
    const { credential } = await openWith(send, {})
    const url = '${token.instance_url}/v1'
    const given = { ...credential, templateValue }
    const source = openRest(rest({ failed_when, url, also_send_to: ['https://api.example'] }), {
      ...world,
      credential: given,
    })
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    const error = await rejection<ResponseError>(drain(source.rows({ extract: 'x' }, read)))
    expect(error).toMatchObject({ code: 'api.failed', data: { said: 'cut short', authentication: 'crm_login' } })
  })

  test.each([
    ['path', { path: '$.ok', equals: false }, { ok: true }],
    ['path and what stands there', { path: '$.error' }, { error: null }],
    ['pattern, which is not looked for without the rows', { pattern: '"data":[]' }, {}],
  ])('of more than 64 KB that is fine by %s gives its rows', async (_, signal, more) => {
    const { send } = streaming(JSON.stringify({ data: rowsOf(200), ...more }))
    const { rows, error } = await read(send, { failed_when: [signal] })
    expect(error).toBeUndefined()
    expect(rows).toHaveLength(200)
  })

  test.each([
    ['path', failed_when],
    ['pattern', [{ pattern: '/"ok": *false/' }]],
  ])('that is small is waited for, however slowly it comes, and no row is out before: by %s', async (_, signals) => {
    let asked = 0
    const send: Send = async ({ url }) => ({
      ...responseOf({}, url),
      body: (async function* () {
        for (const piece of ['{"data":[{"n":1}],', '"ok": ', 'false}']) {
          await new Promise((resolve) => setImmediate(resolve))
          asked++
          yield Buffer.from(piece)
        }
      })(),
    })
    // Every wait is over at once here: nothing may depend on one.
    const { world } = sourceWorld(send)
    const source = openRest(rest({ failed_when: signals }), {
      ...world,
      clock: { ...world.clock, sleep: (ms) => (ms >= 30_000 ? new Promise<never>(() => {}) : Promise.resolve()) },
    })
    const { read } = await planExtract('x', { loop: '$.data[*]' })
    const batches = source.rows({ extract: 'x' }, read)
    expect(await rejection(batches.next())).toMatchObject({ code: 'api.failed' })
    expect(asked).toBe(3)
  })

  test('is not looked at where no signal wants that', async () => {
    const { send, given } = streaming(JSON.stringify({ data: rowsOf(100), ok: false }))
    const { source } = await openWith(send, { failed_when: [{ status: 204, path: '$.ok' }, { header: 'x-result' }] })
    const answer = await source.answer()
    expect(given.chunks).toBe(0)
    await textOf(answer)
  })

  test('that is no JSON says nothing by path, and is told as what it is', async () => {
    const { send } = fakeSend({ body: '<html>' })
    expect((await read(send)).error).toMatchObject({ code: 'data.not_json' })
  })
})

test('a document, which may be as large as memory, is not written out for those who look at a path', async () => {
  const unwritable = () => {
    throw new Error('written')
  }
  const document = { ok: false, toJSON: unwritable } as unknown as Json
  const signals = await openSignals(failed_when)
  expect(signals.inDocument({ status: 200, headers: {} }, document)).toBe(true)
})

describe('a path that comes upon the same values again and again', () => {
  const signals = [{ path: `$${'..n'.repeat(6)}`, equals: 'BAD' }]
  const stop_when = { pagination: { type: 'next_url', path: '$.next', stop_when: signals } } as const
  const deep: Json = JSON.parse(`${'{"n":'.repeat(400)}1${'}'.repeat(400)}`)

  test.each<[string, Partial<REST>]>([
    ['expired_when', { expired_when: signals }],
    ['retry.when', { retry: { attempts: 3, statuses: [], max_wait: 1, when: signals } }],
    ['failed_when', { failed_when: signals }],
    ['stop_when', stop_when],
  ])('ends with a sentence in %s, and is no signal that is not there', async (_, fields) => {
    const { send, requests } = fakeSend({ body: { ok: true, data: [], ...(deep as object) } })
    const { error } = await read(send, fields)
    expect(error).toMatchObject({ code: 'data.path', exitCode: 5 })
    expect(error?.message).toMatch(/^the path \$\.\.n.* would take too long over this answer/)
    expect(requests).toHaveLength(1)
  })
})
