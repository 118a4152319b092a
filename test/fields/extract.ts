/** What an extract makes of an answer. */
import type { JsonObject } from '../../src/json.ts'
import { api, type Drive, json, readRows, type Scenario, type Seen } from './scenario.ts'

const login = { type: 'Bearer', token: 'written-token' }
const rows = ({ result }: Seen) => result
const paths = ({ api }: Seen) => api.map(({ url }) => url)

/** The API answers `document`; the extract is `rows`. */
const over = (document: unknown, extract: JsonObject, connection: JsonObject = {}): Scenario['given'] => ({
  file: { connections: { api: api(connection) }, extracts: { rows: { connection: 'api', ...extract } } },
  answers: { api: json(document) },
})
const customers = { next: 'n', data: [{ id: 7, name: 'Ada', city: '' }] }

/** Three orders, in no order; the API does not heed what it is asked for. */
const orders = [
  { id: 2, changed: '2026-03-02T00:00:00Z' },
  { id: 3, changed: '2026-03-03T00:00:00Z' },
  { id: 1, changed: '2026-03-01T00:00:00Z' },
]
const incremental = { cursor: 'changed', parameter: 'since' }
const increments = (more: JsonObject): Scenario['given'] => over(orders, { incremental: { ...incremental, ...more } })
/** Read to its end, and once more. */
const twice: Drive = async ({ open }) => {
  const workspace = await open()
  for (const _ of [1, 2]) for await (const _rows of workspace.rows('rows'));
}
const since = ({ api }: Seen) => api.map(({ url, headers }) => `${url} ${headers.since ?? ''}`)

