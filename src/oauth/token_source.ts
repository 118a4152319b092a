/**
 * The life of a token: fetched when first needed, kept, served until shortly before its end, renewed once for everybody
 * who waits, never lost. The raw answer is durable before it is read, the token set before anyone sees it.
 */
import { durationOf } from '../config/duration.ts'
import { TokenError } from '../errors.ts'
import { withoutQuery } from '../http/url.ts'
import type { Recorder } from '../journal/contract.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { TokenStore } from '../stores/contract.ts'
import type { Authorized, Desk, GrantWorld, KeptToken, TokenConnection, TokenSource } from './contract.ts'
import type { Prover } from './dpop.ts'
import { grantOf } from './grant_of.ts'
import { homeOf } from './home.ts'
import { openKeptTokens } from './kept_tokens.ts'
import { logIn } from './log_in.ts'
import { openRenewal } from './renewal.ts'
import type { TokenEndpoint } from './token_endpoint.ts'
import { openTurns, StartOver } from './turn.ts'
import { type Windows, windowsOf } from './windows.ts'

/** A token source whose token can be forgotten. */
export interface ForgettingSource extends TokenSource {
  /**
   * Once `before` is done with what is known of it, which calls `stay` before each call to a server; all of it again where
   * another process has brought another token meanwhile. `after`: what goes with the token.
   */
  forget<T>(
    before: (known: KeptToken | undefined, stay: () => Promise<void>) => Promise<T>,
    after: () => Promise<void>,
  ): Promise<T>
}

export interface TokenWorld {
  store: TokenStore
  clock: Clock
  random: Runtime['random']
  secrets: Secrets
  emit: Runtime['emit']
  /** Asked for with the first token call: who takes a token from the store needs none. */
  recorder(): Promise<Recorder>
  /** What the grant is handed. */
  grant_world: GrantWorld
  prover?: Prover
  /** Milliseconds one token call may take; the lease lasts three times as long, from each time before it is sent. */
  timeout: number
}

/** A record from further in the future than clocks are wrong was written by a wrong clock. */
const CLOCK_SLACK = 5 * 60_000
/** No further try helps before a person has done something. */
const needsSomebody = new Set<string>(['token.invalid_grant', 'token.used_up', 'token.unread', 'token.needs_login'])
/** Between two tries in the last minute of a token that still serves, milliseconds. */
const SHORT_PAUSE = 5000
/** Milliseconds between two looks at what other processes have done. */
const LOOK_PAUSE = 60_000
/** For so many milliseconds those who come after a failure are given the same one; longer where the server says so. */
const FAILURE_LASTS = 1000
/** But a server that says "in ten years" must not end a program that runs for weeks. */
const LONGEST_FAILURE = 60 * 60_000

