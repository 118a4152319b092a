/** A connector lies underneath a connection: one of its ways to connect, and no more of it than the connection's type has. */
import { describe, expect, test } from 'vitest'
import type { Connector, Connectors } from '../../src/config/contract.ts'
import { documentOf, readDocument } from '../../src/config/read.ts'
import { validateWorkspace } from '../../src/config/validate.ts'
import type { LatchkeyError } from '../../src/errors.ts'
import type { JsonObject } from '../../src/json.ts'
import type { Issue } from '../../src/messages.ts'
import { createNodeRuntime } from '../../src/node_runtime.ts'
import { openData } from '../../src/workspace.ts'
import { rejection } from '../fakes.ts'

const authorization_code = {
  grant_type: 'authorization_code',
  authorization_endpoint: 'https://login.example.com/authorize',
  token_endpoint: 'https://login.example.com/token',
  token_request: { method: 'POST', scope_separator: ',' },
}
const connector: Connector = {
  name: 'acme',
  version: 3,
  changes: { 2: 'the API moved', 3: 'id is text' },
  title: 'Acme',
  description: 'Take it for Acme.',
  documentation: 'https://docs.example.com',
  verified: false,
  sources: [],
  variables: {
    region: { title: 'Region', description: 'where the data lies', examples: ['eu'], default: 'us' },
    shop: { title: 'Shop name', description: 'the part before .example.com', examples: ['north'] },
  },
  connections: [
    { type: 'OAuth2', fields: authorization_code, ask: ['client_id', 'client_secret'] },
    {
      type: 'OAuth2',
      fields: {
        grant_type: 'client_credentials',
        token_endpoint: 'https://login.example.com/machine',
        client_authentication: 'client_secret_post',
      },
      token: { lifetime: '30min', refresh_token: 'none' },
    },
    {
      type: 'REST',
      fields: {
        url: 'https://${var:shop}.example.com/${var:region}',
        pagination: { type: 'next_url', path: '$.next' },
        headers: { accept: 'application/json' },
        retry: { attempts: 6, statuses: [429] },
      },
    },
  ],
}
const connectors: Connectors = {
  read: async (name) => (name === 'acme' ? connector : undefined),
  names: async () => ['acme'],
}
const client = { client_id: 'a', client_secret: '${env:S}' }
const shop = { variables: { shop: 'north' } }
const told = (found: Issue[]) => found.map(({ pointer, problem, advice }) => `${pointer} ${problem} → ${advice}`)

async function using(connection: JsonObject, more: JsonObject = {}) {
  const { workspace, issues, warnings } = await validateWorkspace(
    documentOf({ version: 1, connections: { c: { use: 'acme@3', ...connection } }, ...more }),
    connectors,
  )
  return { connection: workspace.connections.c, issues: told(issues), warnings: told(warnings) }
}

