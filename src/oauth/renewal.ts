/**
 * Getting the next token: by what is held, unless that may be used up, or by the grant itself. What is good for one use is
 * noted before it leaves, and whoever finds that note without an answer knows that it may be gone.
 */
import { TokenError } from '../errors.ts'
import { isRefused, openAttempts } from './attempts.ts'
import type { Authorized, GrantWorld, KeptToken, Renewing, TokenConnection, TokenSet } from './contract.ts'
import { typedToken } from './described_login.ts'
import { grantOf } from './grant_of.ts'
import type { Attempt, KeptTokens } from './kept_tokens.ts'
import { lifetimeOf, rulesOf } from './lifetime.ts'
import { type Lasting, type ObtainingWorld, type Origin, openObtaining, withExtra } from './obtaining.ts'
import { allows, askedScope } from './scope.ts'
import { isRotatedUnread, rotatingAnswer } from './stepped.ts'
import { targetText } from './target.ts'
import type { TokenEndpoint } from './token_endpoint.ts'
import { mappingDigest } from './token_mapping.ts'
import { StartOver } from './turn.ts'

export interface Renewal {
  /**
   * The token after `known`. By what is held, a refresh token as a rule, unless that may be used up; by the grant itself
   * where there is none, where it was rejected and where `anew` asks for it. It is kept when it is given. Throws TokenError, StoreError, StartOver.
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
  /** False while calls are still to be made with a token before it serves. */
  isWhole(token: KeptToken): boolean
  /**
   * Makes those calls; the token that they leave is kept when it is given. What is given is not whole where they would send
   * what may be used up, and the grant can run again. Throws TokenError, ConfigError, StartOver.
   */
  complete(token: KeptToken, how: Lasting): Promise<KeptToken>
  /** Why no token can follow this one before somebody does something about it. */
  end(known: KeptToken | undefined): Promise<TokenError | undefined>
}

export interface HowToAsk extends Lasting {
  /** False while callers are served with the old token. */
  urgent: boolean
  anew: boolean
}

export interface RenewalWorld extends ObtainingWorld {
  /** What the grant is handed. */
  grant_world: GrantWorld
}

