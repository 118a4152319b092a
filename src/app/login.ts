/** A person logs in, and what that brought is told. */
import type { Desk, KeptToken } from '../oauth/contract.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { grantOf } from '../oauth/grant_of.ts'
import { scopeDifference } from '../oauth/scope.ts'
import { inWords } from '../phrases.ts'
import type { Clock } from '../runtime.ts'
import { scopeNotes } from '../token_messages.ts'
import type { Workspace } from '../workspace.ts'

export interface LoggedIn {
  connection: string
  /** One sentence. */
  detail: string
  /** RFC 3339. */
  expires_at?: string
  has_refresh_token: boolean
  scope?: string
  /** What was asked for and not given, and the other way round; each a sentence. */
  notes: string[]
}

/** Throws TokenError, ConfigError, StoreError. */
export async function login(workspace: Workspace, name: string, desk: Desk, clock: Clock): Promise<LoggedIn> {
  const token = await workspace.login(name, desk)
  // Whoever logs in takes their time, and what the token has left counts from then.
  const now = clock.now()
  const connection = await workspace.connection(name)
  const isAttended = fetchesToken(connection) && 'authorize' in grantOf(connection)
  const { expires_at, refresh_token, scope } = token
  const until = expires_at === undefined ? 'a token' : `a token for ${inWords(expires_at - now)}`
  const renewed = refresh_token === undefined ? '' : ', which is renewed by itself'
  return {
    connection: name,
    detail: `${isAttended ? 'logged in; has' : 'needs nobody to log in; got'} ${until}${isAttended ? renewed : ''}`,
    ...(expires_at !== undefined && { expires_at: new Date(expires_at).toISOString() }),
    has_refresh_token: refresh_token !== undefined,
    ...(scope !== undefined && { scope }),
    notes: isAttended ? notesOn(token) : [],
  }
}

function notesOn(token: KeptToken): string[] {
  const { refresh_token, expires_at } = token
  return [
    ...scopeNotes(scopeDifference(token)),
    ...(refresh_token === undefined && expires_at !== undefined
      ? [
          'the server gave no refresh token: when the token ends, somebody has to log in again; many give one for the scope offline_access',
        ]
      : []),
  ]
}
