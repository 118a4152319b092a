/** What is known of each connection; no server is asked, unless somebody wants that. */
import { LatchkeyError, TokenError } from '../errors.ts'
import type { KeptToken } from '../oauth/contract.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { fingerprint } from '../oauth/fingerprint.ts'
import { grantOf } from '../oauth/grant_of.ts'
import { scopeDifference } from '../oauth/scope.ts'
import { isWhole } from '../oauth/stepped.ts'
import { inWords } from '../phrases.ts'
import { lifetimeNote } from '../token_messages.ts'
import type { Workspace } from '../workspace.ts'
import { type Live, live } from './live.ts'

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
  /** Which member of the answer says it. */
  refresh_token_expiry_source?: string
  /** When a person logged in; renewed by itself since. RFC 3339. */
  logged_in_at?: string
  /** As granted. */
  scope?: string
  asked_scope?: string
  /** Asked for and not granted. */
  scope_missing?: string[]
  /** Granted without being asked for. */
  scope_extra?: string[]
  /** What was said of its lifetime besides, where that does not agree: a sentence, and what to write. */
  expiry_doubt?: string
  /** RFC 6749's name → the name the server used, or its path. */
  spelled?: Record<string, string>
  /** What the server itself says, where it was asked. */
  live?: Live
  /** Why it is broken, needs somebody, or could not be asked. */
  error?: LatchkeyError
}

/** A token that ends within this many milliseconds is worth a word. */
const SOON = 5 * 60_000
/** And so is a refresh token that somebody has to replace; one that lives for less, in the last quarter of its life. */
const SOON_FOR_A_PERSON = 7 * 24 * 60 * 60_000

export async function status(
  workspace: Workspace,
  name: string,
  now: number,
  { ask = false }: { ask?: boolean } = {},
): Promise<ConnectionStatus> {
  const type = workspace.document.connections[name]?.type ?? ''
  try {
    const connection = await workspace.connection(name)
    if (connection.type === 'Bearer' && !fetchesToken(connection))
      return { connection: name, type, ...(await written(workspace, name, now)) }
    if (!fetchesToken(connection)) {
      return { connection: name, type, state: 'unknown', detail: 'keeps no token; try it with: latchkey check' }
    }
    const kept = await workspace.kept(name)
    const tokens = (await workspace.signer(name))?.credential.tokens
    const end = await tokens?.end()
    const isUnread = !kept && ((await tokens?.answered?.())?.status ?? 500) < 300
    const isAttended = 'authorize' in grantOf(connection)
    const known = { connection: name, type, ...(kept && factsOf(kept, isAttended)) }
    const isBegun = kept !== undefined && !isWhole(kept, connection) && !end && now < (kept.expires_at ?? Infinity)
    const standing = isBegun
      ? unfinished
      : stateOf(kept, end, { name, now, isAttended, isUnread, isRepeatable: grantOf(connection).repeatable })
    if (!ask) return { ...known, ...standing }
    const told = await live(workspace, name)
    return {
      ...known,
      ...(kept ? asTold(kept, standing, told, name, grantOf(connection).repeatable) : standing),
      live: told,
    }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    return { connection: name, type, state: 'broken', detail: error.message, error }
  }
}

