import type { KeptToken, TokenSource } from '../../src/oauth/contract.ts'
import type { Prover } from '../../src/oauth/dpop.ts'

export interface FixedSource extends TokenSource {
  /** The generations that were said to be rejected. */
  rejected: number[]
}

const token = (generation: number, more: Partial<KeptToken> = {}): KeptToken => ({
  access_token: `access+token/${generation}`,
  token_type: 'example',
  requested_at: 0,
  response: null,
  spelled: {},
  generation,
  ...more,
})

interface Fixed {
  newest?: number
  waits?: boolean
  /** What else each of them has. */
  token?: Partial<KeptToken>
  prover?: Prover
}

/** Has `newest` tokens to give, one after the other; the first is there at once, unless it is to be waited for. */
export function fixedSource({ newest = 1, waits = false, token: more, prover }: Fixed = {}): FixedSource {
  let current = token(1, more)
  const rejected: number[] = []
  return {
    ...(prover && { prover }),
    rejected,
    token: () => (waits ? Promise.resolve(current) : current),
    async renew(generation) {
      rejected.push(generation)
      if (generation < newest) current = token(generation + 1, more)
      return current
    },
    anew: async () => current,
    login: async () => current,
    kept: async () => current,
    end: async () => undefined,
    settled: async () => {},
  }
}
