/** A command: its words, its help, and what it does with them. One file each; main.ts knows only this. */
import type { ParseArgsOptionsConfig } from 'node:util'
import type { Runtime } from '../runtime.ts'
import type { Workspace } from '../workspace.ts'
import type { WorkspaceRuntime } from '../workspace_runtime.ts'

export type Options = Record<string, string | boolean | (string | boolean)[] | undefined>

export interface Terminal {
  /** Resolves when there is room for more: a slow reader slows the run. Rejects when the reader has gone. */
  out(output: string | Uint8Array): Promise<void>
  err(text: string): void
  /** True where a person is looking. */
  isTerminal: { out: boolean; err: boolean; in: boolean }
  width: number
  /** All of standard input. */
  input(): Promise<string>
  /** What is typed or pasted into standard input, line by line, until the signal ends it. */
  lines(signal: AbortSignal): Promise<Lines>
  person(): Promise<Person>
  env: Runtime['env']
  folder: string
}

/** Questions for whoever sits at the terminal: only where `isTerminal.in`. Each rejects with `Cancelled` where they want no more. */
export interface Person {
  /** Not shown while it is typed; never empty, unless `fault` allows it. */
  secret(message: string, fault?: Fault): Promise<string>
  text(message: string, suggested: string, how?: { example?: string; fault?: Fault }): Promise<string>
  /** One of the values; `says` stands beside it. */
  choose(message: string, choices: readonly Choice[]): Promise<string>
  /** Of many: a few letters narrow them down. */
  search(message: string, choices: readonly Choice[]): Promise<string>
  agrees(message: string): Promise<boolean>
  /** What is pasted or typed up to Enter, of several lines where they come at once; not shown. */
  paste(message: string): Promise<string>
}

/** Why an answer cannot be taken. */
export type Fault = (answer: string) => string | undefined

export interface Choice {
  value: string
  label?: string
  says?: string
}

/** Somebody at the terminal pressed Ctrl-C or Escape where they were asked. */
export class Cancelled extends Error {}

export interface Lines {
  /**
   * The next line; several where they were pasted at once into a terminal. Undefined at the end of input. The promise
   * stays the same one until it is there; rejects with the signal's reason.
   */
  next(): Promise<string | undefined>
}

export interface Context {
  terminal: Terminal
  options: Options
  /** Words after the command. */
  words: string[]
  /** `--json`: facts on stdout are JSON, events on stderr NDJSON. */
  json: boolean
  /** Aborted when the person has had enough. */
  signal: AbortSignal
  /** To standard output, secrets masked, data as JSON: what is told of connections, as against rows and tokens. */
  say(fact: string | object): Promise<void>
  /** The workspace file, found and read; opened at most once, closed by main. */
  workspace(): Promise<Workspace>
  /** The world of that file. */
  runtime(): Promise<{ runtime: WorkspaceRuntime; path: string; shown: string }>
}

export interface Command {
  /** What to type: `run EXTRACT…`. */
  usage: string
  /** What it is for, in a few lines. */
  about: string
  /** Typed commands, and what they do. */
  examples: [command: string, does: string][]
  options?: ParseArgsOptionsConfig
  /** What each option does, by its name. */
  optionHelp?: Record<string, string>
  /** The fewest and the most words after the command. */
  words: [fewest: number, most: number]
  /** Gives the exit code. */
  run(context: Context): Promise<number>
}
