/** Answers as text: for tokens, error bodies and everything else that is small. */
import { TextDecoder } from 'node:util'
import { TransportError } from '../errors.ts'
import { isTooDeep } from '../json.ts'
import type { Clock, HeaderFields, HttpResponse } from '../runtime.ts'
import { withoutQuery } from './url.ts'

/** The whole body, in the charset its Content-Type names, without a byte order mark. `limit` is in bytes. */
export async function readText(response: HttpResponse, limit: number): Promise<string> {
  const { text, broken } = await readWhatComes(response, limit)
  if (broken) throw broken
  return text
}

/** The same; and where the body breaks off, what came until then, and why. */
export async function readWhatComes(
  response: HttpResponse,
  limit: number,
): Promise<{ text: string; broken?: TransportError }> {
  const chunks: Uint8Array[] = []
  const text = () => decodedText(chunks, response.headers)
  try {
    await collect(response, limit, chunks)
    return { text: text() }
  } catch (error) {
    if (!(error instanceof TransportError)) throw error
    return { text: text(), broken: error }
  }
}

/** The whole body. Throws TransportError `too_large` where it has more than `limit` bytes. */
export async function readBytes(response: HttpResponse, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  await collect(response, limit, chunks)
  return Buffer.concat(chunks)
}

async function collect(response: HttpResponse, limit: number, chunks: Uint8Array[]): Promise<void> {
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > limit) {
      throw new TransportError({
        kind: 'too_large',
        url: withoutQuery(response.url),
        detail: megabytes(limit),
        sent: true,
      })
    }
    chunks.push(chunk)
  }
}

/** As much of an error page as anybody reads. */
const MOST_OF_AN_ERROR = 200_000

/** What came of an error page; nothing where it is too large, breaks, or drips past `deadline` milliseconds. */
export async function readInTime(response: HttpResponse, deadline: number, clock: Clock): Promise<string> {
  const inTime = new AbortController()
  const chunks = response.body[Symbol.asyncIterator]()
  const late = clock.sleep(deadline, inTime.signal).then(() => {
    void chunks.return?.().catch(() => {})
    return ''
  })
  // It is aborted below, when nobody waits for it any more.
  late.catch(() => {})
  const body = { [Symbol.asyncIterator]: () => chunks }
  try {
    return await Promise.race([readText({ ...response, body }, MOST_OF_AN_ERROR).catch(() => ''), late])
  } finally {
    inTime.abort()
  }
}

export function contentType(headers: Readonly<HeaderFields>): string {
  const value = headers['content-type'] ?? ''
  return Array.isArray(value) ? (value[0] ?? '') : value
}

/** What the chunks of a whole body say, in the charset that its headers name. */
export const decodedText = (chunks: Uint8Array[], headers: Readonly<HeaderFields>): string =>
  decoderFor(contentType(headers)).decode(Buffer.concat(chunks))

/** UTF-8 where no charset is named, or one that nobody knows. */
function decoderFor(contentType: string): TextDecoder {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1]
  try {
    return new TextDecoder(charset)
  } catch {
    return new TextDecoder()
  }
}

const megabytes = (bytes: number) => (bytes < 1_000_000 ? `${bytes} bytes` : `${Math.floor(bytes / 1_000_000)} MB`)

/** What a body is, in a word for people. The text counts, not the label: login pages come as `application/json`, too. */
export function shapeOf(text: string, contentType = ''): string {
  const start = text.trimStart().slice(0, 500)
  if (start === '') return 'an empty body'
  if (/^<(!doctype html|html|head|body)\b/i.test(start)) return 'an HTML page'
  if (start.startsWith('<')) return /\bhtml\b/i.test(contentType) ? 'an HTML page' : 'XML'
  if (isJson(text)) return isTooDeep(text) ? 'JSON that is nested too deep to be read' : 'JSON'
  if (/[\ufffd\0]/.test(start)) return 'binary data'
  return /^(\{\s*"|\[\s*[\d{["-])/.test(start) ? 'JSON that is cut or malformed' : 'plain text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
