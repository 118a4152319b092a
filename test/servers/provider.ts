/**
 * A real authorization server with an API beside it, for all that the one to practise against leaves out: every client
 * authentication that oidc-provider has, mutual TLS at an address of its own, DPoP with nonces, the grant of RFC 7523 §2.1.
 * Over TLS, whose certificate `certificateAuthority` has signed. Whoever logs in says yes to everything.
 */
import { createHash, generateKeyPairSync, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { TLSSocket } from 'node:tls'
import { calculateJwkThumbprint, EmbeddedJWK, importJWK, type JWK, jwtVerify } from 'jose'
import { errors, type KoaContextWithOIDC, Provider, type TokenEndpointGrantContext } from 'oidc-provider'
import { listenOnLoopback } from '../../examples/practice/loopback.ts'
import { memoryAdapter } from '../../examples/practice/memory_adapter.ts'
import { clientCertificate } from './odd.ts'

const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8')

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const keys = { client: pair(), account: pair(), server: pair() }
const asPem = (key: keyof typeof keys) => String(keys[key].privateKey.export({ type: 'pkcs8', format: 'pem' }))

/** Of the client that signs its assertions, and of the one that signs its grants. */
export const privateKey = { client: asPem('client'), account: asPem('account') }
/** Long enough for HS256 (RFC 7518 §3.2). */
export const clientSecret = 'a secret of thirty-two characters, and some more'
export const accountId = 'reporting@practice.example'

const jwkOf = (key: keyof typeof keys) => ({ ...keys[key].publicKey.export({ format: 'jwk' }), alg: 'ES256' })
const selfSigned = () => {
  const certificate = new X509Certificate(clientCertificate.certificate)
  const x5c = [certificate.raw.toString('base64')]
  return { ...certificate.publicKey.export({ format: 'jwk' }), x5c }
}
const DN = 'CN=latchkey test client'

/** A client for each way to prove oneself. */
const clients = [
  { client_id: 'basic', token_endpoint_auth_method: 'client_secret_basic', client_secret: clientSecret },
  { client_id: 'secret_jwt', token_endpoint_auth_method: 'client_secret_jwt', client_secret: clientSecret },
  { client_id: 'key_jwt', token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [jwkOf('client')] } },
  {
    client_id: 'tls',
    token_endpoint_auth_method: 'tls_client_auth',
    tls_client_auth_subject_dn: DN,
    tls_client_certificate_bound_access_tokens: true,
  },
  {
    client_id: 'self_signed_tls',
    token_endpoint_auth_method: 'self_signed_tls_client_auth',
    jwks: { keys: [selfSigned()] },
  },
  { client_id: 'public', token_endpoint_auth_method: 'none', dpop_bound_access_tokens: true },
] as const

export interface PracticeProvider {
  issuer: string
  /** Of the API: /orders wants a token, the proof or the certificate that it is bound to, and a nonce of its own. */
  api: string
  /** What each token request brought, and how it was answered. */
  tokenRequests: {
    client_id?: string
    host: string
    dpop: boolean
    certificate: boolean
    status: number
    error?: string
  }[]
  /** How the API answered. */
  apiAnswers: number[]
  close(): Promise<void>
}

