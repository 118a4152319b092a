import { openApiKey } from './api_key.ts'
import { openBasic } from './basic.ts'
import { openBearer } from './bearer.ts'
import { openCertificate } from './certificate.ts'
import type { Credential, CredentialConnection, CredentialWorld, OpenCredential, OpenCredentials } from './contract.ts'
import { openCustom } from './custom.ts'
import { openOAuthToken } from './oauth_token.ts'
import { openOAuth1 } from './oauth1.ts'

export type { Credential, CredentialConnection, CredentialWorld, Signed } from './contract.ts'
export { signWith } from './send_token.ts'

export const credentials = {
  ApiKey: openApiKey,
  Basic: openBasic,
  Bearer: openBearer,
  Certificate: openCertificate,
  Custom: openCustom,
  OAuth1: openOAuth1,
  // OAuthToken is OAuth2 restricted to the grants that need no person; what they do with a token is the same.
  OAuth2: openOAuthToken,
  OAuthToken: openOAuthToken,
} satisfies OpenCredentials

export async function openCredential(connection: CredentialConnection, world: CredentialWorld): Promise<Credential> {
  return (credentials[connection.type] as OpenCredential<typeof connection.type>)(connection as never, world)
}
