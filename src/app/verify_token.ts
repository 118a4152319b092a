/** Holds a token against the keys of whoever is said to have signed it. */
import { ConfigError, LatchkeyError, TokenError } from '../errors.ts'
import type { Connection } from '../generated/language.ts'
import { oneLine } from '../harmless.ts'
import type { JsonObject } from '../json.ts'
import { publicKeysIn } from '../jwt/public_keys.ts'
import { type SignedToken, type VerificationKeys, type Verified, verifyToken } from '../jwt/verify.ts'
import type { Runtime, Send } from '../runtime.ts'
import type { Inspected } from './jwt.ts'

export interface VerifyOptions {
  /** A file or an address with a JWK set, a JWK, or PEM. */
  jwks?: string
  /** Whose keys count, and what `iss` must be. */
  issuer?: string
  /** One of `aud`. */
  audience?: string
}

export interface VerifyWorld {
  /** Milliseconds since 1970. */
  now: number
  readFile: Runtime['readFile']
  /** Over which keys are fetched. */
  send: Send
  /** Where the token is one of a connection's: it knows its issuer, and a secret that may have signed. */
  connection?: { name: string; opened: Connection }
}

/** Who said which issuer it is; never the token: a forged one names the forger's keys. */
export type IssuerFrom = 'option' | 'connection'

/** `error` says why it is not verified, or why nobody can tell. */
export type Verification = (Verified & { issuer?: string; issuer_from?: IssuerFrom }) | { error: LatchkeyError }

/** Never throws a LatchkeyError: what goes wrong is the verdict. */
export async function verify(
  { token, decoded, report }: Inspected,
  options: VerifyOptions,
  world: VerifyWorld,
): Promise<Verification> {
  try {
    if (decoded.kind !== 'jwt') throw new TokenError('token.not_verified', { problem: 'no_jwt' })
    const { issuer: named, issuer_from } = issuerOf(options, world)
    const { issuer = named, ...keys } = await keysFor(decoded, named, options, world)
    const verified = await verifyToken(token, decoded, keys, {
      now: world.now,
      issuer,
      // An ID token is for the client (OpenID Connect Core §2), whatever API was meant.
      audience: report.name === 'id_token' ? undefined : options.audience,
    })
    return { ...verified, ...(issuer !== undefined && { issuer }), ...(issuer_from && { issuer_from }) }
  } catch (error) {
    if (error instanceof LatchkeyError) return { error }
    throw error
  }
}

function issuerOf(
  { issuer, jwks }: VerifyOptions,
  { connection }: VerifyWorld,
): { issuer?: string; issuer_from?: IssuerFrom } {
  if (issuer !== undefined) return { issuer, issuer_from: 'option' }
  const opened = connection?.opened as { issuer?: string } | undefined
  return jwks === undefined && opened?.issuer !== undefined ? { issuer: opened.issuer, issuer_from: 'connection' } : {}
}

async function keysFor(
  { header: { alg }, claims: { iss } }: SignedToken,
  issuer: string | undefined,
  { jwks }: VerifyOptions,
  { send, readFile, connection }: VerifyWorld,
): Promise<VerificationKeys & { issuer?: string }> {
  if (jwks !== undefined && !isAddress(jwks)) return { keys: await keysInFile(jwks, readFile), from: jwks }
  const { client_secret } = (connection?.opened ?? {}) as { client_secret?: string }
  if (connection && client_secret && jwks === undefined && /^HS/.test(String(alg))) {
    // Its bytes in UTF-8 are the key (OpenID Connect Core §10.1).
    const k = Buffer.from(client_secret).toString('base64url')
    return { keys: [{ kty: 'oct', k }], from: `connection ${connection.name} (client_secret)` }
  }
  const { fetchKeys, keysOfIssuer } = await import('../oauth/signing_keys.ts')
  if (jwks !== undefined) return { keys: await fetchKeys(jwks, send), from: jwks }
  // No address that a token chose is asked, and no key of whoever it names counts: anybody can name himself.
  if (issuer === undefined)
    throw new TokenError('token.not_verified', {
      problem: 'no_issuer',
      ...(typeof iss === 'string' && { said: oneLine(iss) ?? '' }),
    })
  if (isAddress(issuer)) return keysOfIssuer(issuer, send)
  throw new ConfigError('usage.wrong', {
    problem: `the issuer ${issuer} is no address`,
    advice: 'write --issuer URL, or --jwks with a file or an address, to say whose keys count',
  })
}

const isAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text)

async function keysInFile(path: string, readFile: VerifyWorld['readFile']): Promise<JsonObject[]> {
  const text = await readFile(path).catch(() => undefined)
  const keys = text === undefined ? undefined : publicKeysIn(text)
  if (keys) return keys
  throw new ConfigError('usage.wrong', {
    problem: text === undefined ? `${path} cannot be read` : `${path} holds no keys`,
    advice: '--jwks wants a file or an address with a JWK set, a JWK, or a public key or certificate in PEM',
  })
}
