/** OAuthToken is OAuth2 restricted to the grants that need no person; what they do with a token is the same. */
export { openOAuthToken as openOAuth2 } from './oauth_token.ts'
