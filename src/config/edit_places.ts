/** Which characters of a file change when one value in it does. */
import { oneLine } from '../harmless.ts'
import type { Json } from '../json.ts'
import { blockLines, columnOf, flowMember, flowText, lineEnd, type Style } from './edit_style.ts'
import type { Pointer } from './pointer.ts'
import type { Document, Node, Pair, YAMLMap, Yaml } from './yaml.ts'

/** `put` takes the place of the characters between two offsets. */
export interface Splice {
  from: number
  to: number
  put: string
}

export interface Place {
  yaml: Yaml
  document: Document.Parsed
  text: string
  style: Style
}

/** How far a pointer leads in a document. */
interface Reached {
  node: Node | null | undefined
  /** Where the node is the value of a pair. */
  pair?: Pair<Node, Node>
  depth: number
  /** Within brackets or braces, where line ends mean nothing. */
  inFlow: boolean
  trail: Node[]
}

/** Undefined where the place cannot be changed alone. */
export function splicesFor(place: Place, at: Pointer, value: Json, comment?: string): Splice[] | undefined {
  const said = comment === undefined ? undefined : oneLine(comment, 200)
  const reached = reach(place, at)
  const splices = changesFor(place, at, value, said, reached)
  return splices && said !== undefined ? [...noteAbove(place, at, said, reached), ...splices] : splices
}

/** Within braces there is no room for a comment: it stands above the line in which they begin, and says what it is of. */
function noteAbove({ text, style }: Place, at: Pointer, said: string, { node, depth, trail }: Reached): Splice[] {
  const isFlow = (one: Node | null | undefined) => (one as { flow?: boolean } | null | undefined)?.flow === true
  const outer = [...trail, ...(depth < at.length && node ? [node] : [])].find(isFlow)
  if (style.isJson || !outer || isEmptyFlow(outer)) return []
  const from = startOf(outer) - columnOf(text, startOf(outer))
  const margin = /^ */.exec(text.slice(from))?.[0] ?? ''
  return [{ from, to: from, put: `${margin}# ${at.slice(2).join('.')}: ${said}${style.eol}` }]
}

/** Such a one becomes a block. */
const isEmptyFlow = (node: Node) => (node as { items?: unknown[] }).items?.length === 0

function changesFor(
  place: Place,
  at: Pointer,
  value: Json,
  said: string | undefined,
  reached: Reached,
): Splice[] | undefined {
  const { isMap, isSeq } = place.yaml
  const { node, depth } = reached
  if (depth === at.length) return replaced(place, reached, value, said)
  const rest = at.slice(depth).map(String)
  const [name = '', ...below] = rest
  if (isMap(node) && node.items.length > 0) {
    const inner = below.reduceRight<Json>((made, step) => ({ [step]: made }), value)
    return node.flow
      ? addedToFlow(place, node, (margin) => flowMember(place.style, name, inner, margin))
      : addedToMap(place, reached, node, blockLines(place.style, { [name]: inner }, said, rest))
  }
  if (isSeq(node) && node.items.length > 0 && below.length === 0) {
    return node.flow
      ? addedToFlow(place, node, (margin) => flowText(place.style, value, margin))
      : addedToList(place, node as unknown as { items: Node[] }, blockLines(place.style, [value]))
  }
  const made = rest.reduceRight<Json>((inner, step) => ({ [step]: inner }), value)
  if (depth === 0 && (!node || place.yaml.isScalar(node))) return appended(place, made, said, rest)
  return node && isEmpty(place, node) ? replaced(place, reached, made, said, rest) : undefined
}

const isEmpty = ({ yaml: { isCollection, isScalar } }: Place, node: Node) =>
  isCollection(node) ? node.items.length === 0 : isScalar(node) && node.value === null

function reach({ yaml: { isMap, isScalar, isSeq }, document }: Place, at: Pointer): Reached {
  const reached: Reached = { node: document.contents, depth: 0, inFlow: false, trail: [] }
  for (const step of at) {
    const { node } = reached
    const pair: unknown = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      : undefined
    const item: unknown = isSeq(node) && /^\d+$/.test(String(step)) ? node.items[Number(step)] : undefined
    if ((pair ?? item) === undefined || !node) break
    reached.trail.push(node)
    reached.inFlow ||= (node as { flow?: boolean }).flow === true
    const owner = pair as Pair<Node, Node> | undefined
    if (owner) reached.pair = owner
    else delete reached.pair
    reached.node = owner ? owner.value : (item as Node)
    reached.depth++
  }
  return reached
}

