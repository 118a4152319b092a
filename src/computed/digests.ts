import { createHash, createHmac, type Hash, type Hmac, randomBytes } from 'node:crypto'
import type { Definition } from './contract.ts'

type Word = Definition['function']
type Encoding = Definition['encoding']

/** Bytes among text: letters and digits only, in marks that no text of others can hold. */
const nonce = randomBytes(8).toString('hex')
const BYTES = new RegExp(`lk${nonce}([0-9a-f]*)kl`)

/** Text counts as UTF-8, as it is sent; what another value wrote as bytes counts as these. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(text.split(BYTES).map((part, index) => Buffer.from(part, index % 2 === 0 ? 'utf8' : 'hex')))

export function fromInput(word: Word, input: string, encoding: Encoding): string {
  if (word === 'base64') return bytesOf(input).toString('base64')
  return written(createHash(word).update(bytesOf(input)), encoding)
}

/** RFC 2104. */
export const underKey = (word: Word, key: Uint8Array, input: string, encoding: Encoding): string =>
  written(createHmac(word.replace('hmac_', ''), key).update(bytesOf(input)), encoding)

function written(digest: Hash | Hmac, encoding: Encoding = 'hex'): string {
  if (encoding === 'bytes') return `lk${nonce}${digest.digest('hex')}kl`
  return encoding === 'hex_upper' ? digest.digest('hex').toUpperCase() : digest.digest(encoding)
}

/**
 * The bytes that a key is written for; undefined where it is not written so. Base64 may be that of addresses, with padding
 * or without (RFC 4648 §4, §5).
 */
export function keyOf(text: string, encoding: Definition['key_encoding'] = 'text'): Buffer | undefined {
  if (encoding === 'text') return bytesOf(text)
  const digits = text.trim()
  if (encoding === 'hex') return /^([0-9a-f]{2})+$/i.test(digits) ? Buffer.from(digits, 'hex') : undefined
  const isBase64 = /^[\w+/-]+={0,2}$/.test(digits) && digits.replace(/=+$/, '').length % 4 !== 1
  return isBase64 ? Buffer.from(digits, 'base64') : undefined
}
