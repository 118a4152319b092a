/**
 * What a person reads of keys, and of tokens that are held against them. Part of messages.ts, under the same rules; of a
 * key or a token itself nothing is ever shown.
 */
import type { TransportFailure } from './errors.ts'
import { type Sentence, unreachable } from './transport_messages.ts'

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

export interface UnverifiedToken {
  problem: TokenProblem
  algorithm?: string
  /** Where the keys are from. */
  from?: string
  key_id?: string
  /** For `unknown_key`: of the keys that there are; for `critical`: of the extensions. */
  names?: string[]
  /** What the token says, and what was expected. */
  said?: string
  expected?: string
  /** For `signature`: its header has a nonce. */
  nonce?: true
}

export type TokenProblem = keyof typeof tokenSentences

const key = ({ key_id }: UnverifiedToken) => (key_id === undefined ? 'a key' : `the key ${key_id}`)

const tokenSentences = {
  no_issuer: ({ said }) => [
    said === undefined
      ? 'nobody has said whose keys count, nor does it say who issued it'
      : `nobody has said whose keys count, and who issued it is only its own word (iss: ${said})`,
    said === undefined
      ? 'say whose keys count: --issuer URL, or --jwks with a file or an address'
      : 'say whose keys count: --issuer URL, or --jwks; where you know this iss to be the right one, write that',
  ],
  no_jwt: () => ['it is no JWT, and only those can be verified here', 'ask the API, or the server that issued it'],
  not_signed: () => ['it is not signed', 'trust nothing that it says'],
  cut: () => ['its signature is too short', 'copy it whole'],
  algorithm: ({ algorithm }) => [
    `it is signed with ${algorithm}, which is not verified here`,
    'verified are RS, PS and ES 256 to 512, EdDSA, and HS 256 to 512 with the secret',
  ],
  critical: ({ names = [] }) => [
    `it asks for what is not understood here (crit: ${names.join(', ')}), so it does not count (RFC 7515 §4.1.11)`,
    'only programs that know this extension can take it',
  ],
  shared_secret: ({ algorithm, from }) => [
    `it says that it is signed with ${algorithm}, by a shared secret, and ${from} has public keys only`,
    'where the server signs with client_secret, name the connection in place of the token; else it is forged (RFC 8725 §2.1)',
  ],
  no_key: ({ algorithm, from }) => [
    `${from} has no key for ${algorithm}`,
    'check that these are the keys of the server that issued it',
  ],
  unknown_key: ({ key_id, from, names = [] }) => [
    `it is signed with the key ${key_id}, and ${from} has only ${names.join(', ')}`,
    'check that these are the keys of the server that issued it; keys are also replaced: get a new token',
  ],
  short_key: ({ from }) => [
    `it is signed with a key of ${from} that has fewer bits than signatures ask for (2048, RFC 7518 §3.3)`,
    'ask whoever runs the server for longer keys: such a signature can be forged',
  ],
  signature: (d) => [
    `its signature was not made with ${key(d)} of ${d.from}`,
    d.nonce
      ? 'its header has a nonce: such tokens are for one API, which alone can verify them'
      : 'it was changed, or another server issued it: trust nothing that it says',
  ],
  issuer: ({ said, expected }) => [
    `its signature is right, but it says iss: ${said}, and expected was ${expected}`,
    'both must be the same letter by letter, a slash at the end included',
  ],
  ended: ({ said }) => [`its signature is right, but it has ended (exp: ${said})`, 'get a new one'],
  not_yet: ({ said }) => [
    `its signature is right, but it is not valid yet (nbf: ${said})`,
    'compare the clock of this machine with that of the server',
  ],
  audience: ({ said, expected }) => [
    `its signature is right, but it is meant for ${said} (aud), and expected was ${expected}`,
    'ask for a token for that API, with audience, resource or scope, as its provider says',
  ],
} satisfies Record<string, (d: UnverifiedToken) => [problem: string, advice: string]>

export const keyMessages = {
  'config.private_key': (d: WrongKey): Sentence => {
    const [problem = '', hint = ''] = sentences[d.problem](d)
    return { message: `${d.field} of connection ${d.connection} ${problem}`, hint }
  },
  'token.not_verified': (d: UnverifiedToken): Sentence => {
    const [problem = '', hint = ''] = tokenSentences[d.problem](d)
    return { message: `the token is not verified: ${problem}`, hint }
  },
  /** `failure`: no answer came; else `problem` says what came in their place. */
  'token.keys': (d: { url: string; problem?: string; failure?: TransportFailure }): Sentence => ({
    message: d.failure
      ? unreachable('the server with the keys', undefined, d.failure).message
      : `there are no keys to verify a token with: ${d.url} ${d.problem}`,
    hint: 'check the address; or save the keys that the issuer publishes as jwks_uri, and write --jwks FILE',
  }),
} satisfies Record<string, (data: never) => Sentence>
