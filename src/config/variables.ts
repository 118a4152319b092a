/** Variables that no run could fill: those that lead to themselves, and those that nothing gives a value yet. */
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Lent, Variable } from './contract.ts'
import type { Finding } from './cross_check.ts'
import type { Pointer } from './pointer.ts'
import { DEEPEST, parseReference, referencesIn } from './references.ts'

/** Each circle once, at the first variable of it in the file. */
export function variableCircles(workspace: JsonObject): Finding[] {
  const shared = membersOf(workspace.variables)
  return [
    ...circlesIn(shared, (name) => ['variables', name]),
    ...Object.entries(membersOf(workspace.connections)).flatMap(([connection, part]) => {
      const own = membersOf(isJsonObject(part) ? part.variables : undefined)
      const found = circlesIn({ ...own, ...withoutOwn(shared, own) }, (name) => [
        'connections',
        connection,
        'variables',
        name,
      ])
      return found.filter(({ at }) => Object.hasOwn(own, at.at(-1) ?? ''))
    }),
  ]
}

function circlesIn(variables: JsonObject, at: (name: string) => Pointer): Finding[] {
  const found: Finding[] = []
  const done = new Set<string>()
  const look = (name: string, path: string[]) => {
    const start = path.indexOf(name)
    if (start !== -1) {
      const circle = [...path.slice(start), name]
      const first = Object.keys(variables).find((own) => circle.includes(own)) ?? name
      found.push({
        at: at(first),
        problem: `this leads back to itself: ${circle.join(' → ')}`,
        advice: 'write the value of one of them out',
      })
      return
    }
    if (path.length > DEEPEST) {
      const [first = name] = path
      found.push({
        at: at(first),
        problem: `this leads through more than ${DEEPEST} variables`,
        advice: 'write the value of one of them out',
      })
      for (const passed of path) done.add(passed)
      return
    }
    if (done.has(name) || !Object.hasOwn(variables, name)) return
    for (const next of variablesIn(variables[name])) look(next, [...path, name])
    done.add(name)
  }
  for (const name of Object.keys(variables)) look(name, [])
  return found
}

const withoutOwn = (shared: JsonObject, own: JsonObject) =>
  Object.fromEntries(Object.entries(shared).filter(([name]) => !Object.hasOwn(own, name)))
const membersOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {})

/**
 * `${var:NAME}` that the file gives no value: right where every run says --var, a slip where it is nearly one. Of a hole
 * that a connector left, what belongs into it, once a connection.
 */
export function unknownVariables(workspace: JsonObject, lent: ReadonlyMap<string, Lent>): Finding[] {
  const found = new Map<string, Finding>()
  const look = (value: Json | undefined, at: Pointer, known: string[], connection?: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) look(inner, [...at, name], known, connection)
    for (const name of variablesIn(value)) {
      if (known.includes(name)) continue
      const { connector } = lent.get(connection ?? '') ?? {}
      const hole = connector?.variables?.[name]
      const near = hole ? undefined : nearest(name, known)
      found.set(hole ? `${connection} ${name}` : `${at.join('/')} ${name}`, {
        at: hole ? ['connections', connection ?? '', 'use'] : at,
        problem: hole
          ? `connector ${connector?.name} wants the variable ${name}: ${meaningOf(hole)}`
          : `the variable ${name} has no value in this file`,
        advice: hole
          ? `write into this connection: variables: {${name}: ${hole.examples[0]}}`
          : near
            ? `did you mean \${var:${near}}?`
            : `give it with each run: --var ${name}=…, or write it under variables`,
      })
    }
  }
  const shared = Object.keys(membersOf(workspace.variables))
  const connections = membersOf(workspace.connections)
  const knownTo = (name: Json | undefined) => {
    const connection = typeof name === 'string' && Object.hasOwn(connections, name) ? connections[name] : undefined
    return [...shared, ...Object.keys(membersOf(isJsonObject(connection) ? connection.variables : undefined))]
  }
  for (const [part, value] of Object.entries(workspace)) {
    if (part === 'connections')
      for (const [name, connection] of Object.entries(connections)) look(connection, [part, name], knownTo(name), name)
    else if (part === 'extracts')
      for (const [name, extract] of Object.entries(membersOf(value))) {
        const connection = isJsonObject(extract) ? extract.connection : undefined
        look(extract, [part, name], knownTo(connection), typeof connection === 'string' ? connection : undefined)
      }
    else look(value, [part], shared)
  }
  return [...found.values()]
}

/** What belongs into a hole, as a person would say it. */
export const meaningOf = ({ title, description, examples: [example] }: Variable): string =>
  `${title}, ${description.replace(/\.$/, '')}, such as ${example}`

/** The variables that a text names. */
function variablesIn(value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes('${')) return []
  return referencesIn(value).flatMap((inner) => {
    const reference = parseReference(inner)
    return reference?.kind === 'var' ? [reference.name] : []
  })
}
