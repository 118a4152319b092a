/** What an issuer publishes of itself: RFC 8414, and OpenID Connect Discovery 1.0, which came before it. */
import { hash } from 'node:crypto'
import { TokenError, TransportError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { readWhatComes, shapeOf } from '../http/body.ts'
import { withoutQuery } from '../http/url.ts'
import { canonicalJson, isJsonObject, type JsonObject } from '../json.ts'
import type { HttpResponse, Send } from '../runtime.ts'
import { version } from '../version.ts'
import type { TokenConnection } from './contract.ts'
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
  /** What it publishes and no credential may go to, without query. */
  unsafe?: { [field in EndpointField]?: string }
}

/** Milliseconds: an issuer that moves its endpoints keeps the old ones for longer than this. */
const REMEMBERED = 60 * 60_000
/** Milliseconds for which what is remembered serves while the issuer is ill, and until it is asked once more. */
const LAST_RESORT = 7 * 24 * 60 * 60_000
const ASKED_AGAIN = 60_000
const LARGEST = 1_000_000
const WELL_KNOWN = /\/\.well-known\/(?:openid-configuration|oauth-authorization-server)/

/**
 * Asked for when it is first needed; remembered for an hour, and for longer while the issuer is ill. What was fetched
 * without looking at a certificate is remembered for no other process.
 */
export function openDiscovery(
  name: string,
  connection: TokenConnection,
  { send, clock, store, discovered }: Pick<ServerWorld, 'send' | 'clock' | 'store' | 'discovered'>,
): () => Promise<ServerMetadata> {
  const { issuer, ssl_mode }: { issuer?: string; ssl_mode: string } = connection
  if (issuer === undefined) return async () => ({})
  const key = wayTo(issuer, name, connection)
  const kept = async () => {
    const entry = ssl_mode === 'off' ? undefined : await (await store()).load('server_metadata', key)
    return entry && { generation: entry.generation, ...(JSON.parse(new TextDecoder().decode(entry.value)) as Kept) }
  }
  const age = ({ asked_at }: Kept) => {
    const passed = clock.now() - asked_at
    return passed < 0 ? Number.POSITIVE_INFINITY : passed
  }

  async function discover(issuer: string, held: Kept | undefined): Promise<Kept> {
    const stored = await kept()
    const known = stored ?? held
    if (known && age(known) < REMEMBERED) return known
    const asked_at = clock.now()
    try {
      const found: Kept = { asked_at, metadata: await fetchMetadata(name, issuer, send) }
      if (ssl_mode === 'off') return found
      const value = new TextEncoder().encode(JSON.stringify(found))
      // A second net, like any cache: without it the issuer is asked once more.
      await (await store()).compareAndSet('server_metadata', key, stored?.generation ?? 0, value).catch(() => undefined)
      return found
    } catch (error) {
      if (!known || age(known) >= LAST_RESORT || !isIll(error)) throw error
      return known
    }
  }

  let asking: Promise<Kept> | undefined
  let asked_at = Number.NEGATIVE_INFINITY
  let held: Kept | undefined
  return async () => {
    const passed = clock.now() - asked_at
    if (held && (passed < 0 || passed >= (age(held) < REMEMBERED ? REMEMBERED : ASKED_AGAIN))) asking = undefined
    if (!asking) {
      asked_at = clock.now()
      asking = discover(issuer, held)
      asking.catch(() => {
        asking = undefined
      })
    }
    held = await asking
    discovered(addressesOf(held.metadata))
    return held.metadata
  }
}

/** By what way it was asked: what came by one that anybody can stand on is nothing for those who take a better one. */
function wayTo(issuer: string, name: string, { ssl_mode, ca_file, proxy }: TokenConnection): string {
  const by = proxy && withoutQuery(proxy.url)
  // A certificate is pinned for one connection.
  const way = canonicalJson({ ssl_mode, ca_file, by, ...(ssl_mode === 'trust' && { name }) })
  return `${issuer} ${hash('sha256', way, 'base64url').slice(0, 16)}`
}

/** Says nothing of what it publishes: it was not reached, or has a trouble of its own. */
const isIll = (error: unknown): boolean =>
  error instanceof TokenError &&
  (error.code === 'token.unreachable' || (error.code === 'token.discovery' && 'ill' in error.data))

interface Kept {
  asked_at: number
  metadata: ServerMetadata
}

