/** Debian's Chromium, as a person's browser: it knows nobody, and forgets everything when it is closed. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { programs } from './installed.ts'

export type { Page }

/** A redirect URI of every client here, which no browser reaches: who ends there has an address to paste. */
export const NOWHERE = 'https://app.example/callback'

export interface OpenBrowser {
  /** A window with no cookies of others. */
  window(): Promise<Page>
  close(): Promise<void>
}

export async function openChromium(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: programs.chromium,
    headless: true,
    // Its sandbox does not run as root; it sees only pages of this machine.
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost'],
  })
  return {
    async window() {
      const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
    close: () => browser.close(),
  }
}
