/** A token endpoint that answers anything at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonObject, objectIn } from '../../src/json.ts'
import { readTokenResponse, type TokenResponse } from '../../src/oauth/token_response.ts'
import type { HeaderFields } from '../../src/runtime.ts'
import { bytesOf } from '../fakes.ts'
import { answerHeaders, answerText, anyStatus, strangeText } from './arbitraries.ts'
import { always, runs } from './properties.ts'
import { expectedOf } from './published_rule.ts'
import { asXml, document, MARK, rootOf, shapes } from './written_answers.ts'

const login = (fields: object = {}) => ({
  version: 1,
  connections: {
    login: {
      type: 'OAuthToken',
      token_endpoint: 'https://auth.example/token',
      client_id: 'reporting',
      client_secret: '${env:SECRET}',
      ...fields,
    },
  },
})

const fieldsOf = (headers: [string, string][]) => {
  const fields: HeaderFields = Object.create(null)
  for (const [name, value] of headers) fields[name.toLowerCase()] = [fields[name.toLowerCase()] ?? [], value].flat()
  for (const [name, value] of Object.entries(fields)) if (value.length === 1) fields[name] = value[0] as string
  return fields
}

/** All text that an answer holds, at whatever depth. */
function textsIn(text: string): Set<string> {
  // A whole answer may be the token, where it can be nothing else.
  const found = new Set([...new URLSearchParams(text).values(), text])
  try {
    const stack: unknown[] = [JSON.parse(text)]
    for (let value = stack.pop(); value !== undefined; value = stack.pop()) {
      if (typeof value === 'object' && value !== null) stack.push(...Object.values(value))
      else found.add(String(value).toWellFormed())
    }
  } catch {
    // No JSON, or a member that is no value: what was found counts.
  }
  return found
}

/** What of it a form can say. */
const formOf = (answer: JsonObject): string =>
  new URLSearchParams(
    Object.entries(answer).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  ).toString()

