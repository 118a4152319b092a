/** What paginators that count have in common. */
import { ExtractError } from '../../errors.ts'
import type { Pagination } from '../../generated/language.ts'
import type { Json } from '../../json.ts'
import type { HttpRequest } from '../../runtime.ts'
import { withParameter } from '../parameter.ts'
import type { Page } from './contract.ts'

type Counting = Pick<Extract<Pagination, { type: 'offset' }>, 'parameter' | 'in' | 'size_parameter' | 'size'>

/** Asks for what begins at a number, and for so many where the file says how many. */
export const openAsking =
  ({ parameter, in: place, size_parameter, size }: Counting) =>
  (request: HttpRequest, number: number): HttpRequest => {
    const asked = withParameter(request, place, parameter, number)
    if (size_parameter === undefined || size === undefined) return asked
    return withParameter(asked, place, size_parameter, size)
  }

/** How many the API put on the page; where the loop does not tell, how many rows came of it. */
export const countIn = ({ remainder: { rows, elements = rows } }: Page): number => elements

/** Whether there are fewer than were asked for. What may be counted otherwise than the API counts is never short. */
export const isShort = (page: Page, size: number): boolean => !page.remainder.nested && countIn(page) < size

/** A number, or text that is one. */
export function countOf(value: Json | undefined): number | undefined {
  const isCount = typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value))
  return isCount ? Number(value) : undefined
}

/**
 * An API that does not know the parameter has no last page, and gives the same one for ever. Throws ExtractError
 * `data.pagination` for a page that holds what the one before it held; `total`: the field that says how many there are.
 */
export function openRepeats(parameter: string, total: string): (page: Page) => void {
  let before: string | undefined
  return (page) => {
    const { number } = page
    const { fingerprint } = page.remainder
    const isSame = number > 1 && countIn(page) > 0 && fingerprint !== undefined && fingerprint === before
    before = fingerprint
    if (!isSame) return
    const pages = `page ${number} is the same as page ${number - 1}`
    throw number === 2
      ? new ExtractError('data.pagination', {
          problem: `${pages}: the API does not know the parameter ${parameter}`,
          advice: 'look up in its documentation what the parameter is called, and where it begins (start)',
        })
      : new ExtractError('data.pagination', {
          problem: `${pages}: the API does not say which page is its last`,
          advice: `name where its answer says how many there are (${total}), or write size_parameter and size, stop_when or max_pages`,
        })
  }
}
