/** What validation and messages look up at run time: families, secret fields, other products' words, loaders. */
import { type Known, otherNames, plain } from '../../src/config/known_as.ts'
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

/** Flat schema id → its fields that are one of a family, by their path; \`short\`: what plain text there stands for. */
export const nested: Record<string, Record<string, Nested>> = ${JSON.stringify(nestedFamilies(flats), null, 2)}

export interface Nested {
  family: string
  discriminator?: string
  short?: string
  scheme?: string
}

/** family → what other products call a word → the word; compared without case and punctuation. */
export const wordsKnownAs: Record<string, Record<string, string>> = ${JSON.stringify(wordsKnownAs(flats), null, 2)}

/** Types of connection whose credential is a token: it can be read as JSON, and \`method: Token\` names it. */
export const bringsToken: readonly string[] = ${JSON.stringify(typesWith(flats, 'brings_token', true))}

/** Types of connection that can only be read, and have no credential. */
export const sourceTypes = ${JSON.stringify(typesWith(flats, 'kind', 'source'))} as const

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
  const look = (id: string, { properties = {} }: Schema, path: string) => {
    for (const [name, sub] of Object.entries(properties)) {
      look(id, sub, `${path}${name}/`)
      if (!sub.variants_of) continue
      const { variants_of: family, discriminator, short, scheme } = sub
      table[id] = { ...table[id], [path + name]: { family, discriminator, short, scheme } }
    }
  }
  for (const { id, schema } of flats) look(id, schema, '')
  return table
}

function wordsKnownAs(flats: Flat[]) {
  const table: Record<string, Record<string, string>> = {}
  const add = (topic: string, known: unknown, word: unknown) => {
    for (const { name } of otherNames(known as Known[] | undefined))
      table[topic] = { ...table[topic], [plain(name)]: String(word) }
  }
  for (const { family, words, schema } of flats) {
    if (words.length === 2) add('grant', schema.grant_known_as, words[1])
    // A type with grants has its own words beside those of its grants.
    add(family, schema.known_as, words[0])
  }
  return table
}

const typesWith = (flats: Flat[], annotation: string, value: unknown) => [
  ...new Set(
    flats
      .filter(({ family, schema }) => family === 'connection' && schema[annotation] === value)
      .map(({ words }) => words[0]),
  ),
]

function sensitiveFields(flats: Flat[]) {
  const secretsOf = (schema: Schema, path: string): string[] => [
    ...(schema.writeOnly ? [path] : []),
    ...flats.filter(({ family }) => family === schema.variants_of).flatMap((flat) => secretsOf(flat.schema, path)),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, sub]) =>
      secretsOf(sub, path ? `${path}/${name}` : name),
    ),
    ...(isSchema(schema.items) ? secretsOf(schema.items, `${path}/*`) : []),
    ...(isSchema(schema.additionalProperties) ? secretsOf(schema.additionalProperties, `${path}/*`) : []),
  ]
  return Object.fromEntries(
    flats.map(({ id, schema }) => [id, [...new Set(secretsOf(schema, ''))]]).filter(([, paths]) => paths?.length),
  )
}
