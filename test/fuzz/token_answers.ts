/** A token endpoint that answers anything at all. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeaderFields } from '../../src/runtime.ts'
import { bytesOf } from '../fakes.ts'
import { answerHeaders, answerText, anyStatus } from './arbitraries.ts'
import { always, runs } from './properties.ts'

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
