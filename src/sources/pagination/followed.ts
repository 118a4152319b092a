import { ExtractError } from '../../errors.ts'
import type { NextPage, Page } from './contract.ts'

/** The page at an address that an answer brought. Whether the credential may go there is decided where it is sent. */
export function followed({ request, response }: Page, address: string, from: string): NextPage {
  const url = URL.parse(address, response.url)
  const wrong = !url
    ? 'is no address'
    : url.href === request.url
      ? 'is the page just read, so paging would never end'
      : undefined
  if (wrong || !url) {
    throw new ExtractError('data.pagination', {
      problem: `the next page that ${from} names ${wrong}`,
      advice: 'check pagination against an answer: latchkey request NAME',
    })
  }
  return { request: { ...request, url: url.href } }
}
