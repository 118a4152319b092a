import type { KeptToken } from '../oauth/contract.ts'
import { lifetimeOf } from '../oauth/lifetime.ts'
import type { TokenSource } from '../oauth/token_source.ts'
import type { OpenCredential } from './contract.ts'
import { withHeader } from './placement.ts'

/** RFC 6750 §2.1, with a token that the user typed. Nobody says when it ends, but a JWT knows. */
export const openBearer: OpenCredential<'Bearer'> = ({ token }, { name, secrets }) => {
  secrets.add(token)
  return {
    tokens: fixedToken(token),
    sign: (request) => ({ request: withHeader(request, name, 'Authorization', `Bearer ${token}`), generation: 0 }),
  }
}

/** A token that is what it is: read as JSON like any other, never renewed. */
function fixedToken(access_token: string): TokenSource {
  const token: KeptToken = {
    access_token,
    token_type: 'Bearer',
    requested_at: 0,
    ...lifetimeOf({}, access_token, 0),
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
