/** The only import of json-p3: RFC 9535's syntax tree, and the evaluator behind it. */
import { FunctionExpressionType, JSONPathEnvironment, JSONPathQuery, jsonpath, TokenKind } from 'json-p3'
import type { Json } from '../json.ts'

export { JSONPathError, JSONPathLexerError, JSONPathSyntaxError } from 'json-p3'
export const { expressions, selectors } = jsonpath
export type Query = JSONPathQuery
export type Segment = jsonpath.JSONPathSegment
export type Selector = jsonpath.JSONPathSelector
export type Expression = jsonpath.expressions.FilterExpression

// It stops `..` at 50 levels unless told otherwise; far deeper than this its nested generators run out of stack.
const environment = new JSONPathEnvironment({ maxRecursionDepth: 1000 })

type Test = (text: Json, pattern: Json) => boolean

/** Its own `match` and `search` run the pattern by a machine that can be made to take for ever. */
export function setRegularExpressions(functions: { match: Test; search: Test }): void {
  const { ValueType, LogicalType } = FunctionExpressionType
  for (const [name, call] of Object.entries(functions)) {
    environment.functionRegister.set(name, { argTypes: [ValueType, ValueType], returnType: LogicalType, call })
  }
}

/** Throws JSONPathError, or RangeError where the text is nested too deeply for its parser. */
export const parseQuery = (text: string): Query => environment.compile(text)

/** A query of its own from some segments of one. */
export const queryOf = (segments: Segment[]): Query => new JSONPathQuery(environment, segments)

export const isDescendant = (segment: Segment) => segment.token.kind === TokenKind.DDOT

/** Every query that stands in the filters of some segments, at any depth; `fromRoot`: it looks at the whole document. */
export function* queriesIn(segments: readonly Segment[]): Iterable<{ query: Query; fromRoot: boolean }> {
  for (const one of expressionsIn(segments))
    if (one instanceof RootQuery || one instanceof RelativeQuery)
      yield { query: one.path, fromRoot: one instanceof RootQuery }
}

/** The patterns that `match` and `search` are given as they are, and where they stand. */
export function* patternsIn(segments: readonly Segment[]): Iterable<{ pattern: string; offset: number }> {
  for (const one of expressionsIn(segments)) {
    if (!(one instanceof FunctionExtension) || !/^(match|search)$/.test(one.name)) continue
    const [, pattern] = one.args
    if (pattern instanceof StringLiteral) yield { pattern: pattern.value, offset: pattern.token.index }
  }
}

const { FunctionExtension, InfixExpression, LogicalExpression, PrefixExpression, StringLiteral } = expressions
const { RelativeQuery, RootQuery } = expressions

function* expressionsIn(segments: readonly Segment[]): Iterable<Expression> {
  for (const segment of segments)
    for (const selector of segment.selectors)
      if (selector instanceof selectors.FilterSelector) yield* within(selector.expression)
}

function* within(expression: Expression): Iterable<Expression> {
  yield expression
  if (expression instanceof RootQuery || expression instanceof RelativeQuery)
    yield* expressionsIn(expression.path.segments)
  else if (expression instanceof LogicalExpression) yield* within(expression.expression)
  else if (expression instanceof PrefixExpression) yield* within(expression.right)
  else if (expression instanceof InfixExpression) {
    yield* within(expression.left)
    yield* within(expression.right)
  } else if (expression instanceof FunctionExtension) for (const argument of expression.args) yield* within(argument)
}
