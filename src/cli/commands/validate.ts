import { readWorkspaceFile } from '../../app/read_workspace_file.ts'
import { readDocument } from '../../config/read.ts'
import { ConfigError, exit } from '../../errors.ts'
import { validate } from '../../workspace.ts'
import type { Command } from '../contract.ts'

export const command: Command = {
  usage: 'validate',
  about: 'Checks the file and reports every mistake with its line and column. Asks no server, resolves no secret.',
  examples: [
    ['latchkey validate', 'the latchkey.yaml here or in a folder above'],
    ['latchkey validate -f other.yaml', 'another file'],
  ],
  words: [0, 0],
  async run({ runtime, terminal, json }) {
    const { runtime: world, path, shown } = await runtime()
    const { issues, warnings, workspace } = await validate(
      await readDocument(await readWorkspaceFile(path, shown), shown),
      world,
    )
    if (!json)
      for (const { where, pointer, problem, advice } of warnings)
        terminal.err(`warning: ${where}  ${pointer}  ${problem} → ${advice}\n`)
    if (issues.length > 0) throw new ConfigError('config.invalid', { file: shown, issues, warnings })
    const counts = {
      connections: Object.keys(workspace.connections).length,
      extracts: Object.keys(workspace.extracts).length,
    }
    await terminal.out(
      json
        ? `${JSON.stringify({ file: shown, valid: true, ...counts, warnings })}\n`
        : `${shown} is valid: ${many(counts.connections, 'connection')}, ${many(counts.extracts, 'extract')}\n`,
    )
    return exit.done
  },
}

const many = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
