import { compilePath } from '../../extract/jsonpath.ts'
import type { OpenPaginator } from './contract.ts'
import { countIn, countOf, isShort, openAsking, openRepeats } from './counted.ts'

/**
 * A parameter says how many to leave out: as many as have come, since an API may give fewer than it is asked for. Where what
 * came is not what the API counts, and where nothing came before the end, the size that was asked for says how far to go.
 */
export const openOffset: OpenPaginator<'offset'> = async (config) => {
  const { parameter, start, size_parameter, size, total_path } = config
  const total = total_path === undefined ? undefined : await compilePath(total_path)
  const refuseRepeats = openRepeats(parameter, 'total_path')
  const sized = size_parameter === undefined ? undefined : size
  const ask = openAsking(config)
  let offset = start
  return {
    first: (request) => {
      offset = start
      return ask(request, start)
    },
    next: (page) => {
      refuseRepeats(page)
      const count = countIn(page)
      const all = countOf(total?.first(page.remainder.document))
      if (count === 0) {
        const left = all === undefined ? 0 : all - (offset - start)
        if (left <= 0) return { stopped: 'a page without rows' }
        if (sized === undefined || left <= sized)
          return { stopped: `a page without rows, where the answer counts ${left} more`, cut: true }
      }
      offset += count === 0 || page.remainder.nested ? (sized ?? count) : count
      if (all !== undefined) {
        if (offset - start >= all) return { stopped: `all ${all} rows that the answer counts were read` }
      } else if (sized !== undefined && isShort(page, sized))
        return { stopped: `a page with ${count} of ${sized} rows` }
      return { request: ask(page.request, offset) }
    },
  }
}
