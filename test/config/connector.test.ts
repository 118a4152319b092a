/** A connector lies underneath the fields that a connection's type has. */
import { expect, test } from 'vitest'
import type { Connector, Connectors } from '../../src/config/contract.ts'
import { documentOf } from '../../src/config/read.ts'
import { validateWorkspace } from '../../src/config/validate.ts'
import type { JsonObject } from '../../src/json.ts'

const fields = {
  grant_type: 'client_credentials',
  client_authentication: 'client_secret_post',
  pagination: { type: 'next_url', path: '$.next' },
  token_endpoint: 'https://login.example.com/token',
  headers: { accept: 'application/json' },
  ssl_mode: 'verify',
}
const connector = { name: 'acme', version: 1, type: 'OAuth2', fields } as object as Connector
const connectors: Connectors = {
  read: async (name) => (name === 'acme' ? connector : undefined),
  names: async () => ['acme'],
}

async function using(connection: JsonObject) {
  const { workspace, issues } = await validateWorkspace(
    documentOf({ version: 1, connections: { c: { use: 'acme@1', ...connection } } }),
    connectors,
  )
  return { connection: workspace.connections.c, issues: issues.map(({ pointer, problem }) => `${pointer} ${problem}`) }
}

test('what the type has not is dropped, and not told', async () => {
  const { connection, issues } = await using({ client_id: 'a', client_secret: '${env:S}' })
  expect(issues).toEqual([])
  expect(connection).toMatchObject({ type: 'OAuth2', client_authentication: { method: 'client_secret_post' } })
  expect(connection).not.toHaveProperty('pagination')
})

test('another type takes what fits it', async () => {
  const { connection, issues } = await using({ type: 'REST', url: 'https://api.example.com' })
  expect(issues).toEqual([])
  expect(connection).toMatchObject({ pagination: { type: 'next_url', path: '$.next' }, headers: fields.headers })
  expect(connection).not.toHaveProperty('token_endpoint')
})

test('the same inside a field whose word the user chose', async () => {
  const pagination = { type: 'page_number', size: 5, size_parameter: 'size' }
  const { connection, issues } = await using({ type: 'REST', url: 'https://api.example.com', pagination })
  expect(issues).toEqual([])
  expect(connection).toMatchObject({ pagination })
  expect(connection).not.toHaveProperty('pagination.path')
})

test('what the user wrote is told all the same', async () => {
  const pagination = { type: 'none' }
  const { issues } = await using({ client_id: 'a', client_secret: '${env:S}', pagination })
  expect(issues).toEqual(['/connections/c/pagination pagination is not a field here'])
})

test('the connector stays as it is', async () => {
  const before = structuredClone(connector)
  await using({ type: 'REST', url: 'https://api.example.com', pagination: { type: 'none' } })
  expect(connector).toEqual(before)
})
