import type { Pagination, PaginationWord } from '../../generated/language.ts'
import type { OpenPaginator, OpenPaginators, Paginator } from './contract.ts'
import { openCursor } from './cursor.ts'
import { openLinkHeader } from './link_header.ts'
import { openNextUrl } from './next_url.ts'
import { openNone } from './none.ts'
import { openOffset } from './offset.ts'
import { openPageNumber } from './page_number.ts'

export const paginators = {
  cursor: openCursor,
  link_header: openLinkHeader,
  next_url: openNextUrl,
  none: openNone,
  offset: openOffset,
  page_number: openPageNumber,
} satisfies OpenPaginators

export async function openPaginator(config: Pagination): Promise<Paginator> {
  return (paginators[config.type] as OpenPaginator<PaginationWord>)(config as never)
}
