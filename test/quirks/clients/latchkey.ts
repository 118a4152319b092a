/** Latchkey, through its public library: the plain connection, and what the departure's configuration adds. */
import { type JsonObject, LatchkeyError, openWorkspace, type Workspace } from '../../../src/index.ts'
import type { Departure, Outcome, Trip } from '../contract.ts'
import { known, type World } from '../server/world.ts'

/** What is said of every provider: where it is, and who asks. No line of this counts as configuration. */
export function connectionsOf({ grant = 'client_credentials', scope, latchkey }: Departure, world: World): JsonObject {
  const { address, current, client_secret } = world
  const { login = {}, api = {} } = latchkey?.(address) ?? {}
  const { client_id, username, password, redirect_uri } = known
  const needsPerson = grant === 'authorization_code'
  const plain: JsonObject = {
    type: needsPerson ? 'OAuth2' : 'OAuthToken',
    grant_type: grant,
    token_endpoint: `${address}/token`,
    client_id,
    client_secret,
    ...(scope && { scope }),
    ...(needsPerson && { authorization_endpoint: `${address}/authorize`, redirect_uri }),
    ...(grant === 'password' && { username, password }),
    ...(grant === 'refresh_token' && { refresh_token: current.refresh_token }),
  }
  return {
    login: 'type' in login ? login : { ...plain, ...login },
    api: { type: 'REST', url: `${address}/api`, authentication: 'login', ...api },
  }
}

export async function latchkey(departure: Departure, world: World): Promise<Outcome> {
  let workspace: Workspace | undefined
  let at: Trip = 'request'
  try {
    workspace = await openWorkspace({ version: 1, connections: connectionsOf(departure, world) }, { env: {} })
    if (departure.grant === 'authorization_code') await logIn(workspace)
    const { login } = connectionsOf(departure, world) as { login: JsonObject }
    // What brings no token, such as a signature, cannot be asked for one.
    const bringsToken = login.type !== 'OAuth1' && login.type !== 'ApiKey'
    const first = bringsToken ? await workspace.token('login') : undefined
    at = 'api'
    const granted = await call(workspace)
    const last = bringsToken ? await workspace.token('login') : undefined
    const { access_token, refresh_token } = last ?? {}
    return { access_token, refresh_token, expires_in: first?.expires_in, granted }
  } catch (error) {
    if (!(error instanceof LatchkeyError)) throw error
    const { error: said } = error.toJSON() as { error?: string }
    return { granted: false, error: said ?? error.code.replace(/^token\./, ''), at }
  } finally {
    await workspace?.close()
  }
}

async function call(workspace: Workspace): Promise<boolean> {
  const { body } = await workspace.request('api')
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks).toString().includes('"granted":true')
}

/** The person's browser, who says yes to everything, and pastes what it comes back to, once. */
async function logIn(workspace: Workspace): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const away = new AbortController()
  let isPasted = false
  await workspace.login('login', {
    tell: () => {},
    async openBrowser(url) {
      const { headers, status } = await fetch(url, { redirect: 'manual' })
      resolve(headers.get('location') ?? `${known.redirect_uri}?error=invalid_request&error_description=${status}`)
      return true
    },
    line() {
      if (!isPasted) {
        isPasted = true
        return promise
      }
      away.abort()
      return new Promise(() => {})
    },
    signal: away.signal,
  })
}
