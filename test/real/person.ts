/** A person at a terminal with a browser beside it: what the built command prints is opened, what it asks is clicked. */
import type { Place, Result } from '../e2e/cli.ts'
import { NOWHERE, type OpenBrowser, type Page } from '../servers/chromium.ts'

export interface LogIn {
  /** The place's own file names the connection `crm`. */
  place: Place
  browser: OpenBrowser
  /** What the person does on the pages of the server, having read what the command shows. */
  does(page: Page, shown: string): Promise<unknown>
  words?: string[]
}

export interface LoggedIn extends Result {
  /** What the command told the person to open. */
  address: URL
  /** What the browser shows at the end. */
  page: string
}

/** `latchkey login crm`, to its end. The browser comes back to the command itself. */
export async function logIn({ place, browser, does, words = [] }: LogIn): Promise<LoggedIn> {
  const command = place.start(['login', 'crm', '--json', ...words])
  const page = await browser.window()
  try {
    const shown = await command.shows('http')
    const address = addressIn(shown)
    await page.goto(address.href)
    await does(page, shown)
    const result = await command.ended
    return { ...result, address, page: await page.innerText('body') }
  } finally {
    command.kill('SIGKILL')
    await page.context().close()
  }
}

/** The same where the connection's redirect URI is `NOWHERE`: the person pastes the address that the browser ends at. */
export async function logInByPasting({ place, browser, does }: LogIn): Promise<LoggedIn> {
  const command = place.start(['login', 'crm', '--json'], { types: true })
  const page = await browser.window()
  try {
    const shown = await command.shows('http')
    const address = addressIn(shown)
    const back = page.waitForRequest((request) => request.url().startsWith(NOWHERE))
    back.catch(() => undefined)
    await page.goto(address.href)
    await does(page, shown)
    command.type((await back).url())
    const result = await command.ended
    return { ...result, address, page: '' }
  } finally {
    command.kill('SIGKILL')
    await page.context().close()
  }
}

/** The first address that stands by itself. */
function addressIn(shown: string): URL {
  const found = /https?:[^\s"\\]+/.exec(shown)
  if (!found) throw new Error(`no address in: ${shown}`)
  return new URL(found[0])
}
