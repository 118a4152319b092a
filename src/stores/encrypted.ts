/**
 * Encrypts what any other store keeps: AES-256-GCM, each value bound to its row, so that a row copied over another is
 * noticed. It protects a copied database. Who can read LATCHKEY_KEY or the key file can read the store.
 */
import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { StoreError } from '../errors.ts'
import type { Namespace, TokenStore } from './contract.ts'
import { createOnce } from './create_once.ts'

/** The first byte of every value: version, nonce, tag, ciphertext. */
const VERSION = 1
/** NIST SP 800-38D §8.2.2: a random 96-bit nonce is good for 2^32 values under one key. */
const NONCE = 12
const TAG = 16
const SHORTEST_KEY = 16

/** The key is read when it is first needed. */
export function encrypted(store: TokenStore, readKey: () => KeyObject): TokenStore {
  let key: KeyObject | undefined
  const getKey = () => {
    key ??= readKey()
    return key
  }

  return {
    location: store.location,

    async load(namespace, name) {
      const entry = await store.load(namespace, name)
      if (!entry) return undefined
      const value = decrypt(getKey(), boundTo(namespace, name), entry.value)
      if (!value) throw new StoreError('store.wrong_key', { path: store.location })
      return { ...entry, value }
    },

    async compareAndSet(namespace, name, expected, value) {
      return store.compareAndSet(namespace, name, expected, encrypt(getKey(), boundTo(namespace, name), value))
    },

    lease: (name, ttl) => store.lease(name, ttl),
    close: () => store.close(),
  }
}

const boundTo = (namespace: Namespace, name: string) => Buffer.from(`${VERSION}|${namespace}|${name}`)

function encrypt(key: KeyObject, aad: Uint8Array, value: Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad)
  const ciphertext = [cipher.update(value), cipher.final()]
  return Buffer.concat([Uint8Array.of(VERSION), nonce, cipher.getAuthTag(), ...ciphertext])
}

function decrypt(key: KeyObject, aad: Uint8Array, sealed: Uint8Array): Uint8Array | undefined {
  const nonce = sealed.subarray(1, 1 + NONCE)
  const tag = sealed.subarray(1 + NONCE, 1 + NONCE + TAG)
  if (sealed[0] !== VERSION || tag.length !== TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(aad).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE + TAG)), decipher.final()])
  } catch {
    return undefined
  }
}

/**
 * The key of `LATCHKEY_KEY`, or of the key file, which is made when there is none. HKDF (RFC 5869) and not scrypt: the
 * text is meant to be 32 random bytes, and a start of the program must not cost 50 ms. A passphrase that can be
 * guessed is not made stronger by it; 16 characters is the least accepted.
 */
export function keyFrom({ text, file }: { text: string | undefined; file: string }): KeyObject {
  const material = text ?? readOrCreate(file)
  if (material.length < SHORTEST_KEY) {
    throw new StoreError('store.key_too_short', {
      where: text === undefined ? `the key file ${file}` : 'LATCHKEY_KEY',
      characters: material.length,
      least: SHORTEST_KEY,
    })
  }
  return createSecretKey(Buffer.from(hkdfSync('sha256', material, '', 'latchkey store 1', 32)))
}

function readOrCreate(file: string): string {
  try {
    createOnce(file, (draft) => {
      writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { flush: true })
    })
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    throw new StoreError('store.unusable', {
      path: file,
      problem: `cannot be created or read (${(error as NodeJS.ErrnoException).code})`,
      advice:
        'make it readable for this user, or set LATCHKEY_KEY to the output of: openssl rand -base64 32; or keep nothing: --store memory:',
    })
  }
}
