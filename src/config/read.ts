/** The workspace file: YAML 1.2 or JSON to plain data, with the place of every value kept for messages. */
import type { Document, ErrorCode } from 'yaml'
import { ConfigError } from '../errors.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { Issue } from '../messages.ts'
import type { WorkspaceDocument } from './contract.ts'

/** Larger files are no configuration, and YAML can be made to expand without end. */
const LARGEST = 10_000_000
const MOST_REPEATS = 1000
/** Without its name: a password that begins with * looks like one. */
const NO_ANCHOR = 'what begins with * repeats a value marked with &, and none of this name is above'

/**
 * Reads a workspace from text. Throws ConfigError `config.invalid` with every syntax error at its line and column.
 */
export async function readDocument(text: string, file: string): Promise<WorkspaceDocument> {
  if (text.length > LARGEST)
    throw invalid(file, [
      syntaxIssue(file, 'is larger than 10 MB', 'a workspace file is small; keep data in files of its own'),
    ])
  const { isMap, isPair, isScalar, LineCounter, parseDocument, visit } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    resolveKnownTags: false,
    stringKeys: true,
    prettyErrors: false,
  })
  const issues: Issue[] = []
  const issue = (offset: number, problem: string, advice: string) => {
    const { line, col } = lines.linePos(offset)
    issues.push({ ...syntaxIssue(file, problem, advice), where: `${file}:${line}:${col}`, line, column: col })
  }
  for (const { code, message, pos } of [...document.errors, ...document.warnings])
    issue(pos[0], ...inWords(code, message))
  visit(document, {
    Pair(_, { key }) {
      if (isScalar(key) && key.source === '<<' && key.type === 'PLAIN')
        issue(
          key.range?.[0] ?? 0,
          '<< is no part of YAML 1.2',
          'write the fields out, or repeat a whole value with *name',
        )
    },
    Alias(_, alias, path) {
      const { source, range } = alias
      const anchored = alias.resolve(document)
      if (!anchored) issue(range?.[0] ?? 0, NO_ANCHOR, 'put text that begins with * in quotes')
      else if (path.includes(anchored)) issue(range?.[0] ?? 0, `*${source} stands inside itself`, 'write the value out')
    },
  })
  if (issues.length > 0) throw invalid(file, issues)
  const value = plainValue(document, file)
  if (!isJsonObject(value)) {
    throw invalid(file, [
      syntaxIssue(file, value === null ? 'is empty' : 'is not a mapping of names and values', 'begin with: version: 1'),
    ])
  }
  return {
    file,
    value,
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
      const { line, col } = lines.linePos(offset)
      return { line, column: col }
    },
    spelled(pointer) {
      const node = document.getIn(pointer, true)
      return isScalar(node) ? node.source : undefined
    },
  }
}

/** A workspace given as data by a program: there is no text to point into. */
export function documentOf(value: JsonObject, file = 'workspace'): WorkspaceDocument {
  return { file, value: structuredClone(value), place: () => undefined, spelled: () => undefined }
}

const syntaxIssue = (file: string, problem: string, advice: string): Issue => ({
  where: file,
  pointer: '',
  problem,
  advice,
})

function invalid(file: string, issues: Issue[]): ConfigError {
  return new ConfigError('config.invalid', { file, issues })
}

function plainValue(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_REPEATS })
  } catch {
    throw invalid(file, [syntaxIssue(file, 'repeats its parts beyond measure', 'write fewer *aliases within aliases')])
  }
}

/** What the parser found, for people who never heard of its options. */
function inWords(code: ErrorCode, message: string): [problem: string, advice: string] {
  switch (code) {
    case 'DUPLICATE_KEY':
      return ['this name is written twice in the same place', 'keep one of the two']
    case 'TAB_AS_INDENT':
      return ['a tab is used to indent', 'YAML is indented by spaces: replace the tab with two spaces']
    case 'MULTIPLE_DOCS':
      return ['a second document begins here', 'a workspace is one document: remove the line ---']
    case 'TAG_RESOLVE_FAILED':
      return ['a !tag means nothing here', 'remove it, or put text that begins with ! in quotes']
    case 'NON_STRING_KEY':
      return ['this name is not text', 'put the name in quotes']
    case 'BAD_SCALAR_START':
      return [`text cannot begin with ${message.at(-1)}`, 'put it in quotes']
    default:
      // What the parser stumbled over may be a secret: its own words end where they quote the file.
      return [
        `this is not YAML: ${message.replace(/(?<=^Not a YAML token):.*/s, '')}`,
        'check the indentation, and put text with : or # in quotes',
      ]
  }
}
