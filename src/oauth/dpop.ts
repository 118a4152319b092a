/**
 * Tokens that are bound to a key of the connection's own (RFC 9449): who steals one cannot use it. The key is made once,
 * kept beside the token set, and shown to be held with each request.
 */
import type { JsonWebKey } from 'node:crypto'
import { type Challenge, challengesOf } from '../http/challenge.ts'
import { type DpopKey, dpopProof, newDpopKey, openDpopKey } from '../jwt/dpop.ts'
import { thumbprint } from '../jwt/thumbprint.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, HttpResponse } from '../runtime.ts'
import type { TokenStore } from '../stores/contract.ts'
import type { TokenConnection } from './contract.ts'
import { randomValue } from './protocol.ts'

export interface Prover {
  /** What the header DPoP of one request says; made anew for each. With the token that goes with it to an API (§7). */
  prove(method: string, url: string, access_token?: string): Promise<string>
  /**
   * Remembers the nonce in an answer, if there is one: the newest of each origin counts (§8.2). True where the request was
   * refused only because it wants one: it may be sent again with a new proof, once, with the same token (§9).
   */
  heard(url: string, answer: Pick<HttpResponse, 'status' | 'headers'>): boolean
}

export interface Dpop {
  /** Which key a token is bound to (§6.1); no secret. */
  jkt(): Promise<string>
  /** The next token will be bound to another key. Throws what the store throws. */
  forget(): Promise<void>
  /** For token requests. */
  server: Prover
  /** For APIs, whose nonces are others, wherever they live (§9). */
  resource: Prover
}

export interface DpopWorld {
  store: TokenStore
  clock: Clock
  secrets: Secrets
}

/** RFC 9449 §9. */
const isForNonce = ({ scheme, parameters }: Challenge) => isDpop(scheme) && parameters.error === 'use_dpop_nonce'

/** True where a token of this connection must be bound to its key. */
export const isBound = (connection: TokenConnection): boolean => 'dpop' in connection && connection.dpop

export const isDpop = (token_type: string): boolean => token_type.toLowerCase() === 'dpop'

/** `keyName`: what the key is kept under. Throws what the store throws: a token bound to a lost key would be lost, too. */
export function openDpop(keyName: () => Promise<string>, { store, clock, secrets }: DpopWorld): Dpop {
  /** As it was kept last; opened once. */
  let known: { generation: number; key: DpopKey } | undefined

  /** The first process to keep one decides for all; after a logout another one is kept. */
  async function key(): Promise<DpopKey> {
    const name = await keyName()
    for (;;) {
      const entry = await store.load('dpop_key', name).catch((error: unknown) => {
        if (known) return undefined
        throw error
      })
      if (known && (!entry || entry.generation === known.generation)) return known.key
      const kept: JsonWebKey = entry ? JSON.parse(new TextDecoder().decode(entry.value)) : {}
      const jwk = kept.d === undefined ? await newDpopKey() : kept
      if (jwk.d !== undefined) secrets.add(jwk.d)
      const generation = jwk === kept ? entry?.generation : await keep(name, entry?.generation ?? 0, jwk)
      if (generation === undefined) continue
      known = { generation, key: openDpopKey(jwk) }
      return known.key
    }
  }

  const keep = (name: string, expected: number, jwk: JsonWebKey) =>
    store.compareAndSet('dpop_key', name, expected, new TextEncoder().encode(JSON.stringify(jwk)))

  function prover(): Prover {
    const nonces = new Map<string, string>()
    return {
      async prove(method, url, access_token) {
        const words = { method, url, nonce: nonces.get(new URL(url).origin), access_token }
        return dpopProof({ ...(await key()), ...words, now: clock.now(), jti: randomValue() })
      },
      heard(url, { status, headers }) {
        const nonce = headers['dpop-nonce']
        if (typeof nonce !== 'string') return false
        nonces.set(new URL(url).origin, nonce)
        return status === 401 && challengesOf(headers).some(isForNonce)
      },
    }
  }

  async function forget(): Promise<void> {
    const name = await keyName()
    for (let done: number | undefined; done === undefined; ) {
      const entry = await store.load('dpop_key', name)
      if (!entry) return
      done = await keep(name, entry.generation, {})
    }
    known = undefined
  }

  return { forget, jkt: async () => thumbprint((await key()).public_jwk), server: prover(), resource: prover() }
}
