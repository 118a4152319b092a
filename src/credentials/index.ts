import { openApiKey } from './api_key.ts'
import { openBasic } from './basic.ts'
import { openBearer } from './bearer.ts'
import type { Credential, CredentialConnection, CredentialWorld, OpenCredential, OpenCredentials } from './contract.ts'
import { openCustom } from './custom.ts'
import { openOAuthToken } from './oauth_token.ts'
import { openOAuth2 } from './oauth2.ts'

export type { Credential, CredentialConnection, CredentialWorld, Signed } from './contract.ts'

export const credentials = {
  ApiKey: openApiKey,
  Basic: openBasic,
  Bearer: openBearer,
  Custom: openCustom,
  OAuth2: openOAuth2,
  OAuthToken: openOAuthToken,
} satisfies OpenCredentials

export async function openCredential(connection: CredentialConnection, world: CredentialWorld): Promise<Credential> {
  return (credentials[connection.type] as OpenCredential<typeof connection.type>)(connection as never, world)
}
