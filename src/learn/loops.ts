/** Which list of an answer has its rows. */
import { listsOfObjects } from '../extract/suggest.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import { wordsOf } from './names.ts'

export interface Loop {
  path: string
  /** A sample. */
  rows: JsonObject[]
  count: number
  weight: number
  because: string[]
}

/** Rows are alike: so many say what all are like. */
export const SAMPLE = 1000
/** By so much the likeliest must be ahead to be taken without asking. */
const CLEAR = 3

const OF_ROWS =
  /^(data|items?|results?|records?|rows?|values?|entries|list|content|objects|elements|hits|nodes|edges|docs|documents|resources|resource|collection|page items|payload)$/
const OF_SOMETHING_ELSE =
  /^(errors?|warnings?|messages?|links?|included|facets?|meta|metadata|columns|fields|schema|options|aggregations?|filters?|sort|headers?|pagination|paging|breadcrumbs?|permissions|tags|labels)$/

/** The likeliest first. `asked`: the path that was asked for, whose last word often names the list. */
export function loopsIn(document: Json, asked = ''): Loop[] {
  const loops = [...listsOfObjects(document)].map(({ path, items }) => loopOf(path, items, asked))
  // Rows wrapped in a map each, as GraphQL has them.
  const wrapped = loops.flatMap(({ path, rows, weight }) => {
    const [node] = ['node', 'resource', '_source', 'document'].filter((name) =>
      rows.every((row) => isJsonObject(row[name])),
    )
    if (node === undefined || rows.length === 0) return []
    const inner = rows.map((row) => row[node] as JsonObject)
    return [
      {
        path: `${path}.${node}`,
        rows: inner,
        count: rows.length,
        weight: weight + 1,
        because: [`each row has its own ${node}`],
      },
    ]
  })
  return [...loops.filter(({ path }) => !wrapped.some((one) => one.path.startsWith(`${path}.`))), ...wrapped].toSorted(
    (a, b) => b.weight - a.weight,
  )
}

/** The one that is meant; undefined where nobody can know. */
export const clearLoop = ([first, second]: readonly Loop[]): Loop | undefined =>
  first && (!second || first.weight - second.weight >= CLEAR) ? first : undefined

function loopOf(path: string, items: readonly Json[], asked: string): Loop {
  const rows = items.slice(0, SAMPLE).filter(isJsonObject)
  const last = /(?:\.(\w+)|\['(.*)'\])$/.exec(path)
  const name = last ? wordsOf(last[1] ?? last[2] ?? '') : ''
  const depth = path.split(/\.|\[/).length - 1
  const own = asked
    .split(/[?#]/)[0]
    ?.split('/')
    .filter((part) => /^[a-z]/i.test(part))
    .at(-1)
  const isAsked = own !== undefined && name !== '' && wordsOf(own) === name
  const isUniform = alike(rows) >= 0.7 && rows.length === Math.min(items.length, SAMPLE)
  const because = [
    objects(items.length),
    ...(isUniform && rows.length > 1 ? ['all alike'] : []),
    ...(OF_ROWS.test(name) || isAsked ? [`called ${last?.[1] ?? last?.[2]}`] : []),
    ...(depth === 0 ? ['the answer itself'] : []),
  ]
  const weight =
    (depth === 0 ? 8 : 0) +
    (isAsked ? 6 : OF_ROWS.test(name) ? 4 : OF_SOMETHING_ELSE.test(name) ? -4 : 0) +
    (isUniform ? 1 : -1) +
    Math.min(4, Math.log2(items.length)) +
    Math.min(2, widthOf(rows) / 3) -
    2 * Math.max(0, depth - 1)
  return { path: `${path}[*]`, rows, count: items.length, weight, because }
}

export const objects = (count: number): string => (count === 1 ? 'one object' : `${count} objects`)

const widthOf = ([first = {}]: readonly JsonObject[]) => Object.keys(first).length

/** How many of the members of all rows each has, on average: 1 where all have the same. */
function alike(rows: readonly JsonObject[]): number {
  const names = new Set(rows.flatMap((row) => Object.keys(row)))
  const all = rows.reduce((sum, row) => sum + Object.keys(row).length, 0)
  return names.size === 0 || rows.length === 0 ? 0 : all / (names.size * rows.length)
}