describe('the way to connect is', () => {
  test('the first one, without a type', async () => {
    const { connection, issues } = await using(client)
    expect(issues).toEqual([])
    expect(connection).toMatchObject({ type: 'OAuth2', ...authorization_code })
  })

  test('the one of the connection’s grant', async () => {
    const { connection, issues } = await using({ ...client, type: 'OAuth2', grant_type: 'client_credentials' })
    expect(issues).toEqual([])
    expect(connection).toMatchObject({ token_endpoint: 'https://login.example.com/machine' })
    expect(connection).not.toHaveProperty('authorization_endpoint')
  })

  test('the first of its type for a grant that has no way of its own, as far as that grant goes', async () => {
    const { connection, issues } = await using({
      ...client,
      type: 'OAuth2',
      grant_type: 'refresh_token',
      refresh_token: '${env:R}',
    })
    expect(issues).toEqual([])
    expect(connection).toMatchObject({
      token_endpoint: authorization_code.token_endpoint,
      token_request: { scope_separator: ',' },
    })
    expect(connection).not.toHaveProperty('authorization_endpoint')
  })

  test('that of OAuth2 for an OAuthToken, where it has the grant', async () => {
    const { connection, issues } = await using({ ...client, type: 'OAuthToken' })
    expect(issues).toEqual([])
    expect(connection).toMatchObject({ type: 'OAuthToken', token_endpoint: 'https://login.example.com/machine' })
  })

  test('that of REST for a REST connection', async () => {
    const { connection, issues } = await using({ type: 'REST', ...shop })
    expect(issues).toEqual([])
    expect(connection).toMatchObject({
      pagination: { type: 'next_url', path: '$.next' },
      headers: { accept: 'application/json' },
    })
    expect(connection).not.toHaveProperty('token_endpoint')
  })

  test('told where there is none', async () => {
    const { issues } = await using({ type: 'ApiKey', value: '${env:KEY}' })
    expect(issues).toEqual([
      '/connections/c/type acme knows no way to connect by ApiKey → write type: OAuth2 or REST; or leave use out',
    ])
  })

  test('judged by the first one where the type is misspelt, which is told', async () => {
    const { issues } = await using({ ...client, type: 'Oauth2' })
    expect(issues).toEqual(['/connections/c/type "Oauth2" is not known here → here it is called OAuth2'])
  })
})

describe('how long a token is known to live', () => {
  test.each<[own: JsonObject, lifetime: JsonObject | undefined]>([
    [{ grant_type: 'client_credentials' }, { if_unknown: '30min' }],
    [{ grant_type: 'client_credentials', lifetime: { if_unknown: '5min' } }, { if_unknown: '5min' }],
    [
      { grant_type: 'client_credentials', lifetime: { always: '5min' } },
      { if_unknown: '30min', always: '5min' },
    ],
    [{ grant_type: 'authorization_code' }, undefined],
  ])('beside %o', async (own, lifetime) => {
    const { connection, issues } = await using({ ...client, type: 'OAuth2', ...own })
    expect(issues).toEqual([])
    expect((connection as JsonObject | undefined)?.lifetime).toEqual(lifetime)
  })
})

describe('what the user wrote', () => {
  test('is merged into a mapping, and takes the place of all else', async () => {
    const { connection } = await using({
      type: 'REST',
      ...shop,
      retry: { attempts: 2 },
      headers: { accept: 'text/csv' },
    })
    expect(connection).toMatchObject({ retry: { attempts: 2, statuses: [429] }, headers: { accept: 'text/csv' } })
    const { connection: other } = await using({ ...client, token_request: { method: 'GET', format: 'query' } })
    expect(other).toMatchObject({ token_request: { method: 'GET', scope_separator: ',' } })
  })

  test('is alone in a field of which it is another variant', async () => {
    const pagination = { type: 'page_number', size: 5, size_parameter: 'size' }
    const { connection, issues } = await using({ type: 'REST', ...shop, pagination })
    expect(issues).toEqual([])
    expect(connection).toMatchObject({ pagination })
    expect(connection).not.toHaveProperty('pagination.path')
  })

  test('is told all the same where it is wrong', async () => {
    const { issues } = await using({ ...client, pagination: { type: 'none' } })
    expect(issues).toEqual([expect.stringMatching(/^\/connections\/c\/pagination pagination is not a field here/)])
  })
})

test('the connector stays as it is', async () => {
  const before = structuredClone(connector)
  await using({ type: 'REST', ...shop, pagination: { type: 'none' }, headers: { a: 'b' } })
  expect(connector).toEqual(before)
})

