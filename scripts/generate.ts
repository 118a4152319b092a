/**
 * schemas/ → src/generated/ and the schema that editors read. Run by `npm run generate`; a test runs it again and
 * compares, so the committed files are always what the schemas say.
 *
 * Hand-written schemas share fields by `allOf` and point at families by `variants_of`; here they are flattened: one
 * small closed schema per variant (for connections per type and grant), from which come one stand-alone validator, one
 * type and one branch of the editor bundle.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _ } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standalone from 'ajv/dist/standalone/index.js'
import { compile } from 'json-schema-to-typescript'
import { fieldFormats } from '../src/field_formats.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const schemasFolder = join(root, 'schemas')
const bundleFile = 'schemas/latchkey.schema.json'
const banner = 'Generated from schemas/ by `npm run generate`. Do not edit.'

interface Schema {
  [keyword: string]: unknown
  title?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  additionalProperties?: boolean | Schema
}

/** One flat schema: its id names the validator, the type and the file. */
interface Flat {
  id: string
  /** The family it belongs to, and the words that choose it there. */
  family: string
  words: string[]
  schema: Schema
}

/** Reads every hand-written schema, by path without extension: `grant/password`. */
async function readSchemas(): Promise<Map<string, Schema>> {
  const schemas = new Map<string, Schema>()
  const files = (await readdir(schemasFolder, { recursive: true }))
    .filter((file) => file.endsWith('.schema.json'))
    .sort()
  for (const file of files) {
    if (join('schemas', file) === bundleFile) continue
    schemas.set(file.replace('.schema.json', ''), JSON.parse(await readFile(join(schemasFolder, file), 'utf8')))
  }
  return schemas
}

/** Follows `$ref` and merges `allOf` until one closed object schema is left. */
function flatten(path: string, schemas: Map<string, Schema>): Schema {
  const schema = schemas.get(path)
  if (!schema) throw new Error(`there is no schemas/${path}.schema.json`)
  return merge(inline(schema, path, schemas))
}

function inline(schema: Schema, path: string, schemas: Map<string, Schema>): Schema {
  const { $ref, ...rest } = schema
  const entries = Object.entries(rest).map(([keyword, value]) => [keyword, inlineValue(keyword, value, path, schemas)])
  const own = Object.fromEntries(entries) as Schema
  if (typeof $ref !== 'string') return own
  const target = join(dirname(path), $ref).replace('.schema.json', '')
  const {
    $schema: _,
    $id: __,
    title: ___,
    ...referred
  } = inline(schemas.get(target) ?? missing(target), target, schemas)
  return { ...referred, ...own }
}

function inlineValue(keyword: string, value: unknown, path: string, schemas: Map<string, Schema>): unknown {
  const each = (sub: unknown) => (isSchema(sub) ? inline(sub, path, schemas) : sub)
  if (keyword === 'properties') {
    return Object.fromEntries(Object.entries(value as Record<string, Schema>).map(([name, sub]) => [name, each(sub)]))
  }
  if (keyword === 'allOf' || keyword === 'oneOf') return (value as Schema[]).map(each)
  if (keyword === 'items' || keyword === 'additionalProperties') return each(value)
  return value
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const missing = (path: string): never => {
  throw new Error(`there is no schemas/${path}.schema.json`)
}

function merge(schema: Schema): Schema {
  const { allOf = [], $schema: _, $id: __, ...own } = schema
  const parts = [...allOf.map(merge), own as Schema]
  const properties: Record<string, Schema> = {}
  for (const part of parts) {
    for (const [name, sub] of Object.entries(part.properties ?? {}))
      properties[name] = { ...properties[name], ...merge(sub) }
  }
  const required = [...new Set(parts.flatMap((part) => part.required ?? []))]
  const isObject = Object.keys(properties).length > 0
  return {
    ...own,
    ...(isObject && { properties }),
    ...(required.length > 0 && { required }),
    ...(isObject && own.additionalProperties === undefined && { additionalProperties: false }),
  }
}

/** A property that is one of a family: `type` must come first, and the discriminator chooses the file. */
function families(schemas: Map<string, Schema>): Flat[] {
  const flats: Flat[] = []
  for (const [path, schema] of schemas) {
    const [family, name] = path.split('/')
    if (family === 'fragment' || family === 'grant') continue
    const flat = flatten(path, schemas)
    if (name === undefined) {
      flats.push({ id: path, family: path, words: [], schema: flat })
    } else if (family === 'credential' || family === 'source') {
      const type = String(flat.properties?.type?.const)
      if (!schema.grants) flats.push({ id: name, family: 'connection', words: [type], schema: flat })
      else for (const grant of grantsOf(type, schemas)) flats.push(withGrant(name, type, flat, grant, schemas))
    } else {
      flats.push({
        id: `${family}.${name}`,
        family: String(family),
        words: [discriminatorWord(flat) ?? name],
        schema: flat,
      })
    }
  }
  return flats
}

const grantsOf = (type: string, schemas: Map<string, Schema>) =>
  [...schemas]
    .filter(([path, schema]) => path.startsWith('grant/') && (schema.for as string[]).includes(type))
    .map(([path]) => path)

function withGrant(name: string, type: string, flat: Schema, grant: string, schemas: Map<string, Schema>): Flat {
  const own = flatten(grant, schemas)
  const word = String(own.properties?.grant_type?.const)
  const schema = merge({
    ...flat,
    allOf: [{ properties: flat.properties ?? {}, required: flat.required ?? [] }],
    properties: own.properties ?? {},
    required: own.required ?? [],
  })
  schema.description = `${flat.description} ${own.description}`
  schema.grant_known_as = own.known_as
  return { id: `${name}.${word}`, family: 'connection', words: [type, word], schema }
}

function discriminatorWord(flat: Schema): string | undefined {
  const constant = Object.values(flat.properties ?? {}).find((property) => property.const !== undefined)
  return constant === undefined ? undefined : String(constant.const)
}

// ── validators ───────────────────────────────────────────────────────────────────────────────────────────────────────

const annotations = [
  'known_as',
  'variants_of',
  'discriminator',
  'short',
  'scheme',
  'kind',
  'grants',
  'for',
  'airbyte_secret',
  'examples',
  'title',
  'description',
  'writeOnly',
  '$schema',
  '$id',
]
const REFERENCE = { type: 'string', pattern: '\\$\\{' }

/** What the validator checks: no annotations; references where numbers are due; families left to the dispatcher. */
function checked(schema: Schema, { top = true } = {}): Schema {
  if (schema.variants_of) return { type: schema.short ? ['string', 'object'] : 'object' }
  const out: Schema = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (annotations.includes(keyword) || (keyword === 'default' && !top)) continue
    if (keyword === 'properties') {
      out.properties = Object.fromEntries(
        Object.entries(value as Record<string, Schema>).map(([name, sub]) => [name, checkedProperty(sub)]),
      )
    } else if (isSchema(value) && ['items', 'additionalProperties', 'propertyNames'].includes(keyword)) {
      out[keyword] = checked(value, { top: false })
    } else if (keyword === 'format' && value === 'password') {
    } else if (keyword === 'minLength') {
      out.pattern = '\\S' // blank is as good as missing; and ajv's length counts would need a module at run time
    } else {
      out[keyword] = value
    }
  }
  return out
}

