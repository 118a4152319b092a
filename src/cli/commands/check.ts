import { check } from '../../app/check.ts'
import { connectionNames } from '../../app/connection_names.ts'
import { exit } from '../../errors.ts'
import type { Command } from '../contract.ts'
import { mark, teller } from '../progress.ts'

export const command: Command = {
  usage: 'check [NAME…]',
  about:
    'Tries each connection with one cheap request and says in a sentence what is wrong. The exit code is that of the first one that fails.',
  examples: [
    ['latchkey check', 'every connection in the file'],
    ['latchkey check crm_login', 'one of them'],
  ],
  words: [0, Number.POSITIVE_INFINITY],
  async run({ workspace, say, words, json }) {
    const opened = await workspace()
    const tell = teller()
    let code: number = exit.done
    for (const name of connectionNames(opened, words)) {
      const { error, ...result } = await check(opened, name)
      if (code === exit.done) code = error?.exitCode ?? exit.done
      if (json) await say({ ...result, ...(error && { error: error.toJSON() }) })
      else await say(tell(`${mark(result.state)} ${name}: ${result.detail}`, error))
    }
    return code
  },
}
