import type { OAuthConnection } from '../oauth/contract.ts'
import type { Credential, CredentialWorld } from './contract.ts'
import { openFetchedToken } from './fetched_token.ts'

/** Whatever the grant: what is done with its token is the same. */
export const openOAuthToken = (connection: OAuthConnection, world: CredentialWorld): Promise<Credential> =>
  openFetchedToken(connection, world)
