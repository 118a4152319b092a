import { beginsAddress } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import type { ReadRows } from '../extract/contract.ts'
import type { Pagination, REST } from '../generated/language.ts'
import type { Recording } from '../journal/contract.ts'
import type { Event, HttpRequest, HttpResponse } from '../runtime.ts'
import { buildRequest } from './build_request.ts'
import type { Ask, OpenSource } from './contract.ts'
import { openCall } from './exchange.ts'
import { failureBehindRows } from './failure.ts'
import { withoutErrors } from './graphql.ts'
import { openPaginator } from './pagination/index.ts'
import { openSignals } from './signals.ts'
import { addressOf, isLed } from './templates.ts'

/** RFC 6761 §6.4: a name that no server has. */
const NOWHERE = 'https://nowhere.invalid'

/** One web API, page after page. */
export const openRest: OpenSource<REST> = (connection, world) => {
  const { templateValue } = world.credential ?? {}
  if (templateValue && !beginsAddress(connection.url)) {
    throw new ConfigError('config.not_usable', {
      name: world.name,
      why: 'has a url that begins with no web address',
      advice: 'write it as https://HOST/PATH, or begin it with the token member that holds the address',
    })
  }
  const led = templateValue !== undefined && isLed(connection.url)
  // Where an answer leads is nobody's own address: it counts only when the user lists it.
  const reach = led ? { ...connection, url: NOWHERE } : connection
  const call = openCall(reach, world)
  /** Its url without templates before the path. */
  const located = async () =>
    led ? { ...connection, url: await addressOf(connection.url, world.name, templateValue) } : connection
  /** A 2xx answer that means success. */
  const accepted = async (response: HttpResponse, asked: Ask['request']): Promise<HttpResponse> =>
    (asked?.format ?? connection.format) === 'graphql' ? withoutErrors(response, world) : response
  /** One page's rows, and what is known when the last of them is out. */
  async function* pageOf(page: number, request: HttpRequest, asked: Ask['request'], read: ReadRows, compares: boolean) {
    const job = world.recorder.begin({ kind: 'call', connection: world.name, page })
    /** Up to its first rows: a page that breaks before them is asked for again, one that breaks behind them fails. */
    const open = async (answer: HttpResponse, isUnseen: boolean) => {
      const response = await accepted(answer, asked)
      const reading = read(response.body, { fingerprint: compares })
      return { response, reading, first: await reading.next(), isUnseen }
    }
    try {
      const { response, reading, first, isUnseen } = await job.within(() => call(request, open, job))
      let batch = first
      try {
        for (; !batch.done; batch = await reading.next()) yield batch.value
      } finally {
        // Whoever stops early gives the connection back.
        if (!batch.done) await reading.return({ document: null, rows: 0 })
      }
      job.note({ rows: batch.value.rows })
      const failure = isUnseen && (await failureBehindRows(response, batch.value.document, reach, world))
      if (failure) throw failure
      return { response, remainder: batch.value }
    } catch (error) {
      job.end(error)
      throw error
    } finally {
      job.end()
    }
  }

  return {
    async *rows({ extract, request: asked, pagination, since }, read) {
      const config: Pagination = pagination ?? connection.pagination ?? { type: 'none' }
      const paginator = await openPaginator(config)
      const { max_pages: most, stop_when } = config.type === 'none' ? { max_pages: 1 } : config
      // Only these may be given the same page for ever without a word.
      const counts = config.type === 'page_number' || config.type === 'offset'
      const stops = stop_when && (await openSignals(stop_when))
      let request = paginator.first(await buildRequest(await located(), asked, since))
      for (let number = 1; ; number++) {
        const page = yield* pageOf(number, request, asked, read, counts)
        world.emit({ type: 'page', extract, page: number, rows: page.remainder.rows })
        if (stops?.inDocument(page.response, page.remainder.document))
          return { pages: number, stopped: 'the answer is what stop_when says' }
        const next = paginator.next({ number, request, ...page })
        if ('stopped' in next) {
          if (next.cut) world.emit(incomplete(extract, next.stopped))
          return { pages: number, ...next }
        }
        if (number === most) return { pages: number, stopped: `max_pages is ${most}`, cut: true }
        request = next.request
      }
    },

    async answer(asked) {
      const job = world.recorder.begin({ kind: 'call', connection: world.name })
      try {
        const response = await job.within(async () =>
          call(await buildRequest(await located(), asked), (response) => accepted(response, asked), job),
        )
        return { ...response, body: endingWith(response.body, job) }
      } catch (error) {
        job.end(error)
        throw error
      }
    },
  }
}

/** The job is over when the answer has been read, or nobody wants more of it. */
function endingWith(body: HttpResponse['body'], job: Recording): HttpResponse['body'] {
  return {
    [Symbol.asyncIterator]() {
      const chunks = body[Symbol.asyncIterator]()
      return {
        async next() {
          try {
            const chunk = await chunks.next()
            if (chunk.done) job.end()
            return chunk
          } catch (error) {
            job.end(error)
            throw error
          }
        },
        async return() {
          const returned = await chunks.return?.()
          job.end()
          return returned ?? { done: true, value: undefined }
        },
      }
    },
  }
}

const incomplete = (extract: string, stopped: string): Event => ({
  type: 'warning',
  code: 'extract.incomplete',
  message: `extract ${extract} is probably not complete: it ended with ${stopped}`,
})
