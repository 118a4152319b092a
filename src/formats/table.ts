/** A table for people: what does not fit is cut, always with an ellipsis in its place. For programs use another format. */
import type { Row } from '../extract/contract.ts'
import type { Json } from '../json.ts'
import type { Format } from './contract.ts'
import { cut, displayWidth } from './display_width.ts'
import { memberNames, strayMember } from './members.ts'

/** Widths come from this many rows; later ones are written as they come, at the same widths. */
const SAMPLE = 200
const GAP = '  '
/** Stands at the end of a line that has more than is shown. */
const MORE = ' …'
const WIDEST_CELL = 60
const NARROWEST_CELL = 6

interface Column {
  name: string
  width: number
  numeric: boolean
}

export const table: Format = {
  extension: 'txt',
  open({ columns: names, width }) {
    const held: Row[] = []
    let layout: { columns: Column[]; known: ReadonlySet<string> } | undefined

    function start(): string {
      const sample = held.splice(0)
      const all = names ?? memberNames(sample)
      const columns = layOut(all, sample.slice(0, SAMPLE), width)
      layout = { columns, known: new Set(all) }
      if (columns.length === 0) return ''
      const header = line(columns, (column) => visible(column.name)) + (columns.length < all.length ? MORE : '')
      const rule = columns.map((column) => '─'.repeat(column.width)).join(GAP)
      return `${header}\n${rule}\n${lines(sample)}`
    }

    function lines(batch: Row[]): string {
      if (!layout) return ''
      let text = ''
      for (const row of batch) {
        text += line(layout.columns, ({ name }) => cell(row, name))
        text += strayMember(row, layout.known) === undefined ? '\n' : `${MORE}\n`
      }
      return text
    }

    return {
      begin: () => '',
      rows(batch) {
        if (layout) return lines(batch)
        for (const row of batch) held.push(row)
        return held.length < SAMPLE ? '' : start()
      },
      end: () => (layout ? '' : start()),
    }
  },
}

function layOut(names: string[], sample: Row[], room: number | undefined): Column[] {
  const columns = names.map((name) => ({
    name,
    width: Math.max(displayWidth(visible(name)), ...sample.map((row) => displayWidth(cell(row, name))), 1),
    numeric: isNumeric(sample, name),
  }))
  const widths = narrow(
    columns.map((column) => column.width),
    room === undefined ? undefined : room - MORE.length,
  )
  return columns.slice(0, widths.length).map((column, i) => ({ ...column, width: widths[i] as number }))
}

/** Narrows the widest columns first, all to one width; drops columns from the right where even that is too wide. */
function narrow(widths: number[], room: number | undefined): number[] {
  const capped = (cap: number) => widths.map((width) => Math.min(width, cap))
  if (room === undefined) return capped(WIDEST_CELL)
  const total = (shown: number[]) => shown.reduce((sum, width) => sum + width + GAP.length, -GAP.length)
  for (let cap = Math.min(room, Math.max(...widths)); cap >= NARROWEST_CELL; cap--) {
    if (total(capped(cap)) <= room) return capped(cap)
  }
  const shown = capped(NARROWEST_CELL)
  while (shown.length > 1 && total(shown) > room) shown.pop()
  return shown.map((width) => Math.max(1, Math.min(width, room)))
}

/** True where the sample holds numbers and nothing else. */
function isNumeric(sample: Row[], name: string): boolean {
  const values = sample.map((row) => row[name]).filter((value) => value !== null && value !== undefined)
  return values.length > 0 && values.every((value) => typeof value === 'number')
}

function line(columns: Column[], textOf: (column: Column) => string): string {
  const cells = columns.map((column) => {
    const text = cut(textOf(column), column.width)
    const padding = ' '.repeat(column.width - displayWidth(text))
    return column.numeric ? padding + text : text + padding
  })
  return cells.join(GAP).trimEnd()
}

function cell(row: Row, name: string): string {
  const value: Json | undefined = Object.hasOwn(row, name) ? row[name] : undefined
  if (value === null || value === undefined) return ''
  return visible(typeof value === 'string' ? value : JSON.stringify(value))
}

/**
 * Nothing in a cell may move the cursor, change colours or turn the reading direction of the rest of the line: C0 and
 * DEL become their pictures (U+2400 …), C1, line separators, lone surrogates and bidirectional controls (UAX #9) U+FFFD.
 */
function visible(text: string): string {
  return text
    .replace(/[\x00-\x1f]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replaceAll('\x7f', '\u2421')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd')
}
