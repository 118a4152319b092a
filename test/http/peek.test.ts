import { describe, expect, test } from 'vitest'
import { TransportError } from '../../src/errors.ts'
import { peek } from '../../src/http/peek.ts'
import type { HttpResponse } from '../../src/runtime.ts'
import { fakeClock, rejection } from '../fakes.ts'

const clock = { ...fakeClock(), sleep: () => new Promise<never>(() => {}) }

/** A body in these chunks, then what `after` does. */
function answer(chunks: string[], after: () => Promise<IteratorResult<Uint8Array>> = ended) {
  const asked: number[] = []
  let returned = 0
  const response: HttpResponse = {
    status: 200,
    url: 'https://api.example/',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: {
      [Symbol.asyncIterator]: () => ({
        async next() {
          asked.push(asked.length)
          const chunk = chunks[asked.length - 1]
          return chunk === undefined ? after() : { done: false, value: Buffer.from(chunk) }
        },
        async return() {
          returned++
          return { done: true, value: undefined }
        },
      }),
    },
  }
  return { response, asked, returned: () => returned }
}
const ended = async () => ({ done: true as const, value: undefined })
async function whole({ body }: HttpResponse) {
  const parts: string[] = []
  for await (const chunk of body) parts.push(Buffer.from(chunk).toString())
  return parts
}

describe('a body', () => {
  test('that is small is told, and handed on in the same pieces', async () => {
    const looked = await peek(answer(['ab', 'ü']).response, 4, 1000, clock)
    expect(looked.text).toBe('abü')
    expect(await whole(looked.response)).toEqual(['ab', 'ü'])
  })

  test('that is empty is an empty text', async () => {
    const looked = await peek(answer([]).response, 4, 1000, clock)
    expect(looked.text).toBe('')
    expect(await whole(looked.response)).toEqual([])
  })

  test('that is larger is not told, and read no further than that', async () => {
    const { response, asked } = answer(['abc', 'de', 'f', 'g'])
    const looked = await peek(response, 4, 1000, clock)
    expect(looked.text).toBeUndefined()
    expect(asked).toHaveLength(2)
    expect(await whole(looked.response)).toEqual(['abc', 'de', 'f', 'g'])
  })

  test('that drips past the deadline is handed on with the piece that was waited for', async () => {
    let come: (chunk: IteratorResult<Uint8Array>) => void = () => {}
    const slow = new Promise<IteratorResult<Uint8Array>>((resolve) => {
      come = resolve
    })
    const turns = [() => slow, ended]
    const { response } = answer(['a'], () => (turns.shift() ?? ended)())
    const looked = await peek(response, 4, 1000, {
      ...fakeClock(),
      sleep: () => new Promise((late) => setImmediate(late)),
    })
    expect(looked.text).toBeUndefined()
    come({ done: false, value: Buffer.from('late') })
    expect(await whole(looked.response)).toEqual(['a', 'late'])
  })

  test('is waited for as long as nothing of it has come', async () => {
    const slept: number[] = []
    const { response } = answer(
      [],
      () => new Promise((come) => setImmediate(() => come({ done: true, value: undefined }))),
    )
    const sleep = async (milliseconds: number) => void slept.push(milliseconds)
    expect((await peek(response, 4, 1000, { ...fakeClock(), sleep })).text).toBe('')
    expect(slept).toEqual([])
  })

  test('that breaks throws as reading does; given back, the connection is', async () => {
    const failure = { kind: 'broken', url: 'https://api.example/', detail: 'ECONNRESET', sent: true } as const
    const breaking = answer(['a'], () => Promise.reject(new TransportError(failure)))
    expect(await rejection(peek(breaking.response, 4, 1000, clock))).toBeInstanceOf(TransportError)
    const { response, returned } = answer(['abcde', 'f'])
    const looked = await peek(response, 4, 1000, clock)
    for await (const _ of looked.response.body) break
    expect(returned()).toBe(1)
  })
})
