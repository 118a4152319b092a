/** The command line: words to a command, events and errors to sentences, faults to exit codes. */
import { relative, resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { maskedCopy } from '../redact.ts'
import { version } from '../version.ts'
import { type CommandName, commands } from './commands/index.ts'
import { Cancelled, type Command, type Context, type Options, type Terminal } from './contract.ts'

const shared = {
  file: { type: 'string', short: 'f' },
  store: { type: 'string' },
  var: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  verbose: { type: 'boolean', short: 'v' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} satisfies ParseArgsOptionsConfig

/**
 * Runs one command line; gives the exit code and never throws. When interrupted it still waits for a token call under
 * way, so that what the server has given out is kept.
 */
export async function main(words: string[], terminal: Terminal, interrupted?: AbortSignal): Promise<number> {
  const { name, unknown, values } = firstLook(words)
  const json = values.json === true
  const report = async (error: unknown, mask = (text: string) => text) => {
    const { reportError } = await import('./report_error.ts')
    return reportError(error, { terminal, json, mask, verbose: values.verbose === true })
  }
  try {
    if (name === undefined || name === 'help') {
      if (unknown !== undefined && !values.help) throw await unknownOption(unknown)
      if (values.version) {
        await terminal.out(`${version}\n`)
        return 0
      }
      const { commandHelp, generalHelp } = await import('./help.ts')
      const about = name && words.find((word): word is CommandName => Object.hasOwn(commands, word))
      await terminal.out(about ? commandHelp((await commands[about].load()).command) : generalHelp())
      return 0
    }
    if (!Object.hasOwn(commands, name)) throw await unknownCommand(name)
    const { command } = await commands[name as CommandName].load()
    return await runCommand(command, name, words, terminal, report, interrupted)
  } catch (error) {
    return report(error)
  }
}

/** Which command is meant: its own options, and which of them take a value, are known only when it is loaded. */
function firstLook(words: string[]): { name: string | undefined; unknown: string | undefined; values: Options } {
  const { tokens, values } = parseArgs({
    args: words,
    options: shared,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const isUnknown = (token: (typeof tokens)[number] | undefined) =>
    token?.kind === 'option' && !Object.hasOwn(shared, token.name)
  let name: string | undefined
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'positional') continue
    // Behind an option of the command it may be that option's value.
    if (isUnknown(tokens[index - 1]) && !Object.hasOwn(commands, token.value)) continue
    name = token.value
    break
  }
  const unknown = tokens.find(isUnknown)
  return { name, unknown: unknown?.kind === 'option' ? unknown.rawName : undefined, values: values as Options }
}

async function runCommand(
  command: Command,
  name: string,
  words: string[],
  terminal: Terminal,
  report: (error: unknown, mask?: (text: string) => string) => Promise<number>,
  interrupted: AbortSignal | undefined,
): Promise<number> {
  const { options, positionals } = await parse(command, name, words)
  if (options.help) {
    const { commandHelp } = await import('./help.ts')
    await terminal.out(commandHelp(command))
    return 0
  }
  const given = positionals.slice(1)
  const [fewest, most] = command.words
  if (given.length < fewest || given.length > most)
    throw await usage(
      given.length < fewest ? `${name} wants more words` : `${name} does not take ${given.slice(most).join(' ')}`,
      `write: latchkey ${command.usage}`,
    )
  const world = openWorld(options, terminal)
  const context: Context = {
    terminal,
    options,
    words: given,
    json: options.json === true,
    signal: interrupted ?? new AbortController().signal,
    say: (fact) =>
      terminal.out(typeof fact === 'string' ? world.mask(fact) : `${JSON.stringify(maskedCopy(world, fact))}\n`),
    workspace: world.workspace,
    runtime: world.runtime,
  }
  try {
    return await Promise.race([command.run(context), interruption(interrupted)])
  } catch (error) {
    if (!(error instanceof Cancelled)) return await report(error, world.mask)
    terminal.err('nothing was done\n')
    return 130
  } finally {
    const waiting = interrupted?.aborted ? setTimeout(tellWaiting, PATIENCE, context) : undefined
    await world.close()
    clearTimeout(waiting)
  }
}

/** Milliseconds after which somebody who pressed Ctrl-C wonders whether it was seen. */
const PATIENCE = 300

function tellWaiting({ terminal, json }: Context): void {
  const message = 'waiting for the token that was sent for; Ctrl-C again to leave it'
  terminal.err(`${json ? JSON.stringify({ type: 'warning', code: 'token.awaited', message }) : message}\n`)
}

const interruption = (signal: AbortSignal | undefined) =>
  new Promise<number>((resolve) => signal?.addEventListener('abort', () => resolve(130), { once: true }))

/** The file, its runtime and its workspace, each made when first asked for. */
function openWorld(options: Options, terminal: Terminal) {
  type Made = Awaited<ReturnType<Context['runtime']>>
  let made: Promise<Made> | undefined
  let opened: ReturnType<Context['workspace']> | undefined
  let mask = (text: string) => text

  async function make(): Promise<Made> {
    const [{ createNodeRuntime }, { findWorkspaceFile }, { reporter }] = await Promise.all([
      import('../node_runtime.ts'),
      import('../app/read_workspace_file.ts'),
      import('./progress.ts'),
    ])
    const path =
      options.file === undefined ? findWorkspaceFile(terminal.folder) : resolve(terminal.folder, String(options.file))
    const shown = options.file === undefined ? relative(terminal.folder, path) || path : String(options.file)
    const loudness = options.verbose ? 'verbose' : options.quiet || !terminal.isTerminal.err ? 'quiet' : 'progress'
    const tell = reporter(terminal, loudness, options.json === true, Date.now)
    const { store } = options
    const runtime = createNodeRuntime({
      file: path,
      env: terminal.env,
      here: terminal.folder,
      onEvent: tell,
      ...(typeof store === 'string' && { store }),
    })
    mask = (text) => runtime.secrets.mask(text)
    return { runtime, path, shown }
  }
  const runtime = () => {
    made ??= make()
    return made
  }
  return {
    runtime,
    mask: (text: string) => mask(text),
    workspace: () => {
      opened ??= runtime().then(async ({ runtime, path, shown }) => {
        const [{ openText }, { readWorkspaceFile }] = await Promise.all([
          import('../workspace.ts'),
          import('../app/read_workspace_file.ts'),
        ])
        return openText(await readWorkspaceFile(path, shown), shown, runtime, await variablesOf(options))
      })
      return opened
    },
    async close() {
      await (await opened?.catch(() => undefined))?.close()
    },
  }
}

async function parse(
  command: Command,
  name: string,
  words: string[],
): Promise<{ options: Options; positionals: string[] }> {
  const known = { ...shared, ...command.options }
  try {
    const { values, positionals } = parseArgs({ args: words, options: known, allowPositionals: true })
    return { options: values as Options, positionals }
  } catch (error) {
    const [, option] = /'(--?[\w-]+)/.exec((error as Error).message) ?? []
    const { nearest } = await import('../nearest.ts')
    const near = option && nearest(option.replace(/^-+/, ''), Object.keys(known))
    const missing = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    throw await usage(
      missing ? `${option} wants a value` : `${name} has no option ${option ?? ''}`,
      !missing && near ? `did you mean --${near}?` : `see: latchkey ${name} --help`,
    )
  }
}

async function variablesOf(options: Options): Promise<Record<string, string>> {
  const variables: Record<string, string> = {}
  for (const given of [options.var ?? []].flat()) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(String(given)) ?? []
    if (name === undefined || value === undefined)
      throw await usage(`--var ${String(given)} has no value`, 'write: --var NAME=VALUE')
    variables[name] = value
  }
  return variables
}

async function unknownCommand(name: string): Promise<Error> {
  const { nearest } = await import('../nearest.ts')
  const near = nearest(name, Object.keys(commands))
  return usage(`there is no command ${name}`, near ? `did you mean: latchkey ${near}?` : 'see: latchkey --help')
}

async function unknownOption(option: string): Promise<Error> {
  const { nearest } = await import('../nearest.ts')
  const near = nearest(option.replace(/^-+/, ''), Object.keys(shared))
  return usage(`there is no option ${option}`, near ? `did you mean --${near}?` : 'see: latchkey --help')
}

async function usage(problem: string, advice: string): Promise<Error> {
  const { ConfigError } = await import('../errors.ts')
  return new ConfigError('usage.wrong', { problem, advice })
}
