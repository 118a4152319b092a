/**
 * What Latchkey asks of the world: time, chance, the environment, files, HTTP and stores. Everything below
 * `node_runtime.ts` is handed these; nothing imports them. A test passes a literal object.
 */
import type { Secrets } from './redact.ts'

/** Wall time for what is stored, a monotonic clock for what is waited for. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

/** Header fields by lower-case name; a list where a field is sent more than once. */
export interface HeaderFields {
  [name: string]: string | string[]
}

export interface HttpRequest {
  method: string
  /** Absolute, with its query. */
  url: string
  headers: HeaderFields
  body?: string | Uint8Array
  /** A repeat does no harm, whatever the method says (RFC 9110 §9.2.2): a GraphQL query. */
  idempotent?: boolean
  signal?: AbortSignal
  /** Whose cookies go with it, and who is given those of its answer. */
  session?: Session
}

/** A cookie (RFC 6265 §5.3) as it is kept with the token that it belongs to. */
export interface KeptCookie {
  name: string
  value: string
  domain: string
  path: string
  /** Sent to that host alone, not to those below it. */
  host_only: boolean
  secure: boolean
  /** Milliseconds since 1970; absent where it lasts as long as its token. */
  expires_at?: number
}

/** Cookies that belong together: those of one token. */
export interface Session {
  /** No two sessions of a connection have the same one. */
  readonly id: string
  /** What it begins with. */
  readonly cookies: readonly KeptCookie[]
}

export interface HttpResponse {
  status: number
  /** The address that answered: differs from the request's after a redirect. */
  url: string
  headers: Readonly<HeaderFields>
  /** Milliseconds until the connection stood, TLS included; absent where one was kept open from before. */
  connected_after?: number
  /** Decompressed bytes. Read it to the end, or call `return()` on its iterator, to give the connection back. */
  body: AsyncIterable<Uint8Array>
}

/** Mutual TLS (RFC 8446 §4.4.2), as PEM; the key is no longer encrypted. */
export interface ClientCertificate {
  /** The certificate, and those between it and its authority. */
  certificate: string
  key: string
}

/** What a server shows of itself in the TLS handshake. */
export interface PresentedCertificate {
  subject: string
  issuer: string
  valid_from: string
  valid_to: string
  /** SHA-256 of the certificate, as OpenSSL writes it: `AB:CD:…`. */
  fingerprint: string
  /** Why it does not verify, in words; absent where it does. */
  problem?: string
}

export interface ProxyServer {
  /** Its origin: `http://proxy.example:8080`. */
  url: string
  /** What `Proxy-Authorization` says; for the proxy alone. */
  authorization?: string
  /** Who named it, for messages: `HTTPS_PROXY`. */
  setting: string
}

/** Which way requests leave; read by `proxyFor`. */
export interface ProxyPolicy {
  /** From the file: wins over the environment, and takes everything. */
  configured?: ProxyServer
  /** From the environment, by the scheme of the address asked for; why it cannot be used, where it cannot. */
  http?: ProxyServer | Error
  https?: ProxyServer | Error
  /** Of NO_PROXY: what the environment's proxies are not for. */
  except: readonly string[]
}

/** What servers gave one connection to keep (RFC 6265), for one run; that of each session apart from all else. */
export interface Cookies {
  /** Awaited before a request of the session is asked about. */
  open(session: Session): Promise<void>
  /** The `Cookie` field for an address: what is `sent` already, and what is kept for it. */
  fieldFor(url: string, sent: string | string[] | undefined, session?: Session): string | undefined
  keep(url: string, received: readonly string[], session?: Session): Promise<void>
  /** What the session has by now of the connection's own servers. */
  of(session: Session): KeptCookie[]
}

/** How one connection travels: the same for its token calls and its data calls. */
export interface Transport {
  /**
   * `verify`: chain and name are checked, plain http only to loopback. `trust`: the same, but what does not verify is
   * `pinned`. `off`: neither is checked.
   */
  ssl_mode: 'verify' | 'trust' | 'off'
  /** PEM of certificate authorities trusted beside the system's. */
  ca?: string
  /** Milliseconds. */
  timeout: number
  /** `whole`: one deadline for the call. `idle`: to the first byte, and the longest silence after it; a body
   * that drips is given up after ten times as long (see http/failure.ts). */
  timeout_of: 'whole' | 'idle'
  /** Where a credential of this connection may go; nowhere, when absent. */
  isOwn?(url: string): boolean
  /** A credential: shown to own addresses only. */
  client_certificate?: ClientCertificate
  proxy?: ProxyPolicy
  cookies?: Cookies
  /** Aborted when nobody will send any more: its connections are closed, with what still comes over them. */
  closed?: AbortSignal
  /** For `trust`: the fingerprint that counts for an origin, from its first use on. */
  pinned?(origin: string, presented: PresentedCertificate): Promise<string>
}

/** Sends one request, follows nothing, retries nothing. Throws TransportError where no answer came. */
export type Http = (request: HttpRequest, transport: Transport) => Promise<HttpResponse>

/** An Http bound to one connection's transport. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>

/** What happens on the way, for progress lines, logs and `--json`. Never holds a secret. */
export type Event =
  | {
      type: 'token'
      connection: string
      /** `cache`: from the store, no request. `fetched`: by the grant. `refreshed`: by a refresh token. */
      origin: 'cache' | 'fetched' | 'refreshed'
      token_endpoint?: string
      /** RFC 3339; absent when the server did not say. */
      expires_at?: string
      generation: number
      /** Of a new token: our member → the server's name for it, or its path, where that is not ours. */
      spelled?: Record<string, string>
    }
  /** What is about to be sent; values that a credential put in are `••••`. */
  | {
      type: 'request'
      connection: string
      method: string
      url: string
      headers: HeaderFields
      body?: string
      authentication?: string
    }
  | { type: 'response'; connection: string; status: number; url: string; milliseconds: number }
  | { type: 'renewal'; connection: string; reason: string }
  /** A call failed in a way that may pass, and is made again after `wait` milliseconds; `attempt` is the coming one. */
  | { type: 'retry'; connection: string; attempt: number; wait: number; reason: string }
  | { type: 'page'; extract: string; page: number; rows: number }
  /** All rows that were asked for are out; `pages` is absent where a sample ended inside one. */
  | { type: 'end'; extract: string; pages?: number; rows: number; stopped: string }
  | { type: 'warning'; code: string; message: string }

export interface Runtime {
  http: Http
  clock: Clock
  /** At least 0, less than 1. */
  random(): number
  env: Readonly<Record<string, string | undefined>>
  /** Text of a file; a relative path is taken from the folder of the workspace file. */
  readFile(path: string): Promise<string>
  /** Bytes of a file, for sources that read files. */
  openFile(path: string): AsyncIterable<Uint8Array>
  /** Files whose path matches a pattern with `*` and `?`, by name; a path without them is taken as it is. */
  findFiles(pattern: string): Promise<string[]>
  secrets: Secrets
  emit(event: Event): void
}
