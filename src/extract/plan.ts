/** An extract as a plan: paths compiled once, answers read one after the other, findings told at the end. */
import { createHash } from 'node:crypto'
import { ExtractError } from '../errors.ts'
import { oneLine } from '../harmless.ts'
import { isJsonObject, type Json } from '../json.ts'
import type { Plan, Row, RowShape } from './contract.ts'
import { compileColumns, shapeRows, unmatched, wholeRows } from './fields.ts'
import { compileLoop } from './loop.ts'
import { advised, readDocument, tooDeep } from './parse.ts'
import { type SplitOptions, splitRows } from './split.ts'
import { suggestLoops } from './suggest.ts'

/** Rows handed on at once where they are all there: enough to make the hop cheap, few enough to write as one text. */
const batchRows = 1000

/**
 * `look`: the command that shows an answer. Throws PathError where loop or a field is no JSONPath. Asynchronous only because
 * jsonpath-plus is loaded when needed.
 */
export async function planExtract(
  name: string,
  { loop: loopText = '$', fields }: RowShape,
  { look = 'latchkey request CONNECTION PATH', ...limits }: Omit<SplitOptions, 'what'> & { look?: string } = {},
): Promise<Plan> {
  const loop = await compileLoop(loopText)
  const columns = fields && (await compileColumns(name, fields))
  const stream = columns?.some(({ ofDocument }) => ofDocument) ? undefined : loop.stream
  const what = `the answer of extract ${name}`
  let rows = 0
  let matched = false
  let missing: { members: string[]; suggestions: string[] } | undefined
  let sample: Json | undefined

  function shape(values: Json[], document?: Json): Row[] {
    const shaped = columns ? shapeRows(columns, values, document, rows) : wholeRows(values)
    sample ??= columns && values.find(isJsonObject)
    rows += shaped.length
    return shaped
  }

  function* shapeInBatches(document: Json) {
    const values = loop.rows(document)
    for (let at = 0; at < values.length; at += batchRows) yield shape(values.slice(at, at + batchRows), document)
  }

  function note(document: Json, found: boolean, rowsBefore: number) {
    if (found || rows > rowsBefore || loop.mayBeEmpty(document)) matched = true
    else missing = { members: membersOf(document), suggestions: suggestLoops(document).filter(isShort) }
  }

  const rowsOf: Plan['read'] = async function* (bytes, { fingerprint = false } = {}) {
    const before = rows
    const page = countingPage(fingerprint)
    if (stream) {
      const each = (batch: Json[]) => {
        page.see(batch)
        return shape(stream.rows(batch))
      }
      const { document, found } = yield* splitRows(bytes, stream.names, each, { what, ...limits })
      if (!found) yield* shapeInBatches(document)
      note(document, found, before)
      if (!found && loop.page) page.see(loop.page.elements(document))
      return { document, rows: rows - before, ...page.seen(false) }
    }
    const document = await readDocument(bytes, what, limits.maxBytes)
    yield* shapeInBatches(document)
    note(document, false, before)
    page.see(loop.page ? loop.page.elements(document) : loop.rows(document))
    const { elements, ...seen } = page.seen(loop.page?.nested ?? true)
    return { document, rows: rows - before, ...seen, ...(loop.page && { elements }) }
  }

  return {
    columns: columns?.map((column) => column.name),
    streams: stream !== undefined,
    paths: columns?.map(({ name, text, kind }) => ({ column: name, text, kind })) ?? [],

    async *read(bytes, options) {
      try {
        return yield* rowsOf(bytes, options)
      } catch (error) {
        throw advised(tooDeep(error, what), `look at what the server sends: ${look}`)
      }
    },

    finish() {
      if (!matched && missing) {
        throw new ExtractError('data.loop_matches_nothing', { extract: name, loop: loop.text, look, ...missing })
      }
      return { rows, unmatched: rows > 0 && columns ? unmatched(columns, sample) : [] }
    },
  }
}

/** What the API put on one page. */
function countingPage(withFingerprint: boolean) {
  let elements = 0
  let last: Json | undefined
  let hash = withFingerprint ? createHash('sha256') : undefined
  return {
    see(batch: Json[]) {
      elements += batch.length
      last = batch.at(-1) ?? last
      try {
        for (const element of batch) hash?.update(`${JSON.stringify(element)}\n`)
      } catch (error) {
        // What is nested deeper than can be written has no fingerprint; whoever wants it written is told.
        if (!(error instanceof RangeError)) throw error
        hash = undefined
      }
    },
    seen: (nested: boolean) => ({
      elements,
      ...(nested && { nested }),
      ...(last !== undefined && { last }),
      ...(hash && { fingerprint: hash.digest('base64') }),
    }),
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
