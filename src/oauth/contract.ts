/**
 * The OAuth room is handed the world: how to send, where to keep, what time it is. A grant says what the token request
 * holds; a client authentication says how the client proves itself; everything else is the same for all of them.
 */
import type { ClientAuthenticationWord, Connection, GrantWord } from '../generated/language.ts'

/** A connection that asks a token endpoint: OAuthToken and OAuth2, references resolved, defaults filled in. */
export type OAuthConnection = Extract<Connection, { token_endpoint: string }>

/** What the token endpoint is told besides who asks (RFC 6749 §4). Absent members are not sent. */
export type TokenParameters = Record<string, string | undefined>

export interface Grant<C extends OAuthConnection = OAuthConnection> {
  parameters(connection: C): TokenParameters
  /**
   * True where the grant can be run again without a person. When a refresh token is rejected, such a connection starts
   * anew by itself; any other needs somebody.
   */
  repeatable: boolean
}

export type Grants = { [T in GrantWord]: Grant<Extract<OAuthConnection, { grant_type: T }>> }

/** Puts the client's proof into a token request: in its header or in its form (RFC 6749 §2.3). */
export type AuthenticateClient = (
  client: { client_id: string; client_secret: string },
  request: { headers: Headers; form: URLSearchParams },
) => void

export type ClientAuthentications = { [T in ClientAuthenticationWord]: AuthenticateClient }

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
  /** When the server wants it renewed (`refresh_in`), where it says so. */
  renew_at?: number
  refresh_token?: string
  /** Where the server says it. */
  refresh_token_expires_at?: number
  /** As granted; where the answer does not say, as asked (RFC 6749 §5.1). */
  scope?: string
  /** What the connection asked for. */
  asked_scope?: string
  /** The server's own answer, as it was. */
  response: unknown
  /** Our member → the server's name for it, where they differ. */
  spelled: Record<string, string>
}

/** A token set as it stands in the store. */
export interface KeptToken extends TokenSet {
  /** 1 for the first token of this connection, one more with each renewal. */
  generation: number
}
