/** The one schema that editors read. */
import { banner } from './banner.ts'
import { type Flat, isSchema, type Schema } from './flatten.ts'

// biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
const when = (condition: Schema, consequence: Schema): Schema => ({ if: condition, then: consequence })

const REFERENCE = '\\$\\{'
/** Of our formats what an editor can check by itself, and what it says where a text is none. */
const formats: Record<string, { pattern: string; says: string } | undefined> = {
  uri: { pattern: '^https?://', says: 'a web address is wanted: https://…' },
  'absolute-uri': {
    pattern: '^[A-Za-z][A-Za-z0-9+.-]*:[^\\s#]+$',
    says: 'a whole address without a fragment is wanted: https://…',
  },
  origin: { pattern: '^https?://[^/?#@]+$', says: 'an origin is wanted: https://host' },
  duration: {
    pattern: '^\\s*\\d+(\\.\\d+)?\\s*(ms|s|min|h|d)?\\s*$',
    says: 'a duration is wanted: a number of seconds, or text such as 90s, 15min, 1h, 14d',
  },
}
formats.timeout = formats.duration
const wanted: Record<string, string> = {
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

/** A reference may stand where anything else is due. `patternErrorMessage` is what editors know; others ignore it. */
const orReference = (pattern: string | undefined, says: string): Schema => ({
  pattern: pattern === undefined ? REFERENCE : `${pattern}|${REFERENCE}`,
  patternErrorMessage: `${says}, or a reference such as \${env:NAME}`,
})

/** Either of two fields, and not both: what an editor says of that in its own words, `oneOf` makes it say in riddles. */
function either([one, other, ...more]: Schema[]): Schema {
  const [a = '', b = ''] = [one?.required?.[0], other?.required?.[0]]
  if (more.length > 0 || !a || !b) throw new Error('either of two fields is all that editors are told')
  return { ...when({ required: [b] }, { properties: { [a]: false as unknown as Schema } }), else: { required: [a] } }
}

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
      if (short !== 'word') return { ...rest, ...when({ type: 'string' }, { type: 'string' }), else: chosen }
      const words = (byFamily.get(String(variants_of)) ?? []).map((flat) => flat.words[0])
      // What is in a condition an editor does not offer.
      return { examples: words, ...rest, ...when({ type: 'string' }, { enum: words }), else: chosen }
    }
    const { oneOf, ...out } = withoutAnnotations(schema)
    const type = String(out.type)
    const format = formats[String(out.format)]
    if (out.const === undefined && out.enum === undefined) {
      if (type in wanted) Object.assign(out, { type: [type, 'string'] }, orReference(undefined, wanted[type] ?? ''))
      else if (format) Object.assign(out, orReference(format.pattern, format.says))
      // A number where text is due is taken as it is written.
      else if (type === 'string') out.type = ['string', 'number']
    }
    if (schema.properties) {
      out.properties = Object.fromEntries(Object.entries(schema.properties).map(([name, sub]) => [name, publish(sub)]))
    }
    for (const keyword of ['items', 'additionalProperties'] as const) {
      if (isSchema(schema[keyword])) out[keyword] = publish(schema[keyword])
    }
    if (out.format !== 'password') delete out.format
    return oneOf ? { ...out, ...either(oneOf) } : out
  }
  const branch = (schema: Schema, conditions: Record<string, string>): Schema =>
    when(
      {
        properties: Object.fromEntries(
          Object.entries(conditions).map(([name, word]) => {
            const { title = '', description = '' } = schema.properties?.[name] ?? {}
            return [name, { title, description, const: word }]
          }),
        ),
        required: Object.keys(conditions).filter((name) => name !== 'grant_type'),
      },
      publish(schema),
    )
  for (const [family, members] of byFamily) {
    const first = members[0] as Flat
    if (first.words.length === 0 || family === 'format') continue
    if (family === 'store') {
      $defs.store = storeSchema(members)
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
            {
              properties: {
                grant_type: oneWord(
                  grants[0]?.schema.properties?.grant_type,
                  grants.map((flat) => flat.words[1]),
                ),
              },
            },
          ),
        ),
      ],
    }
    $defs[family] = {
      type: 'object',
      properties: { [key]: oneWord(first.schema.properties?.[key], words) },
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

/** The field that chooses, whatever it chooses. */
const oneWord = ({ title = '', description = '' }: Schema = {}, words: unknown[]): Schema => ({
  title,
  description,
  enum: words,
})

/** A store is chosen by the scheme of its URL: each has the pattern of its own. */
function storeSchema(members: Flat[]): Schema {
  const urls = members.map(({ schema }) => schema.properties?.url ?? {})
  const examples = urls.flatMap((url) => url.examples as string[])
  return {
    type: 'object',
    properties: {
      url: {
        title: 'Store',
        description: members.map(({ schema }) => schema.description).join(' '),
        type: 'string',
        ...orReference(urls.map((url) => url.pattern).join('|'), `one of ${examples.join(', ')} is wanted`),
        examples,
      },
    },
    required: ['url'],
    additionalProperties: false,
  }
}

/** What only our own messages, tables and forms read. */
function withoutAnnotations({
  known_as: _,
  words_known_as: __,
  grant_known_as: ___,
  for: ____,
  kind: _____,
  brings_token: ______,
  grants: _______,
  airbyte_secret: ________,
  ...schema
}: Schema): Schema {
  return schema
}

const discriminatorName = (schema: Schema) =>
  Object.entries(schema.properties ?? {}).find(([, property]) => property.const !== undefined)?.[0] ?? 'type'
