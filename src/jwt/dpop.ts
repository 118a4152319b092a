/** Proof of possession (RFC 9449): a key of the client's own, and a JWT for each request that shows it is held. */
import { createPrivateKey, createPublicKey, generateKeyPair, type JsonWebKey, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { signJwt } from './jose.ts'
import { sha256 } from './thumbprint.ts'

export interface ProofWords extends DpopKey {
  method: string
  /** Of the request; its query and fragment are left out of the proof. */
  url: string
  /** The newest that this server gave (§8, §9). */
  nonce?: string | undefined
  /** The one that goes with it to a resource server (§7); none to a token endpoint. */
  access_token?: string | undefined
  /** Milliseconds since 1970. */
  now: number
  /** Never used before. */
  jti: string
}

/** ES256. */
export interface DpopKey {
  key: KeyObject
  public_jwk: JsonWebKey
}

/** A new key, as a private JWK that a store can keep: a secret. P-256, which every server that has DPoP knows. */
export async function newDpopKey(): Promise<JsonWebKey> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
  return privateKey.export({ format: 'jwk' })
}

/** The kept key, ready to sign. */
export function openDpopKey(jwk: JsonWebKey): DpopKey {
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  return { key, public_jwk: createPublicKey(key as never).export({ format: 'jwk' }) }
}

/** What goes into the header `DPoP` of one request (§4.2). */
export function dpopProof({
  key,
  public_jwk,
  method,
  url,
  nonce,
  access_token,
  now,
  jti,
}: ProofWords): Promise<string> {
  const { origin, pathname } = new URL(url)
  return signJwt({
    header: { typ: 'dpop+jwt', jwk: { ...public_jwk } as Record<string, string> },
    payload: {
      jti,
      htm: method,
      htu: `${origin}${pathname}`,
      iat: Math.floor(now / 1000),
      ...(access_token !== undefined && { ath: sha256(access_token) }),
      ...(nonce !== undefined && { nonce }),
    },
    key,
    algorithm: 'ES256',
  })
}
