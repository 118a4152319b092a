/**
 * The life of a token: fetched when first needed, kept, served until shortly before its end, renewed once for everybody
 * who waits, never lost. The raw answer is durable before it is read, the token set before anyone sees it.
 */
import { TokenError } from '../errors.ts'
import { canonicalJson } from '../json.ts'
import type { Clock, Runtime } from '../runtime.ts'
import type { Lease, TokenStore } from '../stores/contract.ts'
import type { Grant, KeptToken, OAuthConnection, TokenSet } from './contract.ts'
import { grants } from './grants/index.ts'
import { renewal } from './grants/refresh_token.ts'
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
  const { store, clock, emit, random } = world
  const grant = grants[connection.grant_type] as Grant
  let key: string | undefined
  let held: (KeptToken & Windows) | undefined
  let flight: Promise<KeptToken> | undefined
  /** While the old token serves, a failed renewal is not tried again before this moment. */
  let notBefore = 0

  const storeKey = async () => {
    key ??= await keyOf(name, connection)
    return key
  }
  const usable = (token: KeptToken | undefined, rejected: number): token is KeptToken =>
    token !== undefined &&
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

  async function obtain(rejected: number): Promise<KeptToken> {
    const stored = await load()
    if (usable(stored, rejected)) return announce(hold(stored), 'cache')
    const lease = await leaseOrNews(rejected)
    if ('token' in lease) return announce(hold(lease.token), 'cache')
    try {
      const before = await load()
      if (usable(before, rejected)) return announce(hold(before), 'cache')
      const known = (await recover(before)) ?? before
      if (usable(known, rejected)) return announce(hold(known), 'cache')
      return await renewed(known, rejected)
    } finally {
      await lease.lease.release()
    }
  }

  /** A new token; where none is to be had, the old one for as long as the API takes it. */
  async function renewed(known: KeptToken | undefined, rejected: number): Promise<KeptToken> {
    try {
      const { token, origin } = await ask(known)
      return announce(hold(await keep(token, known)), origin)
    } catch (error) {
      if (!known || known.generation <= rejected || clock.now() >= (known.expires_at ?? 0)) throw error
      const { wait_at } = hold(known)
      // Half a minute to five, never past the moment from which callers wait.
      notBefore = Math.min(wait_at, clock.now() + 30_000 + random() * 270_000)
      const message = `connection ${name}: the token could not be renewed yet, the old one serves on: ${(error as Error).message}`
      emit({ type: 'warning', code: 'token.renewal_failed', message })
      return known
    }
  }

  /** The lease, or the token that its holder brought while we waited. */
  async function leaseOrNews(rejected: number): Promise<{ lease: Lease } | { token: KeptToken }> {
    for (let waited = false; ; waited = true) {
      const lease = await store.lease(await storeKey(), 3 * world.timeout)
      if (lease) return { lease }
      if (!waited)
        emit({ type: 'renewal', connection: name, reason: 'another process is getting the token; waiting for it' })
      await clock.sleep(LOOK_AGAIN)
      const stored = await load()
      if (usable(stored, rejected)) return { token: stored }
    }
  }

  /** By the refresh token where one is held; anew where it is rejected and the grant needs no person. */
  async function ask(known: KeptToken | undefined): Promise<{ token: TokenSet; origin: 'fetched' | 'refreshed' }> {
    const keepRaw = (raw: RawAnswer) => putRaw(raw, known?.generation ?? 0)
    if (known?.refresh_token) {
      try {
        const token = await endpoint.request('refresh_token', renewal(known.refresh_token), keepRaw)
        // RFC 6749 §6: a new refresh token replaces the old one; none sent means the old one goes on.
        return { token: { ...token, refresh_token: token.refresh_token ?? known.refresh_token }, origin: 'refreshed' }
      } catch (error) {
        if (!grant.repeatable || !(error instanceof TokenError) || error.code !== 'token.invalid_grant') throw error
        emit({ type: 'renewal', connection: name, reason: 'the refresh token was rejected; the grant runs again' })
      }
    }
    const token = await endpoint.request(connection.grant_type, grant.parameters(connection), keepRaw)
    const refresh_token = token.refresh_token ?? grant.parameters(connection).refresh_token
    return { token: { ...token, ...(refresh_token !== undefined && { refresh_token }) }, origin: 'fetched' }
  }

  async function load(): Promise<KeptToken | undefined> {
    const entry = await store.load('token_set', await storeKey())
    return entry && { ...(decode(entry.value) as TokenSet), generation: entry.generation }
  }

  /**
   * Durable before anyone sees it. Where another process was first, the later request wins: its refresh token is the
   * one that the server still knows.
   */
  async function keep(token: TokenSet, known: KeptToken | undefined): Promise<KeptToken> {
    let expected = known?.generation ?? 0
    for (;;) {
      const generation = await store.compareAndSet('token_set', await storeKey(), expected, encode(token))
      if (generation !== undefined) return { ...token, generation }
      const theirs = await load()
      if (theirs && theirs.requested_at >= token.requested_at) return theirs
      expected = theirs?.generation ?? 0
    }
  }

  async function putRaw(raw: RawAnswer, after: number): Promise<void> {
    const entry = await store.load('raw_answer', await storeKey())
    await store.compareAndSet('raw_answer', await storeKey(), entry?.generation ?? 0, encode({ ...raw, after }))
  }

  /** An answer that arrived but was never made a token set: the process died in between. */
  async function recover(known: KeptToken | undefined): Promise<KeptToken | undefined> {
    const entry = await store.load('raw_answer', await storeKey())
    if (!entry) return undefined
    const raw = decode(entry.value) as RawAnswer & { after: number }
    if (raw.after !== (known?.generation ?? 0)) return undefined
    const token = await endpoint.reread(raw)
    if (!token) return undefined
    const refresh_token = token.refresh_token ?? known?.refresh_token ?? grant.parameters(connection).refresh_token
    return keep({ ...token, ...(refresh_token !== undefined && { refresh_token }) }, known)
  }

  function announce(token: KeptToken, origin: 'cache' | 'fetched' | 'refreshed'): KeptToken {
    emit({
      type: 'token',
      connection: name,
      origin,
      token_endpoint: connection.token_endpoint,
      generation: token.generation,
      ...(token.expires_at !== undefined && { expires_at: new Date(token.expires_at).toISOString() }),
    })
    return token
  }

  return {
    token() {
      if (!held) return fly(0)
      const now = clock.now()
      if (now < held.refresh_at) return held
      if (now >= held.wait_at) return fly(0)
      // A renewal that nobody waits for; it warns by itself, and throws only when the old token has ended meanwhile.
      if (now >= notBefore) fly(0).catch(() => undefined)
      return held
    },
    async renew(rejected) {
      if (held && held.generation > rejected) return held
      return fly(rejected)
    },
    kept: load,
    async settled() {
      await flight?.catch(() => undefined)
    },
  }
}

/**
 * The same connection gives the same key, in every process. What makes another token makes another key; the client
 * secret does not, so that changing it loses nothing.
 */
async function keyOf(name: string, connection: OAuthConnection): Promise<string> {
  const { type, grant_type, token_endpoint, client_id, scope } = connection
  const who = canonicalJson({
    name,
    type,
    grant_type,
    token_endpoint,
    client_id,
    scope,
    parameters: (grants[grant_type] as Grant).parameters(connection),
  })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(who))
  return Buffer.from(digest).toString('base64url')
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
