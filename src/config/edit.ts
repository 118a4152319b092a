/**
 * Changes values in the text of a user's file, YAML or JSON, and leaves every other line as it is: comments, order,
 * quotes, anchors, indentation and line ends. Pure: text in, text out.
 */
import { ConfigError } from '../errors.ts'
import { canonicalJson, isJsonObject, type Json } from '../json.ts'
import { expandedAliases, type Splice, splicesFor } from './edit_places.ts'
import { styleOf, wholeText } from './edit_style.ts'
import { type Pointer, valueAt } from './pointer.ts'
import { readDocument } from './read.ts'
import { loadYaml, parseYaml } from './yaml.ts'

export interface Edit {
  /** Where the value belongs; maps that are missing on the way are made. One beyond the end of a list is added to it. */
  at: Pointer
  value: Json
  /** Written beside the value, or in the line above it, where the file can hold comments and the line has none. */
  comment?: string
}

/**
 * The text with each value in its place. Whatever else it says is the same afterwards: where a line cannot be changed
 * alone, the smallest part around it is written anew. An empty text becomes YAML. Throws ConfigError `config.invalid`
 * where the text is no workspace that could be read.
 */
export async function editText(text: string, edits: readonly Edit[], file = 'latchkey.yaml'): Promise<string> {
  let edited = text
  for (const edit of edits) edited = await withEdit(edited, edit, file)
  return edited
}

async function withEdit(text: string, edit: Edit, file: string): Promise<string> {
  const yaml = await loadYaml()
  const document = parseYaml(yaml, text)
  const before = isBlank(document) ? {} : await read(text, file)
  const after = withValue(before, edit.at, edit.value)
  const wanted = canonicalJson(after)
  if (wanted === canonicalJson(before)) return text
  const style = styleOf(yaml, document, text)
  const place = { yaml, document, text, style }
  for (let depth = edit.at.length; depth >= 0; depth--) {
    const at = edit.at.slice(0, depth)
    const comment = depth === edit.at.length ? edit.comment : undefined
    const splices = splicesFor(place, at, valueAt(after, at) as Json, comment)
    if (!splices) continue
    const edited = spliced(text, [...splices, ...expandedAliases(place, at, splices)])
    if (edited !== undefined && (await says(edited, wanted, file))) return edited
  }
  return wholeText(style, after)
}

/** Nothing, or comments alone. */
export const saysNothing = async (text: string): Promise<boolean> => isBlank(parseYaml(await loadYaml(), text))

const isBlank = (document: ReturnType<typeof parseYaml>): boolean =>
  document.errors.length === 0 && (document.contents?.toJS(document) ?? null) === null

async function read(text: string, file: string): Promise<Json> {
  const { value, issues } = await readDocument(text, file)
  if (issues.length > 0) throw new ConfigError('config.invalid', { file, issues })
  return value
}

const says = (text: string, wanted: string, file: string): Promise<boolean> =>
  read(text, file).then(
    (value) => canonicalJson(value) === wanted,
    () => false,
  )

/** The same data with the value at its place. A text or number in the way gives way to a map. */
export function withValue(whole: Json, [step, ...rest]: Pointer, value: Json): Json {
  if (step === undefined) return value
  if (Array.isArray(whole) && /^\d+$/.test(String(step)) && Number(step) <= whole.length)
    return whole.toSpliced(Number(step), 1, withValue(whole[Number(step)] ?? null, rest, value))
  const members = Object.entries(isJsonObject(whole) ? whole : {})
  const own = members.find(([name]) => name === String(step))
  const changed: [string, Json] = [String(step), withValue(own?.[1] ?? null, rest, value)]
  return Object.fromEntries(own ? members.map((member) => (member === own ? changed : member)) : [...members, changed])
}

/** In the order that they have where they begin at one place; undefined where two would change the same characters. */
function spliced(text: string, splices: readonly Splice[]): string | undefined {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, put } of [...splices].sort((a, b) => a.from - b.from)) {
    if (from < at) return undefined
    pieces.push(text.slice(at, from), put)
    at = to
  }
  return pieces.join('') + text.slice(at)
}
