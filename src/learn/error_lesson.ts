/** What an answer without a token says is wrong, and where one with a token would say it. */
import { withValue } from '../config/edit.ts'
import type { Candidate } from './candidates.ts'
import type { Draft, Own } from './draft.ts'
import type { Leaf } from './leaves.ts'
import { looksLike } from './looks.ts'
import { weightOf, wordsOf } from './names.ts'
import type { Pupil, Written } from './token_lesson.ts'

/** False where the answer says nothing of the kind. */
export async function learnFromError({ draft, leaves, read }: Pupil, said: Written): Promise<boolean> {
  const response = await read()
  const { error, server_error, error_description } = response.kind === 'error' ? response : {}
  const codes = codesIn(leaves)
  const messages = messagesIn(leaves)
  draft.settle('error.code', codes, ownAt(codes, leaves, server_error ?? error, said.error?.code), likeliest)
  draft.settle('error.message', messages, ownAt(messages, leaves, error_description, said.error?.message), likeliest)
  learnMeaning(draft, leaves, said)
  return draft.has('error.code') || draft.has('error.message')
}

/** Of an answer with a token: 0 and "ok" beside it stand where other answers say what went wrong. */
export async function learnErrorShape({ draft, leaves, read, answerWith }: Pupil, said: Written): Promise<void> {
  for (const member of ['error.code', 'error.message'] as const)
    if (draft.chosen[member] !== undefined) draft.settle(member, [], undefined, likeliest)
  const code = likeliest(codesIn(leaves).filter(({ value }) => /^(0+|200|ok|success|true)$/i.test(String(value))))
  if (!code || code.at.some((step) => typeof step === 'number')) return
  const message = likeliest(messagesIn(leaves).filter(({ within }) => within === code.within))
  if (!message || said.error?.code !== undefined || draft.chosen['error.code'] !== undefined) return
  const failed = withValue(withValue({}, code.at, 99_999), message.at, 'it failed')
  const response = await read({}, answerWith(failed))
  const { error, error_description } = response.kind === 'error' ? response : {}
  if (error === undefined)
    draft.find('error.code', 'learnt', {
      path: code.path,
      because: [`called ${code.name}`, 'says that all is well here'],
    })
  if (error_description === undefined)
    draft.find('error.message', 'learnt', { path: message.path, because: message.because })
}

/** Where an answer that may be a row says what is wrong instead: its code and its sentence, or what is called error alone. */
export function errorIn(leaves: readonly Leaf[]): Candidate[] {
  const code = likeliest(codesIn(leaves).filter(({ weight }) => weight >= 7))
  if (!code || signsOfSuccess.test(String(code.value))) return []
  const message = likeliest(messagesIn(leaves).filter(({ weight, within }) => weight >= 8 && within === code.within))
  return message ? [code, message] : code.weight >= 8 ? [code] : []
}

const signsOfSuccess = /^(0+|2\d\d|ok|success|true|false|none|null)$/i

const codesIn = (leaves: readonly Leaf[]) =>
  named(leaves, 'errorCode', ({ value }) => ['number', 'word', 'short', 'digits', 'opaque'].includes(looksLike(value)))
const messagesIn = (leaves: readonly Leaf[]) =>
  named(leaves, 'errorMessage', ({ value }) => ['word', 'sentence', 'short'].includes(looksLike(value)))

function named(
  leaves: readonly Leaf[],
  ladder: 'errorCode' | 'errorMessage',
  is: (leaf: Leaf) => boolean,
): Candidate[] {
  return leaves
    .filter(is)
    .map((leaf) => ({ ...leaf, weight: weightOf(ladder, leaf.name), because: [`called ${leaf.name}`] }))
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.at.length - b.at.length)
}

/** Nothing depends on it but a sentence: a small lead is enough. */
const likeliest = ([first, second]: readonly Candidate[]): Candidate | undefined =>
  first && (!second || first.weight > second.weight || first.at.length < second.at.length) ? first : undefined

function ownAt(
  candidates: readonly Candidate[],
  leaves: readonly Leaf[],
  value: string | undefined,
  written: string | undefined,
): Own | undefined {
  if (value === undefined) return undefined
  const same = [...candidates, ...leaves].find((leaf) => String(leaf.value) === value)
  return same && { by: written === undefined ? 'default' : 'file', path: same.path, value }
}

const RFC_WORDS = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'authorization_pending',
  'slow_down',
  'expired_token',
]

/** A refresh token that is called dead is not used again, so only what cannot mean anything else is taken for that. */
const meanings: [word: string, message: RegExp][] = [
  ['invalid_grant', /\b(refresh[ _-]?token|authorization code|auth code)\b.*\b(invalid|expired|revoked|used)\b/i],
  ['invalid_grant', /\b(invalid|expired|revoked|used)\b.*\b(refresh[ _-]?token|authorization code|auth code)\b/i],
  ['invalid_grant', /^invalid code\b/i],
  ['invalid_client', /\binvalid\b.*\b(app|client)[ _-]?(id|secret|key)\b/i],
  ['invalid_client', /\b(app|client)[ _-]?(id|secret|key)\b.*\b(invalid|wrong|incorrect|error)\b/i],
  ['invalid_client', /\bunauthorized client\b/i],
]

/** What the server's word is in RFC 6749, where it is another's spelling of it or its sentence says so. */
function learnMeaning(draft: Draft, leaves: readonly Leaf[], said: Written): void {
  const at = (member: string) => {
    const path = draft.findings.find((finding) => finding.member === member)?.path
    const value = leaves.find((leaf) => leaf.path === path)?.value
    return value === undefined || value === null ? '' : String(value)
  }
  const code = at('error.code')
  if (code === '' || RFC_WORDS.includes(code) || Object.hasOwn(said.error?.codes ?? {}, code)) return
  if (code.length > 60 || looksLike(code) === 'opaque') return
  const spelled = wordsOf(code).replaceAll(' ', '_')
  const bySpelling = RFC_WORDS.find((word) => spelled === word || spelled.endsWith(`_${word}`))
  const byMessage = meanings.find(([, message]) => message.test(at('error.message').slice(0, 300)))?.[0]
  const word = bySpelling ?? byMessage
  if (word === undefined) return
  const because = bySpelling ? 'another spelling of the same word' : 'its sentence says so'
  draft.find(['error', 'codes', code], 'learnt', { path: word, because: [because] })
}
