/**
 * Getting the next token. A refresh token is often good for one use, and some servers end everything when they see it
 * twice: before it leaves, a note says so, and whoever finds that note without an answer knows that it may be used up.
 */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import type { Recorder, Recording } from '../journal/contract.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Lease } from '../stores/contract.ts'
import { scopeNotes } from '../token_messages.ts'
import type { Authorized, GrantWorld, KeptToken, OAuthConnection, TokenParameters, TokenSet } from './contract.ts'
import { factsOf } from './fingerprint.ts'
import { grantOf } from './grant_of.ts'
import { type Attempt, connectionDigest, type KeptTokens } from './kept_tokens.ts'
import { allows, askedScope, scopeDifference } from './scope.ts'
import type { TokenEndpoint } from './token_endpoint.ts'
import type { RawAnswer } from './token_response.ts'
import { StartOver } from './turn.ts'

export interface Renewal {
  /**
   * The token after `known`. By its refresh token, unless that may be used up; by the grant itself where none is held,
   * where it was rejected and where `anew` asks for it. It is kept when it is given. Throws TokenError, StoreError, StartOver.
   */
  ask(known: KeptToken | undefined, how: HowToAsk): Promise<{ token: KeptToken; origin: Origin }>
  /** The same by what a person has just agreed to. */
  login(
    known: KeptToken | undefined,
    authorized: Authorized,
    how: Lasting,
  ): Promise<{ token: KeptToken; origin: Origin }>
  /** What is `known`, or the token in an answer that arrived but was never made a token set: the process died in between. */
  recover(known: KeptToken | undefined): Promise<KeptToken | undefined>
  /** Why no token can follow this one before somebody does something about it. */
  end(known: KeptToken | undefined): Promise<TokenError | undefined>
}

/** How long the lease lasts that a call is made under. */
type Lasting = Pick<HowToAsk, 'lease' | 'ttl'>
/** What is sent for the token; or the token itself, where a browser brought it. */
type Bringing = Pick<Authorized, 'extra'> & ({ parameters: TokenParameters } | { answer: RawAnswer })

/** By the grant, or by a refresh token. */
type Origin = 'fetched' | 'refreshed'

export interface HowToAsk {
  lease: Lease
  /** Milliseconds, three times what one token call may take: while a call is under way the lease does not end. */
  ttl: number
  /** False while callers are served with the old token. */
  urgent: boolean
  anew: boolean
}

export interface RenewalWorld {
  clock: Clock
  emit: Runtime['emit']
  secrets: Secrets
  recorder(): Promise<Recorder>
  /** What the grant is handed. */
  grant_world: GrantWorld
}

/** Once, and once more: then the refresh token counts as used up. */
const MOST_LOST = 2
/**
 * And yet it is tried again so many milliseconds later, when nothing is left that could be lost by it: a server that was
 * down may never have seen it.
 */
const TRY_AGAIN = 15 * 60_000

