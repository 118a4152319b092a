/** The real terminal: this process's streams, written with back-pressure. */
import { once } from 'node:events'
import type { Terminal } from './contract.ts'

export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  /** What ended it, where it was not the last write that was told. */
  let ended: unknown = Object.assign(new Error('the reader has gone'), { code: 'EPIPE' })
  stdout.once('error', (error) => {
    ended = error
  })
  return {
    async out(output) {
      try {
        if (stdout.destroyed) throw ended
        if (!stdout.write(output)) await once(stdout, 'drain')
      } catch (error) {
        // A reader that goes early has what it wants.
        if ((error as NodeJS.ErrnoException).code === 'EPIPE') throw error
        throw (await import('./output_file.ts')).unwritten(error)
      }
    },
    err: (text) => void stderr.write(text),
    isTerminal: {
      out: stdout.isTTY === true,
      err: stderr.isTTY === true,
      /** Asked only by who wants input: to open it takes time. */
      get in() {
        return process.stdin.isTTY === true
      },
    },
    width: stdout.columns ?? 100,
    async input() {
      let text = ''
      for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
      return text
    },
    async lines(signal) {
      const { openLines } = await import('./lines.ts')
      const interrupt = () => void process.emit('SIGINT')
      return openLines({ input: process.stdin, echo: stderr, signal, interrupt })
    },
    person: async () => (await import('./person.ts')).openPerson(process.stdin, stderr),
    env,
    folder: process.cwd(),
  }
}
