/**
 * One call for a token, from the note that it is about to be made to the token that is kept: with its record, and with what
 * is still true of the token before.
 */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import type { Recorder, Recording } from '../journal/contract.ts'
import type { JsonObject } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Lease } from '../stores/contract.ts'
import { lifetimeNote, scopeNotes } from '../token_messages.ts'
import { isAnswerLost, isRefused, isRejection } from './attempts.ts'
import type { AskedBy, Authorized, KeptToken, TokenConnection, TokenParameters, TokenSet } from './contract.ts'
import { factsOf } from './fingerprint.ts'
import { askedByOf, grantOf } from './grant_of.ts'
import type { Attempt, KeptTokens } from './kept_tokens.ts'
import { isGoneOnFrom, type Made, withoutOld } from './made_once.ts'
import { scopeDifference } from './scope.ts'
import type { Brought } from './steps.ts'
import type { TokenEndpoint } from './token_endpoint.ts'
import { connectionDigest } from './token_key.ts'
import { mappingOf } from './token_mapping.ts'
import type { RawAnswer } from './token_response.ts'
import { StartOver } from './turn.ts'
import { answersIn, unreadIn } from './unread.ts'

/** The lease that a call is made under, and how long it lasts. */
export interface Lasting {
  lease: Lease
  /** Milliseconds, three times what one token call may take: while a call is under way the lease does not end. */
  ttl: number
}

/** What is sent for the token; or the token itself, where a browser brought it. */
export type Bringing = Pick<Authorized, 'extra'> & { asked_by?: AskedBy } & (
    | { parameters: TokenParameters }
    | { answer: RawAnswer }
  )

/** By the grant, or by what is held. */
export type Origin = 'fetched' | 'refreshed'

export interface Obtaining {
  /** The token after `known`; it is kept when it is given. Throws TokenError, StoreError, StartOver. */
  obtain(
    known: KeptToken | undefined,
    origin: Origin,
    from: Attempt,
    how: Lasting,
    by: Bringing,
  ): Promise<{ token: KeptToken; origin: Origin }>
  /**
   * Makes the calls after the token call that are left, and gives the token as they leave it: it is kept as each leaves it.
   * Throws TokenError, ConfigError, StartOver.
   */
  complete(token: KeptToken, from: Attempt, how: Lasting): Promise<KeptToken>
  /** The token set with what is still true of the one before; `renewed`: it came by what was held. */
  withEarlier(token: TokenSet, renewed: boolean, known: KeptToken | undefined): TokenSet
}

export interface ObtainingWorld {
  clock: Clock
  emit: Runtime['emit']
  secrets: Secrets
  recorder(): Promise<Recorder>
}

