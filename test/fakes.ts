/** The world in miniature, for tests without network and without waiting. */
import { readText } from '../src/http/body.ts'
import type { Clock, HeaderFields, HttpRequest, HttpResponse, Send } from '../src/runtime.ts'

export interface FakeClock extends Clock {
  /** Lets time go by. */
  pass(ms: number): void
}

/** Whoever sleeps makes time go by, and takes a turn. */
export function fakeClock(now = Date.UTC(2026, 0, 1)): FakeClock {
  const pass = (ms: number) => {
    now += ms
  }
  return { now: () => now, pass, sleep: async (ms) => pass(ms) }
}

/** Time that stands, and chance that always falls the same way. */
export const stillWorld = { clock: fakeClock(), random: () => 0.5 }

export interface FakeAnswer {
  status?: number
  headers?: HeaderFields
  /** Sent as JSON, unless it is text. */
  body?: unknown
}

export function responseOf({ status = 200, headers = {}, body = '' }: FakeAnswer, url: string): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return { status, url, headers, body: bytesOf(text) }
}

export async function* bytesOf(text: string): AsyncGenerator<Uint8Array, void> {
  yield new TextEncoder().encode(text)
}

/** Answers in turn, the last one for ever; remembers what it was asked. */
export function fakeSend(...answers: (FakeAnswer | ((request: HttpRequest) => FakeAnswer | Promise<FakeAnswer>))[]) {
  const requests: HttpRequest[] = []
  const send: Send = async (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? {}
    requests.push(request)
    return responseOf(typeof answer === 'function' ? await answer(request) : answer, request.url)
  }
  return { send, requests }
}

export const textOf = (response: HttpResponse) => readText(response, 1_000_000)

/** The error a promise is rejected with; fails the test where it is not. */
export async function rejection<E extends Error>(promise: Promise<unknown>): Promise<E> {
  const outcome = await promise.then(
    () => undefined,
    (error: E) => error,
  )
  if (outcome === undefined) throw new Error('it was expected to fail')
  return outcome
}
