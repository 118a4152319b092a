/** What a server says of a token that it gave (RFC 7662): whether it still takes it, what for, and for whom. */
import { TokenError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { shapeOf } from '../http/body.ts'
import type { Recorder } from '../journal/contract.ts'
import { type Json, objectIn } from '../json.ts'
import type { Secrets } from '../redact.ts'
import type { Clock } from '../runtime.ts'
import { clientAuthenticationOf } from './client_authentication/index.ts'
import type { KeptToken, OAuthConnection } from './contract.ts'
import { refusalOf } from './refusal.ts'
import type { AuthorizationServer, Exchange } from './server.ts'

/** RFC 7662 §2.2, in the server's words. */
export interface Introspection {
  /** Never beyond `expires_at`, whatever the server says (§4). */
  active: boolean
  /** RFC 3339. */
  expires_at?: string
  scope?: string
  client_id?: string
  username?: string
  sub?: string
  aud?: string[]
  token_type?: string
}

export interface IntrospectionWorld {
  clock: Clock
  secrets: Secrets
  recorder(): Promise<Recorder>
}

/** Throws TokenError: `token.no_endpoint` where the server does not offer it, `token.not_introspected`. */
export function openIntrospection(
  name: string,
  connection: OAuthConnection,
  server: AuthorizationServer,
  world: IntrospectionWorld,
): (known: KeptToken) => Promise<Introspection> {
  return async ({ access_token }) => {
    const job = (await world.recorder()).begin({ kind: 'token', connection: name })
    try {
      const parameters = { token: access_token, token_type_hint: 'access_token' }
      const exchange = await job.within(() => server.call('introspection', parameters, job.note))
      const introspection = await introspectionOf(exchange)
      job.end()
      return introspection
    } catch (error) {
      job.end(error)
      throw error
    }
  }

  async function introspectionOf(exchange: Exchange): Promise<Introspection> {
    const { raw } = exchange
    const answer = raw.status === 200 ? objectIn(raw.text) : undefined
    if (!answer || typeof answer.active !== 'boolean') throw await failure(exchange)
    const plain = (value: unknown): string | undefined =>
      (typeof value === 'string' && oneLine(world.secrets.mask(value))) || undefined
    const text = (member: string) => {
      const value = plain(answer[member])
      return value ? { [member]: value } : {}
    }
    const audiences = (aud: Json): string[] => (Array.isArray(aud) ? aud : [aud]).flatMap((one) => plain(one) ?? [])
    const { exp, aud } = answer
    const ends = typeof exp === 'number' && exp > 0 && exp < 1e11 ? exp * 1000 : undefined
    return {
      active: answer.active && (ends === undefined || world.clock.now() < ends),
      ...(ends !== undefined && { expires_at: new Date(ends).toISOString() }),
      ...text('scope'),
      ...text('client_id'),
      ...text('username'),
      ...text('sub'),
      ...text('token_type'),
      ...(aud !== undefined && { aud: audiences(aud) }),
    }
  }

  async function failure(exchange: Exchange): Promise<TokenError> {
    const { raw, url } = exchange
    const refusal = await refusalOf(exchange, world)
    if (refusal.error === 'invalid_client') {
      const { method } = clientAuthenticationOf(connection)
      const facts = { connection: name, token_endpoint: url, ...refusal, client_authentication: method }
      return new TokenError('token.invalid_client', facts)
    }
    const facts = { connection: name, introspection_endpoint: url, ...refusal }
    const shape = raw.status === 200 && { shape: shapeOf(raw.text, raw.content_type) }
    return new TokenError('token.not_introspected', { ...facts, ...shape })
  }
}
