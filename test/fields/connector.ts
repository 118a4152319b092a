/** A ready-made connector, as `use: name@version` lays it underneath a connection. */
import type { Connector } from '../../src/config/contract.ts'
import type { Scenario } from './scenario.ts'

const used = (connector: Partial<Connector>): Scenario['given'] => ({
  file: { connections: { api: { use: 'shop@1', url: '${var:api}/v1' } } },
  connectors: { shop: { version: 1, type: 'REST', ...connector } },
})

export const connector: Scenario[] = [
  {
    field: 'connector.fields',
    does: 'lie underneath the ones of the connection',
    at: 'connectors.shop.fields',
    given: used({ fields: { method: 'POST' } }),
    shows: ({ api: [request] }) => request?.method,
    is: 'POST',
  },
  {
    field: 'connector.type',
    does: 'is the type of a connection that says none',
    at: 'connectors.shop.type',
    given: used({}),
    instead: 'JSONFile',
    shows: ({ api: [request] }) => request?.url,
    is: '/v1',
    refused: true,
  },
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
]
