/** Answers of a token endpoint in which no token was found, and which may hold one all the same. */
import type { JsonObject } from '../json.ts'
import type { KeptCookie } from '../runtime.ts'
import { secretsBeside } from './answer_path.ts'
import { openAnswer } from './answer_shape.ts'
import type { Attempt } from './kept_tokens.ts'
import { isLikeToken, isUnmistakable, textsLikeTokens } from './likely_token.ts'
import type { Mapping } from './token_mapping.ts'
import { type RawAnswer, readTokenResponse } from './token_response.ts'

/** An answer of the token endpoint, before anything is made of it. */
export interface KeptAnswer {
  raw: RawAnswer
  /** It is not to the refresh token: where it brings none, none is left. */
  anew?: boolean
  /** What came before and beside it. */
  extra?: JsonObject
  cookies?: readonly KeptCookie[]
  /** What has taken the place of the refresh token that it was asked for with. */
  refresh_token?: string
}

/** The newest that is kept of those that may hold a token. */
export async function unreadIn(attempt: Partial<Attempt>, mapping: Mapping): Promise<KeptAnswer | undefined> {
  const { raw, unread } = attempt
  if (raw && (await mayHoldToken(raw, mapping))) return answerIn(attempt)
  return unread && (await mayHoldToken(unread.raw, mapping)) ? unread : undefined
}

/** The newest answer of an attempt, and what belongs to it. */
export function answerIn({ raw, anew, extra, cookies, refresh_token }: Partial<Attempt>): KeptAnswer | undefined {
  return (
    raw && {
      raw,
      ...(anew !== undefined && { anew }),
      ...(extra && { extra }),
      ...(cookies && { cookies }),
      ...(refresh_token !== undefined && { refresh_token }),
    }
  )
}

/** What a note of another try goes on with: nothing that came is lost by it. */
export const answersIn = ({ unread, made, ...attempt }: Partial<Attempt>): Partial<Attempt> => ({
  ...answerIn(attempt),
  ...(unread && { unread }),
  ...(made && { made }),
})

/**
 * Once somebody says how it is read. Where the server says what is wrong, only what is unmistakable counts: it is asked
 * again after an error, and must be.
 */
export async function mayHoldToken(raw: RawAnswer, mapping: Mapping): Promise<boolean> {
  if (raw.status < 200 || raw.status >= 300) return false
  const { kind } = await readTokenResponse(raw, {}, mapping)
  if (kind === 'token' || kind === 'sealed' || kind === 'ambiguous') return true
  if (kind === 'neither' && secretsBeside(raw.headers ?? {}).length > 0) return true
  const text = raw.text.trim()
  const opened = await openAnswer(raw, mapping)
  // What begins like JSON and cannot be read so may be some dialect of it.
  if (!opened || !('value' in opened)) return /^[[{]/.test(text) || (!text.startsWith('<') && isLikeToken(text))
  const found = [...textsLikeTokens(opened.value)]
  return kind === 'error' ? found.some(isUnmistakable) : found.length > 0
}
