import { connectionNames } from '../../app/connection_names.ts'
import { status } from '../../app/status.ts'
import { exit } from '../../errors.ts'
import { oneLine } from '../../harmless.ts'
import type { Command } from '../contract.ts'
import { mark } from '../progress.ts'

export const command: Command = {
  usage: 'status [NAME…]',
  about:
    'Says what is known of each connection without asking any server: its token, until when, and how that was known.',
  examples: [
    ['latchkey status', 'every connection in the file'],
    ['latchkey status --json crm_login', 'one of them, for programs'],
  ],
  words: [0, Number.POSITIVE_INFINITY],
  async run({ workspace, runtime, say, words, json }) {
    const opened = await workspace()
    const { clock } = (await runtime()).runtime
    let code: number = exit.done
    for (const name of connectionNames(opened, words)) {
      const { connection, type, state, detail, error, ...facts } = await status(opened, name, clock.now())
      if (code === exit.done) code = error?.exitCode ?? exit.done
      if (json) {
        await say({ connection, type, state, detail, ...facts, ...(error && { error: error.toJSON() }) })
        continue
      }
      // In the server's words.
      const scope = facts.scope && oneLine(facts.scope)
      const lines = [
        facts.expires_at && `until ${facts.expires_at} (from ${facts.expiry_source})`,
        facts.generation !== undefined &&
          `token ${facts.fingerprint}, generation ${facts.generation}, ${facts.has_refresh_token ? 'with' : 'without'} a refresh token`,
        facts.refresh_token_expires_at && `refresh token until ${facts.refresh_token_expires_at}`,
        scope && `scope ${scope}`,
        facts.spelled &&
          `the server’s names: ${Object.entries(facts.spelled)
            .map(([ours, theirs]) => `${theirs} for ${ours}`)
            .join(', ')}`,
      ].filter(Boolean)
      await say(`${mark(state)} ${name} (${type}): ${detail}\n${lines.map((line) => `    ${line}\n`).join('')}`)
    }
    return code
  },
}
