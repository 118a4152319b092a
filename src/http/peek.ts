import type { Clock, HttpResponse } from '../runtime.ts'
import { decodedText } from './body.ts'

/**
 * Looks at a body that may be small, and gives the answer back with nothing of it missing. The text, where all of it came
 * within `deadline` milliseconds after its first bytes, or without a deadline whenever, and has at most `limit` bytes; undefined
 * otherwise. Throws what reading throws.
 */
export async function peek(
  response: HttpResponse,
  limit: number,
  deadline: number | undefined,
  clock: Clock,
): Promise<{ text: string | undefined; response: HttpResponse }> {
  const inTime = new AbortController()
  /** Begun with the first bytes: before them there is nothing that anybody could have had sooner. */
  let late: Promise<undefined> | undefined
  const chunks = response.body[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let size = 0
  let isWhole = false
  /** Asked for and not waited for any longer: it is the next one for whoever reads. */
  let coming: Promise<IteratorResult<Uint8Array>> | undefined
  try {
    while (size <= limit && !isWhole) {
      coming = chunks.next()
      const chunk = await (late ? Promise.race([coming, late]) : coming)
      if (!chunk) break
      coming = undefined
      if (chunk.done) isWhole = true
      else {
        seen.push(chunk.value)
        size += chunk.value.byteLength
        if (deadline !== undefined) late ??= clock.sleep(deadline, inTime.signal).then(() => undefined)
        // It is aborted below, when nobody waits for it any more.
        late?.catch(() => {})
      }
    }
  } finally {
    inTime.abort()
  }
  // It may fail before anybody asks for it.
  coming?.catch(() => {})
  const text = isWhole && size <= limit ? decodedText(seen, response.headers) : undefined
  const body: HttpResponse['body'] = {
    [Symbol.asyncIterator]: () => ({
      async next() {
        const first = seen.shift()
        if (first) return { done: false, value: first }
        const started = coming
        coming = undefined
        return started ?? chunks.next()
      },
      return: async () => (await chunks.return?.()) ?? { done: true, value: undefined },
    }),
  }
  return { text, response: { ...response, body } }
}
