/** A terminal that nobody looks at: it writes down what a command says, and gives it what was typed. */
import { Readable, Writable } from 'node:stream'
import type { Person, Terminal } from '../src/cli/contract.ts'
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
  /** Somebody sits there, and answers what is asked, question by question; what was asked is in `heard.stderr`. */
  answers?: readonly (string | boolean)[]
}

/** Standard output and error are texts in `heard`, which grow. */
export function openTerminal({ env, folder, input = '', answers }: Typing): { terminal: Terminal; heard: Heard } {
  const heard: Heard = { stdout: '', stderr: '' }
  const decoder = new TextDecoder()
  const terminal: Terminal = {
    out: async (output) => {
      heard.stdout += typeof output === 'string' ? output : decoder.decode(output, { stream: true })
    },
    err: (text) => {
      heard.stderr += text
    },
    isTerminal: { out: answers !== undefined, err: answers !== undefined, in: answers !== undefined },
    width: 100,
    input: async () => input,
    lines: async (signal) =>
      openLines({ input: Readable.from([input]), echo: new Writable(), signal, interrupt: () => undefined }),
    person: async () => person,
    env,
    folder,
  }
  const person = personWho([...(answers ?? [])], terminal.err)
  return { terminal, heard }
}

function personWho(answers: (string | boolean)[], hear: (text: string) => void): Person {
  const answer = (asked: string) => {
    hear(`${asked}\n`)
    const next = answers.shift()
    if (next === undefined) throw new Error(`nobody answers: ${asked}`)
    return next
  }
  return {
    secret: async (message) => String(answer(message)),
    text: async (message, suggested) => String(answer(`${message} (${suggested})`)),
    choose: async (message, choices) =>
      String(answer([message, ...choices.map(({ value, says }) => `  ${value}  ${says ?? ''}`)].join('\n'))),
    agrees: async (message) => answer(message) === true,
  }
}
