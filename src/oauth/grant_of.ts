import type { AnyGrant, AskedBy, Grants, OAuthConnection, TokenConnection } from './contract.ts'
import { describedLogin } from './described_login.ts'
import * as grants from './grants/index.ts'

const all: Grants = grants

/** How a connection gets its tokens: by the grant that its grant_type stands for; a Bearer by what it says itself. */
export const grantOf = (connection: TokenConnection | Pick<OAuthConnection, 'grant_type'>): AnyGrant =>
  ('grant_type' in connection ? all[connection.grant_type] : describedLogin(connection)) as AnyGrant

/** What asks for the first token. */
export const askedByOf = (connection: TokenConnection): AskedBy =>
  'grant_type' in connection ? connection.grant_type : 'token_request'
