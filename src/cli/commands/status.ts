import { connectionNames } from '../../app/connection_names.ts'
import { liveWords } from '../../app/live.ts'
import { status } from '../../app/status.ts'
import { exit } from '../../errors.ts'
import { oneLine } from '../../harmless.ts'
import { scopeNotes, spelledNote } from '../../token_messages.ts'
import type { Command } from '../contract.ts'
import { mark, teller } from '../progress.ts'

export const command: Command = {
  usage: 'status [NAME…]',
  about:
    'Says what is known of each connection without asking any server: its token, until when, and how that was known. With --live, each server that offers it is asked what it says of the token (RFC 7662); nothing is renewed by that.',
  examples: [
    ['latchkey status', 'every connection in the file'],
    ['latchkey status --json crm_login', 'one of them, for programs'],
    ['latchkey status --live crm_login', 'what its server says, too'],
  ],
  options: { live: { type: 'boolean' } },
  optionHelp: { live: 'ask the server whether it still takes the token' },
  words: [0, Number.POSITIVE_INFINITY],
  async run({ workspace, runtime, say, words, options, json }) {
    const opened = await workspace()
    const { clock } = (await runtime()).runtime
    const tell = teller()
    let code: number = exit.done
    for (const name of connectionNames(opened, words)) {
      const { connection, type, state, detail, error, live, ...facts } = await status(opened, name, clock.now(), {
        ask: options.live === true,
      })
      if (code === exit.done) code = error?.exitCode ?? exit.done
      if (json) {
        const told = live && 'error' in live ? { asked: true, error: live.error.toJSON() } : live
        const why = error && { error: error.toJSON() }
        await say({ connection, type, state, detail, ...facts, ...(told && { live: told }), ...why })
        continue
      }
      // In the server's words.
      const scope = facts.scope && oneLine(facts.scope)
      const lines = [
        facts.expires_at && `until ${facts.expires_at} (from ${facts.expiry_source})`,
        facts.expiry_doubt && oneLine(facts.expiry_doubt),
        facts.generation !== undefined &&
          `token ${facts.fingerprint}, generation ${facts.generation}, ${facts.has_refresh_token ? 'with' : 'without'} a refresh token`,
        facts.refresh_token_expires_at &&
          `refresh token until ${facts.refresh_token_expires_at}${facts.refresh_token_expiry_source ? ` (from ${facts.refresh_token_expiry_source})` : ''}`,
        facts.logged_in_at && `logged in since ${facts.logged_in_at}`,
        scope && `scope ${scope}`,
        ...scopeNotes({ missing: facts.scope_missing ?? [], extra: facts.scope_extra ?? [] }).map((note) =>
          oneLine(note),
        ),
        facts.spelled && oneLine(spelledNote(facts.spelled)),
        live && liveWords(live, clock.now()),
      ].filter(Boolean)
      const why = live && 'error' in live && live.error === error ? undefined : error
      await say(
        `${tell(`${mark(state)} ${name} (${type}): ${detail}`, why)}${lines.map((line) => `    ${line}\n`).join('')}`,
      )
    }
    return code
  },
}
