/** RFC 5849 §3.4: what each signature method signs with. */
import type { OAuth1 } from '../generated/language.ts'
import type { Finding } from './cross_check.ts'

/** Paths are from the connection, which may lack the fields that have mistakes; `lacks`: a field is certainly not there. */
export function* oauth1Keys(
  { signature_method, token, private_key, consumer_secret, token_secret }: OAuth1,
  lacks: (field: string) => boolean,
): Generator<Finding, void> {
  if (signature_method === 'RSA-SHA1') {
    if (lacks('private_key'))
      yield {
        code: 'missing_field',
        at: [],
        problem: 'private_key is missing: RSA-SHA1 signs with it',
        advice: 'write private_key: ${file:consumer.pem}, or another signature_method',
      }
    for (const [field, value] of Object.entries({ consumer_secret, token_secret }))
      if (value !== undefined)
        yield {
          at: [field],
          problem: `RSA-SHA1 signs with private_key, and not with ${field} (RFC 5849 §3.4.3)`,
          advice: `remove ${field}, or write signature_method: HMAC-SHA1`,
        }
    return
  }
  if (lacks('consumer_secret'))
    yield {
      code: 'missing_field',
      at: [],
      problem: `consumer_secret is missing: ${signature_method} signs with it`,
      advice: 'write consumer_secret: ${env:CONSUMER_SECRET}',
    }
  if (private_key !== undefined)
    yield {
      at: ['private_key'],
      problem: `${signature_method} signs with consumer_secret, and not with a private key`,
      advice: 'write signature_method: RSA-SHA1, or remove private_key',
    }
  if (token !== undefined && lacks('token_secret'))
    yield {
      at: ['token'],
      problem: 'token_secret is missing: it came with this token',
      advice: 'write token_secret: ${env:OAUTH_TOKEN_SECRET}',
    }
  if (token_secret !== undefined && lacks('token'))
    yield {
      at: ['token_secret'],
      problem: 'token is missing: this is its secret',
      advice: 'write token: ${env:OAUTH_TOKEN}',
    }
}