export async function startProvider(): Promise<PracticeProvider> {
  let handler: RequestListener = () => {}
  const tls = { key: pem('key'), cert: pem('localhost') }
  const plain = createServer(tls, (request, response) => handler(request, response))
  // Asks for a certificate, takes whoever has none, and whatever is shown: what counts is said by the provider.
  const asking = { ...tls, requestCert: true, rejectUnauthorized: false, ca: pem('ca') }
  const mutual = createServer(asking, (request, response) => handler(request, response))
  const [own, alias] = await Promise.all([listenOnLoopback(plain), listenOnLoopback(mutual)])
  const issuer = `https://${own.host}`
  const home = `https://${alias.host}`
  const provider = openProvider(issuer, home)
  const tokenRequests: PracticeProvider['tokenRequests'] = []
  provider.on('grant.success', (ctx) => note(ctx))
  provider.on('grant.error', (ctx, error) => note(ctx, error))
  function note(ctx: KoaContextWithOIDC, error?: errors.OIDCProviderError) {
    tokenRequests.push({
      ...(ctx.oidc.client && { client_id: ctx.oidc.client.clientId }),
      host: ctx.host,
      dpop: ctx.get('dpop') !== '',
      certificate: certificateOf(ctx.req) !== undefined,
      status: error?.statusCode ?? ctx.status,
      ...(error && { error: error.error }),
    })
  }
  const callback = provider.callback()
  const apiAnswers: number[] = []
  handler = async (request, response) => {
    const path = request.url?.split('?')[0] ?? ''
    if (path.startsWith('/interaction/')) return agree(provider, request, response)
    if (path !== '/orders') return callback(request, response)
    const { status, headers, body } = await answerOrders(provider, request, `${home}/orders`)
    apiAnswers.push(status)
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
  return {
    issuer,
    api: home,
    tokenRequests,
    apiAnswers,
    close: async () => void (await Promise.all([own.close(), alias.close()])),
  }
}

const certificateOf = (request: IncomingMessage): Buffer | undefined =>
  (request.socket as TLSSocket).getPeerCertificate?.()?.raw

function openProvider(issuer: string, mutual: string): Provider {
  const resource = `${issuer}/orders`
  const provider = new Provider(issuer, {
    adapter: sessionsToo(),
    clients: clients.map((client) => ({
      ...client,
      grant_types:
        client.token_endpoint_auth_method === 'none'
          ? ['authorization_code', 'refresh_token']
          : ['client_credentials', JWT_BEARER],
      redirect_uris: client.token_endpoint_auth_method === 'none' ? ['http://127.0.0.1:53682/callback'] : [],
      response_types: client.token_endpoint_auth_method === 'none' ? ['code'] : [],
      application_type: 'native',
    })),
    clientAuthMethods: [
      'client_secret_basic',
      'client_secret_jwt',
      'private_key_jwt',
      'tls_client_auth',
      'self_signed_tls_client_auth',
      'none',
    ],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    jwks: { keys: [{ ...keys.server.privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' }] },
    discovery: { mtls_endpoint_aliases: { token_endpoint: `${mutual}/token` } },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 1), requireNonce: () => true },
      mTLS: {
        enabled: true,
        certificateBoundAccessTokens: true,
        selfSignedTlsClientAuth: true,
        tlsClientAuth: true,
        getCertificate: (ctx) => {
          const raw = certificateOf(ctx.req)
          return raw && new X509Certificate(raw)
        },
        certificateAuthorized: (ctx) => (ctx.req.socket as TLSSocket).authorized,
        certificateSubjectMatches: (ctx, _property, expected) =>
          new X509Certificate(certificateOf(ctx.req) ?? '').subject === expected,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: 'orders', accessTokenFormat: 'opaque' }),
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
    rotateRefreshToken: true,
    issueRefreshToken: async () => true,
    ttl: {
      AccessToken: 600,
      ClientCredentials: 600,
      RefreshToken: 3600,
      Grant: 3600,
      IdToken: 600,
      Session: 600,
      Interaction: 600,
    },
    clientBasedCORS: () => false,
    cookies: { keys: ['practice'] },
    renderError(ctx, out) {
      ctx.body = out
    },
  })
  provider.registerGrantType<{ assertion?: string }>(JWT_BEARER, jwtBearerGrant, ['assertion', 'scope'])
  return provider
}

/** Sessions are found by another name, too, which the practice server does without. */
function sessionsToo() {
  const makeAdapter = memoryAdapter()
  const ids = new Map<string, string>()
  return (model: string) => {
    const adapter = makeAdapter(model)
    return {
      ...adapter,
      async upsert(id: string, payload: Parameters<typeof adapter.upsert>[1], expiresIn: number) {
        if (payload.uid) ids.set(payload.uid, id)
        await adapter.upsert(id, payload, expiresIn)
      },
      findByUid: async (uid: string) => adapter.find(ids.get(uid) ?? ''),
    }
  }
}

/** Whoever is asked logs in, and agrees. */
async function agree(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  const { params } = await provider.interactionDetails(request, response)
  const grant = new provider.Grant({ accountId: 'alice', clientId: String(params.client_id) })
  grant.addOIDCScope('openid offline_access')
  grant.addResourceScope(`${provider.issuer}/orders`, 'orders')
  const grantId = await grant.save()
  await provider.interactionFinished(request, response, { login: { accountId: 'alice' }, consent: { grantId } })
}

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
/** Seconds. */
const SKEW = 30

/** RFC 7523 §3, of an account whose key is known; the client beside it has authenticated itself. */
async function jwtBearerGrant(ctx: TokenEndpointGrantContext<{ assertion?: string }>) {
  const { provider, client, params } = ctx.oidc
  const { payload } = await jwtVerify(params.assertion ?? '', await importJWK(jwkOf('account')), {
    issuer: accountId,
    audience: [provider.issuer, `${provider.issuer}/token`],
    requiredClaims: ['exp', 'iat', 'jti'],
    clockTolerance: SKEW,
    maxTokenAge: 120,
  }).catch((error) => {
    throw new errors.InvalidGrant(error.message)
  })
  const accessToken = new provider.ClientCredentials({ client, scope: String(payload.scope ?? params.scope ?? '') })
  accessToken.resourceServer = new provider.ResourceServer(`${provider.issuer}/orders`, { scope: 'orders' })
  ctx.body = { access_token: await accessToken.save(), token_type: 'Bearer', expires_in: 600 }
}

/** The one that the API wants. */
const NONCE = 'nonce-of-the-api'

interface Answer {
  status: number
  headers?: Record<string, string>
  body: unknown
}

/** RFC 9449 §7, §9; RFC 8705 §3. */
async function answerOrders(provider: Provider, request: IncomingMessage, url: string): Promise<Answer> {
  const refuse = (challenge: string, headers = {}): Answer => ({
    status: 401,
    headers: { 'www-authenticate': challenge, ...headers },
    body: { error: challenge },
  })
  const [scheme, value = ''] = (request.headers.authorization ?? '').split(' ')
  const token = (await provider.AccessToken.find(value)) ?? (await provider.ClientCredentials.find(value))
  if (!token) return refuse('Bearer error="invalid_token"')
  const bound = token as { jkt?: string; 'x5t#S256'?: string }
  const thumbprint = bound['x5t#S256']
  if (thumbprint !== undefined) {
    const raw = certificateOf(request)
    const shown = raw && createHash('sha256').update(raw).digest('base64url')
    if (shown !== thumbprint) return refuse('Bearer error="invalid_token", error_description="another certificate"')
  }
  if (bound.jkt !== undefined) {
    const proof = String(request.headers.dpop ?? '')
    const wrong = (why: string) => refuse(`DPoP error="invalid_dpop_proof", error_description="${why}"`)
    if (scheme !== 'DPoP') return wrong('scheme')
    const verified = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt', algorithms: ['ES256'] }).catch(
      () => undefined,
    )
    if (!verified) return wrong('signature')
    const { payload, protectedHeader } = verified
    if (payload.htm !== request.method || payload.htu !== url) return wrong('htm or htu')
    if (payload.ath !== createHash('sha256').update(value).digest('base64url')) return wrong('ath')
    if ((await calculateJwkThumbprint(protectedHeader.jwk as JWK)) !== bound.jkt) return wrong('another key')
    if (payload.nonce !== NONCE)
      return refuse('DPoP error="use_dpop_nonce", error_description="nonce"', { 'dpop-nonce': NONCE })
  }
  return { status: 200, body: [{ id: 1 }] }
}
