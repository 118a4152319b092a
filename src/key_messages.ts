/** What a person reads of keys. Part of messages.ts, under the same rules; of a key itself nothing is ever shown. */
import type { Sentence } from './transport_messages.ts'

export interface WrongKey {
  connection: string
  /** As it is written: `assertion.private_key`. */
  field: string
  problem: KeyProblem
  /** For `algorithm`: the one that was asked for. For `encryption_key`: what the JWK says it is for. */
  algorithm?: string
  /** For `algorithm`: those that the key can be used with. */
  fits?: readonly string[]
  /** For `algorithm`, `key_type`: what kind of key it is. */
  key_type?: string
  /** For `several_keys`, `unknown_key_id`: those in the set that have one. */
  key_ids?: string[]
  key_id?: string
  /** For `too_short`. */
  bits?: number
}

export type KeyProblem = keyof typeof sentences

const NEW_KEY = 'openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out key.pem'

const sentences = {
  empty: () => ['is empty', 'give it the private key: PEM, a JWK, or a service-account file'],
  path: ({ field }) => [
    'looks like the path of a file, and not like what is in it',
    `write ${field}: \${file:PATH}, with that path`,
  ],
  public_key: () => ['is a public key', 'give it the private key of that pair; the public one is for the provider'],
  certificate: () => [
    'is a certificate',
    'give it the private key that belongs to the certificate, a block -----BEGIN PRIVATE KEY-----',
  ],
  openssh: () => ['is a key in the format of OpenSSH', 'turn a copy of it into PEM with: ssh-keygen -p -m PEM -f COPY'],
  passphrase_missing: () => ['is encrypted, and there is no passphrase', 'write passphrase beside it: ${secret:NAME}'],
  passphrase_wrong: () => [
    'is encrypted, and the passphrase does not open it',
    'check both with: openssl pkey -noout -in KEYFILE',
  ],
  damaged: () => ['is damaged', 'check it with: openssl pkey -noout -in KEYFILE; was it copied whole?'],
  symmetric: () => [
    'is a symmetric key (kty: oct)',
    'give it a private key; a secret that both sides know belongs in client_secret, with client_secret_jwt',
  ],
  encryption_key: ({ algorithm }) => [
    `is a key for encryption (${algorithm ? `alg: ${algorithm}` : 'use: enc'})`,
    'give it the one for signatures (use: sig)',
  ],
  no_private_key: () => [
    'is a JWK set without a private key',
    'give it the set with the private members; the public one is for the provider',
  ],
  several_keys: ({ key_ids = [] }) => [
    'is a JWK set with several private keys',
    key_ids.length > 0
      ? `choose one with key_id: ${key_ids.join(' or ')}`
      : 'leave the one in it that the provider knows',
  ],
  unknown_key_id: ({ key_id, key_ids = [] }) => [
    `is a JWK set without a private key ${key_id}`,
    key_ids.length > 0 ? `key_id can be: ${key_ids.join(' or ')}` : 'its private keys have no kid: remove key_id',
  ],
  user_file: () => [
    'is a file of a user’s own credentials (type: authorized_user)',
    'make a service account and give its key file; or use grant_type: refresh_token with the refresh token in that file',
  ],
  client_file: () => [
    'is a file with client id and client secret, and no private key',
    'make a service account and give its key file; or use grant_type: authorization_code with that id and secret',
  ],
  other_json: () => [
    'is JSON, but no JWK, no JWK set and no service-account file',
    'give it the private key in it, as a text of its own',
  ],
  not_a_key: () => [
    'is not a private key',
    'it wants PEM with a line -----BEGIN PRIVATE KEY-----, a JWK, or a service-account file',
  ],
  key_type: ({ key_type }) => [
    `is a key of the type ${key_type}, with which no JWT can be signed here`,
    'use RSA, P-256, P-384, P-521 or Ed25519',
  ],
  too_short: ({ bits }) => [
    `is an RSA key of ${bits} bits, and signatures ask for 2048 at least (RFC 7518 §3.3)`,
    `make a new one, and give its public key to the provider: ${NEW_KEY}`,
  ],
  algorithm: ({ algorithm, key_type, fits = [] }) => [
    `is ${key_type === 'RSA' ? 'an RSA' : `a ${key_type}`} key, which does not go with algorithm ${algorithm}`,
    `write algorithm: ${fits.join(' or ')}, or leave it out`,
  ],
} satisfies Record<string, (d: WrongKey) => [problem: string, advice: string]>

export const keyMessages = {
  'config.private_key': (d: WrongKey): Sentence => {
    const [problem = '', hint = ''] = sentences[d.problem](d)
    return { message: `${d.field} of connection ${d.connection} ${problem}`, hint }
  },
} satisfies Record<string, (data: never) => Sentence>