const startOf = (node: Node) => node.range?.[0] ?? 0

/** Where what a node says ends; comments and blank lines behind it are not part of that. */
function endOf({ yaml, text }: Pick<Place, 'yaml' | 'text'>, node: Node): number {
  if (yaml.isCollection(node) && !node.flow && node.items.length > 0) {
    const last = node.items.at(-1) as Node | Pair<Node, Node>
    return endOf({ yaml, text }, yaml.isPair(last) ? (last.value ?? last.key) : last)
  }
  const [start = 0, end = start] = node.range ?? []
  if (!yaml.isScalar(node) || !/^BLOCK/.test(node.type ?? '')) return end
  // A block scalar takes its last line break with it.
  return text[end - 1] === '\n' ? end - (text[end - 2] === '\r' ? 2 : 1) : end
}

function replaced(
  place: Place,
  { node, pair, inFlow }: Reached,
  value: Json,
  comment?: string,
  commented: string[] = [],
): Splice[] | undefined {
  const { yaml, text, style } = place
  const isWhole = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!node?.range) return undefined
  const [from] = node.range
  const to = endOf(place, node)
  const isBlock = (yaml.isCollection(node) && !node.flow) || (yaml.isScalar(node) && /^BLOCK/.test(node.type ?? ''))
  if (inFlow || style.isJson) {
    const margin = /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', from - 1) + 1))?.[0]
    const isDeep = /\n/.test(text) && isWhole && style.isJson
    const gap = from === to && !style.isJson ? ' ' : ''
    return [{ from, to, put: `${gap}${flowText(style, value, isDeep ? margin : undefined)}` }]
  }
  if (!pair) {
    // An item of a list, or the file itself.
    const lines = isWhole ? blockLines(style, value, comment, commented) : [scalarText(place, node, value)]
    return [{ from, to, put: indented(lines, columnOf(text, from), style).trimStart() }]
  }
  const colon = text.indexOf(':', endOf(place, pair.key))
  if (colon === -1) return undefined
  if (!isWhole) {
    const scalar = scalarText(place, node, value)
    if (isBlock) return [{ from: colon + 1, to, put: ` ${scalar}` }]
    // What is empty lies somewhere behind its colon.
    if (from === to) return [{ from: colon + 1, to: colon + 1, put: ` ${scalar}${noteAt(text, colon + 1, comment)}` }]
    return [{ from, to, put: `${scalar}${noteAt(text, to, comment)}` }]
  }
  const column =
    columnOf(text, startOf(pair.key)) + (Array.isArray(value) && !style.indentsLists ? 0 : style.indent.length)
  const put = `${style.eol}${indented(blockLines(style, value, comment, commented), column, style)}`
  if (isBlock) return [{ from: lineEnd(text, colon), to, put }]
  const end = lineEnd(text, Math.max(to, colon + 1))
  const before = text.slice(0, from).trimEnd().length
  return before < colon + 1
    ? undefined
    : [
        { from: before, to: Math.max(to, before), put: '' },
        { from: end, to: end, put },
      ]
}

/** The comment, where the line has none yet. */
const noteAt = (text: string, to: number, comment: string | undefined) =>
  comment !== undefined && text.slice(to, lineEnd(text, to)).trim() === '' ? ` # ${comment}` : ''

/** With the quotes that the one before it had. */
function scalarText({ yaml, style }: Place, old: Node, value: Json): string {
  const type = yaml.isScalar(old) ? old.type : undefined
  if (typeof value === 'string' && type === 'QUOTE_DOUBLE') return JSON.stringify(value)
  if (typeof value === 'string' && type === 'QUOTE_SINGLE' && /^[^\p{C}]*$/u.test(value))
    return `'${value.replaceAll("'", "''")}'`
  if (typeof value === 'string' && /[\p{Cc}\p{Zl}\p{Zp}]/u.test(value)) return JSON.stringify(value)
  return blockLines(style, value).join(' ')
}

