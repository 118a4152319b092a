import type { Connection } from '../generated/language.ts'
import type { sourceTypes } from '../generated/variants.ts'
import type { OpenSource, Source, SourceWorld } from './contract.ts'
import { openJsonFile } from './json_file.ts'
import { openRest } from './rest.ts'
import { openToken } from './token.ts'

export type { Ask, End, Source, SourceWorld } from './contract.ts'

export const sources = {
  JSONFile: openJsonFile,
  REST: openRest,
} satisfies { [T in (typeof sourceTypes)[number]]: OpenSource<never> }

/** Connections that are credentials are read as the token they bring; those that bring none say so. */
export function openSource(connection: Connection, world: SourceWorld): Source {
  const own: Partial<Record<string, OpenSource<never>>> = sources
  return ((own[connection.type] ?? openToken) as OpenSource)(connection, world)
}
