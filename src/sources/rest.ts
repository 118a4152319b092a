import { createHash } from 'node:crypto'
import type { Pagination, REST } from '../generated/language.ts'
import { buildRequest } from './build_request.ts'
import type { OpenSource } from './contract.ts'
import { openCall } from './exchange.ts'
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
  return {
    async *rows({ extract, request: asked, pagination }, read) {
      const config: Pagination = pagination ?? connection.pagination ?? { type: 'none' }
      const paginator = await openPaginator(config)
      const most = config.type === 'none' ? 1 : config.max_pages
      let request = paginator.first(buildRequest(await located(), asked))
      for (let number = 1; ; number++) {
        const response = await call(request)
        const { bytes, fingerprint } = fingerprinted(response.body)
        const remainder = yield* read(bytes)
        world.emit({ type: 'page', extract, page: number, rows: remainder.rows })
        const next = paginator.next({ number, request, response, remainder, fingerprint: fingerprint() })
        if ('stopped' in next) return { pages: number, stopped: next.stopped }
        if (number === most) return { pages: number, stopped: `max_pages is ${most}` }
        request = next.request
      }
    },
    answer: async (asked) => call(buildRequest(await located(), asked)),
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
