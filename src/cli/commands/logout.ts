import { connectionNames } from '../../app/connection_names.ts'
import { logout } from '../../app/logout.ts'
import { exit } from '../../errors.ts'
import type { Command } from '../contract.ts'
import { mark } from '../progress.ts'

export const command: Command = {
  usage: 'logout NAME…',
  about:
    'Has the authorization server end the tokens of a connection, where it can (RFC 7009), and forgets them. They are forgotten here in any case; the exit code is 3 where the server still takes one, and 2 where that is because of the file.',
  examples: [['latchkey logout crm_login', 'nobody can use its tokens any more; to have one again: latchkey login']],
  words: [1, Number.POSITIVE_INFINITY],
  async run({ workspace, runtime, say, words, json }) {
    const opened = await workspace()
    const { clock } = (await runtime()).runtime
    let code: number = exit.done
    for (const name of connectionNames(opened, words)) {
      const { error, notes, revocations, ...told } = await logout(opened, name, clock.now())
      if (code === exit.done) code = error?.exitCode ?? exit.done
      if (json) {
        const outcomes = revocations.map(({ error, ...one }) => ({ ...one, ...(error && { error: error.toJSON() }) }))
        await say({ ...told, revocations: outcomes, notes, ...(error && { error: error.toJSON() }) })
        continue
      }
      const why = error && `    ${error.message}\n    → ${error.hint}\n`
      await say(
        `${mark(error ? 'broken' : 'works')} ${name}: ${told.detail}\n${why ?? ''}${notes.map((note) => `    ${note}\n`).join('')}`,
      )
    }
    return code
  },
}
