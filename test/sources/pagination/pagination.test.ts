import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Pagination } from '../../../src/generated/language.ts'
import type { Json } from '../../../src/json.ts'
import { openPaginator, paginators } from '../../../src/sources/pagination/index.ts'
import { type PaginatorCase, paginatorContract } from '../../contracts/paginator.ts'

const counted = { type: 'page_number', in: 'query', parameter: 'page', start: 1 } as const
const start = '/customers?status=open'

const cases: Record<string, PaginatorCase> = {
  none: { config: { type: 'none' }, pages: [{ rows: 3 }], asks: [start], stopped: 'no pagination is set' },
  'next_url, absolute and relative': {
    config: { type: 'next_url', path: '$.next' },
    pages: [
      { document: { next: 'https://api.example/customers?cursor=a%2Fb' } },
      { document: { next: '?cursor=3' } },
      { document: { next: '/other' } },
      { document: { next: null } },
    ],
    asks: [start, '/customers?cursor=a%2Fb', '/customers?cursor=3', '/other'],
    stopped: 'the answer has no next page ($.next)',
  },
  link_header: {
    config: { type: 'link_header', rel: 'next' },
    pages: [
      { headers: { link: '<https://api.example/customers?page=2>; rel="next"' } },
      { headers: { link: ['</customers?page=1>; rel="prev"', '</customers?page=3>; rel="next"'] } },
      { headers: { link: '</customers?page=2>; rel="prev"' } },
    ],
    asks: [start, '/customers?page=2', '/customers?page=3'],
    stopped: 'the Link header names no next page',
  },
  'page_number, until a page without rows': {
    config: counted,
    pages: [{ rows: 2 }, { rows: 2 }, { rows: 0 }],
    asks: [`${start}&page=1`, `${start}&page=2`, `${start}&page=3`],
    stopped: 'a page without rows',
  },
  'page_number, until a short page': {
    config: { ...counted, parameter: 'p', start: 0, size_parameter: 'size', size: 2 },
    pages: [{ rows: 2 }, { rows: 1 }],
    asks: [`${start}&p=0&size=2`, `${start}&p=1&size=2`],
    stopped: 'a page with 1 of 2 rows',
  },
  'page_number, as many as the answer says': {
    config: { ...counted, size_parameter: 'size', size: 2, total_pages_path: '$.pages' },
    pages: [
      { document: { pages: 3 }, rows: 2 },
      { document: { pages: '3' }, rows: 0 },
      { document: { pages: 3 }, rows: 2 },
    ],
    asks: [1, 2, 3].map((page) => `${start}&page=${page}&size=2`),
    stopped: 'page 3 of 3 was read',
  },
  'cursor, from the answer': {
    config: { type: 'cursor', in: 'query', path: '$.next', parameter: 'after', start: '*' },
    pages: [
      { document: { next: 'a/b' }, rows: 2 },
      { document: { next: 7 }, rows: 2 },
      { document: { next: null }, rows: 1 },
    ],
    asks: [`${start}&after=*`, `${start}&after=a%2Fb`, `${start}&after=7`],
    stopped: 'no next cursor ($.next)',
  },
  'cursor, from the last row, into the body': {
    config: { type: 'cursor', in: 'body', row_path: '$.id', parameter: 'page.after' },
    pages: [{ rows: 2, last: { id: 2 } }, { rows: 1, last: { id: 'x' } }, { rows: 0 }],
    asks: [start, start, start],
    bodies: ['{"a":1}', '{"a":1,"page":{"after":2}}', '{"a":1,"page":{"after":"x"}}'],
    stopped: 'a page without rows',
  },
  'cursor, where the last page repeats it': {
    config: { type: 'cursor', in: 'query', path: '$.next', parameter: 'cursorMark', start: '*' },
    pages: [
      { document: { next: 'A' }, rows: 2 },
      { document: { next: 'A' }, rows: 0 },
    ],
    asks: [`${start}&cursorMark=*`, `${start}&cursorMark=A`],
    stopped: 'a page without rows, whose cursor is the one before',
  },
  'offset, until a page without rows': {
    config: { type: 'offset', in: 'query', parameter: 'skip', start: 0 },
    pages: [{ rows: 2 }, { rows: 3 }, { rows: 0 }],
    asks: [0, 2, 5].map((skip) => `${start}&skip=${skip}`),
    stopped: 'a page without rows',
  },
  'offset, until a short page': {
    config: { type: 'offset', in: 'query', parameter: 'offset', start: 1, size_parameter: 'limit', size: 2 },
    pages: [{ rows: 2 }, { rows: 1 }],
    asks: [`${start}&offset=1&limit=2`, `${start}&offset=3&limit=2`],
    stopped: 'a page with 1 of 2 rows',
  },
  'offset, of an API that gives fewer than it is asked for, in the body': {
    config: {
      ...{ type: 'offset', in: 'body', parameter: 'startAt', start: 0, size_parameter: 'maxResults', size: 9 },
      total_path: '$.total',
    },
    pages: [
      { document: { total: 5 }, rows: 3 },
      { document: { total: '5' }, rows: 2 },
    ],
    asks: [start, start],
    bodies: ['{"a":1,"startAt":0,"maxResults":9}', '{"a":1,"startAt":3,"maxResults":9}'],
    stopped: 'all 5 rows that the answer counts were read',
  },
  'offset, of an empty page in the middle': {
    config: {
      ...{ type: 'offset', in: 'query', parameter: 'o', start: 0, size_parameter: 'l', size: 2 },
      total_path: '$.total',
    },
    pages: [
      { document: { total: 5 }, rows: 2 },
      { document: { total: 5 }, rows: 0 },
      { document: { total: 5 }, rows: 1 },
    ],
    asks: [0, 2, 4].map((offset) => `${start}&o=${offset}&l=2`),
    stopped: 'all 5 rows that the answer counts were read',
  },
  'page_number, where the answer does not say': {
    config: { ...counted, total_pages_path: '$.pages' },
    pages: [{ document: { pages: '' }, rows: 1 }, { document: { pages: { valueOf: 1 } }, rows: 1 }, { rows: 0 }],
    asks: [1, 2, 3].map((page) => `${start}&page=${page}`),
    stopped: 'a page without rows',
  },
}

