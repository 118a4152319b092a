/** One JSON array (RFC 8259), a row a line, so that it can be read by eye and by line-based tools too. */
import type { Format } from './contract.ts'

export const json: Format = {
  extension: 'json',
  open() {
    let separator = '\n'
    return {
      begin: () => '[',
      rows(batch) {
        if (batch.length === 0) return ''
        const text = separator + batch.map((row) => JSON.stringify(row)).join(',\n')
        separator = ',\n'
        return text
      },
      end: () => (separator === '\n' ? ']\n' : '\n]\n'),
    }
  },
}
