/** What rows call their values, for the formats that need one list of columns. */
import type { Row } from '../extract/contract.ts'

/** The names of all members, in the order in which they first come. */
export function memberNames(rows: Row[]): string[] {
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  return [...names]
}

/** The first member of a row that has a value but no column. */
export function strayMember(row: Row, columns: ReadonlySet<string>): string | undefined {
  for (const name in row) if (row[name] !== undefined && !columns.has(name)) return name
  return undefined
}
