/** Newline-delimited JSON: a row is one line of JSON, each line ended by LF. */
import type { Format } from './contract.ts'

export const ndjson: Format = {
  extension: 'ndjson',
  alsoNamed: ['jsonl'],
  open: () => ({
    begin: () => '',
    rows: (batch) => (batch.length > 0 ? `${batch.map((row) => JSON.stringify(row)).join('\n')}\n` : ''),
    end: () => '',
  }),
}
