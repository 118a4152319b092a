/** Commands typed one after another in one place, in this process, and the person who types them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Terminal } from '../../src/cli/contract.ts'
import { main } from '../../src/cli/main.ts'

export interface Typed {
  code: number
  out: string
  err: string
}

export interface Session {
  type(...words: string[]): Promise<Typed>
  /** Types it, and pastes what `paste` makes of the address that is shown for the login; undefined ends the input. */
  paste(words: string[], ...pastes: ((shown: URL) => string)[]): Promise<Typed>
  write(file: object): void
  /** Beside the file. */
  folder: string
  close(): void
}

/** Somebody who said yes: the address that their browser ends at. */
export const agreed =
  (more: Record<string, string> = {}) =>
  (shown: URL): string => {
    const asked = shown.searchParams
    const answer = { code: 'issued-code', state: asked.get('state') ?? '', ...more }
    return `${asked.get('redirect_uri')}?${new URLSearchParams(answer)}`
  }

/** `file`: as data or as it stands; `isTerminal`: somebody looks at what is told. */
export function openSession(
  file: object | string,
  { env = {}, isTerminal = false }: { env?: Record<string, string>; isTerminal?: boolean } = {},
): Session {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-session-'))
  const path = join(folder, 'latchkey.yaml')
  const write = (content: object | string) =>
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify({ version: 1, ...content }))
  write(file)

  async function type(words: string[], pastes: ((shown: URL) => string)[]): Promise<Typed> {
    const said = { out: '', err: '' }
    const left = [...pastes]
    const terminal: Terminal = {
      out: async (text) => {
        said.out += typeof text === 'string' ? text : Buffer.from(text).toString()
      },
      err: (text) => {
        said.err += text
      },
      isTerminal: { out: false, err: isTerminal, in: false },
      width: 80,
      input: async () => '',
      lines: async () => ({
        async next() {
          const [shown] = said.err.match(/https?:\/\/[^\s"\\]+\?[^\s"\\]*state=[^\s"\\]*/) ?? []
          return shown === undefined ? undefined : left.shift()?.(new URL(shown))
        },
      }),
      person: async () => {
        throw new Error('nobody sits there')
      },
      env: { HOME: folder, XDG_STATE_HOME: join(folder, 'state'), ...env },
      folder,
    }
    return { code: await main(words, terminal), ...said }
  }

  return {
    write,
    folder,
    type: (...words) => type(words, []),
    paste: (words, ...pastes) => type(words, pastes),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
