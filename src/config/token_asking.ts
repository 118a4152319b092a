/** The requests for a token that a connection makes, as the file describes them. */
import type { Bearer, Connection } from '../generated/language.ts'
import type { Block } from './token_request_check.ts'

export type OAuthAsker = Exclude<Extract<Connection, { grant_type: string }>, { grant_type: 'implicit' }>
/** A Bearer proves nothing but what it writes. */
export type Asker = OAuthAsker | (Bearer & { grant_type?: never })
/** What is written of a request, as far as it is. */
export type Shape = { [Field in keyof Block]?: Block[Field] | undefined }

export interface Asking {
  block: 'token_request' | 'refresh_request'
  method: string
  /** What is written in the block itself, and what with that counts. */
  own: Shape
  shape: Shape
  /** What a renewal takes over has been judged in the token request, unless it proves itself otherwise. */
  judged: Shape
}

/** The requests that the file describes. A renewal is as the token request but for parameters, query and body. */
export function askings(connection: Partial<Asker>): Asking[] {
  const { type, grant_type, token_request, refresh_request, client_authentication, client_secret } = connection
  const usual = type === 'Bearer' ? NOT_WRITTEN : client_secret ? 'client_secret_basic' : 'none'
  const method = methodOf(client_authentication) ?? usual
  const all: Asking[] = []
  if (token_request)
    all.push({ block: 'token_request', method, own: token_request, shape: token_request, judged: token_request })
  if (refresh_request) {
    const other = methodOf(refresh_request.client_authentication)
    const asked = grant_type === 'refresh_token' ? {} : { parameters: undefined, query: undefined, body: undefined }
    const shape = { ...token_request, ...asked, ...refresh_request }
    const judged = other === undefined ? refresh_request : shape
    all.push({ block: 'refresh_request', method: other ?? method, own: refresh_request, shape, judged })
  }
  return all
}

/** A Bearer that does not say how it proves itself. */
export const NOT_WRITTEN = 'nothing'

/** Grants with whose tokens a refresh token may come; those of RFC 6749 §4.4.3 and RFC 7521 §4.1 bring none. */
export const bringsRefreshToken = new Set<unknown>(['authorization_code', 'password', 'device_code', 'token_exchange'])

/** A connection may lack what has mistakes, and hold a bare word. */
export const methodOf = (written: unknown): string | undefined =>
  typeof written === 'object' ? (written as { method?: string } | null)?.method : (written as string | undefined)
