/**
 * Spellings that people bring from jsonpath-plus, Goessner's JSONPath, Jayway and online testers, and that RFC 9535
 * refuses or, worse, answers differently; each with the spelling that means here what was meant there.
 */
import { longestPath, withoutQuoted } from './dialect.ts'

export interface Difference {
  /** One such path, for tests and documentation. */
  example: string
  problem: string
  /** May use `$1`, `$2`, … for what the pattern's groups matched. */
  advice: string
  /** Sought outside quotes, unless said. */
  pattern: RegExp
  quotedToo?: true
  /** The example's meaning in RFC 9535, where it has one. */
  instead?: string
}

const operand = String.raw`@(?:\.[\w-]+|\['[^']*'\]|\["[^"]*"\]|\[\d+\])*`
const name = `(${operand})`
const comparison = String.raw`\s*(==|!=|<=?|>=?)\s*`
const inFilter = (pattern: string) => new RegExp(String.raw`\?.*?${pattern}`)

export const differences: Difference[] = [
  {
    example: '$.data[?(@.tags.length > 1)]',
    problem: '.length is a member’s name in RFC 9535, not a count',
    advice: 'write length($1)',
    pattern: inFilter(`${name}\\.length\\b`),
    instead: '$.data[?length(@.tags) > 1]',
  },
  {
    example: '$.data.length',
    problem: '.length is a member’s name in RFC 9535, not a count',
    advice: 'no path gives a count; in a filter write length(@.data), or count the rows that come out',
    pattern: /\.length(?:\(\))?$/,
  },
  {
    example: "$.data[?(@.id == '1')]",
    problem: 'in RFC 9535 a text never equals a number, and has no order with one: quotes make the literal a text',
    advice: 'if $1 is a number write $1 $2 $3; if it can be both: ($1 $2 $3 || $1 $2 "$3")',
    pattern: inFilter(`${name}${comparison}['"](-?\\d+(?:\\.\\d+)?)['"]`),
    quotedToo: true,
    instead: '$.data[?@.id == 1]',
  },
  {
    example: '$.data[?(@.gone == null)]',
    problem: 'in RFC 9535 a missing member does not equal null',
    advice: 'to match both write (!$1 || $1 == null)',
    pattern: inFilter(`(?<!!\\s*${operand}\\s*\\|\\|\\s*)${name}\\s*==\\s*null\\b`),
    instead: '$.data[?!@.gone || @.gone == null]',
  },
  {
    example: '$.data[?(@.gone != null)]',
    problem: 'in RFC 9535 a missing member differs from null, so this matches rows that do not have it',
    advice: 'write ($1 && $1 != null)',
    pattern: inFilter(`(?<!${operand}\\s*&&\\s*)${name}\\s*!=\\s*null\\b`),
    instead: '$.data[?@.gone && @.gone != null]',
  },
  {
    example: '$.data[?(@.active)]',
    problem: 'in RFC 9535 this asks whether the member is there, even if it is false, null, 0 or blank',
    advice: 'write [?$1 == true] for a true one, or [?$1] if being there is what you mean',
    pattern: new RegExp(String.raw`\[\?\(\s*!?${name}\s*\)\]`),
    instead: '$.data[?@.active == true]',
  },
  {
    example: '$.data[?(@.amount-1 == 4)]',
    problem: 'a filter of RFC 9535 does not calculate: this is a member named “amount-1”',
    advice: 'move the number to the other side, or write the member in brackets if that is its name',
    pattern: inFilter(String.raw`@(?:\.\w+)*\.\w+-\d+\b`),
    instead: '$.data[?@.amount == 5]',
  },
  {
    example: '$.data[?(@.name =~ /A.*/)]',
    problem: '=~ is Jayway’s',
    advice: 'write [?search($1, "…")], or match($1, "…") for the whole text',
    pattern: inFilter(`${name}\\s*=~`),
    instead: '$.data[?match(@.name, "A.*")]',
  },
  {
    example: '$.data[?(@.name.match(/A/))]',
    problem: 'RFC 9535 has functions, not methods',
    advice: 'write [?search($1, "…")], or match($1, "…") for the whole text',
    pattern: inFilter(`${name}\\.(?:match|test|search)\\(`),
    instead: '$.data[?search(@.name, "A")]',
  },
  {
    example: "$.data[?(@.name in ['A','B'])]",
    problem: 'RFC 9535 has no list to compare with',
    advice: 'write ($1 == "…" || $1 == "…")',
    pattern: inFilter(`${name}\\s+(?:n?in|anyof|noneof|subsetof)\\b`),
    instead: "$.data[?@.name == 'A' || @.name == 'B']",
  },
  {
    example: "$.data[?(@.name = 'A')]",
    problem: 'one = is no comparison',
    advice: 'write ==',
    pattern: inFilter(`${name}\\s*=(?![=~])`),
    instead: "$.data[?@.name == 'A']",
  },
  {
    example: "$.data[?(@.name <> 'A')]",
    problem: '<> is SQL’s',
    advice: 'write !=',
    pattern: inFilter('<>'),
    instead: "$.data[?@.name != 'A']",
  },
  {
    example: '$.data[?(@.id == 1 or @.id == 2)]',
    problem: 'and, or and not are spelled with signs',
    advice: 'write && for and, || for or, ! for not',
    pattern: inFilter(String.raw`\s(?:and|or|not)\s`),
    instead: '$.data[?@.id == 1 || @.id == 2]',
  },
  {
    example: '$.data[?(@.active == True)]',
    problem: 'RFC 9535 knows true, false and null, in small letters',
    advice: 'write it in small letters',
    pattern: inFilter(String.raw`[=<>]\s*(?:True|False|None|Null|TRUE|FALSE|NULL)\b`),
    instead: '$.data[?@.active == true]',
  },
  {
    example: '$.data[0][id]',
    problem: 'a name in brackets needs quotes',
    advice: "write ['$1']",
    pattern: /\[\s*([A-Za-z_][\w-]*)\s*\]/,
    instead: "$.data[0]['id']",
  },
  {
    example: '$.data[0][id,name]',
    problem: 'names in brackets need quotes',
    advice: "write ['…','…']",
    pattern: /\[\s*[A-Za-z_][\w-]*\s*,/,
    instead: "$.data[0]['id','name']",
  },
  {
    example: '$.data[]',
    problem: 'empty brackets select nothing',
    advice: 'write [*] for all elements',
    pattern: /\[\s*\]/,
    instead: '$.data[*]',
  },
  {
    example: '$.data.0.id',
    problem: 'an index stands in brackets',
    advice: 'write [$1]',
    pattern: /\.(\d+)(?=[.[]|$)/,
    instead: '$.data[0].id',
  },
  {
    example: '$.data.',
    problem: 'it ends with a dot',
    advice: 'leave the dot out, or write .* for all members',
    pattern: /\.$/,
    instead: '$.data',
  },
  {
    example: '$.data[*] ',
    problem: 'a path neither begins nor ends with white space',
    advice: 'take the white space away',
    pattern: /^\s|\s$/,
    instead: '$.data[*]',
  },
  {
    example: '/data/0/id',
    problem: 'this is a JSON Pointer (RFC 6901)',
    advice: 'as a JSONPath, /data/0/id is $.data[0].id',
    pattern: /^\//,
    instead: '$.data[0].id',
  },
  {
    example: '@.data',
    problem: 'a path begins with $; @ is only known inside a filter',
    advice: 'write $ instead of @',
    pattern: /^@/,
    instead: '$.data',
  },
  {
    example: '.data[*]',
    problem: 'a path begins with $',
    advice: 'write $${text}',
    pattern: /^[.[]/,
    instead: '$.data[*]',
  },
  {
    example: 'data[*]',
    problem: 'a path begins with $',
    advice: 'write $.${text}',
    pattern: /^[^$]/,
    instead: '$.data[*]',
  },
]

/** What to tell somebody whose path is refused, or means something else here than where it was tried. */
export function dialectAdvice(text: string): { problem: string; advice: string } | undefined {
  if (text.length > longestPath) return undefined
  const bare = withoutQuoted(text)
  for (const { pattern, problem, advice, quotedToo } of differences) {
    const match = new RegExp(pattern, 'ds').exec(quotedToo ? text : bare)
    if (!match) continue
    const group = (_: string, number: string) => text.slice(...(match.indices?.[Number(number)] ?? [0, 0]))
    return { problem, advice: advice.replace(/\$(\d)/g, group).replace('${text}', () => text) }
  }
  return undefined
}
