/** `use: name@version`: what is publicly known about an API, laid underneath the user's own connection. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { ReadConnector } from './validate.ts'

/** A file in connectors/; `schemas/connector.schema.json` describes it. */
export interface Connector {
  name: string
  version: number
  title: string
  description: string
  documentation: string
  verified: boolean
  /** The type of connection it is for. */
  type: string
  fields: JsonObject
  ask: string[]
}

/** The connection with the connector's fields where it has none of its own. Objects are merged member by member. */
export async function connectorUnder(
  connection: JsonObject,
  readConnector: ReadConnector,
  report: (field: string, problem: string, advice: string) => void,
): Promise<JsonObject> {
  const { use } = connection
  if (typeof use !== 'string') return connection
  const [name = '', version] = use.split('@')
  const connector = await readConnector(name)
  if (!connector) {
    report(
      'use',
      `there is no connector ${name}`,
      'see the list in the folder connectors of the package, or remove use',
    )
    return connection
  }
  if (String(connector.version) !== version) {
    report('use', `${name} is at version ${connector.version}`, `write use: ${name}@${connector.version}`)
    return connection
  }
  return over({ type: connector.type, ...connector.fields }, connection) as JsonObject
}

function over(below: Json | undefined, above: Json | undefined): Json {
  if (isJsonObject(below) && isJsonObject(above)) {
    const out: JsonObject = { ...below }
    for (const [name, value] of Object.entries(above)) out[name] = over(below[name], value)
    return out
  }
  return above ?? below ?? null
}
