/**
 * The OAuth room is handed the world: how to send, where to keep, what time it is. A grant says what the token request
 * holds; a client authentication says how the client proves itself; everything else is the same for all of them.
 */
import type { Callback, ListenHow } from '../callback/contract.ts'
import type { TokenTemplate } from '../config/templates.ts'
import type { TokenError } from '../errors.ts'
import type {
  Bearer,
  ClientAuthentication,
  ClientAuthenticationWord,
  Connection,
  GrantWord,
} from '../generated/language.ts'
import type { Recorder } from '../journal/contract.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { Clock, HeaderFields, KeptCookie } from '../runtime.ts'
import type { Dpop, Prover } from './dpop.ts'
import type { Introspection } from './introspection.ts'
import type { ExpiryDoubt } from './lifetime.ts'
import type { Revocation } from './revocation.ts'
import type { AuthorizationServer } from './server.ts'
import type { Stepped } from './stepped.ts'
import type { RawAnswer } from './token_response.ts'

/** A connection that gets its token by a grant: OAuthToken and OAuth2, references resolved, defaults filled in. */
export type OAuthConnection = Extract<Connection, { grant_type: GrantWord }>

/** A Bearer that says how its token is fetched or renewed: by a login that is no OAuth. */
export type DescribedBearer = Bearer &
  (Required<Pick<Bearer, 'token_request'>> | Required<Pick<Bearer, 'refresh_request'>>)

/** A connection whose token is fetched, kept and renewed; fetches_token.ts knows one. */
export type TokenConnection = OAuthConnection | DescribedBearer

/** One that sends a person to an authorization endpoint. */
export type Authorizing = Extract<OAuthConnection, { redirect_uri: string }>

/**
 * What the token endpoint is told besides who asks (RFC 6749 §4). Absent members are not sent; a list is a parameter that
 * comes once for each of its values, as RFC 8707 §2 has it for `resource`.
 */
export type TokenParameters = Record<string, string | readonly string[] | undefined>

/** What a token is asked for by: a grant; or the block of a Bearer that describes the request. */
export type AskedBy = GrantWord | 'token_request' | 'refresh_request'

interface EveryGrant<C extends TokenConnection> {
  /** What the wire has for the word, where that is another: a grant of an extension is named by a URI (RFC 6749 §4.5). */
  grant_type?: string
  /**
   * Which of the connection's own words make its token another than that of a connection like it: part of the name that
   * the token is kept under, which is not encrypted, so never a password.
   */
  identity(connection: C): Json
  /** What is asked with what is held; undefined where that renews nothing. Absent where RFC 6749 §6 says it. */
  renewing?(connection: C, known: KeptToken | undefined): Renewing | undefined
}

/** A renewal, by what is held. */
export interface Renewing {
  asked_by: AskedBy
  parameters: TokenParameters
}

/** Needs nobody: what the token request holds is in the file. */
export interface UnattendedGrant<C extends TokenConnection = OAuthConnection> extends EveryGrant<C> {
  parameters(connection: C, world: GrantWorld): TokenParameters | Promise<TokenParameters>
  /**
   * True where the grant can be run again. When a refresh token is rejected, such a connection starts anew by itself; any
   * other needs somebody.
   */
  repeatable: boolean
  /** Where the token endpoint's refusal may be mended: true once it may be asked again. Throws what the mending throws. */
  again?(error: TokenError, world: GrantWorld): Promise<boolean>
}

/** Needs a person each time it runs: `latchkey login`. */
export interface AttendedGrant<C extends TokenConnection = OAuthConnection> extends EveryGrant<C> {
  /** Asks the person. Throws TokenError `token.login_*`, ConfigError. */
  authorize(connection: C, desk: Desk, world: GrantWorld): Promise<Authorized>
  repeatable: false
}

/** Has nothing to begin with but the token, or the refresh token, that somebody typed: the next is got by the one before. */
export interface SeededGrant<C extends TokenConnection = DescribedBearer> extends EveryGrant<C> {
  repeatable: false
}

