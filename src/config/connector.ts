/** `use: name@version`: what is publicly known about an API, laid underneath the user's own connection. */
import { flatSchemas, nested, variants } from '../generated/variants.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Connectors } from './contract.ts'
import { valueAt } from './pointer.ts'
import { looksSecret } from './secret_fields.ts'

/**
 * The connection with the connector's fields where it has none of its own; objects are merged member by member.
 * Undefined, and told to `report`, where there is no such connector: what the fields are can then not be judged.
 */
export async function connectorUnder(
  connection: JsonObject,
  connectors: Connectors,
  report: (problem: string, advice: string) => void,
): Promise<JsonObject | undefined> {
  const { use } = connection
  if (typeof use !== 'string') return connection
  const [name = '', version] = use.split('@')
  const connector = await connectors.read(name)
  if (!connector) {
    const names = await connectors.names()
    const near = nearest(name, names)
    report(
      looksSecret(name) && !near ? 'this names no connector' : `there is no connector ${name}`,
      near ? `did you mean ${near}?` : `connectors: ${names.join(', ')}`,
    )
    return undefined
  }
  if (String(connector.version) !== version) {
    report(`${name} is at version ${connector.version}`, `write use: ${name}@${connector.version}`)
    return undefined
  }
  return over({ type: connector.type, ...structuredClone(connector.fields) }, connection) as JsonObject
}

/** By way of `fromEntries`: assigning to a member called `__proto__` would set the prototype. */
function over(below: Json | undefined, above: Json): Json {
  if (!isJsonObject(below) || !isJsonObject(above)) return above
  const merged = Object.entries(above).map(([name, value]) => [
    name,
    over(Object.hasOwn(below, name) ? below[name] : undefined, value),
  ])
  return { ...below, ...Object.fromEntries(merged) }
}

/**
 * Takes out of `merged` what only the connector said and the schema `id` does not have: a connector for several types
 * lies underneath the fields that this connection's type has. What the user wrote stays, to be told.
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
