/** The only door to jose. Its parts are loaded when they are used: all of it takes as long to load as the rest of a command. */
import type { JsonWebKey, KeyObject } from 'node:crypto'
import type { JsonObject } from '../json.ts'
import type { Algorithm, HmacAlgorithm } from './algorithms.ts'

export interface ToSign {
  /** Besides `alg`, which is `algorithm`. */
  header: JsonObject
  payload: JsonObject
  /** A private key; for HS256, HS384 and HS512 the bytes of the secret. */
  key: KeyObject | Uint8Array
  algorithm: Algorithm | HmacAlgorithm
}

/**
 * A JWT in compact form (RFC 7515 §7.1). A secret shorter than its hash is taken too: RFC 7518 §3.2 forbids it, and
 * providers issue them.
 */
export async function signJwt({ header, payload, key, algorithm }: ToSign): Promise<string> {
  const { CompactSign } = await import('jose/jws/compact/sign')
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ ...header, alg: algorithm })
    .sign(key)
}

/**
 * What is inside an encrypted text in compact form (RFC 7516 §7.1); undefined where this key does not open it, or it holds
 * more than 250 000 bytes. The caller says which algorithm may be used, having looked at the key.
 */
export async function decryptJwe(
  jwe: string,
  key: KeyObject | Uint8Array,
  algorithm: string,
): Promise<string | undefined> {
  const { compactDecrypt } = await import('jose/jwe/compact/decrypt')
  try {
    const { plaintext } = await compactDecrypt(jwe, key, { keyManagementAlgorithms: [algorithm] })
    return new TextDecoder().decode(plaintext)
  } catch {
    return undefined
  }
}

/**
 * Whether this key made the signature of a token in compact form. False too where the key does not go with the
 * algorithm, or the header asks for what is not understood (RFC 7515 §4.1.11). The caller says which algorithms may be:
 * never those that the token names (RFC 8725 §3.1).
 */
export async function isSignedBy(
  token: string,
  key: JsonWebKey | KeyObject | Uint8Array,
  algorithms: readonly string[],
): Promise<boolean> {
  const { compactVerify } = await import('jose/jws/compact/verify')
  try {
    await compactVerify(token, key as KeyObject, { algorithms: [...algorithms] })
    return true
  } catch {
    return false
  }
}
