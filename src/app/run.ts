/** An extract to text: rows through a format into whatever takes them, at its pace. */
import type { PlanReport } from '../extract/contract.ts'
import { tooDeep } from '../extract/parse.ts'
import { formats } from '../formats/index.ts'
import type { FormatWord } from '../generated/language.ts'
import type { Workspace } from '../workspace.ts'

/** Takes text; the promise resolves when there is room for more. */
export type Take = (text: string) => Promise<void> | void

export interface RunResult {
  extract: string
  rows: number
  report: PlanReport | undefined
  /** To be called when all that was taken is where it shall be: keeps how far an incremental extract has come. */
  keep(): Promise<void>
}

export interface RunRequest {
  format: FormatWord
  limit?: number
  /** Of an incremental extract everything, whatever is kept. */
  full?: boolean
  /** Width of the terminal, for tables. */
  width?: number
}

/** Throws what the workspace throws; what has been taken by then is whole rows. */
export async function run(
  workspace: Workspace,
  extract: string,
  { format, limit, width, full }: RunRequest,
  take: Take,
): Promise<RunResult> {
  const { open } = await formats[format]()
  const reading = await workspace.read(extract, { ...(limit !== undefined && { limit }), ...(full && { full }) })
  const { columns } = reading
  const writer = open({ ...(columns && { columns }), ...(width !== undefined && { width }) })
  let rows = 0
  // Nothing is written before the first answer: a wrong secret must not leave half a document behind.
  let begun = false
  const put = async (text: string) => {
    if (text !== '') await take(text)
  }
  const written = (write: () => string) => {
    try {
      return write()
    } catch (error) {
      throw tooDeep(error, `the answer of extract ${extract}`)
    }
  }
  for await (const batch of reading.rows) {
    if (!begun) await put(writer.begin())
    begun = true
    rows += batch.length
    await put(written(() => writer.rows(batch)))
  }
  if (!begun) await put(writer.begin())
  await put(written(() => writer.end()))
  return { extract, rows, report: reading.report(), keep: reading.keep }
}
