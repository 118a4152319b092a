/** How the next page is found, and when there is none. */
import type { Json, JsonObject } from '../../src/json.ts'
import type { OddAnswer, OddRequest } from '../servers/odd.ts'
import { api, json, type Scenario, type Seen } from './scenario.ts'

const pages = ({ api }: Seen) => api.map(({ url }) => url)

/** Pages of a connection with this pagination; `page` is what the API answers. */
const paged = (pagination: JsonObject, page: (request: OddRequest) => OddAnswer): Scenario['given'] => ({
  file: {
    connections: { api: api({ pagination }) },
    extracts: { rows: { connection: 'api', loop: '$.data[*]' } },
  },
  answers: { api: page },
})
const at = (field: string) => `file.connections.api.pagination.${field}`

/** Three pages of two rows, the third of them short; each names the next one in every way there is. */
const three = ({ url }: OddRequest): OddAnswer => {
  const asked = new URL(url, 'http://api').searchParams
  const number = Number(asked.get('page') ?? asked.get('p') ?? 1)
  const next = number < 3 ? `/v1?page=${number + 1}` : undefined
  const rows = number < 3 ? [{ id: 2 * number - 1 }, { id: 2 * number }] : number === 3 ? [{ id: 5 }] : []
  return json(
    { data: rows, next: next ?? null, after: null, pages: 3, more: number < 2 },
    next === undefined ? {} : { headers: { link: `<${next}>; rel="next", </v1?page=1>; rel="start"` } },
  )
}

/** Five rows, two a page, by where the cursor is. */
const byCursor = ({ url, body }: OddRequest): OddAnswer => {
  const asked = new URL(url, 'http://api').searchParams.get('c') ?? JSON.parse(body || '{}').c ?? 'start'
  const number = { start: 1, two: 2, three: 3 }[String(asked)] ?? 4
  const next = ['two', 'three'][number - 1]
  return json({ data: [{ id: number }], next: next ?? null, newer: number < 2 ? 'three' : null, more: number < 2 })
}

/** Three rows at most from where it is asked to begin, of seven. */
const byOffset = ({ url }: OddRequest): OddAnswer => {
  const asked = new URL(url, 'http://api').searchParams
  const begin = Number(asked.get('offset') ?? asked.get('skip') ?? 0)
  const rows = [1, 2, 3, 4, 5, 6, 7].slice(begin, begin + Math.min(3, Number(asked.get('limit') ?? 3)))
  return json({ data: rows.map((id) => ({ id })), total: 7, more: begin < 3 })
}

/** The same, and the second page and those after it say in every way that they are the last. */
const second = (answers: (request: OddRequest) => OddAnswer) => (request: OddRequest) => {
  const answer = answers(request)
  if (JSON.parse(String(answer.body)).more) return answer
  return {
    ...answer,
    status: 206,
    headers: { ...answer.headers, 'x-last': 'yes', 'content-type': 'application/json; last' },
  }
}

