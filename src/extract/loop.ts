/** Which values of an answer are its rows. */
import { isJsonObject, type Json } from '../json.ts'
import { readsRoot } from './closures.ts'
import { compilePath, compileQuery, loadFunctions, parsePath } from './jsonpath.ts'
import { isDescendant, type Query, queryOf, type Segment, selectors } from './syntax.ts'

const { FilterSelector, IndexSelector, NameSelector, WildcardSelector } = selectors

export interface Loop {
  readonly text: string
  /** Where the array of rows is, when its elements can be taken before the document is complete. */
  readonly stream: StreamedLoop | undefined
  rows(document: Json): Json[]
  /** Which array the API hands out in pages; undefined where the loop does not tell. */
  readonly page: PageArray | undefined
  /**
   * For a document without rows: whether its list of rows is empty, rather than the loop wrong. A wildcard over an empty
   * array and a filter that lets nothing pass are no mistake; a member that is not there is one.
   */
  mayBeEmpty(document: Json): boolean
}

export interface PageArray {
  /** What it has in a whole document; a mapping has its members, null nothing. */
  elements(document: Json): Json[]
  /** Whether the loop goes on from there: one element may be several rows. */
  nested: boolean
}

export interface StreamedLoop {
  /** Member names from the root to the array. */
  names: string[]
  /** That array in a whole document. */
  array(document: Json): Json | undefined
  /** Whether `rows` may leave elements out. */
  filters: boolean
  /** The rows among some of its elements. */
  rows(elements: Json[]): Json[]
}

/** Throws PathError. */
export async function compileLoop(text: string): Promise<Loop> {
  const query = parsePath(text)
  await loadFunctions(text)
  if (query === 'dialect') {
    const { all } = await compilePath(text)
    // Such a path cannot be followed step by step.
    return { text, stream: undefined, page: undefined, rows: all, mayBeEmpty: () => true }
  }
  const { singular, all, first } = compileQuery(query, text)
  const rows = singular ? (document: Json) => standsFor(first(document)) : all
  return { text, stream: streamedLoop(query), page: pageArray(query), rows, mayBeEmpty: mayBeEmpty(query) }
}

/** One node as rows: an array for its elements, null (many APIs' empty list) for none. */
function standsFor(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** Up to the first step that can lead to more than one place. */
function pageArray({ segments }: Query): PageArray | undefined {
  const leadsOn = ({ selectors: [selector, ...others] }: Segment) =>
    others.length === 0 && (selector instanceof NameSelector || selector instanceof IndexSelector)
  const way = segments.findIndex((segment) => isDescendant(segment) || !leadsOn(segment))
  const chosen = segments[way]
  if (chosen && isDescendant(chosen)) return undefined
  const { first } = compileQuery(queryOf(way < 0 ? segments : segments.slice(0, way)), '')
  return {
    elements(document) {
      const value = first(document)
      return way >= 0 && isJsonObject(value) ? Object.values(value) : standsFor(value)
    },
    nested: way >= 0 && way < segments.length - 1,
  }
}

/** Members only, and at the end perhaps a wildcard, or a filter that looks at nothing but the element. */
function streamedLoop({ segments }: Query): StreamedLoop | undefined {
  const last = segments.at(-1)
  const chosen = last !== undefined && !isDescendant(last) && last.selectors.length === 1 && choosesEachAlone(last)
  const way = chosen ? segments.slice(0, -1) : segments
  const names: string[] = []
  for (const segment of way) {
    const [selector, ...others] = segment.selectors
    if (isDescendant(segment) || others.length > 0 || !(selector instanceof NameSelector)) return undefined
    names.push(selector.name)
  }
  const array = compileQuery(queryOf(way), '').first
  if (!chosen) return { names, array, filters: false, rows: (elements) => elements }
  if (readsRoot([last])) return undefined
  const filters = last.selectors[0] instanceof FilterSelector
  return { names, array, filters, rows: compileQuery(queryOf([last]), '').all }
}

function mayBeEmpty({ segments }: Query): Loop['mayBeEmpty'] {
  return (document) => {
    let nodes = [document]
    for (const segment of segments) {
      const { all } = compileQuery(queryOf([segment]), '')
      const next = nodes.flatMap((node) => all(node))
      const names = segment.selectors.every((one) => one instanceof NameSelector || one instanceof IndexSelector)
      if (next.length === 0) return !names && nodes.some((node) => typeof node === 'object')
      nodes = next
    }
    return true
  }
}

const choosesEachAlone = ({ selectors: [selector] }: Segment) =>
  selector instanceof WildcardSelector || selector instanceof FilterSelector
