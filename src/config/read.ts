/** The workspace file: YAML 1.2 or JSON to plain data, with the place of every value kept for messages. */
import { ConfigError } from '../errors.ts'
import { isJsonObject, type JsonObject } from '../json.ts'
import type { Issue } from '../messages.ts'

export type Pointer = readonly (string | number)[]

export interface WorkspaceDocument {
  /** For messages: the file's name, or what stands for it. */
  file: string
  value: JsonObject
  /** Where the value at a pointer is written, or (`key`) the name before it; the nearest written parent otherwise. */
  place(pointer: Pointer, part?: 'key' | 'value'): { line: number; column: number } | undefined
}

/** Larger files are no configuration, and YAML can be made to expand without end. */
const LARGEST = 10_000_000

/**
 * Reads a workspace from text. Throws ConfigError `config.invalid` with every syntax error at its line and column.
 */
export async function readDocument(text: string, file: string): Promise<WorkspaceDocument> {
  if (text.length > LARGEST)
    throw invalid(file, [
      syntaxIssue(file, 'is larger than 10 MB', 'a workspace file is small; keep data in files of its own'),
    ])
  const { isMap, isPair, isScalar, LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', merge: false, prettyErrors: false })
  if (document.errors.length > 0) {
    throw invalid(
      file,
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return {
          ...syntaxIssue(file, yamlProblem(error.code, error.message), yamlAdvice(error.code)),
          where: `${file}:${line}:${col}`,
          line,
          column: col,
        }
      }),
    )
  }
  const value: unknown = document.toJS({ maxAliasCount: 100 })
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
  }
}

/** A workspace given as data by a program: there is no text to point into. */
export function documentOf(value: JsonObject, file = 'workspace'): WorkspaceDocument {
  return { file, value: structuredClone(value), place: () => undefined }
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

function yamlProblem(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this name is written twice in the same place'
  if (code === 'TAB_AS_INDENT') return 'a tab is used to indent'
  return `this is not YAML: ${message.split('\n')[0]}`
}

function yamlAdvice(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'keep one of the two'
  if (code === 'TAB_AS_INDENT') return 'YAML is indented by spaces: replace the tab with two spaces'
  return 'check the indentation, and put text with : or # in quotes'
}
