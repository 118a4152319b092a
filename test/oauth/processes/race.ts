/** Many who want one token at once, from one process or from many, again and again: how often was the server asked? */
import { join } from 'node:path'
import { createHttp } from '../../../src/http/send.ts'
import { unrecorded } from '../../../src/journal/unrecorded.ts'
import type { TokenConnection } from '../../../src/oauth/contract.ts'
import { openTokens } from '../../../src/oauth/open.ts'
import { createSecrets } from '../../../src/redact.ts'
import type { TokenStore } from '../../../src/stores/contract.ts'
import { temporaryFolder } from '../../contracts/token_store.ts'
import { startRotatingServer } from '../../servers/rotating.ts'
import { bearer, password } from '../endpoint.ts'
import { realClock } from './real_clock.ts'
import { startWorker } from './workers.ts'

/** Milliseconds a server takes, in turn: one that answers at once, one that does not, one that is slow. */
const paces = [0, 20, 150]

export interface RaceResult {
  /** Token requests that the server counted, round by round. */
  requests: number[]
  /** Different tokens that the callers got, round by round. */
  tokens: number[]
  /** Refresh tokens that came a second time. */
  reuses: number
}

type ConnectionOf = (name: string, url: string) => TokenConnection

const byPassword: ConnectionOf = (name, token_endpoint) => password({ client_id: name, token_endpoint })

/** A login that is no OAuth, renewed by what it brings. */
export const byLogin: ConnectionOf = (name, url) =>
  bearer({
    client_id: name,
    token_request: { url, parameters: { client_id: '${client_id}' }, scope_separator: ' ' },
    refresh_request: { parameters: { client_id: '${client_id}', refresh_token: '${refresh_token}' } },
  })

/**
 * So many processes over one SQLite store, each with so many callers. In every other round the API has rejected the token
 * of the round before, so all want to use its refresh token, which is good for one use.
 */
export async function raceProcesses(
  processes: number,
  callers: number,
  rounds: number,
  connectionOf = byPassword,
): Promise<RaceResult> {
  using folder = temporaryFolder()
  const server = await startRotatingServer()
  const env = { ...process.env, XDG_STATE_HOME: folder.path, LATCHKEY_KEY: 'the-key-of-a-race' }
  const workers = await Promise.all(
    Array.from({ length: processes }, () => startWorker(`sqlite:${join(folder.path, 'store.db')}`, env)),
  )
  const result: RaceResult = { requests: [], tokens: [], reuses: 0 }
  for (let round = 0; round < rounds; round++) {
    server.pace.before = paces[round % paces.length] ?? 0
    const renews = round % 2 === 1
    const name = `round_${renews ? round - 1 : round}`
    const connection = connectionOf(name, server.token_endpoint)
    const before = server.requests(name)
    const asked = { name, connection, callers, timeout: 30_000, ...(renews && { rejected: 1 }) }
    const outcomes = await Promise.all(workers.map((worker) => worker.play(asked)))
    result.requests.push(server.requests(name) - before)
    result.tokens.push(new Set(outcomes.flatMap(({ tokens }) => tokens)).size)
  }
  result.reuses = server.reuses()
  await Promise.all(workers.map((worker) => worker.end()))
  await server.close()
  return result
}

/** So many callers in this process, over any store; half of the rounds renew a token that the API has rejected. */
export async function raceCallers(store: TokenStore, callers: number, rounds: number): Promise<RaceResult> {
  const server = await startRotatingServer()
  const http = createHttp()
  const result: RaceResult = { requests: [], tokens: [], reuses: 0 }
  for (let round = 0; round < rounds; round++) {
    server.pace.before = paces[round % paces.length] ?? 0
    const name = `round_${round}`
    const connection = byPassword(name, server.token_endpoint)
    const world = { clock: realClock, secrets: createSecrets(), emit: () => {}, timeout: 30_000 }
    const source = openTokens(name, connection, {
      ...world,
      send: (request) => http(request, { ssl_mode: 'verify', timeout: 30_000, timeout_of: 'whole' }),
      store,
      random: Math.random,
      recorder: async () => unrecorded,
    })
    const everybody = async (ask: () => unknown) =>
      (await Promise.all(Array.from({ length: callers }, ask))) as { access_token: string }[]
    let tokens = await everybody(() => source.token())
    if (round % 2 === 1) {
      const before = server.requests(name)
      tokens = await everybody(() => source.renew(1))
      result.requests.push(server.requests(name) - before)
    } else result.requests.push(server.requests(name))
    result.tokens.push(new Set(tokens.map(({ access_token }) => access_token)).size)
  }
  result.reuses = server.reuses()
  await server.close()
  return result
}

/** What every race must come to. */
export const onceEach = (rounds: number): RaceResult => ({
  requests: Array(rounds).fill(1),
  tokens: Array(rounds).fill(1),
  reuses: 0,
})
