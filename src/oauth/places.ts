/** Which objects of an answer are looked into where the file says nothing of it: the answer itself and its wrappers. */
import { stepTo } from '../extract/step.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { Parsed } from './answer_shape.ts'
import { wrappers } from './spellings.ts'

/** An object of an answer that is looked into. */
export interface Place {
  /** Its JSONPath; `$` is the answer. */
  path: string
  object: JsonObject
  /** The one around it. */
  outer?: Place
}

/** What stands in an answer under one of a member's names. */
export interface Candidate {
  /** The server's name for it; its path where that is not all. */
  name: string
  value: Json | undefined
}

/** Wrappers in wrappers, and no further. */
const DEEPEST = 2

/** The answer itself; of XML its root element; the only object of a list. Undefined where there is none of these. */
export function topOf({ value, xml }: Parsed): Place | undefined {
  const step = Array.isArray(value) && value.length === 1 ? 0 : xml && isJsonObject(value) ? Object.keys(value)[0] : ''
  if (step === undefined) return undefined
  const object = step === '' ? value : (value as JsonObject)[step]
  return isJsonObject(object) ? { path: step === '' ? '$' : stepTo('$', step), object } : undefined
}

/** Its wrappers, and theirs. */
export function* wrappersIn(place: Place, depth = 1): Iterable<Place> {
  for (const name of wrappers) {
    const object = Object.hasOwn(place.object, name) ? place.object[name] : undefined
    if (!isJsonObject(object)) continue
    const inner = { path: stepTo(place.path, name), object, outer: place }
    yield inner
    if (depth < DEEPEST) yield* wrappersIn(inner, depth + 1)
  }
}

/** A place and those around it, the nearest first. */
export function* outwards(place: Place | undefined): Iterable<Place> {
  for (let at = place; at; at = at.outer) yield at
}

/**
 * What a place has under these names, in their order; in XML, as an attribute, too. An element with attributes has its
 * text in `#text`.
 */
export function* under({ path, object }: Place, names: readonly string[]): Iterable<Candidate> {
  for (const name of names.flatMap((name) => [name, `@${name}`])) {
    if (!Object.hasOwn(object, name)) continue
    const value = object[name]
    yield { name: path === '$' ? name : stepTo(path, name), value }
    if (isJsonObject(value) && typeof value['#text'] === 'string')
      yield { name: stepTo(stepTo(path, name), '#text'), value: value['#text'] }
  }
}

/** The place where the text at a path stands that only has names and indexes; undefined for any other path. */
export function placeOf(path: string, { value }: Parsed): Place | undefined {
  const steps = [...path.matchAll(/\.([A-Za-z_]\w*)|\['((?:[^'\\]|\\.)*)'\]|\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]/g)]
  if (`$${steps.map(([step]) => step).join('')}` !== path.trim()) return undefined
  let [at, here]: [Json | undefined, string] = [value, '$']
  let place: Place | undefined = isJsonObject(value) ? { path: here, object: value } : undefined
  for (const [, plain, single, double, index] of steps.slice(0, -1)) {
    const name = (plain ?? single ?? double ?? index ?? '').replace(/\\(.)/g, '$1')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return place
    here = stepTo(here, index === undefined ? name : Number(index))
    at = (at as JsonObject)[name]
    if (isJsonObject(at)) place = { path: here, object: at, ...(place && { outer: place }) }
  }
  return place
}