function checkedProperty(schema: Schema): Schema {
  const { default: fallback, ...rest } = checked(schema, { top: true })
  const strict = rest.type === 'integer' || rest.type === 'number' || rest.type === 'boolean'
  const core = strict ? { if: REFERENCE, else: rest } : rest
  return fallback === undefined ? core : { ...core, default: fallback }
}

function validatorCode(flat: Flat): string {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    useDefaults: true,
    unicodeRegExp: false, // our patterns are ASCII; Unicode ones take longer to compile
    inlineRefs: true,
    messages: false,
    formats: fieldFormats,
    code: { source: true, esm: true, lines: true, formats: _`fieldFormats` },
  } as ConstructorParameters<typeof Ajv2020>[0])
  const code = (standalone as unknown as (ajv: Ajv2020, validate: unknown) => string)(
    ajv,
    ajv.compile(checked(flat.schema)),
  )
  if (code.includes('require(')) throw new Error(`${flat.id}: the validator needs a module at run time`)
  const imports = code.includes('fieldFormats') ? "import { fieldFormats } from '../../field_formats.ts'\n" : ''
  return `// @ts-nocheck\n// ${banner}\n${imports}${withoutUnused(code.replace('"use strict";', ''))}`
}

/** ajv keeps a copy of each schema for messages and of what was evaluated for `$ref`s; we have neither. */
function withoutUnused(code: string): string {
  return code
    .replace(/^const (schema\d+) = .*\n/gm, (line, name: string) => (code.split(name).length > 2 ? line : ''))
    .replace(/^const (evaluated\d+) = [\s\S]*?^}\nif\(\1\.dynamicItems\){\n.*\n}\n/gm, '')
    .replace(/^validate\d+\.evaluated = .*\n?/gm, '')
}

// ── types ────────────────────────────────────────────────────────────────────────────────────────────────────────────

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
    return { description: schema.description ?? '', tsType: schema.short ? `${union} | string` : union }
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
  return out
}

async function typesCode(flats: Flat[]): Promise<string> {
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

// ── the table that the dispatcher reads ──────────────────────────────────────────────────────────────────────────────

function variantsCode(flats: Flat[]): string {
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

// ── the schema that editors read ─────────────────────────────────────────────────────────────────────────────────────

// biome-ignore lint/suspicious/noThenProperty: a JSON Schema keyword
const when = (condition: Schema, consequence: Schema): Schema => ({ if: condition, then: consequence })

/** Editors complete and check best with `if`/`then` per word: only the branch that was chosen speaks. */
function bundle(flats: Flat[]): Schema {
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

/** Everything generated: path from the root → text. */
export async function generate(): Promise<Map<string, string>> {
  const flats = families(await readSchemas())
  const files = new Map<string, string>()
  for (const flat of flats) {
    files.set(`src/generated/validators/${flat.id}.ts`, validatorCode(flat))
    files.set(
      `src/generated/schemas/${flat.id}.ts`,
      `// ${banner}\nexport default ${JSON.stringify(flat.schema, null, 2)}\n`,
    )
  }
  files.set('src/generated/types.ts', await typesCode(flats))
  files.set('src/generated/variants.ts', variantsCode(flats))
  files.set(bundleFile, `${JSON.stringify(bundle(flats), null, 2)}\n`)
  return files
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = await generate()
  await rm(join(root, 'src/generated'), { recursive: true, force: true })
  for (const [path, text] of files) {
    const file = join(root, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  console.log(`${files.size} files written below ${relative(process.cwd(), root) || '.'}`)
}
