/** An extract as a plan: paths compiled once, answers read one after the other, findings told at the end. */
import { ExtractError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Plan, Row, RowShape } from './contract.ts'
import { compileColumns, shapeRows, unmatched, wholeRows } from './fields.ts'
import { compileLoop } from './loop.ts'
import { readDocument } from './parse.ts'
import { type SplitOptions, splitRows } from './split.ts'
import { suggestLoops } from './suggest.ts'

/** Rows handed on at once where they are all there: enough to make the hop cheap, few enough to write as one text. */
const batchRows = 1000

/** Throws PathError where loop or a field is no JSONPath. Asynchronous only because jsonpath-plus is loaded when needed. */
export async function planExtract(
  name: string,
  { loop: loopText = '$', fields }: RowShape,
  limits: Omit<SplitOptions, 'what'> = {},
): Promise<Plan> {
  const loop = await compileLoop(loopText)
  const columns = fields && (await compileColumns(name, fields))
  const stream = columns?.some(({ ofDocument }) => ofDocument) ? undefined : loop.stream
  const what = `the answer of extract ${name}`
  let rows = 0
  let matched = false
  let missing: { members: string[]; suggestions: string[] } | undefined
  let sample: Json | undefined
  let last: Json | undefined

  function shape(values: Json[], document?: Json): Row[] {
    const shaped = columns ? shapeRows(columns, values, document, rows) : wholeRows(values)
    last = values.at(-1) ?? last
    sample ??= columns && values.find(isJsonObject)
    rows += shaped.length
    return shaped
  }

  function* shapeInBatches(document: Json) {
    const values = loop.rows(document)
    for (let at = 0; at < values.length; at += batchRows) yield shape(values.slice(at, at + batchRows), document)
  }

  function look(document: Json, found: boolean, rowsBefore: number) {
    if (found || rows > rowsBefore || loop.mayBeEmpty(document)) matched = true
    else missing = { members: membersOf(document), suggestions: suggestLoops(document).filter(isShort) }
  }

  return {
    columns: columns?.map((column) => column.name),
    streams: stream !== undefined,
    paths: columns?.map(({ name, text, kind }) => ({ column: name, text, kind })) ?? [],

    async *read(bytes) {
      const before = rows
      last = undefined
      if (stream) {
        let elements = 0
        const each = (batch: Json[]) => {
          elements += batch.length
          return shape(stream.rows(batch))
        }
        const { document, found } = yield* splitRows(bytes, stream.names, each, { what, ...limits })
        if (!found) yield* shapeInBatches(document)
        look(document, found, before)
        const sent = last !== undefined && { last }
        return { document, rows: rows - before, ...sent, ...(stream.filters && found && { elements }) }
      }
      const document = await readDocument(bytes, what, limits.maxBytes)
      yield* shapeInBatches(document)
      look(document, false, before)
      const array = loop.stream?.filters ? loop.stream.array(document) : undefined
      const sent = last !== undefined && { last }
      return { document, rows: rows - before, ...sent, ...(Array.isArray(array) && { elements: array.length }) }
    },

    finish() {
      if (!matched && missing) {
        throw new ExtractError('data.loop_matches_nothing', { extract: name, loop: loop.text, ...missing })
      }
      return { rows, unmatched: rows > 0 && columns ? unmatched(columns, sample) : [] }
    },
  }
}

/** As many names as a person reads; a server may have thousands, and long ones. */
const membersOf = (document: Json) =>
  isJsonObject(document)
    ? Object.keys(document)
        .slice(0, 12)
        .map((member) => oneLine(member, 40) ?? '')
    : []

/** A path that is cut is none. */
const isShort = (path: string) => path.length <= 200
