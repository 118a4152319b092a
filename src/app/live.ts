/** What the authorization server itself says of a kept token (RFC 7662). Nothing is renewed by asking. */
import { LatchkeyError } from '../errors.ts'
import type { Introspection } from '../oauth/introspection.ts'
import { inWords } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'

export type Live =
  /** What it says. */
  | ({ asked: true } & Introspection)
  /** Nobody was asked, and why. */
  | { asked: false; why: string }
  /** It was asked, and gave no answer that can be used. */
  | { asked: true; error: LatchkeyError }

export async function live(workspace: Workspace, name: string): Promise<Live> {
  try {
    if (!('grant_type' in (await workspace.connection(name))))
      return { asked: false, why: 'only an authorization server can be asked, and this login is described in the file' }
    const introspection = await workspace.introspect(name)
    if (!introspection) return { asked: false, why: 'there is no token to ask about' }
    return { asked: true, ...introspection }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    if (error.code !== 'token.no_endpoint') return { asked: true, error }
    return { asked: false, why: 'no introspection_endpoint is known; write it if the provider has one' }
  }
}

/** One sentence. */
export function liveWords(live: Live, now: number): string {
  if ('why' in live) return `the server was not asked: ${live.why}`
  if ('error' in live) return `the server was asked in vain: ${live.error.message} → ${live.error.hint}`
  const { active, expires_at, scope, username, sub, client_id, aud } = live
  const left = expires_at === undefined ? undefined : Date.parse(expires_at) - now
  const facts = [
    left !== undefined && (left > 0 ? `for ${inWords(left)} more` : `its end was ${inWords(-left)} ago`),
    (username ?? sub) !== undefined && `for ${username ?? sub}`,
    client_id !== undefined && `given to ${client_id}`,
    aud && aud.length > 0 && `good at ${aud.join(', ')}`,
    scope !== undefined && `scope ${scope}`,
  ].filter(Boolean)
  return `the server says: ${[active ? 'active' : 'not active any more', ...facts].join(', ')}`
}
