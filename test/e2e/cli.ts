/**
 * Commands as people type them, in a folder and a home of their own. `npm test` types them in this process, where that
 * is the same; what a process alone shows (its streams, its signals, how it ends, others beside it) is seen with one of
 * its own, of the built command. In `npm run test:real` each of them is one.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openTerminal, type Typing } from '../terminal.ts'

const always = process.env.LATCHKEY_TESTS === 'all'

const command = fileURLToPath(new URL('../../bin/latchkey.cjs', import.meta.url))

/** Compiled once for all places, each of which has a temp folder of its own. */
const compileCache = join(tmpdir(), 'latchkey-e2e-compile-cache')

export interface Result {
  /** Null where a signal ended the process. */
  code: number | null
  stdout: string
  stderr: string
}

export interface Started {
  pid: number
  /** Resolves when the streams hold `text`, with all that they hold by then. */
  shows(text: string): Promise<string>
  /** One line more on standard input; only where `Given.types` is set. */
  type(line: string): void
  kill(signal: NodeJS.Signals): void
  ended: Promise<Result>
}

export interface Given {
  env?: Record<string, string>
  /** What is typed; without it standard input is empty. */
  input?: string
  /** Standard input stays open for what is typed later. */
  types?: boolean
}

export interface Place {
  /** Where commands are typed. */
  folder: string
  /** Everything a command can leave behind is below it: folder, home, state, temp. */
  root: string
  state: string
  env: Record<string, string>
  latchkey(words: string[], given?: Given): Promise<Result>
  /** The same in a process of its own, whatever runs the tests. */
  spawned(words: string[], given?: Given): Promise<Result>
  start(words: string[], given?: Given): Started
  /** A file in `folder`; data is written as JSON, which is YAML too. Gives its path. */
  write(name: string, content: string | object): string
  remove(): void
}

/** A fresh place with these files in it. */
export function openPlace(files: Record<string, string | object> = {}, env: Record<string, string> = {}): Place {
  const root = mkdtempSync(join(tmpdir(), 'latchkey-e2e-'))
  const below = (name: string) => {
    mkdirSync(join(root, name))
    return join(root, name)
  }
  const folder = below('folder')
  const home = below('home')
  const state = join(home, 'state')
  const world = {
    PATH: process.env.PATH ?? '',
    HOME: home,
    XDG_STATE_HOME: state,
    TMPDIR: below('temp'),
    NODE_COMPILE_CACHE: compileCache,
    ...env,
  }
  const start = (words: string[], given: Given = {}) =>
    startProcess(process.execPath, [command, ...words], { cwd: folder, env: { ...world, ...given.env } }, given)
  const spawned: Place['spawned'] = (words, given) => inTurn(() => start(words, given).ended)
  const typed: Place['latchkey'] = (words, { env: more, input } = {}) =>
    inTurn(() => typeHere(words, { folder, env: { ...world, ...more }, ...(input !== undefined && { input }) }))
  const place: Place = {
    folder,
    root,
    state,
    env: world,
    start,
    spawned,
    latchkey: always ? spawned : typed,
    write(name, content) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
      return path
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
  for (const [name, content] of Object.entries(files)) place.write(name, content)
  return place
}

async function typeHere(words: string[], typing: Typing): Promise<Result> {
  const { main } = await import('../../src/cli/main.ts')
  const { terminal, heard } = openTerminal(typing)
  return { code: await main(words, terminal), ...heard }
}

/** More at once would only make each of them slower, and timeouts pass. */
const MOST_AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** One command in a place that is gone afterwards. */
export async function latchkey(
  words: string[],
  { file, env, input }: Given & { file?: string | object } = {},
): Promise<Result> {
  const place = openPlace(file === undefined ? {} : { 'latchkey.yaml': file }, env)
  try {
    return await place.latchkey(words, input === undefined ? {} : { input })
  } finally {
    place.remove()
  }
}

/** A line for a shell, `latchkey` being the command. */
export function shell({ folder, env }: Place, line: string): Promise<Result> {
  const script = `latchkey() { "${process.execPath}" "${command}" "$@"; }; ${line}`
  return startProcess('bash', ['-c', script], { cwd: folder, env }).ended
}

function startProcess(
  program: string,
  words: string[],
  how: { cwd: string; env: Record<string, string> },
  { input = '', types = false }: Given = {},
): Started {
  const child = spawn(program, words, how)
  const result: Result = { code: null, stdout: '', stderr: '' }
  const watchers = new Set<() => void>()
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      result[stream] += text
      for (const look of watchers) look()
    })
  }
  child.stdin.on('error', () => {}) // It may end before it has read everything.
  if (types) child.stdin.write(input)
  else child.stdin.end(input)
  const ended = new Promise<Result>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ ...result, code }))
  })
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => void child.kill(signal),
    type: (line) => void child.stdin.write(`${line}\n`),
    shows: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const shown = `${result.stdout}${result.stderr}`
          if (!shown.includes(text)) return
          watchers.delete(look)
          resolve(shown)
        }
        watchers.add(look)
        look()
        void ended.then(({ stderr }) => reject(new Error(`ended without showing ${text}: ${stderr}`)))
      }),
  }
}

/** NDJSON, parsed. */
export const lines = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** Every file below a folder. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => !entry.isDirectory())
        .map((entry) => join(entry.parentPath, entry.name))
    : []
