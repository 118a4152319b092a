import { ExtractError } from '../../errors.ts'
import type { Json } from '../../json.ts'
import type { NextPage, Page } from './contract.ts'

/** The page at an address that an answer brought. Whether the credential may go there is decided where it is sent. */
export function followed({ request, response }: Page, address: Json, from: string): NextPage {
  const url = typeof address === 'string' ? URL.parse(address, response.url) : null
  const wrong = !url
    ? 'is no address'
    : url.href === request.url
      ? 'is the page just read, so paging would never end'
      : undefined
  if (wrong || !url) {
    throw new ExtractError('data.pagination', {
      problem: `the next page that ${from} names ${wrong}`,
      advice: 'check pagination against an answer: latchkey request CONNECTION PATH',
    })
  }
  return { request: { ...request, url: url.href } }
}
