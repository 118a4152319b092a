import { hash } from 'node:crypto'

/**
 * A short name of an access token that tells nothing of it: the first 8 hex digits of its SHA-256. Two records with the
 * same one saw the same token. Never of what a person made up: a short secret could be found by trying.
 */
export const fingerprint = (access_token: string): string => hash('sha256', access_token, 'hex').slice(0, 8)
