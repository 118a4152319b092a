/**
 * Where one connection's token lives between two calls and two processes. A token that the store does not take is not
 * lost: it serves from memory, and is offered again with every call.
 */

import { TokenError } from '../errors.ts'
import { secretsInCookies } from '../http/cookies.ts'
import type { DataOf } from '../messages.ts'
import type { Secrets } from '../redact.ts'
import type { Runtime } from '../runtime.ts'
import type { Entry, Lease, TokenStore } from '../stores/contract.ts'
import type { KeptToken, TokenConnection } from './contract.ts'
import type { Made } from './made_once.ts'
import { openRules } from './ruled.ts'
import { keyOf } from './token_key.ts'
import { mappingOf } from './token_mapping.ts'
import { type RawAnswer, secretsBrought, secretsOf } from './token_response.ts'
import { type KeptAnswer, unreadIn } from './unread.ts'

/** How far the renewal of one generation has come: for the next one who looks, after a crash as well. */
export interface Attempt extends Partial<KeptAnswer> {
  /** The generation that was to be renewed. One row holds the attempt at the newest. */
  after: number
  /** How often its refresh token was sent without an answer that says what became of it: it may be used up. */
  lost: number
  /** Milliseconds since 1970, just before it was last sent. */
  asked_at?: number
  /** Digest of the connection as it was then: once somebody changes it, its refresh token may be tried again. */
  connection?: string
  /** How the server rejected its refresh token. */
  dead?: DataOf<'token.invalid_grant'>
  /** An answer before the newest one (`raw`) which may hold a token, and could not be read yet. */
  unread?: KeptAnswer
  /** What calls before the token call were answered that are not made a second time. */
  made?: Made
}

/** What stands in the place of a token that was logged out of: generations go on from it, and nothing older comes back. */
interface Forgotten {
  generation: number
  forgotten: true
}

export interface KeptTokens {
  /** What is in the store, usable or not. */
  load(): Promise<KeptToken | undefined>
  /**
   * The same, or the later token that the store would not take: the server may know the refresh token of no other. Where
   * the store has lost it, the one that is `held`; but none where it was forgotten since.
   */
  newest(held: KeptToken | undefined): Promise<KeptToken | undefined>
  /**
   * Durable when it resolves, or told that it is not. Gives another process's token where that is the later one. Throws
   * TokenError `token.forgotten` where it was sent for before a logout.
   */
  keep(token: KeptToken): Promise<KeptToken>
  /**
   * No process finds the token any more, nor what was noted on the way to it. False where another process has kept a later
   * one than is `known`: then nothing was forgotten. Throws StoreError.
   */
  forget(known: KeptToken | undefined): Promise<boolean>
  /** Offers the store once more what it would not take, if there is such; tells nothing, since that has been told. */
  keepAgain(): Promise<void> | undefined
  /** The newest answer, one that may hold a token and could not be read before all others. */
  answered(): Promise<RawAnswer | undefined>
  /** How far the renewal of this token has come; of none, how far the way to the first one has. */
  attempt(known: KeptToken | undefined): Promise<Attempt>
  /** Durable when it resolves, where the store takes it; else at least this process knows. */
  note(attempt: Attempt): Promise<void>
  /** Before something is sent that is good for one use: room for the answer. Throws StoreError where there is none. */
  reserve(): Promise<void>
  lease(ttl: number): Promise<Lease | undefined>
}

