/** docs/token_answers.md: its tables are what is looked for, its files are run, and its messages are those that come. */
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CompactEncrypt } from 'jose/jwe/compact/encrypt'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readDocument } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { errorSpellings, spellings, wrappers } from '../../src/oauth/spellings.ts'
import { validate } from '../../src/workspace.ts'
import { openSession } from '../cli/session.ts'
import { type OddAnswer, startOddServer } from '../servers/odd.ts'
import { namesIn, page, rowsAfter } from './published_names.ts'

const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, text = '']) => text)
const [ambiguous = '', sealed = '', coded = ''] = blocks('yaml')
const [told = '', doubted = ''] = blocks('text').map((text) => text.trim())

/** Its server answers this, and counts how often it is asked. */
async function serve(file: string, answer: () => OddAnswer) {
  const server = await startOddServer({ '/token': () => answer() })
  const at = (text: string) => text.replaceAll('https://login.example.com', server.url)
  const session = openSession(at(file), { env: { CLIENT_SECRET: 'tea+cake' } })
  return {
    ...session,
    server,
    at,
    /** The file as it is, with this under token_response. */
    mend(token_response: JsonObject) {
      const document = parse(at(file)) as { connections: Record<string, JsonObject> }
      for (const connection of Object.values(document.connections)) connection.token_response = token_response
      session.write(document)
    },
    async close() {
      session.close()
      await server.close()
    },
  }
}

const json = (body: unknown): OddAnswer => ({ body: JSON.stringify(body) })
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwtFor = (seconds: number) => {
  const now = Math.floor(Date.now() / 1000)
  return [part({ alg: 'HS256' }), part({ iat: now, exp: now + seconds }), 'c2lnbmF0dXJl'].join('.')
}

describe('its tables', () => {
  test('have each name that is looked for, in its order', () => {
    const rows = rowsAfter('| member | names |')
    expect(Object.fromEntries(rows.map(([member, names]) => [namesIn(member)[0], namesIn(names)]))).toEqual(spellings)
    for (const [member, , source] of rows) expect(source, member).toMatch(/\w/)
  })

  test('have each wrapper, in its order', () => {
    const rows = rowsAfter('| wrapper | who')
    expect(rows.flatMap(([names]) => namesIn(names))).toEqual([...wrappers])
    for (const [wrapper, source] of rows) expect(source, wrapper).toMatch(/\w/)
  })

  test('and its words have each name of an error', () => {
    const names = namesIn(page.slice(page.indexOf('## Errors')))
    for (const name of [...errorSpellings.code, ...errorSpellings.message, ...errorSpellings.beside])
      expect(names).toContain(name)
  })
})

test('its files are right', async () => {
  const runtime = createNodeRuntime({ file: 'latchkey.yaml' })
  for (const text of [ambiguous, sealed, coded]) {
    const { issues, warnings } = await validate(await readDocument(text, 'latchkey.yaml'), runtime)
    expect({ issues, warnings }).toEqual({ issues: [], warnings: [] })
  }
})

test('two candidates: the message, and nothing asked again once the path is written', async () => {
  const answer = { data: { token: 'first-candidate', expires: 1440 }, result: { token: 'second-candidate' } }
  const { type, mend, server, at, close } = await serve(ambiguous, () => json(answer))
  try {
    const failed = await type('token', 'shop_login')
    expect(failed).toMatchObject({ code: 3, out: '' })
    expect(failed.err).toContain(at(told))
    expect(failed.err + (await type('jobs', '--json')).out).not.toContain('candidate')
    mend({ access_token: '$.data.token' })
    expect((await type('token', 'shop_login')).out).toContain('first-candidate')
    mend({ access_token: '$.result.token' })
    expect((await type('token', 'shop_login')).out).toContain('second-candidate')
    expect(server.requests).toHaveLength(1)
  } finally {
    await close()
  }
})

test('two lifetimes: the warning, what status and the job say of it, and peace once the unit is written', async () => {
  const { type, mend, server, close } = await serve(ambiguous, () =>
    json({ accessToken: jwtFor(86_400), expiresIn: 1440, tokenType: 'Bearer' }),
  )
  try {
    const first = await type('token', 'shop_login', '--json')
    const events = first.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as JsonObject)
    const spelled = { access_token: 'accessToken', token_type: 'tokenType', expires_in: 'expiresIn' }
    expect(events).toContainEqual({ type: 'warning', code: 'token.lifetime', message: doubted })
    expect(events).toContainEqual(expect.objectContaining({ type: 'token', origin: 'fetched', spelled }))
    const doubt = doubted.split(': ').slice(1).join(': ')
    const shown = (await type('status', 'shop_login')).out
    expect(shown).toContain(doubt)
    expect(shown).toContain('accessToken for access_token, tokenType for token_type, expiresIn for expires_in')
    expect(JSON.parse((await type('status', 'shop_login', '--json')).out)).toMatchObject({
      expiry_doubt: doubt,
      expiry_source: 'expiresIn',
      spelled,
    })
    const { token } = JSON.parse((await type('jobs', '--json')).out)
    expect(token).toMatchObject({ expiry_doubt: doubt, spelled })
    const { id } = JSON.parse((await type('jobs', '--json')).out)
    const record = (await type('jobs', id)).out
    for (const words of [doubt, 'accessToken for access_token']) expect(record).toContain(words)

    mend({ expires_in_unit: 'min' })
    const again = JSON.parse((await type('status', 'shop_login', '--json')).out)
    expect(again).not.toHaveProperty('expiry_doubt')
    expect(Date.parse(again.expires_at) - Date.parse(again.issued_at)).toBe(86_400_000)
    expect(server.requests).toHaveLength(1)
  } finally {
    await close()
  }
})