export function openTokenSource(
  name: string,
  connection: TokenConnection,
  endpoint: TokenEndpoint,
  world: TokenWorld,
): ForgettingSource {
  const { clock, secrets, emit, random } = world
  const { refresh_before } = connection.lifetime ?? {}
  const early = refresh_before === undefined ? undefined : durationOf(refresh_before)
  const tokens = openKeptTokens(name, connection, world)
  const renewal = openRenewal(name, connection, endpoint, tokens, world)
  const turns = openTurns(name, tokens, world)
  const { ttl } = turns
  let held: (KeptToken & Windows) | undefined
  let flight: Promise<KeptToken> | undefined
  /** While the old token serves, a failed renewal is not tried again before this moment. */
  let notBefore = 0
  /** What the last renewal failed with, where no old token serves; between these two moments nobody asks again. */
  let failed: { error: TokenError; at: number; until: number } | undefined
  /** The generation whose failed renewal has been told. */
  let warned = 0
  /** When the store was last looked at for what other processes have done with the token that this one holds. */
  let looked = clock.now()
  let looking: Promise<void> | undefined

  const isFromTheFuture = (token: KeptToken, now: number) => token.requested_at > now + CLOCK_SLACK
  /** Its steps are still to be made; all else is well. */
  const isOnlyUnfinished = (token: KeptToken, rejected: number) => !renewal.isWhole(token) && isGood(token, rejected)
  const isUsable = (token: KeptToken, rejected: number) => renewal.isWhole(token) && isGood(token, rejected)
  const isGood = (token: KeptToken, rejected: number) =>
    token.generation > rejected &&
    !isFromTheFuture(token, clock.now()) &&
    clock.now() < windowsOf(token, 0, early).refresh_at
  /** True where somebody waits for the new one. */
  const isUrgent = (token: KeptToken | undefined, rejected: number) =>
    !token?.expires_at || token.generation <= rejected || clock.now() >= windowsOf(token, 0, early).wait_at

  function hold(token: KeptToken): KeptToken & Windows {
    held = { ...token, ...windowsOf(token, random(), early) }
    notBefore = 0
    failed = undefined
    return held
  }

  /** One flight for everybody; a caller who goes away does not end it. */
  function fly(rejected: number, anew = false): Promise<KeptToken> {
    flight ??= obtain(rejected, anew).finally(() => {
      flight = undefined
    })
    return flight
  }

  /** None where it was forgotten meanwhile: then not even this process serves with it any longer. */
  async function newest(): Promise<KeptToken | undefined> {
    const known = await tokens.newest(held)
    if (!known) held = undefined
    return known
  }

  /** Another process may have logged out, and in again: this one must not serve with the old token until it ends. */
  function look(now: number) {
    if (Math.abs(now - looked) < LOOK_PAUSE) return
    looked = now
    const before = held
    looking = newest()
      .then((known) => {
        if (held === before && known?.generation !== before?.generation) held = undefined
      })
      .catch(() => undefined)
  }

  /** A usable token from the store, else a new one; where that fails, the old one for as long as the API takes it. */
  async function obtain(rejected: number, anew: boolean): Promise<KeptToken> {
    const isFound = (token: KeptToken | undefined) => token !== undefined && !anew && isUsable(token, rejected)
    const patience = turns.patience()
    let known: KeptToken | undefined = held
    try {
      known = await newest()
      if (known && isFound(known)) return announce(known, 'cache')
      if (failed && !anew && clock.now() >= failed.at && clock.now() < failed.until) throw failed.error
      for (;;) {
        const lease = await turns.leaseOrNews(isFound, patience)
        if ('token' in lease) return announce(lease.token, 'cache')
        try {
          known = await newest()
          if (!isFound(known)) known = await renewal.recover(known)
          if (known && !anew && isOnlyUnfinished(known, rejected))
            known = await renewal.complete(known, { lease: lease.lease, ttl })
          if (known && isFound(known)) return announce(known, 'cache')
          const how = { lease: lease.lease, ttl, urgent: isUrgent(known, rejected), anew }
          const { token, origin } = await renewal.ask(known, how)
          return announce(token, origin)
        } catch (error) {
          if (!(error instanceof StartOver)) throw error
          turns.spend(patience)
        } finally {
          // The token counts; a lease that cannot be given back ends by itself.
          await lease.lease.release().catch(() => undefined)
        }
      }
    } catch (error) {
      // Who was stopped for long finds his own call broken, and the token that another process got meanwhile.
      const news = await tokens.load().catch(() => undefined)
      if (isForgotten(error)) held = known = undefined
      if (news && isFound(news)) return announce(news, 'cache')
      const mayServe = known && !anew && known.generation > rejected && renewal.isWhole(known)
      const serves = mayServe && clock.now() < (known?.expires_at ?? 0)
      if (known && serves) return serveOn(known, error as Error)
      if (error instanceof TokenError && error !== failed?.error && !isForgotten(error)) {
        const at = clock.now()
        failed = { error, at, until: at + Math.min(Math.max(FAILURE_LASTS, retryAfter(error)), LONGEST_FAILURE) }
      }
      throw error
    }
  }

  /** Milliseconds. */
  const retryAfter = (error: Error) =>
    1000 * ((error instanceof TokenError && (error.data as { retry_after?: number }).retry_after) || 0)

  /**
   * The next try comes when the server says, else after half a minute to five, at the latest when callers would wait; from
   * then on every few seconds, at the latest when the old token ends.
   */
  function serveOn(old: KeptToken, error: Error): KeptToken {
    const token = hold(old)
    const now = clock.now()
    const isWaitedFor = now >= token.wait_at
    const pause = isWaitedFor ? SHORT_PAUSE : 30_000 + random() * 270_000
    const latest = isWaitedFor ? (token.expires_at ?? now) : token.wait_at
    notBefore = Math.min(latest, now + Math.max(retryAfter(error), pause))
    if (warned < old.generation) {
      warned = old.generation
      const why = secrets.mask(error.message)
      const isOver = error instanceof TokenError && needsSomebody.has(error.code)
      const what = isOver
        ? 'needs somebody, and its token serves on until it ends'
        : 'its token could not be renewed yet'
      const code = isOver ? 'token.needs_login' : 'token.renewal_failed'
      emit({ type: 'warning', code, message: `connection ${name}: ${what}: ${why}` })
    }
    return token
  }

  function announce(token: KeptToken, origin: 'cache' | 'fetched' | 'refreshed'): KeptToken {
    emit({
      type: 'token',
      connection: name,
      origin,
      token_endpoint: withoutQuery(homeOf(connection)),
      generation: token.generation,
      ...(token.expires_at !== undefined && { expires_at: new Date(token.expires_at).toISOString() }),
      ...(origin !== 'cache' && Object.keys(token.spelled).length > 0 && { spelled: token.spelled }),
    })
    return hold(token)
  }

  async function login(desk: Desk): Promise<KeptToken> {
    const grant = grantOf(connection)
    if (!('authorize' in grant)) return fly(0, true)
    return logIn(connection, grant, desk, world.grant_world, async (authorized) => {
      while (flight) await flight.catch(() => undefined)
      flight = redeem(authorized).finally(() => {
        flight = undefined
      })
      return flight
    })
  }

  /** The token for what a person has agreed to, under the lease that every call is made under. */
  async function redeem(authorized: Authorized): Promise<KeptToken> {
    return turns.alone(async (lease) => {
      const { token, origin } = await renewal.login(await renewal.recover(await newest()), authorized, { lease, ttl })
      return announce(token, origin)
    })
  }

  return {
    ...(world.prover && { prover: world.prover }),
    token() {
      if (!held) return fly(0)
      tokens.keepAgain()
      const now = clock.now()
      look(now)
      if (isFromTheFuture(held, now)) return fly(0)
      if (now < held.refresh_at) return held
      if (now >= held.wait_at) return now < notBefore ? held : fly(0)
      // A renewal that nobody waits for; it warns by itself, and throws only when the old token has ended meanwhile.
      if (now >= notBefore) fly(0).catch(() => undefined)
      return held
    },
    async renew(rejected) {
      if (held && held.generation > rejected) return held
      // A flight that began before the rejection may end with the very token that was rejected.
      const underway = await flight
      return underway && underway.generation > rejected ? underway : fly(rejected)
    },
    async anew() {
      while (flight) await flight.catch(() => undefined)
      return fly(0, true)
    },
    async login(desk) {
      while (flight) await flight.catch(() => undefined)
      return login(desk)
    },
    async forget(before, after) {
      while (flight) await flight.catch(() => undefined)
      return turns.alone(async (lease) => {
        const known = await renewal.recover(await newest())
        const told = await before(known, async () => {
          if (!(await lease.renew(ttl))) throw new StartOver()
        })
        if (!(await tokens.forget(known))) throw new StartOver()
        held = undefined
        failed = undefined
        await after()
        return told
      })
    },
    kept: tokens.load,
    answered: tokens.answered,
    end: async () => renewal.end(await newest()),
    async settled() {
      await turns.givingUp(Promise.resolve(flight?.catch(() => undefined)))
      await Promise.all([tokens.keepAgain(), looking])
    },
  }
}

const isForgotten = (error: unknown) => error instanceof TokenError && error.code === 'token.forgotten'
