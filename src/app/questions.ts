/** What is asked of whoever connects: of a connector, of a way to connect, field by field. */
import type { Connector, Way } from '../config/contract.ts'
import { type FieldSchema, fieldAt } from '../config/issue.ts'
import { valueAt } from '../config/pointer.ts'
import { parseReference } from '../config/references.ts'
import { secretFields } from '../config/secret_fields.ts'
import { parseTemplate } from '../config/templates.ts'
import { ConfigError } from '../errors.ts'
import { fieldFormats } from '../field_formats.ts'
import { flatSchemas, variants } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { isSecretName } from '../redact.ts'

/** What is asked of a user; the same for a terminal, for `--set` and for what is told of a connector. */
export interface Question {
  /** The way to the field, with dots; `variables.NAME` for a hole of the connector. */
  field: string
  title: string
  /** What belongs there, in a few words. */
  meaning: string
  example: string
  /** How a secret may be kept outside instead of typed. */
  reference?: string
  isSecret: boolean
  /** May be left out. */
  optional: boolean
  /** What stands there where nobody says anything. */
  usual?: string
  format?: string
}

export interface Chosen {
  connector: Connector
  /** How the credential is held; undefined for an API that wants none. */
  way: Way | undefined
  /** The API's own entry; undefined where its user names its address. */
  api: Way | undefined
  /** The connector is a pattern for any API, so its fields are written out. */
  generic: boolean
}

/** What an API wants that has no connector of its own → the pattern that is written out for it. */
export const patterns: Record<string, string> = {
  OAuthToken: 'oauth_token',
  OAuth2: 'oauth2',
  Bearer: 'bearer',
  ApiKey: 'api_key',
  Basic: 'basic',
}

/** The credentials that a connector knows, in its order. */
export const credentialsOf = ({ connections }: Connector): Way[] => connections.filter(({ type }) => type !== 'REST')

/**
 * The way to connect: of this type and grant where they are given, otherwise the first. Throws ConfigError `usage.wrong`
 * where the connector has none.
 */
export function chosenBy(connector: Connector, { type, grant_type }: { type?: string; grant_type?: string }): Chosen {
  const all = credentialsOf(connector)
  const ways = all.filter((way) => type === undefined || way.type === type)
  if (ways.length === 0 && type !== undefined)
    throw new ConfigError('usage.wrong', {
      problem: `${connector.name} knows no way to connect by ${type}`,
      advice:
        all.length > 0 ? `write --type ${[...new Set(all.map((one) => one.type))].join(' or ')}` : 'leave --type out',
    })
  const way = ways.find(({ fields }) => (fields as JsonObject).grant_type === grant_type)
  return chosenOf(connector, way ?? ways[0])
}

export function chosenOf(connector: Connector, way = credentialsOf(connector)[0]): Chosen {
  const api = connector.connections.find((one) => one.type === 'REST')
  return { connector, way, api, generic: Object.values(patterns).includes(connector.name) }
}

/** The API's address, where the connector does not know it. */
export const anyApi: Way = { type: 'REST', fields: {}, ask: ['url'] }

const waysOf = ({ way, api }: Chosen) => [...(way ? [way] : []), api ?? anyApi]

// ── fields ───────────────────────────────────────────────────────────────────────────────────────────────────────────

const flatOf = ({ type, fields }: Way): string => {
  const table = variants.connection?.[type]
  if (typeof table !== 'object') return table ?? ''
  const { grant_type } = fields as JsonObject
  return (typeof grant_type === 'string' ? table[grant_type] : undefined) ?? Object.values(table)[0] ?? ''
}

/** The names that lead to a field; a dot that belongs to a name has a backslash before it. */
export const stepsOf = (field: string): string[] => field.split(/(?<!\\)\./).map((name) => name.replaceAll('\\.', '.'))

/** The way to a field inside another. */
export const fieldWithin = (field: string, name: string): string => `${field}.${name.replaceAll('.', '\\.')}`

const schemaOf = async (id: string) => ((await flatSchemas[id]?.())?.default ?? {}) as FieldSchema

/**
 * The field of a way at a path with dots; undefined where it has none. Inside one of a family, the way's own word says
 * which: `client_authentication.private_key`.
 */
