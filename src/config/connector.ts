/** `use: name@version`: what is publicly known about an API, laid underneath the user's own connection. */
import { flatSchemas, nested, variants } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Connector, Connectors, Way } from './contract.ts'
import { valueAt } from './pointer.ts'
import { looksSecret } from './secret_fields.ts'

/**
 * The connection with the connector's fields where it has none of its own, and these; objects are merged member by
 * member. Undefined, and told to `report`, where the connector knows no way for its type: what the fields are can then not be
 * judged. `fileVariables`: what the file gives, which a connector's own default gives way to.
 */
export function connectorUnder(
  connection: JsonObject,
  connector: Connector,
  fileVariables: Json | undefined,
  report: (field: string, problem: string, advice: string) => void,
): { merged: JsonObject; fields: JsonObject } | undefined {
  const way = wayFor(connector, connection)
  if (!way) {
    const types = [...new Set(connector.connections.map(({ type }) => type))]
    report(
      'type',
      `${connector.name} knows no way to connect by ${connection.type}`,
      `write type: ${types.join(' or ')}; or leave use out`,
    )
    return undefined
  }
  const fields = fieldsOf(way)
  const merged = over({ type: way.type, ...structuredClone(fields) }, connection, '') as JsonObject
  const usual = defaultsOf(connector, fileVariables)
  if (Object.keys(usual).length > 0) merged.variables = { ...usual, ...membersOf(connection.variables) }
  return { merged, fields }
}

/** With how long a token is known to live: what the server says of one counts before it. */
function fieldsOf({ type, fields, token }: Way): JsonObject {
  const own = structuredClone(fields) as JsonObject
  const { lifetime = 'never' } = token ?? {}
  if (!Object.hasOwn(kin, type) || lifetime === 'never') return own
  return { ...own, lifetime: { if_unknown: lifetime, ...membersOf(own.lifetime) } }
}

/** The connector that a `use` names. Undefined, and told to `report`, where there is none, or none of this version. */
export async function connectorOf(
  use: string,
  connectors: Connectors,
  report: (problem: string, advice: string) => void = () => undefined,
): Promise<Connector | undefined> {
  const [name = '', version] = use.split('@')
  const connector = await connectors.read(name)
  if (!connector) {
    const names = await connectors.names()
    const near = nearest(name, names)
    report(
      looksSecret(name) && !near ? 'this names no connector' : `there is no connector ${name}`,
      near ? `did you mean ${near}?` : 'see: latchkey connectors',
    )
    return undefined
  }
  const newest = connector.version
  if (String(newest) === version) return connector
  const since = Object.entries(connector.changes ?? {}).filter(([changed]) => Number(changed) > Number(version))
  const changes = since.map(([changed, what]) => `${changed}: ${what}`).join('; ')
  if (Number(version) < newest)
    report(
      `version ${version} of ${name} is no longer here, the newest is ${newest}`,
      `write use: ${name}@${newest}${changes ? `; what has changed: ${changes}` : ''}`,
    )
  else report(`${name} is at version ${newest}`, `write use: ${name}@${newest}`)
  return undefined
}

/** Of one server, these two are spelled alike. */
const kin: Record<string, string> = { OAuthToken: 'OAuth2', OAuth2: 'OAuthToken' }

/**
 * The way to connect of the connection's type, of its grant where there are several; without a type the first one. A type
 * that nobody knows is told elsewhere, and judged by the first way.
 */
export function wayFor(connector: Connector, { type, grant_type }: JsonObject): Way | undefined {
  const grants = variants.connection?.[String(type)]
  const [usual = ''] = isJsonObject(grants) ? Object.keys(grants) : []
  const ofType = connector.connections.filter((way) => way.type === type)
  const akin = connector.connections.filter(
    (way) => way.type === kin[String(type)] && isJsonObject(grants) && Object.hasOwn(grants, grantOf(way) ?? usual),
  )
  const isKnown = typeof type === 'string' && grants !== undefined
  const fitting = !isKnown ? connector.connections : ofType.length > 0 ? ofType : akin
  return fitting.find((way) => grant_type !== undefined && grantOf(way) === grant_type) ?? fitting[0]
}

function grantOf({ fields }: Way): string | undefined {
  const { grant_type } = fields as JsonObject
  return typeof grant_type === 'string' ? grant_type : undefined
}

function defaultsOf(connector: Connector, fileVariables: Json | undefined): JsonObject {
  const given = membersOf(fileVariables)
  const holes = Object.entries(connector.variables ?? {})
  return Object.fromEntries(
    holes.flatMap(([name, { default: usual }]) =>
      usual === undefined || Object.hasOwn(given, name) ? [] : [[name, usual]],
    ),
  )
}

const membersOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})

/**
 * Where the user chose another variant of a field, nothing of the connector's is in it. By way of `fromEntries`: assigning
 * to a member called `__proto__` would set the prototype.
 */
function over(below: Json | undefined, above: Json, path: string): Json {
  if (!isJsonObject(below) || !isJsonObject(above)) return above
  const word = words.get(path)
  if (word !== undefined && above[word] !== undefined && above[word] !== below[word]) return above
  const merged = Object.entries(above).map(([name, value]) => [
    name,
    over(Object.hasOwn(below, name) ? below[name] : undefined, value, path === '' ? name : `${path}/${name}`),
  ])
  return { ...below, ...Object.fromEntries(merged) }
}

/** Fields that are one of a family → the member whose word chooses it. */
const words = new Map(
  Object.values(nested).flatMap((fields) =>
    Object.entries(fields).map(([path, { discriminator = 'type' }]) => [path, discriminator] as const),
  ),
)

/**
 * Takes out of `merged` what only the connector said and the schema `id` does not have: of a way to connect, each grant
 * takes what it has. What the user wrote stays, to be told.
 */
export async function dropForeign(merged: JsonObject, own: Json | undefined, id: string): Promise<void> {
  const schema = (await flatSchemas[id]?.())?.default as { properties?: object } | undefined
  const mine = isJsonObject(own) ? own : {}
  for (const name of Object.keys(merged))
    if (!Object.hasOwn(mine, name) && !Object.hasOwn(schema?.properties ?? {}, name)) delete merged[name]
  for (const [path, { family, discriminator = 'type' }] of Object.entries(nested[id] ?? {})) {
    const part = valueAt(merged, path.split('/'))
    const inner = isJsonObject(part) ? variants[family]?.[String(part[discriminator])] : undefined
    if (typeof inner === 'string') await dropForeign(part as JsonObject, valueAt(mine, path.split('/')), inner)
  }
}
