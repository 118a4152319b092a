/** How the next page is found, and when there is none. */
import type { JsonObject } from '../../src/json.ts'
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
    { data: rows, next: next ?? null, after: null, pages: 3 },
    next === undefined ? {} : { headers: { link: `<${next}>; rel="next", </v1?page=1>; rel="start"` } },
  )
}

export const pagination: Scenario[] = [
  ...(['next_url', 'link_header', 'page_number'] as const).flatMap((type): Scenario[] => {
    const given = paged({ type, ...(type === 'next_url' && { path: '$.next' }) }, three)
    const limited = paged({ type, max_pages: 2, ...(type === 'next_url' && { path: '$.next' }) }, three)
    return [
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
