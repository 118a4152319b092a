import { createPublicKey } from 'node:crypto'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'

/**
 * The keys in a text: a JWK set (RFC 7517 §5), one JWK, or PEM with a public key or a certificate. Private members are
 * left out. Undefined where it is none of these.
 */
export function publicKeysIn(text: string): JsonObject[] | undefined {
  if (text.includes('-----BEGIN')) return pemKey(text)
  const read = jsonOf(text)
  if (!isJsonObject(read)) return undefined
  if (Array.isArray(read.keys)) return read.keys.filter(isJsonObject).map(withoutPrivate)
  return typeof read.kty === 'string' ? [withoutPrivate(read)] : undefined
}

function pemKey(text: string): JsonObject[] | undefined {
  try {
    return [createPublicKey(text.trim()).export({ format: 'jwk' }) as JsonObject]
  } catch {
    return undefined
  }
}

/** Where somebody gave the private key; `key_ops: [sign]` goes with it. */
function withoutPrivate({ d, p, q, dp, dq, qi, oth, key_ops, ext, ...rest }: JsonObject): JsonObject {
  return rest
}

function jsonOf(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