export const pagination: Scenario[] = [
  ...(['next_url', 'link_header', 'page_number', 'cursor', 'offset'] as const).flatMap((type): Scenario[] => {
    const needed =
      type === 'next_url' ? { path: '$.next' } : type === 'cursor' ? { path: '$.next', parameter: 'c' } : {}
    const answers = type === 'cursor' ? byCursor : type === 'offset' ? byOffset : three
    const given = paged({ type, ...needed }, answers)
    const limited = paged({ type, max_pages: 2, ...needed }, answers)
    const stopping = (signal: JsonObject) => paged({ type, ...needed, stop_when: [signal] }, second(answers))
    const signals: [field: string, signal: JsonObject, instead?: Json][] = [
      ['status', { status: 206, path: '$.data' }],
      ['path', { path: '$.more', equals: false }, '$.data'],
      ['equals', { path: '$.more', equals: false }, true],
      ['not_equals', { path: '$.more', not_equals: true }, false],
      ['pattern', { pattern: '"more":false' }, '"more":maybe'],
      ['header', { header: 'x-last' }, 'x-first'],
      ['header_pattern', { header: 'content-type', header_pattern: 'last' }],
    ]
    return [
      {
        field: `pagination.${type}.stop_when`,
        does: 'is what the last page looks like',
        at: at('stop_when'),
        given: stopping({ path: '$.more', equals: false }),
        shows: ({ api }) => api.length,
        is: 2,
      },
      ...signals.map(
        ([field, signal, instead]): Scenario => ({
          field: `pagination.${type}.stop_when[].${field}`,
          does: 'is part of what the last page looks like',
          at: at(`stop_when.0.${field}`),
          given: stopping(signal),
          ...(instead !== undefined && { instead }),
          shows: ({ api }) => api.length,
          is: 2,
        }),
      ),
      {
        field: `pagination.${type}.type`,
        does: 'is how the next page is found',
        at: 'file.connections.api.pagination',
        given,
        instead: { type: 'none' },
        shows: ({ api }) => api.length > 1,
        is: true,
      },
      {
        field: `pagination.${type}.max_pages`,
        does: 'is the most that are read',
        at: at('max_pages'),
        given: limited,
        shows: ({ api }) => api.length,
        is: 2,
      },
    ]
  }),
  {
    field: 'pagination.none.type',
    does: 'reads one page, whatever the connection would do',
    at: 'file.extracts.rows.pagination',
    given: {
      file: {
        connections: { api: api({ pagination: { type: 'link_header' } }) },
        extracts: { rows: { connection: 'api', pagination: { type: 'none' }, loop: '$.data[*]' } },
      },
      answers: { api: three },
    },
    instead: { type: 'link_header' },
    shows: pages,
    is: ['/v1'],
  },
  {
    field: 'pagination.next_url.path',
    does: 'is where the address stands',
    at: at('path'),
    given: paged({ type: 'next_url', path: '$.next' }, three),
    instead: '$.after',
    shows: pages,
    is: ['/v1', '/v1?page=2', '/v1?page=3'],
  },
  {
    field: 'pagination.link_header.rel',
    does: 'is which of the links is the next page',
    at: at('rel'),
    given: paged({ type: 'link_header', rel: 'older' }, ({ url }) =>
      json({ data: [] }, { headers: url === '/v1' ? { link: '</new>; rel="next", </old>; rel="older"' } : {} }),
    ),
    shows: pages,
    is: ['/v1', '/old'],
  },
  {
    field: 'pagination.cursor.path',
    does: 'is where the cursor stands',
    at: at('path'),
    given: paged({ type: 'cursor', path: '$.newer', parameter: 'c' }, byCursor),
    instead: '$.next',
    shows: pages,
    is: ['/v1', '/v1?c=three'],
  },
  {
    field: 'pagination.cursor.row_path',
    does: 'is where it stands in the last row',
    at: at('row_path'),
    given: paged({ type: 'cursor', row_path: '$.id', parameter: 'after' }, ({ url }) =>
      json({ data: url === '/v1' ? [{ id: 4 }, { id: 8 }] : [] }),
    ),
    instead: '$.none',
    shows: pages,
    is: ['/v1', '/v1?after=8'],
  },
  {
    field: 'pagination.cursor.parameter',
    does: 'is what the request calls it',
    at: at('parameter'),
    given: paged({ type: 'cursor', path: '$.next', parameter: 'c', max_pages: 2 }, byCursor),
    instead: 'd',
    shows: pages,
    is: ['/v1', '/v1?c=two'],
  },
  {
    field: 'pagination.cursor.start',
    does: 'asks for the first page',
    at: at('start'),
    given: paged({ type: 'cursor', path: '$.next', parameter: 'c', start: 'two' }, byCursor),
    shows: pages,
    is: ['/v1?c=two', '/v1?c=three'],
  },
  {
    field: 'pagination.cursor.in',
    does: 'puts it into the body',
    at: at('in'),
    given: {
      ...paged({ type: 'cursor', in: 'body', path: '$.next', parameter: 'c' }, byCursor),
      file: {
        connections: {
          api: api({
            method: 'POST',
            body: { size: 1 },
            pagination: { type: 'cursor', in: 'body', path: '$.next', parameter: 'c' },
          }),
        },
        extracts: { rows: { connection: 'api', loop: '$.data[*]' } },
      },
    },
    shows: ({ api }) => api.map(({ url, body }) => `${url} ${body}`),
    is: ['/v1 {"size":1}', '/v1 {"size":1,"c":"two"}', '/v1 {"size":1,"c":"three"}'],
  },
  {
    field: 'pagination.offset.parameter',
    does: 'holds how many rows to leave out',
    at: at('parameter'),
    given: paged({ type: 'offset', parameter: 'skip' }, byOffset),
    shows: pages,
    is: ['/v1?skip=0', '/v1?skip=3', '/v1?skip=6', '/v1?skip=7'],
  },
  {
    field: 'pagination.offset.start',
    does: 'is the first offset',
    at: at('start'),
    given: paged({ type: 'offset', start: 5 }, byOffset),
    shows: pages,
    is: ['/v1?offset=5', '/v1?offset=7'],
  },
  {
    field: 'pagination.offset.size_parameter',
    does: 'asks for so many rows',
    at: at('size_parameter'),
    given: paged({ type: 'offset', size_parameter: 'limit', size: 2, max_pages: 1 }, byOffset),
    instead: 'take',
    shows: pages,
    is: ['/v1?offset=0&limit=2'],
  },
  {
    field: 'pagination.offset.size',
    does: 'is how many rows; a page with fewer is the last one',
    at: at('size'),
    given: paged({ type: 'offset', size_parameter: 'limit', size: 2 }, byOffset),
    instead: 3,
    shows: pages,
    is: ['/v1?offset=0&limit=2', '/v1?offset=2&limit=2', '/v1?offset=4&limit=2', '/v1?offset=6&limit=2'],
  },
  {
    field: 'pagination.offset.total_path',
    does: 'is where the number of all rows stands',
    at: at('total_path'),
    given: paged({ type: 'offset', total_path: '$.total' }, byOffset),
    shows: pages,
    is: ['/v1?offset=0', '/v1?offset=3', '/v1?offset=6'],
  },
  {
    field: 'pagination.offset.in',
    does: 'puts it into a header',
    at: at('in'),
    given: paged({ type: 'offset', in: 'header', parameter: 'x-offset', max_pages: 1 }, byOffset),
    shows: ({ api: [request] }) => request?.headers['x-offset'],
    is: '0',
  },
  {
    field: 'pagination.page_number.in',
    does: 'puts it into a header',
    at: at('in'),
    given: paged({ type: 'page_number', in: 'header', parameter: 'x-page', max_pages: 1 }, three),
    shows: ({ api: [request] }) => request?.headers['x-page'],
    is: '1',
  },
  {
    field: 'pagination.page_number.parameter',
    does: 'holds the number',
    at: at('parameter'),
    given: paged({ type: 'page_number', parameter: 'p', max_pages: 2 }, three),
    shows: pages,
    is: ['/v1?p=1', '/v1?p=2'],
  },
  {
    field: 'pagination.page_number.start',
    does: 'is the first number',
    at: at('start'),
    given: paged({ type: 'page_number', start: 0, max_pages: 2 }, ({ url }) => json({ data: [{ url }] })),
    shows: pages,
    is: ['/v1?page=0', '/v1?page=1'],
  },
  {
    field: 'pagination.page_number.size_parameter',
    does: 'asks for so many rows',
    at: at('size_parameter'),
    given: paged({ type: 'page_number', size_parameter: 'per_page', size: 2, max_pages: 1 }, three),
    instead: 'limit',
    shows: pages,
    is: ['/v1?page=1&per_page=2'],
  },
  {
    field: 'pagination.page_number.size',
    does: 'is how many rows; a page with fewer is the last one',
    at: at('size'),
    given: paged({ type: 'page_number', size_parameter: 'per_page', size: 2 }, three),
    shows: pages,
    is: ['/v1?page=1&per_page=2', '/v1?page=2&per_page=2', '/v1?page=3&per_page=2'],
  },
  {
    field: 'pagination.page_number.total_pages_path',
    does: 'is where the number of pages stands',
    at: at('total_pages_path'),
    given: paged({ type: 'page_number', total_pages_path: '$.pages' }, three),
    shows: pages,
    is: ['/v1?page=1', '/v1?page=2', '/v1?page=3'],
  },
]
