import { compilePath } from '../../extract/jsonpath.ts'
import type { OpenPaginator } from './contract.ts'
import { openTrail } from './trail.ts'

/** The answer holds the next page's address: absolute, or relative to its own (RFC 3986 §5). */
export const openNextUrl: OpenPaginator<'next_url'> = async ({ path }) => {
  const compiled = await compilePath(path)
  const follow = openTrail(path)
  return {
    first: (request) => request,
    next: (page) => {
      const address = compiled.first(page.remainder.document)
      if (address === undefined || address === null || address === '' || address === false) {
        return { stopped: `the answer has no next page (${path})` }
      }
      return follow(page, address)
    },
  }
}
