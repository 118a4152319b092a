/** Bytes to JSON values, and where the bytes stop being JSON when they do. */
import { Buffer, constants, isUtf8 } from 'node:buffer'
import { ExtractError } from '../errors.ts'
import type { Json } from '../json.ts'
import type { DataOf } from '../messages.ts'

/** Where bytes stop being JSON. Stays in this room: what leaves it is an ExtractError that names the answer. */
export class Fault extends Error {
  readonly offset: number
  /** Completes “it is …”. */
  readonly shape: string

  constructor(offset: number, shape: string) {
    super(shape)
    this.offset = offset
    this.shape = shape
  }
}

/** V8 makes no longer string, and JSON.parse reads strings; UTF-8 has at least one byte for each UTF-16 unit. */
export const longestDocument = constants.MAX_STRING_LENGTH

/** Pieces of chunks, joined once when they are complete: no copy per chunk, however many a row spans. */
export class Pieces {
  length = 0
  #pieces: Buffer[] = []

  add(piece: Buffer) {
    if (piece.length === 0) return
    this.#pieces.push(piece)
    this.length += piece.length
  }

  take(): Buffer {
    const pieces = this.#pieces
    this.#pieces = []
    this.length = 0
    return pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces)
  }
}

/** One JSON text (RFC 8259), with or without byte order mark. Throws Fault. */
export function parseDocument(bytes: Buffer): Json {
  return parse(bytes, (text) => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text))
}

/** What stands between the brackets of an array. Throws Fault. */
export function parseElements(bytes: Buffer): Json[] {
  try {
    return parse(bytes, (text) => `[${text}]`) as Json[]
  } catch {
    const { offset, shape } =
      findFault(Buffer.concat([Buffer.from('['), bytes, Buffer.from(']')])) ?? malformedAtEnd(bytes)
    throw new Fault(offset - 1, shape)
  }
}

function parse(bytes: Buffer, wrap: (text: string) => string): Json {
  try {
    if (isUtf8(bytes)) return JSON.parse(wrap(bytes.toString())) as Json
  } catch {
    // V8's own message quotes the data, and names a position only sometimes.
  }
  throw findFault(bytes) ?? malformedAtEnd(bytes)
}

const malformedAtEnd = (bytes: Buffer) => new Fault(bytes.length, 'malformed')

/** The whole of one answer. */
export async function readDocument(bytes: AsyncIterable<Uint8Array>, what: string, maxBytes = longestDocument) {
  const document = new Pieces()
  for await (const chunk of bytes) {
    document.add(asBuffer(chunk))
    if (document.length > maxBytes) throw tooLong(what, maxBytes)
  }
  try {
    return parseDocument(document.take())
  } catch (error) {
    throw notJson(what, error)
  }
}

export const asBuffer = (chunk: Uint8Array) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)

export const tooLong = (what: string, limit: number) =>
  new ExtractError('data.unreadable', {
    what,
    problem: `it has more than ${limit} bytes that must be in memory at once`,
    advice:
      'rows are streamed, whatever the size, when loop names one array by members only ($.data[*]) and no field starts with $$; otherwise ask the API for smaller pages',
  })

/** `error` as an ExtractError where it is a Fault; `before` bytes of the answer preceded what was parsed. */
export function notJson(what: string, error: unknown, before = 0): unknown {
  if (!(error instanceof Fault)) return error
  const { offset, shape } = error
  return new ExtractError('data.not_json', { what, shape, ...(shape === empty ? {} : { offset: offset + before }) })
}

/** The same, where it says that an answer is no JSON, with what to do about this one. */
export function advised(error: unknown, advice: string): unknown {
  if (!(error instanceof ExtractError) || error.code !== 'data.not_json') return error
  const data = error.data as DataOf<'data.not_json'>
  return new ExtractError('data.not_json', {
    ...data,
    advice: data.shape === markup ? `${FROM_XML}; ${advice}` : advice,
  })
}

const FROM_XML =
  'rows are read from JSON alone: an API of XML often has JSON, too, at a path that ends in .json or by a parameter such as format=json'