describe('whatever is mended, nothing is asked again', () => {
  const read = async (text: string, before: JsonObject | undefined, after: JsonObject) => {
    const { type, mend, server, close } = await serve(ambiguous, () => ({ body: text }))
    try {
      if (before) mend(before)
      const first = await type('token', 'shop_login', '--json')
      mend(after)
      const second = await type('token', 'shop_login', '--json')
      return { first, second: second.code === 0 ? JSON.parse(second.out) : second.err, asked: server.requests.length }
    } finally {
      await close()
    }
  }

  test('an answer that is the token, and is taken for nothing', async () => {
    expect(await read('s-1:4711', undefined, { format: 'text' })).toMatchObject({
      first: { code: 3, err: expect.stringContaining('write token_response: {format: text}; the answer is kept') },
      second: { access_token: 's-1:4711' },
      asked: 1,
    })
  })

  test('XML that was taken for no token, by a path', async () => {
    const xml = '<reply><session key="s-1"/></reply>'
    expect(await read(xml, undefined, { access_token: "$.reply.session['@key']" })).toMatchObject({
      first: { code: 3 },
      second: { access_token: 's-1', response: { reply: { session: { '@key': 's-1' } } } },
      asked: 1,
    })
  })

  test('XML that was taken for a text', async () => {
    const xml = '<token>s-1</token>'
    expect(await read(xml, { format: 'json' }, { format: 'xml', access_token: '$.token' })).toMatchObject({
      second: { access_token: 's-1' },
      asked: 1,
    })
  })

  test('a token set that was read from XML, by another path', async () => {
    const xml = '<r><token>first-one</token><other>second-one</other></r>'
    expect(await read(xml, undefined, { access_token: '$.r.other' })).toMatchObject({
      first: { code: 0 },
      second: { access_token: 'second-one' },
      asked: 1,
    })
  })

  test('a token set that was read as text, and is a form', async () => {
    const form = 'access_token=form-token&expires_in=60'
    expect(await read(form, { format: 'text' }, { format: 'form' })).toMatchObject({
      first: { code: 0 },
      second: { access_token: 'form-token', response: { access_token: 'form-token', expires_in: '60' } },
      asked: 1,
    })
  })

  test('an encrypted one, by a key that was missing or wrong, and then by another path', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const inside = JSON.stringify({ access_token: 'sealed-token', expires_in: 60, session: 'other-token' })
    const body = await new CompactEncrypt(Buffer.from(inside))
      .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
      .encrypt(publicKey)
    const { type, folder, server, at, mend, close } = await serve(ambiguous, () => ({ body }))
    const key = (name: string, pem: unknown) => writeFileSync(join(folder, name), String(pem))
    key('answer_key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    key('wrong_key.pem', other.export({ type: 'pkcs8', format: 'pem' }))
    try {
      expect((await type('token', 'shop_login')).err).toContain('it is encrypted (JWE): write the key that opens it')
      mend({ key: '${file:wrong_key.pem}' })
      const refused = await type('token', 'shop_login')
      expect(refused).toMatchObject({ code: 3 })
      expect(refused.err).toContain('with an encrypted text (RSA-OAEP-256, A256GCM), which token_response.key does not')
      const [, written = ''] = at(sealed).match(/token_response:\n([\s\S]*)/) ?? []
      mend(parse(written) as JsonObject)
      expect(JSON.parse((await type('token', 'shop_login', '--json')).out)).toMatchObject({
        access_token: 'sealed-token',
        response: { session: 'other-token' },
      })
      mend({ ...(parse(written) as JsonObject), access_token: '$.session' })
      expect((await type('token', 'shop_login')).out).toContain('other-token')
      // The second was for the key that opens nothing: this grant can ask again.
      expect(server.requests).toHaveLength(2)
    } finally {
      await close()
    }
  })
})

test('its codes: theirs first, and both for programs', async () => {
  const { type, close } = await serve(coded, () => json({ errcode: 40029, errmsg: 'invalid code' }))
  try {
    expect((await type('token', 'chat_login')).err).toContain('“40029 (invalid_grant): invalid code”')
    const events = (await type('token', 'chat_login', '--json')).err.trim().split('\n')
    expect(JSON.parse(events.at(-1) ?? '')).toMatchObject({ error: 'invalid_grant', server_error: '40029' })
  } finally {
    await close()
  }
})
