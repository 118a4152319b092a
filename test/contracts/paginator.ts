/** What every paginator owes to whoever walks the pages. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pagination } from '../../src/generated/language.ts'
import type { Json } from '../../src/json.ts'
import type { HeaderFields, HttpRequest } from '../../src/runtime.ts'
import { openPaginator } from '../../src/sources/pagination/index.ts'

export interface PaginatorCase {
  config: Pagination
  /** Answers in turn: their headers, document and number of rows. The last one ends the paging. */
  pages: { headers?: HeaderFields; document?: Json; rows?: number; last?: Json }[]
  /** Path and query of each request. */
  asks: string[]
  /** The body of each, where it is not that of the first. */
  bodies?: string[]
  /** Why there is no further page. */
  stopped: string
}

const origin = 'https://api.example'

export function paginatorContract(name: string, { config, pages, asks, bodies, stopped }: PaginatorCase) {
  const first: HttpRequest = Object.freeze({
    method: 'POST',
    url: `${origin}/customers?status=open`,
    headers: Object.freeze({ accept: 'application/json' }),
    body: '{"a":1}',
  })

  describe(`pagination ${name}`, () => {
    test('asks for the pages in order, then says why it stops', async () => {
      const paginator = await openPaginator(config)
      let request = paginator.first(first)
      for (const [index, { headers = {}, document = null, rows = 0, last }] of pages.entries()) {
        expect(request).toMatchObject({ ...first, url: `${origin}${asks[index]}`, body: bodies?.[index] ?? first.body })
        const response = { url: request.url, headers }
        const remainder = { document, rows, ...(last !== undefined && { last }) }
        const next = paginator.next({ number: index + 1, request, response, remainder })
        if (index === pages.length - 1) return expect(next).toEqual({ stopped })
        if ('stopped' in next) throw new Error(`stopped after page ${index + 1}: ${next.stopped}`)
        request = next.request
      }
    })

    test('is not confused by two readers at a time', async () => {
      const paginator = await openPaginator(config)
      const [page = {}] = pages
      const ask = () => {
        const request = paginator.first(first)
        const { document = null, rows = 0, last } = page
        const remainder = { document, rows, ...(last !== undefined && { last }) }
        return paginator.next({
          number: 1,
          request,
          response: { url: request.url, headers: page.headers ?? {} },
          remainder,
        })
      }
      expect(ask()).toEqual(ask())
    })

    test('whatever the answer holds: another page, an end, or a mistake that is told; never the same page again', async () => {
      const paginator = await openPaginator(config)
      const request = paginator.first(first)
      const headers = fc.dictionary(fc.constant('link'), fc.oneof(fc.string(), fc.array(fc.string())), {
        noNullPrototype: true,
      })
      const documents = fc.oneof(fc.jsonValue(), fc.record({ next: fc.jsonValue(), pages: fc.jsonValue() }))
      fc.assert(
        fc.property(headers, documents, fc.nat(), (headers, document, rows) => {
          const page = { number: 1, request, response: { url: request.url, headers } }
          try {
            const next = paginator.next({ ...page, remainder: { document: document as Json, rows } })
            if ('stopped' in next) expect(next.stopped).toMatch(/\S/)
            else expect(next.request).not.toEqual(request)
          } catch (error) {
            expect(error).toMatchObject({ code: 'data.pagination' })
          }
        }),
      )
    })
  })
}