function factsOf(kept: KeptToken, isAttended: boolean): Partial<ConnectionStatus> {
  const { access_token, expires_at, expiry_source, expiry_doubt, generation, requested_at, logged_in_at } = kept
  const { refresh_token, refresh_token_expires_at: refresh_ends, refresh_token_expiry_source } = kept
  const { scope, asked_scope, spelled } = kept
  const { missing, extra } = scopeDifference(kept)
  return {
    issued_at: new Date(requested_at).toISOString(),
    ...(expires_at !== undefined && { expires_at: new Date(expires_at).toISOString() }),
    ...(expiry_source !== undefined && { expiry_source }),
    ...(expiry_doubt && { expiry_doubt: lifetimeNote(expiry_doubt) }),
    ...(isAttended && logged_in_at !== undefined && { logged_in_at: new Date(logged_in_at).toISOString() }),
    ...(scope !== undefined && { scope }),
    ...(asked_scope !== undefined && { asked_scope }),
    ...(missing.length > 0 && { scope_missing: missing }),
    ...(extra.length > 0 && { scope_extra: extra }),
    ...(Object.keys(spelled).length > 0 && { spelled }),
    generation,
    fingerprint: fingerprint(access_token),
    has_refresh_token: refresh_token !== undefined,
    ...(refresh_ends !== undefined && { refresh_token_expires_at: new Date(refresh_ends).toISOString() }),
    ...(refresh_token_expiry_source !== undefined && { refresh_token_expiry_source }),
  }
}

type Standing = Pick<ConnectionStatus, 'state' | 'detail' | 'error'>

const unfinished: Standing = {
  state: 'unknown',
  detail: 'has a token; the calls after it (token_response.steps) are still to be made, with the next run',
}

interface Circumstances {
  name: string
  now: number
  /** A person has to log in when nothing is left. */
  isAttended: boolean
  /** An answer is kept in which no token was found. */
  isUnread: boolean
  /** The grant runs again by itself. */
  isRepeatable: boolean
}

function stateOf(
  kept: KeptToken | undefined,
  end: LatchkeyError | undefined,
  { name, now, isAttended, isUnread, isRepeatable }: Circumstances,
): Standing {
  if (!kept) {
    if (end) return { state: 'needs_login', detail: `${isAttended ? '' : 'has no token; '}${end.message}`, error: end }
    const then = isUnread
      ? `an answer is kept, in which none was found: latchkey learn ${name}`
      : 'one is fetched when it is needed'
    return { state: 'unknown', detail: `no token yet; ${then}` }
  }
  const { expires_at, refresh_token, refresh_token_expires_at: refresh_ends } = kept
  const left = expires_at === undefined ? undefined : expires_at - now
  if (end) {
    const serves = left !== undefined && left > 0 ? `its token serves for ${inWords(left)} more` : 'its token has ended'
    return { state: 'needs_login', detail: `${serves}; ${end.message}`, error: end }
  }
  const soon = Math.min(SOON_FOR_A_PERSON, ((refresh_ends ?? now) - kept.requested_at) / 4)
  if (!isRepeatable && refresh_ends !== undefined && refresh_ends - now < soon) {
    const when = refresh_ends > now ? `ends in ${inWords(refresh_ends - now)}` : 'has ended'
    const what = isAttended
      ? `the login ${when}; log in again before that: latchkey login ${name}`
      : `its refresh token ${when}; get a new one from the provider and put it where refresh_token points`
    return { state: 'expiring', detail: what }
  }
  if (left === undefined) return { state: 'works', detail: 'has a token; its server did not say until when' }
  if (left <= 0) return { state: 'expiring', detail: 'its token has ended; a new one is fetched when it is needed' }
  const then = isAttended && refresh_token === undefined ? '; then somebody has to log in again' : ''
  return { state: left < SOON ? 'expiring' : 'works', detail: `has a token for ${inWords(left)} more${then}` }
}

/** What the server says counts for more than what was known. */
function asTold(
  { refresh_token }: KeptToken,
  known: Standing,
  told: Live,
  name: string,
  isRepeatable: boolean,
): Standing {
  if ('error' in told) return { error: told.error, ...known }
  if (!('active' in told) || told.active || known.error) return known
  if (isRepeatable || refresh_token !== undefined)
    return {
      state: 'expiring',
      detail: 'its server no longer takes its token; a new one is fetched when an API refuses it',
    }
  const error = new TokenError('token.needs_login', {
    connection: name,
    why: 'has a token that its server no longer takes',
  })
  return { state: 'needs_login', detail: error.message, error }
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
