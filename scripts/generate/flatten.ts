/**
 * Hand-written schemas share fields by `allOf` and point at families by `variants_of`; here they become one small closed
 * schema per variant, for connections per type and grant.
 */
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface Schema {
  [keyword: string]: unknown
  title?: string
  description?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  allOf?: Schema[]
  oneOf?: Schema[]
  /** Of each what must be there: one of them is enough. */
  anyOf?: Schema[]
  items?: Schema
  additionalProperties?: boolean | Schema
}

/** One flat schema: its id names the validator, the type and the file. */
export interface Flat {
  id: string
  /** The family it belongs to, and the words that choose it there. */
  family: string
  words: string[]
  schema: Schema
}

/** Reads every hand-written schema, by path without extension: `grant/password`. */
export async function readSchemas(folder: string, generated: string): Promise<Map<string, Schema>> {
  const schemas = new Map<string, Schema>()
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.schema.json') && file !== generated)
    .sort()
  for (const file of files) {
    schemas.set(file.replace('.schema.json', ''), JSON.parse(await readFile(join(folder, file), 'utf8')))
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

export const isSchema = (value: unknown): value is Schema =>
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
export function families(schemas: Map<string, Schema>): Flat[] {
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
