import { login } from '../../app/login.ts'
import { exit } from '../../errors.ts'
import { oneLine } from '../../harmless.ts'
import type { Command } from '../contract.ts'
import { openDesk } from '../desk.ts'
import { mark } from '../progress.ts'

export const command: Command = {
  usage: 'login NAME',
  about:
    'Has a person log in, in a browser, and keeps the token that this brings. For a connection that needs nobody, gets a new token.',
  examples: [
    ['latchkey login crm_login', 'opens the browser, and waits'],
    ['latchkey login crm_login --no-browser', 'prints the address; the browser may be on another machine'],
  ],
  options: { 'no-browser': { type: 'boolean' } },
  optionHelp: { 'no-browser': 'print the address, and open nothing' },
  words: [1, 1],
  async run({ workspace, runtime, terminal, signal, say, words: [name = ''], options, json }) {
    const opened = await workspace()
    const { clock } = (await runtime()).runtime
    const desk = openDesk(terminal, { signal, json, browser: options['no-browser'] !== true })
    const { notes, ...done } = await login(opened, name, desk, clock)
    const lines = notes.map((note) => `    ${oneLine(note)}\n`).join('')
    await say(json ? { ...done, notes } : `${mark('works')} ${name}: ${done.detail}\n${lines}`)
    return exit.done
  },
}
