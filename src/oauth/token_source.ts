/**
 * The life of a token: fetched when first needed, kept, served until shortly before its end, renewed once for everybody
 * who waits, never lost. The raw answer is durable before it is read, the token set before anyone sees it.
 */
import { TokenError } from '../errors.ts'
import { withoutQuery } from '../http/url.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Lease, TokenStore } from '../stores/contract.ts'
import type { Grant, Grants, KeptToken, OAuthConnection, TokenSet } from './contract.ts'
import * as grants from './grants/index.ts'
import { openKeptTokens } from './kept_tokens.ts'
import type { TokenEndpoint } from './token_endpoint.ts'
import type { RawAnswer } from './token_response.ts'
import { type Windows, windowsOf } from './windows.ts'

export interface TokenSource {
  /** A usable token: at once while one is held and fresh, else a promise of one. Throws TokenError, StoreError. */
  token(): KeptToken | Promise<KeptToken>
  /** The API rejected this generation: a newer one, by one renewal however many ask. */
  renew(rejected: number): Promise<KeptToken>
  /** What is in the store, usable or not; asks nobody. */
  kept(): Promise<KeptToken | undefined>
  /** Waits for a renewal under way: a token that has been sent for must be kept. */
  settled(): Promise<void>
}

export interface TokenWorld {
  store: TokenStore
  clock: Clock
  random: Runtime['random']
  secrets: Secrets
  emit: Runtime['emit']
  /** Milliseconds one token call may take; the lease lasts three times as long. */
  timeout: number
}

/** A record from further in the future than clocks are wrong was written by a wrong clock. */
const CLOCK_SLACK = 5 * 60_000
/** How often somebody who waits for another process's lease looks again, milliseconds. */
const LOOK_AGAIN = 100