/** Whether it is where the document of an issuer is, and not its name. */
export const isWellKnown = (issuer: string): boolean => WELL_KNOWN.test(issuer)

/** Where the metadata of an issuer are, the likelier place first (RFC 8414 §3.1, §5; OpenID Connect Discovery §4). */
export function wellKnownAddresses(issuer: string): string[] {
  if (isWellKnown(issuer)) return [issuer]
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
  const found = await metadataAt(connection, first, send)
  const last = 'why' in found && second ? await metadataAt(connection, second, send) : found
  const fail = (facts: { why: string; said?: string; ill?: true }) =>
    new TokenError('token.discovery', { connection, issuer, ...facts })
  if ('why' in last) {
    // Whichever place is the right one: the other may well be empty.
    const ill = ('ill' in found && found.ill) || last.ill
    throw fail({ why: 'why' in found ? found.why : last.why, ...(ill && { ill }) })
  }
  const { document } = last
  // RFC 8414 §3.3: exactly the one that was asked for, or it speaks for somebody else.
  const asked = issuer.replace(WELL_KNOWN, '')
  if (document.issuer !== asked && !(asked !== issuer && document.issuer === `${asked}/`))
    throw fail({ why: 'calls itself otherwise', said: oneLine(String(document.issuer)) ?? '' })
  return metadataOf(document, issuer)
}

/** The document, or why there is none. Throws TokenError. */
async function metadataAt(
  connection: string,
  url: string,
  send: Send,
): Promise<{ document: JsonObject } | { why: string; ill?: true }> {
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
  const { text, broken } = await readWhatComes(response, LARGEST)
  const { status } = response
  if (status !== 200)
    return { why: `${url} answers ${status}`, ...((status >= 500 || status === 429) && { ill: true }) }
  if (broken) throw unreachable(connection, broken)
  try {
    const document: unknown = JSON.parse(text)
    if (isJsonObject(document)) return { document }
  } catch {}
  return { why: `${url} answers with ${shapeOf(text, String(response.headers['content-type'] ?? ''))}` }
}

const endpoints: readonly EndpointField[] = [
  'authorization_endpoint',
  'token_endpoint',
  'pushed_authorization_request_endpoint',
  'device_authorization_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
]

function metadataOf(document: JsonObject, asked: string): ServerMetadata {
  const flag = (member: string) => (typeof document[member] === 'boolean' ? { [member]: document[member] } : {})
  const { issuer, jwks_uri, mtls_endpoint_aliases: aliases, code_challenge_methods_supported: methods } = document
  const isSafe = (url: string) => isSafeFrom(asked, url)
  const endpointsOf = (holder: JsonObject, safe = true) =>
    Object.fromEntries(
      endpoints.flatMap((field) => {
        const url = holder[field]
        return isAddress(url) && isSafe(url) === safe ? [[field, safe ? url : withoutQuery(url)] as const] : []
      }),
    )
  const unsafe = endpointsOf(document, false)
  return {
    ...(typeof issuer === 'string' && { issuer }),
    // As it is asked at, and fit to be shown.
    ...(isAddress(jwks_uri) && isSafe(jwks_uri) && { jwks_uri: new URL(jwks_uri).href }),
    ...endpointsOf(document),
    ...flag('authorization_response_iss_parameter_supported'),
    ...flag('require_pushed_authorization_requests'),
    ...(Array.isArray(methods) && {
      code_challenge_methods_supported: methods.filter((word) => typeof word === 'string'),
    }),
    ...(isJsonObject(aliases) && { mtls_endpoint_aliases: endpointsOf(aliases) }),
    ...(Object.keys(unsafe).length > 0 && { unsafe }),
  }
}

const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && /^https?:\/\//i.test(value) && URL.canParse(value)

/** RFC 8414 §2: endpoints of an https issuer are https. What is before an @ would go along as a credential. */
function isSafeFrom(issuer: string, url: string): boolean {
  const { protocol, username, password } = new URL(url)
  return username === '' && password === '' && (protocol === 'https:' || new URL(issuer).protocol !== 'https:')
}

const addressesOf = ({ mtls_endpoint_aliases, ...metadata }: ServerMetadata) =>
  [metadata, mtls_endpoint_aliases ?? {}].flatMap((holder) =>
    endpoints.flatMap((field) => (holder as { [field in EndpointField]?: string })[field] ?? []),
  )
