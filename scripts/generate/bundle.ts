/** The one schema that editors read. */
import { fieldFormats } from '../../src/field_formats.ts'
import { banner } from './banner.ts'
import { type Flat, isSchema, type Schema } from './flatten.ts'

// biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
const when = (condition: Schema, consequence: Schema): Schema => ({ if: condition, then: consequence })

/** Editors complete and check best with `if`/`then` per word: only the branch that was chosen speaks. */
export function bundle(flats: Flat[]): Schema {
  const byFamily = Map.groupBy(flats, (flat) => flat.family)
  const definition = (family: string) => ({ $ref: `#/$defs/${family}` })
  const $defs: Record<string, Schema> = {}
  const publish = (schema: Schema): Schema => {
    if (schema.variants_of) {
      const { variants_of, short, scheme: _, discriminator: __, known_as: ___, ...rest } = schema
      const chosen = definition(String(variants_of))
      if (!short) return { ...rest, ...chosen }
      const words =
        short === 'word' ? (byFamily.get(String(variants_of)) ?? []).map((flat) => flat.words[0]) : undefined
      return { ...rest, ...when({ type: 'string' }, words ? { enum: words } : { type: 'string' }), else: chosen }
    }
    const {
      known_as: _,
      words_known_as: _______,
      brings_token: ________,
      grant_known_as: ______,
      for: __,
      kind: ___,
      grants: ____,
      airbyte_secret: _____,
      ...out
    } = schema
    const strict = out.type === 'integer' || out.type === 'number' || out.type === 'boolean'
    if (strict && out.const === undefined) out.type = [String(out.type), 'string']
    if (schema.properties) {
      out.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, sub]) => [name, publish(sub)]))
    }
    for (const keyword of ['items', 'additionalProperties'] as const) {
      if (isSchema(schema[keyword])) out[keyword] = publish(schema[keyword])
    }
    if (typeof out.format === 'string' && out.format in fieldFormats) delete out.format
    return out
  }
  const branch = (schema: Schema, conditions: Record<string, string>): Schema =>
    when(
      {
        properties: Object.fromEntries(Object.entries(conditions).map(([name, word]) => [name, { const: word }])),
        required: Object.keys(conditions).filter((name) => name !== 'grant_type'),
      },
      publish(schema),
    )
  for (const [family, members] of byFamily) {
    const first = members[0] as Flat
    if (first.words.length === 0 || family === 'format') continue
    if (family === 'store') {
      $defs.store = { oneOf: members.map((flat) => publish(flat.schema)) }
      continue
    }
    const key = family === 'connection' ? 'type' : discriminatorName(first.schema)
    const words = [...new Set(members.map((flat) => flat.words[0]))]
    const grantsByType = Map.groupBy(
      members.filter((flat) => flat.words.length === 2),
      (flat) => flat.words[0],
    )
    const chosen: Schema = {
      required: [key],
      allOf: [
        ...members.map((flat) => {
          const [word, grant] = flat.words as [string, string?]
          // Without a grant_type the default branch must apply, so it is the one that does not require the word.
          const conditions: Record<string, string> = grant ? { [key]: word, grant_type: grant } : { [key]: word }
          const out = branch(flat.schema, conditions)
          if (grant && grant !== 'client_credentials') (out.if as Schema).required = [key, 'grant_type']
          return out
        }),
        ...[...grantsByType].map(([type, grants]) =>
          when(
            { properties: { [key]: { const: type } }, required: [key] },
            { properties: { grant_type: { enum: grants.map((flat) => flat.words[1]) } } },
          ),
        ),
      ],
    }
    $defs[family] = {
      type: 'object',
      properties: { [key]: { ...first.schema.properties?.[key], const: undefined, known_as: undefined, enum: words } },
      // What lies under `use` an editor cannot know, nor what is then missing.
      ...(family === 'connection' ? when({ not: { required: ['use'] } }, chosen) : chosen),
    }
  }
  $defs.extract = publish((byFamily.get('extract') as Flat[])[0]?.schema as Schema)
  const workspace = publish((byFamily.get('workspace') as Flat[])[0]?.schema as Schema)
  const properties = workspace.properties as Record<string, Schema>
  ;(properties.connections as Schema).additionalProperties = definition('connection')
  ;(properties.extracts as Schema).additionalProperties = definition('extract')
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://latchkey.dev/schemas/latchkey.schema.json',
    $comment: banner,
    ...workspace,
    $defs,
  }
}

const discriminatorName = (schema: Schema) =>
  Object.entries(schema.properties ?? {}).find(([, property]) => property.const !== undefined)?.[0] ?? 'type'
