/**
 * What `latchkey init` writes: from a way to connect and its user's answers to lines of the workspace file. Secrets never
 * stand in them: they go into the vault, and what is missing is a reference to the environment.
 */
import type { Connector, Way } from '../config/contract.ts'
import type { Edit } from '../config/edit.ts'
import { type FieldSchema, fieldAt } from '../config/issue.ts'
import { secretFields } from '../config/secret_fields.ts'
import { ConfigError } from '../errors.ts'
import { fieldFormats } from '../field_formats.ts'
import { flatSchemas, nested, variants } from '../generated/variants.ts'
import type { Json, JsonObject } from '../json.ts'

/** What is asked of a user; the same for a terminal, for `--set` and for what is told of a connector. */
export interface Question {
  /** The way to the field, with dots; `variables.NAME` for a hole of the connector. */
  field: string
  title: string
  /** What belongs there, in a few words. */
  meaning: string
  example: string
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

export interface Planned {
  edits: Edit[]
  /** Names in the file: of the API, and of the credential. */
  api: string
  login: string | undefined
  extracts: string[]
  /** What goes into the vault, by its name there. */
  secrets: Record<string, string>
  /** What has to be set in the environment, with its meaning. */
  unset: { name: string; meaning: string }[]
}

/** What an API wants that has no connector of its own → the pattern that is written out for it. */
export const patterns: Record<string, string> = {
  OAuthToken: 'oauth_token',
  OAuth2: 'oauth2',
  Bearer: 'bearer',
  ApiKey: 'api_key',
  Basic: 'basic',
}

/**
 * The way to connect: the first credential of a type, or the one at a place among all, or the first. Throws ConfigError
 * `usage.wrong` where the connector has none of that type.
 */
export function chosenOf(connector: Connector, type?: string, place = 0): Chosen {
  const ways = connector.connections.filter((way) => way.type !== 'REST')
  const way = type === undefined ? ways[place] : ways.find((one) => one.type === type)
  if (!way && type !== undefined)
    throw new ConfigError('usage.wrong', {
      problem: `${connector.name} knows no way to connect by ${type}`,
      advice:
        ways.length > 0 ? `write --type ${[...new Set(ways.map((one) => one.type))].join(' or ')}` : 'leave --type out',
    })
  const api = connector.connections.find((one) => one.type === 'REST')
  return { connector, way, api, generic: Object.values(patterns).includes(connector.name) }
}

const flatOf = ({ type, fields }: Way): string => {
  const table = variants.connection?.[type]
  if (typeof table !== 'object') return table ?? ''
  const { grant_type } = fields as JsonObject
  return (typeof grant_type === 'string' ? table[grant_type] : undefined) ?? Object.values(table)[0] ?? ''
}

const flatSchema = async (id: string) => ((await flatSchemas[id]?.())?.default ?? {}) as FieldSchema

/** The fields that a way may have, those of a family's member as the way itself chooses it. */
export async function schemaOf(way: Way): Promise<FieldSchema> {
  const id = flatOf(way)
  const schema = await flatSchema(id)
  const members = Object.entries(nested[id] ?? {}).map(async ([name, { family, discriminator = 'type' }]) => {
    const chosen = (way.fields as Record<string, JsonObject | undefined>)[name]?.[discriminator]
    const member = variants[family]?.[String(chosen)]
    return typeof member === 'string' ? [[name, await flatSchema(member)] as const] : []
  })
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries((await Promise.all(members)).flat()) } }
}

/** The API's address, where the connector does not know it. */
const anyApi: Way = { type: 'REST', fields: {}, ask: ['url'] }

export async function questionsOf({ connector, way, api }: Chosen): Promise<Question[]> {
  const ways = [...(way ? [way] : []), api ?? anyApi]
  const asked = await Promise.all(ways.map((one) => questionsOfWay(connector, one)))
  return [...holesOf(connector, ways), ...asked.flat()]
}