/** The same, where something that walks or writes a value ran out of stack: deep values are read, and no more than that. */
export function tooDeep(error: unknown, what: string): unknown {
  if (!(error instanceof RangeError) || !/call stack/i.test(error.message)) return error
  return new ExtractError('data.unreadable', {
    what,
    problem: 'it has values that are nested too deep to be written',
    advice: 'take what is needed of them with fields',
  })
}

const empty = 'empty'
const markup = 'HTML or XML'

/** The first byte that RFC 8259 has no place for. Slow and exact: asked only when JSON.parse has refused. */
export function findFault(bytes: Buffer): Fault | undefined {
  const wrongByte = firstInvalidUtf8(bytes)
  if (wrongByte !== undefined) return new Fault(wrongByte, 'not UTF-8')
  const text = bytes.toString('latin1') // One character per byte, so that positions are bytes.
  const open: string[] = []
  let expected: 'value' | 'name' | 'colon' | 'separator' = 'value'
  let justOpened = false
  let at = skipSpace(text, text.startsWith('\xef\xbb\xbf') ? 3 : 0)
  const start = at
  const malformed = (offset: number) => new Fault(offset, text[start] === '<' ? markup : 'malformed')

  for (; at < text.length; at = skipSpace(text, at)) {
    const next = text[at] as string
    const inArray = open.at(-1) === ']'
    if (next === open.at(-1) && (justOpened || expected === 'separator')) {
      open.pop()
      expected = 'separator'
      at++
    } else if (expected === 'separator') {
      if (next !== ',' || open.length === 0) return malformed(at)
      expected = inArray ? 'value' : 'name'
      at++
    } else if (expected === 'colon') {
      if (next !== ':') return malformed(at)
      expected = 'value'
      at++
    } else if (expected === 'value' && (next === '[' || next === '{')) {
      open.push(next === '[' ? ']' : '}')
      expected = next === '[' ? 'value' : 'name'
      justOpened = true
      at++
      continue
    } else {
      const { end, wrong } = next === '"' ? readString(text, at) : readScalar(text, at)
      if (wrong || (expected === 'name' && next !== '"')) return malformed(wrong ? end : at)
      expected = expected === 'name' ? 'colon' : 'separator'
      at = end
    }
    justOpened = false
  }
  if (start >= text.length) return new Fault(0, empty)
  return expected === 'separator' && open.length === 0 && at === text.length
    ? undefined
    : new Fault(text.length, 'cut off')
}

function skipSpace(text: string, from: number): number {
  const space = /[ \t\n\r]*/y
  space.lastIndex = from
  space.test(text)
  return Math.max(from, space.lastIndex)
}

/** An `end` behind the text's own says that it breaks off. */
interface Read {
  end: number
  wrong: boolean
}

function readString(text: string, from: number): Read {
  const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y
  for (let at = from + 1; at < text.length; at++) {
    const next = text[at] as string
    if (next === '"') return { end: at + 1, wrong: false }
    if (next < ' ') return { end: at, wrong: true }
    if (next !== '\\') continue
    escaped.lastIndex = at
    if (escaped.test(text)) at = escaped.lastIndex - 1
    else if (text.length - at < 6 && !text.includes('"', at + 2)) break
    else return { end: at, wrong: true }
  }
  return { end: text.length + 1, wrong: false }
}

function readScalar(text: string, from: number): Read {
  const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
  scalar.lastIndex = from
  if (scalar.test(text)) return { end: scalar.lastIndex, wrong: false }
  const breaksOff = ['true', 'false', 'null', '-'].some((whole) => whole.startsWith(text.slice(from)))
  return breaksOff ? { end: text.length + 1, wrong: false } : { end: from, wrong: true }
}

function firstInvalidUtf8(bytes: Buffer): number | undefined {
  if (isUtf8(bytes)) return undefined
  let at = 0
  for (;;) {
    const lead = bytes[at] as number
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    if (length > 1 && !(at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)))) return at
    at += length
  }
}