/** A text as it stands, and as forms, XML and JSON have it. */
function readingsOf(text: string): string {
  const form = [...new URLSearchParams(text)].flat()
  const markup = text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
  const escaped = (text: string) =>
    text
      .replace(/\\u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1')
  return [text, ...form, markup, escaped(text), escaped(escaped(text))].join('\n').toWellFormed()
}

/** Each member of a token set beside what the server calls it. */
function membersOf({ spelled, ...token }: Extract<TokenResponse, { kind: 'token' }>['token']) {
  const named = ['access_token', 'token_type', 'refresh_token', 'id_token', 'scope'] as const
  const { expires_at, expiry_source, renew_at, refresh_token_expires_at, refresh_token_expiry_source } = token
  return Object.fromEntries([
    ...named.flatMap((name) => (token[name] === undefined ? [] : [[name, [token[name], spelled[name] ?? name]]])),
    ...(expires_at === undefined ? [] : [['expires_at', [expires_at, expiry_source]]]),
    ...(renew_at === undefined ? [] : [['renew_at', [renew_at, 'renew_at']]]),
    ...(refresh_token_expires_at === undefined
      ? []
      : [['refresh_token_expires_at', [refresh_token_expires_at, refresh_token_expiry_source]]]),
  ])
}

export function tokenAnswersProperties(effort: { seed: number; times?: number }) {
  describe(`a token endpoint that answers anything (seed ${effort.seed})`, () => {
    test('gives a token that is in the answer, with a lifetime that is in the answer, or an error of ours', async () => {
      const kinds = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(anyStatus, answerHeaders, answerText, async (status, headers, text) => {
          const { value, error } = await always(login(), (workspace) => workspace.token('login'), {
            http: async ({ url }) => ({ status, url, headers: fieldsOf(headers), body: bytesOf(text) }),
          })
          const kind = error?.code ?? 'token'
          kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
          if (error) {
            expect(error.code).toMatch(/^token\./)
            return
          }
          // Half a surrogate pair leaves as U+FFFD.
          const said = textsIn(text.trim().toWellFormed())
          expect(said).toContain(String(value?.access_token).toWellFormed())
          expect(String(value?.access_token).trim()).not.toBe('')
          if (value?.refresh_token !== undefined) expect(said).toContain(value.refresh_token.toWellFormed())
          if (value?.expires_in !== undefined) {
            expect(value.expires_in).toBeGreaterThanOrEqual(0)
            expect(Number.isSafeInteger(value.expires_in)).toBe(true)
            expect(Date.parse(String(value.expires_at))).toBeGreaterThan(Date.now() - 60_000)
            // Somewhere in the answer stands a number, a date or a JWT that says it.
            expect(/\d|\.ey/.test(text)).toBe(true)
          }
        }),
        runs(effort, 600),
      )
      // It means nothing unless both happen.
      expect(kinds.get('token')).toBeGreaterThan(20)
      expect([...kinds.keys()].length).toBeGreaterThan(3)
    })

    const written = fc
      .tuple(document, anyStatus, fc.constantFrom(...Object.keys(shapes), 'xml'))
      .map(([answer, status, shape]) => {
        const xml = shape === 'xml' ? asXml(answer) : undefined
        const text = shape === 'xml' ? (xml?.text ?? '{}') : (shapes[shape]?.(answer) ?? '')
        const read = shape === 'xml' ? (xml?.value ?? {}) : (JSON.parse(JSON.stringify(answer)) as JsonObject)
        const expected = (at: number) => expectedOf(read, rootOf(xml ? 'xml' : shape), status, at)
        return { text, status, expected }
      })

    test('whatever its shape, has each member that the published rule finds, by its name, and no other', async () => {
      const seen = new Map<string, number>()
      const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)
      const requested_at = Date.UTC(2026, 0, 1)
      await fc.assert(
        fc.asyncProperty(written, async ({ text, status, expected }) => {
          const rule = expected(requested_at)
          const answer = await readTokenResponse({ status, content_type: '', text, requested_at })
          if (rule.kind === 'none') {
            count('none')
            return void expect(['error', 'neither']).toContain(answer.kind)
          }
          if (rule.kind === 'ambiguous') {
            count(`two of ${rule.member}`)
            return void expect([text, answer]).toEqual([text, rule])
          }
          for (const [member, [, name]] of Object.entries(rule.members)) {
            count(member)
            if (name !== member) count(`${member} by another name`)
          }
          expect([text, answer.kind]).toEqual([text, 'token'])
          if (answer.kind === 'token') expect([text, membersOf(answer.token)]).toEqual([text, rule.members])
        }),
        runs(effort, 3000),
      )
      // It means nothing unless each happens.
      const happens = ['none', 'two of access_token', 'two of refresh_token', 'access_token by another name']
      const members = ['refresh_token', 'id_token', 'scope', 'expires_at', 'refresh_token_expires_at']
      for (const what of [...happens, 'renew_at', ...members.map((member) => `${member} by another name`)])
        expect([what, seen.get(what) ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 2)])
    })

    test('whatever its shape, is used as that rule has it, or not at all', async () => {
      const kinds = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(written, async ({ text, status, expected }) => {
          const { value, error, events } = await always(login(), (workspace) => workspace.token('login'), {
            http: async ({ url }) => ({ status, url, headers: {}, body: bytesOf(text) }),
          })
          const rule = expected(Date.now())
          kinds.set(rule.kind, (kinds.get(rule.kind) ?? 0) + 1)
          // A redirect, a busy server and a proof that is wanted come before what an answer says.
          if (rule.kind !== 'token') expect([text, value]).toEqual([text, undefined])
          else if (!value) expect(error?.code).toBe('token.token_type')
          else {
            const { access_token, refresh_token, expires_at } = rule.members
            expect([text, value.access_token, value.refresh_token, value.expires_at !== undefined]).toEqual([
              text,
              access_token[0],
              refresh_token?.[0],
              expires_at !== undefined,
            ])
          }
          expect(JSON.stringify([error, error?.message, events])).not.toMatch(MARK)
        }),
        runs(effort, 400),
      )
      expect(Math.min(...['token', 'ambiguous', 'none'].map((kind) => kinds.get(kind) ?? 0))).toBeGreaterThan(5)
    })

    test('cut short, doubled, nested or written over: no crash, no token that nobody wrote, nothing shown of what is there', async () => {
      const damage = fc.oneof(
        fc.nat(400).map((at) => (text: string) => text.slice(0, at)),
        fc.nat(400).map((at) => (text: string) => text.slice(at)),
        fc.constant((text: string) => text + text),
        fc.nat(5000).map((depth) => (text: string) => `${'{"data":'.repeat(depth)}${text}${'}'.repeat(depth)}`),
        fc.nat(200).map((depth) => (text: string) => `${'<data>'.repeat(depth)}${text}${'</data>'.repeat(depth)}`),
        fc.nat(5000).map((depth) => (text: string) => '['.repeat(depth) + text),
        fc.constant((text: string) => text.replaceAll('"', '')),
        fc.constant((text: string) => text.replace(/\d+/g, '9'.repeat(400))),
        fc.constant((text: string) => `<!DOCTYPE a [<!ENTITY x "y">]>${text}`),
        fc.constant((text: string) => formOf(objectIn(text) ?? {})),
        fc.constant((text: string) => Buffer.from(text).toString('base64')),
        fc.tuple(fc.nat(400), strangeText).map(
          ([at, more]) =>
            (text: string) =>
              text.slice(0, at) + more + text.slice(at),
        ),
      )
      await fc.assert(
        fc.asyncProperty(document, damage, anyStatus, fc.boolean(), async (answer, harm, status, isXml) => {
          const text = harm((isXml && asXml(answer)?.text) || JSON.stringify(answer))
          const { value, error, events } = await always(login(), (workspace) => workspace.token('login'), {
            http: async ({ url }) => ({ status, url, headers: {}, body: bytesOf(text) }),
          })
          if (error) expect(error.code).toMatch(/^token\./)
          else expect(readingsOf(text)).toContain(String(value?.access_token).toWellFormed())
          // What has lost its name is known to nobody as a secret; a sentence may be made of it.
          if (/^(\s*[[{<]|\w+=)/.test(text)) expect(JSON.stringify([error, events])).not.toMatch(MARK)
        }),
        runs(effort, 250),
      )
    })

    test('read by paths: a token that stands there and nowhere else, or an error of ours', async () => {
      const token_response = {
        access_token: '$.data.token',
        refresh_token: '$..refresh_token',
        expires_in: '$.data.*',
        expires_in_unit: 'min',
        scope: '$.scope[?@ == "a"]',
        extra: { all: '$', first: '$[0]' },
        error: { code: '$.code', message: '$.error', codes: { '40029': 'invalid_grant' } },
      }
      const within = fc.oneof(
        answerText,
        fc
          .oneof(fc.jsonValue(), fc.string(), fc.integer())
          .map((token) => JSON.stringify({ data: { token, ttl: 5 }, access_token: 'elsewhere' })),
        fc.constantFrom('{"code":40029}', '{"code":"40029","error":{"a":1}}', '{"error":"no"}'),
      )
      let tokens = 0
      await fc.assert(
        fc.asyncProperty(anyStatus, answerHeaders, within, async (status, headers, text) => {
          const { value, error } = await always(login({ token_response }), (workspace) => workspace.token('login'), {
            http: async ({ url }) => ({ status, url, headers: fieldsOf(headers), body: bytesOf(text) }),
          })
          if (error) return void expect(error.code).toMatch(/^token\./)
          tokens++
          const { data } = JSON.parse(text.trim()) as { data: { token: unknown } }
          expect(value?.access_token.toWellFormed()).toBe(String(data.token).toWellFormed())
          if (value?.expires_in !== undefined) expect(value.expires_in).toBeGreaterThan(0)
        }),
        runs(effort, 200),
      )
      expect(tokens).toBeGreaterThan(5)
    })

    test('invents no lifetime: where nothing says it, there is none', async () => {
      const useless = fc.constantFrom(
        null,
        '',
        ' ',
        0,
        -1,
        -3600,
        '0',
        '-5',
        'soon',
        'never',
        [],
        {},
        [3600],
        { s: 1 },
        true,
        '1 fortnight',
        'NaN',
        1e30,
      )
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(
            fc.constantFrom('expires_in', 'expiresIn', 'expires_at', 'expiresAt', 'expires', 'exp'),
            useless,
          ),
          async (said) => {
            const text = JSON.stringify({ access_token: 'granted-access-token', ...said })
            const { value } = await always(login(), (workspace) => workspace.token('login'), {
              http: async ({ url }) => ({ status: 200, url, headers: {}, body: bytesOf(text) }),
            })
            expect([text, value?.expires_in, value?.expires_at]).toEqual([text, undefined, undefined])
          },
        ),
        runs(effort, 150),
      )
    })
  })
}