export function openRenewal(
  name: string,
  connection: TokenConnection,
  endpoint: TokenEndpoint,
  tokens: KeptTokens,
  world: RenewalWorld,
): Renewal {
  const { clock, emit, grant_world } = world
  const grant = grantOf(connection)
  const isAttended = 'authorize' in grant
  /** A seed that was typed is older than what is held. */
  const isRunAnew = 'parameters' in grant || isAttended
  const grantWord = 'grant_type' in connection ? 'grant' : 'login'
  const attempts = openAttempts(name, connection, tokens, world.secrets)
  const { obtain, complete, withEarlier } = openObtaining(name, connection, endpoint, tokens, world)

  return {
    async ask(before, how) {
      const known = before && rotatingAnswer(before, connection) ? await readStep(before, how) : before
      const attempt = await attempts.after(known)
      if (isWidened(known)) throw needsLogin(known)
      await attempts.check(attempt, how.urgent, clock.now())
      const tell = (reason: string) => emit({ type: 'renewal', connection: name, reason })
      const isSpent = known !== undefined && isRotatedUnread(known, connection)
      const renewing = (how.anew && isRunAnew) || isSpent ? undefined : renewalOf(known)
      if (renewing) {
        if (!grant.repeatable || attempt.lost === 0) {
          try {
            return await obtain(known, 'refreshed', attempt, how, renewing)
          } catch (error) {
            if (!isRefused(error)) throw error
            if (((await tokens.load())?.generation ?? 0) > (known?.generation ?? 0)) throw new StartOver()
            if (!grant.repeatable) throw error
            tell(`the ${heldWord(renewing)} was rejected; the ${grantWord} runs again`)
          }
        } else tell(`the ${heldWord(renewing)} may be used up, since no answer came; the ${grantWord} runs again`)
      }
      const from = grant.repeatable ? await tokens.attempt(known) : attempt
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
      const attempt = await tokens.attempt(known)
      const read = await readAgain(attempt)
      if (!read) return known ? withHeld(known, attempt) : typed(attempt.after)
      return tokens.keep({ ...withEarlier(read.token, !read.anew, known), generation: attempt.after + 1 })
    },

    isWhole: endpoint.isWhole,
    async complete(token, how) {
      const attempt = await attempts.after(token)
      await attempts.check(attempt, true, clock.now())
      // A step may have used up its refresh token: the grant runs again.
      return grant.repeatable && attempt.lost > 0 ? token : complete(token, attempt, how)
    },

    async end(known) {
      const attempt = await attempts.after(known)
      const end = (await readAgain(attempt)) ? undefined : await attempts.endOf(attempt)
      const isOver = known?.refresh_token === undefined && clock.now() >= (known ? (known.expires_at ?? Infinity) : 0)
      return end ?? (isAttended && (isOver || isWidened(known)) ? needsLogin(known) : undefined)
    },
  }

  /** The token in an answer that is kept, the newest first. */
  async function readAgain({ unread, ...newest }: Attempt): Promise<{ token: TokenSet; anew: boolean } | undefined> {
    for (const { raw, anew = false, extra, cookies, refresh_token } of [newest, unread ?? {}]) {
      const token = raw && (await endpoint.reread(raw))
      if (!token) continue
      const beside = { ...(cookies && { cookies }), ...(refresh_token !== undefined && { refresh_token }) }
      return { token: { ...beside, ...withExtra(token, { extra }) }, anew }
    }
    return undefined
  }

  /** What a step may have taken the place of is not sent before its answer is read; but a grant that can run again may. */
  async function readStep(known: KeptToken, how: Lasting): Promise<KeptToken | undefined> {
    try {
      return await complete(known, await attempts.after(known), how)
    } catch (error) {
      const next = await tokens.newest(known)
      if (!grant.repeatable && next && isRotatedUnread(next, connection)) throw error
      return next
    }
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

  function renewalOf(known: KeptToken | undefined): Renewing | undefined {
    if (grant.renewing) return grant.renewing(connection, known)
    if (known?.refresh_token === undefined) return undefined
    const { refresh_token, asked_scope } = known
    const scope = askedScope(connection)
    // RFC 6749 §6: no scope means the one that was granted.
    return { asked_by: 'refresh_token', parameters: { refresh_token, ...(scope !== asked_scope && { scope }) } }
  }

  /** A token that somebody typed serves until it ends, counted from now, when it is first seen. */
  async function typed(after: number): Promise<KeptToken | undefined> {
    if ('grant_type' in connection) return undefined
    const requested_at = clock.now()
    const access_token = typedToken(connection, requested_at)
    if (access_token === undefined) return undefined
    const [asked_scope, asked_target, read_by] = [
      askedScope(connection),
      targetText(connection),
      mappingDigest(connection),
    ]
    return tokens.keep({
      access_token,
      token_type: 'Bearer',
      requested_at,
      ...lifetimeOf(() => [], access_token, requested_at, rulesOf(connection)),
      ...(connection.refresh_token !== undefined && { refresh_token: connection.refresh_token }),
      ...(asked_scope !== undefined && { asked_scope }),
      ...(asked_target !== undefined && { asked_target }),
      ...(read_by !== undefined && { read_by }),
      response: null,
      spelled: {},
      generation: after + 1,
    })
  }
}

/** With the refresh token that a step has brought in place of its own. */
function withHeld(known: KeptToken, { made }: Attempt): KeptToken {
  const refresh_token = made?.held.refresh_token
  if (refresh_token === undefined) return known
  const { refresh_token_expires_at: _, refresh_token_expiry_source: __, ...token } = known
  return { ...token, refresh_token: String(refresh_token) }
}

/** What is held and sent, for a sentence. */
const heldWord = ({ parameters }: Renewing) => (parameters.refresh_token === undefined ? 'token' : 'refresh token')
