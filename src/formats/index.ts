/** Every format by its word. Each is loaded when it is asked for. */
import type { FormatWord } from '../generated/language.ts'
import type { Format } from './contract.ts'

export const formats = {
  csv: async () => (await import('./csv.ts')).csv,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  table: async () => (await import('./table.ts')).table,
} satisfies Record<FormatWord, () => Promise<Format>>
