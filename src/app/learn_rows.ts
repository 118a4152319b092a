/** From an answer of an API to an extract that reads it. */
import type { Edit } from '../config/edit.ts'
import { ConfigError, ExtractError } from '../errors.ts'
import { advised, readDocument } from '../extract/parse.ts'
import { planExtract } from '../extract/plan.ts'
import type { Json, JsonObject } from '../json.ts'
import type { Column } from '../learn/columns.ts'
import { wordsOf } from '../learn/names.ts'
import { inOneLine } from '../learn/paging.ts'
import { type Came, fieldsOf, type RowsLesson, rowsLesson } from '../learn/rows_lesson.ts'
import { lookAt } from '../phrases.ts'
import type { Workspace } from '../workspace.ts'
import type { From, Learnt, Study } from './study.ts'

export interface LearntRows extends Omit<RowsLesson, 'kind' | 'columns'>, Learnt {
  kind: RowsLesson['kind']
  columns: LearntColumn[]
  /** The name of the extract. */
  extract: string
}

/** A value of it only where somebody has asked for one: it may be somebody's. */
export type LearntColumn = Omit<Column, 'sample'> & Partial<Pick<Column, 'sample'>>

export interface HowToStudyRows {
  /** An answer that somebody has pasted; nobody is asked then. */
  pasted?: string
  /** What follows the url of the connection. */
  path?: string
  /** The name of the extract, where somebody knows it. */
  extract?: string
  /** A value of each column is wanted. */
  sample?: boolean
}

/** Levels: what walks or writes a row must not exhaust the stack. */
const DEEPEST = 1000

/** In bytes: enough for a page. */
const LARGEST = 32 * 1024 * 1024

/** Sends the one request that the connection itself would. Throws ConfigError, TokenError, ResponseError, ExtractError. */
export async function studyRows(
  workspace: Workspace,
  name: string,
  { pasted, path, extract, sample: isSampled = false }: HowToStudyRows,
): Promise<Study<LearntRows>> {
  if (extract !== undefined) checkName(workspace, extract)
  const came = pasted === undefined ? await askedFor(workspace, name, path) : await pastedOf(pasted, path)
  const from: From = pasted === undefined ? 'asked' : 'pasted'
  return {
    async learn(chosen) {
      const lesson = await rowsLesson(came, chosen)
      if (lesson.kind === 'neither') throw noRows(name, from, path)
      if (lesson.faults) throw anError(name, from, path, lesson.faults)
      const [loop] = lesson.findings
      const called = extract ?? suggestedName(workspace, path, loop?.path)
      const columns = lesson.columns.map(({ sample, ...column }) => ({ ...column, ...(isSampled && { sample }) }))
      const edits = loop ? editsOf(called, name, came, lesson) : []
      return { connection: name, from, extract: called, ...lesson, columns, edits }
    },
    async reads({ document }, { extract: called }) {
      const plan = await planExtract(called, document.extracts[called] as never)
      const bytes = async function* () {
        yield new TextEncoder().encode(JSON.stringify(came.document))
      }
      let rows = 0
      for await (const batch of plan.read(bytes())) rows += batch.length
      return rows > 0 && plan.finish().unmatched.length === 0
    },
  }
}

async function askedFor(workspace: Workspace, name: string, path: string | undefined): Promise<Came> {
  const response = await workspace.request(name, path)
  const document = await documentIn(response.body, `the answer of ${name}`, `look at it: ${lookAt(name, path)}`)
  return { document, headers: { ...response.headers }, ...(path !== undefined && { asked: path }) }
}

async function pastedOf(text: string, path: string | undefined): Promise<Came> {
  const bytes = async function* () {
    yield new TextEncoder().encode(text)
  }
  const document = await documentIn(
    bytes(),
    'what was pasted',
    'paste the whole body of one answer, and nothing beside it',
  )
  return { document, ...(path !== undefined && { asked: path }) }
}

/** Throws ExtractError `data.not_json`, `data.unreadable`. */
async function documentIn(bytes: AsyncIterable<Uint8Array>, what: string, advice: string): Promise<Json> {
  const document = await readDocument(bytes, what, LARGEST).catch((error) => {
    throw advised(error, advice)
  })
  let level: Json[] = [document]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST)
      throw new ExtractError('data.unreadable', { what, problem: 'it is nested too deep to be rows', advice })
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  return document
}