for (const [name, one] of Object.entries(cases)) paginatorContract(name, one)

test('every pagination is tried, and has a schema', () => {
  const tried = [...new Set(Object.values(cases).map(({ config }) => config.type))].sort()
  expect(tried).toEqual(Object.keys(paginators).sort())
  const files = readdirSync(new URL('../../../schemas/pagination/', import.meta.url))
  expect(files.map((file) => file.replace('.schema.json', '')).sort()).toEqual(tried)
})

async function nextOf(config: Pagination, document: Json, link = '') {
  const request = { method: 'GET', url: `https://api.example${start}`, headers: {} }
  const paginator = await openPaginator(config)
  const response = { url: request.url, headers: { link } }
  return paginator.next({ number: 1, request, response, remainder: { document, rows: 1 } })
}

describe('next_url', () => {
  const config = { type: 'next_url', path: '$.next' } as const

  test.each<Json>([{}, { next: null }, { next: '' }, { next: false }, [], null])(
    '%j is the last page',
    async (document) => {
      expect(await nextOf(config, document)).toEqual({ stopped: 'the answer has no next page ($.next)' })
    },
  )

  test.each<Json>([{ href: '/2' }, ['/2'], 2, true, 'http://', 'file:///etc/passwd', 'blob:https://api.example/1'])(
    '%j is no address, and no end either',
    async (next) => {
      await expect(nextOf(config, { next })).rejects.toMatchObject({
        code: 'data.pagination',
        message: 'paging stopped: the next page that $.next names is not a web address',
      })
    },
  )

  test('the page just read would never end', async () => {
    await expect(nextOf(config, { next: start })).rejects.toThrow('is the page just read')
  })

  test.each([2, 3, 5, 64])('a circle of %i pages ends, whatever comes before it', async (length) => {
    const paginator = await openPaginator(config)
    const address = (page: number) => `https://api.example/?page=${page < 3 ? page : 3 + ((page - 3) % length)}`
    let request = { method: 'GET', url: address(1), headers: {} }
    const read = () => {
      for (let number = 1; number < 10 * length; number++) {
        const remainder = { document: { next: address(number + 1) }, rows: 1 }
        const next = paginator.next({ number, request, response: { url: request.url, headers: {} }, remainder })
        if ('request' in next) request = next.request as typeof request
      }
    }
    expect(read).toThrow('was read before, so paging never ends')
  })

  test('an address elsewhere is given as it is: who sends it decides', async () => {
    expect(await nextOf(config, { next: 'https://evil.example/' })).toMatchObject({
      request: { url: 'https://evil.example/' },
    })
  })
})

