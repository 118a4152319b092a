/** `latchkey connectors`: the list, and what is told of one. */
import { expect, test } from 'vitest'
import { pageOf } from '../../src/cli/connector_page.ts'
import { main } from '../../src/cli/main.ts'
import type { Connector } from '../../src/config/contract.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { openTerminal } from '../terminal.ts'

async function type(...words: string[]) {
  const { terminal, heard } = openTerminal({ env: {}, folder: '/' })
  return { code: await main(words, terminal), ...heard }
}
const lines = (text: string) => text.trimEnd().split('\n')

test('lists all of them, or those with a word', async () => {
  const names = await createNodeRuntime({ file: 'latchkey.yaml' }).connectors.names()
  const all = await type('connectors')
  expect(
    lines(all.stdout)
      .slice(2)
      .map((line) => line.split(' ')[0]),
  ).toEqual(names)
  const some = lines((await type('connectors', 'SHOP')).stdout).slice(2)
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(names.length)
  expect(some.join('\n')).toContain('woocommerce')
})

test('tells programs the same', async () => {
  const told = lines((await type('connectors', 'customers, orders', '--json')).stdout).map((line) => JSON.parse(line))
  expect(told).toMatchObject([{ name: 'woocommerce', connects_by: ['Basic'], reads: ['customers'] }])
  const [one] = lines((await type('connectors', 'hubspot', '--json')).stdout).map((line) => JSON.parse(line))
  expect(one.connections[0].fields.token_endpoint).toBe('https://api.hubapi.com/oauth/v3/token')
})

test('tells of one what to ask for, what to write, its scopes, its holes and where that was read', async () => {
  const { stdout } = await type('connectors', 'hubspot')
  expect(stdout).toMatch(/^HubSpot \(hubspot@1\)\n/)
  // As a file has it.
  expect((await type('connectors', 'hubspot@1')).stdout).toBe(stdout)
  expect(stdout).toContain('Private app access token: type Bearer')
  expect(stdout).toMatch(/client_secret +The password of your application/)
  expect(stdout).toMatch(/crm\.objects\.contacts\.read +read contacts/)
  expect(stdout).toContain('at most 100 requests in 10s')
  expect(stdout).toContain('      client_id: ${env:HUBSPOT_CLIENT_ID} #')
  expect(stdout).toMatch(/ {2}in parts {4}https:\/\/developers\.hubspot\.com\/\S+: OAuth2\n/)
  expect(stdout).toMatch(
    /\d{4}-\d\d-\d\d {2}https:\/\/www\.npmjs\.com\/package\/@hubspot\/api-client\/v\/\S+ \(ISC\): /,
  )
  expect(stdout).toMatch(/in README\.md, .*\n +judged by a person, for its text does not show it: extracts\.contacts\./)
  expect((await type('connectors', 'woocommerce')).stdout).toContain('  store: Store address, the host of the shop')
})

const way = { type: 'OAuth2', fields: {}, ask: ['client_id'] }
const known = (token: Connector['connections'][number]['token'], more: Partial<Connector> = {}): Connector => ({
  name: 'shop',
  version: 1,
  title: 'Shop',
  description: 'Take it.',
  documentation: 'https://docs.example.com',
  verified: true,
  sources: [],
  connections: [{ ...way, ...(token && { token }) }],
  ...more,
})

test.each<[token: NonNullable<Connector['connections'][number]['token']>, says: string]>([
  [{ lifetime: '30min' }, 'Its token: it serves for 30min'],
  [{ lifetime: 'never', refresh_token: 'none' }, 'Its token: it does not end by itself, it has no refresh token'],
  [
    { lifetime: '12h', refresh_token: 'rotated', refresh_token_lifetime: '60d' },
    'Its token: it serves for 12h, its refresh token is replaced with each use, which, unused, ends after 60d',
  ],
  [
    { refresh_token: 'kept', refresh_token_lifetime: 'never' },
    'Its token: its refresh token serves again and again, which does not end by itself',
  ],
  [{ refresh_token_lifetime: '60d' }, 'Its token: it has a refresh token, which, unused, ends after 60d'],
])('tells of a token %o', async (token, says) => {
  expect(lines(await pageOf(known(token)))).toContain(`  ${says}`)
})

test('tells how an API says that a token has ended and that it is asked too much, and what is not stated', async () => {
  const expired_when = [{ status: 401, path: '$.error', equals: ['expired', 'ended'] }, { header: 'x-ended' }]
  const retry = {
    when: [
      { status: 403, header: 'retry-after' },
      { path: '$.code', not_equals: [0, 1] },
    ],
  }
  const api = {
    type: 'REST',
    fields: { url: 'https://api.example.com', expired_when, retry, failed_when: [{ path: '$.ok', equals: false }] },
  }
  const page = lines(
    await pageOf(known(undefined, { connections: [way, api], without: { rate_limit: 'It counts points.' } })),
  )
  expect(page.filter((line) => line.includes('Its token:'))).toEqual([])
  expect(page).toContain(
    '  says that a token has ended by HTTP 401 and $.error = expired, ended; or the header x-ended',
  )
  expect(page).toContain(
    '  says that it wants to be asked again later by HTTP 403 and the header retry-after; or $.code ≠ 0, 1, beside HTTP 429 and 503',
  )
  expect(page).toContain('  says that it has failed, HTTP 200 or not, by $.ok = false')
  const at = page.indexOf('What it does not say, and why:')
  expect(page.slice(at + 1, at + 2)).toEqual(['  rate_limit  It counts points.'])
})

test('tells what belongs in a field, in its provider’s words, and which holes one way alone has', async () => {
  const page = lines((await type('connectors', 'pagerduty')).stdout)
  expect(page).toContain('    token  The REST API key')
  const at = page.indexOf('App with scoped OAuth: type OAuth2, grant_type client_credentials')
  const asked = page.slice(at + 2, page.indexOf('', at))
  expect(asked.map((line) => line.trim().split(/ {2,}/)[0])).toEqual(
    expect.arrayContaining(['variables.region', 'variables.subdomain', 'client_id', 'client_secret']),
  )
  const holes = page.indexOf('What is yours in its addresses:')
  expect(page.slice(holes + 1, page.indexOf('', holes))).toEqual([expect.stringMatching(/^ {2}host: API host, /)])
})

test('of none, the nearest', async () => {
  const { code, stderr } = await type('connectors', 'hubspit')
  expect(code).toBe(2)
  expect(stderr).toContain('did you mean hubspot?')
})
