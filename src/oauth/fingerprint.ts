import { hash } from 'node:crypto'
import type { KeptToken } from './contract.ts'

/**
 * A short name of an access token that tells nothing of it: the first 8 hex digits of its SHA-256. Two records with the
 * same one saw the same token. Never of what a person made up: a short secret could be found by trying.
 */
export const fingerprint = (access_token: string): string => hash('sha256', access_token, 'hex').slice(0, 8)

/** What may be told of a token: which one it is, and until when it is good (RFC 3339). */
export interface TokenFacts {
  connection: string
  generation: number
  fingerprint: string
  expires_at?: string
  expiry_source?: string
}

/** A token in memory signs many requests, and is the same object for all of them. */
const told = new WeakMap<KeptToken, TokenFacts>()

/** Undefined for a token that somebody typed, which has no generation. */
export function factsOf(connection: string, token: KeptToken): TokenFacts | undefined {
  const { access_token, generation, expires_at, expiry_source } = token
  if (generation === 0) return undefined
  const known = told.get(token) ?? {
    connection,
    generation,
    fingerprint: fingerprint(access_token),
    ...(expires_at !== undefined && { expires_at: new Date(expires_at).toISOString() }),
    ...(expiry_source !== undefined && { expiry_source }),
  }
  told.set(token, known)
  return known
}
