import type { JsonWebKey } from 'node:crypto'
import { TokenError } from '../errors.ts'
import type { JsonObject } from '../json.ts'
import type { TokenProblem, UnverifiedToken } from '../key_messages.ts'
import { FEWEST_RSA_BITS } from './algorithms.ts'
import type { Decoded } from './decode.ts'
import { isSignedBy } from './jose.ts'
import { numericDate } from './numeric_date.ts'

/** Keys that count, and where they are from, for messages. */
export interface VerificationKeys {
  /** JWKs (RFC 7517 §4). One of `kty: oct` only where the secret was meant to be used: public sets hold none. */
  keys: readonly JsonObject[]
  /** An address or a file; `client_secret of connection crm`. */
  from: string
}

export interface Expected {
  /** Milliseconds since 1970. */
  now: number
  /** Compared letter by letter (RFC 9207 §2.4). */
  issuer?: string | undefined
  /** One of `aud` (RFC 7519 §4.1.3). */
  audience?: string | undefined
}

export interface Verified {
  algorithm: string
  key_id?: string
  from: string
  /** The one that was expected, where one was. */
  audience?: string
}

export type SignedToken = Extract<Decoded, { kind: 'jwt' }>

/** Which keys go with an algorithm; one that is not here is not verified (RFC 7518 §3.1, RFC 8037, RFC 9864). */
const keysOfAlgorithm: Record<string, { kty: string; crv?: string }> = {
  ...Object.fromEntries(['HS256', 'HS384', 'HS512'].map((alg) => [alg, { kty: 'oct' }])),
  ...Object.fromEntries(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'].map((alg) => [alg, { kty: 'RSA' }])),
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
  Ed25519: { kty: 'OKP', crv: 'Ed25519' },
}

/**
 * Says who signed a token and that it counts now. Throws TokenError `token.not_verified` with the first reason why not.
 * The kind of key decides which algorithms may be, not the token: what claims HS256 is never held against a public key
 * (RFC 8725 §3.1).
 */
export async function verifyToken(
  token: string,
  { header, claims, signature }: SignedToken,
  { keys, from }: VerificationKeys,
  { now, issuer, audience }: Expected,
): Promise<Verified> {
  const algorithm = String(header.alg)
  const key_id = typeof header.kid === 'string' ? header.kid : undefined
  const refuse = (problem: TokenProblem, facts: Partial<UnverifiedToken> = {}) =>
    new TokenError('token.not_verified', {
      problem,
      algorithm,
      from,
      ...(key_id !== undefined && { key_id }),
      ...facts,
    })

  if (algorithm === 'none' || signature === 'missing') throw refuse('not_signed')
  const wanted = keysOfAlgorithm[algorithm]
  if (!wanted) throw refuse('algorithm')
  if (header.crit !== undefined) throw refuse('critical', { names: [header.crit].flat().map(String) })
  const fits = keys.filter((jwk) => isFor(jwk, wanted, algorithm))
  if (fits.length === 0) throw refuse(wanted.kty === 'oct' ? 'shared_secret' : 'no_key')
  // RFC 7515 §4.1.4: kid says which; where the set names none, each is tried.
  const named = fits.filter(({ kid }) => kid === undefined || key_id === undefined || kid === key_id)
  if (named.length === 0) throw refuse('unknown_key', { names: fits.map(({ kid }) => String(kid)) })
  const long = named.filter(({ n }) => typeof n !== 'string' || bitsOf(n) >= FEWEST_RSA_BITS)
  if (long.length === 0) throw refuse('short_key')
  const signer = await firstOf(long, (jwk) => isSignedBy(token, { ...jwk } as JsonWebKey, [algorithm]))
  if (!signer && signature === 'cut') throw refuse('cut')
  if (!signer) throw refuse('signature', { ...('nonce' in header && { nonce: true as const }) })

  const seconds = now / 1000
  const { exp, nbf, iss, aud } = claims
  if (issuer !== undefined && iss !== issuer) throw refuse('issuer', { said: quoted(iss), expected: issuer })
  if (exp !== undefined && !(typeof exp === 'number' && exp > seconds)) throw refuse('ended', { said: dated(exp) })
  if (nbf !== undefined && !(typeof nbf === 'number' && nbf <= seconds)) throw refuse('not_yet', { said: dated(nbf) })
  if (audience !== undefined && ![aud].flat().includes(audience))
    throw refuse('audience', { said: [aud].flat().map(quoted).join(', '), expected: audience })
  return {
    algorithm,
    from,
    ...(typeof signer.kid === 'string' && { key_id: signer.kid }),
    ...(audience !== undefined && { audience }),
  }
}

const bitsOf = (n: string) => Buffer.from(n, 'base64url').length * 8

const quoted = (value: unknown): string => (value === undefined ? 'nothing' : String(value))
const dated = (value: unknown): string => numericDate(value)?.text ?? String(value)

/** RFC 7517 §4.2, §4.4. */
const isFor = ({ kty, crv, use, alg }: JsonObject, wanted: { kty: string; crv?: string }, algorithm: string) =>
  kty === wanted.kty &&
  (wanted.crv === undefined || crv === wanted.crv) &&
  use !== 'enc' &&
  (alg === undefined || alg === algorithm || (isEdwards(alg) && isEdwards(algorithm)))

const isEdwards = (alg: unknown) => alg === 'EdDSA' || alg === 'Ed25519'

async function firstOf<T>(items: readonly T[], is: (item: T) => Promise<boolean>): Promise<T | undefined> {
  for (const item of items) if (await is(item)) return item
  return undefined
}
