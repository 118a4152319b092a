/** What paginators that count have in common. */
import { ExtractError } from '../../errors.ts'
import type { Json } from '../../json.ts'
import type { Page } from './contract.ts'

/** How many rows there were to choose from: a page is short when its array is, not when little passed a filter. */
export const rowsOf = ({ remainder: { rows, elements = rows } }: Page): number => elements

/** A number, or text that is one. */
export function countOf(value: Json | undefined): number | undefined {
  const isCount = typeof value === 'number' || (typeof value === 'string' && /^\s*\d+\s*$/.test(value))
  return isCount ? Number(value) : undefined
}

/**
 * An API that does not know the parameter has no last page, and gives the same one for ever. Throws ExtractError
 * `data.pagination` for a page with rows that is the one before it; `total`: the field that says how many there are.
 */
export function openRepeats(parameter: string, total: string): (page: Page) => void {
  let before: string | undefined
  return (page) => {
    const { number, fingerprint } = page
    const isSame = number > 1 && rowsOf(page) > 0 && fingerprint !== undefined && fingerprint === before
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
