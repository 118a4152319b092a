/** What Glewlwyd knows in the tests: its OpenID Connect plugin's settings and its clients, as its admin API takes them. */

/** Glewlwyd takes a secret in Basic as it is, not form-encoded: these characters are the same either way. */
export const SECRET = 'a.secret-of_40-unreserved-characters_____'
export const USER = { username: 'anna', password: 'correct horse' }
export const SCOPES = ['read', 'write']

export const plugin = (name: string, issuer: string, jwks: object, duration: number) => ({
  module: 'oidc',
  name,
  display_name: name,
  order_rank: 0,
  readonly: false,
  parameters: {
    iss: issuer,
    'jwks-private': JSON.stringify(jwks),
    'jwks-show': true,
    'access-token-duration': duration,
    'refresh-token-duration': 1209600,
    'code-duration': 600,
    // RFC 9700 §4.14.2: each refresh token is good for one use, and a second one ends its family.
    'refresh-token-one-use': 'always',
    'refresh-token-rolling': true,
    'allow-non-oidc': true,
    'auth-type-code-enabled': true,
    'auth-type-code-revoke-replayed': true,
    'auth-type-token-enabled': true,
    'auth-type-implicit-enabled': true,
    'auth-type-password-enabled': true,
    'auth-type-client-enabled': true,
    'auth-type-device-enabled': true,
    'auth-type-refresh-enabled': true,
    'subject-type': 'public',
    'allowed-scope': ['openid', ...SCOPES],
    'pkce-allowed': true,
    'pkce-required-public-client': true,
    'introspection-revocation-allowed': true,
    'introspection-revocation-allow-target-client': true,
    'introspection-revocation-auth-scope': ['inspect'],
    'oauth-as-iss-id': true,
    'oauth-par-allowed': true,
    'oauth-par-required': false,
    'oauth-par-duration': 90,
    'oauth-par-request_uri-prefix': 'urn:ietf:params:oauth:request_uri:',
    'oauth-dpop-allowed': true,
    'oauth-dpop-iat-duration': 60,
    // RFC 9449 §8: a proof without the server's own nonce is refused, and each nonce is good for so many proofs.
    'oauth-dpop-nonce-mandatory': true,
    'oauth-dpop-nonce-counter': 3,
    'request-parameter-allow': true,
    'request-maximum-exp': 3600,
    'client-jwks-parameter': 'jwks',
    'client-jwks_uri-parameter': 'jwks_uri',
    'client-pubkey-parameter': 'pubkey',
    'device-authorization-expiration': 600,
    'device-authorization-interval': 1,
    'client-cert-source': 'TLS',
    'client-cert-use-endpoint-aliases': true,
    'resource-allowed': true,
    'resource-scope': { read: ['https://api.example'] },
    'resource-client-property': 'resource',
    'resource-scope-and-client-property': false,
  },
})

const client = (client_id: string, rest: object) => ({
  client_id,
  name: client_id,
  enabled: true,
  source: 'database',
  confidential: true,
  scope: SCOPES,
  authorization_type: [
    'code',
    'token',
    'password',
    'client_credentials',
    'refresh_token',
    'delete_token',
    'device_authorization',
  ],
  ...rest,
})

const secret = { client_secret: SECRET }

export const clients = (jwks: object) => [
  client('basic', { ...secret, scope: [...SCOPES, 'inspect'], token_endpoint_auth_method: ['client_secret_basic'] }),
  client('post', { ...secret, token_endpoint_auth_method: ['client_secret_post'] }),
  client('secret_jwt', { ...secret, token_endpoint_auth_method: ['client_secret_jwt'] }),
  client('key_jwt', { jwks, token_endpoint_auth_method: ['private_key_jwt'] }),
  client('certificate', {
    tls_client_auth_subject_dn: 'CN=latchkey test client',
    token_endpoint_auth_method: ['tls_client_auth'],
  }),
  client('public', { confidential: false, token_endpoint_auth_method: ['none'] }),
  client('dpop', { ...secret, token_endpoint_auth_method: ['client_secret_basic'], dpop_bound_access_tokens: 'yes' }),
]
