import { compilePath } from '../../extract/jsonpath.ts'
import type { HttpRequest } from '../../runtime.ts'
import { withParameter } from '../parameter.ts'
import type { OpenPaginator } from './contract.ts'
import { countOf, openRepeats, rowsOf } from './counted.ts'

/**
 * A parameter says how many rows to leave out: as many as have come, since an API may give fewer than it is asked for.
 * Where a loop makes several rows of one, the size that was asked for says how far to go.
 */
export const openOffset: OpenPaginator<'offset'> = async ({
  parameter,
  in: place,
  start,
  size_parameter,
  size,
  total_path,
}) => {
  const total = total_path === undefined ? undefined : await compilePath(total_path)
  const refuseRepeats = openRepeats(parameter, 'total_path')
  const sized = size_parameter === undefined ? undefined : size
  const ask = (request: HttpRequest, offset: number): HttpRequest => {
    const asked = withParameter(request, place, parameter, offset)
    return size_parameter === undefined || size === undefined
      ? asked
      : withParameter(asked, place, size_parameter, size)
  }
  let offset = start
  return {
    first: (request) => {
      offset = start
      return ask(request, start)
    },
    next: (page) => {
      refuseRepeats(page)
      const rows = rowsOf(page)
      if (rows === 0) return { stopped: 'a page without rows' }
      offset += Math.min(rows, sized ?? rows)
      const all = countOf(total?.first(page.remainder.document))
      if (all !== undefined) {
        if (offset - start >= all) return { stopped: `all ${all} rows that the answer counts were read` }
      } else if (sized !== undefined && rows < sized) return { stopped: `a page with ${rows} of ${sized} rows` }
      return { request: ask(page.request, offset) }
    },
  }
}
