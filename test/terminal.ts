/** A terminal that nobody looks at: it writes down what a command says, and gives it what was typed. */
import { Readable, Writable } from 'node:stream'
import type { Terminal } from '../src/cli/contract.ts'
import { openLines } from '../src/cli/lines.ts'

export interface Heard {
  stdout: string
  stderr: string
}

export interface Typing {
  env: Record<string, string>
  folder: string
  /** Standard input. */
  input?: string
}

/** Standard output and error are texts in `heard`, which grow. */
export function openTerminal({ env, folder, input = '' }: Typing): { terminal: Terminal; heard: Heard } {
  const heard: Heard = { stdout: '', stderr: '' }
  const decoder = new TextDecoder()
  const terminal: Terminal = {
    out: async (output) => {
      heard.stdout += typeof output === 'string' ? output : decoder.decode(output, { stream: true })
    },
    err: (text) => {
      heard.stderr += text
    },
    isTerminal: { out: false, err: false, in: false },
    width: 100,
    input: async () => input,
    lines: async (signal) =>
      openLines({ input: Readable.from([input]), echo: new Writable(), signal, interrupt: () => undefined }),
    env,
    folder,
  }
  return { terminal, heard }
}
