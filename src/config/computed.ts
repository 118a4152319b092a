/** Which of the values in `computed` are made of what: some can be made only when the request itself is written. */
import type { REST } from '../generated/language.ts'
import { isJsonObject, type Json, mapText } from '../json.ts'
import { partsOf } from './templates.ts'

export type Computed = NonNullable<REST['computed']>
export type ComputedFunction = Computed[string]['function']

/** What the request that is about to be sent brings, for computed values alone (see computed/request_values.ts). */
export const requestWords = [
  'body',
  'method',
  'url',
  'host',
  'path',
  'query',
  'request_target',
  'sorted_query',
  'sorted_parameters',
] as const
export type RequestWord = (typeof requestWords)[number]

/** Those that hold the body, or a part of it. */
const ofBody = new Set<string>(['body', 'sorted_parameters'])
const ofRequest = new Set<string>(requestWords)

/** The names between `${` and `}` in a text that are no token of another connection. */
export const namesIn = (text: string): string[] =>
  partsOf(text).flatMap((part) => {
    if (typeof part === 'string') return []
    if (part.kind === 'field') return [part.name]
    return part.connection === undefined && part.member === undefined ? ['token'] : []
  })

/** The texts that a value is made of. Looks at files with mistakes too, so it trusts nothing. */
export const textsOf = (definition: Json | object | undefined): string[] =>
  isJsonObject(definition)
    ? [definition.input, definition.key].filter((text): text is string => typeof text === 'string')
    : []

/** Every name that a value is made of, those of the values that it names included. */
export function madeOf(name: string, computed: object): Set<string> {
  const all = new Map<string, Json>(Object.entries(computed))
  const found = new Set<string>()
  const look = (one: string) => {
    for (const used of textsOf(all.get(one)).flatMap(namesIn)) {
      if (found.has(used)) continue
      found.add(used)
      if (all.has(used) && !ofRequest.has(used)) look(used)
    }
  }
  look(name)
  return found
}

/**
 * What a request and the steps before it send of that which an earlier one brought, or somebody typed; but what a step
 * brings under these names is the step's from then on. Looks at files with mistakes too, so it trusts nothing.
 */
export function heldIn(block: Json | undefined, computed?: object): ('token' | 'refresh_token')[] {
  const { steps = [], ...request } = isJsonObject(block) ? block : {}
  const brought = new Set<string>()
  const held = new Set<string>()
  const look = (part: Json) => {
    for (const name of namedIn(part, computed)) if (!brought.has(name)) held.add(name)
  }
  for (const step of Array.isArray(steps) ? steps : []) {
    look(step)
    if (isJsonObject(step)) for (const name of Object.keys({ ...(step.extra as object) })) brought.add(name)
  }
  look(request)
  return (['token', 'refresh_token'] as const).filter((name) => held.has(name))
}

/** Every name in the texts of a value, those that the computed values among them are made of included. */
export function namedIn(value: Json | undefined, computed: object = {}): Set<string> {
  const found = new Set<string>()
  mapText(value ?? null, (text) => {
    for (const name of namesIn(text)) {
      found.add(name)
      if (Object.hasOwn(computed, name)) for (const used of madeOf(name, computed)) found.add(used)
    }
    return text
  })
  return found
}

/** Whether a text holds a value that is made of the request it stands in. */
export const isLate = (text: string, computed: object | undefined): boolean =>
  computed !== undefined && usesOf(text, computed, ofRequest)

/** Whether it holds one that is made of the body. */
export const usesBody = (text: string, computed: object): boolean => usesOf(text, computed, ofBody)

const usesOf = (text: string, computed: object, words: ReadonlySet<string>) =>
  computedIn(text, computed).some((name) => [...madeOf(name, computed)].some((used) => words.has(used)))

/** The computed values that a text names. */
export const computedIn = (text: string, computed: object): string[] =>
  text.includes('${') ? namesIn(text).filter((name) => Object.hasOwn(computed, name)) : []
