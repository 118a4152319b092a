/** What a departure is: data that the server answers by, that the clients are tried on, and that says where it was read. */
import type { JsonObject } from '../../src/json.ts'
import type { World } from './server/world.ts'

export type Grant = 'client_credentials' | 'password' | 'refresh_token' | 'authorization_code'

/** Where a client that keeps to RFC 6749 and RFC 6750, and to nothing else, comes to grief. */
export type Trip =
  /** No code comes back from the authorization endpoint. */
  | 'authorization'
  /** The token request is refused. */
  | 'request'
  /** The answer holds no token that it can see. */
  | 'answer'
  /** The token is taken to last longer or shorter than it does. */
  | 'lifetime'
  /** What the server calls the error is lost. */
  | 'error'
  /** The API refuses the token as it is sent. */
  | 'api'
  /** The token has ended, and it does not notice, or cannot renew it. */
  | 'renewal'

export interface Departure {
  /** Its path on the server. */
  name: string
  provider: string
  /** One sentence. */
  what: string
  /** The page on which that was read, and words or JSON found there. */
  source: string
  quoted: string[]
  /** How a client comes by its token, `client_credentials` unless said; `login`: by something that is not OAuth. */
  grant?: Grant | 'login'
  /** What the client is to ask for. */
  scope?: string[]
  /** The client's secret, where it matters how it is spelled. */
  client_secret?: string
  trips: Trip
  /** By path below its own. `token`, `authorize` and `api` are by the book unless given. */
  endpoints: Record<string, Endpoint>
  /** What must come out, besides an API call that succeeds. */
  expect?: Expected
  latchkey?: (address: string) => Configuration
  oauth4webapi?: Oauth4webapiOptions
}

export interface Endpoint {
  /** One of them, where there are several. */
  wants: Wants | Wants[]
  /** What anybody else is answered: the provider's own words. */
  refuses: Answer
  answers: (world: World, ask: Ask) => Answer
  /** Of `api`: what it answers where the token has ended, which the first one has when it comes. */
  expired?: Answer
}

/**
 * What a request must be. In a text `{access_token}`, `{refresh_token}` and `{code}` stand for the newest that were issued,
 * `{now}` for the time, and `{name}` for what the server has remembered under that name.
 */
export interface Wants {
  /** POST unless said. */
  method?: 'GET' | 'POST'
  /** Where the fields are; `form` unless said, `query` with GET. */
  format?: 'form' | 'json' | 'query' | 'xml'
  fields?: Record<string, Wanted>
  /** What stands in the address while the rest is a body. */
  query?: Record<string, Wanted>
  headers?: Record<string, Wanted>
  /** How the client says who it is; not asked for where this is left out. */
  client?: 'basic' | 'raw_basic' | 'post'
  /** Fields that are refused. */
  without?: string[]
  /** Whatever else, in a few words; `holds` says whether it is so. */
  also?: { what: string; holds: (ask: Ask, world: World) => boolean }
}

export type Wanted = string | RegExp

export interface Ask {
  method: string
  /** Below the departure's own, without query. */
  path: string
  /** Path and query as sent. */
  url: string
  query: URLSearchParams
  headers: Record<string, string>
  text: string
}

export interface Answer {
  status?: number
  headers?: Record<string, string | string[]>
  /** Sent as JSON, unless it is text. */
  body?: unknown
}

export interface Expected {
  /** Seconds; null where nothing may be made up. */
  expires_in?: number | null
  /** The newest one that the server has issued is known to the client. */
  refresh_token?: true
  /** No token is to be had: what RFC 6749 §5.2 calls the reason. */
  error?: string
}

/** What is written besides the plain connection: of the token's connection, and of the API's. */
export interface Configuration {
  /** Stands alone where it has a `type`. */
  login?: JsonObject
  api?: JsonObject
}

/** What its documentation offers, where the plain call does not do. */
export interface Oauth4webapiOptions {
  /** How the client says who it is; `own` is a client authentication function that is written for it. */
  client?: 'post' | 'none' | 'own'
  /** With `own`: what that function puts into the body, takes out of it, and writes into the Authorization header. */
  fields?: Record<string, string>
  without?: string[]
  authorization?: string
  /** A grant that it does not know, sent by its generic request. */
  grant_type?: string
  parameters?: Record<string, string>
  headers?: Record<string, string>
  /** Token types that it is told to accept. */
  token_types?: string[]
  /** Of the authorization request, which its caller writes. */
  authorization_request?: Record<string, string>
  /** Where a refresh token is sent, below the departure's address: its caller hands over another server. */
  refresh_at?: string
  /** The member of the answer that holds the API's address, which its caller reads. */
  api_base?: string
  /** The member of the answer that its caller sends to the API; the access token unless said. */
  sends?: string
  /** Of the API call; `{access_token}` is the token. */
  api_headers?: Record<string, string>
  api_query?: Record<string, string>
}

/** What a client has made of a departure. */
export interface Outcome {
  access_token?: string | undefined
  expires_in?: number | undefined
  refresh_token?: string | undefined
  /** The API has answered what only the right token gets. */
  granted: boolean
  /** What went wrong, as RFC 6749 §5.2 or the client calls it. */
  error?: string | undefined
  /** Where it went wrong. */
  at?: Trip | undefined
}
