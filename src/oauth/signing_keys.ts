/** The keys that an issuer signs its tokens with. */
import { TokenError, TransportError } from '../errors.ts'
import { readText, shapeOf } from '../http/body.ts'
import type { JsonObject } from '../json.ts'
import { publicKeysIn } from '../jwt/public_keys.ts'
import type { VerificationKeys } from '../jwt/verify.ts'
import type { Send } from '../runtime.ts'
import { version } from '../version.ts'
import { fetchMetadata } from './discovery.ts'

/** More than any issuer has keys. */
const LARGEST = 1_000_000

/**
 * From the `jwks_uri` that an issuer publishes (RFC 8414 §2), with its name as it writes it itself. Throws TokenError
 * `token.keys`.
 */
export async function keysOfIssuer(issuer: string, send: Send): Promise<VerificationKeys & { issuer: string }> {
  const { jwks_uri, issuer: published = issuer } = await fetchMetadata('', issuer, send).catch((error) => {
    throw asKeys(issuer, error)
  })
  if (jwks_uri === undefined) throw new TokenError('token.keys', { url: issuer, problem: 'publishes no jwks_uri' })
  return { keys: await fetchKeys(jwks_uri, send), from: jwks_uri, issuer: published }
}

/** A JWK set. Symmetric keys are left out: what is published is no secret. Throws TokenError `token.keys`. */
export async function fetchKeys(url: string, send: Send): Promise<JsonObject[]> {
  try {
    const headers = { accept: 'application/jwk-set+json, application/json', 'user-agent': `latchkey/${version}` }
    const response = await send({ method: 'GET', url, headers })
    const { status } = response
    const text = await readText(response, LARGEST)
    const keys = status === 200 ? publicKeysIn(text) : undefined
    if (keys) return keys.filter(({ kty }) => kty !== 'oct')
    const shape = shapeOf(text, String(response.headers['content-type'] ?? ''))
    throw new TokenError('token.keys', { url, problem: status === 200 ? `answers with ${shape}` : `answers ${status}` })
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    throw new TokenError('token.keys', { url, failure: error.failure })
  }
}

/** No connection may be there to name, and it is not endpoints that are wanted. */
function asKeys(issuer: string, error: unknown): unknown {
  if (!(error instanceof TokenError)) return error
  const { why, said, failure } = error.data as { why?: string; said?: string; failure?: TransportError['failure'] }
  if (failure) return new TokenError('token.keys', { url: issuer, failure })
  const problem = said === undefined ? `says nothing of itself: ${why}` : `calls itself otherwise: ${said}`
  return new TokenError('token.keys', { url: issuer, problem })
}
