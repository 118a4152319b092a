/** A server is told that nobody wants a token any more (RFC 7009): the refresh token first, whose end is often that of both. */
import { LatchkeyError, StoreError, TokenError } from '../errors.ts'
import type { Recorder } from '../journal/contract.ts'
import type { Secrets } from '../redact.ts'
import type { Clock } from '../runtime.ts'
import { clientAuthenticationOf } from './client_authentication/index.ts'
import type { KeptToken, TokenConnection } from './contract.ts'
import { type Refusal, refusalOf } from './refusal.ts'
import type { AuthorizationServer } from './server.ts'

/** What became of one token at the server. */
export interface Revocation {
  token: 'refresh_token' | 'access_token'
  /**
   * `revoked`: it is worth nothing any more. `not_offered`: the server has no endpoint for that. `not_supported`: it has,
   * but not for such a token. `failed`: `error` says why, and the token is as good as before.
   */
  outcome: 'revoked' | 'not_offered' | 'not_supported' | 'failed'
  error?: LatchkeyError
  /** RFC 3339: when it ends by itself, where that is known and still to come. */
  expires_at?: string
}

export interface RevocationWorld {
  clock: Clock
  secrets: Secrets
  recorder(): Promise<Recorder>
}

/** How often a server that says when to come back is asked (RFC 7009 §2.2.1), and the most seconds it is waited for. */
const TRIES = 3
const LONGEST_WAIT = 10

export function openRevocation(
  name: string,
  connection: TokenConnection,
  server: AuthorizationServer,
  world: RevocationWorld,
): (known: KeptToken | undefined, stay: () => Promise<void>) => Promise<Revocation[]> {
  const { clock } = world

  return async (known, stay) => {
    const revocations: Revocation[] = []
    let broken: LatchkeyError | undefined
    for (const held of tokensOf(known)) {
      const { value, ...told } = held
      if (broken) revocations.push({ ...told, outcome: 'failed', error: broken })
      else {
        const outcome = await revoke(value, told.token, stay)
        revocations.push({ ...told, ...outcome })
        if (outcome.error?.code === 'token.unreachable') broken = outcome.error
      }
    }
    return revocations
  }

  /**
   * A refresh token that was typed is revoked, too, before it was ever used; and an access token that has ended by the
   * file's own reckoning: the server may think otherwise.
   */
  function tokensOf(known: KeptToken | undefined) {
    const typed = 'refresh_token' in connection ? connection.refresh_token : undefined
    const { access_token, expires_at = 0, refresh_token = typed, refresh_token_expires_at = 0 } = known ?? {}
    const held = [
      { token: 'refresh_token', value: refresh_token, ends: refresh_token_expires_at },
      { token: 'access_token', value: access_token, ends: expires_at },
    ] as const
    return held.flatMap(({ token, value, ends }) => {
      const end = ends > clock.now() ? { expires_at: new Date(ends).toISOString() } : {}
      return value === undefined ? [] : [{ token, value, ...end }]
    })
  }

  async function revoke(
    token: string,
    token_type_hint: Revocation['token'],
    stay: () => Promise<void>,
  ): Promise<Pick<Revocation, 'outcome' | 'error'>> {
    try {
      const endpoint = 'grant_type' in connection ? await server.address('revocation_endpoint') : undefined
      if (endpoint === undefined) return { outcome: 'not_offered' }
      for (let attempt = 1; ; attempt++) {
        await stay()
        const error = await ask({ token, token_type_hint })
        if (!error) return { outcome: 'revoked' }
        const { status, error: code, retry_after } = error.data as Partial<Refusal>
        if (code === 'unsupported_token_type') return { outcome: 'not_supported' }
        const isBusy = status === 503 || status === 429
        if (!isBusy || retry_after === undefined || retry_after > LONGEST_WAIT || attempt === TRIES) throw error
        await clock.sleep(retry_after * 1000)
      }
    } catch (error) {
      // A client that cannot prove itself, too, can still forget. But what the store cannot do, it cannot forget either.
      if (!(error instanceof LatchkeyError) || error instanceof StoreError) throw error
      return { outcome: 'failed', error }
    }
  }

  /** Any answer of the 200s says that the token is worth nothing, also one that the server never knew (RFC 7009 §2.2). */
  async function ask(parameters: { token: string; token_type_hint: string }): Promise<TokenError | undefined> {
    const job = (await world.recorder()).begin({ kind: 'token', connection: name })
    try {
      const exchange = await job.within(() => server.call('revocation', parameters, job.note))
      const error = exchange.raw.status >= 200 && exchange.raw.status < 300 ? undefined : await failure(exchange)
      job.end(error)
      return error
    } catch (error) {
      job.end(error)
      throw error
    }
  }

  async function failure(exchange: Awaited<ReturnType<AuthorizationServer['call']>>): Promise<TokenError> {
    const refusal = await refusalOf(exchange, world)
    const { url } = exchange
    if (refusal.error === 'invalid_client' || (refusal.status === 401 && refusal.error === undefined)) {
      const { method } = clientAuthenticationOf(connection) ?? { method: 'none' }
      return new TokenError('token.invalid_client', {
        connection: name,
        token_endpoint: url,
        ...refusal,
        client_authentication: method,
      })
    }
    return new TokenError('token.not_revoked', { connection: name, revocation_endpoint: url, ...refusal })
  }
}
