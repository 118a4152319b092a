/** A token is forgotten here, and what became of it at its server is told. */
import type { LatchkeyError } from '../errors.ts'
import { fetchesToken } from '../oauth/fetches_token.ts'
import { grantOf } from '../oauth/grant_of.ts'
import type { Revocation } from '../oauth/revocation.ts'
import { inWords } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'

export interface LoggedOut {
  connection: string
  /** One sentence. */
  detail: string
  /** What became of each token at the server; empty where there was none. */
  revocations: Revocation[]
  /** What else is to be known or done; each a sentence. */
  notes: string[]
  /** Why the server still takes a token. */
  error?: LatchkeyError
}

const words = { refresh_token: 'refresh token', access_token: 'access token' }

/** Throws ConfigError, StoreError, and TokenError `token.awaited`: then nothing was forgotten. */
export async function logout(workspace: Workspace, name: string, now: number): Promise<LoggedOut> {
  const connection = await workspace.connection(name)
  const revocations = await workspace.logout(name)
  const of = (...outcomes: Revocation['outcome'][]) => revocations.filter(({ outcome }) => outcomes.includes(outcome))
  const [revoked, failed] = [of('revoked'), of('failed')]
  const named = (some: Revocation[]) => some.map(({ token }) => words[token]).join(' and its ')
  const error = failed[0]?.error
  const detail =
    revocations.length === 0
      ? 'logged out here; there was no token'
      : failed.length > 0
        ? `logged out here, but its server still takes its ${named(failed)}`
        : revoked.length > 0
          ? `logged out; its server has ended its ${named(revoked)}`
          : 'logged out here; its server cannot end tokens'
  return {
    connection: name,
    detail,
    revocations,
    notes: [...survivorNote(of('not_offered', 'not_supported'), connection, now), ...seedNote(connection, revoked)],
    ...(error && { error }),
  }
}

type Opened = Awaited<ReturnType<Workspace['connection']>>

function survivorNote(survivors: Revocation[], connection: Opened, now: number): string[] {
  const [first] = survivors
  if (!first) return []
  const lives = survivors.map(({ token, expires_at }) =>
    expires_at === undefined ? words[token] : `${words[token]} (for ${inWords(Date.parse(expires_at) - now)} more)`,
  )
  const why = !('grant_type' in connection)
    ? 'only a logout of its own could end it, if it has one'
    : first.outcome === 'not_offered'
      ? 'there is no revocation_endpoint, neither in the file nor published by an issuer'
      : `it does not end ${survivors.map(({ token }) => `${words[token]}s`).join(' or ')}`
  // An access token ends by itself; what a person has agreed to can be taken back where they see it.
  const byPerson = fetchesToken(connection) && 'authorize' in grantOf(connection)
  const isLong = byPerson || survivors.some(({ token }) => token === 'refresh_token')
  const settings = isLong ? '; the provider’s settings may have the login among connected applications' : ''
  return [`the server still takes its ${lives.join(' and its ')} from whoever has it: ${why}${settings}`]
}

/** A typed refresh token stays in the file, and with it a way to log in again, or a mistake. */
function seedNote(connection: Opened, revoked: Revocation[]): string[] {
  if (connection.type === 'Bearer') {
    const typed = [connection.token?.trim() && 'token', connection.refresh_token && 'refresh token'].filter(Boolean)
    if (typed.length === 0) return []
    const [are, them] = typed.length > 1 ? ['are', 'them'] : ['is', 'it']
    const what = `the ${typed.join(' and the ')} ${are} still in the file`
    return [`${what}: take ${them} out there, or the next call uses ${them} again`]
  }
  if (!('grant_type' in connection) || connection.grant_type !== 'refresh_token') return []
  return revoked.some(({ token }) => token === 'refresh_token')
    ? ['the refresh token in the file has ended with it: before this connection is used again, put a new one there']
    : ['the refresh token is still in the file: take it out there, or the next call uses it again']
}