export type Grant<C extends TokenConnection = OAuthConnection> = UnattendedGrant<C> | AttendedGrant<C>

/** How a connection gets its tokens, whatever it is. */
export type AnyGrant = Grant<TokenConnection> | SeededGrant<TokenConnection>

export type Grants = { [T in GrantWord]: Grant<Extract<OAuthConnection, { grant_type: T }>> }

/** What a person has agreed to. */
export type Authorized = {
  /** Told once what became of it, while the person still looks at a page that waits. */
  finish?(error?: Error): Promise<void>
  /** What the browser brought besides, to be kept with the token. */
  extra?: JsonObject
} & (
  | {
      parameters: TokenParameters
      /** Where the token endpoint's refusal only means "not yet": waits until it may be asked again; else throws. */
      again?(error: TokenError): Promise<void>
    }
  /** The browser brought the token itself (RFC 6749 §4.2). */
  | { answer: RawAnswer }
)

/** What a grant is handed. */
export interface GrantWorld {
  /** The connection's name in the file. */
  name: string
  server: AuthorizationServer
  clock: Clock
  secrets: Secrets
  recorder(): Promise<Recorder>
  /** What a template of another connection's token stands for now. Throws TokenError, ConfigError. */
  tokenText(template: TokenTemplate): Promise<string>
  /** The tokens that `tokenText` gave were rejected: true where one of them is now another. Throws TokenError, ConfigError. */
  renewTexts(): Promise<boolean>
  /** Where its tokens are bound to a key (RFC 9449). */
  dpop?: Pick<Dpop, 'jkt'>
}

/** Where a person is sent; what of it is secret is masked as in the sentence. The names are those of RFC 8628 §3.2. */
export interface LoginFacts {
  /** Of the authorization request. */
  url?: string
  user_code?: string
  verification_uri?: string
  verification_uri_complete?: string
  /** RFC 3339: when the address or the code is over; where that is known. */
  expires_at?: string
}

/** What a login needs of the person, and of the machine in front of them. */
export interface Desk {
  /**
   * Tells the person what to do, in a few lines; an address is whole, whatever is in it. `facts`: what is in it for programs
   * that show it otherwise.
   */
  tell(sentence: string, facts?: LoginFacts): void
  /** False where no browser could be opened. */
  openBrowser(url: string): Promise<boolean>
  /** Waits for the browser on a loopback redirect URI. Throws ConfigError. */
  listen(redirect_uri: string, how: ListenHow): Promise<Callback>
  /**
   * The next line that the person types or pastes; undefined where none will come any more. Rejects when the signal, the
   * same one for a whole login, ends it.
   */
  line(over: AbortSignal): Promise<string | undefined>
  /** The person, or whoever runs this program, has had enough. */
  signal: AbortSignal
}

/**
 * Puts the client's proof into a request to the authorization server: in its header or in its form (RFC 6749 §2.3). Throws
 * ConfigError where the client has none.
 */
export type AuthenticateClient<M extends ClientAuthenticationWord = ClientAuthenticationWord> = (
  client: { client_id: string; client_secret: string } & Extract<ClientAuthentication, { method: M }>,
  request: { headers: Headers; form: URLSearchParams },
  world: ProofWorld,
) => undefined | Promise<SignedAs>

/** Of a proof that is signed, what the server may want otherwise. */
export interface SignedAs {
  alg: string
  aud: string
  kid?: string
}

export interface ProofWorld {
  /** The connection's name in the file. */
  name: string
  clock: Clock
  secrets: Secrets
  /** What an assertion is for: the issuer where it is known, else the token endpoint (RFC 7523 §3). */
  audience(): Promise<string>
}

export type ClientAuthentications = { [T in ClientAuthenticationWord]: AuthenticateClient<T> }

