import { exit } from '../../errors.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'token NAME',
  about:
    'Gets a usable token of a connection and prints it as JSON, in the spelling of RFC 6749 whatever the server’s was. The values are real: mind who reads them.',
  examples: [
    ['latchkey token crm_login', 'from the store while it is fresh, else from the server'],
    ['latchkey token crm_login | jq -r .access_token', 'the token alone'],
  ],
  words: [1, 1],
  async run({ workspace, terminal, words: [name = ''] }) {
    await terminal.out(`${JSON.stringify(await (await workspace()).token(name), null, 2)}\n`)
    return exit.done
  },
}
