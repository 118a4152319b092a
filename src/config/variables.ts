/** Variables that no run could fill: those that lead to themselves, and those that nothing gives a value yet. */
import { isJsonObject, type JsonObject } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Finding } from './cross_check.ts'
import type { Pointer } from './pointer.ts'
import { DEEPEST, parseReference, referencesIn } from './references.ts'

/** Each circle once, at the first variable of it in the file. */
export function variableCircles(workspace: JsonObject): Finding[] {
  const variables = isJsonObject(workspace.variables) ? workspace.variables : {}
  const found: Finding[] = []
  const done = new Set<string>()
  const look = (name: string, path: string[]) => {
    const start = path.indexOf(name)
    if (start !== -1) {
      const circle = [...path.slice(start), name]
      const first = Object.keys(variables).find((own) => circle.includes(own)) ?? name
      found.push({
        at: ['variables', first],
        problem: `this leads back to itself: ${circle.join(' → ')}`,
        advice: 'write the value of one of them out',
      })
      return
    }
    if (path.length > DEEPEST) {
      const [first = name] = path
      found.push({
        at: ['variables', first],
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

/** `${var:NAME}` that the file gives no value: right where every run says --var, a slip where it is nearly one. */
export function unknownVariables(workspace: JsonObject): Finding[] {
  const known = isJsonObject(workspace.variables) ? Object.keys(workspace.variables) : []
  const found: Finding[] = []
  const look = (value: unknown, at: Pointer) => {
    if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) look(inner, [...at, name])
    for (const name of variablesIn(value)) {
      if (known.includes(name)) continue
      const near = nearest(name, known)
      found.push({
        at,
        problem: `the variable ${name} has no value in this file`,
        advice: near
          ? `did you mean \${var:${near}}?`
          : `give it with each run: --var ${name}=…, or write it under variables`,
      })
    }
  }
  look(workspace, [])
  return found
}

function variablesIn(value: unknown): string[] {
  if (typeof value !== 'string' || !value.includes('${')) return []
  return referencesIn(value).flatMap((inner) => {
    const reference = parseReference(inner)
    return reference?.kind === 'var' ? [reference.name] : []
  })
}
