/** Keys in every format that people have, made when a test asks: none of them is worth keeping. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto'

export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' })
export const ed25519 = generateKeyPairSync('ed25519')

export const PASSPHRASE = 'correct horse battery'

const formats = {
  'PKCS#8': { type: 'pkcs8' },
  'PKCS#1': { type: 'pkcs1' },
  SEC1: { type: 'sec1' },
  'encrypted PKCS#8': { type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: PASSPHRASE },
  'encrypted PKCS#1': { type: 'pkcs1', cipher: 'aes-128-cbc', passphrase: PASSPHRASE },
  'encrypted SEC1': { type: 'sec1', cipher: 'aes-256-cbc', passphrase: PASSPHRASE },
} as const

export type Format = keyof typeof formats

export const pemOf = (key: KeyObject, format: Format = 'PKCS#8'): string =>
  String(key.export({ format: 'pem', ...formats[format] } as never))

export const jwkOf = (key: KeyObject): Record<string, string> => key.export({ format: 'jwk' }) as never
