/**
 * How far the renewal of one generation has come. What is good for one use, a refresh token as a rule, may be used up when
 * no answer came; and some servers end everything when they see it twice.
 */
import { TokenError } from '../errors.ts'
import type { Secrets } from '../redact.ts'
import type { KeptToken, TokenConnection } from './contract.ts'
import { seedOf } from './described_login.ts'
import { grantOf } from './grant_of.ts'
import type { Attempt, KeptTokens } from './kept_tokens.ts'
import { connectionDigest } from './token_key.ts'
import { mappingOf } from './token_mapping.ts'
import { StartOver } from './turn.ts'
import { answersIn, unreadIn } from './unread.ts'

/** Once, and once more: then what was sent counts as used up. */
const MOST_LOST = 2
/**
 * And yet it is tried again so many milliseconds later, when nothing is left that could be lost by it: a server that was
 * down may never have seen it.
 */
const TRY_AGAIN = 15 * 60_000

export interface Attempts {
  /** How far it has come. What a person has changed since may help where the grant cannot help itself. */
  after(known: KeptToken | undefined): Promise<Attempt>
  /** Why nothing is left to renew by. */
  endOf(attempt: Attempt): Promise<TokenError | undefined>
  /** Throws why nothing is sent now. `urgent`: somebody waits for the answer. `now`: milliseconds since 1970. */
  check(attempt: Attempt, urgent: boolean, now: number): Promise<void>
}

export function openAttempts(
  name: string,
  connection: TokenConnection,
  tokens: Pick<KeptTokens, 'attempt'>,
  secrets: Secrets,
): Attempts {
  const grant = grantOf(connection)
  const seed = 'grant_type' in connection ? undefined : { seed: seedOf(connection) }
  const attended = 'authorize' in grant && { attended: true as const }

  async function endOf(attempt: Attempt): Promise<TokenError | undefined> {
    if (grant.repeatable) return undefined
    const { dead, lost } = attempt
    // What is in it is perhaps all that is left: the server may have ended what was sent for it.
    if (await unreadIn(attempt, await mappingOf(connection, { name, secrets })))
      return new TokenError('token.unread', { connection: name, ...attended, ...seed })
    if (dead) return new TokenError('token.invalid_grant', dead)
    if (lost < MOST_LOST) return undefined
    return new TokenError('token.used_up', { connection: name, times: lost, ...attended, ...seed })
  }

  return {
    endOf,
    async after(known) {
      const attempt = await tokens.attempt(known)
      if (grant.repeatable || attempt.connection === (await connectionDigest(connection))) return attempt
      return { ...answersIn(attempt), after: attempt.after, lost: 0 }
    },
    async check(attempt, urgent, now) {
      const end = await endOf(attempt)
      const rested = now - (attempt.asked_at ?? 0)
      if (end && (end.code !== 'token.used_up' || !urgent || (rested >= 0 && rested < TRY_AGAIN))) throw end
      if (!grant.repeatable && attempt.lost > 0 && !urgent)
        throw new TokenError('token.answer_lost', { connection: name, ...seed })
    },
  }
}

/** The server says that what was sent is good for nothing. */
export const isRejection = (error: unknown): error is TokenError & { data: NonNullable<Attempt['dead']> } =>
  error instanceof TokenError && error.code === 'token.invalid_grant'

/**
 * Some servers give a refresh token to those who may not use it, and a step may be what says so. The grant itself may do
 * what it does not.
 */
export function isRefused(error: unknown): boolean {
  if (!(error instanceof TokenError)) return false
  const { kind, step = '', status = 0 } = error.data as { kind?: string; step?: string; status?: number }
  if (error.code === 'token.refused') return kind === 'permanent'
  // After the token call there is a token already, which no grant mends.
  if (error.code === 'token.step_refused') return !step.startsWith('token_response') && status < 500 && status !== 429
  return isRejection(error) || error.code === 'token.invalid_scope'
}

/** The answer may hold a token, once somebody says how to read it. */
const unread = new Set<string>(['token.not_a_token', 'token.ambiguous', 'token.sealed', 'token.step_extra'])

/** True where nobody can say whether the server gave a token: one that answers 429 or 503 did not come to it. */
export function isAnswerLost(error: unknown): boolean {
  if (error instanceof StartOver) return true
  if (!(error instanceof TokenError)) return true
  const { failure, status = 0 } = error.data as { failure?: { sent: boolean }; status?: number }
  if (failure) return failure.sent
  // A step may well answer with a redirect.
  if (unread.has(error.code)) return status < (error.code === 'token.step_extra' ? 400 : 300)
  return /^token\.(step_)?refused$/.test(error.code) && status >= 500 && status !== 503
}
