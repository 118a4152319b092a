/** What others write is read in time that grows with its length, and not with the square of it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inspect } from '../../src/app/jwt.ts'
import { readPasted } from '../../src/callback/pasted.ts'
import { shapeOf } from '../../src/http/body.ts'
import { challengesOf } from '../../src/http/challenge.ts'
import { retryAfter } from '../../src/http/retry_after.ts'
import { saidBy } from '../../src/http/said.ts'
import { decodeToken } from '../../src/jwt/decode.ts'
import { findTokens } from '../../src/jwt/find_tokens.ts'
import { type DpopWorld, openDpop } from '../../src/oauth/dpop.ts'
import { readTokenResponse } from '../../src/oauth/token_response.ts'
import { createSecrets } from '../../src/redact.ts'
import { runs } from './properties.ts'

const answered = (text: string) =>
  readTokenResponse({ status: 200, content_type: 'application/json', text, requested_at: 0 })
const { resource: prover } = openDpop(async () => '', {} as DpopWorld)
const secrets = createSecrets()
secrets.add('configured-secret')

const readers: Record<string, (text: string) => unknown> = {
  'a token': decodeToken,
  'what a token stands in': findTokens,
  'a token to inspect': (text) => inspect(text, 0),
  'a token answer': answered,
  'the members of a token answer': (text) =>
    answered(JSON.stringify({ access_token: text, expires_in: text, expires_at: text, scope: text })),
  'an error of a token endpoint': (text) => answered(JSON.stringify({ error: text, error_description: text })),
  'a challenge': (text) => challengesOf({ 'www-authenticate': text }),
  'a challenge that may ask for a nonce': (text) =>
    prover.heard('https://api.example', { status: 401, headers: { 'dpop-nonce': 'n', 'www-authenticate': text } }),
  'what a server said': saidBy,
  'the shape of a body': (text) => shapeOf(text, text),
  'when to come back': (text) => retryAfter({ 'retry-after': text, 'ratelimit-reset': text, date: text }, 0),
  'what was pasted': (text) => readPasted(text, { redirect_uri: 'http://127.0.0.1/', wanted: ['code'], word: true }),
  'a text to mask': secrets.mask,
  'an address that may leave': (text) => secrets.isIn(text),
}

const ends = [
  '',
  'ey',
  'eyJ',
  '"',
  '<',
  'a',
  '1',
  '!',
  '\n',
  'a="',
  '%',
  '{"a":"',
  'http://127.0.0.1/?',
  '-----BEGIN A-----',
]
const repeated = [
  ...['<', '>', 'eyJ', '.', ' ', '\n', '\t', '"', '\\', "'", 'a', '1', '=', ',', ';', '&', '#', '?', '/', '%', '25'],
  ...[
    'a=',
    'a="',
    'DPoP ',
    'DPoP error="',
    '-----BEGIN A-----',
    '\x1b[',
    '<title>',
    '<a>',
    '…',
    '•',
    '(',
    '{',
    '[',
    '"\\',
  ],
]
const [SHORT, LONG] = [2_000, 16_000]
/** Milliseconds: what takes less of so much text is over in time whatever its length. */
export const SOON = 10
/** Eight times as much is eight times the work, or sixty-four times. */
export const MOST_GROWTH = 24

/** Milliseconds of this process, the least of so many: what others do on the machine meanwhile is not counted. */
export async function timeOf<T>(read: (given: T) => unknown, given: T, times = 3): Promise<number> {
  const each: number[] = []
  for (let i = 0; i < times; i++) {
    const began = process.cpuUsage()
    try {
      await read(given)
    } catch {
      // Whatever it is: how long it took is what counts.
    }
    const { user, system } = process.cpuUsage(began)
    each.push((user + system) / 1000)
  }
  return Math.min(...each)
}

export function growthProperties(effort: { seed: number; times?: number }) {
  describe(`text of any length (seed ${effort.seed})`, () => {
    const end = fc.constantFrom(...ends)
    const middle = fc.array(fc.constantFrom(...repeated), { minLength: 1, maxLength: 2 }).map((parts) => parts.join(''))
    test.each(Object.keys(readers))('%s', async (name) => {
      const read = readers[name] as (text: string) => unknown
      const holds = async (before: string, part: string, after: string) => {
        const text = (length: number) => before + part.repeat(length / part.length) + after
        if ((await timeOf(read, text(LONG))) < SOON) return
        expect((await timeOf(read, text(LONG), 10)) / (await timeOf(read, text(SHORT), 10))).toBeLessThan(MOST_GROWTH)
      }
      for (const part of repeated) for (const before of ['', 'ey', '%']) await holds(before, part, '!')
      await fc.assert(fc.asyncProperty(end, middle, end, holds), runs(effort, 200))
    })
  })
}
