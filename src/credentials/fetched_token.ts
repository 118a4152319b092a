import type { TokenConnection } from '../oauth/contract.ts'
import type { Credential, CredentialWorld } from './contract.ts'
import { signWith } from './send_token.ts'

/** A token that is fetched, and fetched anew where an API rejects it. */
export async function openFetchedToken(connection: TokenConnection, world: CredentialWorld): Promise<Credential> {
  const tokens = await world.tokenSource(connection)
  return {
    tokens,
    sign: signWith(tokens, connection, world),
    async renew(rejected) {
      return (await tokens.renew(rejected)).generation > rejected
    },
    ...(tokens.prover && { heard: tokens.prover.heard }),
  }
}
