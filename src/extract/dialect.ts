/**
 * What only jsonpath-plus has. It is asked only where RFC 9535 has no answer, and only when the text holds one of its own
 * constructs. Its filters are small scripts: those that compare, calculate and call a few text methods are run by its
 * interpreter; anything that could call further, write, or match a backtracking regular expression is refused here.
 */
import type { Json } from '../json.ts'
import type { CompiledPath } from './contract.ts'
import { notTooDeep } from './work.ts'

export interface Refusal {
  problem: string
  offset: number
  advice: string
}

/** Longer than paths that people write. What looks for patterns in one, here and there, may take the square of it. */
export const longestPath = 1000

/** Each tells a jsonpath-plus path from a mistake in an RFC 9535 one; all look at the text outside quotes. */
const constructs: RegExp[] = [
  // Parent and member-name operators, after a segment.
  /[\w\])*'"^]\^/,
  /[\w\])*'"^]~(?=$|\^)/,
  // Type selectors.
  /@(?:scalar|boolean|string|integer|number|nonFinite|object|array|null|jsonReference)\(\)/,
  // Words of its scripts.
  /@(?:parentProperty|parent|property|root|path)\b/,
  // A script that computes the member or index: [(@.length-1)].
  /\[\s*\(\s*@/,
  // A script as filter: JavaScript's operators and methods, which need an operand before them.
  /\?\(.*(?:[!=]==|[\w\])]\s*[-+*/%]\s*[\w@(]|\btypeof\b|[\w\])]\s*\?[^(].*:)/s,
  /\?\(.*[\w\])'"]\.(?:\w+)\(/s,
]

const allowedMethods = new Set(
  'includes startsWith endsWith indexOf lastIndexOf toLowerCase toUpperCase trim substring slice charAt at'.split(' '),
)

const useFunctions = 'RFC 9535 has functions for it: [?search(@.name, "text")], [?match(@.name, "A.*")], length, count'

/** What a script must not hold, outside quotes unless said; `allowed` may let a word pass. */
const refusals: {
  pattern: RegExp
  problem: string
  advice: string
  quotedToo?: true
  allowed?: (word: string) => boolean
}[] = [
  {
    quotedToo: true,
    pattern: /\b(?:constructor|prototype|__\w+__)\b/g,
    problem: 'a jsonpath-plus script may not touch prototypes',
    advice: 'if a member has that name, write it in brackets without scripts: $.data[*]["constructor"]',
  },
  {
    pattern: /[(,=:!&|?+]\s*\/|=~/g,
    problem: 'a regular expression in a script could run forever',
    advice: useFunctions,
  },
  { pattern: /[\])'"`]\s*\(/g, problem: 'a computed call is not allowed', advice: useFunctions },
  { pattern: /`/g, problem: 'a backtick cannot stand here', advice: "write a member's name in brackets: ['name']" },
  {
    pattern: /(?<![=!<>])=(?!=)|\+\+|--|;/g,
    problem: 'a script can only compare, not assign',
    advice: 'compare with ==',
  },
  {
    pattern: /(?<!@)\b([A-Za-z_$][\w$]*)\s*\(/g,
    problem: 'this call is not allowed in a script',
    advice: `${useFunctions}; methods that may be called: ${[...allowedMethods].join(', ')}`,
    allowed: (word) => allowedMethods.has(word) || word === 'typeof',
  },
]

/** True for a path to be evaluated by jsonpath-plus, false for none, a Refusal for one that is not safe to evaluate. */
export function isDialect(text: string): boolean | Refusal {
  if (text.length > longestPath || !text.startsWith('$')) return false
  const bare = withoutQuoted(text)
  if (!constructs.some((construct) => construct.test(bare))) return false
  for (const { pattern, problem, advice, quotedToo, allowed } of refusals) {
    for (const match of (quotedToo ? text : bare).matchAll(pattern)) {
      if (!allowed?.(match[1] ?? '')) return { problem, offset: match.index, advice }
    }
  }
  const much = manifold(bare)
  if (much !== -1)
    return {
      problem: 'this could take forever: it comes upon the same values again and again',
      offset: much,
      advice: 'name what stands on the way: one .. or one list of names is allowed, and behind ^ only names',
    }
  return balanced(bare)
}

/** Where a path begins to multiply what it finds: what jsonpath-plus looks at cannot be counted. */
function manifold(bare: string): number {
  const [, ...again] = [...bare.matchAll(/\.\.|\[[^[\]()?]*,/g)]
  const risen = /\^[^*?:,]*?(?:\.\.|[*?:,])/.exec(bare)
  return again[0]?.index ?? risen?.index ?? -1
}

/** Quoted text is replaced by as many blanks, so that positions stay. An open quote is left as it is. */
export function withoutQuoted(text: string): string {
  return text.replace(
    /(['"])((?:\\.|(?!\1)[^\\])*)\1/gs,
    (_, quote, inside) => quote + ' '.repeat(inside.length) + quote,
  )
}

function balanced(bare: string): boolean {
  const open: string[] = []
  for (const [bracket] of bare.matchAll(/[[\](){}'"]/g)) {
    if (bracket === '[' || bracket === '(') open.push(bracket)
    else if (bracket === ']' && open.pop() !== '[') return false
    else if (bracket === ')' && open.pop() !== '(') return false
  }
  return open.length === 0 && (bare.match(/['"]/g) ?? []).length % 2 === 0
}

export async function openDialect(text: string): Promise<CompiledPath> {
  const { JSONPath } = await import('jsonpath-plus')
  // One instance for all rows; with wrap: false every scalar would be delivered by a thrown Error.
  // A filter on a member that some row lacks is no match there, not the end of the run: ignoreEvalErrors.
  const engine = JSONPath({ path: text, eval: 'safe', wrap: true, ignoreEvalErrors: true, autostart: false })
  const all = (value: Json): Json[] => {
    engine.json = value // `@root` is read from here.
    const found = (engine.evaluate(text, value) ?? []) as (Json | undefined)[]
    return found.filter((one) => one !== undefined)
  }
  const find = notTooDeep(text, all)
  return { text, kind: 'dialect', singular: !matchesSeveral(text), all: find, first: (value) => find(value)[0] }
}

/** Wildcards, descendants, filters, slices and unions; all else finds one node at most. */
const matchesSeveral = (text: string) => /\*|\.\.|\[\s*\?|[:,]/.test(withoutQuoted(text))
