import type { KeptToken, TokenSource } from '../oauth/contract.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { lifetimeOf } from '../oauth/lifetime.ts'
import type { OpenCredential } from './contract.ts'
import { openFetchedToken } from './fetched_token.ts'
import { signWith } from './send_token.ts'

/** A token that the user typed, of which nobody says when it ends, but a JWT knows; or one that a login brings. */
export const openBearer: OpenCredential<'Bearer'> = (connection, world) => {
  if (fetchesToken(connection)) return openFetchedToken(connection, world)
  const { token = '' } = connection
  world.secrets.add(token)
  const tokens = fixedToken(token)
  return { tokens, sign: signWith(tokens, connection, world) }
}

/** A token that is what it is: read as JSON like any other, never renewed. */
function fixedToken(access_token: string): TokenSource {
  const token: KeptToken = {
    access_token,
    token_type: 'Bearer',
    requested_at: 0,
    ...lifetimeOf(() => [], access_token, 0),
    response: null,
    spelled: {},
    generation: 0,
  }
  return {
    token: () => token,
    renew: async () => token,
    anew: async () => token,
    login: async () => token,
    kept: async () => token,
    end: async () => undefined,
    settled: async () => {},
  }
}
