/**
 * Where an array is in a JSON text, and where its elements end: state machines over bytes that can stop and go on at any
 * byte. They assume valid JSON and only promise to end; whoever uses them parses every byte afterwards.
 */
import type { Buffer } from 'node:buffer'
import { Pieces } from './parse.ts'

const quote = 0x22
const backslash = 0x5c
const comma = 0x2c
const openBracket = 0x5b
export const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** What a byte outside of strings means; 0 for most, so that one look-up passes over them. */
const plain = 0
const starts = 1
const ends = 2
const separates = 3
const quotes = 4
const meaning = new Uint8Array(256)
meaning[quote] = quotes
meaning[comma] = separates
meaning[openBracket] = meaning[openBrace] = starts
meaning[closeBracket] = meaning[closeBrace] = ends

/** Finds the ends of an array's elements. Starts behind the array's bracket. */
export class RowScanner {
  /** True when the array has ended, at the byte where `scan` stopped. */
  closed = false
  /** Bytes of the element that is under way. */
  pending = 0
  #depth = 0
  #inString = false
  #escaped = false

  /** The first comma between elements at or behind `least`, the bracket that ends the array, or the chunk's end. */
  scan(chunk: Buffer, from: number, least: number): number {
    const end = chunk.length
    let depth = this.#depth
    let inString = this.#inString
    let rowAt = from - this.pending
    let at = this.#escaped ? from + 1 : from
    for (;;) {
      if (inString) {
        let byte = chunk[at]
        while (at < end && byte !== quote) {
          at += byte === backslash ? 2 : 1
          byte = chunk[at]
        }
        if (at >= end) break
        inString = false
        at++
      }
      while (at < end && meaning[chunk[at] as number] === plain) at++
      if (at >= end) break
      const kind = meaning[chunk[at] as number]
      if (kind === quotes) inString = true
      else if (kind === starts) depth++
      else if (kind === ends) {
        if (depth === 0) {
          this.closed = true
          break
        }
        depth--
      } else if (depth === 0) {
        rowAt = at + 1
        if (at >= least) break
      }
      at++
    }
    this.#depth = depth
    this.#inString = inString
    this.#escaped = at > end
    const stop = Math.min(at, end)
    this.pending = Math.max(0, stop - rowAt)
    return stop
  }
}

/** Finds the array at the end of a chain of member names, in what is not rows. */
export class FrameScanner {
  /** True when the array begins at the byte before the one where `scan` stopped. */
  found = false
  /** A name on the way that came once more, after the array was found. */
  repeated: string | undefined
  readonly #names: readonly string[]
  /** Objects and arrays open; the first `#onPath` of them are the objects on the way. */
  #depth = 0
  #onPath = 0
  /** The next value is the one that the way goes on with: the root, or the value of the right name. */
  #armed = true
  /** In the innermost object on the way, the next string is a name. */
  #nameNext = false
  #name: Pieces | undefined
  #inString = false
  #escaped = false

  constructor(names: readonly string[]) {
    this.#names = names
  }

  /** Whether the next byte belongs to a string. */
  get inString(): boolean {
    return this.#inString
  }

  /** Stops behind the bracket of the array, behind a repeated name, or at the chunk's end. */
  scan(chunk: Buffer, from: number): number {
    let at = from
    while (at < chunk.length) {
      if (this.#inString) {
        at = this.#passString(chunk, at)
        if (this.repeated !== undefined) return at
        continue
      }
      const byte = chunk[at++] as number
      const kind = meaning[byte]
      if (kind === quotes) {
        this.#inString = true
        if (this.#nameNext && this.#depth === this.#onPath) this.#name = new Pieces()
        else this.#armed = false
      } else if (kind === starts) {
        const last = this.#onPath === this.#names.length
        const onTheWay = this.#armed && byte === (last ? openBracket : openBrace)
        this.#armed = false
        if (onTheWay && last) {
          this.found = true
          this.#depth++
          return at
        }
        this.#depth++
        if (onTheWay) {
          this.#onPath++
          this.#nameNext = true
        }
      } else if (kind === ends) {
        if (this.#depth === this.#onPath && this.#onPath > 0) this.#onPath--
        this.#depth--
        this.#nameNext = false
        this.#armed = false
      } else if (kind === separates && this.#depth === this.#onPath) {
        this.#nameNext = true
        this.#armed = false
      }
    }
    return at
  }

  #passString(chunk: Buffer, from: number): number {
    let at = this.#escaped ? from + 1 : from
    while (at < chunk.length && chunk[at] !== quote) at += chunk[at] === backslash ? 2 : 1
    this.#escaped = at > chunk.length
    at = Math.min(at, chunk.length)
    this.#name?.add(chunk.subarray(from, at))
    if (at === chunk.length) return at
    this.#inString = false
    if (this.#name) this.#readName(this.#name.take().toString())
    return at + 1
  }

  #readName(text: string) {
    this.#name = undefined
    this.#nameNext = false
    const name = text.includes('\\') ? unescaped(text) : text
    this.#armed = name === this.#names[this.#onPath - 1]
    if (this.#armed && this.found) this.repeated = name
  }
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text}"`) as string
  } catch {
    return text // No JSON string: said when the whole is parsed.
  }
}
