/** Many processes over one store keep many tokens fresh that live for two seconds, each refresh token good for one use. */
import { join } from 'node:path'
import type { TokenConnection } from '../../../src/oauth/contract.ts'
import { temporaryFolder } from '../../contracts/token_store.ts'
import { startWorker, type Worker } from './workers.ts'

export interface RotationResult {
  /** Access tokens handed out after the first of each connection. */
  renewals: number
  /** What callers were told instead of a token. */
  failures: string[]
}

export interface RotationEnds {
  renewals: number
  seconds: number
}

/** Until either end is reached, each process asks for the token of one connection after another, as often as it can. */
export async function keepFresh(
  processes: number,
  connections: Map<string, TokenConnection>,
  ends: RotationEnds,
): Promise<RotationResult> {
  using folder = temporaryFolder()
  const env = { ...process.env, XDG_STATE_HOME: folder.path, LATCHKEY_KEY: 'the-key-of-a-race' }
  const url = `sqlite:${join(folder.path, 'store.db')}`
  const workers = await Promise.all(Array.from({ length: processes }, () => startWorker(url, env)))
  const all = [...connections]
  const seen = new Set<string>()
  const failures: string[] = []
  async function work(worker: Worker, first: number, isOver: () => boolean) {
    for (let turn = first; !isOver(); turn++) {
      const [name, connection] = all[turn % all.length] as (typeof all)[number]
      const { tokens } = await worker.play({ name, connection, callers: 3, timeout: 30_000 })
      for (const token of tokens) {
        if (/\s/.test(token)) failures.push(token)
        else seen.add(token)
      }
    }
  }
  // The first tokens, each connection asked by one process: a person has logged in once.
  await Promise.all(
    workers.map(async (worker, n) => {
      for (const [name, connection] of all.filter((_, index) => index % processes === n)) {
        const { tokens } = await worker.play({ name, connection, callers: 1, timeout: 30_000 })
        for (const token of tokens) seen.add(token)
      }
    }),
  )
  const first = seen.size
  const deadline = Date.now() + ends.seconds * 1000
  const isOver = () => Date.now() > deadline || seen.size - first >= ends.renewals
  // All start at the same connection: whose token is due is wanted by all of them at once.
  await Promise.all(workers.map((worker) => work(worker, 0, isOver)))
  await Promise.all(workers.map((worker) => worker.end()))
  return { renewals: seen.size - first, failures }
}
