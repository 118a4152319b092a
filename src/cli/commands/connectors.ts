import { connectorNamed, findConnectors, type Listed, listed } from '../../app/catalogue.ts'
import { exit } from '../../errors.ts'
import { formats } from '../../formats/index.ts'
import { createNodeRuntime } from '../../node_runtime.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'connectors [WORD]',
  about: `Shows the ready-made connectors: those with the word in their name, title or description. Of the one with exactly this
name, all that is known: what to ask its provider for, what to write, and where that was read.`,
  examples: [
    ['latchkey connectors', 'all of them'],
    ['latchkey connectors shop', 'those that have to do with shops'],
    ['latchkey connectors hubspot', 'what is known of one, and the lines to write'],
    ['latchkey connectors hubspot --json', 'for programs'],
  ],
  words: [0, 1],
  async run({ terminal, words: [word], json }) {
    const { connectors } = createNodeRuntime({ file: 'latchkey.yaml', env: terminal.env })
    // As a file has it: name@version.
    const exact = word === undefined ? undefined : await connectors.read(word.replace(/@\d+$/, ''))
    const found = exact ? [exact] : await findConnectors(connectors, word)
    // Told with the nearest name.
    if (found.length === 0) await connectorNamed(connectors, String(word))
    if (json) for (const one of found) await terminal.out(`${JSON.stringify(exact ?? listed(one))}\n`)
    else if (exact) await terminal.out(await (await import('../connector_page.ts')).pageOf(exact))
    else await terminal.out(await tableOf(found.map(listed), terminal.isTerminal.out ? terminal.width : undefined))
    return exit.done
  },
}

async function tableOf(found: Listed[], width: number | undefined): Promise<string> {
  const writer = (await formats.table()).open(width === undefined ? {} : { width })
  const rows = found.map(({ name, title, connects_by, reads, verified }) => ({
    name,
    title,
    'connects by': connects_by.join(', '),
    extracts: reads.join(', '),
    verified: verified ? 'yes' : 'in part',
  }))
  return writer.begin() + writer.rows(rows) + writer.end()
}
