/**
 * A real authorization server to practise against: oidc-provider, in memory, on this machine only. What it refuses, a
 * production server refuses too. Nothing here is secret.
 */
import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:http'
import { errors, type KoaContextWithOIDC, Provider, type TokenEndpointGrantContext } from 'oidc-provider'
import { loginPage, loginPath } from './login_page.ts'
import { listenOnLoopback } from './loopback.ts'
import { memoryAdapter } from './memory_adapter.ts'

/** One client for each way to authenticate. All may use every grant below, but `public` no client credentials. */
export const clients = {
  basic: {
    client_id: 'reporting',
    // Its characters survive HTTP Basic only when form-encoded first, as RFC 6749 §2.3.1 wants it.
    client_secret: 'tea+cake/at:5%2B off',
    token_endpoint_auth_method: 'client_secret_basic',
  },
  post: {
    client_id: 'warehouse',
    client_secret: 'practice-post-secret',
    token_endpoint_auth_method: 'client_secret_post',
  },
  public: { client_id: 'notebook', token_endpoint_auth_method: 'none' },
} as const

export const user = { username: 'alice', password: 'wonderland-42' }

export const scopes = ['customers:read', 'orders:read']

export interface AuthorizationServer {
  issuer: string
  token_endpoint: string
  /** What a protected API asks: is this access token known, and not expired, revoked or used up? */
  isActive(token: string): Promise<boolean>
  counts(): { token_requests: number }
  close(): Promise<void>
}

export async function startAuthorizationServer(
  options: {
    /** Seconds. */
    access_token_lifetime?: number
    /** A JWT can be read by whoever holds it (RFC 9068); an opaque one is asked about at its server. */
    access_token_format?: 'opaque' | 'jwt'
  } = {},
): Promise<AuthorizationServer> {
  let token_requests = 0
  const server = createServer((request) => {
    if (request.url === '/token') token_requests++
  })
  const { host, close } = await listenOnLoopback(server)
  const issuer = `http://${host}`
  const provider = openProvider(issuer, options.access_token_lifetime ?? 600, options.access_token_format ?? 'opaque')
  const answer = provider.callback()
  const login = loginPage(provider, user)
  server.on('request', (request, response) => {
    void (request.url?.startsWith(loginPath('')) ? login : answer)(request, response)
  })

  return {
    issuer,
    token_endpoint: `${issuer}/token`,
    isActive: async (token) =>
      Boolean((await provider.ClientCredentials.find(token)) ?? (await provider.AccessToken.find(token))),
    counts: () => ({ token_requests }),
    close,
  }
}

function openProvider(issuer: string, lifetime: number, accessTokenFormat: 'opaque' | 'jwt'): Provider {
  const day = 24 * 60 * 60
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const provider = new Provider(issuer, {
    adapter: memoryAdapter(),
    clients: Object.values(clients).map((client) => ({
      ...client,
      grant_types: [
        ...(client.token_endpoint_auth_method === 'none' ? [] : ['client_credentials']), // RFC 6749 §4.4
        'authorization_code',
        deviceCode,
        'password',
        'refresh_token',
        tokenExchange,
      ],
      // RFC 8252 §7.3: on this machine, at whichever port.
      application_type: 'native' as const,
      redirect_uris: ['http://127.0.0.1/callback'],
      response_types: ['code' as const],
    })),
    cookies: { keys: ['practice'] },
    interactions: { url: (_ctx, { uid }) => loginPath(uid) },
    // Whoever has logged in has agreed: the page asks for both at once.
    async loadExistingGrant({ oidc: { session, client } }) {
      const grant = new provider.Grant({ accountId: session?.accountId ?? '', clientId: client?.clientId ?? '' })
      grant.addOIDCScope('openid offline_access')
      grant.addResourceScope(practiceApi(issuer), scopes.join(' '))
      await grant.save()
      return grant
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: {
        enabled: true,
        userCodeInputSource(ctx, form) {
          ctx.body = `${form}<label>Code <input name="user_code" form="op.deviceInputForm"></label>
<button form="op.deviceInputForm">Continue</button>`
        },
        userCodeConfirmSource(ctx, form, client, _device, code) {
          ctx.body = `${form}<p>${client.clientId} shows the code ${code}?</p>
<button form="op.deviceConfirmForm">Yes</button>
<button form="op.deviceConfirmForm" name="abort" value="yes">No</button>`
        },
        successSource(ctx) {
          ctx.body = '<p>You are logged in on the other machine.</p>'
        },
      },
      introspection: { enabled: true },
      revocation: { enabled: true, allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        // One API: its tokens need not be asked for by `resource` (RFC 8707 §2).
        defaultResource: () => practiceApi(issuer),
        useGrantedResource: () => true,
        getResourceServerInfo(ctx) {
          checkScope(ctx)
          return { scope: scopes.join(' '), accessTokenFormat, jwt: { sign: { alg: 'ES256' } } }
        },
      },
    },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    clockTolerance: 0,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: lifetime,
      ClientCredentials: lifetime,
      DeviceCode: 600,
      Grant: day,
      Interaction: 600,
      RefreshToken: day,
      Session: day,
    },
    clientBasedCORS: () => false,
    renderError(ctx, out) {
      ctx.body = out
    },
  })
  provider.registerGrantType<Exchange>(tokenExchange, exchangeGrant, exchangeParameters, ['audience', 'resource'])
  provider.registerGrantType<Password>('password', passwordGrant, ['username', 'password', 'scope'])
  return provider
}

