/** What is known of each connection without asking any server. */
import { LatchkeyError } from '../errors.ts'
import { fingerprint } from '../oauth/fingerprint.ts'
import { grantOf } from '../oauth/grant_of.ts'
import { inWords } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'

/** `expiring`: within the time in which it is renewed anyway. `unknown`: nothing was fetched yet, or nothing can be known. */
export type State = 'works' | 'expiring' | 'needs_login' | 'broken' | 'unknown'

export interface ConnectionStatus {
  connection: string
  type: string
  state: State
  /** One sentence. */
  detail: string
  /** RFC 3339. */
  issued_at?: string
  expires_at?: string
  /** Which member of the answer, or which field of the file, decided `expires_at`. */
  expiry_source?: string
  generation?: number
  /** Of the access token: two places that show the same one mean the same token. */
  fingerprint?: string
  has_refresh_token?: boolean
  /** RFC 3339; where the server says it. */
  refresh_token_expires_at?: string
  scope?: string
  /** RFC 6749's name → the name the server used. */
  spelled?: Record<string, string>
  /** Why it is broken, or needs somebody. */
  error?: LatchkeyError
}

/** A token that ends within this many milliseconds is worth a word. */
const SOON = 5 * 60_000
/** And so is a refresh token that somebody has to replace. */
const SOON_FOR_A_PERSON = 7 * 24 * 60 * 60_000

export async function status(workspace: Workspace, name: string, now: number): Promise<ConnectionStatus> {
  const type = workspace.document.connections[name]?.type ?? ''
  try {
    const connection = await workspace.connection(name)
    if (connection.type === 'Bearer') return { connection: name, type, ...(await written(workspace, name, now)) }
    if (!('grant_type' in connection)) {
      return { connection: name, type, state: 'unknown', detail: 'keeps no token; try it with: latchkey check' }
    }
    const kept = await workspace.kept(name)
    const error = await (await workspace.signer(name))?.credential.tokens?.end()
    if (!kept) {
      const none = { connection: name, type }
      if (error)
        return { ...none, state: 'needs_login', detail: `has no token; ${error.message}; ${error.hint}`, error }
      return { ...none, state: 'unknown', detail: 'no token yet; one is fetched when it is needed' }
    }
    const { access_token, expires_at, expiry_source, generation, scope, spelled, requested_at } = kept
    const { refresh_token, refresh_token_expires_at: refresh_ends } = kept
    const facts = {
      connection: name,
      type,
      issued_at: new Date(requested_at).toISOString(),
      ...(expires_at !== undefined && { expires_at: new Date(expires_at).toISOString() }),
      ...(expiry_source !== undefined && { expiry_source }),
      ...(scope !== undefined && { scope }),
      ...(Object.keys(spelled).length > 0 && { spelled }),
      generation,
      fingerprint: fingerprint(access_token),
      has_refresh_token: refresh_token !== undefined,
      ...(refresh_ends !== undefined && { refresh_token_expires_at: new Date(refresh_ends).toISOString() }),
    }
    if (error) {
      const left = (expires_at ?? now) - now
      const serves = left > 0 ? `its token serves for ${inWords(left)} more` : 'its token has ended'
      return { ...facts, state: 'needs_login', detail: `${serves}; ${error.message}; ${error.hint}`, error }
    }
    const needsPerson = !grantOf(connection).repeatable
    if (needsPerson && refresh_ends !== undefined && refresh_ends - now < SOON_FOR_A_PERSON) {
      const when = refresh_ends > now ? `ends in ${inWords(refresh_ends - now)}` : 'has ended'
      const detail = `its refresh token ${when}; get a new one from the provider and put it where refresh_token points`
      return { ...facts, state: 'expiring', detail }
    }
    if (expires_at === undefined)
      return { ...facts, state: 'works', detail: 'has a token; its server did not say until when' }
    const left = expires_at - now
    if (left <= 0)
      return { ...facts, state: 'expiring', detail: 'its token has ended; a new one is fetched when it is needed' }
    return { ...facts, state: left < SOON ? 'expiring' : 'works', detail: `has a token for ${inWords(left)} more` }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    return { connection: name, type, state: 'broken', detail: `${error.message}; ${error.hint}`, error }
  }
}

/** A token that somebody typed is never renewed; only a JWT says when it ends. */
async function written(workspace: Workspace, name: string, now: number) {
  const { expires_at, expiry_source } = (await workspace.kept(name)) ?? {}
  if (expires_at === undefined)
    return { state: 'unknown' as const, detail: 'keeps no token; try it with: latchkey check' }
  const left = expires_at - now
  const ends = { expires_at: new Date(expires_at).toISOString(), ...(expiry_source !== undefined && { expiry_source }) }
  return left > 0
    ? {
        ...ends,
        state: left < SOON ? ('expiring' as const) : ('works' as const),
        detail: `its token ends in ${inWords(left)}`,
      }
    : { ...ends, state: 'needs_login' as const, detail: 'its token has ended; put a new one where token points' }
}
