/** Does a connection work? Asked of the servers, for the price of one cheap request each. */
import { hasToken } from '../config/cross_check.ts'
import { LatchkeyError } from '../errors.ts'
import { withoutQuery } from '../http/url.ts'
import type { Workspace } from '../workspace.ts'

export interface CheckResult {
  connection: string
  /** `works`: shown by an answer. `broken`: the error says why. `unknown`: there was nothing to try it on. */
  state: 'works' | 'broken' | 'unknown'
  /** One sentence. */
  detail: string
  error?: LatchkeyError
}

export async function check(workspace: Workspace, name: string): Promise<CheckResult> {
  try {
    return { connection: name, ...(await tried(workspace, name)) }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    return { connection: name, state: 'broken', detail: error.message, error }
  }
}

async function tried(workspace: Workspace, name: string): Promise<Omit<CheckResult, 'connection'>> {
  const { connections, extracts } = workspace.document
  const connection = await workspace.connection(name)
  if (connection.type === 'REST' || connection.type === 'JSONFile') {
    const extract = Object.keys(extracts).find((extract) => extracts[extract]?.connection === name)
    if (extract !== undefined) {
      let rows = 0
      for await (const batch of workspace.rows(extract, { limit: 1 })) rows += batch.length
      return {
        state: 'works',
        detail: rows > 0 ? `extract ${extract} brings rows` : `extract ${extract} answers, with no rows`,
      }
    }
    const response = await workspace.request(name)
    for await (const _ of response.body) break // The first bytes prove enough.
    return { state: 'works', detail: `${withoutQuery(response.url)} answers ${response.status}` }
  }
  if (hasToken(connection) && connection.type !== 'Bearer') {
    const { expires_at } = await workspace.token(name)
    return {
      state: 'works',
      detail: expires_at ? `has a token until ${expires_at}` : 'has a token; its server does not say until when',
    }
  }
  // A key proves nothing by itself: try it where it is used.
  for (const [user, other] of Object.entries(connections)) {
    if (other.type !== 'REST' || (await workspace.signer(user, { dry: true }))?.name !== name) continue
    const { state, detail } = await tried(workspace, user)
    return { state, detail: `with ${user}: ${detail}` }
  }
  return { state: 'unknown', detail: 'no REST connection uses it, so there is nothing to try it on' }
}
