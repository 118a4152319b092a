import { asYaml, type Learnt, type Study, saysNothing, study, withLearnt } from '../../app/learn.ts'
import { ConfigError, exit } from '../../errors.ts'
import type { Command, Context } from '../contract.ts'
import { mark } from '../progress.ts'

export const command: Command = {
  usage: 'learn NAME [-]',
  about:
    'Says where an answer of a token endpoint has its token, its end and the rest, and why, and what the file must say of that. The answer is the one that is kept; where none is, it is asked for once; with - it is pasted. No value is ever shown.',
  examples: [
    ['latchkey learn crm_login', 'asks where two may be meant, and whether to write it into the file'],
    ['pbpaste | latchkey learn crm_login -', 'from an answer that was copied; nobody is asked'],
    ["latchkey learn crm_login --set 'access_token=$.data.jwt' --write", 'where it is known which is meant'],
  ],
  options: { set: { type: 'string', multiple: true }, write: { type: 'boolean' } },
  optionHelp: {
    set: 'MEMBER=PATH: what you know; MEMBER=none for what the answer does not have',
    write: 'write it into the file, instead of printing it',
  },
  words: [1, 2],
  async run(context) {
    const { workspace, runtime, terminal, words, options } = context
    const [name = '', from] = words
    if (from !== undefined && from !== '-')
      throw new ConfigError('usage.wrong', {
        problem: `learn does not take ${from}`,
        advice: 'write - to paste an answer',
      })
    const opened = await workspace()
    const pasted = from === '-' ? await terminal.input() : undefined
    const { clock } = (await runtime()).runtime
    const studied = await study(opened, name, { now: clock.now(), ...(pasted !== undefined && { pasted }) })
    const learnt = await decided(context, studied, chosenIn(options.set))
    const isOpen = learnt.questions.length > 0
    const isWritten =
      !isOpen && learnt.edits.length > 0 && (await isWanted(context, learnt)) && (await write(context, learnt, studied))
    if (context.json) await context.say({ ...dataOf(learnt), written: isWritten })
    if (isOpen) throw undecided(learnt)
    if (learnt.kind === 'neither') throw studied.failure ?? saysNothing(learnt)
    // What is wrong besides is for the person to mend, too.
    if (studied.failure && learnt.kind !== 'token') throw studied.failure
    return exit.done
  },
}

/** Member → path. */
function chosenIn(set: Context['options'][string]): Record<string, string> {
  return Object.fromEntries(
    [set ?? []].flat().map((given) => {
      const [, member, value] = /^([a-z_.]+)=(.+)$/s.exec(String(given)) ?? []
      if (member === undefined || value === undefined)
        throw new ConfigError('usage.wrong', {
          problem: `--set ${String(given)} says nothing`,
          advice: "write: --set 'access_token=$.data.token'",
        })
      return [member, value]
    }),
  )
}

const OTHER = 'another path'
const NONE = 'none of these'

/** Where a person sits at the terminal, they say what nobody can know. */
async function decided(context: Context, { learn }: Study, given: Record<string, string>): Promise<Learnt> {
  const { terminal, json, words } = context
  const chosen = { ...given }
  let learnt = await learn(chosen)
  if (!json) await tell(context, learnt)
  if (json || !terminal.isTerminal.in || words.length > 1) return learnt
  for (let [question] = learnt.questions; question; [question] = learnt.questions) {
    const { member, choices, optional } = question
    const person = await terminal.person()
    const offered = choices.map(({ path, because }) => ({ value: path, says: because.join(', ') }))
    const isUnit = member === 'expires_in_unit'
    const more = [...(isUnit ? [] : [{ value: OTHER }]), ...(optional && !isUnit ? [{ value: NONE }] : [])]
    const answer = await person.choose(`Which is the ${member}?`, [...offered, ...more])
    chosen[member] =
      answer === NONE ? 'none' : answer === OTHER ? await person.text(`JSONPath of the ${member}`, '$.') : answer
    learnt = await learn(chosen)
  }
  return learnt
}

function undecided({ questions }: Learnt): ConfigError {
  const [{ member, choices } = { member: '', choices: [] }] = questions
  return new ConfigError('usage.wrong', {
    problem: `${choices.length} places may be meant by ${member}, and nothing says which`,
    advice: `choose: ${choices.map(({ path }) => `--set '${member}=${path}'`).join(' or ')}`,
  })
}

/** What has to be written is printed, unless somebody wants it to be written. */
async function isWanted({ terminal, options, json }: Context, { edits }: Learnt): Promise<boolean> {
  if (options.write) return true
  if (json) return false
  await terminal.out(await asYaml(edits))
  if (!terminal.isTerminal.in || !terminal.isTerminal.out) return false
  return (await terminal.person()).agrees('Write it into the file?')
}

async function write({ runtime, terminal, json }: Context, learnt: Learnt, studied: Study): Promise<boolean> {
  const [{ replaceWorkspaceFile }, { openText }, made] = await Promise.all([
    import('../../app/replace_workspace_file.ts'),
    import('../../workspace.ts'),
    runtime(),
  ])
  const { path, shown } = made
  const open = (text: string) => openText(text, shown, made.runtime)
  const isChanged = await replaceWorkspaceFile(path, shown, (text) => withLearnt(text, shown, learnt, studied, open))
  if (!json) terminal.err(`${mark('works')} ${shown}: written, and the answer is read with it\n`)
  return isChanged
}

const dataOf = ({ edits: _, ...learnt }: Learnt) => learnt

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

/** Beside what is printed, which may be piped into a file. */
async function tell({ terminal, runtime }: Context, learnt: Learnt): Promise<void> {
  const { secrets } = (await runtime()).runtime
  const { connection, answer, findings, questions, notes, edits, kind } = learnt
  const rows = [
    ...findings.map(({ member, path, because, ...finding }) => [member, path, [by[finding.by], ...because].join(', ')]),
    ...questions.flatMap(({ member, choices }) =>
      choices.map(({ path, because }) => [`${member}?`, path, because.join(', ')]),
    ),
  ]
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
  )
  const isDone = edits.length === 0 && questions.length === 0 && kind !== 'neither'
  const text = [
    `${connection}: ${from[learnt.from]}`,
    '',
    answer,
    '',
    ...lines,
    ...notes.map((note) => `  - ${note}`),
    ...(isDone ? ['', `${mark('works')} nothing has to be written: it is read as it is`] : []),
    '',
  ]
  terminal.err(`${secrets.mask(text.join('\n'))}\n`)
}