export function openRenewal(
  name: string,
  connection: OAuthConnection,
  endpoint: TokenEndpoint,
  tokens: KeptTokens,
  { clock, emit, secrets, recorder, grant_world }: RenewalWorld,
): Renewal {
  const grant = grantOf(connection)
  const isAttended = 'authorize' in grant

  /** How far it has come. What a person has changed since may help where the grant cannot help itself. */
  async function attemptAfter(known: KeptToken | undefined): Promise<Attempt> {
    const attempt = await tokens.attempt(known)
    if (grant.repeatable || attempt.connection === (await connectionDigest(connection))) return attempt
    return { after: attempt.after, lost: 0 }
  }

  function endOf({ dead, lost }: Attempt): TokenError | undefined {
    if (grant.repeatable) return undefined
    if (dead) return new TokenError('token.invalid_grant', dead)
    if (lost < MOST_LOST) return undefined
    return new TokenError('token.used_up', { connection: name, times: lost, ...(isAttended && { attended: true }) })
  }

  /** One call with its record, which says of the token that it brought which one it is. */
  async function obtain(known: KeptToken | undefined, origin: Origin, from: Attempt, how: Lasting, by: Bringing) {
    const grant_type = origin === 'refreshed' ? 'refresh_token' : connection.grant_type
    const job = (await recorder()).begin({ kind: 'token', connection: name, grant_type })
    try {
      const answer = await job.within(() => send(grant_type, by, from, how, job))
      const next = withEarlier(withExtra(answer, by), origin === 'refreshed' ? known : undefined)
      const token = await tokens.keep({ ...next, generation: from.after + 1 })
      // Whoever logs in is told by the login.
      if (!isAttended || origin === 'refreshed') warnOfScope(token)
      const facts = factsOf(name, token)
      if (facts) job.note({ token: { ...facts, origin } })
      job.end()
      return { token, origin }
    } catch (error) {
      if (error instanceof StartOver || isNotYet(error)) job.forget()
      else job.end(error)
      throw error
    }
  }

  function warnOfScope(token: KeptToken) {
    const notes = scopeNotes(scopeDifference(token)).map((note) => oneLine(secrets.mask(note)))
    if (notes.length === 0) return
    emit({ type: 'warning', code: 'token.scope', message: `scope of connection ${name}: ${notes.join('; ')}` })
  }

  async function send(
    grant_type: typeof connection.grant_type,
    by: Bringing,
    from: Attempt,
    { lease, ttl }: Lasting,
    job: Recording,
  ): Promise<TokenSet> {
    let attempt = from
    const note = (next: Attempt) => {
      attempt = next
      return tokens.note(next)
    }
    const { extra } = by
    const anew = grant_type !== 'refresh_token'
    const keep = async (raw: RawAnswer) => {
      // An answer that could not be read yet may hold the token: a refusal does not take its place.
      if (raw.status >= 400 && from.raw && from.raw.status < 300) return
      const { extra: _, ...rest } = attempt
      await note({ ...rest, raw, anew, ...(extra && { extra }) })
    }
    if ('answer' in by) return endpoint.read(by.answer, keep)
    const sent = by.parameters
    try {
      return await endpoint.request(grant_type, sent, {
        async aboutToSend() {
          // This process may have been stopped for so long that another one has sent meanwhile.
          if (!(await lease.renew(ttl))) throw new StartOver()
          if (sent.refresh_token === undefined) return
          await tokens.reserve()
          const { after, lost } = from
          await note({ after, lost: lost + 1, asked_at: clock.now(), connection: await connectionDigest(connection) })
        },
        keep,
        note: job.note,
      })
    } catch (error) {
      // Where the answer is certain, the refresh token is as good as before, or dead; but a late word does not count.
      const isSettled = !isAnswerLost(error) && !(grant.repeatable && isRefused(error))
      if (attempt.lost > from.lost && isSettled && (await lease.renew(ttl).catch(() => false)))
        await tokens.note({ ...attempt, ...(isRejection(error) ? { dead: error.data } : { lost: from.lost }) })
      throw error
    }
  }

  return {
    async ask(known, how) {
      const attempt = await attemptAfter(known)
      const end = endOf(attempt)
      if (isWidened(known)) throw needsLogin(known)
      const rested = clock.now() - (attempt.asked_at ?? 0)
      if (end && (attempt.dead || !how.urgent || (rested >= 0 && rested < TRY_AGAIN))) throw end
      if (!grant.repeatable && attempt.lost > 0 && !how.urgent)
        throw new TokenError('token.answer_lost', { connection: name })
      const tell = (reason: string) => emit({ type: 'renewal', connection: name, reason })
      if (known?.refresh_token !== undefined && !how.anew) {
        if (!grant.repeatable || attempt.lost === 0) {
          try {
            return await obtain(known, 'refreshed', attempt, how, { parameters: ofRefreshToken(known) })
          } catch (error) {
            if (!isRefused(error)) throw error
            if (((await tokens.load())?.generation ?? 0) > known.generation) throw new StartOver()
            if (!grant.repeatable) throw error
            tell('the refresh token was rejected; the grant runs again')
          }
        } else tell('the refresh token may be used up, since no answer came; the grant runs again')
      }
      const { after, lost } = await tokens.attempt(known)
      const from = grant.repeatable ? { after, lost } : attempt
      if (!('parameters' in grant)) throw needsLogin(known)
      const { parameters, again } = grant
      const fetch = async () =>
        obtain(known, 'fetched', from, how, { parameters: await parameters(connection, grant_world) })
      try {
        return await fetch()
      } catch (error) {
        if (!(error instanceof TokenError && (await again?.(error, grant_world)))) throw error
        return fetch()
      }
    },

    async login(known, authorized, how) {
      // Until the login has brought a token, the one before it is all there is, and what is known of it holds.
      return obtain(known, 'fetched', await tokens.attempt(known), how, authorized)
    },

    async recover(known) {
      const { raw, anew, after, extra } = await tokens.attempt(known)
      const token = raw && (await endpoint.reread(raw))
      if (!token) return known
      const next = withEarlier(withExtra(token, extra && { extra }), anew ? undefined : known)
      return tokens.keep({ ...next, generation: after + 1 })
    },

    async end(known) {
      const end = endOf(await attemptAfter(known))
      const isOver = known?.refresh_token === undefined && clock.now() >= (known ? (known.expires_at ?? Infinity) : 0)
      return end ?? (isAttended && (isOver || isWidened(known)) ? needsLogin(known) : undefined)
    },
  }

  function needsLogin(known: KeptToken | undefined) {
    const why = isWidened(known)
      ? 'has no token for the scope in the file, which is wider than the one granted with its login'
      : known && 'has a token that has ended or was rejected, and no refresh token'
    return new TokenError('token.needs_login', { connection: name, ...(why && { why }) })
  }

  /** RFC 6749 §6: what the person has not agreed to is not asked for by their refresh token. */
  function isWidened(known: KeptToken | undefined): boolean {
    const scope = askedScope(connection)
    return (
      isAttended && known !== undefined && scope !== undefined && scope !== known.asked_scope && !allows(known, scope)
    )
  }

  /** RFC 6749 §6: no scope means the one that was granted. */
  function ofRefreshToken({ refresh_token, asked_scope }: Partial<KeptToken> = {}): TokenParameters {
    const scope = askedScope(connection)
    return { refresh_token, ...(scope !== asked_scope && { scope }) }
  }

  /**
   * RFC 6749 §6: a new refresh token replaces the old one; none sent means the old one goes on, at first the typed one. So
   * with the scope: none sent means the one that was granted before, at first the one that was asked for (§5.1). What else
   * came with the token before it stays true of this one.
   */
  function withEarlier(token: TokenSet, known: KeptToken | undefined): TokenSet {
    const granted = known?.asked_scope === token.asked_scope ? known?.scope : undefined
    const scope = token.scope ?? granted ?? token.asked_scope
    const logged_in_at = isAttended ? (known ? known.logged_in_at : token.requested_at) : undefined
    const kept = {
      ...withExtra(token, known),
      ...(scope !== undefined && { scope }),
      ...(logged_in_at !== undefined && { logged_in_at }),
    }
    if (token.refresh_token !== undefined) return kept
    const typed = 'refresh_token' in connection ? connection.refresh_token : undefined
    const { refresh_token = typed, refresh_token_expires_at } = known ?? {}
    return {
      ...(refresh_token_expires_at !== undefined && { refresh_token_expires_at }),
      ...kept,
      ...(refresh_token !== undefined && { refresh_token }),
    }
  }
}

