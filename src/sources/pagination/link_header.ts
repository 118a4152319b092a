import type { OpenPaginator } from './contract.ts'
import { openTrail } from './trail.ts'

/** RFC 8288: `Link: <https://…?page=2>; rel="next"`. */
export const openLinkHeader: OpenPaginator<'link_header'> = ({ rel }) => {
  const follow = openTrail('the Link header')
  return {
    first: (request) => request,
    next: (page) => {
      const address = linkTo(rel, [page.response.headers.link ?? []].flat().join(', '))
      return address === undefined ? { stopped: `the Link header names no ${rel} page` } : follow(page, address)
    },
  }
}

const LINK = /<([^<>]*)>((?:\s*;\s*[^\s;=,]+(?:\s*=\s*(?:"(?:\\.|[^"\\])*"|[^",;\s]*))?)*)/g
const PARAMETER = /;\s*([^\s;=,]+)(?:\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^",;\s]*)))?/g

/** The target of the first link with this relation; relations compare without case, and only the first `rel` counts (§3.3). */
export function linkTo(rel: string, header: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(LINK)) {
    const [, , quoted, token] = parameters.matchAll(PARAMETER).find(([, name]) => name?.toLowerCase() === 'rel') ?? []
    const relations = (quoted ?? token ?? '').toLowerCase().split(/\s+/)
    if (relations.includes(rel.toLowerCase())) return target
  }
  return undefined
}
