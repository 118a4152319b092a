/** What the YAML parser found, for people who never heard of its words. */

interface Mistake {
  offset: number
  problem: string
  advice: string
}

/** As the parser reports it; its own type would open a second door to its package. */
interface ParserError {
  code: string
  message: string
  pos: [number, number]
}

/** Of a text: which line an offset is in, and where the last scalar before it begins. */
interface Places {
  lineOf(offset: number): number
  scalarBefore(offset: number): number
}

/** One mistake throws the parser off its track: what it stumbles over later in the same line is the same one. */
export function syntaxMistakes(text: string, errors: ParserError[], { lineOf, scalarBefore }: Places): Mistake[] {
  const told = new Set<number>()
  const found: Mistake[] = []
  let lost = false
  for (const { code, message, pos } of errors) {
    const [offset] = pos
    if (code === 'MISSING_CHAR' && /quote/.test(message)) {
      found.push({
        offset: scalarBefore(offset),
        problem: 'a quote begins here and never ends',
        advice: 'end it with the same quote',
      })
      break
    }
    const isReference = isBareReference(text, offset)
    // Behind one, the parser takes the rest of the file for something else; only another brace is still one.
    if (lost && !(isReference && text[offset] === '{')) continue
    lost ||= isReference
    const tooFar = code === 'BLOCK_AS_IMPLICIT_KEY' ? nextLineOfKey(text, offset, errors) : undefined
    if (tooFar !== undefined) {
      told.add(lineOf(offset))
      found.push({ offset: tooFar, problem: apart[0], advice: apart[1] })
      continue
    }
    const own =
      ownWords(code, message) ?? (told.has(lineOf(offset)) ? undefined : otherwise(code, message, text, offset))
    if (own === undefined) continue
    told.add(lineOf(offset))
    const [problem, advice] = own
    if (!found.some((other) => other.problem === problem && lineOf(other.offset) === lineOf(offset)))
      found.push({ offset, problem, advice })
  }
  return found
}

/** A character that no file of text has. */
export function controlCharacter(text: string, offset: number): Mistake {
  const code = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  return { offset, problem: `a control character (U+${code}) stands here`, advice: 'remove it, it cannot be seen' }
}

/** Mistakes that are told however many there are in a line. */
function ownWords(code: string, message: string): [problem: string, advice: string] | undefined {
  switch (code) {
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
      return undefined
  }
}

const unended: [problem: string, advice: string] = [
  'a bracket, brace, comma or colon is missing',
  'end [ with ], { with }, and put a comma between members',
]

const apart: [problem: string, advice: string] = [
  'this does not begin where its neighbours do',
  'give fields of one place the same number of spaces',
]

const isBareReference = (text: string, offset: number) =>
  /\$\{?$/.test(text.slice(Math.max(0, offset - 1), offset + 1)) && text.slice(offset - 1, offset + 2).includes('${')

/** Where a value and a line that is indented too far below it were taken for one name: the beginning of that line. */
function nextLineOfKey(text: string, offset: number, errors: ParserError[]): number | undefined {
  const whole = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === offset)
  const [, below] = whole ? (/\n\s*(\S[^\n]*)$/.exec(text.slice(offset, whole.pos[1])) ?? []) : []
  return whole && below !== undefined ? whole.pos[1] - below.length : undefined
}

function otherwise(code: string, message: string, text: string, offset: number): [problem: string, advice: string] {
  if (isBareReference(text, offset))
    return ['a reference inside { } or [ ] must stand in quotes', 'put it in quotes: "${env:NAME}"']
  switch (code) {
    case 'BAD_INDENT':
      if (/^Flow/.test(message)) return unended
      return apart
    case 'BLOCK_AS_IMPLICIT_KEY':
      return [
        'a second name: begins in the same line',
        'write it on a line of its own, or put text that holds a colon in quotes',
      ]
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a name without its value', 'write a colon and a space after the name: name: value']
    case 'MISSING_CHAR':
      return unended
    case 'BAD_DQ_ESCAPE':
      return ['\\ means something else inside "double quotes"', "write \\\\ for one \\, or use 'single quotes'"]
    case 'UNEXPECTED_TOKEN':
      if (/flow-(map|seq)-start/.test(message))
        return ['text that holds { or [ must stand in quotes here', 'put it in quotes']
      break
    default:
  }
  // What the parser stumbled over may be a secret: its own words end before they could quote the file.
  return [
    `this is not YAML: ${message.replace(/[:"`].*/s, '').trim()}`,
    'check the indentation, and put text with : or # in quotes',
  ]
}
