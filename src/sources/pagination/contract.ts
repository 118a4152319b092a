import type { Remainder } from '../../extract/contract.ts'
import type { Pagination, PaginationWord } from '../../generated/language.ts'
import type { HttpRequest, HttpResponse } from '../../runtime.ts'

/** One page that has been read. */
export interface Page {
  /** Counts from 1. */
  number: number
  /** As it was built, without the credential. */
  request: HttpRequest
  response: Pick<HttpResponse, 'url' | 'headers'>
  remainder: Remainder
}

/** The next request, or why there is none: recorded, because a run that stops early must not look complete. */
export type NextPage = { request: HttpRequest } | { stopped: string /** There should have been more. */; cut?: true }

export interface Paginator {
  /** The request for the first page. */
  first(request: HttpRequest): HttpRequest
  next(page: Page): NextPage
}

export type OpenPaginator<T extends PaginationWord> = (
  config: Extract<Pagination, { type: T }>,
) => Paginator | Promise<Paginator>
export type OpenPaginators = { [T in PaginationWord]: OpenPaginator<T> }
