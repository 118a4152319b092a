/** Whatever can sign a request. What is sent where is decided here and nowhere else. */
import type { Connection } from '../generated/language.ts'
import type { sourceTypes } from '../generated/variants.ts'
import type { TokenConnection, TokenSource } from '../oauth/contract.ts'
import type { TokenFacts } from '../oauth/fingerprint.ts'
import type { Secrets } from '../redact.ts'
import type { HttpRequest, HttpResponse, Runtime } from '../runtime.ts'

export interface Signed {
  request: HttpRequest
  /** What of it may be shown, where that is more than what was to be signed: all in it is no secret. */
  shown?: HttpRequest
  /** Of the token it was signed with; 0 for credentials that never change. */
  generation: number
  /** What may be told of that token; absent where somebody typed it, and where none is sent. */
  token?: TokenFacts
  /** What that token was granted, where it is known. */
  scope?: string
}

export interface Credential {
  /** A copy of the request with the credential in it. At once where nothing has to be fetched. */
  sign(request: HttpRequest): Signed | Promise<Signed>
  /**
   * The API rejected a request of this generation. True: there is a newer credential, send again. Absent where there
   * never can be one.
   */
  renew?(rejected: number): Promise<boolean>
  /**
   * Told of every answer to what it signed. True: the request was refused only because its proof lacks what this answer
   * brings, and may be signed and sent again (RFC 9449 §9). Absent where there is no proof.
   */
  heard?(url: string, answer: Pick<HttpResponse, 'status' | 'headers'>): boolean
  /** For credentials that bring a token: the token, and its life. */
  tokens?: TokenSource
}

/** What a credential is handed. */
export interface CredentialWorld extends Pick<Runtime, 'clock' | 'random'> {
  /** The connection's name in the file. */
  name: string
  secrets: Secrets
  /** The life of an OAuth connection's token; opened only by those who need it. */
  tokenSource(connection: TokenConnection): Promise<TokenSource>
}

export type CredentialConnection = Exclude<Connection, { type: (typeof sourceTypes)[number] }>
export type CredentialType = CredentialConnection['type']

export type OpenCredential<T extends CredentialType> = (
  connection: Extract<CredentialConnection, { type: T }>,
  world: CredentialWorld,
) => Credential | Promise<Credential>

export type OpenCredentials = { [T in CredentialType]: OpenCredential<T> }
