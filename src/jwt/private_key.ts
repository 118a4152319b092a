import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject, X509Certificate } from 'node:crypto'
import { ConfigError } from '../errors.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { KeyProblem, WrongKey } from '../key_messages.ts'
import type { Secrets } from '../redact.ts'
import { type Algorithm, algorithmsFor, FEWEST_RSA_BITS, kindOf, nameOf } from './algorithms.ts'
import type { ServiceAccount, SigningKey } from './contract.ts'
import { pemBlocks } from './pem.ts'

export interface KeyWords {
  passphrase?: string | undefined
  /** Else the one in a JWK, else the usual one of its kind. */
  algorithm?: string | undefined
  /** Else the one in a JWK or a service-account file. Of a JWK set it chooses the key. */
  key_id?: string | undefined
  /** Of an RSA key; else as many as JWTs ask for. */
  fewest_bits?: number | undefined
  /** It is to open what others encrypted, and not to sign. */
  decrypts?: true
}

/** Whose key it is, for messages, and where its secrets are registered. */
export interface KeyOwner {
  connection: string
  field: string
  secrets: Pick<Secrets, 'add'>
}

/** A key as it was found in a text, with what stood beside it. */
interface Found {
  key: KeyObject
  algorithm?: string
  key_id?: string
  service_account?: ServiceAccount
}

type Refuse = (problem: KeyProblem, facts?: Partial<WrongKey>) => ConfigError

/**
 * Opens a private key: PEM (PKCS#8, PKCS#1, SEC1, each also encrypted) however its line breaks have suffered, its body
 * alone, a JWK (RFC 7517), a JWK set, a Google-style service-account file, or one of these in base64. Throws ConfigError
 * `config.private_key`, which shows nothing of it.
 */
export function openPrivateKey(text: string, words: KeyWords, { connection, field, secrets }: KeyOwner): SigningKey {
  const refuse: Refuse = (problem, facts = {}) =>
    new ConfigError('config.private_key', { connection, field, problem, ...facts })
  secrets.add(text)
  if (words.passphrase) secrets.add(words.passphrase)
  const { key, service_account, ...beside } = find(text.trim(), words, secrets, refuse)
  const key_id = words.key_id ?? beside.key_id
  return {
    key,
    algorithm: algorithmOf(key, { ...words, algorithm: words.algorithm ?? beside.algorithm }, refuse),
    public_jwk: createPublicKey(key as never).export({ format: 'jwk' }),
    ...(key_id !== undefined && { key_id }),
    ...(service_account && { service_account }),
  }
}

/**
 * The private key in a text, whatever it is for; undefined where the text is something else, such as a secret. Throws
 * ConfigError `config.private_key`.
 */
export function findPrivateKey(
  text: string,
  words: KeyWords,
  { connection, field, secrets }: KeyOwner,
): KeyObject | undefined {
  const refuse: Refuse = (problem, facts = {}) =>
    new ConfigError('config.private_key', { connection, field, problem, ...facts })
  if (text === '') throw refuse('empty')
  if (isPath(text)) throw refuse('path')
  if (text.startsWith('{') || text.includes('-----BEGIN')) return find(text, words, secrets, refuse).key
  const bytes = bytesOf(text)
  return bytes && fromDer(bytes, words, refuse)
}

/** What a Google-style service-account file says beside its key; undefined where the text is none. The key is not opened. */
export function serviceAccountIn(text: string): ServiceAccount | undefined {
  const { client_email, token_uri, private_key }: JsonObject = Object(jsonOf(text.trim()))
  if (typeof client_email !== 'string' || typeof private_key !== 'string') return undefined
  return { client_email, ...(typeof token_uri === 'string' && { token_uri }) }
}

