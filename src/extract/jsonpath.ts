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
  type Query,
  setRegularExpressions,
} from './syntax.ts'

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

/** `text` is for people: it need not be the whole path where `query` is a part of one. */
export function compileQuery(query: Query, text: string): CompiledPath {
  const singular = query.singularQuery()
  const compiled = compileSegments(query.segments)
  if (compiled) return { text, kind: 'compiled', singular, ...compiled }
  return {
    text,
    kind: 'standard',
    singular,
    // Not .query(): it spreads each nodelist into push(), which overflows the stack at about 280,000 nodes.
    all: (value) => Array.from(query.lazyQuery(value), (node) => node.value as Json),
    first: (value) => query.match(value)?.value as Json | undefined,
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
