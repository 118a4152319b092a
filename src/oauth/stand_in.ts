import type { KeptToken } from './contract.ts'
import type { TokenSource } from './token_source.ts'

const token: KeptToken = {
  access_token: 'stand-in',
  token_type: 'Bearer',
  requested_at: 0,
  response: null,
  spelled: {},
  generation: 0,
}

/** In place of a token where a request is only shown, never sent: no server is asked. */
export const standIn: TokenSource = {
  token: () => token,
  renew: async () => token,
  anew: async () => token,
  login: async () => token,
  kept: async () => undefined,
  end: async () => undefined,
  settled: async () => {},
}