export function openKeptTokens(
  name: string,
  connection: TokenConnection,
  { store, secrets, emit }: { store: TokenStore; secrets: Secrets; emit: Runtime['emit'] },
): KeptTokens {
  const owner = { name, secrets }
  const ruled = openRules(connection, owner)
  let knownKey: string | undefined
  let unkept: KeptToken | undefined
  let unnoted: Attempt | undefined
  let saving: Promise<void> | undefined
  /** The generation that was last seen to be forgotten. */
  let forgotten = 0

  const key = async () => {
    knownKey ??= await keyOf(name, connection)
    return knownKey
  }

  function tell(what: string, error: unknown) {
    const why = secrets.mask((error as Error).message)
    const message = `connection ${name}: ${what} serves from memory only, since it could not be kept: ${why}`
    emit({ type: 'warning', code: 'store.not_kept', message })
  }

  async function load(): Promise<KeptToken | undefined> {
    const entry = await store.load('token_set', await key())
    if (!entry) return undefined
    const kept = decode<KeptToken | Forgotten>(entry)
    if ('forgotten' in kept) {
      forgotten = kept.generation
      return undefined
    }
    const token = await ruled(kept)
    for (const secret of secretsOf(token)) secrets.addReceived(secret)
    return token
  }

  /**
   * Where another process was first, the later request wins: its refresh token is the one that the server still knows.
   * Nothing where the token was forgotten meanwhile.
   */
  async function write(token: KeptToken): Promise<KeptToken | undefined> {
    for (let next = token; ; ) {
      const entry = await store.load('token_set', await key())
      const theirs = entry && decode<KeptToken | Forgotten>(entry)
      if (theirs && theirs.generation >= token.generation) {
        if ('forgotten' in theirs) return undefined
        if (theirs.requested_at >= token.requested_at) return theirs
        next = { ...token, generation: theirs.generation + 1 }
      }
      if (await store.compareAndSet('token_set', await key(), entry?.generation ?? 0, encode(next))) return next
    }
  }

  function keepAgain(): Promise<void> | undefined {
    const token = unkept
    if (!token) return undefined
    saving ??= write(token)
      .then(() => {
        if (unkept === token) unkept = undefined
      })
      .catch(() => undefined)
      .finally(() => {
        saving = undefined
      })
    return saving
  }

  /** In place of what is there, whatever comes in between; undefined, and nothing is written, where `by` gives that. */
  async function replace<T extends Forgotten | Attempt>(
    namespace: 'token_set' | 'raw_answer',
    by: (entry: Entry | undefined) => T | undefined,
  ): Promise<T | undefined> {
    for (;;) {
      const entry = await store.load(namespace, await key())
      const value = by(entry)
      if (!value) return undefined
      if (await store.compareAndSet(namespace, await key(), entry?.generation ?? 0, encode(value))) return value
    }
  }

  async function attempt(known: KeptToken | undefined): Promise<Attempt> {
    const after = known?.generation ?? forgotten
    if (unnoted?.after === after) return unnoted
    const entry = await store.load('raw_answer', await key())
    const noted = entry && decode<Attempt>(entry)
    if (noted?.after !== after) return { lost: 0, after }
    for (const secret of secretsNoted(noted)) secrets.addReceived(secret)
    return noted
  }

  return {
    load,
    keepAgain,
    async answered() {
      const known = await load()
      const noted = await attempt(known)
      const { raw } = noted
      const unread = await unreadIn(noted, await mappingOf(connection, owner))
      if (unread) return unread.raw
      if (raw && raw.status < 300) return raw
      // Of a token that somebody typed there is none.
      if (!known || (known.answer === undefined && known.response === null)) return raw
      const { answer = JSON.stringify(known.response), requested_at, headers } = known
      return { status: 200, content_type: '', text: answer, requested_at, ...(headers && { headers }) }
    },
    async newest(held) {
      await keepAgain()
      const token = unkept ? await ruled(unkept) : await load()
      return token ?? (held && held.generation > forgotten ? held : undefined)
    },
    async keep(token) {
      let kept: KeptToken | undefined
      try {
        kept = await write(token)
        unkept = undefined
      } catch (error) {
        unkept = token
        tell('the new token', error)
        return ruled(token)
      }
      if (!kept) throw new TokenError('token.forgotten', { connection: name })
      return ruled(kept)
    },
    async forget(known) {
      const seen = known?.generation ?? 0
      const mark = await replace('token_set', (entry) => {
        const theirs = entry && decode<KeptToken | Forgotten>(entry)
        if (theirs && !('forgotten' in theirs) && theirs.generation > seen) return undefined
        return { generation: Math.max(theirs?.generation ?? 0, seen) + 1, forgotten: true }
      })
      if (!mark) return false
      const { generation } = mark
      await replace('raw_answer', () => ({ after: generation, lost: 0 }))
      forgotten = generation
      unkept = undefined
      unnoted = undefined
      return true
    },
    attempt,
    async note(attempt) {
      // While the store has not taken a token, the answer that it came in is all that the next process has of it.
      await keepAgain()
      if (unkept && attempt.after >= unkept.generation) {
        unnoted = attempt
        return
      }
      try {
        for (let noted: number | undefined; noted === undefined; ) {
          const entry = await store.load('raw_answer', await key())
          // What comes late of an earlier generation is of no use any more.
          if (entry && decode<Attempt>(entry).after > attempt.after) break
          noted = await store.compareAndSet('raw_answer', await key(), entry?.generation ?? 0, encode(attempt))
        }
        unnoted = undefined
      } catch (error) {
        // A second net as a rule: what matters is the token set, whose failure is told. But no token set says yet what a
        // step has brought.
        const isNews = attempt.made && attempt.made !== unnoted?.made
        unnoted = attempt
        if (isNews) tell('what its steps have brought', error)
      }
    },
    reserve: () => store.reserve(),
    lease: async (ttl) => store.lease(await key(), ttl),
  }
}

function* secretsNoted({ made, extra, refresh_token, cookies }: Attempt): Iterable<string> {
  if (refresh_token !== undefined) yield refresh_token
  yield* secretsInCookies(cookies)
  for (const brought of [extra, made?.held]) yield* secretsBrought(brought ?? {})
  for (const answer of made?.answers ?? []) {
    yield* secretsBrought(answer.extra ?? {})
    yield* secretsInCookies(answer.cookies)
  }
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const decode = <T>({ value }: Entry): T => JSON.parse(new TextDecoder().decode(value))
