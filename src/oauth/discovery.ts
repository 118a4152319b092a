/** What an issuer publishes of itself: RFC 8414, and OpenID Connect Discovery 1.0, which came before it. */
import { TokenError, TransportError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readWhatComes, shapeOf } from '../http/body.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { HttpResponse, Send } from '../runtime.ts'
import { version } from '../version.ts'
import type { OAuthConnection } from './contract.ts'
import type { EndpointField, ServerWorld } from './server.ts'
import { unreachable } from './unreachable.ts'

/** RFC 8414 §2, RFC 9207 §3, RFC 9126 §5, RFC 8705 §5: what is made use of. */
export type ServerMetadata = { [field in EndpointField]?: string } & {
  issuer?: string
  jwks_uri?: string
  authorization_response_iss_parameter_supported?: boolean
  require_pushed_authorization_requests?: boolean
  code_challenge_methods_supported?: string[]
  mtls_endpoint_aliases?: { [field in EndpointField]?: string }
}

/** Milliseconds: an issuer that moves its endpoints keeps the old ones for longer than this. */
const REMEMBERED = 60 * 60_000
const LARGEST = 1_000_000
const WELL_KNOWN = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/

/** Asked for once, when it is first needed; remembered for an hour. What failed is tried anew. */
export function openDiscovery(
  name: string,
  { issuer }: Pick<OAuthConnection, 'issuer'>,
  { send, clock, store, discovered }: Pick<ServerWorld, 'send' | 'clock' | 'store' | 'discovered'>,
): () => Promise<ServerMetadata> {
  if (issuer === undefined) return async () => ({})
  const kept = async () => {
    const entry = await (await store()).load('server_metadata', issuer)
    return entry && { generation: entry.generation, ...(JSON.parse(new TextDecoder().decode(entry.value)) as Kept) }
  }

  async function discover(issuer: string): Promise<ServerMetadata> {
    const now = clock.now()
    const known = await kept()
    if (known && now - known.asked_at < REMEMBERED && now >= known.asked_at) return known.metadata
    const metadata = await fetchMetadata(name, issuer, send)
    const value = new TextEncoder().encode(JSON.stringify({ asked_at: now, metadata } satisfies Kept))
    // A second net, like any cache: without it the issuer is asked once more.
    await (await store()).compareAndSet('server_metadata', issuer, known?.generation ?? 0, value).catch(() => undefined)
    return metadata
  }

  let asking: Promise<ServerMetadata> | undefined
  return () => {
    asking ??= discover(issuer).then((metadata) => {
      discovered(addressesOf(metadata))
      return metadata
    })
    asking.catch(() => {
      asking = undefined
    })
    return asking
  }
}

interface Kept {
  asked_at: number
  metadata: ServerMetadata
}

/** Where the metadata of an issuer are, the likelier place first (RFC 8414 §3.1, §5; OpenID Connect Discovery §4). */
export function wellKnownAddresses(issuer: string): string[] {
  if (WELL_KNOWN.test(issuer)) return [issuer]
  const { origin, pathname } = new URL(issuer)
  const path = pathname.replace(/\/$/, '')
  return [
    `${origin}${path}/.well-known/openid-configuration`,
    `${origin}/.well-known/oauth-authorization-server${path}`,
  ]
}

/** Asks an issuer now, whatever is remembered. Throws TokenError. */
export async function fetchMetadata(connection: string, issuer: string, send: Send): Promise<ServerMetadata> {
  const [first = '', second] = wellKnownAddresses(issuer)
  const [found, other] = [await metadataAt(connection, first, send), second]
  const last = typeof found === 'string' && other ? await metadataAt(connection, other, send) : found
  const fail = (why: string, said?: string) =>
    new TokenError('token.discovery', { connection, issuer, why, ...(said !== undefined && { said }) })
  if (typeof last === 'string') throw fail(typeof found === 'string' ? found : last)
  // RFC 8414 §3.3: exactly the one that was asked for, or it speaks for somebody else.
  const asked = issuer.replace(WELL_KNOWN, '')
  if (last.issuer !== asked && !(asked !== issuer && last.issuer === `${asked}/`))
    throw fail('calls itself otherwise', oneLine(String(last.issuer)))
  return metadataOf(last)
}

/** The document, or why there is none. */
async function metadataAt(connection: string, url: string, send: Send): Promise<JsonObject | string> {
  let response: HttpResponse
  try {
    response = await send({
      method: 'GET',
      url,
      headers: { accept: 'application/json', 'user-agent': `latchkey/${version}` },
    })
  } catch (error) {
    if (error instanceof TransportError) throw unreachable(connection, error)
    throw error
  }
  const { text } = await readWhatComes(response, LARGEST)
  if (response.status !== 200) return `${url} answers ${response.status}`
  try {
    const document: unknown = JSON.parse(text)
    if (isJsonObject(document)) return document
  } catch {}
  return `${url} answers with ${shapeOf(text, String(response.headers['content-type'] ?? ''))}`
}

const endpoints: readonly EndpointField[] = [
  'authorization_endpoint',
  'token_endpoint',
  'pushed_authorization_request_endpoint',
  'device_authorization_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
]

function metadataOf(document: JsonObject): ServerMetadata {
  const flag = (member: string) => (typeof document[member] === 'boolean' ? { [member]: document[member] } : {})
  const { issuer, jwks_uri, mtls_endpoint_aliases: aliases, code_challenge_methods_supported: methods } = document
  return {
    ...(typeof issuer === 'string' && { issuer }),
    ...(isAddress(jwks_uri) && { jwks_uri }),
    ...endpointsOf(document),
    ...flag('authorization_response_iss_parameter_supported'),
    ...flag('require_pushed_authorization_requests'),
    ...(Array.isArray(methods) && {
      code_challenge_methods_supported: methods.filter((word) => typeof word === 'string'),
    }),
    ...(isJsonObject(aliases) && { mtls_endpoint_aliases: endpointsOf(aliases) }),
  }
}

const endpointsOf = (document: JsonObject) =>
  Object.fromEntries(endpoints.map((field) => [field, document[field]] as const).filter(([, url]) => isAddress(url)))

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)

const addressesOf = ({ mtls_endpoint_aliases, ...metadata }: ServerMetadata) =>
  [metadata, mtls_endpoint_aliases ?? {}].flatMap((holder) =>
    endpoints.flatMap((field) => (holder as { [field in EndpointField]?: string })[field] ?? []),
  )
