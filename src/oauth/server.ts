/**
 * The authorization server of one connection: where its endpoints are, and one call to any of them, in which the client
 * proves itself once and in one way (RFC 6749 §2.3).
 */
import { type Attempt, type BeginAttempt, openComputed, type Values } from '../computed/index.ts'
import { TokenError, TransportError } from '../errors.ts'
import { basicCredentials } from '../http/basic.ts'
import { readWhatComes } from '../http/body.ts'
import { withoutQuery } from '../http/url.ts'
import type { JobFacts } from '../journal/contract.ts'
import { waitedFor } from '../journal/waited_for.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, HttpResponse, Runtime, Send, Session } from '../runtime.ts'
import type { TokenStore } from '../stores/contract.ts'
import { version } from '../version.ts'
import { formEncode } from './client_authentication/form_encode.ts'
import { clientAuthenticationOf, clientAuthentications } from './client_authentication/index.ts'
import type { AuthenticateClient, SignedAs, TokenConnection, TokenParameters } from './contract.ts'
import { isWellKnown, openDiscovery, type ServerMetadata } from './discovery.ts'
import type { Prover } from './dpop.ts'
import { type Endpoint, type ProtocolRequest, type SendRequest, sendRequest } from './protocol.ts'
import { requestShape, writtenAs } from './request_shape.ts'
import { askedScope } from './scope.ts'
import { targetText } from './target.ts'
import type { RawAnswer } from './token_response.ts'
import { unreachable } from './unreachable.ts'
import { inTurn } from './written_request.ts'

/** What every request says; `token_request.headers` may say otherwise. */
export const ours = { accept: 'application/json', 'user-agent': `latchkey/${version}` }
/** No answer of an authorization server is larger; what is, is a page. */
export const LARGEST = 1_000_000

export interface AuthorizationServer {
  /** Written in the file, else what the issuer publishes; undefined where neither says. Throws TokenError. */
  address(endpoint: EndpointField): Promise<string | undefined>
  /** The same, where nothing can be done without it. Throws TokenError `token.no_endpoint`. */
  required(endpoint: EndpointField): Promise<string>
  /** What the issuer publishes of itself (RFC 8414 §2); empty where no issuer is written. Throws TokenError. */
  metadata(): Promise<ServerMetadata>
  /** Its name, as it writes it itself; undefined where none is written. Throws TokenError. */
  issuer(): Promise<string | undefined>
  /** Begins an attempt: what is computed in it stays the same until it is over. */
  attempt(): Promise<Attempt>
  /**
   * `aboutToSend`: awaited when all that can fail before has not, and before anything of this call leaves; what it throws
   * keeps it here. Throws TokenError `token.unreachable` where no answer came, ConfigError.
   */
  call(
    endpoint: Endpoint,
    parameters: TokenParameters,
    note?: (facts: JobFacts) => void,
    aboutToSend?: () => Promise<void>,
    before?: Before,
  ): Promise<Exchange>
}

/** What came before a token request. */
export interface Before {
  /** What the answers brought, by the names of the file. */
  values: Values
  /** What was computed for it; absent where it is to be computed anew. */
  computed?: Attempt
  /** Whose cookies go with the request, and are given those of its answer. */
  session: Session
}

/** The names of endpoints in the file and in RFC 8414 §2. */
export type EndpointField = 'authorization_endpoint' | `${Endpoint}_endpoint`

/** What was answered, whatever it says. */
export interface Exchange {
  /** Whole, but for `broken`. */
  raw: RawAnswer
  response: HttpResponse
  /** Where it was asked, without query. */
  url: string
  /** How the client's proof was signed, where it was. */
  signed_as?: SignedAs
  /** The connection ended in the middle of the answer. */
  broken?: TransportError
}

export interface ServerWorld extends Pick<Runtime, 'random'> {
  send: Send
  clock: Clock
  secrets: Secrets
  /** Where what an issuer publishes is remembered. */
  store(): Promise<TokenStore>
  /** Addresses that the issuer says are its own: the client's proof may go there. */
  discovered(addresses: string[]): void
  /** Where tokens are bound to a key: every token request shows that it is held (RFC 9449 §5). */
  prover?: Prover
}

