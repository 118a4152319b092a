/** Processes as the tests drive them: each is told what to do, and tells what came of it. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Outcome, Round } from './caller.ts'

export interface Worker {
  play(round: Round): Promise<Outcome>
  /** Resolves when the answer of the round under way is here; only for rounds that hold. */
  received(): Promise<void>
  goOn(): void
  signal(signal: NodeJS.Signals): void
  end(): Promise<void>
}

export async function startWorker(url: string, env: NodeJS.ProcessEnv): Promise<Worker> {
  const child: ChildProcess = fork(join(import.meta.dirname, 'caller.ts'), [url], { env, execArgv: [] })
  const says = async <T>(isIt: (message: unknown) => boolean): Promise<T> => {
    for (;;) {
      const [message] = await once(child, 'message')
      if (isIt(message)) return message as T
    }
  }
  await says((message) => message === 'ready')
  return {
    play(round) {
      const outcome = says<Outcome>((message) => typeof message === 'object')
      child.send(round)
      return outcome
    },
    received: () => says((message) => message === 'received'),
    goOn: () => void child.send('go on'),
    signal: (signal) => void child.kill(signal),
    async end() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}
