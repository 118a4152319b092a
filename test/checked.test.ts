/** scripts/checked.ts: a day is written where a page holds each fact, and nowhere else. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { look, main } from '../scripts/checked.ts'
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
Send X-Api-Version&colon; &#50;026-11, and after. At most 1,000 requests per minute.</html>`
const connector = () => parse(text()) as Connector
const looked = (html: string, read: string[] = []) => {
  const [source] = connector().sources
  return look(connector(), source as Connector['sources'][number], html, read)
}

describe('of a page', () => {
  test('each fact is found in its text, or nobody can find it there', () => {
    const { missing, unread, found } = looked(page)
    expect(missing).toEqual([])
    expect(unread).toEqual(['OAuth2.token_request.scope_separator'])
    expect(found).toContain('REST.pagination.path')
    expect(looked(page, ['scope_separator'])).toMatchObject({ missing: [], unread: [] })
  })

  test.each<[fact: string, instead: [string, string]]>([
    ['OAuth2.grant_type', ['Authorization code', 'Authorization']],
    ['OAuth2.token_endpoint', ['/oauth/token', '/oauth/tokens']],
    ['OAuth2.token_endpoint', ['{shop}.example.com', '{shop}.example.org']],
    ['OAuth2.token_response.access_token', ['session-key', 'session_key']],
    ['REST.rate_limit.requests', ['1,000', '10,000']],
    ['REST.rate_limit.per', ['per minute', 'per hour']],
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
    writeFileSync(join(folder, 'page.html'), page)
  })
  afterEach(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true, force: true })
  })
  const written = () => readFileSync(join(folder, 'shop.yaml'), 'utf8')
  const check = (...words: string[]) => main(['shop', '--folder', folder, ...words])
  const saved = ['--page', `https://docs.example.com/auth=${'PAGE'}`]
  const given = () => saved.map((word) => word.replace('PAGE', join(folder, 'page.html')))
  const today = new Date().toISOString().slice(0, 10)

  test('the day stands where the page holds all, and nothing else has changed', async () => {
    expect(await check(...given(), '--read', 'scope_separator')).toBe(0)
    expect(written()).toBe(text().replace('scopes]}', `scopes], checked: ${today}}`))
  })

  test('no day is written where something is missing, which is told', async () => {
    expect(await check(...given())).toBe(1)
    expect(written()).toBe(text())
    expect(said.join('\n')).toContain('read it and name it with --read: OAuth2.token_request.scope_separator')
  })

  test('a page that nobody saved is fetched, or the reason is told', async () => {
    const server = await startOddServer({ '/auth': { body: page } })
    try {
      writeFileSync(join(folder, 'shop.yaml'), text(`${server.url}/auth`))
      expect(await check('--read', 'scope_separator')).toBe(0)
      expect(written()).toContain(`checked: ${today}`)
      writeFileSync(join(folder, 'shop.yaml'), text(`${server.url}/gone`))
      expect(await check('--read', 'scope_separator')).toBe(1)
      expect(said.at(-1)).toContain('/gone answers 404')
      expect(written()).not.toContain('checked')
    } finally {
      await server.close()
    }
  })
})
