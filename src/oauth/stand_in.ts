import type { KeptToken, TokenConnection, TokenSource } from './contract.ts'

const token: KeptToken = {
  access_token: 'stand-in',
  token_type: 'Bearer',
  requested_at: 0,
  id_token: 'stand-in',
  response: null,
  spelled: {},
  generation: 0,
}

/** In place of a token where a request is only shown, never sent: no server is asked. */
export const standInFor = (connection: TokenConnection): TokenSource => ({
  ...('dpop' in connection && connection.dpop && { prover: { prove: async () => 'stand-in', heard: () => false } }),
  token: () => token,
  renew: async () => token,
  anew: async () => token,
  login: async () => token,
  kept: async () => undefined,
  end: async () => undefined,
  settled: async () => {},
})
