/** What validation and messages look up at run time: families, secret fields, other products' words, loaders. */
import { banner } from './banner.ts'
import { type Flat, isSchema, type Schema } from './flatten.ts'

export function variantsCode(flats: Flat[]): string {
  const table: Record<string, Record<string, string | Record<string, string>>> = {}
  for (const { family, words, id } of flats) {
    if (words.length === 0) continue
    table[family] ??= {}
    const [word, grant] = words as [string, string?]
    if (grant === undefined) table[family][word] = id
    else table[family][word] = { ...(table[family][word] as Record<string, string>), [grant]: id }
  }
  const loaders = (folder: string) =>
    flats.map(({ id }) => `  ${JSON.stringify(id)}: () => import('./${folder}/${id}.ts'),`).join('\n')
  return `// ${banner}
import type { Validator } from '../field_formats.ts'

/** family → word (→ grant) → id of the flat schema. */
export const variants: Record<string, Record<string, string | Record<string, string>>> = ${JSON.stringify(table, null, 2)}

/** Flat schema id → its properties that are one of a family; \`short\`: what plain text there stands for. */
export const nested: Record<string, Record<string, Nested>> = ${JSON.stringify(nestedFamilies(flats), null, 2)}

export interface Nested {
  family: string
  discriminator?: string
  short?: string
  scheme?: string
}

/** family → what other products call a word → the word; compared without case and punctuation. */
export const wordsKnownAs: Record<string, Record<string, string>> = ${JSON.stringify(wordsKnownAs(flats), null, 2)}

/** Flat schema id → its secret fields, as paths with \`*\` for any element. */
export const sensitive: Record<string, string[]> = ${JSON.stringify(sensitiveFields(flats), null, 2)}

/** Flat schema id → its stand-alone validator, loaded when used. */
export const validators: Record<string, () => Promise<{ default: Validator }>> = {
${loaders('validators')}
}

/** Flat schema id → the schema itself with titles, descriptions and known_as; for messages and \`latchkey schema\`. */
export const flatSchemas: Record<string, () => Promise<{ default: object }>> = {
${loaders('schemas')}
}
`
}

function nestedFamilies(flats: Flat[]) {
  const table: Record<string, Record<string, Schema>> = {}
  for (const { id, schema } of flats) {
    for (const [name, sub] of Object.entries(schema.properties ?? {})) {
      if (!sub.variants_of) continue
      const { variants_of: family, discriminator, short, scheme } = sub
      table[id] = { ...table[id], [name]: { family, discriminator, short, scheme } }
    }
  }
  return table
}

function wordsKnownAs(flats: Flat[]) {
  const table: Record<string, Record<string, string>> = {}
  for (const { family, words, schema } of flats) {
    const word = words.at(-1)
    const topic = words.length === 2 ? 'grant' : family
    for (const other of ((words.length === 2 ? schema.grant_known_as : schema.known_as) as string[] | undefined) ??
      []) {
      table[topic] = { ...table[topic], [other.toLowerCase().replace(/[^a-z0-9]/g, '')]: String(word) }
    }
    // A type with grants has its own words beside those of its grants.
    if (words.length === 2) {
      for (const other of (schema.known_as as string[] | undefined) ?? []) {
        table[family] = { ...table[family], [other.toLowerCase().replace(/[^a-z0-9]/g, '')]: String(words[0]) }
      }
    }
  }
  return table
}

function sensitiveFields(flats: Flat[]) {
  const secretsOf = (schema: Schema, path: string): string[] => [
    ...(schema.writeOnly ? [path] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, sub]) =>
      secretsOf(sub, path ? `${path}/${name}` : name),
    ),
    ...(isSchema(schema.items) ? secretsOf(schema.items, `${path}/*`) : []),
  ]
  return Object.fromEntries(
    flats.map(({ id, schema }) => [id, secretsOf(schema, '')]).filter(([, paths]) => paths?.length),
  )
}
