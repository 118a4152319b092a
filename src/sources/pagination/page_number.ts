import { ExtractError } from '../../errors.ts'
import { compilePath } from '../../extract/jsonpath.ts'
import type { Json } from '../../json.ts'
import type { HttpRequest } from '../../runtime.ts'
import type { OpenPaginator } from './contract.ts'

/**
 * A parameter counts the pages. The last one is told by the answer's own count, by a short page, or by an empty one. An
 * API that does not know the parameter has no last one, and gives the same page for ever: that is told.
 */
export const openPageNumber: OpenPaginator<'page_number'> = async ({
  parameter,
  start,
  size_parameter,
  size,
  total_pages_path,
}) => {
  const total = total_pages_path === undefined ? undefined : await compilePath(total_pages_path)
  const page = (request: HttpRequest, number: number): HttpRequest => {
    const url = new URL(request.url)
    url.searchParams.set(parameter, String(start + number - 1))
    if (size_parameter !== undefined && size !== undefined) url.searchParams.set(size_parameter, String(size))
    return { ...request, url: url.href }
  }
  let before: string | undefined
  return {
    first: (request) => page(request, 1),
    next: ({ number, request, fingerprint, remainder: { document, rows: matched, elements: rows = matched } }) => {
      if (number > 1 && rows > 0 && fingerprint !== undefined && fingerprint === before) throw same(number, parameter)
      before = fingerprint
      const last = countOf(total?.first(document))
      if (last !== undefined) {
        return number >= last
          ? { stopped: `page ${number} of ${last} was read` }
          : { request: page(request, number + 1) }
      }
      if (rows === 0) return { stopped: 'a page without rows' }
      if (size !== undefined && size_parameter !== undefined && rows < size)
        return { stopped: `a page with ${rows} of ${size} rows` }
      return { request: page(request, number + 1) }
    },
  }
}

function same(number: number, parameter: string): ExtractError {
  const pages = `page ${number} is the same as page ${number - 1}`
  return number === 2
    ? new ExtractError('data.pagination', {
        problem: `${pages}: the API does not know the parameter ${parameter}`,
        advice: 'look up in its documentation what the parameter is called, and the number of the first page (start)',
      })
    : new ExtractError('data.pagination', {
        problem: `${pages}: the API does not say which page is its last`,
        advice:
          'name the number of pages in its answer (total_pages_path), or write size_parameter and size, or max_pages',
      })
}

/** A number, or text that is one. */
function countOf(value: Json | undefined): number | undefined {
  const isCount = typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value))
  return isCount ? Number(value) : undefined
}