const whatCame = (name: string, from: From) => (from === 'pasted' ? 'what was pasted' : `the answer of ${name}`)

const noRows = (name: string, from: From, path: string | undefined) =>
  new ExtractError('data.unreadable', {
    what: whatCame(name, from),
    problem: 'it has no objects that could be rows',
    advice:
      from === 'pasted'
        ? 'paste one that has some'
        : `ask for a page that has some, or look at it: ${lookAt(name, path)}`,
  })

const anError = (name: string, from: From, path: string | undefined, faults: string[]) =>
  new ExtractError('data.unreadable', {
    what: whatCame(name, from),
    problem: `it looks like an error that is told as if all were well: ${faults.join(' and ')}`,
    advice: `${from === 'pasted' ? 'paste one that is none' : `look at it: ${lookAt(name, path)}`}; or, if it is a row, write: --set 'loop=$'`,
  })

function checkName(workspace: Workspace, extract: string): void {
  const problem = nameFault(workspace, extract)
  if (problem === undefined) return
  const isTaken = Object.hasOwn(workspace.document.extracts, extract)
  throw new ConfigError('usage.wrong', {
    problem,
    advice: isTaken
      ? 'give another name: --extract NAME'
      : 'begin with a letter or _, and go on with letters, digits, _ and -',
  })
}

/** Why an extract cannot be called so. */
export function nameFault({ document: { extracts } }: Workspace, extract: string): string | undefined {
  if (!/^[A-Za-z_][\w-]*$/.test(extract)) return `${extract} is no name for an extract`
  return Object.hasOwn(extracts, extract) ? `there is an extract called ${extract} already` : undefined
}

/** After what was asked for, or after the list; another than those that there are. */
export function suggestedName({ document: { extracts } }: Workspace, path?: string, loop = '$'): string {
  const parts = path?.split(/[?#]/)[0]?.split('/') ?? []
  const asked = parts.filter((part) => /^[a-z][\w.-]*$/i.test(part) && !/^v\d/.test(part)).at(-1)
  const list = /\.(\w+)\[\*\](?:\.\w+)?$/.exec(loop)?.[1]
  const name = wordsOf((asked ?? list ?? 'rows').replace(/\.\w+$/, '')).replaceAll(' ', '_') || 'rows'
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}_${count}`
    if (!Object.hasOwn(extracts, free)) return free
  }
}

function editsOf(extract: string, connection: string, { asked }: Came, lesson: RowsLesson): Edit[] {
  const { pagination, columns, findings } = lesson
  const [loop] = findings
  const at = (...more: string[]) => ['extracts', extract, ...more]
  const known = pagination?.guess === undefined ? pagination : undefined
  const request = asked === undefined ? undefined : requestFor(asked, known?.pagination ?? {})
  const open = pagination && !known ? `${inOneLine(pagination)} # look up ${pagination.guess}` : undefined
  const hasFields = columns.length > 0
  const because = [loop?.because.join(', ') ?? '', ...(open === undefined || hasFields ? [] : [open])]
  return [
    { at: at('connection'), value: connection },
    ...(request ? [{ at: at('request'), value: request }] : []),
    ...(known ? [{ at: at('pagination'), value: known.pagination, comment: known.because.join(', ') }] : []),
    ...(loop ? [{ at: at('loop'), value: loop.path, comment: because.join('; ') }] : []),
    ...(hasFields
      ? [{ at: at('fields'), value: fieldsOf(columns), ...(open !== undefined && { comment: open }) }]
      : []),
  ]
}

/** What asks for a certain page is the pagination's to say. */
function requestFor(asked: string, pagination: JsonObject): JsonObject {
  const [path = '', query = ''] = asked.split('?')
  const paging = new Set([pagination.parameter, pagination.size_parameter])
  const parameters = Object.fromEntries([...new URLSearchParams(query)].filter(([name]) => !paging.has(name)))
  return { ...(path !== '' && { path }), ...(Object.keys(parameters).length > 0 && { parameters }) }
}