export function openObtaining(
  name: string,
  connection: TokenConnection,
  endpoint: TokenEndpoint,
  tokens: KeptTokens,
  { clock, emit, secrets, recorder }: ObtainingWorld,
): Obtaining {
  const grant = grantOf(connection)
  const isAttended = 'authorize' in grant

  /** One call with its record, which says of the token that it brought which one it is. */
  async function obtain(known: KeptToken | undefined, origin: Origin, from: Attempt, how: Lasting, by: Bringing) {
    const asked_by = by.asked_by ?? askedByOf(connection)
    const grant_type = asked_by !== 'token_request' && asked_by !== 'refresh_request' && { grant_type: asked_by }
    const job = (await recorder()).begin({ kind: 'token', connection: name, ...grant_type })
    try {
      const renewed = origin === 'refreshed'
      const answer = await job.within(() => send(asked_by, origin, by, from, how, job, (renewed && known) || by))
      const next = { ...withEarlier(withExtra(answer, by), renewed, known), generation: from.after + 1 }
      const kept = await tokens.keep(next)
      const token = endpoint.isWhole(kept)
        ? kept
        : await job.within(async () => complete(kept, await tokens.attempt(kept), how))
      // Whoever logs in is told by the login.
      if (!isAttended || origin === 'refreshed') warnOfScope(token)
      const facts = factsOf(name, token)
      if (facts) job.note({ token: { ...facts, origin, ...saidOf(token) } })
      job.end()
      return { token, origin }
    } catch (error) {
      if (error instanceof StartOver || isNotYet(error)) job.forget()
      else job.end(error)
      throw error
    }
  }

  /** How its answer was read. Where the file should say more, that is told: once for each token. */
  function saidOf({ spelled, expiry_doubt }: KeptToken) {
    const doubt = expiry_doubt && oneLine(secrets.mask(lifetimeNote(expiry_doubt)))
    if (doubt) emit({ type: 'warning', code: 'token.lifetime', message: `lifetime of connection ${name}: ${doubt}` })
    return { ...(Object.keys(spelled).length > 0 && { spelled }), ...(doubt && { expiry_doubt: doubt }) }
  }

  /** Under one lease, from a note of how far it had come. */
  function openTry(from: Attempt, { lease, ttl }: Lasting) {
    let attempt = from
    /** How often what is held by now was sent before. */
    let { lost } = from
    const note = (next: Attempt) => {
      attempt = next
      return tokens.note(next)
    }
    return {
      attempt: () => attempt,
      note,
      /** This process may have been stopped for so long that another one has sent meanwhile. */
      async stay() {
        if (!(await lease.renew(ttl))) throw new StartOver()
      },
      /** What is good for one use is about to leave. */
      async mark() {
        await tokens.reserve()
        const asked = { asked_at: clock.now(), connection: await connectionDigest(connection) }
        await note({ ...answersIn(attempt), after: from.after, lost: lost + 1, ...asked })
      },
      /** What has taken its place was not sent yet. */
      async renewed(made: Made) {
        lost = 0
        await note({ ...attempt, made, lost })
      },
      /** Where the answer is certain, what was sent is as good as before, or dead; but a late word does not count. */
      async settle(error: unknown) {
        const isSettled = !isAnswerLost(error) && !(grant.repeatable && isRefused(error))
        if (attempt.lost <= lost || !isSettled || !(await lease.renew(ttl).catch(() => false))) return
        const { made } = attempt
        // What came of an earlier answer may be too old; that says nothing of what the answer was given for.
        const isOfEarlier = made !== undefined && made === from.made && isGoneOnFrom(made)
        await tokens.note({
          ...attempt,
          ...(isRejection(error) && !isOfEarlier ? { dead: error.data } : { lost }),
          ...(made && isRefused(error) && { made: withoutOld(made, clock.now()) }),
        })
      },
    }
  }

  async function complete(token: KeptToken, from: Attempt, how: Lasting): Promise<KeptToken> {
    let kept = token
    let trying = openTry(from, how)
    try {
      await endpoint.complete(token, {
        async aboutToSend(isSpent) {
          await trying.stay()
          if (isSpent) await trying.mark()
        },
        async keep(next) {
          kept = await tokens.keep({ ...next, generation: kept.generation + 1 })
          if (kept.requested_at > token.requested_at) throw new StartOver()
          trying = openTry({ after: kept.generation, lost: 0 }, how)
        },
      })
    } catch (error) {
      await trying.settle(error)
      throw error
    }
    return kept
  }

  function warnOfScope(token: KeptToken) {
    const notes = scopeNotes(scopeDifference(token)).map((note) => oneLine(secrets.mask(note)))
    if (notes.length === 0) return
    emit({ type: 'warning', code: 'token.scope', message: `scope of connection ${name}: ${notes.join('; ')}` })
  }

  async function send(
    asked_by: AskedBy,
    origin: Origin,
    by: Bringing,
    from: Attempt,
    how: Lasting,
    job: Recording,
    known: Brought,
  ): Promise<TokenSet> {
    const { attempt, note, stay, mark, renewed, settle } = openTry(from, how)
    const { extra } = by
    const anew = origin === 'fetched'
    const keep = async (raw: RawAnswer, brought: Brought) => {
      // An answer that could not be read yet may hold the token: none takes its place before one was read.
      const unread = await unreadIn(attempt(), await mappingOf(connection, { name, secrets }))
      const { extra: _, cookies: __, unread: ___, refresh_token: ____, ...rest } = attempt()
      await note({ ...rest, raw, anew, ...withExtra(brought, { extra }), ...(unread && { unread }) })
    }
    if ('answer' in by) return endpoint.read(by.answer, keep)
    const sent = by.parameters
    try {
      return await endpoint.request(asked_by, sent, {
        async aboutToSend(isSpent = true) {
          await stay()
          if (isSpent && (sent.refresh_token ?? sent.token) !== undefined) await mark()
        },
        keep,
        async keepMade(made) {
          // Where the grant can run again, what cannot be read is no reason not to.
          if (!grant.repeatable || made.answers.every(({ extra }) => extra)) await renewed(made)
        },
        made: from.made,
        known,
        note: job.note,
      })
    } catch (error) {
      await settle(error)
      throw error
    }
  }

  return { obtain, complete, withEarlier }

  /**
   * RFC 6749 §6: a new refresh token replaces the old one; none sent means the old one goes on, at first the typed one. So
   * with the scope: none sent means the one that was granted before, at first the one that was asked for (§5.1). What else
   * came with the token before it stays true of this one.
   */
  function withEarlier(token: TokenSet, renewed: boolean, before: KeptToken | undefined): TokenSet {
    const known = renewed ? before : undefined
    const granted = known?.asked_scope === token.asked_scope ? known?.scope : undefined
    const scope = token.scope ?? granted ?? token.asked_scope
    const logged_in_at = isAttended ? (known ? known.logged_in_at : token.requested_at) : undefined
    const kept = {
      ...withExtra(token, known),
      ...(scope !== undefined && { scope }),
      ...(logged_in_at !== undefined && { logged_in_at }),
    }
    if (token.refresh_token !== undefined) return kept
    // A login that does not send the typed one says nothing of it, and may be there because it was rejected.
    const counts = renewed || 'grant_type' in connection
    const typed = counts && 'refresh_token' in connection ? connection.refresh_token : undefined
    const { refresh_token = typed, refresh_token_expires_at, refresh_token_expiry_source: source } = known ?? {}
    return {
      ...(refresh_token_expires_at !== undefined && { refresh_token_expires_at }),
      ...(source !== undefined && { refresh_token_expiry_source: source }),
      ...kept,
      ...(refresh_token !== undefined && { refresh_token }),
    }
  }
}

/** With what was brought before, where the token's own answer does not say it again. */
export function withExtra<T extends Pick<TokenSet, 'extra'>>(
  token: T,
  before: { extra?: JsonObject | undefined } | undefined,
): T {
  const extra = { ...before?.extra, ...token.extra }
  return Object.keys(extra).length > 0 ? { ...token, extra } : token
}

/** RFC 8628 §3.5: asked every few seconds while a person makes up their mind. */
export const isNotYet = (error: unknown): boolean =>
  error instanceof TokenError &&
  ['authorization_pending', 'slow_down'].includes(String((error.data as { error?: string }).error))
