/** The person at this terminal, and the browser beside it. */
import type { Desk } from '../oauth/contract.ts'
import type { Lines, Terminal } from './contract.ts'

export function openDesk(
  terminal: Terminal,
  { signal, json, browser }: { signal: AbortSignal; json: boolean; browser: boolean },
): Desk {
  let lines: Promise<Lines> | undefined
  return {
    signal,
    tell: (sentence, facts) =>
      terminal.err(json ? `${JSON.stringify({ type: 'login', message: sentence, ...facts })}\n` : `${sentence}\n`),
    async openBrowser(url) {
      if (!browser) return false
      const { openBrowser } = await import('../callback/browser.ts')
      return openBrowser(url, terminal.env)
    },
    async listen(redirect_uri, how) {
      const { listenForCallback } = await import('../callback/listen.ts')
      return listenForCallback(redirect_uri, how)
    },
    async line(over) {
      lines ??= terminal.lines(over)
      return (await lines).next()
    },
  }
}
