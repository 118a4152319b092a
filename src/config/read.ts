/** The workspace file: YAML 1.2 or JSON to plain data, with the place of every value kept for messages. */
import { ConfigError } from '../errors.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { Issue } from '../messages.ts'
import type { WorkspaceDocument } from './contract.ts'
import { byPlace } from './issue.ts'
import { pointerText } from './pointer.ts'
import { type Document, loadYaml, parseYaml, type YAMLMap, type Pair as YAMLPair } from './yaml.ts'

type InWords = [problem: string, advice: string]
const tooDeep: InWords = ['this is nested too deeply', 'no field is 100 levels deep: write it flatter']
const tooMany: InWords = ['repeats its parts beyond measure', 'write fewer *aliases within aliases']

/** In characters: larger files are no configuration, and YAML can be made to expand without end. */
export const LARGEST = 1_000_000
const MOST_REPEATS = 1000
/** With everything repeated by an alias counted each time: the largest file without one holds fewer. */
const MOST_VALUES = 500_000
const DEEPEST = 100
/** Controls that are no part of YAML 1.2 (§5.1) and nobody sees; tab, line feed and carriage return are. */
const CONTROL = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]/
/** Without its name: a password that begins with * looks like one. */
const NO_ANCHOR = 'what begins with * repeats a value marked with &, and none of this name is above'

/**
 * Reads a workspace from text. Throws ConfigError `config.invalid` with every syntax error at its line and column, where
 * there are some that leave the rest unknown.
 */
export async function readDocument(text: string, file: string): Promise<WorkspaceDocument> {
  if (text.length > LARGEST) throw tooLarge(file)
  const yaml = await loadYaml()
  const { isAlias, isCollection, isMap, isPair, isScalar, isSeq, Pair, visit } = yaml
  const linePos = positionsIn(text)
  const document = parseYaml(yaml, text)
  const issues: Issue[] = []
  const issue = (offset: number, problem: string, advice: string) => {
    issues.push(placed(offset, '', problem, advice))
  }
  function placed(offset: number, pointer: string, problem: string, advice: string): Issue {
    const { line, col: column } = linePos(offset)
    return { ...syntaxIssue(file, problem, advice), where: `${file}:${line}:${column}`, pointer, line, column }
  }
  const errors = [...document.errors, ...document.warnings]
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION')
  const control = text.search(CONTROL)
  if (!deep && (errors.length > 0 || control !== -1)) {
    const { controlCharacter, syntaxMistakes } = await import('./syntax.ts')
    const places = {
      lineOf: (offset: number) => linePos(offset).line,
      scalarBefore(offset: number) {
        let found = offset
        visit(document, {
          Scalar(_, { range }) {
            if (range && range[0] < offset) found = range[0]
          },
        })
        return found
      },
    }
    for (const { offset, problem, advice } of control === -1
      ? syntaxMistakes(text, errors, places)
      : [controlCharacter(text, control)])
      issue(offset, problem, advice)
  }
  const leftOut: Issue[] = []
  let mergedValues = 0
  const anchors = new Map<string, unknown>()
  /** Leaves out what says nothing, or says it again: of two values, the first counts. */
  function keepFirst(map: YAMLMap, path: readonly unknown[]) {
    const firsts = new Map<string, YAMLPair>()
    const merged: unknown[] = []
    map.items = map.items.filter((pair) => {
      const { key, value } = pair
      if (!isScalar(key)) return true
      const name = String(key.value)
      const first = firsts.get(name)
      const isMerge = key.source === '<<' && key.type === 'PLAIN'
      if (!first && !isMerge) return firsts.set(name, pair)
      const words: InWords = isMerge
        ? ['<< is no part of YAML 1.2', 'write the fields out, or repeat a whole value with *name']
        : [`${name} is written twice in the same place`, 'keep one of the two']
      leftOut.push(placed(key.range?.[0] ?? 0, pointerText([...stepsOf(path, map), name]), ...words))
      // Of two blocks of connections, what each holds is known to the rest of the file.
      if (path.length === 1 && isMap(first?.value) && isMap(value)) first.value.items.push(...value.items)
      if (isMerge) merged.push(isAlias(value) ? anchors.get(value.source) : value)
      return false
    })
    // What was meant to be merged is not missing; whole trees, repeated within each other, would have no end.
    for (const { key, value } of merged.flatMap((source) =>
      isMap(source) && !path.includes(source) && mergedValues < MOST_VALUES ? source.items : [],
    ))
      if (isScalar(key) && isScalar(value) && ++mergedValues && !firsts.has(String(key.value))) {
        const pair = new Pair(key, value)
        firsts.set(String(key.value), pair)
        map.items.push(pair)
      }
  }
  function stepsOf(path: readonly unknown[], node: unknown): (string | number)[] {
    return path.flatMap((above, depth): (string | number)[] => {
      if (isPair(above)) return isScalar(above.key) ? [String(above.key.value)] : []
      return isSeq(above) ? [above.items.indexOf(path[depth + 1] ?? node)] : []
    })
  }
  visit(document, {
    Node(_, node, path) {
      if (path.length > DEEPEST && path.filter(isCollection).length > DEEPEST) {
        issue(node.range?.[0] ?? 0, ...tooDeep)
        return visit.BREAK
      }
      if (isMap(node)) keepFirst(node, path)
      if ('anchor' in node && node.anchor) anchors.set(node.anchor, node)
      return undefined
    },
    Alias(_, { source, range }, path) {
      const anchored = anchors.get(source)
      if (!anchored) issue(range?.[0] ?? 0, NO_ANCHOR, 'put text that begins with * in quotes')
      else if (path.includes(anchored as never))
        issue(range?.[0] ?? 0, `*${source} stands inside itself`, 'write the value out')
    },
  })
  if (deep && issues.length === 0) issue(deep.pos[0], ...tooDeep)
  if (issues.length > 0) throw invalid(file, [...issues, ...leftOut].sort(byPlace))
  const value = plainValue(document, file, leftOut)
  if (!isJsonObject(value)) {
    throw invalid(file, [
      syntaxIssue(file, value === null ? 'is empty' : 'is not a mapping of names and values', 'begin with: version: 1'),
    ])
  }
  return {
    file,
    value,
    issues: leftOut,
    respelt: new Map(),
    lent: new Map(),
    place(pointer, part = 'value') {
      let node: unknown = document.contents
      let offset = isMap(node) ? node.range?.[0] : undefined
      for (const [depth, step] of pointer.entries()) {
        const last = depth === pointer.length - 1
        if (isMap(node)) {
          const pair = node.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
          )
          if (!pair) break
          const target = last && part === 'key' ? pair.key : (pair.value ?? pair.key)
          offset = (target as { range?: [number] } | null)?.range?.[0] ?? offset
          node = pair.value
        } else {
          node = (node as { items?: unknown[] } | undefined)?.items?.[Number(step)]
          if (!node) break
          offset = (node as { range?: [number] }).range?.[0] ?? offset
        }
      }
      if (offset === undefined) return undefined
      const { line, col } = linePos(offset)
      return { line, column: col }
    },
    spelled(pointer) {
      const node = document.getIn(pointer, true)
      return isScalar(node) ? node.source : undefined
    },
  }
}

