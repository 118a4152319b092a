import { ExtractError } from '../../errors.ts'
import { webAddress, withoutUserinfo } from '../../http/url.ts'
import type { Json } from '../../json.ts'
import type { NextPage, Page } from './contract.ts'

/**
 * Follows the addresses that answers bring, `from` where they stand. Whether the credential may go to one is decided
 * where it is sent. Throws ExtractError `data.pagination` for what is no web address, and for a circle: one address is
 * remembered, anew at every power of two, so that a circle of any length comes by it again (Brent's algorithm).
 */
export function openTrail(from: string): (page: Page, address: Json) => NextPage {
  let remembered = ''
  let renewedAt = 1
  return ({ number, request, response }, address) => {
    const named = typeof address === 'string' ? webAddress(address, response.url) : null
    if (!named) throw failure(`the next page that ${from} names is not a web address`)
    const url = withoutUserinfo(named)
    if (number === renewedAt) {
      remembered = request.url
      renewedAt *= 2
    }
    if (url === request.url) throw failure(`the next page that ${from} names is the page just read`)
    if (url === remembered) throw failure(`the next page that ${from} names was read before, so paging never ends`)
    return { request: { ...request, url: url } }
  }
}

const failure = (problem: string) =>
  new ExtractError('data.pagination', {
    problem,
    advice: 'check pagination against an answer: latchkey request CONNECTION PATH',
  })
