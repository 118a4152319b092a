/** Processes over one store, a token endpoint that answers as it is told, and a clock that only a test moves. */

import { TransportError } from '../../src/errors.ts'
import { unrecorded } from '../../src/journal/unrecorded.ts'
import type { TokenConnection, TokenSource } from '../../src/oauth/contract.ts'
import { openTokens } from '../../src/oauth/open.ts'
import { createSecrets, type Secrets } from '../../src/redact.ts'
import type { Event, HttpRequest } from '../../src/runtime.ts'
import type { TokenStore } from '../../src/stores/contract.ts'
import { openMemory } from '../../src/stores/memory.ts'
import { type FakeAnswer, type FakeClock, fakeClock, fakeSend } from '../fakes.ts'
import { clientCredentials } from './endpoint.ts'

export const minutes = 60_000
export const hour = 60 * minutes
export const timeout = 30_000

/** The n-th token, with the n-th refresh token. */
export const rotating = (n: number, more: object = {}): FakeAnswer => ({
  body: {
    access_token: `access-token-${n}`,
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: `refresh-token-${n}`,
    ...more,
  },
})
export const busy: FakeAnswer = { status: 503, body: { error: 'temporarily_unavailable' } }
export const rejected: FakeAnswer = {
  status: 400,
  body: { error: 'invalid_grant', error_description: 'no such token' },
}

/** No answer came: after the request had left, or before. */
export const broken = (sent: boolean, kind: 'broken' | 'timeout' | 'refused' = 'broken'): never => {
  throw new TransportError({ kind, url: 'https://auth.example/token', detail: 'ECONNRESET', sent })
}

export interface World {
  clock: FakeClock
  store: TokenStore
  events: Event[]
  /** What all of them must not show. */
  secrets: Secrets
  requests: HttpRequest[]
  /** What the server answers to the n-th request, from 1. */
  answer(n: number): FakeAnswer | Promise<FakeAnswer>
  /** What the n-th request held. */
  sent(n: number): Record<string, string>
  /** Which grant, or which refresh token, each request brought. */
  brought(): (string | undefined)[]
  warnings(): string[]
  reasons(): string[]
  /** As a process would open it; two sources over one store are two processes. */
  open(connection?: TokenConnection, store?: TokenStore): TokenSource
}

export function createWorld(): World {
  const secrets = createSecrets()
  const clock = fakeClock()
  const events: Event[] = []
  const requests: HttpRequest[] = []
  const world: World = {
    clock,
    store: openMemory('', clock),
    events,
    secrets,
    requests,
    answer: (n) => rotating(n),
    sent: (n) => Object.fromEntries(new URLSearchParams(String(requests[n - 1]?.body))),
    brought: () => requests.map((_, i) => world.sent(i + 1).refresh_token ?? world.sent(i + 1).grant_type),
    warnings: () => events.flatMap((event) => (event.type === 'warning' ? [event.code] : [])),
    reasons: () => events.flatMap((event) => (event.type === 'renewal' ? [event.reason] : [])),
    open(connection = clientCredentials(), store = world.store) {
      const emit = (event: Event) => void events.push(event)
      return openTokens('crm_login', connection, {
        send: async (request) => {
          requests.push(request)
          const n = requests.length
          return fakeSend(() => world.answer(n)).send(request)
        },
        isOwn: () => true,
        store,
        clock,
        random: () => 0,
        secrets,
        recorder: async () => unrecorded,
        emit,
        timeout,
      })
    },
  }
  return world
}

/** A store whose process dies, so to say, at one of its writes: nothing more reaches the store. */
export function dyingAt(store: TokenStore, isLast: (namespace: string, value: string) => boolean): TokenStore {
  let dead = false
  const check = () => {
    if (dead) throw new Error('this process is dead')
  }
  return {
    ...store,
    async compareAndSet(namespace, key, expected, value) {
      check()
      const generation = await store.compareAndSet(namespace, key, expected, value)
      dead = isLast(namespace, new TextDecoder().decode(value))
      check()
      return generation
    },
    async lease(key, ttl) {
      check()
      const lease = await store.lease(key, ttl)
      return (
        lease && {
          async renew(ttl) {
            check()
            return lease.renew(ttl)
          },
          // The system knows that its process is gone.
          release: () => lease.release(),
        }
      )
    },
  }
}