/** Line and column of an offset, both from 1: the parser counts no lines after a mistake that it did not expect. */
function positionsIn(text: string): (offset: number) => { line: number; col: number } {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    const at = Math.min(Math.max(offset, 0), text.length)
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= at) low = middle
      else high = middle
    }
    return { line: low + 1, col: at - (starts[low] ?? 0) + 1 }
  }
}

/** A workspace given as data by a program: there is no text to point into. Throws ConfigError `config.invalid`. */
export function documentOf(value: JsonObject, file = 'workspace'): WorkspaceDocument {
  refuseMeasureless(value, file)
  return {
    file,
    value: structuredClone(value),
    issues: [],
    respelt: new Map(),
    lent: new Map(),
    place: () => undefined,
    spelled: () => undefined,
  }
}

const syntaxIssue = (file: string, problem: string, advice: string): Issue => ({
  code: 'syntax',
  where: file,
  pointer: '',
  problem,
  advice,
})

/** Of four bytes a character, a file is too large beyond 4 × LARGEST, and need not be read to know it. */
export const tooLarge = (file: string) =>
  invalid(file, [syntaxIssue(file, 'is larger than 1 MB', 'a workspace file is small; keep data in files of its own')])

function invalid(file: string, issues: Issue[]): ConfigError {
  return new ConfigError('config.invalid', { file, issues })
}

function plainValue(document: Document, file: string, leftOut: Issue[]): unknown {
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_REPEATS })
  } catch {
    // Or what was left out is repeated elsewhere.
    throw invalid(file, leftOut.length > 0 ? leftOut : [syntaxIssue(file, ...tooMany)])
  }
  refuseMeasureless(value, file)
  return value
}

/** Whatever looks at every value after this comes to an end: also where a value stands inside itself. */
function refuseMeasureless(value: unknown, file: string): void {
  let count = 0
  const waiting = [{ value, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.depth > DEEPEST) throw invalid(file, [syntaxIssue(file, ...tooDeep)])
    if (++count > MOST_VALUES) throw invalid(file, [syntaxIssue(file, ...tooMany)])
    if (typeof next.value !== 'object' || next.value === null) continue
    for (const inner of Object.values(next.value)) waiting.push({ value: inner, depth: next.depth + 1 })
  }
}
