/** Rows to text. A format is pure: it never touches a stream, so its users decide about back-pressure. */
import type { Row } from '../extract/contract.ts'

export interface FormatOptions {
  /** Column names in order, where the extract names its fields. */
  columns?: string[]
  /** Width of the terminal in characters; for formats that people read. */
  width?: number
}

/** One output under way. The texts of `begin`, each `rows` and `end`, one after the other, are the document. */
export interface Writer {
  begin(): string
  /** The text of one batch; may be empty where the format waits for more. */
  rows(batch: Row[]): string
  end(): string
}

export interface Format {
  /** File name extension, without the dot. */
  readonly extension: string
  /** Others that files of this format have. */
  readonly alsoNamed?: readonly string[]
  open(options: FormatOptions): Writer
}
