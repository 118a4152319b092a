/**
 * Where one connection's token lives between two calls and two processes. A token that the store does not take is not
 * lost: it serves from memory, and is offered again with every call.
 */
import { canonicalJson } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { Runtime } from '../runtime.ts'
import type { Lease, TokenStore } from '../stores/contract.ts'
import type { Grant, Grants, KeptToken, OAuthConnection } from './contract.ts'
import * as grants from './grants/index.ts'
import type { RawAnswer } from './token_response.ts'

export interface KeptTokens {
  /** What is in the store, usable or not. */
  load(): Promise<KeptToken | undefined>
  /** The same, or the later token that the store would not take: the server may know the refresh token of no other. */
  newest(): Promise<KeptToken | undefined>
  /** Durable when it resolves, or told that it is not. Gives another process's token where that is the later one. */
  keep(token: KeptToken): Promise<KeptToken>
  /** Offers the store once more what it would not take, if there is such; tells nothing, since that has been told. */
  keepAgain(): Promise<void> | undefined
  /** A raw answer, for the case that this process dies before the token set is kept. `after`: the generation before it. */
  keepRaw(raw: RawAnswer, after: number): Promise<void>
  /** The raw answer that came after this generation; where its token was kept, there is a later generation. */
  loadRaw(after: number): Promise<RawAnswer | undefined>
  lease(ttl: number): Promise<Lease | undefined>
}

export function openKeptTokens(
  name: string,
  connection: OAuthConnection,
  { store, secrets, emit }: { store: TokenStore; secrets: Secrets; emit: Runtime['emit'] },
): KeptTokens {
  let knownKey: string | undefined
  let unkept: KeptToken | undefined
  let saving: Promise<void> | undefined

  const key = async () => {
    knownKey ??= await keyOf(name, connection)
    return knownKey
  }

  async function load(): Promise<KeptToken | undefined> {
    const entry = await store.load('token_set', await key())
    if (!entry) return undefined
    const token = decode(entry.value) as KeptToken
    secrets.addReceived(token.access_token)
    if (token.refresh_token) secrets.addReceived(token.refresh_token)
    return token
  }

  /** Where another process was first, the later request wins: its refresh token is the one that the server still knows. */
  async function write(token: KeptToken): Promise<KeptToken> {
    for (let next = token; ; ) {
      const entry = await store.load('token_set', await key())
      const theirs = entry && (decode(entry.value) as KeptToken)
      if (theirs && theirs.generation >= token.generation) {
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

  return {
    load,
    keepAgain,
    async newest() {
      await keepAgain()
      return unkept ?? load()
    },
    async keep(token) {
      try {
        const kept = await write(token)
        unkept = undefined
        return kept
      } catch (error) {
        unkept = token
        const why = secrets.mask((error as Error).message)
        const message = `connection ${name}: the new token serves from memory only, since it could not be kept: ${why}`
        emit({ type: 'warning', code: 'store.not_kept', message })
        return token
      }
    },
    async keepRaw(raw, after) {
      try {
        const entry = await store.load('raw_answer', await key())
        await store.compareAndSet('raw_answer', await key(), entry?.generation ?? 0, encode({ ...raw, after }))
      } catch {
        // A second net. What matters is the token set, whose failure is told.
      }
    },
    async loadRaw(after) {
      const entry = await store.load('raw_answer', await key())
      const raw = entry && (decode(entry.value) as RawAnswer & { after: number })
      return raw?.after === after ? raw : undefined
    },
    lease: async (ttl) => store.lease(await key(), ttl),
  }
}

/**
 * The same connection gives the same key, in every process. What makes another token makes another key; the client
 * secret does not, so that changing it loses nothing.
 */
async function keyOf(name: string, connection: OAuthConnection): Promise<string> {
  const { type, grant_type, token_endpoint, client_id, scope } = connection
  const parameters = ((grants satisfies Grants)[grant_type] as Grant).parameters(connection)
  const who = canonicalJson({ name, type, grant_type, token_endpoint, client_id, scope, parameters })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(who))
  return Buffer.from(digest).toString('base64url')
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))
