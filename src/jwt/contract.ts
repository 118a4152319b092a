/**
 * JSON Web Tokens: keys opened, tokens signed, read and verified. Whoever asks brings the words, the time and the chance;
 * nothing here knows of connections or of the network.
 */
import type { JsonWebKey, KeyObject } from 'node:crypto'
import type { JsonObject } from '../json.ts'
import type { Algorithm } from './algorithms.ts'

/** A private key, ready to sign. */
export interface SigningKey {
  key: KeyObject
  algorithm: Algorithm
  /** For the header member `kid`. */
  key_id?: string
  /** Without any private member: may be shown and sent. */
  public_jwk: JsonWebKey
  /** Where the key came in a Google-style service-account file. */
  service_account?: ServiceAccount
}

export interface ServiceAccount {
  client_email: string
  token_uri?: string
}

/** What is said before it is signed. */
export interface Claims {
  header: JsonObject
  payload: JsonObject
}