export function openAuthorizationServer(
  name: string,
  connection: TokenConnection,
  world: ServerWorld,
): AuthorizationServer {
  const { send, clock, secrets, prover } = world
  const { client_id = '' } = connection
  const client_secret = ('client_secret' in connection && connection.client_secret) || ''
  const metadata = openDiscovery(name, connection, world)
  let opening: Promise<BeginAttempt> | undefined
  const attempt = async () => {
    opening ??= openComputed(connection.computed, { ...world, name })
    return (await opening)()
  }
  secrets.add(client_secret)
  for (const [id, secret] of [
    [client_id, client_secret],
    [formEncode(client_id), formEncode(client_secret)],
  ] as const) {
    if (secret) secrets.add(basicCredentials(id, secret))
  }

  async function address(endpoint: EndpointField): Promise<string | undefined> {
    const written = (connection as { [field in EndpointField]?: string })[endpoint]
    if (written !== undefined) return written
    const published = await metadata()
    // RFC 8705 §5: who shows a certificate must use the address that asks for one, where there is such.
    const alias = connection.client_certificate && published.mtls_endpoint_aliases?.[endpoint]
    return alias ?? published[endpoint]
  }

  async function required(endpoint: EndpointField): Promise<string> {
    const found = await address(endpoint)
    if (found !== undefined) return found
    const named = issuerIn(connection)
    const unsafe = (await metadata()).unsafe?.[endpoint]
    const facts = { ...(named && { issuer: named }), ...(unsafe && { unsafe }) }
    throw new TokenError('token.no_endpoint', { connection: name, endpoint, ...facts })
  }

  /** The address of its document is no name; any other must be the one it has itself (RFC 8414 §3.3). */
  async function issuer(): Promise<string | undefined> {
    const named = issuerIn(connection)
    return named !== undefined && isWellKnown(named) ? (await metadata()).issuer : named
  }

  return {
    address,
    required,
    metadata,
    issuer,
    attempt,
    async call(endpoint, parameters, note = () => {}, aboutToSend = async () => {}, before) {
      const renews = endpoint === 'token' && parameters.grant_type === 'refresh_token'
      const shape = endpoint === 'token' ? requestShape(connection, renews) : undefined
      const method = clientAuthenticationOf(connection, renews)
      const url = shape?.url ?? (await required(`${endpoint}_endpoint`))
      const [asked_scope, asked_target] = [askedScope(connection), targetText(connection)]
      const computed = before?.computed ?? (shape && (await attempt()))
      let exchange: Exchange | undefined
      let signed_as: SignedAs | undefined
      const request = {
        address: url,
        client_id,
        parameters: pairsOf(parameters),
        async authenticate(headers: Headers, form: URLSearchParams) {
          if (!method) return
          const authenticate = clientAuthentications[method.method] as AuthenticateClient
          const client = { client_id, client_secret, ...method }
          // RFC 7523 §3: whichever endpoint is asked, the token endpoint is the server's name where it has no other.
          const asked = async () => (endpoint === 'token' ? url : ((await address('token_endpoint')) ?? url))
          const audience = async () => (await issuer()) ?? asked()
          signed_as = await authenticate(client, { headers, form }, { name, clock, secrets, audience })
        },
      }
      try {
        const begin = shape?.bare ? sendBare : sendRequest
        await begin(endpoint, request, async (address, { method: verb, headers, body }) => {
          const byTheBook = { url: address, headers: { ...headers, ...ours }, body }
          const kept = inTurn(valuesIn(parameters), before?.values ?? (() => undefined))
          const written = shape
            ? await writtenAs(shape, name, connection, byTheBook, { kept, computed })
            : { method: verb, ...byTheBook }
          // A connection that was kept open may be closed from the other side at the very moment at which it is used
          // again, and then nobody knows whether the request arrived.
          const { method, url } = written
          const proof = endpoint === 'token' && prover ? { dpop: await prover.prove(method, url) } : {}
          const session = before && { session: before.session }
          const sent = { ...written, headers: { ...written.headers, ...proof, connection: 'close' }, ...session }
          await aboutToSend()
          const requested_at = clock.now()
          note({ method, url, request: sent })
          const response = await send(sent)
          const { status } = response
          prover?.heard(url, response)
          note({
            response: { status, headers: response.headers },
            timings: waitedFor(response, clock.now() - requested_at),
          })
          const { text, broken } = await readWhatComes(response, LARGEST)
          note({ response: { status, headers: response.headers, size: Buffer.byteLength(text) } })
          const content_type = String(response.headers['content-type'] ?? '')
          const asked = {
            ...(asked_scope !== undefined && { asked_scope }),
            ...(asked_target !== undefined && { asked_target }),
          }
          const raw = { status, content_type, text, requested_at, ...asked, headers: response.headers }
          exchange = {
            raw,
            response,
            url: withoutQuery(url),
            ...(signed_as && { signed_as }),
            ...(broken && { broken }),
          }
        })
      } catch (error) {
        if (error instanceof TransportError)
          throw unreachable(name, error, { isDescribed: !('grant_type' in connection) })
        throw error
      }
      if (!exchange) throw new Error('the request was not sent')
      return exchange
    },
  }
}

const issuerIn = (connection: TokenConnection) => ('issuer' in connection ? connection.issuer : undefined)

/** Where no RFC says what a request holds, only what proves the client is in it before the file has its say. */
async function sendBare(_: Endpoint, { address, authenticate }: ProtocolRequest, send: SendRequest): Promise<void> {
  const [headers, form] = [new Headers(), new URLSearchParams()]
  await authenticate(headers, form)
  await send(address, { method: 'POST', headers: Object.fromEntries(headers), body: form.toString() })
}

/** What a request is about, for the templates in it. */
const valuesIn =
  (parameters: TokenParameters): Values =>
  (name) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    return typeof value === 'string' ? value : undefined
  }

/** Each parameter that is there, in order. */
export const pairsOf = (parameters: TokenParameters): [string, string][] =>
  Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  )