/** What tokens are for (RFC 8707): a name, wherever the API listens. */
const practiceApi = (issuer: string) => `${issuer}/practice-api`

/** oidc-provider leaves unknown scopes out; RFC 6749 §3.3 lets a server refuse them, and most do. */
function checkScope(ctx: KoaContextWithOIDC) {
  const unknown = [...ctx.oidc.requestParamScopes].filter((scope) => !scopes.includes(scope))
  if (unknown.length > 0) throw new errors.InvalidScope('unknown scope', unknown.join(' '))
}

const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'
const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange'
const exchangeParameters = [
  ...['subject_token', 'subject_token_type', 'actor_token', 'actor_token_type'],
  ...['requested_token_type', 'scope', 'audience', 'resource'],
]

interface Exchange {
  subject_token?: string
  subject_token_type?: string
  scope?: string
}

/** RFC 8693, of which oidc-provider leaves all to its extension point: an access token for one that may do less. */
async function exchangeGrant(ctx: TokenEndpointGrantContext<Exchange>) {
  const { provider, client, params } = ctx.oidc
  const access_token = 'urn:ietf:params:oauth:token-type:access_token'
  if (params.subject_token_type !== access_token) throw new errors.InvalidRequest('only access tokens are exchanged')
  const subject = await provider.AccessToken.find(params.subject_token ?? '')
  if (!subject) throw new errors.InvalidGrant('no such subject token')
  checkScope(ctx)

  const held = (subject.scope ?? '').split(' ')
  const scope = (params.scope ?? subject.scope ?? '')
    .split(' ')
    .filter((word) => held.includes(word))
    .join(' ')
  const { accountId, grantId } = subject
  const token = new provider.AccessToken({ accountId, client, grantId, gty: tokenExchange, scope })
  token.resourceServer = new provider.ResourceServer(practiceApi(provider.issuer), { scope: scopes.join(' ') })
  ctx.body = {
    access_token: await token.save(),
    issued_token_type: access_token,
    token_type: token.tokenType,
    expires_in: token.expiration,
    ...(scope && { scope }),
  }
}

interface Password {
  username?: string
  password?: string
  scope?: string
}

/** RFC 6749 §4.3, which oidc-provider leaves to its extension point for grants. */
async function passwordGrant(ctx: TokenEndpointGrantContext<Password>) {
  const { provider, client, params } = ctx.oidc
  if (params.username !== user.username || params.password !== user.password) {
    throw new errors.InvalidGrant('wrong username or password')
  }
  checkScope(ctx)

  const resource = practiceApi(provider.issuer)
  const scope = params.scope ?? ''
  const accountId = user.username
  const grant = new provider.Grant({ accountId, clientId: client.clientId })
  grant.addResourceScope(resource, scope)
  const grantId = await grant.save()

  const accessToken = new provider.AccessToken({ accountId, client, grantId, gty: 'password', scope })
  accessToken.resourceServer = new provider.ResourceServer(resource, { scope: scopes.join(' ') })
  const refreshToken = new provider.RefreshToken({ accountId, client, grantId, gty: 'password', resource, scope })
  ctx.body = {
    access_token: await accessToken.save(),
    token_type: accessToken.tokenType,
    expires_in: accessToken.expiration,
    refresh_token: await refreshToken.save(),
    ...(scope && { scope }),
  }
}
