/** A browser that runs no script: it follows redirects, keeps cookies, and fills in the one form of a page. */

export interface Page {
  url: string
  status: number
  html: string
}

export interface Walker {
  visit(url: string): Promise<Page>
  /** Sends the page's form with what it holds, and these values in their fields. */
  submit(page: Page, values: Record<string, string>): Promise<Page>
}

const MOST_REDIRECTS = 10

/** `stop`: where an address begins so, it is not opened; the page is its address alone. */
export function createWalker(stop?: string): Walker {
  /** Origin → name → value. */
  const jars = new Map<string, Map<string, string>>()

  async function go(url: string, body?: URLSearchParams, redirects = 0): Promise<Page> {
    const { origin } = new URL(url)
    const jar = jars.get(origin) ?? new Map<string, string>()
    jars.set(origin, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { accept: 'text/html', connection: 'close', ...(cookie && { cookie }) }
    const response = await fetch(url, { redirect: 'manual', headers, ...(body && { method: 'POST', body }) })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (response.status < 300 || response.status >= 400 || location === null)
      return { url, status: response.status, html: await response.text() }
    await response.body?.cancel()
    if (stop !== undefined && location.startsWith(stop)) return { url: location, status: 0, html: '' }
    if (redirects === MOST_REDIRECTS) throw new Error(`${url} leads in a circle`)
    return go(new URL(location, url).href, undefined, redirects + 1)
  }

  return {
    visit: (url) => go(url),
    submit(page, values) {
      const [, attributes = ''] = /<form([^>]*)>/i.exec(page.html) ?? []
      if (!/<form/i.test(page.html)) throw new Error(`${page.url} has no form: ${page.html}`)
      const action = attribute(attributes, 'action') ?? page.url
      const fields = [...page.html.matchAll(/<input([^>]*)>/gi)].flatMap(([, found = '']) => {
        const name = attribute(found, 'name')
        return name === undefined ? [] : [[name, attribute(found, 'value') ?? ''] as [string, string]]
      })
      return go(new URL(action, page.url).href, new URLSearchParams({ ...Object.fromEntries(fields), ...values }))
    },
  }
}

const attribute = (text: string, name: string) =>
  new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(text)?.[1]?.replaceAll('&amp;', '&')
