import { createHash, type JsonWebKey } from 'node:crypto'
import { canonicalJson } from '../json.ts'

/** RFC 7638 §3.2; RFC 8037 §2 for OKP. */
const required: Record<string, (keyof JsonWebKey)[]> = {
  EC: ['crv', 'kty', 'x', 'y'],
  OKP: ['crv', 'kty', 'x'],
  RSA: ['e', 'kty', 'n'],
  oct: ['k', 'kty'],
}

/** The SHA-256 thumbprint of a key, base64url (RFC 7638): `jkt` in a token that is bound to it (RFC 9449 §6.1). */
export function thumbprint(jwk: JsonWebKey): string {
  const members = required[jwk.kty ?? '']
  if (!members) throw new Error(`no thumbprint for kty ${jwk.kty}`)
  return sha256(canonicalJson(Object.fromEntries(members.map((name) => [name, jwk[name]]))))
}

/** base64url, as JWTs carry hashes. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
