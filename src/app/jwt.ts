/** What a token says, in words. Nothing is verified here, and nobody is asked. */
import { ExtractError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import type { JsonObject } from '../json.ts'
import { type Damage, type Decoded, decodeToken, type Signature } from '../jwt/decode.ts'
import { findTokens, type TokenName } from '../jwt/find_tokens.ts'
import { type Moment, meaningOf, momentsIn } from './token_meaning.ts'

/** The token itself is no part of it. */
export interface TokenReport {
  /** What it was called where it stood. */
  name: TokenName
  kind: Exclude<Decoded['kind'], 'broken'>
  /** One sentence. */
  summary: string
  header?: JsonObject
  claims?: JsonObject
  /** Claim → what its number of seconds means. */
  moments?: Record<string, Moment>
  /** For a 401 or a 403; sentences, the weightiest first. */
  meaning: string[]
}

export interface Inspected {
  token: string
  decoded: Decoded
  report: TokenReport
}

/**
 * The tokens in a text, an access token before an ID token. Throws ExtractError `data.unreadable` where there is none, or
 * what is left of one.
 */
export function inspect(given: string, now: number): Inspected[] {
  const found = Object.entries(findTokens(given)) as [TokenName, string][]
  if (found.length === 0)
    throw unreadable('what was given', [
      'it is JSON with neither access_token nor id_token',
      'give the token itself, a header line, or the answer of a token endpoint',
    ])
  return found.map(([name, token]) => {
    const decoded = decodeToken(token)
    if (decoded.kind === 'broken')
      throw unreadable(name === 'token' ? 'the token' : `the ${name}`, damages[decoded.problem](decoded.part))
    return { token, decoded, report: reportOn(name, decoded, now) }
  })
}

function reportOn(name: TokenName, decoded: Exclude<Decoded, { kind: 'broken' }>, now: number): TokenReport {
  const { kind } = decoded
  const header = 'header' in decoded ? decoded.header : undefined
  const claims = 'claims' in decoded ? decoded.claims : undefined
  return {
    name,
    kind,
    summary: summaryOf(decoded),
    ...(header && { header }),
    ...(claims && { claims, moments: momentsIn(claims, now) }),
    meaning: claims ? meaningOf(name, header ?? {}, claims, now) : [],
  }
}

const unreadable = (what: string, [problem, advice]: [problem: string, advice: string]) =>
  new ExtractError('data.unreadable', { what, problem, advice })

const damages: Record<Damage, (part?: number) => [problem: string, advice: string]> = {
  cut: () => [
    'it ends in the middle; was it cut by copying?',
    'copy it whole: a JWT has three parts with two dots between',
  ],
  several: () => ['it is more than one token, or has something after it', 'give one token at a time'],
  masked: () => ['somebody has masked a part of it', 'take it from where it is whole: latchkey token NAME'],
  shortened: () => ['whoever showed it has left a part out (…)', 'take it from where it is whole: latchkey token NAME'],
  characters: (part) => [
    `its part ${part} has characters that are not base64url`,
    'copy it without anything around it, and decode %XX if it stood in an address',
  ],
  not_json: (part) => [
    `its part ${part} is not JSON; were characters lost or changed by copying?`,
    'copy it once more, whole',
  ],
  no_alg: () => [
    'its first part is JSON without alg, so it is no JWT; some frameworks sign their session cookies like that',
    'only the server that issued it can read it for certain',
  ],
}

const ASK_ITS_SERVER = 'only its server can say what it means (introspection, RFC 7662)'

function summaryOf(decoded: Exclude<Decoded, { kind: 'broken' }>): string {
  switch (decoded.kind) {
    case 'jwt':
      return `it is a JWT, ${signed(decoded.header, decoded.signature)}`
    case 'jws':
      return decoded.content === 'detached'
        ? `it is a signature (JWS) of something that stands elsewhere, ${signed(decoded.header, decoded.signature)}`
        : `it is a JWS, ${signed(decoded.header, decoded.signature)}, but what is signed is no JSON: no JWT`
    case 'jwe':
      return `it is encrypted (JWE, ${shown(decoded.header.alg)}, ${shown(decoded.header.enc)}): only who holds the key can read it, which is the API that it is for`
    case 'json':
      return 'it is JSON in base64, which nobody signed: anybody could have written it'
    case 'paseto':
      return `it is a PASETO, ${decoded.purpose === 'local' ? 'encrypted' : 'signed'}, which is not read here: ${ASK_ITS_SERVER}`
    case 'fernet':
      return `it looks like Fernet, encrypted with a secret of its server: ${ASK_ITS_SERVER}`
    case 'opaque':
      return `it is opaque, no JWT: ${ASK_ITS_SERVER}`
  }
}

function signed({ alg, kid }: JsonObject, signature: Signature): string {
  if (alg === 'none') return 'which nobody signed (alg: none): anybody could have written it, and no API should take it'
  const by = /^HS/.test(String(alg)) ? ', a secret that its server shares' : ''
  const how = `signed with ${shown(alg)}${by}${kid === undefined ? '' : ` (key ${shown(kid)})`}`
  if (signature === 'present') return how
  return `${how}, but its signature ${signature === 'missing' ? 'is missing' : 'is too short'}: was it cut by copying?`
}

const shown = (value: unknown): string => oneLine(String(value), 100) ?? 'nothing'
