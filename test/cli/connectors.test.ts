/** `latchkey connectors`: the list, and what is told of one. */
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
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

test('of none, the nearest', async () => {
  const { code, stderr } = await type('connectors', 'hubspit')
  expect(code).toBe(2)
  expect(stderr).toContain('did you mean hubspot?')
})
