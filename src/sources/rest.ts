import type { Pagination, REST } from '../generated/types.ts'
import { buildRequest } from './build_request.ts'
import type { OpenSource } from './contract.ts'
import { openCall } from './exchange.ts'
import { openPaginator } from './pagination/index.ts'

/** One web API, page after page. The next page is only asked for when the rows of this one have been taken. */
export const openRest: OpenSource<REST> = (connection, world) => {
  const call = openCall(connection, world)
  return {
    async *rows({ extract, request: asked, pagination, limit = Number.POSITIVE_INFINITY }, read) {
      const config: Pagination = pagination ?? connection.pagination ?? { type: 'none' }
      const paginator = await openPaginator(config)
      const most = config.type === 'none' ? 1 : config.max_pages
      let request = paginator.first(buildRequest(connection, asked))
      let rows = 0
      for (let number = 1; ; number++) {
        const response = await call(request)
        const remainder = yield* read(response.body)
        rows += remainder.rows
        world.emit({ type: 'page', extract, page: number, rows: remainder.rows })
        const next = paginator.next({ number, request, response, remainder })
        const stopped =
          'stopped' in next
            ? next.stopped
            : rows >= limit
              ? `${limit} rows were asked for`
              : number === most
                ? `max_pages is ${most}`
                : undefined
        if (stopped !== undefined) {
          world.emit({ type: 'end', extract, pages: number, rows, stopped })
          return
        }
        if ('request' in next) request = next.request
      }
    },
    answer: (asked) => call(buildRequest(connection, asked)),
  }
}
