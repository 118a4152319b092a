/** What Keycloak knows in the tests: a realm with one client for each way to prove itself, as its admin API takes it. */
import { NOWHERE } from './chromium.ts'

export const SECRET = 'a secret: with +, % and ~'
export const USER = { username: 'anna', password: 'correct horse' }

const client = (clientId: string, rest: { attributes?: Record<string, string> } & Record<string, unknown> = {}) => ({
  clientId,
  enabled: true,
  standardFlowEnabled: true,
  directAccessGrantsEnabled: true,
  serviceAccountsEnabled: rest.publicClient !== true,
  clientAuthenticatorType: 'client-secret',
  ...(rest.publicClient !== true && { secret: SECRET }),
  ...rest,
  attributes: {
    'oauth2.device.authorization.grant.enabled': 'true',
    // Introspection by whom the token was made for, though its audience is the API.
    'allow.token.introspection.without.audience.check': 'true',
    ...rest.attributes,
  },
})

export interface RealmFacts {
  /** Where every client's browser comes back to. */
  redirect_uri: string
  /** JWK Set with the public key of `private_key_jwt`. */
  jwks: string
  /** PEM of the public key that signs the assertions of the `jwt-bearer` grant. */
  assertion_key: string
  /** Of the client certificate, as RFC 4514 writes it. */
  certificate_subject: string
}

/** Who issues the assertions of the `jwt-bearer` grant, and whom they call anna. */
export const ASSERTION = { issuer: 'https://partner.example', subject: 'anna-at-partner' }

export const realm = ({ redirect_uri, jwks, assertion_key, certificate_subject }: RealmFacts) => ({
  realm: 'latchkey',
  enabled: true,
  sslRequired: 'none',
  // RFC 9700 §4.14.2: each refresh token is good for one use.
  revokeRefreshToken: true,
  refreshTokenMaxReuse: 0,
  accessTokenLifespan: 300,
  oauth2DevicePollingInterval: 1,
  // Its own takes a tenth of a second for each password; whether they are kept well is not what these tests ask.
  passwordPolicy: 'hashAlgorithm(pbkdf2-sha256) and hashIterations(1)',
  eventsEnabled: true,
  enabledEventTypes: ['REFRESH_TOKEN_ERROR'],
  users: [
    {
      username: USER.username,
      enabled: true,
      email: 'anna@example.com',
      emailVerified: true,
      firstName: 'Anna',
      lastName: 'Example',
      credentials: [{ type: 'password', value: USER.password, temporary: false }],
      federatedIdentities: [{ identityProvider: 'partner', userId: ASSERTION.subject, userName: ASSERTION.subject }],
    },
  ],
  identityProviders: [
    {
      alias: 'partner',
      providerId: 'jwt-authorization-grant',
      enabled: true,
      config: {
        issuer: ASSERTION.issuer,
        publicKeySignatureVerifier: assertion_key,
        jwtAuthorizationGrantEnabled: 'true',
      },
    },
  ],
  clients: [
    client('confidential', {
      attributes: {
        'standard.token.exchange.enabled': 'true',
        'oauth2.jwt.authorization.grant.enabled': 'true',
        'oauth2.jwt.authorization.grant.idp': 'partner',
      },
    }),
    client('public', { publicClient: true, attributes: { 'pkce.code.challenge.method': 'S256' } }),
    client('device', { publicClient: true }),
    client('asks_consent', { publicClient: true, consentRequired: true }),
    client('implicit', {
      publicClient: true,
      implicitFlowEnabled: true,
      attributes: { 'pkce.code.challenge.method': '' },
    }),
    client('secret_jwt', { clientAuthenticatorType: 'client-secret-jwt' }),
    client('key_jwt', {
      clientAuthenticatorType: 'client-jwt',
      attributes: { 'use.jwks.string': 'true', 'jwks.string': jwks },
    }),
    client('certificate', {
      clientAuthenticatorType: 'client-x509',
      attributes: {
        'x509.subjectdn': certificate_subject,
        'tls.client.certificate.bound.access.tokens': 'true',
      },
    }),
    client('dpop', { attributes: { 'dpop.bound.access.tokens': 'true' } }),
    client('dpop_public', { publicClient: true, attributes: { 'dpop.bound.access.tokens': 'true' } }),
    client('pushed', { attributes: { 'require.pushed.authorization.requests': 'true' } }),
    client('lower_case', { attributes: { 'token.response.type.bearer.lower-case': 'true' } }),
    client('two_seconds', { attributes: { 'access.token.lifespan': '2' } }),
  ].map((one) => ({ ...one, redirectUris: [redirect_uri, NOWHERE] })),
})
