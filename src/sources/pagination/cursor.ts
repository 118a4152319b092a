import { ExtractError } from '../../errors.ts'
import { compilePath } from '../../extract/jsonpath.ts'
import type { Json } from '../../json.ts'
import type { HttpRequest } from '../../runtime.ts'
import { withParameter } from '../parameter.ts'
import type { OpenPaginator } from './contract.ts'

/**
 * The answer, or its last row, holds what asks for the next page. A cursor that was sent before would never end: one is
 * remembered, anew at every power of two, so that a circle of any length comes by it again (Brent's algorithm).
 */
export const openCursor: OpenPaginator<'cursor'> = async ({ path, row_path, parameter, in: place, start }) => {
  const compiled = await compilePath(path ?? row_path ?? '$')
  const where = path ?? `${row_path} of the last row`
  const ask = (request: HttpRequest, cursor: string | number | boolean) =>
    withParameter(request, place, parameter, cursor)
  let sent: Json | undefined
  let remembered: Json | undefined
  return {
    first: (request) => {
      sent = remembered = start
      return start === undefined ? request : ask(request, start)
    },
    next: ({ number, request, remainder: { document, last, rows, elements = rows } }) => {
      const from = path === undefined ? last : document
      const cursor = from === undefined ? undefined : compiled.first(from)
      if (cursor === undefined || cursor === null || cursor === '' || cursor === false) {
        return { stopped: path === undefined && elements === 0 ? 'a page without rows' : `no next cursor (${where})` }
      }
      if (typeof cursor === 'object') throw failure(`the next cursor (${where}) is neither text nor a number`)
      if (Number.isInteger(cursor) && !Number.isSafeInteger(cursor))
        throw failure(`the next cursor (${where}) is a number of more digits than can be read exactly`)
      if (cursor === sent || (number > 1 && cursor === remembered)) {
        // Some say with the cursor that was sent that nothing comes after it.
        if (elements === 0) return { stopped: 'a page without rows, whose cursor is the one before' }
        throw failure(`the next cursor (${where}) was sent before, so paging never ends`)
      }
      if (Number.isInteger(Math.log2(number))) remembered = cursor
      sent = cursor
      return { request: ask(request, cursor) }
    },
  }
}

const failure = (problem: string) =>
  new ExtractError('data.pagination', {
    problem,
    advice: 'check pagination against an answer: latchkey request CONNECTION PATH',
  })
