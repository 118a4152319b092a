import type { OpenPaginator } from './contract.ts'
import { followed } from './followed.ts'

/** RFC 8288: `Link: <https://…?page=2>; rel="next"`. */
export const openLinkHeader: OpenPaginator<'link_header'> = ({ rel }) => ({
  first: (request) => request,
  next: (page) => {
    const address = linkTo(rel, [page.response.headers.link ?? []].flat().join(', '))
    return address === undefined
      ? { stopped: `the Link header names no ${rel} page` }
      : followed(page, address, 'the Link header')
  },
})

/** The target of the first link with this relation (RFC 8288 §3); relations compare without case. */
export function linkTo(rel: string, header: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(
    /<([^>]*)>((?:\s*;\s*[^\s;=,]+(?:\s*=\s*(?:"(?:\\.|[^"\\])*"|[^",;\s]*))?)*)/g,
  )) {
    const [, quoted, token] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]+))/i.exec(parameters) ?? []
    const relations = (quoted ?? token ?? '').toLowerCase().split(/\s+/)
    if (relations.includes(rel.toLowerCase())) return target
  }
  return undefined
}
