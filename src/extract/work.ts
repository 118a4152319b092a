/**
 * How much a path may look at. Most look at each value a few times at the most; one with several `..`, with lists of names
 * one behind the other, or with a query of the whole document in a filter can look at a small document for ever. Such a
 * path has an allowance for each document, which grows with it.
 */
import { ExtractError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'
import { isDescendant, JSONPathError, type Query, queriesIn, type Segment } from './syntax.ts'

/** What any document may cost: a part of a second. */
const ALLOWANCE = 500_000
/** How often each of its values may be looked at besides; more than real answers are deep. */
const TIMES = 20

let left = Number.POSITIVE_INFINITY

class TooMuch extends Error {}

/** Told of each look. Throws what `withinAllowance` explains. */
export function spend(looks = 1): void {
  left -= looks
  if (left < 0) throw new TooMuch()
}

/** Whether a path can look at a value more often than it has names. */
export function isHeavy(segments: readonly Segment[]): boolean {
  const inFilters = [...queriesIn(segments)]
  if (inFilters.some(({ query, fromRoot }) => fromRoot && !query.singularQuery())) return true
  const all = [...segments, ...inFilters.flatMap(({ query }) => query.segments)]
  return all.filter((segment) => isDescendant(segment) || segment.selectors.length > 1).length > 1
}

/** The same, with an allowance. Throws ExtractError `data.path`. */
export const withinAllowance =
  <T>(text: string, find: (value: Json) => T): ((value: Json) => T) =>
  (value) => {
    left = ALLOWANCE + TIMES * sizeOf(value)
    try {
      return find(value)
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
      throw new ExtractError('data.path', {
        path: shown(text),
        problem: 'would take too long over this answer: it comes upon the same values again and again',
        advice: 'name what stands on the way, in place of some of its .. and lists',
      })
    } finally {
      left = Number.POSITIVE_INFINITY
    }
  }

/** json-p3 goes no deeper. Throws ExtractError `data.path`. */
export const notTooDeep =
  <T>(text: string, find: (value: Json) => T): ((value: Json) => T) =>
  (value) => {
    try {
      return find(value)
    } catch (error) {
      if (!(error instanceof JSONPathError || error instanceof RangeError)) throw error
      throw new ExtractError('data.path', {
        path: shown(text),
        problem: 'meets an answer that is nested more deeply than it can follow',
        advice: 'name what stands on the way, in place of ..',
      })
    }
  }

const shown = (text: string) => oneLine(text, 80) ?? text

const counted = new WeakSet<Segment>()

/** Has json-p3 tell of each look. */
export function countLooks(query: Query): Query {
  for (const { segments } of [query, ...[...queriesIn(query.segments)].map((inner) => inner.query)]) {
    for (const segment of segments) {
      if (counted.has(segment)) continue
      counted.add(segment)
      for (const selector of segment.selectors) {
        const resolve = selector.resolve.bind(selector)
        selector.resolve = (node) => {
          // It writes down where it stands, step by step, at each of them.
          spend(1 + lengthOf(node.value as Json) + node.location.length)
          return resolve(node)
        }
      }
    }
  }
  return query
}

const lengthOf = (value: Json) =>
  Array.isArray(value) ? value.length : isJsonObject(value) ? Object.keys(value).length : 0

/** The values in a document, itself among them. */
function sizeOf(document: Json): number {
  const waiting = [document]
  let size = 0
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    size++
    if (typeof value === 'object' && value !== null) for (const child of Object.values(value)) waiting.push(child)
  }
  return size
}
