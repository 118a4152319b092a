import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import type { Definition } from './contract.ts'

type Word = Definition['function']
type Encoding = Definition['encoding']

/** Text counts as UTF-8, as it is sent. */
export function fromInput(word: Word, input: string, encoding: Encoding): string {
  if (word === 'base64') return Buffer.from(input).toString('base64')
  return written(createHash(word).update(input), encoding)
}

/** RFC 2104. */
export const underKey = (word: Word, key: string, input: string, encoding: Encoding): string =>
  written(createHmac(word.replace('hmac_', ''), key).update(input), encoding)

const written = (digest: Hash | Hmac, encoding: Encoding = 'hex'): string =>
  encoding === 'hex_upper' ? digest.digest('hex').toUpperCase() : digest.digest(encoding)
