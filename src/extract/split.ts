/**
 * The rows of a large answer, a batch at a time. Bytes are scanned only for where rows end; JSON.parse, which is faster
 * than anything written in JavaScript, reads each batch, and at the end what stands around the rows. Between them they
 * see every byte, so nothing invalid passes: a fault behind the rows is found when those are already out.
 *
 * One thing differs from parsing the whole: where an object has a name on the way to the rows twice, JSON.parse takes
 * the last, which a stream cannot know. That is refused.
 */
import { Buffer } from 'node:buffer'
import { ExtractError } from '../errors.ts'
import type { Json } from '../json.ts'
import {
  asBuffer,
  Fault,
  findFault,
  longestDocument,
  notJson,
  Pieces,
  parseDocument,
  parseElements,
  tooLong,
} from './parse.ts'
import { closeBracket, FrameScanner, RowScanner } from './scan.ts'

export interface SplitOptions {
  /** What is read, for errors: “the answer of extract customers”. */
  what: string
  /** A batch is parsed when it has as many bytes. */
  batchBytes?: number
  /** The largest row; looked at once per chunk. */
  maxRowBytes?: number
  /** The largest document that is read whole, where no array of rows is found. */
  maxBytes?: number
  /** The most that may stand around the rows. */
  maxAroundBytes?: number
  /** The longest white space outside the rows; none of it is kept, so nothing else would end it. */
  maxBlankBytes?: number
}

/** Enough to part two numbers; a piece of the chunk would keep the whole chunk in memory. */
const oneBlank = Buffer.from(' ')

export interface Rest {
  /** The document; the array of rows is empty in it. */
  document: Json
  /** Whether an array was found. If not, the document is whole. */
  found: boolean
}

/**
 * What `each` makes of the elements of the array at `names`: member names from the root. Without names, the root is the
 * array.
 */
export async function* splitRows<Row>(
  bytes: AsyncIterable<Uint8Array>,
  names: readonly string[],
  each: (elements: Json[]) => Row[],
  {
    what,
    batchBytes = 128 * 1024,
    maxRowBytes = 64 * 1024 * 1024,
    maxBytes = longestDocument,
    maxAroundBytes = Math.min(maxBytes, 64 * 1024 * 1024),
    maxBlankBytes = 64 * 1024 * 1024,
  }: SplitOptions,
): AsyncGenerator<Row[], Rest> {
  const frame = new FrameScanner(names)
  const rows = new RowScanner()
  const around = new Pieces()
  const batch = new Pieces()
  let inRows = false
  let firstBatch = true
  // Offsets into the answer.
  let chunkAt = 0
  let batchAt = 0
  let rowsAt = 0
  /** What is left out of `around`: how many of its bytes stand before, and how long it is. */
  const gaps: { at: number; length: number }[] = []
  const leaveOut = (length: number) => {
    const last = gaps.at(-1)
    if (last?.at === around.length) last.length += length
    else if (length > 0) gaps.push({ at: around.length, length })
  }
  /** How many blanks came in a row, whole chunks of them. */
  let blanks = 0
  const keep = (piece: Buffer, blank: boolean) => {
    if (blank && blanks === 0) around.add(oneBlank)
    if (blank) leaveOut(piece.length - (blanks === 0 ? 1 : 0))
    else around.add(piece)
    blanks = blank ? blanks + piece.length : 0
    if (blanks > maxBlankBytes) throw tooBlank(what, maxBlankBytes)
  }

  const takeBatch = () => {
    try {
      const values = parseElements(batch.take())
      const emptyArray = firstBatch && rows.closed
      if (values.length === 0 && !emptyArray) throw new Fault(0, 'malformed') // A comma with nothing behind it.
      firstBatch = false
      return values
    } catch (error) {
      throw notJson(what, error, batchAt)
    }
  }

  for await (const piece of bytes) {
    const chunk = asBuffer(piece)
    let at = 0
    while (at < chunk.length) {
      const from = at
      if (!inRows) {
        const before = frame.found
        const outside = !frame.inString
        at = frame.scan(chunk, from)
        const piece = chunk.subarray(from, at)
        keep(piece, outside && isBlank(piece))
        if (around.length > maxBytes) throw tooLong(what, maxBytes)
        if (frame.found && around.length > maxAroundBytes) throw tooMuchAround(what, maxAroundBytes)
        if (frame.repeated !== undefined) throw repeated(what, frame.repeated, chunkAt + at)
        inRows = frame.found && !before
        if (inRows) batchAt = rowsAt = chunkAt + at
        continue
      }
      at = rows.scan(chunk, from, from + batchBytes - batch.length)
      batch.add(chunk.subarray(from, at))
      if (rows.pending > maxRowBytes) throw rowTooLarge(what, chunkAt + at - rows.pending, maxRowBytes)
      if (at === chunk.length) break
      if (rows.closed && chunk[at] !== closeBracket) batch.add(chunk.subarray(at, at + 1)) // For JSON.parse to refuse.
      const batchRows = each(takeBatch())
      if (batchRows.length > 0) yield batchRows
      inRows = !rows.closed
      if (inRows) at++ // The comma between two batches belongs to neither.
      batchAt = chunkAt + at
      if (!inRows) leaveOut(batchAt - rowsAt)
    }
    chunkAt += chunk.length
  }

  if (inRows) throw notJson(what, findFault(Buffer.concat([Buffer.from('['), batch.take()])), batchAt - 1)
  try {
    return { document: parseDocument(around.take()), found: frame.found }
  } catch (error) {
    const offset = error instanceof Fault ? error.offset : 0
    const before = gaps.reduce((sum, { at, length }) => (at <= offset ? sum + length : sum), 0)
    throw notJson(what, error, before)
  }
}

const rowTooLarge = (what: string, at: number, limit: number) =>
  new ExtractError('data.unreadable', {
    what,
    problem: `the row that begins at byte ${at} has more than ${limit} bytes`,
    advice: 'check loop: it probably names an array around the one that holds the rows',
  })

/** White space as RFC 8259 §2 has it. */
function isBlank(piece: Buffer): boolean {
  for (const byte of piece) {
    if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return false
  }
  return true
}

const tooMuchAround = (what: string, limit: number) =>
  new ExtractError('data.unreadable', {
    what,
    problem: `what stands around its rows has more than ${limit} bytes`,
    advice: 'check loop: it probably names a small array beside the one that holds the rows',
  })

const tooBlank = (what: string, limit: number) =>
  new ExtractError('data.unreadable', {
    what,
    problem: `it has more than ${limit} bytes of white space in a row`,
    advice: 'look at it with another program, and tell whoever runs the API',
  })

const repeated = (what: string, name: string, at: number) =>
  new ExtractError('data.unreadable', {
    what,
    problem: `its rows are out, and at byte ${at} the same object has another member ${JSON.stringify(name)}`,
    advice: 'RFC 8259 wants the names of an object to be unique: tell whoever runs the API',
  })