/** A token and all that is known of it. Kept in the store as JSON. Times are milliseconds since 1970. */
export interface TokenSet {
  access_token: string
  /** As the server wrote it; `Bearer` where it said nothing. What is sent is decided by the credential. */
  token_type: string
  /** Just before the request was sent: lifetimes count from here. */
  requested_at: number
  /** Absent where nobody said: then only a rejection tells. */
  expires_at?: number
  /** Which rule decided `expires_at`: the server's name of the member, `exp of the JWT`, or a field of `lifetime`. */
  expiry_source?: string
  /** Where two statements about it do not agree. */
  expiry_doubt?: ExpiryDoubt
  /** When the server wants it renewed (`refresh_in`), where it says so. */
  renew_at?: number
  refresh_token?: string
  /** Where the server says it. */
  refresh_token_expires_at?: number
  /** Which member says it. */
  refresh_token_expiry_source?: string
  /** As granted; where the answer does not say, as asked (RFC 6749 §5.1). */
  scope?: string
  /** What the connection asked for. */
  asked_scope?: string
  /** When a person got the first token of this line, where one has to; kept through renewals. */
  logged_in_at?: number
  /** What came beside the answer and is kept through renewals: our name → its value. */
  extra?: JsonObject
  /** What the connection asked the token to be for, and by which login where the file describes it, as canonical JSON. */
  asked_target?: string
  id_token?: string
  /** Digest of the `token_response` that it was read by; absent where none is written. */
  read_by?: string
  /** What the server's own answer says. */
  response: unknown
  /** Its text, where it is no JSON. */
  answer?: string
  /** What stood beside it. */
  headers?: Readonly<HeaderFields>
  /** What the servers that were asked for the token gave to keep: sent to them by whoever uses it. */
  cookies?: readonly KeptCookie[]
  /** What the calls after the token call brought; absent where none was made yet. */
  stepped?: Stepped
  /** Our member → the server's name for it, or its path, where that is not ours. */
  spelled: Record<string, string>
}

/** A token set as it stands in the store. */
export interface KeptToken extends TokenSet {
  /** 1 for the first token of this connection, one more with each renewal. */
  generation: number
}

/** One connection's token, whoever asks for it. */
export interface TokenSource {
  /** Where the token is bound to a key: it is sent as `DPoP`, and each request has a proof beside it (RFC 9449 §7.1). */
  prover?: Prover
  /** A usable token: at once while one is held and fresh, else a promise of one. Throws TokenError, StoreError. */
  token(): KeptToken | Promise<KeptToken>
  /** The API rejected this generation: a newer one, by one renewal however many ask. */
  renew(rejected: number): Promise<KeptToken>
  /** Runs the grant itself, whatever is held: shows that the credentials of a grant that needs no person are good. */
  anew(): Promise<KeptToken>
  /** Has a person log in, and takes what that brings, whatever is held; of a grant that needs nobody, runs it. */
  login(desk: Desk): Promise<KeptToken>
  /** What is in the store, usable or not; asks nobody. */
  kept(): Promise<KeptToken | undefined>
  /**
   * The newest answer of the token endpoint that is kept, whether it could be read or not; asks nobody. Absent where somebody
   * typed the token.
   */
  answered?(): Promise<RawAnswer | undefined>
  /** Why no token can follow the kept one before somebody does something about it; asks nobody. */
  end(): Promise<TokenError | undefined>
  /**
   * Makes the server forget the token, where it can, and forgets it here and in every process: one that holds it finds that
   * out within a minute. Absent where somebody typed the token. Throws StoreError, TokenError `token.awaited`.
   */
  logout?(): Promise<Revocation[]>
  /** Asks the issuer, where one is written, for its endpoints. Absent where somebody typed the token. Throws TokenError. */
  discover?(): Promise<void>
  /**
   * What the server says of the kept token (RFC 7662); undefined where none is kept. Absent where somebody typed the
   * token. Throws TokenError.
   */
  introspect?(): Promise<Introspection | undefined>
  /** Waits for a renewal under way: a token that has been sent for must be kept. Who waits for another process gives up. */
  settled(): Promise<void>
}
