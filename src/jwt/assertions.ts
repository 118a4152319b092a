/** The two JWTs of RFC 7523: one says which client asks (§2.2), one stands for the grant (§2.1). Pure; signed by jose.ts. */
import type { Json, JsonObject } from '../json.ts'
import type { Claims, ServiceAccount } from './contract.ts'

interface AssertionWords {
  /** Header member `kid`. */
  key_id?: string | undefined
  /** Of the user: they win over the standard ones, and null takes one away. */
  claims?: Readonly<Record<string, Json>> | undefined
  /** Milliseconds since 1970. */
  now: number
  /** Never used before (RFC 7523 §3, 7). */
  jti: string
}

export interface ClientAssertionWords extends AssertionWords {
  client_id: string
  /** The issuer where it is known, else the token endpoint (RFC 7523 §3, 3). */
  audience: string
}

export interface GrantAssertionWords extends AssertionWords {
  /** Who speaks: the client_id, or the client_email of a service account. */
  issuer: string
  /** For whom access is asked; absent: for the issuer itself. */
  subject?: string | undefined
  audience: string
  /** As a claim, which is where Google reads it. */
  scope?: string | undefined
  service_account?: ServiceAccount | undefined
}

/** Seconds. Long enough for a slow line; it is made anew for each request. */
const CLIENT_ASSERTION_LASTS = 60
/**
 * Seconds. Box takes no more than 60, by its own clock, Salesforce a few minutes, Google an hour: what suits the
 * strictest suits all, with ten seconds for a clock that is ahead.
 */
const GRANT_ASSERTION_LASTS = 50

/** RFC 7523 §2.2, §3: iss and sub are the client. */
export const clientAssertion = ({ client_id, audience, ...words }: ClientAssertionWords): Claims =>
  assertion({ iss: client_id, sub: client_id, aud: audience }, CLIENT_ASSERTION_LASTS, words)

/**
 * RFC 7523 §2.1, §3. A service account that asks for itself names no sub: Google takes one as the user whom the account
 * wants to act for.
 */
export function grantAssertion(words: GrantAssertionWords): Claims {
  const { issuer, subject, audience, scope, service_account } = words
  const sub = subject ?? (service_account ? undefined : issuer)
  const standard = {
    iss: issuer,
    ...(sub !== undefined && { sub }),
    aud: audience,
    ...(scope !== undefined && { scope }),
  }
  return assertion(standard, GRANT_ASSERTION_LASTS, words)
}

/** No nbf: it would be this machine's now, and a server whose clock is a second behind refuses what is not yet valid. */
function assertion(standard: JsonObject, lasts: number, { key_id, claims, now, jti }: AssertionWords): Claims {
  const iat = Math.floor(now / 1000)
  const all = { ...standard, iat, exp: iat + lasts, jti, ...claims }
  return {
    header: { typ: 'JWT', ...(key_id !== undefined && { kid: key_id }) },
    payload: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)),
  }
}
