import { exit } from '../../errors.ts'
import { checkPath } from '../check_path.ts'
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
    checkPath('request', name, path)
    const response = await (await workspace()).request(name, path)
    // A program gets the bytes as they came, whatever they are; a terminal gets text that cannot command it.
    if (!terminal.isTerminal.out) {
      for await (const chunk of response.body) await terminal.out(chunk)
      return exit.done
    }
    const decoder = new TextDecoder()
    for await (const chunk of response.body) await terminal.out(visible(decoder.decode(chunk, { stream: true })))
    await terminal.out(`${visible(decoder.decode())}\n`)
    return exit.done
  },
}

/** Lines and tabs stay; whatever else moves the cursor or turns the reading direction becomes U+FFFD. */
const visible = (text: string) => text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
