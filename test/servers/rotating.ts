/**
 * An authorization server that is as strict as RFC 9700 §4.14.2 allows: each refresh token is good for one use, and one
 * that comes a second time ends every token of its family. It counts.
 */
import { createServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenOnLoopback } from '../../examples/practice/loopback.ts'

export interface RotatingServer {
  token_endpoint: string
  /** Milliseconds before the headers, and between headers and body. */
  pace: { before: number; between: number }
  /** Token requests of a client so far. */
  requests(client_id: string): number
  /** Refresh tokens that came a second time. */
  reuses(): number
  isActive(access_token: string): boolean
  /** A refresh token as a person gets it, from a page of the provider. */
  issue(): string
  close(): Promise<void>
}

interface Family {
  revoked: boolean
}

/** `expires_in`: how many seconds its access tokens live. */
export async function startRotatingServer({ expires_in = 3600 } = {}): Promise<RotatingServer> {
  const requests = new Map<string, number>()
  const access = new Map<string, Family>()
  const refresh = new Map<string, { family: Family; used: boolean }>()
  const pace = { before: 0, between: 0 }
  let reuses = 0
  let count = 0

  function issueRefreshToken(family: Family) {
    const token = `refresh-token-${++count}`
    refresh.set(token, { family, used: false })
    return token
  }

  function grant(form: URLSearchParams): { status: number; body: object } {
    let family: Family = { revoked: false }
    const held = form.get('refresh_token')
    if (held !== null) {
      const known = refresh.get(held)
      if (known?.used) {
        reuses++
        known.family.revoked = true
      }
      if (!known || known.used || known.family.revoked) return { status: 400, body: { error: 'invalid_grant' } }
      known.used = true
      family = known.family
    }
    const access_token = `access-token-${++count}`
    access.set(access_token, family)
    return {
      status: 200,
      body: { access_token, token_type: 'Bearer', expires_in, refresh_token: issueRefreshToken(family) },
    }
  }

  const isActive = (token = '') => access.get(token)?.revoked === false

  const server = createServer(async (request, response) => {
    const form = new URLSearchParams((await request.setEncoding('utf8').toArray()).join(''))
    const client_id = form.get('client_id') ?? ''
    requests.set(client_id, (requests.get(client_id) ?? 0) + 1)
    // A page that only a token can ask for.
    const page = { status: isActive(request.headers.authorization?.slice(7)) ? 200 : 401, body: { tenant: 'acme' } }
    const { status, body } = request.url === '/step' ? page : grant(form)
    if (pace.before) await sleep(pace.before)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.flushHeaders()
    if (pace.between) await sleep(pace.between)
    response.end(JSON.stringify(body))
  })
  const { host, close } = await listenOnLoopback(server)
  return {
    token_endpoint: `http://${host}/token`,
    pace,
    requests: (client_id) => requests.get(client_id) ?? 0,
    reuses: () => reuses,
    isActive,
    issue: () => issueRefreshToken({ revoked: false }),
    close,
  }
}
