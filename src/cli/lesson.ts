/** What was learnt, told to whoever sits at the terminal; and what only they can know, asked of them. */
import type { LearntColumn } from '../app/learn_rows.ts'
import type { Learnt, Study } from '../app/study.ts'
import { ConfigError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import type { Json } from '../json.ts'
import type { Context } from './contract.ts'
import { mark } from './progress.ts'

const IS_READ = 'nothing has to be written: it is read as it is'
const IS_ERROR = 'it holds no token: it says what is wrong, and nothing has to be written to read that'
const OTHER = 'another path'
const NONE = 'none of these'

/** Where a person sits at the terminal, they say what nobody can know. `isPiped`: standard input is the answer. */
export async function decided<L extends Learnt>(
  context: Context,
  { learn }: Study<L>,
  given: Readonly<Record<string, string>>,
  isPiped: boolean,
): Promise<L> {
  const { terminal, json } = context
  const chosen = { ...given }
  let learnt = await learn(chosen)
  if (json) return learnt
  await tell(context, learnt)
  if (terminal.isTerminal.in && !isPiped && learnt.questions.length > 0) {
    for (let [question] = learnt.questions; question; [question] = learnt.questions) {
      chosen[question.member] = await answered(context, question)
      learnt = await learn(chosen)
    }
    await tell(context, { ...learnt, answer: '' })
  }
  return learnt
}

async function answered(
  { terminal }: Context,
  { member, choices, optional }: Learnt['questions'][number],
): Promise<string> {
  const person = await terminal.person()
  const isUnit = member === 'expires_in_unit'
  const more = isUnit ? [] : [{ value: OTHER }, ...(optional ? [{ value: NONE }] : [])]
  const offered = choices.map(({ path, because }) => ({ value: path, says: because.join(', ') }))
  const answer = await person.choose(`Which is the ${member}?`, [...offered, ...more])
  if (answer === OTHER) {
    const { noPath } = await import('../app/no_path.ts')
    return person.text(`JSONPath of the ${member}`, '$.', { fault: noPath })
  }
  return answer === NONE ? 'none' : answer
}

export function undecided({ questions }: Learnt): ConfigError {
  const [{ member, choices } = { member: '', choices: [] }] = questions
  return new ConfigError('usage.wrong', {
    problem:
      choices.length === 1
        ? `one place may be meant by ${member}, and nothing says whether it is`
        : `${choices.length} places may be meant by ${member}, and nothing says which`,
    advice: `choose: ${choices.map(({ path }) => `--set '${member}=${path}'`).join(' or ')}`,
  })
}

const from: Record<Learnt['from'], string> = {
  pasted: 'the answer that was pasted',
  kept: 'the answer that is kept; nobody was asked',
  asked: 'the answer that the server gave just now',
}
const by: Record<Learnt['findings'][number]['by'], string> = {
  default: 'published spelling',
  file: 'as the file says',
  learnt: 'learnt',
  chosen: 'chosen',
}

/** On standard error: beside it something is printed, which may be piped into a file. */
async function tell({ terminal, runtime }: Context, learnt: Learnt & { columns?: LearntColumn[] }): Promise<void> {
  const { secrets } = (await runtime()).runtime
  const { connection, answer, findings, questions, notes, edits, columns = [] } = learnt
  const rows = [
    ...findings.map(({ member, path, because, ...finding }) => [member, path, [by[finding.by], ...because].join(', ')]),
    ...questions.flatMap(({ member, choices }) =>
      choices.map(({ path, because }) => [`${member}?`, path, because.join(', ')]),
    ),
    ...columns.map(({ name, path, type, optional, sample }) => [
      name,
      path,
      [
        type ?? 'no value',
        ...(optional ? ['not in each row'] : []),
        ...(sample === undefined ? [] : [shown(sample)]),
      ].join(', '),
    ]),
  ]
  const isDone = edits.length === 0 && questions.length === 0 && learnt.kind !== 'neither'
  const text = [
    `${connection}: ${from[learnt.from]}`,
    '',
    ...(answer === '' ? [] : [answer, '']),
    ...inColumns(rows),
    ...notes.map((note) => `  - ${note}`),
    ...(isDone ? ['', learnt.kind === 'error' ? IS_ERROR : `${mark('works')} ${IS_READ}`] : []),
    '',
  ]
  terminal.err(`${secrets.mask(text.join('\n'))}\n`)
}

/** As much as tells what kind of thing it is. */
const shown = (sample: Json): string => oneLine(typeof sample === 'string' ? sample : JSON.stringify(sample), 40) ?? ''

function inColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
