import { asYaml, type Learnt, learn } from '../../app/learn.ts'
import { ConfigError, exit } from '../../errors.ts'
import type { Command, Context } from '../contract.ts'

export const command: Command = {
  usage: 'learn NAME [-]',
  about:
    'Reads an answer of a token endpoint, says where the token, its end and the rest stand in it, and prints what the file must say of that. The answer is the one that is kept, or asked for, or pasted (-). Values are never shown.',
  examples: [
    ['latchkey learn crm_login', 'from the answer that is kept; else it is asked for once'],
    ['pbpaste | latchkey learn crm_login -', 'from one that was copied'],
    ['latchkey learn crm_login --set access_token=$.data.jwt', 'where two may be meant, this one'],
  ],
  options: { set: { type: 'string', multiple: true } },
  optionHelp: { set: 'MEMBER=PATH: what you know' },
  words: [1, 2],
  async run(context) {
    const { workspace, runtime, terminal, words, options, json, say } = context
    const [name = '', from] = words
    if (from !== undefined && from !== '-')
      throw new ConfigError('usage.wrong', {
        problem: `learn does not take ${from}`,
        advice: 'write - to paste an answer',
      })
    const opened = await workspace()
    const pasted = from === '-' ? await terminal.input() : undefined
    const { clock } = (await runtime()).runtime
    const chosen = chosenIn(options.set)
    const learnt = await learn(opened, name, { chosen, now: clock.now(), ...(pasted !== undefined && { pasted }) })
    if (json) await say(dataOf(learnt))
    else tell(context, learnt)
    const [question] = learnt.lesson.questions
    if (question) {
      const { member, choices } = question
      throw new ConfigError('usage.wrong', {
        problem: `${choices.length} members may be the ${member}, and nothing says which`,
        advice: `choose: ${choices.map(({ path }) => `--set '${member}=${path}'`).join(' or ')}`,
      })
    }
    if (!json && learnt.edits.length > 0) await terminal.out(await asYaml(learnt.edits))
    return exit.done
  },
}

function chosenIn(set: Context['options'][string]): Record<string, string> {
  return Object.fromEntries(
    [set ?? []].flat().map((given) => {
      const [, member, value] = /^([a-z_]+)=(.+)$/s.exec(String(given)) ?? []
      if (member === undefined || value === undefined)
        throw new ConfigError('usage.wrong', {
          problem: `--set ${String(given)} says nothing`,
          advice: "write: --set 'access_token=$.data.token'",
        })
      return [member, value]
    }),
  )
}

const dataOf = ({ connection, from, lesson, edits }: Learnt) => ({
  connection,
  from,
  ...lesson,
  edits: edits.map(({ at, value }) => ({ at, value })),
})

function tell({ terminal }: Context, { lesson }: Learnt): void {
  const { answer, findings } = lesson
  terminal.err(`${answer}\n\n`)
  for (const { member, path, because } of findings) terminal.err(`${member}  ${path}  ${because.join(', ')}\n`)
}
