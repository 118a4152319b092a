/** The person at this terminal, and the browser beside it. */
import { spawn } from 'node:child_process'
import type { Desk } from '../oauth/contract.ts'
import type { Terminal } from './contract.ts'

export function openDesk(
  terminal: Terminal,
  { signal, json, browser }: { signal: AbortSignal; json: boolean; browser: boolean },
): Desk {
  const lines = terminal.lines(signal)
  return {
    signal,
    tell: (sentence) =>
      terminal.err(json ? `${JSON.stringify({ type: 'login', message: sentence })}\n` : `${sentence}\n`),
    openBrowser: async (url) => browser && launch(url, terminal.env),
    async listen(redirect_uri, how) {
      const { listenForCallback } = await import('../callback/listen.ts')
      return listenForCallback(redirect_uri, how)
    },
    async line() {
      const { value, done } = await lines.next()
      return done ? undefined : value
    },
  }
}

/** By the command that BROWSER names, as many Unix programs do; false where there is none or it fails. */
function launch(url: string, { BROWSER }: Terminal['env']): Promise<boolean> {
  if (!BROWSER) return Promise.resolve(false)
  return new Promise((resolve) => {
    const child = spawn(BROWSER, [url], { stdio: 'ignore', detached: true })
    child.once('error', () => resolve(false))
    child.once('spawn', () => resolve(true))
    child.unref()
  })
}
