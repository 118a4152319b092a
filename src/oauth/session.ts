import type { Session } from '../runtime.ts'
import type { KeptToken } from './contract.ts'

/** The cookies that go wherever tokens go: what their servers gave with them. Undefined where they gave none. */
export function sessionOf(tokens: Iterable<readonly [connection: string, token: KeptToken]>): Session | undefined {
  const all = [...tokens].filter(([, { cookies = [] }]) => cookies.length > 0)
  if (all.length === 0) return undefined
  return {
    id: all.map(([connection, { generation }]) => `${connection} ${generation}`).join(),
    cookies: all.flatMap(([, { cookies = [] }]) => cookies),
  }
}
