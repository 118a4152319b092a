/** What can be read of a token by whoever holds it. Nothing is verified here. */
import { type JsonObject, objectIn } from '../json.ts'

export type Decoded =
  /** JWS in compact form (RFC 7515 §7.1) that says claims (RFC 7519). */
  | { kind: 'jwt'; header: JsonObject; claims: JsonObject; signature: Signature }
  /** JWS whose content is no JSON object, or stands elsewhere (RFC 7515 appendix F). */
  | { kind: 'jws'; header: JsonObject; content: 'detached' | 'no_json'; signature: Signature }
  /** Encrypted (RFC 7516). */
  | { kind: 'jwe'; header: JsonObject }
  /** JSON in base64, which nobody signed. */
  | { kind: 'json'; claims: JsonObject }
  /** PASETO, by its version and purpose. */
  | { kind: 'paseto'; purpose: 'local' | 'public' }
  /** Fernet: AES and HMAC with a secret, as Python's cryptography has it. */
  | { kind: 'fernet' }
  /** A name in a database of whoever issued it. */
  | { kind: 'opaque' }
  /** Was a JWT before something happened to it. `part` counts from 1. */
  | { kind: 'broken'; problem: Damage; part?: number }

/** Of its last part: `cut` has not as many bytes as the algorithm gives, `missing` none. */
export type Signature = 'present' | 'missing' | 'cut'

/** `masked` and `shortened` by somebody who showed it. */
export type Damage = 'cut' | 'several' | 'masked' | 'shortened' | 'characters' | 'not_json' | 'no_alg'

/** Decodes a token in compact form; `findTokens` takes it out of what it stands in. */
export function decodeToken(token: string): Decoded {
  if (/[•*]{3}/.test(token) || (token.startsWith('ey') && hasPlaceholder(token)))
    return { kind: 'broken', problem: 'masked' }
  if (/…|\.{3}/.test(token)) return { kind: 'broken', problem: 'shortened' }
  const [, purpose] = /^v[1-4]\.(local|public)\./.exec(token) ?? []
  if (purpose === 'local' || purpose === 'public') return { kind: 'paseto', purpose }
  if (/^gAAAA[\w-]{90,}=*$/.test(token)) return { kind: 'fernet' }
  // SD-JWT: what is disclosed follows the token (RFC 9901 §4).
  const parts = (token.split('~')[0] ?? '').split('.')
  const header = jsonIn(parts[0] ?? '')
  if (!header) return withoutHeader(parts)
  if (typeof header.alg !== 'string')
    return parts.length === 1 && parts[0] !== ''
      ? { kind: 'json', claims: header }
      : { kind: 'broken', problem: 'no_alg' }
  const wrong = parts.findIndex((part) => !BASE64.test(part))
  if (wrong !== -1) return { kind: 'broken', problem: 'characters', part: wrong + 1 }
  if (parts.length === 5 && typeof header.enc === 'string') return { kind: 'jwe', header }
  if (parts.length > 3 && !('enc' in header)) return { kind: 'broken', problem: 'several' }
  const [, payload = '', last = ''] = parts
  if (parts.length !== 3 || 'enc' in header) return { kind: 'broken', problem: 'cut', part: parts.length }
  const signature = signatureOf(header.alg, last)
  const claims = jsonIn(payload)
  if (claims) return { kind: 'jwt', header, claims, signature }
  if (payload === '') return { kind: 'jws', header, content: 'detached', signature }
  // A part that begins as JSON and does not end lost its end, and a whole one after it.
  if (textIn(payload).startsWith('{')) return { kind: 'broken', problem: 'not_json', part: 2 }
  return { kind: 'jws', header, content: 'no_json', signature }
}

/** `<claims>`. By no regular expression: a token is as long as a server likes, and is read each time it is used. */
function hasPlaceholder(token: string): boolean {
  const opens = token.indexOf('<')
  return opens !== -1 && token.indexOf('>', opens) !== -1
}

/** The claims of a JWT; undefined for every other token. */
export function claimsOf(token: string): JsonObject | undefined {
  const decoded = decodeToken(token)
  return decoded.kind === 'jwt' ? decoded.claims : undefined
}

/** Base64url, and what some servers make of it. */
const BASE64 = /^[\w+/-]*={0,2}$/

const textIn = (part: string): string => Buffer.from(part, 'base64url').toString()

const jsonIn = (part: string): JsonObject | undefined => objectIn(textIn(part))

/** `ey` is `{"` in base64: a header that has lost its end, or its beginning to the part before it. */
function withoutHeader(parts: string[]): Decoded {
  const [first = '', second = ''] = parts
  if (first.startsWith('ey') && BASE64.test(first))
    return parts.length === 1
      ? { kind: 'broken', problem: 'cut', part: 1 }
      : { kind: 'broken', problem: 'not_json', part: 1 }
  if (first.startsWith('ey')) return { kind: 'broken', problem: 'characters', part: 1 }
  if (second.startsWith('ey') && jsonIn(second)) return { kind: 'broken', problem: 'not_json', part: 1 }
  return { kind: 'opaque' }
}

/** The fewest bytes (RFC 7518 §3.2, §3.4; RFC 8032 §5.1.6); RSA has as many as its key. */
const LENGTHS: Record<string, number> = {
  HS256: 32,
  HS384: 48,
  HS512: 64,
  ES256: 64,
  ES256K: 64,
  ES384: 96,
  ES512: 132,
  EdDSA: 64,
  Ed25519: 64,
}

function signatureOf(alg: string, part: string): Signature {
  if (part === '') return 'missing'
  const bytes = Buffer.from(part, 'base64url').length
  // Keys of RSA have 1024 bits or more, in a number that somebody found round.
  const isWhole = /^[RP]S/.test(alg) ? bytes >= 128 && bytes % 16 === 0 : bytes >= (LENGTHS[alg] ?? 0)
  return isWhole ? 'present' : 'cut'
}
