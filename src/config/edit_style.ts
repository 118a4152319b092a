/** How a file is written, so that what is added to it is written like it. */
import type { Json } from '../json.ts'
import type { Document, Yaml } from './yaml.ts'

export interface Style {
  yaml: Yaml
  /** The file is JSON, and stays so: no comments, every name in quotes. */
  isJson: boolean
  /** Its line ends. */
  eol: string
  /** Spaces (in JSON also tabs) of one level. */
  indent: string
  /** Lists stand further right than the name above them. */
  indentsLists: boolean
  /** JSON without a space anywhere. */
  isDense: boolean
}

export function styleOf(yaml: Yaml, document: Document.Parsed, text: string): Style {
  const isJson = isJsonText(text)
  const eol = /\r?\n/.exec(text)?.[0] ?? '\n'
  return {
    yaml,
    isJson,
    eol,
    indent: isJson ? (/\n([ \t]+)"/.exec(text)?.[1] ?? '  ') : ' '.repeat(stepOf(yaml, document, text)),
    indentsLists: !/^( *)(?! )[^#\n]*:[ \t]*(#.*)?\r?\n\1- /m.test(text),
    isDense: isJson && !/[:,] /.test(text),
  }
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''))
    return true
  } catch {
    return false
  }
}

const USUAL_STEP = 2

/** By how much a map stands further right than the one around it, where the file has an example. */
function stepOf({ isPair, isScalar, visit }: Yaml, document: Document.Parsed, text: string): number {
  let step: number | undefined
  visit(document, {
    Map(_, map, path) {
      const pair = path.at(-1)
      const [outer] = isPair(pair) && isScalar(pair.key) ? (pair.key.range ?? []) : []
      const [first] = map.items
      const [inner] = !map.flow && isPair(first) && isScalar(first.key) ? (first.key.range ?? []) : []
      if (outer === undefined || inner === undefined) return undefined
      step = columnOf(text, inner) - columnOf(text, outer)
      return step > 0 ? visit.BREAK : undefined
    },
  })
  return step !== undefined && step > 0 && step < 9 ? step : USUAL_STEP
}

/** Characters before an offset in its line. */
export function columnOf(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return offset - start - (start === 0 && text.startsWith('\uFEFF') ? 1 : 0)
}

/** The end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset)
  const end = at === -1 ? text.length : at
  return end > offset && text[end - 1] === '\r' ? end - 1 : end
}

/** A whole file, in its style; comments are lost. */
export function wholeText(style: Style, value: Json): string {
  if (style.isJson) return `${flowText(style, value, style.isDense ? undefined : '')}${style.eol}`
  return `${blockLines(style, value).join(style.eol)}${style.eol}`
}

/** Wider, a comment goes into the line above. */
const WIDEST = 100

/** In characters: a map of so few stands in one line. */
const SHORT = 50

const isShort = (items: readonly { key: unknown; value: unknown }[]): boolean =>
  items.length > 0 &&
  items.every(({ key, value }) => isPlain(key) && isPlain(value)) &&
  items.map(({ key, value }) => `${key}: ${value}`).join(', ').length <= SHORT

/** A text, number or the like that nothing is said of. */
const isPlain = (node: unknown): boolean => {
  const { items, comment, commentBefore } = node as { items?: unknown; comment?: string; commentBefore?: string }
  return items === undefined && comment === undefined && commentBefore === undefined
}

/** A value as YAML in lines of its own, not indented. `comment` is that of the value at `commented`. */
export function blockLines(
  { yaml, indent, indentsLists }: Style,
  value: Json,
  comment?: string,
  commented: readonly string[] = [],
): string[] {
  const { Document, isMap, isScalar } = yaml
  const document = new Document(value, { version: '1.2', schema: 'core', compat: 'yaml-1.1' })
  if (comment !== undefined) {
    const leaf = document.getIn(commented, true)
    const above = document.getIn(commented.slice(0, -1), true)
    const pair = isMap(above) ? above.items.find(({ key }) => String(key) === commented.at(-1)) : undefined
    const length = isScalar(leaf) ? String(leaf.value).length + (commented.at(-1)?.length ?? 0) : WIDEST
    if (isScalar(leaf) && length + comment.length < WIDEST) leaf.comment = ` ${comment}`
    else if (isScalar(pair?.key)) pair.key.commentBefore = ` ${comment}`
  }
  const whole = document.getIn(commented, true)
  // What is short stands in one line, as people write it; but not what was asked to be written.
  if (yaml.isCollection(whole)) {
    yaml.visit(whole, {
      Map(_, map) {
        if (map !== whole && isShort(map.items)) map.flow = true
      },
    })
  }
  const text = document.toString({
    flowCollectionPadding: false,
    indent: indent.length,
    indentSeq: indentsLists,
    lineWidth: 0,
  })
  return text.replace(/\n$/, '').split('\n')
}

/** As a bare word in a flow; `yes` and the like mean something else to older parsers. */
const BARE = /^[A-Za-z_$][\w$.-]*$/
const NOT_BARE = /^(true|false|null|yes|no|on|off|y|n)$/i

/**
 * A value within brackets and braces, or of a JSON file. `margin`: where it may take several lines, what stands before
 * each.
 */
export function flowText(style: Style, value: Json, margin?: string): string {
  if (style.isJson && margin !== undefined)
    return JSON.stringify(value, null, style.indent).replaceAll('\n', `${style.eol}${margin}`)
  if (style.isDense) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => flowText(style, item)).join(', ')}]`
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .map(([name, member]) => flowMember(style, name, member))
      .join(', ')}}`
  if (typeof value === 'string' && !style.isJson && BARE.test(value) && !NOT_BARE.test(value)) return value
  return JSON.stringify(value)
}

export const flowMember = (style: Style, name: string, value: Json, margin?: string): string =>
  `${flowText(style, name)}:${style.isDense ? '' : ' '}${flowText(style, value, margin)}`
