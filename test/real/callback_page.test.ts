/** The pages of a login in a real browser: what a person sees, what stays behind, and what axe has to say. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Arrival, Callback, CallbackPage, ListenHow } from '../../src/callback/contract.ts'
import { listenForCallback } from '../../src/callback/listen.ts'
import { freePort } from '../callback/browser.ts'
import { type OpenBrowser, openChromium, type Page } from '../servers/chromium.ts'
import { describeWith } from '../servers/installed.ts'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const pages: CallbackPage[] = [
  { kind: 'done' },
  { kind: 'refused', said: 'access_denied: The resource owner denied the request.' },
  {
    kind: 'failed',
    said: 'https://login.example.com/oauth2/token does not accept the client id or secret of connection crm',
    advice: 'check client_id and client_secret; if they are right, try client_secret_post',
  },
  { kind: 'unexpected' },
  { kind: 'over' },
]
const looks = [
  { look: 'light', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { look: 'dark', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { look: 'light on a phone', colorScheme: 'light', viewport: { width: 390, height: 780 } },
  { look: 'dark on a narrow phone', colorScheme: 'dark', viewport: { width: 320, height: 600 } },
] as const

describeWith(['chromium'], 'the page after a login', () => {
  let browser: OpenBrowser
  let page: Page
  let callback: Callback
  let redirect_uri: string
  /** What the page asked for, and what the browser complained of. */
  let asked: string[]
  let complaints: string[]

  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser?.close())

  async function listening(how: Partial<ListenHow> = {}) {
    redirect_uri = `http://127.0.0.1:${await freePort()}/callback`
    callback = await listenForCallback(redirect_uri, { connection: 'crm', ...how })
    page = await browser.window()
    asked = []
    complaints = []
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
  }

  async function ends() {
    await callback.close()
    await page.context().close()
  }

  /** The browser comes back; the login answers. */
  async function comesBack(url: string, shown: CallbackPage): Promise<Arrival> {
    const loaded = page.goto(url)
    const arrival = await callback.arrival()
    await arrival.reply(shown)
    await loaded
    return arrival
  }

  /** What is wrong with what is shown, in the eyes of axe. */
  async function flaws(): Promise<string[]> {
    // By the debugger's way in: the page's own policy lets no other script run.
    await page.evaluate(axe)
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; help: string }[] }> }
      }
      return (await axe.run()).violations.map(({ id, help }) => `${id}: ${help}`)
    })
  }

  test.each(looks)('$look: says what happened, fits, and axe finds nothing', async ({ colorScheme, viewport }) => {
    await listening()
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(viewport)
    for (const shown of pages) {
      await comesBack(`${redirect_uri}?code=1&state=2`, shown)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('crm')
      expect(await page.getByRole('main').innerText()).toMatch(/terminal|still waits/)
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width)
      expect(await flaws()).toEqual([])
    }
    const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(ground).toBe(colorScheme === 'dark' ? 'rgb(19, 21, 24)' : 'rgb(244, 243, 239)')
    await ends()
  })

  test('code and state leave address bar and history; nothing else is loaded, and the policy stops nothing of ours', async () => {
    await listening()
    await comesBack(`${redirect_uri}?code=secret-code&state=secret-state#_=_`, { kind: 'done' })
    expect(page.url()).toBe(redirect_uri)
    await page.goto('about:blank')
    const back = page.goBack()
    const again = await callback.arrival()
    await again.reply({ kind: 'done' })
    await back
    expect([page.url(), again.parameters.size]).toEqual([redirect_uri, 0])
    const arrived = `GET ${redirect_uri}?code=secret-code&state=secret-state`
    expect(asked).toEqual([arrived, `GET ${redirect_uri}`])
    expect(complaints).toEqual([])
    await ends()
  })

  test('words of a server are words: nothing in them runs or is drawn', async () => {
    await listening()
    const said =
      '</blockquote><img src=x onerror="document.title=1"><script>document.title=2</script><style>body{display:none}</style>'
    await comesBack(redirect_uri, { kind: 'refused', said })
    expect(await page.getByRole('blockquote').textContent()).toBe(said)
    expect(await page.title()).toBe('crm is not logged in · Latchkey')
    await ends()
  })

  test('a fragment is handed over, and stays neither in the address bar nor in the history', async () => {
    await listening({ fragment: true })
    const loaded = page.goto(`${redirect_uri}?a=1#access_token=secret%2Btoken&state=x+y`)
    const { parameters, reply } = await callback.arrival()
    expect([...parameters]).toEqual([
      ['a', '1'],
      ['access_token', 'secret+token'],
      ['state', 'x y'],
    ])
    await reply({ kind: 'done' })
    await loaded
    await page.getByRole('heading', { name: 'crm is logged in' }).waitFor()
    expect(page.url()).toBe(redirect_uri)
    expect(await page.evaluate('history.length')).toBeLessThanOrEqual(2)
    expect(asked).toEqual([`GET ${redirect_uri}?a=1`, `POST ${redirect_uri}`])
    expect(complaints).toEqual([])
    await ends()
  })

  test('where no script runs the page says what to do, and leaves the address as it is', async () => {
    await listening({ fragment: true })
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false })
    const plain = await context?.newPage()
    if (!plain) throw new Error('no window')
    await plain.goto(`${redirect_uri}#access_token=1`)
    expect(await plain.getByRole('main').innerText()).toContain('Copy the whole address from the address bar')
    expect(plain.url()).toBe(`${redirect_uri}#access_token=1`)
    await context?.close()
    await ends()
  })

  test('no other site can frame it, or hand over a fragment of its own', async () => {
    await listening({ fragment: true })
    const other = createServer((_, response) => {
      response.setHeader('content-type', 'text/html').end(
        `<iframe src="${redirect_uri}"></iframe>
        <form method="post" action="${redirect_uri}"><input name="fragment" value="access_token=theirs"></form>`,
      )
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    await page.goto(`http://localhost:${port}/`)
    await expect.poll(() => complaints.join()).toMatch(/frame-ancestors|X-Frame-Options/i)
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.evaluate('document.forms[0].submit()')
    expect((await answered).status()).toBe(403)
    other.close()
    await ends()
  })
})
