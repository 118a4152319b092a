import type { REST } from '../generated/language.ts'

export type NamedValues = NonNullable<REST['headers']>

/** A map or a list of headers or parameters, as names with their values in order. */
export function entriesOf(named: NamedValues | undefined): [name: string, value: string | number | boolean][] {
  if (named === undefined) return []
  return Array.isArray(named) ? named.map(({ name, value }) => [name, value]) : Object.entries(named)
}

/** The same, each value as text. */
export const pairsOf = (named: NamedValues | undefined): [name: string, value: string][] =>
  entriesOf(named).map(([name, value]) => [name, String(value)])