export const extract: Scenario[] = [
  {
    field: 'extract.incremental',
    does: 'asks only for what is new',
    at: 'file.extracts.rows.incremental',
    given: increments({}),
    drive: twice,
    shows: since,
    is: ['/v1 ', '/v1?since=2026-03-03T00%3A00%3A00Z '],
  },
  {
    field: 'extract.incremental.cursor',
    does: 'is the column that counts',
    at: 'file.extracts.rows.incremental.cursor',
    given: increments({}),
    instead: 'id',
    drive: twice,
    shows: since,
    is: ['/v1 ', '/v1?since=2026-03-03T00%3A00%3A00Z '],
  },
  {
    field: 'extract.incremental.parameter',
    does: 'is what the request calls it',
    at: 'file.extracts.rows.incremental.parameter',
    given: increments({ parameter: 'updated_after', start: 1 }),
    instead: 'from',
    shows: since,
    is: ['/v1?updated_after=1 '],
  },
  {
    field: 'extract.incremental.start',
    does: 'is what the first run writes where the request says ${cursor}',
    at: 'file.extracts.rows.incremental.start',
    given: over(orders, {
      request: { parameters: { q: 'changed > ${cursor}' } },
      incremental: { cursor: 'changed', start: '2026-01-01' },
    }),
    instead: '2025-01-01',
    drive: twice,
    shows: since,
    is: ['/v1?q=changed+%3E+2026-01-01 ', '/v1?q=changed+%3E+2026-03-03T00%3A00%3A00Z '],
  },
  {
    field: 'extract.incremental.in',
    does: 'puts it into a header',
    at: 'file.extracts.rows.incremental.in',
    given: increments({ in: 'header', start: 5 }),
    shows: since,
    is: ['/v1 5'],
  },
  {
    field: 'extract.incremental.start',
    does: 'is where the first run begins',
    at: 'file.extracts.rows.incremental.start',
    given: increments({ start: '2026-01-01' }),
    shows: since,
    is: ['/v1?since=2026-01-01 '],
  },
  {
    field: 'extract.incremental.lookback',
    does: 'goes back that far',
    at: 'file.extracts.rows.incremental.lookback',
    given: increments({ lookback: '1d' }),
    drive: twice,
    shows: since,
    is: ['/v1 ', '/v1?since=2026-03-02T00%3A00%3A00Z '],
  },
  {
    field: 'extract.connection',
    does: 'is what is read',
    at: 'file.extracts.rows.connection',
    given: {
      file: {
        connections: { api: api(), second: api({ url: '${var:other}' }) },
        extracts: { rows: { connection: 'second' } },
      },
    },
    instead: 'api',
    shows: rows,
    is: [{ id: 2 }],
  },
  {
    field: 'extract.request',
    does: 'adds to what the connection asks',
    at: 'file.extracts.rows.request',
    given: over([], { request: { parameters: { size: 2 } } }, { parameters: { status: 'active' } }),
    shows: paths,
    is: ['/v1?status=active&size=2'],
  },
  {
    field: 'extract.request.path',
    does: 'is joined to the url',
    at: 'file.extracts.rows.request.path',
    given: over([], { request: { path: '/customers' } }),
    shows: paths,
    is: ['/v1/customers'],
  },
  {
    field: 'extract.authentication',
    does: 'wins over the connection’s',
    at: 'file.extracts.rows.authentication',
    given: {
      file: {
        connections: { api: api({ authentication: 'login' }), login, other: { type: 'Bearer', token: 'other-token' } },
        extracts: { rows: { connection: 'api', authentication: 'other' } },
      },
    },
    shows: ({ api: [request] }) => request?.headers.authorization,
    is: 'Bearer other-token',
  },
  {
    field: 'extract.pagination',
    does: 'wins over the connection’s',
    at: 'file.extracts.rows.pagination',
    given: {
      ...over([], { pagination: { type: 'page_number' } }, { pagination: { type: 'none' } }),
      answers: { api: ({ url }) => json(url.endsWith('page=3') ? [] : [{ at: url }]) },
    },
    shows: paths,
    is: ['/v1?page=1', '/v1?page=2', '/v1?page=3'],
  },
  {
    field: 'extract.loop',
    does: 'says what the rows are',
    at: 'file.extracts.rows.loop',
    given: over(customers, { loop: '$.data[*]' }),
    shows: rows,
    is: [{ id: 7, name: 'Ada', city: '' }],
  },
  {
    field: 'extract.fields',
    does: 'are the columns',
    at: 'file.extracts.rows.fields',
    given: over(customers, { loop: '$.data[*]', fields: { number: '$.id', page: '$$.next' } }),
    shows: rows,
    is: [{ number: 7, page: 'n' }],
  },
  {
    field: 'extract.fields.*.path',
    does: 'is where a column’s value stands',
    at: 'file.extracts.rows.fields.who.path',
    given: over(customers, { loop: '$.data[*]', fields: { who: { path: '$.name' } } }),
    instead: '$.id',
    shows: rows,
    is: [{ who: 'Ada' }],
  },
  {
    field: 'extract.fields.*.default',
    does: 'stands where there is nothing',
    at: 'file.extracts.rows.fields.city.default',
    given: over(customers, { loop: '$.data[*]', fields: { city: { path: '$.city', default: 'unknown' } } }),
    shows: rows,
    is: [{ city: 'unknown' }],
  },
  {
    field: 'extract.fields.*.type',
    does: 'is what a value is turned into',
    at: 'file.extracts.rows.fields.id.type',
    given: over(customers, { loop: '$.data[*]', fields: { id: { path: '$.id', type: 'text' } } }),
    shows: rows,
    is: [{ id: '7' }],
  },
  {
    field: 'json_file.path',
    does: 'is the file',
    at: 'file.connections.export.path',
    given: {
      file: {
        connections: { export: { type: 'JSONFile', path: 'exports/*.json' } },
        extracts: { rows: { connection: 'export' } },
      },
      files: { 'exports/a.json': '[{"id":1}]', 'exports/b.json': '[{"id":2}]', 'old.json': '[{"id":0}]' },
    },
    instead: 'old.json',
    shows: rows,
    is: [{ id: 1 }, { id: 2 }],
  },
  {
    field: 'json_file.type',
    does: 'is a file, not a web API',
    at: 'file.connections.export',
    given: {
      file: {
        connections: { export: { type: 'JSONFile', path: 'a.json' } },
        extracts: { rows: { connection: 'export' } },
      },
      files: { 'a.json': '[{"id":5}]' },
    },
    instead: api(),
    drive: readRows,
    shows: rows,
    is: [{ id: 5 }],
  },
]
