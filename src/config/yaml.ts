/** YAML, read and written in one way: 1.2, the core schema, nothing that a tag could make of it. Loaded when it is used. */
import type { Document } from 'yaml'

export type { Document, Node, Pair, Scalar, YAMLMap } from 'yaml'

export type Yaml = typeof import('yaml')

export const loadYaml = (): Promise<Yaml> => import('yaml')

export const parseYaml = ({ parseDocument }: Yaml, text: string): Document.Parsed =>
  parseDocument(text, {
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false, // told by whoever reads: the parser compares each name with all before it
    prettyErrors: false,
  })
