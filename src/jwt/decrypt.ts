/** Encrypted texts (JWE, RFC 7516) opened by a key that the file has. */
import { hash, type KeyObject } from 'node:crypto'
import { objectIn } from '../json.ts'
import { decodeToken } from './decode.ts'
import { decryptJwe } from './jose.ts'
import { findPrivateKey, type KeyOwner } from './private_key.ts'

/** Gives what is inside, or says why that cannot be read. */
export type Unseal = (jwe: string) => Promise<{ text: string; holds_jwt: boolean } | Sealed>

/** A text that stays closed. */
export interface Sealed {
  sealed: 'algorithm' | 'key'
  /** RFC 7518 §4.1, §5.1; as the text says it. */
  algorithm: string
  encryption: string
}

/** By a private key; never RSA1_5, which gives the key away (RFC 8725 §3.2), nor by a password (RFC 7518 §4.8). */
const ASYMMETRIC = [
  ...['RSA-OAEP', 'RSA-OAEP-256', 'RSA-OAEP-384', 'RSA-OAEP-512'],
  ...['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
]
/** By a secret: the bytes that each wants. */
const SYMMETRIC = new Map(
  Object.entries({ A128KW: 16, A192KW: 24, A256KW: 32, A128GCMKW: 16, A192GCMKW: 24, A256GCMKW: 32 }),
)
/** Without a key of its own (`dir`): the bytes that the content wants. */
const DIRECT = new Map(
  Object.entries({
    ...{ A128GCM: 16, A192GCM: 24, A256GCM: 32 },
    ...{ 'A128CBC-HS256': 32, 'A192CBC-HS384': 48, 'A256CBC-HS512': 64 },
  }),
)

/**
 * The key is a private one, in PEM, as a JWK or in base64, or a secret that both sides know: as a JWK, in base64 or in hex,
 * its characters themselves, or what OpenID Connect Core §10.2 makes of a client secret. Throws ConfigError
 * `config.private_key`.
 */
export function openUnseal(text: string, owner: KeyOwner): Unseal {
  const key = openKey(text.trim(), owner)
  return async (jwe) => {
    const decoded = decodeToken(jwe)
    const { alg = '', enc = '', cty } = decoded.kind === 'jwe' ? decoded.header : {}
    const sealed = { algorithm: String(alg), encryption: String(enc) }
    const bytes = alg === 'dir' ? DIRECT.get(sealed.encryption) : SYMMETRIC.get(sealed.algorithm)
    const isKnown = bytes !== undefined || ASYMMETRIC.includes(sealed.algorithm)
    if (!isKnown || !DIRECT.has(sealed.encryption)) return { sealed: 'algorithm', ...sealed }
    // A key that does not fit is found out at once: what is encrypted is also protected against every change.
    for (const one of bytes === undefined ? key.asymmetric : key.symmetric(bytes)) {
      const text = await decryptJwe(jwe, one, sealed.algorithm)
      if (text !== undefined) return { text, holds_jwt: typeof cty === 'string' && /^(application\/)?jwt$/i.test(cty) }
    }
    return { sealed: 'key', ...sealed }
  }
}

interface Key {
  asymmetric: KeyObject[]
  /** What the text can mean that has so many bytes. */
  symmetric(bytes: number): Uint8Array[]
}

function openKey(text: string, owner: KeyOwner): Key {
  owner.secrets.add(text)
  const { kty, k } = objectIn(text) ?? {}
  if (kty === 'oct' && typeof k === 'string') {
    owner.secrets.add(k)
    return secretOf([Buffer.from(k, 'base64url')])
  }
  const found = findPrivateKey(text, { decrypts: true }, owner)
  if (found) return { asymmetric: [found], symmetric: () => [] }
  return secretOf([
    ...(/^(?:[\da-f]{2})+$/i.test(text) ? [Buffer.from(text, 'hex')] : []),
    ...(/^[\w+/-]+={0,2}$/.test(text) ? [Buffer.from(text, 'base64')] : []),
    Buffer.from(text),
  ])
}

const secretOf = (readings: Buffer[]): Key => ({
  asymmetric: [],
  symmetric: (bytes) => [...readings.filter(({ length }) => length === bytes), derived(readings.at(-1), bytes)],
})

/** OpenID Connect Core §10.2: of a client secret the leftmost bits of a hash that has enough. */
const derived = (secret: Buffer = Buffer.alloc(0), bytes: number): Uint8Array =>
  hash(bytes <= 32 ? 'sha256' : bytes <= 48 ? 'sha384' : 'sha512', secret, 'buffer').subarray(0, bytes)
