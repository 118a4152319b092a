/** How an answer says that there is more. */
import type { Pagination } from '../generated/language.ts'
import type { Json, JsonObject } from '../json.ts'
import type { HeaderFields } from '../runtime.ts'
import type { Leaf } from './leaves.ts'
import { wordsOf } from './names.ts'

export interface Paging {
  pagination: { type: Pagination['type'] } & JsonObject
  because: string[]
  /** What only the documentation of the API can say: such a pagination is no fact yet. */
  guess?: string
}

/** What came around the rows. */
export interface Around {
  /** Of the answer, without the rows. */
  leaves: readonly Leaf[]
  headers: HeaderFields
  /** Names and values of the query that was asked with. */
  asked: URLSearchParams
  /** In this answer. */
  rows: number
  /** The first row's own names. */
  names: readonly string[]
}

/** What fits, that which needs the least guessing first. */
export function pagingsIn(around: Around): Paging[] {
  return [linkHeader, nextUrl, cursor, lastRow, offset, pageNumber].flatMap((look) => look(around) ?? [])
}

/** As it would stand in the file. */
export const inOneLine = ({ pagination }: Paging): string => {
  const members = Object.entries(pagination).map(([name, value]) => `${name}: ${value}`)
  return `pagination: {${members.join(', ')}}`
}

const NEXT = /^(next|next (ur[il]|link|page|page ur[il]|page link|href|records ur[il])|odata next ?link|next ?link)$/
const CURSOR =
  /^(next (cursor|token|page token|page id|start|marker|continuation token|key)|cursor|after|end cursor|continuation( token)?|scroll id|marker|bookmark|page token|nextpagetoken)$/

function linkHeader({ headers }: Around): Paging | undefined {
  const link = [headers.link ?? []].flat().join(', ')
  return /;\s*rel="?[^",;]*\bnext\b/i.test(link)
    ? { pagination: { type: 'link_header' }, because: ['the Link header names a next page'] }
    : undefined
}

/** `links.next` as much as `next_url`: the name of the map counts where the member says only `href`. */
const wordsAt = ({ at, name }: Leaf): string => {
  const words = wordsOf(name)
  const above = wordsOf(String(at.at(-2) ?? ''))
  return /^(href|ur[il]|link)$/.test(words) ? `${above} ${words}` : words
}

function nextUrl({ leaves }: Around): Paging | undefined {
  const found = leaves.filter((leaf) => NEXT.test(wordsAt(leaf)) && !leaf.at.some((step) => typeof step === 'number'))
  const leads = found.find(({ value }) => typeof value === 'string' && /^(https?:\/\/|\/|\?)/.test(value))
  if (leads)
    return {
      pagination: { type: 'next_url', path: leads.path },
      because: [`${leads.path} is the address of the next page`],
    }
  const hasBefore = leaves.some((leaf) => /^(prev|previous)\b/.test(wordsAt(leaf)))
  const empty = found.find(({ value }) => value === null)
  if (!empty || !hasBefore) return undefined
  return { pagination: { type: 'next_url', path: empty.path }, because: [`${empty.path} is empty, as on a last page`] }
}

const otherwiseThan = (parameter: string) => `whether the request calls its parameter ${parameter}`

/** What requests call it, where the answer's name for it tells. */
const parameters: [RegExp, string][] = [
  [/^nextPageToken$/, 'pageToken'],
  [/^next_page_token$/, 'page_token'],
  [/^nextToken$/, 'nextToken'],
  [/^next_token$/, 'next_token'],
  [/^(next_?)?cursor$/i, 'cursor'],
  [/^(endCursor|end_cursor|after)$/, 'after'],
]

function cursor({ leaves, asked }: Around): Paging | undefined {
  const found = leaves.find(
    (leaf) =>
      CURSOR.test(wordsOf(leaf.name)) &&
      (typeof leaf.value === 'number' ||
        (typeof leaf.value === 'string' && leaf.value !== '' && !/^https?:/.test(leaf.value))),
  )
  if (!found) return undefined
  const known = parameters.find(([name]) => name.test(found.name))?.[1]
  const parameter = known ?? found.name
  return {
    pagination: { type: 'cursor', path: found.path, parameter },
    because: [`${found.path} marks where the next page begins`],
    ...(!asked.has(parameter) && { guess: otherwiseThan(parameter) }),
  }
}

/** As Stripe has it: the next page begins after the last row. */
function lastRow({ leaves, names, rows }: Around): Paging | undefined {
  const more = leaves.find(({ name, value }) => /^has (more|next( page)?)$/.test(wordsOf(name)) && value === true)
  if (!more || !names.includes('id') || rows === 0 || leaves.some(({ name }) => CURSOR.test(wordsOf(name))))
    return undefined
  return {
    pagination: { type: 'cursor', row_path: '$.id', parameter: 'starting_after' },
    because: [`${more.path} says that there is more, and nothing says where`],
    guess: 'whether the next page begins after the last id, and what the request calls its parameter',
  }
}

const numberAt = ({ leaves }: Around, pattern: RegExp): Leaf | undefined =>
  leaves.find(
    ({ name, value, at }) =>
      pattern.test(wordsOf(name)) && isCount(value) && at.every((step) => typeof step === 'string'),
  )

const isCount = (value: Json) => typeof value === 'number' || (typeof value === 'string' && /^\d{1,12}$/.test(value))

const TOTAL = /^(total( (count|results|items|records|size|elements|rows|hits))?|count|total ?count|record count)$/

function offset(around: Around): Paging | undefined {
  const start = numberAt(around, /^(offset|skip|start at|start|start index|from)$/)
  const total = numberAt(around, TOTAL)
  if (!start || !total) return undefined
  const size = numberAt(around, /^(limit|max results|page size|per page|size|count|take|top)$/)
  const isSize = size !== undefined && size.path !== total.path
  return {
    pagination: {
      type: 'offset',
      parameter: start.name,
      ...(isSize && { size_parameter: size.name, size: Number(size.value) }),
      total_path: total.path,
    },
    because: [`${start.path} counts rows, of which there are ${total.path}`],
    ...(!around.asked.has(start.name) && { guess: otherwiseThan(start.name) }),
  }
}

function pageNumber(around: Around): Paging | undefined {
  const page = numberAt(around, /^(page|current page|page number|page no|page index|number)$/)
  const pages = numberAt(around, /^(total pages|page count|pages|last page|num pages|number of pages|max page)$/)
  const [asked] = [...around.asked.keys()].filter((name) =>
    /^(page|current page|page number|page no|p)$/.test(wordsOf(name)),
  )
  if (!asked && !(page && pages)) return undefined
  const size = numberAt(around, /^(per page|page size|size|limit|items per page)$/)
  const [sizeAsked] = [...around.asked.keys()].filter((name) => /^(per page|page size|size|limit)$/.test(wordsOf(name)))
  const sized = sizeAsked ?? size?.name
  const parameter = asked ?? 'page'
  return {
    pagination: {
      type: 'page_number',
      parameter,
      ...(page && Number(page.value) === 0 && { start: 0 }),
      ...(sized !== undefined && {
        size_parameter: sized,
        size: Number(around.asked.get(sized) ?? size?.value ?? around.rows),
      }),
      ...(pages && { total_pages_path: pages.path }),
    },
    because: [page ? `${page.path} counts pages` : `${asked} was asked for`],
    ...(!asked && { guess: otherwiseThan(parameter) }),
  }
}
