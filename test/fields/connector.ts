/** A ready-made connector, as `use: name@version` lays it underneath a connection. */
import { check } from '../../src/app/check.ts'
import type { Connector } from '../../src/config/contract.ts'
import { documentOf } from '../../src/config/read.ts'
import type { JsonObject } from '../../src/json.ts'
import { validate } from '../../src/workspace.ts'
import { lends, type Scenario, validated } from './scenario.ts'

const used = (connector: Partial<Connector>, more: JsonObject = {}): Scenario['given'] => ({
  file: { connections: { api: { use: 'shop@1', url: '${var:api}/v1', ...more } } },
  connectors: { shop: { version: 1, ...lends('REST', {}), ...connector } },
})
const shop = { title: 'Shop name', description: 'the part before .example.com', examples: ['acme'] }
const login = { use: 'shop@1', token_endpoint: '${var:login}', client_id: 'app', client_secret: 'typed-secret' }
/** With a hole that nobody fills. */
const unfilled: Scenario['given'] = {
  file: { connections: { api: { use: 'shop@1' } } },
  connectors: {
    shop: { ...lends('REST', { url: 'https://${var:shop}.example.com' }), variables: { shop: { ...shop } } },
  },
}
const said = (text: string) => ({
  drive: validated,
  shows: ({ result }: { result: unknown }) => (result as string[]).some((line) => line.includes(text)),
  is: true,
})

export const connector: Scenario[] = [
  {
    field: 'connector.connections',
    does: 'are the ways that can be used',
    at: 'connectors.shop.connections',
    given: used(lends('REST', { method: 'POST' })),
    instead: [{ type: 'REST', fields: {} }],
    shows: ({ api: [request] }) => request?.method,
    is: 'POST',
  },
  {
    field: 'connector.connections[].fields',
    does: 'lie underneath the ones of the connection',
    at: 'connectors.shop.connections.0.fields',
    given: used(lends('REST', { method: 'POST' })),
    instead: {},
    shows: ({ api: [request] }) => request?.method,
    is: 'POST',
  },
  {
    field: 'connector.connections[].type',
    does: 'is the type of a connection that says none',
    at: 'connectors.shop.connections.0.type',
    given: used(lends('REST', {})),
    instead: 'JSONFile',
    shows: ({ api: [request] }) => request?.url,
    is: '/v1',
    refused: true,
  },
  ...['token', 'token.lifetime'].map(
    (field): Scenario => ({
      field: `connector.connections[].${field}`,
      does: 'stands in where the answer does not say how long its token lives',
      at: `connectors.shop.connections.0.${field}`,
      given: {
        file: { connections: { api: { type: 'REST', url: '${var:api}', authentication: 'login' }, login } },
        connectors: { shop: { connections: [{ type: 'OAuthToken', fields: {}, token: { lifetime: '10min' } }] } },
        answer: { access_token: 'issued-token' },
      },
      ...(field.includes('.') && { instead: 'never' }),
      drive: async ({ open }) => (await open()).token('login'),
      shows: ({ result }) => [599, 600].includes(Number((result as JsonObject).expires_in)),
      is: true,
    }),
  ),
  {
    field: 'connector.version',
    does: 'must be the one that is named',
    at: 'connectors.shop.version',
    given: used({}),
    instead: 2,
    shows: ({ api: [request] }) => request?.url,
    is: '/v1',
    refused: true,
  },
  {
    field: 'connector.changes',
    does: 'are told to a file that names an older version',
    at: 'connectors.shop.changes',
    given: used({ version: 2, changes: { 2: 'id is text' } }),
    drive: async ({ file, runtime }) => {
      const { issues } = await validate(documentOf(file), runtime)
      return issues.map(({ advice }) => advice)
    },
    shows: ({ result }) => (result as string[])[0],
    is: 'write use: shop@2; what has changed: 2: id is text',
  },
  {
    field: 'connector.variables',
    does: 'say what belongs into a hole',
    at: 'connectors.shop.variables',
    given: unfilled,
    ...said('connector shop wants the variable shop: Shop name, the part before .example.com, such as acme'),
  },
  {
    field: 'connector.variables.*.title',
    does: 'says what the provider calls it',
    at: 'connectors.shop.variables.shop.title',
    given: unfilled,
    instead: 'Site',
    ...said('Shop name, '),
  },
  {
    field: 'connector.variables.*.examples',
    does: 'says what it looks like',
    at: 'connectors.shop.variables.shop.examples',
    given: unfilled,
    instead: ['globex'],
    ...said('such as acme'),
  },
  {
    field: 'connector.variables.*.default',
    does: 'stands there where nobody says anything',
    at: 'connectors.shop.variables.shop.default',
    given: used({
      ...lends('REST', { user_agent: '${var:shop}' }),
      variables: { shop: { ...shop, default: 'acme' } },
    }),
    shows: ({ api: [request] }) => request?.headers['user-agent'],
    is: 'acme',
  },
  {
    field: 'connector.verify',
    does: 'is what a check asks for',
    at: 'connectors.shop.verify',
    given: {
      ...used({ verify: { path: '/me' } }),
      file: { ...used({}).file, extracts: {} },
    },
    drive: async ({ open }) => check(await open(), 'api'),
    shows: ({ api: [request] }) => request?.url,
    is: '/v1/me',
  },
]
