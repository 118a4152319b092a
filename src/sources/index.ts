import type { Connection } from '../generated/language.ts'
import type { OpenSource, Source, SourceWorld } from './contract.ts'
import { openJsonFile } from './json_file.ts'
import { openRest } from './rest.ts'
import { openToken } from './token.ts'

export type { Ask, Source, SourceWorld } from './contract.ts'

/** Connections that are credentials are read as the token they bring; those that bring none say so. */
export const sources = {
  ApiKey: openToken,
  Basic: openToken,
  Bearer: openToken,
  Custom: openToken,
  JSONFile: openJsonFile,
  OAuth2: openToken,
  OAuthToken: openToken,
  REST: openRest,
} satisfies { [T in Connection['type']]: OpenSource<never> }

export function openSource(connection: Connection, world: SourceWorld): Source {
  return (sources[connection.type] as OpenSource)(connection, world)
}
