import { createHash } from 'node:crypto'
import type { Pagination, REST } from '../generated/language.ts'
import type { HttpResponse } from '../runtime.ts'
import { buildRequest } from './build_request.ts'
import type { Ask, OpenSource } from './contract.ts'
import { openCall } from './exchange.ts'
import { withoutErrors } from './graphql.ts'
import { openPaginator } from './pagination/index.ts'
import { addressOf, isLed } from './templates.ts'

/** RFC 6761 §6.4: a name that no server has. */
const NOWHERE = 'https://nowhere.invalid'

/** One web API, page after page. */
export const openRest: OpenSource<REST> = (connection, world) => {
  const { templateValue } = world.credential ?? {}
  const led = templateValue !== undefined && isLed(connection.url)
  // Where an answer leads is nobody's own address: it counts only when the user lists it.
  const call = openCall(led ? { ...connection, url: NOWHERE } : connection, world)
  /** Its url without templates before the path. */
  const located = async () =>
    led ? { ...connection, url: await addressOf(connection.url, world.name, templateValue) } : connection
  /** A 2xx answer that means success. */
  const accepted = async (response: HttpResponse, asked: Ask['request']) =>
    (asked?.format ?? connection.format) === 'graphql' ? withoutErrors(response, world) : response
  return {
    async *rows({ extract, request: asked, pagination }, read) {
      const config: Pagination = pagination ?? connection.pagination ?? { type: 'none' }
      const paginator = await openPaginator(config)
      const most = config.type === 'none' ? 1 : config.max_pages
      let request = paginator.first(await buildRequest(await located(), asked))
      /** Up to its first rows: a page that breaks before them is asked for again, one that breaks behind them fails. */
      const open = async (answer: HttpResponse) => {
        const response = await accepted(answer, asked)
        const { bytes, fingerprint } = fingerprinted(response.body)
        const reading = read(bytes)
        return { response, reading, first: await reading.next(), fingerprint }
      }
      for (let number = 1; ; number++) {
        const { response, reading, first, fingerprint } = await call(request, open)
        let batch = first
        try {
          for (; !batch.done; batch = await reading.next()) yield batch.value
        } finally {
          // Whoever stops early gives the connection back.
          if (!batch.done) await reading.return({ document: null, rows: 0 })
        }
        const remainder = batch.value
        world.emit({ type: 'page', extract, page: number, rows: remainder.rows })
        const next = paginator.next({ number, request, response, remainder, fingerprint: fingerprint() })
        if ('stopped' in next) return { pages: number, stopped: next.stopped }
        if (number === most) return { pages: number, stopped: `max_pages is ${most}` }
        request = next.request
      }
    },
    answer: async (asked) => call(await buildRequest(await located(), asked), (response) => accepted(response, asked)),
  }
}

/** Hashed as they flow, at a small part of what parsing costs; nothing less than all of them tells two pages apart. */
function fingerprinted(body: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256')
  async function* bytes() {
    for await (const chunk of body) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { bytes: bytes(), fingerprint: () => hash.digest('base64') }
}
