/** What may have been meant by a path that matches nothing, judged by the data that came. */
import { isJsonObject, type Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import { parsePath } from './jsonpath.ts'
import { stepTo } from './step.ts'
import { selectors } from './syntax.ts'

const { NameSelector } = selectors

const deepest = 6
const widest = 10_000

/** A list of objects in a document. */
export interface Rows {
  /** Of the list; the loop over it ends in `[*]`. */
  path: string
  items: Json[]
}

/** Lists of objects, level by level: of one level the longest first. */
export function* listsOfObjects(document: Json): Iterable<Rows> {
  let level: { path: string; value: Json }[] = [{ path: '$', value: document }]
  for (let depth = 0; depth < deepest; depth++) {
    const lists = level.flatMap(({ path, value }) =>
      Array.isArray(value) && value.some(isJsonObject) ? [{ path, items: value }] : [],
    )
    yield* lists.sort((a, b) => b.items.length - a.items.length)
    level = level.flatMap(({ path, value }) => membersOf(path, value)).slice(0, widest)
  }
}

/** Loops over arrays of objects, those near the root first, of these the longest first; at most three. */
export function suggestLoops(document: Json): string[] {
  const found: string[] = []
  for (const { path } of listsOfObjects(document)) {
    if (found.push(`${path}[*]`) === 3) break
  }
  return found
}

/** The path with the member that `row` lacks replaced by one that it has: of nearly the same name, or elsewhere. */
export function suggestMembers(path: string, row: Json): string[] {
  const query = parsePath(path)
  if (query === 'dialect') return []
  let here: Json | undefined = row
  let before = '$'
  for (const segment of query.segments) {
    const [selector] = segment.selectors
    if (!(selector instanceof NameSelector) || !isJsonObject(here)) return []
    if (Object.hasOwn(here, selector.name)) {
      here = here[selector.name]
      before = stepTo(before, selector.name)
      continue
    }
    const near = nearest(selector.name, Object.keys(here))
    return near === undefined ? findMember(selector.name, row) : [stepTo(before, near)]
  }
  return []
}

function findMember(name: string, row: Json): string[] {
  let level = [{ path: '$', value: row }]
  for (let depth = 0; depth < deepest; depth++) {
    const here = level.find(({ value }) => isJsonObject(value) && Object.hasOwn(value, name))
    if (here) return [stepTo(here.path, name)]
    level = level.flatMap(({ path, value }) => membersOf(path, value)).slice(0, widest)
  }
  return []
}

const membersOf = (path: string, value: Json) =>
  isJsonObject(value) ? Object.entries(value).map(([name, child]) => ({ path: stepTo(path, name), value: child })) : []
