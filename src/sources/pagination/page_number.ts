import { compilePath } from '../../extract/jsonpath.ts'
import type { HttpRequest } from '../../runtime.ts'
import type { OpenPaginator } from './contract.ts'
import { countIn, countOf, isShort, openAsking, openRepeats } from './counted.ts'

/** A parameter counts the pages. The last one is told by the answer's own count, by a short page, or by an empty one. */
export const openPageNumber: OpenPaginator<'page_number'> = async (config) => {
  const { parameter, start, size_parameter, size, total_pages_path } = config
  const total = total_pages_path === undefined ? undefined : await compilePath(total_pages_path)
  const refuseRepeats = openRepeats(parameter, 'total_pages_path')
  const asking = openAsking(config)
  const ask = (request: HttpRequest, number: number) => asking(request, start + number - 1)
  return {
    first: (request) => ask(request, 1),
    next: (page) => {
      refuseRepeats(page)
      const { number, request } = page
      const last = countOf(total?.first(page.remainder.document))
      if (last !== undefined && number >= last) return { stopped: `page ${number} of ${last} was read` }
      if (last === undefined) {
        if (countIn(page) === 0) return { stopped: 'a page without rows' }
        if (size !== undefined && size_parameter !== undefined && isShort(page, size))
          return { stopped: `a page with ${countIn(page)} of ${size} rows` }
      }
      return { request: ask(request, number + 1) }
    },
  }
}