const indented = (lines: string[], column: number, { eol }: Style) =>
  lines.map((line) => (line === '' ? line : ' '.repeat(column) + line)).join(eol)

function addedToMap(place: Place, { depth }: Reached, map: YAMLMap, lines: string[]): Splice[] | undefined {
  const { yaml, document, text, style } = place
  const [first] = map.items
  if (!first || !yaml.isScalar(first.key)) return undefined
  const at = lineEnd(text, endOf(place, map))
  // Connections and extracts are far apart where the parts of the file are.
  const like = depth === 1 && map.items.length === 1 && yaml.isMap(document.contents) ? document.contents : map
  const gap = areApart(place, like as YAMLMap) ? style.eol : ''
  return [{ from: at, to: at, put: `${style.eol}${gap}${indented(lines, columnOf(text, startOf(first.key)), style)}` }]
}

/** Whether a blank line stands between the last two members. */
function areApart({ yaml, text }: Place, map: YAMLMap): boolean {
  const [before, last] = map.items.slice(-2) as Pair<Node, Node>[]
  if (!before || !last) return false
  return /\n[ \t]*\r?\n/.test(text.slice(endOf({ yaml, text }, before.value ?? before.key), startOf(last.key)))
}

/** To a file that says nothing yet. */
function appended({ text, style }: Place, value: Json, comment: string | undefined, commented: string[]): Splice[] {
  const gap = text === '' || text === '\uFEFF' || text.endsWith('\n') ? '' : style.eol
  const put = `${gap}${blockLines(style, value, comment, commented).join(style.eol)}${style.eol}`
  return [{ from: text.length, to: text.length, put }]
}

function addedToList(place: Place, list: { items: Node[] }, lines: string[]): Splice[] | undefined {
  const { text, style } = place
  const last = list.items.at(-1)
  const [first] = list.items
  if (!first || !last) return undefined
  const dash = text.lastIndexOf('-', startOf(first) - 1)
  const at = lineEnd(text, endOf(place, last))
  return [{ from: at, to: at, put: `${style.eol}${indented(lines, columnOf(text, dash), style)}` }]
}

/** Behind the last member, in its line or, where each has its own, in a new one. */
function addedToFlow(
  place: Place,
  flow: { items: unknown[]; range?: [number, number, number] | null | undefined },
  write: (margin: string | undefined) => string,
): Splice[] | undefined {
  const { yaml, text, style } = place
  const last = flow.items.at(-1) as Node | Pair<Node, Node>
  const node = yaml.isPair(last) ? (last.value?.range ? last.value : last.key) : last
  const start = yaml.isPair(last) ? startOf(last.key) : startOf(last)
  const end = endOf(place, node)
  const [, trailing] = /^\s*(,)/.exec(text.slice(end)) ?? []
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const margin = text.slice(lineStart, start)
  const isOwnLine = lineStart > (flow.range?.[0] ?? 0) && margin.trim() === ''
  if (!isOwnLine) {
    const at = trailing === undefined ? end : text.indexOf(',', end) + 1
    return [{ from: at, to: at, put: `${trailing ? '' : ','}${style.isDense ? '' : ' '}${write(undefined)}` }]
  }
  const at = lineEnd(text, end)
  const added = { from: at, to: at, put: `${style.eol}${margin}${write(margin)}${trailing ? ',' : ''}` }
  return trailing ? [added] : [{ from: end, to: end, put: ',' }, added]
}

/**
 * What repeats a value that changes is written out: elsewhere, the file says what it said. `changed` is left alone.
 */
export function expandedAliases(place: Place, at: Pointer, changed: readonly Splice[]): Splice[] {
  const { yaml, document, style } = place
  const { node, trail } = reach(place, at)
  const touched = new Set<unknown>([...trail, node])
  if (node) {
    yaml.visit(node, {
      Node(_, inner) {
        touched.add(inner)
      },
    })
  }
  const splices: Splice[] = []
  yaml.visit(document, {
    Alias(_, alias) {
      const source = alias.resolve(document)
      const [from, to] = alias.range ?? []
      if (!source || from === undefined || to === undefined || !touched.has(source)) return
      if (changed.some((splice) => from >= splice.from && to <= splice.to)) return
      splices.push({ from, to, put: flowText(style, source.toJS(document) as Json) })
    },
  })
  return splices
}