async function questionsOfWay({ scopes = {} }: Connector, way: Way): Promise<Question[]> {
  const schema = await schemaOf(way)
  return (way.ask ?? []).map((field) => {
    const found = fieldAt(schema, field.split('.')) ?? {}
    const { title = field, description = '', examples = [], format, default: own } = found
    const usual = field === 'scope' ? Object.keys(scopes).join(separatorOf(way)) : typeof own === 'string' ? own : ''
    const example = [examples[0] ?? ''].flat().join(' ')
    const isSecret = isSecretField(way, field)
    return {
      field,
      title,
      meaning: plainly(description),
      example: example.includes('${') ? '' : example,
      isSecret,
      optional: usual !== '' || field === 'scope',
      ...(usual && { usual }),
      ...(format !== undefined && { format }),
    }
  })
}

/** Between scopes that are written as one text. */
function separatorOf({ fields }: Way): string {
  const { authorization_request, token_request } = fields as Record<string, JsonObject | undefined>
  return String(authorization_request?.scope_separator ?? token_request?.scope_separator ?? ' ')
}

function holesOf({ variables = {} }: Connector, ways: Way[]): Question[] {
  const text = JSON.stringify(ways)
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

const isSecretField = (way: Way, field: string) => secretFields(flatOf(way), way.fields as Json)(field.split('.'))

/** A sentence of a schema as a remark beside a line: its first half, without its full stop. */
const plainly = (description: string) => {
  const [first = ''] = description.split(/[;:] /)
  return first.replace(/\.$/, '')
}

/** The field names that these ways have and nobody asked for may be written as well: those of any depth, with dots. */
export async function isField({ way, api }: Chosen, field: string): Promise<boolean> {
  const schemas = await Promise.all([...(way ? [way] : []), api ?? anyApi].map(schemaOf))
  return schemas.some((schema) => fieldAt(schema, field.split('.')) !== undefined)
}

/** Whether an answer is a secret that the file may not hold. */
export const isSecretAnswer = ({ way, api }: Chosen, field: string): boolean =>
  [...(way ? [way] : []), api ?? anyApi].some((one) => isSecretField(one, field))

/** Why an answer cannot stand there; undefined where it can. */
export function faultIn({ format, title, example, optional }: Question, answer: string): string | undefined {
  if (answer.trim() === '') return optional ? undefined : 'it is empty'
  const isRight = format !== undefined && Object.hasOwn(fieldFormats, format)
  if (!isRight || fieldFormats[format as keyof typeof fieldFormats](answer)) return undefined
  return `${title} is written like ${example}`
}

/** Names that are not taken yet, the first one as it was asked for. */
export function freeName(
  wanted: string,
  taken: readonly string[],
  also: (name: string) => string[] = () => [],
): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`
    if (![name, ...also(name)].some((one) => taken.includes(one))) return name
  }
}

/**
 * The lines for these answers, by field. `taken`: names that the file and the vault have already. An answer that is a
 * reference is written as it is.
 */
export async function planInit(
  chosen: Chosen,
  wanted: string,
  answers: ReadonlyMap<string, string>,
  taken: { connections: string[]; extracts: string[]; secrets: string[] },
): Promise<Planned> {
  const { connector, way, generic } = chosen
  const api = chosen.api ?? anyApi
  const name = freeName(wanted, taken.connections, (one) => (way ? [`${one}_login`] : []))
  const login = way && `${name}_login`
  const planned: Planned = { edits: [], api: name, login, extracts: [], secrets: {}, unset: [] }
  const questions = await questionsOf(chosen)
  const use = `${connector.name}@${connector.version}`

  /** The value as it stands in the file. */
  async function written(owner: string, one: Way, field: string, question?: Question): Promise<Json | undefined> {
    const answer = answers.get(field) ?? question?.usual ?? ''
    if (answer !== '' || (!question && answers.has(field))) {
      if (!isSecretField(one, field) || answer.includes('${')) return valueFor(await schemaOf(one), field, answer)
      const secret = freeName(plainName(`${owner}_${field}`), [...taken.secrets, ...Object.keys(planned.secrets)])
      planned.secrets[secret] = answer
      return `\${secret:${secret}}`
    }
    if (!question || question.optional) return undefined
    const variable = plainName(`${name}_${field.replace('variables.', '')}`).toUpperCase()
    if (!planned.unset.some((one) => one.name === variable))
      planned.unset.push({
        name: variable,
        meaning: `${question.meaning}${question.example && `, such as ${question.example}`}`,
      })
    return `\${env:${variable}}`
  }

  async function write(owner: string, one: Way, isOwn: boolean) {
    const at = (...field: string[]) => ['connections', owner, ...field]
    const add = (field: string[], value: Json | undefined, comment?: string) => {
      if (value !== undefined) planned.edits.push({ at: at(...field), value, ...(comment && { comment }) })
    }
    if (isOwn) add(['use'], use, one === api ? undefined : `all about it: latchkey connectors ${connector.name}`)
    add(
      ['type'],
      one.type,
      one === api ? `the API${isOwn ? ` of ${connector.title}` : ''}` : (one.title ?? 'who asks it'),
    )
    const { grant_type, ...fields } = one.fields as JsonObject
    if (!isOwn || connector.connections.find(({ type }) => type === one.type) !== one)
      add(['grant_type'], grant_type, 'how the token is come by')
    if (!isOwn) for (const [field, value] of Object.entries(fields)) add([field], value)
    const holes = questions.filter(({ field }) => field.startsWith('variables.'))
    for (const hole of holes) {
      const said = answers.get(hole.field) ?? hole.usual
      const isUsed = JSON.stringify(one).includes(`\${var:${hole.field.slice('variables.'.length)}}`)
      if (!isUsed || (said !== undefined && said === hole.usual)) continue
      add(hole.field.split('.'), await written(owner, one, hole.field, hole), `${hole.title}, ${hole.meaning}`)
    }
    const schema = await schemaOf(one)
    const asked = one.ask ?? []
    const others = [...answers.keys()].filter(
      (field) => !asked.includes(field) && isOf(schema, field) && isFor(one, field),
    )
    for (const field of [...asked, ...others]) {
      const question = questions.find((each) => each.field === field)
      const { description = 'what is sent under this name' } = fieldAt(schema, field.split('.')) ?? {}
      add(field.split('.'), await written(owner, one, field, question), question?.meaning ?? plainly(description))
    }
  }

  /** What is not asked for, and both could have, is the API's. */
  const isOf = (schema: FieldSchema, field: string) => fieldAt(schema, field.split('.')) !== undefined
  const apiSchema = await schemaOf(api)
  const isFor = (one: Way, field: string) => (one === api ? !way?.ask?.includes(field) : !isOf(apiSchema, field))

  if (way && login) await write(login, way, !generic)
  await write(name, api, chosen.api !== undefined)
  if (login)
    planned.edits.push({
      at: ['connections', name, 'authentication'],
      value: login,
      comment: 'whose credential is sent',
    })
  for (const [extract, asks] of Object.entries(connector.extracts ?? {})) {
    const own = freeName(extract, [...taken.extracts, ...planned.extracts])
    planned.extracts.push(own)
    planned.edits.push({ at: ['extracts', own], value: { connection: name, ...(asks as JsonObject) } })
  }
  return planned
}

/** Fit for a name in the vault or in the environment. */
const plainName = (text: string) => text.replace(/[^A-Za-z0-9]+/g, '_')

/** Text as the field wants it: a number, yes or no, a list. */
function valueFor(schema: FieldSchema, field: string, answer: string): Json {
  const types = [fieldAt(schema, field.split('.'))?.type ?? 'string'].flat()
  const isNumber = types.includes('number') || types.includes('integer')
  if (isNumber && String(Number(answer)) === answer) return Number(answer)
  if (types.includes('string') || answer.includes('${')) return answer
  if (types.includes('boolean') && /^(true|false)$/.test(answer)) return answer === 'true'
  return types.includes('array') ? answer.split(',').map((item) => item.trim()) : answer
}
