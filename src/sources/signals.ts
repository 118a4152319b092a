/**
 * What an answer looks like that means something else than its status says: `expired_when`, `retry.when`, `failed_when`,
 * `stop_when`.
 */
import type { CompiledPath } from '../extract/contract.ts'
import { compilePath } from '../extract/jsonpath.ts'
import { regularExpressionOf } from '../extract/written_pattern.ts'
import type { REST } from '../generated/language.ts'
import type { Json } from '../json.ts'
import type { HeaderFields } from '../runtime.ts'

export type Signal = NonNullable<REST['expired_when']>[number]

interface Answer {
  status: number
  headers: Readonly<HeaderFields>
}

/** Signals, one of which is enough. */
export interface Signals {
  /** Whether one of them holds: `body` where that depends on what the body says. */
  inHead(answer: Answer): boolean | 'body'
  /** The same, with the text of a whole body. */
  inBody(answer: Answer, text: string): boolean
  /** The same, of a document that is parsed already. */
  inDocument(answer: Answer, document: Json): boolean
}

/** One of them, made ready: what it says of the head, and of the body. */
interface Ready {
  holdsInHead(answer: Answer): boolean
  holdsInBody?: ((text: () => string, document: Json | undefined) => boolean) | undefined
}

/** Throws PathError; the file was held against that before. */
export async function openSignals(signals: readonly Signal[]): Promise<Signals> {
  const ready = await Promise.all(signals.map(readied))
  const holds = (answer: Answer, text: () => string, document: Json | undefined) =>
    ready.some(({ holdsInHead, holdsInBody }) => holdsInHead(answer) && (holdsInBody?.(text, document) ?? true))
  return {
    inHead(answer) {
      const fitting = ready.filter(({ holdsInHead }) => holdsInHead(answer))
      if (fitting.some(({ holdsInBody }) => !holdsInBody)) return true
      return fitting.length > 0 && 'body'
    },
    inBody: (answer, text) => holds(answer, () => text, parsed(text)),
    // A document may be as large as memory: it is written only for whoever looks at the text.
    inDocument: (answer, document) => holds(answer, () => textOf(document), document),
  }
}

async function readied({ status, header, header_pattern, ...inBody }: Signal): Promise<Ready> {
  const statuses = status === undefined ? undefined : [status].flat().map(String)
  const name = header?.toLowerCase()
  const fits = header_pattern === undefined ? () => true : await searching(header_pattern)
  return {
    holdsInHead: (answer) =>
      (statuses === undefined || statuses.includes(String(answer.status))) &&
      (name === undefined || [answer.headers[name] ?? []].flat().some(fits)),
    holdsInBody: await readiedForBody(inBody),
  }
}

type InBody = Pick<Signal, 'path' | 'equals' | 'not_equals' | 'pattern'>

async function readiedForBody({ path, equals, not_equals, pattern }: InBody) {
  const search = pattern === undefined ? undefined : await searching(pattern)
  if (path === undefined) return search && ((text: () => string) => search(text()))
  const compiled: CompiledPath = await compilePath(path)
  const [wanted, unwanted] = [equals, not_equals].map((values) =>
    values === undefined ? undefined : [values].flat().map(String),
  )
  return (_: unknown, document: Json | undefined): boolean =>
    document !== undefined &&
    compiled.all(document).some((value) => {
      const isBlank = value === null || value === false || value === ''
      if (isBlank && !wanted && !unwanted) return false
      const text = typeof value === 'object' ? textOf(value) : String(value)
      return (wanted?.includes(text) ?? true) && !unwanted?.includes(text) && (search?.(text) ?? true)
    })
}

/** Text is found as it stands; `/…/` and `/…/i` are regular expressions, loaded where there is one. */
async function searching(pattern: string): Promise<(text: string) => boolean> {
  const expression = regularExpressionOf(pattern)
  if (expression === undefined) return (text) => text.includes(pattern)
  const { search } = await import('../extract/regular_expressions.ts')
  return (text) => search(text, expression)
}

/** What is nested deeper than can be written matches nothing. */
export function textOf(document: Json): string {
  try {
    return JSON.stringify(document)
  } catch (error) {
    if (error instanceof RangeError) return ''
    throw error
  }
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
