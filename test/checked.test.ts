/** scripts/checked.ts: a day is written where a page holds each fact, and nowhere else. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse, stringify } from 'yaml'
import { look, main, textOf } from '../scripts/checked.ts'
import type { Connector } from '../src/config/contract.ts'
import { startOddServer } from './servers/odd.ts'

const text = (address = 'https://docs.example.com/auth') => `name: shop
# kept as it is
connections:
  - type: OAuth2
    fields:
      grant_type: authorization_code
      token_endpoint: https://\${var:shop}.example.com/oauth/token
      token_request: {scope_separator: ','}
      token_response: {access_token: "$.data['session-key']"}
    token: {lifetime: 1h, refresh_token: rotated}
  - type: REST
    fields:
      rate_limit: {requests: 1000, per: 1min}
      headers: {X-Api-Version: '2026-11'}
      pagination: {type: cursor, path: $.paging.next, parameter: after}
scopes: {orders.read: read orders}
sources:
  - {url: ${address}, of: [OAuth2, REST, scopes]}
`
const page = `<html><script>nothing here</script><h1>Authorization code</h1>
<p>Ask <code>https://{shop}.example.com/oauth/token</code>, the scope <b>orders.read</b> and others, divided by commas.
<pre>{"data": {&quot;session-key&quot;: "…"}, "paging": {"next": "…"}}</pre>
Send X-Api-Version&colon; &#50;026-11, and after. At most 1,000 requests per minute. A token lives for 3,600 seconds.</html>`
const connector = () => parse(text()) as Connector
const looked = (html: string, read: string[] = []) => {
  const [source] = connector().sources
  return look(connector(), source as Connector['sources'][number], html, read)
}

describe('of a page', () => {
  test('each fact is found in its text, or nobody can find it there', () => {
    const { missing, unread, found } = looked(page)
    expect(missing).toEqual([])
    expect(unread).toEqual(['OAuth2.token_request.scope_separator', 'OAuth2.token.refresh_token'])
    expect(found).toContain('REST.pagination.path')
    const by = { missing: [], unread: [], read: [...unread].sort() }
    expect(looked(page, ['scope_separator', 'refresh_token'])).toMatchObject(by)
    expect(looked(page, ['OAuth2'])).toMatchObject(by)
  })

  test.each<[fact: string, instead: [string, string]]>([
    ['OAuth2.grant_type', ['Authorization code', 'Authorization']],
    ['OAuth2.token_endpoint', ['/oauth/token', '/oauth/tokens']],
    ['OAuth2.token_endpoint', ['{shop}.example.com', '{shop}.example.org']],
    ['OAuth2.token_response.access_token', ['session-key', 'session_key']],
    ['REST.rate_limit.requests', ['1,000', '10,000']],
    ['REST.rate_limit.per', ['per minute', 'per hour']],
    ['OAuth2.token.lifetime', ['3,600 seconds', '3,600 days']],
    ['OAuth2.token.lifetime', ['3,600 seconds', '13,600 seconds']],
    ['REST.headers.X-Api-Version', ['26-11', '25-11']],
    ['REST.headers.X-Api-Version', ['X-Api-Version', 'Api-Version']],
    ['REST.pagination.parameter', ['and after', 'and afterwards']],
    ['scopes.orders.read', ['orders.read', 'all-orders.read']],
  ])('%s is missing where it says otherwise', (fact, [from, to]) => {
    expect(looked(page.replace(from, to)).missing).toEqual([fact])
  })
})

describe('in a connector', () => {
  let folder: string
  let said: string[]
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'latchkey-checked-'))
    said = []
    vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)))
    writeFileSync(join(folder, 'shop.yaml'), text())
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true })
  })
  const written = () => readFileSync(join(folder, 'shop.yaml'), 'utf8')
  const check = (...words: string[]) => main(['shop', '--folder', folder, ...words], async () => page)
  const today = new Date().toISOString().slice(0, 10)

  test('the day stands where the page holds all, with what a person read, and nothing else has changed', async () => {
    expect(await check('--read', 'scope_separator,refresh_token')).toBe(0)
    const stamp = `scopes], read: [OAuth2.token.refresh_token, OAuth2.token_request.scope_separator], checked: ${today}}`
    expect(written()).toBe(text().replace('scopes]}', stamp))
    expect(said.join('\n')).toContain('and 2 that a person read')
    expect(await check()).toBe(0)
    expect(written()).toContain(stamp)
  })

  test('no day is written where something is missing, which is told', async () => {
    expect(await check()).toBe(1)
    expect(written()).toBe(text())
    expect(said.join('\n')).toContain('read it and name it with --read: OAuth2.token_request.scope_separator')
  })

  test('what stands in a source with a day is unverified no more, of a part only the rest', async () => {
    const stamp = async (unverified: string) => {
      writeFileSync(join(folder, 'shop.yaml'), `verified: false\nunverified: ${unverified}\n${text()}`)
      await check('--read', 'scope_separator,refresh_token')
      const { verified, unverified: left } = parse(written()) as Connector
      return { verified, left }
    }
    expect(await stamp('[OAuth2, pagination]')).toEqual({ verified: true, left: undefined })
    const more = 'verify: {path: /me, headers: {x-pet: cat}}\n'
    writeFileSync(join(folder, 'shop.yaml'), `${more}verified: false\nunverified: [path, x-pet, REST]\n${text()}`)
    await check('--read', 'scope_separator,refresh_token')
    expect(parse(written())).toMatchObject({ verified: false, unverified: ['verify.path', 'x-pet'] })
  })

  test('without a name all are looked at, each in one line: what has the day, what is not reached, what lacks facts', async () => {
    const other = (name: string, ...of: string[]) => ({
      of,
      url: `https://docs.example.com/${name}`,
    })
    const lamp = {
      connections: [{ type: 'REST', fields: { url: 'https://api.example.com', headers: { accept: 'text/json' } } }],
      sources: [other('url', 'REST.url'), other('headers', 'REST.headers'), other('gone', 'REST')],
    }
    const whole = text().replace('[OAuth2, REST', '[REST')
    writeFileSync(join(folder, 'shop.yaml'), whole)
    writeFileSync(join(folder, 'lamp.yaml'), stringify(lamp))
    const get = async ({ url }: { url: string }) => {
      if (url.endsWith('gone')) throw new Error('not there')
      return url.endsWith('auth') ? page : 'Ask https://api.example.com for everything.'
    }
    expect(await main(['--folder', folder], get)).toBe(1)
    const at = 'https://docs.example.com'
    expect(said).toEqual([
      `✘ lamp: the day now: ${at}/url; not reached: ${at}/gone; not all there: ${at}/headers`,
      `✔ shop: the day now: ${at}/auth`,
    ])
    expect(written()).toContain(`checked: ${today}`)
    const days = (parse(readFileSync(join(folder, 'lamp.yaml'), 'utf8')) as Connector).sources
    expect(days.map(({ checked }) => checked)).toEqual([today, undefined, undefined])
    rmSync(join(folder, 'lamp.yaml'))
    expect(await main(['--folder', folder], get)).toBe(0)
  })

  test('what a person read is said of a connector, not of all', async () => {
    vi.spyOn(console, 'error').mockImplementation((line) => void said.push(String(line)))
    expect(await main(['--folder', folder, '--read', 'REST.url'], async () => page)).toBe(2)
    expect(said.join()).toContain('checked.ts CONNECTOR --read FACT')
    expect(written()).toBe(text())
  })

  test('the page is fetched, or the reason is told', async () => {
    const server = await startOddServer({ '/auth': { body: page } })
    try {
      writeFileSync(join(folder, 'shop.yaml'), text(`${server.url}/auth`))
      const fetched = () => main(['shop', '--folder', folder, '--read', 'scope_separator,refresh_token'])
      expect(await fetched()).toBe(0)
      expect(written()).toContain(`checked: ${today}`)
      writeFileSync(join(folder, 'shop.yaml'), text(`${server.url}/gone`))
      expect(await fetched()).toBe(1)
      expect(said.at(-1)).toContain('/gone answers 404')
      expect(written()).not.toContain('checked')
    } finally {
      await server.close()
    }
  })

  test('of a package, the named files are read in that very version', async () => {
    // Stands in for npm: packs one file that says which version was asked for.
    const npm = `#!/bin/sh
mkdir -p package/docs && echo "you asked for $5" > package/docs/api.md && tar -czf "$4/it.tgz" package && echo it.tgz`
    writeFileSync(join(folder, 'npm'), npm)
    chmodSync(join(folder, 'npm'), 0o755)
    vi.stubEnv('PATH', `${folder}:${process.env.PATH}`)
    try {
      const url = 'https://www.npmjs.com/package/@shop/api/v/1.2.3'
      expect(await textOf({ url, of: ['OAuth2'], files: ['docs/api.md'] })).toBe('you asked for @shop/api@1.2.3\n')
      await expect(textOf({ url, of: ['OAuth2'], files: ['gone.md'] })).rejects.toThrow('gone.md')
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
