/** What a person reads of data: that it is not as described, or cannot be kept. Part of messages.ts, under the same rules. */
import type { Sentence } from './transport_messages.ts'

export const dataMessages = {
  // ── the data ───────────────────────────────────────────────────────────────────────────────────────────────────────
  'data.not_json': (d: { what: string; shape: string; offset?: number; advice?: string }): Sentence => ({
    message: `${d.what} is not JSON: it is ${d.shape}${d.offset === undefined ? '' : ` at byte ${d.offset}`}`,
    hint: d.advice ?? 'look at what the server sends: latchkey request CONNECTION PATH',
  }),
  'data.unreadable': (d: { what: string; problem: string; advice: string }): Sentence => ({
    message: `${d.what} cannot be read: ${d.problem}`,
    hint: d.advice,
  }),
  'data.loop_matches_nothing': (d: {
    extract: string
    loop: string
    members: string[]
    suggestions: string[]
    look: string
  }): Sentence => ({
    message: `the loop ${d.loop} of extract ${d.extract} matches nothing in the answer${d.members.length > 0 ? `, which has: ${d.members.join(', ')}` : ''}`,
    hint: d.suggestions.length > 0 ? `try loop: ${d.suggestions.join('  or  ')}` : `look at the answer: ${d.look}`,
  }),
  'data.field': (d: { extract: string; field: string; problem: string; advice: string }): Sentence => ({
    message: `field ${d.field} of extract ${d.extract}: ${d.problem}`,
    hint: d.advice,
  }),
  'data.path': (d: { path: string; problem: string; advice: string }): Sentence => ({
    message: `the path ${d.path} ${d.problem}`,
    hint: d.advice,
  }),
  'data.pagination': (d: { problem: string; advice: string }): Sentence => ({
    message: `paging stopped: ${d.problem}`,
    hint: d.advice,
  }),
  'data.output': (d: { problem: string; advice: string }): Sentence => ({ message: d.problem, hint: d.advice }),

  // ── keeping ────────────────────────────────────────────────────────────────────────────────────────────────────────
  'store.unusable': (d: { what?: string; path: string; problem: string; advice: string }): Sentence => ({
    message: `the ${d.what ?? 'store'} ${d.path} ${d.problem}`,
    hint: d.advice,
  }),
  'store.key_too_short': (d: { where: string; characters: number; least: number }): Sentence => ({
    message: `${d.where} holds a key of ${d.characters} characters; ${d.least} are the least`,
    hint: 'make one with: openssl rand -base64 32',
  }),
  'store.in_use': (d: { path: string; seconds: number }): Sentence => ({
    message: `another process has been getting a token of the store ${d.path} for more than ${d.seconds} seconds, so that token still has the old key`,
    hint: 'run again when that process has ended',
  }),
  'store.wrong_key': (d: { path: string; tried: string[] }): Sentence => ({
    message: `the store ${d.path} was written with another key than that of ${d.tried.join(' or ')}`,
    hint: `set LATCHKEY_KEY to the key it was written with, or LATCHKEY_KEY_OLD while a key is being replaced; if that key is lost, move ${d.path} away to start anew: the tokens and secrets in it are lost, and connections that need a person ask for login again`,
  }),
} satisfies Record<string, (data: never) => Sentence>
