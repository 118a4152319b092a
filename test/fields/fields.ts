/** Every field of the language, by the flat schema it stands in, and which of them stands at a place in a file. */

import { flatSchemas, variants } from '../../src/generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../../src/json.ts'
import type { Given } from './scenario.ts'

interface Schema {
  properties?: Record<string, Schema>
  items?: Schema
  additionalProperties?: Schema | boolean
  variants_of?: string
  discriminator?: string
  scheme?: string
  default?: Json
}

const flats = new Map<string, Schema>(
  await Promise.all(
    Object.entries(flatSchemas).map(async ([id, load]): Promise<[string, Schema]> => [id, (await load()).default]),
  ),
)

/** `rest.url`, `rest.headers[].name`, `extract.fields.*.default`, `pagination.next_url.path` … */
export const allFields: string[] = [...flats].flatMap(([id, schema]) => [...fieldsOf(schema, id)])

function* fieldsOf({ properties = {}, items, additionalProperties }: Schema, path: string): Iterable<string> {
  for (const [name, field] of Object.entries(properties)) {
    yield `${path}.${name}`
    yield* fieldsOf(field, `${path}.${name}`)
  }
  if (items) yield* fieldsOf(items, `${path}[]`)
  if (typeof additionalProperties === 'object') yield* fieldsOf(additionalProperties, `${path}.*`)
}

/** The field at a place such as `file.connections.api.headers.0.name`. */
export function fieldAt(given: Given, at: string): string | undefined {
  const [root = '', ...steps] = at.split('.')
  if (root === 'result') return follow(steps[0] === 'token' ? 'token_set' : 'job', undefined, steps.slice(1))
  if (root === 'answer') return follow('token_set', given.answer as Json, steps)
  if (root === 'connectors')
    return follow('connector', (given.connectors?.[steps[0] ?? ''] ?? {}) as Json, steps.slice(1))
  const [kind, name = ''] = steps
  const member = (given.file[kind ?? ''] as JsonObject | undefined)?.[name]
  if (kind === 'connections' && name) return follow(connectionFlat(given, member), member, steps.slice(2))
  if (kind === 'extracts' && name) return follow('extract', member, steps.slice(2))
  return follow('workspace', given.file, steps)
}

function connectionFlat({ connectors = {} }: Given, connection: Json | undefined): string {
  const written = isJsonObject(connection) ? connection : {}
  const [below] =
    typeof written.use === 'string' ? (connectors[written.use.split('@')[0] as string]?.connections ?? []) : []
  const { type, grant_type = 'client_credentials' } = { type: below?.type, ...below?.fields, ...written } as JsonObject
  const flat = variants.connection?.[String(type)]
  return typeof flat === 'object' ? (flat[String(grant_type)] ?? '') : (flat ?? '')
}

/** Goes down schema and value together: where one of a family stands, its word says which schema goes on. */
function follow(flat: string, value: Json | undefined, steps: string[]): string | undefined {
  let path = flat
  let schema: Schema | undefined = flats.get(flat)
  let here = value
  for (const step of steps) {
    const { variants_of: family, discriminator, scheme } = schema ?? {}
    if (family !== undefined) {
      const told = (here as JsonObject | undefined)?.[discriminator ?? scheme ?? '']
      const id = variants[family]?.[scheme ? (String(told).split(':')[0] as string) : String(told)] as string
      path = id
      schema = flats.get(id)
    }
    here = (here as JsonObject | undefined)?.[step]
    const own = schema?.properties?.[step]
    if (own) path += `.${step}`
    else if (schema?.items && /^\d+$/.test(step)) path += '[]'
    else if (typeof schema?.additionalProperties === 'object') path += '.*'
    else return undefined
    const { additionalProperties } = schema as Schema
    schema =
      own ??
      (/^\d+$/.test(step) ? schema?.items : typeof additionalProperties === 'object' ? additionalProperties : undefined)
  }
  return path
}
