import { exit } from '../../errors.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'request NAME [PATH]',
  about:
    'Makes one authenticated call to a REST connection and prints the answer’s body as it is. -v shows the request, its credential masked.',
  examples: [
    ['latchkey request crm /customers?page=2', 'PATH is joined to the connection’s url'],
    ['latchkey request crm /customers -v > answer.json', 'to look at before writing an extract'],
  ],
  words: [1, 2],
  async run({ workspace, terminal, words: [name = '', path] }) {
    const response = await (await workspace()).request(name, path)
    const decoder = new TextDecoder()
    for await (const chunk of response.body) await terminal.out(decoder.decode(chunk, { stream: true }))
    await terminal.out(`${decoder.decode()}${terminal.isTerminal.out ? '\n' : ''}`)
    return exit.done
  },
}
