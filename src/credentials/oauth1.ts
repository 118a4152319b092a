/**
 * OAuth 1.0 (RFC 5849) with credentials that were issued already. The library signs; what it is handed is read here, since
 * it reads a query otherwise than §3.4.1.3.1 asks for: names stay encoded, a plus is no blank, a value ends at its first
 * `=`, and of a parameter in query and body only one counts.
 */
import { constants, createHmac, type KeyObject, sign } from 'node:crypto'
import { ConfigError } from '../errors.ts'
import type { OAuth1 } from '../generated/language.ts'
import { openPrivateKey } from '../jwt/private_key.ts'
import type { HttpRequest } from '../runtime.ts'
import type { CredentialWorld, OpenCredential } from './contract.ts'
import { withHeader } from './placement.ts'

/** What the protocol has in the header (§3.5.1); the library would put there whatever begins like these. */
const own = new Set([
  'oauth_consumer_key',
  'oauth_token',
  'oauth_signature_method',
  'oauth_signature',
  'oauth_timestamp',
  'oauth_nonce',
  'oauth_version',
])
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
/** 190 bits: no two requests of a second get the same (§3.3). */
const NONCE = 32
/** Providers ask for keys that are shorter than JWTs allow: Atlassian’s guide makes one of 1024 bits. */
const FEWEST_BITS = 1024

export const openOAuth1: OpenCredential<'OAuth1'> = async (connection, world) => {
  const { consumer_key, consumer_secret = '', token, token_secret = '', signature_method, realm } = connection
  const { name, secrets, clock, random } = world
  const { default: OAuth } = await import('oauth-1.0a')
  const hash_function = await signerOf(connection, world)
  const signer = new OAuth({
    consumer: { key: consumer_key, secret: consumer_secret },
    signature_method,
    hash_function,
    // A quoted-string (RFC 9110 §5.6.4).
    ...(realm !== undefined && { realm: realm.replace(/["\\]/g, '\\$&') }),
  })
  signer.getTimeStamp = () => Math.floor(clock.now() / 1000)
  signer.getNonce = () => Array.from({ length: NONCE }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')

  return {
    sign(request) {
      const { method, url } = request
      const asked = { method, url: baseOf(url), data: parametersOf(request, name) }
      const signed = signer.authorize(asked, token === undefined ? undefined : { key: token, secret: token_secret })
      secrets.addReceived(signed.oauth_signature, 'once')
      const protocol = Object.fromEntries(Object.entries(signed).filter(([parameter]) => own.has(parameter)))
      const { Authorization } = signer.toHeader(protocol as typeof signed)
      return { request: withHeader(request, name, 'Authorization', Authorization), generation: 0 }
    },
  }
}

/** RFC 5849 §3.4.2 and §3.4.3, and HMAC-SHA256 in the same way; PLAINTEXT is its own key (§3.4.4). */
async function signerOf(
  { signature_method, private_key = '', consumer_secret = '', token_secret = '' }: OAuth1,
  { name: connection, secrets }: CredentialWorld,
): Promise<(base: string, key: string) => string> {
  for (const secret of [consumer_secret, token_secret]) secrets.add(secret)
  switch (signature_method) {
    case 'PLAINTEXT':
      return (_, key) => key
    case 'RSA-SHA1': {
      const { key } = openPrivateKey(
        private_key,
        { fewest_bits: FEWEST_BITS },
        { connection, field: 'private_key', secrets },
      )
      if (key.asymmetricKeyType !== 'rsa') throw notRsa(connection, key)
      return (base) => sign('sha1', Buffer.from(base), { key, padding: constants.RSA_PKCS1_PADDING }).toString('base64')
    }
    default: {
      const algorithm = signature_method.replace('HMAC-', '')
      return (base, key) => createHmac(algorithm, key).update(base).digest('base64')
    }
  }
}

const notRsa = (name: string, { asymmetricKeyType }: KeyObject) =>
  new ConfigError('config.not_usable', {
    name,
    why: `signs with RSA-SHA1, and its private key is of the type ${asymmetricKeyType}`,
    advice: 'give it the RSA key whose public half the provider has',
  })

/** RFC 5849 §3.4.1.2: without query and fragment; scheme, host and port are as they should be in every address of ours. */
function baseOf(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname
}

/**
 * RFC 5849 §3.4.1.3.1: all that is in the query, and in the body of a form. Throws ConfigError where the request says
 * itself what is said here.
 */
function parametersOf({ url, headers, body }: HttpRequest, name: string): Record<string, string | string[]> {
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(String(headers['content-type'] ?? ''))
  const form = new URLSearchParams(isForm ? String(body ?? '') : '')
  const all = Map.groupBy([...new URL(url).searchParams, ...form], ([parameter]) => parameter)
  const twice = [...all.keys()].find((parameter) => own.has(parameter))
  if (twice !== undefined)
    throw new ConfigError('config.not_usable', {
      name,
      why: `sets the parameter ${twice}, which the request sets too`,
      advice: `remove ${twice} from the request`,
    })
  return Object.fromEntries([...all].map(([parameter, pairs]) => [parameter, pairs.map(([, value]) => value)]))
}