function find(text: string, words: KeyWords, secrets: KeyOwner['secrets'], refuse: Refuse): Found {
  if (text === '') throw refuse('empty')
  // As it comes out of an environment variable or a YAML scalar that was quoted twice.
  const bare = text.replace(/^(["'])(.*)\1$/s, '$2').trim()
  if (bare.startsWith('{')) return fromJson(bare, words, secrets, refuse)
  if (bare.includes('-----BEGIN')) return { key: fromPem(bare, words, secrets, refuse) }
  const bytes = bytesOf(bare)
  if (bytes) {
    const decoded = bytes.toString().trim()
    if (/^(\{|-----BEGIN)/.test(decoded)) {
      secrets.add(decoded)
      return find(decoded, words, secrets, refuse)
    }
    const key = fromDer(bytes, words, refuse)
    if (key) return { key }
    if (isCertificate(bytes)) throw refuse('certificate')
    if (isPublicKey(bytes)) throw refuse('public_key')
  }
  throw refuse(isPath(bare) ? 'path' : 'not_a_key')
}

function fromPem(text: string, { passphrase }: KeyWords, secrets: KeyOwner['secrets'], refuse: Refuse): KeyObject {
  const blocks = pemBlocks(text)
  const block = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'))
  if (!block) {
    const labels = blocks.map(({ label }) => label)
    if (labels.some((label) => label.endsWith('PUBLIC KEY'))) throw refuse('public_key')
    if (labels.some((label) => label.endsWith('CERTIFICATE'))) throw refuse('certificate')
    throw refuse(/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text) ? 'damaged' : 'not_a_key')
  }
  secrets.add(block.pem)
  secrets.add(block.base64)
  if (block.label === 'OPENSSH PRIVATE KEY') throw refuse('openssh')
  if (block.isEncrypted && !passphrase) throw refuse('passphrase_missing')
  try {
    return createPrivateKey({ key: block.pem, format: 'pem', ...(block.isEncrypted && { passphrase }) })
  } catch {
    throw refuse(block.isEncrypted ? 'passphrase_wrong' : 'damaged')
  }
}

function fromJson(text: string, words: KeyWords, secrets: KeyOwner['secrets'], refuse: Refuse): Found {
  const read = jsonOf(text)
  if (!isJsonObject(read)) throw refuse('damaged')
  if (Array.isArray(read.keys)) return fromJwk(chosen(read.keys, words, refuse), words, secrets, refuse)
  if (typeof read.kty === 'string') return fromJwk(read, words, secrets, refuse)
  const { private_key, private_key_id, client_email, token_uri, type } = read
  if (typeof private_key === 'string') {
    secrets.add(private_key)
    const found = find(private_key.trim(), words, secrets, refuse)
    return {
      ...found,
      ...(typeof private_key_id === 'string' && { key_id: private_key_id }),
      ...(typeof client_email === 'string' && {
        service_account: { client_email, ...(typeof token_uri === 'string' && { token_uri }) },
      }),
    }
  }
  if (type === 'authorized_user') throw refuse('user_file')
  throw refuse([read, read.web, read.installed].some(isClient) ? 'client_file' : 'other_json')
}

const isClient = (value: Json | undefined) => isJsonObject(value) && typeof value.client_secret === 'string'

/** The one of a JWK set (RFC 7517 §5) that can sign. */
function chosen(keys: Json[], { key_id, decrypts }: KeyWords, refuse: Refuse): JsonObject {
  const able = keys.filter(isJsonObject).filter((jwk) => jwk.d !== undefined && jwk.use !== (decrypts ? 'sig' : 'enc'))
  if (able.length === 0) throw refuse('no_private_key')
  const named = key_id === undefined ? able : able.filter(({ kid }) => kid === key_id)
  const key_ids = able.flatMap(({ kid }) => (typeof kid === 'string' ? [kid] : []))
  const [one, ...others] = named
  if (!one) throw refuse('unknown_key_id', { key_ids, ...(key_id !== undefined && { key_id }) })
  if (others.length > 0) throw refuse('several_keys', { key_ids })
  return one
}

/** Its private members (RFC 7518 §6.2.2, §6.3.2; RFC 8037 §2). */
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k']

function fromJwk(jwk: JsonObject, { decrypts }: KeyWords, secrets: KeyOwner['secrets'], refuse: Refuse): Found {
  for (const name of PRIVATE) if (typeof jwk[name] === 'string') secrets.add(jwk[name])
  if (jwk.kty === 'oct') throw refuse('symmetric')
  if (jwk.d === undefined) throw refuse('public_key')
  if (!decrypts && jwk.use === 'enc') throw refuse('encryption_key')
  // RFC 7518 §4.1: RSA-OAEP, ECDH-ES, …
  if (!decrypts && typeof jwk.alg === 'string' && /^(RSA|ECDH)/.test(jwk.alg))
    throw refuse('encryption_key', { algorithm: jwk.alg })
  try {
    return {
      key: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }),
      ...(typeof jwk.kid === 'string' && { key_id: jwk.kid }),
      ...(typeof jwk.alg === 'string' && { algorithm: jwk.alg }),
    }
  } catch {
    throw refuse('damaged')
  }
}

/** The body of a PEM block, as forms ask for it that allow one line only. */
function fromDer(bytes: Buffer, { passphrase }: KeyWords, refuse: Refuse): KeyObject | undefined {
  for (const type of ['pkcs8', 'pkcs1', 'sec1'] as const) {
    try {
      return createPrivateKey({ key: bytes, format: 'der', type, ...(passphrase && { passphrase }) })
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (code === 'ERR_MISSING_PASSPHRASE') throw refuse('passphrase_missing')
      if (code.endsWith('BAD_DECRYPT')) throw refuse('passphrase_wrong')
      // Else another format, or none.
    }
  }
  return undefined
}

function isPublicKey(bytes: Buffer): boolean {
  try {
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' }).type === 'public'
  } catch {
    return false
  }
}

function isCertificate(bytes: Buffer): boolean {
  try {
    return new X509Certificate(bytes).subject !== undefined
  } catch {
    return false
  }
}

function algorithmOf(
  key: KeyObject,
  { algorithm: asked, fewest_bits = FEWEST_RSA_BITS }: KeyWords,
  refuse: Refuse,
): Algorithm {
  const kind = kindOf(key)
  if (!kind) throw refuse('key_type', { key_type: nameOf(key) })
  const bits = key.asymmetricKeyDetails?.modulusLength
  if (bits !== undefined && bits < fewest_bits) throw refuse('too_short', { bits })
  const fits = algorithmsFor(kind)
  if (asked === undefined) return fits[0] as Algorithm
  const algorithm = fits.find((one) => one === asked)
  if (!algorithm) throw refuse('algorithm', { algorithm: asked, key_type: kind, fits })
  return algorithm
}

function jsonOf(text: string): Json | undefined {
  try {
    // Where line breaks of the key were made real ones on the way, the JSON holds them raw.
    return JSON.parse(text.replace(/\r?\n/g, ' '))
  } catch {
    return undefined
  }
}

/** Base64 or base64url, of at least as much as the smallest key is long. */
function bytesOf(text: string): Buffer | undefined {
  const base64 = text.replace(/\s+/g, '')
  return base64.length >= 60 && /^[\w+/-]+=*$/.test(base64) ? Buffer.from(base64, 'base64') : undefined
}

const isPath = (text: string) =>
  /^[^\n]{1,1000}$/.test(text) &&
  (/\.(pem|key|json|jwks?|p8|der|crt|cer|p12|pfx|txt)$/i.test(text) ||
    /^(~|\.{0,2}|[A-Za-z]:)[\\/][\w.\\/ -]*$/.test(text))