describe('cursor', () => {
  const config = { type: 'cursor', in: 'query', path: '$.next', parameter: 'after' } as const

  test.each<Json>([{ next: { a: 1 } }, { next: [1] }])('%j is no cursor, and no end either', async (document) => {
    await expect(nextOf(config, document)).rejects.toThrow('is neither text nor a number')
  })

  test('a number of more digits than can be read exactly would leave rows out', async () => {
    await expect(nextOf(config, JSON.parse('{"next": 12345678901234567890}'))).rejects.toThrow('more digits')
  })

  test.each([1, 2, 3, 5, 64])('a circle of %i cursors ends', async (length) => {
    const paginator = await openPaginator(config)
    let request = paginator.first({ method: 'GET', url: `https://api.example${start}`, headers: {} })
    const read = () => {
      for (let number = 1; number < 10 * length; number++) {
        const remainder = { document: { next: `c${number % length}` }, rows: 1 }
        const next = paginator.next({ number, request, response: { url: request.url, headers: {} }, remainder })
        if ('request' in next) request = next.request
      }
    }
    expect(read).toThrow('was sent before, so paging never ends')
  })
})

test('offset goes as far as it asked where a loop makes several rows of one', async () => {
  const config = { type: 'offset', in: 'query', parameter: 'o', start: 0, size_parameter: 'l', size: 2 } as const
  const paginator = await openPaginator(config)
  const request = paginator.first({ method: 'GET', url: 'https://api.example/', headers: {} })
  const page = { number: 1, request, response: { url: request.url, headers: {} } }
  expect(paginator.next({ ...page, remainder: { document: null, rows: 7, elements: 2, nested: true } })).toMatchObject({
    request: { url: 'https://api.example/?o=2&l=2' },
  })
})

test('offset that ends before the total says that there was more', async () => {
  const paginator = await openPaginator({ type: 'offset', in: 'query', parameter: 'o', start: 0, total_path: '$.n' })
  const request = paginator.first({ method: 'GET', url: 'https://api.example/', headers: {} })
  const page = { number: 1, request, response: { url: request.url, headers: {} } }
  expect(paginator.next({ ...page, remainder: { document: { n: 9 }, rows: 0 } })).toEqual({
    stopped: 'a page without rows, where the answer counts 9 more',
    cut: true,
  })
})

test.each(['page_number', 'offset'] as const)(
  '%s is not ended by a page whose rows are no elements of one array',
  async (type) => {
    const paginator = await openPaginator({ type, in: 'query', parameter: 'p', start: 0, size_parameter: 'l', size: 5 })
    const request = paginator.first({ method: 'GET', url: 'https://api.example/', headers: {} })
    const page = { number: 1, request, response: { url: request.url, headers: {} } }
    const remainder = { document: null, rows: 0, elements: 3, nested: true }
    expect(paginator.next({ ...page, remainder })).toHaveProperty('request')
  },
)

test.each(['page_number', 'offset'] as const)('%s of a parameter that the API does not know is told', async (type) => {
  const paginator = await openPaginator({ type, in: 'query', parameter: 'p', start: 0 })
  const request = paginator.first({ method: 'GET', url: 'https://api.example/', headers: {} })
  const remainder = { document: null, rows: 2, fingerprint: 'same' }
  const page = { request, response: { url: request.url, headers: {} }, remainder }
  paginator.next({ ...page, number: 1 })
  expect(() => paginator.next({ ...page, number: 2 })).toThrow('the API does not know the parameter p')
})

test('page_number of a page whose filter let little pass goes on; of a short one it does not', async () => {
  const paginator = await openPaginator({ ...counted, size_parameter: 'size', size: 100 })
  const request = { method: 'GET', url: `https://api.example${start}`, headers: {} }
  const page = { number: 1, request, response: { url: request.url, headers: {} } }
  expect(paginator.next({ ...page, remainder: { document: null, rows: 0, elements: 100 } })).toHaveProperty('request')
  expect(paginator.next({ ...page, remainder: { document: null, rows: 99, elements: 99 } })).toEqual({
    stopped: 'a page with 99 of 100 rows',
  })
})

test('page_number of no pages at all has been read', async () => {
  expect(await nextOf({ ...counted, total_pages_path: '$.pages' }, { pages: 0 })).toEqual({
    stopped: 'page 1 of 0 was read',
  })
})
