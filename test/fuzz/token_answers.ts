/** A token endpoint that answers anything at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type JsonObject, objectIn } from '../../src/json.ts'
import { claimsOf } from '../../src/jwt/decode.ts'
import type { HeaderFields } from '../../src/runtime.ts'
import { bytesOf } from '../fakes.ts'
import { answerHeaders, answerText, anyStatus, strangeText } from './arbitraries.ts'
import { always, runs } from './properties.ts'
import { asXml, candidatesIn, document, MARK, shapes, speaksOfAnEnd } from './written_answers.ts'

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

    test('whatever its shape, gives the one candidate of the published list, and none where two differ', async () => {
      const kinds = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(
          document,
          anyStatus,
          fc.constantFrom(...Object.keys(shapes), 'xml'),
          async (answer, status, shape) => {
            const xml = shape === 'xml' ? asXml(answer) : undefined
            if (shape === 'xml' && !xml) return
            const text = xml ? xml.text : (shapes[shape]?.(answer) ?? '')
            const read = xml ? xml.value : (JSON.parse(JSON.stringify(answer)) as JsonObject)
            const candidates = candidatesIn(read, status)
            const { value, error, events } = await always(login(), (workspace) => workspace.token('login'), {
              http: async ({ url }) => ({ status, url, headers: {}, body: bytesOf(text) }),
            })
            const texts = new Set(candidates.map(({ text }) => text))
            const kind = value ? 'token' : texts.size > 1 ? 'ambiguous' : 'none'
            kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
            // A redirect, a busy server and a proof that is wanted come before what an answer says.
            if (texts.size > 1) expect([text, error?.code]).not.toEqual([text, undefined])
            if (texts.size === 1 && !value) expect(error?.code).toBe('token.token_type')
            if (value) {
              expect([text, [...texts]]).toEqual([text, [value.access_token]])
              const around = candidates.flatMap(({ around }) => around)
              if (value.expires_at !== undefined)
                expect([text, speaksOfAnEnd(around) || claimsOf(value.access_token)?.exp !== undefined]).toEqual([
                  text,
                  true,
                ])
              const beside = around.flatMap((object) => Object.values(object)).filter((one) => typeof one !== 'object')
              if (value.refresh_token !== undefined) expect(beside.map(String)).toContain(value.refresh_token)
            }
            expect(JSON.stringify([error, error?.message, events])).not.toMatch(MARK)
          },
        ),
        runs(effort, 500),
      )
      // It means nothing unless each happens.
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