describe('a hole', () => {
  test('that nobody fills is told once, with its meaning, where the connector is named', async () => {
    const { warnings } = await using({ type: 'REST', headers: { shop: '${var:shop}' } })
    expect(warnings).toEqual([
      '/connections/c/use connector acme wants the variable shop: Shop name, the part before .example.com, such as north → write into this connection: variables: {shop: north}',
    ])
  })

  test.each<[string, JsonObject, JsonObject, string]>([
    ['by the connector itself', shop, {}, 'us'],
    ['by the file, before that', shop, { variables: { region: 'eu' } }, 'eu'],
    [
      'by the connection, before all',
      { variables: { shop: 'north', region: 'asia' } },
      { variables: { region: 'eu' } },
      'asia',
    ],
  ])('is filled %s', async (_, more, file, region) => {
    const { connection, warnings } = await using({ type: 'REST', ...more }, file)
    expect(warnings).toEqual([])
    const variables = (connection as { variables?: JsonObject }).variables ?? {}
    expect({ ...(file.variables as JsonObject), ...variables }).toMatchObject({ region })
  })
})

describe('another version or name', () => {
  const issue = async (use: string) => (await using({ use, ...client })).issues
  test('that is older is told what has changed since', async () => {
    expect(await issue('acme@1')).toEqual([
      '/connections/c/use version 1 of acme is no longer here, the newest is 3 → write use: acme@3; what has changed: 2: the API moved; 3: id is text',
    ])
  })
  test('that is yet to come is told the newest', async () => {
    expect(await issue('acme@4')).toEqual(['/connections/c/use acme is at version 3 → write use: acme@3'])
  })
  test('is told the nearest', async () => {
    expect(await issue('acmee@3')).toEqual(['/connections/c/use there is no connector acmee → did you mean acme?'])
    expect(await issue('globex@3')).toEqual([
      '/connections/c/use there is no connector globex → see: latchkey connectors',
    ])
  })
})

test('a problem in what the connector says is told of the connector, at the line that names it', async () => {
  const odd = structuredClone(connector)
  Object.assign(odd.connections[0]?.fields ?? {}, { pkce: 'plain', token_endpoint: 'login.example.com' })
  const text = 'version: 1\nconnections:\n  c:\n    use: acme@3\n    client_id: a\n    client_secret: ${env:S}\n'
  const document = await readDocument(text, 'latchkey.yaml')
  const { issues, warnings } = await validateWorkspace(document, { ...connectors, read: async () => odd })
  expect(issues.map(({ where, problem }) => `${where} ${problem}`)).toEqual([
    'latchkey.yaml:4:10 token_endpoint of connector acme@3: "login.example.com" is not a web address',
  ])
  expect(warnings.map(({ where, pointer, problem }) => `${where} ${pointer} ${problem}`)).toEqual([
    expect.stringMatching(/^latchkey\.yaml:4:10 \/connections\/c\/use pkce of connector acme@3: plain shows/),
  ])
})

test('a hole that no run fills stops it with what belongs there, before any request', async () => {
  const runtime = { ...createNodeRuntime({ file: 'latchkey.yaml', defaultStore: 'memory:', env: {} }), connectors }
  const workspace = await openData({ version: 1, connections: { c: { use: 'acme@3', type: 'REST' } } }, runtime)
  try {
    const error = await rejection<LatchkeyError>(workspace.connection('c'))
    expect(error.message).toBe(
      '${var:shop} (at /connections/c/url) is not defined: connector acme wants Shop name, the part before .example.com, such as north',
    )
  } finally {
    await workspace.close()
  }
})

test('two connections fill the same hole, each its own way, and --var both', async () => {
  const shop = (name: string) => ({ use: 'acme@3', type: 'REST', variables: { shop: name } })
  const file = { version: 1, connections: { north: shop('north'), south: shop('south') } }
  const runtime = { ...createNodeRuntime({ file: 'latchkey.yaml', defaultStore: 'memory:', env: {} }), connectors }
  const urls = async (given: Record<string, string>) => {
    const workspace = await openData(file, runtime, given)
    try {
      const both = await Promise.all(['north', 'south'].map((name) => workspace.connection(name)))
      return both.map((connection) => (connection as { url?: string }).url)
    } finally {
      await workspace.close()
    }
  }
  expect(await urls({})).toEqual(['https://north.example.com/us', 'https://south.example.com/us'])
  expect(await urls({ shop: 'east' })).toEqual(['https://east.example.com/us', 'https://east.example.com/us'])
})
