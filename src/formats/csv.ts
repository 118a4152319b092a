/**
 * RFC 4180: CRLF ends each line, the header comes once. Values are written as they are: a leading `=` or `@` stays,
 * because this file is data for programs, and what a spreadsheet makes of it is not ours to guess.
 */
import { ExtractError } from '../errors.ts'
import type { Row } from '../extract/contract.ts'
import type { Json } from '../json.ts'
import type { Format } from './contract.ts'
import { memberNames, strayMember } from './members.ts'

export const csv: Format = {
  extension: 'csv',
  open({ columns }) {
    let header = columns
    let known: ReadonlySet<string> = new Set(columns)
    let written = 0

    function line(row: Row, names: string[]): string {
      let text = ''
      let found = 0
      for (let i = 0; i < names.length; i++) {
        const name = names[i] as string
        const value = Object.hasOwn(row, name) ? row[name] : undefined
        if (value !== undefined) found++
        text += i === 0 ? cell(value) : `,${cell(value)}`
      }
      // Counting is cheap; only a row with more members than were written is searched for the one too many.
      if (found < Object.keys(row).length) refuseStray(row)
      return endLine(text, names)
    }

    function refuseStray(row: Row) {
      const member = strayMember(row, known)
      if (member === undefined) return
      throw new ExtractError('data.output', {
        problem: `row ${written + 1} has a member ${JSON.stringify(member)}, which the CSV header, already written, has not`,
        advice: 'list the columns under fields in the extract, or write --format ndjson',
      })
    }

    return {
      begin: () => (columns ? headerLine(columns) : ''),
      rows(batch) {
        if (batch.length === 0) return ''
        let text = ''
        if (!header) {
          header = memberNames(batch)
          known = new Set(header)
          text = headerLine(header)
        }
        for (const row of batch) {
          text += line(row, header)
          written++
        }
        return text
      },
      end: () => '',
    }
  },
}

const headerLine = (names: string[]) => endLine(names.map(quote).join(','), names)

/** A blank line would be no record to many readers, so a lone empty value is quoted. */
const endLine = (text: string, names: string[]) => (text === '' && names.length === 1 ? '""\r\n' : `${text}\r\n`)

function cell(value: Json | undefined): string {
  if (typeof value === 'string') return quote(value)
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? quote(JSON.stringify(value)) : String(value)
}

/** RFC 4180 §2.5 to 2.7. */
const quote = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