export function openTokenSource(
  name: string,
  connection: OAuthConnection,
  endpoint: TokenEndpoint,
  world: TokenWorld,
): TokenSource {
  const { clock, secrets, emit, random } = world
  const grant = (grants satisfies Grants)[connection.grant_type] as Grant
  const tokens = openKeptTokens(name, connection, world)
  let held: (KeptToken & Windows) | undefined
  let flight: Promise<KeptToken> | undefined
  /** While the old token serves, a failed renewal is not tried again before this moment. */
  let notBefore = 0
  /** The generation whose failed renewal has been told. */
  let warned = 0

  const isUsable = (token: KeptToken, rejected: number) =>
    token.generation > rejected &&
    token.requested_at <= clock.now() + CLOCK_SLACK &&
    clock.now() < windowsOf(token, 0).refresh_at

  function hold(token: KeptToken): KeptToken & Windows {
    held = { ...token, ...windowsOf(token, random()) }
    notBefore = 0
    return held
  }

  /** One flight for everybody; a caller who goes away does not end it. */
  function fly(rejected: number): Promise<KeptToken> {
    flight ??= obtain(rejected).finally(() => {
      flight = undefined
    })
    return flight
  }

  /** A usable token from the store, else a new one; where that fails, the old one for as long as the API takes it. */
  async function obtain(rejected: number): Promise<KeptToken> {
    let known: KeptToken | undefined = held
    try {
      known = (await tokens.newest()) ?? held
      if (known && isUsable(known, rejected)) return announce(known, 'cache')
      const lease = await leaseOrNews(rejected)
      if ('token' in lease) return announce(lease.token, 'cache')
      try {
        known = (await tokens.newest()) ?? held
        if (!known || !isUsable(known, rejected)) known = (await recover(known)) ?? known
        if (known && isUsable(known, rejected)) return announce(known, 'cache')
        const { token, origin } = await ask(known)
        return announce(await tokens.keep({ ...token, generation: (known?.generation ?? 0) + 1 }), origin)
      } finally {
        // The token counts; a lease that cannot be given back ends by itself.
        await lease.lease.release().catch(() => undefined)
      }
    } catch (error) {
      if (!known || known.generation <= rejected || clock.now() >= (known.expires_at ?? 0)) throw error
      return serveOn(known, error as Error)
    }
  }

  /** The next try comes when the server says, else after half a minute to five; at the latest when callers wait. */
  function serveOn(old: KeptToken, error: Error): KeptToken {
    const { retry_after = 0 } = (error instanceof TokenError ? error.data : {}) as { retry_after?: number }
    const token = hold(old)
    notBefore = Math.min(token.wait_at, clock.now() + Math.max(retry_after * 1000, 30_000 + random() * 270_000))
    if (warned < old.generation) {
      warned = old.generation
      const why = secrets.mask(error.message)
      const message = `connection ${name}: the token could not be renewed yet, the old one serves on: ${why}`
      emit({ type: 'warning', code: 'token.renewal_failed', message })
    }
    return token
  }

  /** The lease, or the token that its holder brought while we waited. */
  async function leaseOrNews(rejected: number): Promise<{ lease: Lease } | { token: KeptToken }> {
    for (let waited = false; ; waited = true) {
      const lease = await tokens.lease(3 * world.timeout)
      if (lease) return { lease }
      if (!waited)
        emit({ type: 'renewal', connection: name, reason: 'another process is getting the token; waiting for it' })
      await clock.sleep(LOOK_AGAIN)
      const token = await tokens.load()
      if (token && isUsable(token, rejected)) return { token }
    }
  }

  /** By the refresh token where one is held; anew where it is rejected and the grant needs no person. */
  async function ask(known: KeptToken | undefined): Promise<{ token: TokenSet; origin: 'fetched' | 'refreshed' }> {
    const keepRaw = (raw: RawAnswer) => tokens.keepRaw(raw, known?.generation ?? 0)
    if (known?.refresh_token) {
      try {
        // It asks for no scope, which means the one that was granted (RFC 6749 §6).
        const renewal = { refresh_token: known.refresh_token }
        const token = await endpoint.request('refresh_token', renewal, keepRaw)
        return { token: withRefreshToken(token, known), origin: 'refreshed' }
      } catch (error) {
        if (!grant.repeatable || !(error instanceof TokenError) || error.code !== 'token.invalid_grant') throw error
        emit({ type: 'renewal', connection: name, reason: 'the refresh token was rejected; the grant runs again' })
      }
    }
    const token = await endpoint.request(connection.grant_type, grant.parameters(connection), keepRaw)
    return { token: withRefreshToken(token, undefined), origin: 'fetched' }
  }

  /** An answer that arrived but was never made a token set: the process died in between. */
  async function recover(known: KeptToken | undefined): Promise<KeptToken | undefined> {
    const before = known?.generation ?? 0
    const raw = await tokens.loadRaw(before)
    const token = raw && (await endpoint.reread(raw))
    return token && tokens.keep({ ...withRefreshToken(token, known), generation: before + 1 })
  }

  /** RFC 6749 §6: a new refresh token replaces the old one; none sent means the old one goes on, at first the typed one. */
  function withRefreshToken(token: TokenSet, known: KeptToken | undefined): TokenSet {
    const refresh_token = token.refresh_token ?? known?.refresh_token ?? grant.parameters(connection).refresh_token
    return { ...token, ...(refresh_token !== undefined && { refresh_token }) }
  }

  function announce(token: KeptToken, origin: 'cache' | 'fetched' | 'refreshed'): KeptToken {
    emit({
      type: 'token',
      connection: name,
      origin,
      token_endpoint: withoutQuery(connection.token_endpoint),
      generation: token.generation,
      ...(token.expires_at !== undefined && { expires_at: new Date(token.expires_at).toISOString() }),
    })
    return hold(token)
  }

  return {
    token() {
      if (!held) return fly(0)
      tokens.keepAgain()
      const now = clock.now()
      if (now < held.refresh_at) return held
      if (now >= held.wait_at) return fly(0)
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
    kept: tokens.load,
    async settled() {
      await flight?.catch(() => undefined)
      await tokens.keepAgain()
    },
  }
}
