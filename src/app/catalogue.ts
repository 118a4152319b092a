/** The connectors that are ready-made: looked through, and one of them with all that is worth knowing of it. */
import type { Connector, Connectors } from '../config/contract.ts'
import { ConfigError } from '../errors.ts'
import { nearest } from '../nearest.ts'

/** What a list of connectors tells of each. */
export interface Listed {
  name: string
  version: number
  title: string
  description: string
  /** Types of credential. */
  connects_by: string[]
  /** The extracts that it brings. */
  reads: string[]
  verified: boolean
}

/** Those whose name, title or description has the word; all of them without one, sorted by name. */
export async function findConnectors(connectors: Connectors, word = ''): Promise<Connector[]> {
  const all = await Promise.all((await connectors.names()).map((name) => connectors.read(name)))
  const said = word.toLowerCase()
  return all
    .filter((connector) => connector !== undefined)
    .filter(({ name, title, description }) => `${name}\n${title}\n${description}`.toLowerCase().includes(said))
}

/** Throws ConfigError `usage.wrong` with the nearest name where there is none of this one. */
export async function connectorNamed(connectors: Connectors, name: string): Promise<Connector> {
  const found = await connectors.read(name)
  if (found) return found
  const near = nearest(name, await connectors.names())
  throw new ConfigError('usage.wrong', {
    problem: `there is no connector ${name}`,
    advice: near ? `did you mean ${near}?` : 'see: latchkey connectors; without one: latchkey init --type Bearer',
  })
}

export function listed({ name, version, title, description, connections, extracts = {}, verified }: Connector): Listed {
  const types = connections.map(({ type }) => type).filter((type) => type !== 'REST')
  const reads = Object.keys(extracts)
  return { name, version, title, description, connects_by: [...new Set(types)], reads, verified }
}