/** With what was brought before, where the token's own answer does not say it again. */
function withExtra(token: TokenSet, before: Pick<TokenSet, 'extra'> | undefined): TokenSet {
  const extra = { ...before?.extra, ...token.extra }
  return Object.keys(extra).length > 0 ? { ...token, extra } : token
}

/** RFC 8628 §3.5: asked every few seconds while a person makes up their mind. */
export const isNotYet = (error: unknown): boolean =>
  error instanceof TokenError &&
  ['authorization_pending', 'slow_down'].includes(String((error.data as { error?: string }).error))

const isRejection = (error: unknown): error is TokenError & { data: NonNullable<Attempt['dead']> } =>
  error instanceof TokenError && error.code === 'token.invalid_grant'

/** Some servers give a refresh token to those who may not use it. The grant itself may do what it does not. */
const isRefused = (error: unknown) =>
  isRejection(error) ||
  (error instanceof TokenError &&
    (error.code === 'token.invalid_scope' ||
      (error.code === 'token.refused' && (error.data as { kind?: string }).kind === 'permanent')))

/** True where nobody can say whether the server gave a token: one that answers 429 or 503 did not come to it. */
function isAnswerLost(error: unknown): boolean {
  if (error instanceof StartOver) return true
  if (!(error instanceof TokenError)) return true
  const { failure, status = 0 } = error.data as { failure?: { sent: boolean }; status?: number }
  if (failure) return failure.sent
  if (error.code === 'token.not_a_token' || error.code === 'token.ambiguous') return status < 300
  return error.code === 'token.refused' && status >= 500 && status !== 503
}
