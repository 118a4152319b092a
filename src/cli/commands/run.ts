import { statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import { type Explanation, explain } from '../../app/explain.ts'
import { run } from '../../app/run.ts'
import { ConfigError, exit } from '../../errors.ts'
import { formats } from '../../formats/index.ts'
import type { FormatWord } from '../../generated/language.ts'
import { nearest } from '../../nearest.ts'
import { MASK } from '../../redact.ts'
import type { Workspace } from '../../workspace.ts'
import type { Command, Context, Options } from '../contract.ts'
import { openFile } from '../output_file.ts'
import { warnUnmatched } from '../progress.ts'

const words = Object.keys(formats) as FormatWord[]

export const command: Command = {
  usage: 'run EXTRACT…',
  about: `Reads extracts and writes their rows to standard output, or to a file that appears when it is complete.
On a terminal rows are shown as a table, elsewhere they are NDJSON; a file's ending says its format.`,
  examples: [
    ['latchkey run customers', 'look at the rows'],
    ['latchkey run customers --sample 5', 'five of them'],
    ['latchkey run customers -o customers.csv', 'all of them, to a file'],
    ['latchkey run customers orders -o data/ --format csv', 'several, into a folder'],
    ['latchkey run customers --explain', 'what would be asked, without asking'],
    ['latchkey run customers --var region=eu', 'with a value for ${var:region}'],
  ],
  options: {
    format: { type: 'string' },
    output: { type: 'string', short: 'o' },
    sample: { type: 'string' },
    full: { type: 'boolean' },
    explain: { type: 'boolean' },
  },
  optionHelp: {
    format: words.join(', '),
    output: 'FILE, FOLDER/ for several extracts, or - for standard output',
    sample: 'N: stop after N rows',
    full: 'of an incremental extract everything, as its first run has it',
    explain: 'show what would be asked, and ask nobody',
  },
  words: [1, Number.POSITIVE_INFINITY],
  async run(typed) {
    // The same extract twice would be written twice, into one file.
    const extracts = [...new Set(typed.words)]
    const context = { ...typed, words: extracts }
    const { workspace, options } = context
    const limit = sampleOf(options)
    const outputs = await outputsOf(context)
    const opened = await workspace()
    if (options.explain) return explainAll(context, opened)
    // What is wrong with the last one is told before the first one's rows are out.
    if (extracts.length > 1) for (const extract of extracts) await opened.plan(extract)
    for (const output of outputs) await write(context, opened, output, { limit, titled: extracts.length > 1 })
    return exit.done
  },
}

interface Output {
  extract: string
  format: FormatWord
  /** Absent: standard output. */
  file?: string
}

/** Where each extract goes and in which format; decided before anything is asked of a server. */
async function outputsOf({ options, words: extracts, terminal }: Context): Promise<Output[]> {
  const { output } = options
  const asked = options.format === undefined ? undefined : formatNamed(String(options.format))
  if (typeof output !== 'string' || output === '-') {
    const format = asked ?? (terminal.isTerminal.out ? 'table' : 'ndjson')
    if (extracts.length > 1 && format !== 'ndjson' && format !== 'table') {
      throw new ConfigError('usage.wrong', {
        problem: `several extracts make no single ${format} document`,
        advice: 'name a folder: -o data/',
      })
    }
    return extracts.map((extract) => ({ extract, format }))
  }
  if (!isFolder(output, terminal.folder)) {
    if (extracts.length > 1)
      throw new ConfigError('usage.wrong', {
        problem: `several extracts do not fit into one file ${output}`,
        advice: `name a folder: -o ${output}/`,
      })
    const format = asked ?? (await formatOfFile(output, terminal.folder))
    return extracts.map((extract) => ({ extract, format, file: output }))
  }
  const format = asked ?? 'ndjson'
  const { extension } = await formats[format]()
  return extracts.map((extract) => ({ extract, format, file: join(output, `${extract}.${extension}`) }))
}

function isFolder(output: string, folder: string): boolean {
  if (/[/\\]$/.test(output)) return true
  return statSync(resolve(folder, output), { throwIfNoEntry: false })?.isDirectory() ?? false
}

function formatNamed(word: string): FormatWord {
  const format = words.find((name) => name === word.toLowerCase())
  if (format) return format
  const near = nearest(word, words)
  throw new ConfigError('usage.wrong', {
    problem: `there is no format ${word}`,
    advice: near ? `did you mean ${near}?` : `formats: ${words.join(', ')}`,
  })
}

/** By the file's ending. A wrong guess would be a file whose name lies. What has no name to end gets NDJSON. */
async function formatOfFile(file: string, folder: string): Promise<FormatWord> {
  const ending = extname(file).slice(1).toLowerCase()
  const known: string[] = []
  for (const word of words) {
    const { extension, alsoNamed = [] } = await formats[word]()
    if ([word, extension, ...alsoNamed].includes(ending)) return word
    known.push(extension, ...alsoNamed)
  }
  const found = statSync(resolve(folder, file), { throwIfNoEntry: false })
  if (ending === '' && found && !found.isFile()) return 'ndjson'
  throw new ConfigError('usage.wrong', {
    problem: ending === '' ? `${file} has no ending to say its format` : `no format has files that end in .${ending}`,
    advice: `name a file that ends in ${known.map((known) => `.${known}`).join(', ')}, or give --format`,
  })
}

function sampleOf({ sample }: Options): number | undefined {
  if (sample === undefined) return undefined
  const limit = Number(sample)
  if (!Number.isInteger(limit) || limit < 1)
    throw new ConfigError('usage.wrong', {
      problem: `--sample ${String(sample)} is no number of rows`,
      advice: 'write for example: --sample 5',
    })
  return limit
}

async function write(
  { terminal, json, options }: Context,
  workspace: Workspace,
  { extract, format, file }: Output,
  { limit, titled }: { limit: number | undefined; titled: boolean },
) {
  const target = file === undefined ? undefined : await openFile(file, terminal.folder)
  if (titled && !target && format === 'table') await terminal.out(`${extract}\n`)
  const request = {
    format,
    ...(limit !== undefined && { limit }),
    ...(options.full === true && { full: true }),
    ...(terminal.isTerminal.out && !target && { width: terminal.width }),
  }
  try {
    const { rows, report, keep } = await run(workspace, extract, request, target ? target.write : terminal.out)
    await target?.finish()
    await keep()
    if (report) warnUnmatched(terminal, report, extract, json)
    if (target && !json && !options.quiet) terminal.err(`${extract}: ${rows} rows in ${file}\n`)
  } catch (error) {
    await target?.abandon()
    throw error
  }
}

async function explainAll({ say, words: extracts, json }: Context, workspace: Workspace): Promise<number> {
  for (const extract of extracts) {
    const explanation = await explain(workspace, extract)
    await say(json ? explanation : explained(explanation))
  }
  return exit.done
}

function explained({ extract, connection, token, request, pagination, loop, streams, fields }: Explanation): string {
  const lines = [`${extract}, from connection ${connection}`]
  if (token) {
    lines.push(
      '',
      `  First, unless a fresh one is kept, a token of ${token.connection}:`,
      ...(token.steps_before ?? []).map((step) => `    before it ${step}`),
      `    ${token.method} ${token.token_endpoint}`,
    )
    const words = ['grant_type', 'client_authentication', 'scope'] as const
    const said = words.flatMap((word) => (token[word] ? [`${word} ${token[word]}`] : []))
    lines.push(`    ${said.length > 0 ? said.join(', ') : 'as token_request says'}`)
    lines.push(...(token.steps_after ?? []).map((step) => `    after it ${step}`))
  }
  if (request) {
    const credential = ` (from connection ${request.authentication})`
    const inUrl = request.url.includes(MASK) ? credential : ''
    lines.push(
      '',
      token ? '  Then the first page:' : '  The first page:',
      `    ${request.method} ${request.url}${inUrl}`,
    )
    for (const [name, value] of Object.entries(request.headers)) {
      const from = String(value).includes(MASK) ? credential : ''
      lines.push(`    ${headerName(name)}: ${[value].flat().join(', ')}${from}`)
    }
    if (request.body !== undefined) lines.push('', `    ${request.body}`)
    lines.push('', `  Pages: ${pagination}. Waits ${request.timeout_seconds} seconds for an answer.`)
  }
  lines.push(`  Rows: ${loop}${streams ? ', a batch at a time in memory' : ', each answer whole in memory'}`)
  for (const { column, path, evaluated } of fields)
    lines.push(
      `    ${column} = ${path}${evaluated === 'compiled' ? '' : ` (evaluated by the ${evaluated} engine, slower)`}`,
    )
  return `${lines.join('\n')}\n`
}

const headerName = (name: string) =>
  name.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase())
