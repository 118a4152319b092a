/** What one answer of an API teaches: where its rows are, what they are made of, and how the next ones are asked for. */
import { ConfigError } from '../errors.ts'
import { compilePath } from '../extract/jsonpath.ts'
import { isJsonObject, type Json, type JsonObject } from '../json.ts'
import type { HeaderFields } from '../runtime.ts'
import { checkChosen } from './chosen.ts'
import { type Column, columnsOf, keysAmong } from './columns.ts'
import { type Chosen, Draft, type Finding, type Question } from './draft.ts'
import { errorIn } from './error_lesson.ts'
import { leavesOf } from './leaves.ts'
import { clearLoop, type Loop, loopsIn, objects, SAMPLE } from './loops.ts'
import { maskedAnswer } from './masked_answer.ts'
import { wordsOf } from './names.ts'
import { inOneLine, type Paging, pagingsIn } from './paging.ts'

export interface RowsLesson {
  /** `neither`: it has no rows. `error`: it says at `faults` what is wrong. */
  kind: 'rows' | 'neither' | 'error'
  /** JSONPaths. */
  faults?: string[]
  findings: Finding[]
  questions: Question[]
  columns: Column[]
  /** What may tell one row from another: the likeliest first. */
  keys: string[]
  pagination?: Paging
  notes: string[]
  /** The answer without its values. */
  answer: string
}

export interface Came {
  document: Json
  headers?: HeaderFields
  /** Path and query that were asked for. */
  asked?: string
}

/** `chosen.loop`: what somebody knows. Throws ConfigError where that matches no row. */
export async function rowsLesson(
  { document, headers = {}, asked = '' }: Came,
  chosen: Chosen = {},
): Promise<RowsLesson> {
  const draft = new Draft(chosen)
  const lesson: RowsLesson = {
    kind: 'rows',
    findings: draft.findings,
    questions: draft.questions,
    columns: [],
    keys: [],
    notes: [],
    answer: maskedAnswer(document, { rows: true }),
  }
  await checkChosen(chosen, { value: document }, ['loop'])
  const loops = loopsIn(document, asked)
  const loop =
    chosen.loop === undefined ? (clearLoop(loops) ?? whole(document, loops)) : await chosenLoop(document, chosen.loop)
  if (!loop) {
    if (loops.length > 0) draft.ask('loop', loops.slice(0, MOST_LOOPS), false)
    return { ...lesson, kind: loops.length > 0 ? 'rows' : 'neither' }
  }
  const isGuess = chosen.loop === undefined && loop.path === '$' && loop.rows.every((row) => !hasId(row))
  const faults = isGuess ? errorIn(leavesOf(document)).map(({ path }) => path) : []
  if (faults.length > 0) return { ...lesson, kind: 'error', faults }
  draft.find('loop', chosen.loop === undefined ? 'learnt' : 'chosen', loop)
  const columns = columnsOf(loop.rows)
  const keys = keysAmong(columns, loop.rows.length).map(({ name }) => name)
  const [pagination, ...others] = pagingsIn({
    leaves: leavesOf(document).filter(({ at }) => at.every((step) => typeof step === 'string')),
    headers,
    asked: new URLSearchParams(asked.split('?')[1] ?? ''),
    rows: loop.count,
    names: Object.keys(loop.rows[0] ?? {}),
  })
  const notes = [
    ...(pagination?.guess === undefined
      ? []
      : [`look up for ${inOneLine(pagination)}: ${pagination.guess}; it is not written before`]),
    ...others.map(({ pagination: { type }, because }) => `pagination ${type} may serve as well: ${because.join(', ')}`),
    ...(pagination ? [] : ['nothing says whether there are more pages']),
    ...(keys.length > 0 ? [`what tells one row from another may be ${keys.join(' or ')}`] : []),
  ]
  return { ...lesson, columns, keys, notes, ...(pagination && { pagination }) }
}

const MOST_LOOPS = 6

/** Where there is no list at all, the answer is the row; an empty list is one of rows that there are not. */
function whole(document: Json, loops: readonly Loop[]): Loop | undefined {
  if (loops.length > 0 || !isJsonObject(document)) return undefined
  if (Object.values(document).every((value) => value === null || value === '')) return undefined
  if (!hasId(document) && Object.values(document).some((value) => Array.isArray(value) && value.length === 0))
    return undefined
  const because = ['the answer is one object, and has no list of them']
  return { path: '$', rows: [document], count: 1, weight: 0, because }
}

const hasId = (row: JsonObject) => Object.keys(row).some((name) => /^(id|uuid|guid|key)$/.test(wordsOf(name)))

async function chosenLoop(document: Json, path: string): Promise<Loop> {
  const matched = (await compilePath(path)).all(document)
  const [only] = matched
  const all = matched.length === 1 && Array.isArray(only) ? only : matched
  const rows = all.slice(0, SAMPLE).filter(isJsonObject)
  if (rows.length > 0) return { path, rows, count: all.length, weight: 0, because: [objects(all.length)] }
  throw new ConfigError('usage.wrong', {
    problem: `${path} matches no object, and loop is where the rows are`,
    advice: 'compare it with the answer that is shown, or leave --set out to see what may be meant',
  })
}

/** As an extract has them: text by its path alone. */
export const fieldsOf = (columns: readonly Column[]): JsonObject =>
  Object.fromEntries(
    columns.map(({ name, path, type }) => [name, type === undefined || type === 'text' ? path : { path, type }]),
  )
