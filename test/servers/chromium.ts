/** Debian's Chromium, as a person's browser: it knows nobody, and forgets everything when it is closed. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { programs } from './installed.ts'

export type { Page }

export interface OpenBrowser {
  /** A window with no cookies of others. */
  window(): Promise<Page>
  close(): Promise<void>
}

export async function openChromium(): Promise<OpenBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: programs.chromium,
    headless: true,
    // Its sandbox does not run as root, and sees only pages of this machine.
    args: ['--no-sandbox'],
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
