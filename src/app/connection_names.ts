import { ConfigError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { Workspace } from '../workspace.ts'

/** The connections that are meant: those that are named, or all. Throws ConfigError before anything is done with one. */
export function connectionNames({ document: { connections } }: Workspace, words: string[]): string[] {
  const known = Object.keys(connections)
  const name = words.find((word) => !Object.hasOwn(connections, word))
  if (name === undefined) return words.length > 0 ? words : known
  const near = nearest(name, known)
  throw new ConfigError('config.unknown_name', { kind: 'connection', name, known, ...(near && { nearest: near }) })
}
