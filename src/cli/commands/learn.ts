import { connectionNames } from '../../app/connection_names.ts'
import { asYaml, type Learnt, type Study, withLearnt } from '../../app/study.ts'
import { ConfigError, exit } from '../../errors.ts'
import { checkPath } from '../check_path.ts'
import type { Command, Context } from '../contract.ts'
import { decided, undecided } from '../lesson.ts'
import { mark } from '../progress.ts'

export const command: Command = {
  usage: 'learn NAME [PATH] [-]',
  about:
    'Of a connection that brings a token: says where an answer of the token endpoint has its token, its end and the rest, and why, and what the file must say of that. The answer is the one that is kept; where none is, it is asked for once. Of a REST connection: asks for PATH once, and writes an extract: rows, fields, pagination. With - the answer is pasted, and nobody is asked. Values are not shown.',
  examples: [
    ['latchkey learn crm_login', 'asks where two may be meant, and whether to write it into the file'],
    ['pbpaste | latchkey learn crm_login -', 'from an answer that was copied; nobody is asked'],
    ["latchkey learn crm_login --set 'access_token=$.data.jwt' --write", 'where it is known which is meant'],
    ['latchkey learn crm /customers', 'an extract, as YAML'],
  ],
  options: {
    set: { type: 'string', multiple: true },
    write: { type: 'boolean' },
    extract: { type: 'string' },
    sample: { type: 'boolean' },
  },
  optionHelp: {
    set: 'MEMBER=PATH: what you know; MEMBER=none for what the answer does not have',
    write: 'write it into the file, instead of printing it',
    extract: 'NAME of the extract',
    sample: 'show a value of each field, which may be somebody’s',
  },
  words: [1, 3],
  async run(context) {
    const { workspace, terminal, words, options, json, say } = context
    const [name = '', ...more] = words
    const isGiven = more.includes('-')
    const isPiped = isGiven && !terminal.isTerminal.in
    const [path, ...rest] = more.filter((word) => word !== '-')
    if (rest.length > 0) throw wrong(`learn does not take ${rest.join(' ')}`, `write: latchkey ${command.usage}`)
    const opened = await workspace()
    connectionNames(opened, [name])
    checkPath('learn', name, path)
    const pasted = isGiven ? await answerFrom(terminal) : undefined
    if (pasted?.trim() === '')
      throw wrong(
        isPiped ? 'standard input is empty' : 'nothing was pasted',
        `paste the body of an answer, or: latchkey learn ${name} - < answer.json`,
      )
    const studied = await openStudy(context, opened, name, path, pasted)
    const learnt = await decided(context, studied, chosenIn(options.set), isPiped)
    const isOpen = learnt.questions.length > 0
    const isWritten =
      !isOpen &&
      learnt.edits.length > 0 &&
      (await isWanted(context, learnt, isPiped)) &&
      (await write(context, learnt, studied))
    const { edits: _, ...facts } = learnt
    if (json) await say({ ...facts, written: isWritten })
    if (isOpen) throw undecided(learnt)
    // What is wrong besides is for the person to mend, too.
    if (studied.failure && learnt.kind !== 'token') throw studied.failure
    return exit.done
  },
}

/** Of somebody at the terminal, unseen: there is a token in it. */
const answerFrom = async (terminal: Context['terminal']): Promise<string> =>
  terminal.isTerminal.in
    ? (await terminal.person()).paste('Paste the body of the answer, then press Enter (nothing of it is shown or kept)')
    : terminal.input()

const wrong = (problem: string, advice: string) => new ConfigError('usage.wrong', { problem, advice })

async function openStudy(
  { runtime, options, terminal, json }: Context,
  workspace: Awaited<ReturnType<Context['workspace']>>,
  name: string,
  path: string | undefined,
  pasted: string | undefined,
): Promise<Study> {
  const { connections } = workspace.document
  const type = Object.hasOwn(connections, name) ? connections[name]?.type : undefined
  const given = pasted === undefined ? {} : { pasted }
  if (type === 'REST' || type === 'JSONFile') {
    const { nameFault, studyRows, suggestedName } = await import('../../app/learn_rows.ts')
    const isAsked = options.extract === undefined && terminal.isTerminal.in && pasted === undefined && !json
    const how = { fault: (name: string) => nameFault(workspace, name) }
    const extract = isAsked
      ? await (await terminal.person()).text('Name of the extract', suggestedName(workspace, path), how)
      : options.extract
    const named = typeof extract === 'string' ? { extract } : {}
    const sample = options.sample === true
    return studyRows(workspace, name, {
      ...given,
      ...named,
      sample,
      ...(path !== undefined && { path }),
    })
  }
  if (path !== undefined)
    throw wrong(`learn does not take ${path}`, `PATH is for REST connections; write - to paste an answer`)
  const { studyToken } = await import('../../app/learn_token.ts')
  const { clock } = (await runtime()).runtime
  return studyToken(workspace, name, { now: clock.now(), ...given })
}

/** Member → path. */
function chosenIn(set: Context['options'][string]): Record<string, string> {
  return Object.fromEntries(
    [set ?? []].flat().map((given) => {
      const [, member, value] = /^([a-z_.]+)=(.+)$/s.exec(String(given)) ?? []
      if (member === undefined || value === undefined)
        throw wrong(`--set ${String(given)} says nothing`, "write: --set 'access_token=$.data.token'")
      return [member, value]
    }),
  )
}

/** What has to be written is printed, unless somebody wants it to be written. */
async function isWanted({ terminal, options, json }: Context, { edits }: Learnt, isPiped: boolean): Promise<boolean> {
  if (options.write) return true
  if (json) return false
  await terminal.out(await asYaml(edits))
  if (!terminal.isTerminal.in || !terminal.isTerminal.out || isPiped) return false
  return (await terminal.person()).agrees('Write it into the file?')
}

/** What an extract is there for. */
function next({ kind, edits }: Learnt): string {
  const extract = kind === 'rows' ? edits.find(({ at }) => at[0] === 'extracts')?.at[1] : undefined
  return extract === undefined ? '' : `; to read it: latchkey run ${extract} --sample 5`
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
  if (!json) terminal.err(`${mark('works')} ${shown}: written, and the answer is read with it${next(learnt)}\n`)
  return isChanged
}