export async function fieldOf(way: Way, path: string): Promise<FieldSchema | undefined> {
  const steps = stepsOf(path)
  const schema = await schemaOf(flatOf(way))
  for (const depth of steps.keys()) {
    const { variants_of: family, discriminator = 'type' } = fieldAt(schema, steps.slice(0, depth)) ?? {}
    if (family === undefined) continue
    const chosen = valueAt(way.fields as Json, steps.slice(0, depth))
    const id = variants[family]?.[String(isJsonObject(chosen) ? chosen[discriminator] : chosen)]
    return typeof id === 'string' ? fieldIn(await schemaOf(id), steps.slice(depth)) : undefined
  }
  return fieldIn(schema, steps)
}

/** Within a value of any shape, such as a body, there may be anything. */
function fieldIn(schema: FieldSchema, steps: readonly string[]): FieldSchema | undefined {
  const isOpen = steps.some((_, depth) => {
    const outer = depth > 0 ? fieldAt(schema, steps.slice(0, depth)) : undefined
    return outer !== undefined && [outer.type].flat().includes('object') && isAny(outer)
  })
  return isOpen ? {} : fieldAt(schema, steps)
}

const isAny = ({ properties, additionalProperties, variants_of }: FieldSchema) =>
  properties === undefined && additionalProperties === undefined && variants_of === undefined

/** An answer that says where its value is kept, or which field holds it. */
export const isReference = (answer: string): boolean => {
  const [, inner] = /^\s*\$\{([^}]*)\}\s*$/.exec(answer) ?? []
  return inner !== undefined && (parseReference(inner) ?? parseTemplate(inner)) !== undefined
}

export const isSecretField = (way: Way, field: string): boolean =>
  isKeyAsName(way, field) || secretFields(flatOf(way), way.fields as Json)(stepsOf(field))

/** A key that goes as the user name, without a password, is what else the password would be. */
const isKeyAsName = ({ type, ask = [] }: Way, field: string) =>
  type === 'Basic' && field === 'username' && ask.includes(field) && !ask.includes('password')

/** Whether one of the ways has the field: what nobody asks for may be written as well. */
export async function isField(chosen: Chosen, field: string): Promise<boolean> {
  const found = await Promise.all(waysOf(chosen).map((way) => fieldOf(way, field)))
  return found.some((one) => one !== undefined)
}

/** All that may be set in a field, or in the connections themselves: each by its whole way. */
export async function fieldsBelow(chosen: Chosen, outer?: string): Promise<string[]> {
  const found = await Promise.all(
    waysOf(chosen).map((way) => (outer === undefined ? schemaOf(flatOf(way)) : fieldOf(way, outer))),
  )
  const names = new Set(found.flatMap((one) => Object.keys(one?.properties ?? {})))
  return [...names].map((name) => (outer === undefined ? name : fieldWithin(outer, name)))
}

