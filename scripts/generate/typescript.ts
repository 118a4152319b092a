/** Flat schemas to TypeScript, as the runtime is handed them: defaults filled in. */
import { compile } from 'json-schema-to-typescript'
import { banner } from './banner.ts'
import { type Flat, isSchema, type Schema } from './flatten.ts'

const pascal = (words: string) =>
  words.replace(/(^|[_.\s-])([a-zA-Z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
const typeName = (flat: Flat) =>
  flat.words.length === 0
    ? pascal(flat.id)
    : flat.family === 'connection'
      ? flat.words.map(pascal).join('')
      : pascal(flat.family) + pascal(flat.id.split('.')[1] ?? '')

/** What the runtime is handed: defaults filled in, so they are there; families by name. */
function typed(schema: Schema): Schema {
  if (schema.variants_of) {
    const union = pascal(String(schema.variants_of))
    const isName = schema.short !== undefined && schema.short !== 'word'
    return { description: schema.description ?? '', tsType: isName ? `${union} | string` : union }
  }
  const { title: _, examples: __, minItems: ___, format: ____, ...rest } = schema
  const out: Schema = rest
  if (schema.properties) {
    const filled = Object.entries(schema.properties)
      .filter(([, sub]) => sub.default !== undefined)
      .map(([name]) => name)
    out.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, sub]) => [name, typed(sub)]))
    out.required = [...new Set([...(schema.required ?? []), ...filled])]
  }
  for (const keyword of ['items', 'additionalProperties'] as const) {
    if (isSchema(schema[keyword])) out[keyword] = typed(schema[keyword])
  }
  delete out.oneOf
  delete out.anyOf
  return out
}

export async function typesCode(flats: Flat[]): Promise<string> {
  const parts: string[] = []
  for (const flat of flats) {
    const { description, ...schema } = typed(flat.schema)
    const code = await compile({ ...schema, ...(description && { description }) } as never, typeName(flat), {
      bannerComment: '',
      additionalProperties: false,
      unreachableDefinitions: false,
      style: { semi: false, singleQuote: true, printWidth: 120 },
    })
    parts.push(code.trim())
  }
  const unions = Map.groupBy(
    flats.filter((flat) => flat.words.length > 0),
    (flat) => flat.family,
  )
  for (const [family, members] of unions) {
    parts.push(`export type ${pascal(family)} =\n${members.map((flat) => `  | ${typeName(flat)}`).join('\n')}`)
    const words = [...new Set(members.map((flat) => flat.words[0]))]
    parts.push(`export type ${pascal(family)}Word = ${words.map((word) => JSON.stringify(word)).join(' | ')}`)
  }
  const grants = [...new Set(flats.flatMap((flat) => (flat.words.length === 2 ? [flat.words[1]] : [])))]
  parts.push(`export type GrantWord = ${grants.map((word) => JSON.stringify(word)).join(' | ')}`)
  return `// ${banner}\n\n${parts.join('\n\n')}\n`
}
