/**
 * Encrypts what any other store keeps: AES-256-GCM, each value bound to its row, so that a row copied over another is
 * noticed. It protects a copied database. Who can read LATCHKEY_KEY or the key file can read the store.
 */
import { createCipheriv, createDecipheriv, createHmac, type KeyObject, randomBytes } from 'node:crypto'
import { StoreError } from '../errors.ts'
import type { Namespace, TokenStore } from './contract.ts'
import type { Keys } from './keys.ts'

/** The first byte of every value: version, id of its key, nonce, tag, ciphertext. Version 1 had no id. */
const VERSION = 2
const KEY_ID = 4
/** NIST SP 800-38D §8.2.2: a random 96-bit nonce is good for 2^32 values under one key. */
const NONCE = 12
const TAG = 16

/** The keys are read when they are first needed. */
export function encrypted(store: TokenStore, readKeys: () => Keys): TokenStore {
  let keys: Keys | undefined
  const getKeys = () => {
    keys ??= readKeys()
    return keys
  }

  return {
    location: store.location,

    async load(namespace, name) {
      const entry = await store.load(namespace, name)
      if (!entry) return undefined
      return { ...entry, value: open(entry.value, getKeys(), { namespace, name, path: store.location }) }
    },

    async compareAndSet(namespace, name, expected, value) {
      return store.compareAndSet(namespace, name, expected, seal(value, getKeys().current, namespace, name))
    },

    reserve: () => store.reserve(),
    entries: () => store.entries(),
    lease: (name, ttl) => store.lease(name, ttl),
    close: () => store.close(),
  }
}

const boundTo = (version: number, namespace: Namespace, name: string) => Buffer.from(`${version}|${namespace}|${name}`)

/** Tells which key a value wants, and nothing of the key. */
const idOf = (key: KeyObject) => createHmac('sha256', key).update('latchkey key id').digest().subarray(0, KEY_ID)

function seal(value: Uint8Array, key: KeyObject, namespace: Namespace, name: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(VERSION, namespace, name))
  const ciphertext = [cipher.update(value), cipher.final()]
  return Buffer.concat([Uint8Array.of(VERSION), idOf(key), nonce, cipher.getAuthTag(), ...ciphertext])
}

interface Row {
  namespace: Namespace
  name: string
  path: string
}

function open(sealed: Uint8Array, { current, earlier, tried }: Keys, { namespace, name, path }: Row): Uint8Array {
  const [version = 0] = sealed
  const all = [current, ...earlier]
  const named = version === VERSION
  const fitting = named ? all.filter((key) => idOf(key).equals(sealed.subarray(1, 1 + KEY_ID))) : all
  const body = sealed.subarray(named ? 1 + KEY_ID : 1)
  const isWhole = (named || version === 1) && body.length >= NONCE + TAG
  for (const key of isWhole ? fitting : []) {
    const value = decrypt(key, boundTo(version, namespace, name), body)
    if (value) return value
  }
  if (isWhole && (!named || fitting.length === 0)) throw new StoreError('store.wrong_key', { path, tried })
  throw new StoreError('store.unusable', {
    path,
    problem: `holds a value that was changed or damaged (${namespace})`,
    advice:
      'put a copy of the file back, or move it away to start anew; connections that need a person will ask for login again',
  })
}

function decrypt(key: KeyObject, aad: Uint8Array, body: Uint8Array): Uint8Array | undefined {
  const tag = body.subarray(NONCE, NONCE + TAG)
  const nonce = body.subarray(0, NONCE)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(aad).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE + TAG)), decipher.final()])
  } catch {
    return undefined
  }
}