/** A list or mapping in JSON; undefined where it is none, and where it is a text or a number. */
export function inJson(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What an answer seems to be, and JSON of that kind, where the field can be it and the answer is not written so. */
export async function structureFault(
  chosen: Chosen,
  field: string,
  answer: string,
): Promise<{ kind: string; example: string } | undefined> {
  if (!/^\s*[[{]/.test(answer) || inJson(answer) !== undefined || answer.includes('${')) return undefined
  const schemas = await Promise.all(waysOf(chosen).map((way) => fieldOf(way, field)))
  const types = schemas.flatMap((schema) => schema?.type ?? [])
  if (answer.trim().startsWith('['))
    return types.includes('array') ? { kind: 'list', example: '["a", "b"]' } : undefined
  return types.includes('object') ? { kind: 'mapping', example: '{"name": "value"}' } : undefined
}

/** Whether an answer is a secret that the file may not hold. */
export const isSecretAnswer = (chosen: Chosen, field: string, answer: string): boolean =>
  !isReference(answer) && waysOf(chosen).some((way) => isSecretField(way, field))

// ── questions ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The holes first, then what each way asks for. */
export async function questionsOf(chosen: Chosen): Promise<Question[]> {
  const { connector } = chosen
  const ways = waysOf(chosen)
  const asked = await Promise.all(ways.map((way) => questionsOfWay(connector, way)))
  return [...holesIn(connector, [ways, connector.verify, connector.extracts]), ...asked.flat()]
}

async function questionsOfWay({ scopes = {} }: Connector, way: Way): Promise<Question[]> {
  const { required = [] } = await schemaOf(flatOf(way))
  const asked = (way.ask ?? []).map(async (field): Promise<Question> => {
    const { title = field, description = '', examples = [], format, default: own } = (await fieldOf(way, field)) ?? {}
    const told = way.meanings?.[field]
    const isKey = isKeyAsName(way, field)
    const isOwn = isKey || told !== undefined
    const usual =
      field === 'scope' ? Object.keys(scopes).join(separatorOf(way)) : typeof own === 'string' && !isOwn ? own : ''
    const example = isOwn ? '' : [examples[0] ?? ''].flat().join(' ')
    return {
      field,
      title: isKey ? 'Key' : title,
      meaning: told ?? (isKey ? 'The key; it goes as the user name, and there is no password' : plainly(description)),
      example: example.includes('${') ? '' : example,
      ...(example.startsWith('${file:') && { reference: example }),
      isSecret: isSecretField(way, field),
      optional: !required.includes(field) && (usual !== '' || field === 'scope' || isPublic(way, field)),
      ...(usual && { usual }),
      ...(format !== undefined && { format }),
    }
  })
  return Promise.all(asked)
}

/** RFC 8252 §8.4: whoever logs a person in on their own machine can keep no secret, and many providers give none. */
const isPublic = ({ fields }: Way, field: string) =>
  field === 'client_secret' &&
  (fields as JsonObject).grant_type === 'authorization_code' &&
  Object.keys(fields).length === 1

/** Where a person's browser comes back to, which their provider has to be told; undefined where nobody logs in so, or whoever connects says it. */
export async function callbackOf(way: Way, answers?: ReadonlyMap<string, string>): Promise<string | undefined> {
  if (way.ask?.includes('redirect_uri') || answers?.has('redirect_uri')) return undefined
  const { redirect_uri } = way.fields as JsonObject
  const usual = (await fieldOf(way, 'redirect_uri'))?.default
  return [redirect_uri, usual].find((one) => typeof one === 'string') as string | undefined
}

/** Between scopes that are written as one text. */
function separatorOf({ fields }: Way): string {
  const { authorization_request, token_request } = fields as Record<string, JsonObject | undefined>
  return String(authorization_request?.scope_separator ?? token_request?.scope_separator ?? ' ')
}

/** The holes of a connector that stand somewhere in a value. */
export function holesIn({ variables = {} }: Connector, value: unknown): Question[] {
  const text = JSON.stringify(value)
  return Object.entries(variables)
    .filter(([name]) => text.includes(`\${var:${name}}`))
    .map(([name, hole]) => ({
      field: `variables.${name}`,
      title: hole.title,
      meaning: hole.description.replace(/\.$/, ''),
      example: hole.examples[0] ?? '',
      isSecret: false,
      optional: hole.default !== undefined,
      ...(hole.default !== undefined && { usual: hole.default }),
    }))
}

/** A sentence of a schema as a remark beside a line: its first half, without its full stop. */
export const plainly = (description: string) => {
  const [first = ''] = description.split(/[;:] /)
  return first.replace(/\.$/, '')
}

/** The name of a parameter of an address whose value is a secret, and stands there as it is. */
export function secretInQuery(address: string): string | undefined {
  const [, query = ''] = /^[^?#]*\?([^#]*)/.exec(address) ?? []
  return [...new URLSearchParams(query)].find(
    ([name, value]) => isSecretName(name) && value !== '' && !isReference(value),
  )?.[0]
}

/** Why an answer cannot stand there; undefined where it can. */
export function faultIn({ format, title, example, optional }: Question, answer: string): string | undefined {
  if (answer.trim() === '') return optional ? undefined : 'it is empty'
  const secret = format === 'uri' ? secretInQuery(answer) : undefined
  if (secret !== undefined) return `${secret} in it is a secret: leave it out, it belongs to a key sent in the query`
  const isRight = format !== undefined && Object.hasOwn(fieldFormats, format)
  if (!isRight || fieldFormats[format as keyof typeof fieldFormats](answer)) return undefined
  return `${title} is written like ${example}`
}
