/** What this room gives: a file with the place of everything in it, and a workspace that can be trusted. */
import type { Connection, Connector, Extract, Workspace } from '../generated/language.ts'
import type { JsonObject } from '../json.ts'
import type { Issue } from '../messages.ts'
import type { Pointer } from './pointer.ts'

export interface WorkspaceDocument {
  /** For messages: the file's name, or what stands for it. */
  file: string
  value: JsonObject
  /** Mistakes in its text that hide none of the others. */
  issues: Issue[]
  /** Where the file has what was moved to its right name, by the pointer of that. */
  respelt: Map<string, Pointer>
  /** The connections that a connector lies underneath, by their name. */
  lent: Map<string, Lent>
  /** Where the value at a pointer is written, or (`key`) the name before it; the nearest written parent otherwise. */
  place(pointer: Pointer, part?: 'key' | 'value'): { line: number; column: number } | undefined
  /** A value as the file spells it: `007` where the number is 7. */
  spelled(pointer: Pointer): string | undefined
}

/** A workspace whose fields are all known and complete; references are still references. */
export interface ValidWorkspace extends Omit<Workspace, 'connections' | 'extracts'> {
  connections: Record<string, Connection>
  extracts: Record<string, Extract>
}

export interface Validated {
  /** Trust it only where `issues` is empty. */
  workspace: ValidWorkspace
  /** In the order of the file. */
  issues: Issue[]
  /** What works, and should not be so. */
  warnings: Issue[]
  /** Connection name → id of the flat schema it was held against. */
  flats: Map<string, string>
  /** Connection name → the connector underneath. */
  lent: ReadonlyMap<string, Lent>
}

/** A file in connectors/; `schemas/connector.schema.json` describes it. */
export type { Connector }
/** One way to connect that a connector has. */
export type Way = Connector['connections'][number]
/** A hole of a connector. */
export type Variable = NonNullable<Connector['variables']>[string]

/** A connector underneath a connection. */
export interface Lent {
  use: string
  connector: Connector
  /** What it says, of the way that was taken. */
  fields: JsonObject
  /** What the file itself says. */
  own: JsonObject
}

/** Where ready-made connectors come from. */
export interface Connectors {
  read(name: string): Promise<Connector | undefined>
  names(): Promise<string[]>
}
