/** Which signature algorithm goes with which key (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864 §2.2). */
import type { KeyObject } from 'node:crypto'

/** `EdDSA` first: the older name of `Ed25519`, and the one that servers know. */
const algorithmsOfKey = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  'P-256': ['ES256'],
  'P-384': ['ES384'],
  'P-521': ['ES512'],
  Ed25519: ['EdDSA', 'Ed25519'],
} as const

export type KeyKind = keyof typeof algorithmsOfKey
export type Algorithm = (typeof algorithmsOfKey)[KeyKind][number]
/** With a secret that both sides know, such as `client_secret` (RFC 7518 §3.2). */
export type HmacAlgorithm = 'HS256' | 'HS384' | 'HS512'

/** RFC 7518 §3.3. */
export const FEWEST_RSA_BITS = 2048

/** Those that a key can be used with, the usual one first. */
export const algorithmsFor = (kind: KeyKind): readonly Algorithm[] => algorithmsOfKey[kind]

const kinds: Record<string, KeyKind> = {
  rsa: 'RSA',
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
  ed25519: 'Ed25519',
}

/** Its kind; undefined for keys that sign no JWT, or none that servers read. */
export const kindOf = (key: KeyObject): KeyKind | undefined => kinds[nameOf(key)]

/** As OpenSSL calls it. */
export const nameOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string =>
  asymmetricKeyDetails?.namedCurve ?? asymmetricKeyType ?? 'unknown'
