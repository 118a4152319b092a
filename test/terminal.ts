/** A terminal that nobody looks at: it writes down what a command says, and gives it what was typed. */
import { PassThrough, Readable, Writable } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import type { Choice, Person, Terminal } from '../src/cli/contract.ts'
import { openLines } from '../src/cli/lines.ts'
import { openPerson } from '../src/cli/person.ts'

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
  /** The same with keys: when what is asked shows the text, these are pressed; in this order. */
  keys?: readonly [shows: string, pressed: string][]
}

/** Standard output and error are texts in `heard`, which grow. */
export function openTerminal({ env, folder, input = '', answers, keys }: Typing): { terminal: Terminal; heard: Heard } {
  const heard: Heard = { stdout: '', stderr: '' }
  const decoder = new TextDecoder()
  const terminal: Terminal = {
    out: async (output) => {
      heard.stdout += typeof output === 'string' ? output : decoder.decode(output, { stream: true })
    },
    err: (text) => {
      heard.stderr += text
    },
    isTerminal: { out: answers !== undefined, err: answers !== undefined, in: (answers ?? keys) !== undefined },
    width: 100,
    input: async () => input,
    lines: async (signal) =>
      openLines({ input: Readable.from([input]), echo: new Writable(), signal, interrupt: () => undefined }),
    person: async () => person,
    env,
    folder,
  }
  const person = keys ? personWhoPresses([...keys], terminal.err) : personWho([...(answers ?? [])], terminal.err)
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
    choose: async (message, choices) => String(answer(listed(message, choices))),
    search: async (message, choices) => String(answer(listed(message, choices))),
    agrees: async (message) => answer(message) === true,
    paste: async (message) => String(answer(message)),
  }
}

const listed = (message: string, choices: readonly Choice[]) =>
  [message, ...choices.map(({ value, says }) => `  ${value}  ${says ?? ''}`)].join('\n')

/** At the questions that people see. */
function personWhoPresses(left: [shows: string, pressed: string][], hear: (text: string) => void): Person {
  // As a terminal gives them: key by key.
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  let seen = ''
  const screen = new Writable({
    write(chunk, _, done) {
      hear(String(chunk))
      seen += stripVTControlCharacters(String(chunk))
      const [next] = left
      if (next && seen.includes(next[0])) {
        left.shift()
        seen = ''
        setImmediate(() => keyboard.write(next[1]))
      }
      done()
    },
  })
  return openPerson(keyboard, screen)
}
