/** A JSONPath's text to something that runs. JSONPath means RFC 9535; `kind` tells which engine answers. */
import type { Json } from '../json.ts'
import { compileSegments } from './closures.ts'
import type { CompiledPath, PathKind } from './contract.ts'
import { isDialect, openDialect } from './dialect.ts'
import { dialectAdvice } from './differences.ts'
import {
  JSONPathError,
  JSONPathLexerError,
  JSONPathSyntaxError,
  parseQuery,
  patternsIn,
  type Query,
  setRegularExpressions,
} from './syntax.ts'
import { countLooks, isHeavy, notTooDeep, withinAllowance } from './work.ts'

/** The text is no JSONPath. Whoever read it from a file turns this into an issue with a line and a column. */
export class PathError extends Error {
  override readonly name = 'PathError'
  /** Characters into the text, from 0. */
  readonly offset: number
  readonly advice: string

  constructor(problem: string, offset: number, advice: string) {
    super(problem)
    this.offset = offset
    this.advice = advice
  }
}

/** Throws PathError. Asynchronous only because jsonpath-plus, and re2js, are loaded when the first path needs them. */
export async function compilePath(text: string): Promise<CompiledPath> {
  await loadFunctions(text)
  const query = parsePath(text)
  return query === 'dialect' ? openDialect(text) : compileQuery(query, text)
}

/** Regular expressions are rare; what runs them is loaded when a path has one, before it is evaluated. */
export async function loadFunctions(text: string): Promise<void> {
  if (/\b(match|search)\s*\(/.test(text)) setRegularExpressions(await import('./regular_expressions.ts'))
}

/**
 * Patterns in it that can match nothing: RFC 9535 §2.4.6 has no error for what is no I-Regexp, and whoever wrote one meant
 * something. Throws PathError. Asynchronous only because re2js is loaded where there is one.
 */
export async function checkPatterns(text: string): Promise<void> {
  const query = parsePath(text)
  const patterns = query === 'dialect' ? [] : [...patternsIn(query.segments)]
  if (patterns.length === 0) return
  const { isPattern } = await import('./regular_expressions.ts')
  const wrong = patterns.find(({ pattern }) => !isPattern(pattern))
  if (wrong) throw new PathError('this is no regular expression, and matches nothing', wrong.offset, noPattern)
}

/** What a pattern cannot be, which is run in linear time. */
export const noPattern =
  'mend it: it can have no lookaround, no backreference, and no more than 1000 characters or repetitions'

/** How the path would be evaluated. Throws PathError; loads nothing: for checks before a run. */
export function checkPath(text: string): PathKind {
  const query = parsePath(text)
  return query === 'dialect' ? query : compileQuery(query, text).kind
}

/** The syntax tree of an RFC 9535 query, or the word `dialect`. Throws PathError. */
export function parsePath(text: string): Query | 'dialect' {
  try {
    return parseQuery(text)
  } catch (error) {
    // The grammar of the standard is asked first, so the dialect can add paths but never change what one means.
    const refused = isDialect(text)
    if (refused === true) return 'dialect'
    if (refused) throw new PathError(refused.problem, refused.offset, refused.advice)
    throw explain(text, error)
  }
}

/** Each segment is a call within the one before. */
const MANY = 500

/** `text` is for people: it need not be the whole path where `query` is a part of one. */
export function compileQuery(query: Query, text: string): CompiledPath {
  const singular = query.singularQuery()
  const heavy = isHeavy(query.segments)
  const bounded = <T>(find: (value: Json) => T) => (heavy ? withinAllowance(text, find) : find)
  const compiled = compileSegments(query.segments, heavy)
  if (compiled) {
    const whole = <T>(find: (value: Json) => T) =>
      query.segments.length > MANY ? notTooDeep(text, bounded(find)) : bounded(find)
    return { text, kind: 'compiled', singular, all: whole(compiled.all), first: whole(compiled.first) }
  }
  if (heavy) countLooks(query)
  // Not .query(): it spreads each nodelist into push(), which overflows the stack at about 280,000 nodes.
  const all = (value: Json) => Array.from(query.lazyQuery(value), (node) => node.value as Json)
  const first = (value: Json) => query.match(value)?.value as Json | undefined
  return {
    text,
    kind: 'standard',
    singular,
    all: notTooDeep(text, bounded(all)),
    first: notTooDeep(text, bounded(first)),
  }
}

function explain(text: string, error: unknown): PathError {
  const advice = dialectAdvice(text)?.advice ?? 'a path looks like $.data[*].name or $.items[?@.active == true]'
  if (error instanceof RangeError) return new PathError('it is nested too deeply', 0, advice)
  if (!(error instanceof JSONPathError)) throw error
  const offset = Math.max(0, error.token.index)
  if (!(error instanceof JSONPathSyntaxError || error instanceof JSONPathLexerError)) {
    // A type or range error: json-p3's own sentence, without the excerpt it puts behind it.
    return new PathError(error.message.replace(/ \('.*':-?\d+\)$/s, ''), offset, advice)
  }
  const found = String.fromCodePoint(text.codePointAt(offset) ?? 0)
  return new PathError(offset >= text.length ? 'it ends too early' : `“${found}” cannot stand here`, offset, advice)
}
